/** OpenAPI 3.1 from the same contract that types the server and the web. */
import { type Access, type Endpoint, type Rule, actions, contract } from '@polku/domain';
import type { FastifyInstance } from 'fastify';
import * as z from 'zod';

type Json = Record<string, unknown>;

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const json: Json = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  delete json['$schema'];
  return json;
}

function parameters(schema: z.ZodObject, place: 'path' | 'query'): Json[] {
  const json = schemaOf(schema, 'input');
  const required = Array.isArray(json['required']) ? json['required'] : [];
  return Object.entries(Object(json['properties'])).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function whoMay(access: Access): string {
  switch (access.kind) {
    case 'public':
      return `Anyone; changes at most ${access.perMinute} a minute from one address.`;
    case 'session':
      return 'Anyone signed in, staff, client or representative.';
    case 'signed-in':
      return 'Any member of staff.';
    case 'own':
      return 'A client, for her own data only.';
    case 'representative':
      return 'A representative of an employer, for that employer’s own affairs only.';
    case 'action': {
      const rules: readonly Rule[] = actions[access.action];
      return `Action \`${access.action}\`: ${rules
        .map((rule) => `${rule.roles.join(', ')} (${rule.when})`)
        .join('; ')}.`;
    }
  }
}

const problem = {
  description: 'A problem (RFC 9457) with a pointer for every wrong field',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operation(name: string, endpoint: Endpoint): Json {
  const hasBody = !(endpoint.body instanceof z.ZodUndefined);
  const upload = endpoint.transport === 'upload';
  const fields = Object(hasBody ? schemaOf(endpoint.body, 'input') : {});
  const body = upload
    ? {
        content: {
          'multipart/form-data': {
            schema: {
              type: 'object',
              required: ['file'],
              properties: { ...Object(fields['properties']), file: { type: 'string', format: 'binary' } },
            },
          },
        },
      }
    : { required: true, content: { 'application/json': { schema: fields } } };
  return {
    operationId: name,
    summary: endpoint.summary,
    description: whoMay(endpoint.access),
    tags: [endpoint.path.split('/')[1] ?? 'other'],
    ...(endpoint.access.kind === 'public' ? { security: [] } : {}),
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(hasBody || upload ? { requestBody: body } : {}),
    responses: {
      200: {
        description: 'The answer',
        content:
          endpoint.transport === 'file'
            ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
            : { 'application/json': { schema: schemaOf(endpoint.output, 'output') } },
      },
      '4XX': problem,
      '5XX': problem,
    },
  };
}

export function openApiDocument(): Json {
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries(contract) as [string, Endpoint][]) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Polku',
      version: '1',
      description:
        'A client’s path from referral to an outcome. Sign in by OpenID Connect; the session is a cookie, changes carry the session’s `x-csrf-token`, creates may carry an `idempotency-key`. Lists are paged by cursor, and each row carries what this user may do with it.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'polku' } },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'errors'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string', description: 'In the reader’s language' },
            status: { type: 'integer' },
            code: { type: 'string' },
            instance: { type: 'string' },
            errors: {
              type: 'array',
              items: {
                type: 'object',
                required: ['pointer', 'code'],
                properties: {
                  pointer: { type: 'string' },
                  code: { type: 'string' },
                  detail: { type: 'string' },
                  values: { type: 'object' },
                },
              },
            },
          },
        },
      },
    },
  };
}

export function registerOpenApi(app: FastifyInstance): void {
  let document: string | undefined;
  app.get('/api/openapi.json', async (_request, reply) => {
    document ??= JSON.stringify(openApiDocument());
    return reply.header('content-type', 'application/json; charset=utf-8').send(document);
  });
}

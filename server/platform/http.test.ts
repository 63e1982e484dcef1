/** What every request meets: limits, broken input, the log of the program, the published contract. */
import { type Endpoint, contract } from '@polku/domain';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createApp } from '../app.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { sampleBody, samplePath } from '../testing/samples.ts';
import { type Worker, type World, createWorld, worldIssuer } from '../testing/world.ts';
import { openApiDocument } from './openapi.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('coordinator');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const endpoints = Object.entries(contract) as [string, Endpoint][];

describe('the published contract', () => {
  test('names every endpoint once, with its answers', async () => {
    const answer = await world.send(undefined, { url: '/api/openapi.json' });
    const document = answer.json();
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(
      document.paths as Record<string, Record<string, { operationId: string }>>,
    ).flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    expect(new Set(operations)).toEqual(new Set(Object.keys(contract)));
    expect(operations).toHaveLength(endpoints.length);
    expect(openApiDocument()).toEqual(document);
  });

  test('carries no person in an address: no query parameter takes free text', () => {
    for (const [name, endpoint] of endpoints) {
      for (const [key, schema] of Object.entries(endpoint.query.shape)) {
        if (key === 'cursor') continue;
        const json = JSON.stringify(
          z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }),
        );
        expect(json, `${name}.${key}`).toMatch(/"(format|enum|integer|number|boolean|pattern)"/);
      }
    }
  });

  test('answers only what it declares', async () => {
    for (const [name, endpoint] of endpoints) {
      if (endpoint.method !== 'GET' || endpoint.transport === 'file' || /:\w/.test(endpoint.path)) continue;
      const answer = await world.send(agent, { url: samplePath(endpoint, {}) });
      if (answer.statusCode === 200)
        expect(endpoint.output.safeParse(answer.json()).error?.issues ?? [], name).toEqual([]);
      else expect(answer.statusCode, `${name}: ${answer.body}`).toBeLessThan(500);
    }
  });
});

describe('broken input', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\u0000',
      '\u202e',
      '😀',
      "' or 1=1 --",
      '<script>',
      '../../etc/passwd',
      '9'.repeat(400),
      'null',
    ),
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.jsonValue(),
  );

  test.each(endpoints.filter(([, endpoint]) => endpoint.transport !== 'upload'))(
    '%s never answers 500',
    async (_name, endpoint) => {
      const sample = sampleBody(endpoint);
      await fc.assert(
        fc.asyncProperty(odd, fc.string(), fc.boolean(), async (value, extra, whole) => {
          const keys = Object.keys(Object(sample));
          const key = keys[extra.length % Math.max(1, keys.length)];
          const payload =
            sample === undefined ? undefined : whole || !key ? value : { ...Object(sample), [key]: value };
          const text = JSON.stringify(payload);
          const path = samplePath(endpoint, {}).replace(
            /019a0000[0-9a-f-]*/,
            whole ? encodeURIComponent(JSON.stringify(value).slice(0, 60)) || 'x' : '$&',
          );
          const answer = await world.send(agent, {
            method: endpoint.method,
            url: path,
            ...(text === undefined ? {} : { payload: text, headers: { 'content-type': 'application/json' } }),
          });
          expect(answer.statusCode, `${path} ${text} → ${answer.body.slice(0, 300)}`).toBeLessThan(500);
          if (answer.statusCode >= 400 && !path.includes('/calc'))
            expect(answer.json()).toMatchObject({ status: answer.statusCode, code: expect.any(String) });
        }),
        { numRuns: 12 },
      );
    },
  );

  test('a body over the limit, a body that is no JSON and an unknown path are problems too', async () => {
    const big = await world.send(agent, {
      method: 'POST',
      url: '/api/clients/search',
      payload: { search: 'x'.repeat(2_000_000) },
    });
    expect([big.statusCode, big.json().code]).toEqual([413, 'too-large']);
    const broken = await world.send(agent, {
      method: 'POST',
      url: '/api/clients/search',
      payload: '{"search":',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken.statusCode).toBe(400);
    const nowhere = await world.send(agent, { url: '/api/nowhere' });
    expect([nowhere.statusCode, nowhere.json().code]).toEqual([404, 'not-found']);
  });
});

describe('the calculators', () => {
  test.each([
    ['{"value": "111111-9991"}', { valid: true, birthDate: '1911-11-11', artificial: true, refusal: null }],
    ['{"value": 5}', { problem: { errors: [{ pointer: '/value' }] } }],
    ['not json', { problem: { errors: [{ pointer: '', code: 'not-json' }] } }],
  ])('answer %s as the command line answers it', async (payload, expected) => {
    const answer = await world.send(undefined, {
      method: 'POST',
      url: '/api/calc/identity-code',
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.json()).toMatchObject(expected);
  });

  test('an unknown one is not found, the known ones are listed with schemas', async () => {
    expect(
      (await world.send(undefined, { method: 'POST', url: '/api/calc/nothing', payload: {} })).statusCode,
    ).toBe(404);
    const listed = (await world.send(undefined, { url: '/api/calc' })).json().calculators;
    expect(listed.map((one: { name: string }) => one.name)).toEqual([
      'identity-code',
      'target-groups',
      'share-out',
    ]);
    expect(listed[0].input).toMatchObject({ type: 'object' });
  });
});

describe('limits and the program’s log', () => {
  test('public changes are limited per address and minute, over all processes', async () => {
    const send = () =>
      world.send(undefined, {
        method: 'POST',
        url: '/api/calc/share-out',
        payload: { totalCents: 1, weights: [1] },
      });
    await database.owner.deleteFrom('rate_limit').execute();
    expect((await send()).statusCode).toBe(200);
    await database.owner.updateTable('rate_limit').set({ hits: 10_000 }).execute();
    const refused = await send();
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests']);
    await database.owner.deleteFrom('rate_limit').execute();
  });

  test('neither a search nor a failing save leaves a person in the log', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace', base: null }, { write: (line: string) => lines.push(line) });
    const app = await createApp(
      { ...world.services, log },
      { identityProvider: { issuer: worldIssuer, clientId: 'polku', clientSecret: 'x' } },
    );
    const headers = { 'x-csrf-token': agent.csrfToken };
    await app.inject({
      method: 'POST',
      url: '/api/clients/search',
      cookies: agent.cookies,
      headers,
      payload: { search: 'Salanimi 010190-999X' },
    });
    await app.inject({
      method: 'POST',
      url: '/api/clients',
      cookies: agent.cookies,
      headers,
      payload: { familyName: 'Salanimi' },
    });
    await app.close();
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('\n')).not.toMatch(/Salanimi|010190/);
  });
});

/** A smallest valid request for an endpoint, made from its schema: so that tests reach past validation everywhere. */
import type { Endpoint } from '@polku/domain';
import * as z from 'zod';

export const someId = '019a0000-0000-7000-8000-000000000001';

type Schema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
};

function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf) {
    const nullable = schema.anyOf.find((option) => option.type === 'null');
    return nullable ? null : sampleOf(schema.anyOf[0] ?? {});
  }
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, sampleOf(schema.properties?.[key] ?? {})]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleOf(schema.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(0, schema.minimum ?? 0);
    case 'boolean':
      return false;
    case 'string':
      return sampleText(schema);
    default:
      return null;
  }
}

function sampleText(schema: Schema): string {
  switch (schema.format) {
    case 'uuid':
      return someId;
    case 'date':
      return '2026-11-19';
    case 'date-time':
      return '2026-11-19T10:00:00Z';
    case 'email':
      return 'someone@example.org';
    default:
  }
  const known = ['167', 'fi', 'FI', 'north', 'abcdef'];
  const patterned = schema.pattern
    ? known.find((value) => new RegExp(schema.pattern ?? '', 'u').test(value))
    : undefined;
  return patterned ?? 'x'.repeat(Math.max(1, schema.minLength ?? 1));
}

const jsonSchema = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema;

export function sampleBody(endpoint: Endpoint): unknown {
  return endpoint.body instanceof z.ZodUndefined ? undefined : sampleOf(jsonSchema(endpoint.body));
}

/** The path with its parameters filled: `given` first, an unknown id elsewhere. */
export function samplePath(endpoint: Endpoint, given: Readonly<Record<string, string>>): string {
  const properties = jsonSchema(endpoint.params).properties ?? {};
  const path = endpoint.path.replace(
    /:(\w+)/g,
    (_match, name: string) => given[name] ?? String(sampleOf(properties[name] ?? {})),
  );
  const query = jsonSchema(endpoint.query);
  const needed = Object.entries(Object(sampleOf({ ...query, type: 'object' }))).map(
    ([key, value]) => `${key}=${encodeURIComponent(String(value))}`,
  );
  return `/api${path}${needed.length > 0 ? `?${needed.join('&')}` : ''}`;
}

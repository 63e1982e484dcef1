/**
 * Requests made from the OpenAPI document, whole and broken, as each role, against the demonstration: none ends in a
 * fault of ours, no answer is outside its schema, nothing of another area comes back, and the log says nothing of
 * people. `POLKU_REQUESTS` sets how many in all; see docs/reliability.md for a run of 100,000.
 */
import { type Access, type Endpoint, type Role, contract, mayEver, roles } from '@polku/domain';
import fc from 'fast-check';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { newToken, tokenHash } from './platform/session.ts';
import { openApiDocument } from './platform/openapi.ts';
import type { TestDatabase } from './testing/database.ts';
import { createDemonstrationDatabase, demonstrationNow } from './testing/demonstration.ts';
import { type World, createWorld, worldIssuer } from './testing/world.ts';

const callers = [...roles, 'client', 'representative', 'nobody'] as const;
type Caller = (typeof callers)[number];
const requestsEach = Math.ceil(Number(process.env['POLKU_REQUESTS'] ?? 2_200) / callers.length);
const seed = Number(process.env['POLKU_SEED'] ?? 20_261_119);

/** Stands in what is sent, so that a line of the log that repeats it is caught. */
const secretWords = 'Salasana Sukunimi';

interface Schema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}
interface Operation {
  readonly operationId: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: 'path' | 'query';
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

let database: TestDatabase;
let world: World;
let areaId: number;
/** Ids of rows of every other area: none may come back. */
let foreign: ReadonlySet<string>;
/** Ids to put into requests, by table: mostly of our area, some of the others. */
const known = new Map<string, readonly string[]>();
let names: readonly string[];
const logged: string[] = [];
const sessions = new Map<Caller, { readonly cookies: Record<string, string>; readonly csrfToken: string }>();

beforeAll(async () => {
  database = await createDemonstrationDatabase();
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  world = await createWorld(database, { log });
  const { owner } = database;
  const areas = await owner.selectFrom('area').select('id').orderBy('id').execute();
  areaId = areas[0]?.id ?? 0;
  const tables = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r'
       and 2 = (select count(*) from pg_attribute a where a.attrelid = c.oid and not a.attisdropped
                   and (a.attname = 'area_id' or (a.attname = 'id' and a.atttypid = 'uuid'::regtype)))`.execute(
    owner,
  );
  const allTheirs: string[] = [];
  for (const { name } of tables.rows) {
    const found = await sql<{ id: string; ours: boolean }>`
      select id, area_id = ${areaId} as ours from ${sql.table(name)}`.execute(owner);
    const theirs = found.rows.filter((row) => !row.ours).map(({ id }) => id);
    allTheirs.push(...theirs);
    known.set(name, [
      ...found.rows
        .filter((row) => row.ours)
        .slice(0, 30)
        .map(({ id }) => id),
      ...theirs.slice(0, 3),
    ]);
  }
  foreign = new Set(allTheirs);
  const people = await owner
    .selectFrom('client')
    .select(['given_names', 'family_name'])
    .limit(2_000)
    .execute();
  names = people.map((row) => `${row.given_names} ${row.family_name}`);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

/** Someone of the demonstration with this role, signed in anew: a request may have ended the earlier session. */
async function signIn(caller: Caller): Promise<void> {
  if (caller === 'nobody') return;
  const token = newToken();
  const csrfToken = newToken();
  const { owner } = database;
  const basics = {
    token_hash: tokenHash(token),
    issuer: worldIssuer,
    area_id: areaId,
    csrf_token: csrfToken,
    created_at: demonstrationNow.toISOString(),
    last_used_at: new Date(demonstrationNow.getTime() + 86_400_000).toISOString(),
    expires_at: '2030-01-01T00:00:00Z',
  };
  if (caller === 'client') {
    const account = await owner
      .selectFrom('client_account')
      .select(['client_id', 'subject'])
      .where('area_id', '=', areaId)
      .where('ended_at', 'is', null)
      .limit(1)
      .executeTakeFirstOrThrow();
    await owner
      .insertInto('session')
      .values({ ...basics, ...account })
      .execute();
  } else if (caller === 'representative') {
    const represented = await owner
      .selectFrom('employer_representative')
      .select(['id as representative_id', 'issuer', 'subject'])
      .where('area_id', '=', areaId)
      .where('ended_at', 'is', null)
      .limit(1)
      .executeTakeFirstOrThrow();
    await owner
      .insertInto('session')
      .values({ ...basics, ...represented })
      .execute();
  } else {
    const found = await sql<{ staff_id: string; assignment_id: string; subject: string }>`
      select r.staff_id, r.id as assignment_id, i.subject from role_assignment r
        join sign_in_identity i on i.area_id = r.area_id and i.staff_id = r.staff_id
       where r.area_id = ${areaId} and r.role = ${caller} and (r.ends_on is null or r.ends_on > '2026-12-01')
       order by r.id limit 1`.execute(owner);
    const assignment = found.rows[0];
    if (!assignment) throw new Error(`Nobody left with the role ${caller}`);
    await owner
      .insertInto('session')
      .values({ ...basics, ...assignment })
      .execute();
  }
  await knowCaseload(caller === 'client' || caller === 'representative' ? undefined : token);
  sessions.set(caller, { cookies: { polku: token, 'polku-language': 'fi' }, csrfToken });
}

/** People whom the caller may do most with come first among those named in requests. */
async function knowCaseload(token: string | undefined): Promise<void> {
  if (!token) return;
  const found = await sql<{ id: string }>`
    select c.id from client c join session s on s.token_hash = ${tokenHash(token)} and s.area_id = c.area_id
     where c.merged_into_id is null
     order by (c.responsible_staff_id = s.staff_id) desc nulls last, c.last_event_on desc, c.id limit 30`.execute(
    database.owner,
  );
  const theirs = (known.get('client') ?? []).slice(-3);
  known.set('client', [...found.rows.map(({ id }) => id), ...theirs]);
}

const isRole = (caller: Caller): caller is Role => roles.some((role) => role === caller);

/** Operations that the caller's role may use at all. */
function isOpen(caller: Caller, access: Access): boolean {
  switch (access.kind) {
    case 'public':
      return true;
    case 'session':
      return caller !== 'nobody';
    case 'signed-in':
      return isRole(caller);
    case 'own':
      return caller === 'client';
    case 'representative':
      return caller === 'representative';
    case 'action':
      return isRole(caller) && mayEver(caller, access.action);
  }
}

// ---- requests from the document ----------------------------------------------------------------------------

/** `clientId` and `client` name a row of `client`; a name that is no table's may be any. */
function anId(name: string): fc.Arbitrary<string> {
  const table = name.replace(/Ids?$/, '').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const fits = [table, table.replace(/^.*_/, '')].find((one) => known.has(one));
  return fc.oneof(
    {
      weight: 14,
      arbitrary: fc.tuple(fc.nat(), fc.nat()).map(([first, second]) => {
        const tables = [...known.keys()];
        const ids = known.get(fits ?? tables[first % tables.length] ?? '') ?? [];
        return ids[second % ids.length] ?? '019a0000-0000-7000-8000-000000000001';
      }),
    },
    { weight: 1, arbitrary: fc.uuid() },
  );
}

const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    '٣٤',
    "'; drop table client; --",
    '%',
    '../../etc',
    '=1+1',
    secretWords,
  ),
  fc.string({ minLength: 3_000, maxLength: 12_000 }),
);
const oddValue = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(null, true, -1, 1e308, 0.5, 2 ** 53, [], {}, [[]], { a: 1 }),
  // of our own area: a foreign id may come to stand in somebody's text, and is read there by the next caller
  anId('client').filter((id) => !foreign.has(id)),
);

function textOf(schema: Schema, name: string): fc.Arbitrary<string> {
  switch (schema.format) {
    case 'uuid':
      return anId(name);
    case 'date':
      return fc
        .date({ min: new Date('1920-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10));
    case 'date-time':
      return fc
        .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => date.toISOString());
    case 'email':
      return fc.constantFrom('someone@example.org', 'toinen.henkilo@example.org');
    default:
  }
  if (schema.pattern) {
    const pattern = new RegExp(schema.pattern, 'u');
    const fits = ['167', '405', 'fi', 'FI', 'A1.3', 'north', 'abcdef', '09:00', 'ruoka-apu'].filter((one) =>
      pattern.test(one),
    );
    if (fits.length > 0) return fc.constantFrom(...fits);
  }
  const most = Math.min(schema.maxLength ?? 200, 200);
  return fc.oneof(fc.constant(secretWords.slice(0, most)), fc.string({ unit: 'grapheme', maxLength: most }));
}

/** A value that fits the schema, as far as it is told there. */
function fitting(schema: Schema, name: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type) => fitting({ ...schema, type }, name)));
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fitting(one, name)));
  switch (schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, value]) => [key, fitting(value, key)]),
        ),
        { requiredKeys: [...(schema.required ?? [])] },
      );
    case 'array':
      return fc.array(fitting(schema.items ?? {}, name), { maxLength: 3 });
    case 'integer':
    case 'number': {
      const least = Math.max(schema.minimum ?? 0, -1_000_000);
      return fc.integer({ min: least, max: Math.max(least, Math.min(schema.maximum ?? 100, 1_000_000)) });
    }
    case 'boolean':
      return fc.boolean();
    case 'string':
      return textOf(schema, name);
    case 'null':
      return fc.constant(null);
    default:
      return oddValue;
  }
}

/** The same with one place broken: a key gone, a stranger added, a value that is none. */
function broken(value: unknown, at: number, odd: unknown): unknown {
  if (Array.isArray(value) && value.length > 0)
    return value.map((one, index) => (index === at % value.length ? odd : one));
  if (typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const key = keys[at % (keys.length + 1)];
  if (key === undefined) return { ...value, stranger: odd };
  if (at % 3 === 0) return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
  return { ...value, [key]: at % 3 === 1 ? odd : broken(Reflect.get(value, key), at >> 2, odd) };
}

interface Request {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly payload?: string;
}

function requestsOf(caller: Caller): fc.Arbitrary<Request> {
  const document = openApiDocument() as { readonly paths: Record<string, Record<string, Operation>> };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return fc.oneof(
    ...operations.map(({ path, method, operation }) => {
      const endpoint: Endpoint = Reflect.get(contract, operation.operationId);
      return {
        weight: isOpen(caller, endpoint.access) ? 9 : 1,
        arbitrary: requestOf(path, method, operation),
      };
    }),
  );
}

function requestOf(path: string, method: string, operation: Operation): fc.Arbitrary<Request> {
  const places = operation.parameters.filter((parameter) => parameter.in === 'path');
  const query = operation.parameters.filter((parameter) => parameter.in === 'query');
  const schema = operation.requestBody?.content['application/json']?.schema;
  return fc
    .record({
      places: fc.tuple(
        ...places.map(({ name, schema: of }) =>
          fc.oneof({ weight: 12, arbitrary: fitting(of, name) }, { weight: 1, arbitrary: oddText }),
        ),
      ),
      query: fc.tuple(
        ...query.map(({ name, schema: of, required }) =>
          fc.oneof(
            { weight: required ? 9 : 3, arbitrary: fitting(of, name) },
            { weight: 3, arbitrary: fc.constant(undefined) },
            { weight: 1, arbitrary: oddText },
          ),
        ),
      ),
      body: schema ? fitting(schema, '') : fc.constant(undefined),
      breaks: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.nat()),
      odd: oddValue,
    })
    .map((made) => {
      let url = path;
      places.forEach(({ name }, index) => {
        // an empty part would be another address
        const value = String(made.places[index] ?? '').slice(0, 300) || 'x';
        url = url.replace(`{${name}}`, escaped(value));
      });
      const asked = query.flatMap(({ name }, index) => {
        const value = made.query[index];
        return value === undefined || value === null
          ? []
          : [`${name}=${escaped(String(value).slice(0, 500))}`];
      });
      if (asked.length > 0) url += `?${asked.join('&')}`;
      const body = made.breaks === null || !schema ? made.body : broken(made.body, made.breaks, made.odd);
      return {
        name: operation.operationId,
        method: method.toUpperCase() as Request['method'],
        url,
        ...(schema ? { payload: JSON.stringify(body) ?? 'null' } : {}),
      };
    });
}

/** Half a surrogate can't stand in an address. */
const escaped = (value: string) => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '?'));

// ---- what holds of every answer ----------------------------------------------------------------------------

const problem = z.object({
  type: z.string(),
  title: z.string().min(1),
  status: z.int(),
  code: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string() })),
});
const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

async function checked(caller: Caller, request: Request): Promise<number> {
  const session = sessions.get(caller);
  const from = logged.length;
  const answer = await world.app.inject({
    method: request.method,
    url: request.url,
    cookies: session?.cookies ?? {},
    headers: {
      ...(session ? { 'x-csrf-token': session.csrfToken } : {}),
      ...(request.payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(request.payload === undefined ? {} : { payload: request.payload }),
  });
  const said = `${request.method} ${request.url} ${request.payload ?? ''} → ${answer.statusCode} ${answer.body.slice(0, 600)}`;
  expect(answer.statusCode, said).toBeLessThan(500);
  const endpoint: Endpoint = Reflect.get(contract, request.name);
  if (answer.statusCode >= 400) {
    const shape = problem.safeParse(answer.json());
    expect(shape.success, said).toBe(true);
  } else if (endpoint.transport !== 'file') {
    const parsed = endpoint.output.safeParse(answer.json() ?? undefined);
    expect(parsed.error?.issues ?? [], said).toEqual([]);
    expect(JSON.parse(JSON.stringify(parsed.data ?? null)), said).toEqual(answer.json());
  }
  // what one sent oneself may come back in words of a refusal
  const sent = `${request.url} ${request.payload ?? ''}`;
  const strange = (answer.body.match(idPattern) ?? []).filter((id) => foreign.has(id) && !sent.includes(id));
  const around = strange.map((id) =>
    answer.body.slice(Math.max(0, answer.body.indexOf(id) - 120)).slice(0, 200),
  );
  expect(strange, `${around.join('\n')}\n${said}`).toEqual([]);
  const lines = logged.slice(from).join('\n');
  expect(
    lines.includes(secretWords) || names.some((name) => lines.includes(name)),
    lines.slice(0, 2_000),
  ).toBe(false);
  expect(/\d{6}[-+ABCDEF]9\d{2}[0-9A-Y]/.test(lines), lines.slice(0, 2_000)).toBe(false);
  logged.length = 0;
  return answer.statusCode;
}

test.each(callers)('as %s', { timeout: 3_600_000 }, async (caller) => {
  await signIn(caller);
  const statuses = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(requestsOf(caller), async (request) => {
      const status = await checked(caller, request);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status === 401 && caller !== 'nobody') await signIn(caller);
    }),
    { numRuns: requestsEach, seed, endOnFailure: true },
  );
  // requests that only bounce off prove nothing
  const whole = [...statuses].filter(([status]) => status < 300).reduce((sum, [, count]) => sum + count, 0);
  expect(whole, JSON.stringify([...statuses])).toBeGreaterThan(caller === 'nobody' ? 0 : requestsEach / 50);
});

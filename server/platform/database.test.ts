import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { openDatabase } from './database.ts';
import { StartRefusal } from './start-refusal.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('values come as the types say: days and instants as ISO strings, exact numbers as numbers', async () => {
  const { rows } = await sql`
    select date '2026-02-03' as day, timestamptz '2026-02-03 10:00:00.5+02' as instant, 5::int8 as whole,
      1.50::numeric as decimal, array[date '2026-01-01', null] as days, array[[1, 2], [3, 4]]::int8[] as wholes,
      array[timestamptz '2026-02-03 10:00:00+00'] as instants, array[1.50]::numeric[] as decimals,
      array['a"b', null, 'NULL', '{}'] as texts`.execute(database.app);
  expect(rows).toEqual([
    {
      day: '2026-02-03',
      instant: '2026-02-03T08:00:00.500Z',
      whole: 5,
      decimal: '1.50',
      days: ['2026-01-01', null],
      wholes: [
        [1, 2],
        [3, 4],
      ],
      instants: ['2026-02-03T10:00:00.000Z'],
      decimals: ['1.50'],
      texts: ['a"b', null, 'NULL', '{}'],
    },
  ]);
});

test.each(['9007199254740993::int8', "timestamptz 'infinity'"])(
  '%s has no exact form: no answer',
  async (value) => {
    await expect(sql`select ${sql.raw(value)} as value`.execute(database.app)).rejects.toThrow(RangeError);
  },
);

test("the application's role owns nothing, can't step over row-level security and can't make tables", async () => {
  const { rows } = await sql<{ strong: boolean; owns: number }>`
    select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication as strong,
      (select count(*) from pg_class where relowner = pg_roles.oid) as owns
    from pg_roles where rolname = current_user`.execute(database.app);
  expect(rows).toEqual([{ strong: false, owns: 0 }]);
  await expect(sql`create table mine (id int)`.execute(database.app)).rejects.toThrow('permission denied');
  await expect(sql`set role ${sql.id(inOwnerName())}`.execute(database.app)).rejects.toThrow();
});

function inOwnerName(): string {
  return new URL(database.url).username;
}

const addressOf = (change: (url: URL) => void) => {
  const url = new URL(database.url);
  change(url);
  return url.toString();
};

test.each([
  ['not an address', () => 'postgres at home', 'is not an address of a PostgreSQL database'],
  ['another program', () => 'mysql://localhost/x', 'is not an address of a PostgreSQL database'],
  ['a broken address', () => 'postgresql://a:s3cret@[::1/x', "can't be read as an address"],
  ['no database named', () => 'postgresql://localhost', 'names no database'],
  [
    'an unknown host',
    () => 'postgresql://a:s3cret@nowhere.invalid/x',
    'the host nowhere.invalid is not known',
  ],
  ['nobody listening', () => 'postgresql://a:s3cret@127.0.0.1:1/x', 'nothing listens at 127.0.0.1:1'],
  [
    'an unknown database',
    () =>
      addressOf((url) => {
        url.pathname = '/polku_nowhere';
      }),
    'the server has no database polku_nowhere',
  ],
  [
    'an unknown user',
    () =>
      addressOf((url) => {
        url.username = 'nobody_known';
        url.password = 's3cret';
      }),
    'the server refuses the',
  ],
])('no start with %s: one sentence, without the password', async (_, address, sentence) => {
  const opened = openDatabase({ databaseUrl: address(), dataFolder: '/nowhere', secret: '00'.repeat(32) });
  const refusal = await opened.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(refusal).toBeInstanceOf(StartRefusal);
  expect(String(refusal)).toContain(sentence);
  expect(String(refusal)).not.toMatch(/s3cret|\n/);
});

test('a server opens by its address, with a role for the application made by us', async () => {
  const opened = await openDatabase({
    databaseUrl: database.url,
    dataFolder: '/nowhere',
    secret: '00'.repeat(32),
  });
  try {
    const { rows } = await sql<{ name: string }>`select current_user as name`.execute(opened.app);
    expect(rows).toEqual([{ name: `${database.name}_app` }]);
    expect(opened.kind).toBe('server');
  } finally {
    await opened.close();
  }
});

test('a login that could step over row-level security is refused', async () => {
  const opened = openDatabase({
    databaseUrl: database.url,
    databaseAppUrl: database.url,
    dataFolder: '/nowhere',
    secret: '00'.repeat(32),
  });
  await expect(opened).rejects.toThrow('could step over row-level security');
});

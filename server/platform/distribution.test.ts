/**
 * The catalogue asked whether the database could be spread over several machines by area (Citus), as decision 8 says.
 * A distributed table's keys must hold the column it is spread by, and its foreign keys may lead to rows of the same
 * area or to a reference table, of which every machine has a copy.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';

/** A copy on every machine: few rows, seldom changed, no person. */
const referenceTables = ['area', 'municipality', 'region', 'project'];
/** Of the coordinating machine alone: looked up before there is an area to be in, or about the installation itself. */
const coordinatorTables = ['session', 'sign_in_identity', 'sign_in_attempt', 'rate_limit', 'polku_migration'];

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.close());

interface Key {
  readonly table: string;
  readonly name: string;
  readonly isPrimary: boolean;
  readonly columns: readonly string[];
}

interface Link {
  readonly name: string;
  readonly table: string;
  readonly to: string;
  readonly columns: readonly string[];
  readonly toColumns: readonly string[];
}

async function tables(): Promise<readonly string[]> {
  const found = await sql<{ name: string }>`
    select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`.execute(
    database.owner,
  );
  return found.rows.map(({ name }) => name);
}

async function distributed(): Promise<readonly string[]> {
  const others = [...referenceTables, ...coordinatorTables];
  return (await tables()).filter((name) => !others.includes(name));
}

async function links(): Promise<readonly Link[]> {
  const found = await sql<Link>`
    select con.conname as name, con.conrelid::regclass::text as table, con.confrelid::regclass::text as to,
           array(select a.attname::text from unnest(con.conkey) with ordinality k (n, i)
                   join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.n order by k.i) as columns,
           array(select a.attname::text from unnest(con.confkey) with ordinality k (n, i)
                   join pg_attribute a on a.attrelid = con.confrelid and a.attnum = k.n order by k.i) as "toColumns"
      from pg_constraint con
     where con.contype = 'f' and con.connamespace = 'public'::regnamespace order by 2, 1`.execute(
    database.owner,
  );
  return found.rows;
}

test('the tables that are not spread are named, and there are no others', async () => {
  const all = await tables();
  expect([...referenceTables, ...coordinatorTables].filter((name) => !all.includes(name))).toEqual([]);
  const spread = await distributed();
  const withArea = await sql<{ name: string }>`
    select attrelid::regclass::text as name from pg_attribute
     where attname = 'area_id' and attnotnull and not attisdropped
       and attrelid = any (${spread}::regclass[])`.execute(database.owner);
  expect(spread.filter((table) => !withArea.rows.some(({ name }) => name === table))).toEqual([]);
});

test('every key of a spread table holds the area, and the primary key begins with it', async () => {
  const found = await sql<Key>`
    select i.indrelid::regclass::text as table, i.indexrelid::regclass::text as name, i.indisprimary as "isPrimary",
           array(select a.attname::text from unnest(i.indkey::int2[]) with ordinality k (n, o)
                   join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.n order by k.o) as columns
      from pg_index i
     where (i.indisunique or i.indisexclusion) and i.indrelid = any (${await distributed()}::regclass[])`.execute(
    database.owner,
  );
  expect(found.rows.length).toBeGreaterThan(30);
  expect(found.rows.filter(({ columns }) => !columns.includes('area_id'))).toEqual([]);
  expect(found.rows.filter(({ isPrimary, columns }) => isPrimary && columns[0] !== 'area_id')).toEqual([]);
  const keyed = new Set(found.rows.filter(({ isPrimary }) => isPrimary).map(({ table }) => table));
  expect((await distributed()).filter((table) => !keyed.has(table))).toEqual([]);
});

test('an exclusion of a spread table compares within the area', async () => {
  const found = await sql<{ definition: string }>`
    select pg_get_constraintdef(oid) as definition from pg_constraint
     where contype = 'x' and connamespace = 'public'::regnamespace`.execute(database.owner);
  expect(found.rows.filter(({ definition }) => !definition.includes('area_id WITH =,'))).toEqual([]);
});

test('a link of a spread table stays within the area or leads to a reference table', async () => {
  const spread = await distributed();
  const crossing = (await links())
    .filter(({ table }) => spread.includes(table))
    .filter(({ to, columns, toColumns }) => {
      if (referenceTables.includes(to)) return false;
      const here = columns.indexOf('area_id');
      return !spread.includes(to) || here < 0 || toColumns[here] !== 'area_id';
    });
  expect(crossing).toEqual([]);
});

test('a table that is not spread leads to no table that is', async () => {
  const spread = await distributed();
  const leaving = (await links()).filter(({ table, to }) => !spread.includes(table) && spread.includes(to));
  expect(leaving).toEqual([]);
});

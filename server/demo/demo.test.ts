/** The demonstration loads into a real database, whole or not at all. */
import { asDay } from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installationKeys, identityHash, openIdentityCode } from '../platform/keys.ts';
import { listAssignments } from '../platform/session.ts';
import { loadReference } from '../reference/load.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { featuredUsers } from './featured.ts';
import { areaSketches, generateDemonstration } from './generate.ts';
import { generatedTables } from './generated.ts';
import { writeDemonstration } from './write.ts';

const today = asDay('2026-11-22');
const keys = installationKeys(Buffer.alloc(32, 7));
const to = { keys, issuer: 'http://localhost:3001' };
const generated = generateDemonstration(
  'test',
  today,
  areaSketches.map((sketch) => ({ ...sketch, people: sketch.people / 4 })),
);

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  await loadReference(database.owner);
});
afterAll(() => database.close());

/** All indexes and constraints as they are written: what the load takes off must be back, letter by letter. */
async function definitions(): Promise<readonly string[]> {
  const found = await sql<{ definition: string }>`
    select pg_get_indexdef(indexrelid) as definition from pg_index
     where indrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
    union all
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
      from pg_constraint where connamespace = 'public'::regnamespace
     order by 1`.execute(database.owner);
  return found.rows.map(({ definition }) => definition);
}

async function count(table: string): Promise<number> {
  const found = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(table)}`.execute(
    database.owner,
  );
  return found.rows[0]?.count ?? -1;
}

test('a load that fails leaves nothing, and what it took off is back', async () => {
  const before = await definitions();
  const [area] = generated.areas;
  if (!area) throw new Error('No area');
  const [first] = area.rows.contact;
  if (!first) throw new Error('No contact');
  const broken = {
    ...first,
    client_id: '00000000-0000-7000-8000-000000000000',
    id: '00000000-0000-7000-8000-000000000001',
  };
  const rows = { ...area.rows, contact: [...area.rows.contact, broken] };
  await expect(
    writeDemonstration(database.owner, { areas: [{ ...area, rows }], projects: [] }, to),
  ).rejects.toThrow(/contact_area_id_client_id_fkey/);
  expect(await count('area')).toBe(0);
  expect(await count('client')).toBe(0);
  expect(await definitions()).toEqual(before);
});

test('every row arrives, and the tables are as they were', async () => {
  const before = await definitions();
  expect(await writeDemonstration(database.owner, generated, to)).toEqual([
    'pohjois-karjala',
    'etela-karjala',
  ]);
  expect(await definitions()).toEqual(before);
  for (const table of generatedTables) {
    const made = generated.areas.reduce((sum, { rows }) => sum + rows[table].length, 0);
    expect(await count(table), table).toBe(made);
  }
  expect(await count('project')).toBe(2);
  expect(await count('project_staff')).toBe(7);
});

test('areas that are there already are left alone', async () => {
  const before = await count('client');
  expect(await writeDemonstration(database.owner, generated, to)).toEqual([]);
  expect(await count('client')).toBe(before);
});

test('identity codes are sealed, found by their hash, and open with the key', async () => {
  const row = generated.areas[0]?.rows.client.find(({ identity_code }) => identity_code !== null);
  const code = row?.identity_code ?? '';
  const found = await database.owner
    .selectFrom('client')
    .select(['id', 'identity_code_cipher'])
    .where('identity_code_hash', '=', identityHash(keys, code))
    .executeTakeFirstOrThrow();
  expect(found.id).toBe(row?.id);
  expect(openIdentityCode(keys, found.id, found.identity_code_cipher ?? Buffer.alloc(0))).toBe(code);
});

test('featured people can sign in, one of them in two roles', async () => {
  for (const { subject, role } of featuredUsers) {
    const held = await listAssignments(database.app, to.issuer, subject, today);
    expect(
      held.map((one) => one.role),
      subject,
    ).toContain(role);
  }
  const two = await listAssignments(database.app, to.issuer, 'demo-samuli', today);
  expect(two.map(({ role }) => role)).toEqual(['careerAgent', 'workCoach']);
});

test('the record agrees with the history it rests on', async () => {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from client c
     where c.path_state is distinct from (
             select t.to_state from path_transition t where t.area_id = c.area_id and t.client_id = c.id
              order by t.happened_on desc, t.recorded_at desc limit 1)
        or c.responsible_staff_id is distinct from (
             select r.staff_id from responsibility r
              where r.area_id = c.area_id and r.client_id = c.id and r.ends_at is null)
        or c.municipality_code is distinct from (
             select m.municipality_code from client_municipality m
              where m.area_id = c.area_id and m.client_id = c.id and m.ends_on is null)`.execute(
    database.owner,
  );
  expect(found.rows[0]?.count).toBe(0);
});

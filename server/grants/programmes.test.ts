/** Versions of grant programmes in an area: looked at, checked, loaded, taken into use. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createWorld, type Worker, type World } from '../testing/world.ts';
import { shippedPacks } from './shipped-packs.ts';

let database: TestDatabase;
let world: World;
let administrator: Worker;
let coach: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  administrator = await world.addWorker('administrator');
  coach = await world.addWorker('workCoach');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function call(who: Worker, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await world.send(who, {
    method,
    url: `/api/grant-programmes${url}`,
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** A copy of a shipped pack as somebody would send it. */
function copy(programme: string, version: string): Record<string, unknown> {
  const found = shippedPacks().find((pack) => pack.programme === programme && pack.version === version);
  return structuredClone(found) as unknown as Record<string, unknown>;
}

const use = (changes: object = {}) => ({
  from: '2026-01-01',
  to: null,
  decisionReference: null,
  parameters: {},
  version: 0,
  ...changes,
});

test('every shipped version is there, none in use until somebody takes it', async () => {
  const { body } = await call(coach, 'GET', '');
  expect(body.mayManage).toBe(false);
  expect(body.rows).toHaveLength(shippedPacks().length);
  expect(body.rows.every((row: { use: unknown }) => row.use === null)).toBe(true);
  expect((await call(coach, 'PUT', '/helsinki-lisa/2026/use', use())).status).toBe(403);
});

test('one day has one version of a programme, within the days of the version itself', async () => {
  const late = await call(administrator, 'PUT', '/helsinki-lisa/2024/use', use({ from: '2025-06-01' }));
  expect(late.status, JSON.stringify(late.body)).toBe(200);
  const read = await call(coach, 'GET', '/helsinki-lisa/2024');
  expect(read.body.row).toMatchObject({ use: { from: '2025-06-01', to: '2025-12-31' }, version: 1 });
  const outside = await call(
    administrator,
    'PUT',
    '/helsinki-lisa/2024/use',
    use({ to: '2026-06-30', version: 1 }),
  );
  expect([outside.status, outside.body.code]).toEqual([422, 'pack-use-outside']);
  const stale = await call(administrator, 'PUT', '/helsinki-lisa/2024/use', use({ from: '2025-07-01' }));
  expect(stale.status).toBe(409);

  const loaded = { ...copy('helsinki-lisa', '2026'), version: '2025-own', validFrom: '2025-10-01' };
  expect((await call(administrator, 'POST', '', { pack: loaded })).status).toBe(200);
  const overlap = await call(
    administrator,
    'PUT',
    '/helsinki-lisa/2025-own/use',
    use({ from: '2025-10-01' }),
  );
  expect([overlap.status, overlap.body.code]).toEqual([409, 'pack-use-overlaps']);
  expect((await call(administrator, 'PUT', '/helsinki-lisa/2025-own/use', use())).status).toBe(200);
});

test('a version loaded tells what changed from the one before, and never changes itself', async () => {
  const changed = {
    ...copy('helsinki-lisa', '2026'),
    version: '2027',
    validFrom: '2027-01-01',
    summary: { fi: 'Uusi', sv: 'Ny', en: 'New' },
  };
  const checked = await call(administrator, 'POST', '/check', { pack: changed });
  expect(checked.body).toMatchObject({ problems: [], comparedWith: '2026' });
  expect(checked.body.differences.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
    '/summary/en',
    '/summary/fi',
    '/summary/sv',
    '/validFrom',
    '/version',
  ]);
  expect((await call(administrator, 'POST', '', { pack: changed })).status).toBe(200);
  const again = await call(administrator, 'POST', '', { pack: changed });
  expect([again.status, again.body.code]).toEqual([409, 'pack-version-taken']);
  const shipped = await call(administrator, 'POST', '', { pack: copy('helsinki-lisa', '2026') });
  expect(shipped.status).toBe(409);
  await expect(
    sql`update grant_pack set pack = pack || '{"version": "x"}' where pack_version = '2027'`.execute(
      database.owner,
    ),
  ).rejects.toThrow('never changes');
});

test('what is not of the language, or comes out otherwise than its examples say, is told and not kept', async () => {
  const wrong = {
    ...copy('helsinki-lisa', '2026'),
    version: 'x',
    person: [{ id: 'a', text: { fi: 'a', sv: 'a', en: 'a' }, test: { fact: 'person.shoeSize', atLeast: 3 } }],
  };
  const checked = await call(administrator, 'POST', '/check', { pack: wrong });
  expect(checked.body.problems).toContainEqual({
    pointer: '/person/0/test/fact',
    code: 'unknown-fact',
    detail: 'person.shoeSize',
  });
  for (const pack of [wrong, null, [], 'x', 7, {}, { format: 1 }]) {
    const answer = await call(administrator, 'POST', '', { pack });
    expect([answer.status, answer.body.code], JSON.stringify(pack)).toEqual([422, 'pack-not-usable']);
  }
  const dearer = copy('helsinki-lisa', '2026') as {
    version: string;
    examples: { expect: { totalCents: number } }[];
  };
  dearer.version = 'dearer';
  for (const { expect: said } of dearer.examples) said.totalCents += 100;
  const failing = await call(administrator, 'POST', '/check', { pack: dearer });
  expect(failing.body.examples.some(({ same }: { same: boolean }) => !same)).toBe(true);
  expect((await call(administrator, 'POST', '', { pack: dearer })).status).toBe(422);
});

test('another area has its own', async () => {
  const elsewhere = await world.addWorker('administrator', { area: world.south });
  expect((await call(elsewhere, 'GET', '/helsinki-lisa/2027')).status).toBe(404);
  const { body } = await call(elsewhere, 'GET', '/helsinki-lisa/2026');
  expect(body.row).toMatchObject({ use: null, origin: 'shipped' });
});

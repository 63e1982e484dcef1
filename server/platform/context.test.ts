/** Statements that do not wait for each other: what fails takes everything with it, and a prepared one outlives a migration. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type World, createWorld } from '../testing/world.ts';
import { inScope } from './context.ts';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  await database.owner.schema.createTable('kept').addColumn('word', 'text').execute();
  await sql`grant select, insert on kept to polku_application`.execute(database.owner);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const here = () => ({ areaId: world.north, reach: 'area' }) as const;
const words = async () => {
  const { rows } = await sql<{ word: string }>`select word from kept order by word`.execute(database.owner);
  return rows.map(({ word }) => word);
};

test('the first statement is in the scope, though it is sent before the scope has answered', async () => {
  const seen = await inScope(database.app, here(), (tx) =>
    tx.selectFrom('organisation').select('area_id').distinct().execute(),
  );
  expect(seen).toEqual([{ area_id: world.north }]);
  expect(await database.app.selectFrom('organisation').select('id').execute()).toEqual([]);
});

test('what is sent with the commit is kept with the work, or neither is', async () => {
  const write = (word: string, last: string) =>
    inScope(
      database.app,
      here(),
      (tx) => sql`insert into kept values (${word})`.execute(tx),
      (tx) => [sql`insert into kept select ${last} where 1 / ${last.length} > -1`.execute(tx)],
    );
  await write('done', 'logged');
  await expect(write('lost', '')).rejects.toMatchObject({ code: '22012' });
  expect(await words()).toEqual(['done', 'logged']);
});

test('of statements sent together the first fault is told, and nothing stays', async () => {
  const work = inScope(database.app, here(), async (tx) => {
    await Promise.all([
      sql`insert into kept values ('before')`.execute(tx),
      sql`select 1 / 0`.execute(tx),
      sql`insert into kept values ('after')`.execute(tx),
    ]);
  });
  await expect(work).rejects.toMatchObject({ code: '22012' });
  expect(await words()).toEqual(['done', 'logged']);
  // the connection is whole again
  expect(
    await inScope(database.app, here(), async (tx) => (await sql`select 1 as n`.execute(tx)).rows),
  ).toEqual([{ n: 1 }]);
});

test('a statement that has been prepared answers after a migration has added a column', async () => {
  const read = () =>
    inScope(database.app, here(), async (tx) => {
      const plain = await sql`select word from kept where word = ${'done'}`.execute(tx);
      const all = await sql`select * from kept where word = ${'done'}`.execute(tx);
      const within = await sql`select to_jsonb(k) as row from kept k where word = ${'done'}`.execute(tx);
      return [plain.rows, all.rows, within.rows];
    });
  for (let time = 0; time < 8; time += 1) await read();
  await database.owner.schema.alterTable('kept').addColumn('since', 'integer').execute();
  for (let time = 0; time < 3; time += 1) {
    expect(await read()).toEqual([
      [{ word: 'done' }],
      [{ word: 'done', since: null }],
      [{ row: { word: 'done', since: null } }],
    ]);
  }
});

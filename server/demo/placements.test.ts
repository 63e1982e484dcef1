/** The demonstration's environments run, have room in some places and none in others, and nobody is placed twice. */
import { asDay, inspectionState } from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemonstrationDatabase, demonstrationNow } from '../testing/demonstration.ts';
import type { TestDatabase } from '../testing/database.ts';

const today = asDay(demonstrationNow.toISOString().slice(0, 10));

let database: TestDatabase;
beforeAll(async () => {
  database = await createDemonstrationDatabase();
});
afterAll(() => database?.close());

test('every environment says how it runs; some inspections are overdue', async () => {
  const environments = await database.owner.selectFrom('environment').select('id').execute();
  const operations = await database.owner.selectFrom('environment_operation').selectAll().execute();
  expect(operations).toHaveLength(environments.length);
  expect(new Set(operations.map((one) => one.operating_model)).size).toBe(3);
  const states = operations.flatMap(({ equipment }) =>
    (equipment as { inspectionDueOn: string | null }[]).map(({ inspectionDueOn }) =>
      inspectionState(inspectionDueOn, today),
    ),
  );
  expect(new Set(states)).toEqual(new Set(['overdue', 'soon', 'later', 'none']));
});

test('slots of several schemes are full, partly taken or empty, and no client has two placements', async () => {
  const slots = await sql<{ environment_id: string; scheme: string; free: number; taken: number }>`
    select s.environment_id, s.scheme, max(d.places - d.taken) as free, max(d.taken) as taken
      from environment_slot s
      cross join lateral slot_days(s.area_id, s.id, ${today}::date, ${today}::date + 6, null) d
     where s.starts_on <= ${today} group by s.id, s.environment_id, s.scheme`.execute(database.owner);
  expect(new Set(slots.rows.map(({ scheme }) => scheme)).size).toBeGreaterThan(3);
  expect(slots.rows.filter(({ free }) => free === 0).length).toBeGreaterThan(5);
  expect(slots.rows.filter(({ free, taken }) => free > 0 && taken > 0).length).toBeGreaterThan(5);
  const placements = await database.owner.selectFrom('placement').selectAll().execute();
  expect(new Set(placements.map(({ status }) => status))).toEqual(new Set(['planned', 'running', 'ended']));
  expect(new Set(placements.map(({ client_id }) => client_id)).size).toBe(placements.length);
  const marks = await database.owner.selectFrom('placement_mark').select(['mark', 'on_date']).execute();
  expect(new Set(marks.map(({ mark }) => mark)).size).toBe(4);
  expect(marks.every(({ on_date }) => on_date < today)).toBe(true);
});

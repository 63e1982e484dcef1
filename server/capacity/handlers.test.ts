import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

test('people, coaches and places by municipality, for coordinators', async () => {
  const coordinator = await world.addWorker('coordinator');
  const read = async () => {
    const answer = await world.send(coordinator, { url: '/api/capacity' });
    expect(answer.statusCode).toBe(200);
    const { rows } = answer.json() as {
      rows: { municipalityCode: string | null; clients: number; coaches: number; places: number }[];
    };
    return (code: string | null) =>
      rows.find((row) => row.municipalityCode === code) ?? { clients: 0, coaches: 0, places: 0 };
  };
  const before = await read();

  await world.addClient({ municipalityCode: '167' });
  await world.addClient({ municipalityCode: '167', nonDisclosure: 'set' });
  const coach = await world.addWorker('workCoach');
  const part = await world.addWorker('workCoach');
  await database.owner
    .updateTable('staff')
    .set({ part_time_percent: 50 })
    .where('id', '=', part.actor.staffId)
    .execute();
  await database.owner
    .deleteFrom('staff_municipality')
    .where('staff_id', 'in', [coach.actor.staffId, part.actor.staffId])
    .execute();
  await database.owner
    .insertInto('staff_municipality')
    .values(
      ['167', '276'].map((code) => ({
        area_id: world.north,
        staff_id: coach.actor.staffId,
        municipality_code: code,
        kind: 'main',
      })),
    )
    .execute();
  const environment = (places: number, ends: string | null) => ({
    area_id: world.north,
    id: newId(),
    name: `Paja ${newId()}`,
    municipality_code: '167',
    organisation_id: world.city,
    places,
    starts_on: '2025-01-01',
    ends_on: ends,
  });
  await database.owner
    .insertInto('environment')
    .values([environment(12, null), environment(5, '2025-06-30')])
    .execute();

  const after = await read();
  const more = (code: string | null, kind: 'clients' | 'coaches' | 'places') =>
    Math.round((after(code)[kind] - before(code)[kind]) * 10) / 10;
  // somebody under protection is counted in no municipality
  expect([more('167', 'clients'), more(null, 'clients')]).toEqual([1, 1]);
  expect([more('167', 'coaches'), more('276', 'coaches'), more(null, 'coaches')]).toEqual([0.5, 0.5, 0.5]);
  expect(more('167', 'places')).toBe(12);

  for (const role of ['manager', 'careerAgent', 'partnerProfessional'] as const) {
    const other = await world.addWorker(role);
    expect((await world.send(other, { url: '/api/capacity' })).statusCode).toBe(403);
  }
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';
import { releaseClientsOfGone } from './release.ts';

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

test('open clients of a worker whose role is over are a task of the coordinator, each in one place; nobody else’s are', async () => {
  const administrator = await world.addWorker('administrator');
  const coordinator = await world.addWorker('coordinator');
  const stays = await world.addWorker('careerAgent');
  const leaves = await world.addWorker('careerAgent');
  const mine = await world.addClient({ responsible: stays });
  const orphan = await world.addClient({ responsible: leaves });
  const responsibleOf = async (id: string) =>
    (
      await database.owner
        .selectFrom('client')
        .select('responsible_staff_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).responsible_staff_id;
  const placesOf = async (worker: Worker, id: string): Promise<string[]> => {
    const day = (await world.send(worker, { url: '/api/day' })).json();
    return day.places.flatMap((place: { place: string; rows: { clientId: string }[] }) =>
      place.rows.filter((row) => row.clientId === id).map(() => place.place),
    );
  };
  await releaseClientsOfGone(world.services);
  expect(await responsibleOf(orphan)).toBe(leaves.staffId);

  const ended = await world.send(administrator, {
    method: 'POST',
    url: `/api/staff/${leaves.staffId}/roles/${leaves.assignmentId}/end`,
    payload: { endsOn: '2026-11-19', version: 0 },
  });
  expect(ended.statusCode, ended.body).toBe(200);
  await releaseClientsOfGone(world.services);
  await releaseClientsOfGone(world.services);
  expect([await responsibleOf(orphan), await responsibleOf(mine)]).toEqual([null, stays.staffId]);
  expect(await placesOf(coordinator, orphan)).toHaveLength(1);
  expect(await placesOf(coordinator, mine)).toEqual([]);
  const open = await database.owner
    .selectFrom('responsibility')
    .select('client_id')
    .where('ends_at', 'is', null)
    .execute();
  expect(open.map((row) => row.client_id)).toEqual([mine]);
});

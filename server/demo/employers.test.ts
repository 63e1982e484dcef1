/** The demonstration's employers fit the database and the rules, in any area. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isBusinessId } from '@polku/domain';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type World, createWorld } from '../testing/world.ts';
import { writeEmployers } from './employers.ts';

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

test('some thirty employers to an area, with what belongs to them', async () => {
  const agent = await world.addWorker('employerAgent');
  await world.addClient({ municipalityCode: '167' });
  await writeEmployers(world.services);
  const employers = await database.owner.selectFrom('employer').selectAll().execute();
  expect(employers).toHaveLength(30);
  expect(new Set(employers.map((one) => one.name)).size).toBeGreaterThan(25);
  expect(employers.every(({ business_id }) => business_id === null || isBusinessId(business_id))).toBe(true);
  const answer = await world.send(agent, { url: `/api/employers/${employers[0]?.id}` });
  const { agreements, openings, meetings, hires, surveys } = answer.json();
  for (const part of [agreements, openings, meetings, hires, surveys]) expect(part.length).toBeGreaterThan(0);
  const figures = (await world.send(agent, { url: '/api/employers/figures' })).json();
  expect(figures.threshold.pairs).toBeGreaterThan(5);
  expect(figures.threshold.after).toBeGreaterThan(figures.threshold.before);
});

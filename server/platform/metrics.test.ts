import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createWorld, type World, worldIssuer } from '../testing/world.ts';

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

test('there is no such page without the setting', async () => {
  const worker = await world.addWorker('careerAgent');
  expect((await world.send(worker, { url: '/metrics' })).statusCode).toBe(404);
});

test('whoever shows the token reads times by route pattern and what waits, and nobody else', async () => {
  const services = {
    ...world.services,
    settings: { ...world.services.settings, metricsToken: 'a long token' },
  };
  const app = await createApp(services, {
    identityProvider: { issuer: worldIssuer, clientId: 'polku', clientSecret: 'test' },
  });
  const clientId = await world.addClient({});
  await app.inject({ url: `/api/clients/${clientId}` });
  const read = (authorization?: string) =>
    app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} });
  expect((await read()).statusCode).toBe(401);
  expect((await read('Bearer another')).statusCode).toBe(401);
  const answer = await read('Bearer a long token');
  expect(answer.statusCode).toBe(200);
  expect(answer.body).toContain('route="/api/clients/:clientId"');
  expect(answer.body).not.toContain(clientId);
  expect(answer.body).toMatch(/polku_waiting\{what="messages"\} 0/);
  expect(answer.body).toMatch(/polku_waiting\{what="unsealed_log_rows"\} \d+/);
  expect(answer.body).toMatch(/polku_database_connections\{state="busy"\} \d+/);
  await app.close();
});

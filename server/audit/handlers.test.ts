import { afterAll, beforeAll, expect, test } from 'vitest';
import { identityHash, sealIdentityCode } from '../platform/keys.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let officer: Worker;
let coordinator: Worker;
let agent: Worker;
let clientId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  officer = await world.addWorker('dataProtectionOfficer');
  coordinator = await world.addWorker('coordinator');
  agent = await world.addWorker('careerAgent');
  clientId = await world.addClient({ responsible: coordinator });
  const { keys } = world.services;
  await database.owner
    .updateTable('client')
    .set({
      identity_code_hash: identityHash(keys, '111111-9991'),
      identity_code_cipher: sealIdentityCode(keys, clientId, '111111-9991'),
    })
    .where('id', '=', clientId)
    .execute();
  await world.send(coordinator, { method: 'GET', url: `/api/clients/${clientId}` });
  await world.send(agent, {
    method: 'POST',
    url: `/api/clients/${clientId}/access-reasons`,
    payload: { reason: 'incident', explanation: 'Tuplakirjaus' },
  });
  await world.send(agent, { method: 'GET', url: `/api/clients/${clientId}` });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const search = async (payload: object, by = officer) => {
  const answer = await world.send(by, { method: 'POST', url: '/api/audit/search', payload });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const events = (page: { rows: { event: string }[] }) => page.rows.map((row) => row.event);

test('the log is searched by client, identity code, member of staff, verb and day', async () => {
  const all = await search({ clientId });
  expect(events(all)).toEqual(['clientRead', 'clientStateReason', 'clientRead']);
  expect(all.rows[0]).toMatchObject({
    staff: { id: agent.staffId },
    role: 'careerAgent',
    organisation: 'City',
    clientIds: [clientId],
    sealed: false,
  });
  expect(all.rows[0].reasonId).not.toBeNull();
  expect(events(await search({ identityCode: '111111-9991', staffId: coordinator.staffId }))).toEqual([
    'clientRead',
  ]);
  expect(events(await search({ clientId, verb: 'create' }))).toEqual(['clientStateReason']);
  expect(events(await search({ staffId: agent.staffId, from: '2026-11-20', to: '2026-11-20' }))).toHaveLength(
    2,
  );
  expect(events(await search({ clientId, to: '2026-11-19' }))).toEqual([]);
  const unknown = await world.send(officer, {
    method: 'POST',
    url: '/api/audit/search',
    payload: { identityCode: '1' },
  });
  expect(unknown.statusCode).toBe(422);
});

test('reads of public data touch nobody and are left out unless asked for', async () => {
  expect((await world.send(coordinator, { url: '/api/reference' })).statusCode).toBe(200);
  const asked = { staffId: coordinator.staffId };
  expect(events(await search(asked))).not.toContain('referenceRead');
  expect(events(await search({ ...asked, includePublic: true }))).toContain('referenceRead');
});

test('pages follow each other without a gap', async () => {
  const first = await search({ staffId: agent.staffId, limit: 1 });
  const second = await search({ staffId: agent.staffId, limit: 1, cursor: first.next });
  expect(events(first).concat(events(second))).toEqual(['clientRead', 'clientStateReason']);
  expect(second.next).toBeNull();
});

test('reading the log is in the log', async () => {
  await search({ clientId });
  const own = await search({ staffId: officer.staffId });
  expect(own.rows[0]).toMatchObject({ event: 'auditList', purpose: 'supervision', clientIds: [clientId] });
});

test('a stated reason is reviewed once', async () => {
  const list = async (state: string) =>
    (await world.send(officer, { method: 'GET', url: `/api/audit/reasons?state=${state}` })).json().rows;
  const [row] = await list('open');
  expect(row).toMatchObject({
    clientId,
    reason: 'incident',
    explanation: 'Tuplakirjaus',
    calls: 1,
    actions: ['review'],
  });
  expect(events(await search({ reasonId: row.id }))).toEqual(['clientRead']);
  const review = () =>
    world.send(officer, {
      method: 'POST',
      url: `/api/audit/reasons/${row.id}/review`,
      payload: { finding: 'justified' },
    });
  expect((await review()).statusCode).toBe(200);
  const again = await review();
  expect(again.statusCode).toBe(409);
  expect(again.json().code).toBe('already-reviewed');
  expect(await list('open')).toEqual([]);
  expect(await list('reviewed')).toMatchObject([{ finding: 'justified', actions: [] }]);
});

test('nobody else reads the log, and another area’s officer sees her own area’s only', async () => {
  const southOfficer = await world.addWorker('dataProtectionOfficer', { area: world.south });
  expect((await search({ clientId }, southOfficer)).rows).toEqual([]);
  expect((await search({ identityCode: '111111-9991' }, southOfficer)).rows).toEqual([]);
  for (const by of [coordinator, agent]) {
    expect((await world.send(by, { method: 'POST', url: '/api/audit/search', payload: {} })).statusCode).toBe(
      403,
    );
    expect((await world.send(by, { method: 'GET', url: '/api/audit/reasons' })).statusCode).toBe(403);
  }
});

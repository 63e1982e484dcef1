/** Shared principles and path templates against a real database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld } from '../testing/world.ts';
import { addShippedTemplates, shippedTemplates } from './templates.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let agent: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator');
  agent = await world.addWorker('careerAgent', { municipalityCodes: ['167'] });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const get = async (who: Sender, url: string) => {
  const answer = await world.send(who, { url: `/api${url}` });
  return { status: answer.statusCode, body: answer.json() };
};
const send = async (who: Sender, method: 'POST' | 'PUT', url: string, payload: object) => {
  const answer = await world.send(who, { method, url: `/api${url}`, payload });
  return { status: answer.statusCode, body: answer.json() };
};

test('templates that come with the program are given once, and stay as the area has made them', async () => {
  await addShippedTemplates(database.owner);
  const { body } = await get(agent, '/plan-templates');
  expect(body.rows).toHaveLength(shippedTemplates.length);
  const [first] = body.rows;
  const changed = { ...first, name: 'Oma polku', retiredOn: '2026-11-01' };
  const { id: _id, retired: _retired, ...input } = changed;
  expect((await send(coordinator, 'PUT', `/plan-templates/${first.id}`, input)).status).toBe(200);
  expect((await send(coordinator, 'PUT', `/plan-templates/${first.id}`, input)).body.code).toBe(
    'changed-meanwhile',
  );
  await addShippedTemplates(database.owner);
  const { body: after } = await get(agent, '/plan-templates');
  expect(after.rows).toHaveLength(shippedTemplates.length);
  // one retired stands last, and is not copied
  expect(after.rows.at(-1)).toMatchObject({ name: 'Oma polku', retired: true });
  const clientId = await world.addClient({ responsible: agent });
  const copy = (templateId: string) =>
    send(agent, 'POST', `/clients/${clientId}/plan/templates`, { templateId, startsOn: '2026-11-23' });
  expect((await copy(first.id)).body.code).toBe('unknown-reference');
  const [inUse] = after.rows;
  expect((await copy(inUse.id)).body).toEqual({ steps: inUse.steps.length });
  const { body: plan } = await get(agent, `/clients/${clientId}/plan`);
  expect(plan.steps.map(({ title }: { title: string }) => title)).toEqual(
    inUse.steps.map(({ title }: { title: string }) => title),
  );
  expect(plan.steps[0].startsOn).toBe('2026-11-23');
});

test('principles are dated, and the self-assessment is made of those in force', async () => {
  const make = () => send(coordinator, 'POST', '/principles/self-assessment', {});
  expect((await make()).body.code).toBe('no-principles');
  const principle = {
    position: 1,
    content: 'Asiakas edellä',
    contentSv: 'Kunden först',
    contentEn: '',
    startsOn: '2026-01-01',
    endsOn: null,
    source: 'Ohjausryhmä',
  };
  const { body: made } = await send(coordinator, 'POST', '/principles', principle);
  await send(coordinator, 'POST', '/principles', { ...principle, content: 'Tuleva', startsOn: '2027-01-01' });
  const wrong = { ...principle, endsOn: '2025-01-01' };
  expect((await send(coordinator, 'POST', '/principles', wrong)).body.code).toBe('end-before-start');
  expect((await send(agent, 'POST', '/principles', principle)).status).toBe(403);
  const { body } = await get(agent, '/principles');
  expect(body.rows.map(({ inForce }: { inForce: boolean }) => inForce)).toEqual([true, false]);

  const first = await make();
  expect(first.body.edition).toBe(1);
  // nothing has changed: the same edition
  expect((await make()).body).toEqual(first.body);
  const { body: surveys } = await get(coordinator, '/staff-surveys');
  expect(surveys.forms.map(({ id }: { id: string }) => id)).toContain(first.body.id);
  const changed = { ...principle, content: 'Asiakas ensin', version: 0 };
  await send(coordinator, 'PUT', `/principles/${made.id}`, changed);
  expect((await make()).body.edition).toBe(2);
});

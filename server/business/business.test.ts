/** Product cards, business cases and their decision log against a real database. */
import { calculators } from '@polku/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let coach: Worker;
let manager: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator');
  coach = await world.addWorker('workCoach');
  manager = await world.addWorker('manager');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function call(who: Worker, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

const terms = (changes: object = {}) => ({
  startsOn: '2026-01-01',
  name: 'Pihatyö',
  nameSv: '',
  nameEn: '',
  comprises: 'Nurmikko ja reunat',
  unit: 'tunti',
  priceCents: 3_800,
  unitCostCents: 450,
  yearlyVolume: 4_000,
  months: [9, 5, 9],
  orderers: 'Kaupunki',
  ...changes,
});

test('the terms of a product hold from a day until the next begin, and what has begun is never changed', async () => {
  const card = { environmentId: null, taskIds: [] };
  const made = await call(coach, 'POST', '/products', { ...card, terms: terms() });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  expect((await call(manager, 'POST', '/products', { ...card, terms: terms() })).status).toBe(403);
  const unknown = { ...card, taskIds: ['00000000-0000-4000-8000-000000000001'] };
  expect((await call(coach, 'POST', '/products', { ...unknown, terms: terms() })).status).toBe(404);
  const at = `/products/${made.body.id}`;
  const revise = (changes: object) =>
    call(coach, 'POST', `${at}/editions`, { ...terms(changes), version: 0 });
  expect((await revise({ priceCents: 1 })).body.code).toBe('product-edition-order');
  expect((await revise({ startsOn: '2027-01-01', priceCents: 4_000 })).status).toBe(200);
  const corrected = { ...terms({ startsOn: '2027-01-01', priceCents: 4_100 }), version: 1 };
  expect((await call(coach, 'POST', `${at}/editions`, corrected)).status).toBe(200);
  expect((await call(coach, 'POST', `${at}/editions`, corrected)).status).toBe(409);
  const { body } = await call(manager, 'GET', at);
  expect(body).toMatchObject({ mayManage: false, product: { terms: { priceCents: 3_800, months: [5, 9] } } });
  expect(
    body.editions.map(({ startsOn, endsOn, priceCents }: Record<string, unknown>) => [
      startsOn,
      endsOn,
      priceCents,
    ]),
  ).toEqual([
    ['2027-01-01', null, 4_100],
    ['2026-01-01', '2026-12-31', 3_800],
  ]);
  const ended = { ...card, endsOn: '2026-03-01', version: 2 };
  expect((await call(coach, 'PUT', at, ended)).status).toBe(200);
  expect((await call(coach, 'GET', '/products')).body.rows).toEqual([]);
  expect((await call(coach, 'GET', '/products?ended=with')).body.rows).toHaveLength(1);
});

test('a decision rests on an edition that stays as it was, and the file says why each figure is what it is', async () => {
  const content = calculators['business-case'].example as { options: object[] };
  const first = { name: 'Pihatiimi', note: '', content };
  expect((await call(coach, 'POST', '/business-cases', first)).status).toBe(403);
  expect((await call(manager, 'POST', '/business-cases', first)).status).toBe(403);
  const made = await call(coordinator, 'POST', '/business-cases', first);
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const at = `/business-cases/${made.body.id}`;
  const cheaper = { ...content, volumePercents: [10] };
  const next = { note: 'Alku hitaampi', content: cheaper, version: 0 };
  expect((await call(coordinator, 'POST', `${at}/editions`, next)).status).toBe(200);
  expect((await call(coordinator, 'POST', `${at}/editions`, next)).status).toBe(409);
  const twice = {
    note: '',
    content: { ...content, options: [content.options[0], content.options[0]] },
    version: 1,
  };
  expect((await call(coordinator, 'POST', `${at}/editions`, twice)).body.errors[0].pointer).toBe(
    '/body/content/options/1/option',
  );
  const read = await call(manager, 'GET', at);
  expect(read.body.editions.map(({ edition }: { edition: number }) => edition)).toEqual([2, 1]);
  const [later, earlier] = read.body.editions;
  expect(later.figures.options[0].total.result).toBeLessThan(earlier.figures.options[0].total.result);
  const asked = await world.send(undefined, {
    method: 'POST',
    url: '/api/calc/business-case',
    payload: content,
  });
  expect(asked.json()).toEqual(earlier.figures);

  const decision = {
    editionId: earlier.id,
    chosen: 'socialEnterprise',
    decidedOn: '2026-11-02',
    decidedBy: 'Kunnanhallitus',
    decision: 'Perustetaan yritys',
    reasons: 'Kysyntä on varma',
  };
  expect((await call(coach, 'POST', `${at}/decisions`, decision)).status).toBe(403);
  const elsewhere = { ...decision, editionId: made.body.id };
  expect((await call(manager, 'POST', `${at}/decisions`, elsewhere)).status).toBe(404);
  expect((await call(manager, 'POST', `${at}/decisions`, decision)).status).toBe(200);
  const { body } = await call(coordinator, 'GET', '/business-cases');
  expect(body.rows[0]).toMatchObject({
    edition: 2,
    decision: { chosen: 'socialEnterprise', decidedOn: '2026-11-02' },
  });
  expect((await call(coordinator, 'GET', at)).body.decisions[0]).toMatchObject({ edition: 1 });

  const file = await world.send(manager, { url: `/api${at}/export?edition=1` });
  expect(file.statusCode).toBe(200);
  expect(file.headers['content-disposition']).toContain('polku-liiketoimintalaskelma-1.xlsx');
  expect((await world.send(manager, { url: `/api${at}/export?edition=9` })).statusCode).toBe(404);
});

/** The task bank and work orders against a real database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetContactPersons } from '../employers/forget.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coach: Worker;
let agent: Worker;
let partner: Worker;
let elsewhere: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coach = await world.addWorker('workCoach');
  agent = await world.addWorker('employerAgent');
  partner = await world.addWorker('partnerProfessional', { organisationId: world.association });
  elsewhere = await world.addWorker('partnerProfessional', { organisationId: world.authority });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function call(who: Worker | undefined, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

const task = (changes: object = {}) => ({
  name: 'Puistojen siivous',
  nameSv: 'Städning av parker',
  nameEn: '',
  description: '',
  category: 'outdoors',
  organisationId: world.association,
  unitId: null,
  environmentId: null,
  municipalityCode: '167',
  contactName: 'Keksitty Tilaaja',
  contactPhone: '',
  contactEmail: '',
  months: [6, 5, 6],
  weeklyMinutes: 600,
  tools: 'Haravat',
  certificates: ['roadSafetyCard'],
  demands: { body: 3, senses: 1, concentration: 2, social: 1, language: 1 },
  skills: ['cleaning-outdoors'],
  occupationCode: '96130',
  startsOn: '2026-01-01',
  endsOn: null,
  ...changes,
});
const order = {
  place: 'Keskuspuisto',
  startsOn: '2026-11-23',
  endsOn: null,
  amount: '12 penkkiä',
  note: '',
  environmentId: null,
};

test('the bank is filtered, a partner reads her own organisation’s, and others change nothing', async () => {
  const made = await call(coach, 'POST', '/tasks', task());
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  await call(
    coach,
    'POST',
    '/tasks',
    task({
      name: 'Tiskaus',
      category: 'kitchen',
      organisationId: world.city,
      months: [],
      certificates: ['hygienePassport'],
    }),
  );
  await call(coach, 'POST', '/tasks', task({ name: 'Vanha', endsOn: '2026-02-01', months: [] }));
  const names = async (who: Worker, query: string) => {
    const { body } = await call(who, 'GET', `/tasks${query}`);
    return body.rows.map((row: { name: string }) => row.name);
  };
  expect(await names(agent, '')).toEqual(['Puistojen siivous', 'Tiskaus']);
  expect(await names(agent, '?season=now')).toEqual(['Tiskaus']);
  expect(await names(agent, '?category=outdoors')).toEqual(['Puistojen siivous']);
  expect(await names(agent, '?certificate=hygienePassport')).toEqual(['Tiskaus']);
  expect(await names(agent, '?municipality=276')).toEqual([]);
  expect(await names(agent, '?ended=with')).toContain('Vanha');
  expect(await names(partner, '')).toEqual(['Puistojen siivous']);
  expect(await names(elsewhere, '')).toEqual([]);
  const list = await call(agent, 'GET', '/tasks');
  expect(JSON.stringify(list.body)).not.toContain('Keksitty Tilaaja');
  const read = await call(partner, 'GET', `/tasks/${made.body.id}`);
  expect(read.body).toMatchObject({
    task: {
      months: [5, 6],
      contactName: 'Keksitty Tilaaja',
      demands: { body: 3 },
      ratings: { count: 0, mean: null },
    },
    actions: ['order'],
  });
  expect((await call(elsewhere, 'GET', `/tasks/${made.body.id}`)).status).toBe(404);
  expect((await call(agent, 'POST', '/tasks', task())).status).toBe(403);
  const wrong = await call(coach, 'POST', '/tasks', task({ endsOn: '2025-01-01' }));
  expect(wrong.body.code).toBe('end-before-start');
  const edit = task({ name: 'Puistot', version: 0 });
  expect((await call(coach, 'PUT', `/tasks/${made.body.id}`, edit)).status).toBe(200);
  expect((await call(coach, 'PUT', `/tasks/${made.body.id}`, edit)).status).toBe(409);
  for (const step of [2, 2, 3, 4, 4, 5])
    expect((await call(coach, 'POST', `/tasks/${made.body.id}/ratings`, { step, note: '' })).status).toBe(
      200,
    );
  const rated = await call(coach, 'GET', `/tasks/${made.body.id}`);
  expect(rated.body.task.ratings).toEqual({ count: 6, mean: 333, trend: 'better' });
});

test('work goes from the order through rework to approval, each side taking its own steps', async () => {
  const made = await call(coach, 'POST', '/tasks', task({ name: 'Penkit' }));
  const ordered = await call(partner, 'POST', `/tasks/${made.body.id}/orders`, order);
  expect(ordered.status, JSON.stringify(ordered.body)).toBe(200);
  expect((await call(elsewhere, 'POST', `/tasks/${made.body.id}/orders`, order)).status).toBe(404);
  expect((await call(agent, 'POST', `/tasks/${made.body.id}/orders`, order)).status).toBe(403);
  const at = `/work-orders/${ordered.body.id}`;
  let version = 0;
  const move = async (who: Worker, status: string, note = '') => {
    const answer = await call(who, 'POST', `${at}/status`, { status, note, version });
    if (answer.status === 200) version = answer.body.version;
    return answer.status === 200 ? 'ok' : answer.body.code;
  };
  expect(await move(partner, 'accepted')).toBe('work-order-move-wrong');
  expect(await move(coach, 'accepted')).toBe('ok');
  expect(await move(coach, 'working')).toBe('ok');
  expect(await move(coach, 'done')).toBe('ok');
  // whoever worked does not approve
  expect(await move(coach, 'approved')).toBe('work-order-move-wrong');
  const first = await call(coach, 'POST', `${at}/link`, { version });
  version = first.body.version;
  const second = await call(coach, 'POST', `${at}/link`, { version });
  version = second.body.version;
  const { token } = second.body;
  // the earlier link has stopped
  expect((await call(undefined, 'POST', '/work-order/look', { token: first.body.token })).body.code).toBe(
    'work-order-link-over',
  );
  const looked = await call(undefined, 'POST', '/work-order/look', { token });
  expect(looked.body).toMatchObject({ name: 'Penkit', place: 'Keskuspuisto', status: 'done', reworks: 0 });
  expect(JSON.stringify(looked.body)).not.toContain('Keksitty');
  const check = (status: string, note = '') =>
    call(undefined, 'POST', '/work-order/check', { token, status, note });
  expect((await check('rework')).body.code).toBe('work-order-reason-missing');
  expect((await check('rework', 'Kaksi penkkiä jäi')).status).toBe(200);
  expect((await check('approved')).body.code).toBe('work-order-move-wrong');
  version += 1;
  expect(await move(coach, 'working')).toBe('ok');
  expect(await move(coach, 'done')).toBe('ok');
  expect(await move(partner, 'approved', 'Hyvä')).toBe('ok');
  expect(await move(coach, 'closed')).toBe('ok');
  const read = await call(agent, 'GET', at);
  expect(read.body.order).toMatchObject({ status: 'closed', reworks: 1, organisation: 'Association' });
  expect(read.body.moves).toEqual([]);
  const sides = read.body.events.map((one: { status: string; side: string }) => `${one.status} ${one.side}`);
  expect(sides).toEqual([
    'ordered orderer',
    'accepted worker',
    'working worker',
    'done worker',
    'rework link',
    'working worker',
    'done worker',
    'approved orderer',
    'closed worker',
  ]);
  const list = await call(agent, 'GET', '/work-orders?status=closed');
  expect(list.body.rows).toMatchObject([{ name: 'Penkit', reworks: 1 }]);
  expect((await call(elsewhere, 'GET', '/work-orders')).body.rows).toEqual([]);
});

test('the contact person of a task long ended is emptied, and of no other', async () => {
  const ended = { startsOn: '2023-01-01', endsOn: '2024-02-01' };
  const gone = await call(coach, 'POST', '/tasks', task({ name: 'Kauan sitten', ...ended }));
  const kept = await call(coach, 'POST', '/tasks', task({ name: 'Vast’ikään', endsOn: '2026-02-01' }));
  await forgetContactPersons(world.services);
  const contactOf = async (id: string) => (await call(coach, 'GET', `/tasks/${id}`)).body.task.contactName;
  expect(await contactOf(gone.body.id)).toBe('');
  expect(await contactOf(kept.body.id)).toBe('Keksitty Tilaaja');
});

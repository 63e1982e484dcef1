/** Meeting places, pilots and news against a real database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld, worldNow } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let partner: Worker;
let referrer: Worker;

const place = {
  name: 'Olohuone',
  municipalityCode: '167',
  streetAddress: 'Koulutie 1',
  description: 'Tervetuloa ilman ajanvarausta.',
  hours: [{ weekday: 5, opens: '09:00', closes: '15:00' }],
  exceptions: [{ on: '2026-11-27', opens: null, closes: null, note: 'Koulutuspäivä' }],
  endedOn: null,
};

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator');
  partner = await world.addWorker('partnerProfessional', { organisationId: world.association });
  referrer = await world.addWorker('referrer', { organisationId: world.authority });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const get = async (who: Sender | undefined, url: string) => {
  const answer = await world.send(who, { url: `/api${url}` });
  return { status: answer.statusCode, body: answer.json() };
};
const send = async (who: Sender, method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
};

test('hours, days that differ, and partners’ shifts make the calendar anybody reads', async () => {
  const made = await send(coordinator, 'POST', '/meeting-places', place);
  const at = `/meeting-places/${made.body.id}`;
  const shift = {
    organisationId: world.association,
    post: 'Talousneuvoja',
    on: '2026-11-20',
    starts: '10:00',
    ends: '12:00',
    topic: 'Velat ja tuet',
    weeks: 2,
  };
  expect((await send(coordinator, 'POST', `${at}/shifts`, shift)).body).toEqual({ added: 2 });
  expect((await send(partner, 'POST', `${at}/shifts`, shift)).status).toBe(403);
  const { body } = await get(undefined, '/public/areas/north/meeting-places');
  expect(body.areaName.fi).toBe('North');
  const [shown] = body.places;
  expect(shown.days[0]).toMatchObject({
    on: '2026-11-20',
    open: [{ opens: '09:00', closes: '15:00' }],
    shifts: [{ organisation: 'Association', post: 'Talousneuvoja', topic: 'Velat ja tuet' }],
  });
  expect(shown.days[7]).toMatchObject({ open: [], note: 'Koulutuspäivä' });
  const [first] = shown.days[0].shifts;
  expect((await send(coordinator, 'DELETE', `${at}/shifts/${first.id}`)).status).toBe(200);
  expect((await get(coordinator, at)).body.days[0].shifts).toEqual([]);
  expect((await send(coordinator, 'PUT', at, { ...place, version: 3 })).body.code).toBe('changed-meanwhile');
  const wrong = { ...place, hours: [{ weekday: 1, opens: '10:00', closes: '09:00' }], version: 0 };
  expect((await send(coordinator, 'PUT', at, wrong)).body.code).toBe('end-before-start');
  expect((await send(coordinator, 'PUT', at, { ...place, endedOn: '2026-11-01', version: 0 })).status).toBe(
    200,
  );
  expect((await get(undefined, '/public/areas/north/meeting-places')).body.places).toEqual([]);
});

test('visits are counts: undone one by one, published by whole weeks with small numbers hidden', async () => {
  const made = await send(coordinator, 'POST', '/meeting-places', place);
  const at = `/meeting-places/${made.body.id}`;
  const count = async (reason: string, times: number, change = 1) => {
    for (let time = 0; time < times; time += 1) {
      const body = { reason, targetGroup: null, change };
      expect((await send(partner, 'POST', `${at}/drop-ins`, body)).status).toBe(200);
    }
  };
  await world.setNow(new Date('2026-11-11T10:00:00.000Z'));
  await count('jobSearch', 9);
  await count('digital', 6);
  await count('digital', 1, -1);
  await count('forms', 2);
  const { body } = await get(partner, at);
  expect(body.today.find((one: { reason: string }) => one.reason === 'digital')).toEqual({
    reason: 'digital',
    people: 5,
  });
  const none = { reason: 'company', targetGroup: null, change: -1 };
  expect((await send(partner, 'POST', `${at}/drop-ins`, none)).body.code).toBe('nothing-to-undo');
  expect((await send(referrer, 'POST', `${at}/drop-ins`, none)).status).toBe(403);
  const weeksShown = async () => {
    const answer = await get(undefined, '/public/areas/north/meeting-places');
    return answer.body.places.find((one: { id: string }) => one.id === made.body.id).weeks;
  };
  // a week still going on is not told
  expect(await weeksShown()).toEqual([]);
  await world.setNow(worldNow);
  const [week] = await weeksShown();
  expect(week).toMatchObject({ week: '2026-11-09', total: 16 });
  const shown = Object.fromEntries(
    week.reasons.map((one: { reason: string; people: number | null }) => [one.reason, one.people]),
  );
  expect(shown).toMatchObject({ jobSearch: 9, forms: null, digital: null, company: 0 });
  const [inside] = (await get(coordinator, at)).body.weeks;
  expect(inside).toMatchObject({ week: '2026-11-09', total: 16 });
  // nothing of a visit leads to a time of day or to whoever counted
  const columns = await database.owner.selectFrom('drop_in').selectAll().executeTakeFirstOrThrow();
  expect(Object.keys(columns).toSorted()).toEqual(
    ['area_id', 'on_date', 'people', 'place_id', 'reason', 'target_group'].toSorted(),
  );
});

test('a pilot is measured, decided and spread', async () => {
  const pilot = {
    name: 'Kävelyryhmä',
    hypothesis: 'Kun tavataan kävellen, useampi tulee.',
    targetGroup: 'longTermUnemployed',
    municipalityCode: '167',
    action: 'Viikoittainen kävely',
    startsOn: '2026-09-01',
    endsOn: null,
    measure: 'attendance',
    measuredBefore: '40 %',
    measuredAfter: '',
    learnt: '',
    decision: null,
    decidedOn: null,
    spread: [],
  };
  const made = await send(coordinator, 'POST', '/pilots', pilot);
  const at = `/pilots/${made.body.id}`;
  const decided = { ...pilot, decision: 'spread', decidedOn: '2026-11-20', version: 0 };
  expect((await send(coordinator, 'PUT', at, decided)).body.code).toBe('pilot-no-result');
  const spread = [{ municipalityCode: '276', on: '2027-01-01' }];
  const done = { ...decided, measuredAfter: '75 %', spread };
  expect((await send(coordinator, 'PUT', at, done)).status).toBe(200);
  expect((await send(coordinator, 'PUT', at, done)).body.code).toBe('changed-meanwhile');
  const { body } = await get(coordinator, '/pilots');
  expect(body.rows[0]).toMatchObject({ decision: 'spread', spread, version: 1 });
  expect((await get(referrer, '/pilots')).status).toBe(403);
});

test('news reach their audience on their days', async () => {
  const empty = { title: '', body: '' };
  const news = (title: string, audiences: readonly string[], publishFrom = '2026-11-20') => ({
    audiences,
    texts: { fi: { title, body: 'Tekstiä.' }, sv: empty, en: empty },
    publishFrom,
    publishTo: null,
  });
  for (const one of [
    news('Kaikille', ['public']),
    news('Asiakkaille', ['clients']),
    news('Verkostolle', ['staff']),
    news('Tuleva', ['public', 'staff'], '2026-11-21'),
  ]) {
    expect((await send(coordinator, 'POST', '/news', one)).status).toBe(200);
  }
  expect((await send(referrer, 'POST', '/news', news('Ei', ['public']))).status).toBe(403);
  const clientId = await world.addClient();
  const client = await world.signInClient(clientId);
  const titles = (body: { rows: { texts: { fi: { title: string } } }[] }) =>
    body.rows.map((row) => row.texts.fi.title).toSorted();
  expect(titles((await get(undefined, '/public/areas/north/news')).body)).toEqual(['Kaikille']);
  expect(titles((await get(client, '/own/news')).body)).toEqual(['Asiakkaille', 'Kaikille']);
  expect(titles((await get(referrer, '/news')).body)).toEqual(['Kaikille', 'Verkostolle']);
  const all = (await get(coordinator, '/news')).body;
  expect(titles(all)).toEqual(['Asiakkaille', 'Kaikille', 'Tuleva', 'Verkostolle']);
  const open = all.rows.find(
    (row: { texts: { fi: { title: string } } }) => row.texts.fi.title === 'Kaikille',
  );
  const { id, version, ...rest } = open;
  expect(
    (await send(coordinator, 'PUT', `/news/${id}`, { ...rest, publishTo: '2026-11-19', version })).body.code,
  ).toBe('end-before-start');
  await world.setNow(new Date('2026-11-21T08:00:00.000Z'));
  expect(
    (await send(coordinator, 'PUT', `/news/${id}`, { ...rest, publishTo: '2026-11-20', version })).status,
  ).toBe(200);
  expect(titles((await get(undefined, '/public/areas/north/news')).body)).toEqual(['Tuleva']);
  expect((await get(undefined, '/public/areas/nowhere/news')).status).toBe(404);
  await world.setNow(worldNow);
});

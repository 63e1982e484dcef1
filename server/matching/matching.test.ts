/** Wishes, matches with what they rest on, a worker's own word, and rounds of placing, on a real database. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let agent: Worker;
let coach: Worker;
let kitchen: string;
let workshop: string;
let kitchenSlot: string;
let workshopSlot: string;

const slot = {
  name: 'Keittiö',
  scheme: 'rehabilitativeWork',
  mode: 'individual',
  places: [1, 1, 1, 1, 0, 0, 0],
  dailyMinutes: 300,
  certificates: [],
  startsOn: '2026-11-01',
  endsOn: null,
};
const wish = {
  occupations: ['941'],
  work: ['cleaning-premises'],
  suits: { body: 3 },
  mostTravelMinutes: 60,
  travelsBy: 'car',
  weekdays: [1, 2, 3],
  mostWeeklyMinutes: 900,
  availableFrom: null,
  availableUntil: null,
  words: 'Aamuvuorot',
};
const opening = {
  title: 'Keittiöapu',
  description: '',
  occupationCode: '94120',
  municipalityCode: '167',
  weeklyMinutes: 900,
  weekdays: [1, 2, 3],
  startsOn: null,
  endsOn: null,
  dayStarts: '07:30',
  dayEnds: '12:30',
  places: 1,
  tasks: [],
  adjustments: [],
  demands: { body: 2, senses: 1, concentration: 1, social: 1, language: 1 },
  skills: ['cleaning-premises'],
  certificates: [],
  schemes: ['workTryOut'],
  agreementId: null,
};

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator');
  agent = await world.addWorker('employerAgent');
  coach = await world.addWorker('workCoach', { municipalityCodes: ['167'] });
  kitchen = await environment('Keittiö', '167');
  workshop = await environment('Kaukopaja', '422');
  kitchenSlot = (await send(coordinator, 'POST', `/environments/${kitchen}/slots`, slot)).body.id;
  workshopSlot = (
    await send(coordinator, 'POST', `/environments/${workshop}/slots`, { ...slot, name: 'Paja' })
  ).body.id;
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function environment(name: string, municipalityCode: string): Promise<string> {
  const made = await send(coordinator, 'POST', '/environments', {
    name,
    municipalityCode,
    organisationId: world.city,
    unitId: null,
    streetAddress: '',
    places: 8,
    contactStaffId: null,
    description: '',
    startsOn: '2024-01-01',
    endsOn: null,
  });
  return made.body.id;
}
async function get(who: Sender, url: string) {
  const answer = await world.send(who, { url: `/api${url}` });
  return { status: answer.statusCode, body: answer.json() };
}
async function send(who: Sender, method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}
async function newOpening(): Promise<string> {
  const employer = await send(agent, 'POST', '/employers', {
    name: `Malli-Ravintola ${newId()}`,
    kind: 'company',
    businessId: null,
    municipalityCode: '167',
    streetAddress: '',
    industry: '',
    size: 'micro',
    stage: 'steady',
    website: '',
    summary: '',
    guidancePlaces: null,
    subsidisedPercent: null,
    grants: '',
    endedOn: null,
  });
  const made = await send(agent, 'POST', `/employers/${employer.body.id}/openings`, opening);
  await send(agent, 'POST', `/openings/${made.body.id}/status`, {
    status: 'open',
    version: made.body.version,
  });
  return made.body.id;
}

test('wishes are saved by her and by a worker with her; who was there first is told to the second', async () => {
  const client = await world.addClient({ responsible: coach });
  const at = `/clients/${client}/work-wish`;
  expect((await get(coach, at)).body).toEqual({ wish: null, mayWrite: true });
  expect((await send(agent, 'PUT', at, { ...wish, version: null })).status).toBe(403);
  expect((await send(coach, 'PUT', at, { ...wish, work: ['no-such-skill'], version: null })).body.code).toBe(
    'skill-unknown',
  );
  const wrong = { ...wish, availableFrom: '2026-12-02', availableUntil: '2026-12-01', version: null };
  expect((await send(coach, 'PUT', at, wrong)).body.code).toBe('end-before-start');
  const saved = (await send(coach, 'PUT', at, { ...wish, version: null })).body;
  expect(saved).toMatchObject({ version: 0 });
  const herself = await world.signInClient(client);
  expect((await send(herself, 'PUT', '/own/work-wish', { ...wish, version: null })).body.code).toBe(
    'changed-meanwhile',
  );
  expect(
    (await send(herself, 'PUT', '/own/work-wish', { ...wish, words: 'Iltavuorot', version: 0 })).status,
  ).toBe(200);
  expect((await get(herself, '/own/work-wish')).body.wish).toMatchObject({
    words: 'Iltavuorot',
    version: 1,
    toldByClient: true,
  });
  expect((await get(coach, at)).body.wish).toMatchObject({ words: 'Iltavuorot', suits: { body: 3 } });
  const other = await world.signInClient(await world.addClient());
  expect((await get(other, '/own/work-wish')).body.wish).toBeNull();
});

test('slots and openings of a client say what they rest on and what stands against them', async () => {
  const client = await world.addClient({ responsible: coach });
  await send(coach, 'PUT', `/clients/${client}/work-wish`, { ...wish, version: null });
  const slots = (await get(coach, `/clients/${client}/matches?kind=slot`)).body;
  expect(slots).toMatchObject({ wish: true, mayDecide: true, mayPlace: true });
  const near = slots.rows.find(({ id }: { id: string }) => id === kitchenSlot);
  expect(near).toMatchObject({
    weekdays: [1, 2, 3],
    weeklyMinutes: 900,
    free: 1,
    travel: { minutes: 15, estimated: true },
  });
  expect(near.fit.against).toEqual([]);
  const far = slots.rows.find(({ id }: { id: string }) => id === workshopSlot);
  expect(far.fit.against).toEqual([{ reason: 'too-far', values: { minutes: 96, most: 60 } }]);
  // what the area has entered comes before the estimate
  const travels = {
    knownOn: '2026-11-01',
    rows: [{ from: '167', to: '422', by: 'car', minutes: 58, arrivesFirst: null, leavesLast: null }],
  };
  expect((await send(coach, 'PUT', '/matching/travels', travels)).status).toBe(403);
  expect((await send(coordinator, 'PUT', '/matching/travels', travels)).body).toEqual({ count: 1 });
  const again = (await get(coach, `/clients/${client}/matches?kind=slot`)).body.rows;
  expect(again.find(({ id }: { id: string }) => id === workshopSlot)).toMatchObject({
    travel: { minutes: 58, estimated: false },
    fit: { against: [] },
  });
  const openingId = await newOpening();
  const source = {
    knownOn: '2026-06-01',
    source: 'Työvoimabarometri 6/2026',
    rows: [{ code: '9412', balance: 'shortage' }],
  };
  expect((await send(coordinator, 'PUT', '/matching/occupations', source)).body).toEqual({ count: 1 });
  const [first] = (await get(coach, `/clients/${client}/matches?kind=opening`)).body.rows;
  expect(first).toMatchObject({ id: openingId, balance: 'shortage', fit: { against: [] } });
  expect(first.fit.parts.map(({ part }: { part: string }) => part)).toEqual([
    'wishedOccupation',
    'wishedWork',
    'suits',
    'near',
    'skills',
  ]);
  expect((await get(coordinator, '/matching/settings')).body).toMatchObject({
    travels: [{ from: '167', to: '422', knownOn: '2026-11-01' }],
    occupations: [{ code: '9412', source: 'Työvoimabarometri 6/2026' }],
    mayManage: true,
  });
});

test('a first bus that comes late is told with its minutes', async () => {
  const client = await world.addClient({ responsible: coach, municipalityCode: '167' });
  await send(coach, 'PUT', `/clients/${client}/work-wish`, { ...wish, travelsBy: 'public', version: null });
  const rows = [
    { from: '167', to: '167', by: 'public', minutes: 25, arrivesFirst: '07:50', leavesLast: '16:10' },
  ];
  await send(coordinator, 'PUT', '/matching/travels', { knownOn: '2026-11-01', rows });
  await newOpening();
  const matches = (await get(coach, `/clients/${client}/matches?kind=opening`)).body.rows;
  expect(matches[0].fit.against).toEqual([
    { reason: 'arrives-late', values: { minutes: 20, time: '07:30' } },
  ]);
  await send(coordinator, 'PUT', '/matching/travels', { knownOn: '2026-11-01', rows: [] });
});

test('a worker’s own word is kept with its reason, and people of an opening are those within reach', async () => {
  const near = await world.addClient({ responsible: coach, familyName: 'Lähinen', state: 'coaching' });
  const wisher = await world.addClient({ responsible: coach, familyName: 'Toivonen', state: 'coaching' });
  const hidden = await world.addClient({ familyName: 'Salainen', nonDisclosure: 'set', state: 'coaching' });
  await send(coach, 'PUT', `/clients/${wisher}/work-wish`, { ...wish, version: null });
  const openingId = await newOpening();
  const list = (await get(agent, `/openings/${openingId}/matches`)).body;
  const names = list.rows.map(({ name }: { name: string }) => name.split(' ')[0]);
  expect(names.indexOf('Toivonen')).toBeLessThan(names.indexOf('Lähinen'));
  expect(names).not.toContain('Salainen');
  expect(JSON.stringify(list)).not.toContain(hidden);
  const word = `/clients/${near}/matches/opening/${openingId}`;
  expect((await send(coach, 'PUT', word, { verdict: 'prefer', reason: ' ' })).body.code).toBe(
    'verdict-needs-reason',
  );
  expect(
    (await send(coach, 'PUT', `/clients/${near}/matches/slot/${newId()}`, { verdict: 'prefer', reason: 'x' }))
      .status,
  ).toBe(422);
  const given = await send(coach, 'PUT', word, { verdict: 'prefer', reason: 'Tuntee keittiön entuudestaan' });
  expect(given.body.verdict).toMatchObject({
    verdict: 'prefer',
    reason: 'Tuntee keittiön entuudestaan',
    on: '2026-11-20',
  });
  const after = (await get(agent, `/openings/${openingId}/matches`)).body.rows;
  expect(after[0]).toMatchObject({ clientId: near, verdict: { verdict: 'prefer' } });
  expect((await send(coach, 'PUT', word, { verdict: null, reason: '' })).body).toEqual({ verdict: null });
  expect(
    (await get(coach, `/environments/${kitchen}/slots/${kitchenSlot}/matches`)).body.all,
  ).toBeGreaterThan(1);
  expect((await get(coach, `/environments/${workshop}/slots/${kitchenSlot}/matches`)).status).toBe(404);
});

test('a round proposes, is turned by a pin, solved again and carried out; who is left has reasons', async () => {
  const planner = await world.addWorker('coordinator');
  await sql`update client set path_state_since = '2026-11-20' where area_id = ${world.north}`.execute(
    database.owner,
  );
  const long = await world.addClient({
    familyName: 'Kauan',
    municipalityCode: '276',
    responsible: planner,
    state: 'coaching',
  });
  const short = await world.addClient({
    familyName: 'Lyhyt',
    municipalityCode: '276',
    responsible: planner,
    state: 'coaching',
  });
  await sql`update client set path_state_since = '2026-01-01' where id = ${long}`.execute(database.owner);
  const asked = {
    startsOn: '2026-12-01',
    endsOn: '2027-02-26',
    municipalities: ['276'],
    schemes: ['rehabilitativeWork'],
  };
  expect((await send(agent, 'POST', '/placement-rounds', asked)).status).toBe(403);
  expect(
    (await send(planner, 'POST', '/placement-rounds', { ...asked, startsOn: '2026-11-01' })).body.code,
  ).toBe('round-in-past');
  await send(coordinator, 'DELETE', `/environments/${workshop}/slots/${workshopSlot}`);
  const made = (await send(planner, 'POST', '/placement-rounds', asked)).body;
  const at = `/placement-rounds/${made.id}`;
  const first = (await get(planner, at)).body;
  expect(first.round).toMatchObject({ waiting: 2, places: 1, optimal: true });
  expect(first.proposed).toMatchObject([{ clientId: long, slotId: kitchenSlot, pinned: false }]);
  expect(first.left).toMatchObject([{ clientId: short, reasons: [{ reason: 'no-capacity', count: 1 }] }]);
  expect((await get(coordinator, at)).status).toBe(404);

  const pins = [{ clientId: short, slotId: kitchenSlot }];
  expect((await send(planner, 'POST', `${at}/solve`, { pins, forbids: [], version: 7 })).status).toBe(409);
  const both = [...pins, { clientId: long, slotId: kitchenSlot }];
  const refusedPins = await send(planner, 'POST', `${at}/solve`, {
    pins: both,
    forbids: [],
    version: made.version,
  });
  expect(refusedPins).toMatchObject({ status: 422, body: { code: 'pin-no-capacity' } });
  const solved = (await send(planner, 'POST', `${at}/solve`, { pins, forbids: [], version: made.version }))
    .body;
  const turned = (await get(planner, at)).body;
  expect(turned.proposed).toMatchObject([{ clientId: short, pinned: true }]);

  const nobody = newId();
  const carry = { clientIds: [short, long, nobody], version: solved.version };
  // two tabs at once: one places, the other is told
  const [carried, second] = (
    await Promise.all([1, 2].map(() => send(planner, 'POST', `${at}/placements`, carry)))
  ).toSorted((a, b) => a.status - b.status);
  expect(second).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } });
  const told = await database.owner
    .selectFrom('audit_event')
    .select('client_ids')
    .where('event', '=', 'placementRoundCarryOut')
    .execute();
  expect(JSON.stringify(told)).toContain(short);
  expect(JSON.stringify(told)).not.toContain(nobody);
  expect(carried?.body.results).toMatchObject([
    { clientId: short, placementId: expect.any(String), refusal: null },
    { clientId: long, placementId: null, refusal: expect.stringContaining('Ehdotusta') },
    { clientId: nobody, placementId: null, refusal: expect.stringContaining('Ehdotusta') },
  ]);
  const placed = (await get(planner, `/clients/${short}/placements`)).body.placements;
  expect(placed).toMatchObject([
    { status: 'planned', startsOn: '2026-12-01', weekdays: [1, 2, 3, 4], coach: { id: planner.staffId } },
  ]);
  // the slot is full now, and who has it waits no more
  await send(planner, 'POST', `${at}/solve`, { pins: [], forbids: [], version: carried?.body.version });
  const last = (await get(planner, at)).body;
  expect(last.round.waiting).toBe(1);
  expect(last.left).toMatchObject([{ clientId: long, reasons: [{ reason: 'full', count: 1 }] }]);
  expect(last.proposed).toMatchObject([{ clientId: short, placementId: expect.any(String) }]);
});

test('another area sees none of it', async () => {
  const elsewhere = await world.addWorker('coordinator', { area: world.south });
  const openingId = await newOpening();
  const client = await world.addClient();
  expect((await get(elsewhere, `/openings/${openingId}/matches`)).status).toBe(404);
  expect((await get(elsewhere, `/clients/${client}/matches?kind=slot`)).status).toBe(404);
  expect((await get(elsewhere, '/matching/settings')).body).toMatchObject({ travels: [], occupations: [] });
  expect((await get(elsewhere, '/placement-rounds')).body.rows).toEqual([]);
});

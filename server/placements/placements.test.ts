/** Environments with slots, placements that the database keeps within their places, and weeks. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let coach: Worker;
let administrator: Worker;
let partner: Worker;
let ours: string;
let theirs: string;
let slotId: string;

const slot = {
  name: 'Verstas',
  scheme: 'workTryOut',
  mode: 'group',
  places: [1, 1, 1, 1, 1, 0, 0],
  dailyMinutes: 300,
  certificates: ['occupationalSafetyCard'],
  startsOn: '2026-11-01',
  endsOn: null,
};
const operation = {
  operatingModel: 'inHouse',
  premises: 'Halli',
  premisesOwner: 'Kaupunki',
  peoplePerSupervisor: 1,
  hours: [{ weekday: 1, opens: '08:00', closes: '15:00' }],
  equipment: [{ name: 'Saha', owner: 'Kaupunki', inspectedOn: '2025-12-01', inspectionDueOn: '2026-12-01' }],
  supervisors: [] as object[],
};

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator');
  coach = await world.addWorker('workCoach', { municipalityCodes: ['167'] });
  administrator = await world.addWorker('administrator');
  partner = await world.addWorker('partnerProfessional', { organisationId: world.association });
  ours = await environment('Paja', world.city);
  theirs = await environment('Yhdistyksen paja', world.association);
  slotId = (await send(coordinator, 'POST', `/environments/${ours}/slots`, slot)).body.id;
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function environment(name: string, organisationId: string): Promise<string> {
  const made = await send(coordinator, 'POST', '/environments', {
    name,
    municipalityCode: '167',
    organisationId,
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
const asked = (more: object = {}) => ({
  slotId,
  startsOn: '2026-11-23',
  endsOn: '2027-01-29',
  weekdays: [1, 2, 3],
  dailyMinutes: 300,
  ...more,
});
const place = (who: Worker, clientId: string, more: object = {}) =>
  send(who, 'POST', `/clients/${clientId}/placements`, { ...asked(more), coachStaffId: coach.staffId });

test('how an environment runs: saved as a whole, with what is due and where supervisors are short', async () => {
  const at = `/environments/${ours}/operation`;
  expect((await get(coach, at)).body).toMatchObject({ name: 'Paja', operation: null, shortages: [] });
  expect((await send(coach, 'PUT', at, { ...operation, version: null })).status).toBe(403);
  const supervisors = [{ staffId: coach.staffId, weekdays: [1, 2], starts: '08:00', ends: '15:00' }];
  expect(
    (
      await send(administrator, 'PUT', at, {
        ...operation,
        supervisors: [...supervisors, ...supervisors],
        version: null,
      })
    ).body.code,
  ).toBe('supervisor-twice');
  expect((await send(administrator, 'PUT', at, { ...operation, supervisors, version: null })).body).toEqual({
    version: 0,
  });
  expect((await send(coordinator, 'PUT', at, { ...operation, version: null })).body.code).toBe(
    'changed-meanwhile',
  );
  const { body } = await get(coach, at);
  expect(body.operation).toMatchObject({
    operatingModel: 'inHouse',
    supervisors: [{ name: expect.any(String) }],
  });
  expect(body.shortages.map(({ weekday }: { weekday: number }) => weekday)).toEqual([3, 4, 5]);
  const list = (await get(coach, '/environments/operations')).body;
  expect(list.rows).toMatchObject([
    { name: 'Paja', slots: 1, places: slot.places, inspectionsDue: 1 },
    { name: 'Yhdistyksen paja', operatingModel: null, slots: 0 },
  ]);
  expect(list.without).toEqual(['276', '422']);
});

test('a partner reads her own organisation’s environment and no other, by the handler and by the wall', async () => {
  const own = await send(coordinator, 'POST', `/environments/${theirs}/slots`, slot);
  expect((await get(partner, '/environments/operations')).body).toMatchObject({
    rows: [{ environmentId: theirs }],
    without: [],
  });
  expect((await get(partner, `/environments/${theirs}/operation`)).body.slots).toMatchObject([
    { id: own.body.id },
  ]);
  for (const part of ['operation', 'week'])
    expect((await get(partner, `/environments/${ours}/${part}`)).status).toBe(404);
  expect((await send(partner, 'POST', `/environments/${theirs}/slots`, slot)).status).toBe(403);

  // whom she was not handed is a number; whom she was handed has a name
  const stranger = await world.addClient();
  const handed = await world.addClient({
    responsible: coordinator,
    handedToOrganisation: world.association,
    familyName: 'Annettu',
  });
  await send(coordinator, 'PUT', `/environments/${theirs}/slots/${own.body.id}`, {
    ...slot,
    places: [2, 2, 2, 2, 2, 0, 0],
    version: 0,
  });
  for (const id of [stranger, handed])
    expect((await place(coordinator, id, { slotId: own.body.id })).status).toBe(200);
  const { body } = await get(partner, `/environments/${theirs}/week?week=2026-W48`);
  expect(body.people.slice(0, 4)).toEqual([2, 2, 2, 0]);
  expect(body.entries).toMatchObject([{ clientId: handed, name: 'Annettu Tiina' }]);

  const client = await database.appPool.connect();
  try {
    await client.query('begin');
    const settings = { area_id: world.north, reach: 'listed', organisation_id: world.association };
    for (const [name, value] of Object.entries(settings))
      await client.query(`select set_config('app.${name}', $1, true)`, [String(value)]);
    for (const table of ['environment_slot', 'placement', 'environment_operation']) {
      const { rows } = await client.query(`select distinct organisation_id from ${table}`);
      expect(rows.filter((row) => row.organisation_id !== world.association)).toEqual([]);
    }
    const changed = await client.query('update environment_slot set places = places');
    expect(changed.rowCount).toBe(0);
  } finally {
    await client.query('rollback');
    client.release();
  }
});

test('of two who fill the last place at once one gets it, and the other is told who did and when one is free', async () => {
  const [first, second] = [await world.addClient(), await world.addClient()];
  const answers = await Promise.all([place(coordinator, first), place(coach, second)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('no-place');
  const [winner, loser] = answers[0].status === 200 ? [first, second] : [second, first];
  const check = (who: Worker, more: object = {}) =>
    send(who, 'POST', `/clients/${loser}/placements/check`, asked(more));
  expect((await check(coordinator)).body).toMatchObject({
    free: false,
    holders: { people: [{ clientId: winner, until: '2027-01-29' }], others: 0 },
    freeFrom: '2027-01-28',
  });
  // other days of the week have a place
  expect((await check(coach, { weekdays: [4, 5] })).body).toMatchObject({ free: true, warnings: [] });

  // who holds it is told to nobody who may not see her
  await database.owner
    .updateTable('client')
    .set({ non_disclosure: 'set' })
    .where('id', '=', winner)
    .execute();
  expect((await check(coach)).body.holders).toEqual({ people: [], others: 1 });
});

test('two transactions at once are kept apart by the database itself', async () => {
  const { body } = await send(coordinator, 'POST', `/environments/${ours}/slots`, { ...slot, name: 'Kilpa' });
  const people = [await world.addClient(), await world.addClient()];
  const insert = `insert into placement (area_id, id, client_id, slot_id, organisation_id, coach_staff_id, starts_on, ends_on,
    weekdays, daily_minutes, status) values ($1, $2, $3, $4, $5, $6, '2026-11-23', '2026-12-31', '{1}', 300, 'planned')`;
  const values = (clientId: string | undefined) => [
    world.north,
    newId(),
    clientId,
    body.id,
    world.city,
    coach.staffId,
  ];
  const [one, other] = [await database.ownerPool.connect(), await database.ownerPool.connect()];
  try {
    await one.query('begin');
    await other.query('begin');
    await one.query(insert, values(people[0]));
    const waiting = other.query(insert, values(people[1])).then(
      () => 'placed',
      (error: unknown) => String(Reflect.get(Object(error), 'constraint')),
    );
    await one.query('commit');
    expect(await waiting).toBe('placement_within_places');
  } finally {
    await other.query('rollback');
    one.release();
    other.release();
  }
});

test('a slot is neither removed nor made smaller under those who are on it', async () => {
  const { body: made } = await send(coordinator, 'POST', `/environments/${ours}/slots`, {
    ...slot,
    name: 'Keittiö',
  });
  const clientId = await world.addClient({ familyName: 'Paikallinen' });
  const placed = await place(coordinator, clientId, { slotId: made.id });
  const at = `/environments/${ours}/slots/${made.id}`;
  expect((await send(administrator, 'DELETE', at)).body.code).toBe('slot-in-use');
  const smaller = { ...slot, name: 'Keittiö', version: 0 };
  expect(
    (await send(administrator, 'PUT', at, { ...smaller, places: [0, 1, 1, 1, 1, 0, 0] })).body.code,
  ).toBe('slot-in-use');
  expect((await send(administrator, 'PUT', at, { ...smaller, endsOn: '2026-12-01' })).body.code).toBe(
    'slot-in-use',
  );
  expect((await send(administrator, 'PUT', at, { ...smaller, places: [1, 1, 1, 0, 0, 0, 0] })).status).toBe(
    200,
  );
  expect((await get(coordinator, `${at}/people`)).body).toEqual({
    people: [{ clientId, name: 'Paikallinen Tiina', until: '2027-01-29' }],
    others: 0,
  });

  // ended before it began it leaves the place free at once
  const act = { action: 'end', on: '2026-11-20', endReason: 'neverBegan', note: '', version: 0 };
  const actions = `/clients/${clientId}/placements/${placed.body.id}/actions`;
  expect((await send(coordinator, 'POST', actions, { ...act, endReason: null })).body.code).toBe(
    'end-reason-needed',
  );
  expect((await send(coordinator, 'POST', actions, { ...act, action: 'begin' })).body.code).toBe(
    'placement-not-yet',
  );
  expect((await send(coordinator, 'POST', actions, act)).body.version).toBe(1);
  expect((await send(coordinator, 'POST', actions, { ...act, version: 1 })).body.code).toBe(
    'placement-action-not-allowed',
  );
  expect((await place(coordinator, await world.addClient(), { slotId: made.id })).status).toBe(200);
});

test('the week’s load counts placements and coaching periods, before a placement is saved', async () => {
  const clientId = await world.addClient({ state: 'coaching' });
  await database.owner
    .insertInto('coaching_period')
    .values({
      area_id: world.north,
      id: newId(),
      client_id: clientId,
      environment_id: ours,
      coach_staff_id: coach.staffId,
      starts_on: '2026-11-01',
      ends_on: '2026-12-31',
      weekdays: [1, 2, 3, 4, 5],
      daily_minutes: 300,
      status: 'active',
    })
    .execute();
  const { body } = await send(
    coordinator,
    'POST',
    `/clients/${clientId}/placements/check`,
    asked({ weekdays: [4, 5], dailyMinutes: 480 }),
  );
  expect(body).toMatchObject({
    free: true,
    warnings: [{ rule: 'weekly-hours-40', measure: 'hours', value: 41, source: { fi: expect.any(String) } }],
  });
  const made = await place(coordinator, clientId, { weekdays: [4, 5], dailyMinutes: 480 });
  expect(made.status).toBe(200);
  expect((await get(coordinator, `/clients/${clientId}/placements`)).body.warnings).toHaveLength(1);
  expect((await get(coordinator, `/clients/${clientId}/coaching-periods`)).body.warnings).toHaveLength(1);

  const days = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
  const entries = [
    { kind: 'coachingPeriod', days },
    { kind: 'placement', slot: 'Verstas', days: days.slice(3) },
  ];
  const sorted = (body: { entries: { kind: string }[] }) =>
    body.entries.toSorted((a, b) => a.kind.localeCompare(b.kind));
  const week = 'week?week=2026-W48';
  expect(sorted((await get(coach, `/clients/${clientId}/${week}`)).body)).toMatchObject(entries);
  const mine = (await get(coach, `/coach-${week}`)).body;
  expect(mine.entries.filter((entry: { clientId: string }) => entry.clientId === clientId)).toHaveLength(2);
  const environmentWeek = (await get(coach, `/environments/${ours}/${week}`)).body;
  expect(environmentWeek).toMatchObject({ before: '2026-W47', after: '2026-W49', monday: '2026-11-23' });
  expect(
    environmentWeek.slots
      .find(({ id }: { id: string }) => id === slotId)
      .days.map(({ places, taken }: { places: number; taken: number }) => `${taken}/${places}`),
  ).toEqual(['1/1', '1/1', '1/1', '1/1', '1/1', '0/0', '0/0']);
  expect((await get(coach, `/environments/${ours}/week?week=2026-W60`)).body.code).toBe('not-a-week');
});

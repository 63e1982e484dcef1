/** Marks of placements: replays, two devices, reasons, and who may mark whom. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let coach: Worker;
let supervisor: Worker;
let other: Worker;
let partner: Worker;
let ours: string;
let theirs: string;
let slotId: string;
let theirSlot: string;
let placementId: string;
let clientId: string;
const on = '2026-11-19';

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator');
  coach = await world.addWorker('workCoach', { municipalityCodes: ['167'] });
  supervisor = await world.addWorker('workCoach', { municipalityCodes: ['167'] });
  other = await world.addWorker('workCoach', { municipalityCodes: ['167'] });
  partner = await world.addWorker('partnerProfessional', { organisationId: world.association });
  [ours, slotId] = await environment('Paja', world.city, supervisor);
  [theirs, theirSlot] = await environment('Yhdistyksen paja', world.association, partner);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});
beforeEach(async () => {
  clientId = await world.addClient({
    givenNames: 'Tiina Maria',
    familyName: 'Malli',
    responsible: coordinator,
  });
  placementId = await place(clientId, slotId);
});

async function environment(
  name: string,
  organisationId: string,
  leads: Worker,
): Promise<readonly [string, string]> {
  const [environmentId, slot] = [newId(), newId()];
  const key = { area_id: world.north, organisation_id: organisationId };
  await database.owner
    .insertInto('environment')
    .values({ ...key, id: environmentId, name, municipality_code: '167', places: 8, starts_on: '2024-01-01' })
    .execute();
  await database.owner
    .insertInto('environment_slot')
    .values({
      ...key,
      id: slot,
      environment_id: environmentId,
      name: 'Verstas',
      scheme: 'workTryOut',
      mode: 'group',
      places: [500, 500, 500, 500, 500, 0, 0],
      daily_minutes: 300,
      starts_on: '2026-01-01',
    })
    .execute();
  await database.owner
    .insertInto('environment_supervisor')
    .values({
      ...key,
      id: newId(),
      environment_id: environmentId,
      staff_id: leads.staffId,
      weekdays: [1, 2, 3, 4, 5],
      starts: '08:00',
      ends: '15:00',
    })
    .execute();
  return [environmentId, slot];
}

async function place(client: string, slot: string, more: object = {}): Promise<string> {
  const id = newId();
  await database.owner
    .insertInto('placement')
    .values({
      area_id: world.north,
      id,
      client_id: client,
      slot_id: slot,
      organisation_id: slot === slotId ? world.city : world.association,
      coach_staff_id: coach.staffId,
      starts_on: '2026-11-02',
      ends_on: '2026-12-18',
      weekdays: [1, 2, 3, 4],
      daily_minutes: 300,
      status: 'running',
      ...more,
    })
    .execute();
  return id;
}

const entry = (more: object = {}) => ({
  id: newId(),
  placementId,
  on,
  mark: 'present',
  minutes: 300,
  seen: [] as string[],
  at: '2026-11-19T06:02:00.000Z',
  ...more,
});
async function send(who: Worker, ...entries: object[]) {
  const answer = await world.send(who, {
    method: 'POST',
    url: '/api/placement-marks',
    payload: { entries },
  });
  return answer.json();
}
async function resultsOf(who: Worker, ...entries: object[]): Promise<string[]> {
  const { results } = await send(who, ...entries);
  return results.map((one: { result: string; reason: string | null }) => one.reason ?? one.result);
}
async function dayOf(who: Worker, environmentId = ours) {
  const answer = await world.send(who, { url: `/api/environments/${environmentId}/marks?on=${on}` });
  return answer.json();
}
const rowOf = async (who: Worker) =>
  (await dayOf(who)).rows.find((row: { placementId: string }) => row.placementId === placementId);

test('a send repeated after a lost answer stores nothing twice', async () => {
  const one = entry();
  const corrected = entry({ mark: 'late', minutes: 240, seen: [one.id], at: '2026-11-19T06:10:00.000Z' });
  expect(await resultsOf(supervisor, one, corrected)).toEqual(['stored', 'stored']);
  expect(await resultsOf(supervisor, one, corrected)).toEqual(['already', 'already']);
  expect(await rowOf(supervisor)).toMatchObject({
    name: 'Tiina M.',
    expected: true,
    mayMark: true,
    standing: [{ id: corrected.id, mark: 'late', minutes: 240 }],
  });
  const rows = await database.owner
    .selectFrom('placement_mark')
    .select('id')
    .where('placement_id', '=', placementId)
    .execute();
  expect(rows).toHaveLength(2);
  expect(await resultsOf(supervisor, { ...one, mark: 'absentNotified', minutes: 0 })).toEqual([
    'mark-id-taken',
  ]);
  expect(await resultsOf(coach, one)).toEqual(['mark-id-taken']);
});

test('one id twice in a send: each is answered for itself, and what is stored is never called refused', async () => {
  const one = entry();
  expect(await resultsOf(supervisor, one, one, { ...one, minutes: 120 })).toEqual([
    'stored',
    'already',
    'mark-id-taken',
  ]);
  expect((await rowOf(supervisor)).standing).toMatchObject([{ id: one.id, minutes: 300 }]);
  const early = entry({ on: '2026-11-23' });
  expect(await resultsOf(supervisor, early, { ...early, on: '2026-11-18' })).toEqual([
    'date-in-future',
    'stored',
  ]);
  // ids are the same in capitals
  const capitals = entry({
    id: newId().toUpperCase(),
    placementId: placementId.toUpperCase(),
    on: '2026-11-17',
  });
  expect(await resultsOf(supervisor, capitals)).toEqual(['stored']);
});

test('two devices that did not know of each other: both stay, both are shown, one tap settles', async () => {
  const mine = entry();
  const hers = entry({ mark: 'absentUnnotified', minutes: 0, at: '2026-11-19T06:30:00.000Z' });
  expect(await resultsOf(coach, mine)).toEqual(['stored']);
  const { results } = await send(supervisor, hers);
  expect(results).toMatchObject([
    { result: 'conflict', others: [{ id: mine.id, mark: 'present', by: expect.any(String) }] },
  ]);
  expect((await rowOf(coach)).standing.map(({ id }: { id: string }) => id)).toEqual([mine.id, hers.id]);
  const settled = entry({ seen: [mine.id, hers.id], at: '2026-11-19T07:00:00.000Z' });
  expect(await resultsOf(coach, settled)).toEqual(['stored']);
  expect((await rowOf(supervisor)).standing).toMatchObject([{ id: settled.id, mark: 'present' }]);
  // what the phone sends again is still no second conflict
  expect(await resultsOf(supervisor, hers)).toEqual(['already']);
});

test('what can’t be stored is told with its reason, beside what can', async () => {
  await database.owner
    .updateTable('placement')
    .set({ status: 'ended', ended_on: '2026-11-17', end_reason: 'toJob' })
    .where('id', '=', placementId)
    .execute();
  const { results } = await send(
    supervisor,
    entry(),
    entry({ on: '2026-11-17' }),
    entry({ on: '2026-10-30' }),
    entry({ on: '2026-11-23' }),
    entry({ on: '2026-11-16', mark: 'absentNotified' }),
    entry({ placementId: newId() }),
  );
  expect(results).toMatchObject([
    { result: 'refused', reason: 'placement-had-ended', day: '2026-11-17' },
    { result: 'stored' },
    { reason: 'placement-day-outside' },
    { reason: 'date-in-future' },
    { reason: 'minutes-without-presence' },
    { reason: 'placement-unknown' },
  ]);
});

test('who supervises or works with her marks; another coach states a reason first; another area finds nothing', async () => {
  expect(await resultsOf(other, entry())).toEqual(['placement-mark-not-yours']);
  expect((await rowOf(other)).mayMark).toBe(false);
  await database.owner
    .insertInto('access_reason')
    .values({
      area_id: world.north,
      id: newId(),
      client_id: clientId,
      staff_id: other.staffId,
      reason: 'substitution',
      stated_at: '2026-11-19T05:00:00Z',
      valid_until: '2030-01-01T00:00:00Z',
    })
    .execute();
  expect(await resultsOf(other, entry())).toEqual(['stored']);
  const south = await world.addWorker('workCoach', { area: world.south });
  expect(await resultsOf(south, entry())).toEqual(['placement-unknown']);
  expect((await world.send(south, { url: `/api/environments/${ours}/marks` })).statusCode).toBe(404);
});

test('the coach of a placement has the client in her caseload, until it has ended', async () => {
  const read = () => world.send(coach, { url: `/api/clients/${clientId}` });
  expect((await read()).statusCode).toBe(200);
  await database.owner
    .updateTable('placement')
    .set({ status: 'ended', ended_on: '2026-11-17', end_reason: 'toJob' })
    .where('id', '=', placementId)
    .execute();
  expect((await read()).json().code).toBe('reason-needed');
});

test('somebody under non-disclosure is a number, and can’t be marked by who may not see her', async () => {
  await database.owner
    .updateTable('client')
    .set({ non_disclosure: 'set' } as never)
    .where('id', '=', clientId)
    .execute();
  const day = await dayOf(supervisor);
  expect(day.rows.map((row: { placementId: string }) => row.placementId)).not.toContain(placementId);
  expect(day.others).toBe(1);
  expect(await resultsOf(supervisor, entry())).toEqual(['placement-unknown']);
});

test('a partner’s supervisor marks in her own organisation’s environment those handed to her, and no others', async () => {
  const there = await place(clientId, theirSlot, { status: 'running' });
  expect(await dayOf(partner, theirs)).toMatchObject({ rows: [], others: 1 });
  expect(await resultsOf(partner, entry({ placementId: there }))).toEqual(['placement-unknown']);
  const handed = await world.addClient({
    givenNames: 'Onni',
    responsible: coordinator,
    handedToOrganisation: world.association,
  });
  placementId = await place(handed, theirSlot);
  expect(await resultsOf(partner, entry())).toEqual(['stored']);
  expect(await dayOf(partner, theirs)).toMatchObject({
    rows: [{ placementId, standing: [{ mark: 'present' }] }],
    others: 1,
  });
  expect((await world.send(partner, { url: `/api/environments/${ours}/marks` })).statusCode).toBe(404);
});

test('five hundred marks come in one send, and one more is refused as a whole', async () => {
  const placements = [placementId];
  for (let at = 0; at < 49; at += 1) placements.push(await place(await world.addClient(), slotId));
  const days = ['02', '03', '04', '05', '09', '10', '11', '12', '16', '17'].map((day) => `2026-11-${day}`);
  const entries = placements.flatMap((one) => days.map((day) => entry({ placementId: one, on: day })));
  const results = await resultsOf(supervisor, ...entries);
  expect(results).toEqual(entries.map(() => 'stored'));
  expect(new Set(await resultsOf(supervisor, ...entries))).toEqual(new Set(['already']));
  const more = await world.send(supervisor, {
    method: 'POST',
    url: '/api/placement-marks',
    payload: { entries: [...entries, entry()] },
  });
  expect(more.statusCode).toBe(400);
});

test('marks are added by the application and never changed', async () => {
  const one = entry();
  await send(supervisor, one);
  await expect(
    database.app.updateTable('placement_mark').set({ mark: 'late' }).where('id', '=', one.id).execute(),
  ).rejects.toThrow(/permission denied/);
});

/** Retention through the calls: who sees what, who begins, and that a run is begun only on what was looked at. */
import { addMonths, retentionPlan } from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld, worldToday } from '../testing/world.ts';
import { continueRetention } from './erase.ts';

let database: TestDatabase;
let world: World;
let administrator: Worker;
let coordinator: Worker;
let officer: Worker;
let open: string;
let hidden: string;
let elsewhere: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  administrator = await world.addWorker('administrator');
  coordinator = await world.addWorker('coordinator');
  officer = await world.addWorker('dataProtectionOfficer');
  open = await ended({ familyName: 'Avoin' });
  hidden = await ended({ familyName: 'Kätketty', nonDisclosure: 'set' });
  elsewhere = await ended({ area: world.south });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function ended(options: Parameters<World['addClient']>[0]): Promise<string> {
  const id = await world.addClient(options);
  const day = addMonths(worldToday, -retentionPlan.client.months - 1);
  await sql`update client set path_state = 'outcome', path_state_since = ${day}::date, last_event_on = ${day}::date
             where id = ${id}`.execute(database.owner);
  return id;
}

const call = (by: Worker, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) =>
  world.send(by, { method, url: `/api/retention${path}`, ...(payload ? { payload } : {}) });
const read = async (by: Worker) => {
  const answer = await call(by, 'GET', '');
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const seen = (client: number) => ({ seen: { client, referral: 0, message: 0 } });

test('the report counts the whole area for all three roles, and names nobody', async () => {
  for (const by of [administrator, coordinator, officer]) {
    const answer = await read(by);
    expect(answer.report).toEqual([{ type: 'client', year: 2021, count: 2, held: 0 }]);
    expect(JSON.stringify(answer)).not.toMatch(/Avoin|Kätketty/);
  }
  const agent = await world.addWorker('careerAgent');
  expect((await call(agent, 'GET', '')).statusCode).toBe(403);
});

test('people are named to the coordinator, those hidden from her are not', async () => {
  const answer = await call(coordinator, 'GET', '/people');
  expect(answer.statusCode, answer.body).toBe(200);
  expect(answer.json().rows.map(({ id }: { id: string }) => id)).toEqual([open]);
  for (const by of [administrator, officer]) expect((await call(by, 'GET', '/people')).statusCode).toBe(403);
});

test('where one lives who is under non-disclosure is not told to who is responsible for her', async () => {
  await sql`update client set responsible_staff_id = ${coordinator.staffId} where id = ${hidden}`.execute(
    database.owner,
  );
  const rows = async (by: Worker) =>
    new Map<string, string | null>(
      (await call(by, 'GET', '/people'))
        .json()
        .rows.map((row: { id: string; municipalityCode: string | null }) => [row.id, row.municipalityCode]),
    );
  expect(await rows(coordinator)).toEqual(
    new Map([
      [open, '167'],
      [hidden, null],
    ]),
  );
  const withRight = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
  expect((await rows(withRight)).get(hidden)).toBe('167');
  await sql`update client set responsible_staff_id = null where id = ${hidden}`.execute(database.owner);
});

test('an area decides a time within the limits, with its ground, and may go back to the plan', async () => {
  const decide = (body: object) => call(administrator, 'PUT', '/types/client', body);
  const outside = await decide({ months: 12, basis: 'TOS 4.2', version: null });
  expect(outside.json()).toMatchObject({ status: 422, code: 'retention-outside-limits' });
  expect((await decide({ months: 72, basis: ' ', version: null })).json().code).toBe(
    'retention-basis-missing',
  );
  const saved = await decide({ months: 72, basis: 'TOS 4.2', version: null });
  expect(saved.statusCode, saved.body).toBe(200);
  expect((await read(administrator)).report).toEqual([]);
  // two tabs: the second has not seen the first's decision
  expect((await decide({ months: 84, basis: 'TOS 4.3', version: null })).statusCode).toBe(409);
  expect((await decide({ months: 84, basis: 'TOS 4.3', version: saved.json().version })).json()).toEqual({
    version: 1,
  });
  expect((await decide({ months: null, basis: '', version: 1 })).json()).toEqual({ version: null });
  expect((await read(administrator)).report).toHaveLength(1);
  expect(
    (await call(coordinator, 'PUT', '/types/client', { months: 72, basis: 'x', version: null })).statusCode,
  ).toBe(403);
});

test('a hold keeps a person, is lifted once, and reaches nobody out of reach', async () => {
  const hold = (by: Worker, clientId: string, endsOn: string | null = null) =>
    call(by, 'POST', '/holds', { clientId, recordType: null, reason: 'Valitus kesken', endsOn });
  expect((await hold(coordinator, hidden)).statusCode).toBe(404);
  expect((await hold(coordinator, elsewhere)).statusCode).toBe(404);
  expect((await hold(officer, elsewhere)).statusCode).toBe(404);
  expect((await hold(officer, open, addMonths(worldToday, -1))).json().code).toBe('hold-ends-in-past');
  const both = { clientId: open, recordType: 'client', reason: 'x', endsOn: null };
  expect((await call(officer, 'POST', '/holds', both)).statusCode).toBe(400);

  const set = await hold(officer, hidden);
  expect(set.statusCode, set.body).toBe(200);
  expect((await read(officer)).report).toEqual([{ type: 'client', year: 2021, count: 1, held: 1 }]);
  expect((await read(officer)).holds).toMatchObject([{ clientId: hidden, reason: 'Valitus kesken' }]);
  // who may not read her sees neither the hold nor its reason
  expect((await read(coordinator)).holds).toEqual([]);
  expect((await read(administrator)).holds).toEqual([]);
  const lift = (by: Worker) => call(by, 'POST', `/holds/${set.json().id}/lift`);
  expect((await lift(coordinator)).statusCode).toBe(404);
  expect((await lift(officer)).statusCode).toBe(200);
  expect((await lift(officer)).json().code).toBe('hold-lifted');
  expect((await read(officer)).report).toEqual([{ type: 'client', year: 2021, count: 2, held: 0 }]);
});

test('a run begins on the figures that were seen, once, and its row stays', async () => {
  const begin = (by: Worker, client: number) => call(by, 'POST', '/runs', seen(client));
  expect((await begin(coordinator, 2)).statusCode).toBe(403);
  expect((await begin(administrator, 1)).json().code).toBe('retention-changed');
  const begun = await begin(administrator, 2);
  expect(begun.statusCode, begun.body).toBe(200);
  expect((await begin(administrator, 2)).json().code).toBe('retention-running');
  // nothing more falls to it than what was looked at
  const shorter = { months: 24, basis: 'TOS 4.2', version: null };
  expect((await call(administrator, 'PUT', '/types/client', shorter)).json().code).toBe('retention-running');
  const held = await call(officer, 'POST', '/holds', {
    clientId: null,
    recordType: 'referral',
    reason: 'Valitus',
    endsOn: null,
  });
  const lift = () => call(officer, 'POST', `/holds/${held.json().id}/lift`);
  expect((await lift()).json().code).toBe('retention-running');
  await continueRetention(world.services);
  expect((await lift()).statusCode).toBe(200);
  const after = await read(administrator);
  expect(after.report).toEqual([]);
  expect(after.runs).toMatchObject([{ status: 'done', erased: { client: 2, referral: 0, message: 0 } }]);
  expect((await begin(administrator, 0)).json().code).toBe('retention-nothing');
  const kept = await sql`select 1 from client where id = ${elsewhere}`.execute(database.owner);
  expect(kept.rows).toHaveLength(1);
});

/** After a decision: what came of the grant is asked and counted. Vouchers: one each, redeemed once, by the right pair. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createWorld, type Sender, type Worker, type World } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let chief: Worker;
let coach: Worker;
let southern: Worker;
let employerId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('employerAgent');
  chief = await world.addWorker('manager');
  coach = await world.addWorker('workCoach');
  southern = await world.addWorker('employerAgent', { area: world.south });
  employerId = await world.addEmployer();
  const administrator = await world.addWorker('administrator');
  const use = { from: '2026-03-01', to: null, decisionReference: null, parameters: {}, version: 0 };
  for (const pack of ['helsinki-lisa/2026', 'nuorten-tyollistymisseteli/2026'])
    expect((await call(administrator, 'PUT', `/grant-programmes/${pack}/use`, use)).status).toBe(200);
  await call(administrator, 'POST', '/grant-deciders', {
    staffId: chief.staffId,
    mostCents: 1_000_000,
    startsOn: '2026-01-01',
    endsOn: null,
  });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function call(who: Sender, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

async function received(changes: object = {}): Promise<string> {
  const made = await call(agent, 'POST', '/grant-cases', {
    programme: 'helsinki-lisa',
    employerId,
    receivedOn: '2026-03-10',
    personName: 'Aino Esimerkki',
    jobTitle: 'Kahvila-apulainen',
    told: { person: { municipality: '091' }, job: { grantStart: '2026-03-01', grantEnd: '2026-06-30' } },
    ...changes,
  });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body.id;
}

test('a granted case is asked about three times, answered once, and counted without a name', async () => {
  const id = await received();
  await call(agent, 'POST', `/grant-cases/${id}/moves`, { action: 'take', note: '', version: 0 });
  const reasons = { kind: 'granted', manualCents: 200_000, reasons: 'Ehdot täyttyvät.', version: 1 };
  expect((await call(agent, 'POST', `/grant-cases/${id}/proposal`, reasons)).status).toBe(200);
  const decided = await call(chief, 'POST', `/grant-cases/${id}/decision`, {
    action: 'decide',
    note: '',
    version: 2,
  });
  expect(decided.status).toBe(200);
  const listed = await call(agent, 'GET', `/grant-cases/${id}/follow-ups`);
  expect(
    listed.body.rows.map(({ months, dueOn }: { months: number; dueOn: string }) => [months, dueOn]),
  ).toEqual([
    [3, '2026-09-30'],
    [6, '2026-12-30'],
    [12, '2027-06-30'],
  ]);
  const waiting = await call(agent, 'GET', '/grant-follow-ups');
  expect(waiting.body.rows).toMatchObject([{ months: 3, personName: 'Aino Esimerkki', case: { id } }]);
  const [first] = waiting.body.rows;
  const answer = { work: 'elsewhere', hiredAnyway: 'no', source: 'employer', note: '', version: 0 };
  expect((await call(coach, 'PUT', `/grant-follow-ups/${first.id}`, answer)).status).toBe(403);
  expect((await call(southern, 'PUT', `/grant-follow-ups/${first.id}`, answer)).status).toBe(404);
  expect((await call(southern, 'GET', `/grant-cases/${id}/follow-ups`)).status).toBe(404);
  expect((await call(agent, 'PUT', `/grant-follow-ups/${first.id}`, answer)).status).toBe(200);
  expect((await call(agent, 'PUT', `/grant-follow-ups/${first.id}`, answer)).status).toBe(409);
  expect((await call(agent, 'GET', '/grant-follow-ups')).body.rows).toEqual([]);
  // one case is too few to be told
  const figures = await call(coach, 'GET', '/grant-effect?months=3');
  expect(figures.body.whole).toMatchObject({ cases: null, work: { inWork: null } });
  expect(JSON.stringify(figures.body)).not.toContain('Aino');
});

const person = {
  programme: 'nuorten-tyollistymisseteli',
  year: 2026,
  givenNames: 'Sanni Kaisa',
  familyName: 'Keksitty',
  birthDate: '2008-05-04',
  validTo: '2026-12-31',
};

test('a voucher is one for each person and year, and is redeemed once by number and surname together', async () => {
  const given = await call(agent, 'POST', '/grant-vouchers', person);
  expect(given.status, JSON.stringify(given.body)).toBe(200);
  expect(given.body.number).toMatch(/^[0-9a-z]{1,3}(-[0-9a-z]{1,3})+$/);
  const again = await call(agent, 'POST', '/grant-vouchers', { ...person, familyName: 'KEKSITTY' });
  expect([again.status, again.body.code ?? again.body.errors?.[0]?.code]).toContain(422);
  const { number } = given.body;
  const redeem = async (id: string, pair: object, version = 0) =>
    await call(agent, 'POST', `/grant-cases/${id}/voucher`, { version, ...pair });
  const summer = await received({ programme: person.programme, told: {} });
  const right = { number: number.toUpperCase().replaceAll('-', ' '), familyName: ' keksitty ' };
  const wrong = [
    await redeem(summer, { ...right, familyName: 'Toinen' }),
    await redeem(summer, { ...right, number: '3g9-230-vqv-s62' }),
    await redeem(summer, { ...right, number: 'ei numero' }),
  ];
  // whatever is wrong, the answer is the same
  expect(wrong.map(({ status }) => status)).toEqual([422, 422, 422]);
  expect(
    new Set(wrong.map(({ body }) => JSON.stringify({ ...body, instance: '', requestId: '' }))).size,
  ).toBe(1);
  const other = await received();
  expect((await redeem(other, right)).status).toBe(422);
  expect((await redeem(summer, right)).status).toBe(200);
  const read = await call(agent, 'GET', `/grant-cases/${summer}`);
  expect(read.body).toMatchObject({
    row: { personName: 'Sanni Kaisa Keksitty' },
    told: { claims: { voucher: true }, person: { birthDate: '2008-05-04' } },
  });
  const late = await received({ programme: person.programme, told: {} });
  expect((await redeem(late, right)).status).toBe(422);
  const another = await call(agent, 'PUT', `/grant-cases/${summer}`, {
    personName: 'Toinen Henkilö',
    jobTitle: '',
    told: { person: { birthDate: '1990-01-01' }, claims: { voucher: true } },
    reason: 'Kokeilu',
    version: 1,
  });
  expect([another.status, another.body.code]).toEqual([422, 'voucher-person-fixed']);
  // withdrawn, the voucher serves another application
  const moved = await call(agent, 'POST', `/grant-cases/${summer}/moves`, {
    action: 'withdraw',
    note: '',
    version: 1,
  });
  expect(moved.status).toBe(200);
  expect((await redeem(late, right)).status).toBe(200);
  const rows = await call(agent, 'GET', '/grant-vouchers');
  expect(rows.body.rows).toMatchObject([{ state: 'redeemed', case: { id: late } }]);
  const revoked = await call(agent, 'POST', `/grant-vouchers/${given.body.id}/revocation`, {
    reason: 'Kokeilu',
    version: 3,
  });
  expect(revoked.status).toBe(409);
});

test('an employer learns whom a voucher is for by the pair alone, and cannot go on guessing', async () => {
  const given = await call(agent, 'POST', '/grant-vouchers', { ...person, givenNames: 'Eetu' });
  const heikki = await world.signInRepresentative(employerId);
  const pair = { number: given.body.number, familyName: 'Keksitty' };
  expect((await call(heikki, 'POST', '/e-service/vouchers', pair)).body).toMatchObject({
    givenNames: 'Eetu',
  });
  const guesses = [];
  for (let at = 0; at < 10; at += 1)
    guesses.push(
      (await call(heikki, 'POST', '/e-service/vouchers', { ...pair, familyName: `Arvaus${at}` })).status,
    );
  expect(guesses).toEqual([...Array<number>(9).fill(422), 429]);
  // the right pair waits too
  expect((await call(heikki, 'POST', '/e-service/vouchers', pair)).status).toBe(429);
});

test('a voucher is of a living person and of about this year', async () => {
  const wrong = [
    { birthDate: '2150-01-01' },
    { birthDate: '1850-01-01' },
    { year: 9999 },
    { validTo: '2099-12-31' },
  ];
  for (const changes of wrong) {
    const answer = await call(agent, 'POST', '/grant-vouchers', {
      ...person,
      givenNames: 'Vilja',
      ...changes,
    });
    expect([answer.status, answer.body.errors?.[0]?.code], JSON.stringify(changes)).toEqual([
      422,
      'grant-day-too-far',
    ]);
  }
});

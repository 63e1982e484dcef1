/** Cases of grants: from paper to a decision, in one queue at a time, never decided by whoever prepared them. */
import { newId } from '../platform/new-id.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createWorld, type Worker, type World } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let anna: Worker;
let bertta: Worker;
let chief: Worker;
let coach: Worker;
let employerId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  anna = await world.addWorker('employerAgent');
  bertta = await world.addWorker('coordinator');
  chief = await world.addWorker('manager');
  coach = await world.addWorker('workCoach');
  const administrator = await world.addWorker('administrator');
  employerId = newId();
  await database.owner
    .insertInto('employer')
    .values({
      area_id: world.north,
      id: employerId,
      name: 'Kuusen Kahvila Oy',
      kind: 'company',
      business_id: null,
      municipality_code: '167',
    })
    .execute();
  const use = { from: '2026-01-01', to: null, decisionReference: null, parameters: {}, version: 0 };
  expect((await call(administrator, 'PUT', '/grant-programmes/helsinki-lisa/2026/use', use)).status).toBe(
    200,
  );
  const right = { mostCents: 1_000_000, startsOn: '2026-01-01', endsOn: null };
  for (const who of [bertta, chief])
    await call(administrator, 'POST', '/grant-deciders', { ...right, staffId: who.staffId });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function call(who: Worker, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

const told = (job: object = {}) => ({
  person: { municipality: '091', unemployed: true, unemployedSince: '2026-01-01', serviceNeedAssessed: true },
  employer: { kind: 'company', economicActivity: true },
  job: {
    grantStart: '2026-09-01',
    grantEnd: '2026-12-31',
    grossPayPerMonth: 2400,
    sideCostsPerMonth: 500,
    weeklyHours: 37.5,
    collectiveAgreementPay: true,
    apprenticeship: false,
    paySubsidies: [],
    trainingCompensations: [],
    ...job,
  },
  claims: { appliedOn: '2026-09-10', otherSupports: [], earlierGrants: [], deMinimis: [] },
});

const application = (changes: object = {}) => ({
  programme: 'helsinki-lisa',
  employerId,
  receivedOn: '2026-09-10',
  personName: 'Aino Esimerkki',
  jobTitle: 'Kahvila-apulainen',
  told: told(),
  ...changes,
});

async function received(changes: object = {}): Promise<string> {
  const made = await call(anna, 'POST', '/grant-cases', application(changes));
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body.id;
}

const move = (who: Worker, id: string, action: string, version: number, more: object = {}) =>
  call(who, 'POST', `/grant-cases/${id}/moves`, { action, note: '', version, ...more });
const propose = (who: Worker, id: string, version: number, more: object = {}) =>
  call(who, 'POST', `/grant-cases/${id}/proposal`, {
    kind: 'granted',
    manualCents: null,
    reasons: 'Ehdot täyttyvät.',
    version,
    ...more,
  });
const decide = (who: Worker, id: string, version: number, action = 'decide') =>
  call(who, 'POST', `/grant-cases/${id}/decision`, { action, note: '', version });

test('a case goes from paper to a decision by two people, and keeps how its sum came', async () => {
  const id = await received();
  const first = await call(anna, 'GET', `/grant-cases/${id}`);
  expect(first.body.row).toMatchObject({
    status: 'received',
    totalCents: 580_000,
    packVersion: '2026',
    number: '2026/00001',
  });
  expect(first.body.result).toMatchObject({ eligible: true, pack: { id: 'helsinki-lisa', version: '2026' } });
  expect(first.body.actions).toEqual(['take', 'withdraw']);
  expect((await move(anna, id, 'take', 0)).status).toBe(200);
  const asked = await move(anna, id, 'askInformation', 1, {
    note: 'Työsopimus puuttuu',
    dueOn: '2026-12-04',
  });
  expect(asked.status).toBe(200);
  expect((await call(anna, 'GET', `/grant-cases/${id}`)).body).toMatchObject({
    informationAsked: 'Työsopimus puuttuu',
    row: { status: 'moreInformation', informationDueOn: '2026-12-04' },
  });
  expect((await move(anna, id, 'informationCame', 2)).status).toBe(200);
  expect((await propose(anna, id, 3)).status).toBe(200);
  expect((await decide(chief, id, 3)).status).toBe(409);
  expect((await decide(chief, id, 4)).status).toBe(200);
  const last = await call(chief, 'GET', `/grant-cases/${id}`);
  expect(last.body).toMatchObject({
    row: { status: 'decided' },
    proposal: { kind: 'granted', cents: 580_000, isManual: false },
    decision: { number: '2026/00001' },
    actions: [],
    mayEdit: false,
  });
  expect(last.body.events.map(({ action }: { action: string }) => action).toReversed()).toEqual([
    'create',
    'take',
    'askInformation',
    'informationCame',
    'propose',
    'decide',
  ]);
});

test('four eyes, and nobody beyond her right; the database refuses it too', async () => {
  const id = await received();
  await move(bertta, id, 'take', 0);
  await propose(bertta, id, 1);
  const own = await decide(bertta, id, 2);
  expect([own.status, own.body.code]).toEqual([409, 'grant-four-eyes']);
  expect((await decide(anna, id, 2)).status).toBe(403);
  await expect(
    database.owner
      .updateTable('grant_case')
      .set({
        status: 'decided',
        decided_by_staff_id: bertta.staffId,
        decided_on: '2026-11-20',
        decision_number: 'x',
      })
      .where('id', '=', id)
      .execute(),
  ).rejects.toThrow();

  const dear = await received();
  await move(anna, dear, 'take', 0);
  await propose(anna, dear, 1, { manualCents: 1_000_001 });
  const over = await decide(chief, dear, 2);
  expect([over.status, over.body.code]).toEqual([409, 'grant-over-right']);
  expect((await decide(chief, dear, 2, 'sendBack')).status).toBe(200);
  const back = await call(anna, 'GET', `/grant-cases/${dear}`);
  expect(back.body.row).toMatchObject({ status: 'handling' });
});

test('only the handler works on a case; another takes it over first', async () => {
  const id = await received();
  await move(anna, id, 'take', 0);
  const other = await propose(bertta, id, 1);
  expect([other.status, other.body.code]).toEqual([409, 'grant-not-handler']);
  expect((await move(bertta, id, 'take', 1)).status).toBe(200);
  expect((await propose(bertta, id, 2)).status).toBe(200);
});

test('a correction works the sum out anew, says why and keeps what stood there', async () => {
  const id = await received();
  const edit = (version: number, job: object) =>
    call(anna, 'PUT', `/grant-cases/${id}`, {
      personName: 'Aino Esimerkki',
      jobTitle: '',
      told: told(job),
      reason: 'Palkka korjattu sopimuksesta',
      version,
    });
  expect((await edit(0, { grossPayPerMonth: 2000 })).status).toBe(200);
  expect((await edit(0, {})).status).toBe(409);
  const { body } = await call(anna, 'GET', `/grant-cases/${id}`);
  expect(body.row.totalCents).toBe(500_000);
  expect(body.events[0]).toMatchObject({ action: 'edit', note: 'Palkka korjattu sopimuksesta' });
  const kept = await database.owner
    .selectFrom('grant_case_event')
    .select('before')
    .where('case_id', '=', id)
    .where('action', '=', 'edit')
    .executeTakeFirstOrThrow();
  expect(kept.before).toMatchObject({ result: { totalCents: 580_000 } });
});

describe('what is wrong is told where it is, and nothing is kept', () => {
  test.each([
    ['a day that is none', { job: { grantStart: '2026-02-30' } }, '/body/told/job/grantStart'],
    ['a negative sum', { job: { grossPayPerMonth: -1 } }, '/body/told/job/grossPayPerMonth'],
    [
      'an end before the start',
      { job: { grantStart: '2026-09-01', grantEnd: '2026-08-01' } },
      '/body/told/job/grantEnd',
    ],
    ['a group that there isn’t', { weather: {} }, '/body/told'],
  ])('%s', async (_, wrong, pointer) => {
    const answer = await call(anna, 'POST', '/grant-cases', application({ told: wrong }));
    expect(answer.status, JSON.stringify(answer.body)).toBe(400);
    expect(answer.body.errors[0].pointer.startsWith(pointer)).toBe(true);
  });

  test('a programme that isn’t in use on the day, a day ahead, an employer of nobody', async () => {
    const before = await call(anna, 'POST', '/grant-cases', application({ receivedOn: '2025-12-31' }));
    expect([before.status, before.body.code]).toEqual([422, 'grant-no-version-in-use']);
    const ahead = await call(anna, 'POST', '/grant-cases', application({ receivedOn: '2027-01-01' }));
    expect(ahead.body.code).toBe('grant-received-later');
    expect((await call(anna, 'POST', '/grant-cases', application({ employerId: newId() }))).status).toBe(404);
  });

  test('what is not known gives no sum, and no grant is proposed without one', async () => {
    const id = await received({ told: { job: {} } });
    const { body } = await call(anna, 'GET', `/grant-cases/${id}`);
    expect(body.result).toMatchObject({ eligible: null, totalCents: null });
    expect(body.result.missing).toContain('job.grantStart');
    await move(anna, id, 'take', 0);
    expect((await propose(anna, id, 1)).body.code).toBe('grant-sum-unknown');
    expect((await propose(anna, id, 1, { kind: 'refused' })).status).toBe(200);
  });
});

test('queues hold each open case once, and pages follow each other', async () => {
  const open = await database.owner
    .selectFrom('grant_case')
    .select('id')
    .where('status', 'not in', ['decided', 'withdrawn'])
    .execute();
  const seen: string[] = [];
  for (const queue of ['drafts', 'toTake', 'inHandling', 'waiting', 'toDecide']) {
    let next: string | null = '';
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const { body } = await call(anna, 'GET', `/grant-cases?queue=${queue}&limit=1${cursor}`);
      seen.push(...body.rows.map((row: { id: string }) => row.id));
      next = body.next;
    }
  }
  expect(seen.toSorted()).toEqual(open.map(({ id }) => id).toSorted());
  expect((await call(coach, 'GET', '/grant-cases')).status).toBe(403);
});

test('two who take one case at once: one has it, the other is told', async () => {
  const id = await received();
  const both = await Promise.all([move(anna, id, 'take', 0), move(bertta, id, 'take', 0)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});

test('numbers run without a gap when many applications come at once', async () => {
  const answers = await Promise.all(Array.from({ length: 8 }, () => received()));
  const rows = await database.owner
    .selectFrom('grant_case')
    .select('number')
    .where('id', 'in', answers)
    .execute();
  const numbers = rows.map(({ number }) => Number(number.slice(5))).toSorted((a, b) => a - b);
  expect((numbers.at(-1) ?? 0) - (numbers[0] ?? 0)).toBe(7);
});

test('another area sees none of it', async () => {
  const id = await received();
  const elsewhere = await world.addWorker('coordinator', { area: world.south });
  expect((await call(elsewhere, 'GET', `/grant-cases/${id}`)).status).toBe(404);
  expect((await call(elsewhere, 'GET', '/grant-cases')).body.rows).toEqual([]);
});

test('parts are ticked by the handler alone, and a corrected fact takes the ticks back', async () => {
  const id = await received();
  const tick = (who: Worker, part: string, isChecked = true) =>
    call(who, 'PUT', `/grant-cases/${id}/checks/${part}`, { isChecked });
  const ticked = async () =>
    (await call(anna, 'GET', `/grant-cases/${id}/checks`)).body.rows.map(
      ({ part }: { part: string }) => part,
    );
  expect((await tick(anna, 'person')).status).toBe(409);
  await move(anna, id, 'take', 0);
  expect((await tick(bertta, 'person')).status).toBe(409);
  expect((await tick(coach, 'person')).status).toBe(403);
  expect((await tick(anna, 'shoes')).status).toBe(400);
  for (const part of ['person', 'job', 'job']) expect((await tick(anna, part)).status).toBe(200);
  expect(await ticked()).toEqual(['job', 'person']);
  expect((await tick(anna, 'job', false)).status).toBe(200);
  expect(await ticked()).toEqual(['person']);
  const edited = await call(anna, 'PUT', `/grant-cases/${id}`, {
    personName: 'Aino Esimerkki',
    jobTitle: '',
    told: told({ weeklyHours: 20 }),
    reason: 'Työaika tarkistettu',
    version: 1,
  });
  expect(edited.status).toBe(200);
  expect(await ticked()).toEqual([]);
});

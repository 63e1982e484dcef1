/** The main job without a browser: from a client to an outcome and back, across municipalities, with every log row. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from './platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from './testing/database.ts';
import { type Worker, type World, createWorld } from './testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let coach: Worker;
let clientId: string;
const environmentId = newId();

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('careerAgent', { municipalityCodes: ['167'] });
  coach = await world.addWorker('workCoach', { municipalityCodes: ['276'] });
  await database.owner
    .insertInto('environment')
    .values({
      area_id: world.north,
      id: environmentId,
      name: 'Workshop',
      municipality_code: '276',
      organisation_id: world.city,
      starts_on: '2025-01-01',
    })
    .execute();
  clientId = await world.addClient({ responsible: agent });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function ask(worker: Worker, method: 'GET' | 'POST' | 'PUT', path: string, payload?: object) {
  const answer = await world.send(worker, {
    method,
    url: `/api/clients/${clientId}${path}`,
    ...(payload ? { payload } : {}),
  });
  return { status: answer.statusCode, body: answer.json() };
}
async function done(worker: Worker, method: 'POST' | 'PUT', path: string, payload: object) {
  const answer = await ask(worker, method, path, payload);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}
const versionNow = async (worker: Worker) => (await ask(worker, 'GET', '')).body.version;

test('plan with a statutory reference and steps', async () => {
  await done(agent, 'PUT', '/plan', {
    goal: 'Kitchen work',
    statutoryPlanKind: 'employmentPlan',
    statutoryPlanReference: 'TS-1',
    statutoryGoalReference: '2',
    organiser: 'employmentAuthority',
    reviewOn: null,
    version: 0,
  });
  const step = await done(agent, 'POST', '/plan/steps', {
    title: 'Hygiene passport',
    service: 'Course',
    organisationId: world.association,
    responsibleStaffId: agent.staffId,
    startsOn: '2026-11-10',
    dueOn: '2026-12-01',
  });
  await done(agent, 'POST', `/plan/steps/${step.id}/actions`, {
    action: 'finish',
    on: '2026-11-19',
    version: 0,
  });
  const plan = (await ask(agent, 'GET', '/plan')).body;
  expect(plan).toMatchObject({
    goal: 'Kitchen work',
    version: 1,
    steps: [{ status: 'done', doneOn: '2026-11-19', actions: ['reopen'] }],
  });
});

test('a coaching period with attendance takes the path to coaching', async () => {
  const period = await done(agent, 'POST', '/coaching-periods', {
    environmentId,
    packageId: null,
    coachStaffId: coach.staffId,
    startsOn: '2026-11-16',
    endsOn: '2027-02-12',
    weekdays: [3, 1],
    dailyMinutes: 240,
    goals: '',
    reviewDates: ['2026-12-15'],
  });
  const path = `/coaching-periods/${period.id}`;
  await done(agent, 'POST', `${path}/actions`, { action: 'begin', on: '2026-11-16', version: 0 });
  expect((await ask(agent, 'GET', '')).body.path.state).toBe('coaching');
  // the coach reaches the client of another municipality through the period
  await done(coach, 'PUT', `${path}/attendance/2026-11-18`, { mark: 'present', minutes: 240, version: null });
  const again = await done(coach, 'PUT', `${path}/attendance/2026-11-18`, {
    mark: 'present',
    minutes: 240,
    version: null,
  });
  expect(again.version).toBe(1);
  const changed = await ask(coach, 'PUT', `${path}/attendance/2026-11-18`, {
    mark: 'dayOff',
    minutes: 0,
    version: null,
  });
  expect([changed.status, changed.body.code]).toEqual([409, 'changed-meanwhile']);
  const listed = (await ask(coach, 'GET', '/coaching-periods')).body.periods[0];
  expect(listed).toMatchObject({
    status: 'active',
    weekdays: [1, 3],
    attendancePercent: 100,
    plannedDays: 2,
    reviews: [{ dueOn: '2026-12-15' }],
  });
  const sheet = await world.send(coach, {
    url: `/api/attendance?on=2026-11-18&environmentId=${environmentId}`,
  });
  expect(sheet.json().rows).toMatchObject([
    { clientId, planned: true, mayMark: true, mark: { mark: 'present' } },
  ]);
  expect(sheet.json().nearest).toBeNull();
  // Mondays and Wednesdays: on a Thursday the page tells of both sides, and of nobody beyond the period
  const nobody = await world.send(coach, { url: '/api/attendance?on=2026-11-19' });
  expect(nobody.json().nearest).toEqual({ earlier: '2026-11-18', later: '2026-11-23' });
  const before = await world.send(coach, { url: '/api/attendance?on=2026-07-01' });
  expect(before.json().nearest).toEqual({ earlier: null, later: null });
});

test('hand-over to the neighbour municipality’s worker; the former one loses reach', async () => {
  await done(agent, 'POST', '/responsible', {
    staffId: coach.staffId,
    note: '',
    version: await versionNow(agent),
  });
  expect((await ask(coach, 'GET', '')).body.responsible.id).toBe(coach.staffId);
  const day = await world.send(coach, { url: '/api/day' });
  expect(day.json().open).toBe(1);
});

test('an outcome closes the path, ends what is open and plans the follow-ups', async () => {
  const version = await versionNow(coach);
  const noParty = await ask(coach, 'POST', '/outcomes', {
    code: 'education',
    happenedOn: '2026-11-20',
    version,
  });
  expect([noParty.status, noParty.body.errors[0].pointer]).toEqual([422, '/body/receivingParty']);
  await done(coach, 'POST', '/outcomes', {
    code: 'openLabourMarket',
    happenedOn: '2026-11-20',
    receivingParty: 'An employer',
    version,
  });
  const outcomes = (await ask(coach, 'GET', '/outcomes')).body.outcomes;
  expect(outcomes[0].followUps.map((one: { dueOn: string }) => one.dueOn)).toEqual([
    '2027-02-20',
    '2027-05-20',
    '2027-11-20',
  ]);
  expect((await ask(coach, 'GET', '/coaching-periods')).body.periods[0]).toMatchObject({
    status: 'ended',
    endedOn: '2026-11-20',
    endReason: 'pathEnded',
  });
  expect((await ask(coach, 'GET', '')).body.path).toMatchObject({ state: 'outcome', moves: ['reopen'] });
  const second = await ask(coach, 'POST', '/outcomes', {
    code: 'pension',
    happenedOn: '2026-11-20',
    version: await versionNow(coach),
  });
  expect([second.status, second.body.code]).toEqual([409, 'move-not-allowed']);
});

test('the follow-up falls due, is recorded, and a return re-opens the same path', async () => {
  await world.setNow(new Date('2027-02-22T08:00:00Z'));
  const due = await world.send(coach, { url: '/api/day' });
  expect(due.json().places.find((one: { place: string }) => one.place === 'followUpDue').rows).toMatchObject([
    { clientId, on: '2027-02-20' },
  ]);
  const [first] = (await ask(coach, 'GET', '/outcomes')).body.outcomes[0].followUps;
  await done(coach, 'PUT', `/follow-ups/${first.id}`, {
    doneOn: '2027-02-22',
    situation: 'inWork',
    version: 0,
  });
  await done(coach, 'POST', '/reopen', {
    on: '2027-02-22',
    reason: 'The job ended',
    version: await versionNow(coach),
  });
  const record = (await ask(coach, 'GET', '')).body;
  expect(record.path.state).toBe('assessment');
  expect(record.path.transitions.map((one: { to: string }) => one.to)).toEqual([
    'referred',
    'coaching',
    'outcome',
    'assessment',
  ]);
  const [outcome] = (await ask(coach, 'GET', '/outcomes')).body.outcomes;
  expect(outcome).toMatchObject({
    reopenedOn: '2027-02-22',
    followUps: [{ months: 3, situation: 'inWork' }],
  });
});

test('at no moment were there two responsible, and every change left its row', async () => {
  const held = await database.owner
    .selectFrom('responsibility')
    .selectAll()
    .where('client_id', '=', clientId)
    .orderBy('starts_at')
    .execute();
  for (const [index, one] of held.slice(1).entries()) expect(held[index]?.ends_at).toBe(one.starts_at);
  const log = await database.owner
    .selectFrom('audit_event')
    .select(['event', 'verb', 'client_ids'])
    .where('verb', 'in', ['create', 'change'])
    .orderBy('id')
    .execute();
  expect(log.every((row) => row.client_ids.includes(clientId))).toBe(true);
  expect(new Set(log.map((row) => row.event))).toEqual(
    new Set([
      'planSave',
      'planStepAdd',
      'planStepAct',
      'coachingCreate',
      'coachingAct',
      'attendanceMark',
      'responsibleSet',
      'outcomeRecord',
      'followUpRecord',
      'pathReopen',
    ]),
  );
});

test('a job that begins later closes the path today; its follow-ups count from the first day', async () => {
  const outcome = async (code: string, happenedOn: string) =>
    ask(coach, 'POST', '/outcomes', { code, happenedOn, version: await versionNow(coach) });
  const tooFar = await outcome('openLabourMarket', '2027-08-01');
  expect([tooFar.status, tooFar.body.code]).toEqual([422, 'outcome-too-far']);
  const pension = await outcome('pension', '2027-03-01');
  expect([pension.status, pension.body.code]).toEqual([422, 'date-in-future']);
  expect((await outcome('openLabourMarket', '2027-03-01')).status).toBe(200);
  expect((await ask(coach, 'GET', '')).body.path).toMatchObject({ state: 'outcome', since: '2027-02-22' });
  const [recorded] = (await ask(coach, 'GET', '/outcomes')).body.outcomes;
  expect(recorded).toMatchObject({ happenedOn: '2027-03-01', reopenedOn: null });
  expect(recorded.followUps[0].dueOn).toBe('2027-06-01');
});

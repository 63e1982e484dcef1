/** Induction, training, surveys and the use of the tool against a real database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addShippedDefinitions } from '../assessments/shipped.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld, worldNow } from '../testing/world.ts';
import { addShippedInduction, shippedInductionSteps } from './shipped.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let newcomer: Worker;
let colleague: Worker;
let coach: Worker;
let manager: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  await addShippedDefinitions(database.owner);
  coordinator = await world.addWorker('coordinator');
  colleague = await world.addWorker('careerAgent', { startsOn: '2024-01-01' });
  newcomer = await world.addWorker('careerAgent', { startsOn: '2026-11-02' });
  coach = await world.addWorker('workCoach', { startsOn: '2024-01-01' });
  manager = await world.addWorker('manager');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const get = async (who: Sender, url: string) => {
  const answer = await world.send(who, { url: `/api${url}` });
  return { status: answer.statusCode, body: answer.json() };
};
const send = async (who: Sender, method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) => {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
};

const step = {
  role: 'careerAgent',
  position: 1,
  title: 'Tietosuoja',
  titleSv: '',
  titleEn: '',
  startsOn: '2026-06-01',
  endsOn: null,
};

test('an induction is done when the newcomer and who inducts have both signed', async () => {
  expect((await send(colleague, 'POST', '/induction/steps', step)).status).toBe(403);
  const { body: made } = await send(coordinator, 'POST', '/induction/steps', step);
  const { body: own } = await get(newcomer, '/competence/own');
  expect(own).toMatchObject({ unfinished: 1, inductions: [{ role: 'careerAgent', since: '2026-11-02' }] });
  // whoever was in the role before the step came is not asked
  expect((await get(colleague, '/competence/own')).body).toMatchObject({ unfinished: 0, inductions: [] });

  const at = `/induction/people/${newcomer.staffId}/steps/${made.id}`;
  const sign = (who: Worker, as: 'own' | 'inductor', signed = true) => send(who, 'PUT', at, { as, signed });
  expect((await sign(newcomer, 'inductor')).body.code).toBe('sign-off-not-yours');
  expect((await sign(colleague, 'own')).body.code).toBe('sign-off-not-yours');
  expect((await sign(coach, 'inductor')).body.code).toBe('sign-off-not-yours');
  expect((await sign(newcomer, 'own')).status).toBe(200);
  expect((await get(newcomer, '/competence/own')).body.unfinished).toBe(1);
  const seen = async (who: Worker) =>
    (await get(who, '/induction')).body.rows.filter(
      (row: { staffId: string }) => row.staffId === newcomer.staffId,
    );
  expect(await seen(coordinator)).toMatchObject([{ steps: 1, done: 0, ownDone: 1 }]);
  expect(await seen(colleague)).toHaveLength(1);
  expect(await seen(coach)).toHaveLength(0);
  expect((await get(coach, `/induction/people/${newcomer.staffId}`)).status).toBe(404);
  expect((await sign(colleague, 'inductor')).status).toBe(200);
  expect((await get(newcomer, '/competence/own')).body.unfinished).toBe(0);
  expect(await seen(coordinator)).toMatchObject([{ steps: 1, done: 1 }]);
  expect(await seen(colleague)).toHaveLength(0);

  expect((await sign(colleague, 'inductor', false)).status).toBe(200);
  expect((await sign(newcomer, 'own', false)).status).toBe(200);
  const left = await database.owner.selectFrom('induction_sign_off').select('step_id').execute();
  expect(left).toEqual([]);
  const ended = { ...step, endsOn: '2026-11-10', version: 0 };
  expect((await send(coordinator, 'PUT', `/induction/steps/${made.id}`, ended)).status).toBe(200);
  expect((await get(newcomer, '/competence/own')).body.inductions).toEqual([]);
  expect((await send(coordinator, 'PUT', `/induction/steps/${made.id}`, ended)).body.code).toBe(
    'changed-meanwhile',
  );
});

test('an area without steps gets those that come with the program, once', async () => {
  const stepsOf = async (area: number) =>
    (await database.owner.selectFrom('induction_step').select('id').where('area_id', '=', area).execute())
      .length;
  const before = await stepsOf(world.north);
  await addShippedInduction(database.owner);
  await addShippedInduction(database.owner);
  expect(await stepsOf(world.north)).toBe(before);
  expect(await stepsOf(world.south)).toBe(shippedInductionSteps.length);
});

const training = {
  kind: 'peer',
  onDate: '2026-11-03',
  minutes: 120,
  participants: 3,
  theme: 'Väliarvio',
  provider: '',
  fromMunicipalityCode: '167',
  toMunicipalityCode: '276',
  note: '',
};

test('training is logged with its municipalities and added up', async () => {
  const { body: made } = await send(coach, 'POST', '/trainings', training);
  await send(coach, 'POST', '/trainings', { ...training, minutes: 60 });
  const supervision = {
    ...training,
    kind: 'supervision',
    minutes: 90,
    participants: 6,
    fromMunicipalityCode: null,
    toMunicipalityCode: null,
  };
  await send(colleague, 'POST', '/trainings', supervision);
  const code = async (changes: object) =>
    (await send(coach, 'POST', '/trainings', { ...training, ...changes })).body.code;
  expect(await code({ toMunicipalityCode: '167' })).toBe('same-municipality');
  expect(await code({ toMunicipalityCode: null })).toBe('required');
  expect(await code({ kind: 'digital' })).toBe('only-between-municipalities');
  expect(await code({ onDate: '2026-11-21' })).toBe('date-in-future');
  expect(await code({ note: 'Asiakas 010190-999W' })).toBe('identity-code-in-text');
  const { body } = await get(manager, '/trainings?year=2026');
  expect(body.sums).toEqual([
    { kind: 'peer', events: 2, minutes: 180, personMinutes: 540 },
    { kind: 'supervision', events: 1, minutes: 90, personMinutes: 540 },
  ]);
  expect(body.peer).toEqual([{ from: '167', to: '276', minutes: 180, events: 2 }]);
  expect(body.rows.every((row: { actions: string[] }) => row.actions.length === 0)).toBe(true);
  expect((await send(colleague, 'DELETE', `/trainings/${made.id}`)).status).toBe(404);
  expect((await send(coordinator, 'PUT', `/trainings/${made.id}`, { ...training, version: 0 })).status).toBe(
    200,
  );
  expect((await send(coach, 'DELETE', `/trainings/${made.id}`)).status).toBe(200);
});

test('answers to a survey are counts: one each, shown when it has closed, small ones hidden', async () => {
  const { body: list } = await get(coordinator, '/staff-surveys');
  const form = list.forms.find((one: { name: { en: string } }) => one.name.en.startsWith('Use of digital'));
  const round = {
    definitionId: form.id,
    roles: ['workCoach', 'coordinator'],
    opensOn: '2026-11-16',
    closesOn: '2026-11-30',
  };
  const { body: made } = await send(coordinator, 'POST', '/staff-surveys', round);
  const at = `/staff-surveys/${made.id}`;
  expect((await get(colleague, at)).status).toBe(404);
  const { body: read } = await get(coach, at);
  const answersOf = (score: number) =>
    Object.fromEntries(
      read.content.items.map((item: { code: string; type: string }) => [
        item.code,
        item.type === 'yesNo' ? true : score,
      ]),
    );
  const answer = (who: Worker, score: number) =>
    send(who, 'PUT', `${at}/answers`, { answers: answersOf(score) });
  expect((await send(coach, 'PUT', `${at}/answers`, { answers: {} })).body.code).toBe('answer-missing');
  expect((await answer(coach, 4)).status).toBe(200);
  expect((await answer(coach, 1)).body.code).toBe('survey-answered');
  for (const score of [4, 4, 4, 4, 4, 2]) await answer(await world.addWorker('workCoach'), score);
  expect((await get(coordinator, `${at}/results`)).body.code).toBe('survey-still-open');
  expect((await get(coach, `${at}/results`)).status).toBe(403);

  await world.setNow(new Date('2026-12-01T08:00:00.000Z'));
  expect((await answer(coordinator, 3)).body.code).toBe('survey-not-open');
  const { body: results } = await get(manager, `${at}/results`);
  expect(results.answered).toBe(7);
  const confident = results.results.find((one: { item: string }) => one.item === 'confident');
  // one answered 2: she is hidden, and with her the six, or she would follow from the sum
  expect(confident.counts).toEqual([
    { step: 1, people: 0 },
    { step: 2, people: null },
    { step: 3, people: 0 },
    { step: 4, people: null },
    { step: 5, people: 0 },
  ]);
  const trained = results.results.find((one: { item: string }) => one.item === 'trained');
  expect(trained.counts).toEqual([
    { step: 1, people: 7 },
    { step: 0, people: 0 },
  ]);
  const reopened = await send(coordinator, 'PUT', `${at}/closing`, { closesOn: '2026-12-24', version: 0 });
  expect(reopened.body.code).toBe('survey-not-open');
  await world.setNow(worldNow);

  // nothing kept leads from a person to an answer
  const counts = await database.owner.selectFrom('survey_count').selectAll().executeTakeFirstOrThrow();
  expect(Object.keys(counts).toSorted()).toEqual(['area_id', 'item', 'people', 'round_id', 'step']);
  const people = await database.owner.selectFrom('survey_participant').selectAll().executeTakeFirstOrThrow();
  expect(Object.keys(people).toSorted()).toEqual(['area_id', 'round_id', 'staff_id']);
  const kept = await database.owner.selectFrom('idempotency_key').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain('answers');
});

test('a survey answered by fewer than five shows nothing', async () => {
  const { body: list } = await get(coordinator, '/staff-surveys');
  const round = {
    definitionId: list.forms[0].id,
    roles: ['manager'],
    opensOn: '2026-11-16',
    closesOn: '2026-11-30',
  };
  const { body: made } = await send(coordinator, 'POST', '/staff-surveys', round);
  const { body: read } = await get(manager, `/staff-surveys/${made.id}`);
  const answers = Object.fromEntries(
    read.content.items.map((item: { code: string; type: string }) => [
      item.code,
      item.type === 'yesNo' ? false : 1,
    ]),
  );
  expect((await send(manager, 'PUT', `/staff-surveys/${made.id}/answers`, { answers })).status).toBe(200);
  await world.setNow(new Date('2026-12-01T08:00:00.000Z'));
  const { body } = await get(coordinator, `/staff-surveys/${made.id}/results`);
  expect(body.answered).toBeNull();
  for (const { counts } of body.results)
    expect(counts.every(({ people }: { people: number | null }) => people === null)).toBe(true);
  await world.setNow(worldNow);
});

test('who has used the tool is counted by role, and roles of few are hidden', async () => {
  for (let index = 0; index < 14; index += 1) {
    const agent = await world.addWorker('employerAgent');
    if (index < 6) await get(agent, '/day');
  }
  const { body } = await get(manager, '/digital-use');
  const of = (role: string) => body.roles.find((one: { role: string }) => one.role === role);
  expect(of('manager')).toEqual({ role: 'manager', people: null, active: null });
  expect(of('employerAgent')).toMatchObject({ people: 14 });
  expect(JSON.stringify(body)).not.toContain(manager.staffId);
});

test('staff surveys are no forms of clients', async () => {
  const clientId = await world.addClient({ responsible: colleague });
  const { body } = await get(colleague, `/clients/${clientId}/assessments`);
  expect(body.definitions.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
    'needs',
    'progress',
    'screening',
  ]);
});

import type { Answers, DefinitionContent } from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inScope } from '../platform/context.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld, worldNow, worldToday } from '../testing/world.ts';
import { saveAnswers } from './answers.ts';
import { addShippedDefinitions, shippedDefinitions } from './shipped.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let administrator: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  await addShippedDefinitions(database.owner);
  agent = await world.addWorker('careerAgent');
  administrator = await world.addWorker('administrator');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

interface Definition {
  readonly id: string;
  readonly key: string;
  readonly edition: number;
  readonly version: number;
  readonly status: string;
  readonly content: DefinitionContent;
}

const overview = async (clientId: string, worker = agent) =>
  (await world.send(worker, { url: `/api/clients/${clientId}/assessments` })).json();
const formInUse = async (clientId: string, key: string): Promise<Definition> =>
  (await overview(clientId)).definitions.find(
    (one: Definition) => one.key === key && one.status === 'published',
  );
const level = (definition: Definition, step: number): Answers =>
  Object.fromEntries(definition.content.items.map((item) => [item.code, step]));

function answer(clientId: string, body: object, worker = agent) {
  return world.send(worker, {
    method: 'POST',
    url: `/api/clients/${clientId}/assessments`,
    payload: { ratedBy: 'coach', occasion: 'start', answeredOn: '2026-11-19', finished: true, ...body },
  });
}

describe('the progress measure', () => {
  test('a draft goes on and is finished; the client’s and the coach’s answers stand apart', async () => {
    const clientId = await world.addClient({ responsible: agent, state: 'coaching' });
    const form = await formInUse(clientId, 'progress');
    const { dailyRhythm: _, ...partly } = level(form, 2);
    const draft = await answer(clientId, { definitionId: form.id, answers: partly, finished: false });
    expect(draft.statusCode, draft.body).toBe(200);
    const unfinished = await answer(clientId, { definitionId: form.id, answers: partly });
    expect(unfinished.json()).toMatchObject({
      code: 'answer-missing',
      errors: [{ pointer: '/body/answers/dailyRhythm' }],
    });
    const { id, version } = draft.json();
    const finish = {
      method: 'PUT',
      url: `/api/clients/${clientId}/assessments/${id}`,
      payload: {
        definitionId: form.id,
        ratedBy: 'coach',
        occasion: 'start',
        answeredOn: '2026-11-19',
        answers: level(form, 2),
        finished: true,
        version,
      },
    } as const;
    expect((await world.send(agent, finish)).statusCode).toBe(200);
    expect((await world.send(agent, finish)).json().code).toBe('changed-meanwhile');
    await answer(clientId, { definitionId: form.id, ratedBy: 'client', answers: level(form, 3) });
    const seen = await overview(clientId);
    expect(
      seen.assessments.map((one: { ratedBy: string; answers: Answers }) => [one.ratedBy, one.answers]),
    ).toEqual(
      expect.arrayContaining([
        ['coach', level(form, 2)],
        ['client', level(form, 3)],
      ]),
    );
    expect(seen.next).toEqual({
      client: { occasion: 'quarter', dueOn: '2027-02-19' },
      coach: { occasion: 'quarter', dueOn: '2027-02-19' },
    });
  });

  test('finished answers are corrected on their day and not after', async () => {
    const clientId = await world.addClient({ responsible: agent, state: 'coaching' });
    const form = await formInUse(clientId, 'progress');
    const body = { definitionId: form.id, answers: level(form, 1) };
    const { id } = (await answer(clientId, body)).json();
    const correct = (version: number) =>
      world.send(agent, {
        method: 'PUT',
        url: `/api/clients/${clientId}/assessments/${id}`,
        payload: {
          ...body,
          ratedBy: 'coach',
          occasion: 'start',
          answeredOn: '2026-11-19',
          finished: true,
          version,
        },
      });
    expect((await correct(0)).statusCode).toBe(200);
    await world.setNow(new Date('2026-11-21T08:00:00.000Z'));
    expect((await correct(1)).json().code).toBe('assessment-is-done');
    expect(
      (await world.send(agent, { method: 'DELETE', url: `/api/clients/${clientId}/assessments/${id}` }))
        .statusCode,
    ).toBe(404);
    await world.setNow(worldNow);
  });

  test.each([
    ['a step that is not there', { dailyRhythm: 6 }, 'not-a-step'],
    ['a word for a step', { dailyRhythm: 'fine' }, 'not-a-step'],
    ['a question of another form', { ownWish: 'x' }, 'question-unknown'],
  ])('%s is refused', async (_what, wrong, code) => {
    const clientId = await world.addClient({ responsible: agent, state: 'coaching' });
    const form = await formInUse(clientId, 'progress');
    const sent = await answer(clientId, { definitionId: form.id, answers: { ...level(form, 2), ...wrong } });
    expect(sent.json().code).toBe(code);
  });

  test('the list of measures due is the caseload’s, paged, the oldest first', async () => {
    const coach = await world.addWorker('workCoach', { municipalityCodes: ['422'] });
    const mine: string[] = [];
    for (let made = 0; made < 3; made += 1)
      mine.push(await world.addClient({ responsible: coach, state: 'coaching', municipalityCode: '422' }));
    const read = async (cursor?: string) =>
      (
        await world.send(coach, {
          method: 'POST',
          url: '/api/measures/due',
          payload: { limit: 4, ...(cursor ? { cursor } : {}) },
        })
      ).json();
    const first = await read();
    const second = await read(first.next);
    const rows = [...first.rows, ...second.rows];
    expect(second.next).toBeNull();
    expect(rows).toHaveLength(6);
    expect(new Set(rows.map((row: { clientId: string }) => row.clientId))).toEqual(new Set(mine));
    // begun 1.10., so asked by 15.10.
    expect(rows[0]).toMatchObject({ occasion: 'start', dueOn: '2026-10-15', lastOn: null });
  });

  test('the client’s own answers are hers: recorded by nobody, and no worker’s answers are hers to change', async () => {
    const clientId = await world.addClient({ responsible: agent, state: 'coaching' });
    const form = await formInUse(clientId, 'progress');
    const byWorker = (
      await answer(clientId, { definitionId: form.id, ratedBy: 'client', answers: {}, finished: false })
    ).json();
    const own = {
      areaId: world.north,
      clientId,
      ratedBy: 'client',
      recordedBy: null,
      definitionId: form.id,
      occasion: 'start',
      answeredOn: worldToday,
      answers: level(form, 4),
      finished: true,
      decision: null,
      decisionReasons: [],
      decisionNote: '',
      now: worldNow,
      today: worldToday,
    } as const;
    await inScope(database.app, { areaId: world.north, reach: 'area' }, async (tx) => {
      await expect(saveAnswers(tx, { ...own, existing: byWorker })).rejects.toMatchObject({ status: 404 });
      await saveAnswers(tx, { ...own, existing: null });
    });
    const seen = (await overview(clientId)).assessments;
    expect(seen.filter((one: { recordedBy: string | null }) => one.recordedBy === null)).toHaveLength(1);
  });
});

describe('screening for joint services', () => {
  test('the worker finds, with reasons in use; nothing is computed', async () => {
    const clientId = await world.addClient({ responsible: agent, state: 'assessment' });
    const form = await formInUse(clientId, 'joint-services');
    const answers = {
      workAbility: true,
      lifeManagement: false,
      consultation: true,
      county: true,
      kela: false,
      clientAgrees: true,
    };
    const body = { definitionId: form.id, occasion: 'other', answers };
    expect((await answer(clientId, body)).json().code).toBe('decision-needed');
    expect((await answer(clientId, { ...body, decision: 'need' })).json().code).toBe(
      'decision-reason-needed',
    );
    // a limit of days belonged to the former act
    const former = { ...body, decision: 'need', decisionReasons: ['unemployed300Days'] };
    expect((await answer(clientId, former)).json().code).toBe('decision-reason-of-other');
    expect((await answer(clientId, { ...former, answeredOn: '2024-12-31' })).statusCode).toBe(200);
    const right = { ...body, decision: 'need', decisionReasons: ['workAbility', 'countyServices'] };
    expect((await answer(clientId, right)).statusCode).toBe(200);
    expect((await overview(clientId)).assessments[0]).toMatchObject({
      decision: 'need',
      decisionReasons: ['workAbility', 'countyServices'],
      answers,
    });
    expect((await answer(clientId, { ...right, ratedBy: 'client' })).json().code).toBe('worker-answers-this');
  });
});

describe('Kykyviisari and clarifications', () => {
  test('hold dates and the client’s own summary, and there is no place for questions, answers or results', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const summary = { overall: 6, wellBeing: 5, inclusion: null, physical: 7, skills: 8, everyday: 10 };
    const record = { doneOn: '2026-11-10', ...summary, link: 'https://www.kykyviisari.fi/' };
    const send = (payload: object) =>
      world.send(agent, { method: 'POST', url: `/api/clients/${clientId}/kykyviisari`, payload });
    expect((await send(record)).statusCode).toBe(200);
    expect((await send({ ...record, overall: 11 })).statusCode).toBe(400);
    expect((await send({ ...record, link: 'http://example.org' })).statusCode).toBe(400);
    expect((await send({ ...record, answers: {} })).statusCode).toBe(400);
    expect((await send({ ...record, doneOn: '2026-11-21' })).json().code).toBe('date-in-future');
    const step = {
      path: 'healthCheck',
      step: 'referred',
      ball: 'healthCare',
      madeOn: '2026-11-01',
      doneOn: null,
    };
    const take = (payload: object) =>
      world.send(agent, { method: 'POST', url: `/api/clients/${clientId}/clarifications`, payload });
    const { id } = (await take(step)).json();
    expect((await take({ ...step, step: 'statementAsked' })).json().code).toBe('step-of-other-path');
    expect((await take({ ...step, result: 'fit' })).statusCode).toBe(400);
    const change = { ...step, ball: 'client', doneOn: '2026-11-15', version: 0 };
    const url = `/api/clients/${clientId}/clarifications/${id}`;
    expect((await world.send(agent, { method: 'PUT', url, payload: change })).statusCode).toBe(200);
    expect((await world.send(agent, { method: 'PUT', url, payload: change })).statusCode).toBe(409);
    const seen = await overview(clientId);
    expect(seen.kykyviisari).toMatchObject([summary]);
    expect(seen.clarifications).toMatchObject([{ step: 'referred', ball: 'client', doneOn: '2026-11-15' }]);
  });

  test('the database refuses a step that is not of its path', async () => {
    const columns = await sql<{ name: string }>`select column_name as name from information_schema.columns
       where table_name = 'clarification_step' order by 1`.execute(database.owner);
    expect(columns.rows.map(({ name }) => name)).toEqual([
      'area_id',
      'ball',
      'client_id',
      'done_on',
      'id',
      'made_on',
      'path',
      'recorded_at',
      'recorded_by',
      'step',
      'version',
    ]);
    const clientId = await world.addClient({ responsible: agent });
    await expect(
      sql`insert into clarification_step (area_id, id, client_id, path, step, ball, made_on, recorded_by, recorded_at)
          values (${world.north}, gen_random_uuid(), ${clientId}, 'healthCheck', 'fit for work', 'client', '2026-11-01', ${agent.staffId}, now())`.execute(
        database.owner,
      ),
    ).rejects.toThrow(/clarification_step_no_result/);
  });
});

describe('forms', () => {
  test('every area has the shipped ones once, however often the program starts', async () => {
    await addShippedDefinitions(database.owner);
    const found = await sql<{ area_id: number; count: number }>`
      select area_id, count(*)::int as count from assessment_definition where edition = 1 group by area_id`.execute(
      database.owner,
    );
    for (const { count } of found.rows) expect(count).toBe(shippedDefinitions.length);
    expect(found.rows).toHaveLength(2);
  });

  test('an edit makes a new edition; old answers and drafts keep theirs', async () => {
    const clientId = await world.addClient({ responsible: agent, state: 'coaching' });
    const first = await formInUse(clientId, 'progress');
    await answer(clientId, { definitionId: first.id, answers: level(first, 2) });
    const draft = (await answer(clientId, { definitionId: first.id, answers: {}, finished: false })).json();

    const at = (id: string, way = '') => `/api/assessment-definitions/${id}${way}`;
    const send = (method: 'POST' | 'PUT', url: string, payload: object) =>
      world.send(administrator, { method, url, payload });
    const edition = (await send('POST', at(first.id, '/editions'), {})).json();
    expect((await send('POST', at(first.id, '/editions'), {})).json()).toEqual(edition);
    const content = { ...first.content, name: { ...first.content.name, fi: 'Uusi nimi' } };
    expect((await send('PUT', at(first.id), { content, version: first.version })).json().code).toBe(
      'definition-published',
    );
    const twice = { ...content, items: [...content.items, content.items[0]] };
    expect(
      (await send('PUT', at(edition.id), { content: twice, version: edition.version })).json().code,
    ).toBe('code-twice');
    const saved = (await send('PUT', at(edition.id), { content, version: edition.version })).json();
    expect((await send('POST', at(edition.id, '/publish'), { version: saved.version })).statusCode).toBe(200);

    const now = await formInUse(clientId, 'progress');
    expect(now).toMatchObject({ edition: 2, content: { name: { fi: 'Uusi nimi' } } });
    const seen = await overview(clientId);
    expect(seen.definitions.find((one: Definition) => one.id === first.id)).toMatchObject({
      status: 'retired',
      content: first.content,
    });
    expect((await answer(clientId, { definitionId: first.id, answers: level(first, 3) })).json().code).toBe(
      'form-not-in-use',
    );
    const finished = await world.send(agent, {
      method: 'PUT',
      url: `/api/clients/${clientId}/assessments/${draft.id}`,
      payload: {
        definitionId: now.id,
        ratedBy: 'coach',
        occasion: 'quarter',
        answeredOn: '2026-11-20',
        answers: level(first, 3),
        finished: true,
        version: 0,
      },
    });
    expect(finished.statusCode).toBe(200);
    const after = (await overview(clientId)).assessments.find((one: { id: string }) => one.id === draft.id);
    expect(after.definitionId).toBe(first.id);
    // the wall behind the handlers
    await expect(
      sql`update assessment_definition set content = '{"items": []}' where id = ${first.id}`.execute(
        database.owner,
      ),
    ).rejects.toThrow(/published edition is not changed/);
  });

  test('a form of the area’s own is made, published and taken out of use', async () => {
    const [needs] = shippedDefinitions.filter(({ kind }) => kind === 'needs');
    const create = { method: 'POST', url: '/api/assessment-definitions' } as const;
    const body = { key: 'own-form', kind: 'needs', content: needs?.content };
    const made = (await world.send(administrator, { ...create, payload: body })).json();
    expect((await world.send(administrator, { ...create, payload: body })).json().code).toBe(
      'definition-key-used',
    );
    const url = `/api/assessment-definitions/${made.id}`;
    const step = async (way: string, version: number) =>
      (
        await world.send(administrator, { method: 'POST', url: `${url}/${way}`, payload: { version } })
      ).json();
    expect((await step('retire', 0)).code).toBe('definition-not-published');
    expect(await step('publish', 0)).toMatchObject({ version: 1 });
    expect(await step('retire', 1)).toMatchObject({ version: 2 });
    expect((await world.send(administrator, { method: 'DELETE', url })).statusCode).toBe(404);
    const rows = (await world.send(administrator, { url: '/api/assessment-definitions' })).json().rows;
    expect(rows.find((row: { key: string }) => row.key === 'own-form')).toMatchObject({
      status: 'retired',
      answers: 0,
    });
    const measured = rows.find(
      (row: { key: string; edition: number }) => row.key === 'progress' && row.edition === 1,
    );
    expect(measured.answers).toBeGreaterThan(1);
  });
});

test('reading is in the log as special data', async () => {
  const clientId = await world.addClient({ responsible: agent });
  await overview(clientId);
  const rows = await database.owner
    .selectFrom('audit_event')
    .select(['event', 'fields', 'client_ids'])
    .where('event', '=', 'assessmentOverview')
    .execute();
  expect(rows.find((row) => row.client_ids.includes(clientId))).toMatchObject({ fields: 'special' });
});

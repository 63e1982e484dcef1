/** Notes of tasks, certificates, learning records and cards against a real database. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { type Sender, type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coach: Worker;
let otherCoach: Worker;
let coordinator: Worker;
let employerAgent: Worker;
let school: Worker;
let association: Worker;
let environmentId: string;
let taskId: string;
let otherTaskId: string;
let client: string;
let second: string;
let hidden: string;
let elsewhere: string;
let idle: string;
let her: Sender;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coach = await world.addWorker('workCoach', { municipalityCodes: ['167'] });
  otherCoach = await world.addWorker('workCoach', { municipalityCodes: ['276'] });
  coordinator = await world.addWorker('coordinator');
  employerAgent = await world.addWorker('employerAgent');
  school = await world.addWorker('partnerProfessional', { organisationId: world.authority });
  association = await world.addWorker('partnerProfessional', { organisationId: world.association });
  environmentId = newId();
  await database.owner
    .insertInto('environment')
    .values({
      area_id: world.north,
      id: environmentId,
      organisation_id: world.city,
      name: 'Keksitty paja',
      municipality_code: '167',
      starts_on: '2024-01-01',
    })
    .execute();
  taskId = (await send(coordinator, 'POST', '/tasks', task('Puistojen kunnostus'))).body.id;
  otherTaskId = (await send(coordinator, 'POST', '/tasks', task('Pyykin pesu', { skills: ['laundry'] }))).body
    .id;
  client = await placed(coach, { familyName: 'Tekijä' });
  second = await placed(coach, { familyName: 'Toinen' });
  hidden = await placed(coach, { familyName: 'Piilo', nonDisclosure: 'set' });
  elsewhere = await placed(otherCoach, { municipalityCode: '276', familyName: 'Muualla' });
  idle = await world.addClient({ responsible: coach, familyName: 'Odottaja' });
  her = await world.signInClient(client);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const task = (name: string, more: object = {}) => ({
  name,
  nameSv: 'Iståndsättning',
  nameEn: '',
  description: '',
  category: 'outdoors',
  organisationId: world.city,
  unitId: null,
  environmentId: null,
  municipalityCode: '167',
  contactName: 'Keksitty Tilaaja',
  contactPhone: '',
  contactEmail: '',
  months: [],
  weeklyMinutes: 600,
  tools: '',
  certificates: [],
  demands: { body: 3, senses: 1, concentration: 2, social: 1, language: 1 },
  skills: ['cleaning-outdoors'],
  occupationCode: '',
  startsOn: '2026-01-01',
  endsOn: null,
  ...more,
});

async function placed(worker: Worker, options: object): Promise<string> {
  const id = await world.addClient({ responsible: worker, state: 'coaching', ...options });
  await database.owner
    .insertInto('coaching_period')
    .values({
      area_id: world.north,
      id: newId(),
      client_id: id,
      environment_id: environmentId,
      coach_staff_id: worker.staffId,
      starts_on: '2026-10-05',
      ends_on: '2027-01-29',
      weekdays: [1, 2, 3, 4, 5],
      daily_minutes: 240,
      status: 'active',
    })
    .execute();
  return id;
}

async function get(who: Sender, url: string) {
  const answer = await world.send(who, { url: `/api${url}` });
  return { status: answer.statusCode, body: answer.json() };
}
async function send(who: Sender, method: 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}
async function file(who: Sender, url: string) {
  const answer = await world.send(who, { url: `/api${url}` });
  return {
    status: answer.statusCode,
    bytes: answer.rawPayload,
    text: () => pdfText(answer.rawPayload).replace(/\s+/g, ' '),
  };
}
const mark = (
  who: Worker,
  on: string,
  step: string,
  clientIds: string[],
  minutes: number | null = 240,
  of = taskId,
) => send(who, 'POST', `/tasks/${of}/notes`, { on, step, minutes, clientIds });
const proofOf = async (who: Worker, id: string) => (await get(who, `/clients/${id}/proof`)).body;

describe('notes in the workshop', () => {
  test('one call marks a group; a second on the day replaces the first', async () => {
    expect(await mark(coach, '2026-11-16', 'shown', [client, second])).toMatchObject({ body: { marked: 2 } });
    expect((await mark(coach, '2026-11-16', 'withHelp', [client], null)).status).toBe(200);
    const sheet = (await get(coach, `/task-notes/sheet?taskId=${taskId}&on=2026-11-16`)).body;
    const row = (id: string) => sheet.rows.find((one: { clientId: string }) => one.clientId === id);
    expect(row(client)).toMatchObject({
      planned: true,
      note: { step: 'withHelp', minutes: 240, version: 1 },
    });
    expect(row(second)).toMatchObject({ note: { step: 'shown' }, before: null });
    expect(row(idle)).toBeUndefined();
    expect(row(elsewhere)).toBeUndefined();
    // whoever leads sees a whole place; without one only those she coaches
    const led = async (query: string) =>
      (await get(coordinator, `/task-notes/sheet?taskId=${taskId}&on=2026-11-16${query}`)).body.rows.length;
    expect([await led(''), await led(`&environmentId=${environmentId}`)]).toEqual([0, 3]);
    await mark(coach, '2026-11-17', 'alone', [client]);
    await mark(coach, '2026-11-18', 'alone', [client]);
    const later = (await get(coach, `/task-notes/sheet?taskId=${taskId}&on=2026-11-19`)).body;
    expect(later.rows.find((one: { clientId: string }) => one.clientId === client)).toMatchObject({
      note: null,
      before: { on: '2026-11-18', step: 'alone' },
    });
  });

  test('a day to come, a client without a placement and one out of reach are refused, and nobody is marked', async () => {
    expect((await mark(coach, '2026-11-21', 'alone', [client])).body.code).toBe('task-note-in-future');
    expect((await mark(coach, '2026-11-19', 'alone', [client, idle])).body.code).toBe('no-placement-on-day');
    expect((await mark(coach, '2026-11-19', 'alone', [client, elsewhere])).status).toBe(404);
    expect((await mark(employerAgent, '2026-11-19', 'alone', [client])).status).toBe(403);
    const { tasks } = await proofOf(coach, client);
    expect(tasks[0].notes.map((one: { doneOn: string }) => one.doneOn)).toEqual([
      '2026-11-18',
      '2026-11-17',
      '2026-11-16',
    ]);
  });

  test('two who mark at once leave one note', async () => {
    const answers = await Promise.all([
      mark(coach, '2026-11-12', 'alone', [second], 60, otherTaskId),
      mark(coordinator, '2026-11-12', 'someHelp', [second], 60, otherTaskId),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { tasks } = await proofOf(coach, second);
    const other = tasks.find((one: { taskId: string }) => one.taskId === otherTaskId);
    expect(other).toMatchObject({ shifts: 1, notes: [expect.anything()] });
  });

  test('mastery over time, with words added to a note; a note by mistake is removed', async () => {
    const before = (await proofOf(coach, client)).tasks[0];
    expect(before).toMatchObject({
      name: 'Puistojen kunnostus',
      latest: 'alone',
      reached: 'alone',
      shifts: 3,
      minutes: 720,
    });
    expect(before.changes).toEqual([
      { on: '2026-11-16', step: 'withHelp' },
      { on: '2026-11-17', step: 'alone' },
    ]);
    const [latest] = before.notes;
    const at = `/clients/${client}/task-notes/${latest.id}`;
    const words = { step: 'showsOthers', minutes: 180, note: 'Opetti toiselle haravoinnin' };
    expect((await send(coach, 'PUT', at, { ...words, version: latest.version })).body.version).toBe(1);
    expect((await send(coach, 'PUT', at, { ...words, version: 0 })).status).toBe(409);
    expect(
      (await send(coach, 'PUT', `/clients/${second}/task-notes/${latest.id}`, { ...words, version: 1 }))
        .status,
    ).toBe(404);
    await mark(coach, '2026-11-20', 'shown', [client]);
    const [wrong] = (await proofOf(coach, client)).tasks[0].notes;
    expect((await send(coach, 'DELETE', `/clients/${client}/task-notes/${wrong.id}`)).status).toBe(200);
    expect((await proofOf(coach, client)).tasks[0]).toMatchObject({
      latest: 'showsOthers',
      reached: 'alone',
      minutes: 660,
    });
  });

  test('the page of a task names those whom the reader may see, the others are a number', async () => {
    const withRight = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
    await mark(withRight, '2026-11-16', 'alone', [hidden]);
    await mark(otherCoach, '2026-11-16', 'alone', [elsewhere]);
    const seen = async (who: Worker) => {
      const { body } = await get(who, `/tasks/${taskId}/people`);
      return {
        ids: body.rows.map((one: { clientId: string }) => one.clientId).toSorted(),
        others: body.others,
      };
    };
    // her own coach meets her, but a task tells where she is
    expect(await seen(coach)).toEqual({ ids: [client, second].toSorted(), others: 2 });
    expect(await proofOf(coach, hidden)).toMatchObject({ tasks: [], offers: [] });
    expect(await seen(otherCoach)).toEqual({ ids: [elsewhere], others: 3 });
    expect((await seen(withRight)).others).toBe(0);
    expect((await get(employerAgent, `/tasks/${taskId}/people`)).status).toBe(403);
  });
});

describe('skills learnt at a task', () => {
  test('are offered once the task goes with some help, and become evidence once', async () => {
    const { offers } = await proofOf(coach, client);
    expect(offers).toMatchObject([{ taskId, code: 'cleaning-outdoors', step: 'alone', on: '2026-11-18' }]);
    const take = { taskId, code: 'cleaning-outdoors', content: 'Puistojen kunnostus: itsenäisesti' };
    expect(
      (await send(coach, 'POST', `/clients/${client}/proof/skills`, { ...take, code: 'laundry' })).body.code,
    ).toBe('skill-not-of-task');
    expect((await send(coach, 'POST', `/clients/${idle}/proof/skills`, take)).body.code).toBe(
      'task-not-done',
    );
    expect((await send(coach, 'POST', `/clients/${client}/proof/skills`, take)).status).toBe(200);
    const { skills } = (await get(coach, `/clients/${client}/strengths`)).body;
    expect(skills).toMatchObject([
      {
        code: 'cleaning-outdoors',
        level: 'alone',
        evidence: [{ content: take.content, seenOn: '2026-11-18', witness: 'worker' }],
      },
    ]);
    expect((await proofOf(coach, client)).offers).toEqual([]);
    // shown how is no evidence of a skill
    expect((await proofOf(coach, second)).offers.map(({ code }: { code: string }) => code)).toEqual([
      'laundry',
    ]);
  });
});

describe('a certificate of tasks done', () => {
  let certificateId: string;

  test('tells of tasks with shifts, hours and mastery, skills, the coach and that it is no employment certificate', async () => {
    const issue = (time: object) => send(coach, 'POST', `/clients/${client}/task-certificates`, time);
    expect((await issue({ startsOn: '2026-11-01', endsOn: '2026-11-21' })).body.code).toBe(
      'certificate-ends-later',
    );
    expect((await issue({ startsOn: '2026-11-01', endsOn: '2026-11-10' })).body.code).toBe(
      'no-notes-in-time',
    );
    certificateId = (await issue({ startsOn: '2026-10-05', endsOn: '2026-11-20' })).body.id;
    const { certificates } = await proofOf(coach, client);
    expect(certificates).toMatchObject([
      { startsOn: '2026-10-05', issuedOn: '2026-11-20', withdrawnOn: null },
    ]);
    expect(certificates[0].number).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){2}$/);
    const at = `/clients/${client}/task-certificates/${certificateId}/file`;
    const fi = await file(coach, `${at}?language=fi`);
    expect(fi.bytes.toString('latin1')).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    for (const words of [
      'Työtodistus tehdyistä tehtävistä',
      'Tekijä',
      'on tehnyt työtehtäviä valmennuksessa 5.10.2026–20.11.2026.',
      'Keksitty paja',
      'Puistojen kunnostus',
      '3 11 Itsenäisesti',
      'Ulkoalueiden puhtaanapito',
      '20.11.2026',
      certificates[0].number,
      'työsopimuslain (55/2001)',
    ])
      expect(fi.text()).toContain(words);
    const sv = (await file(coach, `${at}?language=sv`)).text();
    expect(sv).toContain('Iståndsättning');
    expect(sv).toContain('arbetsavtalslagen (55/2001)');
    expect((await file(coach, `${at}?language=en`)).text()).toContain('no employment certificate');
  });

  test('stays as it was issued, whatever changes later, and is the same file', async () => {
    const at = `/clients/${client}/task-certificates/${certificateId}/file?language=fi`;
    const before = await file(coach, at);
    await mark(coach, '2026-11-19', 'alone', [client]);
    await database.owner
      .updateTable('client')
      .set({ family_name: 'Uusinimi' })
      .where('id', '=', client)
      .execute();
    await database.owner
      .updateTable('work_task')
      .set({ name: 'Uusi nimi' })
      .where('id', '=', taskId)
      .execute();
    const after = await file(coach, at);
    expect(after.bytes.equals(before.bytes)).toBe(true);
    await expect(
      database.owner
        .updateTable('task_certificate')
        .set({ documents: '{}' })
        .where('id', '=', certificateId)
        .execute(),
    ).rejects.toThrow('stays as issued');
  });

  test('of a person under non-disclosure it names no place', async () => {
    await mark(coach, '2026-11-16', 'alone', [hidden]);
    const made = await send(coach, 'POST', `/clients/${hidden}/task-certificates`, {
      startsOn: '2026-11-01',
      endsOn: '2026-11-20',
    });
    expect(made.status).toBe(200);
    const stored = await database.owner
      .selectFrom('task_certificate')
      .select('documents')
      .where('client_id', '=', hidden)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(stored.documents)).not.toContain('Keksitty paja');
    expect((await file(coach, `/clients/${hidden}/task-certificates/${made.body.id}/file`)).status).toBe(404);
  });

  test('she sees and downloads it herself; withdrawn, it says so with the reason', async () => {
    const other = await world.signInClient(second);
    const { body } = await get(her, '/own/proof');
    expect(body.certificates).toMatchObject([{ id: certificateId, issuedOn: '2026-11-20' }]);
    expect(body.tasks[0]).toMatchObject({ name: 'Uusi nimi', reached: 'alone' });
    expect((await file(her, `/own/task-certificates/${certificateId}?language=fi`)).text()).toContain(
      'Keksitty paja',
    );
    expect((await file(other, `/own/task-certificates/${certificateId}`)).status).toBe(404);
    const withdraw = (version: number) =>
      send(coach, 'POST', `/clients/${client}/task-certificates/${certificateId}/withdrawal`, {
        reason: 'Väärät tunnit',
        version,
      });
    expect((await withdraw(0)).status).toBe(200);
    expect((await withdraw(1)).body.code).toBe('certificate-withdrawn');
    const { certificates } = (await get(her, '/own/proof')).body;
    expect(certificates[0]).toMatchObject({ withdrawnOn: '2026-11-20', withdrawnReason: 'Väärät tunnit' });
    expect((await file(her, `/own/task-certificates/${certificateId}?language=fi`)).text()).toContain(
      'Mitätöity 20.11.2026: Väärät tunnit',
    );
  });
});

describe('a work-based learning record', () => {
  let recordId: string;
  const input = (more: object = {}) => ({
    competence: 'Puistotyöt',
    description: 'Hoitaa puistoja',
    unitName: 'Viheralueiden hoito',
    skills: ['cleaning-outdoors'],
    taskIds: [taskId],
    organisationId: world.authority,
    ...more,
  });
  const act = (action: string, version: number) =>
    send(coach, 'POST', `/clients/${client}/learning-records/${recordId}/act`, { action, version });
  const answer = (who: Worker, more: object) =>
    send(who, 'POST', `/slices/${client}/learning-records/${recordId}/answer`, {
      answer: 'confirmed',
      words: '',
      ...more,
    });

  test('goes to a school only when the part is handed to it', async () => {
    const create = (more: object) => send(coach, 'POST', `/clients/${client}/learning-records`, input(more));
    expect((await create({ taskIds: [otherTaskId] })).body.code).toBe('task-not-done');
    recordId = (await create({})).body.id;
    expect((await act('send', 0)).body.code).toBe('school-not-handed');
    expect((await answer(school, { version: 0 })).status).toBe(404);
    await database.owner
      .insertInto('case_share')
      .values({
        area_id: world.north,
        id: newId(),
        client_id: client,
        organisation_id: world.authority,
        parts: ['learning'],
        purpose: 'Opinnollistaminen',
        legal_basis: 'commission',
        starts_on: '2026-11-01',
        ends_on: '2026-12-31',
        shared_by: coach.staffId,
      })
      .execute();
    expect((await proofOf(coach, client)).schools).toMatchObject([{ id: world.authority }]);
    // a draft is not the school's
    expect((await get(school, `/slices/${client}`)).body.learning).toEqual({ rows: [] });
    expect((await act('send', 0)).status).toBe(200);
  });

  test('the school sees it with its evidence, and nothing of what it rests on besides', async () => {
    const slice = (await get(school, `/slices/${client}`)).body;
    expect(slice.learning.rows).toMatchObject([
      {
        id: recordId,
        competence: 'Puistotyöt',
        status: 'sent',
        mayAnswer: true,
        evidence: [{ shifts: 4, reached: 'alone' }],
      },
    ]);
    expect(JSON.stringify(slice)).not.toContain('Opetti toiselle');
    expect((await get(association, `/slices/${client}`)).status).toBe(404);
    expect((await answer(association, { version: 1 })).status).toBe(404);
    expect((await get(school, `/clients/${client}/proof`)).status).toBe(403);
  });

  test('taken back it is gone from the school; sent again it is returned with words, then confirmed in part', async () => {
    expect((await act('takeBack', 1)).status).toBe(200);
    expect((await get(school, `/slices/${client}`)).body.learning.rows).toEqual([]);
    expect((await act('send', 2)).status).toBe(200);
    expect((await answer(school, { answer: 'returned', version: 3 })).body.code).toBe('school-words-missing');
    expect((await answer(school, { answer: 'returned', words: 'Kuvaa työkaluja', version: 3 })).status).toBe(
      200,
    );
    expect((await answer(school, { version: 4 })).body.code).toBe('learning-record-not-now');
    const edited = await send(coach, 'PUT', `/clients/${client}/learning-records/${recordId}`, {
      ...input({ description: 'Käyttää haravaa ja kottikärryä' }),
      version: 4,
    });
    expect(edited.body.version).toBe(5);
    expect((await act('send', 5)).status).toBe(200);
    expect((await answer(school, { answer: 'partly', words: 'Kaksi pistettä', version: 6 })).status).toBe(
      200,
    );
    expect((await act('send', 7)).body.code).toBe('learning-record-not-now');
    expect((await send(coach, 'DELETE', `/clients/${client}/learning-records/${recordId}`)).body.code).toBe(
      'learning-record-not-now',
    );
    const { moves } = await database.owner
      .selectFrom('learning_record')
      .select('moves')
      .where('id', '=', recordId)
      .executeTakeFirstOrThrow();
    expect((moves as { status: string }[]).map(({ status }) => status)).toEqual([
      'draft',
      'sent',
      'draft',
      'sent',
      'returned',
      'draft',
      'sent',
      'partly',
    ]);
  });

  test('she reads it in her own view and as a document', async () => {
    const { records } = (await get(her, '/own/proof')).body;
    expect(records).toMatchObject([
      { status: 'partly', answer: 'Kaksi pistettä', skillNames: [{ en: 'cleaning outdoor areas' }] },
    ]);
    const text = (await file(her, `/own/learning-records/${recordId}?language=fi`)).text();
    for (const words of [
      'Puistotyöt',
      'Viheralueiden hoito',
      'Vahvistettu osittain',
      'Kaksi pistettä',
      'oppilaitos',
    ])
      expect(text).toContain(words);
    expect((await file(coach, `/clients/${client}/learning-records/${recordId}/file`)).status).toBe(200);
  });
});

describe('cards and passes', () => {
  test('with their days; one that expires is a warning of a placement', async () => {
    const slotId = (
      await send(coordinator, 'POST', `/environments/${environmentId}/slots`, {
        name: 'Verstas',
        scheme: 'workTryOut',
        mode: 'group',
        places: [3, 3, 3, 3, 3, 0, 0],
        dailyMinutes: 300,
        certificates: ['occupationalSafetyCard', 'hotWorkCard', 'firstAid'],
        startsOn: '2026-11-01',
        endsOn: null,
      })
    ).body.id;
    const add = (code: string, issuedOn: string, expiresOn: string | null) =>
      send(coach, 'POST', `/clients/${client}/certificates`, { code, issuedOn, expiresOn });
    expect((await add('firstAid', '2026-11-21', null)).body.code).toBe('date-in-future');
    expect((await add('firstAid', '2026-01-02', '2026-01-01')).body.code).toBe('certificate-expires-first');
    await add('occupationalSafetyCard', '2022-01-10', '2027-01-09');
    const expired = (await add('hotWorkCard', '2020-01-10', '2025-01-09')).body.id;
    const { body } = await send(coach, 'POST', `/clients/${client}/placements/check`, {
      slotId,
      startsOn: '2026-12-01',
      endsOn: '2027-01-29',
      weekdays: [1],
      dailyMinutes: 300,
    });
    expect(body.lacks).toEqual([
      { code: 'occupationalSafetyCard', gap: 'expires', until: '2027-01-09' },
      { code: 'hotWorkCard', gap: 'expired', until: '2025-01-09' },
      { code: 'firstAid', gap: 'missing', until: null },
    ]);
    // whoever is placed is marked in her placement
    const placement = await send(coach, 'POST', `/clients/${idle}/placements`, {
      slotId,
      coachStaffId: coach.staffId,
      startsOn: '2026-11-16',
      endsOn: '2027-01-29',
      weekdays: [1, 2, 3, 4, 5],
      dailyMinutes: 300,
    });
    expect((await mark(coach, '2026-11-19', 'shown', [idle])).status).toBe(200);
    const noted = await database.owner
      .selectFrom('task_note')
      .select(['placement_id', 'period_id'])
      .where('client_id', '=', idle)
      .execute();
    expect(noted).toEqual([{ placement_id: placement.body.id, period_id: null }]);
    const { cards } = await proofOf(coach, client);
    expect(cards.map(({ code, held }: { code: string; held: boolean }) => [code, held])).toEqual([
      ['hotWorkCard', false],
      ['occupationalSafetyCard', true],
    ]);
    const at = `/clients/${client}/certificates/${expired}`;
    const changed = { code: 'hotWorkCard', issuedOn: '2026-11-01', expiresOn: '2031-10-31' };
    expect((await send(coach, 'PUT', at, { ...changed, version: 0 })).status).toBe(200);
    expect((await send(coach, 'PUT', at, { ...changed, version: 0 })).status).toBe(409);
    expect((await send(coach, 'DELETE', at)).status).toBe(200);
  });

  test('how long each is valid comes as dated data, with its source', async () => {
    const { certificates } = (await get(coach, '/reference')).body;
    expect(certificates).toHaveLength(8);
    expect(
      certificates.find(({ code }: { code: string }) => code === 'occupationalSafetyCard'),
    ).toMatchObject({
      validity: 'months',
      months: 60,
      confidence: 'general',
    });
  });
});

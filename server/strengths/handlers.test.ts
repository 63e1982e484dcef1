import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inScope } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let coach: Worker;
let school: string;
let teacher: Worker;
let stranger: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('careerAgent');
  coach = await world.addWorker('workCoach');
  school = newId();
  await database.owner
    .insertInto('organisation')
    .values({ area_id: world.north, id: school, name: 'School', kind: 'school' })
    .execute();
  teacher = await world.addWorker('partnerProfessional', { organisationId: school });
  stranger = await world.addWorker('partnerProfessional', { organisationId: world.association });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const post = (worker: Worker, url: string, payload: object) =>
  world.send(worker, { method: 'POST', url: `/api${url}`, payload });
const put = (worker: Worker, url: string, payload: object) =>
  world.send(worker, { method: 'PUT', url: `/api${url}`, payload });
const overview = async (clientId: string, worker = agent) =>
  (await world.send(worker, { url: `/api/clients/${clientId}/strengths` })).json();

async function addPeriod(clientId: string, name: string): Promise<string> {
  const [environment, id] = [newId(), newId()];
  await database.owner
    .insertInto('environment')
    .values({
      area_id: world.north,
      id: environment,
      name,
      municipality_code: '167',
      organisation_id: world.city,
      starts_on: '2025-01-01',
    })
    .execute();
  await database.owner
    .insertInto('coaching_period')
    .values({
      area_id: world.north,
      id,
      client_id: clientId,
      environment_id: environment,
      coach_staff_id: coach.staffId,
      starts_on: '2026-10-05',
      ends_on: '2027-01-29',
      weekdays: [1],
      daily_minutes: 240,
      status: 'active',
    })
    .execute();
  return id;
}

const offer = {
  title: 'Hygieniapassi',
  description: '',
  teaches: [{ kind: 'certificate', code: 'hygienePassport' }],
  needsLanguage: 'fi',
  needsLevel: 'A2.1',
  municipalityCode: '167',
  remote: false,
  startsOn: '2026-12-01',
  endsOn: null,
  appliesUntil: '2026-11-27',
  places: 12,
  link: 'https://example.org/kurssi',
  cancelledOn: null,
};
const addOffer = async (worker: Worker, more: object = {}) =>
  post(worker, '/course-offers', { organisationId: school, ...offer, ...more });
const wantsPassport = {
  learning: { kind: 'certificate', code: 'hygienePassport' },
  goal: 'Keittiötyö',
  travel: 'municipality',
  status: 'open',
};
const speaksFinnish = { language: 'fi', level: 'A2.2', basis: 'tested', assessedOn: '2026-10-01' };

describe('skills', () => {
  test('a skill of the list brings its ESCO concept, its evidence is tied to her own period and said by whom', async () => {
    const clientId = await world.addClient({ responsible: agent, state: 'coaching' });
    const periodId = await addPeriod(clientId, 'Paja');
    const made = await post(agent, `/clients/${clientId}/strengths/skills`, {
      code: 'cleaning-premises',
      label: '',
      level: 'guided',
    });
    expect(made.statusCode, made.body).toBe(200);
    const evidence = {
      skillId: made.json().id,
      periodId,
      stepId: null,
      witness: 'workplace',
      seenOn: '2026-11-12',
      content: 'Siivosi aulan itse.',
    };
    const coached = await post(coach, `/clients/${clientId}/strengths/evidence`, evidence);
    expect(coached.statusCode, coached.body).toBe(200);
    const seen = await overview(clientId);
    expect(seen.skills).toMatchObject([
      {
        code: 'cleaning-premises',
        label: 'siivous ja puhtaanapito',
        level: 'guided',
        evidence: [{ content: 'Siivosi aulan itse.', periodId, witness: 'workplace' }],
      },
    ]);
    expect(seen.periods).toMatchObject([{ id: periodId, place: 'Paja' }]);
    const stored = await database.owner
      .selectFrom('client_skill')
      .select('esco_uri')
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow();
    expect(stored.esco_uri).toContain('data.europa.eu/esco/skill/');

    const again = await post(agent, `/clients/${clientId}/strengths/skills`, {
      code: 'cleaning-premises',
      label: '',
      level: null,
    });
    expect(again.json().code).toBe('skill-there-already');
    const other = await world.addClient({ responsible: agent });
    const foreign = await post(agent, `/clients/${other}/strengths/evidence`, evidence);
    expect(foreign.json()).toMatchObject({
      code: 'not-of-this-client',
      errors: [{ pointer: '/body/skillId' }],
    });
    const change = { code: 'cleaning-premises', label: '', level: 'alone', version: 0 };
    const path = `/clients/${clientId}/strengths/skills/${made.json().id}`;
    expect((await put(agent, path, change)).json()).toMatchObject({ version: 1 });
    expect((await put(agent, path, change)).json().code).toBe('changed-meanwhile');
    expect((await put(agent, path, { ...change, code: 'flying', version: 1 })).json().code).toBe(
      'skill-unknown',
    );
    expect((await put(agent, path, { ...change, code: null, version: 1 })).json().code).toBe(
      'skill-needs-name',
    );
    // from the list of the overview, too, a skill goes with its evidence
    const removed = await world.send(agent, {
      method: 'DELETE',
      url: `/api/clients/${clientId}/skills/${made.json().id}`,
    });
    expect(removed.statusCode, removed.body).toBe(200);
    expect((await overview(clientId)).skills).toEqual([]);
  });

  test('a place hidden by non-disclosure has no name for the coach', async () => {
    const clientId = await world.addClient({ responsible: coach, state: 'coaching', nonDisclosure: 'set' });
    await addPeriod(clientId, 'Piilopaja');
    const seen = await overview(clientId, coach);
    expect(seen.periods).toMatchObject([{ place: null }]);
    expect(JSON.stringify(seen)).not.toContain('Piilopaja');
  });
});

describe('languages', () => {
  test('one way at a time to a course in a language', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const wanted = { language: 'fi', wantedOn: '2026-09-01', queuedOn: null, startedOn: null, endedOn: null };
    const first = await post(agent, `/clients/${clientId}/strengths/queue`, wanted);
    expect(first.statusCode, first.body).toBe(200);
    expect((await post(agent, `/clients/${clientId}/strengths/queue`, wanted)).json().code).toBe(
      'queue-there-already',
    );
    expect(
      (await post(agent, `/clients/${clientId}/strengths/queue`, { ...wanted, language: 'sv' })).statusCode,
    ).toBe(200);
    const wrong = { ...wanted, queuedOn: '2026-08-01', version: 0 };
    const path = `/clients/${clientId}/strengths/queue/${first.json().id}`;
    expect((await put(agent, path, wrong)).json()).toMatchObject({
      code: 'queue-days-order',
      errors: [{ pointer: '/body/queuedOn' }],
    });
    expect((await put(agent, path, { ...wrong, queuedOn: '2026-09-15' })).statusCode).toBe(200);
    const { queue } = await overview(clientId);
    expect(queue.find((row: { language: string }) => row.language === 'fi')).toMatchObject({
      state: 'queued',
    });
  });

  test('an unknown language and a day ahead are refused', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const add = (more: object) =>
      post(agent, `/clients/${clientId}/strengths/languages`, { ...speaksFinnish, ...more });
    expect((await add({ language: 'xx' })).json().code).toBe('language-unknown');
    expect((await add({ assessedOn: '2026-11-21' })).json().code).toBe('date-in-future');
    expect((await add({})).statusCode).toBe(200);
  });
});

describe('course offers', () => {
  test('a school’s own person enters and changes those of her school; another partner and a coach do not', async () => {
    const made = await addOffer(teacher);
    expect(made.statusCode, made.body).toBe(200);
    const path = `/course-offers/${made.json().id}`;
    const change = { organisationId: school, ...offer, title: 'Hygieniapassi ja harjoitus', version: 0 };
    expect((await put(teacher, path, change)).statusCode).toBe(200);
    expect((await put(teacher, path, change)).json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { title: 'Hygieniapassi ja harjoitus' },
    });
    expect((await put(stranger, path, { ...change, version: 1 })).json().code).toBe('forbidden');
    expect((await addOffer(stranger)).json().code).toBe('offer-of-other-school');
    expect((await addOffer(stranger, { organisationId: world.association })).json().code).toBe(
      'offer-of-other-school',
    );
    expect((await addOffer(teacher, { organisationId: world.association })).json().code).toBe(
      'offer-of-other-school',
    );
    expect((await addOffer(coach)).statusCode).toBe(403);
    expect((await addOffer(agent)).statusCode).toBe(200);
    const seen = (await world.send(stranger, { url: `/api${path}` })).json();
    expect([seen.title, seen.actions]).toEqual(['Hygieniapassi ja harjoitus', []]);
    expect((await world.send(teacher, { url: `/api${path}` })).json().actions).toEqual(['edit']);
  });

  test('the second wall: a partner’s transaction writes no other organisation’s offer', async () => {
    const { id } = (await addOffer(teacher)).json();
    const asPartner = (organisationId: string) => ({
      areaId: world.north,
      reach: 'listed' as const,
      organisationId,
      clientIds: [],
      staffId: teacher.staffId,
    });
    const changed = await inScope(database.app, asPartner(world.association), (tx) =>
      sql`update course_offer set title = 'x' where id = ${id}`.execute(tx),
    );
    expect(changed.numAffectedRows).toBe(0n);
    const own = await inScope(database.app, asPartner(school), (tx) =>
      sql`update course_offer set title = title where id = ${id}`.execute(tx),
    );
    expect(own.numAffectedRows).toBe(1n);
  });

  test.each([
    ['neither place nor remote', { municipalityCode: null }, 'place-or-remote'],
    ['a level without its language', { needsLanguage: null }, 'level-needs-language'],
    ['an end before the start', { endsOn: '2026-11-01' }, 'course-ends-before-start'],
    ['an unknown skill', { teaches: [{ kind: 'skill', code: 'flying' }] }, 'skill-unknown'],
    [
      'the mother tongue as what is learnt',
      { teaches: [{ kind: 'language', code: 'fi', level: 'native' }] },
      'level-not-of-course',
    ],
  ])('%s is refused', async (_what, wrong, code) => {
    expect((await addOffer(teacher, wrong)).json().code).toBe(code);
  });

  test('the list leaves past and cancelled ones out, filters, and goes on page by page', async () => {
    await addOffer(teacher, { title: 'Mennyt', appliesUntil: '2026-11-01' });
    await addOffer(teacher, { title: 'Peruttu', cancelledOn: '2026-11-10' });
    await addOffer(teacher, {
      title: 'Suomi',
      teaches: [{ kind: 'language', code: 'fi', level: 'A2.1' }],
      municipalityCode: '276',
      appliesUntil: null,
    });
    const titles = async (query: string) =>
      (await world.send(stranger, { url: `/api/course-offers?${query}` }))
        .json()
        .rows.map((row: { title: string }) => row.title);
    const open = await titles('');
    expect(open).not.toContain('Mennyt');
    expect(open).not.toContain('Peruttu');
    expect(await titles('past=with')).toEqual(expect.arrayContaining(['Mennyt', 'Peruttu']));
    expect(await titles('kind=language')).toEqual(['Suomi']);
    expect(await titles('municipalityCode=276')).toEqual(['Suomi']);
    const paged: string[] = [];
    for (let cursor = ''; ; ) {
      const page = (await world.send(stranger, { url: `/api/course-offers?limit=1${cursor}` })).json();
      paged.push(...page.rows.map((row: { title: string }) => row.title));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
    }
    expect(paged).toEqual(open);
  });
});

describe('needs and courses', () => {
  test('a need finds its course with what is missing, the course its clients, and the way is recorded', async () => {
    const clientId = await world.addClient({ responsible: agent, familyName: 'Oppinen' });
    const others = await world.addClient({ responsible: coach, familyName: 'Toisen' });
    for (const id of [clientId, others]) {
      const worker = id === clientId ? agent : coach;
      expect((await post(worker, `/clients/${id}/strengths/needs`, wantsPassport)).statusCode).toBe(200);
    }
    const { id: offerId } = (await addOffer(teacher, { title: 'Oma' })).json();
    const mine = async () =>
      (await world.send(agent, { url: `/api/clients/${clientId}/strengths/courses` }))
        .json()
        .rows.find((row: { offer: { id: string } }) => row.offer.id === offerId);
    expect((await mine()).matches).toMatchObject([{ why: 'givesCertificate', missing: ['levelUnknown'] }]);
    await post(agent, `/clients/${clientId}/strengths/languages`, speaksFinnish);
    expect((await mine()).matches).toMatchObject([{ missing: [] }]);

    const clients = async (worker: Worker) => post(worker, `/course-offers/${offerId}/clients`, {});
    expect((await clients(agent)).json().rows).toMatchObject([{ clientId, participation: null }]);
    // neither the school nor another partner is told of anybody
    expect((await clients(teacher)).statusCode).toBe(403);

    const apply = { offerId, status: 'applied', on: '2026-11-19' };
    const applied = await post(agent, `/clients/${clientId}/strengths/participations`, apply);
    expect(applied.statusCode, applied.body).toBe(200);
    expect((await post(agent, `/clients/${clientId}/strengths/participations`, apply)).json().code).toBe(
      'participation-there-already',
    );
    const path = `/clients/${clientId}/strengths/participations/${applied.json().id}`;
    const move = (status: string, on: string, version: number) => put(agent, path, { status, on, version });
    expect((await move('finished', '2026-11-20', 0)).json().code).toBe('participation-not-so');
    expect((await move('admitted', '2026-11-18', 0)).json().code).toBe('participation-day-order');
    expect((await move('admitted', '2026-11-20', 0)).statusCode).toBe(200);
    expect((await overview(clientId)).participations).toMatchObject([
      {
        title: 'Oma',
        status: 'admitted',
        moves: [
          { status: 'applied', on: '2026-11-19' },
          { status: 'admitted', on: '2026-11-20' },
        ],
      },
    ]);
    expect((await clients(agent)).json().rows).toMatchObject([{ clientId, participation: 'admitted' }]);
  });

  test('where a hidden person lives can’t be read from how far a course is', async () => {
    const clientId = await world.addClient({
      responsible: coach,
      nonDisclosure: 'set',
      municipalityCode: '276',
    });
    await post(coach, `/clients/${clientId}/strengths/needs`, wantsPassport);
    const seen = (await world.send(coach, { url: `/api/clients/${clientId}/strengths/courses` })).json();
    expect(seen.rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(seen)).not.toContain('tooFar');
    const { id } = (await addOffer(teacher)).json();
    const rows = (await post(coach, `/course-offers/${id}/clients`, {})).json().rows;
    expect(rows.find((row: { clientId: string }) => row.clientId === clientId).match.missing).toEqual([
      'levelUnknown',
    ]);
  });

  test('a course that can’t be applied for is not suggested, and one taken earlier is recorded', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const { id: offerId } = (await addOffer(teacher, { appliesUntil: '2026-11-01' })).json();
    const record = (status: string) =>
      post(agent, `/clients/${clientId}/strengths/participations`, { offerId, status, on: '2026-11-19' });
    expect((await record('suggested')).json().code).toBe('offer-not-open');
    expect((await record('started')).statusCode).toBe(200);
  });
});

describe('the strengths card', () => {
  test('is hers: she writes, shows and shares; a worker sees what is shown, when it is shared', async () => {
    const clientId = await world.addClient({
      responsible: agent,
      familyName: 'Kortti',
      givenNames: 'Kaisa Maria',
    });
    const client = await world.signInClient(clientId);
    await post(agent, `/clients/${clientId}/strengths/skills`, {
      code: 'cleaning-premises',
      label: '',
      level: 'alone',
    });
    await post(agent, `/clients/${clientId}/strengths/languages`, speaksFinnish);
    const mine = async () => (await world.send(client, { url: '/api/own/strengths' })).json();
    const before = await mine();
    expect(before).toMatchObject({
      card: null,
      givenNames: 'Kaisa Maria',
      skills: [{ name: { fi: 'siivous ja puhtaanapito', en: 'cleaning of premises' }, level: 'alone' }],
      languages: [{ language: 'fi', level: 'A2.2' }],
    });
    const line = (text: string, shown: boolean) => ({ section: 'can', text, shown, from: null });
    const save = (more: object) =>
      world.send(client, {
        method: 'PUT',
        url: '/api/own/strengths',
        payload: {
          name: 'Kaisa',
          lines: [line('Siivoan hyvin', true), line('Salaisuus', false)],
          shared: false,
          version: null,
          ...more,
        },
      });
    expect((await save({})).json()).toEqual({ version: 0 });
    expect((await save({})).json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { version: 0, name: 'Kaisa' },
    });
    expect((await overview(clientId)).card).toBeNull();
    expect((await save({ shared: true, version: 0 })).statusCode).toBe(200);
    const shared = await overview(clientId);
    expect(shared.card).toMatchObject({ name: 'Kaisa', lines: [{ text: 'Siivoan hyvin' }] });
    expect(JSON.stringify(shared)).not.toContain('Salaisuus');
    await save({ version: 1 });
    expect((await overview(clientId)).card).toBeNull();
    expect((await mine()).card).toMatchObject({ shared: false, lines: [{}, { text: 'Salaisuus' }] });
  });

  test('as a document it holds what is shown, for her at once and for her worker when it is shared', async () => {
    const clientId = await world.addClient({ responsible: agent, familyName: 'Kortti', givenNames: 'Aada' });
    const client = await world.signInClient(clientId);
    const staffFile = () => world.send(agent, { url: `/api/clients/${clientId}/strengths/card?language=sv` });
    const ownFile = () => world.send(client, { url: '/api/own/strengths/card?language=en' });
    expect((await ownFile()).json()).toMatchObject({ status: 409, code: 'card-not-saved' });
    const save = (shared: boolean, version: number | null) =>
      world.send(client, {
        method: 'PUT',
        url: '/api/own/strengths',
        payload: {
          name: 'Aada *K*',
          lines: [
            { section: 'can', text: 'Siivoan hyvin', shown: true, from: null },
            { section: 'can', text: 'Salaisuus', shown: false, from: null },
          ],
          shared,
          version,
        },
      });
    await save(false, null);
    expect((await staffFile()).json()).toMatchObject({ status: 409, code: 'card-not-shared' });
    const own = await ownFile();
    expect(own.headers['content-type']).toBe('application/pdf');
    expect(own.headers['content-disposition']).toContain('strengths-card.pdf');
    const text = pdfText(own.rawPayload);
    for (const shown of ['Strengths card', 'Aada *K*', 'What I can do', 'Siivoan hyvin'])
      expect(text).toContain(shown);
    expect(text).not.toContain('Salaisuus');
    await save(true, 0);
    const staffText = pdfText((await staffFile()).rawPayload);
    expect(staffText).toContain('Styrkekort');
    expect(staffText).not.toContain('Salaisuus');
  });

  test('she sees courses that answer her needs, and nobody else’s', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const client = await world.signInClient(clientId);
    await post(agent, `/clients/${clientId}/strengths/needs`, wantsPassport);
    const { id: offerId } = (await addOffer(teacher, { title: 'Minulle' })).json();
    await post(agent, `/clients/${clientId}/strengths/participations`, {
      offerId,
      status: 'suggested',
      on: '2026-11-19',
    });
    const seen = (await world.send(client, { url: '/api/own/courses' })).json();
    expect(seen.rows.some((row: { offer: { title: string } }) => row.offer.title === 'Minulle')).toBe(true);
    expect(seen.participations).toMatchObject([{ title: 'Minulle', status: 'suggested' }]);
  });
});

test('records merged into one: everything comes along, evidence with its skill, and goes home when they are split', async () => {
  const coordinator = await world.addWorker('coordinator');
  const ids = [
    await world.addClient({ familyName: 'Yksi' }),
    await world.addClient({ familyName: 'Toinen' }),
  ] as const;
  const [keptId, mergedId] = ids;
  const skill = await post(coordinator, `/clients/${mergedId}/strengths/skills`, {
    code: 'sewing',
    label: '',
    level: 'alone',
  });
  const evidence = {
    skillId: skill.json().id,
    periodId: null,
    stepId: null,
    witness: 'worker',
    seenOn: '2026-11-12',
    content: 'Ompeli verhot.',
  };
  expect((await post(coordinator, `/clients/${mergedId}/strengths/evidence`, evidence)).statusCode).toBe(200);
  await post(coordinator, `/clients/${mergedId}/strengths/languages`, speaksFinnish);
  await post(coordinator, `/clients/${mergedId}/strengths/needs`, wantsPassport);
  const versions = await database.owner
    .selectFrom('client')
    .select(['id', 'version'])
    .where('id', 'in', ids)
    .execute();
  const version = (id: string) => versions.find((row) => row.id === id)?.version ?? 0;
  const merged = await post(coordinator, '/merges', {
    keptId,
    mergedId,
    keptVersion: version(keptId),
    mergedVersion: version(mergedId),
    choices: {},
  });
  expect(merged.statusCode, merged.body).toBe(200);
  expect(await overview(keptId, coordinator)).toMatchObject({
    skills: [{ code: 'sewing', evidence: [{ content: 'Ompeli verhot.' }] }],
    languages: [{ level: 'A2.2' }],
    needs: [{ goal: 'Keittiötyö' }],
  });
  const { merge_id: mergeId } = await database.owner
    .selectFrom('client_merge')
    .select('id as merge_id')
    .where('merged_id', '=', mergedId)
    .executeTakeFirstOrThrow();
  expect((await post(coordinator, `/merges/${mergeId}/split`, {})).statusCode).toBe(200);
  expect(await overview(keptId, coordinator)).toMatchObject({ skills: [], languages: [], needs: [] });
  expect((await overview(mergedId, coordinator)).skills).toMatchObject([
    { evidence: [{ content: 'Ompeli verhot.' }] },
  ]);
});

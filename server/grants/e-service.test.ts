/** The e-service of grants: a draft in two tabs, files that are what they say, one case of two presses, and the wall. */
import { connect } from 'node:net';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { uploadRequest } from '../testing/uploads.ts';
import { createWorld, type Sender, type Worker, type World } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let anna: Worker;
let ritva: Sender & { readonly id: string };
let other: Sender & { readonly id: string };
let southern: Sender & { readonly id: string };

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  anna = await world.addWorker('employerAgent');
  const use = { from: '2026-01-01', to: null, decisionReference: null, parameters: {}, version: 0 };
  for (const area of [world.north, world.south]) {
    const administrator = await world.addWorker('administrator', { area });
    const used = await call(administrator, 'PUT', '/grant-programmes/helsinki-lisa/2026/use', use);
    expect(used.status, JSON.stringify(used.body)).toBe(200);
  }
  // of the demonstration's register: known by its business id
  ritva = await world.signInRepresentative(await world.addEmployer({ businessId: '9990010-4' }), {
    name: 'Ritva',
  });
  other = await world.signInRepresentative(await world.addEmployer());
  southern = await world.signInRepresentative(await world.addEmployer({ area: world.south }), {
    area: world.south,
  });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const read = (answer: LightMyRequestResponse) => ({ status: answer.statusCode, body: answer.json() });
async function call(who: Sender, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  return read(await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) }));
}
const own = '/representative/grants';

const told = (job: object = {}) => ({
  person: { municipality: '091', unemployed: true, unemployedSince: '2026-01-01', serviceNeedAssessed: true },
  employer: { kind: 'company', economicActivity: true },
  job: {
    grantStart: '2026-12-01',
    grantEnd: '2027-03-31',
    grossPayPerMonth: 2400,
    sideCostsPerMonth: 500,
    weeklyHours: 37.5,
    collectiveAgreementPay: true,
    apprenticeship: false,
    paySubsidies: [],
    trainingCompensations: [],
    ...job,
  },
  claims: { otherSupports: [], earlierGrants: [], deMinimis: [] },
});

async function started(who: Sender = ritva): Promise<string> {
  const made = await call(who, 'POST', `${own}/drafts`, { programme: 'helsinki-lisa' });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return made.body.id;
}
const save = (id: string, version: number, changes: object = {}) =>
  call(ritva, 'PUT', `${own}/drafts/${id}`, {
    personName: 'Aino Esimerkki',
    jobTitle: 'Kokki',
    told: told(),
    version,
    ...changes,
  });
async function sent(): Promise<string> {
  const id = await started();
  expect((await save(id, 0)).status).toBe(200);
  const done = await call(ritva, 'POST', `${own}/drafts/${id}/send`, { version: 1 });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  return done.body.id;
}
const pdf = `%PDF-1.7\n${'x'.repeat(500)}\n%%EOF\n`;
async function attach(
  who: Sender,
  url: string,
  bytes: string | Uint8Array = pdf,
  name = 'työsopimus.pdf',
  type = 'employmentContract',
) {
  return read(await world.send(who, uploadRequest(`/api${url}/attachments`, { name, bytes }, { type })));
}
const move = (id: string, action: string, version: number, more: object = {}) =>
  call(anna, 'POST', `/grant-cases/${id}/moves`, { action, note: '', version, ...more });

describe('a draft', () => {
  test('begins with what is known of the employer, and says what lacks and what does not fulfil', async () => {
    const id = await started();
    const draft = await call(ritva, 'GET', `${own}/drafts/${id}`);
    expect(draft.body).toMatchObject({ version: 0, caseId: null, pack: { programme: 'helsinki-lisa' } });
    expect(draft.body.told.employer).toMatchObject({ kind: 'company' });
    const first = await call(ritva, 'GET', `${own}/drafts/${id}/check`);
    expect(first.body.unknown.length).toBeGreaterThan(3);
    expect(first.body.attachments).toContain('employmentContract');
    expect((await save(id, 0, { told: told({ weeklyHours: 5 }) })).status).toBe(200);
    const short = await call(ritva, 'GET', `${own}/drafts/${id}/check`);
    expect(short.body.notMet.length).toBeGreaterThan(0);
    expect(JSON.stringify(short.body)).not.toMatch(/totalCents|eligible/);
    expect((await save(id, 1, { told: told({ grossPayPerMonth: -1 }) })).status).toBe(200);
    const wrong = await call(ritva, 'GET', `${own}/drafts/${id}/check`);
    expect(wrong.body.wrong).toMatchObject([{ pointer: '/body/told/job/grossPayPerMonth' }]);
  });

  test('in two tabs: the second that saves is told, and nothing of the first is lost', async () => {
    const id = await started();
    expect((await save(id, 0)).body).toMatchObject({ version: 1 });
    const late = await save(id, 0, { personName: 'Joku Muu' });
    expect([late.status, late.body.code, late.body.current]).toEqual([
      409,
      'changed-meanwhile',
      { version: 1 },
    ]);
    expect((await call(ritva, 'GET', `${own}/drafts/${id}`)).body.personName).toBe('Aino Esimerkki');
    const list = await call(ritva, 'GET', own);
    expect(list.body.drafts.find((one: { id: string }) => one.id === id)).toMatchObject({
      personName: 'Aino Esimerkki',
    });
    expect(list.body.programmes).toMatchObject([{ programme: 'helsinki-lisa' }]);
  });

  test('thrown away leaves no word and no file', async () => {
    const id = await started();
    await save(id, 0);
    expect((await attach(ritva, `${own}/drafts/${id}`)).status).toBe(200);
    expect((await call(ritva, 'POST', `${own}/drafts/${id}/discard`)).status).toBe(200);
    expect((await call(ritva, 'GET', `${own}/drafts/${id}`)).status).toBe(404);
    const row = await database.owner
      .selectFrom('grant_draft')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect([row.person_name, row.told]).toEqual(['', {}]);
    expect(
      await database.owner.selectFrom('grant_attachment').select('id').where('draft_id', '=', id).execute(),
    ).toEqual([]);
  });

  test('more than a form can hold is refused', async () => {
    const id = await started();
    const much = await save(id, 0, { told: { extra: { long: 'x'.repeat(200_000) } } });
    expect([much.status, much.body.code]).toEqual([422, 'grant-too-long']);
  });
});

describe('sending', () => {
  test('two presses at once make one case, in the queue of the handler, and the draft is empty', async () => {
    const id = await started();
    await save(id, 0);
    await attach(ritva, `${own}/drafts/${id}`);
    const press = () => call(ritva, 'POST', `${own}/drafts/${id}/send`, { version: 1 });
    const [first, second] = await Promise.all([press(), press()]);
    expect(first.body).toEqual(second.body);
    expect((await press()).body).toEqual(first.body);
    const cases = await database.owner
      .selectFrom('grant_case')
      .select('id')
      .where('id', '=', first.body.id)
      .execute();
    expect(cases).toHaveLength(1);
    const seen = await call(anna, 'GET', `/grant-cases/${first.body.id}`);
    expect(seen.body).toMatchObject({
      row: {
        status: 'received',
        origin: 'eService',
        receivedOn: '2026-11-20',
        totalCents: expect.any(Number),
      },
      told: { claims: { appliedOn: '2026-11-20' } },
      events: [{ action: 'submit', by: 'Ritva' }],
    });
    const mine = await call(ritva, 'GET', `${own}/cases/${first.body.id}`);
    expect(mine.body).toMatchObject({
      row: { number: seen.body.row.number, status: 'received' },
      sentAt: '2026-11-20T08:00:00.000Z',
      attachments: [{ name: 'työsopimus.pdf', type: 'employmentContract' }],
      lacking: expect.not.arrayContaining(['employmentContract']),
    });
    expect((await save(id, 2)).body.code).toBe('grant-draft-closed');
  });

  test('without a name, of a wrong form or when the programme is closed: nothing is sent', async () => {
    const id = await started();
    await save(id, 0, { personName: '' });
    const nameless = await call(ritva, 'POST', `${own}/drafts/${id}/send`, { version: 1 });
    expect([nameless.status, nameless.body.errors[0].pointer]).toEqual([400, '/body/personName']);
    await save(id, 1, { told: told({ grantStart: '2026-12-01', grantEnd: '2026-11-01' }) });
    const reversed = await call(ritva, 'POST', `${own}/drafts/${id}/send`, { version: 2 });
    expect([reversed.status, reversed.body.errors[0].pointer]).toEqual([400, '/body/told/job/grantEnd']);
    const unknown = await call(ritva, 'POST', `${own}/drafts`, { programme: 'ei-ole' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'grant-no-version-in-use']);
  });
});

describe('attachments', () => {
  test.each([
    ['a renamed program', 'MZ\u0090\u0000…', 'lasku.pdf'],
    ['a text document', 'PK\u0003\u0004word/document.xml', 'sopimus.docx'],
    ['a packed folder as a picture', 'PK\u0003\u0004…', 'kuva.png'],
    ['a PDF cut short', '%PDF-1.7\nalku', 'sopimus.pdf'],
    ['a page with script', '<svg onload="alert(1)">', 'kuva.jpg'],
  ])('%s is refused', async (_, bytes, name) => {
    const id = await started();
    const answer = await attach(ritva, `${own}/drafts/${id}`, bytes, name);
    expect([answer.status, answer.body.code]).toEqual([422, 'grant-attachment-kind']);
    expect((await call(ritva, 'GET', `${own}/drafts/${id}`)).body.attachments).toEqual([]);
  });

  test('too large, and one too many even when they come at once', async () => {
    const id = await started();
    const large = `%PDF-1.7\n${'x'.repeat(10 * 1024 * 1024)}\n%%EOF\n`;
    expect((await attach(ritva, `${own}/drafts/${id}`, large)).body.code).toBe('grant-attachment-large');
    const answers = [];
    for (let at = 0; at < 18; at += 1) answers.push((await attach(ritva, `${own}/drafts/${id}`)).status);
    const last = await Promise.all([1, 2, 3].map(() => attach(ritva, `${own}/drafts/${id}`)));
    expect(answers).toEqual(Array.from({ length: 18 }, () => 200));
    expect(last.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 422]);
    expect(last.find(({ status }) => status === 422)?.body.code).toBe('grant-attachments-many');
  });

  test('a connection that breaks in the middle leaves nothing', async () => {
    const id = await started();
    await world.app.listen({ port: 0, host: '127.0.0.1' });
    const address = world.app.server.address();
    if (typeof address !== 'object' || !address) throw new Error('No port');
    const { payload, headers } = uploadRequest('/', { name: 'a.pdf', bytes: pdf }, { type: 'other' });
    const whole = payload as Buffer;
    await new Promise<void>((done, fail) => {
      const socket = connect(address.port, '127.0.0.1', () => {
        const cookies = Object.entries(ritva.cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; ');
        socket.write(
          `POST /api${own}/drafts/${id}/attachments HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookies}\r\n` +
            `x-csrf-token: ${ritva.csrfToken}\r\ncontent-type: ${String(headers?.['content-type'])}\r\n` +
            `content-length: ${whole.length}\r\n\r\n`,
        );
        socket.write(whole.subarray(0, whole.length - 200), () => socket.destroy());
      });
      socket.on('close', () => done());
      socket.on('error', fail);
    });
    expect((await call(ritva, 'GET', `${own}/drafts/${id}`)).body.attachments).toEqual([]);
  });

  test('travel to the handler, who downloads them as files and adds her own', async () => {
    const id = await started();
    await save(id, 0);
    const kept = await attach(ritva, `${own}/drafts/${id}`);
    expect(kept.body).toMatchObject({ scan: 'notScanned', mediaType: 'application/pdf', byEmployer: true });
    const gone = await attach(ritva, `${own}/drafts/${id}`, pdf, 'väärä.pdf');
    expect((await call(ritva, 'POST', `${own}/drafts/${id}/attachments/${gone.body.id}/remove`)).status).toBe(
      200,
    );
    const { body } = await call(ritva, 'POST', `${own}/drafts/${id}/send`, { version: 1 });
    const seen = await call(anna, 'GET', `/grant-cases/${body.id}/dealings`);
    expect(seen.body.attachments).toHaveLength(1);
    const file = await world.send(anna, { url: `/api/grant-cases/${body.id}/attachments/${kept.body.id}` });
    expect([file.statusCode, file.headers['x-content-type-options'], file.body]).toEqual([
      200,
      'nosniff',
      pdf,
    ]);
    expect(file.headers['content-disposition']).toMatch(/^attachment; /);
    const added = await attach(anna, `/grant-cases/${body.id}`, pdf, 'postitse.pdf', 'other');
    expect(added.body).toMatchObject({ byEmployer: false });
    // a file that belongs to a case is not taken out any more
    expect((await call(ritva, 'POST', `${own}/drafts/${id}/attachments/${kept.body.id}/remove`)).status).toBe(
      409,
    );
  });
});

test('more is asked and given: words, a file and corrected facts, and the case is back with its handler', async () => {
  const id = await sent();
  await move(id, 'take', 0);
  const early = await call(ritva, 'POST', `${own}/cases/${id}/answer`, {
    text: 'Tässä',
    personName: 'Aino Esimerkki',
    jobTitle: '',
    told: told(),
    version: 1,
  });
  expect([early.status, early.body.code]).toEqual([409, 'grant-action-not-allowed']);
  await move(id, 'askInformation', 1, { note: 'Mikä on palkka?', dueOn: '2026-12-04' });
  await call(anna, 'POST', `/grant-cases/${id}/messages`, { body: 'Kysyin palkasta.' });
  expect((await call(ritva, 'GET', own)).body.cases.find((one: { id: string }) => one.id === id).unread).toBe(
    1,
  );
  const asked = await call(ritva, 'GET', `${own}/cases/${id}`);
  expect(asked.body).toMatchObject({
    row: { status: 'moreInformation', informationDueOn: '2026-12-04', version: 2 },
    informationAsked: 'Mikä on palkka?',
    messages: [{ byEmployer: false, by: '', body: 'Kysyin palkasta.' }],
  });
  expect((await call(ritva, 'GET', own)).body.cases.find((one: { id: string }) => one.id === id).unread).toBe(
    0,
  );
  expect((await attach(ritva, `${own}/cases/${id}`, pdf, 'palkka.pdf', 'payslip')).status).toBe(200);
  const answer = (version: number) =>
    call(ritva, 'POST', `${own}/cases/${id}/answer`, {
      text: 'Palkka on 2 000 €.',
      personName: 'Aino Esimerkki',
      jobTitle: 'Kokki',
      told: told({ grossPayPerMonth: 2000 }),
      version,
    });
  expect((await answer(1)).status).toBe(409);
  expect((await answer(2)).body).toEqual({ id, version: 3 });
  const seen = await call(anna, 'GET', `/grant-cases/${id}`);
  expect(seen.body).toMatchObject({
    row: { status: 'handling', unread: 1 },
    told: { job: { grossPayPerMonth: 2000 }, claims: { appliedOn: '2026-11-20' } },
    informationAsked: '',
    events: [{ action: 'informationCame', by: 'Ritva', note: 'Palkka on 2 000 €.' }, {}, {}, {}],
  });
  const dealings = await call(anna, 'GET', `/grant-cases/${id}/dealings`);
  expect(dealings.body.messages[0]).toMatchObject({
    byEmployer: true,
    by: 'Ritva',
    body: 'Palkka on 2 000 €.',
  });
  expect((await call(anna, 'GET', `/grant-cases/${id}`)).body.row.unread).toBe(0);
});

describe('the wall', () => {
  test('another employer’s draft, case and file answer like unknown ones, and so do those of another area', async () => {
    const draftId = await started();
    await save(draftId, 0);
    const file = await attach(ritva, `${own}/drafts/${draftId}`);
    const caseId = await sent();
    const unknown = newId();
    for (const who of [other, southern]) {
      for (const [method, url, payload] of [
        ['GET', (draft: string) => `${own}/drafts/${draft}`, undefined],
        ['GET', (draft: string) => `${own}/drafts/${draft}/check`, undefined],
        [
          'PUT',
          (draft: string) => `${own}/drafts/${draft}`,
          { personName: '', jobTitle: '', told: {}, version: 1 },
        ],
        ['POST', (draft: string) => `${own}/drafts/${draft}/send`, { version: 1 }],
        ['POST', (draft: string) => `${own}/drafts/${draft}/discard`, undefined],
      ] as const) {
        const [theirs, none] = [
          await call(who, method, url(draftId), payload),
          await call(who, method, url(unknown), payload),
        ];
        expect([theirs.status, none.status], url(draftId)).toEqual([404, 404]);
      }
      expect((await attach(who, `${own}/drafts/${draftId}`)).status).toBe(404);
      expect((await attach(who, `${own}/cases/${caseId}`)).status).toBe(404);
      expect((await call(who, 'GET', `${own}/cases/${caseId}`)).status).toBe(404);
      expect((await call(who, 'POST', `${own}/cases/${caseId}/messages`, { body: 'x' })).status).toBe(404);
      expect((await world.send(who, { url: `/api${own}/attachments/${file.body.id}` })).statusCode).toBe(404);
      expect((await call(who, 'GET', own)).body).toMatchObject({ drafts: [], cases: [] });
    }
    const southernAgent = await world.addWorker('employerAgent', { area: world.south });
    expect((await call(southernAgent, 'GET', `/grant-cases/${caseId}/dealings`)).status).toBe(404);
    // a file of a draft is not a case's yet
    expect(
      (await world.send(anna, { url: `/api/grant-cases/${caseId}/attachments/${file.body.id}` })).statusCode,
    ).toBe(404);
    expect((await call(ritva, 'GET', `${own}/drafts/${draftId}`)).body.personName).toBe('Aino Esimerkki');
  });
});

/** Rectification: in time or not, stated by another than who decided, and money follows the decision of the body. */
import type { RectificationRow } from '@polku/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type Office, openOffice } from './office.test-support.ts';

let database: TestDatabase;
let office: Office;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openOffice(database);
  const { administrator, call } = office;
  await call(administrator, 'POST', '/grant-budgets', {
    programme: 'helsinki-lisa',
    municipalityCode: null,
    round: '',
    appropriatedCents: 100_000_000,
    mostGrants: null,
    stops: true,
    source: '',
  });
});
afterAll(async () => {
  await office?.world.close();
  await database?.close();
});

const request = {
  receivedOn: '2026-11-20',
  maker: 'party',
  makerName: 'Kuusen Kahvila Oy',
  contact: '',
  demand: 'Vaadimme täyttä tukea.',
};
const add = (caseId: string, body: object = {}) =>
  office.call(office.agent, 'POST', `/grant-cases/${caseId}/rectifications`, { ...request, ...body });
const read = async (caseId: string) =>
  (await office.call(office.agent, 'GET', `/grant-cases/${caseId}/rectifications`)).body;
const put = (who: keyof Office & ('agent' | 'coordinator' | 'chief'), url: string, body: object) =>
  office.call(office[who], 'PUT', url, body);
const outcome = (body: object = {}) => ({
  outcome: 'changed',
  body: 'Työllisyyslautakunta',
  decidedOn: '2026-11-20',
  section: '88',
  reasons: 'Tuki on laskettava koko ajalta.',
  newCents: 550_000,
  version: 1,
  ...body,
});
const committed = async () =>
  Number(
    (await database.owner.selectFrom('grant_budget').select('committed_cents').executeTakeFirstOrThrow())
      .committed_cents,
  );
const planned = async (caseId: string) =>
  (
    await database.owner
      .selectFrom('grant_instalment')
      .select(['cents', 'status'])
      .where('case_id', '=', caseId)
      .execute()
  )
    .filter(({ status }) => status !== 'cancelled')
    .reduce((sum, { cents }) => sum + Number(cents), 0);

async function requested(caseId: string, body: object = {}): Promise<string> {
  const made = await add(caseId, body);
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  return `/grant-cases/${caseId}/rectifications/${made.body.id}`;
}
async function stated(caseId: string): Promise<string> {
  const url = await requested(caseId);
  const statement = { statement: 'Hakija on oikeassa.', version: 0 };
  expect((await put('agent', `${url}/statement`, statement)).status).toBe(200);
  return url;
}

test('a request is stated, decided by the body and appealed; money follows it', async () => {
  const before = await committed();
  const id = await office.decided({ manualCents: 400_000 });
  expect(await committed()).toBe(before + 400_000);
  const url = await stated(id);
  const done = await put('chief', `${url}/decision`, outcome());
  expect([done.status, done.body.overpaidCents]).toEqual([200, 0]);
  expect(await committed()).toBe(before + 550_000);
  expect(await planned(id)).toBe(550_000);
  const appeal = { appealedOn: '2026-11-20', court: 'Hallinto-oikeus', note: '', version: 2 };
  expect((await put('agent', `${url}/appeal`, appeal)).status).toBe(200);
  const { rows, cents } = await read(id);
  expect(cents).toBe(550_000);
  expect(rows).toMatchObject([
    {
      statement: { text: 'Hakija on oikeassa.' },
      decision: { outcome: 'changed', section: '88', formerCents: 400_000, newCents: 550_000 },
      appeal: { court: 'Hallinto-oikeus' },
    },
  ]);
  const events = (await office.call(office.agent, 'GET', `/grant-cases/${id}`)).body.events;
  expect(events.map(({ action }: { action: string }) => action).slice(0, 4)).toEqual([
    'appealed',
    'rectificationDecided',
    'rectificationStated',
    'rectificationCame',
  ]);
});

test('accepted after a refusal, it grants; to nothing, it sets free', async () => {
  const before = await committed();
  const refused = await office.decided({ kind: 'refused' });
  const granting = await stated(refused);
  const accepted = outcome({ outcome: 'accepted', newCents: 300_000 });
  expect((await put('chief', `${granting}/decision`, accepted)).status).toBe(200);
  expect([await committed(), await planned(refused)]).toEqual([before + 300_000, 300_000]);
  const again = await stated(refused);
  expect((await put('chief', `${again}/decision`, outcome({ newCents: 0 }))).status).toBe(200);
  expect([await committed(), await planned(refused)]).toEqual([before, 0]);
});

test('rejected, it changes nothing', async () => {
  const id = await office.decided();
  const [before, plan] = [await committed(), await planned(id)];
  const url = await stated(id);
  const rejected = outcome({ outcome: 'rejected', newCents: null });
  expect((await put('chief', `${url}/decision`, rejected)).status).toBe(200);
  expect([await committed(), await planned(id)]).toEqual([before, plan]);
  expect((await put('chief', `${url}/decision`, { ...rejected, version: 2 })).body.code).toBe(
    'grant-rectification-decided',
  );
});

describe('who and when', () => {
  test('whoever decided doesn’t state, whoever stated doesn’t record', async () => {
    const id = await office.proposed();
    const decide = { action: 'decide', note: '', version: 2 };
    await office.call(office.coordinator, 'POST', `/grant-cases/${id}/decision`, decide);
    const url = await requested(id);
    const statement = { statement: 'Lausunto', version: 0 };
    expect((await put('coordinator', `${url}/statement`, statement)).body.code).toBe(
      'grant-rectification-own-decision',
    );
    expect((await put('chief', `${url}/statement`, statement)).status).toBe(403);
    expect((await put('agent', `${url}/statement`, statement)).status).toBe(200);
    expect((await put('agent', `${url}/decision`, outcome())).status).toBe(403);

    const other = await requested(await office.decided());
    expect((await put('coordinator', `${other}/statement`, statement)).status).toBe(200);
    expect((await put('coordinator', `${other}/decision`, outcome())).body.code).toBe(
      'grant-rectification-own-statement',
    );
  });

  test('late, it is left unexamined only', async () => {
    const id = await office.decided();
    await office.call(office.agent, 'PUT', `/grant-cases/${id}/decision/delivery`, {
      channel: 'handed',
      sentOn: '2026-11-20',
      shownOn: null,
      publishedOn: null,
      version: 0,
    });
    await office.world.setNow(new Date('2026-12-08T08:00:00Z'));
    const onTime = await requested(id, { receivedOn: '2026-12-04' });
    // the minutes were not put on the network: the time of members has not begun
    await requested(id, { receivedOn: '2026-12-08', maker: 'member' });
    const url = await requested(id, { receivedOn: '2026-12-07' });
    const times = (await read(id)).rows.map(({ lastDay, inTime }: RectificationRow) => [lastDay, inTime]);
    await office.world.setNow(new Date('2026-11-20T08:00:00Z'));
    expect(times).toEqual([
      ['2026-12-04', true],
      ['2026-12-04', false],
      [null, null],
    ]);
    expect(onTime).not.toBe(url);
    const late = await put('chief', `${url}/decision`, outcome({ version: 0 }));
    expect([late.status, late.body.code]).toEqual([422, 'grant-rectification-late']);
  });

  test.each([
    [{ receivedOn: '2026-11-21' }, 'grant-received-later'],
    [{ receivedOn: '2026-11-19' }, 'grant-decision-day-wrong'],
  ])('%j is refused', async (body, code) => {
    expect((await add(await office.decided(), body)).body.code).toBe(code);
  });

  test('a statutory support is rectified at the request of a party only; an open case not at all', async () => {
    expect((await add(await office.received())).body.code).toBe('grant-not-decided');
    const id = await office.decided();
    await database.ownerPool.query('alter table grant_pack disable trigger grant_pack_never_changes');
    await database.ownerPool.query(
      "update grant_pack set pack = jsonb_set(pack, '{appeal,route}', '\"administrativeRectification\"')",
    );
    expect((await add(id, { maker: 'member' })).body.code).toBe('grant-rectification-party-only');
    await database.ownerPool.query(
      "update grant_pack set pack = jsonb_set(pack, '{appeal,route}', '\"municipalRectification\"')",
    );
    expect((await add(id, { maker: 'member' })).status).toBe(200);
  });
});

test('the register holds open requests and decided ones apart, page by page; another area sees none', async () => {
  const list = async (who: Office['agent'], state: string) =>
    (await office.call(who, 'GET', `/grant-rectifications?state=${state}&limit=2`)).body;
  const open = await list(office.agent, 'open');
  expect(open.rows).toHaveLength(2);
  expect(open.next).not.toBeNull();
  const decided = await list(office.agent, 'decided');
  expect(decided.rows.every((row: { outcome: string | null }) => row.outcome !== null)).toBe(true);
  const elsewhere = await office.world.addWorker('coordinator', { area: office.world.south });
  expect((await list(elsewhere, 'open')).rows).toEqual([]);
});

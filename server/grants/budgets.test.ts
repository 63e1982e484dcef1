/** Budgets of grants: bound in the transaction of the decision, to the cent, however many decide at once. */
import type { GrantBudgetRow } from '@polku/domain';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { type Office, openOffice, toldOf } from './office.test-support.ts';

let database: TestDatabase;
let office: Office;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openOffice(database);
});
afterAll(async () => {
  await office?.world.close();
  await database?.close();
});
beforeEach(async () => {
  await database.owner.deleteFrom('grant_commitment').execute();
  await database.owner.deleteFrom('grant_budget').execute();
  await database.owner
    .updateTable('grant_case')
    .set({ status: 'withdrawn', decided_on: null, decided_by_staff_id: null, decision_number: null })
    .execute();
});

const budget = (changes: object = {}) => ({
  programme: 'helsinki-lisa',
  municipalityCode: null,
  round: '',
  appropriatedCents: 5_800_000,
  mostGrants: null,
  stops: true,
  source: 'Valtuusto 1.12.2025 § 5',
  ...changes,
});
const add = (changes: object = {}) =>
  office.call(office.administrator, 'POST', '/grant-budgets', budget(changes));
const rows = async () => (await office.call(office.chief, 'GET', '/grant-budgets')).body.rows;
const decide = (id: string) =>
  office.call(office.chief, 'POST', `/grant-cases/${id}/decision`, {
    action: 'decide',
    note: '',
    version: 2,
  });
const envelope = async (id: string) =>
  (await office.call(office.agent, 'GET', `/grant-cases/${id}/budget`)).body;

test.each([
  ['of money', { appropriatedCents: 10 * 580_000 + 579_999 }, 'grant-budget-used'],
  ['of a number of grants', { appropriatedCents: null, mostGrants: 10 }, 'grant-budget-grants-used'],
])('fifty decide at once against a budget for ten, %s: ten are made', async (_, limits, code) => {
  expect((await add(limits)).status).toBe(200);
  const first = await office.proposed();
  const ids = [first, ...(await office.copies(first, 49))];
  const answers = await Promise.all(ids.map(decide));
  const made = answers.filter(({ status }) => status === 200);
  expect(made).toHaveLength(10);
  expect(new Set(answers.filter(({ status }) => status !== 200).map(({ body }) => body.code))).toEqual(
    new Set([code]),
  );
  expect(await rows()).toMatchObject([{ committedCents: 5_800_000, committedGrants: 10 }]);
  const decided = await database.owner
    .selectFrom('grant_decision')
    .select('case_id')
    .where('case_id', 'in', ids)
    .execute();
  expect(decided).toHaveLength(10);
  const commitments = await database.owner.selectFrom('grant_commitment').select('cents').execute();
  expect(commitments.map(({ cents }) => Number(cents))).toEqual(Array.from({ length: 10 }, () => 580_000));
  // what was stopped waits as it was, and no number was used for it
  const waiting = await database.owner
    .selectFrom('grant_case')
    .select('decision_number')
    .where('id', 'in', ids)
    .where('status', '=', 'proposed')
    .execute();
  expect(waiting.map(({ decision_number }) => decision_number)).toEqual(
    Array.from({ length: 40 }, () => null),
  );
});

describe('which budgets hold', () => {
  test('those of the municipality and of the whole area, of the round and of all rounds', async () => {
    await add({ appropriatedCents: 10_000_000 });
    await add({ municipalityCode: '091', round: '2026' });
    await add({ municipalityCode: '167', round: '2026' });
    await add({ municipalityCode: '091', round: '2025' });
    const id = await office.proposed();
    expect(await envelope(id)).toMatchObject({ municipalityCode: '091', round: '2026', isSet: false });
    expect((await envelope(id)).budgets).toHaveLength(2);
    expect((await decide(id)).status).toBe(200);
    const bound = (await rows()).map((row: GrantBudgetRow) => [
      row.municipalityCode,
      row.round,
      row.committedCents,
    ]);
    expect(bound).toEqual(
      expect.arrayContaining([
        [null, '', 580_000],
        ['091', '2026', 580_000],
        ['167', '2026', 0],
        ['091', '2025', 0],
      ]),
    );
    expect(await envelope(id)).toMatchObject({ committedCents: 580_000, mayEdit: false });
  });

  test('a handler says who pays; after the decision nobody does', async () => {
    await add({ municipalityCode: '167' });
    const id = await office.proposed();
    const url = `/grant-cases/${id}/budget`;
    const edit = (body: object) => office.call(office.agent, 'PUT', url, { round: null, ...body });
    expect((await edit({ municipalityCode: '167', version: 2 })).status).toBe(200);
    expect((await edit({ municipalityCode: '091', version: 2 })).body.code).toBe('changed-meanwhile');
    expect(await envelope(id)).toMatchObject({ municipalityCode: '167', isSet: true });
    const body = { action: 'decide', note: '', version: 3 };
    expect((await office.call(office.chief, 'POST', `/grant-cases/${id}/decision`, body)).status).toBe(200);
    expect((await rows())[0]).toMatchObject({ committedCents: 580_000 });
    expect((await edit({ municipalityCode: '091', version: 4 })).body.code).toBe('grant-action-not-allowed');
  });

  test('none: nothing is stopped, and the case says so', async () => {
    const id = await office.proposed();
    expect((await envelope(id)).budgets).toEqual([]);
    expect((await decide(id)).status).toBe(200);
  });

  test('a refusal binds nothing, even of a budget that is used', async () => {
    await add({ appropriatedCents: 0 });
    const id = await office.proposed({ kind: 'refused' });
    expect((await decide(id)).status).toBe(200);
    expect((await rows())[0]).toMatchObject({ committedCents: 0, committedGrants: 0 });
  });
});

describe('entering', () => {
  test('what was decided before is bound by it, and what is coming is forecast', async () => {
    await office.decided();
    await office.proposed();
    const taken = await office.received({ told: toldOf({}, { grossPayPerMonth: 2000 }) });
    await office.call(office.agent, 'POST', `/grant-cases/${taken}/moves`, {
      action: 'take',
      note: '',
      version: 0,
    });
    await office.received();
    await add();
    const [row] = await rows();
    expect(row).toMatchObject({
      committedCents: 580_000,
      committedGrants: 1,
      paidCents: 0,
      forecastCents: 580_000 + 500_000,
    });
    await database.ownerPool.query(
      `with payee as (
         insert into grant_payee (area_id, id, employer_id, iban, told_by, told_on, staff_id, at)
         values ($1, gen_random_uuid(), $2, 'FI2112345600000785', 'x', '2026-11-20', $3, now()) returning id)
       update grant_instalment set status = 'paid', came = needs, approved_by_staff_id = $3, approved_on = '2026-11-20',
              payee_id = (select id from payee) where case_id in (select case_id from grant_commitment)`,
      [office.world.north, office.employerId, office.chief.staffId],
    );
    expect((await rows())[0].paidCents).toBe(580_000);
    const moves = (await office.call(office.agent, 'GET', `/grant-budgets/${row.id}/moves`)).body;
    expect(moves.rows).toMatchObject([{ cents: 580_000, grants: 1, kind: 'decision' }]);
  });

  test('twice, of nothing, of a programme that isn’t in use, and under what is bound: refused', async () => {
    await office.decided();
    expect((await add({ appropriatedCents: 579_999 })).body.code).toBe('grant-budget-under-committed');
    expect((await add({ appropriatedCents: 579_999, stops: false })).status).toBe(200);
    expect((await add()).body.code).toBe('grant-budget-exists');
    expect((await add({ appropriatedCents: null, round: 'x' })).status).toBe(400);
    expect((await add({ programme: 'liperi-kuntalisa' })).body.code).toBe('grant-no-version-in-use');
    const [{ id, version }] = await rows();
    const edit = (body: object) =>
      office.call(office.administrator, 'PUT', `/grant-budgets/${id}`, {
        appropriatedCents: 579_999,
        mostGrants: null,
        stops: true,
        source: '',
        version,
        ...body,
      });
    expect((await edit({})).body.code).toBe('grant-budget-under-committed');
    expect((await edit({ appropriatedCents: 580_000 })).status).toBe(200);
    expect((await edit({ appropriatedCents: 580_000 })).body.code).toBe('changed-meanwhile');
    expect((await office.call(office.agent, 'POST', '/grant-budgets', budget())).status).toBe(403);
  });

  test('a programme that says itself how much there is stops at it without being entered', async () => {
    await database.owner.deleteFrom('grant_pack').where('programme', '=', 'liperi-kuntalisa').execute();
    await database.ownerPool.query('alter table grant_pack disable trigger grant_pack_never_changes');
    const limit = (stop: object | null) =>
      database.ownerPool.query("update grant_pack set pack = jsonb_set(pack, '{budget}', $1)", [
        JSON.stringify(stop),
      ]);
    await limit({ cents: null, grants: 1, stop: true });
    const first = await office.proposed();
    const [second = ''] = await office.copies(first, 1);
    const answers = await Promise.all([decide(first), decide(second)]);
    await limit(null);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await rows()).toMatchObject([{ mostGrants: 1, appropriatedCents: null, round: '2026' }]);
  });
});

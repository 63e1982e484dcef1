/** The schedule of a granted case: planned with its decision, approved by somebody else, planned anew under another sum. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, createGrantWorld, type GrantWorld } from './decided-case.test-support.ts';
import { replanInstalments } from './instalments.ts';

let w: GrantWorld;
beforeAll(async () => {
  w = await createGrantWorld();
});
afterAll(() => w?.close());

const paymentsOf = async (caseId: string, who = w.chief) =>
  (await w.call(who, 'GET', `/grant-cases/${caseId}/payments`)).body;
const approve = (who: typeof w.chief, id: string, version: number, action = 'approve') =>
  w.call(who, 'POST', `/grant-instalments/${id}/approval`, { action, version });

test('a granting decision makes the schedule of its programme, a refusal none', async () => {
  const caseId = await w.decidedCase();
  const { instalments, payee } = await paymentsOf(caseId);
  expect(
    instalments.map((one: Record<string, unknown>) => [one['sequence'], one['cents'], one['status']]),
  ).toEqual([
    [1, 900_000, 'planned'],
    [2, 840_000, 'planned'],
  ]);
  expect(payee).toBeNull();
  expect(instalments[0].dueOn).toBe('2026-11-20');
});

test('an account is checked, changed with a reason, and whoever wrote it down approves nothing', async () => {
  const caseId = await w.decidedCase();
  const save = (who: typeof w.chief, more: object = {}) =>
    w.call(who, 'POST', `/grant-cases/${caseId}/payee`, account(more));
  const wrong = await save(w.anna, { iban: 'FI21 1234 5600 0007 86' });
  expect([wrong.status, wrong.body.errors[0]]).toMatchObject([
    422,
    { pointer: '/body/iban', code: 'iban-not-valid' },
  ]);
  const [first] = (await paymentsOf(caseId)).instalments;
  expect((await approve(w.chief, first.id, 0)).body.code).toBe('grant-payee-missing');

  expect((await save(w.bertta)).status).toBe(200);
  const before = await paymentsOf(caseId);
  expect(before.payee).toMatchObject({ iban: 'FI2112345600000785', recordedBy: expect.any(String) });
  expect((await approve(w.bertta, first.id, 0)).body.code).toBe('grant-payment-four-eyes');
  expect((await approve(w.anna, first.id, 0)).status).toBe(403);
  expect((await approve(w.chief, first.id, 0)).status).toBe(200);
  expect((await approve(w.chief, first.id, 0)).status).toBe(409);

  const late = await save(w.anna, { iban: 'FI4250001510000023' });
  expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
  const replacesId = before.payee.id;
  const silent = await save(w.anna, { iban: 'FI4250001510000023', replacesId });
  expect(silent.body.code).toBe('grant-payee-reason');
  expect(
    (await save(w.anna, { iban: 'FI4250001510000023', replacesId, reason: 'Pankki vaihtui' })).status,
  ).toBe(200);
  const after = await paymentsOf(caseId);
  expect(after.instalments[0]).toMatchObject({ status: 'planned', approvedBy: null });
  expect(after.formerPayees.map(({ iban }: { iban: string }) => iban)).toEqual(['FI2112345600000785']);
});

test('what a part needs has to come before it is approved', async () => {
  const caseId = await w.decidedCase();
  const [, second] = (await paymentsOf(caseId, w.anna)).instalments;
  expect(second.needs.length).toBeGreaterThan(0);
  expect(second.actions).toEqual(['cameIn']);
  expect((await approve(w.chief, second.id, 0)).body.code).toBe('grant-instalment-needs');
  const came = await w.call(w.anna, 'PUT', `/grant-instalments/${second.id}/came`, {
    came: second.needs,
    version: 0,
  });
  expect(came.status, came.text).toBe(200);
  expect((await approve(w.chief, second.id, 1)).status).toBe(200);
  expect((await approve(w.chief, second.id, 2, 'putBack')).status).toBe(200);
});

test('the database too refuses an approval by whoever prepared it, and one without an account', async () => {
  const caseId = await w.decidedCase();
  const set = (changes: object) =>
    w.database.owner
      .updateTable('grant_instalment')
      .set({ status: 'approved', approved_on: '2026-11-19', ...changes })
      .where('case_id', '=', caseId)
      .where('sequence', '=', 1)
      .execute();
  const payee = await w.database.owner.selectFrom('grant_payee').select('id').executeTakeFirstOrThrow();
  await expect(set({ approved_by_staff_id: w.anna.staffId, payee_id: payee.id })).rejects.toThrow();
  await expect(set({ approved_by_staff_id: w.chief.staffId })).rejects.toThrow();
});

test('another sum falls on what is not paid, and what is over it is told', async () => {
  const caseId = await w.decidedCase();
  await w.database.owner
    .updateTable('grant_instalment')
    .set({
      status: 'paid',
      approved_by_staff_id: w.chief.staffId,
      approved_on: '2026-11-19',
      payee_id: (await w.database.owner.selectFrom('grant_payee').select('id').executeTakeFirstOrThrow()).id,
    })
    .where('case_id', '=', caseId)
    .where('sequence', '=', 1)
    .execute();
  const under = (cents: number) =>
    w.database.owner.transaction().execute((tx) =>
      replanInstalments(tx, w.world.north, caseId, {
        cents,
        note: 'Oikaisu',
        preparedById: w.anna.staffId,
      }),
    );
  expect(await under(1_000_000)).toEqual({ overpaidCents: 0, takenOffCents: 740_000 });
  expect(await under(800_000)).toEqual({ overpaidCents: 100_000, takenOffCents: 100_000 });
  const { instalments } = await paymentsOf(caseId);
  expect(
    instalments.map((one: Record<string, unknown>) => [one['cents'], one['status'], one['note']]),
  ).toEqual([
    [900_000, 'paid', ''],
    [100_000, 'cancelled', 'Oikaisu'],
  ]);
  expect(await under(950_000)).toEqual({ overpaidCents: 0, takenOffCents: -50_000 });
  expect((await paymentsOf(caseId)).instalments).toHaveLength(3);
});

test('another area sees none of it', async () => {
  const caseId = await w.decidedCase();
  const elsewhere = await w.world.addWorker('coordinator', { area: w.world.south });
  expect((await w.call(elsewhere, 'GET', `/grant-cases/${caseId}/payments`)).status).toBe(404);
  const [first] = (await paymentsOf(caseId)).instalments;
  expect((await approve(elsewhere, first.id, 0)).status).toBe(404);
});

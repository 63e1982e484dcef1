/** Recovery: the job ended early, the employer is heard, somebody else decides, and the claim is paid part by part. */
import { asDay, cents, parseCreditorReference } from '@polku/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { camt054 } from '../payments/bank-answers.test-support.ts';
import { uploadRequest } from '../testing/uploads.ts';
import type { Worker } from '../testing/world.ts';
import { account, createGrantWorld, type GrantWorld } from './decided-case.test-support.ts';

let w: GrantWorld;
beforeAll(async () => {
  w = await createGrantWorld();
});
afterAll(() => w?.close());

/** Granted 17,400 euros for a year, of which 9,000 are paid and 8,400 are not yet. */
async function paidCase(): Promise<string> {
  const caseId = await w.decidedCase();
  await w.call(w.anna, 'POST', `/grant-cases/${caseId}/payee`, account());
  const payee = await w.database.owner.selectFrom('grant_payee').select('id').executeTakeFirstOrThrow();
  await w.database.owner
    .updateTable('grant_instalment')
    .set({
      status: 'paid',
      approved_by_staff_id: w.chief.staffId,
      approved_on: '2026-11-20',
      payee_id: payee.id,
    })
    .where('case_id', '=', caseId)
    .where('sequence', '=', 1)
    .execute();
  return caseId;
}

const start = (caseId: string, changes: object = {}, who: Worker = w.anna) =>
  w.call(who, 'POST', `/grant-cases/${caseId}/recoveries`, {
    ground: 'job-ended',
    kind: 'termination',
    lastDay: '2026-11-30',
    resumesOn: null,
    grantFrom: '2026-09-01',
    grantTo: '2027-08-31',
    told: 'Työsuhde päättyi 30.11.2026. Tukea maksettiin ajalta 1.9.2026–31.8.2027.',
    hearingDueOn: '2026-12-04',
    ...changes,
  });
const propose = (id: string, version: number, changes: object = {}, who: Worker = w.anna) =>
  w.call(who, 'PUT', `/grant-recoveries/${id}/proposal`, {
    answer: 'Työntekijä irtisanoutui.',
    manualCents: null,
    writesOff: false,
    parts: 3,
    firstDueOn: '2027-01-15',
    reasons: 'Työ päättyi ennen tukijakson loppua.',
    version,
    ...changes,
  });
const decide = (id: string, version: number, who: Worker = w.chief, action = 'decide') =>
  w.call(who, 'POST', `/grant-recoveries/${id}/decision`, { action, version });
const listOf = async (caseId: string, who: Worker = w.chief) =>
  (await w.call(who, 'GET', `/grant-cases/${caseId}/recoveries`)).body;

async function answer(xml: string) {
  const sent = await w.world.send(
    w.chief,
    uploadRequest('/api/grant-bank-answers', { name: 'a.xml', bytes: xml }),
  );
  return sent.json();
}
const received = (reference: string, amount: number, messageId: string) =>
  camt054(messageId, 'FI2112345600000785', [
    {
      kind: 'received',
      booked: true,
      bookedOn: asDay('2026-11-20'),
      accountIban: null,
      amountCents: cents(amount),
      endToEndId: null,
      messageId: null,
      batchId: null,
      bankReference: null,
      reason: null,
      reference,
      message: null,
    },
  ]);

test('an early end: heard, proposed, decided by another, set off, claimed and paid', async () => {
  const caseId = await paidCase();
  expect(await listOf(caseId, w.anna)).toMatchObject({
    period: { from: '2026-09-01', to: '2027-08-31' },
    mayStart: true,
    recoveries: [],
  });
  const started = await start(caseId);
  expect(started.status, started.text).toBe(200);
  const { id } = started.body;
  const [heard] = (await listOf(caseId, w.anna)).recoveries;
  // nine months of twelve: 13,050 euros, of which 8,400 were not paid yet
  expect(heard.calculation).toMatchObject({
    unused: { from: '2026-12-01', to: '2027-08-31' },
    fallsAwayCents: 1_305_000,
    setOffCents: 840_000,
    claimCents: 465_000,
  });
  expect(heard.actions).toEqual(['propose', 'cancel']);
  expect((await start(caseId)).body.code).toBe('grant-recovery-open');
  const early = await propose(id, 0, { answer: '' });
  expect([early.status, early.body.code]).toEqual([409, 'grant-hearing-open']);
  expect((await propose(id, 0, {}, w.bertta)).status).toBe(200);
  const own = await decide(id, 1, w.bertta);
  expect([own.status, own.body.code]).toEqual([409, 'grant-four-eyes']);
  expect((await decide(id, 1, w.anna)).status).toBe(403);
  const decided = await decide(id, 1);
  expect(decided.status, decided.text).toBe(200);
  const [done] = (await listOf(caseId)).recoveries;
  expect(done).toMatchObject({
    status: 'decided',
    decision: { number: expect.stringMatching(/^2026\/\d{5}$/) },
  });
  expect(done.rows.map((row: Record<string, unknown>) => [row['kind'], row['cents'], row['dueOn']])).toEqual([
    ['setOff', 840_000, null],
    ['claim', 155_000, '2027-01-15'],
    ['claim', 155_000, '2027-02-15'],
    ['claim', 155_000, '2027-03-15'],
  ]);
  expect(parseCreditorReference(done.rows[1].reference)?.kind).toBe('rf');
  const { instalments } = (await w.call(w.chief, 'GET', `/grant-cases/${caseId}/payments`)).body;
  expect(instalments.map(({ status }: { status: string }) => status)).toEqual(['paid', 'cancelled']);

  const first = await answer(received(done.rows[1].reference, 155_000, 'R-1'));
  expect(first.answer.counts.applied).toBe(1);
  const odd = await answer(received(done.rows[2].reference, 100, 'R-2'));
  expect(odd.answer.counts.differs).toBe(1);
  const by = await w.call(w.chief, 'POST', `/grant-recovery-rows/${done.rows[2].id}/payment`, {
    paidOn: '2026-11-19',
    version: 0,
  });
  expect(by.status, by.text).toBe(200);
  const [after] = (await listOf(caseId)).recoveries;
  expect(after.rows.map(({ paidOn }: { paidOn: string | null }) => paidOn)).toEqual([
    null,
    '2026-11-20',
    '2026-11-19',
    null,
  ]);
});

describe('what is refused', () => {
  test('a ground of another programme, days outside, no time to answer, nothing to recover', async () => {
    const caseId = await paidCase();
    expect((await start(caseId, { ground: 'whim' })).body.code).toBe('grant-ground-unknown');
    const outside = await start(caseId, { lastDay: '2028-01-01' });
    expect(outside.body).toMatchObject({ code: 'day-outside-grant', errors: [{ pointer: '/body/lastDay' }] });
    expect((await start(caseId, { lastDay: null })).body.errors[0].pointer).toBe('/body/lastDay');
    expect((await start(caseId, { hearingDueOn: '2026-11-20' })).body.code).toBe('grant-hearing-short');
    expect((await start(caseId, { lastDay: '2027-08-31' })).body.code).toBe('grant-nothing-to-recover');
    expect((await start(caseId, {}, w.chief)).status).toBe(403);
  });

  test('a write-off above the least sum, more than was granted, a second beginning at once', async () => {
    const caseId = await paidCase();
    const both = await Promise.all([start(caseId), start(caseId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const id = both.find(({ status }) => status === 200)?.body.id;
    expect((await propose(id, 0, { writesOff: true })).body.code).toBe('grant-write-off-over');
    expect((await propose(id, 0, { manualCents: 1_740_001 })).body.code).toBe('grant-recovery-too-much');
    // less than 20 euros of what is paid is not worth a claim
    expect((await propose(id, 0, { manualCents: 841_999, writesOff: true })).status).toBe(200);
    expect((await decide(id, 1)).status).toBe(200);
    const [done] = (await listOf(caseId)).recoveries;
    expect(done.rows).toMatchObject([
      { kind: 'setOff', cents: 840_000 },
      { kind: 'writeOff', cents: 1999, reference: null },
    ]);
  });

  test('after the hearing it may end with nothing; sent back it is proposed anew', async () => {
    const caseId = await paidCase();
    const { id } = (await start(caseId, { kind: 'suspension', resumesOn: '2027-01-01' })).body;
    await propose(id, 0);
    expect((await decide(id, 1, w.chief, 'sendBack')).status).toBe(200);
    const ended = await w.call(w.anna, 'POST', `/grant-recoveries/${id}/end`, {
      answer: 'Työ jatkui heti.',
      version: 2,
    });
    expect(ended.status, ended.text).toBe(200);
    expect((await listOf(caseId, w.anna)).mayStart).toBe(true);
    const { instalments } = (await w.call(w.chief, 'GET', `/grant-cases/${caseId}/payments`)).body;
    expect(instalments[1].status).toBe('planned');
  });

  test('another area sees none of it', async () => {
    const caseId = await paidCase();
    const { id } = (await start(caseId)).body;
    const elsewhere = await w.world.addWorker('coordinator', { area: w.world.south });
    expect((await w.call(elsewhere, 'GET', `/grant-cases/${caseId}/recoveries`)).status).toBe(404);
    expect((await propose(id, 0, {}, elsewhere)).status).toBe(404);
  });
});

test('what is claimed once is never claimed again, and what was not paid is free for others', async () => {
  const caseId = await paidCase();
  const whole = { kind: 'whole', lastDay: null };
  const early = await start(caseId, { told: 'Työsuhde päättyi 30.11.2026.' });
  expect((await propose(early.body.id, 0)).status).toBe(200);
  expect((await decide(early.body.id, 1)).status).toBe(200);
  const rest = await start(caseId, whole);
  expect(rest.status, rest.text).toBe(200);
  expect((await propose(rest.body.id, 0)).status).toBe(200);
  expect((await decide(rest.body.id, 1)).status).toBe(200);
  const claimed = (await listOf(caseId)).recoveries
    .flatMap(({ rows }: { rows: readonly { kind: string; cents: number }[] }) => rows)
    .filter(({ kind }: { kind: string }) => kind === 'claim')
    .reduce((sum: number, row: { cents: number }) => sum + row.cents, 0);
  // as much as was paid, and no more
  expect(claimed).toBe(900_000);
  const again = await start(caseId, whole);
  expect([again.status, again.body.code]).toEqual([409, 'grant-recovery-none-granted']);
});

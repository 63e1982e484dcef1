/** Payment files: all that is approved and due, once; and what the bank answers to them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asDay, cents } from '@polku/domain';
import { sql } from 'kysely';
import { camt054, pain002 } from '../payments/bank-answers.test-support.ts';
import type { Movement } from '../payments/bank-answers.ts';
import { checkAgainstSchema } from '../payments/pain001.ts';
import { newId } from '../platform/new-id.ts';
import { uploadRequest } from '../testing/uploads.ts';
import { account, createGrantWorld, type GrantWorld } from './decided-case.test-support.ts';

let w: GrantWorld;
const executionOn = '2026-11-23';
beforeAll(async () => {
  w = await createGrantWorld();
});
afterAll(() => w?.close());

const make = (requestKey: string = newId(), on = executionOn, who = w.chief) =>
  w.call(who, 'POST', '/grant-payment-files', { requestKey, executionOn: on });
const fileOf = async (id: string) => (await w.call(w.chief, 'GET', `/grant-payment-files/${id}`)).body;
const firstOf = async (caseId: string) =>
  (await w.call(w.chief, 'GET', `/grant-cases/${caseId}/payments`)).body.instalments[0];

/** Cases whose first part, 9,000 euros, is approved. */
async function approved(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const caseId = await w.decidedCase();
    await w.call(w.anna, 'POST', `/grant-cases/${caseId}/payee`, account());
    const { id, version } = await firstOf(caseId);
    const done = await w.call(w.chief, 'POST', `/grant-instalments/${id}/approval`, {
      action: 'approve',
      version,
    });
    expect(done.status, done.text).toBe(200);
    ids.push(caseId);
  }
  return ids;
}

async function answer(xml: string) {
  const request = uploadRequest('/api/grant-bank-answers', { name: 'vastaus.xml', bytes: xml });
  const sent = await w.world.send(w.chief, request);
  return { status: sent.statusCode, body: sent.json() };
}

const movement = (changes: Partial<Movement>): Movement => ({
  kind: 'paid',
  booked: true,
  bookedOn: asDay('2026-11-24'),
  accountIban: null,
  amountCents: cents(900_000),
  endToEndId: null,
  messageId: null,
  batchId: null,
  bankReference: null,
  reason: null,
  reference: null,
  message: null,
  ...changes,
});
let notifications = 0;
const booked = (...movements: Partial<Movement>[]) => {
  notifications += 1;
  return camt054(`CAMT-${notifications}`, 'FI2112345600000785', movements.map(movement));
};

describe('who pays', () => {
  test('without an account of the area nothing is made; a wrong one is told where it is', async () => {
    await approved(1);
    expect((await make()).body.code).toBe('grant-payer-missing');
    const payer = {
      name: 'Esimerkin työllisyysalue',
      iban: 'FI21 1234 5600 0007 85',
      bic: '',
      businessId: '0201256-6',
      account: '4740',
      costCentre: '1200',
      project: '',
      version: null,
    };
    const wrong = await w.call(w.chief, 'PUT', '/grant-payer', { ...payer, iban: 'FI00' });
    expect(wrong.body.errors[0]).toMatchObject({ pointer: '/body/iban', code: 'iban-not-valid' });
    expect((await w.call(w.anna, 'PUT', '/grant-payer', payer)).status).toBe(403);
    const saved = await w.call(w.chief, 'PUT', '/grant-payer', payer);
    expect(saved.status, saved.text).toBe(200);
    expect((await w.call(w.chief, 'PUT', '/grant-payer', payer)).status).toBe(409);
    expect((await w.call(w.chief, 'GET', '/grant-payer')).body.payer).toMatchObject({
      version: 0,
      account: '4740',
    });
  });
});

describe('a file', () => {
  test('holds what is approved and due, passes its schema, and the same request gives it again', async () => {
    const { due } = (await w.call(w.chief, 'GET', `/grant-payments/counts?on=${executionOn}`)).body;
    const key = newId();
    const made = await make(key);
    expect(made.status, made.text).toBe(200);
    const { file, payments } = await fileOf(made.body.id);
    expect(file).toMatchObject({ transactions: due.count, cents: due.cents, bankStatus: null });
    expect(payments[0]).toMatchObject({
      creditorName: 'Kuusen Kahvila Oy',
      cents: 900_000,
      status: 'inFile',
    });
    const xml = (await w.call(w.chief, 'GET', `/grant-payment-files/${made.body.id}/pain001`)).text;
    expect(() => checkAgainstSchema(xml)).not.toThrow();
    expect(xml).toContain(`<CtrlSum>${(due.cents / 100).toFixed(2)}</CtrlSum>`);
    // the person who was employed is never told to a bank
    expect(xml).not.toContain('Aino');
    const csv = (await w.call(w.chief, 'GET', `/grant-payment-files/${made.body.id}/accounts`)).text;
    expect(csv).toContain('9000,00');
    expect((await make(key)).body.id).toBe(made.body.id);
    expect((await make()).body.code).toBe('grant-payments-none-due');
  });

  test('made twice at once pays nobody twice', async () => {
    const cases = await approved(4);
    const keys = Array.from({ length: 6 }, () => newId());
    const answers = await Promise.all([...keys, ...keys].map((key) => make(key)));
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(answers.every(({ status }) => status === 200 || status === 422)).toBe(true);
    const found = await w.database.owner
      .selectFrom('grant_payment as m')
      .innerJoin('grant_instalment as i', 'i.id', 'm.instalment_id')
      .select(['i.case_id'])
      .where('i.case_id', 'in', cases)
      .execute();
    expect(found.map((row) => row.case_id).toSorted()).toEqual(cases.toSorted());
  });

  test('what fails in the middle leaves nothing of the file', async () => {
    const [caseId] = await approved(1);
    // the last thing a file does fails
    const { latest_file: latest } = await w.database.owner
      .selectFrom('grant_payer')
      .select('latest_file')
      .executeTakeFirstOrThrow();
    await w.database.owner.schema
      .alterTable('grant_payer')
      .addCheckConstraint('stop_here', sql`latest_file <= ${sql.lit(latest)}`)
      .execute();
    try {
      const count = async () =>
        (await w.database.owner.selectFrom('grant_payment_file').select('id').execute()).length;
      const before = await count();
      expect((await make()).status).not.toBe(200);
      expect(await count()).toBe(before);
      expect(await firstOf(caseId ?? '')).toMatchObject({ status: 'approved' });
    } finally {
      await w.database.owner.schema.alterTable('grant_payer').dropConstraint('stop_here').execute();
    }
    expect((await make()).status).toBe(200);
  });

  test('a day that has passed is refused, and what is due later waits', async () => {
    await approved(1);
    expect((await make(newId(), '2026-11-19')).body.code).toBe('grant-execution-past');
    await w.database.owner
      .updateTable('grant_instalment')
      .set({ due_on: '2026-12-20' })
      .where('status', '=', 'approved')
      .execute();
    expect((await make()).body.code).toBe('grant-payments-none-due');
    expect((await make(newId(), '2026-12-21')).status).toBe(200);
  });
});

describe('what the bank answers', () => {
  async function inFile() {
    const [caseId = ''] = await approved(1);
    const made = await make();
    expect(made.status, made.text).toBe(200);
    const { file, payments } = await fileOf(made.body.id);
    return { caseId, fileId: made.body.id as string, file, payment: payments[0] };
  }

  test('booked it is paid; the same file twice changes nothing', async () => {
    const { caseId, payment } = await inFile();
    const xml = booked({ endToEndId: payment.endToEndId });
    const first = await answer(xml);
    expect([first.status, first.body.isRepeated, first.body.answer.counts.applied]).toEqual([200, false, 1]);
    expect(await firstOf(caseId)).toMatchObject({ status: 'paid', paidOn: '2026-11-24' });
    const again = await answer(xml);
    expect([again.body.isRepeated, again.body.answer.id]).toEqual([true, first.body.answer.id]);
  });

  test('come back it waits to be approved anew, and goes into another file', async () => {
    const { caseId, payment } = await inFile();
    await answer(booked({ endToEndId: payment.endToEndId }));
    await answer(
      booked({ kind: 'returned', endToEndId: payment.endToEndId, reason: { code: 'AC04', text: null } }),
    );
    const back = await firstOf(caseId);
    expect(back).toMatchObject({ status: 'returned', note: 'AC04', actions: ['approve'] });
    expect((await make()).body.code).toBe('grant-payments-none-due');
    await w.call(w.chief, 'POST', `/grant-instalments/${back.id}/approval`, {
      action: 'approve',
      version: back.version,
    });
    expect((await make()).status).toBe(200);
    expect(await firstOf(caseId)).toMatchObject({ status: 'inFile' });
  });

  test('a file that is turned down frees all of it; booked after all, somebody looks', async () => {
    const { caseId, file, payment, fileId } = await inFile();
    const status = { code: 'RJCT', status: 'rejected', reasons: [{ code: 'FF01', text: 'Virhe' }] } as const;
    const told = await answer(
      pain002({
        kind: 'paymentStatus',
        messageId: 'P2-1',
        originalMessageId: file.messageId,
        fileStatus: status,
        batches: [],
        payments: [],
      }),
    );
    expect(told.status, JSON.stringify(told.body)).toBe(200);
    expect((await fileOf(fileId)).file).toMatchObject({ bankStatus: 'rejected', counts: { rejected: 1 } });
    expect(await firstOf(caseId)).toMatchObject({ status: 'planned', approvedBy: null, note: 'FF01 Virhe' });
    const late = await answer(booked({ endToEndId: payment.endToEndId }));
    expect(late.body.answer.lines).toMatchObject([{ outcome: 'differs', endToEndId: payment.endToEndId }]);
    expect(await firstOf(caseId)).toMatchObject({ status: 'planned' });
  });

  test('one sum for the file pays what it holds; another sum, or what nobody knows, is listed', async () => {
    const { caseId, file, payment } = await inFile();
    const odd = await answer(
      booked(
        { endToEndId: payment.endToEndId, amountCents: cents(899_999) },
        { endToEndId: 'EI-MEIDÄN'.replace('Ä', 'A') },
        { messageId: file.messageId, amountCents: cents(1) },
        { kind: 'received', reference: '1234561', amountCents: cents(5000) },
      ),
    );
    expect(odd.body.answer.counts).toEqual({ applied: 0, unchanged: 0, differs: 2, unmatched: 2 });
    expect(await firstOf(caseId)).toMatchObject({ status: 'inFile' });
    const whole = await answer(booked({ messageId: file.messageId, amountCents: cents(file.cents) }));
    expect(whole.body.answer.counts.applied).toBe(1);
    expect(await firstOf(caseId)).toMatchObject({ status: 'paid' });
    const listed = await w.call(w.chief, 'GET', '/grant-bank-answers?limit=2');
    expect(listed.body.rows[1].lines).toHaveLength(4);
  });

  test('what is no file of a bank is told, and kept nowhere', async () => {
    const wrong = await answer('<html></html>');
    expect([wrong.status, wrong.body.code]).toEqual([422, 'bank-file-wrong-kind']);
  });
});

test('queues hold each instalment once; another area sees none', async () => {
  const seen: string[] = [];
  for (const queue of ['toApprove', 'waiting', 'approved', 'inFile', 'paid'])
    seen.push(
      ...(await w.call(w.chief, 'GET', `/grant-payments?queue=${queue}&limit=200`)).body.rows.map(
        ({ id }: { id: string }) => id,
      ),
    );
  const all = await w.database.owner.selectFrom('grant_instalment').select('id').execute();
  expect(seen.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  const elsewhere = await w.world.addWorker('coordinator', { area: w.world.south });
  expect((await w.call(elsewhere, 'GET', '/grant-payments')).body.rows).toEqual([]);
  expect((await w.call(elsewhere, 'GET', '/grant-payment-files')).body.rows).toEqual([]);
  expect((await w.call(w.anna, 'GET', '/grant-payments')).status).toBe(403);
});

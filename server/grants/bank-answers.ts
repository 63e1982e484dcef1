/**
 * Files of the bank brought in: what became of payments, and money that came for a claim. A file is known by its digest,
 * so the same one changes nothing; a line that finds nothing, or finds something else than it says, is kept to be looked at.
 */
import { createHash } from 'node:crypto';
import {
  type Actor,
  type BankLineOutcome,
  type BankStatus,
  type Contract,
  type Day,
  type grantPaymentFileContract,
  isRefusal,
  makeRfReference,
  type OutputOf,
  parseCreditorReference,
  type PaymentStatus,
} from '@polku/domain';
import { sql } from 'kysely';
import {
  type AccountNotification,
  type BankReason,
  type GivenStatus,
  type Movement,
  type PaymentStatusReport,
  readBankAnswer,
} from '../payments/bank-answers.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { notFound, refused } from '../platform/problems.ts';

type AnswerRow = OutputOf<Contract['grantBankAnswerList']>['rows'][number];

interface Line {
  readonly kind: string;
  readonly endToEndId: string | null;
  readonly reference?: string | null;
  readonly cents?: number | null;
  readonly day?: string | null;
  readonly reason: string;
  readonly outcome: BankLineOutcome;
  readonly paymentId?: string;
  readonly rowId?: string;
}

interface StoredPayment {
  readonly id: string;
  readonly instalmentId: string;
  readonly endToEndId: string;
  readonly cents: number;
  readonly status: PaymentStatus;
}

const reasonText = (reasons: readonly (BankReason | null)[]) =>
  reasons
    .flatMap((reason) => (reason ? [[reason.code, reason.text].filter(Boolean).join(' ')] : []))
    .join('; ')
    .slice(0, 500);

const paymentColumns = sql`id, instalment_id as "instalmentId", end_to_end_id as "endToEndId", cents::float8 as cents, status`;

async function paymentBy(tx: Tx, areaId: number, endToEndId: string): Promise<StoredPayment | undefined> {
  const found = await sql<StoredPayment>`
    select ${paymentColumns} from grant_payment where area_id = ${areaId} and end_to_end_id = ${endToEndId} for update`.execute(
    tx,
  );
  return found.rows[0];
}

async function paymentsOfFile(tx: Tx, areaId: number, fileId: string): Promise<readonly StoredPayment[]> {
  const found = await sql<StoredPayment>`
    select ${paymentColumns} from grant_payment where area_id = ${areaId} and file_id = ${fileId} order by id for update`.execute(
    tx,
  );
  return found.rows;
}

/** What follows for the instalment: turned down it is planned anew, come back it waits to be approved anew. */
const statusOfInstalment = { paid: 'paid', returned: 'returned', rejected: 'planned' } as const;

interface Change {
  readonly status: 'paid' | 'returned' | 'rejected';
  readonly day: string | null;
  readonly reason: string;
}

async function isClaimed(tx: Tx, areaId: number, instalmentId: string): Promise<boolean> {
  const found = await sql`
    select 1 from grant_instalment i
      join grant_recovery r on r.area_id = i.area_id and r.case_id = i.case_id
      join grant_recovery_row w on w.area_id = r.area_id and w.recovery_id = r.id and w.kind in ('claim', 'writeOff')
     where i.area_id = ${areaId} and i.id = ${instalmentId} limit 1`.execute(tx);
  return found.rows.length > 0;
}

/** Where a payment stands after the bank has spoken of it. */
async function change(
  tx: Tx,
  areaId: number,
  payment: StoredPayment,
  { status, day, reason }: Change,
): Promise<BankLineOutcome> {
  if (payment.status === status) return 'unchanged';
  if (payment.status === 'returned' && status === 'paid') return 'unchanged';
  // booked after it was turned down, turned down after it was booked: somebody looks before anything is paid again
  if (payment.status === 'rejected' || (payment.status !== 'inFile' && status === 'rejected'))
    return 'differs';
  // a recovery has claimed it meanwhile: somebody looks before the claim or the instalment changes
  if (status !== 'paid' && (await isClaimed(tx, areaId, payment.instalmentId))) return 'differs';
  await sql`
    update grant_payment set status = ${status}, settled_on = ${day}::date, reason = ${reason},
           bank_status = case when ${status === 'paid'} then 'settled' when ${status === 'rejected'} then 'rejected' else bank_status end
     where area_id = ${areaId} and id = ${payment.id}`.execute(tx);
  await sql`
    update grant_instalment
       set status = ${statusOfInstalment[status]}, version = version + 1,
           approved_by_staff_id = case when ${status === 'rejected'} then null else approved_by_staff_id end,
           approved_on = case when ${status === 'rejected'} then null else approved_on end,
           payee_id = case when ${status === 'rejected'} then null else payee_id end
     where area_id = ${areaId} and id = ${payment.instalmentId}`.execute(tx);
  return 'applied';
}

async function told(
  tx: Tx,
  areaId: number,
  payment: StoredPayment,
  { status, reasons }: GivenStatus,
  today: Day,
): Promise<BankLineOutcome> {
  if (status === 'rejected')
    return change(tx, areaId, payment, { status, day: null, reason: reasonText(reasons) });
  if (status === 'settled') return change(tx, areaId, payment, { status: 'paid', day: today, reason: '' });
  if (status === null) return 'differs';
  if (payment.status !== 'inFile') return 'unchanged';
  await sql`update grant_payment set bank_status = ${status} where area_id = ${areaId} and id = ${payment.id}`.execute(
    tx,
  );
  return 'applied';
}

async function statusLines(
  tx: Tx,
  areaId: number,
  report: PaymentStatusReport,
  today: Day,
): Promise<readonly Line[]> {
  const found = await sql<{ id: string; bankStatus: BankStatus | null }>`
    select id, bank_status as "bankStatus" from grant_payment_file
     where area_id = ${areaId} and message_id = ${report.originalMessageId} for update`.execute(tx);
  const [file] = found.rows;
  const ofFile = report.fileStatus ?? report.batches[0]?.status ?? null;
  const fileLine = { kind: ofFile?.code ?? 'file', endToEndId: report.originalMessageId };
  const reason = reasonText(ofFile?.reasons ?? []);
  if (!file) return [{ ...fileLine, reason, outcome: 'unmatched' }];
  const lines: Line[] = [];
  const payments = await paymentsOfFile(tx, areaId, file.id);
  if (ofFile) {
    if (ofFile.status)
      await sql`update grant_payment_file set bank_status = ${ofFile.status} where area_id = ${areaId} and id = ${file.id}`.execute(
        tx,
      );
    // a file that is turned down, or all booked, often names no payment
    const wholly = ofFile.status === 'rejected' || ofFile.status === 'settled';
    const outcomes = new Set<BankLineOutcome>();
    if (wholly && report.payments.length === 0)
      for (const payment of payments) outcomes.add(await told(tx, areaId, payment, ofFile, today));
    const outcome = ofFile.status === null || outcomes.has('differs') ? 'differs' : 'applied';
    lines.push({ ...fileLine, reason, outcome });
  }
  for (const { endToEndId, status } of report.payments) {
    const payment = payments.find((one) => one.endToEndId === endToEndId);
    lines.push({
      kind: status.code,
      endToEndId,
      reason: reasonText(status.reasons),
      outcome: payment ? await told(tx, areaId, payment, status, today) : 'unmatched',
      ...(payment ? { paymentId: payment.id, cents: payment.cents } : {}),
    });
  }
  return lines;
}

async function movementLine(tx: Tx, areaId: number, movement: Movement): Promise<Line> {
  const { kind, endToEndId, amountCents, bookedOn, reference } = movement;
  const line = {
    kind,
    endToEndId,
    reference,
    cents: amountCents,
    day: bookedOn,
    reason: reasonText([movement.reason]),
  };
  if (!movement.booked) return { ...line, outcome: 'unchanged' };
  if (kind === 'received') return receivedLine(tx, areaId, movement, line);
  if (kind === 'reversed') return { ...line, outcome: 'unmatched' };
  const payment = endToEndId === null ? undefined : await paymentBy(tx, areaId, endToEndId);
  if (!payment)
    return kind === 'paid' ? batchLine(tx, areaId, movement, line) : { ...line, outcome: 'unmatched' };
  if (payment.cents !== amountCents) return { ...line, outcome: 'differs', paymentId: payment.id };
  const outcome = await change(tx, areaId, payment, { status: kind, day: bookedOn, reason: line.reason });
  return { ...line, outcome, paymentId: payment.id };
}

/** One sum for a whole file: it pays what it holds when the sum is the file's. */
async function batchLine(
  tx: Tx,
  areaId: number,
  movement: Movement,
  line: Omit<Line, 'outcome'>,
): Promise<Line> {
  const messageId = movement.messageId ?? movement.batchId;
  if (messageId === null || movement.endToEndId !== null) return { ...line, outcome: 'unmatched' };
  const found = await sql<{ id: string; cents: number }>`
    select id, cents::float8 as cents from grant_payment_file where area_id = ${areaId} and message_id = ${messageId} for update`.execute(
    tx,
  );
  const [file] = found.rows;
  if (!file) return { ...line, endToEndId: messageId, outcome: 'unmatched' };
  if (file.cents !== movement.amountCents) return { ...line, endToEndId: messageId, outcome: 'differs' };
  const outcomes = new Set<BankLineOutcome>();
  for (const payment of await paymentsOfFile(tx, areaId, file.id))
    outcomes.add(await change(tx, areaId, payment, { status: 'paid', day: movement.bookedOn, reason: '' }));
  const outcome = outcomes.has('differs') ? 'differs' : outcomes.has('applied') ? 'applied' : 'unchanged';
  return { ...line, endToEndId: messageId, outcome };
}

/** Money that came: of a claim when its reference and its sum are those of one. */
async function receivedLine(
  tx: Tx,
  areaId: number,
  movement: Movement,
  line: Omit<Line, 'outcome'>,
): Promise<Line> {
  const read = movement.reference === null ? undefined : parseCreditorReference(movement.reference);
  const reference = read?.kind === 'finnish' ? makeRfReference(read.reference) : read?.reference;
  if (reference === undefined) return { ...line, outcome: 'unmatched' };
  const found = await sql<{ id: string; cents: number; paidOn: string | null }>`
    select id, cents::float8 as cents, paid_on as "paidOn" from grant_recovery_row
     where area_id = ${areaId} and reference = ${reference} for update`.execute(tx);
  const [row] = found.rows;
  if (!row) return { ...line, outcome: 'unmatched' };
  if (row.cents !== movement.amountCents) return { ...line, outcome: 'differs', rowId: row.id };
  // the same money is told once by its file; another payment of a paid claim is too much
  if (row.paidOn !== null) return { ...line, outcome: 'differs', rowId: row.id };
  await sql`
    update grant_recovery_row set paid_on = ${movement.bookedOn}::date, version = version + 1
     where area_id = ${areaId} and id = ${row.id}`.execute(tx);
  return { ...line, outcome: 'applied', rowId: row.id };
}

async function accountLines(tx: Tx, areaId: number, { movements }: AccountNotification) {
  const lines: Line[] = [];
  for (const movement of movements) lines.push(await movementLine(tx, areaId, movement));
  return lines;
}

const answerJson = sql`a.id, a.kind, a.message_id as "messageId", a.at, s.given_name || ' ' || s.family_name as by,
  (select jsonb_build_object('applied', count(*) filter (where l.outcome = 'applied'),
     'unchanged', count(*) filter (where l.outcome = 'unchanged'), 'differs', count(*) filter (where l.outcome = 'differs'),
     'unmatched', count(*) filter (where l.outcome = 'unmatched'))
     from grant_bank_line l where l.area_id = a.area_id and l.answer_id = a.id) as counts,
  coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'endToEndId', l.end_to_end_id, 'reference', l.reference,
     'cents', l.cents, 'day', l.day, 'reason', l.reason, 'outcome', l.outcome) order by l.sequence)
     from grant_bank_line l where l.area_id = a.area_id and l.answer_id = a.id and l.outcome in ('differs', 'unmatched')), '[]') as lines`;
const answerFrom = sql`grant_bank_answer a join staff s on s.area_id = a.area_id and s.id = a.staff_id`;

async function answerOf(tx: Tx, areaId: number, answerId: string): Promise<AnswerRow> {
  const found = await sql<AnswerRow>`
    select ${answerJson} from ${answerFrom} where a.area_id = ${areaId} and a.id = ${answerId}`.execute(tx);
  const [answer] = found.rows;
  if (!answer) throw notFound();
  return answer;
}

async function keepLines(tx: Tx, areaId: number, answerId: string, lines: readonly Line[]): Promise<void> {
  const rows = lines.map((line, index) => ({ id: newId(), sequence: index + 1, ...line }));
  await sql`
    insert into grant_bank_line (area_id, id, answer_id, sequence, kind, end_to_end_id, reference, cents, day, reason, outcome,
                                 payment_id, recovery_row_id)
    select ${areaId}, r.id, ${answerId}, r.sequence, left(r.kind, 20), left(r."endToEndId", 140), left(r.reference, 140), r.cents, r.day,
           r.reason, r.outcome, r."paymentId", r."rowId"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, sequence int, kind text, "endToEndId" text,
        reference text, cents bigint, day date, reason text, outcome text, "paymentId" uuid, "rowId" uuid)`.execute(
    tx,
  );
}

/** @returns the answer's id, or undefined when the same file was brought in before */
async function newAnswer(tx: Tx, actor: Actor, bytes: Uint8Array, today: Day, now: Date) {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const read = readBankAnswer(bytes);
  if (isRefusal(read)) throw refused({ ...read, pointer: '/file' });
  const id = newId();
  const kept = await sql<{ id: string }>`
    insert into grant_bank_answer (area_id, id, digest, kind, message_id, at, staff_id)
    values (${actor.areaId}, ${id}, ${digest}, ${read.kind}, ${read.messageId.slice(0, 140)}, ${now.toISOString()}, ${actor.staffId})
    on conflict (area_id, digest) do nothing returning id`.execute(tx);
  if (kept.rows.length === 0) {
    const earlier = await tx
      .selectFrom('grant_bank_answer')
      .select('id')
      .where('area_id', '=', actor.areaId)
      .where('digest', '=', digest)
      .executeTakeFirstOrThrow();
    return { id: earlier.id, isRepeated: true };
  }
  const lines =
    read.kind === 'paymentStatus'
      ? await statusLines(tx, actor.areaId, read, today)
      : await accountLines(tx, actor.areaId, read);
  if (lines.length > 0) await keepLines(tx, actor.areaId, id, lines);
  return { id, isRepeated: false };
}

export const grantBankAnswerHandlers = {
  async grantBankAnswerLoad({ tx, actor, file, today, now }) {
    const { id, isRepeated } = await newAnswer(tx, actor, file.bytes, today, now);
    return { answer: await answerOf(tx, actor.areaId, id), isRepeated };
  },

  async grantBankAnswerList({ tx, actor, query }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<AnswerRow>`
      select ${answerJson} from ${answerFrom} where a.area_id = ${actor.areaId}
         ${after ? sql`and (a.at, a.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
       order by a.at desc, a.id desc limit ${query.limit + 1}`.execute(tx);
    return pageOf(found.rows, query.limit, (row) => [row.at, row.id]);
  },
} satisfies HandlersFor<Pick<typeof grantPaymentFileContract, 'grantBankAnswerLoad' | 'grantBankAnswerList'>>;

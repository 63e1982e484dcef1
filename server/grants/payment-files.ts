/**
 * Payment files of grants. A file takes what is approved and due, in one transaction: either it stands with all its
 * payments or nothing of it does. Those who make files take turns at the row of the payer, and the database keeps an
 * instalment in one file at most that the bank has not turned down.
 */
import {
  type Actor,
  addDays,
  bankText,
  businessIdRefusal,
  cents,
  type Contract,
  type Day,
  type grantPaymentFileContract,
  instalmentActions,
  type InstalmentFacts,
  instalmentRefusal,
  isBic,
  mayEver,
  type OutputOf,
  parseIban,
  type PaymentQueue,
  paymentQueues,
  refuse,
  yearOf,
} from '@polku/domain';
import { sql } from 'kysely';
import { accountingCsv, type AccountingRow } from '../payments/accounting-csv.ts';
import { mostPaymentsInFile, paymentFile } from '../payments/pain001.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, Problem, refused } from '../platform/problems.ts';

type DueRow = OutputOf<Contract['grantPaymentList']>['rows'][number];
type FileRow = OutputOf<Contract['grantPaymentFileList']>['rows'][number];
type PaymentRow = OutputOf<Contract['grantPaymentFileRead']>['payments'][number];

interface Payer {
  readonly name: string;
  readonly iban: string;
  readonly bic: string;
  readonly businessId: string | null;
  readonly account: string;
  readonly costCentre: string;
  readonly project: string;
  readonly version: number;
  readonly latestFile: number;
}

const payerColumns = sql`name, iban, bic, business_id as "businessId", account, cost_centre as "costCentre", project,
  version, latest_file as "latestFile"`;

/** The payer of the area, its row locked when a file is made or it is changed. */
async function payerOf(tx: Tx, areaId: number, lock = false): Promise<Payer | undefined> {
  const found = await sql<Payer>`
    select ${payerColumns} from grant_payer where area_id = ${areaId} ${lock ? sql`for update` : sql``}`.execute(
    tx,
  );
  return found.rows[0];
}

const isOpen = sql`i.status in ('planned', 'returned')`;
const isReady = sql`(i.came @> i.needs and y.id is not null)`;
const queueIs = {
  toApprove: sql`${isOpen} and ${isReady}`,
  waiting: sql`${isOpen} and not ${isReady}`,
  approved: sql`i.status = 'approved'`,
  inFile: sql`i.status = 'inFile'`,
  paid: sql`i.status = 'paid'`,
} satisfies Record<PaymentQueue, unknown>;

const dueFrom = sql`grant_instalment i
  join grant_case c on c.area_id = i.area_id and c.id = i.case_id
  join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
  join employer e on e.area_id = c.area_id and e.id = c.employer_id
  left join grant_payee y on y.area_id = c.area_id and y.employer_id = c.employer_id and y.replaced_at is null`;

/** Without a day of its own an instalment is due when what it needs has come. */
/** Days from today to the day of payment at most. */
const mostDaysAhead = 60;

const dueDay = sql`coalesce(i.due_on, date '0001-01-01')`;

const fileJson = sql`f.id, f.message_id as "messageId", f.execution_on as "executionOn", f.made_at as "madeAt",
  s.given_name || ' ' || s.family_name as "madeBy", f.transactions, f.cents::float8 as cents, f.bank_status as "bankStatus",
  (select jsonb_build_object('inFile', count(*) filter (where m.status = 'inFile'), 'paid', count(*) filter (where m.status = 'paid'),
     'returned', count(*) filter (where m.status = 'returned'), 'rejected', count(*) filter (where m.status = 'rejected'))
     from grant_payment m where m.area_id = f.area_id and m.file_id = f.id) as counts`;
const fileFrom = sql`grant_payment_file f join staff s on s.area_id = f.area_id and s.id = f.made_by_staff_id`;

async function fileOf(tx: Tx, areaId: number, fileId: string): Promise<FileRow> {
  const found = await sql<FileRow>`
    select ${fileJson} from ${fileFrom} where f.area_id = ${areaId} and f.id = ${fileId}`.execute(tx);
  const [file] = found.rows;
  if (!file) throw notFound();
  return file;
}

async function fileByRequest(tx: Tx, areaId: number, requestKey: string): Promise<string | undefined> {
  const found = await tx
    .selectFrom('grant_payment_file')
    .select('id')
    .where('area_id', '=', areaId)
    .where('request_key', '=', requestKey)
    .executeTakeFirst();
  return found?.id;
}

interface Approved {
  readonly id: string;
  readonly sequence: number;
  readonly cents: number;
  readonly iban: string;
  readonly creditorName: string;
  readonly caseNumber: string;
  readonly programmeName: string;
}

async function approvedBy(tx: Tx, areaId: number, executionOn: string): Promise<readonly Approved[]> {
  const found = await sql<Approved>`
    select i.id, i.sequence, i.cents::float8 as cents, y.iban, e.name as "creditorName", c.number as "caseNumber",
           p.pack -> 'name' ->> 'fi' as "programmeName"
      from grant_instalment i
      join grant_case c on c.area_id = i.area_id and c.id = i.case_id
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
      join employer e on e.area_id = c.area_id and e.id = c.employer_id
      join grant_payee y on y.area_id = i.area_id and y.id = i.payee_id and y.replaced_at is null
     where i.area_id = ${areaId} and i.status = 'approved' and ${dueDay} <= ${executionOn}::date
     order by ${dueDay}, i.id limit ${mostPaymentsInFile} for update of i`.execute(tx);
  return found.rows;
}

/** @returns the id of the file. @throws Problem 422 when there is nothing to pay or a payment can't be written */
export async function makePaymentFile(
  tx: Tx,
  actor: Pick<Actor, 'areaId' | 'staffId'>,
  { requestKey, executionOn }: { readonly requestKey: string; readonly executionOn: Day },
  { today, now }: { readonly today: Day; readonly now: Date },
): Promise<string> {
  const { areaId } = actor;
  const payer = await payerOf(tx, areaId, true);
  const earlier = await fileByRequest(tx, areaId, requestKey);
  if (earlier !== undefined) return earlier;
  if (!payer) throw refused(refuse('grant-payer-missing'));
  if (executionOn < today) throw refused(refuse('grant-execution-past', undefined, '/body/executionOn'));
  // the bank takes no file long before its day, and nothing takes back one that was made by a slip
  if (executionOn > addDays(today, mostDaysAhead))
    throw refused(refuse('grant-day-too-far', undefined, '/body/executionOn'));
  const approved = await approvedBy(tx, areaId, executionOn);
  if (approved.length === 0) throw refused(refuse('grant-payments-none-due', undefined, '/body/executionOn'));
  const running = payer.latestFile + 1;
  const messageId = `POLKU-${areaId}-${yearOf(today)}-${String(running).padStart(6, '0')}`;
  const payments = approved.map((one, index) => ({
    ...one,
    endToEndId: `${messageId}-${index + 1}`,
    message: bankText(`${one.programmeName} ${one.caseNumber}, erä ${one.sequence}`, 140),
  }));
  const made = paymentFile({
    messageId,
    createdAt: now.toISOString(),
    debtor: { name: payer.name, iban: payer.iban, bic: payer.bic === '' ? undefined : payer.bic },
    executionDay: executionOn,
    payments: payments.map((one) => ({ ...one, amountCents: cents(one.cents) })),
  });
  if (!('xml' in made)) {
    // said by the number of the case, since nobody knows places of a file that doesn't exist
    const errors = made.map(({ refusal, pointer }) => ({
      pointer: '/body/executionOn',
      code: refusal,
      values: { case: payments[Number(pointer?.split('/')[2])]?.caseNumber ?? '' },
    }));
    throw new Problem(422, made[0]?.refusal ?? 'payments-none', { errors });
  }
  const fileId = newId();
  await tx
    .insertInto('grant_payment_file')
    .values({
      area_id: areaId,
      id: fileId,
      message_id: messageId,
      request_key: requestKey,
      execution_on: executionOn,
      made_at: now.toISOString(),
      made_by_staff_id: actor.staffId,
      transactions: made.transactions,
      cents: made.totalCents,
      xml: made.xml,
    })
    .execute();
  const rows = payments.map((one) => ({
    id: newId(),
    instalmentId: one.id,
    endToEndId: one.endToEndId,
    creditorName: one.creditorName,
    iban: one.iban,
    cents: one.cents,
    message: one.message,
  }));
  await sql`
    insert into grant_payment (area_id, id, file_id, instalment_id, end_to_end_id, creditor_name, iban, cents, message, status)
    select ${areaId}, r.id, ${fileId}, r."instalmentId", r."endToEndId", r."creditorName", r.iban, r.cents, r.message, 'inFile'
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "instalmentId" uuid, "endToEndId" text,
        "creditorName" text, iban text, cents bigint, message text)`.execute(tx);
  await sql`
    update grant_instalment set status = 'inFile', version = version + 1
     where area_id = ${areaId} and id = any (${payments.map(({ id }) => id)}::uuid[])`.execute(tx);
  await sql`update grant_payer set latest_file = ${running} where area_id = ${areaId}`.execute(tx);
  return fileId;
}

export const grantPaymentFileHandlers = {
  async grantPaymentList({ tx, actor, query }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<DueRow & InstalmentFacts>`
      select i.id, i.version, c.id as "caseId", c.number as "caseNumber", e.name as employer, p.pack -> 'name' as "programmeName",
             i.sequence, i.due_on as "dueOn", i.cents::float8 as cents, i.status, i.needs, i.came,
             array(select n from unnest(i.needs) n where n <> all (i.came)) as missing, y.iban,
             array[i.prepared_by_staff_id, c.handler_staff_id, y.staff_id] as "involvedIds", y.id is not null as "hasAccount"
        from ${dueFrom}
       where i.area_id = ${actor.areaId} and ${queueIs[query.queue]}
         ${after ? sql`and (${dueDay}, i.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}
       order by ${dueDay}, i.id limit ${query.limit + 1}`.execute(tx);
    const paged = pageOf(found.rows, query.limit, (row) => [row.dueOn ?? '0001-01-01', row.id]);
    const mayApprove = mayEver(actor.role, 'grantPayment.approve');
    return {
      next: paged.next,
      rows: paged.rows.map(({ needs, came, involvedIds, hasAccount, ...row }) => ({
        ...row,
        actions: instalmentActions.filter(
          (action) =>
            action !== 'cameIn' &&
            mayApprove &&
            instalmentRefusal(
              { status: row.status, needs, came, involvedIds, hasAccount },
              action,
              actor.staffId,
            ) === undefined,
        ),
      })),
    };
  },

  async grantPaymentCounts({ tx, actor, query, today }) {
    const on = query.on ?? today;
    const found = await sql<Record<PaymentQueue | 'dueCount' | 'dueCents', number>>`
      select count(*) filter (where ${queueIs.toApprove})::int as "toApprove", count(*) filter (where ${queueIs.waiting})::int as waiting,
             count(*) filter (where ${queueIs.approved})::int as approved, count(*) filter (where ${queueIs.inFile})::int as "inFile",
             count(*) filter (where ${queueIs.paid})::int as paid,
             count(*) filter (where ${queueIs.approved} and ${dueDay} <= ${on}::date)::int as "dueCount",
             coalesce(sum(i.cents) filter (where ${queueIs.approved} and ${dueDay} <= ${on}::date), 0)::float8 as "dueCents"
        from ${dueFrom} where i.area_id = ${actor.areaId}`.execute(tx);
    const row = found.rows[0];
    return {
      counts: Object.fromEntries(paymentQueues.map((queue) => [queue, row?.[queue] ?? 0])) as Record<
        PaymentQueue,
        number
      >,
      due: { count: row?.dueCount ?? 0, cents: row?.dueCents ?? 0 },
    };
  },

  async grantPayerRead({ tx, actor }) {
    const payer = await payerOf(tx, actor.areaId);
    if (!payer) return { payer: null };
    const { latestFile: _, ...shown } = payer;
    return { payer: shown };
  },

  async grantPayerSave({ tx, actor, body }) {
    const { areaId } = actor;
    const iban = parseIban(body.iban);
    if (iban === undefined) throw refused(refuse('iban-not-valid', undefined, '/body/iban'));
    if (body.bic !== '' && !isBic(body.bic)) throw refused(refuse('bic-not-valid', undefined, '/body/bic'));
    const businessId = body.businessId === '' ? null : body.businessId;
    const wrongId = businessIdRefusal(businessId);
    if (wrongId) throw refused(wrongId);
    if (bankText(body.name, 70) === '') throw refused(refuse('bank-text-empty', undefined, '/body/name'));
    const former = await payerOf(tx, areaId, true);
    if ((former?.version ?? null) !== body.version)
      throw changedMeanwhile({ version: former?.version ?? null });
    const version = former ? former.version + 1 : 0;
    const values = {
      name: body.name,
      iban,
      bic: body.bic,
      business_id: businessId,
      account: body.account,
      cost_centre: body.costCentre,
      project: body.project,
      version,
    };
    await tx
      .insertInto('grant_payer')
      .values({ area_id: areaId, ...values })
      .onConflict((conflict) => conflict.column('area_id').doUpdateSet(values))
      .execute();
    return { version };
  },

  async grantPaymentFileMake({ tx, actor, body, today, now }) {
    const executionOn = body.executionOn as Day;
    return {
      id: await makePaymentFile(tx, actor, { requestKey: body.requestKey, executionOn }, { today, now }),
    };
  },

  async grantPaymentFileList({ tx, actor, query }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<FileRow>`
      select ${fileJson} from ${fileFrom} where f.area_id = ${actor.areaId}
         ${after ? sql`and (f.made_at, f.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
       order by f.made_at desc, f.id desc limit ${query.limit + 1}`.execute(tx);
    return pageOf(found.rows, query.limit, (row) => [row.madeAt, row.id]);
  },

  async grantPaymentFileRead({ tx, actor, params }) {
    const file = await fileOf(tx, actor.areaId, params.fileId);
    const found = await sql<PaymentRow>`
      select m.id, m.end_to_end_id as "endToEndId", c.id as "caseId", c.number as "caseNumber", m.creditor_name as "creditorName",
             m.iban, m.cents::float8 as cents, m.status, m.bank_status as "bankStatus", m.reason, m.settled_on as "settledOn"
        from grant_payment m
        join grant_instalment i on i.area_id = m.area_id and i.id = m.instalment_id
        join grant_case c on c.area_id = i.area_id and c.id = i.case_id
       where m.area_id = ${actor.areaId} and m.file_id = ${params.fileId} order by m.id limit ${mostPaymentsInFile}`.execute(
      tx,
    );
    return { file, payments: [...found.rows] };
  },

  async grantPaymentFileXml({ tx, actor, params }) {
    const found = await tx
      .selectFrom('grant_payment_file')
      .select(['xml', 'message_id'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.fileId)
      .executeTakeFirst();
    if (!found) throw notFound();
    return { fileName: `${found.message_id}.xml`, contentType: 'application/xml', bytes: found.xml };
  },

  async grantPaymentFileAccounts({ tx, actor, params }) {
    const file = await fileOf(tx, actor.areaId, params.fileId);
    const payer = await payerOf(tx, actor.areaId);
    const found = await sql<
      Omit<AccountingRow, 'kind' | 'fileId' | 'account' | 'costCentre' | 'project'> & {
        status: string;
        settledOn: Day | null;
      }
    >`select m.end_to_end_id as "paymentId", f.execution_on as day, m.creditor_name as "partyName", e.business_id as "businessId",
             m.iban, m.cents::float8 as "amountCents", null as reference, m.message, c.number as matter, c.decided_on as "decidedOn",
             c.decision_number as section, m.status, m.settled_on as "settledOn"
        from grant_payment m
        join grant_payment_file f on f.area_id = m.area_id and f.id = m.file_id
        join grant_instalment i on i.area_id = m.area_id and i.id = m.instalment_id
        join grant_case c on c.area_id = i.area_id and c.id = i.case_id
        join employer e on e.area_id = c.area_id and e.id = c.employer_id
       where m.area_id = ${actor.areaId} and m.file_id = ${params.fileId} and m.status <> 'rejected' order by m.id`.execute(
      tx,
    );
    const marks = {
      fileId: file.messageId,
      account: payer?.account ?? null,
      costCentre: payer?.costCentre ?? null,
      project: payer?.project ?? null,
    };
    const rows = found.rows.flatMap(({ status, settledOn, ...row }): AccountingRow[] => {
      const paid = { ...row, ...marks, kind: 'payment' } as const;
      const back = { ...row, ...marks, kind: 'return', day: settledOn ?? row.day } as const;
      return status === 'returned' ? [paid, back] : [paid];
    });
    return {
      fileName: `${file.messageId}.csv`,
      contentType: 'text/csv; charset=utf-8',
      bytes: accountingCsv(rows),
    };
  },
} satisfies HandlersFor<Omit<typeof grantPaymentFileContract, 'grantBankAnswerLoad' | 'grantBankAnswerList'>>;

/** After the decision: its document to its applicant, reports of the job, and requests of payment with what they need. */
import {
  addDays,
  asDay,
  type AttachmentType,
  type Contract,
  type grantAfterDecisionContract,
  type GrantDecisionContent,
  type GrantPack,
  type GrantPaymentRequestRow,
  type GrantReportRow,
  isDay,
  mayEver,
  type OutputOf,
  refuse,
  type ToldFacts,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import { grantDecisionPdf } from './decision-document.ts';

type After = OutputOf<Contract['grantOwnAfter']>;

interface Granted {
  readonly status: string;
  readonly kind: string | null;
  readonly pack: GrantPack;
  readonly told: ToldFacts;
  readonly isGiven: boolean;
}

/** @throws Problem 404 when it is not within reach, 409 when nothing has been granted, or it has not been given out */
async function grantedCase(tx: Tx, areaId: number, caseId: string): Promise<Granted> {
  const found = await sql<Granted>`
    select c.status, c.proposed_kind as kind, c.told, p.pack, d.id is null or d.sent_on is not null as "isGiven"
      from grant_case c
      left join grant_decision d on d.area_id = c.area_id and d.case_id = c.id
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
     where c.area_id = ${areaId} and c.id = ${caseId}`.execute(tx);
  const [stored] = found.rows;
  if (!stored) throw notFound();
  if (stored.status !== 'decided' || stored.kind !== 'granted' || !stored.isGiven)
    throw refused(refuse('grant-not-granted'), 409);
  return stored;
}

interface Instalment extends Omit<After['instalments'][number], 'lacking' | 'mayAsk'> {
  readonly needs: readonly AttachmentType[];
}

/** Each with what it needs and what of that has not been used by another request. */
async function instalmentsOf(tx: Tx, areaId: number, caseId: string, { pack }: Granted) {
  const found = await sql<Instalment>`
    select i.sequence as part, i.text, i.due_on as "dueOn", i.cents::float8 as cents, i.status, i.needs, r.asked_at as "askedAt"
      from grant_instalment i
      left join grant_payment_request r on r.area_id = i.area_id and r.case_id = i.case_id and r.part = i.sequence
     where i.area_id = ${areaId} and i.case_id = ${caseId} and i.status <> 'cancelled' order by i.sequence`.execute(
    tx,
  );
  const free = await sql<{ type: AttachmentType }>`
    select type from grant_attachment
     where area_id = ${areaId} and case_id = ${caseId} and payment_request_id is null`.execute(tx);
  const come = free.rows.map(({ type }) => type);
  return found.rows.map(({ needs, ...instalment }) => {
    const stage = instalment.part === 1 ? 'payment' : 'laterPayment';
    const ofStage = pack.attachments.filter((one) => one.stage === stage && one.required && !one.when);
    const all = [...new Set([...needs, ...ofStage.map(({ type }) => type)])];
    const isOpen = instalment.askedAt === null && ['planned', 'returned'].includes(instalment.status);
    return {
      ...instalment,
      needs: all,
      lacking: isOpen ? all.filter((type) => !come.includes(type)) : [],
      mayAsk: isOpen,
    };
  });
}

const reportColumns = sql`r.id, r.kind, r.starts_on as "startsOn", r.ends_on as "endsOn", r.note, p.name as by,
  r.reported_at as "reportedAt", r.handled_at as "handledAt"`;

async function reportsOf(tx: Tx, areaId: number, caseId: string): Promise<GrantReportRow[]> {
  const found = await sql<GrantReportRow>`
    select ${reportColumns} from grant_report r
      join employer_representative p on p.area_id = r.area_id and p.id = r.representative_id
     where r.area_id = ${areaId} and r.case_id = ${caseId} order by r.reported_at desc, r.id limit 200`.execute(
    tx,
  );
  return [...found.rows];
}

/** So many days after the job, or after the time granted. */
function endReportOf({ pack, told }: Granted, reports: readonly GrantReportRow[]): After['endReport'] {
  const { endReport } = pack;
  if (!endReport) return null;
  const last = told.job?.['endsOn'] ?? told.job?.['grantEnd'];
  return {
    text: endReport.text,
    dueOn: typeof last === 'string' && isDay(last) ? addDays(asDay(last), endReport.dueDays) : null,
    isGiven: reports.some(({ kind }) => kind === 'endReport'),
  };
}

export const grantAfterDecisionHandlers = {
  async grantOwnDecisionFile({ tx, representative, params, query }) {
    const found = await tx
      .selectFrom('grant_decision')
      .select(['content', 'number'])
      .where('area_id', '=', representative.areaId)
      .where('case_id', '=', params.caseId)
      .where('sent_on', 'is not', null)
      .executeTakeFirst();
    if (!found) throw notFound();
    const content = found.content as unknown as GrantDecisionContent;
    const bytes = await grantDecisionPdf(content, query.language, 'whole');
    return {
      fileName: `${found.number.replace('/', '-')}.pdf`,
      contentType: 'application/pdf',
      bytes: Buffer.from(bytes),
    };
  },

  async grantOwnAfter({ tx, representative, params }) {
    const { areaId } = representative;
    const granted = await grantedCase(tx, areaId, params.caseId);
    const reports = await reportsOf(tx, areaId, params.caseId);
    const instalments = await instalmentsOf(tx, areaId, params.caseId, granted);
    return {
      instalments: instalments.map(({ needs: _, ...instalment }) => instalment),
      reports,
      endReport: endReportOf(granted, reports),
    };
  },

  async grantOwnReport({ tx, representative, params, body, today, now }) {
    const { areaId, employerId, id: representativeId } = representative;
    const { pack } = await grantedCase(tx, areaId, params.caseId);
    if (body.kind === 'endReport' && !pack.endReport)
      throw refused(refuse('grant-no-end-report', undefined, '/body/kind'));
    if (body.endsOn !== null && body.endsOn < body.startsOn)
      throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    if (body.kind === 'endReport' && body.startsOn > today)
      throw refused(refuse('date-in-future', undefined, '/body/startsOn'));
    const id = newId();
    await tx
      .insertInto('grant_report')
      .values({
        area_id: areaId,
        id,
        employer_id: employerId,
        case_id: params.caseId,
        kind: body.kind,
        starts_on: body.startsOn,
        ends_on: body.endsOn,
        note: body.note,
        reported_at: now.toISOString(),
        representative_id: representativeId,
      })
      .execute();
    return { id };
  },

  async grantOwnPaymentRequest({ tx, representative, params, body, now }) {
    const { areaId, employerId, id: representativeId } = representative;
    const granted = await grantedCase(tx, areaId, params.caseId);
    // two who ask at once take turns, so that one payslip serves one instalment
    await sql`select pg_advisory_xact_lock(hashtextextended(${params.caseId}::text, 0))`.execute(tx);
    const instalments = await instalmentsOf(tx, areaId, params.caseId, granted);
    const instalment = instalments.find(({ part }) => part === body.part);
    if (!instalment) throw refused(refuse('grant-part-unknown', undefined, '/body/part'));
    if (!instalment.mayAsk) throw refused(refuse('grant-part-asked', undefined, '/body/part'), 409);
    if (instalment.lacking.length > 0) throw refused(refuse('grant-payment-lacks', undefined, '/body/part'));
    const id = newId();
    await tx
      .insertInto('grant_payment_request')
      .values({
        area_id: areaId,
        id,
        employer_id: employerId,
        case_id: params.caseId,
        part: body.part,
        note: body.note,
        asked_at: now.toISOString(),
        representative_id: representativeId,
      })
      .execute();
    if (instalment.needs.length > 0)
      await tx
        .updateTable('grant_attachment')
        .set({ payment_request_id: id })
        .where('area_id', '=', areaId)
        .where('case_id', '=', params.caseId)
        .where('payment_request_id', 'is', null)
        .where('type', 'in', instalment.needs)
        .execute();
    return { id };
  },

  async grantCaseReports({ tx, actor, params }) {
    const { areaId } = actor;
    const known = await tx
      .selectFrom('grant_case')
      .select('id')
      .where('area_id', '=', areaId)
      .where('id', '=', params.caseId)
      .executeTakeFirst();
    if (!known) throw notFound();
    const requests = await sql<GrantPaymentRequestRow>`
      select r.id, r.part, r.note, p.name as by, r.asked_at as "askedAt", r.handled_at as "handledAt"
        from grant_payment_request r
        join employer_representative p on p.area_id = r.area_id and p.id = r.representative_id
       where r.area_id = ${areaId} and r.case_id = ${params.caseId} order by r.part`.execute(tx);
    return {
      reports: await reportsOf(tx, areaId, params.caseId),
      requests: [...requests.rows],
      mayHandle: mayEver(actor.role, 'grantCase.handle'),
    };
  },

  async grantReportHandled({ tx, actor, params, now }) {
    const done = await tx
      .updateTable('grant_report')
      .set((eb) => ({
        handled_at: eb.fn.coalesce('handled_at', sql<string>`${now.toISOString()}::timestamptz`),
        handled_by_staff_id: eb.fn.coalesce('handled_by_staff_id', sql<string>`${actor.staffId}::uuid`),
      }))
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.reportId)
      .returning('id')
      .executeTakeFirst();
    if (!done) throw notFound();
    return { ok: true };
  },

  async grantPaymentRequestHandled({ tx, actor, params, now }) {
    const { areaId, staffId } = actor;
    const done = await sql<{ caseId: string; part: number }>`
      update grant_payment_request set handled_at = coalesce(handled_at, ${now.toISOString()}),
             handled_by_staff_id = coalesce(handled_by_staff_id, ${staffId})
       where area_id = ${areaId} and id = ${params.requestId} returning case_id as "caseId", part`.execute(
      tx,
    );
    const [request] = done.rows;
    if (!request) throw notFound();
    await sql`
      update grant_instalment i set version = i.version + 1,
             came = array(select n from unnest(i.needs) n where n = any (i.came) or exists (
               select 1 from grant_attachment a where a.area_id = i.area_id and a.payment_request_id = ${params.requestId} and a.type = n))
       where i.area_id = ${areaId} and i.case_id = ${request.caseId} and i.sequence = ${request.part}
         and i.status in ('planned', 'returned')`.execute(tx);
    return { ok: true };
  },
} satisfies HandlersFor<typeof grantAfterDecisionContract>;

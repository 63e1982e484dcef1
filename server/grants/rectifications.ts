/** Requests for the rectification of decisions on grants, and what they change. */
import {
  type Actor,
  asDay,
  type Contract,
  type Day,
  type GrantDecisionContent,
  type grantRectificationContract,
  mayEver,
  type OutputOf,
  type RectificationFacts,
  rectificationInTime,
  rectificationMakersOf,
  type RectificationRow,
  rectificationRefusal,
  type Refusal,
  refuse,
  statementRefusal,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { bindBudgets } from './budget.ts';
import { addCaseEvent } from './case-store.ts';
import { findDecision, givenDecision } from './decisions.ts';
import { replanInstalments } from './instalments.ts';

type Read = OutputOf<Contract['grantRectificationRead']>;
type Whole = Omit<RectificationRow, 'mayState' | 'mayDecide'> & { readonly facts: RectificationFacts };

/** What is in force of a decided case, in cents: as decided, or as the latest rectification changed it. */
async function centsInForce(tx: Tx, areaId: number, caseId: string): Promise<number> {
  const found = await sql<{ cents: number }>`
    select coalesce((select r.new_cents from grant_rectification r
             where r.area_id = c.area_id and r.case_id = c.id and r.outcome in ('accepted', 'changed')
             order by r.decided_on desc, r.id desc limit 1), c.proposed_cents)::float8 as cents
      from grant_case c where c.area_id = ${areaId} and c.id = ${caseId}`.execute(tx);
  return found.rows[0]?.cents ?? 0;
}

async function rectificationsOf(tx: Tx, areaId: number, caseId: string): Promise<readonly Whole[]> {
  const found = await sql<Whole>`
    select r.id, r.version, r.received_on as "receivedOn", r.maker, r.maker_name as "makerName", r.contact, r.demand,
           r.last_day as "lastDay", r.in_time as "inTime",
           case when r.statement is not null then jsonb_build_object('text', r.statement, 'on', r.statement_on,
             'by', s.given_name || ' ' || s.family_name) end as statement,
           case when r.outcome is not null then jsonb_build_object('outcome', r.outcome, 'body', r.body, 'on', r.decided_on,
             'section', r.section, 'reasons', r.reasons, 'formerCents', r.former_cents, 'newCents', r.new_cents,
             'recordedBy', w.given_name || ' ' || w.family_name) end as decision,
           case when r.appealed_on is not null then jsonb_build_object('on', r.appealed_on, 'court', r.court,
             'note', r.court_note) end as appeal,
           jsonb_build_object('inTime', r.in_time, 'outcome', r.outcome, 'statementById', r.statement_by_staff_id,
             'decidedById', c.decided_by_staff_id) as facts
      from grant_rectification r
      join grant_case c on c.area_id = r.area_id and c.id = r.case_id
      left join staff s on s.area_id = r.area_id and s.id = r.statement_by_staff_id
      left join staff w on w.area_id = r.area_id and w.id = r.recorded_by_staff_id
     where r.area_id = ${areaId} and r.case_id = ${caseId} order by r.received_on, r.id`.execute(tx);
  return found.rows;
}

/** The request, its case locked, when nobody has changed it since the caller read it. @throws Problem 404, 409 */
async function openRectification(
  tx: Tx,
  areaId: number,
  { caseId, rectificationId }: { readonly caseId: string; readonly rectificationId: string },
  version: number,
): Promise<Whole> {
  await sql`select 1 from grant_case where area_id = ${areaId} and id = ${caseId} for update`.execute(tx);
  const row = (await rectificationsOf(tx, areaId, caseId)).find(({ id }) => id === rectificationId);
  if (!row) throw notFound();
  if (row.version !== version) throw changedMeanwhile(row);
  return row;
}

type Changes = Readonly<Record<string, string | number | null>>;

async function save(tx: Tx, areaId: number, { id, version }: Whole, changes: Changes) {
  await tx
    .updateTable('grant_rectification')
    .set({ ...changes, version: version + 1 })
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .execute();
  return { id, version: version + 1 };
}

/** @throws Problem 409, 422 */
function check(refusal: Refusal | null): void {
  if (refusal === null) return;
  if (!refusal.pointer) throw refused(refusal, 409);
  throw refused(refuse(refusal.refusal, refusal.values, `/body${refusal.pointer}`));
}

interface Appeal {
  readonly appeal: GrantDecisionContent['appeal'];
  readonly body: string;
  readonly court: string;
}

/** The route of a decided case with its body and court. @throws Problem 404, 409 of a case that isn't decided */
async function appealOf(tx: Tx, areaId: number, caseId: string): Promise<Appeal | null> {
  const found = await sql<Appeal & { readonly isDecided: boolean }>`
    select p.pack -> 'appeal' as appeal, c.status = 'decided' as "isDecided", coalesce(o.name, '') as body,
           coalesce(o.court, '') as court
      from grant_case c
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
      left join grant_appeal_body o on o.area_id = c.area_id and o.route = p.pack #>> '{appeal,route}'
     where c.area_id = ${areaId} and c.id = ${caseId}`.execute(tx);
  const [row] = found.rows;
  if (!row) throw notFound();
  return row.isDecided ? row : null;
}

const makersOf = ({ appeal }: Appeal) =>
  appeal.route === 'unknown' ? (['party'] as const) : rectificationMakersOf(appeal.route);

function refuseLater(on: string, today: Day, pointer: string): void {
  if (on > today) throw refused(refuse('grant-received-later', undefined, pointer));
}

export const grantRectificationHandlers = {
  async grantRectificationRead({ tx, actor, params }): Promise<Read> {
    const { areaId, staffId, role } = actor;
    const appeal = await appealOf(tx, areaId, params.caseId);
    const mayHandle = mayEver(role, 'grantCase.handle');
    const mayDecide = mayEver(role, 'grantCase.decide');
    const rows = await rectificationsOf(tx, areaId, params.caseId);
    return {
      rows: rows.map(({ facts, ...row }) => ({
        ...row,
        mayState: mayHandle && statementRefusal(facts, staffId) === null,
        mayDecide: mayDecide && facts.outcome === null && facts.statementById !== staffId,
      })),
      makers: appeal ? [...makersOf(appeal)] : [],
      body: appeal?.body ?? '',
      court: appeal?.court ?? '',
      cents: await centsInForce(tx, areaId, params.caseId),
      mayAdd: mayHandle && appeal !== null,
    };
  },

  async grantRectificationList({ tx, actor, query }) {
    const { areaId } = actor;
    const isOpen = query.state === 'open';
    const after = readCursor(query.cursor, 2);
    const beyond = after
      ? isOpen
        ? sql`and (r.received_on, r.id) > (${after[0]}::date, ${after[1]}::uuid)`
        : sql`and (r.received_on, r.id) < (${after[0]}::date, ${after[1]}::uuid)`
      : sql``;
    type Row = OutputOf<Contract['grantRectificationList']>['rows'][number];
    const found = await sql<Row>`
      select r.id, c.id as "caseId", c.number as "caseNumber", e.name as employer, r.received_on as "receivedOn", r.maker,
             r.in_time as "inTime", r.statement is not null as "hasStatement", r.outcome, r.decided_on as "decidedOn",
             r.appealed_on as "appealedOn"
        from grant_rectification r
        join grant_case c on c.area_id = r.area_id and c.id = r.case_id
        join employer e on e.area_id = c.area_id and e.id = c.employer_id
       where r.area_id = ${areaId} and (r.outcome is null) = ${isOpen} ${beyond}
       order by ${isOpen ? sql`r.received_on, r.id` : sql`r.received_on desc, r.id desc`} limit ${query.limit + 1}`.execute(
      tx,
    );
    return pageOf(found.rows, query.limit, (row) => [row.receivedOn, row.id]);
  },

  async grantRectificationAdd({ tx, actor, params, body, today, now }) {
    const { areaId } = actor;
    const appeal = await appealOf(tx, areaId, params.caseId);
    const decision = await findDecision(tx, areaId, params.caseId);
    if (!appeal || !decision) throw refused(refuse('grant-not-decided'), 409);
    refuseLater(body.receivedOn, today, '/body/receivedOn');
    if (body.receivedOn < decision.decidedOn)
      throw refused(refuse('grant-decision-day-wrong', undefined, '/body/receivedOn'));
    const makers: readonly string[] = makersOf(appeal);
    if (!makers.includes(body.maker))
      throw refused(refuse('grant-rectification-party-only', undefined, '/body/maker'));
    const time = rectificationInTime(body.maker, asDay(body.receivedOn), givenDecision(decision));
    const id = newId();
    await tx
      .insertInto('grant_rectification')
      .values({
        area_id: areaId,
        id,
        case_id: params.caseId,
        received_on: body.receivedOn,
        maker: body.maker,
        maker_name: body.makerName,
        contact: body.contact,
        demand: body.demand,
        last_day: time.lastDay,
        in_time: time.inTime,
      })
      .execute();
    await tell(tx, actor, params.caseId, now, 'rectificationCame');
    return { id, version: 0 };
  },

  async grantRectificationState({ tx, actor, params, body, today, now }) {
    const row = await openRectification(tx, actor.areaId, params, body.version);
    check(statementRefusal(row.facts, actor.staffId));
    await tell(tx, actor, params.caseId, now, 'rectificationStated');
    return await save(tx, actor.areaId, row, {
      statement: body.statement,
      statement_by_staff_id: actor.staffId,
      statement_on: today,
    });
  },

  async grantRectificationDecide({ tx, actor, params, body, today, now }) {
    const { areaId, staffId } = actor;
    const { caseId } = params;
    const row = await openRectification(tx, areaId, params, body.version);
    const formerCents = await centsInForce(tx, areaId, caseId);
    check(rectificationRefusal(row.facts, { ...body, formerCents }, staffId));
    refuseLater(body.decidedOn, today, '/body/decidedOn');
    const later = await sql`
      select 1 from grant_rectification
       where area_id = ${areaId} and case_id = ${caseId} and decided_on > ${body.decidedOn}::date limit 1`.execute(
      tx,
    );
    // what is in force is what was decided last
    if (body.decidedOn < row.receivedOn || later.rows.length > 0)
      throw refused(refuse('grant-decision-day-wrong', undefined, '/body/decidedOn'));
    const isChanged = body.outcome === 'accepted' || body.outcome === 'changed';
    const newCents = isChanged && body.newCents !== null ? body.newCents : formerCents;
    let overpaidCents = 0;
    if (isChanged) {
      await bindBudgets(tx, { areaId, caseId, staffId, now, kind: 'rectification', cents: newCents });
      const note = body.section ? `${body.body}, § ${body.section}` : body.body;
      const planned = { cents: newCents, note, preparedById: staffId };
      ({ overpaidCents } = await replanInstalments(tx, areaId, caseId, planned));
    }
    await tell(tx, actor, caseId, now, 'rectificationDecided');
    const saved = await save(tx, areaId, row, {
      outcome: body.outcome,
      body: body.body,
      decided_on: body.decidedOn,
      section: body.section,
      reasons: body.reasons,
      former_cents: formerCents,
      new_cents: newCents,
      recorded_by_staff_id: staffId,
    });
    return { ...saved, overpaidCents };
  },

  async grantRectificationAppeal({ tx, actor, params, body, today, now }) {
    const row = await openRectification(tx, actor.areaId, params, body.version);
    if (!row.decision) throw refused(refuse('grant-rectification-open'), 409);
    refuseLater(body.appealedOn, today, '/body/appealedOn');
    if (body.appealedOn < row.decision.on)
      throw refused(refuse('grant-decision-day-wrong', undefined, '/body/appealedOn'));
    await tell(tx, actor, params.caseId, now, 'appealed');
    return await save(tx, actor.areaId, row, {
      appealed_on: body.appealedOn,
      court: body.court,
      court_note: body.note,
    });
  },
} satisfies HandlersFor<typeof grantRectificationContract>;

const tell = (tx: Tx, actor: Actor, caseId: string, now: Date, action: string) =>
  addCaseEvent(tx, actor, caseId, now, { action, note: '' });

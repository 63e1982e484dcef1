/** The stored case of a grant: read, locked, worked out by its rules, written with its history. */
import {
  type Actor,
  type Contract,
  type Day,
  evaluateGrant,
  type GrantCaseAction,
  grantCaseAfter,
  type GrantCaseFacts,
  type GrantCaseRow,
  type GrantMover,
  type GrantPack,
  type GrantResult,
  isRefusal,
  type OutputOf,
  packFacts,
  readGrantInput,
  refuse,
  type ToldFacts,
  yearOf,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, Problem, refused } from '../platform/problems.ts';

type Whole = OutputOf<Contract['grantCaseRead']>;

export interface StoredCase {
  readonly row: GrantCaseRow;
  readonly told: ToldFacts;
  readonly jobTitle: string;
  readonly pack: GrantPack;
  readonly parameters: Readonly<Record<string, number | null>>;
  readonly result: GrantResult | null;
  readonly resultAt: string | null;
  readonly informationAsked: string;
  readonly handlerId: string | null;
  readonly proposedById: string | null;
  readonly proposal: Whole['proposal'];
  readonly decision: Whole['decision'];
}

export const caseRowJson = sql`jsonb_build_object('id', c.id, 'version', c.version, 'number', c.number, 'programme', c.programme,
  'packVersion', c.pack_version, 'programmeName', p.pack -> 'name',
  'employer', jsonb_build_object('id', e.id, 'name', e.name), 'personName', c.person_name, 'receivedOn', c.received_on,
  'status', c.status, 'origin', c.origin, 'handler', h.given_name || ' ' || h.family_name, 'totalCents', c.result -> 'totalCents',
  'informationDueOn', c.information_due_on,
  'unread', (select count(*) from grant_message m where m.area_id = c.area_id and m.case_id = c.id
    and m.representative_id is not null and m.read_at is null))`;

export const casesJoined = sql`grant_case c
  join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
  join employer e on e.area_id = c.area_id and e.id = c.employer_id
  left join staff h on h.area_id = c.area_id and h.id = c.handler_staff_id`;

/** @throws Problem 404 */
export async function getCase(tx: Tx, actor: Actor, caseId: string, lock = false): Promise<StoredCase> {
  if (lock)
    await sql`select 1 from grant_case where area_id = ${actor.areaId} and id = ${caseId} for update`.execute(
      tx,
    );
  const found = await sql<StoredCase>`
    select ${caseRowJson} as row, c.told, c.job_title as "jobTitle", p.pack, p.parameters, c.result, c.result_at as "resultAt",
           c.information_asked as "informationAsked", c.handler_staff_id as "handlerId", c.proposed_by_staff_id as "proposedById",
           case when c.proposed_kind is not null then jsonb_build_object('kind', c.proposed_kind, 'cents', c.proposed_cents,
             'isManual', c.proposed_manually, 'reasons', c.proposed_reasons, 'proposedBy', b.given_name || ' ' || b.family_name,
             'proposedOn', c.proposed_on) end as proposal,
           case when c.decided_on is not null then jsonb_build_object('number', c.decision_number,
             'decidedBy', d.given_name || ' ' || d.family_name, 'decidedOn', c.decided_on) end as decision
      from ${casesJoined}
      left join staff b on b.area_id = c.area_id and b.id = c.proposed_by_staff_id
      left join staff d on d.area_id = c.area_id and d.id = c.decided_by_staff_id
     where c.area_id = ${actor.areaId} and c.id = ${caseId}`.execute(tx);
  const [stored] = found.rows;
  if (!stored) throw notFound();
  return stored;
}

export const caseFactsOf = ({ row, handlerId, proposedById }: StoredCase): GrantCaseFacts => ({
  status: row.status,
  handlerId,
  proposedById,
});

/** How much she may decide today; the greatest of her rights. */
export async function moverOf(tx: Tx, actor: Actor, today: Day): Promise<GrantMover> {
  const found = await sql<{ most: number | null }>`
    select max(most_cents)::float8 as most from grant_decider
     where area_id = ${actor.areaId} and staff_id = ${actor.staffId} and starts_on <= ${today}::date
       and (ends_on is null or ends_on >= ${today}::date)`.execute(tx);
  return { staffId: actor.staffId, mostCents: found.rows[0]?.most ?? null };
}

/** The next running number of the year: two who ask at once take turns at its row. */
export async function nextNumber(
  tx: Tx,
  areaId: number,
  kind: 'case' | 'decision',
  today: Day,
): Promise<string> {
  const year = yearOf(today);
  const found = await sql<{ latest: number }>`
    insert into grant_number (area_id, year, kind, latest) values (${areaId}, ${year}, ${kind}, 1)
    on conflict (area_id, year, kind) do update set latest = grant_number.latest + 1 returning latest`.execute(
    tx,
  );
  return `${year}/${String(found.rows[0]?.latest ?? 0).padStart(5, '0')}`;
}

/** @throws Problem 400 that points to every fact of a wrong form */
export function workedResult(
  pack: GrantPack,
  parameters: Readonly<Record<string, number | null>>,
  told: ToldFacts,
  on: Day,
): GrantResult {
  const read = readGrantInput(told, packFacts(pack));
  if ('issues' in read) {
    const errors = read.issues.map(({ path }) => ({
      pointer: `/body/told${path.map((step) => `/${String(step)}`).join('')}`,
      code: 'grant-facts-wrong',
    }));
    throw new Problem(400, 'invalid-input', { errors });
  }
  if ('refused' in read) {
    const errors = read.refused.map(({ pointer, refusal }) => ({
      pointer: `/body/told${pointer ?? ''}`,
      code: refusal,
    }));
    throw new Problem(400, 'invalid-input', { errors });
  }
  return evaluateGrant(pack, { on, facts: read.facts, parameters });
}

/** A member of the staff, or a representative of the employer. */
type EventActor = Pick<Actor, 'areaId' | 'staffId'> | { readonly areaId: number; readonly id: string };

export async function addCaseEvent(
  tx: Tx,
  actor: EventActor,
  caseId: string,
  now: Date,
  event: { readonly action: string; readonly note: string; readonly before?: object },
): Promise<void> {
  await tx
    .insertInto('grant_case_event')
    .values({
      area_id: actor.areaId,
      id: newId(),
      case_id: caseId,
      at: now.toISOString(),
      staff_id: 'staffId' in actor ? actor.staffId : null,
      representative_id: 'staffId' in actor ? null : actor.id,
      action: event.action,
      note: event.note,
      before: event.before ? JSON.stringify(event.before) : null,
    })
    .execute();
}

type Changes = Readonly<Record<string, string | number | boolean | null>>;

export async function saveCase(tx: Tx, actor: Actor, stored: StoredCase, changes: Changes) {
  const version = stored.row.version + 1;
  await tx
    .updateTable('grant_case')
    .set({ ...changes, version })
    .where('area_id', '=', actor.areaId)
    .where('id', '=', stored.row.id)
    .execute();
  return { id: stored.row.id, version };
}

/** The case as it is, locked, when nobody has changed it since the caller read it. @throws Problem 404, 409 */
export async function openCase(tx: Tx, actor: Actor, caseId: string, version: number): Promise<StoredCase> {
  const stored = await getCase(tx, actor, caseId, true);
  if (stored.row.version !== version) throw changedMeanwhile(stored.row);
  return stored;
}

/** @throws Problem 409 when the workflow or four eyes refuse it */
export function movedCase(stored: StoredCase, action: GrantCaseAction, mover: GrantMover, cents: number) {
  const after = grantCaseAfter(caseFactsOf(stored), action, mover, cents);
  if (isRefusal(after)) throw refused(after, 409);
  return { status: after.status, handler_staff_id: after.handlerId };
}

/** @throws Problem 422 when the area uses no version of the programme on the day */
export async function packInUse(
  tx: Tx,
  { areaId }: { readonly areaId: number },
  programme: string,
  on: string,
) {
  const found = await sql<{ pack: GrantPack; parameters: Readonly<Record<string, number | null>> }>`
    select pack, parameters from grant_pack
     where area_id = ${areaId} and programme = ${programme} and used_from <= ${on}::date
       and (used_to is null or used_to >= ${on}::date)`.execute(tx);
  const [pack] = found.rows;
  if (!pack) throw refused(refuse('grant-no-version-in-use', undefined, '/body/programme'));
  return pack;
}

/**
 * What decisions bind of budgets. Budgets of a case are locked one after another in the order of their ids, in the
 * transaction of the decision, so that decisions made at once take turns and none goes over.
 */
import { budgetAfter, type commitmentKinds, isRefusal } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { refused } from '../platform/problems.ts';

/** Which municipality pays: as the handler set it, else as the application tells. Of `grant_case c`. */
export const payingMunicipality = sql`coalesce(c.municipality_code, c.told #>> '{person,municipality}', c.told #>> '{job,municipality}')`;

/** The round as the handler set it, else the one of its day, else the year it came. Of `grant_case c`, `grant_pack p`. */
export const payingRound = sql`coalesce(c.round,
  (select r.value ->> 'id' from jsonb_array_elements(coalesce(nullif(p.pack #> '{intake,rounds}', 'null'), '[]')) r
    where (r.value ->> 'opensOn')::date <= c.received_on and (r.value ->> 'closesOn')::date >= c.received_on limit 1),
  to_char(c.received_on, 'YYYY'))`;

/** Paid of what each budget has committed, in cents. */
export async function paidCents(tx: Tx, areaId: number): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ id: string; cents: number }>`
    select k.budget_id as id, coalesce(sum(i.cents), 0)::float8 as cents
      from (select distinct budget_id, case_id from grant_commitment where area_id = ${areaId}) k
      join grant_instalment i on i.area_id = ${areaId} and i.case_id = k.case_id and i.status = 'paid'
     group by k.budget_id`.execute(tx);
  return new Map(found.rows.map(({ id, cents }) => [id, cents]));
}

/** Held by each decision, and alone by whoever enters a budget of the programme. */
const budgetLock = sql.lit(35);

/** No decision of the programme is made until the transaction ends. */
export async function stopDecisions(tx: Tx, areaId: number, programme: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${budgetLock}, hashtext(${areaId}::int || ' ' || ${programme}::text))`.execute(
    tx,
  );
}

interface Bound {
  readonly areaId: number;
  readonly caseId: string;
  readonly staffId: string;
  readonly now: Date;
  readonly kind: (typeof commitmentKinds)[number];
  /** What the case binds from now on, in all. */
  readonly cents: number;
}

interface LockedBudget {
  readonly id: string;
  readonly appropriatedCents: number | null;
  readonly mostGrants: number | null;
  readonly stops: boolean;
  readonly committedCents: number;
  readonly committedGrants: number;
  readonly holds: boolean;
  readonly boundCents: number;
  readonly boundGrants: number;
}

/**
 * Binds the sum of a locked case to every budget that holds for it, and sets free what it bound before.
 * @throws Problem 409 when a budget that stops has not so much left
 */
export async function bindBudgets(tx: Tx, bound: Bound): Promise<void> {
  const { areaId, caseId, cents } = bound;
  // a budget that is being entered waits, so that it finds the decisions made meanwhile
  await sql`
    select pg_advisory_xact_lock_shared(${budgetLock}, hashtext(c.area_id || ' ' || c.programme))
      from grant_case c where c.area_id = ${areaId} and c.id = ${caseId}`.execute(tx);
  if (cents > 0) await enterProgrammesOwn(tx, bound);
  for (const budget of await lockBudgets(tx, areaId, caseId)) {
    const target = budget.holds ? cents : 0;
    const more = { cents: target - budget.boundCents, grants: (target > 0 ? 1 : 0) - budget.boundGrants };
    if (more.cents === 0 && more.grants === 0) continue;
    const after = budgetAfter(budget, more);
    if (isRefusal(after)) throw refused(after, 409);
    await sql`
      update grant_budget set committed_cents = ${after.committedCents}, committed_grants = ${after.committedGrants}
       where area_id = ${areaId} and id = ${budget.id}`.execute(tx);
    await tx
      .insertInto('grant_commitment')
      .values({
        area_id: areaId,
        id: newId(),
        budget_id: budget.id,
        case_id: caseId,
        at: bound.now.toISOString(),
        staff_id: bound.staffId,
        kind: bound.kind,
        cents: more.cents,
        grants: more.grants,
      })
      .execute();
  }
}

/** Those that hold for the case and those it has bound, locked in the order of their ids. */
async function lockBudgets(tx: Tx, areaId: number, caseId: string): Promise<readonly LockedBudget[]> {
  await sql`
    select b.id from grant_budget b
     where b.area_id = ${areaId} and b.programme = (select programme from grant_case where area_id = ${areaId} and id = ${caseId})
     order by b.id for update`.execute(tx);
  // after the locks: a statement sees what was committed before it begins
  const found = await sql<LockedBudget>`
    with one as (
      select c.programme, ${payingMunicipality} as municipality, ${payingRound} as round
        from grant_case c
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
       where c.area_id = ${areaId} and c.id = ${caseId}),
    own as (
      select budget_id, sum(cents)::float8 as cents, sum(grants)::int as grants
        from grant_commitment where area_id = ${areaId} and case_id = ${caseId} group by budget_id),
    judged as (
      select b.*, (b.municipality_code is null or b.municipality_code = one.municipality)
               and (b.round = '' or b.round = one.round) as holds
        from grant_budget b join one on one.programme = b.programme where b.area_id = ${areaId})
    select b.id, b.appropriated_cents::float8 as "appropriatedCents", b.most_grants as "mostGrants", b.stops,
           b.committed_cents::float8 as "committedCents", b.committed_grants as "committedGrants",
           coalesce(b.holds, false) as holds, coalesce(own.cents, 0) as "boundCents", coalesce(own.grants, 0) as "boundGrants"
      from judged b left join own on own.budget_id = b.id
     where coalesce(b.holds, false) or own.budget_id is not null
     order by b.id`.execute(tx);
  return found.rows;
}

/** A programme that says itself how much there is and stops at it has that budget, unless the area has entered one. */
async function enterProgrammesOwn(tx: Tx, { areaId, caseId }: Bound): Promise<void> {
  await sql`
    insert into grant_budget (area_id, id, programme, municipality_code, round, appropriated_cents, most_grants, stops, source)
    select c.area_id, ${newId()}::uuid, c.programme, null, ${payingRound}, (p.pack #>> '{budget,cents}')::bigint,
           (p.pack #>> '{budget,grants}')::int, true, left(p.pack #>> '{source,text}', 300)
      from grant_case c
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
     where c.area_id = ${areaId} and c.id = ${caseId} and p.pack #> '{budget,stop}' = 'true'
       and coalesce(p.pack #>> '{budget,cents}', p.pack #>> '{budget,grants}') is not null
       and not exists (select 1 from grant_budget b where b.area_id = c.area_id and b.programme = c.programme
                          and b.municipality_code is null and b.round in ('', ${payingRound}))
    on conflict do nothing`.execute(tx);
}

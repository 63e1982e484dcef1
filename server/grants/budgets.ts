/** Budgets of grants as they are entered, read and followed. */
import {
  budgetLeft,
  type Contract,
  type grantBudgetContract,
  type GrantBudgetRow,
  mayEver,
  type OutputOf,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { paidCents, payingMunicipality, payingRound, stopDecisions } from './budget.ts';
import { openCase, saveCase } from './case-store.ts';

type Programmes = OutputOf<Contract['grantBudgetList']>['programmes'];

async function budgetRows(tx: Tx, areaId: number, budgetId: string | null): Promise<GrantBudgetRow[]> {
  const paid = await paidCents(tx, areaId);
  // cases on their way are few beside all: they are gone through once for all budgets
  const found = await sql<Omit<GrantBudgetRow, 'paidCents'>>`
    with coming as (
      select c.programme, ${payingMunicipality} as municipality, ${payingRound} as round,
             case when c.status = 'proposed' then c.proposed_cents else coalesce((c.result ->> 'totalCents')::bigint, 0) end as cents
        from grant_case c
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
       where c.area_id = ${areaId} and c.status in ('handling', 'moreInformation', 'proposed'))
    select b.id, b.version, b.programme,
           (select p.pack -> 'name' from grant_pack p where p.area_id = b.area_id and p.programme = b.programme
             order by p.used_from desc nulls last limit 1) as "programmeName",
           b.municipality_code as "municipalityCode", b.round, b.appropriated_cents::float8 as "appropriatedCents",
           b.most_grants as "mostGrants", b.stops, b.committed_cents::float8 as "committedCents",
           b.committed_grants as "committedGrants", b.source,
           (select coalesce(sum(k.cents), 0)::float8 from coming k where k.programme = b.programme
               and (b.municipality_code is null or k.municipality = b.municipality_code)
               and (b.round = '' or k.round = b.round)) as "forecastCents"
      from grant_budget b
     where b.area_id = ${areaId} ${budgetId === null ? sql`` : sql`and b.id = ${budgetId}`}
     order by b.programme, b.round desc, b.municipality_code nulls first limit 1000`.execute(tx);
  return found.rows.map((row) => ({ ...row, paidCents: paid.get(row.id) ?? 0 }));
}

async function programmesInUse(tx: Tx, areaId: number): Promise<Programmes> {
  const found = await sql<Programmes[number]>`
    select distinct on (programme) programme, pack -> 'name' as name, coalesce(pack #> '{budget,stop}' = 'true', false) as stops,
           array(select r.value ->> 'id' from jsonb_array_elements(coalesce(nullif(pack #> '{intake,rounds}', 'null'), '[]')) r) as rounds
      from grant_pack where area_id = ${areaId} and used_from is not null
     order by programme, used_from desc`.execute(tx);
  return [...found.rows];
}

/** The budget, locked, when nobody has changed it since the caller read it. @throws Problem 404, 409 */
async function openBudget(tx: Tx, areaId: number, budgetId: string, version: number) {
  await sql`select 1 from grant_budget where area_id = ${areaId} and id = ${budgetId} for update`.execute(tx);
  const [row] = await budgetRows(tx, areaId, budgetId);
  if (!row) throw notFound();
  if (row.version !== version) throw changedMeanwhile(row);
  return row;
}

export const grantBudgetHandlers = {
  async grantBudgetList({ tx, actor }) {
    return {
      rows: await budgetRows(tx, actor.areaId, null),
      programmes: await programmesInUse(tx, actor.areaId),
      mayManage: mayEver(actor.role, 'grantProgramme.manage'),
    };
  },

  async grantBudgetAdd({ tx, actor, body, now }) {
    const { areaId, staffId } = actor;
    const programmes = await programmesInUse(tx, areaId);
    if (!programmes.some(({ programme }) => programme === body.programme))
      throw refused(refuse('grant-no-version-in-use', undefined, '/body/programme'));
    await stopDecisions(tx, areaId, body.programme);
    const id = newId();
    const added = await sql<{ id: string }>`
      insert into grant_budget (area_id, id, programme, municipality_code, round, appropriated_cents, most_grants, stops, source)
      values (${areaId}, ${id}, ${body.programme}, ${body.municipalityCode}, ${body.round}, ${body.appropriatedCents},
              ${body.mostGrants}, false, ${body.source})
      on conflict do nothing returning id`.execute(tx);
    if (added.rows.length === 0) throw refused(refuse('grant-budget-exists', undefined, '/body/programme'));
    // what was decided before the budget was entered is bound by it too
    await sql`
      insert into grant_commitment (area_id, id, budget_id, case_id, at, staff_id, kind, cents, grants)
      select c.area_id, gen_random_uuid(), ${id}, c.id, ${now.toISOString()}::timestamptz, ${staffId}, 'decision', s.cents, 1
        from grant_case c
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
       cross join lateral (select coalesce((select r.new_cents from grant_rectification r
              where r.area_id = c.area_id and r.case_id = c.id and r.outcome in ('accepted', 'changed')
              order by r.decided_on desc, r.id desc limit 1), c.proposed_cents) as cents) s
       where c.area_id = ${areaId} and c.programme = ${body.programme} and c.status = 'decided' and s.cents > 0
         and (${body.municipalityCode}::text is null or ${payingMunicipality} = ${body.municipalityCode})
         and (${body.round} = '' or ${payingRound} = ${body.round})`.execute(tx);
    const bound = await sql<{ cents: number; grants: number }>`
      select coalesce(sum(cents), 0)::float8 as cents, coalesce(sum(grants), 0)::int as grants
        from grant_commitment where area_id = ${areaId} and budget_id = ${id}`.execute(tx);
    const { cents = 0, grants = 0 } = bound.rows[0] ?? {};
    if (body.stops) refuseUnderCommitted(body, { committedCents: cents, committedGrants: grants });
    await sql`
      update grant_budget set committed_cents = ${cents}, committed_grants = ${grants}, stops = ${body.stops}
       where area_id = ${areaId} and id = ${id}`.execute(tx);
    return { id, version: 0 };
  },

  async grantBudgetEdit({ tx, actor, params, body }) {
    const { areaId } = actor;
    const row = await openBudget(tx, areaId, params.budgetId, body.version);
    if (body.stops) refuseUnderCommitted(body, row);
    const version = row.version + 1;
    await sql`
      update grant_budget set appropriated_cents = ${body.appropriatedCents}, most_grants = ${body.mostGrants},
             stops = ${body.stops}, source = ${body.source}, version = ${version}
       where area_id = ${areaId} and id = ${params.budgetId}`.execute(tx);
    return { id: params.budgetId, version };
  },

  async grantBudgetMoves({ tx, actor, params, query }) {
    const { areaId } = actor;
    const after = readCursor(query.cursor, 2);
    const beyond = after ? sql`and (k.at, k.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``;
    type Move = OutputOf<Contract['grantBudgetMoves']>['rows'][number];
    const found = await sql<Move>`
      select k.id, k.at, c.id as "caseId", c.number as "caseNumber", e.name as employer, k.kind, k.cents::float8 as cents,
             k.grants, s.given_name || ' ' || s.family_name as by
        from grant_commitment k
        join grant_case c on c.area_id = k.area_id and c.id = k.case_id
        join employer e on e.area_id = c.area_id and e.id = c.employer_id
        join staff s on s.area_id = k.area_id and s.id = k.staff_id
       where k.area_id = ${areaId} and k.budget_id = ${params.budgetId} ${beyond}
       order by k.at desc, k.id desc limit ${query.limit + 1}`.execute(tx);
    return pageOf(found.rows, query.limit, (row) => [row.at, row.id]);
  },

  async grantCaseEnvelope({ tx, actor, params }) {
    const { areaId } = actor;
    interface Found extends Omit<OutputOf<Contract['grantCaseEnvelope']>, 'mayEdit' | 'budgets'> {
      readonly status: string;
    }
    const cases = await sql<Found>`
      select c.version, c.status, ${payingMunicipality} as "municipalityCode", ${payingRound} as round,
             (c.municipality_code is not null or c.round is not null) as "isSet",
             array(select r.value ->> 'id' from jsonb_array_elements(coalesce(nullif(p.pack #> '{intake,rounds}', 'null'), '[]')) r) as rounds,
             coalesce(p.pack #> '{budget,stop}' = 'true', false) as "programmeStops",
             (select max(k.cents) from (select sum(cents)::float8 as cents from grant_commitment
                where area_id = c.area_id and case_id = c.id group by budget_id) k) as "committedCents"
        from grant_case c
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
       where c.area_id = ${areaId} and c.id = ${params.caseId}`.execute(tx);
    const [found] = cases.rows;
    if (!found) throw notFound();
    const budgets = await sql<Omit<GrantBudgetRow, 'paidCents' | 'forecastCents'>>`
      select b.id, b.municipality_code as "municipalityCode", b.round, b.stops, b.appropriated_cents::float8 as "appropriatedCents",
             b.most_grants as "mostGrants", b.committed_cents::float8 as "committedCents", b.committed_grants as "committedGrants"
        from grant_budget b join grant_case c on c.area_id = b.area_id and c.programme = b.programme
       where c.area_id = ${areaId} and c.id = ${params.caseId}
         and (b.municipality_code is null or b.municipality_code = ${found.municipalityCode})
         and b.round in ('', ${found.round}) order by b.municipality_code nulls first, b.round`.execute(tx);
    const { status, ...rest } = found;
    return {
      ...rest,
      budgets: budgets.rows.map(({ id, municipalityCode, round, ...budget }) => {
        const { cents, grants } = budgetLeft(budget);
        return { id, municipalityCode, round, stops: budget.stops, leftCents: cents, leftGrants: grants };
      }),
      mayEdit: mayEver(actor.role, 'grantCase.handle') && status !== 'decided' && status !== 'withdrawn',
    };
  },

  async grantCaseEnvelopeEdit({ tx, actor, params, body }) {
    const stored = await openCase(tx, actor, params.caseId, body.version);
    const { status } = stored.row;
    if (status === 'decided' || status === 'withdrawn')
      throw refused(refuse('grant-action-not-allowed', { status }), 409);
    return await saveCase(tx, actor, stored, {
      municipality_code: body.municipalityCode,
      round: body.round,
    });
  },
} satisfies HandlersFor<typeof grantBudgetContract>;

interface Limits {
  readonly appropriatedCents: number | null;
  readonly mostGrants: number | null;
}

/** @throws Problem 422 when a budget that stops would be smaller than what is committed of it */
function refuseUnderCommitted(
  { appropriatedCents, mostGrants }: Limits,
  { committedCents, committedGrants }: Pick<GrantBudgetRow, 'committedCents' | 'committedGrants'>,
): void {
  if (appropriatedCents !== null && appropriatedCents < committedCents)
    throw refused(
      refuse('grant-budget-under-committed', { cents: committedCents }, '/body/appropriatedCents'),
    );
  if (mostGrants !== null && mostGrants < committedGrants)
    throw refused(refuse('grant-budget-under-grants', { grants: committedGrants }, '/body/mostGrants'));
}

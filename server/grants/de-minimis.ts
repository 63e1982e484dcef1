/**
 * Earlier grants of a case, de minimis aid of its undertaking and the to-do of the register. An undertaking is the
 * employer and the companies it has declared, and what is declared of those, as far as the links go.
 */
import {
  type Actor,
  asDay,
  askCondition,
  businessIdRefusal,
  cents,
  type Contract,
  type Day,
  type deMinimisContract,
  deMinimisRuleOn,
  type GrantPack,
  headroomInAnyWindow,
  mayEver,
  type OutputOf,
  packFacts,
  readGrantInput,
  refuse,
  registerDueDay,
  type ToldFacts,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import { getCase } from './case-store.ts';

type Whole = OutputOf<Contract['grantCaseEarlier']>;
type Aid = Whole['deMinimis']['aids'][number];
type RegisterRow = OutputOf<Contract['deMinimisRegister']>['rows'][number];

/** Granted now, after rectification and recovery. */
const live = sql`(select sum(i.cents)::float8 from grant_instalment i
  where i.area_id = c.area_id and i.case_id = c.id and i.status <> 'cancelled')`;

interface Ruled {
  readonly pack: GrantPack;
  readonly told: ToldFacts;
  readonly decidedOn: Day;
}

/** Whether a grant is de minimis aid: by its programme, unless the job is outside state aid. */
function isAid({ pack, told, decidedOn }: Ruled): boolean {
  const { basis, unless } = pack.stateAid;
  if (basis !== 'deMinimis') return false;
  if (!unless) return true;
  const read = readGrantInput(told, packFacts(pack));
  if (!('facts' in read)) return true;
  const asked = { on: decidedOn, facts: read.facts, programme: pack.programme, parameters: {} };
  return askCondition(unless, asked).outcome !== 'met';
}

async function employerOf(tx: Tx, areaId: number, caseId: string) {
  const found = await sql<{ id: string; businessId: string | null }>`
    select e.id, e.business_id as "businessId" from grant_case c
      join employer e on e.area_id = c.area_id and e.id = c.employer_id
     where c.area_id = ${areaId} and c.id = ${caseId}`.execute(tx);
  const [employer] = found.rows;
  if (!employer) throw notFound();
  return employer;
}

/** Business ids of one undertaking, its own first when it has one. */
async function undertakingOf(
  tx: Tx,
  areaId: number,
  employer: { readonly id: string; readonly businessId: string | null },
): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    with recursive pair as (
      select e.business_id as a, l.business_id as b from de_minimis_link l
        join employer e on e.area_id = l.area_id and e.id = l.employer_id
       where l.area_id = ${areaId} and l.removed_at is null and e.business_id is not null),
    tied as (select a, b from pair union select b, a from pair),
    reached (id) as (
      select ${employer.businessId}::text where ${employer.businessId}::text is not null
      union select business_id from de_minimis_link
             where area_id = ${areaId} and employer_id = ${employer.id} and removed_at is null
      union select t.b from tied t join reached r on r.id = t.a)
    select id from reached order by id <> coalesce(${employer.businessId}, ''), id limit 200`.execute(tx);
  return found.rows.map(({ id }) => id);
}

const inUndertaking = (employerId: string, businessIds: readonly string[]) =>
  sql`(e.id = ${employerId} or e.business_id = any (${[...businessIds]}::text[]))`;

async function aidsOf(
  tx: Tx,
  areaId: number,
  {
    caseId,
    employerId,
    businessIds,
    sector,
  }: {
    readonly caseId: string;
    readonly employerId: string;
    readonly businessIds: readonly string[];
    readonly sector: GrantPack['stateAid']['sector'];
  },
): Promise<readonly Aid[]> {
  const own = await sql<Ruled & { number: string; cents: number }>`
    select c.number, c.told, c.decided_on as "decidedOn", p.pack, ${live} as cents from grant_case c
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
      join employer e on e.area_id = c.area_id and e.id = c.employer_id
     where c.area_id = ${areaId} and c.id <> ${caseId} and c.status = 'decided' and ${live} > 0
       and p.pack #>> '{stateAid,basis}' = 'deMinimis' and coalesce(p.pack #>> '{stateAid,sector}', 'general') = ${sector}
       and ${inUndertaking(employerId, businessIds)} limit 1000`.execute(tx);
  const declared = await sql<Aid>`
    select g.id, 'declared' as source, g.grantor, g.granted_on as "grantedOn", g.cents::float8 as cents from de_minimis_grant g
      join employer e on e.area_id = g.area_id and e.id = g.employer_id
     where g.area_id = ${areaId} and g.removed_at is null and ${inUndertaking(employerId, businessIds)} limit 1000`.execute(
    tx,
  );
  return [
    ...own.rows.filter(isAid).map((one) => ({
      id: null,
      source: 'own' as const,
      grantor: one.number,
      grantedOn: one.decidedOn,
      cents: one.cents,
    })),
    ...declared.rows,
  ];
}

/** What this application alone tells, without what is known already: the same sum on the same day is the same aid. */
function toldOnly(told: ToldFacts, pack: GrantPack, known: readonly Aid[]): readonly Aid[] {
  const read = readGrantInput(told, packFacts(pack));
  const list = 'facts' in read ? read.facts['claims.deMinimis'] : undefined;
  if (!Array.isArray(list)) return [];
  return (list as readonly { readonly grantedOn: Day; readonly amountCents: number }[])
    .filter(
      ({ grantedOn, amountCents }) =>
        !known.some((one) => one.grantedOn === grantedOn && one.cents === amountCents),
    )
    .map(({ grantedOn, amountCents }) => ({
      id: null,
      source: 'told',
      grantor: '',
      grantedOn,
      cents: amountCents,
    }));
}

async function registerRows(tx: Tx, areaId: number, done: boolean): Promise<readonly RegisterRow[]> {
  const found = await sql<Ruled & Omit<RegisterRow, 'dueOn'>>`
    select c.id as "caseId", c.number, e.name as employer, e.business_id as "businessId", p.pack -> 'name' as "programmeName",
           c.decided_on as "decidedOn", coalesce(${live}, 0) as cents, n.entered_on as "enteredOn", coalesce(n.reference, '') as reference,
           p.pack, c.told
      from grant_case c
      join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
      join employer e on e.area_id = c.area_id and e.id = c.employer_id
      left join de_minimis_entry n on n.area_id = c.area_id and n.case_id = c.id
     where c.area_id = ${areaId} and c.status = 'decided' and p.pack #>> '{stateAid,basis}' = 'deMinimis'
       and (n.case_id is not null) = ${done} and (${done} or ${live} > 0)
     order by c.decided_on ${done ? sql`desc` : sql``}, c.id limit 500`.execute(tx);
  return found.rows.filter(isAid).flatMap(({ pack, told: _, ...row }) => {
    const dueOn = registerDueDay(row.decidedOn, pack.stateAid.sector);
    return dueOn === undefined ? [] : [{ ...row, dueOn }];
  });
}

/** @throws Problem 404 */
async function remove(
  tx: Tx,
  actor: Actor,
  table: 'de_minimis_grant' | 'de_minimis_link',
  id: string,
  now: Date,
) {
  const found = await tx
    .updateTable(table)
    .set({ removed_at: now.toISOString() })
    .where('area_id', '=', actor.areaId)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (found.numUpdatedRows === 0n) throw notFound();
  return { id };
}

export const deMinimisHandlers = {
  async grantCaseEarlier({ tx, actor, params, today }) {
    const { areaId } = actor;
    const stored = await getCase(tx, actor, params.caseId);
    const employer = await employerOf(tx, areaId, params.caseId);
    const earlier = await sql<Whole['earlier'][number]>`
      select c.id, c.number, p.pack -> 'name' as "programmeName", e.name as employer, c.person_name as "personName", c.status,
             c.received_on as "receivedOn", c.decided_on as "decidedOn",
             case when c.status = 'decided' then coalesce(${live}, 0) end as cents,
             lower(c.person_name) = lower(${stored.row.personName}) as "sameName", c.employer_id = ${employer.id} as "sameEmployer"
        from grant_case c
        join grant_pack p on p.area_id = c.area_id and p.programme = c.programme and p.pack_version = c.pack_version
        join employer e on e.area_id = c.area_id and e.id = c.employer_id
       where c.area_id = ${areaId} and c.id <> ${params.caseId} and c.status not in ('draft', 'withdrawn')
         and (lower(c.person_name) = lower(${stored.row.personName}) or c.employer_id = ${employer.id})
       order by "sameName" desc, c.received_on desc, c.id desc limit 100`.execute(tx);
    const businessIds = await undertakingOf(tx, areaId, employer);
    const links = await sql<Whole['deMinimis']['links'][number]>`
      select id, business_id as "businessId", name from de_minimis_link
       where area_id = ${areaId} and employer_id = ${employer.id} and removed_at is null order by business_id`.execute(
      tx,
    );
    const { stateAid } = stored.pack;
    const known = await aidsOf(tx, areaId, {
      caseId: params.caseId,
      employerId: employer.id,
      businessIds,
      sector: stateAid.sector,
    });
    const aids = [...known, ...toldOnly(stored.told, stored.pack, known)].toSorted((a, b) =>
      a.grantedOn < b.grantedOn ? 1 : -1,
    );
    // aid is granted on the day of its decision; one that isn't decided yet would be today's
    const on = asDay(stored.decision?.decidedOn ?? today);
    const ceilingCents =
      stateAid.ceilingCents ?? deMinimisRuleOn(stateAid.sector, on)?.limits.ceilingCents ?? null;
    const room = headroomInAnyWindow(
      aids.map((one) => ({ grantedOn: asDay(one.grantedOn), amountCents: cents(one.cents) })),
      on,
      cents(ceilingCents ?? 0),
    );
    const newCents = stored.proposal?.cents ?? stored.result?.totalCents ?? 0;
    return {
      earlier: [...earlier.rows],
      isDeMinimis: stateAid.basis === 'deMinimis',
      deMinimis: {
        on,
        ceilingCents,
        ...room,
        newCents,
        fits: ceilingCents === null ? null : newCents <= room.headroomCents,
        aids,
        businessIds: [...businessIds],
        links: [...links.rows],
      },
      mayHandle: mayEver(actor.role, 'grantCase.handle'),
    };
  },

  async deMinimisGrantAdd({ tx, actor, params, body, today }) {
    const employer = await employerOf(tx, actor.areaId, params.caseId);
    if (body.toldOn > today) throw refused(refuse('date-in-future', undefined, '/body/toldOn'));
    if (body.grantedOn > today) throw refused(refuse('date-in-future', undefined, '/body/grantedOn'));
    const id = newId();
    await tx
      .insertInto('de_minimis_grant')
      .values({
        area_id: actor.areaId,
        id,
        employer_id: employer.id,
        grantor: body.grantor,
        granted_on: body.grantedOn,
        cents: body.cents,
        told_on: body.toldOn,
        staff_id: actor.staffId,
      })
      .execute();
    return { id };
  },

  async deMinimisGrantRemove({ tx, actor, params, now }) {
    return await remove(tx, actor, 'de_minimis_grant', params.grantId, now);
  },

  async deMinimisLinkAdd({ tx, actor, params, body, today }) {
    const employer = await employerOf(tx, actor.areaId, params.caseId);
    const wrong = businessIdRefusal(body.businessId);
    if (wrong) throw refused(wrong);
    if (body.toldOn > today) throw refused(refuse('date-in-future', undefined, '/body/toldOn'));
    const linked = await undertakingOf(tx, actor.areaId, employer);
    if (linked.includes(body.businessId))
      throw refused(refuse('de-minimis-linked-already', undefined, '/body/businessId'));
    const id = newId();
    await tx
      .insertInto('de_minimis_link')
      .values({
        area_id: actor.areaId,
        id,
        employer_id: employer.id,
        business_id: body.businessId,
        name: body.name,
        told_on: body.toldOn,
        staff_id: actor.staffId,
      })
      .execute();
    return { id };
  },

  async deMinimisLinkRemove({ tx, actor, params, now }) {
    return await remove(tx, actor, 'de_minimis_link', params.linkId, now);
  },

  async deMinimisRegister({ tx, actor, query }) {
    const open = await registerRows(tx, actor.areaId, false);
    const rows = query.state === 'open' ? open : await registerRows(tx, actor.areaId, true);
    return { rows: [...rows], openCount: open.length };
  },

  async deMinimisRegisterDone({ tx, actor, params, body, today }) {
    const { decision } = await getCase(tx, actor, params.caseId);
    if (!decision) throw notFound();
    if (body.enteredOn > today) throw refused(refuse('date-in-future', undefined, '/body/enteredOn'));
    if (body.enteredOn < decision.decidedOn)
      throw refused(refuse('de-minimis-entered-early', undefined, '/body/enteredOn'));
    const entry = { entered_on: body.enteredOn, reference: body.reference, staff_id: actor.staffId };
    await tx
      .insertInto('de_minimis_entry')
      .values({ area_id: actor.areaId, case_id: params.caseId, ...entry })
      .onConflict((conflict) => conflict.columns(['area_id', 'case_id']).doUpdateSet(entry))
      .execute();
    return { id: params.caseId };
  },
} satisfies HandlersFor<typeof deMinimisContract>;

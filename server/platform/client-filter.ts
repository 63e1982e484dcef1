/** The catalogue's rules for clients as one SQL predicate: lists are filtered by the same lines as single reads. */
import { type Action, type Actor, type Day, type Relation, relationsFor } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';

/** True for the rows of `client` on which this actor may do the action. */
export function clientFilter(actor: Actor, action: Action, today: Day): RawBuilder<boolean> {
  const relations = relationsFor(actor.role, action);
  if (relations.length === 0 || relations.includes('any')) {
    // 'any' names no subject: what may be listed is what may be read
    if (action === 'client.read') return sql<boolean>`false`;
    return clientFilter(actor, 'client.read', today);
  }
  const parts = relations.map((relation) => predicate(relation, actor, today));
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

function inScope(actor: Actor): RawBuilder<boolean> {
  const disclosed = actor.rights.includes('nonDisclosure') ? sql`true` : sql`client.non_disclosure = 'none'`;
  const covered =
    actor.municipalityCodes === null
      ? sql`true`
      : sql`client.municipality_code = any (${[...actor.municipalityCodes]}::text[])`;
  return sql<boolean>`(${disclosed} and ${covered})`;
}

/**
 * The actor's caseload, or `false` in an answer about anybody else's. People in scope whom nobody is responsible for
 * are everybody's; a list of tasks leaves them out for who may not name a responsible.
 */
export function inCaseload(
  actor: Actor,
  { unassigned }: { readonly unassigned: boolean } = { unassigned: true },
): RawBuilder<boolean> {
  const me = actor.staffId;
  const area = actor.areaId;
  return sql<boolean>`(client.responsible_staff_id = ${me}
    or client.id in (
      select p.client_id from coaching_period p
       where p.area_id = ${area} and p.coach_staff_id = ${me} and p.status <> 'ended'
      union all
      select p.client_id from placement p
       where p.area_id = ${area} and p.coach_staff_id = ${me} and p.status <> 'ended'
      union all
      select s.client_id from plan_step s
       where s.area_id = ${area} and s.responsible_staff_id = ${me} and s.status in ('planned', 'ongoing'))
    or client.responsible_staff_id in (
      select w.id from staff w where w.area_id = ${area} and w.substitute_staff_id = ${me})
    or (client.responsible_staff_id is null and ${unassigned ? inScope(actor) : sql`false`}))`;
}

function handed(actor: Actor, today: Day): RawBuilder<boolean> {
  return sql<boolean>`client.id in (
    select h.client_id from case_share h
     where h.area_id = ${actor.areaId} and h.organisation_id = ${actor.organisationId}
       and (h.staff_id is null or h.staff_id = ${actor.staffId})
       and share_holds(h, ${today}::date))`;
}

function predicate(relation: Relation, actor: Actor, today: Day): RawBuilder<boolean> {
  switch (relation) {
    case 'inScope':
      return inScope(actor);
    case 'caseload':
      return inCaseload(actor);
    case 'handed':
      return handed(actor, today);
    case 'any':
    case 'sent':
    case 'held':
      return sql<boolean>`false`;
  }
}

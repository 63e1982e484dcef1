/** The catalogue's rules for referrals as one SQL predicate over a row named `referral`. */
import { type Action, type Actor, type Relation, relationsFor, seesNonDisclosed } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';

/** True for the rows on which this actor may do the action. */
export function referralFilter(actor: Actor, action: Action): RawBuilder<boolean> {
  const parts = relationsFor(actor.role, action).map((relation) => predicate(relation, actor));
  if (parts.length === 0) return sql<boolean>`false`;
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

/** Asking for a municipality must not tell where a non-disclosed person lives. */
export function isDisclosed(actor: Actor): RawBuilder<boolean> {
  return seesNonDisclosed(actor) ? sql<boolean>`true` : sql<boolean>`referral.non_disclosure = 'none'`;
}

function predicate(relation: Relation, actor: Actor): RawBuilder<boolean> {
  switch (relation) {
    case 'inScope':
      return actor.municipalityCodes === null
        ? isDisclosed(actor)
        : sql<boolean>`(${isDisclosed(actor)}
            and referral.municipality_code = any (${[...actor.municipalityCodes]}::text[]))`;
    case 'held':
      return sql<boolean>`(referral.assigned_staff_id = ${actor.staffId}
        or coalesce(referral.transfer_to_organisation_id, referral.holder_organisation_id) = ${actor.organisationId})`;
    case 'sent':
      return sql<boolean>`referral.sender_organisation_id = ${actor.organisationId}`;
    case 'any':
    case 'caseload':
    case 'handed':
      return sql<boolean>`false`;
  }
}

/**
 * Who may be given which role, and when a role may end. Nobody grants themselves anything; an area is never left
 * without an administrator; the right to non-disclosed data is given by name, for a time (act 661/2009 § 36:
 * only those whose task needs it).
 */
import { type Day, addDays, laterDay } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { type Right, type Role, reachOfRole } from './roles.ts';

export interface RoleGrant {
  readonly role: Role;
  readonly organisationId: string;
  /** `null`: the whole area. */
  readonly municipalityCodes: readonly string[] | null;
  readonly rights: readonly Right[];
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export interface HeldRole {
  readonly role: Role;
  readonly organisationId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

export interface GrantFacts {
  readonly granterStaffId: string;
  readonly staffId: string;
  readonly employedFrom: Day;
  readonly employedUntil: Day | null;
  readonly held: readonly HeldRole[];
  readonly areaMunicipalities: readonly string[];
}

/** Roles that serve the area as a whole: a scope of municipalities would mean nothing. */
export const wholeAreaRoles: readonly Role[] = ['administrator', 'dataProtectionOfficer'];

/** Why the role can't be granted, or `null`. */
export function grantRefusal(grant: RoleGrant, facts: GrantFacts): Refusal | null {
  if (facts.granterStaffId === facts.staffId) return refuse('own-role');
  if (grant.endsOn !== null && grant.endsOn < grant.startsOn) {
    return refuse('end-before-start', undefined, '/body/endsOn');
  }
  if (grant.startsOn < facts.employedFrom) {
    return refuse('outside-employment', { from: facts.employedFrom }, '/body/startsOn');
  }
  if (facts.employedUntil !== null && grant.startsOn > facts.employedUntil) {
    return refuse('outside-employment', { until: facts.employedUntil }, '/body/startsOn');
  }
  if (grant.municipalityCodes !== null) {
    if (wholeAreaRoles.includes(grant.role)) {
      return refuse('whole-area-role', undefined, '/body/municipalityCodes');
    }
    if (!grant.municipalityCodes.every((code) => facts.areaMunicipalities.includes(code))) {
      return refuse('municipality-not-in-area', undefined, '/body/municipalityCodes');
    }
  }
  if (grant.rights.length > 0) {
    if (reachOfRole[grant.role] !== 'area') return refuse('right-needs-clients', undefined, '/body/rights');
    if (grant.endsOn === null) return refuse('right-needs-end', undefined, '/body/endsOn');
  }
  const overlaps = facts.held.some(
    (held) =>
      held.role === grant.role &&
      held.organisationId === grant.organisationId &&
      (grant.endsOn === null || held.startsOn <= grant.endsOn) &&
      (held.endsOn === null || held.endsOn >= grant.startsOn),
  );
  return overlaps ? refuse('role-already-held', undefined, '/body/role') : null;
}

/** An administrator's role with the end of the role or of the employment, whichever comes first. */
export interface AdministratorRole {
  readonly assignmentId: string;
  readonly staffId: string;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** Why these administrators' roles can't end on that day: nobody would be left to let others in. */
export function lastAdministratorRefusal(
  administrators: readonly AdministratorRole[],
  isEnding: (role: AdministratorRole) => boolean,
  endsOn: Day,
  today: Day,
): Refusal | null {
  if (!administrators.some(isEnding)) return null;
  const dayAfter = laterDay(addDays(endsOn, 1), today);
  const remains = administrators.some(
    (role) =>
      !isEnding(role) && role.startsOn <= dayAfter && (role.endsOn === null || role.endsOn >= dayAfter),
  );
  return remains ? null : refuse('last-administrator');
}

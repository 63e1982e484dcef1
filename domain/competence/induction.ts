/**
 * Induction (perehdytys): the steps of a role that a newcomer goes through before client work, each signed off by
 * herself and by who inducts. Not finished is told, never a lock: clients are not left waiting for a form. Requirement B13.
 */
import type { Role } from '../access/roles.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** Roles that meet clients and employers. */
export const inductedRoles = ['coordinator', 'careerAgent', 'workCoach', 'employerAgent'] as const;
export type InductedRole = (typeof inductedRoles)[number];

export function isInducted(role: Role): role is InductedRole {
  return inductedRoles.some((one) => one === role);
}

export interface InductionStep {
  readonly role: InductedRole;
  /** Asked of those whose role begins on this day or later. */
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Whether the step is asked of somebody whose role began on that day. */
export function isAskedOf(
  step: InductionStep,
  holder: { readonly role: Role; readonly since: string },
  today: string,
): boolean {
  return (
    step.role === holder.role &&
    holder.since >= step.startsOn &&
    (step.endsOn === null || today <= step.endsOn)
  );
}

export interface SignOff {
  readonly ownOn: string | null;
  readonly inductedOn: string | null;
}

/** Done when both have signed: one alone may be mistaken. */
export function isDone(signOff: SignOff): boolean {
  return signOff.ownOn !== null && signOff.inductedOn !== null;
}

export const signers = ['own', 'inductor'] as const;
export type Signer = (typeof signers)[number];

/** The newcomer signs for herself; somebody else of her role, or the coordinator, inducts. */
export function maySign(
  signer: Signer,
  actor: { readonly staffId: string; readonly role: Role },
  newcomerId: string,
  role: InductedRole,
): boolean {
  const isNewcomer = actor.staffId === newcomerId;
  if (signer === 'own') return isNewcomer;
  return !isNewcomer && (actor.role === role || actor.role === 'coordinator');
}

export function inductionStepRefusal(step: {
  readonly startsOn: string;
  readonly endsOn: string | null;
}): Refusal | undefined {
  return step.endsOn !== null && step.endsOn < step.startsOn
    ? refuse('end-before-start', undefined, '/body/endsOn')
    : undefined;
}

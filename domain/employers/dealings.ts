/**
 * What is agreed with an employer and what comes of it: agreements with promised places, needs and where they are
 * routed, hires, the right to a badge, change security. Requirements F1, F7, F11, F13, F19, F21.
 */
import { type Day, addMonths, asDay } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** By what arrangement somebody works; dated limits belong to placements. */
export const openingSchemes = [
  'coachingPeriod',
  'workTryOut',
  'rehabilitativeWork',
  'youthWorkshop',
  'paySubsidy',
  'summerJob',
  'apprenticeship',
  'disabilityWork',
  'openJob',
] as const;
export type OpeningScheme = (typeof openingSchemes)[number];

export type AgreementState = 'draft' | 'coming' | 'valid' | 'ended';

export function agreementState(
  agreement: {
    readonly signedOn: string | null;
    readonly startsOn: string;
    readonly endsOn: string | null;
  },
  today: string,
): AgreementState {
  if (agreement.endsOn !== null && agreement.endsOn < today) return 'ended';
  if (agreement.signedOn === null) return 'draft';
  return agreement.startsOn > today ? 'coming' : 'valid';
}

export function periodRefusal(
  period: { readonly startsOn: string; readonly endsOn: string | null },
  pointer = '/body/endsOn',
): Refusal | undefined {
  return period.endsOn !== null && period.endsOn < period.startsOn
    ? refuse('end-before-start', undefined, pointer)
    : undefined;
}

/** Use of the places an agreement promises: those who work there on the day, and all so far. */
export function agreementUse(
  agreementId: string,
  hires: readonly {
    readonly agreementId: string | null;
    readonly startsOn: string;
    readonly endsOn: string | null;
  }[],
  today: string,
): { readonly now: number; readonly everSoFar: number } {
  const under = hires.filter((hire) => hire.agreementId === agreementId && hire.startsOn <= today);
  return {
    now: under.filter((hire) => hire.endsOn === null || hire.endsOn >= today).length,
    everSoFar: under.length,
  };
}

export const employerNeedKinds = [
  'recruitment',
  'competence',
  'workAbility',
  'start',
  'succession',
  'paymentTrouble',
  'tourism',
  'internationalisation',
  'other',
] as const;
export type EmployerNeedKind = (typeof employerNeedKinds)[number];

/** Needs that business advisers answer, not the employment services. */
export const advisedKinds = [
  'start',
  'succession',
  'paymentTrouble',
  'tourism',
  'internationalisation',
] as const;
export type AdvisedKind = (typeof advisedKinds)[number];

export function isAdvised(kind: EmployerNeedKind): kind is AdvisedKind {
  return advisedKinds.some((one) => one === kind);
}

export const employerNeedStatuses = ['open', 'routed', 'answered', 'dropped'] as const;
export type EmployerNeedStatus = (typeof employerNeedStatuses)[number];

/** What is routed says to whom; what is not is with nobody else. */
export function employerNeedRefusal(need: {
  readonly kind: EmployerNeedKind;
  readonly status: EmployerNeedStatus;
  readonly routedOrganisationId: string | null;
  readonly routedTo: string;
}): Refusal | undefined {
  if (need.status !== 'routed') return undefined;
  return need.routedOrganisationId === null && need.routedTo === ''
    ? refuse('need-routed-nowhere', undefined, '/body/routedTo')
    : undefined;
}

export const hireKinds = ['trial', 'subsidised', 'job', 'summerJob', 'apprenticeship'] as const;
export type HireKind = (typeof hireKinds)[number];

/** Badges an area grants, each with how long it holds and on what proof. */
export const badgeRules = {
  /** Nuorisoystävällinen yritys: somebody under 30 was hired. The times are the area's own decision. */
  youthFriendly: { months: 24, proofWithinMonths: 12 },
} as const;
export const badgeKinds = ['youthFriendly'] as const;
export type BadgeKind = (typeof badgeKinds)[number];

/** A badge rests on a hire of a young person at this employer, begun and not long ago. */
export function badgeRefusal(
  kind: BadgeKind,
  proof: { readonly startsOn: string; readonly isYoung: boolean; readonly kind: HireKind } | undefined,
  grantedOn: Day,
): Refusal | undefined {
  if (!proof || !proof.isYoung || proof.kind === 'trial')
    return refuse('badge-no-proof', undefined, '/body/hireId');
  if (proof.startsOn > grantedOn) return refuse('badge-proof-ahead', undefined, '/body/hireId');
  const oldest = addMonths(grantedOn, -badgeRules[kind].proofWithinMonths);
  return proof.startsOn < oldest ? refuse('badge-proof-old', undefined, '/body/hireId') : undefined;
}

export function badgeExpiry(kind: BadgeKind, grantedOn: string): Day {
  return addMonths(asDay(grantedOn), badgeRules[kind].months);
}

export const changeServices = [
  'information',
  'guidance',
  'changeTraining',
  'startUp',
  'occupationalHealth',
  'jobFair',
] as const;
export type ChangeService = (typeof changeServices)[number];

export const planMoments = ['before', 'firstDay', 'firstWeek', 'firstMonth', 'later'] as const;
export type PlanMoment = (typeof planMoments)[number];

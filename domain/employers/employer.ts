/**
 * Employers: companies, associations and public bodies that give work to people on the path, and who keeps the relation
 * to each. One owner over organisations: others ask her before they contact. Requirements F1, F17, F18, F20, F23.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { parseBusinessId } from './business-id.ts';

export const employerKinds = ['company', 'soleTrader', 'association', 'publicBody'] as const;
export type EmployerKind = (typeof employerKinds)[number];

/** Where an employer is in its life, as seen by whoever meets it. */
export const lifeStages = ['starting', 'growing', 'steady', 'changing', 'succession', 'ending'] as const;
export type LifeStage = (typeof lifeStages)[number];

/** By people employed, as official statistics have them. */
export const employerSizes = ['none', 'micro', 'small', 'medium', 'large'] as const;
export type EmployerSize = (typeof employerSizes)[number];

export const meetingKinds = ['visit', 'meeting', 'call', 'message', 'event'] as const;
export type EmployerMeetingKind = (typeof meetingKinds)[number];

export const meetingResults = ['agreed', 'thinking', 'declined', 'notReached'] as const;
export type MeetingResult = (typeof meetingResults)[number];

/** Why an employer says no. */
export const employerNoReasons = [
  'noWork',
  'noMoney',
  'noGuide',
  'skills',
  'language',
  'paperwork',
  'earlierExperience',
  'otherPerson',
  'timing',
  'other',
] as const;
export type EmployerNoReason = (typeof employerNoReasons)[number];

/** Why a jobseeker says no: never a detail of health. */
export const clientNoReasons = [
  'distance',
  'hours',
  'tasks',
  'pay',
  'notFitting',
  'otherWork',
  'studies',
  'notReached',
  'other',
] as const;
export type ClientNoReason = (typeof clientNoReasons)[number];

export function businessIdRefusal(businessId: string | null): Refusal | undefined {
  if (businessId === null || parseBusinessId(businessId)) return undefined;
  return refuse('business-id-wrong', undefined, '/body/businessId');
}

export interface Ownership {
  readonly staffId: string | null;
}

/** One contact: whoever does not own the relation says that she has agreed on it with the owner. */
export function contactRefusal(owner: Ownership, staffId: string, agreed: boolean): Refusal | undefined {
  if (owner.staffId === null || owner.staffId === staffId || agreed) return undefined;
  return refuse('employer-has-owner', undefined, '/body/agreedWithOwner');
}

/** A relation somebody has is taken over with a reason; a free one without. */
export function takeOverRefusal(
  owner: Ownership,
  staffId: string | null,
  reason: string,
): Refusal | undefined {
  if (owner.staffId === staffId) return refuse('employer-owner-same');
  if (owner.staffId !== null && reason.trim() === '')
    return refuse('employer-owner-reason', undefined, '/body/reason');
  return undefined;
}

/** A no has its reason, and only a no has. */
export function meetingRefusal(
  meeting: {
    readonly happenedOn: string;
    readonly result: MeetingResult | null;
    readonly reason: EmployerNoReason | null;
  },
  today: string,
): Refusal | undefined {
  if (meeting.happenedOn > today) return refuse('date-in-future', undefined, '/body/happenedOn');
  if (meeting.result === 'declined' && meeting.reason === null)
    return refuse('no-needs-reason', undefined, '/body/reason');
  if (meeting.result !== 'declined' && meeting.reason !== null)
    return refuse('reason-needs-no', undefined, '/body/reason');
  return undefined;
}

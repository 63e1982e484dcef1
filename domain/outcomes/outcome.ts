/**
 * How a path ends: coded outcomes that end unemployment, a follow-on plan naming who receives the person,
 * follow-ups at 3, 6 and 12 months; a return re-opens the same path. Requirements D3, D24, D25, J11.
 */
import { type Day, addMonths } from '../kernel/dates.ts';

export const outcomeCodes = [
  'openLabourMarket',
  'education',
  'entrepreneurship',
  'pension',
  'rehabilitation',
  'otherEnd',
  'movedAway',
  'unknown',
] as const;
export type OutcomeCode = (typeof outcomeCodes)[number];

/** Outcomes counted as ending unemployment; the others end the path only (D24, D25). */
export const endsUnemployment: Readonly<Record<OutcomeCode, boolean>> = {
  openLabourMarket: true,
  education: true,
  entrepreneurship: true,
  pension: true,
  rehabilitation: true,
  otherEnd: true,
  movedAway: false,
  unknown: false,
};

/** Outcomes for which a receiving party must be named: someone goes on where the path ends. */
export const needsReceivingParty: readonly OutcomeCode[] = ['education', 'rehabilitation'];

export const followUpMonths = [3, 6, 12] as const;
export type FollowUpMonths = (typeof followUpMonths)[number];

export const followUpSituations = [
  'inWork',
  'inEducation',
  'entrepreneur',
  'pension',
  'unemployed',
  'other',
  'notReached',
] as const;
export type FollowUpSituation = (typeof followUpSituations)[number];

/** Follow-ups fall due so many months after the outcome; none where there is nobody to ask. */
export function followUpsOf(
  code: OutcomeCode,
  happenedOn: Day,
): readonly { months: FollowUpMonths; dueOn: Day }[] {
  if (code === 'movedAway') return [];
  return followUpMonths.map((months) => ({ months, dueOn: addMonths(happenedOn, months) }));
}

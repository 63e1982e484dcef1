/**
 * How a path ends: coded outcomes that end unemployment, a follow-on plan naming who receives the person,
 * follow-ups at 3, 6 and 12 months; a return re-opens the same path. Requirements D3, D24, D25, J11.
 */
import { type Day, addDays, addMonths } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

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

/** Outcomes whose day is agreed beforehand: a job, studies or a business of one's own that begins next month. */
export const mayBeginLater: readonly OutcomeCode[] = ['openLabourMarket', 'education', 'entrepreneurship'];

/** So far ahead a beginning may be recorded: farther away too much can still change. */
export const beginsWithinDays = 92;

/** The last day that the outcome may carry. */
export function latestOutcomeDay(code: OutcomeCode, today: Day): Day {
  return mayBeginLater.includes(code) ? addDays(today, beginsWithinDays) : today;
}

/** Why the outcome cannot carry that day, or nothing. */
export function outcomeDayRefusal(code: OutcomeCode, on: Day, today: Day): Refusal | undefined {
  if (on <= latestOutcomeDay(code, today)) return undefined;
  return mayBeginLater.includes(code)
    ? refuse('outcome-too-far', { days: beginsWithinDays }, '/body/happenedOn')
    : refuse('date-in-future', undefined, '/body/happenedOn');
}

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

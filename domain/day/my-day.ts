/**
 * My day: everything that waits for a worker, each open client in exactly one place. The places are tried in
 * order and the first that fits takes the client; the last fits always, so no client is in none or in two.
 * Requirements D12, D38.
 */
import { type Day, addDays, daysBetween } from '../kernel/dates.ts';
import type { PathState } from '../clients/path.ts';

export const dayPlaces = [
  'handedOver',
  'noResponsible',
  'followUpDue',
  'newClient',
  'reviewDue',
  'periodEnding',
  'stepDue',
  'noEvent',
  'onTheirWay',
] as const;
export type DayPlace = (typeof dayPlaces)[number];

export interface DayFacts {
  readonly state: PathState;
  /** False waits for a name: only for a reader who may give one. */
  readonly hasResponsible: boolean;
  /** When somebody else handed the client over to the reader, until she acknowledges it. */
  readonly handedOverOn: Day | null;
  /** Earliest follow-up not done, when there is one. */
  readonly nextFollowUpOn: Day | null;
  /** Earliest review not held: of the plan or of a coaching period not ended. */
  readonly nextReviewOn: Day | null;
  /** End of the coaching period under way. */
  readonly periodEndsOn: Day | null;
  /** Earliest due date of an open step. */
  readonly nextStepDueOn: Day | null;
  readonly lastEventOn: Day;
}

export interface DayRules {
  readonly periodEndingDays: number;
  readonly inactivityWeeks: number;
}

export interface Placed {
  readonly place: DayPlace;
  /** The day the matter is about: when it fell due or will. */
  readonly on: Day | null;
}

/**
 * The one place of a client on that day; `null` for a closed path with no follow-up due, which is nobody's task.
 */
export function placeOf(facts: DayFacts, today: Day, rules: DayRules): Placed | null {
  const followUpDue = facts.nextFollowUpOn !== null && facts.nextFollowUpOn <= today;
  if (facts.state === 'outcome') {
    return followUpDue ? { place: 'followUpDue', on: facts.nextFollowUpOn } : null;
  }
  if (!facts.hasResponsible) return { place: 'noResponsible', on: facts.lastEventOn };
  if (facts.handedOverOn !== null) return { place: 'handedOver', on: facts.handedOverOn };
  if (followUpDue) return { place: 'followUpDue', on: facts.nextFollowUpOn };
  if (facts.state === 'referred') return { place: 'newClient', on: facts.lastEventOn };
  if (facts.nextReviewOn !== null && facts.nextReviewOn <= today)
    return { place: 'reviewDue', on: facts.nextReviewOn };
  if (facts.periodEndsOn !== null && facts.periodEndsOn <= addDays(today, rules.periodEndingDays)) {
    return { place: 'periodEnding', on: facts.periodEndsOn };
  }
  if (facts.nextStepDueOn !== null && facts.nextStepDueOn <= today)
    return { place: 'stepDue', on: facts.nextStepDueOn };
  if (daysBetween(facts.lastEventOn, today) >= rules.inactivityWeeks * 7)
    return { place: 'noEvent', on: facts.lastEventOn };
  return { place: 'onTheirWay', on: null };
}

/**
 * When a grant is used for a shorter time than it was paid for: the work ended, or stood still for a while.
 * What is told are days of the work, and what follows is a period to recover. Periods are closed at both ends:
 * the last day of work is paid, the day of going on is paid again.
 */
import { type Day, addDays } from '../kernel/dates.ts';
import { type ClosedPeriod, contains, periodOf } from '../kernel/period.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export type GrantAlteration =
  | { readonly kind: 'termination'; readonly lastDay: Day }
  | {
      readonly kind: 'suspension';
      readonly lastDay: Day;
      /** The first day of work again; within the grant, or else the work has ended. */
      readonly resumesOn: Day | null;
    };

/**
 * The days that the grant was paid for and not used: from the day after the last one to the day before work goes
 * on, or to the end of the grant. Null when there are none, as when work goes on the next day. Refused: days
 * outside the grant, no day of going on, and one that is not after the last day.
 */
export function unusedDaysOf(
  grant: ClosedPeriod,
  alteration: GrantAlteration,
): ClosedPeriod | null | Refusal {
  const { kind, lastDay } = alteration;
  if (!contains(grant, lastDay)) return refuse('day-outside-grant', undefined, '/lastDay');
  if (kind === 'termination') return unused(lastDay, grant.to);
  const { resumesOn } = alteration;
  if (resumesOn === null) return refuse('no-resumption', undefined, '/resumesOn');
  if (resumesOn <= lastDay) return refuse('end-before-start', undefined, '/resumesOn');
  if (!contains(grant, resumesOn)) return refuse('day-outside-grant', undefined, '/resumesOn');
  return unused(lastDay, addDays(resumesOn, -1));
}

function unused(lastDay: Day, to: Day): ClosedPeriod | null {
  return lastDay < to ? (periodOf(addDays(lastDay, 1), to) ?? null) : null;
}

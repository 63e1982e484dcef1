/**
 * Periods of whole days, both ends included, as people write and read them: 1.3.–31.3. is 31 days.
 * `to: null` is a period that goes on. Values here keep `from <= to`; `periodOf` is the gate.
 */
import {
  addDays,
  type Day,
  dayNumber,
  daysBetween,
  earlierDay,
  endOfMonth,
  fromDayNumber,
  type IsoWeekday,
  isoWeekday,
  laterDay,
} from './dates.ts';

export interface Period {
  readonly from: Day;
  /** The last day, or null while the end is open. */
  readonly to: Day | null;
}

export interface ClosedPeriod extends Period {
  readonly to: Day;
}

/** The period of these ends, or undefined when it would end before it starts. */
export function periodOf(from: Day, to: Day): ClosedPeriod | undefined;
export function periodOf(from: Day, to: Day | null): Period | undefined;
export function periodOf(from: Day, to: Day | null): Period | undefined {
  return to !== null && to < from ? undefined : { from, to };
}

export function isClosed(period: Period): period is ClosedPeriod {
  return period.to !== null;
}

/** Whether the day is in the period. */
export function contains(period: Period, day: Day): boolean {
  return period.from <= day && (period.to === null || day <= period.to);
}

/** Whether every day of `inner` is in `outer`. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  if (inner.from < outer.from) return false;
  return outer.to === null || (inner.to !== null && inner.to <= outer.to);
}

/** Whether the two share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return (b.to === null || a.from <= b.to) && (a.to === null || b.from <= a.to);
}

/** The days in both, or undefined when there are none. */
export function intersect(a: ClosedPeriod, b: Period): ClosedPeriod | undefined;
export function intersect(a: Period, b: ClosedPeriod): ClosedPeriod | undefined;
export function intersect(a: Period, b: Period): Period | undefined;
export function intersect(a: Period, b: Period): Period | undefined {
  if (!overlaps(a, b)) return undefined;
  const to = a.to === null ? b.to : b.to === null ? a.to : earlierDay(a.to, b.to);
  return { from: laterDay(a.from, b.from), to };
}

/** The days of `period` that are not in `removed`: none, one or two periods in order. */
export function subtract(period: ClosedPeriod, removed: Period): readonly ClosedPeriod[];
export function subtract(period: Period, removed: Period): readonly Period[];
export function subtract(period: Period, removed: Period): readonly Period[] {
  if (!overlaps(period, removed)) return [period];
  const rest: Period[] = [];
  if (period.from < removed.from) rest.push({ from: period.from, to: addDays(removed.from, -1) });
  if (removed.to !== null && (period.to === null || removed.to < period.to))
    rest.push({ from: addDays(removed.to, 1), to: period.to });
  return rest;
}

/** The period cut at the turns of months, in order; the pieces cover it exactly. */
export function splitByMonth(period: ClosedPeriod): readonly ClosedPeriod[] {
  const pieces: ClosedPeriod[] = [];
  let from = period.from;
  for (;;) {
    const to = earlierDay(endOfMonth(from), period.to);
    pieces.push({ from, to });
    if (to === period.to) return pieces;
    from = addDays(to, 1);
  }
}

/** Days in the period, both ends counted. */
export function lengthInDays(period: ClosedPeriod): number {
  return daysBetween(period.from, period.to) + 1;
}

/** The days of the period that fall on the given weekdays (1 Monday … 7 Sunday), in order. */
export function weekdaysIn(period: ClosedPeriod, isoWeekdays: readonly IsoWeekday[]): readonly Day[] {
  const wanted = new Set(isoWeekdays);
  const days: Day[] = [];
  const last = dayNumber(period.to);
  for (let number = dayNumber(period.from); number <= last; number += 1) {
    const day = fromDayNumber(number);
    if (wanted.has(isoWeekday(day))) days.push(day);
  }
  return days;
}

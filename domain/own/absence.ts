/**
 * An absence told by the client herself: on planned days from today on, for a few weeks ahead. A worker never asks
 * the cause; she may give a code of it or leave it out, and no code tells of health in any detail.
 */
import { type Day, addDays, asDay, isoWeekday } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const absenceCauses = ['ill', 'childIll', 'appointment', 'other'] as const;
export type AbsenceCause = (typeof absenceCauses)[number];

/** How far ahead an absence may be told. */
export const absenceDaysAhead = 28;

export interface AbsencePeriod {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly weekdays: readonly number[];
  readonly status: string;
}

/** The days of the period on which she is expected, from today on, suspensions left out. */
export function daysToTell(
  period: AbsencePeriod,
  suspensions: readonly { readonly from: string; readonly to: string | null }[],
  today: Day,
): readonly Day[] {
  if (period.status === 'ended') return [];
  const from = asDay(period.startsOn > today ? period.startsOn : today);
  const horizon = addDays(today, absenceDaysAhead);
  const last = asDay(period.endsOn < horizon ? period.endsOn : horizon);
  const days: Day[] = [];
  for (let on = from; on <= last; on = addDays(on, 1)) {
    // the day of resumption is a day of coaching again
    const isSuspended = suspensions.some((pause) => pause.from <= on && (pause.to === null || on < pause.to));
    if (!isSuspended && period.weekdays.includes(isoWeekday(on))) days.push(on);
  }
  return days;
}

export function absenceRefusal(days: readonly string[], open: readonly Day[]): Refusal | undefined {
  const wrong = days.findIndex((day) => !open.some((one) => one === day));
  return wrong < 0
    ? undefined
    : refuse('not-a-coaching-day', { day: days[wrong] ?? '' }, `/body/days/${wrong}`);
}

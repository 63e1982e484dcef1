/**
 * A coaching period (valmennusjakso): an environment, dates, weekdays and hours, goals, a coach, review dates,
 * attendance by day, suspension and prolongation, and an end with its reason. Requirements D3, D4.
 */
import * as z from 'zod';
import { type Day, addDays, asDay, isoWeekday } from '../kernel/dates.ts';
import { day, id, text } from '../kernel/contract.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { dailyMinutesLimits } from './rules.ts';

export const periodStatuses = ['planned', 'active', 'suspended', 'ended'] as const;
export type PeriodStatus = (typeof periodStatuses)[number];

export const periodActions = ['begin', 'suspend', 'resume', 'prolong', 'end'] as const;
export type PeriodAction = (typeof periodActions)[number];

/** Status → allowed actions: the one workflow table of a period. */
export const periodActionsByStatus = {
  planned: ['begin', 'prolong', 'end'],
  active: ['suspend', 'prolong', 'end'],
  suspended: ['resume', 'prolong', 'end'],
  ended: [],
} as const satisfies Record<PeriodStatus, readonly PeriodAction[]>;

export function periodActionsFrom(status: PeriodStatus): readonly PeriodAction[] {
  return periodActionsByStatus[status];
}

export const endReasons = [
  'goalReached',
  'toPlacement',
  'toJob',
  'toEducation',
  'interrupted',
  'clientWish',
  'moved',
  'pathEnded',
  'other',
] as const;
export type EndReason = (typeof endReasons)[number];

/** Given when the outcome of the path ends the period with it; nobody chooses it. */
export const endReasonOfPath = 'pathEnded' satisfies EndReason;

/** The reasons to choose from when a period is ended by itself. */
export const chosenEndReasons: readonly EndReason[] = endReasons.filter(
  (reason) => reason !== endReasonOfPath,
);

/** The cause of an absence is never asked: it could tell of health. */
export const attendanceMarks = ['present', 'absentNotified', 'absentUnnotified', 'dayOff'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

export const periodInput = z.object({
  environmentId: id,
  packageId: id.nullable(),
  coachStaffId: id,
  startsOn: day,
  endsOn: day,
  weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  dailyMinutes: z.int().min(dailyMinutesLimits.least).max(dailyMinutesLimits.most),
  goals: text(2000),
  reviewDates: z.array(day).max(24),
});
export type PeriodInput = z.output<typeof periodInput>;

export interface CoachingPeriod {
  readonly status: PeriodStatus;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

/** The period after the action on that day, or why not. */
export function periodAfter(
  period: CoachingPeriod,
  action: PeriodAction,
  on: Day,
  today: Day,
  prolongedTo?: Day,
): CoachingPeriod | Refusal {
  const allowed: readonly PeriodAction[] = periodActionsByStatus[period.status];
  if (!allowed.includes(action))
    return refuse('period-action-not-allowed', { status: period.status, action });
  switch (action) {
    case 'begin':
      if (on > today) return refuse('date-in-future', undefined, '/body/on');
      if (on > period.endsOn) return refuse('end-before-start', undefined, '/body/on');
      return { ...period, status: 'active', startsOn: on };
    case 'suspend':
    case 'resume':
      if (on > today) return refuse('date-in-future', undefined, '/body/on');
      if (on < period.startsOn) return refuse('before-period', { startsOn: period.startsOn }, '/body/on');
      return { ...period, status: action === 'suspend' ? 'suspended' : 'active' };
    case 'prolong':
      if (prolongedTo === undefined || prolongedTo <= period.endsOn) {
        return refuse('not-longer', { endsOn: period.endsOn }, '/body/until');
      }
      return { ...period, endsOn: prolongedTo };
    case 'end':
      if (on < period.startsOn) return refuse('before-period', { startsOn: period.startsOn }, '/body/on');
      if (on > today) return refuse('date-in-future', undefined, '/body/on');
      return { ...period, status: 'ended' };
  }
}

/** May attendance of that day be marked: within the period, not in the future. */
export function attendanceRefusal(period: CoachingPeriod, on: Day, today: Day): Refusal | undefined {
  if (on > today) return refuse('date-in-future', undefined, '/body/on');
  if (on < period.startsOn || on > period.endsOn)
    return refuse('outside-period', { from: period.startsOn, to: period.endsOn }, '/body/on');
  return undefined;
}

export interface AttendanceDay {
  readonly on: Day;
  readonly mark: AttendanceMark;
}

/** The days planned between two days, suspensions left out. */
export function plannedDays(
  period: { readonly startsOn: string; readonly endsOn: string; readonly weekdays: readonly number[] },
  suspensions: readonly { readonly from: string; readonly to: string | null }[],
  until: Day,
): number {
  let days = 0;
  const last = asDay(period.endsOn < until ? period.endsOn : until);
  for (let on = asDay(period.startsOn); on <= last; on = addDays(on, 1)) {
    const suspended = suspensions.some((pause) => pause.from <= on && (pause.to === null || on <= pause.to));
    if (!suspended && period.weekdays.includes(isoWeekday(on))) days += 1;
  }
  return days;
}

/** Share of marked days present, in whole per cent; null while nothing is marked. Days off are left out. */
export function attendancePercent(marks: readonly AttendanceMark[]): number | null {
  const counted = marks.filter((mark) => mark !== 'dayOff');
  if (counted.length === 0) return null;
  return Math.round((counted.filter((mark) => mark === 'present').length * 100) / counted.length);
}

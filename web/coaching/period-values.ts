import type { Output } from '../platform/index.ts';

export type Period = Output<'coachingList'>['periods'][number];

export interface PeriodValues {
  readonly environmentId: string | null;
  readonly packageId: string | null;
  readonly coachStaffId: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  /** `'1'` Monday … `'7'` Sunday, as a group of checkboxes has them. */
  readonly weekdays: readonly string[];
  readonly dailyHours: number | null;
  readonly goals: string;
  readonly reviewDates: readonly (string | null)[];
}

export type PeriodEditValues = Omit<PeriodValues, 'packageId' | 'startsOn' | 'endsOn' | 'reviewDates'>;

export function editValuesOf(period: Period): PeriodEditValues {
  return {
    environmentId: period.environment.id,
    coachStaffId: period.coach.id,
    weekdays: period.weekdays.map(String),
    dailyHours: period.dailyMinutes / 60,
    goals: period.goals,
  };
}

export function minutesOf(hours: number): number {
  return Math.round(hours * 60);
}

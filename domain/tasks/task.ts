/**
 * The task bank (tehtäväpankki): real work of a department or a partner that clients can learn at. What a task asks is
 * told on the same five scales as an opening. Requirements E4–E6, E8.
 */
import type { Day } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const taskCategories = [
  'outdoors',
  'cleaning',
  'kitchen',
  'workshop',
  'textiles',
  'property',
  'logistics',
  'office',
  'care',
  'shop',
  'culture',
  'other',
] as const;
export type TaskCategory = (typeof taskCategories)[number];

/** Whether the work is there in a month; no months told: all the year. */
export function isInSeason(months: readonly number[], today: Day): boolean {
  return months.length === 0 || months.includes(Number(today.slice(5, 7)));
}

export function taskRefusal(task: {
  readonly startsOn: string;
  readonly endsOn: string | null;
}): Refusal | undefined {
  return task.endsOn !== null && task.endsOn < task.startsOn
    ? refuse('end-before-start', undefined, '/body/endsOn')
    : undefined;
}

export const ratingTrends = ['better', 'same', 'worse'] as const;
export type RatingTrend = (typeof ratingTrends)[number];

/** As many evaluations as are weighed against as many before them. */
export const trendWindow = 3;

const sumOf = (steps: readonly number[]) => steps.reduce((sum, step) => sum + step, 0);

/** Mean of all in hundredths, and where the latest go; with too few to compare there is no trend. Latest first. */
export function ratingsOf(steps: readonly number[]): {
  readonly mean: number | null;
  readonly trend: RatingTrend | null;
} {
  if (steps.length === 0) return { mean: null, trend: null };
  const mean = Math.round((sumOf(steps) * 100) / steps.length);
  if (steps.length < 2 * trendWindow) return { mean, trend: null };
  const latest = sumOf(steps.slice(0, trendWindow));
  const before = sumOf(steps.slice(trendWindow, 2 * trendWindow));
  // less than a step over the whole window is chance
  if (Math.abs(latest - before) < 2) return { mean, trend: 'same' };
  return { mean, trend: latest > before ? 'better' : 'worse' };
}

/**
 * The progress measure (mittari): how far somebody has come, by area, as the client and the coach see it. A change is
 * counted only between two answers of the same form, the same edition and the same rater. Requirement I12.
 */
import { type Day, addDays, addMonths } from '../kernel/dates.ts';
import type { Occasion, Rater, Scores } from './answers.ts';
import { measureRhythmOn } from './rules.ts';

/** The form whose answers are asked for by date. */
export const measureKey = 'progress';

/** One filled-in measure, reduced to what is compared. */
export interface Measure {
  readonly key: string;
  readonly edition: number;
  readonly ratedBy: Rater;
  readonly answeredOn: string;
  readonly scores: Scores;
}

export interface Change {
  readonly from: string;
  readonly to: string;
  /** Steps up (or down) by area, of the areas answered both times. */
  readonly areas: Scores;
  readonly total: number;
}

function isComparable(one: Measure, other: Measure): boolean {
  return one.key === other.key && one.edition === other.edition;
}

/** From the one to the other; null when they are of two forms, editions or raters, or share no area. */
export function changeBetween(first: Measure, latest: Measure): Change | null {
  if (!isComparable(first, latest) || first.ratedBy !== latest.ratedBy) return null;
  const areas = difference(latest.scores, first.scores);
  if (Object.keys(areas).length === 0) return null;
  return { from: first.answeredOn, to: latest.answeredOn, areas, total: sum(areas) };
}

/** Client minus coach, by area; null when they are of two forms or editions, or share no area. */
export function raterDifference(client: Measure, coach: Measure): Scores | null {
  if (!isComparable(client, coach) || client.ratedBy !== 'client' || coach.ratedBy !== 'coach') return null;
  const areas = difference(client.scores, coach.scores);
  return Object.keys(areas).length === 0 ? null : areas;
}

function difference(one: Scores, other: Scores): Scores {
  return Object.fromEntries(
    Object.entries(one).flatMap(([area, score]) => {
      const before = other[area];
      return before === undefined ? [] : [[area, score - before]];
    }),
  );
}

function sum(areas: Scores): number {
  return Object.values(areas).reduce((all, steps) => all + steps, 0);
}

/** In the order of their days, whatever order they came in. */
export function inOrder<M extends Pick<Measure, 'answeredOn'>>(measures: readonly M[]): readonly M[] {
  return [...measures].sort((a, b) =>
    a.answeredOn < b.answeredOn ? -1 : a.answeredOn > b.answeredOn ? 1 : 0,
  );
}

/**
 * One person's change as one rater sees it: from the first to the latest answer of the edition answered last. Answers
 * to earlier editions are left out, never mixed in.
 */
export function changeOf(measures: readonly Measure[], ratedBy: Rater): Change | null {
  const own = inOrder(measures.filter((measure) => measure.ratedBy === ratedBy));
  const latest = own.at(-1);
  if (!latest) return null;
  const first = own.find((measure) => isComparable(measure, latest));
  return first && first !== latest ? changeBetween(first, latest) : null;
}

/** The latest answers of the two raters to one edition, set side by side. */
export function latestDifference(measures: readonly Measure[]): Scores | null {
  const ordered = inOrder(measures);
  const client = ordered.findLast((measure) => measure.ratedBy === 'client');
  const coach =
    client && ordered.findLast((measure) => measure.ratedBy === 'coach' && isComparable(measure, client));
  return client && coach ? raterDifference(client, coach) : null;
}

export interface Improvement {
  /** People with a change that can be counted. */
  readonly people: number;
  /** Of them, those who rose at least one step. */
  readonly improved: number;
}

/** How many rose at least one step in all and in each area; counts only, so that small ones can be hidden after. */
export function improvementOf(changes: readonly (Change | null)[]): {
  readonly total: Improvement;
  readonly areas: Readonly<Record<string, Improvement>>;
} {
  const counted = changes.filter((change) => change !== null);
  const areas = [...new Set(counted.flatMap((change) => Object.keys(change.areas)))].sort();
  return {
    total: {
      people: counted.length,
      improved: counted.filter((change) => change.total >= 1).length,
    },
    areas: Object.fromEntries(
      areas.map((area) => {
        const steps = counted.flatMap((change) => change.areas[area] ?? []);
        return [area, { people: steps.length, improved: steps.filter((one) => one >= 1).length }];
      }),
    ),
  };
}

export interface MeasureFacts {
  /** When the coaching began; null while it has not. */
  readonly startedOn: Day | null;
  /** When the path ended; null while it goes on. */
  readonly endedOn: Day | null;
  readonly paused: boolean;
  /** Days of this rater's finished answers. */
  readonly answeredOn: readonly Day[];
}

export interface MeasureDue {
  readonly occasion: Occasion;
  readonly dueOn: Day;
}

/**
 * What this rater is asked next and by when: when coaching has begun, every so many months from the last answer, at exit. Nothing
 * while the path is paused; at exit nothing when there is no earlier answer to compare with.
 */
export function nextMeasure(facts: MeasureFacts, today: Day): MeasureDue | null {
  if (facts.startedOn === null) return null;
  const { limits } = measureRhythmOn(today);
  const { startedOn } = facts;
  // answered while the coaching was being agreed on counts as its start
  const since = facts.answeredOn.filter((on) => on >= addDays(startedOn, -limits.startWithinDays));
  const last = since.length === 0 ? undefined : since.reduce((a, b) => (a > b ? a : b));
  if (facts.endedOn !== null) {
    const isAsked = last !== undefined && last < addDays(facts.endedOn, -limits.exitWithinDays);
    const isLate = addDays(facts.endedOn, limits.exitWithinDays) < today;
    return isAsked && !isLate ? { occasion: 'exit', dueOn: facts.endedOn } : null;
  }
  if (facts.paused) return null;
  if (last === undefined) return { occasion: 'start', dueOn: addDays(startedOn, limits.startWithinDays) };
  return { occasion: 'quarter', dueOn: addMonths(last, limits.everyMonths) };
}

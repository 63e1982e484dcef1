/**
 * Lengths of unemployment spells told honestly: ended, ongoing, and the Kaplan–Meier estimate of both together, since the
 * mean of ended spells alone misleads. Agrees with R's `survfit` of its default `conf.type = "log"`. Requirement J7;
 * Kaplan & Meier 1958, Greenwood 1926.
 */
import { dayNumber, type Day } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export interface Spell {
  readonly start: Day;
  /** The last day; null while it goes on. */
  readonly end: Day | null;
}

export interface SurvivalPoint {
  /** Length in days at which at least one spell ended. */
  readonly day: number;
  /** The share of spells that last longer. */
  readonly survival: number;
  /** Greenwood's; null when no spell is left. */
  readonly standardError: number | null;
  readonly atRisk: number;
  readonly lower95: number | null;
  readonly upper95: number | null;
}

export interface SpellStatistics {
  readonly ended: number;
  readonly ongoing: number;
  /** Of ended spells alone; null when there is none. */
  readonly meanEndedDays: number | null;
  readonly kaplanMeier: {
    /** Null when not half of the spells have ended by any day. */
    readonly medianDays: number | null;
    readonly lower95: number | null;
    readonly upper95: number | null;
    readonly at: readonly SurvivalPoint[];
  };
}

/** The normal quantile of 0.975. */
const z = 1.959963984540054;

/**
 * Spells as they stand on a day: one that begins later is left out, one that ends later goes on. An end is the last day,
 * so that a spell lasts `end − start + 1` days.
 */
export function spellStatistics(spells: readonly Spell[], on: Day): SpellStatistics | readonly Refusal[] {
  const refusals = spells.flatMap(({ start, end }, index) =>
    end !== null && end < start ? [refuse('end-before-start', undefined, `/spells/${index}/end`)] : [],
  );
  if (refusals.length > 0) return refusals;
  const seen = spells
    .filter(({ start }) => start <= on)
    .map(({ start, end }) => {
      const isEnded = end !== null && end <= on;
      return { isEnded, days: dayNumber(isEnded ? end : on) - dayNumber(start) + 1 };
    })
    .toSorted((a, b) => a.days - b.days);
  const ended = seen.filter(({ isEnded }) => isEnded);
  const at = curve(seen);
  return {
    ended: ended.length,
    ongoing: seen.length - ended.length,
    meanEndedDays: ended.length === 0 ? null : ended.reduce((sum, { days }) => sum + days, 0) / ended.length,
    kaplanMeier: {
      medianDays: halfOf(at, ({ survival }) => survival),
      lower95: halfOf(at, ({ lower95 }) => lower95),
      upper95: halfOf(at, ({ upper95 }) => upper95),
      at,
    },
  };
}

interface Seen {
  readonly days: number;
  readonly isEnded: boolean;
}

/** Lengths must rise. One that goes on is at risk on its last day, beside those that end on it. */
function curve(seen: readonly Seen[]): readonly SurvivalPoint[] {
  const points: SurvivalPoint[] = [];
  let survival = 1;
  let hazardVariance = 0;
  for (let at = 0; at < seen.length; ) {
    const day = seen[at]?.days ?? 0;
    const atRisk = seen.length - at;
    let ends = 0;
    for (; seen[at]?.days === day; at += 1) if (seen[at]?.isEnded) ends += 1;
    if (ends === 0) continue;
    survival *= 1 - ends / atRisk;
    if (ends === atRisk) {
      points.push({ day, survival: 0, standardError: null, atRisk, lower95: null, upper95: null });
      continue;
    }
    hazardVariance += ends / (atRisk * (atRisk - ends));
    const deviation = Math.sqrt(hazardVariance);
    points.push({
      day,
      survival,
      standardError: survival * deviation,
      atRisk,
      lower95: survival * Math.exp(-z * deviation),
      upper95: Math.min(1, survival * Math.exp(z * deviation)),
    });
  }
  return points;
}

/** As `survfit` tells a median: the first day at half or under; at exactly half the middle to the next fall. */
function halfOf(
  points: readonly SurvivalPoint[],
  of: (point: SurvivalPoint) => number | null,
): number | null {
  const tolerance = Math.sqrt(Number.EPSILON);
  const under = points.flatMap((point) => {
    const value = of(point);
    return value !== null && value < 0.5 + tolerance ? [{ day: point.day, value }] : [];
  });
  const [first] = under;
  if (!first) return null;
  const next = under.find(({ value }) => value < first.value);
  return Math.abs(first.value - 0.5) < tolerance && next ? (first.day + next.day) / 2 : first.day;
}

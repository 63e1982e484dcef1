/**
 * How long the way to work takes. What the area has entered from its road network or timetables comes first; otherwise an
 * estimate along the straight line between the centres of two municipalities, with a stated factor and speed. D35.
 */
import type { Day } from '../kernel/dates.ts';
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import type { Travel } from './fit.ts';

export const travelModes = ['car', 'public'] as const;
export type TravelMode = (typeof travelModes)[number];

/** WGS 84, degrees. */
export interface Centre {
  readonly lat: number;
  readonly lon: number;
}

export interface TravelLimits {
  /** By how much a road is longer than the straight line, in hundredths: 130 is 1.30. */
  readonly roadPercent: number;
  readonly kilometresPerHour: Readonly<Record<TravelMode, number>>;
  /** For those who live in the same municipality. */
  readonly withinMinutes: number;
}

export const travelRules: readonly DatedRule<TravelLimits>[] = [
  {
    id: 'travel-2026',
    validFrom: null,
    validTo: null,
    limits: { roadPercent: 130, kilometresPerHour: { car: 65, public: 45 }, withinMinutes: 15 },
    source:
      'own estimate of the house: straight line between centres × 1.3; an area enters its own times over it',
    confidence: 'areaSetting',
  },
];

/** A time that the area has entered. */
export interface EnteredTravel {
  readonly from: string;
  readonly to: string;
  readonly by: TravelMode;
  readonly minutes: number;
  readonly arrivesFirst: string | null;
  readonly leavesLast: string | null;
}

export type Travels = (from: string | null, to: string | null, by: TravelMode) => Travel | null;

const earthKilometres = 6371;

/** Along the great circle (haversine). */
export function straightLine(a: Centre, b: Centre): number {
  const radians = Math.PI / 180;
  const half =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2;
  return 2 * earthKilometres * Math.asin(Math.min(1, Math.sqrt(half)));
}

export function estimatedMinutes(a: Centre, b: Centre, by: TravelMode, today: Day): number {
  const { roadPercent, kilometresPerHour } = ruleOn(travelRules, today).limits;
  return Math.round((straightLine(a, b) * roadPercent * 60) / (100 * kilometresPerHour[by]));
}

/** Ways between municipalities; what is entered for one direction holds for the other unless it is entered too. */
export function newTravels(
  centres: ReadonlyMap<string, Centre>,
  entered: readonly EnteredTravel[],
  today: Day,
): Travels {
  const times = new Map(entered.map((row) => [`${row.from} ${row.to} ${row.by}`, row]));
  const known = new Map<string, Travel | null>();
  const within = ruleOn(travelRules, today).limits.withinMinutes;
  const reckon: (from: string, to: string, by: TravelMode) => Travel | null = (from, to, by) => {
    const there = times.get(`${from} ${to} ${by}`);
    if (there) {
      const { minutes, arrivesFirst, leavesLast } = there;
      return { minutes, estimated: false, arrivesFirst, leavesLast };
    }
    const back = times.get(`${to} ${from} ${by}`);
    // the other direction tells how long it takes, not when it goes
    if (back) return { minutes: back.minutes, estimated: false, arrivesFirst: null, leavesLast: null };
    const [a, b] = [centres.get(from), centres.get(to)];
    if (!a || !b) return null;
    const minutes = from === to ? within : estimatedMinutes(a, b, by, today);
    return { minutes, estimated: true, arrivesFirst: null, leavesLast: null };
  };
  return (from, to, by) => {
    if (from === null || to === null) return null;
    const key = `${from} ${to} ${by}`;
    let travel = known.get(key);
    if (travel === undefined) {
      travel = reckon(from, to, by);
      known.set(key, travel);
    }
    return travel;
  };
}

/**
 * What all placements of one person take of a week: hours, days, and the limits that are passed. Passing a limit warns
 * and never blocks: other services of the week may be known elsewhere. Public holidays are not left out, since no limit
 * of these laws knows them.
 */
import { addDays, type Day, type IsoWeekday, laterDay } from '../kernel/dates.ts';
import { ruleOn } from '../kernel/dated-rule.ts';
import { type IsoWeek, isoWeekOf, mondayBefore, mondayOf } from '../kernel/iso-week.ts';
import type { Text } from '../kernel/texts.ts';
import { type Scheme, schemeRules, type SchemeSwitch, schemeSwitches, weeklyLimitRules } from './schemes.ts';

export interface WeeklyPlacement {
  /** Null: ordinary work, which only the limits of the whole week bind. */
  readonly scheme: Scheme | null;
  readonly from: Day;
  /** The last day; null while it is open. */
  readonly to: Day | null;
  readonly weekdays: readonly IsoWeekday[];
  readonly hoursPerDay: number;
}

/** What a limit counts: days or hours of the week, or the hours of its shortest or longest day. */
export const loadMeasures = ['days', 'hours', 'shortestDay', 'longestDay'] as const;
export type LoadMeasure = (typeof loadMeasures)[number];

export interface WeeklyWarning {
  /** The id of the dated rule and what it limits, `work-try-out:longestDay`. */
  readonly rule: string;
  readonly measure: LoadMeasure;
  /** Null: all placements together. */
  readonly scheme: Scheme | null;
  readonly limit: number;
  readonly value: number;
  readonly source: Text;
}

export interface WeeklyLoad {
  readonly hours: number;
  readonly days: number;
  readonly warnings: readonly WeeklyWarning[];
}

export type SwitchValues = { readonly [S in SchemeSwitch]?: boolean | undefined };

export function switchValue(name: SchemeSwitch, values: SwitchValues): boolean {
  return values[name] ?? schemeSwitches[name].usual;
}

export function weeklyLoad(
  placements: readonly WeeklyPlacement[],
  week: IsoWeek,
  switches: SwitchValues = {},
): WeeklyLoad {
  const all = minutesByDay(placements, week);
  const warnings: WeeklyWarning[] = [];
  const totals = totalsOf(all);
  for (const measure of ['days', 'hours'] as const) {
    const [first] = all.keys();
    if (first === undefined) break;
    const { id, limits, source } = ruleOn(weeklyLimitRules[measure], first);
    if (totals[measure] > limits.atMost) {
      const value = totals[measure];
      warnings.push({ rule: id, measure, scheme: null, limit: limits.atMost, value, source });
    }
  }
  for (const scheme of new Set(placements.map((placement) => placement.scheme))) {
    if (scheme === null || isSwitchedOff(scheme, switches)) continue;
    const own = minutesByDay(
      placements.filter((placement) => placement.scheme === scheme),
      week,
    );
    const [first] = own.keys();
    if (first === undefined) continue;
    const { id, limits, source } = ruleOn(schemeRules[scheme], first);
    const loads = totalsOf(own);
    const most = { days: limits.daysInWeek, hours: limits.hoursInWeek, longestDay: limits.mostHoursInDay };
    for (const measure of ['days', 'hours', 'longestDay'] as const) {
      const limit = most[measure];
      if (limit !== null && loads[measure] > limit)
        warnings.push({ rule: `${id}:${measure}`, measure, scheme, limit, value: loads[measure], source });
    }
    const least = limits.leastHoursInDay;
    if (least !== null && loads.shortestDay < least) {
      const value = loads.shortestDay;
      warnings.push({
        rule: `${id}:shortestDay`,
        measure: 'shortestDay',
        scheme,
        limit: least,
        value,
        source,
      });
    }
  }
  return { hours: totals.hours, days: totals.days, warnings };
}

/** The first week from a day on in which a limit is passed: looked for where something begins, and in the week after. */
export function firstWeekOverLimits(
  placements: readonly WeeklyPlacement[],
  from: Day,
  switches: SwitchValues = {},
): { readonly week: IsoWeek; readonly load: WeeklyLoad } | undefined {
  const mondays = placements
    .filter(({ to }) => to === null || to >= from)
    .flatMap((placement) => {
      const monday = mondayBefore(laterDay(placement.from, from));
      return [monday, addDays(monday, 7)];
    });
  for (const monday of [...new Set(mondays)].sort()) {
    const week = isoWeekOf(monday);
    const load = weeklyLoad(placements, week, switches);
    if (load.warnings.length > 0) return { week, load };
  }
  return undefined;
}

function isSwitchedOff(scheme: Scheme, switches: SwitchValues): boolean {
  return scheme === 'rehabilitativeWork' && !switchValue('rehabilitativeWorkActInForce', switches);
}

/** Minutes of each day of the week on which somebody is placed, from Monday on. */
function minutesByDay(placements: readonly WeeklyPlacement[], week: IsoWeek): ReadonlyMap<Day, number> {
  const minutes = new Map<Day, number>();
  for (const [number, day] of daysOf(week).entries()) {
    const weekday = (number + 1) as IsoWeekday;
    for (const { from, to, weekdays, hoursPerDay } of placements) {
      if (day < from || (to !== null && day > to) || !weekdays.includes(weekday)) continue;
      minutes.set(day, (minutes.get(day) ?? 0) + Math.round(hoursPerDay * 60));
    }
  }
  return minutes;
}

/** Weeks looked at lately: lists ask for the same few thousands of times. */
const knownWeeks = new Map<IsoWeek, readonly Day[]>();
const mostKnownWeeks = 500;

/** From Monday on. */
function daysOf(week: IsoWeek): readonly Day[] {
  let days = knownWeeks.get(week);
  if (!days) {
    const monday = mondayOf(week);
    days = [0, 1, 2, 3, 4, 5, 6].map((number) => addDays(monday, number));
    if (knownWeeks.size >= mostKnownWeeks) knownWeeks.clear();
    knownWeeks.set(week, days);
  }
  return days;
}

function totalsOf(minutes: ReadonlyMap<Day, number>): Readonly<Record<LoadMeasure, number>> {
  const each = [...minutes.values()];
  return {
    days: each.length,
    hours: hoursOf(each.reduce((sum, value) => sum + value, 0)),
    longestDay: hoursOf(Math.max(0, ...each)),
    shortestDay: each.length === 0 ? 0 : hoursOf(Math.min(...each)),
  };
}

/** To a hundredth, as people read them. */
function hoursOf(minutes: number): number {
  return Math.round((minutes * 100) / 60) / 100;
}

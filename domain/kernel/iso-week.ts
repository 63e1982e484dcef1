/** Weeks as people number them in Finland (ISO 8601): from Monday, the first of a year the one with its first Thursday. */
import { addDays, asDay, type Day, daysBetween, isoWeekday, yearOf } from './dates.ts';

declare const weekBrand: unique symbol;

/** A week that exists, '2026-W48'. */
export type IsoWeek = string & { readonly [weekBrand]: true };

/** Years whose weeks lie within the calendar's years. */
const firstYear = 2;
const lastYear = 9998;

export function parseIsoWeek(value: unknown): IsoWeek | undefined {
  const match = typeof value === 'string' ? /^(\d{4})-W(\d{2})$/.exec(value) : null;
  if (!match) return undefined;
  const [year, week] = [Number(match[1]), Number(match[2])];
  if (year < firstYear || year > lastYear || week < 1) return undefined;
  const monday = addDays(firstMonday(year), (week - 1) * 7);
  return monday < firstMonday(year + 1) ? (match[0] as IsoWeek) : undefined;
}

export function mondayOf(week: IsoWeek): Day {
  return addDays(firstMonday(Number(week.slice(0, 4))), (Number(week.slice(6)) - 1) * 7);
}

export function isoWeekOf(day: Day): IsoWeek {
  const thursday = addDays(day, 4 - isoWeekday(day));
  const year = yearOf(thursday);
  const week = Math.floor(daysBetween(firstMonday(year), thursday) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}` as IsoWeek;
}

/** Of the week in which 4 January lies. */
function firstMonday(year: number): Day {
  const fourth = asDay(`${String(year).padStart(4, '0')}-01-04`);
  return addDays(fourth, 1 - isoWeekday(fourth));
}

export function mondayBefore(day: Day): Day {
  return addDays(day, 1 - isoWeekday(day));
}

/**
 * The periods figures are given for: half-years, and whole years of which people have been erased, since what stays of
 * them tells the year only. Requirement J12.
 */
import {
  addDays,
  addMonths,
  asDay,
  type Day,
  earlierDay,
  monthOf,
  startOfHalfYear,
  yearOf,
} from '../kernel/dates.ts';
import type { Text } from '../kernel/texts.ts';

/** `2026-2` is July to December 2026; `2019` is the whole year. */
export const periodKeyPattern = /^\d{4}(-[12])?$/;

export interface FigurePeriod {
  readonly key: string;
  readonly kind: 'halfYear' | 'year';
  readonly from: Day;
  readonly to: Day;
}

export function halfYearOf(day: Day): FigurePeriod {
  const from = startOfHalfYear(day);
  const half = monthOf(from) === 1 ? 1 : 2;
  return { key: `${yearOf(from)}-${half}`, kind: 'halfYear', from, to: addDays(addMonths(from, 6), -1) };
}

/** The period of a key that `periodKeyPattern` lets through. */
export function periodOfKey(key: string): FigurePeriod {
  const [year = '', half] = key.split('-');
  if (half !== undefined) return halfYearOf(asDay(`${year}-${half === '1' ? '01' : '07'}-01`));
  return { key, kind: 'year', from: asDay(`${year}-01-01`), to: asDay(`${year}-12-31`) };
}

export function previousHalfYear(period: FigurePeriod): FigurePeriod {
  return halfYearOf(addDays(period.from, -1));
}

/**
 * The periods that may be asked, the latest first: half-years from the first path's, and whole years up to the last one
 * that people have been erased of.
 */
export function figurePeriods(
  first: Day,
  today: Day,
  erasedYears: readonly number[],
): readonly FigurePeriod[] {
  const lastErased = Math.max(0, ...erasedYears);
  const periods: FigurePeriod[] = [];
  for (let period = halfYearOf(today); period.to >= first; period = previousHalfYear(period)) {
    if (yearOf(period.from) <= lastErased) break;
    periods.push(period);
  }
  const years = [...new Set(erasedYears)].sort((a, b) => b - a);
  return [...periods, ...years.map((year) => periodOfKey(String(year).padStart(4, '0')))];
}

/** The day by which the period is counted: its last, or today while it runs. */
export function countedOn(period: FigurePeriod, today: Day): Day {
  return earlierDay(period.to, today);
}

export function periodWords({ key, kind }: Pick<FigurePeriod, 'key' | 'kind'>): Text {
  if (kind === 'year') return { fi: `vuosi ${key}`, sv: `år ${key}`, en: key };
  const [year, half] = key.split('-');
  return half === '1'
    ? { fi: `1–6/${year}`, sv: `1–6/${year}`, en: `Jan–Jun ${year}` }
    : { fi: `7–12/${year}`, sv: `7–12/${year}`, en: `Jul–Dec ${year}` };
}

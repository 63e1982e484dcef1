/**
 * Days of the calendar as branded ISO strings. They compare, sort and travel as JSON as they are.
 * Everything is counted with whole numbers in the proleptic Gregorian calendar, years 1–9999: no
 * clock, no time zone. Month and year arithmetic ends at the month's last day when the month is too
 * short, as section 3 of the Act on the Calculation of Time Limits (150/1930) says.
 */
declare const dayBrand: unique symbol;

/** A day that exists, 'YYYY-MM-DD'. */
export type Day = string & { readonly [dayBrand]: true };

/** ISO weekday: 1 Monday … 7 Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

const firstYear = 1;
const lastYear = 9999;

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day of these numbers, or undefined when there is no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || year < firstYear || year > lastYear) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month))
    return undefined;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as Day;
}

/** Reads exactly 'YYYY-MM-DD'; anything else, and a day that does not exist, is undefined. */
export function parseDay(value: unknown): Day | undefined {
  if (typeof value !== 'string') return undefined;
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** As `parseDay`, without making anything: calculations ask it of every day they meet. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || value.length !== 10 || value[4] !== '-' || value[7] !== '-') return false;
  const year = digitsAt(value, 0, 4);
  const month = digitsAt(value, 5, 7);
  const dayOfMonth = digitsAt(value, 8, 10);
  return (
    year >= firstYear &&
    month >= 1 &&
    month <= 12 &&
    dayOfMonth >= 1 &&
    dayOfMonth <= daysInMonth(year, month)
  );
}

/** The number of these digits; -1 when one of them is none. */
function digitsAt(value: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = value.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** A day known to be right, as in rule data and tests. Throws on anything else: it is a bug. */
export function asDay(value: string): Day {
  const day = parseDay(value);
  if (day === undefined) throw new Error(`Not a day: ${value}`);
  return day;
}

/**
 * Reads a day as people and their files write it: 1.5.1999, 1999-05-01, 19990501 or an ISO date and
 * time, whose time of day is left out as written. A slash form such as 01/02/2020 is refused, because
 * nobody can tell its day from its month.
 */
export function parseDayAsWritten(value: string): Day | undefined {
  const written = value.trim();
  const finnish = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written);
  if (finnish) return dayOf(Number(finnish[3]), Number(finnish[2]), Number(finnish[1]));
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const instant = /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;
  return parseDay(instant.exec(written)?.[1] ?? written);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1–12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** Below zero when `a` is the earlier. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function earlierDay(a: Day, b: Day): Day {
  return a <= b ? a : b;
}

export function laterDay(a: Day, b: Day): Day {
  return a >= b ? a : b;
}

/** Throws when the result leaves the years 1–9999. */
export function addDays(day: Day, days: number): Day {
  return fromDayNumber(dayNumber(day) + days);
}

/** The same day of another month, or that month's last day. Throws outside the years 1–9999. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const index = parts.year * 12 + (parts.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const result = dayOf(year, month, Math.min(parts.dayOfMonth, daysInMonth(year, month)));
  if (result === undefined) throw new RangeError(`No day ${months} months from ${day}`);
  return result;
}

/** The same day of another year; 29 February becomes 28 February when there is none. */
export function addYears(day: Day, years: number): Day {
  return addMonths(day, years * 12);
}

/** Days from one to the other: 0 on the same day, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Whole months from one day to the other: the greatest n with `addMonths(from, n) <= to`.
 * From 31 January it is 1 on 28 February of an ordinary year. Negative when `to` is before `from`.
 */
export function monthsBetween(from: Day, to: Day): number {
  const start = partsOf(from);
  const end = partsOf(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  const anniversary = Math.min(start.dayOfMonth, daysInMonth(end.year, end.month));
  return end.dayOfMonth >= anniversary ? months : months - 1;
}

/**
 * Age in whole years, negative before birth. Someone born on 29 February turns a year older on
 * 1 March of an ordinary year: only then are all days of the year of life behind. Statutes name no
 * day for it.
 */
export function ageOn(birthDate: Day, on: Day): number {
  const years = yearOf(on) - yearOf(birthDate);
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export function isoWeekday(day: Day): IsoWeekday {
  // Day number 0 is Thursday, 1 January 1970.
  return (modulo(dayNumber(day) + 3, 7) + 1) as IsoWeekday;
}

export function startOfMonth(day: Day): Day {
  return `${day.slice(0, 8)}01` as Day;
}

export function endOfMonth(day: Day): Day {
  const { year, month } = partsOf(day);
  return `${day.slice(0, 8)}${padded(daysInMonth(year, month), 2)}` as Day;
}

/** 1 January or 1 July: the programme reports by half-year. */
export function startOfHalfYear(day: Day): Day {
  return `${day.slice(0, 4)}-${monthOf(day) <= 6 ? '01' : '07'}-01` as Day;
}

export function startOfYear(day: Day): Day {
  return `${day.slice(0, 4)}-01-01` as Day;
}

/** Days since 1 January 1970. */
export function dayNumber(day: Day): number {
  const { year, month, dayOfMonth } = partsOf(day);
  // Years are counted from March, so that the leap day is the last of its year.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * modulo(month - 3, 12) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day of a day number. Throws outside the years 1–9999. */
export function fromDayNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = modulo(monthFromMarch + 2, 12) + 1;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const result = dayOf(year, month, dayOfMonth);
  if (result === undefined) throw new RangeError(`No day has the number ${number}`);
  return result;
}

function partsOf(day: Day): YearMonthDay {
  return { year: yearOf(day), month: monthOf(day), dayOfMonth: Number(day.slice(8, 10)) };
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

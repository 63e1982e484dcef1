/**
 * The European 30/360 day count (30E/360): every month has thirty days, so a year is 360 and a whole
 * month weighs the same whether it is February or July. Grants are counted in it, because a monthly
 * amount then gives the same sum for every whole month. Lengths are whole days, that is whole
 * thirtieths of a month, and never a fraction.
 *
 * The inclusive length is counted to the day after the last one. A spreadsheet's `DAYS360(a, b, TRUE) + 1`
 * differs from it when the last day is the 30th of a month of 31 days or the last day of February.
 */
import { type Day, daysInMonth, monthOf, yearOf } from './dates.ts';

/** Days from one to the other, a 31st taken as the 30th on both; negative backwards. */
export function days360(from: Day, to: Day): number {
  return place(to) - place(from);
}

/**
 * The length of a closed period from its first day to its last, both counted. Lengths of periods that
 * follow each other add up to the length of the whole. It is zero for the 30th alone of a month of 31
 * days, and negative when `to` is earlier than the day before `from`.
 */
export function inclusiveDays360(from: Day, to: Day): number {
  return placeAfter(to) - place(from);
}

function place(day: Day): number {
  return firstPlaceOfMonth(day) + Math.min(dayOfMonth(day), 30);
}

/** The place of the day after; counted here so that the last day of the calendar has one as well. */
function placeAfter(day: Day): number {
  const isLast = dayOfMonth(day) === daysInMonth(yearOf(day), monthOf(day));
  return firstPlaceOfMonth(day) + (isLast ? 31 : Math.min(dayOfMonth(day) + 1, 30));
}

function firstPlaceOfMonth(day: Day): number {
  return (yearOf(day) * 12 + monthOf(day)) * 30;
}

function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10));
}

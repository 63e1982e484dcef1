/** When work is done in the demonstration: office days and hours, Finnish holidays of a fixed date left out. */
import { type Day, addDays, isoWeekday } from '@polku/domain';

const holidays = new Set(['01-01', '01-06', '05-01', '12-06', '12-24', '12-25', '12-26']);

export function isHoliday(day: Day): boolean {
  return holidays.has(day.slice(5));
}

export function isWorkday(day: Day): boolean {
  return isoWeekday(day) <= 5 && !isHoliday(day);
}

/** That day, or the first workday after it. */
export function workdayFrom(day: Day): Day {
  let on = day;
  while (!isWorkday(on)) on = addDays(on, 1);
  return on;
}

/** That day, or the last workday before it. */
export function workdayUntil(day: Day): Day {
  let on = day;
  while (!isWorkday(on)) on = addDays(on, -1);
  return on;
}

/** An instant of the office day: so many minutes from 06.00 in universal time, 08.00 or 09.00 in Finland. */
export function instantOn(day: Day, minutes: number): string {
  const hour = String(6 + Math.floor(minutes / 60)).padStart(2, '0');
  return `${day}T${hour}:${String(minutes % 60).padStart(2, '0')}:00.000Z`;
}

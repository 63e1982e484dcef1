/** The clock is a parameter: the program reads time only here, tests and stories give their own. */
import { type Day, parseDay } from '@polku/domain';

export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const helsinki = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Finland at that instant. */
export function dayAt(instant: Date): Day {
  const day = parseDay(helsinki.format(instant));
  if (day === undefined) throw new Error('The calendar gave no day');
  return day;
}

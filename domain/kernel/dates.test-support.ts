import fc from 'fast-check';
import { asDay, type Day, dayNumber, fromDayNumber } from './dates.ts';

const first = dayNumber(asDay('1850-01-01'));
const last = dayNumber(asDay('2150-12-31'));

/** Any day of three centuries, the turns of months and leap days more often than chance would bring them. */
export const someDay: fc.Arbitrary<Day> = fc.oneof(
  fc.integer({ min: first, max: last }).map(fromDayNumber),
  fc
    .record({
      year: fc.integer({ min: 1850, max: 2150 }),
      turn: fc.constantFrom('01-31', '02-28', '03-01', '03-31', '12-31'),
    })
    .map(({ year, turn }) => asDay(`${year}-${turn}`)),
  fc
    .integer({ min: 1852 / 4, max: 2148 / 4 })
    .filter((leap) => leap * 4 !== 1900 && leap * 4 !== 2100)
    .map((leap) => asDay(`${leap * 4}-02-29`)),
);

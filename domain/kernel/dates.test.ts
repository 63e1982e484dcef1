import fc from 'fast-check';
import { expect, test } from 'vitest';
import examples from './dates.examples.json' with { type: 'json' };
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  asDay,
  compareDays,
  dayNumber,
  daysBetween,
  endOfMonth,
  fromDayNumber,
  isLeapYear,
  isoWeekday,
  monthsBetween,
  parseDay,
  parseDayAsWritten,
  startOfHalfYear,
} from './dates.ts';
import { someDay } from './dates.test-support.ts';

const months = fc.integer({ min: -1200, max: 1200 });

test.each(examples.written)('reads %s as %s', (written, day) => {
  expect(parseDayAsWritten(String(written))).toBe(day);
});

test.each([
  ...examples.refused,
  '',
  '30.2.2024',
  '2023-02-29',
  '20231301',
  '1.5.99',
  '2024-1-1',
  '2022-04-13T25:00:00Z',
  '0.1.2024',
])('does not read %s', (written) => {
  expect(parseDayAsWritten(written)).toBeUndefined();
});

test('reads what spreadsheets write', () => {
  expect(parseDayAsWritten(' 01.05.1999 ')).toBe('1999-05-01');
  expect(parseDayAsWritten('1. 5. 1999')).toBe('1999-05-01');
  expect(parseDayAsWritten('2024-02-29 00:00:00')).toBe('2024-02-29');
});

test.each(['2024-02-30', '2024-2-3', '20240203', '2024-02-03T00:00', '0000-01-01', ' 2024-02-03', 5, null])(
  'the strict reading refuses %s',
  (value) => {
    expect(parseDay(value)).toBeUndefined();
  },
);

test('leap years', () => {
  for (const year of [...examples.leapYears, 2000, 2400]) expect(isLeapYear(year)).toBe(true);
  for (const year of [1900, 2023, 2100]) expect(isLeapYear(year)).toBe(false);
});

test('the day numbers agree with the JavaScript calendar over four centuries', () => {
  for (let number = -73_000; number <= 73_000; number += 1) {
    const date = new Date(number * 86_400_000);
    const day = asDay(date.toISOString().slice(0, 10));
    if (
      dayNumber(day) !== number ||
      fromDayNumber(number) !== day ||
      isoWeekday(day) % 7 !== date.getUTCDay()
    )
      expect.fail(`${number} is ${day}`);
  }
});

test('day arithmetic comes back', () => {
  fc.assert(
    fc.property(someDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
      const moved = addDays(day, days);
      expect(daysBetween(day, moved)).toBe(days);
      expect(addDays(moved, -days)).toBe(day);
      expect(Math.sign(compareDays(moved, day))).toBe(Math.sign(days));
    }),
  );
});

test('month arithmetic keeps the day of the month or ends at the last one', () => {
  expect(addMonths(asDay('2024-01-31'), 1)).toBe('2024-02-29');
  expect(addMonths(asDay('2023-12-31'), -10)).toBe('2023-02-28');
  expect(addYears(asDay('2024-02-29'), 1)).toBe('2025-02-28');
  fc.assert(
    fc.property(someDay, months, (day, count) => {
      const moved = addMonths(day, count);
      expect(moved.slice(8) === day.slice(8) || moved === endOfMonth(moved)).toBe(true);
      expect(monthsBetween(day, moved)).toBe(count);
    }),
  );
});

test('whole months are the most that fit', () => {
  expect(monthsBetween(asDay('2025-11-21'), asDay('2026-11-20'))).toBe(11);
  expect(monthsBetween(asDay('2025-11-21'), asDay('2026-11-21'))).toBe(12);
  fc.assert(
    fc.property(someDay, someDay, (from, to) => {
      const count = monthsBetween(from, to);
      expect(addMonths(from, count) <= to).toBe(true);
      expect(addMonths(from, count + 1) > to).toBe(true);
    }),
  );
});

test('age turns on the birthday', () => {
  expect(ageOn(asDay('1996-11-22'), asDay('2026-11-21'))).toBe(29);
  expect(ageOn(asDay('1996-11-21'), asDay('2026-11-21'))).toBe(30);
  expect(ageOn(asDay('1996-02-29'), asDay('2026-02-28'))).toBe(29);
  expect(ageOn(asDay('1996-02-29'), asDay('2026-03-01'))).toBe(30);
  expect(ageOn(asDay('1996-02-29'), asDay('2028-02-29'))).toBe(32);
  expect(ageOn(asDay('2030-01-01'), asDay('2026-01-01'))).toBe(-4);
});

test('half-years begin in January and July', () => {
  expect(startOfHalfYear(asDay('2026-06-30'))).toBe('2026-01-01');
  expect(startOfHalfYear(asDay('2026-07-01'))).toBe('2026-07-01');
});

test('arithmetic past the calendar is a fault, not a wrong day', () => {
  expect(() => addDays(asDay('9999-12-31'), 1)).toThrow(RangeError);
  expect(() => addMonths(asDay('0001-01-01'), -1)).toThrow(RangeError);
  expect(() => asDay('2024-02-30')).toThrow('Not a day');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someDay } from './dates.test-support.ts';
import { addDays, asDay, type Day, daysBetween, fromDayNumber, dayNumber, isoWeekday } from './dates.ts';
import {
  addEuWorkingDays,
  easterSunday,
  holidayOn,
  isEuWorkingDay,
  onWorkingDay,
  restDayOn,
} from './holidays.ts';

function holidaysOf(year: number): Record<string, string> {
  const first = dayNumber(asDay(`${year}-01-01`));
  const days = Array.from({ length: 366 }, (_, index) => fromDayNumber(first + index));
  return Object.fromEntries(
    days
      .filter((day) => day.startsWith(String(year)))
      .flatMap((day) => {
        const holiday = holidayOn(day);
        return holiday ? [[holiday, day.slice(5)]] : [];
      }),
  );
}

test.each([
  [1954, '04-18'],
  [1981, '04-19'],
  [2000, '04-23'],
  [2008, '03-23'],
  [2011, '04-24'],
  [2019, '04-21'],
  [2024, '03-31'],
  [2025, '04-20'],
  [2026, '04-05'],
  [2027, '03-28'],
  [2028, '04-16'],
  [2038, '04-25'],
  [2285, '03-22'],
])('Easter Sunday of %i', (year, date) => {
  expect(easterSunday(year)).toBe(`${year}-${date}`);
});

test('holidays of a year', () => {
  expect(holidaysOf(2026)).toEqual({
    newYearsDay: '01-01',
    epiphany: '01-06',
    goodFriday: '04-03',
    easterSunday: '04-05',
    easterMonday: '04-06',
    mayDay: '05-01',
    ascensionDay: '05-14',
    whitSunday: '05-24',
    midsummerDay: '06-20',
    allSaintsDay: '10-31',
    independenceDay: '12-06',
    christmasDay: '12-25',
    boxingDay: '12-26',
  });
  expect(holidaysOf(2027)).toMatchObject({
    goodFriday: '03-26',
    ascensionDay: '05-06',
    midsummerDay: '06-26',
    allSaintsDay: '11-06',
  });
});

test('Easter is a Sunday between 22 March and 25 April, and every holiday is there each year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1600, max: 9998 }), (year) => {
      const easter = easterSunday(year);
      expect(isoWeekday(easter)).toBe(7);
      expect(easter.slice(5) >= '03-22' && easter.slice(5) <= '04-25').toBe(true);
    }),
  );
  // Ascension Day of 2008 was May Day: one day bears one name.
  for (let year = 1992; year < 2100; year += 1)
    expect(Object.keys(holidaysOf(year)).length).toBe(year === 2008 ? 12 : 13);
});

test.each<[string, string | undefined]>([
  ['2026-12-24', 'christmasEve'],
  ['2026-06-19', 'midsummerEve'],
  ['2027-06-25', 'midsummerEve'],
  ['2026-12-06', 'independenceDay'],
  ['2026-11-21', 'saturday'],
  ['2026-11-22', 'sunday'],
  ['2026-12-31', undefined],
  ['2026-04-02', undefined],
  ['2026-11-23', undefined],
  ['2026-06-18', undefined],
])('%s is a day of rest: %s', (day, reason) => {
  expect(restDayOn(asDay(day))).toBe(reason);
});

test('a time limit moves at most over a long weekend', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const working = onWorkingDay(day);
      expect(restDayOn(working)).toBeUndefined();
      expect(daysBetween(day, working)).toBeLessThanOrEqual(5);
    }),
  );
});

test('the two eves are EU working days', () => {
  expect(isEuWorkingDay(asDay('2026-12-24'))).toBe(true);
  expect(isEuWorkingDay(asDay('2026-06-19'))).toBe(true);
  expect(isEuWorkingDay(asDay('2026-12-25'))).toBe(false);
  expect(isEuWorkingDay(asDay('2026-11-21'))).toBe(false);
});

test('EU working days are counted from the day after', () => {
  expect(addEuWorkingDays(asDay('2026-11-20'), 1)).toBe('2026-11-23');
  expect(addEuWorkingDays(asDay('2026-12-23'), 2)).toBe('2026-12-28');
  fc.assert(
    fc.property(someDay, fc.integer({ min: 1, max: 30 }), (from, count) => {
      const due = addEuWorkingDays(from, count);
      const between: Day[] = [];
      for (let day = addDays(from, 1); day <= due; day = addDays(day, 1)) between.push(day);
      expect(between.filter(isEuWorkingDay)).toHaveLength(count);
      expect(isEuWorkingDay(due)).toBe(true);
    }),
  );
});

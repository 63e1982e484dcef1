import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, isoWeekday } from './dates.ts';
import { someDay } from './dates.test-support.ts';
import {
  type ClosedPeriod,
  contains,
  containsPeriod,
  intersect,
  isClosed,
  lengthInDays,
  overlaps,
  type Period,
  periodOf,
  splitByMonth,
  subtract,
  weekdaysIn,
} from './period.ts';

const closed: fc.Arbitrary<ClosedPeriod> = fc
  .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 100 }))
  .map(([start, length]) => ({
    from: addDays(asDay('2023-12-01'), start),
    to: addDays(asDay('2023-12-01'), start + length),
  }));
const either: fc.Arbitrary<Period> = fc.oneof(
  closed,
  closed.map(({ from }) => ({ from, to: null })),
);
const aDay = fc.integer({ min: -5, max: 320 }).map((days) => addDays(asDay('2023-12-01'), days));

function march(from: number, to: number): ClosedPeriod {
  return {
    from: asDay(`2026-03-${String(from).padStart(2, '0')}`),
    to: asDay(`2026-03-${String(to).padStart(2, '0')}`),
  };
}

test('a period does not end before it starts', () => {
  expect(periodOf(asDay('2026-03-02'), asDay('2026-03-01'))).toBeUndefined();
  expect(periodOf(asDay('2026-03-01'), asDay('2026-03-01'))).toEqual(march(1, 1));
  expect(periodOf(asDay('2026-03-01'), null)).toEqual({ from: '2026-03-01', to: null });
});

test('both ends are inside', () => {
  expect(lengthInDays(march(1, 31))).toBe(31);
  expect(overlaps(march(1, 10), march(10, 20))).toBe(true);
  expect(overlaps(march(1, 9), march(10, 20))).toBe(false);
  expect(intersect(march(1, 10), march(10, 20))).toEqual(march(10, 10));
});

test('a hole in the middle leaves two periods', () => {
  expect(subtract(march(1, 31), march(10, 20))).toEqual([march(1, 9), march(21, 31)]);
  expect(subtract(march(1, 31), { from: asDay('2026-03-10'), to: null })).toEqual([march(1, 9)]);
  expect(subtract({ from: asDay('2026-03-01'), to: null }, march(1, 20))).toEqual([
    { from: '2026-03-21', to: null },
  ]);
});

test('the algebra agrees with the days one by one', () => {
  fc.assert(
    fc.property(either, either, aDay, (a, b, day) => {
      const common = intersect(a, b);
      expect(common !== undefined).toBe(overlaps(a, b));
      expect(overlaps(a, b)).toBe(overlaps(b, a));
      expect(common !== undefined && contains(common, day)).toBe(contains(a, day) && contains(b, day));
      expect(subtract(a, b).some((rest) => contains(rest, day))).toBe(contains(a, day) && !contains(b, day));
      expect(containsPeriod(a, b)).toBe(subtract(b, a).length === 0);
    }),
  );
});

test('months cover the period without gap or overlap', () => {
  expect(splitByMonth({ from: asDay('2026-01-30'), to: asDay('2026-03-01') })).toEqual([
    { from: '2026-01-30', to: '2026-01-31' },
    { from: '2026-02-01', to: '2026-02-28' },
    { from: '2026-03-01', to: '2026-03-01' },
  ]);
  fc.assert(
    fc.property(closed, (period) => {
      const pieces = splitByMonth(period);
      expect(pieces[0]?.from).toBe(period.from);
      expect(pieces.at(-1)?.to).toBe(period.to);
      expect(pieces.reduce((days, piece) => days + lengthInDays(piece), 0)).toBe(lengthInDays(period));
      for (const piece of pieces) expect(piece.from.slice(0, 7)).toBe(piece.to.slice(0, 7));
    }),
  );
});

test('weekdays of a period', () => {
  expect(weekdaysIn(march(1, 10), [1, 3])).toEqual(['2026-03-02', '2026-03-04', '2026-03-09']);
  expect(weekdaysIn(march(1, 10), [])).toEqual([]);
  fc.assert(
    fc.property(someDay, fc.integer({ min: 0, max: 60 }), (from, length) => {
      const period = { from, to: addDays(from, length) };
      expect(weekdaysIn(period, [1, 2, 3, 4, 5, 6, 7])).toHaveLength(length + 1);
      expect(weekdaysIn(period, [2]).every((day) => isoWeekday(day) === 2 && contains(period, day))).toBe(
        true,
      );
    }),
  );
});

test('an open end is told from a closed one', () => {
  expect(isClosed({ from: asDay('2026-03-01'), to: null })).toBe(false);
  expect(isClosed(march(1, 2))).toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ServiceBar, clashesOf, stepActionsFrom, stepStatusAfter, stepStatuses } from './plan.ts';

const bar = (id: string, from: string, to: string, weekdays: readonly number[] | null): ServiceBar => ({
  id,
  title: id,
  from,
  to,
  weekdays,
});

test('services clash on the weekdays and the days they share', () => {
  const workshop = bar('workshop', '2026-11-02', '2026-12-31', [1, 2, 3]);
  const course = bar('course', '2026-12-01', '2027-01-31', [3, 4]);
  const loose = bar('loose', '2026-12-01', '2026-12-02', null);
  expect(clashesOf([workshop, course, loose])).toEqual([
    { first: 'workshop', second: 'course', from: '2026-12-01', to: '2026-12-31', weekdays: [3] },
  ]);
  expect(clashesOf([workshop, { ...course, from: '2027-01-01' }])).toEqual([]);
});

test('a clash does not depend on which service is named first', () => {
  const weekday = fc.integer({ min: 1, max: 7 });
  const one = fc.record({
    from: fc.integer({ min: 1, max: 28 }),
    length: fc.integer({ min: 0, max: 20 }),
    weekdays: fc.uniqueArray(weekday, { maxLength: 5 }),
  });
  const day = (number: number) => `2026-01-${String(Math.min(31, number)).padStart(2, '0')}`;
  fc.assert(
    fc.property(one, one, (a, b) => {
      const first = bar('a', day(a.from), day(a.from + a.length), a.weekdays);
      const second = bar('b', day(b.from), day(b.from + b.length), b.weekdays);
      expect(clashesOf([first, second]).length).toBe(clashesOf([second, first]).length);
    }),
  );
});

test('every action leads to a status from which one can go on', () => {
  for (const status of stepStatuses) {
    for (const action of stepActionsFrom(status))
      expect(stepActionsFrom(stepStatusAfter(action)).length).toBeGreaterThan(0);
  }
});

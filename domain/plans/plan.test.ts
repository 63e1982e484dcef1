import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, isoWeekday } from '../kernel/dates.ts';
import {
  type ServiceBar,
  clashesOf,
  packageStepDays,
  stepActionsFrom,
  stepStatusAfter,
  stepStatuses,
} from './plan.ts';

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

test('each step of a package begins when the one before it has ended, and on a weekday', () => {
  // a Sunday
  const steps = [7, 14, 14, 40].map((dueAfterDays) => ({ dueAfterDays }));
  expect(packageStepDays(asDay('2026-11-22'), steps)).toEqual([
    { startsOn: '2026-11-23', dueOn: '2026-11-29' },
    { startsOn: '2026-11-30', dueOn: '2026-12-06' },
    { startsOn: '2026-11-30', dueOn: '2026-12-06' },
    { startsOn: '2026-12-07', dueOn: '2027-01-01' },
  ]);
  fc.assert(
    fc.property(fc.nat(800), fc.array(fc.nat(400), { maxLength: 8 }), (offset, dues) => {
      const startsOn = addDays(asDay('2026-01-01'), offset);
      const ordered = dues.toSorted((a, b) => a - b).map((dueAfterDays) => ({ dueAfterDays }));
      for (const step of packageStepDays(startsOn, ordered)) {
        expect(isoWeekday(step.startsOn)).toBeLessThan(6);
        expect(step.startsOn >= startsOn && step.startsOn <= step.dueOn).toBe(true);
      }
    }),
  );
});

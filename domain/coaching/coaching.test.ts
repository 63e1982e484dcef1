import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { isRefusal } from '../kernel/refusal.ts';
import {
  type CoachingPeriod,
  attendancePercent,
  attendanceRefusal,
  periodActions,
  periodActionsFrom,
  periodAfter,
  periodStatuses,
  plannedDays,
} from './coaching.ts';

const today = asDay('2026-11-20');
const active: CoachingPeriod = {
  status: 'active',
  startsOn: asDay('2026-11-02'),
  endsOn: asDay('2026-12-31'),
};

describe('a coaching period', () => {
  test('begins on the day it really began', () => {
    expect(periodAfter({ ...active, status: 'planned' }, 'begin', asDay('2026-11-04'), today)).toEqual({
      ...active,
      status: 'active',
      startsOn: '2026-11-04',
    });
  });

  test.each([
    ['suspend', '2026-11-01', 'before-period'],
    ['end', '2026-11-21', 'date-in-future'],
    ['resume', '2026-11-10', 'period-action-not-allowed'],
  ] as const)('%s on %s is refused: %s', (action, on, refusal) => {
    expect(periodAfter(active, action, asDay(on), today)).toMatchObject({ refusal });
  });

  test('is prolonged only to a later day', () => {
    expect(periodAfter(active, 'prolong', today, today, asDay('2026-12-31'))).toMatchObject({
      refusal: 'not-longer',
    });
    expect(periodAfter(active, 'prolong', today, today, asDay('2027-01-31'))).toMatchObject({
      endsOn: '2027-01-31',
    });
  });

  test('the table alone decides what may be done, and an ended period stays so', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periodStatuses), fc.constantFrom(...periodActions), (status, action) => {
        const after = periodAfter(
          { ...active, status },
          action,
          asDay('2026-11-10'),
          today,
          asDay('2027-01-31'),
        );
        expect(isRefusal(after)).toBe(!periodActionsFrom(status).includes(action));
      }),
    );
    expect(periodActionsFrom('ended')).toEqual([]);
  });
});

describe('attendance', () => {
  test.each([
    ['2026-11-02', undefined],
    ['2026-11-20', undefined],
    ['2026-11-21', 'date-in-future'],
    ['2026-11-01', 'outside-period'],
  ])('of %s: %s', (on, refusal) => {
    expect(attendanceRefusal(active, asDay(on), today)?.refusal).toBe(refusal);
  });

  test('planned days leave suspensions and other weekdays out', () => {
    const period = { startsOn: '2026-11-02', endsOn: '2026-12-31', weekdays: [1, 3] };
    expect(plannedDays(period, [], today)).toBe(6);
    expect(plannedDays(period, [{ from: '2026-11-09', to: '2026-11-13' }], today)).toBe(4);
    expect(plannedDays(period, [{ from: '2026-11-09', to: null }], today)).toBe(2);
  });

  test('the share present leaves days off out, and is not known before the first mark', () => {
    expect(attendancePercent([])).toBeNull();
    expect(attendancePercent(['dayOff'])).toBeNull();
    expect(attendancePercent(['present', 'present', 'absentNotified', 'dayOff'])).toBe(67);
  });
});

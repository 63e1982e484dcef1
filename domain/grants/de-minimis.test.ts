import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCalculator } from '../calculators.ts';
import { someDay } from '../kernel/dates.test-support.ts';
import { addDays, asDay, fromDayNumber, dayNumber } from '../kernel/dates.ts';
import { cents } from '../kernel/money.ts';
import examples from './de-minimis.examples.json' with { type: 'json' };
import {
  type DeMinimisGrant,
  deMinimisKinds,
  deMinimisRuleOn,
  headroomInAnyWindow,
  headroomOn,
  registerDueDay,
  usedInWindow,
  windowStart,
} from './de-minimis.ts';

const ceiling = cents(300_000_00);

test.each(examples.cases)('$why', ({ on, grants, newCents, used, headroom, fits }) => {
  const listed = grants.map(([grantedOn, amountCents]) => ({
    grantedOn,
    amountCents,
    businessId: '0112038-9',
  }));
  const result = { usedCents: used, headroomCents: headroom, fits };
  const value = { on, grants: listed, newCents };
  expect(runCalculator('de-minimis', { ...value, ceilingCents: 300_000_00 })).toEqual({ result });
  expect(runCalculator('de-minimis', value)).toEqual({ result });
});

test('every wrong field is pointed to', () => {
  const wrong = {
    on: '2026-13-01',
    ceilingCents: -1,
    grants: [
      { grantedOn: '2026-01-01', amountCents: -5, businessId: '' },
      { grantedOn: 'x', amountCents: 0.5, businessId: 7 },
    ],
    newCents: '12',
  };
  expect(runCalculator('de-minimis', wrong)).toMatchObject({
    problem: {
      errors: [
        { pointer: '/on', code: 'not-a-date' },
        { pointer: '/ceilingCents', code: 'too-small' },
        { pointer: '/grants/0/amountCents', code: 'too-small' },
        { pointer: '/grants/0/businessId', code: 'too-small' },
        { pointer: '/grants/1/grantedOn', code: 'not-a-date' },
        { pointer: '/grants/1/amountCents', code: 'wrong-type' },
        { pointer: '/grants/1/businessId', code: 'wrong-type' },
        { pointer: '/newCents', code: 'wrong-type' },
      ],
    },
  });
});

test('without a ceiling, a day that no rule covers asks for one', () => {
  for (const on of ['2023-12-31', '2031-01-01'])
    expect(runCalculator('de-minimis', { on, grants: [], newCents: 1 })).toMatchObject({
      problem: { errors: [{ pointer: '/ceilingCents', code: 'ceiling-not-known' }] },
    });
});

test('sums that can no longer be kept exactly are refused', () => {
  const grant = { grantedOn: '2026-01-01', amountCents: Number.MAX_SAFE_INTEGER, businessId: '0112038-9' };
  const value = { on: '2026-12-03', ceilingCents: 1, grants: [grant, grant], newCents: 1 };
  expect(runCalculator('de-minimis', value)).toMatchObject({
    problem: { errors: [{ pointer: '/grants', code: 'too-big' }] },
  });
});

const start = dayNumber(asDay('2024-01-01'));
const grantsOfYears = fc.array(
  fc.record({
    grantedOn: fc.integer({ min: start, max: start + 2_500 }).map(fromDayNumber),
    amountCents: fc.integer({ min: 0, max: 150_000_00 }).map(cents),
  }),
  { maxLength: 12 },
);
const dayOfYears = fc.integer({ min: start + 600, max: start + 1_900 }).map(fromDayNumber);

function fullestWindowWith(grants: readonly DeMinimisGrant[], on: string): number {
  const ends = Array.from({ length: 1_097 }, (_, index) => addDays(asDay(on), index));
  return Math.max(...ends.filter((end) => windowStart(end) <= on).map((end) => usedInWindow(grants, end)));
}

test('a grant of the headroom fits every period of three years that contains its day, and a cent more does not', () => {
  fc.assert(
    fc.property(grantsOfYears, dayOfYears, (grants, on) => {
      const { usedCents, headroomCents } = headroomInAnyWindow(grants, on, ceiling);
      expect(usedCents).toBe(fullestWindowWith(grants, on));
      expect(headroomCents).toBe(Math.max(0, ceiling - usedCents));
    }),
    { numRuns: 30 },
  );
});

test('headroom over all periods is never above that of the one that ends today', () => {
  fc.assert(
    fc.property(grantsOfYears, dayOfYears, (grants, on) => {
      const today = headroomOn(grants, on, ceiling).headroomCents;
      const any = headroomInAnyWindow(grants, on, ceiling).headroomCents;
      expect(any).toBeLessThanOrEqual(today);
      if (grants.every(({ grantedOn }) => grantedOn <= on)) expect(any).toBe(today);
    }),
  );
});

test('a period of three years holds three years of days, and moves forward with its end', () => {
  fc.assert(
    fc.property(someDay, (on) => {
      expect([1095, 1096]).toContain(dayNumber(on) - dayNumber(windowStart(on)) + 1);
      expect(windowStart(addDays(on, 1)) >= windowStart(on)).toBe(true);
    }),
  );
});

test.each([
  ['general', '2026-12-03', 300_000_00],
  ['agriculture', '2026-12-03', 50_000_00],
  ['fishery', '2026-12-03', 30_000_00],
  ['fisheryWithRegister', '2026-12-03', 40_000_00],
  ['generalInterest', '2026-12-03', 750_000_00],
] as const)('the ceiling of %s', (kind, on, amount) => {
  expect(deMinimisRuleOn(kind, asDay(on))?.limits.ceilingCents).toBe(amount);
  expect(deMinimisKinds).toContain(kind);
});

test('the register: twenty working days, none before its beginning', () => {
  expect(registerDueDay(asDay('2026-11-23'))).toBe('2026-12-21');
  // Christmas and New Year are left out; Christmas Eve is a working day here.
  expect(registerDueDay(asDay('2026-12-14'))).toBe('2027-01-14');
  expect(registerDueDay(asDay('2025-12-31'))).toBeUndefined();
  expect(registerDueDay(asDay('2026-12-14'), 'agriculture')).toBeUndefined();
});

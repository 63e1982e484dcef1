import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCalculator } from '../calculators.ts';
import {
  type BusinessPlan,
  breakEvenMonthOf,
  breakEvenOf,
  businessMix,
  businessResult,
  resultOfUnits,
} from './business-case.ts';

const plan = (changes: Partial<BusinessPlan> = {}): BusinessPlan => ({
  option: 'socialEnterprise',
  products: [{ name: 'Pihatyö', priceCents: 4_000, unitCostCents: 1_000, yearlyVolume: 1_200, months: [] }],
  posts: [{ name: 'Ohjaaja', workPercent: 50, monthlyCents: 300_001 }],
  sideCostBasisPoints: 2_000,
  sideCostSource: '',
  grants: [],
  premisesMonthlyCents: 50_000,
  otherMonthlyCents: 0,
  equipment: [],
  ...changes,
});
const terms = { years: 2, volumePercents: [50, 100], sensitivityPercent: 10 };

test('a year by hand: every line, the rounding, the break-even and why', () => {
  const { years, total, breakEven, breakEvenMonth, lowestCents, sensitivity, reasons } = businessResult(
    plan(),
    terms,
  );
  // 300 001 × 50 % = 150 000,5 → 150 001 a month; 20 % of it is 30 000,2 → 30 000
  expect(years[0]).toEqual({
    sales: 2_400_000,
    unitCosts: 600_000,
    wages: 1_800_012,
    sideCosts: 360_000,
    premises: 600_000,
    equipment: 0,
    other: 0,
    grants: 0,
    result: -960_012,
  });
  expect(years[1]?.result).toBe(839_988);
  expect(total.result).toBe(-120_024);
  // 2 760 012 ÷ 3 000 = 920,004
  expect(breakEven[0]).toEqual({ units: 921, basisPoints: 7_667 });
  expect(breakEvenMonth).toBeNull();
  expect(lowestCents).toBe(-960_012);
  expect(sensitivity.find(({ factor, percent }) => factor === 'price' && percent === 10)).toEqual({
    factor: 'price',
    percent: 10,
    resultCents: -120_024 + 1_800 * 400,
    differenceCents: 720_000,
  });
  expect(reasons.find(({ line, year }) => line === 'sales' && year === 1)).toEqual({
    line: 'sales',
    year: 1,
    item: 'Pihatyö',
    formula: 'unitsTimesPrice',
    values: { units: 600, priceCents: 4_000 },
    cents: 2_400_000,
  });
});

test('what is bought is shared without losing a cent, and a grant lasts its months', () => {
  const { years, total } = businessResult(
    plan({
      equipment: [{ name: 'Pakettiauto', costCents: 1_000_001, fromMonth: 3, lifeMonths: 18 }],
      grants: [{ name: 'Käynnistys', monthlyCents: 10_000, fromMonth: 12, months: 2 }],
    }),
    terms,
  );
  expect(total.equipment).toBe(1_000_001);
  expect(years.map(({ grants }) => grants)).toEqual([10_000, 10_000]);
});

test('what is sold in summer only is earned in summer', () => {
  const summer = plan({
    products: [{ name: 'Nurmikko', priceCents: 100, unitCostCents: 0, yearlyVolume: 10, months: [7, 6, 7] }],
    posts: [],
    premisesMonthlyCents: 50,
  });
  const { years, breakEvenMonth } = businessResult(summer, { ...terms, volumePercents: [] });
  expect(years.map(({ sales }) => sales)).toEqual([1_000, 1_000]);
  // −250 by May, +200 in June, +650 in July, and never below nothing after
  expect(breakEvenMonth).toBe(6);
});

test('the month of break-even is one after which nothing is lost again', () => {
  expect(breakEvenMonthOf([5, -10, 3, 2, 1])).toBe(4);
  expect(breakEvenMonthOf([1, 1])).toBe(1);
  expect(breakEvenMonthOf([1, -2])).toBeNull();
});

const amount = fc.integer({ min: 0, max: 5_000_000 });
const products = fc.array(
  fc.record({
    name: fc.constant('a'),
    priceCents: amount,
    unitCostCents: amount,
    yearlyVolume: fc.integer({ min: 0, max: 20_000 }),
    months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }),
  }),
  { maxLength: 4 },
);
const anyPlan: fc.Arbitrary<BusinessPlan> = fc.record({
  option: fc.constant('network' as const),
  products,
  posts: fc.array(
    fc.record({
      name: fc.constant('b'),
      workPercent: fc.integer({ min: 0, max: 300 }),
      monthlyCents: amount,
    }),
    { maxLength: 3 },
  ),
  sideCostBasisPoints: fc.integer({ min: 0, max: 10_000 }),
  sideCostSource: fc.constant(''),
  grants: fc.array(
    fc.record({
      name: fc.constant('c'),
      monthlyCents: amount,
      fromMonth: fc.integer({ min: 1, max: 36 }),
      months: fc.integer({ min: 1, max: 36 }),
    }),
    { maxLength: 2 },
  ),
  premisesMonthlyCents: amount,
  otherMonthlyCents: amount,
  equipment: fc.array(
    fc.record({
      name: fc.constant('d'),
      costCents: amount,
      fromMonth: fc.integer({ min: 1, max: 36 }),
      lifeMonths: fc.integer({ min: 1, max: 60 }),
    }),
    { maxLength: 2 },
  ),
});
const anyTerms = fc.record({
  years: fc.integer({ min: 1, max: 4 }),
  volumePercents: fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 4 }),
  sensitivityPercent: fc.integer({ min: 1, max: 100 }),
});

test('the break-even volume is the least volume whose result is not below nothing', () => {
  fc.assert(
    fc.property(products, fc.integer({ min: -10_000_000, max: 1_000_000_000 }), (some, fixed) => {
      const mix = businessMix(some);
      const { units } = breakEvenOf(mix, fixed);
      if (units === null) {
        for (const tried of [0, 1, 1_000_000]) expect(resultOfUnits(tried, mix, fixed)).toBeLessThan(0);
        return;
      }
      expect(resultOfUnits(units, mix, fixed)).toBeGreaterThanOrEqual(0);
      if (units > 0) expect(resultOfUnits(units - 1, mix, fixed)).toBeLessThan(0);
    }),
  );
});

test('a dearer product never makes the result worse, the break-even volume greater or its month later', () => {
  fc.assert(
    fc.property(anyPlan, anyTerms, fc.integer({ min: 1, max: 100_000 }), (some, of, more) => {
      const before = businessResult(some, of);
      const dearer = {
        ...some,
        products: some.products.map((one) => ({ ...one, priceCents: one.priceCents + more })),
      };
      const after = businessResult(dearer, of);
      const last = Number.POSITIVE_INFINITY;
      for (const [at, year] of after.years.entries()) {
        expect(year.result).toBeGreaterThanOrEqual(before.years[at]?.result ?? 0);
        expect(after.breakEven[at]?.units ?? last).toBeLessThanOrEqual(before.breakEven[at]?.units ?? last);
      }
      expect(after.breakEvenMonth ?? last).toBeLessThanOrEqual(before.breakEvenMonth ?? last);
    }),
  );
});

test('years add up to the whole, reasons to their lines, lines to the result', () => {
  fc.assert(
    fc.property(anyPlan, anyTerms, (some, of) => {
      const { years, total, reasons } = businessResult(some, of);
      for (const line of Object.keys(total) as (keyof typeof total)[])
        expect(years.reduce((sum, year) => sum + year[line], 0)).toBe(total[line]);
      for (const [at, year] of years.entries()) {
        const { sales, grants, result, ...costs } = year;
        expect(sales + grants - Object.values(costs).reduce((sum, one) => sum + one, 0)).toBe(result);
        for (const line of ['sales', 'wages', 'equipment', 'grants'] as const)
          expect(
            reasons
              .filter((one) => one.line === line && one.year === at + 1)
              .reduce((sum, one) => sum + one.cents, 0),
          ).toBe(year[line]);
      }
    }),
  );
});

test('the calculator names what is wrong, and refuses sums that can’t be kept to the cent', () => {
  const { option, ...rest } = plan();
  const asked = (changes: object) =>
    runCalculator('business-case', { options: [{ option, ...rest, ...changes }] });
  expect(asked({})).toMatchObject({ result: { differenceCents: null, options: [{ years: [{}, {}, {}] }] } });
  expect(asked({ premisesMonthlyCents: 0.5 })).toMatchObject({
    problem: { errors: [{ pointer: '/options/0/premisesMonthlyCents' }] },
  });
  const [product] = rest.products;
  expect(
    asked({ products: [{ ...product, priceCents: 10_000_000_000, yearlyVolume: 10_000_000 }] }),
  ).toMatchObject({ problem: { errors: [{ pointer: '/options/0', code: 'too-big' }] } });
  expect(runCalculator('business-case', { options: [plan(), plan()] })).toMatchObject({
    problem: { errors: [{ pointer: '/options/1/option', code: 'repeated' }] },
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cents, cents, shareOut, sumOfCents } from './money.ts';
import { isRefusal } from './refusal.ts';

const safeTotal = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1000, max: 1000 })).map(cents);
const wholeWeights = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1, maxLength: 20 });
const decimalWeights = fc.array(
  fc.oneof(
    fc.constant(0),
    fc
      .tuple(fc.nat({ max: 99_999 }), fc.nat({ max: 6 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`)),
    fc.double({ min: 0, max: 1e300, noNaN: true }),
  ),
  { minLength: 1, maxLength: 12 },
);

function shares(total: Cents, weights: readonly number[]): readonly Cents[] {
  const result = shareOut(total, weights);
  if (isRefusal(result)) throw new Error(result.refusal);
  return result;
}

test.each([
  [100, [1, 1, 1], [34, 33, 33]],
  [2, [1, 1, 1], [1, 1, 0]],
  [100, [50, 30, 20], [50, 30, 20]],
  [100, [0, 0, 0], [34, 33, 33]],
  [-100, [1, 1, 1], [-34, -33, -33]],
  [10, [0, 1], [0, 10]],
  [1, [0.1, 0.2, 0.7], [0, 0, 1]],
  [3, [0.5, 0.5], [2, 1]],
  [10, [0.1, 0.1, 0.1], [4, 3, 3]],
  [0, [1, 2], [0, 0]],
  [0, [], []],
  [9_007_199_254_740_991, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
])('%d by %j is %j', (total, weights, expected) => {
  expect(shareOut(cents(total), weights)).toEqual(expected);
});

test('the own share of thirteen municipalities', () => {
  const equal = shares(
    cents(172_527_400),
    Array.from({ length: 13 }, () => 1),
  );
  expect(equal.filter((share) => share === 13_271_339)).toHaveLength(6);
  expect(equal.filter((share) => share === 13_271_338)).toHaveLength(7);
});

test('no cent is lost', () => {
  fc.assert(
    fc.property(safeTotal, decimalWeights, (total, weights) => {
      const result = shares(total, weights);
      expect(result).toHaveLength(weights.length);
      expect(result.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(total));
    }),
  );
});

test('every share is within one cent of its exact part, in big integers', () => {
  fc.assert(
    fc.property(safeTotal, wholeWeights, (total, weights) => {
      const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
      fc.pre(sum > 0n);
      shares(total, weights).forEach((share, index) => {
        const distance = BigInt(share) * sum - BigInt(total) * BigInt(weights[index] ?? 0);
        expect(distance < sum && distance > -sum).toBe(true);
      });
    }),
  );
});

test('a debt is shared as a claim with the sign turned', () => {
  fc.assert(
    fc.property(safeTotal, decimalWeights, (total, weights) => {
      const turned = shares(total, weights).map((share) => 0 - share);
      expect(shares(cents(0 - total), weights)).toEqual(turned);
    }),
  );
});

test('the unit of the weights does not matter', () => {
  fc.assert(
    fc.property(safeTotal, wholeWeights, (total, weights) => {
      const hundredths = weights.map((weight) => Number(`${weight}e-2`));
      expect(shares(total, hundredths)).toEqual(shares(total, weights));
    }),
  );
});

test('who weighs more never gets less; of two equals the first may get one cent more', () => {
  fc.assert(
    fc.property(fc.nat().map(cents), wholeWeights, (total, weights) => {
      const result = shares(total, weights);
      for (const [i, a] of weights.entries())
        for (const [j, b] of weights.entries()) {
          const difference = (result[i] ?? 0) - (result[j] ?? 0);
          if (a > b) expect(difference).toBeGreaterThanOrEqual(0);
          if (a === b && i < j) expect([0, 1]).toContain(difference);
        }
    }),
  );
});

test('unusable weights are refused', () => {
  expect(shareOut(cents(1), [])).toMatchObject({ refusal: 'no-weights', pointer: '/weights' });
  expect(shareOut(cents(1), [1, -1])).toMatchObject({ refusal: 'weight-not-usable', pointer: '/weights/1' });
  expect(shareOut(cents(1), [Number.NaN])).toMatchObject({ refusal: 'weight-not-usable' });
  expect(shareOut(cents(1), [Number.POSITIVE_INFINITY])).toMatchObject({ refusal: 'weight-not-usable' });
});

test('cents are whole and kept exactly', () => {
  expect(Object.is(cents(-0), 0)).toBe(true);
  expect(() => cents(0.5)).toThrow(RangeError);
  expect(() => cents(2 ** 53)).toThrow(RangeError);
  expect(sumOfCents([cents(1), cents(-3)])).toBe(-2);
  expect(() => sumOfCents([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow(RangeError);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRatio,
  compareRatios,
  decimalRatio,
  decimalText,
  divideRatio,
  multiplyRatio,
  type Ratio,
  ratio,
  roundRatio,
  subtractRatio,
  wholeNumber,
} from './ratio.ts';

const same = (a: Ratio, b: Ratio) => compareRatios(a, b) === 0;
const any = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 10_000 }))
  .map(([of, over]) => ratio(of, over));

describe('exact fractions', () => {
  test('what is added is taken away, what is multiplied is divided', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(same(subtractRatio(addRatio(a, b), b), a)).toBe(true);
        if (b.of !== 0n) expect(same(divideRatio(multiplyRatio(a, b), b), a)).toBe(true);
      }),
    );
  });

  test('a rounded value is a whole multiple, and no further than a step away', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(1, 100, 30), (value, unit) => {
        const [down, near, up] = (['down', 'halfUp', 'up'] as const).map((how) =>
          roundRatio(value, how, unit),
        );
        if (!down || !near || !up) throw new Error('not rounded');
        expect([down, near, up].every(({ of, over }) => over === 1n && of % BigInt(unit) === 0n)).toBe(true);
        expect(compareRatios(down, value)).toBeLessThanOrEqual(0);
        expect(compareRatios(up, value)).toBeGreaterThanOrEqual(0);
        expect(compareRatios(subtractRatio(up, down), ratio(unit))).toBeLessThanOrEqual(0);
        expect(same(near, down) || same(near, up)).toBe(true);
      }),
    );
  });

  test.each([
    [0.65, '0.65'],
    [1.23, '1.23'],
    [-0.005, '-0.005'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [37, '37'],
  ])('%d is read as the decimal it is written as', (value, text) => {
    expect(decimalText(decimalRatio(value), 10)).toBe(text);
  });

  test.each([
    [ratio(1, 2), 1],
    [ratio(-1, 2), 0],
    [ratio(-3, 2), -1],
    [ratio(149, 100), 1],
  ])('half up', (value, whole) => {
    expect(wholeNumber(value)).toBe(whole);
  });

  test('a divisor of zero and a number without end are bugs', () => {
    expect(() => divideRatio(ratio(1), ratio(0))).toThrow(RangeError);
    expect(() => decimalRatio(Number.NaN)).toThrow(RangeError);
    expect(same(divideRatio(ratio(1), ratio(-2)), ratio(-1, 2))).toBe(true);
  });
});

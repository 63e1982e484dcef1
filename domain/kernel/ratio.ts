/**
 * Exact fractions of whole numbers, for sums that may be rounded only where a rule says so. Kept unreduced: the sums of
 * one calculation are short, and a greatest common divisor at every step costs more than the longer numbers.
 */

/** `over` is above zero. */
export interface Ratio {
  readonly of: bigint;
  readonly over: bigint;
}

export const zeroRatio: Ratio = { of: 0n, over: 1n };

/** `of / over` for whole numbers; `over` is above zero. */
export function ratio(of: number, over = 1): Ratio {
  return { of: BigInt(of), over: BigInt(over) };
}

/** A number as the decimal it is written as: 0.65 is 65/100. Throws on what is not a finite number. */
export function decimalRatio(value: number): Ratio {
  if (Number.isSafeInteger(value)) return { of: BigInt(value), over: 1n };
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (match === null) throw new RangeError(`Not a finite number: ${value}`);
  const [, sign, whole = '', decimals = '', exponent = '0'] = match;
  const digits = BigInt(`${sign}${whole}${decimals}`);
  const power = Number(exponent) - decimals.length;
  return power >= 0
    ? { of: digits * 10n ** BigInt(power), over: 1n }
    : { of: digits, over: 10n ** BigInt(-power) };
}

export function addRatio(a: Ratio, b: Ratio): Ratio {
  return a.over === b.over
    ? { of: a.of + b.of, over: a.over }
    : { of: a.of * b.over + b.of * a.over, over: a.over * b.over };
}

export function subtractRatio(a: Ratio, b: Ratio): Ratio {
  return addRatio(a, { of: -b.of, over: b.over });
}

export function multiplyRatio(a: Ratio, b: Ratio): Ratio {
  return { of: a.of * b.of, over: a.over * b.over };
}

/** Throws when `b` is zero. */
export function divideRatio(a: Ratio, b: Ratio): Ratio {
  if (b.of === 0n) throw new RangeError('Division by zero');
  return b.of > 0n
    ? { of: a.of * b.over, over: a.over * b.of }
    : { of: -a.of * b.over, over: a.over * -b.of };
}

/** Below zero when `a` is the smaller. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.of * b.over - b.of * a.over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export type Rounding = 'halfUp' | 'down' | 'up';

/** A whole multiple of `unit`; a half goes up, also below zero. */
export function roundRatio(value: Ratio, round: Rounding, unit = 1): Ratio {
  const step = BigInt(unit);
  const over = value.over * step;
  const units =
    round === 'down'
      ? floorOf(value.of, over)
      : round === 'up'
        ? -floorOf(-value.of, over)
        : floorOf(2n * value.of + over, 2n * over);
  return { of: units * step, over: 1n };
}

function floorOf(above: bigint, below: bigint): bigint {
  const quotient = above / below;
  return above % below < 0n ? quotient - 1n : quotient;
}

/** The nearest whole number, a half up. */
export function wholeNumber(value: Ratio): number {
  return Number(roundRatio(value, 'halfUp').of);
}

/** With at most so many decimals, a half up, without zeros at the end: 11.9667, 6. */
export function decimalText(value: Ratio, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const digits = roundRatio({ of: value.of * scale, over: value.over }, 'halfUp').of;
  const sign = digits < 0n ? '-' : '';
  const written = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0');
  const whole = written.slice(0, written.length - decimals);
  const rest = written.slice(written.length - decimals).replace(/0+$/, '');
  return rest === '' ? `${sign}${whole}` : `${sign}${whole}.${rest}`;
}

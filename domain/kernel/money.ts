/**
 * Money is whole cents, and sums are shared without losing one. The largest remainder method:
 * every share is rounded towards zero, and the cents left over go one each to the greatest
 * remainders, ties to the first. Counted in big integers, so no share depends on floating point.
 */
import { type Refusal, refuse } from './refusal.ts';
import { defineTexts } from './texts.ts';

declare const centsBrand: unique symbol;

/** A whole number of euro cents, at most 2^53 − 1 either way. */
export type Cents = number & { readonly [centsBrand]: true };

export const zeroCents = 0 as Cents;

export function isCents(value: unknown): value is Cents {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

/** Throws on a number that is not a whole, exactly kept number of cents: it is a bug. */
export function cents(value: number): Cents {
  // Adding zero makes −0 an ordinary zero.
  const amount = value + 0;
  if (!isCents(amount)) throw new RangeError(`Not a whole number of cents: ${value}`);
  return amount;
}

/** Throws when the sum can no longer be kept exactly. */
export function sumOfCents(amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce((sum, amount) => cents(sum + amount), 0));
}

export type ShareOutRefusal = Refusal & { readonly refusal: 'no-weights' | 'weight-not-usable' };

/**
 * Shares `total` in proportion to the weights. The shares add up to the total exactly, and a debt is
 * shared as a claim of the same size with the sign turned.
 *
 * Weights are taken as the decimal numbers they are written as (0.1 is one tenth). When all are
 * zero the shares are equal. Refused: a weight that is negative or not finite, and no weights for a
 * total that is not zero.
 */
export function shareOut(total: Cents, weights: readonly number[]): readonly Cents[] | ShareOutRefusal {
  const unusable = weights.findIndex((weight) => !Number.isFinite(weight) || weight < 0);
  if (unusable >= 0) return refuse('weight-not-usable', { index: unusable }, `/weights/${unusable}`);
  if (weights.length === 0) return total === 0 ? [] : refuse('no-weights', { totalCents: total }, '/weights');

  const given = wholeWeights(weights);
  const parts = given.some((weight) => weight > 0n) ? given : given.map(() => 1n);
  const sum = parts.reduce((all, weight) => all + weight, 0n);
  const amount = BigInt(Math.abs(total));

  const floors = parts.map((weight) => (amount * weight) / sum);
  const left = Number(amount - floors.reduce((all, share) => all + share, 0n));
  const raised = new Set(
    parts
      .map((weight, index) => ({ index, remainder: (amount * weight) % sum }))
      .sort((a, b) => (a.remainder > b.remainder ? -1 : a.remainder < b.remainder ? 1 : a.index - b.index))
      .slice(0, left)
      .map(({ index }) => index),
  );
  const sign = total < 0 ? -1 : 1;
  return floors.map((share, index) => cents(sign * (Number(share) + (raised.has(index) ? 1 : 0))));
}

/** Decimal weights as whole numbers in the same proportions. */
function wholeWeights(weights: readonly number[]): readonly bigint[] {
  const decimals = weights.map(decimalOf);
  const smallest = decimals.reduce(
    (least, { digits, exponent }) => (digits === 0n ? least : Math.min(least, exponent)),
    Number.MAX_SAFE_INTEGER,
  );
  return decimals.map(({ digits, exponent }) =>
    digits === 0n ? 0n : digits * 10n ** BigInt(exponent - smallest),
  );
}

/** The number as `digits × 10^exponent`, read from its shortest decimal form. */
function decimalOf(weight: number): { readonly digits: bigint; readonly exponent: number } {
  const [mantissa = '0', power = '0'] = String(weight).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), exponent: Number(power) - fraction.length };
}

export const shareOutRefusalWords = defineTexts({
  'no-weights': {
    fi: 'Summan jakamiseen tarvitaan vähintään yksi paino.',
    sv: 'För att fördela summan behövs minst en vikt.',
    en: 'Sharing the sum needs at least one weight.',
  },
  'weight-not-usable': {
    fi: 'Painon on oltava luku, joka on nolla tai suurempi.',
    sv: 'Vikten ska vara ett tal som är noll eller större.',
    en: 'A weight is a number of zero or more.',
  },
} satisfies Record<ShareOutRefusal['refusal'], unknown>);

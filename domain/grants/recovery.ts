/**
 * Recovery of a paid grant in proportion to time: of each row of the calculation, the part of its length that
 * the recovery covers, both counted in 30/360 days (`kernel/thirty-360.ts`). Where parts are rounded is said by
 * the caller, because it is part of the decision: never inside a row, once on the total.
 */
import { type Day, earlierDay, laterDay } from '../kernel/dates.ts';
import { type Cents, cents } from '../kernel/money.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { inclusiveDays360 } from '../kernel/thirty-360.ts';

/** A part of the grant as it was paid: so much for these days, both counted. */
export interface PaidRow {
  readonly from: Day;
  readonly to: Day;
  readonly amountCents: Cents;
}

export interface RecoveryTerms {
  /** First and last day that are recovered, both counted. */
  readonly from: Day;
  readonly to: Day;
  /**
   * How lengths are measured: in 30/360 days exactly, or in months of two decimals (one day is 0.03 months),
   * as grants are counted whose monthly amount is multiplied by rounded months.
   */
  readonly measure: 'days' | 'hundredthsOfMonth';
  /** The total is rounded down to a multiple of this: 100 for whole euros, 1 for cents. */
  readonly roundedDownToCents: number;
  /** A total below this is not worth recovering; 0 when there is no such limit. */
  readonly writeOffBelowCents: Cents;
}

export interface RecoveryRow extends PaidRow {
  /** The days of the row that are recovered, or null when none is. */
  readonly recovered: { readonly from: Day; readonly to: Day } | null;
  /** Rounded down to a cent, to be shown; the total is counted from exact parts. */
  readonly recoveredCents: Cents;
}

export interface Recovery {
  readonly rows: readonly RecoveryRow[];
  /** The exact total, rounded down to a cent. */
  readonly beforeRoundingCents: Cents;
  readonly recoverCents: Cents;
  /** True when the total is below the limit: it is told, and somebody decides. */
  readonly belowWriteOff: boolean;
}

interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Refused: days in the wrong order, an amount below zero, and a rounding that is no whole number above zero. */
export function recoveryOf(rows: readonly PaidRow[], terms: RecoveryTerms): Recovery | readonly Refusal[] {
  const wrong = [
    ...rows.flatMap(({ from, to, amountCents }, index) => [
      ...(to < from ? [refuse('end-before-start', undefined, `/rows/${index}/to`)] : []),
      ...(amountCents < 0 ? [refuse('too-small', undefined, `/rows/${index}/amountCents`)] : []),
    ]),
    ...(terms.to < terms.from ? [refuse('end-before-start', undefined, '/to')] : []),
    ...(Number.isSafeInteger(terms.roundedDownToCents) && terms.roundedDownToCents > 0
      ? []
      : [refuse('too-small', undefined, '/roundedDownToCents')]),
  ];
  if (wrong.length > 0) return wrong;

  const parts = rows.map((row) => recoveredPart(row, terms));
  const total = parts.reduce((sum, { exact }) => added(sum, exact), { numerator: 0n, denominator: 1n });
  const recoverCents = roundedDown(total, terms.roundedDownToCents);
  return {
    rows: parts.map(({ row, recovered, exact }) => ({
      ...row,
      recovered,
      recoveredCents: roundedDown(exact, 1),
    })),
    beforeRoundingCents: roundedDown(total, 1),
    recoverCents,
    belowWriteOff: recoverCents < terms.writeOffBelowCents,
  };
}

function recoveredPart(row: PaidRow, terms: RecoveryTerms) {
  const from = laterDay(row.from, terms.from);
  const to = earlierDay(row.to, terms.to);
  const whole = from === row.from && to === row.to;
  const amount = BigInt(row.amountCents);
  if (to < from) return { row, recovered: null, exact: { numerator: 0n, denominator: 1n } };
  // A whole row is recovered whole, also the one day (30th of a long month) whose length is zero.
  const exact: Fraction = whole
    ? { numerator: amount, denominator: 1n }
    : { numerator: amount * lengthOf(from, to, terms), denominator: lengthOf(row.from, row.to, terms) };
  return { row, recovered: { from, to }, exact };
}

function lengthOf(from: Day, to: Day, { measure }: RecoveryTerms): bigint {
  const days = inclusiveDays360(from, to);
  // A day is 3⅓ hundredths of a month, so a half never has to be rounded.
  return BigInt(measure === 'days' ? days : Math.round((days * 10) / 3));
}

function added(a: Fraction, b: Fraction): Fraction {
  return a.denominator === b.denominator
    ? { numerator: a.numerator + b.numerator, denominator: a.denominator }
    : {
        numerator: a.numerator * b.denominator + b.numerator * a.denominator,
        denominator: a.denominator * b.denominator,
      };
}

function roundedDown({ numerator, denominator }: Fraction, unit: number): Cents {
  const units = numerator / (denominator * BigInt(unit));
  return cents(Number(units) * unit);
}

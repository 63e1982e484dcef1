/** Whole cents as decimal text and back, without a floating-point number between. */
import { type Cents, cents, isCents } from '../kernel/money.ts';

/** '-1234.05'; with a comma for Finnish files. Always two decimals, never a thousands separator. */
export function decimalOfCents(amount: Cents, separator: '.' | ',' = '.'): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}${separator}${digits.slice(-2)}`;
}

/**
 * Cents of an amount of a bank's file: digits with a point and any number of decimals, of which those after
 * the second are zeros. Undefined for anything else, and for sums that can no longer be kept exactly.
 */
export function centsOfDecimal(text: string): Cents | undefined {
  const match = /^([+-]?)0*(\d{1,16})(?:\.(\d{0,2})0*)?$/.exec(text.trim());
  if (!match) return undefined;
  const amount = Number(`${match[2]}${(match[3] ?? '').padEnd(2, '0')}`);
  if (!isCents(amount)) return undefined;
  return cents(match[1] === '-' ? 0 - amount : amount);
}

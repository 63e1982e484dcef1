/**
 * Numbers of vouchers: nobody can guess one, and a slip of the hand is found out. Fifty random bits in
 * Crockford's base 32 with two check digits (ISO 7064 MOD 97-10), small letters in groups of three:
 * 3g9-230-vqv-s62. It is read in capitals too, O as 0, I and L as 1, hyphens and spaces or none. Numbers below
 * 100 000 are an older kind, plain digits without a check; they are read and never made.
 */
declare const voucherNumberBrand: unique symbol;

/** 1 … 2^50 − 1. */
export type VoucherNumber = number & { readonly [voucherNumberBrand]: true };

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const firstRandom = 100_000;
const afterLast = 2 ** 50;
/** Bytes of randomness that one number takes. */
export const voucherNumberBytes = 7;

/**
 * The number of seven random bytes: their first fifty bits. Undefined about once in ten thousand million
 * times, when it would be one of the older kind: draw again. Throws on fewer bytes: it is a bug.
 */
export function voucherNumberOf(randomBytes: Uint8Array): VoucherNumber | undefined {
  if (randomBytes.length < voucherNumberBytes)
    throw new RangeError('A voucher number takes seven random bytes');
  const bits = randomBytes.slice(0, voucherNumberBytes).reduce((all, byte) => all * 256n + BigInt(byte), 0n);
  const number = Number(bits >> 6n);
  return number < firstRandom ? undefined : (number as VoucherNumber);
}

/** A number from the database; undefined when it is none. */
export function asVoucherNumber(number: number): VoucherNumber | undefined {
  return Number.isInteger(number) && number >= 1 && number < afterLast
    ? (number as VoucherNumber)
    : undefined;
}

/** As it is shown and printed. */
export function shownVoucherNumber(number: VoucherNumber): string {
  if (number < firstRandom) return String(number);
  return `${inBase32(number)}${checkDigits(number)}`.replaceAll(/(.{3})(?=.)/g, '$1-');
}

/** Reads what somebody wrote; undefined when it is no voucher number or its check digits do not fit. */
export function parseVoucherNumber(value: string): VoucherNumber | undefined {
  const written = value
    .trim()
    .toLowerCase()
    .replaceAll(/[- ]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1')
    .replace(/^0+(?=.)/, '');
  if (/^\d{1,5}$/.test(written)) return asVoucherNumber(Number(written));
  if (!/^[0-9a-hjkmnp-tv-z]{1,10}\d{2}$/.test(written)) return undefined;
  const number = asVoucherNumber(
    [...written.slice(0, -2)].reduce((all, digit) => all * 32 + alphabet.indexOf(digit), 0),
  );
  return number !== undefined && checkDigits(number) === written.slice(-2) ? number : undefined;
}

function inBase32(number: number): string {
  return (number >= 32 ? inBase32(Math.floor(number / 32)) : '') + alphabet.charAt(number % 32);
}

function checkDigits(number: number): string {
  // 100 leaves 3 when divided by 97; the number times 100 would not be kept exactly.
  return String(98 - (((number % 97) * 3) % 97)).padStart(2, '0');
}

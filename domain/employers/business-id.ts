/**
 * The Finnish business identity code (y-tunnus): seven digits, a hyphen, a check digit.
 * Source: Business Information Act 244/2001, section 9; the check is modulo 11 with weights
 * 7 9 10 5 8 4 2, and a code whose remainder is 1 is never given.
 */
declare const businessIdBrand: unique symbol;

export type BusinessId = string & { readonly [businessIdBrand]: true };

const weights = [7, 9, 10, 5, 8, 4, 2] as const;

/** Reads '1234567-1', with or without space around it; anything else is undefined. */
export function parseBusinessId(value: string): BusinessId | undefined {
  const code = value.trim();
  if (!/^\d{7}-\d$/.test(code)) return undefined;
  const sum = weights.reduce((total, weight, place) => total + weight * Number(code.charAt(place)), 0);
  const remainder = sum % 11;
  if (remainder === 1) return undefined;
  const check = remainder === 0 ? 0 : 11 - remainder;
  return Number(code.charAt(8)) === check ? (code as BusinessId) : undefined;
}

export function isBusinessId(value: string): boolean {
  return parseBusinessId(value) !== undefined;
}

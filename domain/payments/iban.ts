/**
 * International bank account numbers, ISO 13616: two letters of the country, two check digits, and the
 * country's own account number of a fixed length and form. The number with its first four characters moved
 * to the end, letters counted as 10 … 35, leaves 1 when divided by 97.
 *
 * National check digits inside the account number are not checked: they are the banks' own matter, and the
 * standard's check covers every single wrong character already.
 */
declare const ibanBrand: unique symbol;

/** In the electronic form: capitals and digits, no spaces. */
export type Iban = string & { readonly [ibanBrand]: true };

/**
 * The form of the national part in the words of the IBAN registry: n digits, a capitals, c either. Countries
 * whose numbers begin with the code of another (Åland FI, the French overseas departments FR) have no row.
 */
const nationalForms: Readonly<Record<string, string>> = {
  AD: '8n12c',
  AE: '19n',
  AL: '8n16c',
  AT: '16n',
  AZ: '4a20c',
  BA: '16n',
  BE: '12n',
  BG: '4a6n8c',
  BH: '4a14c',
  BI: '23n',
  BR: '23n1a1c',
  BY: '4c4n16c',
  CH: '5n12c',
  CR: '18n',
  CY: '8n16c',
  CZ: '20n',
  DE: '18n',
  DJ: '23n',
  DK: '14n',
  DO: '4c20n',
  EE: '16n',
  EG: '25n',
  ES: '20n',
  FI: '14n',
  FK: '2a12n',
  FO: '14n',
  FR: '10n11c2n',
  GB: '4a14n',
  GE: '2a16n',
  GI: '4a15c',
  GL: '14n',
  GR: '7n16c',
  GT: '24c',
  HN: '4a20n',
  HR: '17n',
  HU: '24n',
  IE: '4a14n',
  IL: '19n',
  IQ: '4a15n',
  IS: '22n',
  IT: '1a10n12c',
  JO: '4a4n18c',
  KW: '4a22c',
  KZ: '3n13c',
  LB: '4n20c',
  LC: '4a24c',
  LI: '5n12c',
  LT: '16n',
  LU: '3n13c',
  LV: '4a13c',
  LY: '21n',
  MC: '10n11c2n',
  MD: '20c',
  ME: '18n',
  MK: '3n10c2n',
  MN: '16n',
  MR: '23n',
  MT: '4a5n18c',
  MU: '4a19n3a',
  NI: '4a20n',
  NL: '4a10n',
  NO: '11n',
  OM: '3n16c',
  PK: '4a16c',
  PL: '24n',
  PS: '4a21c',
  PT: '21n',
  QA: '4a21c',
  RO: '4a16c',
  RS: '18n',
  RU: '14n15c',
  SA: '2n18c',
  SC: '4a20n3a',
  SD: '14n',
  SE: '20n',
  SI: '15n',
  SK: '20n',
  SM: '1a10n12c',
  SO: '19n',
  ST: '21n',
  SV: '4a20n',
  TL: '19n',
  TN: '20n',
  TR: '5n1n16c',
  UA: '6n19c',
  VA: '18n',
  VG: '4a16n',
  XK: '16n',
  YE: '4a4n18c',
};

const characters: Readonly<Record<string, string>> = { n: '[0-9]', a: '[A-Z]', c: '[A-Z0-9]' };
const patterns: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(nationalForms).map(([country, form]) => [
    country,
    new RegExp(
      `^${form.replaceAll(/(\d+)([nac])/g, (_, count: string, kind: string) => `${characters[kind]}{${count}}`)}$`,
    ),
  ]),
);

/**
 * Reads a number as people write it: capitals or not, with spaces between the groups and white space around
 * it. A control character, a hyphen or an invisible sign inside is not left out, it makes the number unusable:
 * nobody can see what was meant. Undefined when it is no valid number.
 */
export function parseIban(value: string): Iban | undefined {
  const written = value.trim().replaceAll(/[ \u00A0\u202F]/g, '');
  // Only then is the capital of a letter one letter of the same kind (ı, ß and ﬁ are not).
  if (!/^[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{1,30}$/.test(written)) return undefined;
  const iban = written.toUpperCase();
  const checkDigits = Number(iban.slice(2, 4));
  // 98 less a remainder of 0 … 96: the other digits leave the same remainder but are never given.
  if (checkDigits < 2 || checkDigits > 98) return undefined;
  if (!patterns.get(iban.slice(0, 2))?.test(iban.slice(4))) return undefined;
  return remainderBy97(iban.slice(4) + iban.slice(0, 4)) === 1 ? (iban as Iban) : undefined;
}

export function isIban(value: string): boolean {
  return parseIban(value) !== undefined;
}

/** In groups of four, as it is shown and printed. */
export function shownIban(iban: Iban): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** The remainder by 97 of digits and capitals, a letter counted as 10 … 35 (ISO 7064, MOD 97-10). */
export function remainderBy97(text: string): number {
  let remainder = 0;
  for (const character of text) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
  }
  return remainder;
}

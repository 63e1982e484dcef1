/**
 * The Finnish personal identity code (henkilötunnus): DDMMYY, a sign for the century, an individual
 * number and a check character. Source: Government Decree on the Population Information System
 * 128/2010, sections 2–4; the new century signs (690/2022) came into use on 1 January 2023.
 *
 * Individual numbers 900–999 are never given to a person for good: hospitals and test data use them.
 * Here they are read as artificial; whether one is accepted is for the caller to say.
 */
import { type Day, dayOf } from '../kernel/dates.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';

declare const identityCodeBrand: unique symbol;

/** A well-formed code, trimmed and in upper case. Personal data: never in logs or addresses. */
export type IdentityCode = string & { readonly [identityCodeBrand]: true };

export interface IdentityCodeFacts {
  readonly code: IdentityCode;
  readonly birthDate: Day;
  /** Individual number 900–999: not a real person's code. */
  readonly artificial: boolean;
}

export const identityCodeRefusalCodes = [
  'length',
  'century-sign',
  'date',
  'individual-number',
  'check-character',
] as const;
export type IdentityCodeRefusalCode = (typeof identityCodeRefusalCodes)[number];
export type IdentityCodeRefusal = Refusal & { readonly refusal: IdentityCodeRefusalCode };

const centuries: ReadonlyMap<string, number> = new Map([
  ['+', 1800],
  ...Array.from('-UVWXY', (sign) => [sign, 1900] as const),
  ...Array.from('ABCDEF', (sign) => [sign, 2000] as const),
]);
const checkCharacters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Reads a code as people write it: space around it and small letters are accepted, nothing else. */
export function readIdentityCode(value: string): IdentityCodeFacts | IdentityCodeRefusal {
  const code = value.trim().replace(/[a-z]/g, (letter) => letter.toUpperCase());
  if (code.length !== 11) return refuse('length', { length: code.length });
  const century = centuries.get(code.charAt(6));
  if (century === undefined) return refuse('century-sign');

  const digits = code.slice(0, 6);
  const birthDate = /^\d{6}$/.test(digits)
    ? dayOf(century + Number(digits.slice(4)), Number(digits.slice(2, 4)), Number(digits.slice(0, 2)))
    : undefined;
  if (birthDate === undefined) return refuse('date');

  const individual = code.slice(7, 10);
  if (!/^\d{3}$/.test(individual) || Number(individual) < 2) return refuse('individual-number');
  if (code.charAt(10) !== checkCharacters.charAt(Number(digits + individual) % 31))
    return refuse('check-character');
  return { code: code as IdentityCode, birthDate, artificial: Number(individual) >= 900 };
}

export function isIdentityCode(value: string): boolean {
  return !isRefusal(readIdentityCode(value));
}

/** For lists and screens: the birth date shows, the rest is hidden. 010101-1234 → 010101-**** */
export function maskedIdentityCode(code: string): string {
  return `${code.slice(0, 7)}****`;
}

/** The last four characters only, as on receipts. 010101-1234 → ******1234 */
export function identityCodeEnding(code: string): string {
  return `******${code.slice(-4)}`;
}

/**
 * The check character's code for a birth date and an individual number, as demonstration data needs.
 * Throws unless the number is artificial (900–999): the product never makes up a real person's code.
 */
export function artificialIdentityCode(birthDate: Day, individualNumber: number): IdentityCode {
  if (!Number.isInteger(individualNumber) || individualNumber < 900 || individualNumber > 999)
    throw new RangeError(`Not an artificial individual number: ${individualNumber}`);
  const [year = '', month = '', dayOfMonth = ''] = birthDate.split('-');
  const sign = { '18': '+', '19': '-', '20': 'A' }[year.slice(0, 2)];
  if (sign === undefined) throw new RangeError(`No identity codes for the year ${year}`);
  const digits = `${dayOfMonth}${month}${year.slice(2)}`;
  const check = checkCharacters.charAt(Number(`${digits}${individualNumber}`) % 31);
  return `${digits}${sign}${individualNumber}${check}` as IdentityCode;
}

export const identityCodeRefusalWords = defineTexts({
  length: {
    fi: 'Henkilötunnuksessa on 11 merkkiä.',
    sv: 'En personbeteckning har 11 tecken.',
    en: 'An identity code has 11 characters.',
  },
  'century-sign': {
    fi: 'Henkilötunnuksen välimerkki ei ole kelvollinen.',
    sv: 'Skiljetecknet i personbeteckningen är inte giltigt.',
    en: 'The century sign of the identity code is not valid.',
  },
  date: {
    fi: 'Henkilötunnuksen alussa ei ole oikeaa päivämäärää.',
    sv: 'Personbeteckningen börjar inte med ett riktigt datum.',
    en: 'The identity code does not begin with a real date.',
  },
  'individual-number': {
    fi: 'Henkilötunnuksen yksilönumero ei ole kelvollinen.',
    sv: 'Individnumret i personbeteckningen är inte giltigt.',
    en: 'The individual number of the identity code is not valid.',
  },
  'check-character': {
    fi: 'Henkilötunnuksen tarkistusmerkki on väärä. Tarkista, onko tunnuksessa kirjoitusvirhe.',
    sv: 'Kontrolltecknet i personbeteckningen är fel. Kontrollera om beteckningen är felskriven.',
    en: 'The check character of the identity code is wrong. Look for a typing error.',
  },
} satisfies Record<IdentityCodeRefusalCode, unknown>);

/** The same sentences under the codes by which a wrong field of a form or a row names them. */
export const identityCodeProblemWords: Readonly<Record<string, Text>> = Object.fromEntries(
  Object.entries(identityCodeRefusalWords).map(([code, words]) => [`identity-code-${code}`, words]),
);

/**
 * References by which a payment finds its claim: the Finnish reference number (viitenumero), and the
 * international creditor reference (RF, ISO 11649), which may carry the Finnish one.
 *
 * Finnish: 3–19 digits and a check digit, weights 7 3 1 from the right, modulo 10 (Finance Finland, "Forming
 * a reference number and check digit in the Finnish business banking system"). RF: two check digits by
 * ISO 7064 MOD 97-10 and at most 21 letters and digits.
 */
import { remainderBy97 } from './iban.ts';

declare const finnishReferenceBrand: unique symbol;
declare const rfReferenceBrand: unique symbol;

/** 4–20 digits, no leading zeros, no spaces. */
export type FinnishReference = string & { readonly [finnishReferenceBrand]: true };

/** 'RF', two digits and 1–21 capitals and digits, no spaces. */
export type RfReference = string & { readonly [rfReferenceBrand]: true };

const weights = [7, 3, 1] as const;

function finnishCheckDigit(base: string): number {
  const sum = [...base]
    .toReversed()
    .reduce((total, digit, place) => total + (weights[place % 3] ?? 0) * Number(digit), 0);
  return (10 - (sum % 10)) % 10;
}

/** The reference of 3–19 digits; undefined for anything else. Leading zeros are left out first. */
export function makeFinnishReference(base: string): FinnishReference | undefined {
  const digits = base.replace(/^0+/, '');
  return /^\d{3,19}$/.test(digits)
    ? (`${digits}${finnishCheckDigit(digits)}` as FinnishReference)
    : undefined;
}

/** Reads digits with spaces between and leading zeros; undefined when the check digit does not fit. */
export function parseFinnishReference(value: string): FinnishReference | undefined {
  const digits = withoutSpaces(value).replace(/^0+/, '');
  return /^\d{4,20}$/.test(digits) && makeFinnishReference(digits.slice(0, -1)) === digits
    ? (digits as FinnishReference)
    : undefined;
}

/** The RF reference of 1–21 letters and digits; undefined for anything else. */
export function makeRfReference(reference: string): RfReference | undefined {
  if (!/^[A-Za-z0-9]{1,21}$/.test(reference)) return undefined;
  const body = reference.toUpperCase();
  const check = 98 - remainderBy97(`${body}RF00`);
  return `RF${String(check).padStart(2, '0')}${body}` as RfReference;
}

/** Reads capitals or not, with spaces between; undefined when the check digits do not fit. */
export function parseRfReference(value: string): RfReference | undefined {
  const written = withoutSpaces(value);
  if (!/^[Rr][Ff]\d{2}[A-Za-z0-9]{1,21}$/.test(written)) return undefined;
  const reference = written.toUpperCase();
  return makeRfReference(reference.slice(4)) === reference ? (reference as RfReference) : undefined;
}

/** The Finnish reference inside an RF reference, when it carries one. */
export function finnishReferenceOf(reference: RfReference): FinnishReference | undefined {
  return parseFinnishReference(reference.slice(4));
}

export type CreditorReference =
  | { readonly kind: 'finnish'; readonly reference: FinnishReference }
  | { readonly kind: 'rf'; readonly reference: RfReference };

/** Reads either kind. */
export function parseCreditorReference(value: string): CreditorReference | undefined {
  const rf = parseRfReference(value);
  if (rf) return { kind: 'rf', reference: rf };
  const finnish = parseFinnishReference(value);
  return finnish && { kind: 'finnish', reference: finnish };
}

/** As it is shown and printed: RF in groups of four from the left, Finnish in groups of five from the right. */
export function shownReference({ kind, reference }: CreditorReference): string {
  return kind === 'rf'
    ? reference.replaceAll(/(.{4})(?=.)/g, '$1 ')
    : reference.replaceAll(/\B(?=(?:\d{5})+$)/g, ' ');
}

function withoutSpaces(value: string): string {
  return value.trim().replaceAll(/[ \u00A0\u202F]/g, '');
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCalculator } from '../calculators.ts';
import examples from './iban.examples.json' with { type: 'json' };
import { isIban, parseIban, remainderBy97, shownIban } from './iban.ts';

test.each(examples.values)('$value: $valid', ({ value, valid }) => {
  const normalised = valid ? value.replaceAll(' ', '') : null;
  expect(runCalculator('iban', { value })).toEqual({ result: { valid, normalised } });
});

test.each([
  ['  FI21 1234 5600 0007 85\n', 'FI2112345600000785'],
  ['fi2112345600000785', 'FI2112345600000785'],
  ['FI21\u00A01234\u00A05600\u00A00007\u00A085', 'FI2112345600000785'],
  ['gb29 nwbk 6016 1331 9268 19', 'GB29NWBK60161331926819'],
  ['MT84 MALT 0110 0001 2345 MTLC AST0 01S', 'MT84MALT011000012345MTLCAST001S'],
])('%j is read as %s', (value, iban) => {
  expect(parseIban(value)).toBe(iban);
});

test.each([
  ['', 'empty'],
  ['FI211234560000078', 'too short'],
  ['FI21123456000007850', 'too long'],
  ['FI21\u000012345600000785', 'control character'],
  ['FI21\t12345600000785', 'tab inside'],
  ['FI21-1234-5600-0007-85', 'hyphens'],
  ['FI21\u200B12345600000785', 'invisible sign'],
  ['Fı2112345600000785', 'letter that only looks right'],
  ['FI２１12345600000785', 'wide digits'],
  ['ZZ2112345600000785', 'country without numbers of this kind'],
  ['FI21A2345600000785', 'letter in a Finnish number'],
])('%j is refused: %s', (value) => {
  expect(parseIban(value)).toBeUndefined();
});

const finnish = fc
  .string({ unit: fc.constantFrom(...'0123456789'), minLength: 14, maxLength: 14 })
  .map((account) => {
    const check = 98 - remainderBy97(`${account}FI00`);
    return `FI${String(check).padStart(2, '0')}${account}`;
  });

test('a number made by the rule is valid, is read back as shown, and no other check digits are', () => {
  fc.assert(
    fc.property(finnish, fc.integer({ min: 0, max: 99 }), (made, other) => {
      const iban = parseIban(made);
      if (iban === undefined) throw new Error(made);
      expect(parseIban(shownIban(iban))).toBe(made);
      const digits = String(other).padStart(2, '0');
      expect(isIban(`FI${digits}${made.slice(4)}`)).toBe(digits === made.slice(2, 4));
    }),
  );
});

test('one wrong digit, or two neighbours changed about, is found out', () => {
  fc.assert(
    fc.property(finnish, fc.integer({ min: 4, max: 16 }), fc.integer({ min: 1, max: 9 }), (made, at, by) => {
      const digits = [...made];
      const wrong = digits.with(at, String((Number(digits[at]) + by) % 10)).join('');
      expect(isIban(wrong)).toBe(false);
      const turned = digits
        .with(at, digits[at + 1] ?? '')
        .with(at + 1, digits[at] ?? '')
        .join('');
      expect(isIban(turned)).toBe(turned === made);
    }),
  );
});

// Each leaves the same remainder by 97, and 00, 01 and 99 are never given.
test.each([
  ['12345600000739', '02', '99'],
  ['12345600000775', '97', '00'],
  ['12345600000757', '98', '01'],
])('of account %s the check digits are %s and not %s', (account, right, wrong) => {
  expect(isIban(`FI${right}${account}`)).toBe(true);
  expect(isIban(`FI${wrong}${account}`)).toBe(false);
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (value) => {
      const iban = parseIban(value);
      if (iban !== undefined) expect(parseIban(iban)).toBe(iban);
    }),
  );
});

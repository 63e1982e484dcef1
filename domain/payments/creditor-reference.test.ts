import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  finnishReferenceOf,
  makeFinnishReference,
  makeRfReference,
  parseCreditorReference,
  parseFinnishReference,
  parseRfReference,
  shownReference,
} from './creditor-reference.ts';

// 1234561, RF18 5390 0754 7034 and RF71 2348 231 are examples in general use.
test.each([
  ['123456', '1234561'],
  ['000123456', '1234561'],
  ['111', '1119'],
  ['1234567890123456789', '12345678901234567894'],
])('the Finnish reference of %s is %s', (base, reference) => {
  expect(makeFinnishReference(base)).toBe(reference);
});

test.each([
  ['2348231', 'RF712348231'],
  ['539007547034', 'RF18539007547034'],
])('the RF reference of %s is %s', (body, reference) => {
  expect(makeRfReference(body)).toBe(reference);
  expect(parseRfReference(reference.toLowerCase())).toBe(reference);
});

test.each(['', '12', '000', '12345678901234567890', '12a45'])('%j makes no Finnish reference', (base) => {
  expect(makeFinnishReference(base)).toBeUndefined();
});

test.each(['', 'ä', '1-2', ' ', '1234567890123456789012'])('%j makes no RF reference', (body) => {
  expect(makeRfReference(body)).toBeUndefined();
});

test.each(['', '1234562', '123', 'RF00', 'RF722348231', 'RF 71 2348 232', '1234\u00005 61', 'viite 1234561'])(
  '%j is no reference',
  (value) => {
    expect(parseCreditorReference(value)).toBeUndefined();
  },
);

test('spaces and leading zeros are left out, and either kind is known', () => {
  expect(parseCreditorReference(' 00123 4561 ')).toEqual({ kind: 'finnish', reference: '1234561' });
  expect(parseCreditorReference('rf71 2348 231')).toEqual({ kind: 'rf', reference: 'RF712348231' });
});

test('an RF reference may carry a Finnish one', () => {
  const made = makeRfReference('1234561');
  if (made === undefined) throw new Error('1234561');
  expect(finnishReferenceOf(made)).toBe('1234561');
  const other = makeRfReference('1234562');
  expect(other && finnishReferenceOf(other)).toBeUndefined();
});

const base = fc.stringMatching(/^[1-9][0-9]{2,18}$/);
const body = fc.stringMatching(/^[A-Z0-9]{1,21}$/);

test('what is made is read back as it is shown', () => {
  fc.assert(
    fc.property(base, body, (digits, letters) => {
      const finnish = makeFinnishReference(digits);
      const rf = makeRfReference(letters);
      if (finnish === undefined || rf === undefined) throw new Error(digits + letters);
      for (const reference of [parseCreditorReference(finnish), parseCreditorReference(rf)])
        expect(reference && parseCreditorReference(shownReference(reference))).toEqual(reference);
      expect(parseFinnishReference(finnish)).toBe(finnish);
    }),
  );
  const shown = parseCreditorReference('1234561');
  expect(shown && shownReference(shown)).toBe('12 34561');
});

test('one wrong digit is found out', () => {
  fc.assert(
    fc.property(base, fc.nat(), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
      for (const made of [makeFinnishReference(digits), makeRfReference(digits)].map(String)) {
        const first = made.startsWith('RF') ? 4 : 0;
        const at = first + (place % (made.length - first));
        const wrong = [...made].with(at, String((Number(made[at]) + by) % 10)).join('');
        expect(parseCreditorReference(wrong)).toBeUndefined();
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents } from '../kernel/money.ts';
import { centsOfDecimal, decimalOfCents } from './decimal.ts';

test.each([
  [0, '0.00'],
  [5, '0.05'],
  [-5, '-0.05'],
  [123_456, '1234.56'],
  [-100, '-1.00'],
  [Number.MAX_SAFE_INTEGER, '90071992547409.91'],
])('%i cents are %s', (amount, text) => {
  expect(decimalOfCents(cents(amount))).toBe(text);
  expect(decimalOfCents(cents(amount), ',')).toBe(text.replace('.', ','));
});

test.each([
  ['12', 1200],
  ['12.', 1200],
  ['12.5', 1250],
  ['0012.50000', 1250],
  ['+0.07', 7],
  ['-3.10', -310],
  [' 1.00\n', 100],
])('%j is %i cents', (text, amount) => {
  expect(centsOfDecimal(text)).toBe(amount);
});

test.each(['', '.5', '1,50', '1.005', '1e3', '١', '1 000.00', '99999999999999999.00', '--1', '0x10'])(
  '%j is no sum of cents',
  (text) => {
    expect(centsOfDecimal(text)).toBeUndefined();
  },
);

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (amount) => {
      expect(centsOfDecimal(decimalOfCents(cents(amount)))).toBe(cents(amount));
    }),
  );
});

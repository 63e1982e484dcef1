import fc from 'fast-check';
import { expect, test } from 'vitest';
import examples from './voucher-number.examples.json' with { type: 'json' };
import {
  asVoucherNumber,
  parseVoucherNumber,
  shownVoucherNumber,
  voucherNumberOf,
} from './voucher-number.ts';

function voucher(n: number) {
  const number = asVoucherNumber(n);
  if (number === undefined) throw new Error(String(n));
  return number;
}

test.each(examples.encode)('$n is shown as $shown', ({ n, shown }) => {
  expect(shownVoucherNumber(voucher(n))).toBe(shown);
});

test.each(examples.decode)('$input is read as $n', ({ input, n }) => {
  expect(parseVoucherNumber(input)).toBe(n);
});

test.each([
  ...examples.invalid,
  '',
  '0',
  '-',
  'c63',
  '31n-023',
  '3g9-230-vqv-s63',
  '100000',
  'u1n-022',
  'zzzzzzzzzzz99',
  '31n‑022',
  '３1n-022',
])('%j is no voucher number', (value) => {
  expect(parseVoucherNumber(value)).toBeUndefined();
});

test('the least and the greatest random number', () => {
  expect(shownVoucherNumber(voucher(2 ** 50 - 1))).toMatch(/^zzz-zzz-zzz-z\d\d$/);
  expect(parseVoucherNumber(shownVoucherNumber(voucher(2 ** 50 - 1)))).toBe(2 ** 50 - 1);
  expect(asVoucherNumber(2 ** 50)).toBeUndefined();
  expect(asVoucherNumber(0)).toBeUndefined();
});

const randomNumber = fc.integer({ min: 100_000, max: 2 ** 50 - 1 }).map(voucher);

test('what is shown is read back, however it is written', () => {
  const writings: readonly ((shown: string) => string)[] = [
    (shown) => shown.toUpperCase(),
    (shown) => shown.replaceAll('-', ''),
    (shown) => ` ${shown.replaceAll('-', ' ')} `,
    (shown) => shown.replaceAll('0', 'O').replaceAll('1', 'l'),
    (shown) => shown.replaceAll('1', 'I'),
  ];
  fc.assert(
    fc.property(randomNumber, fc.constantFrom(...writings), (number, written) => {
      expect(parseVoucherNumber(written(shownVoucherNumber(number)))).toBe(number);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), (n) => {
      expect(parseVoucherNumber(shownVoucherNumber(voucher(n)))).toBe(n);
    }),
  );
});

test('one wrong sign, or two neighbours changed about, is found out', () => {
  const signs = [...'0123456789abcdefghjkmnpqrstvwxyz'];
  fc.assert(
    fc.property(randomNumber, fc.nat(), fc.constantFrom(...signs), (number, place, sign) => {
      const shown = shownVoucherNumber(number).replaceAll('-', '');
      const at = place % (shown.length - 1);
      const wrong = [...shown].with(at, sign).join('');
      if (wrong !== shown) expect(parseVoucherNumber(wrong)).not.toBe(number);
      if (at < shown.length - 3) {
        if (wrong !== shown) expect(parseVoucherNumber(wrong)).toBeUndefined();
        const turned = [...shown]
          .with(at, shown.charAt(at + 1))
          .with(at + 1, shown.charAt(at))
          .join('');
        if (turned !== shown) expect(parseVoucherNumber(turned)).toBeUndefined();
      }
    }),
  );
});

test('fifty bits of seven random bytes; too small a number is drawn again', () => {
  expect(voucherNumberOf(new Uint8Array(7).fill(255))).toBe(2 ** 50 - 1);
  expect(voucherNumberOf(new Uint8Array(7))).toBeUndefined();
  expect(voucherNumberOf(new Uint8Array([0, 0, 0, 0, 0, 0, 255]))).toBeUndefined();
  expect(voucherNumberOf(new Uint8Array([0, 0, 0, 0, 0x61, 0xa8, 0x3f]))).toBe(100_000);
  expect(() => voucherNumberOf(new Uint8Array(6))).toThrow('seven');
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 7, maxLength: 7 }), (bytes) => {
      const number = voucherNumberOf(bytes);
      if (number !== undefined) expect(parseVoucherNumber(shownVoucherNumber(number))).toBe(number);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bankText, isBankId, isBic } from './bank-text.ts';

test.each([
  ['Ääkkösyhdistys ry', 'Ääkkösyhdistys ry'],
  ['A\u0308iti', 'Äiti'],
  ['Puutyö & Kaluste Oy', 'Puutyö + Kaluste Oy'],
  ['Søren Łódź ñandú ẞ', 'Soren Lodz nandu SS'],
  ['  yksi\t\r\n kaksi\u0000kolme ', 'yksi kaksi kolme'],
  ['“Lainaus” <b>;</b>', 'Lainaus b , /b'],
  ['½ tontti №5', '1/2 tontti No5'],
  ['北京', ''],
  ['👍', ''],
])('%j is written %j', (value, written) => {
  expect(bankText(value, 70)).toBe(written);
});

test('without the Finnish letters', () => {
  expect(bankText('Åbo Äö', 70, 'basic')).toBe('Abo Ao');
});

test('text is cut without a space left at its end', () => {
  expect(bankText('yksi kaksi', 5)).toBe('yksi');
  expect(bankText('ß', 1)).toBe('s');
});

test('whatever comes, only allowed signs go out, once cleaned stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 140 }), (value, longest) => {
      const written = bankText(value, longest);
      expect(written).toMatch(/^[A-Za-z0-9/\-?:().,'+ ÅÄÖåäö]*$/);
      expect(written.length).toBeLessThanOrEqual(longest);
      expect(bankText(written, longest)).toBe(written);
      expect(bankText(value, longest, 'basic')).toMatch(/^[A-Za-z0-9/\-?:().,'+ ]*$/);
    }),
  );
});

test.each([
  ['P-1', true],
  ['2026/12/3', true],
  ['x'.repeat(35), true],
  ['x'.repeat(36), false],
  ['', false],
  ['/P', false],
  ['P/', false],
  ['P//1', false],
  ['P 1', false],
  ['Pä', false],
  ['P\n', false],
])('%j may be an id: %s', (value, may) => {
  expect(isBankId(value)).toBe(may);
});

test.each([
  ['OKOYFIHH', true],
  ['NDEAFIHHXXX', true],
  ['okoyfihh', false],
  ['OKOYFIH', false],
  ['OKOYFIHHX', false],
])('%j is a BIC: %s', (value, is) => {
  expect(isBic(value)).toBe(is);
});

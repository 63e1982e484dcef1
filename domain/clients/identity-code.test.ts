import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay, type Day } from '../kernel/dates.ts';
import { someDay } from '../kernel/dates.test-support.ts';
import { isRefusal } from '../kernel/refusal.ts';
import examples from './identity-code.examples.json' with { type: 'json' };
import {
  artificialIdentityCode,
  identityCodeEnding,
  isIdentityCode,
  maskedIdentityCode,
  readIdentityCode,
} from './identity-code.ts';

const artificial = fc.tuple(
  someDay.filter((day) => day < '2100'),
  fc.integer({ min: 900, max: 999 }),
);

test.each(examples.valid)('$value is born $birthDate', ({ value, birthDate, artificial: made }) => {
  expect(readIdentityCode(value)).toMatchObject({
    code: value.trim().toUpperCase(),
    birthDate,
    artificial: made,
  });
});

test.each(examples.alsoValid)('%s is valid', (value) => {
  expect(isIdentityCode(value)).toBe(true);
});

test.each(examples.invalid)('%s is not valid', (value) => {
  expect(isIdentityCode(value)).toBe(false);
});

test.each([
  ['', 'length'],
  ['111111-111', 'length'],
  ['30052 2A0025', 'length'],
  ['111111/111C', 'century-sign'],
  ['111111G111C', 'century-sign'],
  ['320522A002T', 'date'],
  ['290223A900X', 'date'],
  ['1111I1-111C', 'date'],
  ['111111-000T', 'individual-number'],
  ['111111-00AT', 'individual-number'],
  ['111111-111X', 'check-character'],
  ['111111-11\u0661C', 'individual-number'],
])('%j is refused for its %s', (value, refusal) => {
  expect(readIdentityCode(value)).toMatchObject({ refusal });
});

test('a long s is not the letter S', () => {
  const code = findEndingWithS();
  expect(isIdentityCode(code)).toBe(true);
  expect(isIdentityCode(`${code.slice(0, 10)}s`)).toBe(true);
  expect(isIdentityCode(`${code.slice(0, 10)}\u017f`)).toBe(false);
});

test('artificial codes are read back', () => {
  fc.assert(
    fc.property(artificial, ([birthDate, number]) => {
      const code = artificialIdentityCode(birthDate, number);
      expect(readIdentityCode(` ${code.toLowerCase()} `)).toEqual({ code, birthDate, artificial: true });
    }),
  );
});

test('a changed digit or two swapped ones are always noticed', () => {
  fc.assert(
    fc.property(
      artificial,
      fc.constantFrom(0, 1, 2, 3, 4, 5, 7, 8, 9),
      fc.nat({ max: 9 }),
      ([birthDate, number], place, digit) => {
        const code = artificialIdentityCode(birthDate, number);
        const changed = `${code.slice(0, place)}${digit}${code.slice(place + 1)}`;
        expect(isIdentityCode(changed)).toBe(changed === code);
      },
    ),
  );
});

test('any text is read or refused, never a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (value) => {
      const read = readIdentityCode(value);
      expect(isRefusal(read) || read.code.length === 11).toBe(true);
    }),
  );
});

test('masks', () => {
  expect(identityCodeEnding(examples.masked.in)).toBe(examples.masked.out);
  expect(maskedIdentityCode(examples.masked.in)).toBe('010101-****');
});

test('codes are made up from the artificial range only', () => {
  expect(artificialIdentityCode(asDay('1911-11-11'), 999)).toBe('111111-9991');
  expect(() => artificialIdentityCode(asDay('1999-01-01'), 899)).toThrow(RangeError);
  expect(() => artificialIdentityCode(asDay('2100-01-01'), 900)).toThrow(RangeError);
});

function findEndingWithS(): string {
  const birthDate: Day = asDay('1990-01-01');
  for (let number = 900; number < 1000; number += 1) {
    const code = artificialIdentityCode(birthDate, number);
    if (code.endsWith('S')) return code;
  }
  throw new Error('There is a code ending with S');
}

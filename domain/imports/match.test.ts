import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { type MatchCandidate, matchOf, type RowKeys } from './match.ts';

const row = (changes: Partial<RowKeys> = {}): RowKeys => ({
  reference: null,
  identity: null,
  name: 'korpela aino',
  birthDate: asDay('1990-05-17'),
  ...changes,
});
const person = (changes: Partial<MatchCandidate> = {}): MatchCandidate => ({
  id: 'a',
  references: [],
  identities: [],
  name: 'korpela aino',
  birthDate: '1990-05-17',
  line: null,
  ...changes,
});

test.each([
  ['nobody has the keys', row(), [], 'new'],
  ['the reference is hers', row({ reference: 'R1' }), [person({ references: ['R1'] })], 'same'],
  [
    'the code is hers, whatever the name',
    row({ identity: 'h', name: 'lehto aino' }),
    [person({ identities: ['h'] })],
    'same',
  ],
  [
    'a code of a record merged into hers',
    row({ identity: 'h2' }),
    [person({ identities: ['h', 'h2'] })],
    'same',
  ],
  ['name and birth date are hers and nothing speaks against it', row({ identity: 'h' }), [person()], 'same'],
  ['the row has no code but she has', row(), [person({ identities: ['h'] })], 'same'],
  [
    'name and birth date are hers, the code is another',
    row({ identity: 'h' }),
    [person({ identities: ['x'] })],
    'same-name-and-birth-date',
  ],
  [
    'name and birth date are hers, the reference is another',
    row({ reference: 'R1' }),
    [person({ references: ['R2'] })],
    'same-name-and-birth-date',
  ],
  [
    'an earlier row had the code, under another name',
    row({ identity: 'h', name: 'lehto aino' }),
    [person({ identities: ['h'], line: 7 })],
    'same-identity-as-line',
  ],
  [
    'an earlier row had the reference, under another name',
    row({ reference: 'R1', name: 'lehto aino' }),
    [person({ references: ['R1'], line: 7 })],
    'same-reference-as-line',
  ],
  ['two have the name and birth date', row(), [person(), person({ id: 'b' })], 'several-alike'],
  [
    'the reference is hers, the code is another',
    row({ reference: 'R1', identity: 'h' }),
    [person({ references: ['R1'], identities: ['x'] })],
    'other-identity-code',
  ],
  [
    'the reference is one’s and the code another’s',
    row({ reference: 'R1', identity: 'h' }),
    [person({ references: ['R1'] }), person({ id: 'b', identities: ['h'] })],
    'keys-of-two-people',
  ],
  [
    'a running number was mapped as the reference',
    row({ reference: '1', name: 'salo ville', birthDate: asDay('1970-01-01') }),
    [person({ references: ['1'] })],
    'reference-of-another',
  ],
  [
    'the file has met her on an earlier line',
    row({ identity: 'h' }),
    [person({ identities: ['h'], line: 7 })],
    'same-as-line',
  ],
])('%s', (_what, keys, candidates, expected) => {
  const match = matchOf(keys, candidates);
  expect(match.kind === 'undecided' ? match.code : match.kind).toBe(expected);
});

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const key: fc.Arbitrary<string> = fc.constantFrom('1', '2');
const anyRow: fc.Arbitrary<RowKeys> = fc.record({
  reference: maybe(key),
  identity: maybe(key),
  name: fc.constantFrom('x', 'y'),
  birthDate: maybe(fc.constantFrom(asDay('1990-01-01'), asDay('1991-01-01'))),
});
const anyPerson = fc.record({
  references: fc.uniqueArray(key, { maxLength: 1 }),
  identities: fc.uniqueArray(key, { maxLength: 1 }),
  name: fc.constantFrom('x', 'y'),
  birthDate: maybe(fc.constantFrom('1990-01-01', '1991-01-01')),
  line: fc.constant(null),
});

test('a row is never taken for someone with another identity code, in whatever order people are found', () => {
  fc.assert(
    fc.property(anyRow, fc.array(anyPerson, { maxLength: 4 }), (keys, people) => {
      const candidates = people.map((one, at) => ({ ...one, id: String(at) }));
      const match = matchOf(keys, candidates);
      const other = matchOf(keys, candidates.toReversed());
      expect(other.kind).toBe(match.kind);
      if (match.kind === 'undecided') expect(match.ids.length).toBeGreaterThan(0);
      if (match.kind !== 'same') return;
      const found = candidates.find((one) => one.id === match.id);
      expect(
        keys.identity === null || found?.identities.length === 0 || found?.identities.includes(keys.identity),
      ).toBe(true);
    }),
  );
});

test('what a row made is found again by the same row', () => {
  fc.assert(
    fc.property(anyRow, (keys) => {
      fc.pre(keys.reference !== null || keys.identity !== null || keys.birthDate !== null);
      const made: MatchCandidate = {
        id: 'made',
        references: keys.reference === null ? [] : [keys.reference],
        identities: keys.identity === null ? [] : [keys.identity],
        name: keys.name,
        birthDate: keys.birthDate,
        line: null,
      };
      expect(matchOf(keys, [made])).toEqual({ kind: 'same', id: 'made' });
    }),
  );
});

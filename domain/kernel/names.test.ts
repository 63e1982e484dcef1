import fc from 'fast-check';
import { expect, test } from 'vitest';
import examples from './names.examples.json' with { type: 'json' };
import {
  editDistance,
  hasLastName,
  isPersonName,
  misspellingOf,
  normalisedName,
  searchWords,
} from './names.ts';

test.each(examples.normalise)('$in is searched as $out', ({ in: name, out }) => {
  expect(normalisedName(name)).toBe(out);
});

test.each(examples.unchanged)('%s stays as it is', (name) => {
  expect(normalisedName(name)).toBe(name);
});

test.each(examples.match)('last name «$lastName» in «$fullName»: $match', ({ lastName, fullName, match }) => {
  expect(hasLastName(fullName, lastName)).toBe(match);
});

test.each(examples.personName.valid)('%j is a name, but not with space around it', (name) => {
  expect(isPersonName(name)).toBe(true);
  expect(isPersonName(` ${name}`)).toBe(false);
  expect(isPersonName(`${name} `)).toBe(false);
});

test.each([...examples.personName.invalid, 'Aino\u0000', 'Aino\nMaija', 'Aino\u0007'])(
  '%j is no name',
  (name) => {
    expect(isPersonName(name)).toBe(false);
  },
);

test('letters of other scripts are kept, invisible ones are not', () => {
  expect(normalisedName('อาทิตย์')).toBe('อาทิตย์');
  expect(normalisedName('حَسَّان')).toBe('حسان');
  expect(normalisedName('Ко\u0301роль')).toBe('король');
  expect(normalisedName('Vir\u00adta\u200bnen')).toBe('virtanen');
  expect(normalisedName('한국')).toBe('한국');
  expect(normalisedName('A\u0308ijä')).toBe('äijä');
});

test('normalising is final', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const once = normalisedName(name);
      expect(normalisedName(once)).toBe(once);
    }),
    { numRuns: 1000 },
  );
});

test('distance is a measure', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  expect(editDistance('virtanen', 'virtane')).toBe(1);
  fc.assert(
    fc.property(word, word, word, (a, b, c) => {
      expect(editDistance(a, a)).toBe(0);
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      expect(editDistance(a, '')).toBe(a.length);
    }),
  );
});

test('a missing last name matches nothing', () => {
  expect(hasLastName('Aino Virtanen', '  ')).toBe(false);
  expect(hasLastName('', 'Virtanen')).toBe(false);
});

test('a search leaves out dots, whoever writes them, and takes a hyphen for a space', () => {
  expect(searchWords('Väyrynen  Sini')).toEqual(['vayrynen', 'sini']);
  expect(searchWords('ÅKERBLOM Örjan-Erik')).toEqual(['akerblom', 'orjan', 'erik']);
  expect(searchWords(' - ')).toEqual([]);
});

test('a word with one letter astray has the form and a half of the word that was meant', () => {
  const letter = fc.constantFrom(...'abcdeå');
  const isLike = (form: string, word: string) =>
    Array.from(form).length === Array.from(word).length &&
    Array.from(form).every((one, at) => one === '_' || one === Array.from(word)[at]);
  fc.assert(
    fc.property(
      fc.string({ unit: letter, minLength: 4, maxLength: 12 }),
      fc.nat(),
      letter,
      fc.constantFrom('replace', 'drop', 'add', 'swap'),
      (word, where, other, edit) => {
        const letters = Array.from(word);
        const at = where % (edit === 'swap' ? letters.length - 1 : letters.length);
        if (edit === 'replace') letters.splice(at, 1, other);
        else if (edit === 'drop') letters.splice(at, 1);
        else if (edit === 'add') letters.splice(at, 0, other);
        else letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
        const found = misspellingOf(letters.join(''));
        expect(found).toBeDefined();
        if (!found || letters.join('') === word) return;
        expect(found.forms.some((form) => isLike(form, word))).toBe(true);
        expect(word.startsWith(found.beginning) || word.endsWith(found.end) || word === found.swapped).toBe(
          true,
        );
      },
    ),
    { numRuns: 2000 },
  );
  expect(misspellingOf('eva')?.forms).toEqual(['_eva', 'e_va', 'ev_a', 'eva_']);
  expect(misspellingOf('ev')).toBeUndefined();
});

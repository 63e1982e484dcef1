import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSmall } from '../figures/suppression.ts';
import { type Waiting, waitingCounts } from './waiting.ts';

const many = (people: number, one: Waiting) => Array<Waiting>(people).fill(one);

test('who waits is counted by language, level and municipality, and few are hidden with others', () => {
  const [finnish, swedish] = waitingCounts([
    ...many(8, { language: 'fi', level: 'A1.3', municipalityCode: '167' }),
    ...many(7, { language: 'fi', level: 'A2.1', municipalityCode: '167' }),
    ...many(2, { language: 'fi', level: null, municipalityCode: '422' }),
    ...many(3, { language: 'sv', level: '0', municipalityCode: '167' }),
  ]);
  expect(finnish).toEqual({
    language: 'fi',
    people: 17,
    levels: [
      { of: 'A1.3', people: 8 },
      { of: 'A2.1', people: null },
      { of: null, people: null },
    ],
    municipalities: [
      { of: '167', people: null },
      { of: '422', people: null },
    ],
  });
  // three in all: nothing is told but that somebody waits
  expect(swedish).toMatchObject({ people: null, levels: [{ of: '0', people: null }] });
});

test('nothing shown is small, and no sum is told by one list when the other hides it', () => {
  const waiting = fc.record({
    language: fc.constant('fi' as const),
    level: fc.constantFrom('A1.1', 'A1.3', 'B1.1', null),
    municipalityCode: fc.constantFrom('167', '276', '422', null),
  }) satisfies fc.Arbitrary<Waiting>;
  const some = fc
    .array(fc.tuple(waiting, fc.integer({ min: 1, max: 9 })), { maxLength: 10 })
    .map((kinds) => kinds.flatMap(([one, people]) => many(people, one)));
  fc.assert(
    fc.property(some, (all) => {
      for (const { people, levels, municipalities } of waitingCounts(all)) {
        for (const list of [levels, municipalities]) {
          const shown = list.flatMap((one) => (one.people === null ? [] : [one.people]));
          expect(shown.some(isSmall)).toBe(false);
          const sum = shown.reduce((one, other) => one + other, 0);
          if (people === null) expect(shown).toEqual([]);
          else expect(isSmall(people - sum)).toBe(false);
          // one hidden alone would follow from the sum
          expect(list.length - shown.length === 1 && people !== null).toBe(false);
        }
      }
    }),
  );
});

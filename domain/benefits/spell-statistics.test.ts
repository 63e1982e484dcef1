/** Lengths of spells, beside the curves that R's `survfit` prints of its own example data (aml: Miller 1997). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay } from '../kernel/dates.ts';
import { type Spell, type SpellStatistics, spellStatistics } from './spell-statistics.ts';

const on = asDay('2026-06-30');
/** Spells of so many days; one that goes on ends on the day of the report. */
const lasting = (lengths: readonly (number | `${number}+`)[]): readonly Spell[] =>
  lengths.map((length) =>
    typeof length === 'string'
      ? { start: addDays(on, 1 - Number.parseInt(length, 10)), end: null }
      : { start: asDay('2020-01-01'), end: addDays(asDay('2020-01-01'), length - 1) },
  );
const of = (spells: readonly Spell[], day = on): SpellStatistics => {
  const answer = spellStatistics(spells, day);
  if ('length' in answer) throw new Error('refused');
  return answer;
};

describe('aml', () => {
  const maintained = of(lasting([9, 13, '13+', 18, 23, '28+', 31, 34, '45+', 48, '161+']));
  const not = of(lasting([5, 5, 8, 8, 12, '16+', 23, 27, 30, 33, 43, 45]));

  test.each([
    [9, 11, 0.909, 0.0867, 0.7541, 1],
    [13, 10, 0.818, 0.1163, 0.6192, 1],
    [18, 8, 0.716, 0.1397, 0.4884, 1],
    [23, 7, 0.614, 0.1526, 0.3769, 0.999],
    [31, 5, 0.491, 0.1642, 0.2549, 0.946],
    [34, 4, 0.368, 0.1627, 0.1549, 0.875],
    [48, 2, 0.184, 0.1535, 0.0359, 0.944],
  ])('maintained, day %i', (day, atRisk, survival, standardError, lower, upper) => {
    const point = maintained.kaplanMeier.at.find((one) => one.day === day);
    expect(point?.atRisk).toBe(atRisk);
    expect(point?.survival).toBeCloseTo(survival, 3);
    expect(point?.standardError).toBeCloseTo(standardError, 4);
    expect(point?.lower95).toBeCloseTo(lower, 4);
    expect(point?.upper95).toBeCloseTo(upper, 3);
  });

  test('medians and their intervals', () => {
    expect(maintained.kaplanMeier).toMatchObject({ medianDays: 31, lower95: 18, upper95: null });
    expect(not.kaplanMeier).toMatchObject({ medianDays: 23, lower95: 8, upper95: null });
    expect([maintained.ended, maintained.ongoing]).toEqual([7, 4]);
  });

  test('when the last spell ends nothing is left, and no interval', () => {
    expect(not.kaplanMeier.at.at(-1)).toEqual({
      day: 45,
      survival: 0,
      standardError: null,
      atRisk: 1,
      lower95: null,
      upper95: null,
    });
  });
});

test('at exactly half the median is the middle to the next fall', () => {
  expect(of(lasting([10, 20, 30, 40])).kaplanMeier.medianDays).toBe(25);
});

test('an end is the last day; what begins later is left out, what ends later goes on', () => {
  const day = asDay('2026-03-31');
  const spells: readonly Spell[] = [
    { start: asDay('2026-03-31'), end: asDay('2026-03-31') },
    { start: asDay('2026-03-01'), end: asDay('2026-04-10') },
    { start: asDay('2026-04-01'), end: null },
  ];
  expect(of(spells, day)).toMatchObject({ ended: 1, ongoing: 1, meanEndedDays: 1 });
  expect(of([], day)).toEqual({
    ended: 0,
    ongoing: 0,
    meanEndedDays: null,
    kaplanMeier: { medianDays: null, lower95: null, upper95: null, at: [] },
  });
});

test('a reversed spell is named with its place', () => {
  const wrong = [{ start: asDay('2026-02-02'), end: asDay('2026-02-01') }];
  expect(spellStatistics(wrong, on)).toMatchObject([
    { refusal: 'end-before-start', pointer: '/spells/0/end' },
  ]);
});

test('the curve falls from one to nothing at most, and without ongoing spells it is the share that lasts longer', () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(lengths, (days) => {
      const { at } = of(lasting(days)).kaplanMeier;
      for (const { day, survival } of at)
        expect(survival).toBeCloseTo(days.filter((one) => one > day).length / days.length, 9);
      expect(at.every(({ survival }, index) => survival < (at[index - 1]?.survival ?? 1))).toBe(true);
    }),
  );
});

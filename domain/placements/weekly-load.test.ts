import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCalculator } from '../calculators.ts';
import { addDays, asDay, daysBetween, fromDayNumber, type IsoWeekday, isoWeekday } from '../kernel/dates.ts';
import { isoWeekOf, mondayOf, parseIsoWeek } from '../kernel/iso-week.ts';
import { languages } from '../kernel/texts.ts';
import { schemeRules, schemes } from './schemes.ts';
import { firstWeekOverLimits, type WeeklyPlacement, weeklyLoad } from './weekly-load.ts';

function week(value: string) {
  const parsed = parseIsoWeek(value);
  if (!parsed) throw new Error(`No week ${value}`);
  return parsed;
}

const placement = (more: Partial<WeeklyPlacement> = {}): WeeklyPlacement => ({
  scheme: 'coachingPeriod',
  from: asDay('2026-01-01'),
  to: asDay('2026-12-31'),
  weekdays: [1, 2, 3],
  hoursPerDay: 5,
  ...more,
});
const rulesOf = (placements: readonly WeeklyPlacement[], of = '2026-W48') =>
  weeklyLoad(placements, week(of)).warnings.map(({ rule, limit, value }) => [rule, limit, value]);

describe('weeks', () => {
  test.each([
    ['2026-W01', '2025-12-29'],
    ['2026-W48', '2026-11-23'],
    ['2026-W53', '2026-12-28'],
    ['2027-W01', '2027-01-04'],
    ['2020-W53', '2020-12-28'],
    ['2024-W09', '2024-02-26'],
  ])('%s begins on %s', (name, monday) => {
    expect(mondayOf(week(name))).toBe(monday);
    expect(isoWeekOf(asDay(monday))).toBe(name);
    expect(isoWeekOf(addDays(asDay(monday), 6))).toBe(name);
  });

  test.each([
    '2025-W53',
    '2026-W00',
    '2026-W54',
    '2026-48',
    '26-W48',
    '2026-w48',
    '9999-W52',
    '0001-W01',
    null,
  ])('%s is no week', (value) => expect(parseIsoWeek(value)).toBeUndefined());

  test('every day lies in one week, which begins on a Monday at most six days before', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }).map(fromDayNumber), (day) => {
        const found = isoWeekOf(day);
        expect(parseIsoWeek(found)).toBe(found);
        const monday = mondayOf(found);
        expect(isoWeekday(monday)).toBe(1);
        expect(daysBetween(monday, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, day)).toBeLessThan(7);
      }),
    );
  });
});

describe('the load of a week', () => {
  test('adds hours and counts a day of two placements once', () => {
    const two = [placement(), placement({ scheme: 'youthWorkshop', weekdays: [3, 4], hoursPerDay: 2.5 })];
    expect(weeklyLoad(two, week('2026-W48'))).toEqual({ hours: 20, days: 4, warnings: [] });
  });

  test('begins and ends in the middle of a week', () => {
    const daily = placement({
      weekdays: [1, 2, 3, 4, 5],
      from: asDay('2026-11-25'),
      to: asDay('2026-12-01'),
    });
    expect(weeklyLoad([daily], week('2026-W47'))).toMatchObject({ hours: 0, days: 0 });
    expect(weeklyLoad([daily], week('2026-W48'))).toMatchObject({ hours: 15, days: 3 });
    expect(weeklyLoad([daily], week('2026-W49'))).toMatchObject({ hours: 10, days: 2 });
    expect(weeklyLoad([{ ...daily, to: null }], week('2030-W01'))).toMatchObject({ days: 5 });
  });

  test('of the turn of a year, of a leap day and of a week of holidays', () => {
    const daily = placement({
      weekdays: [1, 2, 3, 4, 5],
      from: asDay('2024-01-01'),
      to: null,
      hoursPerDay: 4,
    });
    // week 53 holds New Year's Eve and New Year's Day
    expect(weeklyLoad([daily], week('2026-W53'))).toMatchObject({ days: 5, hours: 20 });
    expect(weeklyLoad([{ ...daily, weekdays: [4] }], week('2024-W09'))).toMatchObject({ days: 1 });
    expect(weeklyLoad([{ ...daily, to: asDay('2024-02-29') }], week('2024-W09'))).toMatchObject({ days: 4 });
    // Midsummer Eve is a Friday; no limit knows holidays
    expect(weeklyLoad([daily], week('2026-W25'))).toMatchObject({ days: 5 });
  });

  test('hours that are no whole number add up', () => {
    const thirds = placement({ weekdays: [1, 2, 3], hoursPerDay: 1 / 3 });
    expect(weeklyLoad([thirds], week('2026-W48')).hours).toBe(1);
    expect(weeklyLoad([placement({ weekdays: [1, 2, 3], hoursPerDay: 0.1 })], week('2026-W48')).hours).toBe(
      0.3,
    );
  });
});

describe('limits', () => {
  test('are met without a warning and passed with one', () => {
    const five = placement({ weekdays: [1, 2, 3, 4, 5], hoursPerDay: 8 });
    expect(rulesOf([five])).toEqual([]);
    expect(rulesOf([five, placement({ weekdays: [5], hoursPerDay: 0.25 })])).toEqual([
      ['weekly-hours-40', 40, 40.25],
    ]);
    expect(rulesOf([placement({ weekdays: [1, 2, 3, 4, 5, 6] })])).toEqual([['weekly-days-5', 5, 6]]);
  });

  test.each([
    ['rehabilitativeWork', [1, 2, 3, 4, 5], 6, ['rehabilitative-work-189-2001:days', 4, 5]],
    ['rehabilitativeWork', [1, 2], 3.5, ['rehabilitative-work-189-2001:shortestDay', 4, 3.5]],
    ['rehabilitativeWork', [1, 2], 8.5, ['rehabilitative-work-189-2001:longestDay', 8, 8.5]],
    ['workTryOut', [1, 2], 9, ['work-try-out:longestDay', 8, 9]],
    ['workTryOut', [1, 2], 2, ['work-try-out:shortestDay', 4, 2]],
    ['summerJob', [1], 9, ['summer-job:longestDay', 8, 9]],
  ] as const)('%s on %j for %s hours', (scheme, weekdays, hoursPerDay, warning) => {
    expect(rulesOf([placement({ scheme, weekdays, hoursPerDay })])).toEqual([warning]);
  });

  test('of one scheme count its own days over several placements', () => {
    const rehabilitative = placement({ scheme: 'rehabilitativeWork' });
    const others = [placement({ weekdays: [4, 5] })];
    expect(rulesOf([rehabilitative, ...others])).toEqual([]);
    expect(rulesOf([rehabilitative, { ...rehabilitative, weekdays: [4, 5] }])).toEqual([
      ['rehabilitative-work-189-2001:days', 4, 5],
    ]);
    // two halves of one day are one day of five hours
    expect(
      rulesOf([
        placement({ scheme: 'workTryOut', weekdays: [1], hoursPerDay: 2.5 }),
        placement({ scheme: 'workTryOut', weekdays: [1], hoursPerDay: 2.5 }),
      ]),
    ).toEqual([]);
  });

  test('of a scheme whose law is switched off are not applied, those of all together are', () => {
    const busy = [placement({ scheme: 'rehabilitativeWork', weekdays: [1, 2, 3, 4, 5, 6], hoursPerDay: 3 })];
    const off = weeklyLoad(busy, week('2026-W48'), { rehabilitativeWorkActInForce: false });
    expect(off.warnings.map(({ rule }) => rule)).toEqual(['weekly-days-5']);
  });

  test('name a source in every language', () => {
    const { warnings } = weeklyLoad(
      [placement({ weekdays: [1, 2, 3, 4, 5, 6], hoursPerDay: 9 })],
      week('2026-W48'),
    );
    expect(warnings).toHaveLength(2);
    for (const language of languages) {
      expect(warnings[1]?.source[language]).toContain('872/2019');
      for (const scheme of schemes)
        for (const rule of schemeRules[scheme]) expect(rule.source[language]).not.toBe('');
    }
  });
});

const anyPlacement = fc.record({
  scheme: fc.constantFrom(...schemes),
  from: fc.integer({ min: 20_400, max: 20_500 }).map(fromDayNumber),
  to: fc.option(fc.integer({ min: 20_500, max: 20_700 }).map(fromDayNumber)),
  weekdays: fc.uniqueArray(fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 }),
  hoursPerDay: fc.integer({ min: 1, max: 40 }).map((quarters) => quarters / 4),
});
const anyWeek = fc.integer({ min: 20_380, max: 20_720 }).map((number) => isoWeekOf(fromDayNumber(number)));

test('one placement more never takes hours, days or warnings over all away', () => {
  fc.assert(
    fc.property(fc.array(anyPlacement, { maxLength: 4 }), anyPlacement, anyWeek, (some, another, of) => {
      const [before, after] = [weeklyLoad(some, of), weeklyLoad([...some, another], of)];
      expect(after.hours).toBeGreaterThanOrEqual(before.hours);
      expect(after.days).toBeGreaterThanOrEqual(before.days);
      expect(after.days).toBeLessThanOrEqual(7);
      const overAll = (load: typeof before) =>
        load.warnings.filter(({ scheme }) => scheme === null).map(({ rule }) => rule);
      expect(overAll(after)).toEqual(expect.arrayContaining(overAll(before)));
    }),
  );
});

test('the first week over the limits is the first, from that day on', () => {
  const from = fromDayNumber(20_450);
  fc.assert(
    fc.property(fc.array(anyPlacement, { minLength: 1, maxLength: 3 }), (some) => {
      const found = firstWeekOverLimits(some, from);
      const weeks = Array.from({ length: 45 }, (_, index) => isoWeekOf(addDays(from, index * 7)));
      const over = weeks.filter((of) =>
        weeklyLoad(some, of).warnings.some(({ measure }) => measure !== 'shortestDay'),
      );
      if (over.length > 0) expect(found).toBeDefined();
      if (found) expect(found.load).toEqual(weeklyLoad(some, found.week));
    }),
  );
});

test('polku calc weekly-load', () => {
  const placements = [
    {
      scheme: 'rehabilitativeWork',
      from: '2026-11-01',
      to: '2026-12-31',
      weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
      hoursPerDay: 6,
    },
  ];
  expect(runCalculator('weekly-load', { placements, week: '2026-W48' })).toEqual({
    result: {
      hours: 30,
      days: 5,
      warnings: [
        {
          rule: 'rehabilitative-work-189-2001:days',
          measure: 'days',
          scheme: 'rehabilitativeWork',
          limit: 4,
          value: 5,
          source: expect.stringContaining('189/2001'),
        },
      ],
      switches: [
        { code: 'rehabilitativeWorkActInForce', value: true, question: expect.stringContaining('189/2001') },
      ],
    },
  });
  const wrong = { ...placements[0], scheme: 'x', to: '2026-10-01', weekdays: [], hoursPerDay: 0 };
  expect(runCalculator('weekly-load', { placements: [wrong], week: '2025-W53' })).toMatchObject({
    problem: {
      errors: [
        { pointer: '/placements/0/scheme', code: 'not-a-choice' },
        { pointer: '/placements/0/weekdays', code: 'too-small' },
        { pointer: '/placements/0/hoursPerDay', code: 'too-small' },
        { pointer: '/week', code: 'not-a-week' },
      ],
    },
  });
  expect(
    runCalculator('weekly-load', { placements: [{ ...placements[0], to: '2026-10-01' }], week: '2026-W48' }),
  ).toMatchObject({ problem: { errors: [{ pointer: '/placements/0/to', code: 'end-before-start' }] } });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClientRecord } from '../clients/client.ts';
import { addDays, asDay, type IsoWeekday } from '../kernel/dates.ts';
import { languages } from '../kernel/texts.ts';
import { lightDemands } from '../openings/carving.ts';
import {
  byFit,
  type FitClient,
  fitClientOf,
  type FitOpening,
  fitOf,
  type Travel,
  type WholeClient,
} from './fit.ts';
import {
  fitParts,
  fitPartWords,
  fitWeightRules,
  hardReasons,
  hardReasonWords,
  otherParts,
  wishParts,
} from './fit-rules.ts';

const today = asDay('2026-11-22');
const client = (more: Partial<FitClient> = {}): FitClient => ({
  wishes: { occupations: [], work: [], suits: {}, learning: [] },
  certificates: [],
  skills: [],
  tried: {},
  mostTravelMinutes: 60,
  weekdays: [1, 2, 3, 4, 5],
  mostWeeklyMinutes: 30 * 60,
  availableFrom: asDay('2026-12-01'),
  availableUntil: null,
  placements: [],
  ...more,
});
const opening = (more: Partial<FitOpening> = {}): FitOpening => ({
  id: 'kitchen',
  occupationCode: '94120',
  skills: [],
  teaches: [],
  certificates: [],
  demands: lightDemands,
  weeklyMinutes: 20 * 60,
  weekdays: [1, 2, 3, 4],
  startsOn: null,
  endsOn: null,
  dayStarts: null,
  dayEnds: null,
  scheme: 'workTryOut',
  ...more,
});
const way = (minutes: number | null, more: Partial<Travel> = {}): Travel | null =>
  minutes === null ? null : { minutes, estimated: true, arrivesFirst: null, leavesLast: null, ...more };
const against = (c: Partial<FitClient>, o: Partial<FitOpening>, minutes: number | null = 10) =>
  fitOf(client(c), opening(o), way(minutes), today).against;

describe('what must hold', () => {
  test('nothing stands against what suits', () => expect(against({}, {})).toEqual([]));

  test.each([
    [
      {},
      { certificates: ['hygienePassport'] },
      10,
      { reason: 'certificate', values: { code: 'hygienePassport' } },
    ],
    [
      { certificates: [{ code: 'hotWorkCard', issuedOn: '2020-01-01', expiresOn: addDays(today, -1) }] },
      { certificates: ['hotWorkCard'] },
      10,
      { reason: 'certificate', values: { code: 'hotWorkCard' } },
    ],
    [
      { certificates: [{ code: 'hotWorkCard', issuedOn: '2020-01-01', expiresOn: today }] },
      { certificates: ['hotWorkCard'], startsOn: addDays(today, 1) },
      10,
      { reason: 'certificate', values: { code: 'hotWorkCard' } },
    ],
    [{}, {}, 61, { reason: 'too-far', values: { minutes: 61, most: 60 } }],
    [{}, { weekdays: [4, 5, 6, 7] }, 10, { reason: 'weekdays', values: { count: 2 } }],
    [{ mostWeeklyMinutes: 1170 }, {}, 10, { reason: 'hours', values: { hours: 20, most: 19.5 } }],
    [{}, { endsOn: asDay('2026-11-30') }, 10, { reason: 'not-yet', values: { day: '2026-12-01' } }],
    [
      { availableUntil: asDay('2026-12-31') },
      { startsOn: asDay('2027-01-01') },
      10,
      { reason: 'over', values: { day: '2027-01-01' } },
    ],
  ] as const)('%j with %j at %s minutes', (c, o, travel, reason) => {
    expect(against(c as Partial<FitClient>, o as Partial<FitOpening>, travel)).toEqual([reason]);
  });

  test('the first connection of the morning and the last of the evening', () => {
    const shift = opening({ dayStarts: '07:30', dayEnds: '15:30' });
    const reasons = (more: Partial<Travel>) => fitOf(client(), shift, way(30, more), today).against;
    expect(reasons({ arrivesFirst: '07:50', leavesLast: '16:00' })).toEqual([
      { reason: 'arrives-late', values: { minutes: 20, time: '07:30' } },
    ]);
    expect(reasons({ arrivesFirst: '07:30', leavesLast: '15:10' })).toEqual([
      { reason: 'leaves-early', values: { minutes: 20, time: '15:30' } },
    ]);
    expect(reasons({ arrivesFirst: '07:30', leavesLast: '15:30' })).toEqual([]);
    expect(fitOf(client(), opening(), way(30, { arrivesFirst: '12:00' }), today).against).toEqual([]);
  });

  test('what is not known excludes nobody', () => {
    expect(against({}, {}, null)).toEqual([]);
    expect(against({ mostTravelMinutes: null, mostWeeklyMinutes: null }, { weekdays: [] }, 500)).toEqual([]);
  });

  test('a week that would pass a limit with what she does already', () => {
    const busy = {
      scheme: 'coachingPeriod' as const,
      from: asDay('2026-11-01'),
      to: null,
      weekdays: [6] as IsoWeekday[],
      hoursPerDay: 6,
    };
    expect(against({ placements: [busy] }, { weekdays: [1, 2, 3, 4, 5], weeklyMinutes: 1500 })).toEqual([
      { reason: 'weekly-load', values: { rule: 'weekly-days-5', value: 6, limit: 5 } },
    ]);
    // the place is full of hours of its own: two hours a day are too few for a try-out
    expect(against({}, { weeklyMinutes: 480 })).toMatchObject([
      { values: { rule: 'work-try-out:shortestDay', value: 2, limit: 4 } },
    ]);
  });

  test('what stood against her before is no fault of the opening', () => {
    const overfull = {
      scheme: 'coachingPeriod' as const,
      from: asDay('2026-11-01'),
      to: null,
      weekdays: [1, 2, 3, 4, 5, 6] as IsoWeekday[],
      hoursPerDay: 2,
    };
    expect(against({ placements: [overfull] }, { weekdays: [1], weeklyMinutes: 300 })).toEqual([]);
  });
});

describe('the score', () => {
  const wisher = client({
    wishes: {
      occupations: ['941'],
      work: ['cooking', 'sewing'],
      suits: { body: 3, social: 1 },
      learning: ['baking'],
    },
    skills: ['cooking', 'cleaning'],
    tried: { kitchen: 14 },
    mostTravelMinutes: 40,
  });
  const wished = opening({
    skills: ['cooking', 'washing-up'],
    teaches: ['baking'],
    demands: { ...lightDemands, body: 4 },
    startsOn: asDay('2026-12-16'),
  });

  test('is the sum of its parts, each with what it rests on', () => {
    const fit = fitOf(wisher, wished, way(10), today);
    expect(fit.parts.map(({ part, points, values }) => [part, points, values])).toEqual([
      ['wishedOccupation', 25, { code: '94120' }],
      ['wishedWork', 8, { count: 1, all: 2 }],
      ['suits', 6, { count: 1, all: 2 }],
      ['learning', 8, { count: 1, all: 1 }],
      ['tried', 12, { count: 14 }],
      ['skills', 8, { count: 1, all: 2 }],
      ['near', 6, { minutes: 10, most: 40, basis: 'estimate' }],
      ['soon', 3, { days: 15 }],
    ]);
    expect(fit.score).toBe(76);
  });

  test('leaves out what is not known instead of counting it against her', () => {
    const silent = client({ skills: ['cooking'], mostTravelMinutes: null });
    expect(fitOf(silent, opening({ skills: ['cooking'] }), null, today)).toMatchObject({
      score: 100,
      parts: [{ part: 'skills' }],
    });
    expect(fitOf(client({ mostTravelMinutes: null }), opening(), null, today)).toMatchObject({
      score: 0,
      parts: [],
    });
  });

  test('her wishes weigh more than all the rest, under every row of the weights', () => {
    for (const { limits } of fitWeightRules) {
      const sum = (parts: readonly (typeof fitParts)[number][]) =>
        parts.reduce((total, part) => total + limits[part], 0);
      expect(sum(wishParts)).toBeGreaterThan(sum(otherParts));
      expect(sum(fitParts)).toBe(100);
    }
  });

  test('what she wishes for and can do nothing of comes before what she can and does not wish for', () => {
    const asked = client({
      wishes: { occupations: ['9412'], work: ['cooking'], suits: { body: 2 }, learning: ['baking'] },
      skills: ['welding'],
      tried: { workshop: 20 },
    });
    const dream = opening({ id: 'dream', skills: ['cooking'], teaches: ['baking'] });
    const usual = opening({
      id: 'workshop',
      occupationCode: '72120',
      skills: ['welding'],
      teaches: ['turning'],
      demands: { ...lightDemands, body: 5 },
    });
    const [first] = [fitOf(asked, usual, way(5), today), fitOf(asked, dream, way(55), today)].toSorted(byFit);
    expect(first?.id).toBe('dream');
  });

  test('lists by fit, those with something against them last, ties by id', () => {
    const row = (id: string, score: number, blocked = false) => ({
      id,
      score,
      parts: [],
      against: blocked ? [{ reason: 'hours' as const, values: {} }] : [],
    });
    const sorted = [row('b', 50), row('x', 99, true), row('a', 50), row('c', 70)].toSorted(byFit);
    expect(sorted.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'x']);
  });
});

const code = fc.constantFrom('cooking', 'cleaning', 'sewing', 'welding');
const codes = fc.uniqueArray(code);
const anyOpening = fc.record({
  occupationCode: fc.constantFrom('', '9412', '72120'),
  skills: codes,
  teaches: codes,
  certificates: fc.uniqueArray(fc.constantFrom('hygienePassport', 'hotWorkCard')),
  weeklyMinutes: fc.integer({ min: 30, max: 2400 }),
  weekdays: fc.uniqueArray(fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6)),
});
const anyTold = fc.record({
  occupations: fc.uniqueArray(fc.constantFrom('9', '72')),
  work: codes,
  suits: fc.record({ body: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: [] }),
  mostTravelMinutes: fc.option(fc.nat(90)),
  weekdays: fc.uniqueArray(fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5)),
  mostWeeklyMinutes: fc.option(fc.integer({ min: 60, max: 2400 })),
  availableFrom: fc.constant(today),
  availableUntil: fc.constant(null),
});
/** All that the record holds of age, sex, nationality, language, health and family, and what tells of them. */
const traits = fc.record({
  birthDate: fc.option(fc.constantFrom('1958-02-01', '1990-07-07', '2009-12-31')),
  identityCodeMasked: fc.option(fc.constantFrom('010258-****', '070790-****')),
  givenNames: fc.constantFrom('Aino', 'Mohammed', 'Oksana', 'Teemu'),
  familyName: fc.constantFrom('Virtanen', 'Shevchenko'),
  citizenship: fc.option(fc.constantFrom('FI', 'UA', 'SO')),
  protection: fc.option(fc.constantFrom('temporary', 'none')),
  protectionValidUntil: fc.option(fc.constant('2027-03-04')),
  serviceLanguage: fc.constantFrom('fi', 'sv', 'uk', 'ar'),
  workAbility: fc.option(fc.constantFrom('full', 'partial', 'unknown')),
  adjustments: fc.constantFrom('', 'istumatyö, ei nostoja'),
  homeParent: fc.option(fc.boolean()),
  graduatedOn: fc.option(fc.constant('2020-05-30')),
  unemployedSince: fc.option(fc.constant('2019-01-01')),
  rural: fc.option(fc.boolean()),
});

test('a client whose traits are all turned over fits the same', () => {
  fc.assert(
    fc.property(
      anyTold,
      codes,
      anyOpening,
      traits,
      traits,
      fc.option(fc.nat(120)),
      (told, skills, more, one, other, travel) => {
        const whole = (record: object): WholeClient => ({
          record: { id: 'c', municipalityCode: '167', ...record } as unknown as ClientRecord,
          skills: skills.map((known) => ({ code: known })),
          needs: [{ learning: { kind: 'skill', code: 'baking' }, status: 'open' }],
          certificates: [{ code: 'hygienePassport', issuedOn: '2024-01-01', expiresOn: null }],
          told,
          tried: { kitchen: 3 },
          placements: [],
        });
        const fit = (record: object) => fitOf(fitClientOf(whole(record)), opening(more), way(travel), today);
        expect(fitClientOf(whole(other))).toEqual(fitClientOf(whole(one)));
        expect(fit(other)).toEqual(fit(one));
      },
    ),
  );
});

test('the score is 0–100, and every part and reason has its words with the values it is given', () => {
  fc.assert(
    fc.property(anyTold, codes, anyOpening, fc.option(fc.nat(120)), (told, skills, more, travel) => {
      const { occupations, work, suits, ...practical } = told;
      const wishes = { occupations, work, suits, learning: work };
      const fit = fitOf(client({ wishes, skills, ...practical }), opening(more), way(travel), today);
      expect(fit.score).toBeGreaterThanOrEqual(0);
      expect(fit.score).toBeLessThanOrEqual(100);
      const told2 = [
        ...fit.parts.map(({ part, values }) => ({ words: fitPartWords[part], values })),
        ...fit.against.map(({ reason, values }) => ({ words: hardReasonWords[reason], values })),
      ];
      for (const { words, values } of told2)
        for (const language of languages)
          for (const [, name = ''] of words[language].matchAll(/\{(\w+)[,}]/g))
            expect(Object.keys(values)).toContain(name);
    }),
  );
  expect(Object.keys(hardReasonWords)).toEqual([...hardReasons]);
});

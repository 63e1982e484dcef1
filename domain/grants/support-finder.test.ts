import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { packWith, words } from './pack.test-support.ts';
import type { Condition } from './pack-language.ts';
import { type FinderAnswers, factsFromAnswers, findSupport, inForce } from './support-finder.ts';

const on = asDay('2026-11-22');
const nothing: FinderAnswers = {
  employerKind: null,
  workMunicipality: null,
  homeMunicipality: null,
  birthYear: null,
  monthsOutOfWork: null,
  startsOn: null,
  endsOn: null,
  permanent: false,
  weeklyHours: null,
  grossPayPerMonthCents: null,
  sideCostsPerMonthCents: null,
  otherSupports: null,
};
const age = (test: object): Condition => ({ fact: 'person.age', at: { day: 'job.startsOn' }, ...test });
const packOfAge = (test: object, programme = 'test') =>
  packWith({ programme, person: [{ id: 'age', text: words, test: age(test) }] });
const fitOf = (test: object, birthYear: number | null) =>
  findSupport([packOfAge(test)], { ...nothing, startsOn: asDay('2026-12-01'), birthYear }, {}, on)[0];

describe('a year of birth', () => {
  test.each([
    [1997, 'fits'],
    [1996, 'mayFit'],
    [1995, 'fitsNot'],
    [null, 'mayFit'],
  ])('born in %s, under 30 on 1 December 2026: %s', (birthYear, fit) => {
    expect(fitOf({ below: 30 }, birthYear)?.fit).toBe(fit);
  });

  test('what it leaves open is asked as the day of birth', () => {
    expect(fitOf({ below: 30 }, 1996)?.missing).toMatchObject([{ name: 'person.birthDate' }]);
  });

  test('a sum that depends on the day within the year is not told', () => {
    const pack = packWith({
      amount: [
        {
          kind: 'lump',
          text: words,
          sum: { choose: [{ when: age({ below: 25 }), take: { cents: 500 } }], otherwise: { cents: 350 } },
        },
      ],
    });
    const total = (birthYear: number) =>
      findSupport([pack], { ...nothing, startsOn: asDay('2026-12-01'), birthYear }, {}, on)[0]?.result
        .totalCents;
    expect([2000, 2001, 2002].map(total)).toEqual([350, null, 500]);
  });
});

describe('answers as facts', () => {
  test('what was not told is no fact', () => {
    expect(Object.keys(factsFromAnswers(nothing, on))).toEqual(['job.permanent', 'claims.appliedOn']);
  });

  test('months out of work are counted back from the start; none is not out of work', () => {
    const facts = (monthsOutOfWork: number) =>
      factsFromAnswers({ ...nothing, startsOn: asDay('2026-12-01'), monthsOutOfWork }, on);
    expect(facts(3)).toMatchObject({ 'person.unemployed': true, 'person.unemployedSince': '2026-09-01' });
    expect(facts(0)).toMatchObject({ 'person.unemployed': false });
  });

  test('at most a year is counted', () => {
    const until = (endsOn: string | null, permanent: boolean) =>
      factsFromAnswers(
        {
          ...nothing,
          startsOn: asDay('2026-12-01'),
          endsOn: endsOn === null ? null : asDay(endsOn),
          permanent,
        },
        on,
      )['job.grantEnd'];
    expect(until('2027-02-28', false)).toBe('2027-02-28');
    expect(until('2028-11-30', false)).toBe('2027-11-30');
    expect(until(null, true)).toBe('2027-11-30');
    expect(until(null, false)).toBeUndefined();
  });
});

test('programmes in force only, what fits first and the greater sum first', () => {
  const sum = (programme: string, cents: number, more: object = {}) =>
    packWith({ programme, amount: [{ kind: 'lump', text: words, sum: { cents } }], ...more });
  const packs = [
    packOfAge({ below: 30 }, 'against'),
    packOfAge({ below: 31 }, 'open'),
    sum('small', 100),
    sum('great', 200),
    sum('past', 900, { validTo: '2026-11-21' }),
    sum('coming', 900, { validFrom: '2026-11-23' }),
    sum('small', 50, { version: 'old', validFrom: '2025-01-01' }),
  ];
  const found = findSupport(packs, { ...nothing, startsOn: asDay('2026-12-01'), birthYear: 1995 }, {}, on);
  expect(found.map(({ pack, fit }) => [pack.programme, fit])).toEqual([
    ['great', 'fits'],
    ['small', 'fits'],
    ['open', 'mayFit'],
    ['against', 'fitsNot'],
  ]);
  expect(inForce(packs, on).map(({ version }) => version)).not.toContain('old');
});

test('supports that rule it out are told, and numbers that the area has not set', () => {
  const pack = packWith({
    parameters: { least: { text: words, value: null, unit: 'number' } },
    job: [{ id: 'hours', text: words, test: { fact: 'job.weeklyHours', atLeast: { parameter: 'least' } } }],
    claim: [{ id: 'alone', text: words, test: { fact: 'claims.otherSupports', noneOf: ['paySubsidy'] } }],
  });
  const [found] = findSupport([pack], { ...nothing, weeklyHours: 30, otherSupports: [] }, {}, on);
  expect(found?.excludes.map(({ en }) => en)).toEqual(['pay subsidy']);
  expect(found?.missing).toEqual([{ name: 'parameter.least', text: words, definition: null }]);
  const [refused] = findSupport([pack], { ...nothing, otherSupports: ['paySubsidy'] }, {}, on);
  expect(refused?.fit).toBe('fitsNot');
});

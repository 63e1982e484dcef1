import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { type Asked, askCondition, dayMeant, type Outcome } from './conditions.ts';
import type { CaseFacts } from './grant-input.ts';
import type { Condition, DayRef } from './pack-language.ts';

const on = asDay('2026-03-01');
const asked = (facts: CaseFacts, parameters: Asked['parameters'] = {}): Asked => ({
  on,
  facts,
  programme: 'own',
  parameters,
});
const outcome = (condition: Condition, facts: CaseFacts, parameters?: Asked['parameters']): Outcome =>
  askCondition(condition, asked(facts, parameters)).outcome;

const yes: Condition = { fact: 'a.yes', is: true };
const no: Condition = { fact: 'a.no', is: true };
const unknown: Condition = { fact: 'a.unknown', is: true };
const known = { 'a.yes': true, 'a.no': false };

describe('three values', () => {
  test.each<[Condition, Outcome]>([
    [{ all: [yes, yes] }, 'met'],
    [{ all: [yes, unknown] }, 'unknown'],
    [{ all: [unknown, no] }, 'notMet'],
    [{ any: [no, no] }, 'notMet'],
    [{ any: [no, unknown] }, 'unknown'],
    [{ any: [unknown, yes] }, 'met'],
    [{ not: yes }, 'notMet'],
    [{ not: no }, 'met'],
    [{ not: unknown }, 'unknown'],
    [{ when: no, require: no }, 'met'],
    [{ when: no, require: unknown }, 'met'],
    [{ when: yes, require: no }, 'notMet'],
    [{ when: yes, require: unknown }, 'unknown'],
    [{ when: unknown, require: yes }, 'met'],
    [{ when: unknown, require: no }, 'unknown'],
  ])('%j is %s', (condition, expected) => {
    expect(outcome(condition, known)).toBe(expected);
  });

  test('what is not known is named, each once', () => {
    const condition: Condition = { all: [unknown, { fact: 'a.other', is: 1 }, unknown, yes] };
    expect(askCondition(condition, asked(known)).missing).toEqual(['a.unknown', 'a.other']);
  });

  test('one more known fact never turns a decided condition round', () => {
    const names = ['a.p', 'a.q', 'a.r'] as const;
    const leaf = fc.constantFrom(...names).map((fact): Condition => ({ fact, is: true }));
    const condition = fc.letrec<{ node: Condition }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
        tie('node').map((not) => ({ not })),
        fc.tuple(tie('node'), tie('node')).map(([when, require]) => ({ when, require })),
      ),
    })).node;
    const facts = fc.record(
      { 'a.p': fc.boolean(), 'a.q': fc.boolean(), 'a.r': fc.boolean() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(condition, facts, fc.constantFrom(...names), fc.boolean(), (one, before, name, value) => {
        const first = outcome(one, before);
        if (first === 'unknown' || name in before) return;
        expect(outcome(one, { ...before, [name]: value })).toBe(first);
      }),
      { numRuns: 500 },
    );
  });
});

describe('comparisons', () => {
  test.each<[Condition, CaseFacts[string], Outcome]>([
    [{ fact: 'a.x', is: 'company' }, 'company', 'met'],
    [{ fact: 'a.x', is: 'company' }, 'state', 'notMet'],
    [{ fact: 'a.x', oneOf: ['a', 'b'] }, 'b', 'met'],
    [{ fact: 'a.x', oneOf: ['a', 'b'] }, ['a', 'c'], 'notMet'],
    [{ fact: 'a.x', oneOf: ['a', 'b'] }, [], 'met'],
    [{ fact: 'a.x', noneOf: ['a'] }, ['b', 'c'], 'met'],
    [{ fact: 'a.x', noneOf: ['a'] }, ['b', 'a'], 'notMet'],
    [{ fact: 'a.x', someOf: ['a'] }, ['b', 'a'], 'met'],
    [{ fact: 'a.x', someOf: ['a'] }, [], 'notMet'],
    [{ fact: 'a.x', atLeast: 20 }, 20, 'met'],
    [{ fact: 'a.x', atLeast: 20 }, 19.99, 'notMet'],
    [{ fact: 'a.x', atMost: 20 }, 20, 'met'],
    [{ fact: 'a.x', atMost: 20 }, 20.01, 'notMet'],
    [{ fact: 'a.x', above: 20 }, 20, 'notMet'],
    [{ fact: 'a.x', below: 20 }, 20, 'notMet'],
    [{ fact: 'a.x', above: 20, below: 22 }, 21, 'met'],
    [{ fact: 'a.x', notBefore: on }, '2026-03-01', 'met'],
    [{ fact: 'a.x', notBefore: on }, '2026-02-28', 'notMet'],
    [{ fact: 'a.x', notAfter: { day: 'on', plus: { months: 1 } } }, '2026-04-01', 'met'],
    [{ fact: 'a.x', notAfter: { day: 'on', plus: { months: 1 } } }, '2026-04-02', 'notMet'],
    [{ fact: 'a.x', notAfter: { day: 'a.other' } }, '2026-04-02', 'unknown'],
    [{ fact: 'a.x', known: true }, 0, 'met'],
    [{ fact: 'a.x', known: true }, null, 'notMet'],
    [{ fact: 'a.x', known: false }, null, 'met'],
    [{ fact: 'a.x', is: true }, null, 'unknown'],
  ])('%j of %j is %s', (condition, value, expected) => {
    expect(outcome(condition, { 'a.x': value })).toBe(expected);
  });

  test('a limit that the area has not set leaves it open, unless another comparison decides', () => {
    const condition: Condition = { fact: 'a.x', atLeast: { parameter: 'least' }, atMost: 40 };
    expect(outcome(condition, { 'a.x': 20 }, { least: 20 })).toBe('met');
    expect(outcome(condition, { 'a.x': 19 }, { least: 20 })).toBe('notMet');
    expect(askCondition(condition, asked({ 'a.x': 20 }, { least: null }))).toMatchObject({
      outcome: 'unknown',
      missing: ['parameter.least'],
    });
    expect(outcome(condition, { 'a.x': 41 }, { least: null })).toBe('notMet');
  });
});

describe('derived facts', () => {
  test.each<[Condition, CaseFacts, Outcome]>([
    [{ fact: 'person.age', is: 29 }, { 'person.birthDate': '1996-03-02' }, 'met'],
    [{ fact: 'person.age', is: 30 }, { 'person.birthDate': '1996-03-01' }, 'met'],
    [{ fact: 'person.birthYear', atLeast: 2006, atMost: 2008 }, { 'person.birthDate': '2008-12-31' }, 'met'],
    [{ fact: 'person.birthYear', atLeast: 2006 }, { 'person.birthDate': '2005-12-31' }, 'notMet'],
    [{ fact: 'person.monthsSinceGraduation', is: 12 }, { 'person.graduatedOn': '2025-03-01' }, 'met'],
    [{ fact: 'job.months', is: 3 }, { 'job.startsOn': '2026-03-14', 'job.endsOn': '2026-06-13' }, 'met'],
    [{ fact: 'job.months', is: 2 }, { 'job.startsOn': '2026-03-14', 'job.endsOn': '2026-06-12' }, 'met'],
    [{ fact: 'job.weeks', is: 2 }, { 'job.startsOn': '2026-03-02', 'job.endsOn': '2026-03-15' }, 'met'],
    [{ fact: 'job.days', is: 1 }, { 'job.startsOn': '2026-03-02', 'job.endsOn': '2026-03-02' }, 'met'],
    [{ fact: 'job.months', atLeast: 600 }, { 'job.permanent': true }, 'met'],
    [
      { fact: 'grant.months', is: 12 },
      { 'job.grantStart': '2026-02-01', 'job.grantEnd': '2027-01-31' },
      'met',
    ],
    [
      { fact: 'job.fullTimePayPerMonth', atLeast: 133_100 },
      { 'job.grossPayPerMonth': 66_550, 'job.fullTimePercent': 50 },
      'met',
    ],
    [
      { fact: 'job.fullTimePayPerMonth', atLeast: 133_100 },
      { 'job.grossPayPerMonth': 66_549, 'job.fullTimePercent': 50 },
      'notMet',
    ],
    [{ fact: 'job.fullTimePayPerMonth', atLeast: 1 }, { 'job.grossPayPerMonth': 66_549 }, 'unknown'],
  ])('%j of %j is %s', (condition, facts, expected) => {
    expect(outcome(condition, facts)).toBe(expected);
  });

  const spells = (...of: [string, string | null][]): CaseFacts => ({
    'person.unemployment': of.map(([from, to]) => ({
      from: asDay(from),
      to: to === null ? null : asDay(to),
    })),
  });
  const months = (facts: CaseFacts, inLastMonths?: number) =>
    askCondition(
      { fact: 'person.unemployedMonths', atLeast: 0, ...(inLastMonths && { inLastMonths }) },
      asked(facts),
    ).value;

  test('months unemployed: in a window, over a gap, counted once where spells overlap', () => {
    expect(months({ 'person.unemployedSince': '2025-12-01' })).toBe(3);
    expect(months({ 'person.unemployedSince': '2025-12-02' })).toBe(2);
    expect(months(spells(['2025-01-01', null]), 7)).toBe(7);
    expect(months(spells(['2025-01-01', '2025-08-31'], ['2025-11-01', null]), 7)).toBe(5);
    expect(months(spells(['2025-09-01', '2025-12-31'], ['2025-11-01', '2026-02-28']))).toBe(6);
    expect(months(spells(['2026-04-01', null]))).toBe(0);
    expect(months({})).toBeNull();
  });
});

describe('days meant', () => {
  test.each<[DayRef, string]>([
    [asDay('2026-02-28'), '2026-02-28'],
    [{ day: 'on', plus: { days: -1 } }, '2026-02-28'],
    [{ day: 'decision', plus: { weeks: 2 } }, '2026-03-15'],
    [{ day: 'job.startsOn', plus: { months: 1 } }, '2026-02-28'],
    [{ day: 'job.startsOn', plus: { years: 1, days: 1 } }, '2027-02-01'],
  ])('%j is %s', (ref, day) => {
    expect(dayMeant(ref, asked({ 'job.startsOn': '2026-01-31' }))).toBe(day);
  });
});

describe('earlier grants', () => {
  const grant = (start: string, end: string, more: object = {}) => ({
    programme: null,
    samePerson: true,
    sameEmployer: true,
    start: asDay(start),
    end: asDay(end),
    amountCents: 10_000,
    ...more,
  });
  const facts = {
    'job.startsOn': '2026-06-01',
    'job.endsOn': '2026-08-31',
    'claims.earlierGrants': [
      grant('2024-06-01', '2024-06-30'),
      grant('2025-06-01', '2025-06-30', { sameEmployer: false }),
      grant('2026-01-01', '2026-01-31', { samePerson: false }),
      grant('2026-02-01', '2026-02-28', { programme: 'other' }),
    ],
  };
  type Earlier = Extract<Condition, { earlier: unknown }>['earlier'];
  const value = (earlier: Omit<Earlier, 'atMost'>) =>
    askCondition({ earlier: { ...earlier, atMost: 0 } }, asked(facts)).value;

  test.each<[Omit<Earlier, 'atMost'>, number]>([
    [{ who: 'person', measure: 'count', within: 'ever' }, 2],
    [{ who: 'employer', measure: 'count', within: 'ever' }, 2],
    [{ who: 'pair', measure: 'count', within: 'ever' }, 1],
    [{ who: 'pair', measure: 'count', within: 'ever', including: true }, 2],
    [{ who: 'person', measure: 'count', within: { years: 1 } }, 1],
    [{ who: 'employer', measure: 'count', within: { calendarYear: true } }, 1],
    [{ who: 'person', measure: 'count', within: { untilGapOfMonths: 11 } }, 0],
    [{ who: 'person', measure: 'count', within: { untilGapOfMonths: 12 } }, 2],
    [{ who: 'person', measure: 'cents', within: 'ever' }, 20_000],
    [{ who: 'pair', measure: 'months', within: 'ever', including: true }, 4],
    [{ who: 'pair', measure: 'count', within: 'ever', programmes: ['own', 'other'] }, 2],
  ])('%j is %d', (earlier, expected) => {
    expect(value(earlier)).toBe(expected);
  });

  test('not told is not known', () => {
    const condition: Condition = {
      earlier: { who: 'person', measure: 'count', within: 'ever', atMost: 0 },
    };
    expect(askCondition(condition, asked({}))).toMatchObject({
      outcome: 'unknown',
      missing: ['claims.earlierGrants'],
    });
    expect(outcome(condition, { 'claims.earlierGrants': [] })).toBe('met');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay } from '../kernel/dates.ts';
import { languages } from '../kernel/texts.ts';
import { type Rater, areaScores, raters, stepsOfArea } from './answers.ts';
import { clarificationRefusal, clarificationSteps, kykyviisariChange, stepsOfPath } from './clarification.ts';
import { type DefinitionContent, answersRefusal, definitionRefusal } from './definition.ts';
import {
  type Measure,
  changeBetween,
  changeOf,
  improvementOf,
  inOrder,
  latestDifference,
  nextMeasure,
  raterDifference,
} from './progress.ts';
import {
  jointServiceDecisions,
  jointServiceReasons,
  jointServiceRuleOn,
  jointServiceRules,
} from './rules.ts';
import { jointServiceReasonWords } from './words.ts';

const words = (text: string) => ({ fi: text, sv: text, en: text, fiEasy: text });
const steps = ['1', '2', '3'].map(words);
const item = (code: string, type: DefinitionContent['items'][number]['type'], area = 'a') => ({
  code,
  area,
  type,
  required: true,
  question: words('?'),
  steps: type === 'choice' || type === 'many' ? steps : type === 'scale' ? steps.slice(0, 2) : [],
});
const content = (...items: DefinitionContent['items']): DefinitionContent => ({
  name: words('x'),
  intro: words('x'),
  source: 'x',
  areas: [
    { code: 'a', name: words('a') },
    { code: 'b', name: words('b') },
  ],
  items,
});

describe('a form', () => {
  test.each([
    ['is right', 'needs', content(item('q', 'many'), item('r', 'text', 'b')), undefined],
    ['has a question twice', 'needs', content(item('q', 'text'), item('q', 'yesNo')), 'code-twice'],
    ['names an area it lacks', 'needs', content(item('q', 'text', 'c')), 'area-unknown'],
    ['has steps where none belong', 'needs', content({ ...item('q', 'yesNo'), steps }), 'wrong-steps'],
    [
      'has one step to choose from',
      'needs',
      content({ ...item('q', 'choice'), steps: steps.slice(0, 1) }),
      'wrong-steps',
    ],
    ['measures each area once', 'progress', content(item('q', 'choice'), item('r', 'scale', 'b')), undefined],
    [
      'leaves an area unmeasured',
      'progress',
      content(item('q', 'choice'), item('r', 'text', 'b')),
      'one-measure-per-area',
    ],
    [
      'measures an area twice',
      'progress',
      content(item('q', 'choice'), item('s', 'scale'), item('r', 'scale', 'b')),
      'one-measure-per-area',
    ],
  ] as const)('%s', (_what, kind, form, refusal) => {
    expect(definitionRefusal(kind, form)?.refusal).toBe(refusal);
  });

  const form = content(
    item('one', 'choice'),
    item('many', 'many'),
    item('scale', 'scale', 'b'),
    item('yes', 'yesNo'),
    item('text', 'text'),
  );
  test.each([
    [{ one: 1, many: [3, 1], scale: 5, yes: false, text: 'x' }, undefined],
    [{ one: 0 }, 'not-a-step'],
    [{ one: 4 }, 'not-a-step'],
    [{ one: [1] }, 'not-a-step'],
    [{ many: [1, 1] }, 'not-a-step'],
    [{ scale: 6 }, 'not-a-step'],
    [{ yes: 1 }, 'not-a-step'],
    [{ text: true }, 'not-a-step'],
    [{ other: 1 }, 'question-unknown'],
    [{ one: 1, many: [], scale: 5, yes: false, text: 'x' }, 'answer-missing'],
    [{ one: 1, many: [1], scale: 5, yes: false, text: '' }, 'answer-missing'],
  ])('answers %j: %s', (answers, refusal) => {
    expect(answersRefusal(form, answers, true)?.refusal).toBe(refusal);
    // a draft may lack answers, and may not hold wrong ones
    expect(answersRefusal(form, answers, false)?.refusal).toBe(
      refusal === 'answer-missing' ? undefined : refusal,
    );
  });

  test('scores are the steps of the measured questions', () => {
    expect(areaScores(form, { one: 2, scale: 4, many: [1], yes: true, text: 'x' })).toEqual({ a: 2, b: 4 });
    expect(areaScores(form, { scale: 4 })).toEqual({ b: 4 });
    expect([stepsOfArea(form, 'a'), stepsOfArea(form, 'b')]).toEqual([3, 5]);
  });
});

const areas = ['x', 'y', 'z'];
const measure = fc.record<Measure>({
  key: fc.constantFrom('progress', 'other'),
  edition: fc.constantFrom(1, 2),
  ratedBy: fc.constantFrom(...raters),
  answeredOn: fc.integer({ min: 0, max: 900 }).map((days) => addDays(asDay('2025-01-01'), days)),
  scores: fc.dictionary(fc.constantFrom(...areas), fc.integer({ min: 1, max: 5 })),
});
const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(asDay('2026-06-01'), days));

describe('change', () => {
  test('is counted between answers of one form, edition and rater, and never else', () => {
    fc.assert(
      fc.property(measure, measure, (one, other) => {
        const change = changeBetween(one, other);
        const alike = one.key === other.key && one.edition === other.edition && one.ratedBy === other.ratedBy;
        const shared = areas.filter((area) => area in one.scores && area in other.scores);
        expect(change !== null).toBe(alike && shared.length > 0);
        if (!change) return;
        expect(Object.keys(change.areas).sort()).toEqual(shared);
        expect(change.total).toBe(
          shared.reduce((sum, area) => sum + (other.scores[area] ?? 0) - (one.scores[area] ?? 0), 0),
        );
        // the other way round it is the same with the other sign
        expect(changeBetween(other, one)?.total).toBe(change.total === 0 ? 0 : -change.total);
      }),
    );
  });

  test('of a person does not depend on the order in which answers came, nor on other editions and raters', () => {
    const distinct = fc.uniqueArray(measure, { selector: (one) => one.answeredOn, maxLength: 8 });
    fc.assert(
      fc.property(distinct, fc.constantFrom<Rater>(...raters), fc.nat(), (measures, ratedBy, turn) => {
        const turned = measures
          .map((_, index) => measures[(index + turn) % measures.length])
          .flatMap((one) => one ?? []);
        const change = changeOf(measures, ratedBy);
        expect(changeOf(turned, ratedBy)).toEqual(change);
        const own = inOrder(measures.filter((one) => one.ratedBy === ratedBy));
        const latest = own.at(-1);
        const alike = own.filter((one) => one.key === latest?.key && one.edition === latest.edition);
        expect(changeOf(alike, ratedBy)).toEqual(change);
        if (change) expect([change.from, change.to]).toEqual([alike[0]?.answeredOn, latest?.answeredOn]);
      }),
    );
  });

  test('a new edition begins anew: no change until it is answered twice', () => {
    const at = (edition: number, answeredOn: string, score: number): Measure => ({
      key: 'progress',
      edition,
      ratedBy: 'client',
      answeredOn,
      scores: { x: score },
    });
    const before = [at(1, '2026-01-10', 1), at(1, '2026-04-10', 3)];
    expect(changeOf(before, 'client')).toMatchObject({ total: 2, from: '2026-01-10' });
    expect(changeOf([...before, at(2, '2026-07-10', 5)], 'client')).toBeNull();
    expect(changeOf([...before, at(2, '2026-07-10', 5), at(2, '2026-10-10', 4)], 'client')).toMatchObject({
      total: -1,
    });
  });

  test('client minus coach, on the latest edition both answered', () => {
    const at = (ratedBy: Rater, answeredOn: string, x: number, edition = 1): Measure => ({
      key: 'progress',
      edition,
      ratedBy,
      answeredOn,
      scores: { x },
    });
    expect(raterDifference(at('client', '2026-01-10', 4), at('coach', '2026-01-11', 2))).toEqual({ x: 2 });
    expect(raterDifference(at('coach', '2026-01-10', 4), at('client', '2026-01-11', 2))).toBeNull();
    expect(
      latestDifference([
        at('coach', '2026-03-01', 3),
        at('client', '2026-01-10', 4),
        at('coach', '2026-01-01', 1),
      ]),
    ).toEqual({ x: 1 });
    expect(latestDifference([at('coach', '2026-01-01', 1), at('client', '2026-02-01', 4, 2)])).toBeNull();
  });

  test('improved are those who rose a step, of those whose change can be counted', () => {
    fc.assert(
      fc.property(fc.array(fc.array(measure, { maxLength: 4 }), { maxLength: 12 }), (people) => {
        const changes = people.map((measures) => changeOf(measures, 'client'));
        const { total, areas: byArea } = improvementOf(changes);
        expect(total.people).toBe(changes.filter((change) => change !== null).length);
        expect(total.improved).toBe(changes.filter((change) => (change?.total ?? 0) >= 1).length);
        for (const part of [total, ...Object.values(byArea)]) {
          expect(part.improved).toBeLessThanOrEqual(part.people);
          expect(part.people).toBeLessThanOrEqual(total.people);
        }
        expect(improvementOf(changes.toReversed())).toEqual({ total, areas: byArea });
      }),
    );
  });
});

describe('the next measure', () => {
  const today = asDay('2026-11-20');
  const facts = { startedOn: asDay('2026-10-01'), endedOn: null, paused: false, answeredOn: [] };
  test.each([
    ['at the start', {}, { occasion: 'start', dueOn: '2026-10-15' }],
    [
      'three months from the last',
      { answeredOn: [asDay('2026-11-30'), asDay('2026-10-05')] },
      { occasion: 'quarter', dueOn: '2027-02-28' },
    ],
    [
      'answers of an earlier path do not count',
      { answeredOn: [asDay('2025-10-05')] },
      { occasion: 'start', dueOn: '2026-10-15' },
    ],
    ['not before coaching begins', { startedOn: null }, null],
    [
      'answered just before coaching began',
      { answeredOn: [asDay('2026-09-20')] },
      { occasion: 'quarter', dueOn: '2026-12-20' },
    ],
    ['not while paused', { paused: true }, null],
    [
      'at exit',
      { endedOn: asDay('2026-11-18'), answeredOn: [asDay('2026-10-05')] },
      { occasion: 'exit', dueOn: '2026-11-18' },
    ],
    [
      'not at exit when just answered',
      { endedOn: asDay('2026-11-18'), answeredOn: [asDay('2026-11-01')] },
      null,
    ],
    ['not at exit with nothing to compare', { endedOn: asDay('2026-11-18') }, null],
    ['not long after exit', { endedOn: asDay('2026-10-18'), answeredOn: [asDay('2026-10-05')] }, null],
  ] as const)('%s', (_what, changes, due) => {
    expect(nextMeasure({ ...facts, ...changes }, today)).toEqual(due);
  });

  test('does not depend on the order of answers, and never lies before the start', () => {
    fc.assert(
      fc.property(day, fc.array(day, { maxLength: 6 }), (startedOn, answeredOn) => {
        const next = nextMeasure({ ...facts, startedOn, answeredOn }, today);
        expect(nextMeasure({ ...facts, startedOn, answeredOn: answeredOn.toReversed() }, today)).toEqual(
          next,
        );
        expect(next && next.dueOn > startedOn).toBe(true);
      }),
    );
  });
});

describe('joint services', () => {
  test('each day has its reasons, from an act named in every language', () => {
    for (const rule of jointServiceRules)
      for (const language of languages) expect(rule.source[language]).toMatch(/\d+\/20\d\d/);
    expect(jointServiceRuleOn(asDay('2024-12-31')).limits.need).toContain('unemployed300Days');
    expect(jointServiceRuleOn(asDay('2025-01-01')).limits.need).not.toContain('unemployed300Days');
    const used = jointServiceRules.flatMap((rule) =>
      jointServiceDecisions.flatMap((decision) => rule.limits[decision]),
    );
    expect(new Set(used)).toEqual(new Set(jointServiceReasons));
    expect(Object.keys(jointServiceReasonWords).sort()).toEqual([...jointServiceReasons].sort());
  });
});

describe('clarifications and Kykyviisari', () => {
  const today = asDay('2026-11-20');
  const step = { path: 'workAbility', step: 'meeting', madeOn: '2026-11-01', doneOn: null } as const;
  test.each([
    [{}, undefined],
    [{ doneOn: '2026-11-01' }, undefined],
    [{ doneOn: '2026-10-31' }, 'done-before-made'],
    [{ doneOn: '2026-11-21' }, 'date-in-future'],
    [{ madeOn: '2026-11-21' }, 'date-in-future'],
    [{ step: 'visit' }, 'step-of-other-path'],
  ] as const)('a step with %j: %s', (changes, refusal) => {
    expect(clarificationRefusal({ ...step, ...changes }, today)?.refusal).toBe(refusal);
  });

  test('every step is of some path', () => {
    expect(new Set(Object.values(stepsOfPath).flat())).toEqual(new Set(clarificationSteps));
  });

  test('change is of what was given both times', () => {
    const summary = { overall: 4, wellBeing: 5, inclusion: null, physical: 7, skills: 8, everyday: 9 };
    expect(kykyviisariChange(summary, { ...summary, overall: 7, inclusion: 3, everyday: null })).toEqual({
      overall: 3,
      wellBeing: 0,
      inclusion: null,
      physical: 0,
      skills: 0,
      everyday: null,
    });
  });
});

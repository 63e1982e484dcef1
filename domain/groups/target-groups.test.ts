import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, type Day } from '../kernel/dates.ts';
import { someDay } from '../kernel/dates.test-support.ts';
import { groupRuleOn, groupRules } from './rules.ts';
import examples from './target-groups.examples.json' with { type: 'json' };
import {
  type GroupFacts,
  type GroupSettings,
  isTargetGroup,
  type TargetGroup,
  targetGroups,
  targetGroupsOn,
} from './target-groups.ts';
import { groupBasisTexts, groupLabel, groupLabels, groupRuleTexts, groupTextValues } from './words.ts';

const defaults: GroupSettings = {
  newlyGraduatedMonths: 12,
  newlyGraduatedUnderAge: 30,
  longOutOfWorkMonths: 24,
  ageOver55: '55-or-older',
};
const nothing = examples.defaults as GroupFacts;
const day = fc.option(someDay);
const yesNo = fc.option(fc.boolean());
const facts: fc.Arbitrary<GroupFacts> = fc.record({
  birthDate: day,
  unemployedSince: day,
  citizenship: fc.option(fc.constantFrom('FI', 'SE', 'UA', 'XX')),
  protection: fc.option(fc.constantFrom('temporary', 'none')),
  workAbility: fc.option(fc.constantFrom('full', 'partial', 'unknown')),
  graduatedOn: day,
  homeParent: yesNo,
  outOfWorkSince: day,
  inEducation: yesNo,
  inWork: yesNo,
});

function given(person: GroupFacts, on: Day, settings?: GroupSettings): readonly TargetGroup[] {
  return targetGroupsOn(person, on, settings).map(({ group }) => group);
}

test.each(examples.rows)('$says', ({ person, groups, on = '2026-11-21', settings }) => {
  const asked = { ...nothing, ...person } as GroupFacts;
  expect(given(asked, asDay(on), { ...defaults, ...settings } as GroupSettings)).toEqual(groups);
  if (settings === undefined) expect(given(asked, asDay(on))).toEqual(groups);
});

test('with time no one becomes younger or less long unemployed', () => {
  fc.assert(
    fc.property(facts, someDay, fc.nat({ max: 30_000 }), (person, on, days) => {
      const now = given(person, on);
      const later = given(person, addDays(on, days));
      for (const group of ['longTermUnemployed', 'over55', 'longOutOfWork'] as const)
        if (now.includes(group)) expect(later).toContain(group);
      for (const group of [
        'partialWorkAbility',
        'foreignCitizen',
        'temporaryProtection',
        'homeParent',
      ] as const)
        expect(later.includes(group)).toBe(now.includes(group));
      const born = person.birthDate !== null && person.birthDate <= on;
      if (born && later.includes('under30')) expect(now).toContain('under30');
    }),
  );
});

test('no one is both under 30 and over 55, and every young group is under 30', () => {
  fc.assert(
    fc.property(facts, someDay, (person, on) => {
      const groups = given(person, on);
      expect(groups.includes('under30') && groups.includes('over55')).toBe(false);
      for (const group of ['neet', 'newlyGraduated'] as const)
        if (groups.includes(group)) expect(groups).toContain('under30');
    }),
  );
});

test('a fact taken away never gives a group', () => {
  fc.assert(
    fc.property(
      facts,
      someDay,
      fc.constantFrom(...(Object.keys(nothing) as (keyof GroupFacts)[])),
      (person, on, fact) => {
        const before = given(person, on);
        for (const group of given({ ...person, [fact]: null }, on)) expect(before).toContain(group);
      },
    ),
  );
});

test('the groups come in the order of the list, once each', () => {
  fc.assert(
    fc.property(facts, someDay, (person, on) => {
      const places = given(person, on).map((group) => targetGroups.indexOf(group));
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    }),
  );
});

test('the basis says rule, day, values and limits, and is JSON', () => {
  const person = { ...nothing, unemployedSince: asDay('2025-01-15') };
  const [first] = targetGroupsOn(person, asDay('2026-11-21'));
  expect(first?.basis).toEqual({
    rule: 'long-term-unemployed-12-months',
    on: '2026-11-21',
    values: { unemployedSince: '2025-01-15', months: 22 },
    limits: { fromMonths: 12 },
    limitsSetBy: 'rule',
    source: expect.stringContaining('yli 12 kuukautta'),
    confidence: 'stated',
  });
  expect(JSON.parse(JSON.stringify(first))).toEqual(first);
});

test('limits of the area are said to be the area’s', () => {
  const person = { ...nothing, outOfWorkSince: asDay('2025-01-15') };
  const own = targetGroupsOn(person, asDay('2026-11-21'), { ...defaults, longOutOfWorkMonths: 12 });
  expect(own[0]?.basis).toMatchObject({ limits: { fromMonths: 12 }, limitsSetBy: 'area' });
});

test('the rules have no gap and no two in force, and their ids are their own', () => {
  const ids = targetGroups.flatMap((group) => groupRules[group].map((rule) => rule.id));
  expect(new Set(ids).size).toBe(ids.length);
  fc.assert(
    fc.property(someDay, fc.constantFrom(...targetGroups), (on, group) => {
      const inForce = groupRules[group].filter(
        ({ validFrom, validTo }) => (validFrom ?? on) <= on && (validTo ?? on) >= on,
      );
      expect(inForce).toEqual([groupRuleOn(group, on)]);
      expect(inForce[0]?.source).not.toBe('');
    }),
  );
});

test('every placeholder of the words has a value in the basis', () => {
  fc.assert(
    fc.property(facts, someDay, (person, on) => {
      for (const { group, basis } of targetGroupsOn(person, on)) {
        const values = groupTextValues(basis);
        for (const text of [groupRuleTexts[group], groupBasisTexts[group]])
          for (const sentence of Object.values(text))
            for (const [, name = ''] of sentence.matchAll(/\{(\w+)\}/g)) expect(values).toHaveProperty(name);
      }
    }),
  );
});

test('an area chooses its words', () => {
  const area = { ageOver55: 'over-55', workAbilityWord: 'tasmatyokykyinen' } as const;
  expect(groupLabel('partialWorkAbility', area).fi).toBe('Täsmätyökykyiset');
  expect(groupLabel('over55', area).fi).toBe('Yli 55-vuotiaat');
  expect(groupLabel('neet', area)).toBe(groupLabels.neet);
  expect(groupLabel('over55', { ageOver55: '55-or-older', workAbilityWord: 'osatyokykyinen' })).toBe(
    groupLabels.over55,
  );
});

test('names of groups are told from other words', () => {
  expect(isTargetGroup('neet')).toBe(true);
  expect(isTargetGroup('toString')).toBe(false);
});

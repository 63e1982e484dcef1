import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMinorOn, majorityRules } from '../clients/rules.ts';
import { schemeRules, weeklyLimitRules } from '../placements/schemes.ts';
import { addDays, addYears, asDay, fromDayNumber } from './dates.ts';
import { type DatedRule, ruleOn } from './dated-rule.ts';

const tables: Readonly<Record<string, readonly DatedRule<unknown, unknown>[]>> = {
  majority: majorityRules,
  weeklyDays: weeklyLimitRules.days,
  weeklyHours: weeklyLimitRules.hours,
  ...schemeRules,
};
const anyDay = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber);

test.each(Object.entries(tables))('%s has exactly one rule on any day, with a source', (_name, rules) => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { source } of rules) expect(source).toBeTruthy();
  fc.assert(
    fc.property(anyDay, (on) => {
      const inForce = rules.filter(
        ({ validFrom, validTo }) => (validFrom ?? on) <= on && (validTo ?? on) >= on,
      );
      expect(inForce).toEqual([ruleOn(rules, on)]);
    }),
  );
});

test('a rule holds from its first day to its last, and a gap is a bug', () => {
  const rules = [
    { id: 'old', validFrom: null, validTo: asDay('2025-12-31') },
    { id: 'new', validFrom: asDay('2026-01-01'), validTo: asDay('2026-06-30') },
  ];
  expect(ruleOn(rules, asDay('2025-12-31')).id).toBe('old');
  expect(ruleOn(rules, asDay('2026-01-01')).id).toBe('new');
  expect(() => ruleOn(rules, asDay('2026-07-01'))).toThrow('old, new');
});

test('a person is a minor until the day of turning 18', () => {
  fc.assert(
    fc.property(anyDay, (born) => {
      const birthday = addYears(born, 18);
      expect(isMinorOn(born, addDays(birthday, -1))).toBe(true);
      expect(isMinorOn(born, addDays(birthday, 1))).toBe(false);
    }),
  );
});

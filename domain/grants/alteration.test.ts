import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, daysBetween, fromDayNumber } from '../kernel/dates.ts';
import type { ClosedPeriod } from '../kernel/period.ts';
import { isRefusal } from '../kernel/refusal.ts';
import examples from './alteration.examples.json' with { type: 'json' };
import { type GrantAlteration, unusedDaysOf } from './alteration.ts';

const grant: ClosedPeriod = { from: asDay(examples.grant.from), to: asDay(examples.grant.to) };

function told(kind: string, lastDay: string, resumesOn: string | null = null): GrantAlteration {
  return kind === 'termination'
    ? { kind, lastDay: asDay(lastDay) }
    : {
        kind: 'suspension',
        lastDay: asDay(lastDay),
        resumesOn: resumesOn === null ? null : asDay(resumesOn),
      };
}

test.each(examples.cases)('$alteration: $ok', ({ alteration, ok }) => {
  const { kind, lastDay, resumesOn } = alteration;
  expect(isRefusal(unusedDaysOf(grant, told(kind, lastDay, resumesOn)))).toBe(!ok);
});

test('from the day after to the day before work goes on, or to the end of the grant', () => {
  expect(unusedDaysOf(grant, told('termination', '2024-01-01'))).toEqual({
    from: '2024-01-02',
    to: '2024-06-30',
  });
  expect(unusedDaysOf(grant, told('termination', '2024-06-29'))).toEqual({
    from: '2024-06-30',
    to: '2024-06-30',
  });
  expect(unusedDaysOf(grant, told('termination', '2024-06-30'))).toBeNull();
  expect(unusedDaysOf(grant, told('suspension', '2024-02-28', '2024-03-01'))).toEqual({
    from: '2024-02-29',
    to: '2024-02-29',
  });
  expect(unusedDaysOf(grant, told('suspension', '2024-03-01', '2024-03-02'))).toBeNull();
});

test.each([
  ['termination', '2024-07-01', null, '/lastDay', 'day-outside-grant'],
  ['suspension', '2024-03-01', null, '/resumesOn', 'no-resumption'],
  ['suspension', '2024-03-01', '2024-03-01', '/resumesOn', 'end-before-start'],
  ['suspension', '2024-03-01', '2024-07-01', '/resumesOn', 'day-outside-grant'],
])('%s on %s, on again %s', (kind, lastDay, resumesOn, pointer, refusal) => {
  expect(unusedDaysOf(grant, told(kind, lastDay, resumesOn))).toEqual({ refusal, pointer });
});

const somePeriod = fc
  .tuple(fc.integer({ min: 18_000, max: 22_000 }), fc.nat(800))
  .map(([from, length]): ClosedPeriod => ({ from: fromDayNumber(from), to: fromDayNumber(from + length) }));

test('days used and days not used are the days of the grant, each once', () => {
  fc.assert(
    fc.property(somePeriod, fc.nat(), fc.nat(), (some, a, b) => {
      const length = daysBetween(some.from, some.to) + 1;
      const lastDay = addDays(some.from, a % length);
      const resumesOn = addDays(some.from, b % length);
      const alteration: GrantAlteration =
        resumesOn > lastDay ? { kind: 'suspension', lastDay, resumesOn } : { kind: 'termination', lastDay };
      const period = unusedDaysOf(some, alteration);
      if (isRefusal(period)) throw new Error(period.refusal);
      const unusedDays = period === null ? 0 : daysBetween(period.from, period.to) + 1;
      const usedAfter = resumesOn > lastDay ? daysBetween(resumesOn, some.to) + 1 : 0;
      expect(daysBetween(some.from, lastDay) + 1 + unusedDays + usedAfter).toBe(length);
    }),
  );
});

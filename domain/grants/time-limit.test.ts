import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCalculator } from '../calculators.ts';
import { someDay } from '../kernel/dates.test-support.ts';
import { addDays, daysBetween, isDay } from '../kernel/dates.ts';
import { onWorkingDay, restDayOn } from '../kernel/holidays.ts';
import { isRefusal } from '../kernel/refusal.ts';
import examples from './time-limit.examples.json' with { type: 'json' };
import { noticeChannels, noticeRules, timeLimit } from './time-limit.ts';

test.each(examples.limits)('$channel sent $sent: $why', (example) => {
  const { sent, channel, noticed } = example;
  expect(runCalculator('deadline', { sent, channel, days: 14 })).toMatchObject({
    result: { noticed, nominal: example.nominal14, effective: example.effective14 },
  });
  expect(runCalculator('deadline', { sent, channel, days: 30 })).toMatchObject({
    result: { noticed, nominal: example.nominal30, effective: example.effective30 },
  });
});

test('the reasons of a move are told, day by day', () => {
  expect(runCalculator('deadline', { sent: '2026-12-03', channel: 'letter', days: 14 })).toMatchObject({
    result: {
      moved: [
        { day: '2026-12-24', because: 'christmasEve' },
        { day: '2026-12-25', because: 'christmasDay' },
        { day: '2026-12-26', because: 'boxingDay' },
        { day: '2026-12-27', because: 'sunday' },
      ],
      rule: 'notice-letter-7',
      confidence: 'stated',
    },
  });
});

test('a shown day of notice is the start, earlier or later than the presumed, and both are told', () => {
  const letter = { sent: '2026-11-23', channel: 'letter', days: 14 };
  expect(runCalculator('deadline', { ...letter, shownOn: '2026-12-02' })).toMatchObject({
    result: { noticed: '2026-12-02', presumed: '2026-11-30', shown: '2026-12-02', effective: '2026-12-16' },
  });
  expect(runCalculator('deadline', { ...letter, shownOn: '2026-11-23' })).toMatchObject({
    result: { noticed: '2026-11-23', presumed: '2026-11-30', effective: '2026-12-07' },
  });
  expect(runCalculator('deadline', { ...letter, shownOn: null })).toEqual(runCalculator('deadline', letter));
});

test.each([
  [
    { sent: '2026-11-23', channel: 'letter', days: 14, shownOn: '2026-11-22' },
    '/shownOn',
    'notice-before-sent',
  ],
  [
    { sent: '2026-11-23', channel: 'publicNetwork', days: 14, shownOn: '2026-12-01' },
    '/shownOn',
    'notice-not-rebuttable',
  ],
  [{ sent: '9999-12-01', channel: 'letter', days: 14 }, '/days', 'too-big'],
  [{ sent: '2026-11-23', channel: 'letter', days: 14, shownOn: '9999-12-25' }, '/days', 'too-big'],
])('%j is refused', (value, pointer, code) => {
  expect(runCalculator('deadline', value)).toMatchObject({ problem: { errors: [{ pointer, code }] } });
});

test('every wrong field is pointed to', () => {
  const wrong = { sent: '2026-02-30', channel: 'pigeon', days: 0.5, shownOn: 'yesterday' };
  expect(runCalculator('deadline', wrong)).toMatchObject({
    problem: {
      errors: [
        { pointer: '/sent', code: 'not-a-date' },
        { pointer: '/channel', code: 'not-a-choice' },
        { pointer: '/days', code: 'wrong-type' },
        { pointer: '/shownOn', code: 'not-a-date' },
      ],
    },
  });
});

test('the last day is a working day, never before the nominal one, and all days between are days of rest', () => {
  fc.assert(
    fc.property(
      someDay,
      fc.constantFrom(...noticeChannels),
      fc.integer({ min: 1, max: 400 }),
      (sent, channel, days) => {
        const limit = timeLimit({ sent, channel }, days);
        if (isRefusal(limit)) throw new Error(limit.refusal);
        expect(daysBetween(limit.noticed, limit.nominal)).toBe(days);
        expect(limit.presumed).toBe(addDays(sent, limit.rule.limits.days));
        expect(restDayOn(limit.effective)).toBeUndefined();
        expect(limit.moved).toHaveLength(daysBetween(limit.nominal, limit.effective));
        expect(onWorkingDay(limit.nominal)).toBe(limit.effective);
      },
    ),
  );
});

test.each(Object.entries(noticeRules))('%s has one rule on every day', (_channel, rules) => {
  for (const day of ['1931-01-01', '2026-11-23', '2999-01-01'].filter(isDay))
    expect(
      rules.filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && day <= (validTo ?? day)),
    ).toHaveLength(1);
});

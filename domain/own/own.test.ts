import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay, isoWeekday } from '../kernel/dates.ts';
import { isRefusal } from '../kernel/refusal.ts';
import { absenceDaysAhead, absenceRefusal, daysToTell } from './absence.ts';
import { type Consent, consentEnd, consentPurposes, consentStateOf, isConsentInForce } from './consent.ts';
import {
  dataRequestActions,
  dataRequestAfter,
  dataRequestDueOn,
  dataRequestStatuses,
} from './data-request.ts';
import { nextStepOf, timesAhead } from './my-path.ts';

const today = asDay('2026-11-20');
const near = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days));

describe('an absence', () => {
  test('is told on planned days from today on, never in a suspension, never past the horizon', () => {
    fc.assert(
      fc.property(
        near,
        fc.integer({ min: 0, max: 90 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.option(fc.record({ from: near, to: fc.option(near, { nil: null }) }), { nil: undefined }),
        (startsOn, length, weekdays, pause) => {
          const endsOn = addDays(startsOn, length);
          const days = daysToTell(
            { startsOn, endsOn, weekdays, status: 'active' },
            pause ? [pause] : [],
            today,
          );
          for (const day of days) {
            expect(day >= today && day >= startsOn && day <= endsOn).toBe(true);
            expect(day <= addDays(today, absenceDaysAhead)).toBe(true);
            expect(weekdays).toContain(isoWeekday(day));
            if (pause) expect(day >= pause.from && (pause.to === null || day < pause.to)).toBe(false);
          }
          expect(absenceRefusal(days, days)).toBeUndefined();
          expect(absenceRefusal([addDays(today, -1)], days)?.refusal).toBe('not-a-coaching-day');
        },
      ),
    );
  });

  test('is told on no day of a period that has ended', () => {
    const period = {
      startsOn: '2026-11-02',
      endsOn: '2027-01-29',
      weekdays: [1, 2, 3, 4, 5],
      status: 'ended',
    };
    expect(daysToTell(period, [], today)).toEqual([]);
  });
});

describe('a consent', () => {
  const consent = (changes: Partial<Consent>): Consent => ({
    purpose: 'photo',
    startsOn: asDay('2026-01-10'),
    endsOn: asDay('2026-11-20'),
    withdrawnAt: null,
    ...changes,
  });

  test.each([
    ['never given', [], 'notGiven'],
    ['on its last day', [consent({})], 'inForce'],
    ['a day past its end', [consent({ endsOn: asDay('2026-11-19') })], 'ended'],
    [
      'withdrawn the same day',
      [consent({ startsOn: today, withdrawnAt: '2026-11-20T08:00:00Z' })],
      'withdrawn',
    ],
    [
      'given anew after a withdrawal',
      [consent({ withdrawnAt: '2026-02-01T08:00:00Z' }), consent({ startsOn: today })],
      'inForce',
    ],
    ['not begun', [consent({ startsOn: addDays(today, 1), endsOn: addDays(today, 9) })], 'ended'],
  ] as const)('%s', (_what, history, state) => {
    expect(consentStateOf(history, today)).toBe(state);
  });

  test('ends by itself, whatever its purpose', () => {
    for (const purpose of consentPurposes) {
      const endsOn = consentEnd(purpose, today);
      const given = { purpose, startsOn: today, endsOn, withdrawnAt: null };
      expect(isConsentInForce(given, endsOn)).toBe(true);
      expect(isConsentInForce(given, addDays(endsOn, 1))).toBe(false);
    }
  });
});

describe('a request about one’s data', () => {
  test('is due in a month, by the last day of a shorter one', () => {
    expect(dataRequestDueOn(asDay('2027-01-31'))).toBe('2027-02-28');
  });

  test('ends in an answer and stays answered', () => {
    for (const status of dataRequestStatuses) {
      for (const action of dataRequestActions) {
        const after = dataRequestAfter(status, action);
        if (status === 'answered') expect(isRefusal(after)).toBe(true);
        else if (action === 'answer') expect(after).toBe('answered');
      }
    }
    expect(dataRequestAfter('received', 'take')).toBe('inHandling');
    expect(isRefusal(dataRequestAfter('inHandling', 'take'))).toBe(true);
  });
});

describe('what comes next', () => {
  const step = (position: number, status: string, dueOn: string | null) => ({ position, status, dueOn });

  test.each([
    ['what is under way goes first', [step(1, 'planned', '2026-11-21'), step(2, 'ongoing', null)], 2],
    ['then the nearest day', [step(1, 'planned', null), step(2, 'planned', '2027-01-01')], 2],
    ['then the order of the plan', [step(10, 'planned', null), step(9, 'planned', null)], 9],
    ['done and dropped are past', [step(1, 'done', null), step(2, 'dropped', null)], undefined],
  ])('%s', (_what, steps, position) => {
    expect(nextStepOf(steps)?.position).toBe(position);
  });

  test('times go forward from today', () => {
    const times = [
      { kind: 'followUp', on: '2026-11-20' },
      { kind: 'coaching', on: '2026-11-20' },
      { kind: 'review', on: '2026-11-19' },
    ] as const;
    expect(timesAhead(times, today).map((time) => time.kind)).toEqual(['coaching', 'followUp']);
  });
});

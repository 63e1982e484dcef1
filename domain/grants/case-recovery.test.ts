import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay } from '../kernel/dates.ts';
import { cents } from '../kernel/money.ts';
import {
  caseRecovery,
  claimParts,
  type GrantedCase,
  grantedRows,
  grantPeriodOf,
  recoveryAfter,
  type RecoveryFacts,
} from './case-recovery.ts';

const period = { from: asDay('2026-09-01'), to: asDay('2027-08-31') };
const granted = (changes: Partial<GrantedCase> = {}): GrantedCase => ({
  rows: [{ ...period, amountCents: cents(1_200_000) }],
  period,
  grantedCents: 1_200_000,
  paidCents: 900_000,
  policy: { method: 'proRata', roundDownToCents: 100, minimumCents: 2000 },
  ...changes,
});
const ended = (lastDay: string) => ({ kind: 'termination', lastDay: asDay(lastDay) }) as const;

describe('what falls away', () => {
  test.each([
    [
      'half of it, first from what is not paid',
      granted(),
      ended('2027-02-28'),
      600_000,
      300_000,
      300_000,
      false,
    ],
    ['a month, all of it not paid yet', granted(), ended('2027-07-31'), 100_000, 100_000, 0, false],
    ['all of it', granted(), { kind: 'whole' } as const, 1_200_000, 300_000, 900_000, false],
    [
      'all of it by the programme',
      granted({ policy: { method: 'all', roundDownToCents: 1, minimumCents: 0 } }),
      ended('2027-07-31'),
      1_200_000,
      300_000,
      900_000,
      false,
    ],
    [
      'too little to claim',
      granted({ rows: [{ ...period, amountCents: cents(36_000) }], grantedCents: 36_000, paidCents: 36_000 }),
      ended('2027-08-15'),
      1500,
      0,
      1500,
      true,
    ],
  ])('%s', (_, given, event, fallsAwayCents, setOffCents, claimCents, belowMinimum) => {
    expect(caseRecovery(given, event)).toMatchObject({
      fallsAwayCents,
      setOffCents,
      claimCents,
      belowMinimum,
    });
  });

  test('a day outside the grant, and an end on its last day, are refused', () => {
    expect(caseRecovery(granted(), ended('2028-01-01'))).toMatchObject({ refusal: 'day-outside-grant' });
    expect(caseRecovery(granted(), ended('2027-08-31'))).toMatchObject({
      refusal: 'grant-nothing-to-recover',
    });
  });

  test('never more than was granted, and set off and claimed are all of it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 363 }),
        (grantedCents, share, days) => {
          const paidCents = Math.floor((grantedCents * share) / 100);
          const lastDay = addDays(period.from, days);
          const answer = caseRecovery(
            granted({ rows: [{ ...period, amountCents: cents(grantedCents) }], grantedCents, paidCents }),
            ended(lastDay),
          );
          if ('refusal' in answer) return;
          expect(answer.fallsAwayCents).toBeLessThanOrEqual(grantedCents);
          expect(answer.setOffCents + answer.claimCents).toBe(answer.fallsAwayCents);
          expect(answer.claimCents).toBeLessThanOrEqual(paidCents);
        },
      ),
    );
  });
});

test('rows of the calculation are kept when they add up to what is granted now', () => {
  const row = {
    label: 'a',
    text: { fi: 'a', sv: 'a', en: 'a' },
    months: null,
    rounding: null,
    counted: true,
  };
  const result = {
    rows: [
      { ...row, from: asDay('2026-09-01'), to: asDay('2026-12-31'), amountCents: 400_000 },
      { ...row, from: asDay('2027-01-01'), to: asDay('2027-08-31'), amountCents: 800_000 },
    ],
  };
  expect(grantedRows(result, period, 1_200_000)).toHaveLength(2);
  expect(grantedRows(result, period, 1_000_000)).toEqual([{ ...period, amountCents: 1_000_000 }]);
  expect(grantPeriodOf(result, {})).toEqual(period);
  const job = { startsOn: '2026-10-01', endsOn: '2027-03-31' };
  expect(grantPeriodOf(null, { job })).toEqual({ from: '2026-10-01', to: '2027-03-31' });
  expect(grantPeriodOf(null, { job: { startsOn: '2026-10-01' } })).toBeNull();
});

test('parts of a claim add up to it', () => {
  expect(claimParts(1000, 3, asDay('2027-01-31'))).toEqual([
    { dueOn: '2027-01-31', cents: 333 },
    { dueOn: '2027-02-28', cents: 333 },
    { dueOn: '2027-03-31', cents: 334 },
  ]);
  expect(claimParts(2, 12, asDay('2027-01-31'))).toHaveLength(2);
  expect(claimParts(0, 3, asDay('2027-01-31'))).toEqual([]);
});

describe('who does what', () => {
  const facts = (changes: Partial<RecoveryFacts> = {}): RecoveryFacts => ({
    status: 'hearing',
    proposedById: null,
    hearingDueOn: '2026-12-01',
    answered: false,
    ...changes,
  });
  const chief = { staffId: 'chief', mostCents: 500 };
  const proposed = facts({ status: 'proposed', proposedById: 'anna' });
  test.each([
    ['proposed before the answer', facts(), 'propose', chief, '2026-12-01', 'grant-hearing-open'],
    ['after its day', facts(), 'propose', chief, '2026-12-02', undefined],
    ['after the answer', facts({ answered: true }), 'propose', chief, '2026-11-20', undefined],
    [
      'by whoever proposed',
      proposed,
      'decide',
      { ...chief, staffId: 'anna' },
      '2026-12-02',
      'grant-four-eyes',
    ],
    [
      'without a right',
      proposed,
      'decide',
      { ...chief, mostCents: null },
      '2026-12-02',
      'grant-no-right-to-decide',
    ],
    ['over the right', proposed, 'decide', { ...chief, mostCents: 499 }, '2026-12-02', 'grant-over-right'],
    ['by another', proposed, 'decide', chief, '2026-12-02', undefined],
    [
      'a decided one is cancelled',
      facts({ status: 'decided' }),
      'cancel',
      chief,
      '2026-12-02',
      'grant-recovery-status',
    ],
  ] as const)('%s', (_, given, action, mover, today, refusal) => {
    const after = recoveryAfter(given, action, mover, { recoverCents: 500, today });
    expect(typeof after === 'string' ? undefined : after.refusal).toBe(refusal);
  });
});

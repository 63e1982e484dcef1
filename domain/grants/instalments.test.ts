import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fixedCents,
  type InstalmentFacts,
  instalmentRefusal,
  instalmentStatuses,
  type PlannedInstalment,
  replanned,
} from './instalments.ts';

const schedule = (...parts: readonly [PlannedInstalment['status'], number][]) =>
  parts.map(([status, cents], index) => ({ sequence: index + 1, status, cents }));

describe('the schedule under another sum', () => {
  test.each([
    ['nothing changes', schedule(['paid', 500], ['planned', 300]), 800, [], 0, 0],
    [
      'less falls on what is not paid',
      schedule(['paid', 500], ['planned', 300]),
      600,
      [{ sequence: 2, cents: 100 }],
      0,
      0,
    ],
    [
      'from the last backwards',
      schedule(['planned', 500], ['planned', 300]),
      400,
      [
        { sequence: 1, cents: 400 },
        { sequence: 2, cents: 0 },
      ],
      0,
      0,
    ],
    [
      'less than paid is recovered',
      schedule(['paid', 500], ['approved', 300]),
      450,
      [{ sequence: 2, cents: 0 }],
      0,
      50,
    ],
    ['what is in a file counts as paid', schedule(['inFile', 500]), 450, [], 0, 50],
    [
      'more goes to the last not paid',
      schedule(['paid', 500], ['planned', 300]),
      1000,
      [{ sequence: 2, cents: 500 }],
      0,
      0,
    ],
    ['more makes a new one when all are paid', schedule(['paid', 500]), 700, [], 200, 0],
    ['what came back is not paid', schedule(['returned', 500]), 200, [{ sequence: 1, cents: 200 }], 0, 0],
    ['a cancelled one is none', schedule(['cancelled', 500]), 200, [], 200, 0],
  ])('%s', (_, before, total, changed, addedCents, overpaidCents) => {
    expect(replanned(before, total)).toEqual({ changed, addedCents, overpaidCents });
  });

  test('what stands after is the new sum, never touching what is paid', () => {
    const part = fc.record({
      status: fc.constantFrom(...instalmentStatuses),
      cents: fc.integer({ min: 1, max: 1_000_000 }),
    });
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 6 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        (parts, total) => {
          const before = parts.map((one, index) => ({ ...one, sequence: index + 1 }));
          const { changed, addedCents, overpaidCents } = replanned(before, total);
          const after = before
            .filter(({ status }) => status !== 'cancelled')
            .map((one) => changed.find(({ sequence }) => sequence === one.sequence)?.cents ?? one.cents);
          const sum = after.reduce((all, cents) => all + cents, 0) + addedCents;
          expect(sum - overpaidCents).toBe(total);
          expect(overpaidCents).toBe(Math.max(fixedCents(before) - total, 0));
          for (const { sequence, cents } of changed) {
            expect(['planned', 'approved', 'returned']).toContain(before[sequence - 1]?.status);
            expect(cents).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});

describe('who may approve', () => {
  const facts = (changes: Partial<InstalmentFacts> = {}): InstalmentFacts => ({
    status: 'planned',
    needs: [],
    came: [],
    involvedIds: ['handler', null],
    hasAccount: true,
    ...changes,
  });
  test.each([
    ['somebody else', facts(), 'chief', undefined],
    ['whoever prepared it', facts(), 'handler', 'grant-payment-four-eyes'],
    ['no account', facts({ hasAccount: false }), 'chief', 'grant-payee-missing'],
    ['a payslip is missing', facts({ needs: ['payslip'] }), 'chief', 'grant-instalment-needs'],
    ['the payslip came', facts({ needs: ['payslip'], came: ['payslip'] }), 'chief', undefined],
    ['paid already', facts({ status: 'paid' }), 'chief', 'grant-instalment-status'],
    ['it came back', facts({ status: 'returned' }), 'chief', undefined],
  ])('%s', (_, given, staffId, refusal) => {
    expect(instalmentRefusal(given, 'approve', staffId)?.refusal).toBe(refusal);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BudgetState, budgetAfter, budgetLeft } from './budget.ts';

const budget = (changes: Partial<BudgetState> = {}): BudgetState => ({
  appropriatedCents: 1000,
  mostGrants: 3,
  stops: true,
  committedCents: 0,
  committedGrants: 0,
  ...changes,
});

describe('a budget', () => {
  test('is used to the last cent, and not a cent over', () => {
    expect(budgetAfter(budget({ committedCents: 400 }), { cents: 600, grants: 1 })).toEqual({
      committedCents: 1000,
      committedGrants: 1,
    });
    expect(budgetAfter(budget({ committedCents: 400 }), { cents: 601, grants: 1 })).toMatchObject({
      refusal: 'grant-budget-used',
      values: { cents: 600 },
    });
  });

  test('of a number of grants stops at it', () => {
    const full = budget({ appropriatedCents: null, committedGrants: 3 });
    expect(budgetAfter(full, { cents: 1, grants: 1 })).toMatchObject({
      refusal: 'grant-budget-grants-used',
      values: { grants: 0 },
    });
  });

  test('that doesn’t stop tells that it is over', () => {
    const open = budget({ stops: false, committedCents: 900 });
    expect(budgetAfter(open, { cents: 500, grants: 1 })).toMatchObject({ committedCents: 1400 });
    expect(budgetLeft({ ...open, committedCents: 1400 })).toEqual({ cents: -400, grants: 3 });
  });

  test('that stops is never over, whatever comes in whatever order', () => {
    const step = fc.record({ cents: fc.integer({ min: -200, max: 700 }), grants: fc.constantFrom(-1, 0, 1) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state = budget();
        for (const one of steps) {
          // nothing is set free that was not bound
          if (state.committedCents + one.cents < 0 || state.committedGrants + one.grants < 0) continue;
          const after = budgetAfter(state, one);
          if (!('refusal' in after)) state = { ...state, ...after };
          const left = budgetLeft(state);
          expect(left.cents).toBeGreaterThanOrEqual(0);
          expect(left.grants).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

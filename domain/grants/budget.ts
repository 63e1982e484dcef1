/**
 * The budget of a programme: what decisions bind of it, and the stop. A case is bound by every budget that holds for it:
 * of its municipality and of the whole area, of its round and of all rounds. Requirement G19.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';

export interface BudgetState {
  /** Money there is; null: no limit of money. */
  readonly appropriatedCents: number | null;
  /** Grants there are; null: no limit of number. */
  readonly mostGrants: number | null;
  /** A decision that would go over is not made. */
  readonly stops: boolean;
  readonly committedCents: number;
  readonly committedGrants: number;
}

/** What a decision binds more, or less than zero: sets free. */
export interface Binding {
  readonly cents: number;
  readonly grants: number;
}

export interface BudgetLeft {
  readonly cents: number | null;
  readonly grants: number | null;
}

export function budgetLeft(budget: BudgetState): BudgetLeft {
  const { appropriatedCents, mostGrants, committedCents, committedGrants } = budget;
  return {
    cents: appropriatedCents === null ? null : appropriatedCents - committedCents,
    grants: mostGrants === null ? null : mostGrants - committedGrants,
  };
}

/** The budget after a decision, or why it stops it: to the cent. What sets free is never stopped. */
export function budgetAfter(
  budget: BudgetState,
  { cents, grants }: Binding,
): Pick<BudgetState, 'committedCents' | 'committedGrants'> | Refusal {
  const left = budgetLeft(budget);
  if (budget.stops && cents > 0 && left.cents !== null && cents > left.cents)
    return refuse('grant-budget-used', { cents: Math.max(0, left.cents) });
  if (budget.stops && grants > 0 && left.grants !== null && grants > left.grants)
    return refuse('grant-budget-grants-used', { grants: Math.max(0, left.grants) });
  return {
    committedCents: budget.committedCents + cents,
    committedGrants: budget.committedGrants + grants,
  };
}

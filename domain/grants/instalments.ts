/**
 * The schedule of a granted case: which instalments there are, who may approve one for payment, and what becomes of
 * them when the granted sum changes. What has been paid, or is on its way in a file, never changes. Part 9 of the grants.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const instalmentStatuses = ['planned', 'approved', 'inFile', 'paid', 'returned', 'cancelled'] as const;
/**
 * `inFile`: given to the bank, which has not booked it. `returned`: it came back, and waits to be approved anew.
 * `cancelled`: the sum it had was taken away.
 */
export type InstalmentStatus = (typeof instalmentStatuses)[number];

export const instalmentActions = ['approve', 'putBack', 'cameIn'] as const;
export type InstalmentAction = (typeof instalmentActions)[number];

export interface InstalmentFacts {
  readonly status: InstalmentStatus;
  /** What has to come before it is paid, and what of it has. */
  readonly needs: readonly string[];
  readonly came: readonly string[];
  /** Whoever proposed the decision, handled the case or wrote the account down. */
  readonly involvedIds: readonly (string | null)[];
  readonly hasAccount: boolean;
}

/** Why somebody may not do this now; undefined when she may. The screen's buttons come of the same. */
export function instalmentRefusal(
  { status, needs, came, involvedIds, hasAccount }: InstalmentFacts,
  action: InstalmentAction,
  staffId: string,
): Refusal | undefined {
  const open = status === 'planned' || status === 'returned';
  if (action === 'putBack')
    return status === 'approved' ? undefined : refuse('grant-instalment-status', { status });
  if (!open) return refuse('grant-instalment-status', { status });
  if (action === 'cameIn') return needs.length > 0 ? undefined : refuse('grant-instalment-no-needs');
  if (!hasAccount) return refuse('grant-payee-missing');
  if (needs.some((need) => !came.includes(need))) return refuse('grant-instalment-needs');
  if (involvedIds.includes(staffId)) return refuse('grant-payment-four-eyes');
  return undefined;
}

export interface PlannedInstalment {
  readonly sequence: number;
  readonly cents: number;
  readonly status: InstalmentStatus;
}

export interface Replanned {
  /** Sums of those not paid after the change, by their place; zero: it is cancelled. Those that stay are left out. */
  readonly changed: readonly { readonly sequence: number; readonly cents: number }[];
  /** More than there was room for: a new instalment of this sum, in cents; zero: none. */
  readonly addedCents: number;
  /** Paid already, and over the new sum: what is to be recovered, in cents. */
  readonly overpaidCents: number;
}

const isFixed = ({ status }: PlannedInstalment) => status === 'inFile' || status === 'paid';

/** What of the schedule is paid or on its way, in cents. */
export function fixedCents(instalments: readonly PlannedInstalment[]): number {
  return instalments.filter(isFixed).reduce((sum, { cents }) => sum + cents, 0);
}

/**
 * The schedule under another sum. Less takes from the last that is not paid, then from the one before; more goes to
 * the last that is not paid, or into a new one.
 */
export function replanned(instalments: readonly PlannedInstalment[], totalCents: number): Replanned {
  const open = instalments
    .filter((instalment) => !isFixed(instalment) && instalment.status !== 'cancelled')
    .toSorted((a, b) => a.sequence - b.sequence);
  const paid = fixedCents(instalments);
  const left = Math.max(totalCents - paid, 0);
  const had = open.reduce((sum, { cents }) => sum + cents, 0);
  const overpaidCents = Math.max(paid - totalCents, 0);
  if (left >= had) {
    const more = left - had;
    const last = open.at(-1);
    if (more === 0) return { changed: [], addedCents: 0, overpaidCents };
    if (!last) return { changed: [], addedCents: more, overpaidCents };
    return {
      changed: [{ sequence: last.sequence, cents: last.cents + more }],
      addedCents: 0,
      overpaidCents,
    };
  }
  let less = had - left;
  const changed = open.toReversed().flatMap(({ sequence, cents }) => {
    const taken = Math.min(cents, less);
    less -= taken;
    return taken === 0 ? [] : [{ sequence, cents: cents - taken }];
  });
  return { changed: changed.toReversed(), addedCents: 0, overpaidCents };
}

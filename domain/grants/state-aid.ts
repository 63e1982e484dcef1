/** Whether a grant fits with the aid that the undertaking has had: under the ceiling of the pack, else of the law. */
import { cents } from '../kernel/money.ts';
import type { Day } from '../kernel/dates.ts';
import { deMinimisRuleOn, usedInWindow } from './de-minimis.ts';
import type { ToldDeMinimisGrant } from './grant-input.ts';
import type { GrantPack } from './pack.ts';

export interface StateAidAnswer {
  /** Under zero: more has been granted than there may be. */
  readonly headroomCents: number;
  readonly fits: boolean;
}

/** Null when neither the pack nor the law has a ceiling for the day. */
export function deMinimisOfCase(
  { ceilingCents, sector }: GrantPack['stateAid'],
  on: Day,
  grants: readonly ToldDeMinimisGrant[],
  newCents: number,
): StateAidAnswer | null {
  const ceiling = ceilingCents ?? deMinimisRuleOn(sector, on)?.limits.ceilingCents;
  if (ceiling === undefined) return null;
  const told = grants.map(({ grantedOn, amountCents }) => ({ grantedOn, amountCents: cents(amountCents) }));
  const headroomCents = ceiling - usedInWindow(told, on);
  return { headroomCents, fits: newCents <= headroomCents };
}

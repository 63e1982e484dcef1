/**
 * Recovery of a granted case: what falls away when the job ended early or stood still, what of it is set off against
 * parts not paid yet, and who decides. By the recovery rules of the programme. Requirements G9, G14; part 9 of the grants.
 */
import { addMonths, asDay, type Day, isDay } from '../kernel/dates.ts';
import { type Cents, cents, zeroCents } from '../kernel/money.ts';
import { type ClosedPeriod, periodOf } from '../kernel/period.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/refusal.ts';
import { type GrantAlteration, unusedDaysOf } from './alteration.ts';
import type { GrantMover } from './grant-case.ts';
import type { GrantResult } from './grant-result.ts';
import type { GrantPack } from './pack.ts';
import { type PaidRow, recoveryOf, type RecoveryRow } from './recovery.ts';

export const recoveryStatuses = ['hearing', 'proposed', 'decided', 'cancelled'] as const;
export type RecoveryStatus = (typeof recoveryStatuses)[number];

export const recoveryActions = ['propose', 'sendBack', 'decide', 'cancel'] as const;
export type RecoveryAction = (typeof recoveryActions)[number];

export const recoveryKinds = ['termination', 'suspension', 'whole'] as const;
/** `whole`: the grant falls away as a whole, as when it rested on wrong information. */
export type RecoveryKind = (typeof recoveryKinds)[number];

export const recoveryRowKinds = ['setOff', 'claim', 'writeOff'] as const;
export type RecoveryRowKind = (typeof recoveryRowKinds)[number];

export type RecoveryEvent = GrantAlteration | { readonly kind: 'whole' };

export interface GrantedCase {
  readonly rows: readonly PaidRow[];
  /** Of the whole grant, paid or not. */
  readonly period: ClosedPeriod;
  readonly grantedCents: number;
  /** Paid, or on its way to the employer. */
  readonly paidCents: number;
  readonly policy: Pick<GrantPack['recovery'], 'method' | 'roundDownToCents' | 'minimumCents'>;
}

export interface CaseRecovery {
  /** Days for which it was granted and not used; null: the whole of it falls away. */
  readonly unused: ClosedPeriod | null;
  /** Each row of the grant, with its part that falls away. */
  readonly rows: readonly RecoveryRow[];
  readonly beforeRoundingCents: number;
  readonly roundDownToCents: number;
  /** What of the grant falls away, in cents. */
  readonly fallsAwayCents: number;
  /** Of it, what is set off against parts not paid yet, and what is claimed back. */
  readonly setOffCents: number;
  readonly claimCents: number;
  readonly minimumCents: number;
  /** The claim is below the programme's least sum: somebody decides whether it is written off. */
  readonly belowMinimum: boolean;
}

/** Refused: days outside the grant, and a change after which nothing falls away. */
export function caseRecovery(granted: GrantedCase, event: RecoveryEvent): CaseRecovery | Refusal {
  const { policy, period, rows } = granted;
  const unused = event.kind === 'whole' ? period : unusedDaysOf(period, event);
  if (unused !== null && isRefusal(unused)) return unused;
  if (unused === null) return refuse('grant-nothing-to-recover', undefined, '/lastDay');
  const whole = event.kind === 'whole' || policy.method === 'all';
  const worked = recoveryOf(rows, {
    ...(whole ? period : unused),
    measure: 'days',
    roundedDownToCents: whole ? 1 : policy.roundDownToCents,
    writeOffBelowCents: zeroCents,
  });
  if (!('rows' in worked)) return worked[0] ?? refuse('grant-nothing-to-recover');
  const fallsAwayCents = worked.recoverCents;
  if (fallsAwayCents === 0) return refuse('grant-nothing-to-recover', undefined, '/lastDay');
  const { setOffCents, claimCents } = settled(granted, fallsAwayCents);
  return {
    unused: whole ? null : unused,
    rows: worked.rows,
    beforeRoundingCents: worked.beforeRoundingCents,
    roundDownToCents: whole ? 1 : policy.roundDownToCents,
    fallsAwayCents,
    setOffCents,
    claimCents,
    minimumCents: policy.minimumCents,
    belowMinimum: claimCents > 0 && claimCents < policy.minimumCents,
  };
}

function settled({ grantedCents, paidCents }: GrantedCase, fallsAwayCents: number) {
  const setOffCents = Math.min(fallsAwayCents, Math.max(grantedCents - paidCents, 0));
  return { setOffCents, claimCents: fallsAwayCents - setOffCents };
}

/**
 * The rows of the calculation a grant rests on, when they add up to what is granted now and each has its days;
 * otherwise one row of all of it over the whole period.
 */
export function grantedRows(
  result: Pick<GrantResult, 'rows'> | null,
  period: ClosedPeriod,
  grantedCents: number,
): readonly PaidRow[] {
  const counted = result?.rows.filter((row) => row.counted) ?? [];
  const rows = counted.flatMap(({ from, to, amountCents }) =>
    from !== null && to !== null && from >= period.from && to <= period.to
      ? [{ from: asDay(from), to: asDay(to), amountCents: cents(amountCents) }]
      : [],
  );
  const total = rows.reduce((sum, row) => sum + row.amountCents, 0);
  return rows.length === counted.length && total === grantedCents
    ? rows
    : [{ from: period.from, to: period.to, amountCents: cents(grantedCents) }];
}

/** The days a grant is for, as its calculation or else its application has them; null when neither tells. */
export function grantPeriodOf(
  result: Pick<GrantResult, 'rows'> | null,
  told: { readonly job?: Readonly<Record<string, unknown>> | undefined },
): ClosedPeriod | null {
  const days = (result?.rows ?? []).flatMap(({ from, to, counted }) =>
    counted && from !== null && to !== null ? [{ from: asDay(from), to: asDay(to) }] : [],
  );
  const from = days.map((one) => one.from).toSorted()[0];
  const to = days
    .map((one) => one.to)
    .toSorted()
    .at(-1);
  if (from !== undefined && to !== undefined) return periodOf(from, to) ?? null;
  const job = told.job ?? {};
  for (const [first, last] of [
    [job['grantStart'], job['grantEnd']],
    [job['startsOn'], job['endsOn']],
  ])
    if (isDay(first) && isDay(last)) return periodOf(first, last) ?? null;
  return null;
}

/** A claim in so many parts, one a month; the last takes what a whole cent leaves over. */
export function claimParts(
  claimCents: number,
  parts: number,
  firstDueOn: Day,
): readonly { readonly dueOn: Day; readonly cents: Cents }[] {
  const count = Math.max(Math.min(parts, claimCents), 0);
  const each = count === 0 ? 0 : Math.floor(claimCents / count);
  return Array.from({ length: count }, (_, index) => ({
    dueOn: addMonths(firstDueOn, index),
    cents: cents(index === count - 1 ? claimCents - each * (count - 1) : each),
  }));
}

export interface RecoveryFacts {
  readonly status: RecoveryStatus;
  readonly proposedById: string | null;
  readonly hearingDueOn: string;
  /** The employer has answered. */
  readonly answered: boolean;
}

const actionsByStatus = {
  hearing: ['propose', 'cancel'],
  proposed: ['sendBack', 'decide'],
  decided: [],
  cancelled: [],
} as const satisfies Record<RecoveryStatus, readonly RecoveryAction[]>;

const statusAfter = {
  propose: 'proposed',
  sendBack: 'hearing',
  decide: 'decided',
  cancel: 'cancelled',
} as const;

/** The recovery after an action, or why it is refused. Nothing is proposed before the employer has had her say. */
export function recoveryAfter(
  before: RecoveryFacts,
  action: RecoveryAction,
  mover: GrantMover,
  { recoverCents, today }: { readonly recoverCents: number; readonly today: string },
): RecoveryStatus | Refusal {
  const allowed: readonly RecoveryAction[] = actionsByStatus[before.status];
  if (!allowed.includes(action)) return refuse('grant-recovery-status', { status: before.status });
  if (action === 'propose' && !before.answered && today <= before.hearingDueOn)
    return refuse('grant-hearing-open', undefined, '/body/answer');
  if (action === 'decide') {
    if (before.proposedById === mover.staffId) return refuse('grant-four-eyes');
    if (mover.mostCents === null) return refuse('grant-no-right-to-decide');
    if (recoverCents > mover.mostCents) return refuse('grant-over-right', { cents: mover.mostCents });
  }
  return statusAfter[action];
}

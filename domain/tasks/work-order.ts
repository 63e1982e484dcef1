/**
 * A work order (työtilaus): a department orders work, an environment does it, and the orderer says whether it is good.
 * Whoever did the work never approves it. Requirement E7.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';

/** ordered → accepted → working → done → approved → closed; from done back through rework to working. */
export const workOrderStatuses = [
  'ordered',
  'accepted',
  'working',
  'done',
  'rework',
  'approved',
  'closed',
  'declined',
  'cancelled',
] as const;
export type WorkOrderStatus = (typeof workOrderStatuses)[number];

/** Who takes a step: the environment that works, or whoever ordered. */
export const workOrderSides = ['worker', 'orderer', 'link'] as const;
export type WorkOrderSide = (typeof workOrderSides)[number];

const workerMoves: Readonly<Record<WorkOrderStatus, readonly WorkOrderStatus[]>> = {
  ordered: ['accepted', 'declined'],
  accepted: ['working', 'cancelled'],
  working: ['done'],
  done: [],
  rework: ['working', 'cancelled'],
  approved: ['closed'],
  closed: [],
  declined: [],
  cancelled: [],
};
const ordererMoves: Readonly<Record<WorkOrderStatus, readonly WorkOrderStatus[]>> = {
  ordered: ['cancelled'],
  accepted: ['cancelled'],
  working: [],
  done: ['approved', 'rework'],
  rework: [],
  approved: [],
  closed: [],
  declined: [],
  cancelled: [],
};

/** The steps open to a side; by a link only the quality check. */
export function workOrderMoves(status: WorkOrderStatus, side: WorkOrderSide): readonly WorkOrderStatus[] {
  if (side === 'worker') return workerMoves[status];
  const moves = ordererMoves[status];
  return side === 'link' ? moves.filter((one) => one !== 'cancelled') : moves;
}

export function workOrderMoveRefusal(
  from: WorkOrderStatus,
  to: WorkOrderStatus,
  side: WorkOrderSide,
  note: string,
): Refusal | undefined {
  if (!workOrderMoves(from, side).includes(to)) return refuse('work-order-move-wrong');
  // without a reason whoever works cannot mend it
  const wantsReason = to === 'rework' || to === 'declined' || (to === 'cancelled' && side === 'worker');
  return wantsReason && note.trim() === ''
    ? refuse('work-order-reason-missing', undefined, '/body/note')
    : undefined;
}

/** Days a link to the quality check works. */
export const workOrderLinkDays = 30;

/** How many times the work was sent back. */
export function reworkCount(events: readonly { readonly status: WorkOrderStatus }[]): number {
  return events.filter(({ status }) => status === 'rework').length;
}

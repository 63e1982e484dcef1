/**
 * The case of one grant: an application from its arrival to its decision. Every open case is in exactly one queue, and
 * nobody decides what she has prepared (four eyes). Requirements G2, G4; parts 5 and 6 of the grants.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const grantCaseStatuses = [
  'draft',
  'received',
  'handling',
  'moreInformation',
  'proposed',
  'decided',
  'withdrawn',
] as const;
export type GrantCaseStatus = (typeof grantCaseStatuses)[number];

export const grantCaseActions = [
  'submit',
  'take',
  'release',
  'askInformation',
  'informationCame',
  'propose',
  'sendBack',
  'decide',
  'withdraw',
] as const;
/** What its history tells beside the actions of the workflow. */
export const grantCaseOtherEvents = [
  'create',
  'edit',
  'rectificationCame',
  'rectificationStated',
  'rectificationDecided',
  'appealed',
] as const;
export type GrantCaseOtherEvent = (typeof grantCaseOtherEvents)[number];
export type GrantCaseAction = (typeof grantCaseActions)[number];

/** Status → allowed actions: the one workflow table of a case. */
export const grantCaseActionsByStatus = {
  draft: ['submit', 'withdraw'],
  received: ['take', 'withdraw'],
  handling: ['take', 'release', 'askInformation', 'propose', 'withdraw'],
  moreInformation: ['take', 'informationCame', 'withdraw'],
  proposed: ['sendBack', 'decide'],
  decided: [],
  withdrawn: [],
} as const satisfies Record<GrantCaseStatus, readonly GrantCaseAction[]>;

const statusAfter: Readonly<Record<GrantCaseAction, GrantCaseStatus>> = {
  submit: 'received',
  /** From another handler too: the case moves to whoever takes it. */
  take: 'handling',
  release: 'received',
  askInformation: 'moreInformation',
  informationCame: 'handling',
  propose: 'proposed',
  sendBack: 'handling',
  decide: 'decided',
  withdraw: 'withdrawn',
};

export const grantQueues = ['drafts', 'toTake', 'inHandling', 'waiting', 'toDecide'] as const;
export type GrantQueue = (typeof grantQueues)[number];

/** Where a case waits for somebody; null of one that is closed. */
export function queueOf(status: GrantCaseStatus): GrantQueue | null {
  switch (status) {
    case 'draft':
      return 'drafts';
    case 'received':
      return 'toTake';
    case 'handling':
      return 'inHandling';
    case 'moreInformation':
      return 'waiting';
    case 'proposed':
      return 'toDecide';
    case 'decided':
    case 'withdrawn':
      return null;
  }
}

/** What the move of a case has to know. */
export interface GrantCaseFacts {
  readonly status: GrantCaseStatus;
  readonly handlerId: string | null;
  readonly proposedById: string | null;
}

/** Who moves it: `mostCents` is how much she may decide today, null when she has no right to decide. */
export interface GrantMover {
  readonly staffId: string;
  readonly mostCents: number | null;
}

export interface GrantCaseAfter {
  readonly status: GrantCaseStatus;
  readonly handlerId: string | null;
}

/** What only the handler does; anybody else takes the case first. */
const byHandler: readonly GrantCaseAction[] = ['release', 'askInformation', 'informationCame', 'propose'];

/**
 * The case after an action, or why it is refused.
 *
 * @param cents of the proposal that is decided; zero of a refusal
 */
export function grantCaseAfter(
  before: GrantCaseFacts,
  action: GrantCaseAction,
  mover: GrantMover,
  cents: number,
): GrantCaseAfter | Refusal {
  const allowed: readonly GrantCaseAction[] = grantCaseActionsByStatus[before.status];
  if (!allowed.includes(action)) return refuse('grant-action-not-allowed', { status: before.status });
  if (byHandler.includes(action) && before.handlerId !== mover.staffId) return refuse('grant-not-handler');
  if (action === 'decide') {
    if (before.proposedById === mover.staffId) return refuse('grant-four-eyes');
    if (mover.mostCents === null) return refuse('grant-no-right-to-decide');
    if (cents > mover.mostCents) return refuse('grant-over-right', { cents: mover.mostCents });
  }
  // a case that waits for information goes to another handler and waits on
  const status =
    action === 'take' && before.status === 'moreInformation' ? before.status : statusAfter[action];
  return {
    status,
    handlerId: action === 'take' ? mover.staffId : action === 'release' ? null : before.handlerId,
  };
}

/** The case after the employer has answered what was asked: back with its handler, who need not move it. */
export function grantCaseAfterAnswer({ status }: Pick<GrantCaseFacts, 'status'>): GrantCaseStatus | Refusal {
  const allowed: readonly GrantCaseAction[] = grantCaseActionsByStatus[status];
  return allowed.includes('informationCame')
    ? statusAfter.informationCame
    : refuse('grant-action-not-allowed', { status });
}

/** What somebody may do now: the buttons, by the same function that refuses. */
export function grantCaseChoices(
  before: GrantCaseFacts,
  mover: GrantMover,
  cents: number,
): readonly GrantCaseAction[] {
  return grantCaseActions.filter((action) => {
    if (action === 'take' && before.handlerId === mover.staffId) return false;
    return !('refusal' in grantCaseAfter(before, action, mover, cents));
  });
}

/**
 * A referral on its way from whoever sent it to a named worker: one table of statuses and what may be done in
 * each. The server's refusal and the buttons on the screen both come from here. Requirements D1 (inbox: accept,
 * wait, return with reason, queue times), B10 (the sender sees the status and nothing else), D12.
 */
import { type ReferralFacts, mayOnReferral } from '../access/actions.ts';
import type { Actor } from '../access/roles.ts';
import { type Day, daysBetween } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Route } from './routing.ts';

export const referralSources = ['authority', 'partner', 'self', 'worker'] as const;
export type ReferralSource = (typeof referralSources)[number];

export const referralStatuses = [
  'new',
  'pooled',
  'transferPending',
  'accepted',
  'returned',
  'withdrawn',
] as const;
/**
 * `new`: waits for the worker it is assigned to; `pooled`: waits for whoever takes it; `transferPending`: waits
 * for another organisation's answer. The other three are final.
 */
export type ReferralStatus = (typeof referralStatuses)[number];

export const returnReasons = [
  'wrongArea',
  'notTargetGroup',
  'noConsent',
  'needsOtherService',
  'incomplete',
  'noPlace',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const referralActions = [
  'accept',
  'assign',
  'pool',
  'redirect',
  'transfer',
  'acceptTransfer',
  'declineTransfer',
  'recallTransfer',
  'return',
  'withdraw',
] as const;
export type ReferralAction = (typeof referralActions)[number];

export const referralActionsByStatus = {
  new: ['accept', 'assign', 'pool', 'redirect', 'transfer', 'return', 'withdraw'],
  pooled: ['accept', 'assign', 'redirect', 'transfer', 'return', 'withdraw'],
  transferPending: ['acceptTransfer', 'declineTransfer', 'recallTransfer', 'withdraw'],
  accepted: [],
  returned: [],
  withdrawn: [],
} as const satisfies Record<ReferralStatus, readonly ReferralAction[]>;

export const referralEvents = [
  'received',
  'assigned',
  'pooled',
  'redirected',
  'transferAsked',
  'transferAccepted',
  'transferDeclined',
  'transferRecalled',
  'accepted',
  'returned',
  'withdrawn',
] as const;
export type ReferralEvent = (typeof referralEvents)[number];

const eventOfAction: Readonly<Record<ReferralAction, ReferralEvent>> = {
  accept: 'accepted',
  assign: 'assigned',
  pool: 'pooled',
  redirect: 'redirected',
  transfer: 'transferAsked',
  acceptTransfer: 'transferAccepted',
  declineTransfer: 'transferDeclined',
  recallTransfer: 'transferRecalled',
  return: 'returned',
  withdraw: 'withdrawn',
};

/** The part of a referral that decisions change. */
export interface ReferralState {
  readonly status: ReferralStatus;
  readonly municipalityCode: string;
  readonly nonDisclosed: boolean;
  readonly senderOrganisationId: string | null;
  readonly assignedStaffId: string | null;
  readonly holderOrganisationId: string | null;
  readonly transferToOrganisationId: string | null;
  readonly clientId: string | null;
  readonly returnedReason: ReturnReason | null;
  readonly returnedNote: string;
}

/** What is decided, with what it needs. Staff named for it come with their right to non-disclosed data. */
export type ReferralDecision =
  | { readonly action: 'accept'; readonly clientId: string }
  | { readonly action: 'assign'; readonly staffId: string; readonly seesNonDisclosed: boolean }
  | { readonly action: 'pool' }
  | { readonly action: 'redirect'; readonly municipalityCode: string; readonly route: Route }
  | { readonly action: 'transfer'; readonly organisationId: string; readonly canAnswer: boolean }
  | { readonly action: 'acceptTransfer' }
  | { readonly action: 'declineTransfer' }
  | { readonly action: 'recallTransfer' }
  | { readonly action: 'return'; readonly reason: ReturnReason; readonly note: string }
  | { readonly action: 'withdraw' };

export interface DecidedReferral {
  readonly next: ReferralState;
  readonly event: ReferralEvent;
}

export function referralFactsOf(referral: ReferralState): ReferralFacts {
  return {
    municipalityCode: referral.municipalityCode,
    nonDisclosed: referral.nonDisclosed,
    senderOrganisationId: referral.senderOrganisationId,
    assignedStaffId: referral.assignedStaffId,
    holderOrganisationId: referral.transferToOrganisationId ?? referral.holderOrganisationId,
  };
}

function mayTake(actor: Actor, action: ReferralAction, referral: ReferralState): boolean {
  const facts = referralFactsOf(referral);
  if (action === 'withdraw') return mayOnReferral(actor, 'referral.status', facts);
  if (!mayOnReferral(actor, 'referral.handle', facts)) return false;
  const isAsked = referral.transferToOrganisationId === actor.organisationId;
  if (action === 'acceptTransfer' || action === 'declineTransfer') return isAsked;
  if (action === 'recallTransfer') return !isAsked;
  return true;
}

/** What this actor may do with the referral now: the buttons, and what `nextReferral` lets through. */
export function referralActionsFor(actor: Actor, referral: ReferralState): readonly ReferralAction[] {
  return referralActionsByStatus[referral.status].filter((action) => mayTake(actor, action, referral));
}

/** Where a referral waits that nobody has answered for: with its worker, or in the pool. */
function waiting(assignedStaffId: string | null): Pick<ReferralState, 'status' | 'assignedStaffId'> {
  return { status: assignedStaffId === null ? 'pooled' : 'new', assignedStaffId };
}

/** The referral after the decision, or why it can't be decided so. */
export function nextReferral(
  referral: ReferralState,
  decision: ReferralDecision,
  actor: Actor,
): DecidedReferral | Refusal {
  const { action } = decision;
  if (!referralActionsFor(actor, referral).includes(action)) {
    return refuse('referral-action-not-allowed', { status: referral.status, action });
  }
  const changes = changesOf(referral, decision, actor);
  if ('refusal' in changes) return changes;
  return { next: { ...referral, ...changes }, event: eventOfAction[action] };
}

function changesOf(
  referral: ReferralState,
  decision: ReferralDecision,
  actor: Actor,
): Partial<ReferralState> | Refusal {
  switch (decision.action) {
    case 'accept':
      return { status: 'accepted', clientId: decision.clientId };
    case 'assign':
      if (decision.staffId === referral.assignedStaffId) {
        return refuse('already-assigned', undefined, '/body/staffId');
      }
      if (referral.nonDisclosed && !decision.seesNonDisclosed) {
        return refuse('worker-lacks-right', undefined, '/body/staffId');
      }
      return waiting(decision.staffId);
    case 'pool':
      return { ...waiting(null), holderOrganisationId: null };
    case 'redirect':
      if (decision.municipalityCode === referral.municipalityCode) {
        return refuse('same-municipality', undefined, '/body/municipalityCode');
      }
      return {
        ...waiting(decision.route.staffId),
        municipalityCode: decision.municipalityCode,
        holderOrganisationId: null,
      };
    case 'transfer':
      if (decision.organisationId === (referral.holderOrganisationId ?? actor.organisationId)) {
        return refuse('already-with-organisation', undefined, '/body/organisationId');
      }
      if (!decision.canAnswer) return refuse('organisation-cannot-answer', undefined, '/body/organisationId');
      return { status: 'transferPending', transferToOrganisationId: decision.organisationId };
    case 'acceptTransfer':
      if (referral.nonDisclosed && !actor.rights.includes('nonDisclosure')) {
        return refuse('worker-lacks-right');
      }
      return {
        ...waiting(actor.staffId),
        holderOrganisationId: referral.transferToOrganisationId,
        transferToOrganisationId: null,
      };
    case 'declineTransfer':
    case 'recallTransfer':
      return { ...waiting(referral.assignedStaffId), transferToOrganisationId: null };
    case 'return':
      if (decision.reason === 'other' && decision.note === '') {
        return refuse('return-note-needed', undefined, '/body/note');
      }
      return { status: 'returned', returnedReason: decision.reason, returnedNote: decision.note };
    case 'withdraw':
      return { status: 'withdrawn', transferToOrganisationId: null };
  }
}

export function isDecided(status: ReferralStatus): boolean {
  return referralActionsByStatus[status].length === 0;
}

/** Days in the queue: from the day it came to the day it was decided, or to today. */
export function queueDays(receivedOn: Day, decidedOn: Day | null, today: Day): number {
  return Math.max(0, daysBetween(receivedOn, decidedOn ?? today));
}

export const senderStatuses = ['waiting', 'accepted', 'returned', 'withdrawn'] as const;
/** What the sender is told: who works on it and where it waits is not the sender's to see (B10). */
export type SenderStatus = (typeof senderStatuses)[number];

export function senderStatusOf(status: ReferralStatus): SenderStatus {
  switch (status) {
    case 'new':
    case 'pooled':
    case 'transferPending':
      return 'waiting';
    case 'accepted':
    case 'returned':
    case 'withdrawn':
      return status;
  }
}

/**
 * What is sent, by which channel and what became of it. A sending is known by its key (kind, subject, due day, channel,
 * recipient), so that a missed run is caught up and nothing is sent twice. No clock here: the instant is a parameter.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const messageChannels = ['inApp', 'email', 'sms'] as const;
export type MessageChannel = (typeof messageChannels)[number];
/** Channels that leave the house. */
export const outerChannels = ['email', 'sms'] as const;
export type OuterChannel = (typeof outerChannels)[number];

export const messageStatuses = ['planned', 'sending', 'sent', 'failed', 'withheld', 'uncertain'] as const;
/** `uncertain`: handed over, and the answer was lost; a person decides, it is not sent again by itself. */
export type MessageStatus = (typeof messageStatuses)[number];

export const messageProblems = [
  'channel-down',
  'refused',
  'wrong-address',
  'not-answered',
  'stopped-midway',
  'no-channel',
  'no-address',
  'not-allowed',
  'too-late',
] as const;
export type MessageProblem = (typeof messageProblems)[number];

export const messageDecisions = ['sendAgain', 'markSent', 'leave'] as const;
export type MessageDecision = (typeof messageDecisions)[number];

/** What a person may decide of a sending that the program will not touch any more. */
export const decisionsFrom: Readonly<Record<MessageStatus, readonly MessageDecision[]>> = {
  planned: [],
  sending: [],
  sent: [],
  withheld: [],
  failed: ['sendAgain'],
  uncertain: ['sendAgain', 'markSent', 'leave'],
};

const statusAfterDecision = { sendAgain: 'planned', markSent: 'sent', leave: 'failed' } as const;

export function decided(
  status: MessageStatus,
  decision: MessageDecision,
): (typeof statusAfterDecision)[MessageDecision] | Refusal {
  if (!decisionsFrom[status].includes(decision)) return refuse('message-decision-not-allowed', { status });
  return statusAfterDecision[decision];
}

/** What an attempt came to, as the adapter tells it. */
export type SendResult =
  | { readonly result: 'sent' }
  /** Nothing was handed over: trying again can't make two. */
  | { readonly result: 'later'; readonly problem: MessageProblem }
  /** The other side said no, for good. */
  | { readonly result: 'refused'; readonly problem: MessageProblem }
  /** All was handed over and no answer came. */
  | { readonly result: 'unknown'; readonly problem: MessageProblem };

/** Minutes to wait after the first, second … attempt; then the sending has failed. */
const waitMinutes = [1, 5, 15, 60, 180, 360, 720] as const;
export const longestWaitMinutes = 720;

export type AfterAttempt =
  | { readonly status: 'sent'; readonly problem: null }
  | { readonly status: 'planned'; readonly problem: MessageProblem; readonly waitMinutes: number }
  | { readonly status: 'failed' | 'uncertain'; readonly problem: MessageProblem };

export function afterAttempt(outcome: SendResult, attempts: number): AfterAttempt {
  switch (outcome.result) {
    case 'sent':
      return { status: 'sent', problem: null };
    case 'refused':
      return { status: 'failed', problem: outcome.problem };
    case 'unknown':
      return { status: 'uncertain', problem: outcome.problem };
    case 'later': {
      const wait = waitMinutes[attempts - 1];
      return wait === undefined
        ? { status: 'failed', problem: outcome.problem }
        : { status: 'planned', problem: outcome.problem, waitMinutes: wait };
    }
  }
}

export const clientChannels = ['none', ...outerChannels] as const;
/** How a client wants to be reached outside the service. */
export type ClientChannel = (typeof clientChannels)[number];

export interface Reachable {
  /** Non-disclosure is set, or not known: both hide (unknown counts as set). */
  readonly nonDisclosed: boolean;
  /** Her own choice; null while she has made none. */
  readonly chosen: ClientChannel | null;
  readonly hasEmail: boolean;
  readonly hasPhone: boolean;
}

/** The channel that may be used: her choice; without one a text message, then e-mail, and nothing at all to who is hidden. */
export function clientChannel(person: Reachable): ClientChannel {
  const wanted = person.chosen ?? (person.nonDisclosed ? 'none' : person.hasPhone ? 'sms' : 'email');
  if (wanted === 'email') return person.hasEmail ? 'email' : 'none';
  if (wanted === 'sms') return person.hasPhone ? 'sms' : 'none';
  return 'none';
}

const gsmBasic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const gsmDouble = '^{}\\[~]|€';

/** How many text messages a text takes (3GPP TS 23.038): 160 or 153 signs in the basic alphabet, otherwise 70 or 67. */
export function smsLength(text: string): { readonly characters: number; readonly parts: number } {
  let characters = 0;
  for (const sign of text) {
    if (gsmBasic.includes(sign)) characters += 1;
    else if (gsmDouble.includes(sign)) characters += 2;
    else return partsOf(text.length, 70, 67);
  }
  return partsOf(characters, 160, 153);
}

function partsOf(characters: number, alone: number, joined: number) {
  return { characters, parts: characters <= alone ? 1 : Math.ceil(characters / joined) };
}

/** More would be cut by many telephones, and costs. */
export const mostSmsParts = 4;

/** A telephone number as the network wants it, +358…; undefined when it is none. */
export function internationalNumber(written: string): string | undefined {
  const digits = written.replaceAll(/[\s().\-/]/g, '');
  const number = digits.replace(/^00/, '+').replace(/^0/, '+358');
  return /^\+[1-9][0-9]{6,14}$/.test(number) ? number : undefined;
}

export function isMailAddress(written: string): boolean {
  return /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+\.[^\s@.]+$/u.test(written);
}

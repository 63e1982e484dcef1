/**
 * A request for the rectification of a decision on a grant: who may make it, whether it came in time, and what may be
 * decided. Local Government Act 410/2015, sections 134–140; Administrative Procedure Act 434/2003, chapter 7 a.
 * Requirement G5.
 */
import type { Day } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { GivenDecision } from './decided-contract.ts';
import type { RectificationRoute } from './rectification-rules.ts';

/** A party; a member of the municipality; a municipality that takes part in the joint body. */
export const rectificationMakers = ['party', 'member', 'municipality'] as const;
export type RectificationMaker = (typeof rectificationMakers)[number];

export const rectificationOutcomes = ['accepted', 'changed', 'rejected', 'notExamined', 'withdrawn'] as const;
export type RectificationOutcome = (typeof rectificationOutcomes)[number];

/** Who may request it: by the Administrative Procedure Act a party only (section 49 b). */
export function rectificationMakersOf(route: RectificationRoute): readonly RectificationMaker[] {
  return route === 'municipalRectification' ? rectificationMakers : ['party'];
}

export interface InTime {
  /** Null while notice has not been given to such a maker: the time has not begun. */
  readonly lastDay: Day | null;
  readonly inTime: boolean | null;
}

/** Whether a request came in time: a party's time begins with its notice, others' with the minutes on the network. */
export function rectificationInTime(
  maker: RectificationMaker,
  receivedOn: Day,
  given: Pick<GivenDecision, 'party' | 'members'>,
): InTime {
  const lastDay = (maker === 'party' ? given.party : given.members)?.lastDay ?? null;
  if (lastDay === null) return { lastDay: null, inTime: null };
  return { lastDay: lastDay as Day, inTime: receivedOn <= lastDay };
}

export interface RectificationFacts {
  readonly inTime: boolean | null;
  readonly outcome: RectificationOutcome | null;
  readonly statementById: string | null;
  /** Who decided the case. */
  readonly decidedById: string | null;
}

/** The preparer's statement is written by somebody other than who decided the case. */
export function statementRefusal(facts: RectificationFacts, staffId: string): Refusal | null {
  if (facts.outcome !== null) return refuse('grant-rectification-decided');
  if (facts.decidedById === staffId) return refuse('grant-rectification-own-decision');
  return null;
}

export interface RectificationDecision {
  readonly outcome: RectificationOutcome;
  /** Of `accepted` and `changed`. */
  readonly newCents: number | null;
  readonly formerCents: number;
  readonly reasons: string;
}

/**
 * Why a decision of the body can't be written down; null: it can. What came late is not examined, and what is examined
 * has a statement, reasons and, when it is changed, another sum than before.
 */
export function rectificationRefusal(
  facts: RectificationFacts,
  decision: RectificationDecision,
  staffId: string,
): Refusal | null {
  const { outcome, newCents, formerCents, reasons } = decision;
  if (facts.outcome !== null) return refuse('grant-rectification-decided');
  const isExamined = outcome === 'accepted' || outcome === 'changed' || outcome === 'rejected';
  if (isExamined && facts.inTime === false) return refuse('grant-rectification-late', {}, '/outcome');
  if (isExamined && facts.statementById === null) return refuse('grant-rectification-no-statement');
  if (facts.statementById === staffId) return refuse('grant-rectification-own-statement');
  if (outcome !== 'withdrawn' && reasons.trim() === '') return refuse('required', {}, '/reasons');
  const changes = outcome === 'accepted' || outcome === 'changed';
  if (changes && (newCents === null || newCents === formerCents))
    return refuse('grant-rectification-sum', {}, '/newCents');
  return null;
}

/**
 * What a client asks of her own data: to correct (GDPR art. 16), erase (17), restrict (18), object (21). Answered in
 * writing within one month of receipt (art. 12(3)); a refusal tells why and where to complain (art. 12(4)).
 */
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import { type Day, addMonths } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const dataRequestKinds = ['correct', 'object', 'restrict', 'erase', 'other'] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

export const dataRequestSubjects = [
  'basics',
  'contact',
  'situation',
  'plan',
  'coaching',
  'notes',
  'outcome',
  'log',
  'other',
] as const;
/** Which data it is about. */
export type DataRequestSubject = (typeof dataRequestSubjects)[number];

export const dataRequestStatuses = ['received', 'inHandling', 'answered'] as const;
export type DataRequestStatus = (typeof dataRequestStatuses)[number];

export const dataRequestDecisions = ['done', 'partly', 'refused'] as const;
export type DataRequestDecision = (typeof dataRequestDecisions)[number];

export const dataRequestActions = ['take', 'answer'] as const;
export type DataRequestAction = (typeof dataRequestActions)[number];

/** Status → what may be done: the buttons and the server's refusal. */
export const dataRequestActionsByStatus = {
  received: ['take', 'answer'],
  inHandling: ['answer'],
  answered: [],
} as const satisfies Record<DataRequestStatus, readonly DataRequestAction[]>;

/** How soon a request is answered, from the day it was received. */
export const answerTimeRules: readonly DatedRule<{ readonly months: number }>[] = [
  {
    id: 'answer-one-month',
    validFrom: null,
    validTo: null,
    limits: { months: 1 },
    source: 'EU 2016/679 (GDPR) 12 artikla 3 kohta: kuukauden kuluessa pyynnön vastaanottamisesta',
    confidence: 'stated',
  },
];

export function dataRequestDueOn(receivedOn: Day): Day {
  return addMonths(receivedOn, ruleOn(answerTimeRules, receivedOn).limits.months);
}

export function dataRequestAfter(
  status: DataRequestStatus,
  action: DataRequestAction,
): DataRequestStatus | Refusal {
  const allowed: readonly DataRequestAction[] = dataRequestActionsByStatus[status];
  if (!allowed.includes(action)) return refuse('request-already-answered', { status });
  return action === 'take' ? 'inHandling' : 'answered';
}

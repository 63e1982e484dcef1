/** Decisions on grants given out: documents, notice, and who may decide and where rectification is requested. */
import * as z from 'zod';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import { languages } from '../kernel/texts.ts';
import { grantDecisionKinds } from './decision.ts';

/** `public`: without the person's appendix, for the minutes on the network and whoever asks. */
export const decisionParts = ['whole', 'public', 'nonPublic'] as const;
export type DecisionPart = (typeof decisionParts)[number];

/** How notice is given to the applicant. */
export const deliveryChannels = ['letter', 'electronic', 'handed'] as const;
export type DeliveryChannel = (typeof deliveryChannels)[number];

export const appealRoutes = ['municipalRectification', 'administrativeRectification'] as const;

const caseParams = z.object({ caseId: id });
const read = { kind: 'action', action: 'grantCase.read' } as const;
const handle = { kind: 'action', action: 'grantCase.handle' } as const;
const done = z.object({ id, version });

const limit = z.object({
  /** The day of notice by the presumption of the law. */
  presumed: day,
  shown: day.nullable(),
  /** Last day for a request for rectification. */
  lastDay: day,
});

const givenOut = z.object({
  id,
  version,
  number: z.string(),
  section: z.string(),
  kind: z.enum(grantDecisionKinds),
  totalCents: z.int().nonnegative(),
  decidedOn: day,
  channel: z.enum(deliveryChannels).nullable(),
  sentOn: day.nullable(),
  shownOn: day.nullable(),
  publishedOn: day.nullable(),
  deliveredBy: z.string().nullable(),
  days: z.int().positive(),
  /** Of the applicant; null until it has been sent. */
  party: limit.nullable(),
  /** Of members of the municipality; null until it is on the public network, or when they may request none. */
  members: limit.nullable(),
  membersMay: z.boolean(),
});
export type GivenDecision = z.output<typeof givenOut>;

const appealBody = z.object({
  route: z.enum(appealRoutes),
  authority: requiredText(200),
  name: requiredText(200),
  address: requiredText(300),
  email: z.email().max(200),
  openingHours: text(200),
  /** The administrative court after it. */
  court: text(200),
});

export const grantDecisionContract = {
  grantDecisionRead: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/decision',
    summary: 'The decision of a case, how it was given out and until when rectification may be requested',
    access: read,
    audit: { verb: 'read', purpose: 'service', fields: 'financial' },
    params: caseParams,
    output: z.object({ decision: givenOut.nullable(), mayDeliver: z.boolean() }),
  }),
  grantDecisionFile: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/decision/file',
    summary: 'The decision as an accessible PDF: whole, its public part or the part about the person',
    access: read,
    audit: { verb: 'export', purpose: 'service', fields: 'financial' },
    params: caseParams,
    query: z.object({ language: z.enum(languages), part: z.enum(decisionParts).default('whole') }),
    output: z.undefined(),
    transport: 'file',
  }),
  grantDecisionDeliver: endpoint({
    method: 'PUT',
    path: '/grant-cases/:caseId/decision/delivery',
    summary: 'How and when the decision was given out, and when notice was shown',
    access: handle,
    audit: { verb: 'change', purpose: 'service', fields: 'financial' },
    params: caseParams,
    body: z.object({
      channel: z.enum(deliveryChannels),
      sentOn: day,
      /** The day on which the applicant is shown to have got it. */
      shownOn: day.nullable(),
      /** When it was put on the public network. */
      publishedOn: day.nullable(),
      version,
    }),
    output: done,
  }),
  grantAppealBodyList: endpoint({
    method: 'GET',
    path: '/grant-appeal-bodies',
    summary: 'Who decides grants and where rectification is requested, by route of appeal',
    access: { kind: 'action', action: 'grantProgramme.read' },
    audit: 'none',
    output: z.object({ rows: z.array(appealBody.extend({ id, version })), mayManage: z.boolean() }),
  }),
  grantAppealBodySave: endpoint({
    method: 'PUT',
    path: '/grant-appeal-bodies/:route',
    summary: 'Who decides and where rectification is requested by one route; decisions made already stay',
    access: { kind: 'action', action: 'grantProgramme.manage' },
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: z.object({ route: z.enum(appealRoutes) }),
    /** Version 0 adds. */
    body: appealBody.omit({ route: true }).extend({ version }),
    output: done,
  }),
  grantDeciderEnd: endpoint({
    method: 'PUT',
    path: '/grant-deciders/:deciderId',
    summary: 'Change the last day or the sum of a right to decide grants',
    access: { kind: 'action', action: 'grantProgramme.manage' },
    audit: { verb: 'change', purpose: 'administration', fields: 'personal' },
    params: z.object({ deciderId: id }),
    body: z.object({
      mostCents: z.int().nonnegative().max(100_000_000_000),
      endsOn: day.nullable(),
      version,
    }),
    output: done,
  }),
};

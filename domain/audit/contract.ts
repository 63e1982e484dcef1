import * as z from 'zod';
import { fieldClasses, purposes, verbs } from '../access/audit.ts';
import { accessReasons } from '../clients/access-reasons.ts';
import { day, endpoint, id, instant, page, pageQuery, text } from '../kernel/contract.ts';
import { reviewFindings } from './review-findings.ts';

const person = z.object({ id, name: z.string() });

export const auditRow = z.object({
  id: z.string(),
  at: instant,
  /** Name of the endpoint, as in the OpenAPI document. */
  event: z.string(),
  verb: z.enum(verbs),
  purpose: z.enum(purposes),
  fields: z.enum(fieldClasses),
  staff: person.nullable(),
  role: z.string().nullable(),
  organisation: z.string().nullable(),
  clientIds: z.array(id),
  personCount: z.int(),
  subject: z.object({ kind: z.string(), id }).nullable(),
  earliestOn: day.nullable(),
  reasonId: id.nullable(),
  /** Bound into the chain already; the newest rows are sealed within seconds. */
  sealed: z.boolean(),
});
export type AuditRow = z.output<typeof auditRow>;

export const reviewRow = z.object({
  id,
  clientId: id,
  staff: person,
  reason: z.enum(accessReasons),
  explanation: z.string(),
  statedAt: instant,
  validUntil: instant,
  /** Calls made on the ground of this reason. */
  calls: z.int(),
  reviewedAt: instant.nullable(),
  reviewedBy: z.string().nullable(),
  finding: z.enum(reviewFindings).nullable(),
  actions: z.array(z.enum(['review'])),
});
export type ReviewRow = z.output<typeof reviewRow>;

const dpo = { kind: 'action', action: 'audit.read' } as const;

export const auditContract = {
  auditList: endpoint({
    method: 'POST',
    path: '/audit/search',
    summary: 'The log of use: by member of staff, client, time and verb, newest first',
    access: dpo,
    audit: { verb: 'read', purpose: 'supervision', fields: 'log' },
    body: z.object({
      ...pageQuery,
      staffId: id.optional(),
      clientId: id.optional(),
      /** Finds the client's own log by the identity code, when she asks who has read her data. */
      identityCode: text(20).optional(),
      verb: z.enum(verbs).optional(),
      /** Reads of what is public (lists of municipalities, packages) touch nobody's data: left out unless asked for. */
      includePublic: z.boolean().default(false),
      from: day.optional(),
      to: day.optional(),
      reasonId: id.optional(),
    }),
    output: page(auditRow),
  }),
  reviewList: endpoint({
    method: 'GET',
    path: '/audit/reasons',
    summary: 'Reasons stated for reading clients outside one’s caseload',
    access: dpo,
    audit: { verb: 'list', purpose: 'supervision', fields: 'log' },
    query: z.object({ ...pageQuery, state: z.enum(['open', 'reviewed']).default('open') }),
    output: page(reviewRow),
  }),
  reviewRecord: endpoint({
    method: 'POST',
    path: '/audit/reasons/:reasonId/review',
    summary: 'Records what was found of a stated reason, once',
    access: dpo,
    audit: { verb: 'change', purpose: 'supervision', fields: 'log' },
    params: z.object({ reasonId: id }),
    body: z.object({ finding: z.enum(reviewFindings) }),
    output: z.object({ ok: z.literal(true) }),
  }),
};

/** Requests for the rectification of decisions on grants: intake, statement, the body's decision, onward appeal. */
import * as z from 'zod';
import { day, endpoint, id, page, pageQuery, requiredText, text, version } from '../kernel/contract.ts';
import { rectificationMakers, rectificationOutcomes } from './rectification.ts';

const read = { kind: 'action', action: 'grantCase.read' } as const;
const handle = { kind: 'action', action: 'grantCase.handle' } as const;
const logged = (verb: 'read' | 'list' | 'create' | 'change') =>
  ({ verb, purpose: 'service', fields: 'financial' }) as const;
const oneParams = z.object({ caseId: id, rectificationId: id });
const done = z.object({ id, version });

const row = z.object({
  id,
  version,
  receivedOn: day,
  maker: z.enum(rectificationMakers),
  makerName: z.string(),
  contact: z.string(),
  demand: z.string(),
  /** Null: notice had not been given when it came. */
  lastDay: day.nullable(),
  inTime: z.boolean().nullable(),
  statement: z.object({ text: z.string(), by: z.string(), on: day }).nullable(),
  decision: z
    .object({
      outcome: z.enum(rectificationOutcomes),
      body: z.string(),
      on: day,
      section: z.string(),
      reasons: z.string(),
      formerCents: z.int(),
      newCents: z.int(),
      recordedBy: z.string(),
    })
    .nullable(),
  appeal: z.object({ on: day, court: z.string(), note: z.string() }).nullable(),
  mayState: z.boolean(),
  mayDecide: z.boolean(),
});
export type RectificationRow = z.output<typeof row>;

export const grantRectificationContract = {
  grantRectificationRead: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/rectifications',
    summary: 'Requests for rectification of the decision of a case, and what came of them',
    access: read,
    audit: logged('read'),
    params: z.object({ caseId: id }),
    output: z.object({
      rows: z.array(row),
      /** Who may request it, by the route of the programme. */
      makers: z.array(z.enum(rectificationMakers)),
      /** The body that decides and the court after it, as they are now. */
      body: z.string(),
      court: z.string(),
      /** In force now, in cents. */
      cents: z.int(),
      mayAdd: z.boolean(),
    }),
  }),
  grantRectificationList: endpoint({
    method: 'GET',
    path: '/grant-rectifications',
    summary: 'Requests for rectification: open ones the oldest first, or decided ones the latest first',
    access: read,
    audit: logged('list'),
    query: z.object({ state: z.enum(['open', 'decided']).default('open'), ...pageQuery }),
    output: page(
      z.object({
        id,
        caseId: id,
        caseNumber: z.string(),
        employer: z.string(),
        receivedOn: day,
        maker: z.enum(rectificationMakers),
        inTime: z.boolean().nullable(),
        hasStatement: z.boolean(),
        outcome: z.enum(rectificationOutcomes).nullable(),
        decidedOn: day.nullable(),
        appealedOn: day.nullable(),
      }),
    ),
  }),
  grantRectificationAdd: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/rectifications',
    summary: 'A request that came; whether it came in time is worked out and kept',
    access: handle,
    audit: logged('create'),
    params: z.object({ caseId: id }),
    body: z.object({
      receivedOn: day,
      maker: z.enum(rectificationMakers),
      makerName: requiredText(200),
      contact: text(300),
      demand: requiredText(4000),
    }),
    output: done,
  }),
  grantRectificationState: endpoint({
    method: 'PUT',
    path: '/grant-cases/:caseId/rectifications/:rectificationId/statement',
    summary: 'The statement of the preparer, who is not the one who decided the case',
    access: handle,
    audit: logged('change'),
    params: oneParams,
    body: z.object({ statement: requiredText(4000), version }),
    output: done,
  }),
  grantRectificationDecide: endpoint({
    method: 'PUT',
    path: '/grant-cases/:caseId/rectifications/:rectificationId/decision',
    summary: 'The decision of the body: commitments and instalments follow it at once',
    access: { kind: 'action', action: 'grantCase.decide' },
    audit: logged('change'),
    params: oneParams,
    body: z.object({
      outcome: z.enum(rectificationOutcomes),
      body: requiredText(200),
      decidedOn: day,
      section: text(20),
      reasons: text(4000),
      /** What is granted from now on, of `accepted` and `changed`. */
      newCents: z.int().nonnegative().max(1_000_000_000).nullable(),
      version,
    }),
    /** Paid over the new sum already: to be recovered. */
    output: done.extend({ overpaidCents: z.int() }),
  }),
  grantRectificationAppeal: endpoint({
    method: 'PUT',
    path: '/grant-cases/:caseId/rectifications/:rectificationId/appeal',
    summary: 'That the decision was appealed against to the administrative court, and what came of it',
    access: handle,
    audit: logged('change'),
    params: oneParams,
    body: z.object({ appealedOn: day, court: requiredText(200), note: text(2000), version }),
    output: done,
  }),
};

/** After the decision, in the employers' e-service: the document, reports, requests of payment. Part 4 of the grants. */
import * as z from 'zod';
import { day, endpoint, id, instant, requiredText, text } from '../kernel/contract.ts';
import { languages } from '../kernel/texts.ts';
import { grantReportKinds } from './e-service-words.ts';
import { instalmentStatuses } from './instalments.ts';
import { packText } from './pack-language.ts';
import { attachmentTypes } from './pack.ts';

const hers = { kind: 'representative' } as const;
const handle = { kind: 'action', action: 'grantCase.handle' } as const;
const logged = (verb: 'read' | 'create' | 'change' | 'export') =>
  ({ verb, purpose: 'service', fields: 'financial' }) as const;
const caseParams = z.object({ caseId: id });
const ok = z.object({ ok: z.literal(true) });

const report = z.object({
  id,
  kind: z.enum(grantReportKinds),
  startsOn: day,
  endsOn: day.nullable(),
  note: z.string(),
  by: z.string(),
  reportedAt: instant,
  handledAt: instant.nullable(),
});
export type GrantReportRow = z.output<typeof report>;

const request = z.object({
  id,
  /** Of the schedule; the first is 1. */
  part: z.int(),
  note: z.string(),
  by: z.string(),
  askedAt: instant,
  handledAt: instant.nullable(),
});
export type GrantPaymentRequestRow = z.output<typeof request>;

export const grantAfterDecisionContract = {
  grantOwnDecisionFile: endpoint({
    method: 'GET',
    path: '/representative/grants/cases/:caseId/decision',
    summary: 'The whole decision to its applicant as an accessible PDF, once it has been given out',
    access: hers,
    audit: logged('export'),
    transport: 'file',
    params: caseParams,
    query: z.object({ language: z.enum(languages) }),
    output: z.string(),
  }),
  grantOwnAfter: endpoint({
    method: 'GET',
    path: '/representative/grants/cases/:caseId/after',
    summary: 'What comes after a granted decision: instalments and what each needs, reports, the end report',
    access: hers,
    audit: logged('read'),
    params: caseParams,
    output: z.object({
      instalments: z.array(
        z.object({
          part: z.int(),
          text: packText,
          dueOn: day.nullable(),
          cents: z.int(),
          status: z.enum(instalmentStatuses),
          /** What has to be attached before it can be asked for. */
          lacking: z.array(z.enum(attachmentTypes)),
          askedAt: instant.nullable(),
          mayAsk: z.boolean(),
        }),
      ),
      reports: z.array(report),
      endReport: z.object({ text: packText, dueOn: day.nullable(), isGiven: z.boolean() }).nullable(),
    }),
  }),
  grantOwnReport: endpoint({
    method: 'POST',
    path: '/representative/grants/cases/:caseId/reports',
    summary: 'Tells of a change, an interruption or an end of the job, or gives the end report',
    access: hers,
    audit: logged('create'),
    params: caseParams,
    body: z.object({
      kind: z.enum(grantReportKinds),
      startsOn: day,
      endsOn: day.nullable(),
      note: requiredText(4000),
    }),
    output: z.object({ id }),
  }),
  grantOwnPaymentRequest: endpoint({
    method: 'POST',
    path: '/representative/grants/cases/:caseId/payment-requests',
    summary: 'Asks for an instalment of the decision; what it needs has been attached before',
    access: hers,
    audit: logged('create'),
    params: caseParams,
    body: z.object({ part: z.int().min(1).max(100), note: text(2000) }),
    output: z.object({ id }),
  }),
  grantCaseReports: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/reports',
    summary: 'What the employer has told and asked for after the decision',
    access: { kind: 'action', action: 'grantCase.read' },
    audit: logged('read'),
    params: caseParams,
    output: z.object({ reports: z.array(report), requests: z.array(request), mayHandle: z.boolean() }),
  }),
  grantReportHandled: endpoint({
    method: 'POST',
    path: '/grant-reports/:reportId/handled',
    summary: 'A report has been looked through',
    access: handle,
    audit: logged('change'),
    params: z.object({ reportId: id }),
    output: ok,
  }),
  grantPaymentRequestHandled: endpoint({
    method: 'POST',
    path: '/grant-payment-requests/:requestId/handled',
    summary:
      'A request of payment has been looked through: what came with it counts as come for its instalment',
    access: handle,
    audit: logged('change'),
    params: z.object({ requestId: id }),
    output: ok,
  }),
};

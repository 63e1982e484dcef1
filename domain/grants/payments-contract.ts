/** Payment of a granted case: its schedule, the employer's account, and who lets an instalment go. Part 9 of the grants. */
import * as z from 'zod';
import { day, endpoint, id, instant, requiredText, text, version } from '../kernel/contract.ts';
import { instalmentActions, instalmentStatuses } from './instalments.ts';
import { packText } from './pack-language.ts';
import { attachmentTypes } from './pack.ts';

const caseParams = z.object({ caseId: id });
const instalmentParams = z.object({ instalmentId: id });
const read = { kind: 'action', action: 'grantCase.read' } as const;
const handle = { kind: 'action', action: 'grantCase.handle' } as const;
const approve = { kind: 'action', action: 'grantPayment.approve' } as const;
const logged = (verb: 'read' | 'list' | 'create' | 'change') =>
  ({ verb, purpose: 'service', fields: 'financial' }) as const;
const done = z.object({ id, version });

const instalment = z.object({
  id,
  version,
  sequence: z.int(),
  text: packText,
  dueOn: day.nullable(),
  cents: z.int(),
  needs: z.array(z.enum(attachmentTypes)),
  came: z.array(z.enum(attachmentTypes)),
  status: z.enum(instalmentStatuses),
  approvedBy: z.string().nullable(),
  approvedOn: day.nullable(),
  /** Why it was changed, or why the bank sent it back. */
  note: z.string(),
  paidOn: day.nullable(),
  actions: z.array(z.enum(instalmentActions)),
});
export type GrantInstalmentRow = z.output<typeof instalment>;

const payee = z.object({
  id,
  iban: z.string(),
  toldBy: z.string(),
  toldOn: day,
  reason: z.string(),
  recordedBy: z.string(),
  at: instant,
});

export const grantPaymentContract = {
  grantCasePayments: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/payments',
    summary: 'The schedule of a granted case, the account it is paid to and those before',
    access: read,
    audit: logged('read'),
    params: caseParams,
    output: z.object({
      instalments: z.array(instalment),
      payee: payee.nullable(),
      formerPayees: z.array(payee),
      paidCents: z.int(),
      mayHandle: z.boolean(),
    }),
  }),
  grantPayeeSave: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/payee',
    summary: 'The account of the employer, who told it and when; approvals to the former one are taken back',
    access: handle,
    audit: logged('change'),
    params: caseParams,
    body: z.object({
      iban: requiredText(60),
      toldBy: requiredText(200),
      toldOn: day,
      /** Needed when there is one already. */
      reason: text(500),
      /** The account the caller saw, so that two changes at once are noticed. */
      replacesId: id.nullable(),
    }),
    output: z.object({ id }),
  }),
  grantInstalmentCame: endpoint({
    method: 'PUT',
    path: '/grant-instalments/:instalmentId/came',
    summary: 'Which of the attachments that an instalment needs have come',
    access: handle,
    audit: logged('change'),
    params: instalmentParams,
    body: z.object({ came: z.array(z.enum(attachmentTypes)).max(20), version }),
    output: done,
  }),
  grantInstalmentApprove: endpoint({
    method: 'POST',
    path: '/grant-instalments/:instalmentId/approval',
    summary: 'Approve an instalment for payment, or take the approval back; never by whoever prepared it',
    access: approve,
    audit: logged('change'),
    params: instalmentParams,
    body: z.object({ action: z.enum(['approve', 'putBack']), version }),
    output: done,
  }),
};

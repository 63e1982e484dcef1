/** Recovery of a granted case: what changed, the hearing, the proposal, the decision by another, and its payment. */
import * as z from 'zod';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import {
  type CaseRecovery,
  recoveryActions,
  recoveryKinds,
  recoveryRowKinds,
  recoveryStatuses,
} from './case-recovery.ts';
import { packText } from './pack-language.ts';

const read = { kind: 'action', action: 'grantCase.read' } as const;
const handle = { kind: 'action', action: 'grantCase.handle' } as const;
const logged = (verb: 'read' | 'create' | 'change') =>
  ({ verb, purpose: 'service', fields: 'financial' }) as const;
const caseParams = z.object({ caseId: id });
const params = z.object({ recoveryId: id });
const done = z.object({ id, version });

const recoveryRow = z.object({
  id,
  version,
  sequence: z.int(),
  kind: z.enum(recoveryRowKinds),
  cents: z.int(),
  dueOn: day.nullable(),
  reference: z.string().nullable(),
  paidOn: day.nullable(),
});

const recovery = z.object({
  id,
  version,
  status: z.enum(recoveryStatuses),
  ground: packText,
  kind: z.enum(recoveryKinds),
  lastDay: day.nullable(),
  resumesOn: day.nullable(),
  grantFrom: day,
  grantTo: day,
  /** As it was worked out, with the parts of each row that fall away. */
  calculation: z.custom<CaseRecovery>(),
  told: z.string(),
  heardOn: day,
  hearingDueOn: day,
  answer: z.string(),
  proposal: z
    .object({
      recoverCents: z.int(),
      isManual: z.boolean(),
      writesOff: z.boolean(),
      parts: z.int(),
      firstDueOn: day,
      reasons: z.string(),
      proposedBy: z.string(),
      proposedOn: day,
    })
    .nullable(),
  decision: z.object({ number: z.string(), decidedBy: z.string(), decidedOn: day }).nullable(),
  rows: z.array(recoveryRow),
  actions: z.array(z.enum(recoveryActions)),
});
export type GrantRecoveryRecord = z.output<typeof recovery>;

export const grantRecoveryContract = {
  grantRecoveryList: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/recoveries',
    summary: 'Recoveries of a case, with the grounds of its programme and the days the grant is for',
    access: read,
    audit: logged('read'),
    params: caseParams,
    output: z.object({
      grounds: z.array(z.object({ id: z.string(), text: packText })),
      /** Null when neither the calculation nor the application tells. */
      period: z.object({ from: day, to: day }).nullable(),
      mayStart: z.boolean(),
      mayBook: z.boolean(),
      recoveries: z.array(recovery),
    }),
  }),
  grantRecoveryStart: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/recoveries',
    summary: 'What changed in the job, what it takes from the grant, and the employer is heard of it',
    access: handle,
    audit: logged('create'),
    params: caseParams,
    body: z.object({
      ground: requiredText(60),
      kind: z.enum(recoveryKinds),
      lastDay: day.nullable(),
      resumesOn: day.nullable(),
      grantFrom: day,
      grantTo: day,
      told: requiredText(2000),
      hearingDueOn: day,
    }),
    output: done,
  }),
  grantRecoveryPropose: endpoint({
    method: 'PUT',
    path: '/grant-recoveries/:recoveryId/proposal',
    summary: 'The answer of the employer and the proposal; somebody else decides',
    access: handle,
    audit: logged('change'),
    params,
    body: z.object({
      answer: text(4000),
      /** Null: as worked out. */
      manualCents: z.int().positive().max(1_000_000_000).nullable(),
      writesOff: z.boolean(),
      parts: z.int().min(1).max(36),
      firstDueOn: day,
      reasons: requiredText(4000),
      version,
    }),
    output: done,
  }),
  grantRecoveryDecide: endpoint({
    method: 'POST',
    path: '/grant-recoveries/:recoveryId/decision',
    summary: 'Decide as proposed, or send back; never by whoever proposed',
    access: { kind: 'action', action: 'grantCase.decide' },
    audit: logged('change'),
    params,
    body: z.object({ action: z.enum(['decide', 'sendBack']), version }),
    output: done,
  }),
  grantRecoveryCancel: endpoint({
    method: 'POST',
    path: '/grant-recoveries/:recoveryId/end',
    summary: 'After the hearing nothing is recovered',
    access: handle,
    audit: logged('change'),
    params,
    body: z.object({ answer: requiredText(4000), version }),
    output: done,
  }),
  grantRecoveryPaid: endpoint({
    method: 'POST',
    path: '/grant-recovery-rows/:rowId/payment',
    summary: 'A part of a claim was paid on a day; a day taken away when it was written down wrong',
    access: { kind: 'action', action: 'grantPayment.send' },
    audit: logged('change'),
    params: z.object({ rowId: id }),
    body: z.object({ paidOn: day.nullable(), version }),
    output: done,
  }),
};

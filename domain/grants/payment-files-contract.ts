/** Payment files of grants: what is due, who pays, the file for the bank and what the bank answers. Part 9 of the grants. */
import * as z from 'zod';
import {
  day,
  endpoint,
  id,
  instant,
  page,
  pageQuery,
  requiredText,
  text,
  version,
} from '../kernel/contract.ts';
import { bankStatuses } from '../payments/bank-status.ts';
import { instalmentActions, instalmentStatuses } from './instalments.ts';
import { packText } from './pack-language.ts';
import { attachmentTypes } from './pack.ts';

const read = { kind: 'action', action: 'grantPayment.read' } as const;
const send = { kind: 'action', action: 'grantPayment.send' } as const;
const logged = (verb: 'read' | 'list' | 'create' | 'change' | 'export') =>
  ({ verb, purpose: 'service', fields: 'financial' }) as const;
const fileParams = z.object({ fileId: id });

export const paymentQueues = ['toApprove', 'waiting', 'approved', 'inFile', 'paid'] as const;
/** `waiting`: for attachments or for the employer's account. */
export type PaymentQueue = (typeof paymentQueues)[number];

export const paymentStatuses = ['inFile', 'paid', 'returned', 'rejected'] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

export const bankLineOutcomes = ['applied', 'unchanged', 'differs', 'unmatched'] as const;
/** `differs`: the payment is known, but the sum or its state is another; somebody has to look. */
export type BankLineOutcome = (typeof bankLineOutcomes)[number];

const dueRow = z.object({
  id,
  version,
  caseId: id,
  caseNumber: z.string(),
  employer: z.string(),
  programmeName: packText,
  sequence: z.int(),
  dueOn: day.nullable(),
  cents: z.int(),
  status: z.enum(instalmentStatuses),
  /** Attachments that have not come. */
  missing: z.array(z.enum(attachmentTypes)),
  iban: z.string().nullable(),
  actions: z.array(z.enum(instalmentActions)),
});

const fileRow = z.object({
  id,
  messageId: z.string(),
  executionOn: day,
  madeAt: instant,
  madeBy: z.string(),
  transactions: z.int(),
  /** The control sum of the file. */
  cents: z.int(),
  bankStatus: z.enum(bankStatuses).nullable(),
  counts: z.object({ inFile: z.int(), paid: z.int(), returned: z.int(), rejected: z.int() }),
});

const payment = z.object({
  id,
  endToEndId: z.string(),
  caseId: id,
  caseNumber: z.string(),
  creditorName: z.string(),
  iban: z.string(),
  cents: z.int(),
  status: z.enum(paymentStatuses),
  bankStatus: z.enum(bankStatuses).nullable(),
  reason: z.string(),
  settledOn: day.nullable(),
});

const bankLine = z.object({
  id,
  kind: z.string(),
  endToEndId: z.string().nullable(),
  reference: z.string().nullable(),
  cents: z.int().nullable(),
  day: day.nullable(),
  reason: z.string(),
  outcome: z.enum(bankLineOutcomes),
});

const answerRow = z.object({
  id,
  kind: z.enum(['paymentStatus', 'accountNotification']),
  messageId: z.string(),
  at: instant,
  by: z.string(),
  counts: z.object({ applied: z.int(), unchanged: z.int(), differs: z.int(), unmatched: z.int() }),
  /** Those that somebody has to look at. */
  lines: z.array(bankLine),
});

const payer = z.object({
  name: requiredText(70),
  iban: requiredText(60),
  bic: text(11),
  businessId: text(20).nullable(),
  account: text(40),
  costCentre: text(40),
  project: text(40),
});

export const grantPaymentFileContract = {
  grantPaymentList: endpoint({
    method: 'GET',
    path: '/grant-payments',
    summary: 'Instalments in one queue: to be approved, waiting, approved, given to the bank, paid',
    access: read,
    audit: logged('list'),
    query: z.object({ queue: z.enum(paymentQueues).default('toApprove'), ...pageQuery }),
    output: page(dueRow),
  }),
  grantPaymentCounts: endpoint({
    method: 'GET',
    path: '/grant-payments/counts',
    summary: 'How many instalments each queue has, and what is approved and due by a day',
    access: read,
    audit: 'none',
    query: z.object({ on: day.optional() }),
    output: z.object({
      counts: z.record(z.enum(paymentQueues), z.int()),
      due: z.object({ count: z.int(), cents: z.int() }),
    }),
  }),
  grantPayerRead: endpoint({
    method: 'GET',
    path: '/grant-payer',
    summary: 'Who pays the grants of the area, and from which account',
    access: read,
    audit: 'none',
    output: z.object({ payer: payer.extend({ version }).nullable() }),
  }),
  grantPayerSave: endpoint({
    method: 'PUT',
    path: '/grant-payer',
    summary: 'The account of the area, its name and marks of its bookkeeping',
    access: send,
    audit: { verb: 'change', purpose: 'administration', fields: 'financial' },
    body: payer.extend({ version: version.nullable() }),
    output: z.object({ version }),
  }),
  grantPaymentFileMake: endpoint({
    method: 'POST',
    path: '/grant-payment-files',
    summary: 'A file of all that is approved and due by its day; the same request gives the same file',
    access: send,
    audit: logged('create'),
    body: z.object({ requestKey: id, executionOn: day }),
    output: z.object({ id }),
  }),
  grantPaymentFileList: endpoint({
    method: 'GET',
    path: '/grant-payment-files',
    summary: 'Payment files, the latest first, with control sums and what became of them',
    access: read,
    audit: logged('list'),
    query: z.object(pageQuery),
    output: page(fileRow),
  }),
  grantPaymentFileRead: endpoint({
    method: 'GET',
    path: '/grant-payment-files/:fileId',
    summary: 'A payment file and its payments',
    access: read,
    audit: logged('read'),
    params: fileParams,
    output: z.object({ file: fileRow, payments: z.array(payment) }),
  }),
  grantPaymentFileXml: endpoint({
    method: 'GET',
    path: '/grant-payment-files/:fileId/pain001',
    summary: 'The file for the bank, pain.001.001.09, as it was made',
    access: send,
    audit: logged('export'),
    params: fileParams,
    output: z.undefined(),
    transport: 'file',
  }),
  grantPaymentFileAccounts: endpoint({
    method: 'GET',
    path: '/grant-payment-files/:fileId/accounts',
    summary: 'The payments of a file, and those that came back, as rows for the accounts',
    access: read,
    audit: logged('export'),
    params: fileParams,
    output: z.undefined(),
    transport: 'file',
  }),
  grantBankAnswerLoad: endpoint({
    method: 'POST',
    path: '/grant-bank-answers',
    summary: 'A file of the bank: pain.002 or camt.054; the same file again changes nothing',
    access: send,
    audit: logged('change'),
    body: z.object({}),
    output: z.object({ answer: answerRow, isRepeated: z.boolean() }),
    transport: 'upload',
  }),
  grantBankAnswerList: endpoint({
    method: 'GET',
    path: '/grant-bank-answers',
    summary: 'Files of the bank, the latest first, with the lines that somebody has to look at',
    access: read,
    audit: logged('list'),
    query: z.object(pageQuery),
    output: page(answerRow),
  }),
};

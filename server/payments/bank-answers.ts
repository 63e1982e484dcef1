/**
 * What a bank answers, as typed rows: `pain.002.001.10` on a payment file and its payments, and
 * `camt.054.001.08` on what was booked on an account, returned payments among it. Only what is needed is
 * read; elements that are not known are left aside. Codes are kept as the bank gave them.
 */
import {
  type BankStatus,
  bankStatusOf,
  type Cents,
  centsOfDecimal,
  type Day,
  isRefusal,
  parseDay,
  type Refusal,
  refuse,
} from '@polku/domain';
import { type Element, childrenOf, elementAt, readBankXml, textAt } from './bank-xml.ts';

export const pain002Namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.002.001.10';
export const camt054Namespace = 'urn:iso:std:iso:20022:tech:xsd:camt.054.001.08';

export interface BankReason {
  /** A code of the standard (AC04) or of the bank; null when only words are given. */
  readonly code: string | null;
  readonly text: string | null;
}

export interface GivenStatus {
  readonly code: string;
  /** Null for a code that is not known: somebody has to look. */
  readonly status: BankStatus | null;
  readonly reasons: readonly BankReason[];
}

/** pain.002: where a payment file stands, and where its payments do. */
export interface PaymentStatusReport {
  readonly kind: 'paymentStatus';
  readonly messageId: string;
  /** `messageId` of the file that is answered. */
  readonly originalMessageId: string;
  /** Of the whole file, when the bank says so; a file that is rejected often names no payment. */
  readonly fileStatus: GivenStatus | null;
  readonly batches: readonly { readonly batchId: string; readonly status: GivenStatus | null }[];
  readonly payments: readonly {
    readonly batchId: string;
    /** Null when the bank gives none. */
    readonly endToEndId: string | null;
    readonly status: GivenStatus;
  }[];
}

export type MovementKind = 'paid' | 'returned' | 'received' | 'reversed';

/** One movement on an account. */
export interface Movement {
  /**
   * `paid` from the account, `received` to it; `returned` is a payment that came back, and `reversed` money
   * that was received and taken back.
   */
  readonly kind: MovementKind;
  /** False while the bank only announces it. */
  readonly booked: boolean;
  readonly bookedOn: Day | null;
  readonly accountIban: string | null;
  /** Above zero; the kind tells the direction. */
  readonly amountCents: Cents;
  readonly endToEndId: string | null;
  /** Of the payment file. */
  readonly messageId: string | null;
  readonly batchId: string | null;
  readonly bankReference: string | null;
  /** Why a payment was returned. */
  readonly reason: BankReason | null;
  readonly reference: string | null;
  readonly message: string | null;
}

/** camt.054: what was booked. */
export interface AccountNotification {
  readonly kind: 'accountNotification';
  readonly messageId: string;
  readonly movements: readonly Movement[];
}

export type BankAnswer = PaymentStatusReport | AccountNotification;

/**
 * Reads either kind. Refused, with the place in the file where one is at fault: a file that is too large, that
 * is no XML, that has a document type definition, that is of another kind or version, that lacks what is needed,
 * or that has another currency than euros.
 */
export function readBankAnswer(bytes: Uint8Array, mostBytes?: number): BankAnswer | Refusal {
  const document = readBankXml(bytes, mostBytes);
  if (isRefusal(document)) return document;
  const { namespace, root } = document;
  if (root.name !== 'Document') return refuse('bank-file-wrong-kind');
  if (namespace === pain002Namespace) return paymentStatusReport(root);
  if (namespace === camt054Namespace) return accountNotification(root);
  return refuse('bank-file-wrong-kind');
}

function incomplete(element: Element, name: string) {
  return refuse('bank-file-incomplete', undefined, `${element.pointer}/${name}`);
}

function paymentStatusReport(root: Element): PaymentStatusReport | Refusal {
  const report = elementAt(root, 'CstmrPmtStsRpt');
  const group = elementAt(report, 'OrgnlGrpInfAndSts');
  const messageId = textAt(report, 'GrpHdr', 'MsgId');
  const originalMessageId = textAt(group, 'OrgnlMsgId');
  if (messageId === null) return incomplete(root, 'CstmrPmtStsRpt/0/GrpHdr/0/MsgId');
  if (originalMessageId === null) return incomplete(root, 'CstmrPmtStsRpt/0/OrgnlGrpInfAndSts/0/OrgnlMsgId');

  const fileStatus = givenStatus(group, 'GrpSts');
  const batches = childrenOf(report, 'OrgnlPmtInfAndSts').map((batch) => ({
    batch,
    batchId: textAt(batch, 'OrgnlPmtInfId'),
    status: givenStatus(batch, 'PmtInfSts'),
  }));
  const payments = batches.flatMap(({ batch, batchId, status: ofBatch }) =>
    childrenOf(batch, 'TxInfAndSts').map((payment) => ({
      payment,
      batchId,
      endToEndId: givenId(textAt(payment, 'OrgnlEndToEndId')),
      // A payment without a status of its own shares that of what it stands in.
      status: givenStatus(payment, 'TxSts') ?? ofBatch ?? fileStatus,
    })),
  );
  const nameless = batches.find(({ batchId }) => batchId === null);
  if (nameless) return incomplete(nameless.batch, 'OrgnlPmtInfId');
  const stateless = payments.find(({ status }) => status === null);
  if (stateless) return incomplete(stateless.payment, 'TxSts');
  return {
    kind: 'paymentStatus',
    messageId,
    originalMessageId,
    fileStatus,
    batches: batches.flatMap(({ batchId, status }) => (batchId === null ? [] : [{ batchId, status }])),
    payments: payments.flatMap(({ batchId, endToEndId, status }) =>
      batchId === null || status === null ? [] : [{ batchId, endToEndId, status }],
    ),
  };
}

function givenStatus(element: Element | undefined, name: string): GivenStatus | null {
  const code = textAt(element, name);
  if (code === null) return null;
  const reasons = childrenOf(element, 'StsRsnInf').map(reasonOf);
  return { code, status: bankStatusOf(code) ?? null, reasons };
}

function reasonOf(element: Element): BankReason {
  const words = childrenOf(element, 'AddtlInf').map(({ text }) => text);
  return {
    code: textAt(element, 'Rsn', 'Cd') ?? textAt(element, 'Rsn', 'Prtry'),
    text: words.length > 0 ? words.join(' ') : null,
  };
}

function accountNotification(root: Element): AccountNotification | Refusal {
  const notification = elementAt(root, 'BkToCstmrDbtCdtNtfctn');
  const messageId = textAt(notification, 'GrpHdr', 'MsgId');
  if (messageId === null) return incomplete(root, 'BkToCstmrDbtCdtNtfctn/0/GrpHdr/0/MsgId');
  const movements = childrenOf(notification, 'Ntfctn').flatMap((account) => {
    const iban = textAt(account, 'Acct', 'Id', 'IBAN');
    return childrenOf(account, 'Ntry').flatMap((entry) => movementsOf(entry, iban));
  });
  const refused = movements.find(isRefusal);
  return (
    refused ?? {
      kind: 'accountNotification',
      messageId,
      movements: movements.filter((movement): movement is Movement => !isRefusal(movement)),
    }
  );
}

function movementsOf(entry: Element, accountIban: string | null): readonly (Movement | Refusal)[] {
  const details = childrenOf(entry, 'NtryDtls').flatMap((group) => {
    const batch = elementAt(group, 'Btch');
    return childrenOf(group, 'TxDtls').map((transaction) => ({ transaction, batch }));
  });
  if (details.length > 0)
    return details.map(({ transaction, batch }) =>
      movementOf(entry, transaction, batch, accountIban, details.length === 1),
    );
  // One sum for a batch, or an entry that is its own only transaction.
  const batch = elementAt(entry, 'NtryDtls', 'Btch');
  return [movementOf(entry, entry, batch, accountIban, true)];
}

function movementOf(
  entry: Element,
  transaction: Element,
  batch: Element | undefined,
  accountIban: string | null,
  alone: boolean,
): Movement | Refusal {
  const amount =
    elementAt(transaction, 'Amt') ??
    elementAt(transaction, 'AmtDtls', 'TxAmt', 'Amt') ??
    (alone ? elementAt(entry, 'Amt') : undefined);
  if (amount === undefined) return incomplete(transaction, 'Amt');
  if (amount.attributes['Ccy'] !== 'EUR') return refuse('bank-file-currency', undefined, amount.pointer);
  const amountCents = centsOfDecimal(amount.text);
  if (amountCents === undefined || amountCents < 0)
    return refuse('bank-file-incomplete', undefined, amount.pointer);

  const direction = textAt(transaction, 'CdtDbtInd') ?? textAt(entry, 'CdtDbtInd');
  if (direction !== 'CRDT' && direction !== 'DBIT') return incomplete(entry, 'CdtDbtInd');
  const back = elementAt(transaction, 'RtrInf');
  const wentBack = back !== undefined || textAt(entry, 'RvslInd') === 'true';
  const day = textAt(entry, 'BookgDt', 'Dt') ?? textAt(entry, 'BookgDt', 'DtTm')?.slice(0, 10) ?? null;
  const bookedOn = day === null ? null : parseDay(day);
  if (bookedOn === undefined) return incomplete(entry, 'BookgDt');
  const messages = childrenOf(elementAt(transaction, 'RmtInf'), 'Ustrd').map(({ text }) => text);
  return {
    kind: kindOf(direction, wentBack),
    booked: textAt(entry, 'Sts', 'Cd') === 'BOOK',
    bookedOn,
    accountIban,
    amountCents,
    endToEndId: givenId(textAt(transaction, 'Refs', 'EndToEndId')),
    messageId: textAt(transaction, 'Refs', 'MsgId') ?? textAt(batch, 'MsgId'),
    batchId: textAt(transaction, 'Refs', 'PmtInfId') ?? textAt(batch, 'PmtInfId'),
    bankReference: textAt(transaction, 'Refs', 'AcctSvcrRef') ?? textAt(entry, 'AcctSvcrRef'),
    reason: back ? reasonOf(back) : null,
    reference: textAt(transaction, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref'),
    message: messages.length > 0 ? messages.join(' ') : null,
  };
}

function kindOf(direction: 'CRDT' | 'DBIT', wentBack: boolean): MovementKind {
  if (direction === 'CRDT') return wentBack ? 'returned' : 'received';
  return wentBack ? 'reversed' : 'paid';
}

/** Where there is no id the standard writes NOTPROVIDED. */
function givenId(id: string | null): string | null {
  return id === 'NOTPROVIDED' ? null : id;
}

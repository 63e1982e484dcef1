/**
 * Payments for a bank: a SEPA credit transfer file, ISO 20022 `pain.001.001.09`. A pure function of the
 * order; every file is checked against the schema before it is given out. One file is one batch of one
 * debtor's account on one day. The schema and where it comes from: `schemas/README.md`.
 */
import fs from 'node:fs';
import {
  bankText,
  type BankLetters,
  type Cents,
  type CreditorReference,
  type Day,
  decimalOfCents,
  type Iban,
  isBankId,
  isBic,
  isDay,
  parseCreditorReference,
  parseIban,
  type Refusal,
  refuse,
  sumOfCents,
} from '@polku/domain';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { create } from 'xmlbuilder2';

export const pain001Namespace = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/** More go into several files: banks set limits of their own, and sums stay exact. */
export const mostPaymentsInFile = 10_000;
const longestName = 70;
const longestMessage = 140;
const greatestAmount = 999_999_999_99;

export interface PaymentOrder {
  /** Unique for ever to the debtor; also the id of the batch. 1–35 signs, see `isBankId`. */
  readonly messageId: string;
  /** Local time, with or without an offset: 2026-12-03T09:30:00. */
  readonly createdAt: string;
  readonly debtor: { readonly name: string; readonly iban: string; readonly bic?: string | undefined };
  /** The day on which the account is debited; a bank moves it from a day on which it does not work. */
  readonly executionDay: Day;
  readonly payments: readonly OrderedPayment[];
}

export interface OrderedPayment {
  /** By which the bank's answers are matched. 1–35 signs, once in a file. */
  readonly endToEndId: string;
  readonly creditorName: string;
  readonly iban: string;
  readonly amountCents: Cents;
  /** Finnish or RF. Either this or a message, or neither. */
  readonly reference?: string | undefined;
  /** Cut to 140 signs that banks take. */
  readonly message?: string | undefined;
}

export interface PaymentFile {
  readonly xml: string;
  readonly transactions: number;
  readonly totalCents: Cents;
}

interface CheckedPayment {
  readonly endToEndId: string;
  readonly creditorName: string;
  readonly iban: Iban;
  readonly amountCents: Cents;
  readonly reference: CreditorReference | undefined;
  readonly message: string;
}

/**
 * The file, or a refusal for every wrong value, with its pointer into the order. Throws when what was written
 * does not pass the schema: it is a bug, and the file must not leave the house.
 */
export function paymentFile(
  order: PaymentOrder,
  letters: BankLetters = 'finnish',
): PaymentFile | readonly Refusal[] {
  const debtorName = bankText(order.debtor.name, longestName, letters);
  const debtorIban = parseIban(order.debtor.iban);
  const checked = order.payments
    .slice(0, mostPaymentsInFile)
    .map((payment, index) => checkedPayment(payment, `/payments/${index}`, letters));
  const refusals = [
    ...orderRefusals(order, debtorName, debtorIban),
    ...checked.flatMap((payment) => ('endToEndId' in payment ? [] : payment)),
    ...repeatedIds(order.payments),
  ];
  if (refusals.length > 0 || debtorIban === undefined) return refusals;

  const payments = checked.filter((payment) => 'endToEndId' in payment);
  const totalCents = sumOfCents(payments.map(({ amountCents }) => amountCents));
  const xml = xmlOf(
    { ...order, debtor: { ...order.debtor, name: debtorName } },
    debtorIban,
    payments,
    totalCents,
  );
  checkAgainstSchema(xml);
  return { xml, transactions: payments.length, totalCents };
}

function orderRefusals(
  { messageId, createdAt, debtor, executionDay, payments }: PaymentOrder,
  debtorName: string,
  debtorIban: Iban | undefined,
): readonly Refusal[] {
  return [
    ...(isBankId(messageId) ? [] : [refuse('bank-id-not-valid', undefined, '/messageId')]),
    ...(isMoment(createdAt) ? [] : [refuse('created-at-not-valid', undefined, '/createdAt')]),
    ...(debtorName === '' ? [refuse('bank-text-empty', undefined, '/debtor/name')] : []),
    ...(debtorIban === undefined ? [refuse('iban-not-valid', undefined, '/debtor/iban')] : []),
    ...(debtor.bic === undefined || isBic(debtor.bic)
      ? []
      : [refuse('bic-not-valid', undefined, '/debtor/bic')]),
    ...(isDay(executionDay) ? [] : [refuse('not-a-date', undefined, '/executionDay')]),
    ...(payments.length === 0 ? [refuse('payments-none', undefined, '/payments')] : []),
    ...(payments.length > mostPaymentsInFile
      ? [refuse('payments-too-many', { most: mostPaymentsInFile }, '/payments')]
      : []),
  ];
}

function repeatedIds(payments: readonly OrderedPayment[]): readonly Refusal[] {
  const seen = new Set<string>();
  return payments.flatMap(({ endToEndId }, index) => {
    if (seen.has(endToEndId)) return [refuse('bank-id-twice', undefined, `/payments/${index}/endToEndId`)];
    seen.add(endToEndId);
    return [];
  });
}

function checkedPayment(
  payment: OrderedPayment,
  pointer: string,
  letters: BankLetters,
): CheckedPayment | readonly Refusal[] {
  const { endToEndId, amountCents } = payment;
  const iban = parseIban(payment.iban);
  const creditorName = bankText(payment.creditorName, longestName, letters);
  const message = bankText(payment.message ?? '', longestMessage, letters);
  const written = payment.reference ?? '';
  const reference = written === '' ? undefined : parseCreditorReference(written);
  const refusals = [
    ...(isBankId(endToEndId) ? [] : [refuse('bank-id-not-valid', undefined, `${pointer}/endToEndId`)]),
    ...(creditorName === '' ? [refuse('bank-text-empty', undefined, `${pointer}/creditorName`)] : []),
    ...(iban === undefined ? [refuse('iban-not-valid', undefined, `${pointer}/iban`)] : []),
    ...(Number.isSafeInteger(amountCents) && amountCents >= 1 && amountCents <= greatestAmount
      ? []
      : [refuse('payment-amount', undefined, `${pointer}/amountCents`)]),
    ...(written !== '' && reference === undefined
      ? [refuse('reference-not-valid', undefined, `${pointer}/reference`)]
      : []),
    ...((payment.message ?? '').trim() !== '' && message === ''
      ? [refuse('bank-text-empty', undefined, `${pointer}/message`)]
      : []),
    ...(written !== '' && message !== ''
      ? [refuse('reference-and-message', undefined, `${pointer}/message`)]
      : []),
  ];
  if (refusals.length > 0 || iban === undefined) return refusals;
  return { endToEndId, creditorName, iban, amountCents, reference, message };
}

function isMoment(value: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?(Z|[+-](0\d|1[0-4]):[0-5]\d)?$/.test(
      value,
    ) && isDay(value.slice(0, 10))
  );
}

function xmlOf(
  order: PaymentOrder,
  debtorIban: Iban,
  payments: readonly CheckedPayment[],
  totalCents: Cents,
): string {
  const { messageId, createdAt, debtor, executionDay } = order;
  const totals = { NbOfTxs: String(payments.length), CtrlSum: decimalOfCents(totalCents) };
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      Document: {
        '@xmlns': pain001Namespace,
        CstmrCdtTrfInitn: {
          GrpHdr: { MsgId: messageId, CreDtTm: createdAt, ...totals, InitgPty: { Nm: debtor.name } },
          PmtInf: {
            PmtInfId: messageId,
            PmtMtd: 'TRF',
            ...totals,
            PmtTpInf: { SvcLvl: { Cd: 'SEPA' } },
            ReqdExctnDt: { Dt: executionDay },
            Dbtr: { Nm: debtor.name },
            DbtrAcct: { Id: { IBAN: debtorIban } },
            DbtrAgt: {
              FinInstnId: debtor.bic === undefined ? { Othr: { Id: 'NOTPROVIDED' } } : { BICFI: debtor.bic },
            },
            ChrgBr: 'SLEV',
            CdtTrfTxInf: payments.map((payment) => ({
              PmtId: { EndToEndId: payment.endToEndId },
              Amt: { InstdAmt: { '@Ccy': 'EUR', '#': decimalOfCents(payment.amountCents) } },
              Cdtr: { Nm: payment.creditorName },
              CdtrAcct: { Id: { IBAN: payment.iban } },
              ...remittanceOf(payment),
            })),
          },
        },
      },
    },
  ).end({ prettyPrint: true });
}

function remittanceOf({ reference, message }: CheckedPayment) {
  if (reference) {
    const Tp = { CdOrPrtry: { Cd: 'SCOR' }, ...(reference.kind === 'rf' ? { Issr: 'ISO' } : {}) };
    return { RmtInf: { Strd: { CdtrRefInf: { Tp, Ref: reference.reference } } } };
  }
  return message === '' ? {} : { RmtInf: { Ustrd: message } };
}

let validator: XsdValidator | undefined;

/** Throws with the schema's own words, without values of the file. */
export function checkAgainstSchema(xml: string): void {
  if (validator === undefined) {
    const schema = XmlDocument.fromBuffer(
      fs.readFileSync(new URL('schemas/pain.001.001.09.xsd', import.meta.url)),
    );
    validator = XsdValidator.fromDoc(schema);
    schema.dispose();
  }
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } catch (error) {
    if (!(error instanceof XmlValidateError)) throw error;
    const lines = error.details.map(({ line }) => line).join(', ');
    throw new Error(`A payment file does not pass its schema (lines ${lines})`);
  } finally {
    document.dispose();
  }
}

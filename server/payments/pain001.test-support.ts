/** Orders to try, and the order that a file was made of, read back from it by other means than it was written. */
import {
  type Cents,
  type Day,
  centsOfDecimal,
  fromDayNumber,
  makeFinnishReference,
  makeRfReference,
  remainderBy97,
} from '@polku/domain';
import fc from 'fast-check';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { type OrderedPayment, type PaymentOrder, pain001Namespace } from './pain001.ts';

export function finnishIban(account: string): string {
  const check = 98 - remainderBy97(`${account}FI00`);
  return `FI${String(check).padStart(2, '0')}${account}`;
}

const namespaces = { p: pain001Namespace };

export interface ReadPaymentFile {
  readonly order: PaymentOrder;
  readonly counts: readonly string[];
  readonly sums: readonly string[];
}

export function readPaymentFile(xml: string): ReadPaymentFile {
  const document = XmlDocument.fromString(xml);
  try {
    const all = (path: string, from: XmlDocument | XmlElement = document) =>
      from.find(path, namespaces).map((node) => node.content);
    const one = (path: string, from?: XmlElement) => all(path, from)[0] ?? '';
    const payments = document.find('//p:CdtTrfTxInf', namespaces).map((node): OrderedPayment => {
      const from = node as XmlElement;
      const reference = one('.//p:CdtrRefInf/p:Ref', from);
      const message = one('.//p:Ustrd', from);
      return {
        endToEndId: one('p:PmtId/p:EndToEndId', from),
        creditorName: one('p:Cdtr/p:Nm', from),
        iban: one('p:CdtrAcct/p:Id/p:IBAN', from),
        amountCents: centsOfDecimal(one('p:Amt/p:InstdAmt[@Ccy="EUR"]', from)) as Cents,
        ...(reference === '' ? {} : { reference }),
        ...(message === '' ? {} : { message }),
      };
    });
    const bic = one('//p:DbtrAgt/p:FinInstnId/p:BICFI');
    return {
      order: {
        messageId: one('//p:GrpHdr/p:MsgId'),
        createdAt: one('//p:GrpHdr/p:CreDtTm'),
        debtor: {
          name: one('//p:Dbtr/p:Nm'),
          iban: one('//p:DbtrAcct/p:Id/p:IBAN'),
          ...(bic === '' ? {} : { bic }),
        },
        executionDay: one('//p:ReqdExctnDt/p:Dt') as Day,
        payments,
      },
      counts: all('//p:NbOfTxs'),
      sums: all('//p:CtrlSum'),
    };
  } finally {
    document.dispose();
  }
}

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
export const someIban = digits(14).map(finnishIban);
/** Text that is written as it is: signs banks take, no double or outer spaces. */
const someText = (longest: number) =>
  fc
    .stringMatching(/^[A-Za-zÅÄÖåäö0-9][A-Za-zÅÄÖåäö0-9.,:()?+'/-]*( [A-Za-zÅÄÖåäö0-9.,:()?+'/-]+)*$/)
    .map((text) => text.slice(0, longest).trim())
    .filter((text) => text !== '');
const someId = fc.stringMatching(/^[A-Za-z0-9.:()+?'-]{1,15}(\/[A-Za-z0-9.:()+?'-]{1,15})?$/);
const someReference = fc.oneof(
  fc.stringMatching(/^[1-9][0-9]{2,18}$/).map((base) => String(makeFinnishReference(base))),
  fc.stringMatching(/^[A-Z0-9]{1,21}$/).map((body) => String(makeRfReference(body))),
);

const somePayment: fc.Arbitrary<Omit<OrderedPayment, 'endToEndId'>> = fc
  .record({
    creditorName: someText(70),
    iban: someIban,
    amountCents: fc.integer({ min: 1, max: 999_999_999_99 }).map((amount) => amount as Cents),
    purpose: fc.oneof(
      fc.constant({}),
      someReference.map((reference) => ({ reference })),
      someText(140).map((message) => ({ message })),
    ),
  })
  .map(({ purpose, ...payment }) => ({ ...payment, ...purpose }));

export const someOrder: fc.Arbitrary<PaymentOrder> = fc.record({
  messageId: someId,
  createdAt: fc.constantFrom('2026-12-03T09:30:00', '2026-12-03T09:30:00.125', '2026-06-30T23:59:59+03:00'),
  debtor: fc.oneof(
    fc.record({ name: someText(70), iban: someIban }),
    fc.record({ name: someText(70), iban: someIban, bic: fc.constantFrom('OKOYFIHH', 'NDEAFIHHXXX') }),
  ),
  executionDay: fc.integer({ min: 20_000, max: 40_000 }).map(fromDayNumber),
  payments: fc
    .uniqueArray(someId, { minLength: 1, maxLength: 8 })
    .chain((ids) =>
      fc
        .array(somePayment, { minLength: ids.length, maxLength: ids.length })
        .map((payments) => payments.map((payment, index) => ({ endToEndId: ids[index] ?? '', ...payment }))),
    ),
});

import { asDay, type Cents, cents, isRefusal } from '@polku/domain';
import fc from 'fast-check';
import sepa from 'sepa';
import { XmlDocument, type XmlElement, XmlText } from 'libxml2-wasm';
import { expect, test } from 'vitest';
import { checkAgainstSchema, type PaymentFile, type PaymentOrder, paymentFile } from './pain001.ts';
import { finnishIban, readPaymentFile, someOrder } from './pain001.test-support.ts';

const order: PaymentOrder = {
  messageId: 'POLKU-2026-000123',
  createdAt: '2026-12-03T09:30:00',
  debtor: { name: 'Esimerkin työllisyysalue', iban: 'FI2112345600000785', bic: 'OKOYFIHH' },
  executionDay: asDay('2026-12-07'),
  payments: [
    {
      endToEndId: 'P-1',
      creditorName: 'Puutyö & Kaluste Oy',
      iban: 'FI42 5000 1510 0000 23',
      amountCents: cents(1_234_05),
      reference: '123 4561',
    },
    {
      endToEndId: 'P-2',
      creditorName: 'Café “Zażółć” – Øst™',
      iban: 'de89370400440532013000',
      amountCents: cents(7),
      reference: 'rf18 5390 0754 7034',
    },
    {
      endToEndId: 'P-3',
      creditorName: 'Ääkkösyhdistys ry',
      iban: 'FI8149754587000402',
      amountCents: cents(800_00),
      message: 'Avustus\t12/2026;\u0000 jakso 2',
    },
  ],
};

function written(given: PaymentOrder): PaymentFile {
  const made = paymentFile(given);
  if (!('xml' in made)) throw new Error(JSON.stringify(made));
  return made;
}

function pointers(given: PaymentOrder): readonly string[] {
  const made = paymentFile(given);
  if ('xml' in made) throw new Error('A refusal was expected');
  for (const refusal of made) expect(isRefusal(refusal)).toBe(true);
  return made.map(({ pointer, refusal }) => `${pointer} ${refusal}`);
}

test('a file is as the golden one', async () => {
  await expect(written(order).xml).toMatchFileSnapshot('pain001.golden.xml');
});

test('texts are cleaned, sums are told at both levels', () => {
  const { xml, transactions, totalCents } = written(order);
  const read = readPaymentFile(xml);
  expect(read.order.payments).toEqual([
    {
      ...order.payments[0],
      creditorName: 'Puutyö + Kaluste Oy',
      iban: 'FI4250001510000023',
      reference: '1234561',
    },
    {
      ...order.payments[1],
      creditorName: 'Cafe Zazolc - OstTM',
      iban: 'DE89370400440532013000',
      reference: 'RF18539007547034',
    },
    { ...order.payments[2], message: 'Avustus 12/2026, jakso 2' },
  ]);
  expect([transactions, totalCents]).toEqual([3, 2_034_12]);
  expect([read.counts, read.sums]).toEqual([
    ['3', '3'],
    ['2034.12', '2034.12'],
  ]);
});

test('what is read from a file is what it was written of', () => {
  fc.assert(
    fc.property(someOrder, (some) => {
      const { xml, totalCents } = written(some);
      const read = readPaymentFile(xml);
      expect(read.order).toEqual(some);
      const sum = some.payments.reduce((all, { amountCents }) => all + BigInt(amountCents), 0n);
      expect(BigInt(totalCents)).toBe(sum);
      expect(read.sums).toEqual([0, 0].map(() => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`));
      expect(read.counts).toEqual([0, 0].map(() => String(some.payments.length)));
    }),
    { numRuns: 60 },
  );
});

test('any name or message gives a file or a refusal, never a file that the schema does not take', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  fc.assert(
    fc.property(text, text, (name, message) => {
      const payment = { ...order.payments[2], creditorName: name, message } as PaymentOrder['payments'][0];
      const made = paymentFile({ ...order, debtor: { ...order.debtor, name }, payments: [payment] });
      if ('xml' in made) checkAgainstSchema(made.xml);
    }),
    { numRuns: 60 },
  );
});

test('a thousand payments: count, sums and every payment', () => {
  const payments = Array.from({ length: 1_000 }, (_, index) => ({
    endToEndId: `P-${index}`,
    creditorName: `Yritys ${index} Oy`,
    iban: finnishIban(String(10_000_000_000_000 + index * 7_919)),
    amountCents: cents(10 + index * 1_003),
  }));
  const { xml, transactions, totalCents } = written({ ...order, payments });
  const read = readPaymentFile(xml);
  // 1000 × 10 + 1003 × (0 + … + 999)
  expect([transactions, totalCents]).toEqual([1_000, 501_008_500]);
  expect([read.counts, read.sums]).toEqual([
    ['1000', '1000'],
    ['5010085.00', '5010085.00'],
  ]);
  expect(read.order.payments).toEqual(payments);
});

test('every wrong value is pointed to', () => {
  const payment = order.payments[0] as PaymentOrder['payments'][0];
  const wrong: PaymentOrder = {
    messageId: 'väärä tunnus',
    createdAt: '3.12.2026',
    debtor: { name: '北京', iban: 'FI2112345600000786', bic: 'OKO' },
    executionDay: '2026-02-30' as PaymentOrder['executionDay'],
    payments: [
      payment,
      { ...payment, amountCents: 0 as Cents },
      {
        ...payment,
        endToEndId: '/x',
        creditorName: ' ',
        iban: '',
        amountCents: 0.5 as Cents,
        reference: '1234',
      },
      { ...payment, endToEndId: 'P-9', amountCents: 1e11 as Cents, message: 'ja viesti' },
      {
        endToEndId: 'P-10',
        creditorName: 'Yritys Oy',
        iban: payment.iban,
        amountCents: cents(1),
        message: 'привет',
      },
    ],
  };
  expect(pointers(wrong)).toEqual([
    '/messageId bank-id-not-valid',
    '/createdAt created-at-not-valid',
    '/debtor/name bank-text-empty',
    '/debtor/iban iban-not-valid',
    '/debtor/bic bic-not-valid',
    '/executionDay not-a-date',
    '/payments/1/amountCents payment-amount',
    '/payments/2/endToEndId bank-id-not-valid',
    '/payments/2/creditorName bank-text-empty',
    '/payments/2/iban iban-not-valid',
    '/payments/2/amountCents payment-amount',
    '/payments/2/reference reference-not-valid',
    '/payments/3/amountCents payment-amount',
    '/payments/3/message reference-and-message',
    '/payments/4/message bank-text-empty',
    '/payments/1/endToEndId bank-id-twice',
  ]);
  expect(pointers({ ...order, payments: [] })).toEqual(['/payments payments-none']);
});

test.each([
  ['1234.05', '1234.050'],
  ['1234.05', '1234'],
  ['Ccy="EUR"', 'Ccy="SEK"'],
  ['<Nm>Puuty', '<Nm>&lt;Puuty'],
  ['<Dt>2026-12-07</Dt>', '<Dt>2026-13-07</Dt>'],
  ['<EndToEndId>P-2<', '<EndToEndId>P-1<'],
  ['<ChrgBr>SLEV</ChrgBr>', ''],
  ['<MsgId>POLKU-2026-000123<', '<MsgId>POLKU//000123<'],
])('a file with %s made %s does not pass the schema', (from, to) => {
  const { xml } = written(order);
  checkAgainstSchema(xml);
  expect(xml).toContain(from);
  expect(() => checkAgainstSchema(xml.replace(from, to))).toThrow('does not pass its schema');
});

/** What stands in the elements and attributes of a file, by path. */
function valuesByPath(xml: string): readonly string[] {
  const document = XmlDocument.fromString(xml);
  const values: string[] = [];
  const walk = (element: XmlElement, above: string): void => {
    const path = `${above}/${element.name}`;
    for (const attribute of element.attrs) values.push(`${path}@${attribute.name}=${attribute.value}`);
    let leaf = true;
    for (let child = element.firstChild; child !== null; child = child.next)
      if (!(child instanceof XmlText)) {
        leaf = false;
        walk(child as XmlElement, path);
      }
    if (leaf) values.push(`${path}=${element.content}`);
  };
  walk(document.root, '');
  document.dispose();
  return values;
}

test('another program writes the same of the same order', () => {
  const payments = order.payments.slice(2).map((payment) => ({ ...payment, message: 'Avustus 12' }));
  const ours = valuesByPath(written({ ...order, payments }).xml);
  const document = new sepa.Document('pain.001.001.09');
  document.grpHdr.id = order.messageId;
  document.grpHdr.created = new Date('2026-12-03T09:30:00Z');
  document.grpHdr.initiatorName = order.debtor.name;
  const batch = document.createPaymentInfo();
  batch.requestedExecutionDate = new Date('2026-12-07T00:00:00Z');
  batch.debtorIBAN = order.debtor.iban;
  batch.debtorBIC = order.debtor.bic ?? '';
  batch.debtorName = order.debtor.name;
  document.addPaymentInfo(batch);
  for (const payment of payments) {
    const transfer = batch.createTransaction();
    transfer.creditorName = payment.creditorName;
    transfer.creditorIBAN = payment.iban;
    transfer.amount = payment.amountCents / 100;
    transfer.remittanceInfo = payment.message;
    transfer.end2endId = payment.endToEndId;
    batch.addTransaction(transfer);
  }
  const theirs = valuesByPath(document.toString());
  // The order of elements is the schema's: what both have stands in the same order.
  expect(ours.filter((value) => theirs.includes(value))).toEqual(
    theirs.filter((value) => ours.includes(value)),
  );
  expect(ours.filter((value) => !theirs.includes(value))).toEqual([
    '/Document/CstmrCdtTrfInitn/PmtInf/PmtInfId=POLKU-2026-000123',
  ]);
  // Ids it numbers itself, and two optional values that are ours to leave to the bank's agreement.
  expect(theirs.filter((value) => !ours.includes(value))).toEqual([
    '/Document@schemaLocation=urn:iso:std:iso:20022:tech:xsd:pain.001.001.09 pain.001.001.09.xsd',
    '/Document/CstmrCdtTrfInitn/PmtInf/PmtInfId=POLKU-2026-000123.0',
    '/Document/CstmrCdtTrfInitn/PmtInf/BtchBookg=false',
    '/Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf/PmtId/InstrId=POLKU-2026-000123.0.0',
  ]);
});

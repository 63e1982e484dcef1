import { asDay, cents, fromDayNumber, isRefusal } from '@polku/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AccountNotification,
  type BankAnswer,
  type GivenStatus,
  type Movement,
  type PaymentStatusReport,
  readBankAnswer,
} from './bank-answers.ts';
import { bytesOf, camt054, pain002 } from './bank-answers.test-support.ts';

const account = 'FI2112345600000785';

function read(xml: string): BankAnswer {
  const answer = readBankAnswer(bytesOf(xml));
  if (isRefusal(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const accepted: GivenStatus = { code: 'ACSP', status: 'accepted', reasons: [] };
const report: PaymentStatusReport = {
  kind: 'paymentStatus',
  messageId: 'BANK-77',
  originalMessageId: 'POLKU-2026-000123',
  fileStatus: { code: 'PART', status: 'pending', reasons: [] },
  batches: [{ batchId: 'POLKU-2026-000123', status: { code: 'PART', status: 'pending', reasons: [] } }],
  payments: [
    { batchId: 'POLKU-2026-000123', endToEndId: 'P-1', status: accepted },
    {
      batchId: 'POLKU-2026-000123',
      endToEndId: 'P-2',
      status: {
        code: 'RJCT',
        status: 'rejected',
        reasons: [{ code: 'AC04', text: 'Tili on lopetettu' }],
      },
    },
  ],
};

describe('pain.002', () => {
  test('payments accepted and rejected, with the reason', () => {
    expect(read(pain002(report))).toEqual(report);
  });

  test('a file rejected as a whole names no payment', () => {
    const whole: PaymentStatusReport = {
      ...report,
      fileStatus: { code: 'RJCT', status: 'rejected', reasons: [{ code: 'FF01', text: null }] },
      batches: [],
      payments: [],
    };
    expect(read(pain002(whole))).toEqual(whole);
  });

  test('a payment without a status shares that of its batch, and an unknown code is kept', () => {
    const xml = pain002({
      ...report,
      batches: [{ batchId: 'B', status: { code: 'ZZZZ', status: null, reasons: [] } }],
      payments: [{ batchId: 'B', endToEndId: 'P-1', status: accepted }],
    }).replace('<TxSts>ACSP</TxSts>', '');
    expect(read(xml)).toMatchObject({
      payments: [{ endToEndId: 'P-1', status: { code: 'ZZZZ', status: null } }],
    });
  });

  const code = fc.constantFrom(
    ['RCVD', 'received'],
    ['ACCP', 'accepted'],
    ['PDNG', 'pending'],
    ['ACSC', 'settled'],
    ['RJCT', 'rejected'],
  );
  const text = fc.stringMatching(/^[A-Za-zÅÄÖåäö0-9&<>"'.-]([ A-Za-zÅÄÖåäö0-9&<>"'.-]{0,40}[a-zäö0-9&<>])?$/);
  const id = fc.stringMatching(/^[A-Za-z0-9.:()+?'-]{1,35}$/).filter((given) => given !== 'NOTPROVIDED');
  const status: fc.Arbitrary<GivenStatus> = fc
    .record({
      code,
      reasons: fc.array(
        fc.record({ code: fc.constantFrom('AC04', 'AM05', 'MS03'), text: fc.option(text, { nil: null }) }),
        { maxLength: 2 },
      ),
    })
    .map(({ code: [name, meaning], reasons }) => ({
      code: String(name),
      status: meaning as GivenStatus['status'],
      reasons,
    }));
  const someReport: fc.Arbitrary<PaymentStatusReport> = fc
    .record({
      kind: fc.constant('paymentStatus' as const),
      messageId: id,
      originalMessageId: id,
      fileStatus: fc.option(status, { nil: null }),
      batches: fc.uniqueArray(fc.record({ batchId: id, status: fc.option(status, { nil: null }) }), {
        selector: ({ batchId }) => batchId,
        minLength: 1,
        maxLength: 3,
      }),
      payments: fc.array(fc.record({ endToEndId: fc.option(id, { nil: null }), status }), { maxLength: 6 }),
    })
    .map(({ payments, ...rest }) => ({
      ...rest,
      payments: rest.batches.flatMap(({ batchId }, batch) =>
        payments
          .filter((_, index) => index % rest.batches.length === batch)
          .map((payment) => ({ batchId, ...payment })),
      ),
    }));

  test('what is read of an answer is what it was written of', () => {
    fc.assert(
      fc.property(someReport, (some) => {
        expect(read(pain002(some))).toEqual(some);
      }),
      { numRuns: 60 },
    );
  });
});

const paid: Movement = {
  kind: 'paid',
  booked: true,
  bookedOn: asDay('2026-12-07'),
  accountIban: account,
  amountCents: cents(1_234_05),
  endToEndId: 'P-1',
  messageId: 'POLKU-2026-000123',
  batchId: 'POLKU-2026-000123',
  bankReference: '2612075UTZ1',
  reason: null,
  reference: '1234561',
  message: null,
};
const returned: Movement = {
  ...paid,
  kind: 'returned',
  bookedOn: asDay('2026-12-09'),
  reason: { code: 'AC04', text: 'TILI LOPETETTU' },
  reference: null,
  message: 'PALAUTUS',
};

describe('camt.054', () => {
  test('a payment that was booked, and one that came back with its reason', () => {
    expect(read(camt054('N-1', account, [paid, returned]))).toEqual({
      kind: 'accountNotification',
      messageId: 'N-1',
      movements: [paid, returned],
    });
  });

  test('of an entry that is one sum for a batch, each payment is a row; without details the batch is', () => {
    const [head = '', tail = ''] = camt054('N-1', account, []).split('</Acct>');
    const details = (id: string, amount: string) =>
      `<TxDtls><Refs><EndToEndId>${id}</EndToEndId></Refs><AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls></TxDtls>`;
    const entry = (inside: string) =>
      `${head}</Acct><Ntry><Amt Ccy="EUR">3.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
      <BookgDt><DtTm>2026-12-07T06:00:00+02:00</DtTm></BookgDt><AcctSvcrRef>E-1</AcctSvcrRef>
      <NtryDtls><Btch><MsgId>POLKU-9</MsgId><PmtInfId>B-9</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>${inside}</NtryDtls></Ntry>${tail}`;
    const many = read(entry(details('P-1', '1.00') + details('P-2', '2.00'))) as AccountNotification;
    expect(
      many.movements.map(({ endToEndId, amountCents, messageId, batchId }) => [
        endToEndId,
        amountCents,
        messageId,
        batchId,
      ]),
    ).toEqual([
      ['P-1', 100, 'POLKU-9', 'B-9'],
      ['P-2', 200, 'POLKU-9', 'B-9'],
    ]);
    expect(read(entry(''))).toMatchObject({
      movements: [
        {
          kind: 'paid',
          endToEndId: null,
          amountCents: 300,
          messageId: 'POLKU-9',
          bookedOn: '2026-12-07',
          bankReference: 'E-1',
        },
      ],
    });
  });

  const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
  const id = fc.stringMatching(/^[A-Za-z0-9-]{1,35}$/).filter((given) => given !== 'NOTPROVIDED');
  const someMovement: fc.Arbitrary<Movement> = fc
    .record({
      kind: fc.constantFrom('paid', 'returned', 'received', 'reversed'),
      booked: fc.boolean(),
      bookedOn: optional(fc.integer({ min: 20_000, max: 40_000 }).map(fromDayNumber)),
      accountIban: fc.constant(account),
      amountCents: fc.integer({ min: 0, max: 999_999_999_99 }).map(cents),
      endToEndId: optional(id),
      messageId: optional(id),
      batchId: optional(id),
      bankReference: optional(id),
      reason: fc.record({
        code: fc.constantFrom('AC04', 'MD07', 'OMA-SYY'),
        text: optional(fc.constantFrom('TILI & LOPETETTU', '<ei>')),
      }),
      reference: optional(fc.constantFrom('1234561', 'RF712348231')),
      message: optional(fc.constantFrom('Åäö', 'a < b & c')),
    })
    .map((movement) =>
      movement.kind === 'returned' || movement.kind === 'reversed' ? movement : { ...movement, reason: null },
    );

  test('what is read of a notification is what it was written of', () => {
    fc.assert(
      fc.property(fc.array(someMovement, { maxLength: 5 }), (movements) => {
        expect(read(camt054('N-1', account, movements))).toEqual({
          kind: 'accountNotification',
          messageId: 'N-1',
          movements,
        });
      }),
      { numRuns: 60 },
    );
  });

  test('a thousand movements', () => {
    const movements = Array.from({ length: 1_000 }, (_, index) => ({
      ...paid,
      endToEndId: `P-${index}`,
      amountCents: cents(index + 1),
    }));
    const answer = read(camt054('N-1', account, movements)) as AccountNotification;
    expect(answer.movements).toEqual(movements);
  });
});

describe('refused', () => {
  const good = pain002(report);
  const notification = camt054('N-1', account, [paid]);
  const entry = '/BkToCstmrDbtCdtNtfctn/0/Ntfctn/0/Ntry/0';

  test.each([
    ['', 'bank-file-not-xml', undefined],
    ['<Document', 'bank-file-not-xml', undefined],
    ['Saldo;Päivä', 'bank-file-not-xml', undefined],
    [good.slice(0, -20), 'bank-file-not-xml', undefined],
    [`${'<a>'.repeat(5_000)}${'</a>'.repeat(5_000)}`, 'bank-file-not-xml', undefined],
    [`<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>${good}`, 'bank-file-has-dtd', undefined],
    [`<!doctype Document SYSTEM "http://127.0.0.1/x.dtd">${good}`, 'bank-file-has-dtd', undefined],
    [good.replace('POLKU-2026', '&outside;'), 'bank-file-not-xml', undefined],
    [good.replace('pain.002.001.10', 'pain.002.001.03'), 'bank-file-wrong-kind', undefined],
    [
      good.replace('pain.002.001.10', 'camt.054.001.08'),
      'bank-file-incomplete',
      '/BkToCstmrDbtCdtNtfctn/0/GrpHdr/0/MsgId',
    ],
    ['<Document><CstmrPmtStsRpt/></Document>', 'bank-file-wrong-kind', undefined],
    [good.replaceAll('Document', 'Dokument'), 'bank-file-wrong-kind', undefined],
    [
      good.replace(/<OrgnlMsgId>.*<\/OrgnlMsgId>/, ''),
      'bank-file-incomplete',
      '/CstmrPmtStsRpt/0/OrgnlGrpInfAndSts/0/OrgnlMsgId',
    ],
    [
      good.replace(/<OrgnlPmtInfId>.*<\/OrgnlPmtInfId>/, ''),
      'bank-file-incomplete',
      '/CstmrPmtStsRpt/0/OrgnlPmtInfAndSts/0/OrgnlPmtInfId',
    ],
    [
      good.replaceAll(/<(GrpSts|PmtInfSts)>.*<\/\1>/g, '').replace('<TxSts>RJCT</TxSts>', ''),
      'bank-file-incomplete',
      '/CstmrPmtStsRpt/0/OrgnlPmtInfAndSts/0/TxInfAndSts/1/TxSts',
    ],
    [notification.replaceAll('"EUR"', '"SEK"'), 'bank-file-currency', `${entry}/NtryDtls/0/TxDtls/0/Amt/0`],
    [
      notification.replaceAll('1234.05', '1234,05'),
      'bank-file-incomplete',
      `${entry}/NtryDtls/0/TxDtls/0/Amt/0`,
    ],
    [
      notification.replaceAll('1234.05', '-1234.05'),
      'bank-file-incomplete',
      `${entry}/NtryDtls/0/TxDtls/0/Amt/0`,
    ],
    [notification.replaceAll('DBIT', 'OUT'), 'bank-file-incomplete', `${entry}/CdtDbtInd`],
    [notification.replaceAll('2026-12-07', '2026-02-30'), 'bank-file-incomplete', `${entry}/BookgDt`],
  ])('%#: %.60s is %s', (xml, refusal, pointer) => {
    expect(readBankAnswer(bytesOf(xml))).toMatchObject({ refusal, ...(pointer ? { pointer } : {}) });
  });

  test('too large a file, and one that is not in UTF-8', () => {
    expect(readBankAnswer(bytesOf(good), 100)).toMatchObject({ refusal: 'bank-file-too-large' });
    const latin = Uint8Array.from(good.replace('Tili', 'Täti'), (sign) => sign.charCodeAt(0));
    expect(readBankAnswer(latin)).toMatchObject({ refusal: 'bank-file-not-xml' });
    const utf16 = new Uint8Array(Buffer.from(`\uFEFF${good}`, 'utf16le'));
    expect(readBankAnswer(utf16)).toMatchObject({ refusal: 'bank-file-not-xml' });
  });

  test('a byte order mark, another declared encoding, comments and CDATA do not matter', () => {
    const odd = good
      .replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')
      .replace('Tili on', '<![CDATA[Tili]]><!-- & --> on');
    expect(read(`\uFEFF${odd}`)).toEqual(report);
  });

  test('any bytes are answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(isRefusal(readBankAnswer(bytes))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.nat(good.length), fc.nat(60), fc.string({ maxLength: 10 }), (at, length, put) => {
        const answer = readBankAnswer(bytesOf(good.slice(0, at) + put + good.slice(at + length)));
        expect(isRefusal(answer) || answer.kind === 'paymentStatus').toBe(true);
      }),
    );
  });
});

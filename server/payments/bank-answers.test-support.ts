/** Answers of a bank, written from the rows that are to be read of them. */
import { decimalOfCents } from '@polku/domain';
import { create } from 'xmlbuilder2';
import {
  type BankReason,
  type GivenStatus,
  type Movement,
  type PaymentStatusReport,
  camt054Namespace,
  pain002Namespace,
} from './bank-answers.ts';

type Content = Readonly<Record<string, unknown>>;

function documentOf(namespace: string, content: Content): string {
  return create({ version: '1.0', encoding: 'UTF-8' }, { Document: { '@xmlns': namespace, ...content } }).end(
    { prettyPrint: true },
  );
}

export const bytesOf = (xml: string): Uint8Array => new TextEncoder().encode(xml);

function reasonContent({ code, text }: BankReason): Content {
  return {
    ...(code === null ? {} : { Rsn: code.length > 4 ? { Prtry: code } : { Cd: code } }),
    ...(text === null ? {} : { AddtlInf: text }),
  };
}

function statusContent(name: string, status: GivenStatus | null): Content {
  return status === null ? {} : { [name]: status.code, StsRsnInf: status.reasons.map(reasonContent) };
}

export function pain002(report: PaymentStatusReport): string {
  return documentOf(pain002Namespace, {
    CstmrPmtStsRpt: {
      GrpHdr: { MsgId: report.messageId, CreDtTm: '2026-12-07T10:15:00' },
      OrgnlGrpInfAndSts: {
        OrgnlMsgId: report.originalMessageId,
        OrgnlMsgNmId: 'pain.001.001.09',
        ...statusContent('GrpSts', report.fileStatus),
      },
      OrgnlPmtInfAndSts: report.batches.map(({ batchId, status }) => ({
        OrgnlPmtInfId: batchId,
        ...statusContent('PmtInfSts', status),
        TxInfAndSts: report.payments
          .filter((payment) => payment.batchId === batchId)
          .map((payment) => ({
            OrgnlEndToEndId: payment.endToEndId ?? 'NOTPROVIDED',
            ...statusContent('TxSts', payment.status),
          })),
      })),
    },
  });
}

/** One account, an entry for each movement. */
export function camt054(messageId: string, accountIban: string, movements: readonly Movement[]): string {
  return documentOf(camt054Namespace, {
    BkToCstmrDbtCdtNtfctn: {
      GrpHdr: { MsgId: messageId, CreDtTm: '2026-12-08T06:00:00' },
      Ntfctn: {
        Id: 'N-1',
        CreDtTm: '2026-12-08T06:00:00',
        Acct: { Id: { IBAN: accountIban }, Ccy: 'EUR' },
        Ntry: movements.map(entryContent),
      },
    },
  });
}

function entryContent(movement: Movement): Content {
  const Amt = { '@Ccy': 'EUR', '#': decimalOfCents(movement.amountCents) };
  const CdtDbtInd = movement.kind === 'paid' || movement.kind === 'reversed' ? 'DBIT' : 'CRDT';
  const wentBack = movement.kind === 'returned' || movement.kind === 'reversed';
  return {
    Amt,
    CdtDbtInd,
    Sts: { Cd: movement.booked ? 'BOOK' : 'PDNG' },
    ...(movement.bookedOn === null ? {} : { BookgDt: { Dt: movement.bookedOn } }),
    NtryDtls: {
      TxDtls: {
        Refs: {
          ...(movement.messageId === null ? {} : { MsgId: movement.messageId }),
          ...(movement.bankReference === null ? {} : { AcctSvcrRef: movement.bankReference }),
          ...(movement.batchId === null ? {} : { PmtInfId: movement.batchId }),
          EndToEndId: movement.endToEndId ?? 'NOTPROVIDED',
        },
        Amt,
        CdtDbtInd,
        RmtInf: {
          ...(movement.message === null ? {} : { Ustrd: movement.message }),
          ...(movement.reference === null ? {} : { Strd: { CdtrRefInf: { Ref: movement.reference } } }),
        },
        ...(wentBack ? { RtrInf: reasonContent(movement.reason ?? { code: null, text: null }) } : {}),
      },
    },
  };
}

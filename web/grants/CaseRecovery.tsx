import {
  type GrantRecoveryRecord,
  parseCreditorReference,
  recoveryActionWords,
  type RecoveryAction,
  recoveryKindWords,
  recoveryRowKindWords,
  recoveryStatusWords,
  shownReference,
} from '@polku/domain';
import { useState } from 'react';
import { Async, type Output, useEndpoint, useLanguage, useText } from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  dayText,
  DescriptionList,
  moneyText,
  Notice,
  periodText,
  Section,
  Table,
} from '../ui/index.ts';
import {
  BookPayment,
  CancelRecovery,
  DecideRecovery,
  ProposeRecovery,
  StartRecovery,
} from './RecoveryDialogs.tsx';
import { texts } from './recovery-texts.ts';

type Recoveries = Output<'grantRecoveryList'>;
type Row = GrantRecoveryRecord['rows'][number];
type Part = GrantRecoveryRecord['calculation']['rows'][number];

/** Changes of the job after the decision, and what of the grant is taken back for them. */
export function CaseRecovery({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const query = useEndpoint('grantRecoveryList', { params: { caseId } });
  const [starting, setStarting] = useState(false);
  const { data } = query;
  return (
    <Section
      title={t(texts.section)}
      actions={
        data?.mayStart ? <Button onClick={() => setStarting(true)}>{t(texts.start)}</Button> : undefined
      }
    >
      <Async query={query}>
        {({ recoveries, mayBook }) =>
          recoveries.length === 0 ? (
            <p className="soft">{t(texts.none)}</p>
          ) : (
            <div className="stack">
              {recoveries.map((recovery) => (
                <OneRecovery key={recovery.id} recovery={recovery} mayBook={mayBook} />
              ))}
            </div>
          )
        }
      </Async>
      {starting && data ? (
        <StartRecovery caseId={caseId} data={data} onClose={() => setStarting(false)} />
      ) : null}
    </Section>
  );
}

interface One {
  readonly recovery: GrantRecoveryRecord;
  readonly mayBook: Recoveries['mayBook'];
}

function OneRecovery({ recovery, mayBook }: One) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState<RecoveryAction | null>(null);
  const { proposal, decision } = recovery;
  const close = () => setOpen(null);
  return (
    <Section
      title={`${t(recoveryKindWords[recovery.kind])}${recovery.lastDay ? ` ${dayText(recovery.lastDay, language)}` : ''}`}
      level={3}
      card
      actions={recovery.actions.map((action) => (
        <Button
          key={action}
          look={action === 'propose' || action === 'decide' ? 'primary' : 'secondary'}
          onClick={() => setOpen(action)}
        >
          {t(recoveryActionWords[action])}
        </Button>
      ))}
    >
      <DescriptionList
        facts={[
          { label: t(texts.status), value: <Badge>{t(recoveryStatusWords[recovery.status])}</Badge> },
          { label: t(texts.ground), value: t(recovery.ground) },
          ...(recovery.resumesOn
            ? [{ label: t(texts.resumesOn), value: dayText(recovery.resumesOn, language) }]
            : []),
          {
            label: t(texts.hearing),
            value: t(texts.heard, {
              from: dayText(recovery.heardOn, language),
              to: dayText(recovery.hearingDueOn, language),
            }),
          },
          { label: t(texts.told), value: recovery.told },
          ...(recovery.answer ? [{ label: t(texts.answer), value: recovery.answer }] : []),
          ...(proposal
            ? [
                {
                  label: t(texts.proposal),
                  value: t(texts.proposalLine, {
                    sum: moneyText(proposal.recoverCents, language),
                    parts: proposal.parts,
                    day: dayText(proposal.firstDueOn, language),
                    who: proposal.proposedBy,
                    on: dayText(proposal.proposedOn, language),
                  }),
                },
                { label: t(texts.reasons), value: proposal.reasons },
              ]
            : []),
          ...(decision
            ? [
                {
                  label: t(texts.decision, { number: decision.number }),
                  value: t(texts.decidedBy, {
                    who: decision.decidedBy,
                    day: dayText(decision.decidedOn, language),
                  }),
                },
              ]
            : []),
        ]}
      />
      <Calculation recovery={recovery} />
      {recovery.rows.length > 0 ? <Rows recovery={recovery} mayBook={mayBook} /> : null}
      {open === 'propose' ? <ProposeRecovery recovery={recovery} onClose={close} /> : null}
      {open === 'cancel' ? <CancelRecovery recovery={recovery} onClose={close} /> : null}
      {open === 'decide' || open === 'sendBack' ? (
        <DecideRecovery recovery={recovery} action={open} onClose={close} />
      ) : null}
    </Section>
  );
}

function Calculation({ recovery }: { readonly recovery: GrantRecoveryRecord }) {
  const t = useText();
  const { language } = useLanguage();
  const { calculation } = recovery;
  const money = (cents: number) => moneyText(cents, language);
  const columns: readonly Column<Part>[] = [
    {
      key: 'row',
      header: t(texts.row),
      primary: true,
      cell: (part) => periodText(part.from, part.to, language),
    },
    { key: 'granted', header: t(texts.granted), align: 'end', cell: (part) => money(part.amountCents) },
    {
      key: 'unused',
      header: t(texts.unusedDays),
      cell: (part) =>
        part.recovered ? periodText(part.recovered.from, part.recovered.to, language) : t(texts.nothing),
    },
    { key: 'falls', header: t(texts.fallsAway), align: 'end', cell: (part) => money(part.recoveredCents) },
  ];
  return (
    <>
      <Table
        caption={t(texts.calculation)}
        columns={columns}
        rows={calculation.rows}
        rowKey={(part) => part.from}
      />
      <p>
        {t(texts.sumLine, {
          falls: money(calculation.fallsAwayCents),
          setOff: money(calculation.setOffCents),
          claim: money(calculation.claimCents),
        })}
      </p>
      <p className="soft small">{t(texts.rounding, { unit: money(calculation.roundDownToCents) })}</p>
      {calculation.belowMinimum ? (
        <Notice>{t(texts.belowMinimum, { sum: money(calculation.minimumCents) })}</Notice>
      ) : null}
    </>
  );
}

const referenceText = (reference: string | null) => {
  const read = reference === null ? undefined : parseCreditorReference(reference);
  return read ? shownReference(read) : '';
};

function Rows({ recovery, mayBook }: One) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState<Row | null>(null);
  const columns: readonly Column<Row>[] = [
    {
      key: 'what',
      header: t(texts.what),
      primary: true,
      cell: (row) => `${row.sequence}. ${t(recoveryRowKindWords[row.kind])}`,
    },
    { key: 'sum', header: t(texts.sum), align: 'end', cell: (row) => moneyText(row.cents, language) },
    { key: 'due', header: t(texts.due), cell: (row) => (row.dueOn ? dayText(row.dueOn, language) : '') },
    { key: 'reference', header: t(texts.reference), cell: (row) => referenceText(row.reference) },
    {
      key: 'paid',
      header: t(texts.paid),
      cell: (row) =>
        row.kind === 'claim' ? (row.paidOn ? dayText(row.paidOn, language) : t(texts.notPaid)) : '',
    },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) =>
        mayBook && row.kind === 'claim' ? (
          <Button size="small" onClick={() => setOpen(row)}>
            {t(row.paidOn ? texts.unbook : texts.book)}
          </Button>
        ) : null,
    },
  ];
  return (
    <>
      <Table caption={t(texts.rows)} columns={columns} rows={recovery.rows} rowKey={(row) => row.id} />
      {open ? <BookPayment row={open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

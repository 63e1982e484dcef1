import { type SenderStatus, keysOf, returnReasonWords, senderStatusWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type RowOf,
  StaleNotice,
  useAddressValue,
  useEndpointPages,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  ConfirmDialog,
  DateText,
  EmptyState,
  LinkButton,
  LoadMore,
  Notice,
  Page,
  SelectField,
  StatusBadge,
  Table,
  useToast,
} from '../ui/index.ts';
import { sendTexts } from './send-texts.ts';
import { statusTones } from './status-tone.ts';
import { texts } from './texts.ts';

type Row = RowOf<'referralSent'>;
const statuses = keysOf(senderStatusWords);

/** All that a sender sees: name as sent, status, dates, and why it came back. */
export function SentReferralsPage() {
  const t = useText();
  const [wanted, setWanted] = useAddressValue('status');
  const status = statuses.find((one) => one === wanted);
  const pages = useEndpointPages('referralSent', { query: status ? { status } : {} }, { keepEarlier: true });
  const [withdrawing, setWithdrawing] = useState<Row | null>(null);
  return (
    <Page
      title={t(texts.sent)}
      lead={t(sendTexts.sentLead)}
      actions={
        <LinkButton to="/referrals/send" look="primary" icon="add">
          {t(texts.send)}
        </LinkButton>
      }
    >
      <div className="filters" role="group" aria-label={t(texts.filters)}>
        <SelectField<SenderStatus | ''>
          label={t(texts.status)}
          value={status ?? ''}
          onChange={setWanted}
          options={[
            { value: '', label: t(texts.allStatuses) },
            ...statuses.map((value) => ({ value, label: t(senderStatusWords[value]) })),
          ]}
        />
      </div>
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={
          status ? (
            <EmptyState title={t(texts.noMatches)}>{t(texts.noMatchesLead)}</EmptyState>
          ) : (
            <EmptyState title={t(sendTexts.noneSent)}>{t(sendTexts.noneSentLead)}</EmptyState>
          )
        }
      >
        {(data) => (
          <div>
            <SentTable rows={data.rows} onWithdraw={setWithdrawing} />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
      {withdrawing ? <Withdraw row={withdrawing} onClose={() => setWithdrawing(null)} /> : null}
    </Page>
  );
}

function SentTable({
  rows,
  onWithdraw,
}: {
  readonly rows: readonly Row[];
  readonly onWithdraw: (row: Row) => void;
}) {
  const t = useText();
  const columns: readonly Column<Row>[] = [
    { key: 'name', header: t(texts.name), primary: true, cell: (row) => <bdi>{row.name}</bdi> },
    { key: 'received', header: t(texts.sentOn), cell: (row) => <DateText day={row.receivedOn} /> },
    {
      key: 'status',
      header: t(texts.status),
      cell: (row) => (
        <StatusBadge tone={statusTones[row.status]}>{t(senderStatusWords[row.status])}</StatusBadge>
      ),
    },
    {
      key: 'decided',
      header: t(texts.decidedOn),
      cell: (row) => (row.decidedOn ? <DateText day={row.decidedOn} /> : <span className="soft">–</span>),
    },
    {
      key: 'answer',
      header: t(sendTexts.answer),
      cell: (row) =>
        row.returnedReason ? (
          <>
            {t(returnReasonWords[row.returnedReason])}
            {row.returnedNote ? <span className="soft">. {row.returnedNote}</span> : null}
          </>
        ) : (
          <span className="soft">–</span>
        ),
    },
    {
      key: 'actions',
      header: t(sendTexts.withdraw),
      actions: true,
      cell: (row) =>
        row.actions.includes('withdraw') ? (
          <Button size="small" look="quiet" icon="undo" onClick={() => onWithdraw(row)}>
            {t(sendTexts.withdraw)}
          </Button>
        ) : null,
    },
  ];
  return <Table caption={t(texts.sent)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

function Withdraw({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const save = useSubmit('referralWithdraw', {
    invalidates: ['referralSent', 'referralInbox', 'referralQueue'],
    onDone: () => {
      toast(t(sendTexts.withdrawn));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t(sendTexts.withdrawTitle)}
      confirm={t(sendTexts.withdraw)}
      onClose={onClose}
      busy={save.busy}
      onConfirm={() =>
        save.submit({
          params: { referralId: row.id },
          body: { version: versionAfter(save.conflict, row.version) },
        })
      }
    >
      <StaleNotice conflict={save.conflict} reread={['referralSent']} />
      {save.problem ? <Notice tone="error">{save.problem.title}</Notice> : null}
      <p>{t(sendTexts.withdrawLead, { name: row.name })}</p>
    </ConfirmDialog>
  );
}

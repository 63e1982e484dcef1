import type { ClientRecord } from '@polku/domain';
import { useState } from 'react';
import { Async, type Output, useEndpoint, useSession, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  type Column,
  ConfirmDialog,
  EmptyState,
  PeriodText,
  Section,
  StatusBadge,
  Table,
  useToast,
} from '../ui/index.ts';
import { ClientFrame } from './ClientFrame.tsx';
import { detailsTexts as texts } from './details-texts.ts';
import { ShareDialog } from './ShareDialog.tsx';

type Share = Output<'shareList'>['rows'][number];

export function SharingPage() {
  return <ClientFrame tab="sharing">{(client) => <Sharing client={client} />}</ClientFrame>;
}

function Sharing({ client }: { readonly client: ClientRecord }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Share>();
  const query = useEndpoint('shareList', { params: { clientId: client.id } });
  const add = (
    <Button look="primary" icon="add" onClick={() => setAdding(true)}>
      {t(texts.addShare)}
    </Button>
  );
  return (
    <Section title={t(texts.shares)} actions={query.data?.rows.length ? add : undefined}>
      <div className="stack">
        <p className="soft">{t(texts.sharingLead)}</p>
        <Async
          query={query}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={
            <EmptyState title={t(texts.noShares)} level={3} action={add}>
              {t(texts.noSharesLead)}
            </EmptyState>
          }
        >
          {({ rows }) => <ShareTable rows={rows} onEnd={setEnding} />}
        </Async>
      </div>
      {adding ? <ShareDialog clientId={client.id} onClose={() => setAdding(false)} /> : null}
      {ending ? <EndShare clientId={client.id} share={ending} onClose={() => setEnding(undefined)} /> : null}
    </Section>
  );
}

function ShareTable({
  rows,
  onEnd,
}: {
  readonly rows: readonly Share[];
  readonly onEnd: (share: Share) => void;
}) {
  const t = useText();
  const { session } = useSession();
  const isOver = (row: Share) => row.endedAt !== null || row.endsOn < session.today;
  const columns: readonly Column<Share>[] = [
    {
      key: 'to',
      header: t(texts.organisation),
      primary: true,
      cell: (row) => (row.professional ? `${row.organisation}, ${row.professional}` : row.organisation),
    },
    { key: 'purpose', header: t(texts.purpose), cell: (row) => row.purpose },
    {
      key: 'period',
      header: t(texts.period),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    {
      key: 'status',
      header: t(texts.status),
      cell: (row) =>
        isOver(row) ? (
          <StatusBadge>{t(texts.past)}</StatusBadge>
        ) : row.startsOn > session.today ? (
          <StatusBadge tone="info">{t(texts.coming)}</StatusBadge>
        ) : (
          <StatusBadge tone="success">{t(texts.valid)}</StatusBadge>
        ),
    },
    {
      key: 'end',
      header: t(texts.end),
      actions: true,
      cell: (row) =>
        isOver(row) ? null : (
          <Button size="small" onClick={() => onEnd(row)}>
            {t(texts.end)}
          </Button>
        ),
    },
  ];
  return (
    <Table caption={t(texts.shares)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

function EndShare({
  clientId,
  share,
  onClose,
}: {
  readonly clientId: string;
  readonly share: Share;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const end = useSubmit('shareEnd', {
    invalidates: ['shareList'],
    onDone: () => {
      toast(t(texts.ended));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      title={t(texts.endTitle)}
      confirm={t(texts.end)}
      tone="danger"
      busy={end.busy}
      onConfirm={() => end.submit({ params: { clientId, shareId: share.id }, body: {} })}
      onClose={onClose}
    >
      <p>{t(texts.endLead, { name: share.professional ?? share.organisation })}</p>
      {end.problem ? <p role="alert">{end.problem.title}</p> : null}
    </ConfirmDialog>
  );
}

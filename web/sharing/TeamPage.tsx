import { type ClientRecord, shareEndCauseWords, shareStateWords, slicePartWords } from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import { type Output, useEndpoint, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  type Column,
  ConfirmDialog,
  DateText,
  EmptyState,
  PeriodText,
  Section,
  StatusBadge,
  Table,
  useToast,
} from '../ui/index.ts';
import { JointServices } from './JointServices.tsx';
import { LegalBasisText } from './LegalBasis.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { texts } from './texts.ts';
import './sharing.css';

export type Team = Output<'teamRead'>;
type Share = Team['shares'][number];
type Member = Team['members'][number];

export function TeamPage() {
  return <ClientFrame tab="sharing">{(client) => <TeamView client={client} />}</ClientFrame>;
}

function TeamView({ client }: { readonly client: ClientRecord }) {
  const query = useEndpoint('teamRead', { params: { clientId: client.id } });
  return (
    <ClientAsync clientId={client.id} query={query}>
      {(team) => (
        <div className="stack">
          <Members members={team.members} />
          <Shares client={client} team={team} />
          <JointServices clientId={client.id} team={team} />
        </div>
      )}
    </ClientAsync>
  );
}

function usePartsText(): (parts: Share['parts']) => string {
  const t = useText();
  return (parts) => parts.map((part) => t(slicePartWords[part])).join(', ');
}

function Members({ members }: { readonly members: readonly Member[] }) {
  const t = useText();
  const partsText = usePartsText();
  return (
    <Section title={t(texts.team)}>
      {members.length === 0 ? (
        <p className="soft">{t(texts.nobody)}</p>
      ) : (
        <Table
          caption={t(texts.team)}
          hideCaption
          rows={members}
          rowKey={(row) => `${row.staffId} ${row.as} ${row.from} ${row.parts.join()}`}
          columns={[
            { key: 'name', header: t(texts.name), primary: true, cell: (row) => row.name },
            { key: 'organisation', header: t(texts.organisation), cell: (row) => row.organisation },
            { key: 'as', header: t(texts.as), cell: (row) => t(texts[row.as]) },
            {
              key: 'period',
              header: t(texts.period),
              cell: (row) =>
                row.from && row.until ? (
                  <PeriodText startsOn={row.from} endsOn={row.until} />
                ) : row.from ? (
                  <>
                    <DateText day={row.from} />–
                  </>
                ) : (
                  '–'
                ),
            },
            {
              key: 'sees',
              header: t(texts.sees),
              cell: (row) => (row.as === 'partner' ? partsText(row.parts) : t(texts.byRole)),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Shares({ client, team }: { readonly client: ClientRecord; readonly team: Team }) {
  const t = useText();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Share>();
  const add = team.mayShare ? (
    <Button look="primary" icon="add" onClick={() => setAdding(true)}>
      {t(texts.addShare)}
    </Button>
  ) : undefined;
  return (
    <Section title={t(texts.shares)} actions={team.shares.length > 0 ? add : undefined}>
      <div className="stack">
        <p className="soft">{t(texts.sharingLead)}</p>
        {team.shares.length === 0 ? (
          <EmptyState title={t(texts.noShares)} level={3} action={add}>
            {t(texts.noSharesLead)}
          </EmptyState>
        ) : (
          <ShareTable rows={team.shares} onEnd={team.mayShare ? setEnding : undefined} />
        )}
      </div>
      {adding ? (
        <ShareDialog clientId={client.id} consentUntil={team.consentUntil} onClose={() => setAdding(false)} />
      ) : null}
      {ending ? <EndShare clientId={client.id} share={ending} onClose={() => setEnding(undefined)} /> : null}
    </Section>
  );
}

const tones = { coming: 'info', inForce: 'success', ended: 'neutral', over: 'neutral' } as const;

function ShareTable({
  rows,
  onEnd,
}: {
  readonly rows: readonly Share[];
  readonly onEnd: ((share: Share) => void) | undefined;
}) {
  const t = useText();
  const partsText = usePartsText();
  const columns: readonly Column<Share>[] = [
    {
      key: 'to',
      header: t(texts.to),
      primary: true,
      cell: (row) => (
        <>
          {row.professional ? `${row.professional}, ${row.organisation}` : row.organisation}
          <span className="soft small share-line">{t(texts.given, { name: row.givenBy })}</span>
        </>
      ),
    },
    {
      key: 'parts',
      header: t(texts.parts),
      cell: (row) => (
        <>
          {partsText(row.parts)}
          <span className="soft small share-line">{row.purpose}</span>
        </>
      ),
    },
    {
      key: 'basis',
      header: t(texts.basis),
      cell: (row) => <LegalBasisText basis={row.legalBasis} on={row.startsOn} />,
    },
    {
      key: 'period',
      header: t(texts.period),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    {
      key: 'state',
      header: t(texts.state),
      cell: (row) => (
        <>
          <StatusBadge tone={tones[row.state]}>{t(shareStateWords[row.state])}</StatusBadge>
          {row.endCause ? <span className="soft small"> {t(shareEndCauseWords[row.endCause])}</span> : null}
        </>
      ),
    },
    ...(onEnd
      ? [
          {
            key: 'end',
            header: t(texts.end),
            actions: true,
            cell: (row: Share) =>
              row.state === 'inForce' || row.state === 'coming' ? (
                <Button size="small" onClick={() => onEnd(row)}>
                  {t(texts.end)}
                </Button>
              ) : null,
          },
        ]
      : []),
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
    invalidates: ['teamRead'],
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
      onConfirm={() => end.submit({ params: { clientId, shareId: share.id } })}
      onClose={onClose}
    >
      <p>{t(texts.endLead, { name: share.professional ?? share.organisation })}</p>
      {end.problem ? <p role="alert">{end.problem.title}</p> : null}
    </ConfirmDialog>
  );
}

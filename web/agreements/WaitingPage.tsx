import { type Text, agreementDocumentWords, schemeWords, signingPartyWords } from '@polku/domain';
import { Async, type RowOf, useEndpointPages, useText } from '../platform/index.ts';
import { type Column, EmptyState, Link, LoadMore, Page, PeriodText, Table } from '../ui/index.ts';
import { AgreementStatus } from './Agreements.tsx';
import { agreementTexts as texts } from './texts.ts';

type Row = RowOf<'workAgreementWaiting'>;

/** Agreements and assessments that lack a signature, the oldest first. */
export function WaitingPage() {
  const t = useText();
  const query = useEndpointPages('workAgreementWaiting', { query: {} }, { keepEarlier: true });
  const lacking = (row: Row) => {
    if (row.status === 'signed') return t(texts.assessmentWaits);
    const names = row.parties
      .filter(({ verdict }) => verdict !== 'signed')
      .map(({ kind, name }) => [t(signingPartyWords[kind] as Text), name].filter(Boolean).join(' '));
    return names.join(', ');
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'client',
      header: t(texts.client),
      primary: true,
      cell: (row) =>
        row.clientId ? (
          <Link to={`/clients/${row.clientId}/agreements/${row.id}`}>{row.client}</Link>
        ) : (
          <span className="soft">{t(texts.notNamed)}</span>
        ),
    },
    {
      key: 'what',
      header: t(texts.scheme),
      cell: (row) => [t(schemeWords[row.scheme]), row.place].filter(Boolean).join(', '),
    },
    {
      key: 'time',
      header: t(agreementDocumentWords.time),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    { key: 'lacks', header: t(texts.lacksHeader), cell: lacking },
    { key: 'status', header: t(texts.status), cell: (row) => <AgreementStatus status={row.status} /> },
  ];
  return (
    <Page title={t(texts.waitingTitle)} lead={t(texts.waitingLead)}>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.nothingWaits)}>{t(texts.nothingWaitsLead)}</EmptyState>}
      >
        {(pages) => (
          <div>
            <Table
              caption={t(texts.waitingTitle)}
              hideCaption
              columns={columns}
              rows={pages.rows}
              rowKey={(row) => row.id}
            />
            <LoadMore {...pages} />
          </div>
        )}
      </Async>
    </Page>
  );
}

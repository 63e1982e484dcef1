import { grantCaseStatusWords, type GrantQueue, grantQueues, grantQueueWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type RowOf,
  useEndpoint,
  useEndpointPages,
  useLanguage,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  type Column,
  dayText,
  EmptyState,
  Link,
  LinkButton,
  LoadMore,
  moneyText,
  Page,
  SelectField,
  Table,
} from '../ui/index.ts';
import { GrantTabs } from './GrantTabs.tsx';
import { texts } from './case-texts.ts';
import { rectificationTexts } from './rectification-texts.ts';
import { roundTexts } from './round-texts.ts';

type Row = RowOf<'grantCaseList'>;

/** Applications queue by queue, the oldest first. */
export function CasesPage() {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const [queue, setQueue] = useState<GrantQueue | 'closed'>('toTake');
  const query = useEndpointPages('grantCaseList', { query: { queue } }, { keepEarlier: true });
  const counts = useEndpoint('grantCaseCounts', {}).data?.counts;
  const columns: readonly Column<Row>[] = [
    {
      key: 'number',
      header: t(texts.number),
      primary: true,
      cell: (row) => (
        <>
          <Link to={`/grant-cases/${row.id}`}>{row.number}</Link>
          {row.unread > 0 ? (
            <>
              {' '}
              <Badge tone="info">{t(texts.unread)}</Badge>
            </>
          ) : null}
        </>
      ),
    },
    { key: 'employer', header: t(texts.employer), cell: (row) => row.employer.name },
    { key: 'person', header: t(texts.person), cell: (row) => row.personName },
    {
      key: 'programme',
      header: t(texts.programme),
      cell: (row) => `${t(row.programmeName)} ${row.packVersion}`,
    },
    { key: 'received', header: t(texts.received), cell: (row) => dayText(row.receivedOn, language) },
    {
      key: 'status',
      header: t(texts.status),
      cell: (row) => <Badge>{t(grantCaseStatusWords[row.status])}</Badge>,
    },
    { key: 'handler', header: t(texts.handler), cell: (row) => row.handler ?? t(texts.nobody) },
    {
      key: 'sum',
      header: t(texts.sum),
      align: 'end',
      cell: (row) => (row.totalCents === null ? t(texts.notKnown) : moneyText(row.totalCents, language)),
    },
  ];
  return (
    <Page
      title={t(texts.cases)}
      lead={t(texts.lead)}
      actions={
        <>
          <LinkButton to="/grant-rounds">{t(roundTexts.rounds)}</LinkButton>
          <LinkButton to="/grant-rectifications">{t(rectificationTexts.rectifications)}</LinkButton>
          {may('grantCase.handle') ? (
            <LinkButton to="/grant-cases/new" look="primary" icon="add">
              {t(texts.add)}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <GrantTabs />
      <SelectField<GrantQueue | 'closed'>
        name="queue"
        label={t(texts.queue)}
        value={queue}
        onChange={setQueue}
        options={[
          ...grantQueues.map((value) => ({
            value,
            label: counts ? `${t(grantQueueWords[value])} (${counts[value]})` : t(grantQueueWords[value]),
          })),
          { value: 'closed' as const, label: t(texts.closed) },
        ]}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.empty)}>{t(texts.lead)}</EmptyState>}
      >
        {(pages) => (
          <>
            <Table
              caption={t(texts.cases)}
              hideCaption
              columns={columns}
              rows={pages.rows}
              rowKey={(row) => row.id}
            />
            <LoadMore {...pages} />
          </>
        )}
      </Async>
    </Page>
  );
}

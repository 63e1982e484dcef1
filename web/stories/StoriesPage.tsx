import { groupLabel, storyStatusWords } from '@polku/domain';
import { GroupTabs } from '../meetings/GroupTabs.tsx';
import { PublicLink } from '../meetings/PublicLink.tsx';
import { Async, type RowOf, useEndpointPages, useReference, useText } from '../platform/index.ts';
import { Badge, type Column, EmptyState, Link, LoadMore, Page, StatusBadge, Table } from '../ui/index.ts';
import { texts } from './texts.ts';

type Row = RowOf<'storyList'>;

export function StoriesPage() {
  const t = useText();
  const { groupWords } = useReference();
  const pages = useEndpointPages('storyList', { query: {} });
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      header: t(texts.title),
      primary: true,
      cell: (row) => <Link to={`/groups/stories/${row.clientId}`}>{row.title}</Link>,
    },
    { key: 'client', header: t(texts.client), cell: (row) => <bdi>{row.clientName}</bdi> },
    {
      key: 'group',
      header: t(texts.group),
      cell: (row) => t(row.targetGroup ? groupLabel(row.targetGroup, groupWords) : texts.anybody),
    },
    {
      key: 'status',
      header: t(texts.status),
      cell: (row) => (
        <>
          <StatusBadge tone={row.shown ? 'success' : 'neutral'}>
            {t(storyStatusWords[row.status])}
          </StatusBadge>{' '}
          {row.consent ? null : <Badge tone="warning">{t(texts.noConsent)}</Badge>}
        </>
      ),
    },
    { key: 'shown', header: t(texts.shown), cell: (row) => t(row.shown ? texts.shown : texts.notShown) },
  ];
  return (
    <Page title={t(texts.stories)} lead={t(texts.lead)} actions={<PublicLink />}>
      <GroupTabs />
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <div>
            <Table
              caption={t(texts.stories)}
              hideCaption
              columns={columns}
              rows={data.rows}
              rowKey={(row) => row.id}
            />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
    </Page>
  );
}

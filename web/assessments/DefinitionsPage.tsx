import { definitionKindWords, definitionStatusWords } from '@polku/domain';
import { Async, type Output, useEndpoint, useLanguage, useText } from '../platform/index.ts';
import {
  type Column,
  DateTimeText,
  EmptyState,
  Link,
  LinkButton,
  Page,
  StatusBadge,
  Table,
} from '../ui/index.ts';
import { definitionTexts as texts } from './texts.ts';

type Row = Output<'definitionList'>['rows'][number];

/** Every form in every edition, for the administrator. */
export function DefinitionsPage() {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpoint('definitionList', {});
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.name),
      primary: true,
      cell: (row) => <Link to={`/administration/assessments/${row.id}`}>{row.name[language]}</Link>,
    },
    { key: 'kind', header: t(texts.kind), cell: (row) => t(definitionKindWords[row.kind]) },
    {
      key: 'edition',
      header: t(texts.edition),
      align: 'end',
      cell: (row) => <span className="numeric">{row.edition}</span>,
    },
    {
      key: 'status',
      header: t(texts.status),
      cell: (row) => (
        <StatusBadge
          tone={row.status === 'published' ? 'success' : row.status === 'draft' ? 'info' : 'neutral'}
        >
          {t(definitionStatusWords[row.status])}
        </StatusBadge>
      ),
    },
    {
      key: 'published',
      header: t(texts.published),
      cell: (row) =>
        row.publishedAt ? (
          <>
            <DateTimeText at={row.publishedAt} />
            <span className="soft small"> {row.publishedBy ?? t(texts.shipped)}</span>
          </>
        ) : (
          '–'
        ),
    },
    {
      key: 'answers',
      header: t(texts.answers),
      align: 'end',
      cell: (row) => <span className="numeric">{row.answers}</span>,
    },
  ];
  return (
    <Page
      title={t(texts.forms)}
      lead={t(texts.lead)}
      actions={
        <LinkButton to="/administration/assessments/new" look="primary" icon="add">
          {t(texts.add)}
        </LinkButton>
      }
    >
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.none)} />}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.forms)}
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </Async>
    </Page>
  );
}

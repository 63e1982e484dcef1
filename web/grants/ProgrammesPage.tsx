import { Async, type RowOf, useEndpoint, useLanguage, useText } from '../platform/index.ts';
import { Badge, type Column, EmptyState, Link, LinkButton, Page, periodText, Table } from '../ui/index.ts';
import { budgetTexts } from './budget-texts.ts';
import { decisionTexts } from './decision-texts.ts';
import { GrantTabs } from './GrantTabs.tsx';
import { texts } from './texts.ts';

type Row = RowOf<'grantPackList'>;

/** Versions of grant programmes: those with the program, those loaded, and which are in use. */
export function ProgrammesPage() {
  const t = useText();
  const { language } = useLanguage();
  const query = useEndpoint('grantPackList', {});
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.programme),
      primary: true,
      cell: (row) => <Link to={`/grant-programmes/${row.programme}/${row.packVersion}`}>{t(row.name)}</Link>,
    },
    { key: 'version', header: t(texts.version), cell: (row) => row.packVersion },
    {
      key: 'valid',
      header: t(texts.valid),
      cell: (row) => periodText(row.validFrom, row.validTo, language),
    },
    {
      key: 'used',
      header: t(texts.used),
      cell: (row) =>
        row.use ? (
          <Badge tone="success">{periodText(row.use.from, row.use.to, language)}</Badge>
        ) : (
          <span className="soft">{t(texts.notUsed)}</span>
        ),
    },
    { key: 'open', header: t(texts.open), cell: (row) => t(texts.openCount, { count: row.openCount }) },
    {
      key: 'origin',
      header: t(texts.origin),
      cell: (row) => t(row.origin === 'shipped' ? texts.shipped : texts.loadedHere),
    },
  ];
  return (
    <Page
      title={t(texts.programmes)}
      lead={t(texts.lead)}
      actions={
        <>
          <LinkButton to="/grant-budgets">{t(budgetTexts.budgets)}</LinkButton>
          <LinkButton to="/grant-rights">{t(decisionTexts.rights)}</LinkButton>
          {query.data?.mayManage ? (
            <LinkButton to="/grant-programmes/load" icon="add">
              {t(texts.load)}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <GrantTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.programmes)}>{t(texts.lead)}</EmptyState>}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.programmes)}
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => `${row.programme}/${row.packVersion}`}
          />
        )}
      </Async>
    </Page>
  );
}

import { Async, type RowOf, useEndpoint, useLanguage, useReference, useText } from '../platform/index.ts';
import { type Column, EmptyState, Link, Page, Table, numberText } from '../ui/index.ts';
import { EnvironmentTabs } from './EnvironmentTabs.tsx';
import { reviewTexts as texts } from './review-texts.ts';

type Row = RowOf<'environmentReviewList'>;

/** Every environment with the means of its years: those who lead see all, others those they may write. */
export function ReviewsPage() {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const query = useEndpoint('environmentReviewList', {});
  const rows = query.data?.rows ?? [];
  const years = [...new Set(rows.flatMap((row) => row.years.map(({ year }) => year)))]
    .sort((a, b) => b - a)
    .slice(0, 4);
  const shown = (row: Row, year: number) => {
    const review = row.years.find((one) => one.year === year);
    if (!review) return '–';
    if (review.mean === null) return <span className="soft small">{t(texts.draft)}</span>;
    return <span className="numeric">{numberText(review.mean, language, 1)}</span>;
  };
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.environment),
      primary: true,
      cell: (row) => <Link to={`/environments/${row.environmentId}/reviews`}>{row.name}</Link>,
    },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) => reference.municipalityName(row.municipalityCode),
    },
    ...years.map((year) => ({
      key: String(year),
      header: String(year),
      align: 'end' as const,
      cell: (row: Row) => shown(row, year),
    })),
  ];
  return (
    <Page title={t(texts.reviews)} lead={t(texts.lead)}>
      <EnvironmentTabs />
      <Async
        query={query}
        isEmpty={(data) => data.rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <Table
            caption={t(texts.reviews)}
            hideCaption
            columns={columns}
            rows={data.rows}
            rowKey={(row) => row.environmentId}
          />
        )}
      </Async>
    </Page>
  );
}

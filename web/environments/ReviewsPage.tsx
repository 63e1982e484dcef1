import { Async, type RowOf, useEndpoint, useLanguage, useReference, useText } from '../platform/index.ts';
import { type Column, EmptyState, Link, Page, Table, numberText } from '../ui/index.ts';
import { EnvironmentTabs } from './EnvironmentTabs.tsx';
import { useReviewSubject } from './review-subject.ts';
import { reviewSubjectWords, reviewTexts as texts } from './review-texts.ts';

type Row = RowOf<'qualityReviewList'>;

/** Environments, coaches or providers with the means of their years. */
export function ReviewsPage() {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const subject = useReviewSubject();
  const query = useEndpoint('qualityReviewList', { params: { subject } });
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
      header: t(reviewSubjectWords[subject]),
      primary: true,
      cell: (row) => <Link to={`/quality/${subject}/${row.subjectId}`}>{row.name}</Link>,
    },
    ...(subject === 'coach'
      ? []
      : [
          {
            key: 'municipality',
            header: t(texts.municipality),
            cell: (row: Row) =>
              row.municipalityCode === null ? '–' : reference.municipalityName(row.municipalityCode),
          },
        ]),
    ...years.map((year) => ({
      key: String(year),
      header: String(year),
      align: 'end' as const,
      cell: (row: Row) => shown(row, year),
    })),
  ];
  return (
    <Page title={t(texts.reviews)} lead={t(subject === 'coach' ? texts.coachLead : texts.lead)}>
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
            rowKey={(row) => row.subjectId}
          />
        )}
      </Async>
    </Page>
  );
}

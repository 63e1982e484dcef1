import { useState } from 'react';
import { Async, type Output, useEndpoint, useLanguage, usePathParam, useText } from '../platform/index.ts';
import { Button, type Column, EmptyState, Page, Section, Table, numberText } from '../ui/index.ts';
import { useReviewSubject } from './review-subject.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { reviewTexts as texts } from './review-texts.ts';

export type Reviews = Output<'qualityReviewRead'>;
type Criterion = Reviews['reviews'][number]['content']['items'][number];

/** The reviews of one environment, coach or provider: the years beside each other, and what each judgement rests on. */
export function ReviewPage() {
  const t = useText();
  const subject = useReviewSubject();
  const subjectId = usePathParam('subjectId');
  const query = useEndpoint('qualityReviewRead', { params: { subject, subjectId } });
  const [writing, setWriting] = useState<number | null>(null);
  return (
    <Page
      title={query.data?.name ?? t(texts.reviews)}
      lead={t(subject === 'coach' ? texts.coachPageLead : texts.pageLead)}
      breadcrumbs={[{ to: `/quality/${subject}`, label: t(texts.reviews) }]}
      actions={query.data?.writableYears.map((year, index) => (
        <Button
          key={year}
          icon="edit"
          look={index === 0 ? 'primary' : 'secondary'}
          onClick={() => setWriting(year)}
        >
          {t(texts.write, { year: String(year) })}
        </Button>
      ))}
    >
      <Async
        query={query}
        isEmpty={({ reviews }) => reviews.length === 0}
        whenEmpty={<EmptyState title={t(texts.noReviews)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <div className="stack">
            <Compared data={data} />
            <Outcomes data={data} />
          </div>
        )}
      </Async>
      {writing !== null && query.data ? (
        <ReviewDialog
          subject={subject}
          subjectId={subjectId}
          data={query.data}
          year={writing}
          onClose={() => setWriting(null)}
        />
      ) : null}
    </Page>
  );
}

function Compared({ data }: { readonly data: Reviews }) {
  const t = useText();
  const { language } = useLanguage();
  const [newest] = data.reviews;
  if (!newest) return null;
  // years of one edition stand beside each other; others are told apart, never compared
  const editions = [...new Set(data.reviews.map(({ edition }) => edition))];
  return (
    <div className="stack">
      {editions.map((edition) => {
        const reviews = data.reviews.filter((one) => one.edition === edition);
        const [first] = reviews;
        if (!first) return null;
        const columns: readonly Column<Criterion>[] = [
          {
            key: 'criterion',
            header: t(texts.criterion),
            primary: true,
            cell: (item) => (
              <span className="stack-tight">
                <span>{item.question[language]}</span>
                {first.evidence[item.code] ? (
                  <span className="soft small">{first.evidence[item.code]}</span>
                ) : null}
              </span>
            ),
          },
          ...reviews.map((review) => ({
            key: String(review.year),
            header: review.finishedOn === null ? `${review.year} (${t(texts.draft)})` : String(review.year),
            align: 'end' as const,
            cell: (item: Criterion) => (
              <Score score={review.scores[item.code]} change={review.change[item.code]} />
            ),
          })),
        ];
        const title =
          editions.length > 1
            ? `${t(texts.compare)}, ${t(texts.otherEdition, { edition })}`
            : t(texts.compare);
        return (
          <Section key={edition} title={title}>
            <p>
              {t(texts.mean)}:{' '}
              {reviews
                .filter(({ mean }) => mean !== null)
                .map(({ year, mean }) => `${year} ${numberText(mean ?? 0, language, 1)}`)
                .join(', ') || '–'}
            </p>
            <Table
              caption={title}
              hideCaption
              columns={columns}
              rows={first.content.items}
              rowKey={(item) => item.code}
            />
          </Section>
        );
      })}
    </div>
  );
}

/** Beside the judgement, what became of those coached there: by year, small counts hidden. */
function Outcomes({ data }: { readonly data: Reviews }) {
  const t = useText();
  const { language } = useLanguage();
  const [newest] = data.reviews;
  type Year = Reviews['outcomes'][number];
  if (!newest || data.outcomes.length === 0) return null;
  const count = (value: number | null) =>
    value === null ? <span className="soft">{t(texts.hidden)}</span> : numberText(value, language);
  const meanOf = (year: number) => data.reviews.find((one) => one.year === year)?.mean ?? null;
  const columns: readonly Column<Year>[] = [
    { key: 'year', header: t(texts.year), primary: true, cell: (row) => row.year },
    {
      key: 'mean',
      header: t(texts.mean),
      align: 'end',
      cell: (row) => {
        const mean = meanOf(row.year);
        return mean === null ? '–' : numberText(mean, language, 1);
      },
    },
    ...(['people', 'work', 'education', 'otherEnd', 'goingOn'] as const).map((part) => ({
      key: part,
      header: t(texts[part]),
      align: 'end' as const,
      cell: (row: Year) => count(row[part]),
    })),
  ];
  return (
    <Section title={t(texts.outcomes)}>
      <div className="stack">
        <p className="soft">{t(texts.outcomesLead)}</p>
        <Table
          caption={t(texts.outcomes)}
          hideCaption
          columns={columns}
          rows={data.outcomes}
          rowKey={(row) => String(row.year)}
        />
      </div>
    </Section>
  );
}

function Score({
  score,
  change,
}: {
  readonly score: number | undefined;
  readonly change: number | undefined;
}) {
  const t = useText();
  if (score === undefined) return <>–</>;
  return (
    <span className="numeric">
      {score}
      {change ? (
        <span className="soft small">
          {' '}
          <span aria-hidden="true">{change > 0 ? `▲${change}` : `▼${-change}`}</span>
          <span className="visually-hidden">
            {t(change > 0 ? texts.up : texts.down, { count: Math.abs(change) })}
          </span>
        </span>
      ) : null}
    </span>
  );
}

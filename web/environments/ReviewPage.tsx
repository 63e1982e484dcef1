import { useState } from 'react';
import { Async, type Output, useEndpoint, useLanguage, usePathParam, useText } from '../platform/index.ts';
import { Button, type Column, EmptyState, Page, Section, Table, numberText } from '../ui/index.ts';
import { ReviewDialog } from './ReviewDialog.tsx';
import { reviewTexts as texts } from './review-texts.ts';

export type Reviews = Output<'environmentReviewRead'>;
type Criterion = Reviews['reviews'][number]['content']['items'][number];

/** One environment's self-evaluations: the years beside each other, and what each judgement rests on. */
export function ReviewPage() {
  const t = useText();
  const environmentId = usePathParam('environmentId');
  const query = useEndpoint('environmentReviewRead', { params: { environmentId } });
  const [writing, setWriting] = useState<number | null>(null);
  return (
    <Page
      title={query.data?.name ?? t(texts.reviews)}
      lead={t(texts.pageLead)}
      breadcrumbs={[{ to: '/environments/reviews', label: t(texts.reviews) }]}
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
        {(data) => <Compared data={data} />}
      </Async>
      {writing !== null && query.data ? (
        <ReviewDialog
          environmentId={environmentId}
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

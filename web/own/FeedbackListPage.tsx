import { Async, useEndpointPages, useEndpoint, useText } from '../platform/index.ts';
import { type Column, DateText, LoadMore, Page, Section, Table } from '../ui/index.ts';
import { texts } from './texts.ts';

interface Question {
  readonly id: 'satisfaction' | 'ease' | 'direction';
  readonly counts: readonly number[];
}

export function FeedbackListPage() {
  const t = useText();
  const counts = useEndpoint('feedbackList', { body: { limit: 1 } });
  const ideas = useEndpointPages('feedbackList', { body: {} });
  const columns: readonly Column<Question>[] = [
    { key: 'question', header: t(texts.question), primary: true, cell: (row) => t(texts[row.id]) },
    ...[1, 2, 3, 4, 5].map(
      (score): Column<Question> => ({
        key: String(score),
        header: String(score),
        align: 'end',
        cell: (row) => row.counts[score - 1] ?? 0,
      }),
    ),
  ];
  return (
    <Page title={t(texts.feedbackTitle)} lead={t(texts.feedbackLead)}>
      <Async query={counts}>
        {(data) => (
          <Table
            caption={t(texts.count, { count: data.count })}
            columns={columns}
            rows={(['satisfaction', 'ease', 'direction'] as const).map((id) => ({ id, counts: data[id] }))}
            rowKey={(row) => row.id}
          />
        )}
      </Async>
      <Section title={t(texts.ideas)} card>
        <Async query={ideas} isEmpty={({ rows }) => rows.length === 0} whenEmpty={<p>{t(texts.noIdeas)}</p>}>
          {(data) => (
            <>
              <ul className="plain-list">
                {data.rows.map((row) => (
                  <li key={row.id}>
                    <span className="kept-lines">{row.idea}</span>{' '}
                    <span className="soft">
                      <DateText day={row.givenOn} />
                    </span>
                  </li>
                ))}
              </ul>
              <LoadMore {...data} />
            </>
          )}
        </Async>
      </Section>
    </Page>
  );
}

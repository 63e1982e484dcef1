import { masteryStepWords } from '@polku/domain';
import { Async, useEndpoint, useText } from '../platform/index.ts';
import { DateText, Link, LinkButton, Section, Table } from '../ui/index.ts';
import { proofTexts as texts } from './texts.ts';

/** Who has done a task and how it goes: names of those the reader may see. */
export function TaskPeople({ taskId }: { readonly taskId: string }) {
  const t = useText();
  const query = useEndpoint('taskPeople', { params: { taskId } });
  return (
    <Section
      title={t(texts.peopleTitle)}
      card
      actions={
        <LinkButton to={`/tasks/notes/${taskId}`} icon="check">
          {t(texts.toSheet)}
        </LinkButton>
      }
    >
      <Async
        query={query}
        isEmpty={({ rows, others }) => rows.length + others === 0}
        whenEmpty={<p className="soft">{t(texts.peopleNone)}</p>}
      >
        {({ rows, others }) => (
          <div className="stack">
            {rows.length > 0 ? (
              <Table
                caption={t(texts.peopleTitle)}
                hideCaption
                rows={rows}
                rowKey={(row) => row.clientId}
                columns={[
                  {
                    key: 'person',
                    header: t(texts.person),
                    primary: true,
                    cell: (row) => (
                      <Link to={`/clients/${row.clientId}/strengths`}>
                        <bdi>{row.name}</bdi>
                      </Link>
                    ),
                  },
                  {
                    key: 'reached',
                    header: t(texts.reached),
                    cell: (row) => t(masteryStepWords[row.reached]),
                  },
                  { key: 'latest', header: t(texts.latest), cell: (row) => t(masteryStepWords[row.latest]) },
                  { key: 'times', header: t(texts.times), align: 'end', cell: (row) => row.shifts },
                  { key: 'on', header: t(texts.day), cell: (row) => <DateText day={row.lastOn} /> },
                ]}
              />
            ) : null}
            {others > 0 ? <p className="soft small">{t(texts.peopleOthers, { count: others })}</p> : null}
          </div>
        )}
      </Async>
    </Section>
  );
}

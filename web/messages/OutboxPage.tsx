import {
  channelWords,
  messageDecisionWords,
  messageProblemWords,
  messageStatusWords,
  templateWords,
} from '@polku/domain';
import {
  Async,
  type Output,
  type RowOf,
  useEndpoint,
  useEndpointPages,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  DateTimeText,
  EmptyState,
  LoadMore,
  Notice,
  Page,
  Section,
  StatusBadge,
  Table,
} from '../ui/index.ts';
import { statusTones } from './status-tones.ts';
import { MessageTabs } from './TemplatesPage.tsx';
import { texts } from './texts.ts';
import './messages.css';

type Channel = Output<'outboxRead'>['channels'][number];
type Row = RowOf<'outboxList'>;

export function OutboxPage() {
  const t = useText();
  const { session } = useSession();
  const channels = useEndpoint('outboxRead', {});
  return (
    <Page title={t(texts.outbox)} lead={t(texts.outboxLead)}>
      <MessageTabs />
      <div className="stack">
        {session.mode === 'demo' ? <Notice>{t(texts.demonstration)}</Notice> : null}
        <Async query={channels}>{(data) => <ChannelTable rows={data.channels} />}</Async>
        <Troubled />
        {session.mode === 'demo' ? <WouldHaveLeft /> : null}
      </div>
    </Page>
  );
}

function ChannelTable({ rows }: { readonly rows: readonly Channel[] }) {
  const t = useText();
  const stateOf = (row: Channel) => {
    if (row.way === 'none') return { tone: 'neutral', text: texts.wayNone } as const;
    if (row.isDown) return { tone: 'error', text: texts.wayDown } as const;
    if (row.way === 'demonstration') return { tone: 'info', text: texts.wayDemonstration } as const;
    return { tone: 'success', text: texts.wayWorks } as const;
  };
  const number = (key: 'waiting' | 'failed' | 'uncertain' | 'sentToday'): Column<Channel> => ({
    key,
    header: t(texts[key]),
    align: 'end',
    cell: (row) => row[key],
  });
  const columns: readonly Column<Channel>[] = [
    { key: 'channel', header: t(texts.channel), primary: true, cell: (row) => t(channelWords[row.channel]) },
    {
      key: 'way',
      header: t(texts.way),
      cell: (row) => <StatusBadge tone={stateOf(row).tone}>{t(stateOf(row).text)}</StatusBadge>,
    },
    number('waiting'),
    number('failed'),
    number('uncertain'),
    number('sentToday'),
  ];
  return (
    <Table
      caption={t(texts.channels)}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => row.channel}
    />
  );
}

function Troubled() {
  const t = useText();
  const query = useEndpointPages('outboxList', { body: { statuses: ['failed', 'uncertain'] } });
  const decide = useSubmit('outboxDecide', { invalidates: ['outboxList', 'outboxRead'] });
  const columns: readonly Column<Row>[] = [
    { key: 'kind', header: t(texts.template), primary: true, cell: (row) => t(templateWords[row.kind]) },
    { key: 'channel', header: t(texts.channel), cell: (row) => t(channelWords[row.channel]) },
    {
      key: 'status',
      header: t(texts.status),
      cell: (row) => (
        <>
          <StatusBadge tone={statusTones[row.status]}>{t(messageStatusWords[row.status])}</StatusBadge>{' '}
          {row.problem ? <span className="small">{t(messageProblemWords[row.problem])}</span> : null}
        </>
      ),
    },
    {
      key: 'time',
      header: t(texts.time),
      cell: (row) => <DateTimeText at={row.attemptedAt ?? row.plannedAt} />,
    },
    {
      key: 'decide',
      header: t(texts.decide),
      actions: true,
      cell: (row) => (
        <div className="message-decisions">
          {row.decisions.map((decision) => (
            <Button
              key={decision}
              size="small"
              busy={decide.busy}
              onClick={() =>
                decide.submit({ params: { messageId: row.id }, body: { decision, version: row.version } })
              }
            >
              {t(messageDecisionWords[decision])}
            </Button>
          ))}
        </div>
      ),
    },
  ];
  return (
    <Section title={t(texts.troubled)}>
      <p className="soft">{t(texts.uncertainLead)}</p>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTroubled)} level={3} />}
      >
        {(pages) => (
          <>
            <Table
              caption={t(texts.troubled)}
              hideCaption
              columns={columns}
              rows={pages.rows}
              rowKey={(row) => row.id}
            />
            <LoadMore {...pages} />
          </>
        )}
      </Async>
    </Section>
  );
}

function WouldHaveLeft() {
  const t = useText();
  const query = useEndpointPages('demonstrationOutbox', {});
  return (
    <Section title={t(texts.wouldHaveLeft)}>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noMessages)} level={3} />}
      >
        {(pages) => (
          <div className="card">
            <ul className="message-list">
              {pages.rows.map((row) => (
                <li key={row.id}>
                  <article>
                    <h3>
                      {t(channelWords[row.channel])}: {row.recipient}
                    </h3>
                    <p className="soft small">
                      <DateTimeText at={row.at} /> {row.channel === 'email' ? row.subject : ''}
                    </p>
                    <p className="message-text">{row.body}</p>
                  </article>
                </li>
              ))}
            </ul>
            <LoadMore {...pages} />
          </div>
        )}
      </Async>
    </Section>
  );
}

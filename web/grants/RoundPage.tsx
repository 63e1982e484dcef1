import { refusalSentence, roundCaseOutcomeWords, roundOrderWords, roundStatusWords } from '@polku/domain';
import {
  Async,
  type Output,
  useEndpoint,
  useLanguage,
  usePathParam,
  useReference,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  DateTimeText,
  DescriptionList,
  Link,
  Notice,
  Page,
  ProgressBar,
  Section,
  Table,
} from '../ui/index.ts';
import { roundTexts as texts } from './round-texts.ts';

const everySecond = 1000;

/** A run of a round: how far it is, followed until it ends, and what came of each application. */
export function RoundPage() {
  const t = useText();
  const roundId = usePathParam('roundId');
  const first = useEndpoint('grantRoundRead', { params: { roundId } });
  const isRunning = first.data?.round.status === 'running';
  const query = useEndpoint(
    'grantRoundRead',
    { params: { roundId } },
    isRunning ? { everyMs: everySecond } : {},
  );
  const round = query.data?.round;
  return (
    <Page
      title={
        round
          ? `${round.programmeName ? t(round.programmeName) : round.programme} ${round.round}`
          : t(texts.rounds)
      }
      breadcrumbs={[{ to: '/grant-rounds', label: t(texts.rounds) }]}
    >
      <Async query={query}>{(data) => <Run data={data} />}</Async>
    </Page>
  );
}

function Run({ data }: { readonly data: Output<'grantRoundRead'> }) {
  const t = useText();
  const { language } = useLanguage();
  const { municipalityName } = useReference();
  const { round, cases } = data;
  const { counts } = round;
  const done = counts.total - counts.waiting;
  return (
    <div className="stack">
      <Section title={t(texts.status)} card>
        <div className="stack">
          <ProgressBar
            label={t(texts.progress, { done, total: counts.total })}
            value={done}
            max={counts.total}
          />
          {round.status === 'stopped' ? <Notice tone="warning">{t(texts.stopped)}</Notice> : null}
          <DescriptionList
            facts={[
              { label: t(texts.status), value: <Badge>{t(roundStatusWords[round.status])}</Badge> },
              { label: t(roundCaseOutcomeWords.decided), value: counts.decided },
              { label: t(roundCaseOutcomeWords.outsideQuota), value: counts.outsideQuota },
              { label: t(roundCaseOutcomeWords.refused), value: counts.refused },
              { label: t(texts.sorted), value: t(roundOrderWords[round.sorted]) },
              ...(round.seed ? [{ label: t(texts.seed), value: <code>{round.seed}</code> }] : []),
              ...Object.entries(round.quotas).map(([code, most]) => ({
                label: t(texts.quotaOf, { name: municipalityName(code) }),
                value: most,
              })),
              { label: t(texts.by), value: round.by },
              { label: t(texts.startedAt), value: <DateTimeText at={round.startedAt} /> },
              {
                label: t(texts.endedAt),
                value: round.endedAt ? <DateTimeText at={round.endedAt} /> : null,
              },
            ]}
          />
        </div>
      </Section>
      <Section title={t(texts.cases)}>
        <Table
          caption={t(texts.cases)}
          hideCaption
          rows={cases}
          rowKey={(row) => row.caseId}
          columns={[
            {
              key: 'case',
              header: t(texts.application),
              primary: true,
              cell: (row) => <Link to={`/grant-cases/${row.caseId}`}>{row.number}</Link>,
            },
            { key: 'place', header: t(texts.place), align: 'end', cell: (row) => row.place },
            { key: 'employer', header: t(texts.employer), cell: (row) => row.employer },
            {
              key: 'municipality',
              header: t(texts.municipality),
              cell: (row) =>
                row.municipalityCode ? municipalityName(row.municipalityCode) : t(texts.unknown),
            },
            {
              key: 'outcome',
              header: t(texts.outcome),
              cell: (row) => (
                <>
                  {t(roundCaseOutcomeWords[row.outcome])}
                  {row.problem ? (
                    <div className="small">{refusalSentence(row.problem, language) ?? row.problem}</div>
                  ) : null}
                </>
              ),
            },
          ]}
        />
      </Section>
    </div>
  );
}

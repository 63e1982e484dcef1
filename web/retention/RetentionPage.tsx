import { type ErasedType, erasedTypes, erasureGroundWords, retentionPlan } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  useLanguage,
  useReference,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  ConfirmDialog,
  DateText,
  DateTimeText,
  EmptyState,
  Link,
  Notice,
  Page,
  Section,
  Table,
  dayText,
  useToast,
} from '../ui/index.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { HoldDialog, type Held } from './HoldDialog.tsx';
import { countTexts, texts } from './texts.ts';

type Retention = Output<'retentionRead'>;
type Line = Retention['report'][number];
type Decision = Retention['decisions'][number];
type Hold = Retention['holds'][number];
type Run = Retention['runs'][number];
type Erasure = Retention['erasures'][number];
type Person = Output<'retentionPeople'>['rows'][number];
type Counts = Readonly<Record<ErasedType, number>>;

/** Times of keeping, what is past its time, what is held, and the runs that erase. */
export function RetentionPage() {
  const t = useText();
  const { may } = useSession();
  const query = useEndpoint('retentionRead', {});
  return (
    <Page title={t(texts.title)} lead={t(texts.lead)}>
      <Async query={query}>
        {(data) => (
          <>
            <Due data={data} />
            {may('retention.people') ? <People /> : null}
            {may('retention.hold') ? <Holds holds={data.holds} /> : null}
            <Times decisions={data.decisions} />
            <Runs runs={data.runs} />
            {data.erasures.length > 0 ? <Erasures erasures={data.erasures} /> : null}
          </>
        )}
      </Async>
    </Page>
  );
}

function countsOf(report: readonly Line[]): Counts {
  const sum = (type: ErasedType) =>
    report.filter((line) => line.type === type).reduce((total, { count }) => total + count, 0);
  return { client: sum('client'), referral: sum('referral'), message: sum('message') };
}

/** "12 clients, 3 messages", naming only what there is. */
function useCountsText(): (counts: Counts) => string {
  const t = useText();
  return (counts) => {
    const named = erasedTypes.filter((type) => counts[type] > 0);
    const shown = named.length > 0 ? named : erasedTypes;
    return shown.map((type) => t(countTexts[type], { count: counts[type] })).join(', ');
  };
}

function Due({ data }: { readonly data: Retention }) {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const countsText = useCountsText();
  const [asked, setAsked] = useState(false);
  const toast = useToast();
  const counts = countsOf(data.report);
  const begin = useSubmit('retentionRunBegin', {
    invalidates: ['retentionRead', 'retentionPeople'],
    onDone: () => {
      setAsked(false);
      toast(t(texts.begun));
    },
  });
  const running = data.runs.find(({ status }) => status === 'running');
  const canBegin = may('retention.manage') && !running && erasedTypes.some((type) => counts[type] > 0);
  return (
    <Section
      title={t(texts.due)}
      actions={
        canBegin ? (
          <Button look="danger" icon="remove" onClick={() => setAsked(true)}>
            {t(texts.begin)}
          </Button>
        ) : undefined
      }
    >
      {running ? (
        <Notice title={t(texts.running)}>
          {t(texts.runningLead, { counts: countsText(running.erased) })}
        </Notice>
      ) : null}
      {data.report.length === 0 ? (
        <EmptyState title={t(texts.nothingDue)} level={3}>
          {t(texts.nothingDueLead)}
        </EmptyState>
      ) : (
        <>
          <p>{t(texts.dueLead, { day: dayText(data.on, language) })}</p>
          <Table<Line>
            caption={t(texts.due)}
            hideCaption
            rows={data.report}
            rowKey={(row) => `${row.type} ${row.year}`}
            columns={[
              {
                key: 'type',
                header: t(texts.type),
                cell: (row) => t(retentionPlan[row.type].name),
                primary: true,
              },
              { key: 'year', header: t(texts.year), cell: (row) => row.year, align: 'end' },
              { key: 'count', header: t(texts.count), cell: (row) => row.count, align: 'end' },
              { key: 'held', header: t(texts.held), cell: (row) => row.held, align: 'end' },
            ]}
          />
        </>
      )}
      <ConfirmDialog
        open={asked}
        title={t(texts.beginTitle)}
        confirm={t(texts.confirm)}
        tone="danger"
        busy={begin.busy}
        onConfirm={() => begin.submit({ body: { seen: counts } })}
        onClose={() => {
          setAsked(false);
          begin.reset();
        }}
      >
        {begin.cause ? <ProblemNotice problem={begin.cause} /> : null}
        <p>{t(texts.beginLead)}</p>
        <p>
          <strong>{countsText(counts)}</strong>
        </p>
        <p>{t(texts.beginNote)}</p>
      </ConfirmDialog>
    </Section>
  );
}

function People() {
  const t = useText();
  const { municipalityName } = useReference();
  const query = useEndpoint('retentionPeople', {});
  const [holding, setHolding] = useState<Held | null>(null);
  return (
    <Section title={t(texts.people)}>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<p className="muted">{t(texts.nobody)}</p>}
      >
        {({ rows, hasMore }) => (
          <>
            {hasMore ? <p>{t(texts.morePeople)}</p> : null}
            <Table<Person>
              caption={t(texts.people)}
              hideCaption
              rows={rows}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'name',
                  header: t(texts.person),
                  cell: (row) => <Link to={`/clients/${row.id}`}>{row.name}</Link>,
                  primary: true,
                },
                {
                  key: 'municipality',
                  header: t(texts.municipality),
                  cell: (row) =>
                    row.municipalityCode === null ? '–' : municipalityName(row.municipalityCode),
                },
                { key: 'since', header: t(texts.since), cell: (row) => <DateText day={row.since} /> },
                {
                  key: 'held',
                  header: t(texts.held),
                  actions: true,
                  cell: (row) =>
                    row.held ? (
                      <Badge tone="warning">{t(texts.isHeld)}</Badge>
                    ) : (
                      <Button
                        size="small"
                        icon="lock"
                        onClick={() => setHolding({ clientId: row.id, name: row.name })}
                      >
                        {t(texts.hold)}
                      </Button>
                    ),
                },
              ]}
            />
          </>
        )}
      </Async>
      {holding ? <HoldDialog held={holding} onClose={() => setHolding(null)} /> : null}
    </Section>
  );
}

function Holds({ holds }: { readonly holds: readonly Hold[] }) {
  const t = useText();
  const { may } = useSession();
  const toast = useToast();
  const [adding, setAdding] = useState(false);
  const [lifting, setLifting] = useState<Hold | null>(null);
  const lift = useSubmit('holdLift', {
    invalidates: ['retentionRead', 'retentionPeople'],
    onDone: () => {
      setLifting(null);
      toast(t(texts.lifted));
    },
  });
  return (
    <Section
      title={t(texts.holds)}
      actions={
        <Button icon="lock" onClick={() => setAdding(true)}>
          {t(texts.hold)}
        </Button>
      }
    >
      <p>{t(texts.holdsLead)}</p>
      {holds.length === 0 ? (
        <p className="muted">{t(texts.noHolds)}</p>
      ) : (
        <Table<Hold>
          caption={t(texts.holds)}
          hideCaption
          rows={holds}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'what',
              header: t(texts.what),
              primary: true,
              cell: (row) =>
                row.recordType ? (
                  t(retentionPlan[row.recordType].name)
                ) : row.clientId && may('retention.people') ? (
                  <Link to={`/clients/${row.clientId}`}>{t(texts.aClient)}</Link>
                ) : (
                  t(texts.aClient)
                ),
            },
            { key: 'reason', header: t(texts.reason), cell: (row) => row.reason },
            {
              key: 'until',
              header: t(texts.until),
              cell: (row) => (row.endsOn ? <DateText day={row.endsOn} /> : t(texts.openEnded)),
            },
            {
              key: 'by',
              header: t(texts.setBy),
              cell: (row) => (
                <>
                  {row.setBy}, <DateTimeText at={row.setAt} />
                </>
              ),
            },
            {
              key: 'lift',
              header: t(texts.lift),
              actions: true,
              cell: (row) => (
                <Button size="small" look="quiet" onClick={() => setLifting(row)}>
                  {t(texts.lift)}
                </Button>
              ),
            },
          ]}
        />
      )}
      {adding ? <HoldDialog held={null} onClose={() => setAdding(false)} /> : null}
      <ConfirmDialog
        open={lifting !== null}
        title={t(texts.liftTitle)}
        confirm={t(texts.lift)}
        busy={lift.busy}
        onConfirm={() => lifting && lift.submit({ params: { holdId: lifting.id } })}
        onClose={() => {
          setLifting(null);
          lift.reset();
        }}
      >
        {lift.cause ? <ProblemNotice problem={lift.cause} /> : null}
        <p>{t(texts.liftLead)}</p>
        <p>{lifting?.reason}</p>
      </ConfirmDialog>
    </Section>
  );
}

function Times({ decisions }: { readonly decisions: readonly Decision[] }) {
  const t = useText();
  const { may } = useSession();
  const [changing, setChanging] = useState<Decision | null>(null);
  const erased: readonly string[] = erasedTypes;
  return (
    <Section title={t(texts.times)}>
      <p>{t(texts.timesLead)}</p>
      <Table<Decision>
        caption={t(texts.times)}
        hideCaption
        rows={decisions}
        rowKey={(row) => row.type}
        columns={[
          {
            key: 'type',
            header: t(texts.type),
            primary: true,
            cell: (row) => (
              <>
                {t(retentionPlan[row.type].name)}
                {erased.includes(row.type) ? null : (
                  <>
                    {' '}
                    <Badge>{t(texts.notErased)}</Badge>
                  </>
                )}
              </>
            ),
          },
          {
            key: 'time',
            header: t(texts.time),
            cell: (row) => t(texts.months, { count: row.months ?? retentionPlan[row.type].months }),
          },
          { key: 'from', header: t(texts.startsFrom), cell: (row) => t(retentionPlan[row.type].startsFrom) },
          {
            key: 'source',
            header: t(texts.source),
            cell: (row) =>
              row.months === null
                ? t(retentionPlan[row.type].source)
                : t(texts.decided, { basis: row.basis, by: row.changedBy ?? '' }),
          },
          ...(may('retention.manage')
            ? [
                {
                  key: 'change',
                  header: t(texts.change),
                  actions: true,
                  cell: (row: Decision) => (
                    <Button size="small" look="quiet" onClick={() => setChanging(row)}>
                      {t(texts.change)}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {changing ? <DecisionDialog decision={changing} onClose={() => setChanging(null)} /> : null}
    </Section>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const t = useText();
  const countsText = useCountsText();
  const done = runs.filter(({ status }) => status === 'done');
  return (
    <Section title={t(texts.runs)}>
      {done.length === 0 ? (
        <p className="muted">{t(texts.noRuns)}</p>
      ) : (
        <Table<Run>
          caption={t(texts.runs)}
          hideCaption
          rows={done}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'at',
              header: t(texts.startedAt),
              cell: (row) => <DateTimeText at={row.startedAt} />,
              primary: true,
            },
            { key: 'by', header: t(texts.startedBy), cell: (row) => row.startedBy },
            { key: 'erased', header: t(texts.erased), cell: (row) => countsText(row.erased) },
          ]}
        />
      )}
    </Section>
  );
}

/** Erasing that clients asked for: the evidence, which leads to nobody. */
function Erasures({ erasures }: { readonly erasures: readonly Erasure[] }) {
  const t = useText();
  return (
    <Section title={t(texts.erasures)}>
      <Table<Erasure>
        caption={t(texts.erasures)}
        hideCaption
        rows={erasures}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'at',
            header: t(texts.erasedAt),
            cell: (row) => <DateTimeText at={row.doneAt} />,
            primary: true,
          },
          { key: 'received', header: t(texts.receivedOn), cell: (row) => <DateText day={row.receivedOn} /> },
          { key: 'ground', header: t(texts.ground), cell: (row) => t(erasureGroundWords[row.ground]) },
          { key: 'by', header: t(texts.decidedBy), cell: (row) => row.decidedBy },
          {
            key: 'rows',
            header: t(texts.extent),
            cell: (row) => t(texts.rows, { count: row.counts.reduce((sum, { rows }) => sum + rows, 0) }),
          },
        ]}
      />
    </Section>
  );
}

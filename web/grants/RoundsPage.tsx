import { type RoundOrder, roundOrders, roundOrderWords, roundStatusWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  FormEnd,
  type Output,
  useEndpoint,
  useFormDraft,
  useGo,
  useReference,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateTimeText,
  Dialog,
  EmptyState,
  Form,
  Link,
  NumberField,
  Page,
  RadioGroup,
  Section,
  Table,
} from '../ui/index.ts';
import { texts as caseTexts } from './case-texts.ts';
import { roundTexts as texts } from './round-texts.ts';

type Data = Output<'grantRoundList'>;
type Waiting = Data['waiting'][number];

const sum = (waiting: Waiting, of: 'granted' | 'refused') =>
  waiting.municipalities.reduce((all, one) => all + one[of], 0);

/** What waits for a decision by programme and round, and the runs in which rounds were decided. */
export function RoundsPage() {
  const t = useText();
  const query = useEndpoint('grantRoundList', {});
  const [open, setOpen] = useState<Waiting | null>(null);
  return (
    <Page
      title={t(texts.rounds)}
      lead={t(texts.lead)}
      breadcrumbs={[{ to: '/grant-cases', label: t(caseTexts.cases) }]}
    >
      <Async query={query}>
        {(data) => (
          <div className="stack">
            <Section title={t(texts.waiting)}>
              {data.waiting.length === 0 ? (
                <EmptyState title={t(texts.waiting)}>{t(texts.nothingWaiting)}</EmptyState>
              ) : (
                <WaitingRounds data={data} onStart={setOpen} />
              )}
            </Section>
            <Section title={t(texts.runs)}>
              {data.rows.length === 0 ? <p className="soft">{t(texts.noRuns)}</p> : <Runs rows={data.rows} />}
            </Section>
          </div>
        )}
      </Async>
      {open ? <StartRound waiting={open} onClose={() => setOpen(null)} /> : null}
    </Page>
  );
}

function WaitingRounds({
  data,
  onStart,
}: {
  readonly data: Data;
  readonly onStart: (waiting: Waiting) => void;
}) {
  const t = useText();
  return (
    <Table
      caption={t(texts.waiting)}
      hideCaption
      rows={data.waiting}
      rowKey={(row) => `${row.programme} ${row.round}`}
      columns={[
        { key: 'programme', header: t(texts.programme), primary: true, cell: (row) => t(row.name) },
        { key: 'round', header: t(texts.round), cell: (row) => row.round },
        { key: 'grant', header: t(texts.toGrant), align: 'end', cell: (row) => sum(row, 'granted') },
        { key: 'refuse', header: t(texts.toRefuse), align: 'end', cell: (row) => sum(row, 'refused') },
        {
          key: 'start',
          header: t(texts.start),
          actions: true,
          cell: (row) =>
            data.mayStart ? (
              <Button size="small" onClick={() => onStart(row)}>
                {t(texts.startNamed, { round: row.round })}
              </Button>
            ) : null,
        },
      ]}
    />
  );
}

function Runs({ rows }: Pick<Data, 'rows'>) {
  const t = useText();
  return (
    <Table
      caption={t(texts.runs)}
      hideCaption
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'programme',
          header: t(texts.programme),
          primary: true,
          cell: (row) => (
            <Link to={`/grant-rounds/${row.id}`}>
              {`${row.programmeName ? t(row.programmeName) : row.programme} ${row.round}`}
            </Link>
          ),
        },
        {
          key: 'status',
          header: t(texts.status),
          cell: (row) => <Badge>{t(roundStatusWords[row.status])}</Badge>,
        },
        {
          key: 'progress',
          header: t(texts.outcome),
          cell: (row) =>
            t(texts.progress, { done: row.counts.total - row.counts.waiting, total: row.counts.total }),
        },
        { key: 'by', header: t(texts.by), cell: (row) => row.by },
        { key: 'started', header: t(texts.startedAt), cell: (row) => <DateTimeText at={row.startedAt} /> },
      ]}
    />
  );
}

interface Values {
  readonly sorted: RoundOrder;
  readonly [quota: `quotas/${string}`]: number | null;
}

function StartRound({ waiting, onClose }: { readonly waiting: Waiting; readonly onClose: () => void }) {
  const t = useText();
  const go = useGo();
  const { municipalityName } = useReference();
  const { programme, round } = waiting;
  const codes = [
    ...new Set([
      ...Object.keys(waiting.quotas),
      ...waiting.municipalities.flatMap(({ code }) => (code === null ? [] : [code])),
    ]),
  ].toSorted();
  const initial: Values = {
    sorted: waiting.sorted,
    ...Object.fromEntries(codes.map((code) => [`quotas/${code}`, waiting.quotas[code] ?? null])),
  };
  const form = useFormDraft<Values>(`grant-round/${programme}/${round}`, initial);
  const save = useSubmit('grantRoundStart', {
    form,
    invalidates: ['grantRoundList', 'grantRoundRead'],
    onDone: ({ id }) => {
      onClose();
      go(`/grant-rounds/${id}`);
    },
  });
  return (
    <Dialog open title={`${t(waiting.name)} ${round}`} onClose={onClose}>
      <Form
        problem={save.problem}
        busy={save.busy}
        onSubmit={() => {
          const quotas: Record<string, number> = {};
          for (const code of codes) {
            const quota = form.values[`quotas/${code}`];
            if (typeof quota === 'number') quotas[code] = quota;
          }
          save.submit({ body: { programme, round, sorted: form.values.sorted, quotas } });
        }}
      >
        <p>{t(texts.sure)}</p>
        <RadioGroup
          label={t(texts.sorted)}
          {...form.field('sorted')}
          options={roundOrders.map((value) => ({ value, label: t(roundOrderWords[value]) }))}
        />
        {codes.map((code, index) => (
          <NumberField
            key={code}
            label={t(texts.quotaOf, { name: municipalityName(code) })}
            hint={index === 0 ? t(texts.quotaHint) : undefined}
            {...form.field(`quotas/${code}`)}
          />
        ))}
        <FormEnd submit={t(texts.start)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

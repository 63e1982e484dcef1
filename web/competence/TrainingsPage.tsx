import { trainingKindWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  useAddressValue,
  useDurationText,
  useEndpoint,
  useReference,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  ConfirmDialog,
  DateText,
  EmptyState,
  Page,
  Section,
  SelectField,
  Table,
  useToast,
} from '../ui/index.ts';
import { CompetenceTabs } from './CompetenceTabs.tsx';
import { TrainingDialog } from './TrainingDialog.tsx';
import { partTexts, texts } from './texts.ts';

type Trainings = Output<'trainingList'>;
export type Training = Trainings['rows'][number];

/** The staff's training of a year: sums by kind, hours between municipalities, and the log. */
export function TrainingsPage() {
  const t = useText();
  const [year, setYear] = useAddressValue('year');
  const query = useEndpoint(
    'trainingList',
    { query: year ? { year: Number(year) } : {} },
    { keepEarlier: true },
  );
  const [editing, setEditing] = useState<Training | 'new' | null>(null);
  const logs = query.data?.actions.includes('log') ?? false;
  return (
    <Page
      title={t(partTexts.trainings)}
      lead={t(texts.trainingsLead)}
      actions={
        logs ? (
          <Button look="primary" icon="add" onClick={() => setEditing('new')}>
            {t(texts.logTraining)}
          </Button>
        ) : undefined
      }
    >
      <CompetenceTabs />
      <Async query={query}>
        {(data) => (
          <div className="stack">
            <div className="filters" role="group" aria-label={t(texts.year)}>
              <SelectField
                label={t(texts.year)}
                value={String(data.year)}
                onChange={setYear}
                options={data.years.map((one) => ({ value: String(one), label: String(one) }))}
              />
            </div>
            {data.rows.length === 0 ? (
              <EmptyState title={t(texts.noTraining)}>{t(texts.noTrainingLead)}</EmptyState>
            ) : (
              <>
                <Sums data={data} />
                <Log rows={data.rows} onEdit={setEditing} />
              </>
            )}
          </div>
        )}
      </Async>
      {editing ? (
        <TrainingDialog training={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      ) : null}
    </Page>
  );
}

function Sums({ data }: { readonly data: Trainings }) {
  const t = useText();
  const duration = useDurationText();
  const reference = useReference();
  return (
    <div className="columns">
      <Section title={t(texts.sums)} card>
        <Table
          caption={t(texts.sums)}
          hideCaption
          columns={[
            {
              key: 'kind',
              header: t(texts.kind),
              primary: true,
              cell: (row) => t(trainingKindWords[row.kind]),
            },
            { key: 'events', header: t(texts.events), align: 'end', cell: (row) => row.events },
            { key: 'hours', header: t(texts.hours), align: 'end', cell: (row) => duration(row.minutes) },
            {
              key: 'people',
              header: t(texts.personHours),
              align: 'end',
              cell: (row) => duration(row.personMinutes),
            },
          ]}
          rows={data.sums}
          rowKey={(row) => row.kind}
        />
      </Section>
      {data.peer.length > 0 ? (
        <Section title={t(texts.peer)} card>
          <Table
            caption={t(texts.peer)}
            hideCaption
            columns={[
              {
                key: 'from',
                header: t(texts.from),
                primary: true,
                cell: (row) => reference.municipalityName(row.from),
              },
              { key: 'to', header: t(texts.to), cell: (row) => reference.municipalityName(row.to) },
              { key: 'hours', header: t(texts.hours), align: 'end', cell: (row) => duration(row.minutes) },
            ]}
            rows={data.peer}
            rowKey={(row) => `${row.from} ${row.to}`}
          />
        </Section>
      ) : null}
    </div>
  );
}

function Log({
  rows,
  onEdit,
}: {
  readonly rows: readonly Training[];
  readonly onEdit: (training: Training) => void;
}) {
  const t = useText();
  const duration = useDurationText();
  const reference = useReference();
  const toast = useToast();
  const [removing, setRemoving] = useState<Training | null>(null);
  const remove = useSubmit('trainingRemove', {
    invalidates: ['trainingList'],
    onDone: () => {
      toast(t(texts.removed));
      setRemoving(null);
    },
  });
  const places = (row: Training) =>
    row.fromMunicipalityCode && row.toMunicipalityCode
      ? `${reference.municipalityName(row.fromMunicipalityCode)} → ${reference.municipalityName(row.toMunicipalityCode)}`
      : row.provider;
  const columns: readonly Column<Training>[] = [
    {
      key: 'theme',
      header: t(texts.theme),
      primary: true,
      cell: (row) => (
        <span className="stack-tight">
          <span>{row.theme}</span>
          {row.note ? <span className="soft small">{row.note}</span> : null}
        </span>
      ),
    },
    { key: 'on', header: t(texts.onDate), cell: (row) => <DateText day={row.onDate} /> },
    { key: 'kind', header: t(texts.kind), cell: (row) => t(trainingKindWords[row.kind]) },
    { key: 'by', header: t(texts.provider), cell: (row) => places(row) || '–' },
    { key: 'length', header: t(texts.duration), align: 'end', cell: (row) => duration(row.minutes) },
    { key: 'people', header: t(texts.participants), align: 'end', cell: (row) => row.participants },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) =>
        row.actions.length > 0 ? (
          <>
            <Button size="small" look="quiet" icon="edit" onClick={() => onEdit(row)}>
              {t(texts.edit)}
              <span className="visually-hidden">: {row.theme}</span>
            </Button>
            <Button size="small" look="quiet" icon="remove" onClick={() => setRemoving(row)}>
              {t(texts.remove)}
              <span className="visually-hidden">: {row.theme}</span>
            </Button>
          </>
        ) : null,
    },
  ];
  return (
    <Section title={t(texts.log)}>
      <Table caption={t(texts.log)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
      {removing ? (
        <ConfirmDialog
          open
          title={t(texts.remove)}
          confirm={t(texts.remove)}
          busy={remove.busy}
          onConfirm={() => remove.submit({ params: { trainingId: removing.id } })}
          onClose={() => setRemoving(null)}
        >
          {removing.theme}
        </ConfirmDialog>
      ) : null}
    </Section>
  );
}

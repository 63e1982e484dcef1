import { useState } from 'react';
import {
  Async,
  DraftNotice,
  FormEnd,
  type Output,
  api,
  useAddressValue,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  DateField,
  Dialog,
  DownloadLink,
  EmptyState,
  FieldRow,
  Form,
  Page,
  SelectField,
  Table,
  TextField,
  numberText,
  periodText,
  useToast,
} from '../ui/index.ts';
import { CapacityTabs } from './CapacityTabs.tsx';
import { followingTexts as texts } from './following-texts.ts';

type Statistics = Output<'workshopStatistics'>;

/** Youth workshops in a period: by organisation and municipality, small counts hidden. */
export function WorkshopsPage() {
  const t = useText();
  const [period, setPeriod] = useAddressValue('period');
  const [adding, setAdding] = useState(false);
  const part = period ? { period } : {};
  const query = useEndpoint('workshopStatistics', { query: part }, { keepEarlier: true });
  const data = query.data;
  return (
    <Page
      title={t(texts.workshops)}
      lead={data ? t(texts.workshopsLead, { limit: data.hiddenUnder }) : undefined}
      actions={
        data ? (
          <>
            {data.mayManage ? (
              <Button icon="add" onClick={() => setAdding(true)}>
                {t(texts.addPeriod)}
              </Button>
            ) : null}
            {data.periodId === null
              ? null
              : (['xlsx', 'csv'] as const).map((format) => (
                  <DownloadLink
                    key={format}
                    href={api.href('workshopStatisticsExport', { query: { ...part, format } })}
                  >
                    {t(texts.download, { format: format === 'csv' ? 'CSV' : 'Excel' })}
                  </DownloadLink>
                ))}
          </>
        ) : undefined
      }
    >
      <CapacityTabs />
      <Async
        query={query}
        isEmpty={({ periods }) => periods.length === 0}
        whenEmpty={<EmptyState title={t(texts.noPeriods)}>{t(texts.noPeriodsLead)}</EmptyState>}
      >
        {(read) => <Shown data={read} onPeriod={setPeriod} />}
      </Async>
      {adding ? <PeriodDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function Shown({ data, onPeriod }: { readonly data: Statistics; readonly onPeriod: (id: string) => void }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  type Row = Omit<Statistics['rows'][number], 'municipalityCode'> & {
    readonly municipalityCode: string | null;
  };
  const columns: readonly Column<Row>[] = [
    { key: 'organisation', header: t(texts.organisation), primary: true, cell: (row) => row.organisation },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) => (row.municipalityCode === null ? '' : reference.municipalityName(row.municipalityCode)),
    },
    ...(['places', 'people', 'began', 'ended'] as const).map((part) => ({
      key: part,
      header: t(texts[part]),
      align: 'end' as const,
      cell: (row: Row) => {
        const value = row[part];
        return value === null ? <span className="soft">{t(texts.hidden)}</span> : numberText(value, language);
      },
    })),
  ];
  const total: Row = { ...data.total, organisation: t(texts.total), municipalityCode: null };
  const source = data.periods.find(({ id }) => id === data.periodId)?.source;
  return (
    <div className="stack">
      <div className="stack-tight">
        <SelectField
          label={t(texts.period)}
          value={data.periodId ?? ''}
          onChange={onPeriod}
          options={data.periods.map((one) => ({
            value: one.id,
            label: periodText(one.startsOn, one.endsOn, language),
          }))}
        />
        {source ? <p className="soft small">{source}</p> : null}
      </div>
      {data.rows.length === 0 ? (
        <p className="soft">{t(texts.noWorkshops)}</p>
      ) : (
        <Table
          caption={t(texts.workshops)}
          hideCaption
          columns={columns}
          rows={[...data.rows, total]}
          rowKey={(row) => `${row.organisation}/${row.municipalityCode ?? ''}`}
        />
      )}
    </div>
  );
}

function PeriodDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const required = useRequired();
  const form = useFormDraft('workshop-period', {
    startsOn: null as string | null,
    endsOn: null as string | null,
    source: '',
  });
  const save = useSubmit('workshopPeriodAdd', {
    form,
    invalidates: ['workshopStatistics'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.addPeriod)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { startsOn, endsOn, source } = form.values;
          const filled = required.filled({ startsOn, endsOn });
          if (filled) save.submit({ body: { ...filled, source } });
        }}
      >
        <DraftNotice form={form} />
        <FieldRow>
          <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
          <DateField label={t(texts.endsOn)} {...form.field('endsOn')} required />
        </FieldRow>
        <TextField label={t(texts.source)} {...form.field('source')} maxLength={300} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

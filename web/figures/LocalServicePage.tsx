import { percentOf, periodWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  useAddressValue,
  useEndpoint,
  useLanguage,
  useReference,
  useText,
  weekdaysText,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  dayText,
  EmptyState,
  numberText,
  Page,
  PeriodText,
  ProgressBar,
  Section,
  SelectField,
  Table,
} from '../ui/index.ts';
import { DistanceDialog } from './DistanceDialog.tsx';
import { texts } from './local-texts.ts';
import { MarkDaysDialog } from './MarkDaysDialog.tsx';
import { ServicePointDialog } from './ServicePointDialog.tsx';

export type LocalService = Output<'localServiceRead'>;
export type ServicePoint = LocalService['points'][number];

type Asking =
  | { readonly what: 'point'; readonly point: ServicePoint | null }
  | { readonly what: 'days'; readonly point: ServicePoint }
  | { readonly what: 'distance'; readonly municipalityCode: string }
  | null;

/** Where service is promised, how the promise was kept, and how far people have to it. */
export function LocalServicePage() {
  const t = useText();
  const { language } = useLanguage();
  const [period, setPeriod] = useAddressValue('period');
  const query = useEndpoint(
    'localServiceRead',
    { query: period === undefined ? {} : { period } },
    { keepEarlier: true },
  );
  const [asking, setAsking] = useState<Asking>(null);
  const read = query.data;
  return (
    <Page
      title={t(texts.title)}
      lead={read ? t(texts.lead, { day: dayText(read.on, language) }) : undefined}
      actions={
        read?.actions.includes('manage') ? (
          <Button look="primary" icon="add" onClick={() => setAsking({ what: 'point', point: null })}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <Async
        query={query}
        isEmpty={({ points }) => points.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <div className="stack">
            <div className="filters">
              <SelectField
                label={t(texts.period)}
                value={data.period.key}
                onChange={setPeriod}
                options={data.periods.map((one) => ({ value: one.key, label: t(periodWords(one)) }))}
              />
            </div>
            <Promises data={data} onAsk={setAsking} />
            <Distances data={data} onAsk={setAsking} />
          </div>
        )}
      </Async>
      {asking?.what === 'point' ? (
        <ServicePointDialog point={asking.point} onClose={() => setAsking(null)} />
      ) : null}
      {asking?.what === 'days' && read ? (
        <MarkDaysDialog point={asking.point} data={read} onClose={() => setAsking(null)} />
      ) : null}
      {asking?.what === 'distance' && read ? (
        <DistanceDialog
          municipalityCode={asking.municipalityCode}
          data={read}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </Page>
  );
}

interface PartProps {
  readonly data: LocalService;
  readonly onAsk: (asking: Asking) => void;
}

function Promises({ data, onAsk }: PartProps) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const columns: readonly Column<ServicePoint>[] = [
    {
      key: 'place',
      header: t(texts.place),
      primary: true,
      cell: (row) => (
        <span className="stack-tight">
          <span>{row.name}</span>
          <span className="soft small">
            {[row.village, reference.municipalityName(row.municipalityCode)].filter(Boolean).join(', ')}
          </span>
        </span>
      ),
    },
    {
      key: 'weekdays',
      header: t(texts.weekdays),
      cell: (row) => (
        <span className="stack-tight">
          <span>{weekdaysText(row.weekdays, language)}</span>
          <span className="soft small">{t(texts.perWeek, { count: row.weekdays.length })}</span>
        </span>
      ),
    },
    {
      key: 'kept',
      header: t(texts.kept),
      cell: (row) =>
        percentOf(row.kept, row.promised) === null ? (
          <span className="soft small">{t(texts.nonePromised)}</span>
        ) : (
          <ProgressBar
            label={t(texts.keptOf, {
              kept: numberText(row.kept, language),
              promised: numberText(row.promised, language),
            })}
            value={row.kept}
            max={row.promised}
          />
        ),
    },
    {
      key: 'validity',
      header: t(texts.validity),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) => (
        <>
          {data.actions.includes('mark') ? (
            <Button
              size="small"
              look="quiet"
              icon="check"
              onClick={() => onAsk({ what: 'days', point: row })}
            >
              {t(texts.mark)}
            </Button>
          ) : null}
          {data.actions.includes('manage') ? (
            <Button
              size="small"
              look="quiet"
              icon="edit"
              onClick={() => onAsk({ what: 'point', point: row })}
            >
              {t(texts.edit)}
            </Button>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <Section title={t(texts.promises)}>
      <Table
        caption={t(texts.promises)}
        hideCaption
        columns={columns}
        rows={data.points}
        rowKey={(row) => row.id}
      />
    </Section>
  );
}

type Nearest = LocalService['nearest'][number];

function Distances({ data, onAsk }: PartProps) {
  const t = useText();
  const reference = useReference();
  const pointOf = (row: Nearest) => data.points.find(({ id }) => id === row.pointId);
  const columns: readonly Column<Nearest>[] = [
    {
      key: 'municipality',
      header: t(texts.municipality),
      primary: true,
      cell: (row) => reference.municipalityName(row.municipalityCode),
    },
    {
      key: 'nearest',
      header: t(texts.nearest),
      cell: (row) => pointOf(row)?.name ?? <span className="soft small">{t(texts.notEntered)}</span>,
    },
    {
      key: 'kilometres',
      header: t(texts.kilometres),
      align: 'end',
      cell: (row) => (row.kilometres === null ? '–' : t(texts.km, { count: row.kilometres })),
    },
    {
      key: 'source',
      header: t(texts.source),
      cell: (row) =>
        data.distances.find(
          (one) => one.municipalityCode === row.municipalityCode && one.pointId === row.pointId,
        )?.source ?? '–',
    },
    ...(data.actions.includes('manage')
      ? [
          {
            key: 'actions',
            header: t(texts.actions),
            actions: true,
            cell: (row: Nearest) => (
              <Button
                size="small"
                look="quiet"
                icon="edit"
                onClick={() => onAsk({ what: 'distance', municipalityCode: row.municipalityCode })}
              >
                {t(texts.enterDistance)}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={t(texts.distances)}>
      <p className="soft">{t(texts.distancesLead)}</p>
      <Table
        caption={t(texts.distances)}
        hideCaption
        columns={columns}
        rows={data.nearest}
        rowKey={(row) => row.municipalityCode}
      />
    </Section>
  );
}

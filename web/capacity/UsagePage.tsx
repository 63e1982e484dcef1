import {
  Async,
  type Output,
  useAddressValue,
  useEndpoint,
  useLanguage,
  useReference,
  useText,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  EmptyState,
  FieldRow,
  Link,
  Page,
  Section,
  SelectField,
  Table,
  numberText,
} from '../ui/index.ts';
import { CapacityTabs } from './CapacityTabs.tsx';
import { followingTexts as texts } from './following-texts.ts';
import './capacity.css';

type Usage = Output<'placementUsage'>;
type Row = Usage['rows'][number];

interface WeekSum {
  readonly week: string;
  readonly offered: number;
  readonly taken: number;
}

const sumAt = (rows: readonly Row[], part: 'offered' | 'taken', at: number) =>
  rows.reduce((all, row) => all + (row[part][at] ?? 0), 0);

/** Days of places offered and taken, week by week: a chart, the same as a table, and the environments of one week. */
export function UsagePage() {
  const t = useText();
  const [week, setWeek] = useAddressValue('week');
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const [environment, setEnvironment] = useAddressValue('environment');
  const reference = useReference();
  const query = useEndpoint('placementUsage', { query: week ? { week } : {} }, { keepEarlier: true });
  const all = { value: null, label: t(texts.all) };
  return (
    <Page title={t(texts.usage)} lead={t(texts.usageLead)}>
      <CapacityTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noPlaces)}>{t(texts.noPlacesLead)}</EmptyState>}
      >
        {(usage) => {
          const here = usage.rows.filter((row) => !municipality || row.municipalityCode === municipality);
          const rows = here.filter((row) => !environment || row.environmentId === environment);
          const codes = [...new Set(usage.rows.map((row) => row.municipalityCode))];
          return (
            <div className="stack">
              <FieldRow>
                <SelectField<string | null>
                  label={t(texts.municipality)}
                  value={municipality ?? null}
                  onChange={(next) => setMunicipality(next ?? undefined)}
                  options={[
                    all,
                    ...codes.map((value) => ({ value, label: reference.municipalityName(value) })),
                  ]}
                />
                <SelectField<string | null>
                  label={t(texts.environment)}
                  value={environment ?? null}
                  onChange={(next) => setEnvironment(next ?? undefined)}
                  options={[all, ...here.map((row) => ({ value: row.environmentId, label: row.name }))]}
                />
              </FieldRow>
              <div className="row">
                <Button icon="back" onClick={() => setWeek(usage.before)}>
                  {t(texts.earlier)}
                </Button>
                <Button icon="forward" onClick={() => setWeek(usage.after)}>
                  {t(texts.later)}
                </Button>
              </div>
              <Weeks usage={usage} rows={rows} />
              <OfWeek usage={usage} rows={rows} />
            </div>
          );
        }}
      </Async>
    </Page>
  );
}

const numberOf = (week: string) => week.slice(-2).replace(/^0/, '');

function Weeks({ usage, rows }: { readonly usage: Usage; readonly rows: readonly Row[] }) {
  const t = useText();
  const { language } = useLanguage();
  const weeks = usage.weeks.map(
    (one, at): WeekSum => ({
      ...one,
      offered: sumAt(rows, 'offered', at),
      taken: sumAt(rows, 'taken', at),
    }),
  );
  const most = Math.max(1, ...weeks.map((one) => Math.max(one.offered, one.taken)));
  const number = (value: number) => numberText(value, language);
  const bar = (kind: 'need' | 'have', value: number) => (
    <span className="capacity-bar">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" focusable="false">
        <rect data-kind={kind} width={(value / most) * 100} height="10" />
      </svg>
      <span className="numeric small">{number(value)}</span>
    </span>
  );
  const columns: readonly Column<WeekSum>[] = [
    {
      key: 'week',
      header: t(texts.week),
      primary: true,
      cell: (row) => (
        <>
          {t(texts.weekShort, { week: numberOf(row.week) })}
          {row.week === usage.week ? ` (${t(texts.thisWeek)})` : null}
        </>
      ),
    },
    { key: 'offered', header: t(texts.offered), align: 'end', cell: (row) => number(row.offered) },
    { key: 'taken', header: t(texts.taken), align: 'end', cell: (row) => number(row.taken) },
    { key: 'idle', header: t(texts.idle), align: 'end', cell: (row) => number(row.offered - row.taken) },
    { key: 'rate', header: t(texts.rate), align: 'end', cell: (row) => rateText(row, language) },
  ];
  return (
    <Section title={t(texts.chart)} card>
      <div className="stack">
        {/* the table below says the same in numbers, so the chart is not read out */}
        <div aria-hidden="true">
          <p className="capacity-legend small">
            <span data-kind="need">{t(texts.taken)}</span>
            <span data-kind="have">{t(texts.offered)}</span>
          </p>
          <div className="capacity-chart">
            {weeks.map((one) => (
              <div key={one.week} className="capacity-chart-row">
                <span>{t(texts.weekShort, { week: numberOf(one.week) })}</span>
                <span>
                  {bar('need', one.taken)}
                  {bar('have', one.offered)}
                </span>
              </div>
            ))}
          </div>
        </div>
        <Table
          caption={t(texts.chart)}
          hideCaption
          columns={columns}
          rows={weeks}
          rowKey={(row) => row.week}
        />
      </div>
    </Section>
  );
}

function rateText(
  { offered, taken }: { readonly offered: number; readonly taken: number },
  language: 'fi' | 'sv' | 'en',
) {
  return offered === 0 ? '–' : `${numberText(Math.round((taken * 100) / offered), language)} %`;
}

/** The environments of the week in the middle, the one with most idle places first. */
function OfWeek({ usage, rows }: { readonly usage: Usage; readonly rows: readonly Row[] }) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const at = usage.weeks.findIndex(({ week }) => week === usage.week);
  const now = rows
    .map((row) => ({ ...row, offered: row.offered[at] ?? 0, taken: row.taken[at] ?? 0 }))
    .toSorted((one, other) => other.offered - other.taken - (one.offered - one.taken));
  const title = t(texts.byEnvironment, { week: numberOf(usage.week) });
  const columns: readonly Column<(typeof now)[number]>[] = [
    {
      key: 'name',
      header: t(texts.environment),
      primary: true,
      cell: (row) => (
        <Link to={`/environments/${row.environmentId}/week?week=${usage.week}`}>{row.name}</Link>
      ),
    },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) => reference.municipalityName(row.municipalityCode),
    },
    ...(['offered', 'taken'] as const).map((part) => ({
      key: part,
      header: t(texts[part]),
      align: 'end' as const,
      cell: (row: (typeof now)[number]) => numberText(row[part], language),
    })),
    {
      key: 'idle',
      header: t(texts.idle),
      align: 'end',
      cell: (row) => numberText(row.offered - row.taken, language),
    },
    { key: 'rate', header: t(texts.rate), align: 'end', cell: (row) => rateText(row, language) },
  ];
  return (
    <Section title={title}>
      <Table caption={title} hideCaption columns={columns} rows={now} rowKey={(row) => row.environmentId} />
    </Section>
  );
}

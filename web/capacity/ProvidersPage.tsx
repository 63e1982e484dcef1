import { placementEndReasonWords } from '@polku/domain';
import {
  Async,
  type RowOf,
  api,
  useAddressValue,
  useEndpoint,
  useLanguage,
  useSession,
  useText,
} from '../platform/index.ts';
import { type Column, DownloadLink, EmptyState, Page, SelectField, Table, numberText } from '../ui/index.ts';
import { CapacityTabs } from './CapacityTabs.tsx';
import { followingTexts as texts } from './following-texts.ts';

type Row = RowOf<'providerMonth'>;

/** The month before last, … two years back, and the two to come. */
function monthsAround(today: string): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: 26 }, (_, at) => {
    const index = year * 12 + (month - 1) + 2 - at;
    return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
}

/** What each provider did in a month, and the statement by days for invoicing. */
export function ProvidersPage() {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const [written, setMonth] = useAddressValue('month');
  const months = monthsAround(session.today);
  const month = months.find((one) => one === written) ?? session.today.slice(0, 7);
  const query = useEndpoint('providerMonth', { query: { month } }, { keepEarlier: true });
  const number = (value: number) => numberText(value, language);
  const hours = (minutes: number) => numberText(minutes / 60, language, minutes % 60 === 0 ? 0 : 1);
  const monthText = (one: string) =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${one}-01T00:00:00Z`),
    );
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.provider),
      primary: true,
      cell: (row) => (
        <span className="stack-tight">
          <span>{row.name}</span>
          {row.plannedDays === 0 ? null : (
            <span>
              <DownloadLink
                href={api.href('providerStatementExport', {
                  params: { organisationId: row.organisationId },
                  query: { month },
                })}
              >
                {t(texts.statement)}
                <span className="visually-hidden">: {row.name}</span>
              </DownloadLink>
            </span>
          )}
        </span>
      ),
    },
    { key: 'people', header: t(texts.clients), align: 'end', cell: (row) => number(row.people) },
    {
      key: 'days',
      header: t(texts.days),
      align: 'end',
      cell: (row) => `${number(row.plannedDays)} / ${number(row.attendedDays)}`,
    },
    {
      key: 'hours',
      header: t(texts.hours),
      align: 'end',
      cell: (row) => `${hours(row.plannedMinutes)} / ${hours(row.attendedMinutes)}`,
    },
    {
      key: 'results',
      header: t(texts.results),
      cell: (row) =>
        row.ended.map(({ reason, count }) => `${t(placementEndReasonWords[reason])} ${count}`).join(', ') ||
        '–',
    },
    {
      key: 'orders',
      header: t(texts.orders),
      align: 'end',
      cell: (row) => `${number(row.orders)} / ${number(row.ordersApproved)}`,
    },
  ];
  return (
    <Page title={t(texts.providersTitle)} lead={t(texts.providersLead)}>
      <CapacityTabs />
      <SelectField
        label={t(texts.month)}
        value={month}
        onChange={setMonth}
        options={months.map((value) => ({ value, label: monthText(value) }))}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noProviders)}>{t(texts.noProvidersLead)}</EmptyState>}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.providersTitle)}
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => row.organisationId}
          />
        )}
      </Async>
    </Page>
  );
}

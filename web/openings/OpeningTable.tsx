import { type OpeningRow, freePlaces, openingStatusWords } from '@polku/domain';
import { useDurationText, useLanguage, useReference, useText, weekdaysText } from '../platform/index.ts';
import { type Column, Link, PeriodText, StatusBadge, Table } from '../ui/index.ts';
import { statusTones } from './status-tones.ts';
import { texts } from './texts.ts';

export function OpeningTable({
  rows,
  withEmployer,
}: {
  readonly rows: readonly OpeningRow[];
  readonly withEmployer: boolean;
}) {
  const t = useText();
  const { language } = useLanguage();
  const duration = useDurationText();
  const reference = useReference();
  const columns: readonly Column<OpeningRow>[] = [
    {
      key: 'title',
      header: t(texts.title),
      primary: true,
      cell: (row) => <Link to={`/employers/openings/${row.id}`}>{row.title}</Link>,
    },
    ...(withEmployer
      ? [
          {
            key: 'employer',
            header: t(texts.employer),
            cell: (row: OpeningRow) => (
              <Link to={`/employers/dealings/${row.employerId}`}>{row.employerName}</Link>
            ),
          },
        ]
      : []),
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) => reference.municipalityName(row.municipalityCode),
    },
    { key: 'hours', header: t(texts.hours), align: 'end', cell: (row) => duration(row.weeklyMinutes) },
    {
      key: 'weekdays',
      header: t(texts.weekdays),
      cell: (row) => (row.weekdays.length > 0 ? weekdaysText(row.weekdays, language) : t(texts.agreedLater)),
    },
    {
      key: 'period',
      header: t(texts.period),
      cell: (row) =>
        row.startsOn ? <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} /> : t(texts.agreedLater),
    },
    {
      key: 'places',
      header: t(texts.places),
      cell: (row) => t(texts.free, { free: freePlaces(row.places, row.taken), places: row.places }),
    },
    {
      key: 'status',
      header: t(texts.status),
      cell: (row) => (
        <StatusBadge tone={statusTones[row.status]}>{t(openingStatusWords[row.status])}</StatusBadge>
      ),
    },
  ];
  return (
    <Table caption={t(texts.openings)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

import {
  columnWords,
  figureNames,
  type FigureKey,
  type Partition,
  pathStateWords,
  periodWords,
  situationsOpen,
} from '@polku/domain';
import { Async, type RowOf, useEndpointPages, useReference, useText } from '../platform/index.ts';
import { Badge, type Column, DateText, EmptyState, Link, LoadMore, Page, Table } from '../ui/index.ts';
import { useFigureAsked, usePart } from './slices.ts';
import { useSliceName } from './SliceTable.tsx';
import { texts } from './texts.ts';

type Row = RowOf<'figurePeople'>;

function figureOf(partition: Partition, column: string): FigureKey {
  if (partition === 'situation') return situationsOpen.includes(column) ? 'situation' : 'outcomes';
  return partition === 'measureCoach' || partition === 'measureClient' ? 'measure' : partition;
}

/** The people behind a figure, for those who may read them; the figure itself stays as everybody sees it. */
export function FigurePeoplePage() {
  const t = useText();
  const reference = useReference();
  const part = usePart();
  const { partition, column } = useFigureAsked();
  const nameOf = useSliceName();
  const pages = useEndpointPages('figurePeople', {
    query: {
      ...(part.period === undefined ? {} : { period: part.period }),
      ...(part.municipality === null ? {} : { municipalityCode: part.municipality }),
      ...(part.group === null ? {} : { group: part.group }),
      ...(partition && column ? { partition, column } : {}),
    },
  });
  const columns: readonly Column<Row>[] = [
    {
      key: 'client',
      header: t(texts.client),
      primary: true,
      cell: (row) => <Link to={`/clients/${row.id}`}>{row.name}</Link>,
    },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) =>
        row.municipalityCode === null ? (
          <span className="soft">{t(texts.unknownPlace)}</span>
        ) : (
          reference.municipalityName(row.municipalityCode)
        ),
    },
    {
      key: 'state',
      header: t(texts.state),
      cell: (row) => <Badge>{t(pathStateWords[row.pathState])}</Badge>,
    },
    {
      key: 'responsible',
      header: t(texts.responsible),
      cell: (row) => row.responsible ?? <span className="soft">{t(texts.noResponsible)}</span>,
    },
    { key: 'last', header: t(texts.lastEvent), cell: (row) => <DateText day={row.lastEventOn} /> },
  ];
  const figure =
    partition && column
      ? `${t(figureNames[figureOf(partition, column)])}: ${t(columnWords[partition][column] ?? figureNames.reached)}`
      : t(figureNames.reached);
  const period = part.period
    ? t(periodWords({ key: part.period, kind: part.period.includes('-') ? 'halfYear' : 'year' }))
    : '';
  return (
    <Page
      title={figure}
      lead={[period, nameOf(part)].filter((word) => word !== '').join(', ')}
      breadcrumbs={[{ label: t(texts.title), to: `/figures${part.period ? `?period=${part.period}` : ''}` }]}
    >
      <p className="soft small">{t(texts.peopleReach)}</p>
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.nobodyBehind)}>{t(texts.nobodyBehindLead)}</EmptyState>}
      >
        {(data) => (
          <div className="stack">
            <Table caption={figure} hideCaption columns={columns} rows={data.rows} rowKey={(row) => row.id} />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
    </Page>
  );
}

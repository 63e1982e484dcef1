import { operatingModelWords } from '@polku/domain';
import { Async, type RowOf, useEndpoint, useReference, useText } from '../platform/index.ts';
import { Badge, type Column, EmptyState, Link, Notice, Page, Table } from '../ui/index.ts';
import { EnvironmentTabs } from './EnvironmentTabs.tsx';
import { operationTexts as texts } from './operation-texts.ts';

type Row = RowOf<'environmentOperationList'>;

/** Environments by municipality, and the municipalities that have none. */
export function OperationsPage() {
  const t = useText();
  const reference = useReference();
  const query = useEndpoint('environmentOperationList', {});
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.environment),
      primary: true,
      cell: (row) => <Link to={`/environments/${row.environmentId}`}>{row.name}</Link>,
    },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) => reference.municipalityName(row.municipalityCode),
    },
    {
      key: 'model',
      header: t(texts.model),
      cell: (row) => (row.operatingModel ? t(operatingModelWords[row.operatingModel]) : t(texts.notTold)),
    },
    {
      key: 'places',
      header: t(texts.placesByDay),
      cell: (row) => <span className="numeric">{row.slots > 0 ? row.places.join(' · ') : '–'}</span>,
    },
    {
      key: 'inspections',
      header: t(texts.inspections),
      align: 'end',
      cell: (row) =>
        row.inspectionsDue > 0 ? <Badge tone="warning">{row.inspectionsDue}</Badge> : <span>0</span>,
    },
  ];
  return (
    <Page title={t(texts.tab)} lead={t(texts.lead)}>
      <EnvironmentTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.none)} />}
      >
        {({ rows, without }) => (
          <div className="stack">
            {without.length > 0 ? (
              <Notice tone="warning">
                {t(texts.without, { names: without.map(reference.municipalityName).join(', ') })}
              </Notice>
            ) : null}
            <Table
              caption={t(texts.tab)}
              hideCaption
              columns={columns}
              rows={rows}
              rowKey={(row) => row.environmentId}
            />
          </div>
        )}
      </Async>
    </Page>
  );
}

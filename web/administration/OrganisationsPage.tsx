import { organisationKindWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type RowOf,
  useAddressValue,
  useEndpointPages,
  useReference,
  useText,
} from '../platform/index.ts';
import { Badge, Button, CheckboxField, type Column, EmptyState, LoadMore, Page, Table } from '../ui/index.ts';
import { OrganisationDialog } from './OrganisationDialog.tsx';
import { organisationTexts as texts, texts as common } from './texts.ts';
import { UnitDialog } from './UnitDialog.tsx';

export type Organisation = RowOf<'organisationList'>;
export type Unit = Organisation['units'][number];

type Editing =
  | { readonly kind: 'organisation'; readonly organisation: Organisation | null }
  | { readonly kind: 'unit'; readonly organisation: Organisation; readonly unit: Unit | null };

export function OrganisationsPage() {
  const t = useText();
  const [ended, setEnded] = useAddressValue('ended');
  const pages = useEndpointPages(
    'organisationList',
    { query: ended ? { ended: 'with' } : {} },
    { keepEarlier: true },
  );
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = () => setEditing(null);
  return (
    <Page
      title={t(common.organisations)}
      lead={t(texts.lead)}
      actions={
        <Button
          look="primary"
          icon="add"
          onClick={() => setEditing({ kind: 'organisation', organisation: null })}
        >
          {t(texts.add)}
        </Button>
      }
    >
      <CheckboxField
        label={t(texts.withEnded)}
        value={ended !== undefined}
        onChange={(value) => setEnded(value ? 'with' : undefined)}
      />
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.none)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <div>
            <OrganisationTable rows={data.rows} onEdit={setEditing} />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
      {editing?.kind === 'organisation' ? (
        <OrganisationDialog organisation={editing.organisation} onClose={close} />
      ) : null}
      {editing?.kind === 'unit' ? (
        <UnitDialog organisation={editing.organisation} unit={editing.unit} onClose={close} />
      ) : null}
    </Page>
  );
}

function OrganisationTable({
  rows,
  onEdit,
}: {
  readonly rows: readonly Organisation[];
  readonly onEdit: (editing: Editing) => void;
}) {
  const t = useText();
  const reference = useReference();
  const columns: readonly Column<Organisation>[] = [
    {
      key: 'name',
      header: t(common.name),
      primary: true,
      cell: (row) => (
        <>
          {row.name} {row.endedOn ? <Badge>{t(common.ended)}</Badge> : null}
        </>
      ),
    },
    { key: 'kind', header: t(texts.kind), cell: (row) => t(organisationKindWords[row.kind]) },
    {
      key: 'municipality',
      header: t(common.municipality),
      cell: (row) => (row.municipalityCode ? reference.municipalityName(row.municipalityCode) : '–'),
    },
    {
      key: 'units',
      header: t(texts.units),
      cell: (row) => (
        <span className="row">
          {row.units.map((unit) => (
            <Button
              key={unit.id}
              size="small"
              look="quiet"
              onClick={() => onEdit({ kind: 'unit', organisation: row, unit })}
            >
              {unit.endedOn ? `${unit.name} (${t(common.ended)})` : unit.name}
            </Button>
          ))}
          {row.actions.includes('edit') ? (
            <Button
              size="small"
              look="quiet"
              icon="add"
              iconOnly
              onClick={() => onEdit({ kind: 'unit', organisation: row, unit: null })}
            >
              {`${t(texts.addUnit)}: ${row.name}`}
            </Button>
          ) : null}
        </span>
      ),
    },
    {
      key: 'actions',
      header: t(common.actions),
      actions: true,
      cell: (row) =>
        row.actions.includes('edit') ? (
          <span className="row">
            <Button
              size="small"
              look="quiet"
              icon="edit"
              onClick={() => onEdit({ kind: 'organisation', organisation: row })}
            >
              {t(common.edit)}
            </Button>
          </span>
        ) : null,
    },
  ];
  return (
    <Table
      caption={t(common.organisations)}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

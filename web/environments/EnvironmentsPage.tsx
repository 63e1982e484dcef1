import { useState } from 'react';
import {
  Async,
  type RowOf,
  useAddressValue,
  useEndpointPages,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxField,
  type Column,
  EmptyState,
  Link,
  LoadMore,
  Page,
  PeriodText,
  SelectField,
  Table,
} from '../ui/index.ts';
import { EnvironmentDialog } from './EnvironmentDialog.tsx';
import { EnvironmentTabs } from './EnvironmentTabs.tsx';
import { texts } from './texts.ts';

export type Environment = RowOf<'environmentList'>;

export function EnvironmentsPage() {
  const t = useText();
  const { may } = useSession();
  const reference = useReference();
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const [ended, setEnded] = useAddressValue('ended');
  const query = {
    ...(municipality ? { municipalityCode: municipality } : {}),
    ...(ended ? { ended: 'with' as const } : {}),
  };
  const pages = useEndpointPages('environmentList', { query }, { keepEarlier: true });
  const [editing, setEditing] = useState<Environment | 'new' | null>(null);
  return (
    <Page
      title={t(texts.environments)}
      lead={t(texts.lead)}
      actions={
        may('environment.manage') ? (
          <Button look="primary" icon="add" onClick={() => setEditing('new')}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <EnvironmentTabs />
      <div className="filters" role="group" aria-label={t(texts.filters)}>
        <SelectField
          label={t(texts.municipality)}
          value={municipality ?? ''}
          onChange={setMunicipality}
          options={[{ value: '', label: t(texts.allMunicipalities) }, ...reference.municipalityOptions]}
        />
        <CheckboxField
          label={t(texts.withEnded)}
          value={ended !== undefined}
          onChange={(value) => setEnded(value ? 'with' : undefined)}
        />
      </div>
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <div>
            <EnvironmentTable rows={data.rows} onEdit={setEditing} />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
      {editing ? (
        <EnvironmentDialog
          environment={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Page>
  );
}

function EnvironmentTable({
  rows,
  onEdit,
}: {
  readonly rows: readonly Environment[];
  readonly onEdit: (environment: Environment) => void;
}) {
  const t = useText();
  const reference = useReference();
  const columns: readonly Column<Environment>[] = [
    {
      key: 'name',
      header: t(texts.name),
      primary: true,
      cell: (row) => (
        <span className="stack-tight">
          <Link to={`/environments/${row.id}`}>{row.name}</Link>
          {row.description ? <span className="soft small">{row.description}</span> : null}
        </span>
      ),
    },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) =>
        [reference.municipalityName(row.municipalityCode), row.streetAddress].filter(Boolean).join(', '),
    },
    {
      key: 'organisation',
      header: t(texts.organisation),
      cell: (row) => [row.organisation, row.unit].filter(Boolean).join(', '),
    },
    {
      key: 'places',
      header: t(texts.places),
      align: 'end',
      cell: (row) => <span className="numeric">{row.places}</span>,
    },
    { key: 'contact', header: t(texts.contact), cell: (row) => row.contact?.name ?? '–' },
    {
      key: 'period',
      header: t(texts.period),
      cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
    },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) =>
        row.actions.includes('edit') ? (
          <Button size="small" look="quiet" icon="edit" onClick={() => onEdit(row)}>
            {t(texts.edit)}
          </Button>
        ) : null,
    },
  ];
  return (
    <Table
      caption={t(texts.environments)}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
    />
  );
}

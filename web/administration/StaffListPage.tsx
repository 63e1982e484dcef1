import { type Role, roleWords, roles } from '@polku/domain';
import {
  type Args,
  Async,
  type RowOf,
  useAddressValue,
  useEndpointPages,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  type Column,
  EmptyState,
  Link,
  LinkButton,
  LoadMore,
  Page,
  SelectField,
  Table,
} from '../ui/index.ts';
import { staffTexts as texts } from './staff-texts.ts';
import { texts as common } from './texts.ts';

type Row = RowOf<'staffList'>;
type Query = NonNullable<Args<'staffList'>['query']>;

export function StaffListPage() {
  const t = useText();
  const { may } = useSession();
  const reference = useReference();
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const [role, setRole] = useAddressValue('role');
  const [employed, setEmployed] = useAddressValue('employed');
  const knownRole = roles.find((one) => one === role);
  const query: Query = {
    ...(municipality ? { municipalityCode: municipality } : {}),
    ...(knownRole ? { role: knownRole } : {}),
    employed: employed === 'all' ? 'all' : 'now',
  };
  const pages = useEndpointPages('staffList', { query }, { keepEarlier: true });
  return (
    <Page
      title={t(common.staff)}
      lead={t(texts.lead)}
      actions={
        may('staff.manage') ? (
          <LinkButton to="/administration/staff/new" look="primary" icon="add">
            {t(texts.add)}
          </LinkButton>
        ) : undefined
      }
    >
      <div className="filters" role="group" aria-label={t(common.filters)}>
        <SelectField<Role | ''>
          label={t(texts.role)}
          value={knownRole ?? ''}
          onChange={setRole}
          options={[
            { value: '', label: t(texts.allRoles) },
            ...roles.map((value) => ({ value, label: t(roleWords[value]) })),
          ]}
        />
        <SelectField
          label={t(common.municipality)}
          value={municipality ?? ''}
          onChange={setMunicipality}
          options={[{ value: '', label: t(texts.allMunicipalities) }, ...reference.municipalityOptions]}
        />
        <SelectField<'now' | 'all'>
          label={t(texts.employed)}
          value={query.employed ?? 'now'}
          onChange={(value) => setEmployed(value === 'now' ? undefined : value)}
          options={[
            { value: 'now', label: t(texts.now) },
            { value: 'all', label: t(texts.everybody) },
          ]}
        />
      </div>
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.none)}>{t(common.widen)}</EmptyState>}
      >
        {(data) => (
          <div>
            <StaffTable rows={data.rows} />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
    </Page>
  );
}

function StaffTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const reference = useReference();
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(common.name),
      primary: true,
      cell: (row) =>
        row.actions.includes('edit') ? (
          <Link to={`/administration/staff/${row.id}`}>{row.name}</Link>
        ) : (
          row.name
        ),
    },
    {
      key: 'post',
      header: t(texts.post),
      cell: (row) => [row.post, row.organisation].filter(Boolean).join(', '),
    },
    {
      key: 'roles',
      header: t(texts.roles),
      cell: (row) =>
        row.roles.length > 0 ? (
          row.roles.map((role) => t(roleWords[role])).join(', ')
        ) : (
          <span className="soft">{t(texts.noRole)}</span>
        ),
    },
    {
      key: 'municipalities',
      header: t(texts.mainMunicipalities),
      cell: (row) => row.mainMunicipalities.map(reference.municipalityName).join(', ') || '–',
    },
    {
      key: 'contact',
      header: t(texts.contact),
      cell: (row) => (
        <span className="stack-tight">
          {row.phone ? <span className="numeric">{row.phone}</span> : null}
          {row.email ? <a href={`mailto:${row.email}`}>{row.email}</a> : null}
        </span>
      ),
    },
  ];
  return (
    <Table caption={t(common.staff)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

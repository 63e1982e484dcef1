import { type TargetGroup, groupLabel, targetGroups } from '@polku/domain';
import {
  Async,
  type RowOf,
  useAddressValue,
  useDurationText,
  useEndpointPages,
  useLanguage,
  useReference,
  useSession,
  useText,
  weekdaysText,
} from '../platform/index.ts';
import {
  Badge,
  CheckboxField,
  type Column,
  EmptyState,
  Link,
  LinkButton,
  LoadMore,
  Page,
  SelectField,
  Table,
} from '../ui/index.ts';
import { nameOfPackage } from './package-values.ts';
import { TemplateTabs } from '../plans/TemplateTabs.tsx';
import { PrinciplesBox } from '../principles/PrinciplesBox.tsx';
import { texts } from './texts.ts';

type Row = RowOf<'packageList'>;

/** The catalogue: coaching packages per target group. */
export function PackagesPage() {
  const t = useText();
  const { may } = useSession();
  const { groupWords } = useReference();
  const [group, setGroup] = useAddressValue('group');
  const [retired, setRetired] = useAddressValue('retired');
  const targetGroup = targetGroups.find((one) => one === group);
  const query = {
    ...(targetGroup ? { targetGroup } : {}),
    ...(retired ? { retired: 'with' as const } : {}),
  };
  const pages = useEndpointPages('packageList', { query }, { keepEarlier: true });
  return (
    <Page
      title={t(texts.packages)}
      lead={t(texts.lead)}
      actions={
        may('package.manage') ? (
          <LinkButton to="/packages/new" look="primary" icon="add">
            {t(texts.add)}
          </LinkButton>
        ) : undefined
      }
    >
      <TemplateTabs />
      <PrinciplesBox />
      <div className="filters" role="group" aria-label={t(texts.filters)}>
        <SelectField<TargetGroup | ''>
          label={t(texts.targetGroup)}
          value={targetGroup ?? ''}
          onChange={setGroup}
          options={[
            { value: '', label: t(texts.allGroups) },
            ...targetGroups.map((value) => ({ value, label: t(groupLabel(value, groupWords)) })),
          ]}
        />
        <CheckboxField
          label={t(texts.withRetired)}
          value={retired !== undefined}
          onChange={(value) => setRetired(value ? 'with' : undefined)}
        />
      </div>
      <Async
        query={pages}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(data) => (
          <div>
            <PackageTable rows={data.rows} />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
    </Page>
  );
}

function PackageTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const { language } = useLanguage();
  const { groupWords } = useReference();
  const duration = useDurationText();
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.name),
      primary: true,
      cell: (row) => (
        <>
          <Link to={`/packages/${row.id}`}>{t(nameOfPackage(row))}</Link>{' '}
          {row.retiredOn ? <Badge>{t(texts.retired)}</Badge> : null}
        </>
      ),
    },
    {
      key: 'group',
      header: t(texts.targetGroup),
      cell: (row) => t(row.targetGroup ? groupLabel(row.targetGroup, groupWords) : texts.anybody),
    },
    {
      key: 'rhythm',
      header: t(texts.rhythm),
      cell: (row) =>
        [
          t(texts.weeksValue, { count: row.weeks }),
          weekdaysText(row.weekdays, language),
          duration(row.dailyMinutes),
        ].join(' · '),
    },
    { key: 'steps', header: t(texts.steps), cell: (row) => t(texts.stepsCount, { count: row.steps.length }) },
    {
      key: 'comments',
      header: t(texts.comments),
      align: 'end',
      cell: (row) => <span className="numeric">{row.commentCount}</span>,
    },
  ];
  return (
    <Table caption={t(texts.packages)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

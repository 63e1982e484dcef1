import { certificates, keysOf, learningCertificateWords, taskCategoryWords } from '@polku/domain';
import { useState } from 'react';
import { inThree } from '../meetings/words.ts';
import {
  Async,
  type RowOf,
  useAddressValue,
  useDurationText,
  useEndpointPages,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  CheckboxField,
  type Column,
  EmptyState,
  FieldRow,
  Link,
  LoadMore,
  Page,
  SelectField,
  Table,
} from '../ui/index.ts';
import { TaskDialog } from './TaskDialog.tsx';
import { TaskTabs } from './TaskTabs.tsx';
import { texts } from './texts.ts';

type Row = RowOf<'taskList'>;

export function TasksPage() {
  const t = useText();
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t(texts.tasks)}
      lead={t(texts.lead)}
      actions={
        may('task.manage') ? (
          <Button look="primary" icon="add" onClick={() => setAdding(true)}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <TaskTabs />
      <Bank />
      {adding ? <TaskDialog task={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function Bank() {
  const t = useText();
  const reference = useReference();
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const [writtenCategory, setCategory] = useAddressValue('category');
  const [writtenCertificate, setCertificate] = useAddressValue('certificate');
  const [season, setSeason] = useAddressValue('season');
  const [ended, setEnded] = useAddressValue('ended');
  const category = keysOf(taskCategoryWords).find((one) => one === writtenCategory);
  const certificate = certificates.find((one) => one === writtenCertificate);
  const query = useEndpointPages(
    'taskList',
    {
      query: {
        ...(municipality ? { municipality } : {}),
        ...(category ? { category } : {}),
        ...(certificate ? { certificate } : {}),
        ...(season ? { season: 'now' as const } : {}),
        ...(ended ? { ended: 'with' as const } : {}),
      },
    },
    { keepEarlier: true },
  );
  const all = { value: null, label: t(texts.all) };
  return (
    <>
      <FieldRow>
        <SelectField<string | null>
          label={t(texts.municipality)}
          value={municipality ?? null}
          onChange={(next) => setMunicipality(next ?? undefined)}
          options={[all, ...reference.municipalityOptions]}
        />
        <SelectField<string | null>
          label={t(texts.category)}
          value={category ?? null}
          onChange={(next) => setCategory(next ?? undefined)}
          options={[
            all,
            ...keysOf(taskCategoryWords).map((value) => ({ value, label: t(taskCategoryWords[value]) })),
          ]}
        />
        <SelectField<string | null>
          label={t(texts.certificate)}
          value={certificate ?? null}
          onChange={(next) => setCertificate(next ?? undefined)}
          options={[
            all,
            ...certificates.map((value) => ({ value, label: t(learningCertificateWords[value]) })),
          ]}
        />
      </FieldRow>
      <CheckboxField
        label={t(texts.now)}
        value={season !== undefined}
        onChange={(next) => setSeason(next ? 'now' : undefined)}
      />
      <CheckboxField
        label={t(texts.withEnded)}
        value={ended !== undefined}
        onChange={(next) => setEnded(next ? 'with' : undefined)}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(pages) => (
          <div>
            <TaskTable rows={pages.rows} />
            <LoadMore {...pages} />
          </div>
        )}
      </Async>
    </>
  );
}

function TaskTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const { session } = useSession();
  const reference = useReference();
  const duration = useDurationText();
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.name),
      primary: true,
      cell: (row) => (
        <>
          <Link to={`/tasks/bank/${row.id}`}>{t(inThree(row.name, row.nameSv, row.nameEn))}</Link>{' '}
          {row.endsOn !== null && row.endsOn < session.today ? <Badge>{t(texts.ended)}</Badge> : null}
        </>
      ),
    },
    { key: 'category', header: t(texts.category), cell: (row) => t(taskCategoryWords[row.category]) },
    {
      key: 'organisation',
      header: t(texts.organisation),
      cell: (row) => [row.organisation, row.unit].filter(Boolean).join(', '),
    },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) => reference.municipalityName(row.municipalityCode),
    },
    { key: 'hours', header: t(texts.hours), align: 'end', cell: (row) => duration(row.weeklyMinutes) },
    {
      key: 'certificates',
      header: t(texts.certificates),
      cell: (row) => row.certificates.map((one) => t(learningCertificateWords[one])).join(', '),
    },
  ];
  return (
    <Table caption={t(texts.tasks)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

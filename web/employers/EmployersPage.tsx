import { type EmployerKind, type LifeStage, employerKindWords, keysOf, lifeStageWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type RowOf,
  setSearchWords,
  useAddressValue,
  useEndpointPages,
  useGo,
  useReference,
  useSearchWords,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  DateText,
  EmptyState,
  FieldRow,
  FilterForm,
  Link,
  LinkButton,
  LoadMore,
  Page,
  SearchField,
  SelectField,
  Table,
} from '../ui/index.ts';
import { EmployerDialog } from './EmployerDialog.tsx';
import { EmployerTabs } from './EmployerTabs.tsx';
import { importTexts } from './import-texts.ts';
import { texts } from './texts.ts';

const ownerChoices = ['mine', 'nobody'] as const;

type Row = RowOf<'employerSearch'>;

export function EmployersPage() {
  const t = useText();
  const go = useGo();
  const { may } = useSession();
  const reference = useReference();
  const words = useSearchWords();
  const [written, setWritten] = useState(words);
  const [kind, setKind] = useAddressValue('kind');
  const [stage, setStage] = useAddressValue('stage');
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const [owner, setOwner] = useAddressValue('owner');
  const [adding, setAdding] = useState(false);
  const body = {
    text: words,
    kind: keysOf(employerKindWords).find((one) => one === kind) ?? null,
    stage: keysOf(lifeStageWords).find((one) => one === stage) ?? null,
    municipalityCode: municipality ?? null,
    owner: ownerChoices.find((one) => one === owner) ?? null,
  };
  const query = useEndpointPages('employerSearch', { body }, { keepEarlier: true });
  return (
    <Page
      title={t(texts.employers)}
      lead={t(texts.lead)}
      actions={
        may('employer.manage') ? (
          <>
            <Button look="primary" icon="add" onClick={() => setAdding(true)}>
              {t(texts.register)}
            </Button>
            <LinkButton to="/employers/import" icon="upload">
              {t(importTexts.open)}
            </LinkButton>
          </>
        ) : undefined
      }
    >
      <EmployerTabs />
      <FilterForm label={t(texts.find)} onSearch={() => setSearchWords(written.trim())}>
        <SearchField
          label={t(texts.search)}
          value={written}
          onChange={setWritten}
          onSearch={() => setSearchWords(written.trim())}
          busy={query.isFetching}
        />
        <FieldRow>
          <SelectField<EmployerKind | null>
            label={t(texts.kind)}
            value={body.kind}
            onChange={(next) => setKind(next ?? undefined)}
            options={[
              { value: null, label: t(texts.all) },
              ...keysOf(employerKindWords).map((value) => ({ value, label: t(employerKindWords[value]) })),
            ]}
          />
          <SelectField<LifeStage | null>
            label={t(texts.stage)}
            value={body.stage}
            onChange={(next) => setStage(next ?? undefined)}
            options={[
              { value: null, label: t(texts.all) },
              ...keysOf(lifeStageWords).map((value) => ({ value, label: t(lifeStageWords[value]) })),
            ]}
          />
          <SelectField<string | null>
            label={t(texts.municipality)}
            value={body.municipalityCode}
            onChange={(next) => setMunicipality(next ?? undefined)}
            options={[{ value: null, label: t(texts.all) }, ...reference.municipalityOptions]}
          />
          <SelectField<'mine' | 'nobody' | null>
            label={t(texts.owner)}
            value={body.owner}
            onChange={(next) => setOwner(next ?? undefined)}
            options={[
              { value: null, label: t(texts.all) },
              { value: 'mine', label: t(texts.mine) },
              { value: 'nobody', label: t(texts.nobody) },
            ]}
          />
        </FieldRow>
      </FilterForm>
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noneTitle)}>{t(texts.noneLead)}</EmptyState>}
      >
        {(pages) => (
          <div>
            <EmployerTable rows={pages.rows} />
            <LoadMore {...pages} />
          </div>
        )}
      </Async>
      {adding ? (
        <EmployerDialog
          employer={null}
          onClose={() => setAdding(false)}
          onMade={(id) => go(`/employers/card/${id}`)}
        />
      ) : null}
    </Page>
  );
}

function EmployerTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const reference = useReference();
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.name),
      primary: true,
      cell: (row) => (
        <>
          <Link to={`/employers/card/${row.id}`}>{row.name}</Link>
          <span className="soft small"> {row.businessId ?? ''}</span> {row.badge ? <Badge>★</Badge> : null}
        </>
      ),
    },
    { key: 'kind', header: t(texts.kind), cell: (row) => t(employerKindWords[row.kind]) },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) => reference.municipalityName(row.municipalityCode),
    },
    { key: 'stage', header: t(texts.stage), cell: (row) => t(lifeStageWords[row.stage]) },
    {
      key: 'owner',
      header: t(texts.owner),
      cell: (row) => (row.ownerStaffId ? reference.staffName(row.ownerStaffId) : t(texts.nobody)),
    },
    {
      key: 'lastMet',
      header: t(texts.lastMet),
      cell: (row) => (row.lastMetOn ? <DateText day={row.lastMetOn} /> : '–'),
    },
    {
      key: 'next',
      header: t(texts.next),
      cell: (row) => (row.nextOn ? <DateText day={row.nextOn} /> : '–'),
    },
    { key: 'promised', header: t(texts.promised), align: 'end', cell: (row) => row.promised },
    { key: 'openPlaces', header: t(texts.openPlaces), align: 'end', cell: (row) => row.openPlaces },
  ];
  return (
    <Table caption={t(texts.employers)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

import { groupLabel } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  type RowOf,
  useAddressValue,
  useEndpoint,
  useEndpointPages,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  Card,
  CheckboxField,
  type Column,
  DateText,
  EmptyState,
  Link,
  LoadMore,
  Page,
  Section,
  SelectField,
  Table,
} from '../ui/index.ts';
import { GroupTabs } from './GroupTabs.tsx';
import { SeriesDialog } from './SeriesDialog.tsx';
import { texts, partTexts } from './texts.ts';
import { UsePackageDialog } from './UsePackageDialog.tsx';
import { inThree } from './words.ts';

type Row = RowOf<'seriesList'>;
export type ReadyPackage = Output<'readyPackageList'>['packages'][number];

export function SeriesListPage() {
  const t = useText();
  const { may } = useSession();
  const reference = useReference();
  const [municipality, setMunicipality] = useAddressValue('municipality');
  const [ended, setEnded] = useAddressValue('ended');
  const [adding, setAdding] = useState(false);
  const query = {
    ...(municipality ? { municipalityCode: municipality } : {}),
    ...(ended ? { ended: 'with' as const } : {}),
  };
  const pages = useEndpointPages('seriesList', { query }, { keepEarlier: true });
  const manages = may('group.manage');
  return (
    <Page
      title={t(partTexts.series)}
      lead={t(texts.lead)}
      actions={
        manages ? (
          <Button look="primary" icon="add" onClick={() => setAdding(true)}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <GroupTabs />
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
            <SeriesTable rows={data.rows} />
            <LoadMore {...data} />
          </div>
        )}
      </Async>
      {manages ? <ReadyPackages /> : null}
      {adding ? <SeriesDialog series={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function SeriesTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const reference = useReference();
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.name),
      primary: true,
      cell: (row) => (
        <>
          <Link to={`/groups/series/${row.id}`}>{t(inThree(row.name, row.nameSv, row.nameEn))}</Link>{' '}
          {row.endedOn ? <Badge>{t(texts.ended)}</Badge> : null}
        </>
      ),
    },
    {
      key: 'municipality',
      header: t(texts.municipality),
      cell: (row) => reference.municipalityName(row.municipalityCode),
    },
    {
      key: 'group',
      header: t(texts.targetGroup),
      cell: (row) => t(row.targetGroup ? groupLabel(row.targetGroup, reference.groupWords) : texts.anybody),
    },
    { key: 'leader', header: t(texts.leader), cell: (row) => row.leader },
    {
      key: 'next',
      header: t(texts.next),
      cell: (row) => (row.nextOn ? <DateText day={row.nextOn} /> : '–'),
    },
  ];
  return (
    <Table caption={t(partTexts.series)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

function ReadyPackages() {
  const t = useText();
  const { groupWords } = useReference();
  const query = useEndpoint('readyPackageList', {});
  const [using, setUsing] = useState<ReadyPackage | null>(null);
  return (
    <Section title={t(texts.ready)}>
      <Async query={query}>
        {({ packages }) => (
          <div className="columns">
            {packages.map((one) => (
              <Card key={one.key}>
                <h3>{t(one.name)}</h3>
                <p>{t(one.theme)}</p>
                <p className="soft small">
                  {t(one.targetGroup ? groupLabel(one.targetGroup, groupWords) : texts.anybody)} ·{' '}
                  {t(texts.readyContents, { meetings: one.meetings.length, steps: one.steps.length })}
                </p>
                <Button onClick={() => setUsing(one)}>
                  {t(texts.use)}
                  <span className="visually-hidden">: {t(one.name)}</span>
                </Button>
              </Card>
            ))}
          </div>
        )}
      </Async>
      {using ? <UsePackageDialog ready={using} onClose={() => setUsing(null)} /> : null}
    </Section>
  );
}

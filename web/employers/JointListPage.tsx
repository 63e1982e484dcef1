import { type JointKind, jointKindWords, keysOf } from '@polku/domain';
import { useState } from 'react';
import { Async, useAddressValue, useEndpoint, useReference, useText } from '../platform/index.ts';
import { Button, EmptyState, Link, Page, PeriodText, SelectField, Table } from '../ui/index.ts';
import { EmployerTabs } from './EmployerTabs.tsx';
import { JointDialog } from './JointDialogs.tsx';
import { moreTexts as texts } from './more-texts.ts';

export function JointListPage() {
  const t = useText();
  const reference = useReference();
  const [written, setKind] = useAddressValue('kind');
  const kind = keysOf(jointKindWords).find((one) => one === written);
  const query = useEndpoint('jointList', { query: kind ? { kind } : {} }, { keepEarlier: true });
  const [adding, setAdding] = useState(false);
  return (
    <Page
      title={t(texts.joint)}
      lead={t(texts.jointLead)}
      actions={
        query.data?.actions.includes('manage') ? (
          <Button look="primary" icon="add" onClick={() => setAdding(true)}>
            {t(texts.jointAdd)}
          </Button>
        ) : undefined
      }
    >
      <EmployerTabs />
      <SelectField<JointKind | null>
        label={t(texts.kind)}
        value={kind ?? null}
        onChange={(next) => setKind(next ?? undefined)}
        options={[
          { value: null, label: t(texts.all) },
          ...keysOf(jointKindWords).map((value) => ({ value, label: t(jointKindWords[value]) })),
        ]}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.jointNone)}>{t(texts.jointLead)}</EmptyState>}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.joint)}
            hideCaption
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'name',
                header: t(texts.name),
                primary: true,
                cell: (row) => <Link to={`/employers/joint/${row.id}`}>{row.name}</Link>,
              },
              { key: 'kind', header: t(texts.kind), cell: (row) => t(jointKindWords[row.kind]) },
              {
                key: 'period',
                header: t(texts.period),
                cell: (row) => <PeriodText startsOn={row.startsOn} endsOn={row.endsOn} />,
              },
              {
                key: 'municipality',
                header: t(texts.municipality),
                cell: (row) =>
                  row.municipalityCode
                    ? reference.municipalityName(row.municipalityCode)
                    : t(texts.wholeArea),
              },
              { key: 'result', header: t(texts.result), cell: (row) => t(texts.resultLine, row.result) },
            ]}
          />
        )}
      </Async>
      {adding ? <JointDialog joint={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

import { businessChoiceWords, businessOptionWords, businessOptions } from '@polku/domain';
import { useState } from 'react';
import { Async, type RowOf, useEndpoint, useLanguage, useText } from '../platform/index.ts';
import { Button, type Column, EmptyState, Link, Page, Table, dayText, moneyText } from '../ui/index.ts';
import { BusinessCaseDialog } from './BusinessCaseDialog.tsx';
import { texts } from './texts.ts';

type Row = RowOf<'businessCaseList'>;

export function BusinessCasesPage() {
  const t = useText();
  const { language } = useLanguage();
  const [adding, setAdding] = useState(false);
  const query = useEndpoint('businessCaseList', {});
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.caseName),
      primary: true,
      cell: (row) => <Link to={`/business-cases/${row.id}`}>{row.name}</Link>,
    },
    { key: 'edition', header: t(texts.edition), align: 'end', cell: (row) => row.edition },
    ...businessOptions.map((option) => ({
      key: option,
      header: t(businessOptionWords[option]),
      align: 'end' as const,
      cell: (row: Row) => {
        const found = row.results.find((one) => one.option === option);
        return found ? moneyText(found.cents, language) : '–';
      },
    })),
    {
      key: 'decision',
      header: t(texts.latest),
      cell: (row) =>
        row.decision
          ? `${t(businessChoiceWords[row.decision.chosen])}, ${dayText(row.decision.decidedOn, language)}`
          : t(texts.undecided),
    },
  ];
  return (
    <Page
      title={t(texts.cases)}
      lead={t(texts.casesLead)}
      actions={
        query.data?.mayManage ? (
          <Button look="primary" icon="add" onClick={() => setAdding(true)}>
            {t(texts.addCase)}
          </Button>
        ) : undefined
      }
    >
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noCases)}>{t(texts.casesLead)}</EmptyState>}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.cases)}
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </Async>
      {adding ? <BusinessCaseDialog from={null} onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

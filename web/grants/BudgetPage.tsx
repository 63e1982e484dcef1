import { useState } from 'react';
import {
  Async,
  useEndpoint,
  useEndpointPages,
  useLanguage,
  usePathParam,
  useReference,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateTimeText,
  DescriptionList,
  EmptyState,
  Link,
  LoadMore,
  moneyText,
  Page,
  Section,
  Table,
} from '../ui/index.ts';
import { BudgetDialog } from './BudgetDialog.tsx';
import { budgetTexts as texts, commitmentWords } from './budget-texts.ts';

/** One budget and everything that bound it or set it free. */
export function BudgetPage() {
  const t = useText();
  const { language } = useLanguage();
  const { municipalityName } = useReference();
  const budgetId = usePathParam('budgetId');
  const query = useEndpoint('grantBudgetList', {});
  const moves = useEndpointPages('grantBudgetMoves', { params: { budgetId } }, { keepEarlier: true });
  const [isOpen, setOpen] = useState(false);
  const { data } = query;
  const budget = data?.rows.find(({ id }) => id === budgetId);
  const euros = (cents: number) => moneyText(cents, language);
  return (
    <Page
      title={budget ? (budget.programmeName ? t(budget.programmeName) : budget.programme) : t(texts.budgets)}
      lead={
        budget
          ? `${budget.municipalityCode ? municipalityName(budget.municipalityCode) : t(texts.wholeArea)}, ${budget.round || t(texts.allRounds)}`
          : undefined
      }
      breadcrumbs={[{ to: '/grant-budgets', label: t(texts.budgets) }]}
      actions={
        data?.mayManage && budget ? (
          <Button icon="edit" onClick={() => setOpen(true)}>
            {t(texts.change)}
          </Button>
        ) : undefined
      }
    >
      {budget ? (
        <Section title={t(texts.ofCase)} card>
          <DescriptionList
            facts={[
              {
                label: t(texts.appropriated),
                value: budget.appropriatedCents === null ? null : euros(budget.appropriatedCents),
              },
              { label: t(texts.mostGrants), value: budget.mostGrants },
              { label: t(texts.committed), value: euros(budget.committedCents) },
              { label: t(texts.paid), value: euros(budget.paidCents) },
              { label: t(texts.forecast), value: euros(budget.forecastCents) },
              { label: t(texts.stopping), value: t(budget.stops ? texts.stop : texts.noStop) },
              { label: t(texts.source), value: budget.source || null },
            ]}
          />
        </Section>
      ) : null}
      <Section title={t(texts.moves)}>
        <Async
          query={moves}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={<EmptyState title={t(texts.moves)}>{t(texts.noMoves)}</EmptyState>}
        >
          {(pages) => (
            <>
              <Table
                caption={t(texts.moves)}
                hideCaption
                rows={pages.rows}
                rowKey={(row) => row.id}
                columns={[
                  {
                    key: 'case',
                    header: t(texts.application),
                    primary: true,
                    cell: (row) => <Link to={`/grant-cases/${row.caseId}`}>{row.caseNumber}</Link>,
                  },
                  { key: 'employer', header: t(texts.employer), cell: (row) => row.employer },
                  { key: 'what', header: t(texts.what), cell: (row) => t(commitmentWords[row.kind]) },
                  { key: 'sum', header: t(texts.sum), align: 'end', cell: (row) => euros(row.cents) },
                  { key: 'at', header: t(texts.at), cell: (row) => <DateTimeText at={row.at} /> },
                  { key: 'by', header: t(texts.by), cell: (row) => row.by },
                ]}
              />
              <LoadMore {...pages} />
            </>
          )}
        </Async>
      </Section>
      {isOpen && budget && data ? (
        <BudgetDialog budget={budget} programmes={data.programmes} onClose={() => setOpen(false)} />
      ) : null}
    </Page>
  );
}

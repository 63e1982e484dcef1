import { useState } from 'react';
import {
  Async,
  type RowOf,
  useEndpoint,
  useLanguage,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import { Badge, Button, type Column, EmptyState, Link, moneyText, Page, Table } from '../ui/index.ts';
import { GrantTabs } from './GrantTabs.tsx';
import { BudgetDialog } from './BudgetDialog.tsx';
import { budgetTexts as texts } from './budget-texts.ts';

type Row = RowOf<'grantBudgetList'>;

/** What there is, what decisions have bound, what is paid and what is coming, by programme, municipality and round. */
export function BudgetsPage() {
  const t = useText();
  const { may } = useSession();
  const columns = useColumns();
  const query = useEndpoint('grantBudgetList', {});
  const [isOpen, setOpen] = useState(false);
  const { data } = query;
  return (
    <Page
      title={t(texts.budgets)}
      lead={t(texts.lead)}
      actions={
        data?.mayManage ? (
          <Button look="primary" icon="add" onClick={() => setOpen(true)}>
            {t(texts.add)}
          </Button>
        ) : undefined
      }
    >
      <GrantTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.budgets)}>{t(texts.empty)}</EmptyState>}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.budgets)}
            hideCaption
            rows={rows}
            rowKey={(row) => row.id}
            columns={columns(may('grantCase.read'))}
          />
        )}
      </Async>
      {isOpen && data ? (
        <BudgetDialog budget={null} programmes={data.programmes} onClose={() => setOpen(false)} />
      ) : null}
    </Page>
  );
}

function useColumns(): (isLinked: boolean) => readonly Column<Row>[] {
  const t = useText();
  const { language } = useLanguage();
  const { municipalityName } = useReference();
  const euros = (cents: number) => moneyText(cents, language);
  return (isLinked) => [
    {
      key: 'programme',
      header: t(texts.programme),
      primary: true,
      cell: (row) => {
        const name = row.programmeName ? t(row.programmeName) : row.programme;
        const place = row.municipalityCode ? municipalityName(row.municipalityCode) : t(texts.wholeArea);
        return (
          <>
            {isLinked ? <Link to={`/grant-budgets/${row.id}`}>{name}</Link> : name}
            <div className="soft small">
              {place}, {row.round || t(texts.allRounds)}
            </div>
          </>
        );
      },
    },
    {
      key: 'appropriated',
      header: t(texts.appropriated),
      align: 'end',
      cell: (row) => (row.appropriatedCents === null ? '–' : euros(row.appropriatedCents)),
    },
    {
      key: 'committed',
      header: t(texts.committed),
      align: 'end',
      cell: (row) => (
        <>
          {euros(row.committedCents)}
          {row.mostGrants === null ? null : (
            <div>{t(texts.ofGrants, { count: row.committedGrants, most: row.mostGrants })}</div>
          )}
        </>
      ),
    },
    { key: 'paid', header: t(texts.paid), align: 'end', cell: (row) => euros(row.paidCents) },
    { key: 'forecast', header: t(texts.forecast), align: 'end', cell: (row) => euros(row.forecastCents) },
    {
      key: 'left',
      header: t(texts.left),
      align: 'end',
      cell: (row) => <Left row={row} />,
    },
  ];
}

function Left({ row }: { readonly row: Row }) {
  const t = useText();
  const { language } = useLanguage();
  const { appropriatedCents, committedCents, mostGrants, committedGrants } = row;
  return (
    <>
      {appropriatedCents === null ? null : moneyText(appropriatedCents - committedCents, language)}
      {mostGrants === null ? null : <div>{t(texts.leftGrants, { count: mostGrants - committedGrants })}</div>}
      <div>
        <Badge tone={row.stops ? 'warning' : 'neutral'}>{t(row.stops ? texts.stop : texts.noStop)}</Badge>
      </div>
    </>
  );
}

import { useState } from 'react';
import { inThree } from '../meetings/words.ts';
import {
  Async,
  type RowOf,
  useAddressValue,
  useEndpoint,
  useLanguage,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  CheckboxField,
  type Column,
  EmptyState,
  Link,
  Page,
  Table,
  moneyText,
  numberText,
} from '../ui/index.ts';
import { ProductDialog } from './ProductDialog.tsx';
import { texts } from './texts.ts';

type Row = RowOf<'productList'>;

/** What is sold: the terms in force today of every card. */
export function ProductsPage() {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const [ended, setEnded] = useAddressValue('ended');
  const [adding, setAdding] = useState(false);
  const query = useEndpoint('productList', { query: ended ? { ended: 'with' } : {} }, { keepEarlier: true });
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      header: t(texts.service),
      primary: true,
      cell: (row) => (
        <>
          <Link to={`/products/${row.id}`}>
            {t(inThree(row.terms.name, row.terms.nameSv, row.terms.nameEn))}
          </Link>{' '}
          {row.endsOn !== null && row.endsOn < session.today ? <Badge>{t(texts.ended)}</Badge> : null}
          {row.terms.startsOn > session.today ? <Badge>{t(texts.upcoming)}</Badge> : null}
        </>
      ),
    },
    { key: 'environment', header: t(texts.environment), cell: (row) => row.environment ?? '–' },
    { key: 'unit', header: t(texts.unit), cell: (row) => row.terms.unit },
    {
      key: 'price',
      header: t(texts.price),
      align: 'end',
      cell: (row) => moneyText(row.terms.priceCents, language),
    },
    {
      key: 'cost',
      header: t(texts.unitCost),
      align: 'end',
      cell: (row) => moneyText(row.terms.unitCostCents, language),
    },
    {
      key: 'volume',
      header: t(texts.volume),
      align: 'end',
      cell: (row) => numberText(row.terms.yearlyVolume, language),
    },
  ];
  return (
    <Page
      title={t(texts.products)}
      lead={t(texts.productsLead)}
      actions={
        query.data?.mayManage ? (
          <Button look="primary" icon="add" onClick={() => setAdding(true)}>
            {t(texts.addProduct)}
          </Button>
        ) : undefined
      }
    >
      <CheckboxField
        label={t(texts.withEnded)}
        value={ended !== undefined}
        onChange={(next) => setEnded(next ? 'with' : undefined)}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noProducts)}>{t(texts.noProductsLead)}</EmptyState>}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.products)}
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
          />
        )}
      </Async>
      {adding ? <ProductDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

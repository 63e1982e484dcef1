import { useState } from 'react';
import { inThree } from '../meetings/words.ts';
import {
  Async,
  type Output,
  useEndpoint,
  useLanguage,
  usePathParam,
  useSession,
  useText,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  DescriptionList,
  Link,
  Page,
  Section,
  Table,
  moneyText,
  numberText,
  periodText,
} from '../ui/index.ts';
import { monthName } from '../tasks/months.ts';
import { CardDialog, ReviseDialog } from './ProductDialog.tsx';
import { texts } from './texts.ts';

type Data = Output<'productRead'>;
type Edition = Data['editions'][number];

export function ProductPage() {
  const t = useText();
  const productId = usePathParam('productId');
  const query = useEndpoint('productRead', { params: { productId } });
  const [open, setOpen] = useState<'card' | 'terms' | null>(null);
  const terms = query.data?.product.terms;
  const close = () => setOpen(null);
  const latest = query.data?.editions[0];
  return (
    <Page
      title={terms ? t(inThree(terms.name, terms.nameSv, terms.nameEn)) : t(texts.product)}
      breadcrumbs={[{ to: '/products', label: t(texts.products) }]}
      actions={
        query.data?.mayManage ? (
          <>
            <Button look="primary" icon="add" onClick={() => setOpen('terms')}>
              {t(texts.revise)}
            </Button>
            <Button icon="edit" onClick={() => setOpen('card')}>
              {t(texts.edit)}
            </Button>
          </>
        ) : undefined
      }
    >
      <Async query={query}>{(data) => <Card data={data} />}</Async>
      {open === 'card' && query.data ? <CardDialog product={query.data.product} onClose={close} /> : null}
      {open === 'terms' && query.data && latest ? (
        <ReviseDialog product={query.data.product} latest={latest} onClose={close} />
      ) : null}
    </Page>
  );
}

function Card({ data }: { readonly data: Data }) {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const { product, tasks, editions } = data;
  const { terms } = product;
  const months = (list: readonly number[]) =>
    list.length === 0 ? t(texts.allYear) : list.map((month) => monthName(month, language)).join(', ');
  const columns: readonly Column<Edition>[] = [
    {
      key: 'valid',
      header: t(texts.valid),
      primary: true,
      cell: (row) => periodText(row.startsOn, row.endsOn, language),
    },
    { key: 'unit', header: t(texts.unit), cell: (row) => row.unit },
    {
      key: 'price',
      header: t(texts.price),
      align: 'end',
      cell: (row) => moneyText(row.priceCents, language),
    },
    {
      key: 'cost',
      header: t(texts.unitCost),
      align: 'end',
      cell: (row) => moneyText(row.unitCostCents, language),
    },
    {
      key: 'volume',
      header: t(texts.volume),
      align: 'end',
      cell: (row) => numberText(row.yearlyVolume, language),
    },
    { key: 'months', header: t(texts.months), cell: (row) => months(row.months) },
  ];
  return (
    <div className="stack">
      <Section title={t(texts.product)} card>
        <DescriptionList
          facts={[
            { label: t(texts.comprises), value: terms.comprises },
            { label: t(texts.orderers), value: terms.orderers },
            { label: t(texts.environment), value: product.environment },
            {
              label: t(texts.tasks),
              value:
                tasks.length === 0 ? null : (
                  <ul className="plain-list">
                    {tasks.map((task) => {
                      const name = t(inThree(task.name, task.nameSv, task.nameEn));
                      return (
                        <li key={task.id}>
                          {may('task.read') ? <Link to={`/tasks/bank/${task.id}`}>{name}</Link> : name}
                        </li>
                      );
                    })}
                  </ul>
                ),
            },
          ]}
        />
      </Section>
      <Section title={t(texts.editions)}>
        <Table
          caption={t(texts.editions)}
          hideCaption
          columns={columns}
          rows={editions}
          rowKey={(row) => row.id}
        />
      </Section>
    </div>
  );
}

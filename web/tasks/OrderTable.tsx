import { type WorkOrderRow, type WorkOrderStatus, workOrderStatusWords } from '@polku/domain';
import { inThree } from '../meetings/words.ts';
import { useText } from '../platform/index.ts';
import { type Column, DateText, Link, StatusBadge, Table, type Tone } from '../ui/index.ts';
import { texts } from './texts.ts';

const tones: Readonly<Record<WorkOrderStatus, Tone>> = {
  ordered: 'info',
  accepted: 'info',
  working: 'info',
  done: 'warning',
  rework: 'warning',
  approved: 'success',
  closed: 'neutral',
  declined: 'neutral',
  cancelled: 'neutral',
};

export function OrderStatus({ status }: { readonly status: WorkOrderStatus }) {
  const t = useText();
  return <StatusBadge tone={tones[status]}>{t(workOrderStatusWords[status])}</StatusBadge>;
}

export function OrderTable({ rows }: { readonly rows: readonly WorkOrderRow[] }) {
  const t = useText();
  const columns: readonly Column<WorkOrderRow>[] = [
    {
      key: 'place',
      header: t(texts.place),
      primary: true,
      cell: (row) => <Link to={`/tasks/orders/${row.id}`}>{row.place}</Link>,
    },
    { key: 'task', header: t(texts.task), cell: (row) => t(inThree(row.name, row.nameSv, row.nameEn)) },
    { key: 'amount', header: t(texts.amount), cell: (row) => row.amount },
    { key: 'orderedOn', header: t(texts.orderedOn), cell: (row) => <DateText day={row.orderedOn} /> },
    {
      key: 'reworks',
      header: t(texts.reworks),
      cell: (row) => t(texts.times, { count: row.reworks }),
    },
    { key: 'status', header: t(texts.status), cell: (row) => <OrderStatus status={row.status} /> },
  ];
  return (
    <Table caption={t(texts.orders)} hideCaption columns={columns} rows={rows} rowKey={(row) => row.id} />
  );
}

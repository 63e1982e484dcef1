import { type WorkOrderStatus, workOrderStatuses, workOrderStatusWords } from '@polku/domain';
import { Async, useAddressValue, useEndpointPages, useText } from '../platform/index.ts';
import { EmptyState, LoadMore, Page, SelectField } from '../ui/index.ts';
import { OrderTable } from './OrderTable.tsx';
import { TaskTabs } from './TaskTabs.tsx';
import { texts } from './texts.ts';

export function OrdersPage() {
  const t = useText();
  const [written, setStatus] = useAddressValue('status');
  const status = workOrderStatuses.find((one) => one === written);
  const query = useEndpointPages('workOrderList', { query: status ? { status } : {} }, { keepEarlier: true });
  return (
    <Page title={t(texts.orders)} lead={t(texts.ordersLead)}>
      <TaskTabs />
      <SelectField<WorkOrderStatus | null>
        label={t(texts.status)}
        value={status ?? null}
        onChange={(next) => setStatus(next ?? undefined)}
        options={[
          { value: null, label: t(texts.all) },
          ...workOrderStatuses.map((value) => ({ value, label: t(workOrderStatusWords[value]) })),
        ]}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noOrders)}>{t(texts.noOrdersLead)}</EmptyState>}
      >
        {(pages) => (
          <div>
            <OrderTable rows={pages.rows} />
            <LoadMore {...pages} />
          </div>
        )}
      </Async>
    </Page>
  );
}

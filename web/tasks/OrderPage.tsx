import {
  type WorkOrderStatus,
  workOrderMoveWords,
  workOrderSideWords,
  workOrderStatusWords,
} from '@polku/domain';
import { useState } from 'react';
import { inThree } from '../meetings/words.ts';
import {
  Async,
  type Output,
  ProblemNotice,
  useEndpoint,
  useLanguage,
  usePathParam,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateTimeText,
  DescriptionList,
  Dialog,
  Form,
  FormActions,
  Link,
  Page,
  PeriodText,
  Section,
  Skeleton,
  TextArea,
  TextField,
  Timeline,
  dayText,
} from '../ui/index.ts';
import { OrderStatus } from './OrderTable.tsx';
import { texts } from './texts.ts';

type Whole = Output<'workOrderRead'>;
const changed = ['workOrderRead', 'workOrderList', 'taskRead'] as const;

export function OrderPage() {
  const t = useText();
  const orderId = usePathParam('id');
  const query = useEndpoint('workOrderRead', { params: { orderId } });
  const breadcrumbs = [
    { to: '/tasks', label: t(texts.tasks) },
    { to: '/tasks/orders', label: t(texts.orders) },
  ];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.orderTitle)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.orderTitle)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(whole) => <OrderView whole={whole} breadcrumbs={breadcrumbs} />}
    </Async>
  );
}

function OrderView({
  whole,
  breadcrumbs,
}: {
  readonly whole: Whole;
  readonly breadcrumbs: readonly { readonly to: string; readonly label: string }[];
}) {
  const t = useText();
  const [moving, setMoving] = useState<WorkOrderStatus>();
  const { order, events } = whole;
  return (
    <Page
      title={order.place}
      breadcrumbs={breadcrumbs}
      mark={<OrderStatus status={order.status} />}
      lead={
        <Link to={`/tasks/bank/${order.taskId}`}>{t(inThree(order.name, order.nameSv, order.nameEn))}</Link>
      }
      actions={
        <>
          {whole.moves.map((status, at) => (
            <Button key={status} look={at === 0 ? 'primary' : undefined} onClick={() => setMoving(status)}>
              {t(workOrderMoveWords[status])}
            </Button>
          ))}
          {whole.actions.includes('link') ? <LinkMaker whole={whole} /> : null}
        </>
      }
    >
      <Section title={t(texts.orderTitle)} card>
        <DescriptionList
          facts={[
            { label: t(texts.organisation), value: order.organisation },
            ...(order.environment ? [{ label: t(texts.environment), value: order.environment }] : []),
            { label: t(texts.amount), value: order.amount },
            {
              label: t(texts.from),
              value: <PeriodText startsOn={order.startsOn} endsOn={order.endsOn} />,
            },
            ...(order.note ? [{ label: t(texts.note), value: order.note }] : []),
            { label: t(texts.reworks), value: t(texts.times, { count: order.reworks }) },
          ]}
        />
      </Section>
      <Section title={t(texts.steps)} card>
        <Timeline
          label={t(texts.steps)}
          events={events.map((one) => ({
            id: one.id,
            when: <DateTimeText at={one.at} />,
            title: `${t(workOrderStatusWords[one.status])} (${t(workOrderSideWords[one.side])})`,
            body: one.note,
          }))}
        />
      </Section>
      {moving ? <MoveDialog whole={whole} status={moving} onClose={() => setMoving(undefined)} /> : null}
    </Page>
  );
}

function MoveDialog({
  whole,
  status,
  onClose,
}: {
  readonly whole: Whole;
  readonly status: WorkOrderStatus;
  readonly onClose: () => void;
}) {
  const t = useText();
  const [note, setNote] = useState('');
  const move = useSubmit('workOrderMove', { invalidates: changed, onDone: onClose });
  const { id, version } = whole.order;
  return (
    <Dialog open title={t(workOrderMoveWords[status])} onClose={onClose}>
      <Form
        onSubmit={() => move.submit({ params: { orderId: id }, body: { status, note, version } })}
        problem={move.problem}
        busy={move.busy}
      >
        <TextArea
          label={t(texts.note)}
          name="note"
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={1000}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={move.busy}>
            {t(workOrderMoveWords[status])}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

/** The link is shown once: only its hash is kept. */
function LinkMaker({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const { language } = useLanguage();
  const [made, setMade] = useState<Output<'workOrderLink'>>();
  const make = useSubmit('workOrderLink', { invalidates: changed, onDone: setMade });
  const { id, version } = whole.order;
  return (
    <>
      <Button busy={make.busy} onClick={() => make.submit({ params: { orderId: id }, body: { version } })}>
        {t(texts.makeLink)}
      </Button>
      {make.cause ? <ProblemNotice problem={make.cause} /> : null}
      {made ? (
        <Dialog open title={t(texts.linkMade)} onClose={() => setMade(undefined)} size="wide">
          <p>{t(texts.linkLead, { day: dayText(made.expiresOn, language) })}</p>
          <TextField
            label={t(texts.link)}
            name="link"
            value={`${location.origin}/tarkistus#${made.token}`}
            onChange={() => {
              // the link is to be copied, not changed
            }}
          />
          <FormActions>
            <Button onClick={() => setMade(undefined)}>{t(texts.close)}</Button>
          </FormActions>
        </Dialog>
      ) : null}
    </>
  );
}

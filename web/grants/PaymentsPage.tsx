import {
  grantEvidenceWords,
  type InstalmentAction,
  instalmentActionWords,
  instalmentStatusWords,
  type PaymentQueue,
  paymentQueues,
  paymentQueueWords,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  FormEnd,
  type RowOf,
  useEndpoint,
  useEndpointPages,
  useFormDraft,
  useGo,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  type Column,
  DateField,
  dayText,
  Dialog,
  EmptyState,
  Form,
  Link,
  LoadMore,
  moneyText,
  Page,
  SelectField,
  Table,
  useToast,
} from '../ui/index.ts';
import { ApprovalDialog, ibanText } from './CasePayments.tsx';
import { PaymentTabs } from './PaymentTabs.tsx';
import { texts } from './payment-texts.ts';

type Row = RowOf<'grantPaymentList'>;

/** Instalments queue by queue, and the file for the bank of those approved. */
export function PaymentsPage() {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const [queue, setQueue] = useState<PaymentQueue>('toApprove');
  const [open, setOpen] = useState<{ row: Row; action: InstalmentAction } | null>(null);
  const [making, setMaking] = useState(false);
  const query = useEndpointPages('grantPaymentList', { query: { queue } }, { keepEarlier: true });
  const counts = useEndpoint('grantPaymentCounts', {}).data?.counts;
  const columns: readonly Column<Row>[] = [
    {
      key: 'case',
      header: t(texts.grantCase),
      primary: true,
      cell: (row) => (
        <Link to={`/grant-cases/${row.caseId}`}>
          {row.caseNumber}/{row.sequence}
        </Link>
      ),
    },
    {
      key: 'employer',
      header: t(texts.employer),
      cell: (row) => (
        <>
          {row.employer}
          <br />
          <span className="soft small">{t(row.programmeName)}</span>
        </>
      ),
    },
    {
      key: 'due',
      header: t(texts.due),
      cell: (row) => (row.dueOn ? dayText(row.dueOn, language) : t(texts.openDue)),
    },
    { key: 'sum', header: t(texts.sum), align: 'end', cell: (row) => moneyText(row.cents, language) },
    queue === 'waiting'
      ? { key: 'lacking', header: t(texts.lacking), cell: (row) => <Lacking row={row} /> }
      : {
          key: 'account',
          header: t(texts.toAccount),
          cell: (row) => (row.iban ? ibanText(row.iban) : t(texts.lackingAccount)),
        },
    {
      key: 'stage',
      header: t(texts.stage),
      cell: (row) => <Badge>{t(instalmentStatusWords[row.status])}</Badge>,
    },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) =>
        row.actions.map((action) => (
          <Button key={action} size="small" onClick={() => setOpen({ row, action })}>
            {t(instalmentActionWords[action])}
          </Button>
        )),
    },
  ];
  return (
    <Page
      title={t(texts.payments)}
      lead={t(texts.paymentsLead)}
      actions={
        may('grantPayment.send') && counts && counts.approved > 0 ? (
          <Button look="primary" onClick={() => setMaking(true)}>
            {t(texts.make)}
          </Button>
        ) : undefined
      }
    >
      <PaymentTabs />
      <SelectField<PaymentQueue>
        name="queue"
        label={t(texts.queue)}
        value={queue}
        onChange={setQueue}
        options={paymentQueues.map((value) => ({
          value,
          label: counts ? `${t(paymentQueueWords[value])} (${counts[value]})` : t(paymentQueueWords[value]),
        }))}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.queueEmpty)}>{t(texts.paymentsLead)}</EmptyState>}
      >
        {(pages) => (
          <>
            <Table
              caption={t(paymentQueueWords[queue])}
              hideCaption
              columns={columns}
              rows={pages.rows}
              rowKey={(row) => row.id}
            />
            <LoadMore {...pages} />
          </>
        )}
      </Async>
      {open && open.action !== 'cameIn' ? (
        <ApprovalDialog
          row={open.row}
          action={open.action}
          iban={open.row.iban ?? ''}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {making ? <MakeFile onClose={() => setMaking(false)} /> : null}
    </Page>
  );
}

function Lacking({ row }: { readonly row: Row }) {
  const t = useText();
  const all = [
    ...row.missing.map((need) => t(grantEvidenceWords[need])),
    ...(row.iban ? [] : [t(texts.lackingAccount)]),
  ];
  return all.join(', ') || t(texts.lackingNothing);
}

function MakeFile({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const go = useGo();
  const toast = useToast();
  const required = useRequired();
  // one key for as long as the dialog is open: pressed twice it is one file
  const [requestKey] = useState(() => crypto.randomUUID());
  const form = useFormDraft('grant-payment-file', { executionOn: null as string | null });
  const { executionOn } = form.values;
  const due = useEndpoint('grantPaymentCounts', executionOn ? { query: { on: executionOn } } : {}).data?.due;
  const save = useSubmit('grantPaymentFileMake', {
    form,
    invalidates: ['grantPaymentList', 'grantPaymentCounts', 'grantPaymentFileList', 'grantCasePayments'],
    onDone: ({ id }) => {
      toast(t(texts.made));
      onClose();
      go(`/grant-payments/files/${id}`);
    },
  });
  return (
    <Dialog open title={t(texts.make)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled({ executionOn });
          if (filled) save.submit({ body: { ...filled, requestKey } });
        }}
      >
        <DateField label={t(texts.executionOn)} {...form.field('executionOn')} required />
        {executionOn && due ? (
          <p role="status">{t(texts.makeSure, { count: due.count, sum: moneyText(due.cents, language) })}</p>
        ) : null}
        <FormEnd submit={t(texts.make)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

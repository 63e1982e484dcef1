import { useState } from 'react';
import {
  Async,
  FormEnd,
  type Output,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  type Column,
  DateField,
  dayText,
  Dialog,
  EmptyState,
  Form,
  Link,
  moneyText,
  Page,
  SelectField,
  Table,
  TextField,
  useToast,
} from '../ui/index.ts';
import { texts } from './earlier-texts.ts';
import { PaymentTabs } from './PaymentTabs.tsx';

type Row = Output<'deMinimisRegister'>['rows'][number];

/** Grants that are to be entered in the register of de minimis aid, the most urgent first. */
export function RegisterPage() {
  const t = useText();
  const { language } = useLanguage();
  const { may } = useSession();
  const [state, setState] = useState<'open' | 'done'>('open');
  const [entering, setEntering] = useState<Row | null>(null);
  const query = useEndpoint('deMinimisRegister', { query: { state } });
  const openCount = query.data?.openCount;
  const columns: readonly Column<Row>[] = [
    {
      key: 'number',
      header: t(texts.number),
      primary: true,
      cell: (row) => <Link to={`/grant-cases/${row.caseId}`}>{row.number}</Link>,
    },
    {
      key: 'employer',
      header: t(texts.employer),
      cell: (row) => [row.employer, row.businessId].filter(Boolean).join(', '),
    },
    { key: 'decided', header: t(texts.decidedOn), cell: (row) => dayText(row.decidedOn, language) },
    { key: 'sum', header: t(texts.sum), align: 'end', cell: (row) => moneyText(row.cents, language) },
    { key: 'due', header: t(texts.dueOn), cell: (row) => dayText(row.dueOn, language) },
    {
      key: 'entered',
      header: t(texts.enteredOn),
      cell: (row) =>
        row.enteredOn ? [dayText(row.enteredOn, language), row.reference].filter(Boolean).join(', ') : '',
    },
    {
      key: 'actions',
      header: t(texts.actions),
      actions: true,
      cell: (row) =>
        may('grantCase.handle') && !row.enteredOn ? (
          <Button size="small" onClick={() => setEntering(row)}>
            {t(texts.enter)}
          </Button>
        ) : null,
    },
  ];
  return (
    <Page title={t(texts.register)} lead={t(texts.registerLead)}>
      <PaymentTabs />
      <SelectField<'open' | 'done'>
        name="state"
        label={t(texts.registerState)}
        value={state}
        onChange={setState}
        options={[
          {
            value: 'open',
            label: openCount === undefined ? t(texts.open) : `${t(texts.open)} (${openCount})`,
          },
          { value: 'done', label: t(texts.done) },
        ]}
      />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.registerEmpty)}>{t(texts.registerLead)}</EmptyState>}
      >
        {({ rows }) => (
          <Table
            caption={t(texts.register)}
            hideCaption
            columns={columns}
            rows={rows}
            rowKey={(row) => row.caseId}
          />
        )}
      </Async>
      {entering ? <Enter row={entering} onClose={() => setEntering(null)} /> : null}
    </Page>
  );
}

function Enter({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const required = useRequired();
  const form = useFormDraft(`de-minimis-entry/${row.caseId}`, {
    enteredOn: null as string | null,
    reference: '',
  });
  const save = useSubmit('deMinimisRegisterDone', {
    form,
    invalidates: ['deMinimisRegister'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.enter)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { enteredOn, reference } = form.values;
          const filled = required.filled({ enteredOn });
          if (filled) save.submit({ params: { caseId: row.caseId }, body: { ...filled, reference } });
        }}
      >
        <DateField label={t(texts.enteredOn)} {...form.field('enteredOn')} required />
        <TextField label={t(texts.reference)} {...form.field('reference')} maxLength={100} />
        <FormEnd submit={t(texts.enter)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

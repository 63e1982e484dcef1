import {
  type GrantInstalmentRow,
  grantEvidenceWords,
  type InstalmentAction,
  instalmentActionWords,
  instalmentStatusWords,
  parseIban,
  shownIban,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  FormEnd,
  type Output,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  CheckboxGroup,
  type Column,
  DateField,
  dayText,
  DescriptionList,
  Dialog,
  Form,
  moneyText,
  Section,
  Table,
  TextField,
  useToast,
} from '../ui/index.ts';
import { texts } from './payment-texts.ts';

type Payments = Output<'grantCasePayments'>;
const stale = ['grantCasePayments', 'grantCaseRead'] as const;

export const ibanText = (iban: string) => {
  const read = parseIban(iban);
  return read ? shownIban(read) : iban;
};

/** How a granted case is paid: its instalments, the account, and the next step of each. */
export function CasePayments({ caseId }: { readonly caseId: string }) {
  const t = useText();
  const query = useEndpoint('grantCasePayments', { params: { caseId } });
  return (
    <Section title={t(texts.section)}>
      <Async query={query}>{(data) => <Schedule caseId={caseId} data={data} />}</Async>
    </Section>
  );
}

interface Part {
  readonly caseId: string;
  readonly data: Payments;
}

function Schedule({ caseId, data }: Part) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState<{ row: GrantInstalmentRow; action: InstalmentAction } | null>(null);
  const columns: readonly Column<GrantInstalmentRow>[] = [
    { key: 'what', header: t(texts.what), primary: true, cell: (row) => `${row.sequence}. ${t(row.text)}` },
    {
      key: 'due',
      header: t(texts.due),
      cell: (row) => (row.dueOn ? dayText(row.dueOn, language) : t(texts.openDue)),
    },
    { key: 'sum', header: t(texts.sum), align: 'end', cell: (row) => moneyText(row.cents, language) },
    { key: 'needs', header: t(texts.needs), cell: (row) => <Needs row={row} /> },
    { key: 'stage', header: t(texts.stage), cell: (row) => <Stage row={row} /> },
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
    <div className="stack">
      {data.instalments.length === 0 ? (
        <p className="soft">{t(texts.none)}</p>
      ) : (
        <>
          <Table
            caption={t(texts.instalments)}
            hideCaption
            columns={columns}
            rows={data.instalments}
            rowKey={(row) => row.id}
          />
          <DescriptionList facts={[{ label: t(texts.paid), value: moneyText(data.paidCents, language) }]} />
        </>
      )}
      <Account caseId={caseId} data={data} />
      {open?.action === 'cameIn' ? <CameDialog row={open.row} onClose={() => setOpen(null)} /> : null}
      {open && open.action !== 'cameIn' ? (
        <ApprovalDialog
          row={open.row}
          action={open.action}
          iban={data.payee?.iban ?? ''}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

function Needs({ row }: { readonly row: GrantInstalmentRow }) {
  const t = useText();
  if (row.needs.length === 0) return <span className="soft">{t(texts.nothing)}</span>;
  return row.needs
    .map((need) =>
      t(row.came.includes(need) ? texts.came : texts.missing, { what: t(grantEvidenceWords[need]) }),
    )
    .join(', ');
}

function Stage({ row }: { readonly row: GrantInstalmentRow }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <>
      <Badge>{t(instalmentStatusWords[row.status])}</Badge>
      {row.approvedBy && row.approvedOn ? (
        <p className="small">
          {t(texts.approved, { who: row.approvedBy, day: dayText(row.approvedOn, language) })}
        </p>
      ) : null}
      {row.paidOn ? <p className="small">{t(texts.paidOn, { day: dayText(row.paidOn, language) })}</p> : null}
      {row.note ? <p className="small">{row.note}</p> : null}
    </>
  );
}

function Account({ caseId, data }: Part) {
  const t = useText();
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const { payee, formerPayees, mayHandle } = data;
  const line = ({ iban, toldBy, toldOn, recordedBy, reason }: NonNullable<Payments['payee']>) => (
    <>
      <strong>{ibanText(iban)}</strong>
      <br />
      {t(texts.toldLine, { who: toldBy, day: dayText(toldOn, language), by: recordedBy })} {reason}
    </>
  );
  return (
    <Section
      title={t(texts.account)}
      level={3}
      card
      actions={
        mayHandle ? (
          <Button onClick={() => setOpen(true)}>{t(payee ? texts.changeAccount : texts.addAccount)}</Button>
        ) : undefined
      }
    >
      {payee ? <p>{line(payee)}</p> : <p>{t(texts.accountNone)}</p>}
      {formerPayees.length > 0 ? (
        <DescriptionList
          facts={[
            {
              label: t(texts.former),
              value: (
                <ul>
                  {formerPayees.map((former) => (
                    <li key={former.id}>{line(former)}</li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      ) : null}
      {open ? <AccountDialog caseId={caseId} data={data} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}

function useDone(onClose: () => void): () => void {
  const t = useText();
  const toast = useToast();
  return () => {
    toast(t(texts.saved));
    onClose();
  };
}

function AccountDialog({ caseId, data, onClose }: Part & { readonly onClose: () => void }) {
  const t = useText();
  const required = useRequired();
  const replaces = data.payee;
  const form = useFormDraft(
    `grant-payee/${caseId}`,
    { iban: '', toldBy: '', toldOn: null as string | null, reason: '' },
    { secret: ['iban'] },
  );
  const save = useSubmit('grantPayeeSave', { form, invalidates: stale, onDone: useDone(onClose) });
  return (
    <Dialog open title={t(replaces ? texts.changeAccount : texts.addAccount)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { iban, toldBy, toldOn, reason } = form.values;
          const filled = required.filled(
            replaces ? { iban, toldBy, toldOn, reason } : { iban, toldBy, toldOn },
          );
          if (filled)
            save.submit({
              params: { caseId },
              body: { reason, ...filled, replacesId: replaces?.id ?? null },
            });
        }}
      >
        {replaces ? <p>{t(texts.changeNote)}</p> : null}
        <TextField label={t(texts.iban)} {...form.field('iban')} required maxLength={60} autoComplete="off" />
        <TextField label={t(texts.toldBy)} {...form.field('toldBy')} required maxLength={200} />
        <DateField label={t(texts.toldOn)} {...form.field('toldOn')} required />
        {replaces ? (
          <TextField label={t(texts.why)} {...form.field('reason')} required maxLength={500} />
        ) : null}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

interface RowDialog {
  readonly row: GrantInstalmentRow;
  readonly onClose: () => void;
}

/** Approving an instalment, from its case or from the queue of payments. */
export function ApprovalDialog({
  row,
  action,
  iban,
  onClose,
}: {
  readonly row: { readonly id: string; readonly version: number; readonly cents: number };
  readonly action: 'approve' | 'putBack';
  readonly iban: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const form = useFormDraft(`grant-approval/${row.id}`, {});
  const save = useSubmit('grantInstalmentApprove', {
    form,
    invalidates: [...stale, 'grantPaymentList', 'grantPaymentCounts'],
    onDone: useDone(onClose),
  });
  const word = t(instalmentActionWords[action]);
  return (
    <Dialog open title={word} onClose={onClose}>
      <Form
        problem={save.problem}
        busy={save.busy}
        onSubmit={() =>
          save.submit({ params: { instalmentId: row.id }, body: { action, version: row.version } })
        }
      >
        <p>
          {action === 'approve'
            ? t(texts.approveSure, { sum: moneyText(row.cents, language), iban: ibanText(iban) })
            : t(texts.putBackSure)}
        </p>
        <FormEnd submit={word} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function CameDialog({ row, onClose }: RowDialog) {
  const t = useText();
  const form = useFormDraft(`grant-came/${row.id}`, { came: row.came }, { version: row.version });
  const save = useSubmit('grantInstalmentCame', {
    form,
    invalidates: stale,
    onDone: useDone(onClose),
  });
  return (
    <Dialog open title={t(instalmentActionWords.cameIn)} onClose={onClose}>
      <Form
        problem={save.problem}
        busy={save.busy}
        onSubmit={() =>
          save.submit({
            params: { instalmentId: row.id },
            body: { came: [...form.values.came], version: form.version ?? row.version },
          })
        }
      >
        <CheckboxGroup
          label={t(texts.cameLabel)}
          name="came"
          value={form.values.came}
          onChange={(came) => form.set({ came: [...came] })}
          options={row.needs.map((need) => ({ value: need, label: t(grantEvidenceWords[need]) }))}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

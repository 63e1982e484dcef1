import {
  Async,
  DraftNotice,
  FormEnd,
  type Output,
  useEndpoint,
  useFormDraft,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { DescriptionList, EmptyState, Form, Page, TextField, useToast } from '../ui/index.ts';
import { ibanText } from './CasePayments.tsx';
import { PaymentTabs } from './PaymentTabs.tsx';
import { texts } from './payment-texts.ts';

type Payer = Output<'grantPayerRead'>['payer'];

/** Who pays the grants of the area. */
export function PayerPage() {
  const t = useText();
  const { may } = useSession();
  const query = useEndpoint('grantPayerRead', {});
  return (
    <Page title={t(texts.payments)} lead={t(texts.payerLead)}>
      <PaymentTabs />
      <Async query={query}>
        {({ payer }) => (may('grantPayment.send') ? <Edit payer={payer} /> : <Shown payer={payer} />)}
      </Async>
    </Page>
  );
}

function Shown({ payer }: { readonly payer: Payer }) {
  const t = useText();
  if (!payer) return <EmptyState title={t(texts.accountNone)}>{t(texts.payerLead)}</EmptyState>;
  return (
    <DescriptionList
      facts={[
        { label: t(texts.payerName), value: payer.name },
        { label: t(texts.iban), value: ibanText(payer.iban) },
        { label: t(texts.bic), value: payer.bic || null },
        { label: t(texts.businessId), value: payer.businessId },
        { label: t(texts.ledger), value: payer.account || null },
        { label: t(texts.costCentre), value: payer.costCentre || null },
        { label: t(texts.project), value: payer.project || null },
      ]}
    />
  );
}

function Edit({ payer }: { readonly payer: Payer }) {
  const t = useText();
  const toast = useToast();
  const required = useRequired();
  const form = useFormDraft(
    'grant-payer',
    {
      name: payer?.name ?? '',
      iban: payer ? ibanText(payer.iban) : '',
      bic: payer?.bic ?? '',
      businessId: payer?.businessId ?? '',
      account: payer?.account ?? '',
      costCentre: payer?.costCentre ?? '',
      project: payer?.project ?? '',
    },
    { version: payer?.version ?? null, secret: ['iban'] },
  );
  const save = useSubmit('grantPayerSave', {
    form,
    invalidates: ['grantPayerRead'],
    onDone: () => toast(t(texts.saved)),
  });
  return (
    <Form
      problem={required.problem ?? save.problem}
      busy={save.busy}
      onSubmit={() => {
        const { name, iban, businessId, ...rest } = form.values;
        const filled = required.filled({ name, iban });
        if (filled)
          save.submit({
            body: {
              ...filled,
              ...rest,
              businessId: businessId === '' ? null : businessId,
              version: form.version,
            },
          });
      }}
    >
      <DraftNotice form={form} />
      <TextField label={t(texts.payerName)} {...form.field('name')} required maxLength={70} />
      <TextField label={t(texts.iban)} {...form.field('iban')} required maxLength={60} />
      <TextField label={t(texts.bic)} hint={t(texts.optional)} {...form.field('bic')} maxLength={11} />
      <TextField label={t(texts.businessId)} {...form.field('businessId')} maxLength={20} />
      <TextField label={t(texts.ledger)} {...form.field('account')} maxLength={40} />
      <TextField label={t(texts.costCentre)} {...form.field('costCentre')} maxLength={40} />
      <TextField label={t(texts.project)} {...form.field('project')} maxLength={40} />
      <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={form.clear} />
    </Form>
  );
}

import { FormEnd, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Dialog, Form, TextField, useToast } from '../ui/index.ts';
import type { CaseData } from './CaseDialogs.tsx';
import { texts } from './voucher-texts.ts';

/** The voucher of a paper application: number and surname fit together, or nothing is told. */
export function RedeemVoucher({ data, onClose }: { readonly data: CaseData; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const required = useRequired();
  const { row } = data;
  const form = useFormDraft(`grant-case-voucher/${row.id}`, { number: '', familyName: '' });
  const save = useSubmit('grantVoucherRedeem', {
    form,
    invalidates: ['grantCaseRead', 'grantCaseList', 'grantVoucherList'],
    onDone: () => {
      toast(t(texts.redeemed));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.redeem)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled)
            save.submit({
              params: { caseId: row.id },
              body: { ...filled, version: row.version },
            });
        }}
      >
        <p>{t(texts.redeemLead)}</p>
        <TextField label={t(texts.number)} {...form.field('number')} required maxLength={40} />
        <TextField label={t(texts.familyName)} {...form.field('familyName')} required maxLength={100} />
        <FormEnd submit={t(texts.redeem)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

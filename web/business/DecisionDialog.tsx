import { type BusinessChoice, businessChoiceWords, businessChoices } from '@polku/domain';
import {
  DraftNotice,
  FormEnd,
  type Output,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { DateField, Dialog, Form, SelectField, TextArea, TextField, dayText, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

/** A decision into the log: what, by whom, why, on which edition. */
export function DecisionDialog({
  data,
  editionId,
  onClose,
}: {
  readonly data: Output<'businessCaseRead'>;
  readonly editionId: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const toast = useToast();
  const required = useRequired();
  const form = useFormDraft(`business-decision/${data.id}`, {
    editionId,
    chosen: 'postponed' as BusinessChoice,
    decidedOn: session.today as string | null,
    decidedBy: '',
    decision: '',
    reasons: '',
  });
  const save = useSubmit('businessDecisionAdd', {
    form,
    invalidates: ['businessCaseRead', 'businessCaseList'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open size="wide" title={t(texts.addDecision)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { decidedOn, decidedBy, decision, reasons } = form.values;
          const filled = required.filled({ decidedOn, decidedBy, decision, reasons });
          if (filled) save.submit({ params: { caseId: data.id }, body: { ...form.values, ...filled } });
        }}
      >
        <DraftNotice form={form} />
        <p className="soft">{t(texts.final)}</p>
        <SelectField
          label={t(texts.edition)}
          {...form.field('editionId')}
          options={data.editions.map((one) => ({
            value: one.id,
            label: t(texts.editionOf, {
              edition: one.edition,
              day: dayText(one.savedOn, language),
              name: one.savedBy,
            }),
          }))}
        />
        <SelectField
          label={t(texts.chosen)}
          {...form.field('chosen')}
          options={businessChoices.map((value) => ({ value, label: t(businessChoiceWords[value]) }))}
        />
        <DateField label={t(texts.decidedOn)} {...form.field('decidedOn')} required />
        <TextField
          label={t(texts.decidedBy)}
          hint={t(texts.decidedByHint)}
          {...form.field('decidedBy')}
          required
          maxLength={200}
        />
        <TextArea label={t(texts.decision)} {...form.field('decision')} required rows={3} maxLength={2000} />
        <TextArea label={t(texts.why)} {...form.field('reasons')} required rows={3} maxLength={2000} />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

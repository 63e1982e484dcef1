import { retentionPlan } from '@polku/domain';
import {
  FormEnd,
  type Output,
  StaleNotice,
  useFormDraft,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { Button, Dialog, Form, NumberField, TextArea, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

type Decision = Output<'retentionRead'>['decisions'][number];

/** The area's own time for one type of record. */
export function DecisionDialog({
  decision,
  onClose,
}: {
  readonly decision: Decision;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const plan = retentionPlan[decision.type];
  const form = useFormDraft<{ months: number | null; basis: string }>(`retention/${decision.type}`, {
    months: decision.months ?? plan.months,
    basis: decision.basis,
  });
  const required = useRequired();
  const save = useSubmit('retentionDecide', {
    form,
    invalidates: ['retentionRead', 'retentionPeople'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const send = (months: number | null, basis: string) =>
    save.submit({
      params: { recordType: decision.type },
      body: { months, basis, version: decision.version },
    });
  return (
    <Dialog open title={t(texts.changeOf, { name: t(plan.name) })} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled) send(filled.months, filled.basis);
        }}
      >
        <StaleNotice conflict={save.conflict} reread={['retentionRead']} />
        <NumberField
          label={t(texts.ownTime)}
          hint={t(texts.limits, { least: plan.least, most: plan.most, months: plan.months })}
          unit={t(texts.monthsUnit)}
          {...form.field('months')}
          required
        />
        <TextArea label={t(texts.basis)} {...form.field('basis')} required />
        {decision.months === null ? null : (
          <p>
            <Button look="quiet" icon="undo" busy={save.busy} onClick={() => send(null, '')}>
              {t(texts.backToPlan)}
            </Button>
          </p>
        )}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

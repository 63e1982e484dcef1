import { type StepAction, stepActionWords } from '@polku/domain';
import {
  FormEnd,
  StaleNotice,
  useFormDraft,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import { DateField, Dialog, Form, useToast } from '../ui/index.ts';
import type { PlanStep } from './plan-values.ts';
import { texts } from './texts.ts';

/** Starting, finishing, dropping or re-opening a step, on a day that may be past. */
export function StepActDialog(props: {
  readonly clientId: string;
  readonly step: PlanStep;
  readonly action: StepAction;
  readonly onClose: () => void;
}) {
  const { clientId, step, action, onClose } = props;
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<{ on: string | null }>(`step-act/${step.id}`, { on: session.today });
  const required = useRequired();
  const save = useSubmit('planStepAct', {
    form,
    invalidates: ['planRead', 'dayRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send(): void {
    const filled = required.filled(form.values);
    if (!filled) return;
    save.submit({
      params: { clientId, stepId: step.id },
      body: { action, on: filled.on, version: versionAfter(save.conflict, step.version) },
    });
  }
  return (
    <Dialog
      open
      title={`${t(step.titleWords)}: ${t(stepActionWords[action]).toLowerCase()}`}
      onClose={onClose}
    >
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['planRead']} />
        <DateField label={t(texts.on)} {...form.field('on')} required max={session.today} />
        <FormEnd submit={t(stepActionWords[action])} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

import { useState } from 'react';
import { useRequired, useSubmit, useText } from '../platform/index.ts';
import { Button, Dialog, Form, FormActions, RadioGroup, TextArea, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

const steps = ['1', '2', '3', '4', '5'];

/** How a task has worked, after use. */
export function RateDialog({ taskId, onClose }: { readonly taskId: string; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const [step, setStep] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const required = useRequired();
  const send = useSubmit('taskRate', {
    invalidates: ['taskRead', 'taskList'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.rate)} onClose={onClose}>
      <Form
        onSubmit={() => {
          const filled = required.filled({ step });
          if (filled) send.submit({ params: { taskId }, body: { step: Number(filled.step), note } });
        }}
        problem={required.problem ?? send.problem}
        busy={send.busy}
      >
        <RadioGroup<string | null>
          label={t(texts.rateStep)}
          name="step"
          required
          inline
          value={step}
          onChange={setStep}
          options={steps.map((value) => ({ value, label: value }))}
        />
        <TextArea
          label={t(texts.rateNote)}
          name="note"
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={500}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={send.busy}>
            {t(texts.save)}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

import { useState } from 'react';
import { type Output, useReference, useRequired, useSession, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  DateField,
  Dialog,
  FieldRow,
  Form,
  FormActions,
  SelectField,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

/** Work ordered of a task. */
export function OrderDialog({
  task,
  onClose,
}: {
  readonly task: Output<'taskRead'>['task'];
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const [place, setPlace] = useState('');
  const [amount, setAmount] = useState('');
  const [startsOn, setStartsOn] = useState<string | null>(session.today);
  const [endsOn, setEndsOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [environmentId, setEnvironmentId] = useState<string | null>(task.environmentId);
  const { environments } = useReference();
  // an order may name the environment that the task names, also where the reader's reference has it no more
  const choices = environments.map((one) => ({ value: one.id, label: one.name }));
  const own =
    task.environmentId !== null && !environments.some(({ id }) => id === task.environmentId)
      ? [{ value: task.environmentId, label: task.environment ?? '' }]
      : [];
  const required = useRequired();
  const send = useSubmit('workOrderCreate', {
    invalidates: ['taskRead', 'workOrderList'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.order)} onClose={onClose} size="wide">
      <Form
        onSubmit={() => {
          const filled = required.filled({ place, amount, startsOn });
          if (filled)
            send.submit({
              params: { taskId: task.id },
              body: { ...filled, endsOn, note, environmentId },
            });
        }}
        problem={required.problem ?? send.problem}
        busy={send.busy}
      >
        <FieldRow>
          <TextField
            label={t(texts.place)}
            name="place"
            value={place}
            onChange={setPlace}
            required
            maxLength={200}
          />
          <TextField
            label={t(texts.amount)}
            hint={t(texts.amountHint)}
            name="amount"
            value={amount}
            onChange={setAmount}
            required
            maxLength={200}
          />
        </FieldRow>
        <FieldRow>
          <DateField label={t(texts.from)} name="startsOn" value={startsOn} onChange={setStartsOn} required />
          <DateField label={t(texts.until)} name="endsOn" value={endsOn} onChange={setEndsOn} />
        </FieldRow>
        {choices.length + own.length > 0 ? (
          <SelectField<string | null>
            label={t(texts.environment)}
            name="environmentId"
            value={environmentId}
            onChange={setEnvironmentId}
            options={[{ value: null, label: t(texts.none) }, ...own, ...choices]}
          />
        ) : null}
        <TextArea
          label={t(texts.note)}
          name="note"
          value={note}
          onChange={setNote}
          rows={2}
          maxLength={1000}
        />
        <FormActions>
          <Button type="submit" look="primary" busy={send.busy}>
            {t(texts.order)}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

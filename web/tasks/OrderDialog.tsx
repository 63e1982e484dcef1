import { useState } from 'react';
import { type Output, useRequired, useSession, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  DateField,
  Dialog,
  FieldRow,
  Form,
  FormActions,
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
              body: { ...filled, endsOn, note, environmentId: null },
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

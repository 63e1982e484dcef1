import { useState } from 'react';
import { useReference, useRequired, useSession, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  ComboboxField,
  DateField,
  Dialog,
  FieldRow,
  Form,
  FormActions,
  NumberField,
  TextField,
  TimeField,
  useToast,
} from '../ui/index.ts';
import { texts } from './texts.ts';

interface Values {
  readonly organisationId: string | null;
  readonly post: string;
  readonly on: string | null;
  readonly starts: string | null;
  readonly ends: string | null;
  readonly topic: string;
  readonly weeks: number | null;
}

export function ShiftDialog({
  placeId,
  onClose,
}: {
  readonly placeId: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { session } = useSession();
  const reference = useReference();
  const [values, setValues] = useState<Values>({
    organisationId: null,
    post: '',
    on: null,
    starts: null,
    ends: null,
    topic: '',
    weeks: 1,
  });
  const required = useRequired();
  const add = useSubmit('shiftAdd', {
    invalidates: ['placeRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const field = <K extends keyof Values & string>(name: K) => ({
    name,
    value: values[name],
    onChange: (value: Values[K]) => setValues((before) => ({ ...before, [name]: value })),
  });
  function send(): void {
    const { organisationId, on, starts, ends, weeks, post, topic } = values;
    const filled = required.filled({ organisationId, on, starts, ends, weeks });
    if (filled) add.submit({ params: { placeId }, body: { post, topic, ...filled } });
  }
  return (
    <Dialog open title={t(texts.addShift)} onClose={onClose} size="wide">
      <Form onSubmit={send} problem={required.problem ?? add.problem} busy={add.busy}>
        <FieldRow>
          <ComboboxField
            label={t(texts.organisation)}
            {...field('organisationId')}
            required
            options={reference.organisations.map((one) => ({ value: one.id, label: one.name }))}
          />
          <TextField label={t(texts.post)} hint={t(texts.postHint)} {...field('post')} maxLength={120} />
        </FieldRow>
        <FieldRow>
          <DateField label={t(texts.day)} {...field('on')} required min={session.today} />
          <TimeField label={t(texts.from)} {...field('starts')} required />
          <TimeField label={t(texts.to)} {...field('ends')} required />
        </FieldRow>
        <TextField label={t(texts.topic)} {...field('topic')} maxLength={200} />
        <NumberField label={t(texts.weeks)} {...field('weeks')} required />
        <FormActions>
          <Button type="submit" look="primary" busy={add.busy}>
            {t(texts.save)}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

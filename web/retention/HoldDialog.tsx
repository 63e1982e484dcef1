import { type ErasedType, erasedTypes, retentionPlan } from '@polku/domain';
import { FormEnd, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { DateField, Dialog, Form, SelectField, TextArea, useToast } from '../ui/index.ts';
import { texts } from './texts.ts';

export interface Held {
  readonly clientId: string;
  readonly name: string;
}

interface Values {
  readonly recordType: ErasedType | null;
  readonly reason: string;
  readonly endsOn: string | null;
}

/** A hold on a person, or on a type of record when no person is given. */
export function HoldDialog({ held, onClose }: { readonly held: Held | null; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<Values>(
    `hold/${held?.clientId ?? 'type'}`,
    { recordType: null, reason: '', endsOn: null },
    { secret: ['reason'] },
  );
  const required = useRequired();
  const save = useSubmit('holdSet', {
    form,
    invalidates: ['retentionRead', 'retentionPeople'],
    onDone: () => {
      toast(t(texts.held2));
      onClose();
    },
  });
  return (
    <Dialog open title={held ? t(texts.holdOf, { name: held.name }) : t(texts.hold)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { recordType, reason, endsOn } = form.values;
          if (!required.filled(held ? { reason } : { recordType, reason })) return;
          save.submit({
            body: { clientId: held?.clientId ?? null, recordType: held ? null : recordType, reason, endsOn },
          });
        }}
      >
        {held ? null : (
          <SelectField<ErasedType | null>
            label={t(texts.what)}
            {...form.field('recordType')}
            required
            options={erasedTypes.map((value) => ({ value, label: t(retentionPlan[value].name) }))}
          />
        )}
        <TextArea label={t(texts.reason)} {...form.field('reason')} required />
        <DateField label={t(texts.endsOn)} hint={t(texts.endsHint)} {...form.field('endsOn')} />
        <FormEnd submit={t(texts.hold)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

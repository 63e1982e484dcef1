import { FormEnd, useFormDraft, useReference, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Dialog, Form, NumberField, SelectField, TextField, useToast } from '../ui/index.ts';
import type { LocalService } from './LocalServicePage.tsx';
import { texts } from './local-texts.ts';

interface Values {
  readonly pointId: string | null;
  readonly kilometres: number | null;
  readonly source: string;
}

/** How far it is from a municipality to a place of service; without kilometres what was entered is taken away. */
export function DistanceDialog({
  municipalityCode,
  data,
  onClose,
}: {
  readonly municipalityCode: string;
  readonly data: LocalService;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const reference = useReference();
  const nearest = data.nearest.find((one) => one.municipalityCode === municipalityCode);
  const known = data.distances.find(
    (one) => one.municipalityCode === municipalityCode && one.pointId === nearest?.pointId,
  );
  const form = useFormDraft<Values>(`service-distance/${municipalityCode}`, {
    pointId: nearest?.pointId ?? null,
    kilometres: known?.kilometres ?? null,
    source: known?.source ?? '',
  });
  const required = useRequired();
  const save = useSubmit('localServiceDistance', {
    form,
    invalidates: ['localServiceRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog
      open
      title={t(texts.enterDistanceFor, { place: reference.municipalityName(municipalityCode) })}
      onClose={onClose}
    >
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { pointId, kilometres, source } = form.values;
          const filled = required.filled(kilometres === null ? { pointId } : { pointId, source });
          if (!filled?.pointId) return;
          save.submit({
            params: { pointId: filled.pointId, code: municipalityCode },
            body: { kilometres, source },
          });
        }}
      >
        <SelectField
          label={t(texts.place)}
          {...form.field('pointId')}
          required
          options={data.points.map((one) => ({ value: one.id, label: one.name }))}
        />
        <NumberField label={t(texts.kilometres)} {...form.field('kilometres')} unit="km" />
        <TextField
          label={t(texts.source)}
          hint={t(texts.sourceHint)}
          {...form.field('source')}
          maxLength={300}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

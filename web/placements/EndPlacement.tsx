import { type PlacementEndReason, placementEndReasons, placementEndReasonWords } from '@polku/domain';
import {
  RecordDialog,
  useFormDraft,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { DateField, SelectField, TextArea } from '../ui/index.ts';
import type { Placement } from './Placements.tsx';
import { placementTexts as texts } from './texts.ts';

interface Values {
  readonly on: string | null;
  readonly endReason: PlacementEndReason;
  readonly note: string;
}

export function EndPlacement({
  clientId,
  placement,
  onClose,
}: {
  readonly clientId: string;
  readonly placement: Placement;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { session } = useSession();
  const form = useFormDraft<Values>(
    `placement/${placement.id}/end`,
    {
      on: session.today,
      endReason: placement.status === 'planned' ? 'neverBegan' : 'asAgreed',
      note: '',
    },
    { version: placement.version },
  );
  const required = useRequired();
  const save = useSubmit('placementAct', {
    form,
    invalidates: ['placementList', 'coachingList', 'clientWeek', 'environmentSlotList'],
    onDone: onClose,
  });
  function send(values: Values, version: number | null): void {
    const filled = required.filled({ on: values.on });
    if (!filled) return;
    save.submit({
      params: { clientId, placementId: placement.id },
      body: { ...values, on: filled.on, action: 'end', version: version ?? placement.version },
    });
  }
  return (
    <RecordDialog
      title={t(texts.endTitle)}
      form={form}
      save={save}
      missing={required.problem}
      submit={t(texts.end)}
      onSend={send}
      onCancel={onClose}
      labels={{ on: t(texts.endedOn), endReason: t(texts.reason), note: t(texts.note) }}
      read={(current) => ({ values: form.values, version: (current as Placement).version })}
    >
      {placement.status === 'planned' ? null : (
        <DateField label={t(texts.endedOn)} {...form.field('on')} required />
      )}
      <SelectField
        label={t(texts.reason)}
        {...form.field('endReason')}
        required
        options={placementEndReasons.map((value) => ({ value, label: t(placementEndReasonWords[value]) }))}
      />
      <TextArea label={t(texts.note)} {...form.field('note')} rows={2} maxLength={1000} />
    </RecordDialog>
  );
}

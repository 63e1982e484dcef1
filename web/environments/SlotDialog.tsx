import {
  certificates,
  learningCertificateWords,
  type EnvironmentSlotInput,
  schemes,
  schemeWords,
  slotModes,
  slotModeWords,
} from '@polku/domain';
import { minutesOf } from '../coaching/period-values.ts';
import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
  weekdayName,
  weekdays,
} from '../platform/index.ts';
import {
  CheckboxGroup,
  DateField,
  FieldRow,
  NumberField,
  SelectField,
  TextField,
  useToast,
} from '../ui/index.ts';
import { operationTexts as texts } from './operation-texts.ts';
import type { Slot } from './OperationPage.tsx';
import '../placements/placements.css';

interface Values extends Omit<EnvironmentSlotInput, 'places' | 'dailyMinutes' | 'startsOn'> {
  readonly places: readonly (number | null)[];
  readonly dailyHours: number | null;
  readonly startsOn: string | null;
}

const valuesOf = (slot: Slot | null, today: string): Values => ({
  name: slot?.name ?? '',
  scheme: slot?.scheme ?? 'workTryOut',
  mode: slot?.mode ?? 'individual',
  places: slot?.places ?? [1, 1, 1, 1, 1, 0, 0],
  dailyHours: slot ? slot.dailyMinutes / 60 : 6,
  certificates: slot?.certificates ?? [],
  startsOn: slot?.startsOn ?? today,
  endsOn: slot?.endsOn ?? null,
});

export function SlotDialog({
  environmentId,
  slot,
  onClose,
}: {
  readonly environmentId: string;
  readonly slot: Slot | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const toast = useToast();
  const form = useFormDraft<Values>(`slot/${slot?.id ?? environmentId}`, valuesOf(slot, session.today), {
    version: slot?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['environmentOperationRead', 'environmentOperationList'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('environmentSlotCreate', options);
  const edit = useSubmit('environmentSlotEdit', options);
  const { values } = form;
  function send({ dailyHours, ...rest }: Values, version: number | null): void {
    const filled = required.filled({ name: rest.name, dailyHours, startsOn: rest.startsOn });
    if (!filled) return;
    const body = {
      ...rest,
      startsOn: filled.startsOn,
      places: rest.places.map((one) => one ?? 0),
      certificates: [...rest.certificates],
      dailyMinutes: minutesOf(filled.dailyHours),
    };
    if (slot)
      edit.submit({
        params: { environmentId, slotId: slot.id },
        body: { ...body, version: version ?? slot.version },
      });
    else create.submit({ params: { environmentId }, body });
  }
  return (
    <RecordDialog
      size="wide"
      title={t(slot ? texts.editSlot : texts.addSlot)}
      form={form}
      save={slot ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        name: t(texts.slotName),
        scheme: t(texts.scheme),
        mode: t(texts.mode),
        places: t(texts.placesTitle),
        dailyHours: t(texts.dailyHours),
        certificates: t(texts.certificates),
        startsOn: t(texts.startsOn),
        endsOn: t(texts.endsOn),
      }}
      read={(current) => {
        const saved = current as Slot;
        return { values: valuesOf(saved, session.today), version: saved.version };
      }}
    >
      <TextField label={t(texts.slotName)} {...form.field('name')} required maxLength={200} />
      <FieldRow>
        <SelectField
          label={t(texts.scheme)}
          {...form.field('scheme')}
          required
          options={schemes.map((value) => ({ value, label: t(schemeWords[value]) }))}
        />
        <SelectField
          label={t(texts.mode)}
          {...form.field('mode')}
          required
          options={slotModes.map((value) => ({ value, label: t(slotModeWords[value]) }))}
        />
        <NumberField
          label={t(texts.dailyHours)}
          {...form.field('dailyHours')}
          decimals={2}
          unit="h"
          required
        />
      </FieldRow>
      <fieldset className="field">
        <legend className="field-label">{t(texts.placesTitle)}</legend>
        <div className="day-numbers">
          {weekdays.map((day) => (
            <NumberField
              key={day}
              label={weekdayName(day, language)}
              name={`places/${day - 1}`}
              value={values.places[day - 1] ?? null}
              required
              onChange={(next) =>
                form.set({ places: values.places.map((one, at) => (at === day - 1 ? next : one)) })
              }
            />
          ))}
        </div>
      </fieldset>
      <CheckboxGroup
        label={t(texts.certificates)}
        name="certificates"
        inline
        value={values.certificates}
        onChange={(next) => form.set({ certificates: [...next] })}
        options={certificates.map((value) => ({ value, label: t(learningCertificateWords[value]) }))}
      />
      <FieldRow>
        <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(texts.endsOn)} {...form.field('endsOn')} />
      </FieldRow>
    </RecordDialog>
  );
}

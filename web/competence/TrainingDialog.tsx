import { mayNameSomebody, type TrainingKind, trainingKinds, trainingKindWords } from '@polku/domain';
import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  ComboboxField,
  DateField,
  FieldRow,
  Notice,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import type { Training } from './TrainingsPage.tsx';
import { texts } from './texts.ts';

interface Values {
  readonly kind: TrainingKind;
  readonly onDate: string | null;
  readonly minutes: number | null;
  readonly participants: number | null;
  readonly theme: string;
  readonly provider: string;
  readonly fromMunicipalityCode: string | null;
  readonly toMunicipalityCode: string | null;
  readonly note: string;
}

const valuesOf = (training: Training | null, today: string): Values => ({
  kind: training?.kind ?? 'peer',
  onDate: training?.onDate ?? today,
  minutes: training?.minutes ?? null,
  participants: training?.participants ?? null,
  theme: training?.theme ?? '',
  provider: training?.provider ?? '',
  fromMunicipalityCode: training?.fromMunicipalityCode ?? null,
  toMunicipalityCode: training?.toMunicipalityCode ?? null,
  note: training?.note ?? '',
});

export function TrainingDialog({
  training,
  onClose,
}: {
  readonly training: Training | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const reference = useReference();
  const form = useFormDraft<Values>(`training/${training?.id ?? 'new'}`, valuesOf(training, session.today), {
    version: training?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['trainingList'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('trainingCreate', options);
  const edit = useSubmit('trainingEdit', options);
  const isPeer = form.values.kind === 'peer';
  function send(values: Values, version: number | null): void {
    const { onDate, minutes, participants, theme, fromMunicipalityCode, toMunicipalityCode } = values;
    const filled = required.filled({
      onDate,
      minutes,
      participants,
      theme,
      ...(isPeer ? { fromMunicipalityCode, toMunicipalityCode } : {}),
    });
    if (!filled) return;
    const places = isPeer
      ? { fromMunicipalityCode, toMunicipalityCode }
      : { fromMunicipalityCode: null, toMunicipalityCode: null };
    const body = {
      ...values,
      ...places,
      onDate: filled.onDate,
      minutes: filled.minutes,
      participants: filled.participants,
    };
    if (training)
      edit.submit({
        params: { trainingId: training.id },
        body: { ...body, version: version ?? training.version },
      });
    else create.submit({ body });
  }
  return (
    <RecordDialog
      title={t(training ? texts.editTraining : texts.logTraining)}
      form={form}
      save={training ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        kind: t(texts.kind),
        onDate: t(texts.onDate),
        minutes: t(texts.minutes),
        participants: t(texts.participants),
        theme: t(texts.theme),
        provider: t(texts.provider),
        fromMunicipalityCode: t(texts.from),
        toMunicipalityCode: t(texts.to),
        note: t(texts.note),
      }}
      show={(name, value) => {
        if (value === null) return '';
        if (name === 'kind') return t(trainingKindWords[value as TrainingKind]);
        if (name === 'onDate') return dayText(String(value), language);
        return name === 'fromMunicipalityCode' || name === 'toMunicipalityCode'
          ? reference.municipalityName(String(value))
          : String(value);
      }}
      read={(current) => {
        const saved = current as Training;
        return { values: valuesOf(saved, session.today), version: saved.version };
      }}
    >
      <SelectField<TrainingKind>
        label={t(texts.kind)}
        {...form.field('kind')}
        required
        options={trainingKinds.map((value) => ({ value, label: t(trainingKindWords[value]) }))}
      />
      {isPeer ? (
        <FieldRow>
          <ComboboxField
            label={t(texts.from)}
            {...form.field('fromMunicipalityCode')}
            required
            options={reference.municipalityOptions}
          />
          <ComboboxField
            label={t(texts.to)}
            {...form.field('toMunicipalityCode')}
            required
            options={reference.municipalityOptions}
          />
        </FieldRow>
      ) : (
        <TextField
          label={t(texts.provider)}
          hint={t(texts.providerHint)}
          {...form.field('provider')}
          maxLength={200}
        />
      )}
      <TextField label={t(texts.theme)} {...form.field('theme')} required maxLength={200} />
      <DateField label={t(texts.onDate)} {...form.field('onDate')} required />
      <FieldRow>
        <NumberField label={t(texts.minutes)} {...form.field('minutes')} required />
        <NumberField label={t(texts.participants)} {...form.field('participants')} required />
      </FieldRow>
      <TextArea
        label={t(texts.note)}
        hint={t(texts.noteHint)}
        {...form.field('note')}
        rows={2}
        maxLength={500}
      />
      {mayNameSomebody(form.values.note) || mayNameSomebody(form.values.theme) ? (
        <Notice tone="warning" live>
          {t(texts.mayName)}
        </Notice>
      ) : null}
    </RecordDialog>
  );
}

import type { IsoWeekday } from '@polku/domain';
import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
  weekdayName,
  weekdays,
  weekdaysText,
} from '../platform/index.ts';
import {
  CheckboxGroup,
  ComboboxField,
  DateField,
  dayText,
  FieldRow,
  SelectField,
  TextField,
  useToast,
} from '../ui/index.ts';
import type { ServicePoint } from './LocalServicePage.tsx';
import { texts } from './local-texts.ts';

interface Values {
  readonly name: string;
  readonly municipalityCode: string | null;
  readonly village: string;
  readonly environmentId: string | null;
  readonly weekdays: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const valuesOf = (point: ServicePoint | null, today: string): Values => ({
  name: point?.name ?? '',
  municipalityCode: point?.municipalityCode ?? null,
  village: point?.village ?? '',
  environmentId: point?.environmentId ?? null,
  weekdays: (point?.weekdays ?? []).map(String),
  startsOn: point?.startsOn ?? today,
  endsOn: point?.endsOn ?? null,
});

/** A place and the weekdays on which service is promised there. */
export function ServicePointDialog({
  point,
  onClose,
}: {
  readonly point: ServicePoint | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const reference = useReference();
  const form = useFormDraft<Values>(`service-point/${point?.id ?? 'new'}`, valuesOf(point, session.today), {
    version: point?.version ?? null,
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['localServiceRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('localServiceCreate', options);
  const edit = useSubmit('localServiceEdit', options);
  function send(values: Values, version: number | null): void {
    const { name, municipalityCode, startsOn } = values;
    const filled = required.filled({ name, municipalityCode, weekdays: values.weekdays, startsOn });
    if (!filled) return;
    const body = { ...values, ...filled, weekdays: values.weekdays.map((one) => Number(one) as IsoWeekday) };
    if (point)
      edit.submit({ params: { pointId: point.id }, body: { ...body, version: version ?? point.version } });
    else create.submit({ body });
  }
  return (
    <RecordDialog
      title={t(point ? texts.editTitle : texts.add)}
      form={form}
      save={point ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        name: t(texts.name),
        municipalityCode: t(texts.municipality),
        village: t(texts.village),
        environmentId: t(texts.environment),
        weekdays: t(texts.weekdays),
        startsOn: t(texts.startsOn),
        endsOn: t(texts.endsOn),
      }}
      show={(name, value) => {
        if (value === null || value === '') return '';
        if (name === 'weekdays' && Array.isArray(value)) return weekdaysText(value.map(Number), language);
        const text = String(value);
        if (name === 'municipalityCode') return reference.municipalityName(text);
        if (name === 'environmentId') return reference.environmentName(text);
        return name === 'startsOn' || name === 'endsOn' ? dayText(text, language) : text;
      }}
      read={(current) => {
        const saved = current as ServicePoint;
        return { values: valuesOf(saved, session.today), version: saved.version };
      }}
    >
      {point ? <p className="soft small">{t(texts.editHint)}</p> : null}
      <TextField label={t(texts.name)} {...form.field('name')} required maxLength={200} />
      <FieldRow>
        <ComboboxField
          label={t(texts.municipality)}
          {...form.field('municipalityCode')}
          required
          options={reference.municipalityOptions}
        />
        <TextField
          label={t(texts.village)}
          hint={t(texts.villageHint)}
          {...form.field('village')}
          maxLength={100}
        />
      </FieldRow>
      <CheckboxGroup
        label={t(texts.weekdays)}
        {...form.field('weekdays')}
        required
        missing={t(texts.weekdaysMissing)}
        inline
        options={weekdays.map((one) => ({ value: String(one), label: weekdayName(one, language) }))}
      />
      <SelectField
        label={t(texts.environment)}
        hint={t(texts.environmentHint)}
        {...form.field('environmentId')}
        options={[
          { value: null, label: t(texts.noEnvironment) },
          ...reference.environments.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <FieldRow>
        <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(texts.endsOn)} {...form.field('endsOn')} />
      </FieldRow>
    </RecordDialog>
  );
}

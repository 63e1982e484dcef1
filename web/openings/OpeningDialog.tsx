import {
  type EmployerAgreement,
  type OpeningInput,
  type OpeningRecord,
  lightDemands,
  openingSchemeWords,
  openingSchemes,
} from '@polku/domain';
import {
  RecordDialog,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
  weekdayName,
  weekdays,
} from '../platform/index.ts';
import {
  CheckboxGroup,
  ComboboxField,
  DateField,
  FieldRow,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
  useToast,
} from '../ui/index.ts';
import { DemandFields } from './DemandFields.tsx';
import { SkillFields } from './SkillFields.tsx';
import { texts } from './texts.ts';

type Values = Omit<OpeningInput, 'weeklyMinutes' | 'municipalityCode' | 'places' | 'tasks'> & {
  readonly hours: number | null;
  readonly municipalityCode: string | null;
  readonly places: number | null;
  /** One a line. */
  readonly tasks: string;
};

const valuesOf = (opening: OpeningRecord | null, municipalityCode: string): Values => ({
  title: opening?.title ?? '',
  description: opening?.description ?? '',
  occupationCode: opening?.occupationCode ?? '',
  municipalityCode: opening?.municipalityCode ?? municipalityCode,
  hours: opening ? opening.weeklyMinutes / 60 : null,
  weekdays: opening?.weekdays ?? [],
  startsOn: opening?.startsOn ?? null,
  endsOn: opening?.endsOn ?? null,
  dayStarts: opening?.dayStarts ?? null,
  dayEnds: opening?.dayEnds ?? null,
  places: opening?.places ?? 1,
  tasks: opening?.tasks.join('\n') ?? '',
  adjustments: opening?.adjustments ?? [],
  demands: opening?.demands ?? { ...lightDemands },
  skills: opening?.skills ?? [],
  certificates: opening?.certificates ?? [],
  schemes: opening?.schemes ?? [],
  agreementId: opening?.agreementId ?? null,
});

export function OpeningDialog({
  employer,
  agreements,
  opening,
  onClose,
}: {
  readonly employer: { readonly id: string; readonly municipalityCode: string };
  readonly agreements: readonly EmployerAgreement[];
  readonly opening: OpeningRecord | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const reference = useReference();
  const form = useFormDraft<Values>(
    `opening/${opening?.id ?? employer.id}`,
    valuesOf(opening, employer.municipalityCode),
    { version: opening?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['openingList', 'openingRead', 'employerRead', 'employerSearch'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('openingCreate', options);
  const edit = useSubmit('openingEdit', options);
  function send({ hours, tasks, ...values }: Values, version: number | null): void {
    const { title, municipalityCode, places } = values;
    const filled = required.filled({ title, municipalityCode, hours, places });
    if (!filled) return;
    const lines = tasks.split('\n').flatMap((line) => line.trim() || []);
    const body = {
      ...values,
      municipalityCode: filled.municipalityCode,
      places: filled.places,
      weeklyMinutes: Math.round(filled.hours * 60),
      tasks: lines,
    };
    if (opening)
      edit.submit({
        params: { openingId: opening.id },
        body: { ...body, version: version ?? opening.version },
      });
    else create.submit({ params: { employerId: employer.id }, body });
  }
  const days = weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }));
  return (
    <RecordDialog
      size="wide"
      title={t(texts.opening)}
      form={form}
      save={opening ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        title: t(texts.title),
        description: t(texts.description),
        occupationCode: t(texts.occupation),
        municipalityCode: t(texts.municipality),
        hours: t(texts.hours),
        weekdays: t(texts.weekdays),
        startsOn: t(texts.startsOn),
        endsOn: t(texts.endsOn),
        dayStarts: t(texts.dayStarts),
        dayEnds: t(texts.dayEnds),
        places: t(texts.places),
        tasks: t(texts.tasks),
        adjustments: t(texts.adjustments),
        demands: t(texts.demands),
        skills: t(texts.skills),
        certificates: t(texts.certificates),
        schemes: t(texts.schemes),
        agreementId: t(texts.agreement),
      }}
      read={(current) => {
        const saved = current as OpeningRecord;
        return { values: valuesOf(saved, saved.municipalityCode), version: saved.version };
      }}
    >
      <FieldRow>
        <TextField label={t(texts.title)} {...form.field('title')} required maxLength={200} />
        <TextField label={t(texts.occupation)} {...form.field('occupationCode')} maxLength={5} />
      </FieldRow>
      <TextArea label={t(texts.description)} {...form.field('description')} rows={3} maxLength={2000} />
      <TextArea label={t(texts.tasks)} hint={t(texts.tasksHint)} {...form.field('tasks')} rows={3} />
      <FieldRow>
        <ComboboxField
          label={t(texts.municipality)}
          {...form.field('municipalityCode')}
          required
          options={reference.municipalityOptions}
        />
        <NumberField label={t(texts.hours)} {...form.field('hours')} decimals={2} required />
        <NumberField label={t(texts.places)} {...form.field('places')} required />
      </FieldRow>
      <CheckboxGroup
        label={t(texts.weekdays)}
        hint={t(texts.weekdaysHint)}
        name="weekdays"
        inline
        value={form.values.weekdays.map(String)}
        onChange={(next) => form.set({ weekdays: next.map(Number) })}
        options={days}
      />
      <FieldRow>
        <TimeField label={t(texts.dayStarts)} {...form.field('dayStarts')} />
        <TimeField label={t(texts.dayEnds)} {...form.field('dayEnds')} />
      </FieldRow>
      <FieldRow>
        <DateField label={t(texts.startsOn)} {...form.field('startsOn')} />
        <DateField label={t(texts.endsOn)} {...form.field('endsOn')} />
        <SelectField<string | null>
          label={t(texts.agreement)}
          {...form.field('agreementId')}
          options={[
            { value: null, label: t(texts.none) },
            ...agreements.map((one) => ({ value: one.id, label: one.scope.slice(0, 60) })),
          ]}
        />
      </FieldRow>
      <DemandFields
        label={t(texts.demands)}
        name="demands"
        value={form.values.demands}
        onChange={(demands) => form.set({ demands })}
      />
      <SkillFields
        name="opening"
        skills={form.values.skills}
        held={form.values.certificates}
        onChange={(changes) => form.set(changes)}
      />
      <CheckboxGroup
        label={t(texts.schemes)}
        name="schemes"
        inline
        value={form.values.schemes}
        onChange={(schemes) => form.set({ schemes: [...schemes] })}
        options={openingSchemes.map((value) => ({ value, label: t(openingSchemeWords[value]) }))}
      />
    </RecordDialog>
  );
}

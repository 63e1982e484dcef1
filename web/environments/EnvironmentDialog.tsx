import { useWorkerOptions } from '../clients/worker-options.ts';
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
  NumberField,
  SelectField,
  TextArea,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import type { Environment } from './EnvironmentsPage.tsx';
import { texts } from './texts.ts';

interface Values {
  readonly name: string;
  readonly municipalityCode: string | null;
  readonly organisationId: string | null;
  readonly unitId: string | null;
  readonly streetAddress: string;
  readonly places: number | null;
  readonly contactStaffId: string | null;
  readonly description: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

const valuesOf = (record: Environment | null, today: string): Values => ({
  name: record?.name ?? '',
  municipalityCode: record?.municipalityCode ?? null,
  organisationId: record?.organisationId ?? null,
  unitId: record?.unitId ?? null,
  streetAddress: record?.streetAddress ?? '',
  places: record?.places ?? null,
  contactStaffId: record?.contactStaffId ?? null,
  description: record?.description ?? '',
  startsOn: record?.startsOn ?? today,
  endsOn: record?.endsOn ?? null,
});

export function EnvironmentDialog({
  environment,
  onClose,
}: {
  readonly environment: Environment | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const reference = useReference();
  const people = useWorkerOptions([
    'coordinator',
    'careerAgent',
    'workCoach',
    'employerAgent',
    'partnerProfessional',
  ]);
  const form = useFormDraft<Values>(
    `environment/${environment?.id ?? 'new'}`,
    valuesOf(environment, session.today),
    { version: environment?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['environmentList', 'environmentRead', 'referenceRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('environmentCreate', options);
  const edit = useSubmit('environmentEdit', options);
  function send(values: Values, version: number | null): void {
    const { name, municipalityCode, organisationId, startsOn } = values;
    const filled = required.filled({ name, municipalityCode, organisationId, startsOn });
    if (!filled) return;
    const body = { ...values, ...filled, places: values.places ?? 0 };
    if (environment) {
      edit.submit({
        params: { environmentId: environment.id },
        body: { ...body, version: version ?? environment.version },
      });
    } else create.submit({ body });
  }
  const { organisationId } = form.values;
  const units = reference.units.filter((unit) => unit.organisationId === organisationId && !unit.ended);
  return (
    <RecordDialog
      size="wide"
      title={t(environment ? texts.editTitle : texts.add)}
      form={form}
      save={environment ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        name: t(texts.name),
        municipalityCode: t(texts.municipality),
        organisationId: t(texts.organisation),
        unitId: t(texts.unit),
        streetAddress: t(texts.streetAddress),
        places: t(texts.places),
        contactStaffId: t(texts.contact),
        description: t(texts.description),
        startsOn: t(texts.startsOn),
        endsOn: t(texts.endsOn),
      }}
      show={(name, value) => {
        if (value === null || value === '') return '';
        const text = String(value);
        if (name === 'municipalityCode') return reference.municipalityName(text);
        if (name === 'organisationId') return reference.organisationName(text);
        if (name === 'unitId') return reference.units.find((unit) => unit.id === text)?.name ?? text;
        if (name === 'contactStaffId') return reference.staffName(text);
        return name === 'startsOn' || name === 'endsOn' ? dayText(text, language) : text;
      }}
      read={(current) => {
        const saved = current as Environment;
        return { values: valuesOf(saved, session.today), version: saved.version };
      }}
    >
      <TextField label={t(texts.name)} {...form.field('name')} required maxLength={200} />
      <FieldRow>
        <ComboboxField
          label={t(texts.municipality)}
          {...form.field('municipalityCode')}
          required
          options={reference.municipalityOptions}
        />
        <TextField label={t(texts.streetAddress)} {...form.field('streetAddress')} maxLength={200} />
      </FieldRow>
      <FieldRow>
        <ComboboxField
          label={t(texts.organisation)}
          {...form.field('organisationId')}
          onChange={(value) => form.set({ organisationId: value, unitId: null })}
          required
          options={reference.organisations.map((one) => ({ value: one.id, label: one.name }))}
          chosenLabel={environment?.organisation}
        />
        {units.length > 0 ? (
          <SelectField<string | null>
            label={t(texts.unit)}
            {...form.field('unitId')}
            options={[
              { value: null, label: t(texts.none) },
              ...units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
          />
        ) : null}
      </FieldRow>
      <FieldRow>
        <NumberField label={t(texts.places)} {...form.field('places')} />
        <ComboboxField
          label={t(texts.contact)}
          {...form.field('contactStaffId')}
          options={people}
          chosenLabel={environment?.contact?.name}
        />
      </FieldRow>
      <TextArea label={t(texts.description)} {...form.field('description')} rows={3} maxLength={2000} />
      <FieldRow>
        <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(texts.endsOn)} hint={t(texts.endsOnHint)} {...form.field('endsOn')} />
      </FieldRow>
    </RecordDialog>
  );
}

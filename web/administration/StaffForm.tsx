import { type StaffRecord, roles } from '@polku/domain';
import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  type FormDraft,
  RecordForm,
  useFormDraft,
  useGo,
  useLanguage,
  useReference,
  useRequired,
  useSession,
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
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import { staffTexts as texts } from './staff-texts.ts';
import { type StaffValues, inputOfStaff, newStaffValues, valuesOfStaff } from './staff-values.ts';
import { texts as common } from './texts.ts';

/** Post, employer, working time, municipalities and substitute of one member of staff. */
export function StaffForm({ staff }: { readonly staff: StaffRecord | null }) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<StaffValues>(
    `staff/${staff?.id ?? 'new'}`,
    staff ? valuesOfStaff(staff) : newStaffValues(session.today),
    { version: staff?.version ?? null },
  );
  const required = useRequired();
  const invalidates = ['staffList', 'staffRead', 'referenceRead', 'areaRead'] as const;
  const create = useSubmit('staffCreate', {
    form,
    invalidates,
    onDone: ({ id }) => {
      toast(t(common.saved));
      go(`/administration/staff/${id}`);
    },
  });
  const edit = useSubmit('staffEdit', { form, invalidates, onDone: () => toast(t(common.saved)) });
  const { labels, show } = useStaffWords();
  function send(values: StaffValues, version: number | null): void {
    const { givenName, familyName, organisationId, partTimePercent, startsOn } = values;
    const filled = required.filled({ givenName, familyName, organisationId, partTimePercent, startsOn });
    if (!filled) return;
    const body = inputOfStaff(values, filled);
    if (staff)
      edit.submit({ params: { staffId: staff.id }, body: { ...body, version: version ?? staff.version } });
    else create.submit({ body });
  }
  return (
    <RecordForm
      form={form}
      save={staff ? edit : create}
      missing={required.problem}
      submit={t(common.save)}
      onSend={send}
      onCancel={() => (staff ? undefined : go('/administration/staff'))}
      labels={labels}
      show={show}
      read={(current) => {
        const saved = current as StaffRecord;
        return { values: valuesOfStaff(saved), version: saved.version };
      }}
    >
      <PersonFields form={form} />
      <EmploymentFields form={form} />
      <AreaFields form={form} staffId={staff?.id ?? null} />
    </RecordForm>
  );
}

interface FieldsProps {
  readonly form: FormDraft<StaffValues>;
}

function PersonFields({ form }: FieldsProps) {
  const t = useText();
  return (
    <>
      <FieldRow>
        <TextField label={t(texts.givenName)} {...form.field('givenName')} required maxLength={100} />
        <TextField label={t(texts.familyName)} {...form.field('familyName')} required maxLength={100} />
      </FieldRow>
      <FieldRow>
        <TextField label={t(texts.email)} {...form.field('email')} type="email" maxLength={200} />
        <TextField label={t(texts.phone)} {...form.field('phone')} type="tel" maxLength={40} />
      </FieldRow>
    </>
  );
}

function EmploymentFields({ form }: FieldsProps) {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const { organisationId } = form.values;
  const units = reference.units.filter((unit) => unit.organisationId === organisationId && !unit.ended);
  return (
    <>
      <TextField label={t(texts.post)} {...form.field('post')} maxLength={200} />
      <FieldRow>
        <ComboboxField
          label={t(common.organisation)}
          {...form.field('organisationId')}
          onChange={(value) => form.set({ organisationId: value, unitId: null })}
          required
          options={reference.organisations.map((one) => ({ value: one.id, label: one.name }))}
          chosenLabel={organisationId ? reference.organisationName(organisationId) : undefined}
        />
        {units.length > 0 ? (
          <SelectField<string | null>
            label={t(common.unit)}
            {...form.field('unitId')}
            options={[
              { value: null, label: t(common.none) },
              ...units.map((unit) => ({ value: unit.id, label: unit.name })),
            ]}
          />
        ) : null}
      </FieldRow>
      <ComboboxField
        label={t(texts.employer)}
        {...form.field('employerMunicipalityCode')}
        options={reference.municipalityOptions}
      />
      <FieldRow>
        <NumberField label={t(texts.partTime)} {...form.field('partTimePercent')} unit="%" required />
        <DateField label={t(common.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(common.endsOn)} hint={t(common.endsOnHint)} {...form.field('endsOn')} />
      </FieldRow>
      <CheckboxGroup
        label={t(texts.workingDays)}
        {...form.field('workingWeekdays')}
        required
        inline
        options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
      />
    </>
  );
}

function AreaFields({ form, staffId }: FieldsProps & { readonly staffId: string | null }) {
  const t = useText();
  const reference = useReference();
  const colleagues = useWorkerOptions(roles).filter((one) => one.value !== staffId);
  const { substituteStaffId } = form.values;
  return (
    <>
      <CheckboxGroup
        label={t(texts.mainMunicipalities)}
        hint={t(texts.mainHint)}
        {...form.field('mainMunicipalities')}
        inline
        options={reference.municipalityOptions}
      />
      <CheckboxGroup
        label={t(texts.substituteMunicipalities)}
        hint={t(texts.substituteHint)}
        {...form.field('substituteMunicipalities')}
        inline
        options={reference.municipalityOptions.map((option) => ({
          ...option,
          disabled: form.values.mainMunicipalities.includes(option.value),
        }))}
      />
      <ComboboxField
        label={t(texts.substitute)}
        hint={t(texts.substituteStaffHint)}
        {...form.field('substituteStaffId')}
        options={colleagues}
        chosenLabel={substituteStaffId ? reference.staffName(substituteStaffId) : undefined}
      />
    </>
  );
}

function useStaffWords() {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  const labels: Readonly<Record<keyof StaffValues, string>> = {
    givenName: t(texts.givenName),
    familyName: t(texts.familyName),
    email: t(texts.email),
    phone: t(texts.phone),
    post: t(texts.post),
    organisationId: t(common.organisation),
    unitId: t(common.unit),
    employerMunicipalityCode: t(texts.employer),
    substituteStaffId: t(texts.substitute),
    partTimePercent: t(texts.partTime),
    workingWeekdays: t(texts.workingDays),
    startsOn: t(common.startsOn),
    endsOn: t(common.endsOn),
    mainMunicipalities: t(texts.mainMunicipalities),
    substituteMunicipalities: t(texts.substituteMunicipalities),
  };
  function show(name: keyof StaffValues, value: StaffValues[keyof StaffValues]): string {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') {
      return value
        .map((one) =>
          name === 'workingWeekdays' ? weekdayName(Number(one), language) : reference.municipalityName(one),
        )
        .join(', ');
    }
    switch (name) {
      case 'organisationId':
        return reference.organisationName(value);
      case 'unitId':
        return reference.units.find((unit) => unit.id === value)?.name ?? value;
      case 'employerMunicipalityCode':
        return reference.municipalityName(value);
      case 'substituteStaffId':
        return reference.staffName(value);
      case 'startsOn':
      case 'endsOn':
        return dayText(value, language);
      default:
        return value;
    }
  }
  return { labels, show };
}

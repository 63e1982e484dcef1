import { type TaskInput, type TaskRecord, keysOf, lightDemands, taskCategoryWords } from '@polku/domain';
import { DemandFields } from '../openings/DemandFields.tsx';
import { SkillFields } from '../openings/SkillFields.tsx';
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
  CheckboxGroup,
  ComboboxField,
  DateField,
  FieldRow,
  NumberField,
  SelectField,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { monthName } from './months.ts';
import { texts } from './texts.ts';

type Values = Omit<TaskInput, 'weeklyMinutes' | 'municipalityCode' | 'organisationId' | 'startsOn'> & {
  readonly hours: number | null;
  readonly municipalityCode: string | null;
  readonly organisationId: string | null;
  readonly startsOn: string | null;
};

const valuesOf = (task: TaskRecord | null, today: string): Values => ({
  name: task?.name ?? '',
  nameSv: task?.nameSv ?? '',
  nameEn: task?.nameEn ?? '',
  description: task?.description ?? '',
  category: task?.category ?? 'outdoors',
  organisationId: task?.organisationId ?? null,
  unitId: task?.unitId ?? null,
  environmentId: task?.environmentId ?? null,
  municipalityCode: task?.municipalityCode ?? null,
  contactName: task?.contactName ?? '',
  contactPhone: task?.contactPhone ?? '',
  contactEmail: task?.contactEmail ?? '',
  months: task?.months ?? [],
  hours: task ? task.weeklyMinutes / 60 : null,
  tools: task?.tools ?? '',
  certificates: task?.certificates ?? [],
  demands: task?.demands ?? { ...lightDemands },
  skills: task?.skills ?? [],
  occupationCode: task?.occupationCode ?? '',
  startsOn: task?.startsOn ?? today,
  endsOn: task?.endsOn ?? null,
});

const allMonths = Array.from({ length: 12 }, (_, at) => at + 1);

export function TaskDialog({
  task,
  onClose,
}: {
  readonly task: TaskRecord | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const toast = useToast();
  const reference = useReference();
  const form = useFormDraft<Values>(`task/${task?.id ?? 'new'}`, valuesOf(task, session.today), {
    version: task?.version ?? null,
    secret: ['contactName', 'contactPhone', 'contactEmail'],
  });
  const required = useRequired();
  const options = {
    form,
    invalidates: ['taskList', 'taskRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const create = useSubmit('taskCreate', options);
  const edit = useSubmit('taskEdit', options);
  function send({ hours, ...values }: Values, version: number | null): void {
    const { name, organisationId, municipalityCode, startsOn } = values;
    const filled = required.filled({ name, organisationId, municipalityCode, hours, startsOn });
    if (!filled) return;
    const { hours: told, ...rest } = filled;
    const body = { ...values, ...rest, weeklyMinutes: Math.round(told * 60) };
    if (task)
      edit.submit({ params: { taskId: task.id }, body: { ...body, version: version ?? task.version } });
    else create.submit({ body });
  }
  const units = reference.units.filter(
    (unit) => unit.organisationId === form.values.organisationId && !unit.ended,
  );
  const withNone = (rows: readonly { readonly id: string; readonly name: string }[]) => [
    { value: null, label: t(texts.none) },
    ...rows.map((one) => ({ value: one.id, label: one.name })),
  ];
  return (
    <RecordDialog
      size="wide"
      title={t(texts.task)}
      form={form}
      save={task ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onClose}
      labels={{
        name: t(texts.name),
        nameSv: t(texts.nameSv),
        nameEn: t(texts.nameEn),
        description: t(texts.description),
        category: t(texts.category),
        organisationId: t(texts.organisation),
        unitId: t(texts.unit),
        environmentId: t(texts.environment),
        municipalityCode: t(texts.municipality),
        contactName: t(texts.contact),
        contactPhone: t(texts.phone),
        contactEmail: t(texts.email),
        months: t(texts.months),
        hours: t(texts.hours),
        tools: t(texts.tools),
        certificates: t(texts.certificates),
        demands: t(texts.demands),
        skills: t(texts.skills),
        occupationCode: t(texts.occupation),
        startsOn: t(texts.startsOn),
        endsOn: t(texts.endsOn),
      }}
      read={(current) => {
        const saved = current as TaskRecord;
        return { values: valuesOf(saved, session.today), version: saved.version };
      }}
    >
      <TextField label={t(texts.name)} {...form.field('name')} required maxLength={200} />
      <FieldRow>
        <TextField label={t(texts.nameSv)} {...form.field('nameSv')} maxLength={200} lang="sv" />
        <TextField label={t(texts.nameEn)} {...form.field('nameEn')} maxLength={200} lang="en" />
      </FieldRow>
      <FieldRow>
        <SelectField
          label={t(texts.category)}
          required
          {...form.field('category')}
          options={keysOf(taskCategoryWords).map((value) => ({ value, label: t(taskCategoryWords[value]) }))}
        />
        <TextField label={t(texts.occupation)} {...form.field('occupationCode')} maxLength={5} />
        <NumberField label={t(texts.hours)} {...form.field('hours')} decimals={2} required />
      </FieldRow>
      <TextArea label={t(texts.description)} {...form.field('description')} rows={3} maxLength={2000} />
      <FieldRow>
        <ComboboxField
          label={t(texts.organisation)}
          {...form.field('organisationId')}
          onChange={(value) => form.set({ organisationId: value, unitId: null })}
          required
          options={reference.organisations.map((one) => ({ value: one.id, label: one.name }))}
          chosenLabel={task?.organisation}
        />
        {units.length > 0 ? (
          <SelectField<string | null>
            label={t(texts.unit)}
            {...form.field('unitId')}
            options={withNone(units)}
          />
        ) : null}
        <ComboboxField
          label={t(texts.municipality)}
          {...form.field('municipalityCode')}
          required
          options={reference.municipalityOptions}
        />
        <SelectField<string | null>
          label={t(texts.environment)}
          {...form.field('environmentId')}
          options={withNone(reference.environments)}
        />
      </FieldRow>
      <FieldRow>
        <TextField label={t(texts.contact)} {...form.field('contactName')} maxLength={200} />
        <TextField label={t(texts.phone)} {...form.field('contactPhone')} maxLength={40} />
        <TextField label={t(texts.email)} {...form.field('contactEmail')} maxLength={200} />
      </FieldRow>
      <CheckboxGroup
        label={t(texts.months)}
        hint={t(texts.monthsHint)}
        name="months"
        inline
        value={form.values.months.map(String)}
        onChange={(next) => form.set({ months: next.map(Number) })}
        options={allMonths.map((month) => ({ value: String(month), label: monthName(month, language) }))}
      />
      <TextArea label={t(texts.tools)} {...form.field('tools')} rows={2} maxLength={1000} />
      <DemandFields
        label={t(texts.demands)}
        name="demands"
        value={form.values.demands}
        onChange={(demands) => form.set({ demands })}
      />
      <SkillFields
        name="task"
        skills={form.values.skills}
        held={form.values.certificates}
        onChange={(changes) => form.set(changes)}
      />
      <FieldRow>
        <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
        <DateField label={t(texts.endsOn)} {...form.field('endsOn')} />
      </FieldRow>
    </RecordDialog>
  );
}

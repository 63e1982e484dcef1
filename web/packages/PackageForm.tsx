import { type PackageRecord, type TargetGroup, groupLabel, isTargetGroup, targetGroups } from '@polku/domain';
import {
  type FormDraft,
  RecordForm,
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
  Button,
  CheckboxGroup,
  DateField,
  FieldRow,
  NumberField,
  Section,
  SelectField,
  TextArea,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import {
  type PackageValues,
  type StepValues,
  inputOfPackage,
  newPackageValues,
  newStepValues,
  valuesOfPackage,
  wordsOfStep,
} from './package-values.ts';
import { texts } from './texts.ts';

interface PackageFormProps {
  /** Null for a new package. */
  readonly record: PackageRecord | null;
  readonly onDone: (id: string) => void;
  readonly onCancel: () => void;
}

export function PackageForm({ record, onDone, onCancel }: PackageFormProps) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<PackageValues>(
    `package-record/${record?.id ?? 'new'}`,
    record ? valuesOfPackage(record) : newPackageValues,
    { version: record?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['packageList', 'packageRead', 'referenceRead'] as const,
    onDone: ({ id }: { readonly id: string }) => {
      toast(t(texts.saved));
      onDone(id);
    },
  };
  const create = useSubmit('packageCreate', options);
  const edit = useSubmit('packageEdit', options);
  const { labels, show } = usePackageWords();
  function send(values: PackageValues, version: number | null): void {
    const { nameFi, nameSv, nameEn, weeks, dailyMinutes } = values;
    const filled = required.filled({ nameFi, nameSv, nameEn, weeks, dailyMinutes });
    if (!filled) return;
    const body = inputOfPackage(values, filled);
    if (record) {
      edit.submit({
        params: { packageId: record.id },
        body: { ...body, version: version ?? record.version },
      });
    } else create.submit({ body });
  }
  return (
    <RecordForm
      form={form}
      save={record ? edit : create}
      missing={required.problem}
      submit={t(texts.save)}
      onSend={send}
      onCancel={onCancel}
      labels={labels}
      show={show}
      read={(current) => {
        const saved = current as PackageRecord;
        return { values: valuesOfPackage(saved), version: saved.version };
      }}
    >
      <NameFields form={form} />
      <RhythmFields form={form} />
      <Steps form={form} />
      <DateField label={t(texts.retiredOn)} hint={t(texts.retiredOnHint)} {...form.field('retiredOn')} />
    </RecordForm>
  );
}

interface FieldsProps {
  readonly form: FormDraft<PackageValues>;
}

function NameFields({ form }: FieldsProps) {
  const t = useText();
  const { groupWords } = useReference();
  return (
    <>
      <TextField label={t(texts.nameFi)} {...form.field('nameFi')} required maxLength={200} lang="fi" />
      <FieldRow>
        <TextField label={t(texts.nameSv)} {...form.field('nameSv')} required maxLength={200} lang="sv" />
        <TextField label={t(texts.nameEn)} {...form.field('nameEn')} required maxLength={200} lang="en" />
      </FieldRow>
      <SelectField<TargetGroup | null>
        label={t(texts.targetGroup)}
        {...form.field('targetGroup')}
        options={[
          { value: null, label: t(texts.anybody) },
          ...targetGroups.map((value) => ({ value, label: t(groupLabel(value, groupWords)) })),
        ]}
      />
      <TextArea label={t(texts.goal)} {...form.field('goal')} rows={3} maxLength={2000} />
    </>
  );
}

function RhythmFields({ form }: FieldsProps) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <>
      <FieldRow>
        <NumberField label={t(texts.weeks)} {...form.field('weeks')} required />
        <NumberField label={t(texts.dailyMinutes)} {...form.field('dailyMinutes')} required />
      </FieldRow>
      <CheckboxGroup
        label={t(texts.weekdays)}
        {...form.field('weekdays')}
        required
        missing={t(texts.weekdaysMissing)}
        inline
        options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
      />
    </>
  );
}

const inOtherLanguages = [
  [texts.stepTitleSv, 'Sv'],
  [texts.stepTitleEn, 'En'],
] as const;

const serviceInOtherLanguages = [
  [texts.serviceSv, 'Sv'],
  [texts.serviceEn, 'En'],
] as const;

function Steps({ form }: FieldsProps) {
  const t = useText();
  const { steps } = form.values;
  const change = (index: number, changes: Partial<StepValues>) =>
    form.set({ steps: steps.map((step, at) => (at === index ? { ...step, ...changes } : step)) });
  return (
    <Section title={t(texts.steps)} level={3}>
      <div className="stack">
        {steps.length === 0 ? <p className="soft">{t(texts.noSteps)}</p> : null}
        {steps.map((step, index) => (
          // a step has no identity of its own but its place
          <div
            className="card stack"
            key={index}
            role="group"
            aria-label={t(texts.stepNumber, { number: index + 1 })}
          >
            <TextField
              label={`${index + 1}. ${t(texts.stepTitle)}`}
              name={`steps/${index}/title`}
              value={step.title}
              onChange={(title) => change(index, { title })}
              required
              maxLength={300}
            />
            <FieldRow>
              {inOtherLanguages.map(([part, language]) => (
                <TextField
                  key={language}
                  label={t(part)}
                  name={`steps/${index}/title${language}`}
                  value={step[`title${language}`]}
                  onChange={(title) => change(index, { [`title${language}`]: title })}
                  maxLength={300}
                  lang={language.toLowerCase()}
                />
              ))}
            </FieldRow>
            <TextField
              label={t(texts.service)}
              name={`steps/${index}/service`}
              value={step.service}
              onChange={(service) => change(index, { service })}
              maxLength={200}
            />
            {step.service ? (
              <FieldRow>
                {serviceInOtherLanguages.map(([part, language]) => (
                  <TextField
                    key={language}
                    label={t(part)}
                    name={`steps/${index}/service${language}`}
                    value={step[`service${language}`]}
                    onChange={(service) => change(index, { [`service${language}`]: service })}
                    maxLength={200}
                    lang={language.toLowerCase()}
                  />
                ))}
              </FieldRow>
            ) : null}
            <FieldRow>
              <NumberField
                label={t(texts.dueAfterDays)}
                name={`steps/${index}/dueAfterDays`}
                value={step.dueAfterDays}
                onChange={(dueAfterDays) => change(index, { dueAfterDays })}
              />
            </FieldRow>
            <div>
              <Button
                size="small"
                look="quiet"
                icon="remove"
                onClick={() => form.set({ steps: steps.filter((_step, at) => at !== index) })}
              >
                {t(texts.removeStep, { number: index + 1 })}
              </Button>
            </div>
          </div>
        ))}
        <div>
          <Button icon="add" onClick={() => form.set({ steps: [...steps, newStepValues] })}>
            {t(texts.addStep)}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function usePackageWords() {
  const t = useText();
  const { groupWords } = useReference();
  const { language } = useLanguage();
  const labels: Readonly<Record<keyof PackageValues, string>> = {
    nameFi: t(texts.nameFi),
    nameSv: t(texts.nameSv),
    nameEn: t(texts.nameEn),
    targetGroup: t(texts.targetGroup),
    goal: t(texts.goal),
    weeks: t(texts.weeks),
    weekdays: t(texts.weekdays),
    dailyMinutes: t(texts.dailyMinutes),
    steps: t(texts.steps),
    retiredOn: t(texts.retiredOn),
  };
  function show(name: keyof PackageValues, value: PackageValues[keyof PackageValues]): string {
    if (value === null || value === '') return '';
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') {
      return value
        .map((one) =>
          typeof one === 'string' ? weekdayName(Number(one), language) : t(wordsOfStep(one).title),
        )
        .join(', ');
    }
    if (name === 'retiredOn') return dayText(value, language);
    return name === 'targetGroup' && isTargetGroup(value) ? t(groupLabel(value, groupWords)) : value;
  }
  return { labels, show };
}

import {
  type Role,
  type StepVisibility,
  keysOf,
  roleWords,
  stepVisibilityWords,
  stepVisibleRoles,
} from '@polku/domain';
import { useWorkerOptions } from '../clients/worker-options.ts';
import {
  ConflictDialog,
  DraftNotice,
  FormEnd,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  CheckboxGroup,
  ComboboxField,
  DateField,
  dayText,
  Dialog,
  FieldRow,
  Form,
  RadioGroup,
  TextField,
  useToast,
} from '../ui/index.ts';
import { newStepValues, type PlanStep, type StepValues, valuesOfStep } from './plan-values.ts';
import { texts } from './texts.ts';

/** Anyone who works on cases may carry a step, partners too. */
const stepRoles: readonly Role[] = [
  'coordinator',
  'careerAgent',
  'workCoach',
  'employerAgent',
  'partnerProfessional',
];

export function StepDialog({
  clientId,
  step,
  onClose,
}: {
  readonly clientId: string;
  /** Null for a new step. */
  readonly step: PlanStep | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const reference = useReference();
  const workers = useWorkerOptions(stepRoles);
  const form = useFormDraft<StepValues>(
    `plan-step/${clientId}/${step?.id ?? 'new'}`,
    step ? valuesOfStep(step) : newStepValues,
    { version: step?.version ?? null },
  );
  const required = useRequired();
  const options = {
    form,
    invalidates: ['planRead', 'dayRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  };
  const add = useSubmit('planStepAdd', options);
  const edit = useSubmit('planStepEdit', options);
  const save = step ? edit : add;
  function send(values: StepValues, version: number | null): void {
    if (!required.filled({ title: values.title })) return;
    if (step) {
      edit.submit({
        params: { clientId, stepId: step.id },
        body: { ...values, visibleRoles: [...values.visibleRoles], version: version ?? step.version },
      });
    } else {
      add.submit({ params: { clientId }, body: { ...values, visibleRoles: [...values.visibleRoles] } });
    }
  }
  return (
    <>
      <Dialog
        open={save.conflict === null}
        title={t(step ? texts.editStep : texts.addStep)}
        onClose={onClose}
      >
        <Form
          onSubmit={() => send(form.values, form.version)}
          problem={required.problem ?? save.problem}
          busy={save.busy}
        >
          <DraftNotice form={form} />
          <TextField label={t(texts.title)} {...form.field('title')} required maxLength={300} />
          <TextField label={t(texts.service)} {...form.field('service')} maxLength={200} />
          <ComboboxField
            label={t(texts.organisation)}
            {...form.field('organisationId')}
            options={reference.organisations.map((one) => ({ value: one.id, label: one.name }))}
            chosenLabel={step?.organisation?.name}
          />
          <ComboboxField
            label={t(texts.responsible)}
            {...form.field('responsibleStaffId')}
            options={workers}
            chosenLabel={step?.responsible?.name}
          />
          <FieldRow>
            <DateField label={t(texts.startsOn)} {...form.field('startsOn')} />
            <DateField
              label={t(texts.dueOn)}
              {...form.field('dueOn')}
              min={form.values.startsOn ?? undefined}
            />
          </FieldRow>
          <RadioGroup<StepVisibility>
            label={t(texts.seenBy)}
            {...form.field('visibility')}
            hint={t(texts.seenByHint)}
            required
            options={keysOf(stepVisibilityWords).map((value) => ({
              value,
              label: t(stepVisibilityWords[value]),
            }))}
          />
          {form.values.visibility === 'roles' ? (
            <CheckboxGroup<Role>
              label={t(texts.seenByRoles)}
              {...form.field('visibleRoles')}
              required
              inline
              options={stepVisibleRoles.map((value) => ({ value, label: t(roleWords[value]) }))}
            />
          ) : null}
          <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
        </Form>
      </Dialog>
      <ConflictDialog
        conflict={edit.conflict}
        form={form}
        labels={{
          title: t(texts.title),
          service: t(texts.service),
          organisationId: t(texts.organisation),
          responsibleStaffId: t(texts.responsible),
          startsOn: t(texts.startsOn),
          dueOn: t(texts.dueOn),
          visibility: t(texts.seenBy),
          visibleRoles: t(texts.seenByRoles),
        }}
        show={(name, value) => {
          if (value === null) return '';
          if (typeof value !== 'string') return value.map((role) => t(roleWords[role])).join(', ');
          if (name === 'visibility') return t(stepVisibilityWords[value as StepVisibility]);
          if (name === 'organisationId') return reference.organisationName(value);
          if (name === 'responsibleStaffId') return reference.staffName(value);
          return name === 'startsOn' || name === 'dueOn' ? dayText(value, language) : value;
        }}
        read={(current) => {
          // The conflict carries the step as it stands now.
          const saved = current as PlanStep;
          return { values: valuesOfStep(saved), version: saved.version };
        }}
        onMerge={send}
        onClose={edit.reset}
        busy={edit.busy}
      />
    </>
  );
}

import { type PlanMoment, type WorkplacePlan, keysOf, planMomentWords } from '@polku/domain';
import { RecordDialog, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Button, CheckboxField, FieldRow, SelectField, TextArea, TextField, useToast } from '../ui/index.ts';
import type { Employer } from './EmployerFrame.tsx';
import { texts } from './texts.ts';

type Values = Omit<WorkplacePlan, 'id' | 'version'>;

const valuesOf = (plan: WorkplacePlan | null): Values => ({
  coachId: plan?.coachId ?? null,
  note: plan?.note ?? '',
  steps: plan?.steps ?? [],
});

export function PlanDialog({ whole, onClose }: { readonly whole: Employer; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const { plan, employer } = whole;
  const form = useFormDraft<Values>(`workplace-plan/${employer.id}`, valuesOf(plan), {
    version: plan?.version ?? 0,
  });
  const required = useRequired();
  const save = useSubmit('employerPlanSave', {
    form,
    invalidates: ['employerRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const { steps } = form.values;
  const change = (index: number, changes: Partial<Values['steps'][number]>) =>
    form.set({ steps: steps.map((step, at) => (at === index ? { ...step, ...changes } : step)) });
  return (
    <RecordDialog
      size="wide"
      title={t(texts.plan)}
      form={form}
      save={save}
      missing={required.problem}
      submit={t(texts.save)}
      onCancel={onClose}
      onSend={(values, version) => {
        const titles = values.steps.map((step, at) => [`steps/${at}/title`, step.title]);
        if (required.filled(Object.fromEntries(titles)))
          save.submit({
            params: { employerId: employer.id },
            body: { ...values, steps: [...values.steps], version: version ?? 0 },
          });
      }}
      labels={{ coachId: t(texts.coach), note: t(texts.planNote), steps: t(texts.plan) }}
      read={(current) => {
        const saved = current as WorkplacePlan;
        return { values: valuesOf(saved), version: saved.version };
      }}
    >
      <SelectField<string | null>
        label={t(texts.coach)}
        {...form.field('coachId')}
        options={[
          { value: null, label: t(texts.none) },
          ...whole.contacts.map((one) => ({ value: one.id, label: one.name })),
        ]}
      />
      <TextArea label={t(texts.planNote)} {...form.field('note')} rows={3} maxLength={1000} />
      {steps.map((step, index) => (
        <div key={index} className="card" role="group" aria-label={t(texts.step, { number: index + 1 })}>
          <FieldRow>
            <TextField
              label={t(texts.stepTitle)}
              name={`steps/${index}/title`}
              value={step.title}
              onChange={(title) => change(index, { title })}
              required
              maxLength={200}
            />
            <SelectField<PlanMoment>
              label={t(texts.moment)}
              name={`steps/${index}/moment`}
              value={step.moment}
              onChange={(moment) => change(index, { moment })}
              options={keysOf(planMomentWords).map((value) => ({ value, label: t(planMomentWords[value]) }))}
            />
          </FieldRow>
          <CheckboxField
            label={t(texts.stepDone)}
            name={`steps/${index}/done`}
            value={step.done}
            onChange={(done) => change(index, { done })}
          />
          <Button
            size="small"
            look="quiet"
            icon="remove"
            onClick={() => form.set({ steps: steps.filter((_step, at) => at !== index) })}
          >
            {t(texts.removeStep, { number: index + 1 })}
          </Button>
        </div>
      ))}
      <div>
        <Button
          icon="add"
          onClick={() => form.set({ steps: [...steps, { title: '', moment: 'firstDay', done: false }] })}
        >
          {t(texts.addStep)}
        </Button>
      </div>
    </RecordDialog>
  );
}

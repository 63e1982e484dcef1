import { keysOf, organiserWords, statutoryPlanWords } from '@polku/domain';
import { useState } from 'react';
import {
  ConflictDialog,
  DraftNotice,
  FormEnd,
  useFormDraft,
  useLanguage,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Badge,
  Button,
  DateField,
  DateText,
  dayText,
  DescriptionList,
  FieldRow,
  Form,
  Notice,
  Section,
  SelectField,
  TextArea,
  TextField,
  useToast,
} from '../ui/index.ts';
import { type Plan, type PlanValues, valuesOfPlan } from './plan-values.ts';
import { texts } from './texts.ts';

/** The goal, when the plan is looked at again, and what in the statutory plan it carries out. */
export function PlanGoal({ clientId, plan }: { readonly clientId: string; readonly plan: Plan }) {
  const t = useText();
  // what was begun and not saved, here or from the client's own wish, is opened again
  const begun = useFormDraft<PlanValues>(`plan/${clientId}`, valuesOfPlan(plan), {
    version: plan.version,
  }).restored;
  const [editing, setEditing] = useState(plan.mayEdit && begun);
  return (
    <Section
      title={t(texts.goal)}
      card
      actions={
        plan.mayEdit && !editing ? (
          <Button icon="edit" onClick={() => setEditing(true)}>
            {t(texts.edit)}
          </Button>
        ) : undefined
      }
    >
      {editing ? (
        <EditPlan clientId={clientId} plan={plan} onDone={() => setEditing(false)} />
      ) : (
        <PlanFacts plan={plan} />
      )}
    </Section>
  );
}

function PlanFacts({ plan }: { readonly plan: Plan }) {
  const t = useText();
  const { session } = useSession();
  return (
    <>
      {plan.goal ? <p className="kept-lines">{plan.goal}</p> : <p className="soft">{t(texts.noGoal)}</p>}
      <DescriptionList
        facts={[
          {
            label: t(texts.reviewOn),
            value: plan.reviewOn ? (
              <>
                <DateText day={plan.reviewOn} />{' '}
                {plan.reviewOn < session.today ? <Badge tone="warning">{t(texts.late)}</Badge> : null}
              </>
            ) : null,
          },
          {
            label: t(texts.statutory),
            value: plan.statutoryPlanKind
              ? [t(statutoryPlanWords[plan.statutoryPlanKind]), plan.statutoryPlanReference]
                  .filter(Boolean)
                  .join(', ')
              : t(texts.noStatutory),
          },
          ...(plan.statutoryGoalReference
            ? [{ label: t(texts.statutoryGoal), value: plan.statutoryGoalReference }]
            : []),
          ...(plan.organiser
            ? [{ label: t(texts.organiser), value: t(organiserWords[plan.organiser]) }]
            : []),
        ]}
      />
    </>
  );
}

function EditPlan({
  clientId,
  plan,
  onDone,
}: {
  readonly clientId: string;
  readonly plan: Plan;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const form = useFormDraft<PlanValues>(`plan/${clientId}`, valuesOfPlan(plan), { version: plan.version });
  const save = useSubmit('planSave', {
    form,
    invalidates: ['planRead', 'dayRead'],
    onDone: () => {
      toast(t(texts.saved));
      onDone();
    },
  });
  function send(values: PlanValues, version: number | null): void {
    save.submit({
      params: { clientId },
      body: {
        ...values,
        statutoryPlanReference: values.statutoryPlanReference.trim() || null,
        statutoryGoalReference: values.statutoryGoalReference.trim() || null,
        version: version ?? plan.version,
      },
    });
  }
  return (
    <>
      <Form onSubmit={() => send(form.values, form.version)} problem={save.problem} busy={save.busy}>
        <DraftNotice form={form} />
        <TextArea label={t(texts.goal)} {...form.field('goal')} hint={t(texts.goalHint)} maxLength={2000} />
        <DateField label={t(texts.reviewOn)} {...form.field('reviewOn')} hint={t(texts.reviewOnHint)} />
        <Notice title={t(texts.statutory)}>{t(texts.statutoryLead)}</Notice>
        <FieldRow>
          <SelectField<PlanValues['statutoryPlanKind']>
            label={t(texts.statutoryKind)}
            {...form.field('statutoryPlanKind')}
            options={[
              { value: null, label: t(texts.noStatutory) },
              ...keysOf(statutoryPlanWords).map((kind) => ({
                value: kind,
                label: t(statutoryPlanWords[kind]),
              })),
            ]}
          />
          <SelectField<PlanValues['organiser']>
            label={t(texts.organiser)}
            {...form.field('organiser')}
            options={[
              { value: null, label: t(texts.notChosen) },
              ...keysOf(organiserWords).map((one) => ({ value: one, label: t(organiserWords[one]) })),
            ]}
          />
        </FieldRow>
        <TextField
          label={t(texts.statutoryReference)}
          {...form.field('statutoryPlanReference')}
          maxLength={200}
        />
        <TextField
          label={t(texts.statutoryGoal)}
          {...form.field('statutoryGoalReference')}
          hint={t(texts.statutoryGoalHint)}
          maxLength={200}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onDone} />
      </Form>
      <ConflictDialog
        conflict={save.conflict}
        form={form}
        labels={{
          goal: t(texts.goal),
          statutoryPlanKind: t(texts.statutoryKind),
          statutoryPlanReference: t(texts.statutoryReference),
          statutoryGoalReference: t(texts.statutoryGoal),
          organiser: t(texts.organiser),
          reviewOn: t(texts.reviewOn),
        }}
        show={(name, value) => {
          if (value === null) return '';
          if (name === 'reviewOn') return dayText(value, language);
          const words = { ...statutoryPlanWords, ...organiserWords };
          return name === 'statutoryPlanKind' || name === 'organiser' ? t(Reflect.get(words, value)) : value;
        }}
        read={(current) => {
          // The conflict carries the plan as it stands now.
          const saved = current as Plan;
          return { values: valuesOfPlan(saved), version: saved.version };
        }}
        onMerge={send}
        onClose={save.reset}
        busy={save.busy}
      />
    </>
  );
}

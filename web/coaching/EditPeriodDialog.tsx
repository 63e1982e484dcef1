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
  weekdaysText,
} from '../platform/index.ts';
import { Dialog, Form, numberText, TextArea, useToast } from '../ui/index.ts';
import { editValuesOf, minutesOf, type Period, type PeriodEditValues } from './period-values.ts';
import { PlaceFields, periodProblems, WeekFields } from './PeriodFields.tsx';
import { texts } from './texts.ts';

/** Place, coach, days, hours and goals; the dates change by actions that leave a trace. */
export function EditPeriodDialog({
  clientId,
  period,
  onClose,
}: {
  readonly clientId: string;
  readonly period: Period;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const reference = useReference();
  const form = useFormDraft<PeriodEditValues>(`coaching/${clientId}/${period.id}`, editValuesOf(period), {
    version: period.version,
  });
  const required = useRequired();
  const save = useSubmit('coachingEdit', {
    form,
    texts: periodProblems,
    invalidates: ['coachingList', 'planRead', 'dayRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send(values: PeriodEditValues, version: number | null): void {
    const { environmentId, coachStaffId, weekdays, dailyHours } = values;
    // who may not see the place leaves it as it is, or names another
    const isHidden = period.environment.id === null && environmentId === null;
    const filled = required.filled({
      ...(isHidden ? {} : { environmentId }),
      coachStaffId,
      weekdays: weekdays.length > 0 ? weekdays : null,
      dailyHours,
    });
    if (!filled) return;
    save.submit({
      params: { clientId, periodId: period.id },
      body: {
        ...(filled.environmentId ? { environmentId: filled.environmentId } : {}),
        coachStaffId: filled.coachStaffId,
        weekdays: filled.weekdays.map(Number),
        dailyMinutes: minutesOf(filled.dailyHours),
        goals: values.goals,
        version: version ?? period.version,
      },
    });
  }
  return (
    <>
      <Dialog open={save.conflict === null} title={t(texts.editPeriod)} onClose={onClose}>
        <Form
          onSubmit={() => send(form.values, form.version)}
          problem={required.problem ?? save.problem}
          busy={save.busy}
        >
          <DraftNotice form={form} />
          <PlaceFields
            environment={form.field('environmentId')}
            coach={form.field('coachStaffId')}
            chosen={{ environment: period.environment.name, coach: period.coach.name }}
            isPlaceHidden={period.environment.id === null}
          />
          <WeekFields days={form.field('weekdays')} dailyHours={form.field('dailyHours')} />
          <TextArea
            label={t(texts.goals)}
            {...form.field('goals')}
            hint={t(texts.goalsHint)}
            maxLength={2000}
          />
          <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
        </Form>
      </Dialog>
      <ConflictDialog
        conflict={save.conflict}
        form={form}
        labels={{
          environmentId: t(texts.environment),
          coachStaffId: t(texts.coach),
          weekdays: t(texts.weekdays),
          dailyHours: t(texts.dailyHours),
          goals: t(texts.goals),
        }}
        show={(name, value) => {
          if (value === null) return '';
          if (typeof value === 'number') return numberText(value, language, 2);
          if (typeof value !== 'string') return weekdaysText(value.map(Number), language);
          if (name === 'environmentId') return reference.environmentName(value);
          return name === 'coachStaffId' ? reference.staffName(value) : value;
        }}
        read={(current) => {
          // The conflict carries the period as it stands now.
          const saved = current as Period;
          return { values: editValuesOf(saved), version: saved.version };
        }}
        onMerge={send}
        onClose={save.reset}
        busy={save.busy}
      />
    </>
  );
}

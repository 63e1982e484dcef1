import { addDays, asDay, isDay } from '@polku/domain';
import {
  DraftNotice,
  FormEnd,
  useFormDraft,
  useLanguage,
  useReference,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  DateField,
  dayText,
  FieldRow,
  Form,
  Notice,
  Section,
  SelectField,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { minutesOf, type PeriodValues } from './period-values.ts';
import { PlaceFields, periodProblems, WeekFields } from './PeriodFields.tsx';
import { texts } from './texts.ts';

export function NewPeriod({
  clientId,
  cameOn,
  onDone,
}: {
  readonly clientId: string;
  /** When the path began: a period before it is most likely a slip. */
  readonly cameOn: string | undefined;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<PeriodValues>(`coaching/${clientId}/new`, {
    environmentId: null,
    packageId: null,
    coachStaffId: null,
    startsOn: session.today,
    endsOn: null,
    weekdays: [],
    dailyHours: null,
    goals: '',
    reviewDates: [],
  });
  const required = useRequired();
  const save = useSubmit('coachingCreate', {
    form,
    texts: periodProblems,
    invalidates: ['coachingList', 'planRead', 'dayRead', 'clientRead'],
    onDone: () => {
      toast(t(texts.created));
      onDone();
    },
  });
  function send(): void {
    const { environmentId, coachStaffId, startsOn, endsOn, weekdays, dailyHours } = form.values;
    const filled = required.filled({
      environmentId,
      coachStaffId,
      startsOn,
      endsOn,
      weekdays: weekdays.length > 0 ? weekdays : null,
      dailyHours,
    });
    if (!filled) return;
    save.submit({
      params: { clientId },
      body: {
        environmentId: filled.environmentId,
        packageId: form.values.packageId,
        coachStaffId: filled.coachStaffId,
        startsOn: filled.startsOn,
        endsOn: filled.endsOn,
        weekdays: filled.weekdays.map(Number),
        dailyMinutes: minutesOf(filled.dailyHours),
        goals: form.values.goals,
        reviewDates: form.values.reviewDates.filter((day) => day !== null),
      },
    });
  }
  return (
    <Section title={t(texts.newPeriod)} card>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <DraftNotice form={form} />
        <PackageField form={form} />
        <PlaceFields environment={form.field('environmentId')} coach={form.field('coachStaffId')} />
        <FieldRow>
          <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
          <DateField
            label={t(texts.endsOn)}
            {...form.field('endsOn')}
            required
            min={form.values.startsOn ?? undefined}
          />
        </FieldRow>
        {cameOn && form.values.startsOn && form.values.startsOn < cameOn ? (
          <Notice tone="warning">{t(texts.beforeClient, { day: dayText(cameOn, language) })}</Notice>
        ) : null}
        <WeekFields days={form.field('weekdays')} dailyHours={form.field('dailyHours')} />
        <TextArea
          label={t(texts.goals)}
          {...form.field('goals')}
          hint={t(texts.goalsHint)}
          maxLength={2000}
        />
        <ReviewDates form={form} />
        <FormEnd submit={t(texts.create)} busy={save.busy} form={form} onCancel={onDone} />
      </Form>
    </Section>
  );
}

type Draft = ReturnType<typeof useFormDraft<PeriodValues>>;

/** A package gives days, hours and length; each stays free to be changed. */
function PackageField({ form }: { readonly form: Draft }) {
  const t = useText();
  const reference = useReference();
  const { values } = form;
  function choose(packageId: string | null): void {
    const chosen = reference.packages.find((one) => one.id === packageId);
    form.set({
      packageId,
      ...(chosen
        ? {
            weekdays: chosen.weekdays.map(String),
            dailyHours: chosen.dailyMinutes / 60,
            ...(isDay(values.startsOn)
              ? { endsOn: addDays(asDay(values.startsOn), chosen.weeks * 7 - 1) }
              : {}),
          }
        : {}),
    });
  }
  return (
    <SelectField<string | null>
      label={t(texts.package)}
      name="packageId"
      hint={t(texts.packageHint)}
      value={values.packageId}
      onChange={choose}
      options={[
        { value: null, label: t(texts.noPackage) },
        ...reference.packages.map((one) => ({ value: one.id, label: t(one.name) })),
      ]}
    />
  );
}

function ReviewDates({ form }: { readonly form: Draft }) {
  const t = useText();
  const { reviewDates, startsOn, endsOn } = form.values;
  const change = (next: readonly (string | null)[]) => form.set({ reviewDates: next });
  return (
    <fieldset className="field">
      <legend className="field-label">{t(texts.reviewDates)}</legend>
      <div className="stack-tight">
        {reviewDates.map((day, index) => (
          <div key={index} className="row review-date">
            <DateField
              label={t(texts.review, { number: index + 1 })}
              name={`reviewDates/${index}`}
              value={day}
              onChange={(next) => change(reviewDates.map((one, at) => (at === index ? next : one)))}
              min={startsOn ?? undefined}
              max={endsOn ?? undefined}
            />
            <Button
              look="quiet"
              icon="remove"
              iconOnly
              onClick={() => change(reviewDates.filter((_one, at) => at !== index))}
            >
              {t(texts.removeReviewDate, { number: index + 1 })}
            </Button>
          </div>
        ))}
        <div>
          <Button size="small" icon="add" onClick={() => change([...reviewDates, null])}>
            {t(texts.addReviewDate)}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

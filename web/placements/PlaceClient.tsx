import {
  addDays,
  asDay,
  certificates,
  daysBetween,
  learningCertificateWords,
  schemeWords,
  usualPlacementDays,
} from '@polku/domain';
import { useState } from 'react';
import { useWorkerOptions } from '../clients/worker-options.ts';
import { minutesOf } from '../coaching/period-values.ts';
import {
  DraftNotice,
  FormEnd,
  type Output,
  useEndpoint,
  useFormDraft,
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
  Button,
  CheckboxGroup,
  ComboboxField,
  DateField,
  FieldRow,
  Form,
  NumberField,
  Section,
  useToast,
} from '../ui/index.ts';
import { CheckAnswer } from './CheckAnswer.tsx';
import { placementTexts as texts } from './texts.ts';

interface Values {
  readonly slotId: string | null;
  readonly coachStaffId: string | null;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly weekdays: readonly string[];
  readonly dailyHours: number | null;
}

type Answer = Output<'placementCheck'>;

/** What was asked of a slot: days and hours on it. */
interface Asked {
  readonly slotId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly weekdays: number[];
  readonly dailyMinutes: number;
}

const isStill = (asked: Asked, values: Values) =>
  asked.slotId === values.slotId &&
  asked.startsOn === values.startsOn &&
  asked.endsOn === values.endsOn &&
  asked.weekdays.map(String).toSorted().join() === values.weekdays.toSorted().join() &&
  values.dailyHours !== null &&
  asked.dailyMinutes === minutesOf(values.dailyHours);

/** A client is placed on a slot: first it is looked whether there is a place and what the week would hold. */
export function PlaceClient({
  clientId,
  slot: offered,
  onDone,
}: {
  readonly clientId: string;
  /** The slot of a match, with the days on which she would come. */
  readonly slot?: {
    readonly id: string;
    readonly weekdays: readonly number[];
    readonly weeklyMinutes: number;
  };
  readonly onDone: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const toast = useToast();
  const reference = useReference();
  const slots = useEndpoint('environmentSlotList', { query: {} });
  const coaches = useWorkerOptions(['workCoach', 'careerAgent', 'coordinator']);
  const form = useFormDraft<Values>(`placement/${clientId}/${offered?.id ?? 'new'}`, {
    slotId: offered?.id ?? null,
    coachStaffId: coaches.find(({ value }) => value === session.staff?.id)?.value ?? null,
    startsOn: session.today,
    endsOn: addDays(asDay(session.today), usualPlacementDays),
    weekdays: offered?.weekdays.map(String) ?? [],
    dailyHours: offered ? offered.weeklyMinutes / Math.max(1, offered.weekdays.length) / 60 : null,
  });
  const required = useRequired();
  const [checked, setChecked] = useState<{ readonly answer: Answer; readonly asked: Asked } | null>(null);
  // without the form: what is asked stays to be saved
  const check = useSubmit('placementCheck', {
    onDone: (answer, { body }) => setChecked({ answer, asked: body }),
  });
  const save = useSubmit('placementCreate', {
    form,
    invalidates: [
      'clientMatches',
      'slotMatches',
      'placementList',
      'coachingList',
      'environmentSlotList',
      'clientWeek',
      'clientRead',
    ],
    onDone: () => {
      toast(t(texts.saved));
      onDone();
    },
  });
  const rows = slots.data?.rows ?? [];
  const chosen = rows.find(({ id }) => id === form.values.slotId);
  function filled() {
    const { slotId, coachStaffId, startsOn, endsOn, weekdays: days, dailyHours } = form.values;
    const values = required.filled({
      slotId,
      coachStaffId,
      startsOn,
      endsOn,
      weekdays: days.length > 0 ? days : null,
      dailyHours,
    });
    if (!values) return undefined;
    const { coachStaffId: coach, dailyHours: hours, weekdays: on, ...rest } = values;
    return { coach, asked: { ...rest, weekdays: on.map(Number), dailyMinutes: minutesOf(hours) } };
  }
  function look(): void {
    const values = filled();
    if (values) check.submit({ params: { clientId }, body: values.asked });
  }
  /** As long a time, from the day on which the same days are free. */
  function lookFrom({ asked }: { readonly asked: Asked }, startsOn: string): void {
    const length = daysBetween(asDay(asked.startsOn), asDay(asked.endsOn));
    const later = { startsOn, endsOn: addDays(asDay(startsOn), length) };
    form.set(later);
    check.submit({ params: { clientId }, body: { ...asked, ...later } });
  }
  async function send(): Promise<void> {
    const values = filled();
    if (!values) return;
    const body = { ...values.asked, coachStaffId: values.coach };
    // who came first, and when a place is free, is told where it was lost
    if (!(await save.submitAsync({ params: { clientId }, body }))) look();
  }
  // an answer to something else than what is asked now would mislead
  const answer = checked && isStill(checked.asked, form.values) ? checked.answer : null;
  return (
    <Section title={t(texts.add)} card level={3}>
      <Form
        onSubmit={() => void send()}
        problem={required.problem ?? save.problem ?? check.problem}
        busy={save.busy || check.busy}
      >
        <DraftNotice form={form} />
        <ComboboxField
          label={t(texts.slot)}
          {...form.field('slotId')}
          required
          onChange={(slotId) => {
            const slot = rows.find(({ id }) => id === slotId);
            form.set({
              slotId,
              ...(slot
                ? {
                    weekdays: weekdays.filter((day) => (slot.places[day - 1] ?? 0) > 0).map(String),
                    dailyHours: slot.dailyMinutes / 60,
                  }
                : {}),
            });
          }}
          options={rows.map((slot) => ({
            value: slot.id,
            label: `${slot.environment}, ${slot.name}`,
            hint: [
              reference.municipalityName(slot.municipalityCode),
              t(schemeWords[slot.scheme]),
              t(texts.freeByDay, { free: slot.free.join(' · ') }),
            ].join(', '),
          }))}
        />
        {chosen && chosen.certificates.length > 0 ? (
          <p>
            {t(texts.requires, {
              names: certificates
                .filter((code) => chosen.certificates.includes(code))
                .map((code) => t(learningCertificateWords[code]))
                .join(', '),
            })}
          </p>
        ) : null}
        <ComboboxField label={t(texts.coach)} {...form.field('coachStaffId')} required options={coaches} />
        <FieldRow>
          <DateField label={t(texts.startsOn)} {...form.field('startsOn')} required />
          <DateField label={t(texts.endsOn)} {...form.field('endsOn')} required />
          <NumberField
            label={t(texts.dailyHours)}
            {...form.field('dailyHours')}
            decimals={2}
            unit="h"
            required
          />
        </FieldRow>
        <CheckboxGroup
          label={t(texts.weekdays)}
          {...form.field('weekdays')}
          required
          missing={t(texts.weekdaysMissing)}
          inline
          options={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
        />
        <div>
          <Button busy={check.busy} onClick={look}>
            {t(texts.check)}
          </Button>
        </div>
        {checked && answer ? (
          <CheckAnswer
            answer={answer}
            busy={save.busy || check.busy}
            onLater={(startsOn) => lookFrom(checked, startsOn)}
          />
        ) : null}
        <FormEnd submit={t(texts.place)} busy={save.busy} form={form} onCancel={onDone} />
      </Form>
    </Section>
  );
}

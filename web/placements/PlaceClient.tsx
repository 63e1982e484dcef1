import { addDays, asDay, learningCertificateWords, certificates, schemeWords } from '@polku/domain';
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
  dayText,
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

const usualDays = 12 * 7;

/** A client is placed on a slot: first it is looked whether there is a place and what the week would hold. */
export function PlaceClient({
  clientId,
  onDone,
}: {
  readonly clientId: string;
  readonly onDone: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const toast = useToast();
  const reference = useReference();
  const slots = useEndpoint('environmentSlotList', { query: {} });
  const coaches = useWorkerOptions(['workCoach', 'careerAgent', 'coordinator']);
  const form = useFormDraft<Values>(`placement/${clientId}/new`, {
    slotId: null,
    coachStaffId: coaches.find(({ value }) => value === session.staff?.id)?.value ?? null,
    startsOn: session.today,
    endsOn: addDays(asDay(session.today), usualDays),
    weekdays: [],
    dailyHours: null,
  });
  const required = useRequired();
  const [answer, setAnswer] = useState<Output<'placementCheck'> | null>(null);
  const check = useSubmit('placementCheck', { form, onDone: setAnswer });
  const save = useSubmit('placementCreate', {
    form,
    invalidates: ['placementList', 'coachingList', 'environmentSlotList', 'clientWeek', 'clientRead'],
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
  function send(): void {
    const values = filled();
    if (values) save.submit({ params: { clientId }, body: { ...values.asked, coachStaffId: values.coach } });
  }
  return (
    <Section title={t(texts.add)} card level={3}>
      <Form
        onSubmit={send}
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
            setAnswer(null);
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
        {answer ? (
          <CheckAnswer
            answer={answer}
            freeFrom={answer.freeFrom ? dayText(answer.freeFrom, language) : null}
          />
        ) : null}
        <FormEnd submit={t(texts.place)} busy={save.busy} form={form} onCancel={onDone} />
      </Form>
    </Section>
  );
}

import { addMonths, asDay, earlierDay, endOfMonth, promisedDays, startOfMonth } from '@polku/domain';
import { useState } from 'react';
import { FormEnd, useFormDraft, useLanguage, useSession, useSubmit, useText } from '../platform/index.ts';
import { CheckboxGroup, Dialog, Form, SelectField, useToast, weekdayText } from '../ui/index.ts';
import type { LocalService, ServicePoint } from './LocalServicePage.tsx';
import { texts } from './local-texts.ts';

/** The promised days of a month: which of them came true. */
export function MarkDaysDialog({
  point,
  data,
  onClose,
}: {
  readonly point: ServicePoint;
  readonly data: LocalService;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const last = startOfMonth(asDay(data.on));
  const months = [0, 1, 2, 3, 4, 5]
    .map((back) => addMonths(last, -back))
    .filter((month) => month >= data.period.from);
  const [month, setMonth] = useState<string>(last);
  const monthName = (first: string) =>
    new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      new Date(`${first}T12:00:00Z`),
    );
  return (
    <Dialog open title={t(texts.markTitle, { place: point.name })} onClose={onClose}>
      <SelectField
        label={t(texts.month)}
        value={month}
        onChange={setMonth}
        options={months.map((first) => ({ value: first, label: monthName(first) }))}
      />
      <MonthForm
        key={month}
        point={point}
        month={month}
        until={earlierDay(endOfMonth(asDay(month)), asDay(session.today))}
        onClose={onClose}
      />
    </Dialog>
  );
}

function MonthForm({
  point,
  month,
  until,
  onClose,
}: {
  readonly point: ServicePoint;
  readonly month: string;
  readonly until: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const from = asDay(month);
  const days = promisedDays(
    {
      from: asDay(point.startsOn),
      to: point.endsOn === null ? null : asDay(point.endsOn),
      weekdays: point.weekdays,
    },
    { key: month, kind: 'halfYear', from, to: endOfMonth(from) },
    asDay(until),
  );
  const [seen] = useState(() => days.filter((one) => point.marked.includes(one)));
  const form = useFormDraft<{ readonly days: readonly string[] }>(`service-days/${point.id}/${month}`, {
    days: seen,
  });
  const save = useSubmit('localServiceMark', {
    form,
    invalidates: ['localServiceRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  if (days.length === 0) return <p>{t(texts.noDays)}</p>;
  return (
    <Form
      problem={save.problem}
      busy={save.busy}
      onSubmit={() =>
        save.submit({
          params: { pointId: point.id },
          body: { from, to: until, days: [...form.values.days], seen: [...seen] },
        })
      }
    >
      <CheckboxGroup
        label={t(texts.heldDays)}
        hint={point.environmentId === null ? undefined : t(texts.byAttendance)}
        {...form.field('days')}
        options={days.map((one) => ({ value: one, label: weekdayText(one, language) }))}
      />
      <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
    </Form>
  );
}

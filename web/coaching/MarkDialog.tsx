import { type AttendanceMark, attendanceMarkWords, keysOf } from '@polku/domain';
import { FormEnd, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Dialog, Form, Notice, NumberField, RadioGroup, useToast } from '../ui/index.ts';
import { readMark } from './mark.ts';
import { minutesOf, type Period } from './period-values.ts';
import { texts } from './texts.ts';

interface MarkValues {
  readonly mark: AttendanceMark | null;
  readonly hours: number | null;
}

/** One day of one person, with hours when she was there. */
export function MarkDialog(props: {
  readonly title: string;
  readonly clientId: string;
  readonly period: Pick<Period, 'id' | 'attendance' | 'dailyMinutes'>;
  readonly on: string;
  readonly onClose: () => void;
}) {
  const { clientId, period, on, onClose } = props;
  const t = useText();
  const toast = useToast();
  const found = period.attendance.find((one) => one.on === on);
  const form = useFormDraft<MarkValues>(
    `attendance/${period.id}/${on}`,
    {
      mark: found?.mark ?? null,
      hours: (found?.mark === 'present' ? found.minutes : period.dailyMinutes) / 60,
    },
    { version: found?.version ?? null },
  );
  const required = useRequired();
  const save = useSubmit('attendanceMark', {
    form,
    invalidates: ['coachingList', 'attendanceSheet', 'clientRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const theirs = save.conflict ? readMark(save.conflict.current) : undefined;
  const isPresent = form.values.mark === 'present';
  function send(): void {
    const { mark, hours } = form.values;
    const filled = required.filled({ mark, ...(isPresent ? { hours } : {}) });
    if (!filled) return;
    save.submit({
      params: { clientId, periodId: period.id, on },
      body: {
        mark: filled.mark,
        minutes: isPresent ? minutesOf(hours ?? 0) : 0,
        version: theirs ? theirs.version : form.version,
      },
    });
  }
  return (
    <Dialog open title={props.title} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        {theirs ? (
          <Notice tone="warning" live>
            {t(texts.conflict, {
              mark: theirs.mark ? t(attendanceMarkWords[theirs.mark]) : t(texts.unmarked),
            })}
          </Notice>
        ) : null}
        <RadioGroup<AttendanceMark | null>
          label={t(texts.mark)}
          {...form.field('mark')}
          required
          options={keysOf(attendanceMarkWords).map((mark) => ({
            value: mark,
            label: t(attendanceMarkWords[mark]),
          }))}
        />
        {isPresent ? (
          <NumberField label={t(texts.hours)} {...form.field('hours')} required decimals={2} unit="h" />
        ) : null}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

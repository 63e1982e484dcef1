import {
  chosenEndReasons,
  type EndReason,
  endReasonWords,
  type PeriodAction,
  periodActionWords,
} from '@polku/domain';
import {
  FormEnd,
  StaleNotice,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import { DateField, dayText, Dialog, Form, Notice, SelectField, TextArea, useToast } from '../ui/index.ts';
import type { Period } from './period-values.ts';
import { texts } from './texts.ts';

interface ActionValues {
  readonly on: string | null;
  readonly until: string | null;
  readonly endReason: EndReason | null;
  readonly note: string;
}

/** A pause and a longer period must say why; an end has its coded reason instead. */
const needsNote: readonly PeriodAction[] = ['suspend', 'prolong'];

export function PeriodActionDialog(props: {
  readonly clientId: string;
  readonly period: Period;
  readonly action: PeriodAction;
  readonly onClose: () => void;
}) {
  const { clientId, period, action, onClose } = props;
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<ActionValues>(`coaching-act/${period.id}/${action}`, {
    on: action === 'begin' && period.startsOn < session.today ? period.startsOn : session.today,
    until: null,
    endReason: null,
    note: '',
  });
  const required = useRequired();
  const save = useSubmit('coachingAct', {
    form,
    invalidates: ['coachingList', 'clientRead', 'planRead', 'dayRead', 'clientList', 'attendanceSheet'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send(): void {
    const { on, until, endReason, note } = form.values;
    const filled = required.filled({
      ...(action === 'prolong' ? { until } : { on }),
      ...(action === 'end' ? { endReason } : {}),
      ...(needsNote.includes(action) ? { note } : {}),
    });
    if (!filled) return;
    save.submit({
      params: { clientId, periodId: period.id },
      body: {
        action,
        on: on ?? session.today,
        ...(until ? { until } : {}),
        ...(endReason ? { endReason } : {}),
        note,
        version: versionAfter(save.conflict, period.version),
      },
    });
  }
  return (
    <Dialog open title={t(periodActionWords[action])} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <StaleNotice conflict={save.conflict} reread={['coachingList']} />
        {action === 'begin' ? <p>{t(texts.beginLead)}</p> : null}
        {action === 'end' ? <p>{t(texts.endLead)}</p> : null}
        {action === 'prolong' ? (
          <DateField label={t(texts.until)} {...form.field('until')} required min={period.endsOn} />
        ) : (
          <DateField
            label={t(action === 'end' ? texts.lastDay : texts.on)}
            {...form.field('on')}
            required
            max={session.today}
            min={action === 'begin' ? undefined : period.startsOn}
          />
        )}
        {action === 'begin' && form.values.on && form.values.on !== period.startsOn ? (
          <Notice>{t(texts.beginsOtherwise, { planned: dayText(period.startsOn, language) })}</Notice>
        ) : null}
        {action === 'end' ? (
          <SelectField<EndReason | null>
            label={t(texts.endReason)}
            {...form.field('endReason')}
            required
            options={chosenEndReasons.map((value) => ({ value, label: t(endReasonWords[value]) }))}
          />
        ) : null}
        {action === 'begin' ? null : (
          <TextArea
            label={t(needsNote.includes(action) ? texts.why : texts.note)}
            {...form.field('note')}
            hint={t(texts.noHealth)}
            required={needsNote.includes(action)}
            rows={3}
            maxLength={1000}
          />
        )}
        <FormEnd submit={t(periodActionWords[action])} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

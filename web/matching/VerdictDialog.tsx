import type { MatchKind, Verdict, VerdictRecord } from '@polku/domain';
import { FormEnd, useFormDraft, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Dialog, Form, RadioGroup, TextArea, useToast } from '../ui/index.ts';
import { matchingTexts as texts } from './texts.ts';

export interface Judged {
  readonly clientId: string;
  readonly kind: MatchKind;
  readonly targetId: string;
  readonly name: string;
  readonly verdict: VerdictRecord | null;
}

interface Values {
  readonly verdict: Verdict | 'none';
  readonly reason: string;
}

/** A worker's own word on a match, with why. */
export function VerdictDialog({
  judged,
  onClose,
}: {
  readonly judged: Judged;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const { clientId, kind, targetId, name } = judged;
  const form = useFormDraft<Values>(`verdict/${clientId}/${targetId}`, {
    verdict: judged.verdict?.verdict ?? 'prefer',
    reason: judged.verdict?.reason ?? '',
  });
  const required = useRequired();
  const save = useSubmit('matchVerdictSave', {
    form,
    invalidates: ['clientMatches', 'openingMatches', 'slotMatches'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  function send(): void {
    const { verdict, reason } = form.values;
    const params = { clientId, kind, targetId };
    if (verdict === 'none') return save.submit({ params, body: { verdict: null, reason: '' } });
    const filled = required.filled({ reason: reason.trim() || null });
    if (filled) save.submit({ params, body: { verdict, reason: filled.reason } });
  }
  return (
    <Dialog open title={t(texts.decideOn, { name })} onClose={onClose}>
      <Form onSubmit={send} problem={required.problem ?? save.problem} busy={save.busy}>
        <p>{t(texts.decideLead)}</p>
        <RadioGroup<Verdict | 'none'>
          label={t(texts.verdict)}
          {...form.field('verdict')}
          options={(['prefer', 'exclude', 'none'] as const).map((value) => ({
            value,
            label: t(value === 'none' ? texts.noVerdict : texts[value]),
          }))}
        />
        {form.values.verdict === 'none' ? null : (
          <TextArea label={t(texts.reason)} {...form.field('reason')} required rows={3} maxLength={500} />
        )}
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

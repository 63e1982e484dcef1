import { type FormDraft, useText } from '../platform/index.ts';
import { DateField, FieldRow, TextField } from '../ui/index.ts';
import type { DecisionValues } from './decision-values.ts';
import { texts } from './texts.ts';

/** The decision something rests on: body, date, section and diary number. */
export function DecisionFields<Values extends DecisionValues>({
  form,
}: {
  readonly form: FormDraft<Values>;
}) {
  const t = useText();
  // the fields are those of DecisionValues, whatever else the form holds
  const draft = form as unknown as FormDraft<DecisionValues>;
  return (
    <div role="group" aria-label={t(texts.decision)} className="stack">
      <p className="soft small">{t(texts.decisionHint)}</p>
      <FieldRow>
        <TextField label={t(texts.decisionBody)} {...draft.field('decisionReference/body')} maxLength={200} />
        <DateField label={t(texts.decisionOn)} {...draft.field('decisionReference/on')} />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t(texts.decisionSection)}
          {...draft.field('decisionReference/section')}
          maxLength={20}
          width="short"
        />
        <TextField
          label={t(texts.decisionDiary)}
          {...draft.field('decisionReference/diaryNumber')}
          maxLength={50}
          width="medium"
        />
      </FieldRow>
    </div>
  );
}

export function useDecisionLabels(): Readonly<Record<keyof DecisionValues, string>> {
  const t = useText();
  return {
    'decisionReference/body': t(texts.decisionBody),
    'decisionReference/on': t(texts.decisionOn),
    'decisionReference/section': t(texts.decisionSection),
    'decisionReference/diaryNumber': t(texts.decisionDiary),
  };
}

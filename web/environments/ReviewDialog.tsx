import { type ReviewSubject, mayNameSomebody } from '@polku/domain';
import { DraftNotice, FormEnd, useFormDraft, useLanguage, useSubmit, useText } from '../platform/index.ts';
import { CheckboxField, Dialog, Form, Notice, SelectField, TextArea, useToast } from '../ui/index.ts';
import type { Reviews } from './ReviewPage.tsx';
import { reviewTexts as texts } from './review-texts.ts';

interface Values {
  readonly scores: Readonly<Record<string, number>>;
  readonly evidence: Readonly<Record<string, string>>;
  readonly finished: boolean;
}

/** The criteria of a year, each from 1 to 5 with what it rests on. */
export function ReviewDialog({
  subject,
  subjectId,
  data,
  year,
  onClose,
}: {
  readonly subject: ReviewSubject;
  readonly subjectId: string;
  readonly data: Reviews;
  readonly year: number;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const current = data.reviews.find((one) => one.year === year);
  const content = current?.content ?? data.form?.content;
  const form = useFormDraft<Values>(
    `quality-review/${subject}/${subjectId}/${year}`,
    {
      scores: current?.scores ?? {},
      evidence: current?.evidence ?? {},
      finished: (current?.finishedOn ?? null) !== null,
    },
    { version: current?.version ?? null },
  );
  const save = useSubmit('qualityReviewSave', {
    form,
    invalidates: ['qualityReviewRead', 'qualityReviewList'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  const { scores, evidence, finished } = form.values;
  return (
    <Dialog open size="wide" title={t(texts.of, { year: String(year) })} onClose={onClose}>
      <Form
        problem={save.problem}
        busy={save.busy}
        onSubmit={() =>
          save.submit({
            params: { subject, subjectId, year },
            body: {
              scores: { ...scores },
              evidence: Object.fromEntries(Object.entries(evidence).filter(([, text]) => text.trim() !== '')),
              finished,
              version: current?.version ?? null,
            },
          })
        }
      >
        <DraftNotice form={form} />
        {(content?.areas ?? []).map((area) => (
          <fieldset key={area.code} className="stack">
            <legend>{area.name[language]}</legend>
            {(content?.items ?? [])
              .filter((item) => item.area === area.code)
              .map((item) => (
                <div key={item.code} className="stack-tight">
                  <SelectField<string>
                    label={item.question[language]}
                    name={`scores/${item.code}`}
                    value={String(scores[item.code] ?? '')}
                    onChange={(value) => {
                      const { [item.code]: _before, ...rest } = scores;
                      form.set({ scores: value === '' ? rest : { ...rest, [item.code]: Number(value) } });
                    }}
                    options={[
                      { value: '', label: t(texts.notYet) },
                      ...[1, 2, 3, 4, 5].map((value) => {
                        const end = value === 1 ? item.steps[0] : value === 5 ? item.steps[1] : undefined;
                        return {
                          value: String(value),
                          label: end ? `${value}: ${end[language]}` : String(value),
                        };
                      }),
                    ]}
                  />
                  <TextArea
                    label={t(texts.evidence)}
                    name={`evidence/${item.code}`}
                    value={evidence[item.code] ?? ''}
                    onChange={(value) => form.set({ evidence: { ...evidence, [item.code]: value } })}
                    rows={2}
                    maxLength={1000}
                  />
                </div>
              ))}
          </fieldset>
        ))}
        {Object.values(evidence).some(mayNameSomebody) ? (
          <Notice tone="warning" live>
            {t(texts.mayName)}
          </Notice>
        ) : null}
        <CheckboxField
          label={t(texts.finish)}
          value={finished}
          onChange={(value) => form.set({ finished: value })}
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

/** Questions of a survey as fields: five steps, yes or no, own words. */
import type { Text } from '@polku/domain';
import { useText } from '../platform/index.ts';
import { RadioGroup, TextArea } from '../ui/index.ts';
import { surveyTexts } from './survey-texts.ts';

export type Answers = Readonly<Record<string, number | boolean | string>>;
export interface Question {
  readonly key: string;
  readonly kind: 'five' | 'yesNo' | 'text';
  readonly text: Text;
}

export function SurveyFields({
  questions,
  answers,
  onChange,
}: {
  readonly questions: readonly Question[];
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
}) {
  const t = useText();
  const set = (key: string, value: number | boolean | string) => onChange({ ...answers, [key]: value });
  return questions.map(({ key, kind, text }) => {
    const value = answers[key];
    const basics = { label: t(text), name: `answers/${key}` };
    if (kind === 'text')
      return (
        <TextArea
          key={key}
          {...basics}
          value={typeof value === 'string' ? value : ''}
          onChange={(next) => set(key, next)}
          rows={3}
          maxLength={1000}
        />
      );
    const options =
      kind === 'yesNo'
        ? [
            { value: 'true', label: t(surveyTexts.yes) },
            { value: 'false', label: t(surveyTexts.no) },
          ]
        : [1, 2, 3, 4, 5].map((step) => ({
            value: String(step),
            label:
              step === 1
                ? `1 ${t(surveyTexts.disagree)}`
                : step === 5
                  ? `5 ${t(surveyTexts.agree)}`
                  : String(step),
          }));
    return (
      <RadioGroup<string | null>
        key={key}
        {...basics}
        required
        inline
        value={value === undefined ? null : String(value)}
        onChange={(next) => set(key, kind === 'yesNo' ? next === 'true' : Number(next))}
        options={options}
      />
    );
  });
}

/** The questions that must be answered, for the check before sending. */
export function wantedAnswers(questions: readonly Question[], answers: Answers): Record<string, unknown> {
  return Object.fromEntries(
    questions
      .filter(({ kind }) => kind !== 'text')
      .map(({ key }) => [`answers/${key}`, answers[key] === undefined ? null : String(answers[key])]),
  );
}

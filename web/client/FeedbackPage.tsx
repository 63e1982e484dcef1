import { useState } from 'react';
import { Notice } from '../ui/Notice.tsx';
import type { ClientSession } from './App.tsx';
import { useSend } from './calls.ts';
import { Btn, Choices, OwnPage, Trouble, Words } from './parts.tsx';
import { useOwnText } from './reading.tsx';
import { texts } from './texts.ts';

const questions = ['satisfaction', 'ease', 'direction'] as const;
type Score = '1' | '2' | '3' | '4' | '5';
const scores = [
  { value: '1', text: texts.score1 },
  { value: '2', text: texts.score2 },
  { value: '3', text: texts.score3 },
  { value: '4', text: texts.score4 },
  { value: '5', text: texts.score5 },
] as const;

export function FeedbackPage({ session }: { readonly session: ClientSession }) {
  const t = useOwnText();
  const named = useSend('ownFeedback');
  const anonymous = useSend('feedbackAnonymous');
  const [answers, setAnswers] = useState<Partial<Record<(typeof questions)[number], Score>>>({});
  const [idea, setIdea] = useState('');
  const [nameless, setNameless] = useState<readonly 'yes'[]>([]);
  const [thanked, setThanked] = useState(false);
  const submit = async () => {
    const score = (question: (typeof questions)[number]) =>
      answers[question] ? Number(answers[question]) : null;
    const body = {
      satisfaction: score('satisfaction'),
      ease: score('ease'),
      direction: score('direction'),
      idea,
    };
    const answer =
      nameless.length > 0
        ? await anonymous.send({ params: { area: session.areaSlug }, body })
        : await named.send({ body });
    if (answer) setThanked(true);
  };
  return (
    <OwnPage title={t(texts.feedback)} lead={t(texts.feedbackLead)}>
      {thanked ? (
        <Notice tone="success" live>
          {t(texts.thanks)}
        </Notice>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          {questions.map((question) => (
            <Choices
              key={question}
              legend={t(texts[question])}
              name={question}
              value={answers[question] ? [answers[question]] : []}
              onChange={([value]) => setAnswers({ ...answers, ...(value ? { [question]: value } : {}) })}
              options={scores.map(({ value, text }) => ({ value, label: t(text) }))}
            />
          ))}
          <Words name="idea" label={t(texts.idea)} hint={t(texts.ideaHint)} value={idea} onChange={setIdea} />
          <Choices
            legend={t(texts.anonymous)}
            hint={t(texts.anonymousHint)}
            name="anonymous"
            many
            value={nameless}
            onChange={setNameless}
            options={[{ value: 'yes', label: t(texts.anonymous) }]}
          />
          <Trouble problem={named.problem ?? anonymous.problem} />
          <Btn submit look="primary" busy={named.busy || anonymous.busy}>
            {t(texts.send)}
          </Btn>
        </form>
      )}
    </OwnPage>
  );
}

import type { Answers } from '@polku/domain';
import { useState } from 'react';
import { AnswerForm } from '../assessments/AnswerForm.tsx';
import {
  Async,
  type Output,
  useEndpoint,
  useGo,
  useLanguage,
  usePathParam,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { Notice, Page, useToast } from '../ui/index.ts';
import { partTexts, texts } from './texts.ts';

const list = '/competence/surveys';

/** A survey answered. What is being answered stays on the page: no draft is kept of it. */
export function SurveyAnswerPage() {
  const t = useText();
  const { language } = useLanguage();
  const roundId = usePathParam('id');
  const query = useEndpoint('staffSurveyRead', { params: { roundId } });
  return (
    <Page
      title={query.data?.name[language] ?? t(texts.survey)}
      breadcrumbs={[{ to: list, label: t(partTexts.surveys) }]}
    >
      <Async query={query}>{(round) => <Answering round={round} />}</Async>
    </Page>
  );
}

function Answering({ round }: { readonly round: Output<'staffSurveyRead'> }) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const [answers, setAnswers] = useState<Answers>({});
  const send = useSubmit('staffSurveyAnswer', {
    invalidates: ['staffSurveyList', 'competenceOwn'],
    onDone: () => {
      toast(t(texts.sent));
      go(list);
    },
  });
  if (!round.actions.includes('answer'))
    return <Notice>{t(round.hasAnswered ? texts.answered : texts.noSurveys)}</Notice>;
  return (
    <>
      <Notice>{t(texts.anonymous)}</Notice>
      <AnswerForm
        content={round.content}
        answers={answers}
        onChange={setAnswers}
        busy={send.busy}
        problem={send.problem}
        onFinish={() =>
          send.submit({ params: { roundId: round.id }, body: { answers: { ...answers } as never } })
        }
      />
    </>
  );
}

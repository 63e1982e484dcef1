/** A survey by a personal link, without sign-in: shows neither employer nor person. */
import { useState } from 'react';
import { type Answers, SurveyFields, wantedAnswers } from '../employers/SurveyFields.tsx';
import { surveyTexts } from '../employers/survey-texts.ts';
import { Async, type Output, useEndpoint, useRequired, useSubmit, useText } from '../platform/index.ts';
import { Button, Form, FormActions, Notice, Page } from '../ui/index.ts';

export function SurveyPage() {
  const t = useText();
  // after the fragment sign, so that it is in no request for a page
  const token = location.hash.slice(1);
  return (
    <Page title={t(surveyTexts.title)} lead={t(surveyTexts.lead)}>
      {token.length < 20 ? <Notice tone="warning">{t(surveyTexts.noLink)}</Notice> : <ByLink token={token} />}
    </Page>
  );
}

function ByLink({ token }: { readonly token: string }) {
  const t = useText();
  const query = useEndpoint('surveyLook', { body: { token } });
  return (
    <Async query={query}>
      {(found) =>
        found.answered ? <Notice>{t(surveyTexts.already)}</Notice> : <Questions token={token} found={found} />
      }
    </Async>
  );
}

function Questions({ token, found }: { readonly token: string; readonly found: Output<'surveyLook'> }) {
  const t = useText();
  const [answers, setAnswers] = useState<Answers>({});
  const [told, setTold] = useState(false);
  const required = useRequired();
  const send = useSubmit('surveyAnswer', { onDone: () => setTold(true) });
  if (told) return <Notice tone="success">{t(surveyTexts.thanks)}</Notice>;
  return (
    <Form
      onSubmit={() => {
        if (required.filled(wantedAnswers(found.questions, answers)))
          send.submit({ body: { token, answers: { ...answers } } });
      }}
      problem={required.problem ?? send.problem}
      busy={send.busy}
    >
      <SurveyFields questions={found.questions} answers={answers} onChange={setAnswers} />
      <FormActions>
        <Button type="submit" look="primary" busy={send.busy}>
          {t(surveyTexts.send)}
        </Button>
      </FormActions>
    </Form>
  );
}

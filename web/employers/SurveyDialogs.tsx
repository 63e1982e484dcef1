/** A survey sent by a link that is shown once, or recorded by a worker. */
import {
  type SurveyKind,
  type SurveyPoint,
  keysOf,
  pointsOf,
  surveyKindWords,
  surveyPartyWords,
  surveyPointWords,
  surveyQuestions,
} from '@polku/domain';
import { useState } from 'react';
import { type Output, useLanguage, useRequired, useSubmit, useText } from '../platform/index.ts';
import {
  Button,
  Dialog,
  FieldRow,
  Form,
  FormActions,
  SelectField,
  TextField,
  dayText,
  useToast,
} from '../ui/index.ts';
import type { Asked } from './EmployerFollowPage.tsx';
import type { Employer } from './EmployerFrame.tsx';
import { type Answers, SurveyFields, wantedAnswers } from './SurveyFields.tsx';
import { texts } from './texts.ts';

export function SendSurveyDialog({
  whole,
  asked,
  onClose,
}: {
  readonly whole: Employer;
  /** Null: the kind and the point are chosen here. */
  readonly asked: Asked | null;
  readonly onClose: () => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  const [kind, setKind] = useState<SurveyKind>(asked?.kind ?? 'threshold');
  const [point, setPoint] = useState<SurveyPoint>(asked?.point ?? 'before');
  const [sent, setSent] = useState<Output<'surveySend'>>();
  const send = useSubmit('surveySend', { invalidates: ['employerRead'], onDone: setSent });
  const chosen = asked ?? { kind, point, party: 'employer' as const, hireId: null };
  const body = { kind: chosen.kind, point: chosen.point, party: chosen.party, hireId: chosen.hireId };
  if (sent) {
    return (
      <Dialog open title={t(texts.linkMade)} onClose={onClose} size="wide">
        <p>{t(texts.linkLead, { day: dayText(sent.expiresOn, language) })}</p>
        <TextField
          label={t(texts.link)}
          name="link"
          value={`${location.origin}/kysely#${sent.token}`}
          onChange={() => {
            // the link is to be copied, not changed
          }}
        />
        <FormActions>
          <Button onClick={onClose}>{t(texts.close)}</Button>
        </FormActions>
      </Dialog>
    );
  }
  return (
    <Dialog open title={t(texts.sendSurvey)} onClose={onClose}>
      <Form
        onSubmit={() => send.submit({ params: { employerId: whole.employer.id }, body })}
        problem={send.problem}
        busy={send.busy}
      >
        {asked ? (
          <p>
            {t(surveyKindWords[asked.kind])}, {t(surveyPartyWords[asked.party])},{' '}
            {t(surveyPointWords[asked.point])}
          </p>
        ) : (
          <FieldRow>
            <SelectField<SurveyKind>
              label={t(texts.survey)}
              name="kind"
              value={kind}
              onChange={(next) => {
                setKind(next);
                setPoint(pointsOf[next][0] ?? 'once');
              }}
              options={keysOf(surveyKindWords)
                .filter((one) => one !== 'feedback')
                .map((value) => ({ value, label: t(surveyKindWords[value]) }))}
            />
            <SelectField<SurveyPoint>
              label={t(texts.point)}
              name="point"
              value={point}
              onChange={setPoint}
              options={pointsOf[kind].map((value) => ({ value, label: t(surveyPointWords[value]) }))}
            />
          </FieldRow>
        )}
        <FormActions>
          <Button type="submit" look="primary" busy={send.busy}>
            {t(texts.sendSurvey)}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

export function RecordSurveyDialog({
  whole,
  asked,
  onClose,
}: {
  readonly whole: Employer;
  readonly asked: Asked;
  readonly onClose: () => void;
}) {
  const t = useText();
  const toast = useToast();
  const [answers, setAnswers] = useState<Answers>({});
  const required = useRequired();
  const questions = surveyQuestions(asked.kind, asked.party);
  const record = useSubmit('surveyRecord', {
    invalidates: ['employerRead'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={t(surveyKindWords[asked.kind])} onClose={onClose} size="wide">
      <Form
        onSubmit={() => {
          if (required.filled(wantedAnswers(questions, answers)))
            record.submit({
              params: { employerId: whole.employer.id },
              body: { ...asked, answers: { ...answers } },
            });
        }}
        problem={required.problem ?? record.problem}
        busy={record.busy}
      >
        <SurveyFields questions={questions} answers={answers} onChange={setAnswers} />
        <FormActions>
          <Button type="submit" look="primary" busy={record.busy}>
            {t(texts.save)}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

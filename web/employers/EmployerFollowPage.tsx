/** What is followed: feedback of three sides, surveys, the workplace's plan, change security, joint actions. */
import {
  type SurveyKind,
  type SurveyParty,
  type SurveyPoint,
  changeServiceWords,
  jointKindWords,
  keysOf,
  planMomentWords,
  surveyKindWords,
  surveyParties,
  surveyPartyWords,
  surveyPointWords,
  surveyQuestions,
} from '@polku/domain';
import { useState } from 'react';
import { useLanguage, useSession, useText } from '../platform/index.ts';
import { Badge, Button, DateText, Link, Section, StatusBadge, dayText } from '../ui/index.ts';
import { ChangeDialog } from './DealingDialogs.tsx';
import { type Employer, EmployerFrame, manages } from './EmployerFrame.tsx';
import { PlanDialog } from './PlanDialog.tsx';
import { RecordSurveyDialog, SendSurveyDialog } from './SurveyDialogs.tsx';
import { texts } from './texts.ts';

export interface Asked {
  readonly kind: SurveyKind;
  readonly point: SurveyPoint;
  readonly party: SurveyParty;
  readonly hireId: string | null;
}

const partyOf = (value: string): SurveyParty => surveyParties.find((one) => one === value) ?? 'employer';
const pointOf = (value: string): SurveyPoint =>
  keysOf(surveyPointWords).find((one) => one === value) ?? 'end';

export function EmployerFollowPage() {
  return (
    <EmployerFrame>
      {(whole) => (
        <>
          <Feedback whole={whole} />
          <Surveys whole={whole} />
          <Plan whole={whole} />
          <Changes whole={whole} />
          <Joint whole={whole} />
        </>
      )}
    </EmployerFrame>
  );
}

function Feedback({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const [sending, setSending] = useState<Asked | null>(null);
  const [recording, setRecording] = useState<Asked | null>(null);
  const may = whole.actions.includes('feedback');
  const due = whole.hires.flatMap((hire) => hire.due.map((one) => ({ hire, ...one })));
  return (
    <Section title={t(texts.feedback)}>
      {due.length === 0 ? <p className="soft">{t(texts.noDue)}</p> : null}
      <div className="stack">
        {due.map(({ hire, point, dueOn, missing }) => (
          <div className="card" key={`${hire.id}${point}`}>
            <p>
              <strong>{hire.clientName ?? t(texts.somebody)}</strong>{' '}
              <StatusBadge tone="warning">{t(texts.due)}</StatusBadge> {t(surveyPointWords[pointOf(point)])},{' '}
              <DateText day={dueOn} />
            </p>
            {may ? (
              <div className="row">
                {missing.map(partyOf).map((party) => {
                  const asked: Asked = { kind: 'feedback', point: pointOf(point), party, hireId: hire.id };
                  const words = { party: t(surveyPartyWords[party]) };
                  return party === 'coach' ? (
                    <Button key={party} size="small" onClick={() => setRecording(asked)}>
                      {t(texts.record, words)}
                    </Button>
                  ) : (
                    <Button key={party} size="small" onClick={() => setSending(asked)}>
                      {t(texts.askLink, words)}
                    </Button>
                  );
                })}
              </div>
            ) : null}
          </div>
        ))}
      </div>
      {sending ? <SendSurveyDialog whole={whole} asked={sending} onClose={() => setSending(null)} /> : null}
      {recording ? (
        <RecordSurveyDialog whole={whole} asked={recording} onClose={() => setRecording(null)} />
      ) : null}
    </Section>
  );
}

function Surveys({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const { session } = useSession();
  const [sending, setSending] = useState(false);
  return (
    <Section
      title={t(texts.surveys)}
      actions={
        whole.actions.includes('feedback') ? (
          <Button size="small" icon="add" onClick={() => setSending(true)}>
            {t(texts.sendSurvey)}
          </Button>
        ) : undefined
      }
    >
      {whole.surveys.length === 0 ? <p className="soft">{t(texts.nothing)}</p> : null}
      <div className="stack">
        {whole.surveys.map((one) => (
          <div className="card" key={one.id}>
            <p>
              <strong>{t(surveyKindWords[one.kind])}</strong>, {t(surveyPartyWords[one.party])},{' '}
              {t(surveyPointWords[one.point])}{' '}
              <StatusBadge tone={one.answeredAt ? 'success' : 'neutral'}>
                {t(
                  one.answeredAt
                    ? texts.answered
                    : one.expiresOn < session.today
                      ? texts.expired
                      : texts.waiting,
                )}
              </StatusBadge>{' '}
              <span className="soft small">
                <DateText day={(one.answeredAt ?? one.sentAt).slice(0, 10)} />
              </span>
            </p>
            {one.answers ? <Answers survey={one} /> : null}
          </div>
        ))}
      </div>
      {sending ? <SendSurveyDialog whole={whole} asked={null} onClose={() => setSending(false)} /> : null}
    </Section>
  );
}

function Answers({ survey }: { readonly survey: Employer['surveys'][number] }) {
  const t = useText();
  const said = (value: number | boolean | string) =>
    typeof value === 'boolean' ? t(value ? texts.yes : texts.no) : String(value);
  return (
    <details>
      <summary>{t(texts.answers)}</summary>
      <dl className="facts">
        {surveyQuestions(survey.kind, survey.party).flatMap(({ key, text }) => {
          const value = survey.answers?.[key];
          return value === undefined || value === ''
            ? []
            : [
                <div key={key}>
                  <dt>{t(text)}</dt>
                  <dd>{said(value)}</dd>
                </div>,
              ];
        })}
      </dl>
    </details>
  );
}

function Plan({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const { plan } = whole;
  const coach = whole.contacts.find((one) => one.id === plan?.coachId);
  return (
    <Section
      title={t(texts.plan)}
      actions={
        manages(whole) ? (
          <Button size="small" icon="edit" onClick={() => setEditing(true)}>
            {t(plan ? texts.edit : texts.planMake)}
            <span className="visually-hidden">: {t(texts.plan)}</span>
          </Button>
        ) : undefined
      }
    >
      <p className="soft">{t(texts.planLead)}</p>
      {plan ? (
        <>
          {coach ? (
            <p>
              {t(texts.coach)}: {coach.name}
            </p>
          ) : null}
          {plan.note ? <p>{plan.note}</p> : null}
          <ul>
            {plan.steps.map((step, at) => (
              <li key={at}>
                {t(planMomentWords[step.moment])}: {step.title}{' '}
                {step.done ? <Badge>{t(texts.stepDone)}</Badge> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {editing ? <PlanDialog whole={whole} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

function Changes({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const [editing, setEditing] = useState<Employer['changes'][number] | 'new' | null>(null);
  const may = manages(whole);
  return (
    <Section
      title={t(texts.changes)}
      actions={
        may ? (
          <Button size="small" icon="add" onClick={() => setEditing('new')}>
            {t(texts.addChange)}
          </Button>
        ) : undefined
      }
    >
      {whole.changes.length === 0 ? <p className="soft">{t(texts.nothing)}</p> : null}
      <ul>
        {whole.changes.map((one) => (
          <li key={one.id}>
            <DateText day={one.announcedOn} />:{' '}
            {t(texts.servedLine, { served: one.served, positions: one.positions })}.{' '}
            {one.services.map((service) => t(changeServiceWords[service])).join(', ')}{' '}
            {may ? (
              <Button size="small" look="quiet" icon="edit" onClick={() => setEditing(one)}>
                {t(texts.edit)}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {editing ? (
        <ChangeDialog
          whole={whole}
          entry={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      ) : null}
    </Section>
  );
}

function Joint({ whole }: { readonly whole: Employer }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t(texts.joint)}>
      {whole.joint.length === 0 ? <p className="soft">{t(texts.nothing)}</p> : null}
      <ul>
        {whole.joint.map((one) => {
          const kind = keysOf(jointKindWords).find((key) => key === one.kind);
          return (
            <li key={one.id}>
              <Link to={`/employers/joint/${one.id}`}>{one.name}</Link>{' '}
              <span className="soft small">
                {kind ? t(jointKindWords[kind]) : ''}, {dayText(one.startsOn, language)}
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

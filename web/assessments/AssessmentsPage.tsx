import {
  type AnswerValue,
  type ClientRecord,
  asDay,
  jointServiceDecisionWords,
  jointServiceReasonWords,
  jointServiceRuleOn,
  raterWords,
} from '@polku/domain';
import { type ReactNode, useEffect, useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import {
  type Output,
  useEndpoint,
  useFormDraft,
  useGo,
  useLanguage,
  useSubmit,
  useText,
} from '../platform/index.ts';
import { type PlanValues, valuesOfPlan } from '../plans/plan-values.ts';
import {
  Badge,
  Button,
  dayText,
  DescriptionList,
  LinkButton,
  Notice,
  Section,
  type Tone,
  useToast,
} from '../ui/index.ts';
import { ClarificationSection } from './ClarificationSection.tsx';
import { KykyviisariSection } from './KykyviisariSection.tsx';
import { ProgressSection } from './ProgressSection.tsx';
import { texts } from './texts.ts';
import './assessments.css';

type Overview = Output<'assessmentOverview'>;
type Assessment = Overview['assessments'][number];
type Definition = Overview['definitions'][number];

/** What the client wants and needs, how far she has come, and which clarifications are under way. */
export function AssessmentsPage() {
  return <ClientFrame tab="assessments">{(client) => <Assessments client={client} />}</ClientFrame>;
}

function Assessments({ client }: { readonly client: ClientRecord }) {
  const query = useEndpoint('assessmentOverview', { params: { clientId: client.id } });
  return (
    <ClientAsync clientId={client.id} query={query}>
      {(overview) => (
        <div className="stack">
          <Drafts clientId={client.id} overview={overview} />
          <ProgressSection clientId={client.id} overview={overview} />
          <NeedsSection client={client} overview={overview} />
          <ScreeningSection clientId={client.id} overview={overview} />
          <KykyviisariSection clientId={client.id} overview={overview} />
          <ClarificationSection clientId={client.id} overview={overview} />
        </div>
      )}
    </ClientAsync>
  );
}

interface PartProps {
  readonly clientId: string;
  readonly overview: Overview;
}

function Drafts({ clientId, overview }: PartProps) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const discard = useSubmit('assessmentRemove', {
    invalidates: ['assessmentOverview'],
    onDone: () => toast(t(texts.saved)),
  });
  return overview.assessments
    .filter((one) => one.status === 'draft')
    .map((draft) => {
      const form = overview.definitions.find((one) => one.id === draft.definitionId);
      return (
        <Notice
          key={draft.id}
          title={t(texts.drafts)}
          actions={
            overview.mayWrite ? (
              <>
                <LinkButton to={`/clients/${clientId}/assessments/answers/${draft.id}`} size="small">
                  {t(texts.goOn)}
                </LinkButton>
                <Button
                  size="small"
                  look="quiet"
                  busy={discard.busy}
                  onClick={() => discard.submit({ params: { clientId, assessmentId: draft.id } })}
                >
                  {t(texts.remove)}
                </Button>
              </>
            ) : undefined
          }
        >
          {t(texts.draftOf, {
            form: form?.content.name[language] ?? '',
            who: t(raterWords[draft.ratedBy]).toLowerCase(),
            day: dayText(draft.answeredOn, language),
          })}
        </Notice>
      );
    });
}

/** Finished answers to the forms of one kind, the newest first, and the form in use. */
function useForms(overview: Overview, kind: Definition['kind']) {
  const forms = overview.definitions.filter((one) => one.kind === kind);
  const done = overview.assessments.filter(
    (one) => one.status === 'done' && forms.some((form) => form.id === one.definitionId),
  );
  return {
    inUse: forms.filter((one) => one.status === 'published'),
    done,
    formOf: (one: Assessment) => forms.find((form) => form.id === one.definitionId),
  };
}

function NeedsSection({ client, overview }: { readonly client: ClientRecord; readonly overview: Overview }) {
  const t = useText();
  const { inUse, done, formOf } = useForms(overview, 'needs');
  const [latest, ...earlier] = done;
  const { language } = useLanguage();
  const wish = latest?.answers['ownWish'];
  return (
    <Section
      title={t(texts.needs)}
      card
      actions={
        overview.mayWrite
          ? inUse.map((form) => (
              <LinkButton key={form.id} to={`/clients/${client.id}/assessments/${form.id}/coach`}>
                {inUse.length > 1 ? form.content.name[language] : t(texts.makeNeeds)}
              </LinkButton>
            ))
          : null
      }
    >
      {latest ? (
        <div className="stack">
          <AnswersShown clientId={client.id} overview={overview} one={latest} form={formOf(latest)} />
          {typeof wish === 'string' && client.actions.includes('plan.edit') ? (
            <UseInPlan clientId={client.id} wish={wish} />
          ) : null}
          <Earlier count={earlier.length}>
            {earlier.map((one) => (
              <AnswersShown
                key={one.id}
                clientId={client.id}
                overview={overview}
                one={one}
                form={formOf(one)}
              />
            ))}
          </Earlier>
        </div>
      ) : (
        <p className="soft">{t(texts.noNeeds)}</p>
      )}
    </Section>
  );
}

const decisionTones: Readonly<Record<NonNullable<Assessment['decision']>, Tone>> = {
  need: 'warning',
  noNeed: 'neutral',
  unclear: 'info',
};

function ScreeningSection({ clientId, overview }: PartProps) {
  const t = useText();
  const { language } = useLanguage();
  const { inUse, done, formOf } = useForms(overview, 'screening');
  const [latest, ...earlier] = done;
  const found = (one: Assessment) => (
    <div className="stack" key={one.id}>
      {one.decision ? (
        <div>
          <Badge tone={decisionTones[one.decision]}>{t(jointServiceDecisionWords[one.decision])}</Badge>
          <ul>
            {one.decisionReasons.map((reason) => (
              <li key={reason}>{t(jointServiceReasonWords[reason])}</li>
            ))}
          </ul>
          {one.decisionNote ? <p className="kept-lines">{one.decisionNote}</p> : null}
          <p className="soft small">
            {t(texts.source, { source: jointServiceRuleOn(asDay(one.answeredOn)).source[language] })}
          </p>
        </div>
      ) : null}
      <details>
        <summary>{t(texts.answersShown)}</summary>
        <AnswersShown clientId={clientId} overview={overview} one={one} form={formOf(one)} />
      </details>
    </div>
  );
  return (
    <Section
      title={t(texts.screening)}
      card
      actions={
        overview.mayWrite
          ? inUse.map((form) => (
              <LinkButton key={form.id} to={`/clients/${clientId}/assessments/${form.id}/coach`}>
                {t(texts.makeScreening)}
              </LinkButton>
            ))
          : null
      }
    >
      {latest ? (
        <div className="stack">
          {found(latest)}
          <Earlier count={earlier.length}>{earlier.map(found)}</Earlier>
        </div>
      ) : (
        <p className="soft">{t(texts.noScreening)}</p>
      )}
    </Section>
  );
}

function Earlier({ count, children }: { readonly count: number; readonly children: ReactNode }) {
  const t = useText();
  if (count === 0) return null;
  return (
    <details>
      <summary>
        {t(texts.earlier)} <span className="count">{count}</span>
      </summary>
      <div className="stack">{children}</div>
    </details>
  );
}

/** Questions with what was answered, in the words of the edition that was answered. */
function AnswersShown({
  clientId,
  overview,
  one,
  form,
}: PartProps & { readonly one: Assessment; readonly form: Definition | undefined }) {
  const t = useText();
  const { language } = useLanguage();
  if (!form) return null;
  const day = dayText(one.answeredOn, language);
  const said = (item: Definition['content']['items'][number], value: AnswerValue | undefined): ReactNode => {
    const step = (number: number) => item.steps[number - 1]?.[language] ?? String(number);
    if (value === undefined || value === '') return <span className="soft">{t(texts.notAnswered)}</span>;
    if (typeof value === 'boolean') return t(value ? texts.yes : texts.no);
    if (typeof value === 'string') return <span className="kept-lines">{value}</span>;
    if (typeof value === 'number') return item.type === 'scale' ? `${value}/5` : step(value);
    return value.map(step).join(', ');
  };
  return (
    <div>
      <p className="soft small">
        {one.recordedBy ? t(texts.doneBy, { day, name: one.recordedBy }) : t(texts.doneByClient, { day })}
        {'. '}
        {t(texts.edition, { edition: form.edition })}
        {'. '}
        {overview.mayWrite && one.mayChange ? (
          <LinkButton size="small" look="quiet" to={`/clients/${clientId}/assessments/answers/${one.id}`}>
            {t(texts.correct)}
          </LinkButton>
        ) : null}
      </p>
      <DescriptionList
        facts={form.content.items.map((item) => ({
          label: item.question[language],
          value: said(item, one.answers[item.code]),
        }))}
      />
    </div>
  );
}

/** The client's own wish becomes a draft of the plan's goal, for the worker to finish. */
function UseInPlan({ clientId, wish }: { readonly clientId: string; readonly wish: string }) {
  const t = useText();
  const [wanted, setWanted] = useState(false);
  return (
    <div>
      <Button icon="forward" busy={wanted} onClick={() => setWanted(true)}>
        {t(texts.useInPlan)}
      </Button>
      {wanted ? <CopyToPlan clientId={clientId} wish={wish} /> : null}
    </div>
  );
}

function CopyToPlan({ clientId, wish }: { readonly clientId: string; readonly wish: string }) {
  const plan = useEndpoint('planRead', { params: { clientId } });
  return plan.data ? <DraftGoal clientId={clientId} wish={wish} plan={plan.data} /> : null;
}

function DraftGoal({
  clientId,
  wish,
  plan,
}: {
  readonly clientId: string;
  readonly wish: string;
  readonly plan: Output<'planRead'>;
}) {
  const go = useGo();
  const { set, values } = useFormDraft<PlanValues>(`plan/${clientId}`, valuesOfPlan(plan), {
    version: plan.version,
  });
  const isThere = values.goal.includes(wish);
  useEffect(() => {
    if (!isThere) set({ goal: values.goal ? `${values.goal}\n${wish}` : wish });
  }, [isThere, set, values.goal, wish]);
  useEffect(() => {
    if (isThere) go(`/clients/${clientId}/plan`);
  }, [isThere, go, clientId]);
  return null;
}

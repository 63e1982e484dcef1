import {
  type Answers,
  type JointServiceDecision,
  type JointServiceReason,
  type Occasion,
  type Rater,
  asDay,
  jointServiceDecisionWords,
  jointServiceReasonWords,
  jointServiceRuleOn,
  keysOf,
  occasionWords,
} from '@polku/domain';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import {
  DraftNotice,
  type FormDraft,
  type Output,
  StaleNotice,
  textIn,
  useEndpoint,
  useFormDraft,
  useGo,
  useLanguage,
  usePathParam,
  useSession,
  useSubmit,
  useText,
  versionAfter,
} from '../platform/index.ts';
import {
  CheckboxGroup,
  DateField,
  EmptyState,
  FieldRow,
  Page,
  RadioGroup,
  Section,
  SelectField,
  TextArea,
  useToast,
} from '../ui/index.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { texts } from './texts.ts';

type Overview = Output<'assessmentOverview'>;
type Definition = Overview['definitions'][number];
type Assessment = Overview['assessments'][number];

interface Values {
  readonly answers: Answers;
  readonly occasion: Occasion;
  readonly answeredOn: string | null;
  readonly decision: JointServiceDecision | null;
  readonly reasons: readonly JointServiceReason[];
  readonly note: string;
}

/** New answers to a form in use, as the client or as the coach. */
export function NewAnswersPage() {
  const definitionId = usePathParam('definitionId');
  const ratedBy: Rater = usePathParam('ratedBy') === 'client' ? 'client' : 'coach';
  return (
    <Answering
      find={({ definitions }) => {
        const definition = definitions.find((one) => one.id === definitionId && one.status === 'published');
        return definition && { definition, ratedBy, existing: null };
      }}
    />
  );
}

/** A draft, or finished answers of today. */
export function ChangeAnswersPage() {
  const assessmentId = usePathParam('assessmentId');
  return (
    <Answering
      find={({ definitions, assessments }) => {
        const existing = assessments.find((one) => one.id === assessmentId && one.mayChange);
        const definition = definitions.find((one) => one.id === existing?.definitionId);
        return existing && definition && { definition, ratedBy: existing.ratedBy, existing };
      }}
    />
  );
}

interface Task {
  readonly definition: Definition;
  readonly ratedBy: Rater;
  readonly existing: Assessment | null;
}

function Answering({ find }: { readonly find: (overview: Overview) => Task | undefined }) {
  const t = useText();
  const { language } = useLanguage();
  const clientId = usePathParam('clientId');
  const query = useEndpoint('assessmentOverview', { params: { clientId } });
  const task = query.data && find(query.data);
  return (
    <Page
      title={task ? task.definition.content.name[language] : t(texts.assessments)}
      breadcrumbs={[{ to: `/clients/${clientId}/assessments`, label: t(texts.assessments) }]}
      lead={task ? <Lead task={task} /> : undefined}
    >
      <ClientAsync clientId={clientId} query={query}>
        {(overview) =>
          task && overview.mayWrite ? (
            <Answers clientId={clientId} task={task} next={overview.next} />
          ) : (
            <EmptyState title={t(texts.formGone)}>{t(texts.formGoneLead)}</EmptyState>
          )
        }
      </ClientAsync>
    </Page>
  );
}

function Lead({ task }: { readonly task: Task }) {
  const t = useText();
  const { definition, ratedBy } = task;
  if (definition.kind !== 'progress') return null;
  return t(ratedBy === 'client' ? texts.answeringClient : texts.answeringCoach);
}

function Answers({
  clientId,
  task,
  next,
}: {
  readonly clientId: string;
  readonly task: Task;
  readonly next: Overview['next'];
}) {
  const t = useText();
  const go = useGo();
  const toast = useToast();
  const { session } = useSession();
  const { definition, ratedBy, existing } = task;
  const form = useFormDraft<Values>(
    `assessment/${clientId}/${existing?.id ?? `${definition.id}/${ratedBy}`}`,
    {
      answers: existing?.answers ?? {},
      occasion:
        existing?.occasion ??
        (definition.kind === 'progress' ? next[ratedBy]?.occasion : undefined) ??
        'other',
      answeredOn: existing?.answeredOn ?? session.today,
      decision: existing?.decision ?? null,
      reasons: existing?.decisionReasons ?? [],
      note: existing?.decisionNote ?? '',
    },
    { version: existing?.version ?? null },
  );
  const options = {
    form,
    invalidates: ['assessmentOverview', 'measureDueList', 'dayRead'] as const,
    onDone: () => {
      toast(t(texts.saved));
      go(`/clients/${clientId}/assessments`);
    },
  };
  const create = useSubmit('assessmentCreate', options);
  const change = useSubmit('assessmentChange', options);
  const save = existing ? change : create;
  function send(finished: boolean): void {
    const { values } = form;
    const body = {
      definitionId: definition.id,
      ratedBy,
      occasion: values.occasion,
      answeredOn: values.answeredOn ?? session.today,
      answers: mutable(values.answers),
      finished,
      ...(definition.kind === 'screening'
        ? { decision: values.decision, decisionReasons: [...values.reasons], decisionNote: values.note }
        : {}),
    };
    if (existing) {
      const version = versionAfter(save.conflict, form.version ?? existing.version);
      change.submit({ params: { clientId, assessmentId: existing.id }, body: { ...body, version } });
    } else create.submit({ params: { clientId }, body });
  }
  return (
    <div className="stack">
      <StaleNotice conflict={save.conflict} reread={['assessmentOverview']} />
      <DraftNotice form={form} />
      <AnswerForm
        content={definition.content}
        answers={form.values.answers}
        onChange={(answers) => form.set({ answers })}
        onFinish={() => send(true)}
        onSaveDraft={existing?.status === 'done' ? undefined : () => send(false)}
        busy={save.busy}
        problem={save.problem}
        offersEasy={definition.kind !== 'screening' && (ratedBy === 'client' || definition.kind === 'needs')}
        oneByOne={definition.kind === 'progress' && ratedBy === 'client'}
      >
        {definition.kind === 'screening' ? <Decision form={form} /> : null}
        <FieldRow>
          <DateField label={t(texts.answeredOn)} {...form.field('answeredOn')} required max={session.today} />
          {definition.kind === 'progress' ? (
            <SelectField<Occasion>
              label={t(texts.occasion)}
              {...form.field('occasion')}
              required
              options={keysOf(occasionWords).map((value) => ({ value, label: t(occasionWords[value]) }))}
            />
          ) : null}
        </FieldRow>
      </AnswerForm>
    </div>
  );
}

type Sent = Record<string, number | boolean | string | number[]>;
function mutable(answers: Answers): Sent {
  return Object.fromEntries(
    Object.entries(answers).map(([code, value]) => [code, typeof value === 'object' ? [...value] : value]),
  );
}

/** What the worker finds of the need for joint services; the reasons are those in use on the day. */
function Decision({ form }: { readonly form: FormDraft<Values> }) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const rule = jointServiceRuleOn(asDay(form.values.answeredOn ?? session.today));
  const { decision } = form.values;
  return (
    <Section title={t(texts.decision)}>
      <div className="stack">
        <RadioGroup<JointServiceDecision | null>
          label={t(texts.decisionLabel)}
          name="decision"
          value={decision}
          onChange={(next) => form.set({ decision: next, reasons: [] })}
          hint={t(texts.decisionHint)}
          required
          options={keysOf(jointServiceDecisionWords).map((value) => ({
            value,
            label: t(jointServiceDecisionWords[value]),
          }))}
        />
        {decision ? (
          <CheckboxGroup<JointServiceReason>
            label={t(texts.reasons)}
            name="decisionReasons"
            value={form.values.reasons}
            onChange={(reasons) => form.set({ reasons })}
            hint={t(texts.source, { source: textIn(language, rule.source) })}
            required
            options={rule.limits[decision].map((value) => ({
              value,
              label: t(jointServiceReasonWords[value]),
            }))}
          />
        ) : null}
        <TextArea
          label={t(texts.note)}
          name="decisionNote"
          value={form.values.note}
          onChange={(note) => form.set({ note })}
          hint={t(texts.noDiagnoses)}
          rows={3}
          maxLength={1000}
        />
      </div>
    </Section>
  );
}

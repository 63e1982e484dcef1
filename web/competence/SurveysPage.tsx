import { roleWords, type SurveyedRole, surveyedRoles, surveyStateWords } from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  FormEnd,
  type Output,
  useEndpoint,
  useFormDraft,
  useLanguage,
  useRequired,
  useSession,
  useSubmit,
  useText,
} from '../platform/index.ts';
import {
  Button,
  CheckboxGroup,
  DateField,
  DescriptionList,
  Dialog,
  EmptyState,
  FieldRow,
  Form,
  LinkButton,
  Page,
  PeriodText,
  Section,
  SelectField,
  StatusBadge,
  useToast,
} from '../ui/index.ts';
import { CompetenceTabs } from './CompetenceTabs.tsx';
import { partTexts, texts } from './texts.ts';

type Surveys = Output<'staffSurveyList'>;
type Round = Surveys['rows'][number];

const tones = { coming: 'neutral', open: 'info', closed: 'success' } as const;

/** Surveys that wait for the reader's answers, and for those who lead all of them with their results. */
export function SurveysPage() {
  const t = useText();
  const query = useEndpoint('staffSurveyList', {});
  const [opening, setOpening] = useState(false);
  const [moving, setMoving] = useState<Round | null>(null);
  return (
    <Page
      title={t(partTexts.surveys)}
      lead={t(texts.surveysLead)}
      actions={
        query.data?.actions.includes('open') ? (
          <Button look="primary" icon="add" onClick={() => setOpening(true)}>
            {t(texts.openSurvey)}
          </Button>
        ) : undefined
      }
    >
      <CompetenceTabs />
      <Async
        query={query}
        isEmpty={({ rows }) => rows.length === 0}
        whenEmpty={<EmptyState title={t(texts.noSurveys)}>{t(texts.noSurveysLead)}</EmptyState>}
      >
        {({ rows }) => (
          <div className="stack">
            {rows.map((round) => (
              <RoundCard key={round.id} round={round} onMove={() => setMoving(round)} />
            ))}
          </div>
        )}
      </Async>
      {opening && query.data ? (
        <OpenDialog forms={query.data.forms} onClose={() => setOpening(false)} />
      ) : null}
      {moving ? <ClosingDialog round={moving} onClose={() => setMoving(null)} /> : null}
    </Page>
  );
}

function RoundCard({ round, onMove }: { readonly round: Round; readonly onMove: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const name = round.name[language];
  const named = <span className="visually-hidden">: {name}</span>;
  return (
    <Section
      title={name}
      card
      actions={
        <>
          <StatusBadge tone={tones[round.state]}>{t(surveyStateWords[round.state])}</StatusBadge>
          {round.actions.includes('answer') ? (
            <LinkButton to={`/competence/surveys/${round.id}`} look="primary" size="small">
              {t(texts.answer)}
              {named}
            </LinkButton>
          ) : null}
          {round.actions.includes('results') ? (
            <LinkButton to={`/competence/results/${round.id}`} size="small" icon="chart">
              {t(texts.results)}
              {named}
            </LinkButton>
          ) : null}
          {round.actions.includes('close') ? (
            <Button size="small" look="quiet" icon="calendar" onClick={onMove}>
              {t(texts.moveClosing)}
              {named}
            </Button>
          ) : null}
        </>
      }
    >
      <DescriptionList
        facts={[
          {
            label: t(texts.period),
            value: <PeriodText startsOn={round.opensOn} endsOn={round.closesOn} />,
          },
          { label: t(texts.asked), value: round.roles.map((role) => t(roleWords[role])).join(', ') },
          {
            label: t(texts.survey),
            value: [
              t(texts.edition, { edition: round.edition }),
              ...(round.answered === null ? [] : [t(texts.answeredCount, { count: round.answered })]),
              ...(round.hasAnswered ? [t(texts.answered).toLowerCase()] : []),
            ].join(', '),
          },
        ]}
      />
    </Section>
  );
}

function OpenDialog({ forms, onClose }: { readonly forms: Surveys['forms']; readonly onClose: () => void }) {
  const t = useText();
  const { language } = useLanguage();
  const toast = useToast();
  const { session } = useSession();
  const form = useFormDraft<{
    definitionId: string | null;
    roles: readonly SurveyedRole[];
    opensOn: string | null;
    closesOn: string | null;
  }>('staff-survey/new', {
    definitionId: forms[0]?.id ?? null,
    roles: ['coordinator', 'manager'],
    opensOn: session.today,
    closesOn: null,
  });
  const required = useRequired();
  const save = useSubmit('staffSurveyOpen', {
    form,
    invalidates: ['staffSurveyList', 'competenceOwn'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.openSurvey)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const { roles, ...rest } = form.values;
          const filled = required.filled(rest);
          if (filled) save.submit({ body: { ...filled, roles: [...roles] } });
        }}
      >
        <SelectField<string | null>
          label={t(texts.survey)}
          {...form.field('definitionId')}
          required
          options={forms.map((one) => ({ value: one.id, label: one.name[language] }))}
        />
        <CheckboxGroup<SurveyedRole>
          label={t(texts.asked)}
          {...form.field('roles')}
          options={surveyedRoles.map((value) => ({ value, label: t(roleWords[value]) }))}
        />
        <FieldRow>
          <DateField label={t(texts.opensOn)} {...form.field('opensOn')} required />
          <DateField
            label={t(texts.closesOn)}
            hint={t(texts.closesHint)}
            {...form.field('closesOn')}
            required
          />
        </FieldRow>
        <FormEnd submit={t(texts.openSurvey)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

function ClosingDialog({ round, onClose }: { readonly round: Round; readonly onClose: () => void }) {
  const t = useText();
  const toast = useToast();
  const form = useFormDraft<{ closesOn: string | null }>(`staff-survey/${round.id}`, {
    closesOn: round.closesOn,
  });
  const required = useRequired();
  const save = useSubmit('staffSurveyClose', {
    form,
    invalidates: ['staffSurveyList', 'competenceOwn'],
    onDone: () => {
      toast(t(texts.saved));
      onClose();
    },
  });
  return (
    <Dialog open title={t(texts.moveClosing)} onClose={onClose}>
      <Form
        problem={required.problem ?? save.problem}
        busy={save.busy}
        onSubmit={() => {
          const filled = required.filled(form.values);
          if (filled)
            save.submit({ params: { roundId: round.id }, body: { ...filled, version: round.version } });
        }}
      >
        <DateField
          label={t(texts.closesOn)}
          hint={t(texts.closesHint)}
          {...form.field('closesOn')}
          required
        />
        <FormEnd submit={t(texts.save)} busy={save.busy} form={form} onCancel={onClose} />
      </Form>
    </Dialog>
  );
}

import {
  type SliceContact,
  type SliceContent,
  type SliceLearningRecord,
  type SliceStep,
  contactKindWords,
  outcomeWords,
  pathStateWords,
  periodStatusWords,
  raterWords,
  slicePartWords,
  stepStatusWords,
} from '@polku/domain';
import type { ReactNode } from 'react';
import { LearningPart } from '../proof/SliceLearning.tsx';
import { useLanguage, useReference, useText, weekdaysText } from '../platform/index.ts';
import {
  Badge,
  Card,
  DateText,
  DescriptionList,
  Notice,
  PeriodText,
  Section,
  StatusBadge,
  Table,
} from '../ui/index.ts';
import { sliceTexts as texts } from './slice-texts.ts';

interface SliceViewProps {
  readonly slice: SliceContent;
  /** What may be done to a step, on the partner's own page; nothing in a preview. */
  readonly stepActions?: ((step: SliceStep) => ReactNode) | undefined;
  readonly contactActions?: ((contact: SliceContact) => ReactNode) | undefined;
  readonly learningActions?: ((record: SliceLearningRecord) => ReactNode) | undefined;
  readonly addContact?: ReactNode;
}

/** A slice as the partner sees it: on her page, and in the preview of the one who gives it. */
export function SliceView(props: SliceViewProps) {
  const { slice, stepActions, contactActions, learningActions, addContact } = props;
  const t = useText();
  return (
    <div className="stack">
      {slice.hidden ? <Notice tone="warning">{t(texts.hidden)}</Notice> : null}
      {slice.identity ? <IdentityPart identity={slice.identity} /> : null}
      {slice.path ? <PathPart path={slice.path} /> : null}
      {slice.plan ? <PlanPart plan={slice.plan} stepActions={stepActions} /> : null}
      {slice.coaching ? <CoachingPart coaching={slice.coaching} /> : null}
      {slice.assessments ? <AssessmentsPart assessments={slice.assessments} /> : null}
      {slice.outcome ? <OutcomePart outcome={slice.outcome} /> : null}
      {slice.learning ? <LearningPart rows={slice.learning.rows} actions={learningActions} /> : null}
      {slice.contacts ? (
        <Section title={t(slicePartWords.contacts)} actions={addContact}>
          <Contacts rows={slice.contacts.rows} actions={contactActions} />
        </Section>
      ) : null}
    </div>
  );
}

type Content<Part extends keyof SliceContent> = NonNullable<SliceContent[Part]>;

function IdentityPart({ identity }: { readonly identity: Content<'identity'> }) {
  const t = useText();
  const reference = useReference();
  const place = [identity.postalCode, identity.postOffice].filter(Boolean).join(' ');
  return (
    <Section title={t(slicePartWords.identity)} card>
      <DescriptionList
        facts={[
          {
            label: t(texts.birthDate),
            value: identity.birthDate ? <DateText day={identity.birthDate} /> : null,
          },
          { label: t(texts.phone), value: identity.phone },
          { label: t(texts.email), value: identity.email },
          { label: t(texts.address), value: [identity.streetAddress, place].filter(Boolean).join(', ') },
          {
            label: t(texts.municipality),
            value: identity.municipalityCode ? reference.municipalityName(identity.municipalityCode) : null,
          },
          { label: t(texts.language), value: reference.languageName(identity.serviceLanguage) },
        ]}
      />
    </Section>
  );
}

function PathPart({ path }: { readonly path: Content<'path'> }) {
  const t = useText();
  return (
    <Section title={t(slicePartWords.path)} card>
      <DescriptionList
        facts={[
          { label: t(texts.state), value: t(pathStateWords[path.state]) },
          { label: t(texts.since), value: <DateText day={path.since} /> },
          {
            label: t(texts.moves),
            value: (
              <ul className="plain-list">
                {path.moves.map((move) => (
                  <li key={`${move.on} ${move.to}`}>
                    <DateText day={move.on} /> {t(pathStateWords[move.to])}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </Section>
  );
}

const stepTones = { planned: 'neutral', ongoing: 'info', done: 'success', dropped: 'neutral' } as const;

function PlanPart({
  plan,
  stepActions,
}: {
  readonly plan: Content<'plan'>;
  readonly stepActions: SliceViewProps['stepActions'];
}) {
  const t = useText();
  return (
    <Section title={t(slicePartWords.plan)}>
      <div className="stack">
        <Card>
          <DescriptionList
            facts={[
              { label: t(texts.goal), value: <span className="kept-lines">{plan.goal}</span> },
              {
                label: t(texts.reviewOn),
                value: plan.reviewOn ? <DateText day={plan.reviewOn} /> : null,
              },
            ]}
          />
        </Card>
        {plan.steps.length === 0 ? (
          <p className="soft">{t(texts.noSteps)}</p>
        ) : (
          <Table
            caption={t(slicePartWords.plan)}
            hideCaption
            rows={plan.steps}
            rowKey={(step) => step.id}
            columns={[
              {
                key: 'title',
                header: t(texts.step),
                primary: true,
                cell: (step) => (
                  <>
                    {t(step.title)} {step.own ? <Badge tone="info">{t(texts.own)}</Badge> : null}
                    {step.service.fi ? <span className="soft small"> {t(step.service)}</span> : null}
                  </>
                ),
              },
              {
                key: 'by',
                header: t(texts.by),
                cell: (step) => [step.responsible, step.organisation].filter(Boolean).join(', ') || '–',
              },
              {
                key: 'due',
                header: t(texts.due),
                cell: (step) => {
                  const day = step.doneOn ?? step.dueOn;
                  return day ? <DateText day={day} /> : '–';
                },
              },
              {
                key: 'status',
                header: t(texts.status),
                cell: (step) => (
                  <StatusBadge tone={stepTones[step.status]}>{t(stepStatusWords[step.status])}</StatusBadge>
                ),
              },
              ...(stepActions
                ? [{ key: 'actions', header: t(texts.actions), actions: true, cell: stepActions }]
                : []),
            ]}
          />
        )}
      </div>
    </Section>
  );
}

function CoachingPart({ coaching }: { readonly coaching: Content<'coaching'> }) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Section title={t(slicePartWords.coaching)}>
      {coaching.periods.length === 0 ? <p className="soft">{t(texts.noPeriods)}</p> : null}
      <div className="stack">
        {coaching.periods.map((period) => (
          <Section
            key={period.id}
            level={3}
            card
            title={period.place ?? t(texts.period)}
            actions={<StatusBadge>{t(periodStatusWords[period.status])}</StatusBadge>}
          >
            <DescriptionList
              facts={[
                {
                  label: t(texts.time),
                  value: <PeriodText startsOn={period.startsOn} endsOn={period.endsOn} />,
                },
                { label: t(texts.weekdays), value: weekdaysText(period.weekdays, language) },
                {
                  label: t(texts.place),
                  value: [period.place, period.organisation].filter(Boolean).join(', '),
                },
                { label: t(texts.coachedBy), value: period.coach },
                { label: t(texts.goal), value: <span className="kept-lines">{period.goals}</span> },
                {
                  label: t(texts.attendance),
                  value:
                    period.attendancePercent === null
                      ? t(texts.notMarked)
                      : t(texts.attendanceCount, {
                          percent: period.attendancePercent,
                          present: period.present,
                          absent: period.absent,
                        }),
                },
              ]}
            />
          </Section>
        ))}
      </div>
    </Section>
  );
}

function AssessmentsPart({ assessments }: { readonly assessments: Content<'assessments'> }) {
  const t = useText();
  return (
    <Section title={t(slicePartWords.assessments)}>
      {assessments.rows.length === 0 ? (
        <p className="soft">{t(texts.noAssessments)}</p>
      ) : (
        <Table
          caption={t(slicePartWords.assessments)}
          hideCaption
          rows={assessments.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'what', header: t(texts.what), primary: true, cell: (row) => t(row.title) },
            { key: 'day', header: t(texts.day), cell: (row) => <DateText day={row.answeredOn} /> },
            { key: 'who', header: t(texts.ratedBy), cell: (row) => t(raterWords[row.ratedBy]) },
          ]}
        />
      )}
    </Section>
  );
}

function OutcomePart({ outcome }: { readonly outcome: Content<'outcome'> }) {
  const t = useText();
  return (
    <Section title={t(slicePartWords.outcome)}>
      {outcome.rows.length === 0 ? (
        <p className="soft">{t(texts.noOutcome)}</p>
      ) : (
        <Table
          caption={t(slicePartWords.outcome)}
          hideCaption
          rows={outcome.rows}
          rowKey={(row) => row.id}
          columns={[
            { key: 'what', header: t(texts.what), primary: true, cell: (row) => t(outcomeWords[row.code]) },
            { key: 'day', header: t(texts.day), cell: (row) => <DateText day={row.happenedOn} /> },
            { key: 'party', header: t(texts.receivingParty), cell: (row) => row.receivingParty || '–' },
            {
              key: 'followUps',
              header: t(texts.followUps),
              cell: (row) => (
                <ul className="plain-list">
                  {row.followUps.map((one) => (
                    <li key={one.dueOn}>
                      <DateText day={one.doneOn ?? one.dueOn} />
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
      )}
    </Section>
  );
}

function Contacts({
  rows,
  actions,
}: {
  readonly rows: readonly SliceContact[];
  readonly actions: SliceViewProps['contactActions'];
}) {
  const t = useText();
  if (rows.length === 0) return <p className="soft">{t(texts.noContacts)}</p>;
  return (
    <Card>
      <ul className="plain-list">
        {rows.map((contact) => (
          <li key={contact.id}>
            <div className="spread">
              <h3>
                {t(contactKindWords[contact.kind])} <DateText day={contact.happenedOn} weekday />
              </h3>
              {actions?.(contact)}
            </div>
            <p className="kept-lines">{contact.content}</p>
            <p className="soft small">{contact.writtenBy}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}

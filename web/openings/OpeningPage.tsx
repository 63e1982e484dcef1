import {
  type OpeningStatus,
  demandWords,
  freePlaces,
  learningCertificateWords,
  openingMoveWords,
  openingMoves,
  openingSchemeWords,
  openingStatusWords,
} from '@polku/domain';
import { useState } from 'react';
import {
  Async,
  type Output,
  ProblemNotice,
  useDurationText,
  useEndpoint,
  useLanguage,
  usePathParam,
  useReference,
  useSubmit,
  useText,
  weekdaysText,
} from '../platform/index.ts';
import {
  Button,
  DescriptionList,
  Link,
  Page,
  PeriodText,
  Section,
  Skeleton,
  StatusBadge,
} from '../ui/index.ts';
import { HireDialog } from '../employers/DealingDialogs.tsx';
import { PeopleMatches } from '../matching/PeopleMatches.tsx';
import { matchingTexts as matching } from '../matching/texts.ts';
import { type Judged, VerdictDialog } from '../matching/VerdictDialog.tsx';
import { demandsText } from './DemandFields.tsx';
import { OpeningDialog } from './OpeningDialog.tsx';
import { statusTones } from './status-tones.ts';
import { texts } from './texts.ts';

type Whole = Output<'openingRead'>;

export function OpeningPage() {
  const t = useText();
  const openingId = usePathParam('id');
  const query = useEndpoint('openingRead', { params: { openingId } });
  const breadcrumbs = [
    { to: '/employers', label: t(texts.employers) },
    { to: '/employers/openings', label: t(texts.openings) },
  ];
  return (
    <Async
      query={query}
      loading={
        <Page title={t(texts.opening)} breadcrumbs={breadcrumbs}>
          <Skeleton />
        </Page>
      }
      onProblem={(problem, retry) => (
        <Page title={t(texts.opening)} breadcrumbs={breadcrumbs}>
          <ProblemNotice problem={problem} onRetry={retry} />
        </Page>
      )}
    >
      {(whole) => <OpeningView whole={whole} breadcrumbs={breadcrumbs} />}
    </Async>
  );
}

function OpeningView({
  whole,
  breadcrumbs,
}: {
  readonly whole: Whole;
  readonly breadcrumbs: readonly { readonly to: string; readonly label: string }[];
}) {
  const t = useText();
  const [editing, setEditing] = useState(false);
  const { opening } = whole;
  const manages = whole.actions.includes('manage');
  const employer = useEndpoint(
    'employerRead',
    { params: { employerId: opening.employerId } },
    { enabled: editing },
  );
  const move = useSubmit('openingMove', { invalidates: ['openingRead', 'openingList', 'employerRead'] });
  const next: readonly OpeningStatus[] = openingMoves[opening.status];
  return (
    <Page
      title={opening.title}
      breadcrumbs={breadcrumbs}
      lead={<Link to={`/employers/dealings/${opening.employerId}`}>{whole.employerName}</Link>}
      mark={
        <StatusBadge tone={statusTones[opening.status]}>{t(openingStatusWords[opening.status])}</StatusBadge>
      }
      actions={
        manages ? (
          <>
            {next.map((status, at) =>
              status === 'draft' ? null : (
                <Button
                  key={status}
                  look={at === 0 ? 'primary' : undefined}
                  busy={move.busy}
                  onClick={() =>
                    move.submit({
                      params: { openingId: opening.id },
                      body: { status, version: opening.version },
                    })
                  }
                >
                  {t(openingMoveWords[status])}
                </Button>
              ),
            )}
            <Button icon="edit" onClick={() => setEditing(true)}>
              {t(texts.edit)}
            </Button>
          </>
        ) : undefined
      }
    >
      {move.cause ? <ProblemNotice problem={move.cause} /> : null}
      <Facts whole={whole} />
      <People whole={whole} />
      {editing && employer.data ? (
        <OpeningDialog
          employer={employer.data.employer}
          agreements={employer.data.agreements}
          opening={opening}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </Page>
  );
}

/** Looked for on request: it reads people's data. */
function People({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const { opening } = whole;
  const [asked, setAsked] = useState(false);
  const [starting, setStarting] = useState<string>();
  const [judged, setJudged] = useState<Judged>();
  const found = useEndpoint('openingMatches', { params: { openingId: opening.id } }, { enabled: asked });
  const manages = whole.actions.includes('manage');
  const employer = useEndpoint(
    'employerRead',
    { params: { employerId: opening.employerId } },
    { enabled: starting !== undefined },
  );
  return (
    <Section
      title={t(matching.people)}
      actions={
        asked ? null : (
          <Button icon="people" onClick={() => setAsked(true)}>
            {t(matching.showPeople)}
          </Button>
        )
      }
    >
      {asked ? (
        <Async query={found}>
          {(data) => (
            <PeopleMatches
              found={data}
              actions={(person) => (
                <>
                  {manages && opening.status === 'open' ? (
                    <Button onClick={() => setStarting(person.clientId)}>
                      <span className="visually-hidden">
                        {t(matching.startsNamed, { name: person.name })}
                      </span>
                      <span aria-hidden="true">{t(matching.starts)}</span>
                    </Button>
                  ) : null}
                  {person.mayDecide ? (
                    <Button
                      onClick={() =>
                        setJudged({
                          clientId: person.clientId,
                          kind: 'opening',
                          targetId: opening.id,
                          name: person.name,
                          verdict: person.verdict,
                        })
                      }
                    >
                      {t(matching.decide)}
                      <span className="visually-hidden">: {person.name}</span>
                    </Button>
                  ) : null}
                </>
              )}
            />
          )}
        </Async>
      ) : null}
      {judged ? <VerdictDialog judged={judged} onClose={() => setJudged(undefined)} /> : null}
      {starting && employer.data ? (
        <HireDialog
          whole={employer.data}
          entry={null}
          start={{ clientId: starting, openingId: opening.id, name: nameIn(found.data, starting) }}
          onClose={() => setStarting(undefined)}
        />
      ) : null}
    </Section>
  );
}

const nameIn = (found: Output<'openingMatches'> | undefined, clientId: string) =>
  found?.rows.find((row) => row.clientId === clientId)?.name ?? '';

function Facts({ whole }: { readonly whole: Whole }) {
  const t = useText();
  const { language } = useLanguage();
  const duration = useDurationText();
  const reference = useReference();
  const { opening } = whole;
  const list = (label: string, values: readonly string[]) =>
    values.length === 0
      ? []
      : [
          {
            label,
            value: (
              <ul>
                {values.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            ),
          },
        ];
  return (
    <Section title={t(texts.opening)} card>
      <DescriptionList
        facts={[
          ...(opening.description ? [{ label: t(texts.description), value: opening.description }] : []),
          { label: t(texts.municipality), value: reference.municipalityName(opening.municipalityCode) },
          { label: t(texts.hours), value: duration(opening.weeklyMinutes) },
          {
            label: t(texts.weekdays),
            value:
              opening.weekdays.length > 0 ? weekdaysText(opening.weekdays, language) : t(texts.agreedLater),
          },
          {
            label: t(texts.period),
            value: opening.startsOn ? (
              <PeriodText startsOn={opening.startsOn} endsOn={opening.endsOn} />
            ) : (
              t(texts.agreedLater)
            ),
          },
          ...(opening.dayStarts || opening.dayEnds
            ? [{ label: t(texts.times), value: `${opening.dayStarts ?? ''}–${opening.dayEnds ?? ''}` }]
            : []),
          {
            label: t(texts.places),
            value: t(texts.free, {
              free: freePlaces(opening.places, opening.taken),
              places: opening.places,
            }),
          },
          ...(opening.occupationCode
            ? [
                {
                  label: t(texts.occupation),
                  value: `${reference.occupationName(opening.occupationCode)} (${opening.occupationCode})`,
                },
              ]
            : []),
          { label: t(texts.demands), value: demandsText(opening.demands, (kind) => t(demandWords[kind])) },
          ...list(t(texts.tasks), opening.tasks),
          ...list(t(texts.adjustments), opening.adjustments),
          ...list(t(texts.skills), opening.skills.map(reference.skillName)),
          ...list(
            t(texts.certificates),
            opening.certificates.map((one) => t(learningCertificateWords[one])),
          ),
          ...list(
            t(texts.schemes),
            opening.schemes.map((one) => t(openingSchemeWords[one])),
          ),
          ...(opening.carvingId
            ? [
                {
                  label: t(texts.carve),
                  value: <Link to={`/employers/carving/${opening.carvingId}`}>{t(texts.carvedOn)}</Link>,
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

import {
  type ClientRecord,
  type SkillRecord,
  asDay,
  languageScaleOn,
  learningCardSectionWords,
  learningParticipationWords,
  learningQueueWords,
  cardSections,
  levelBasisWords,
  levelWord,
  movesOfParticipation,
  needStatusWords,
  printedLines,
  skillLevelWords,
  travelRangeWords,
  witnessWords,
} from '@polku/domain';
import { useState } from 'react';
import { ClientAsync } from '../clients/ClientAsync.tsx';
import { ClientFrame } from '../clients/ClientFrame.tsx';
import {
  api,
  type Output,
  useEndpoint,
  useLanguage,
  useReference,
  useSession,
  useText,
} from '../platform/index.ts';
import { Badge, Button, DownloadLink, Link, Section, Table, dayText, instantText } from '../ui/index.ts';
import { ProofSections } from '../proof/ProofSections.tsx';
import { MatchWords, Named, useLearningText } from './learning.tsx';
import { EvidenceDialog, LanguageDialog, NeedDialog, QueueDialog, SkillDialog } from './StrengthsDialogs.tsx';
import { ParticipationDialog, type Chosen } from './ParticipationDialog.tsx';
import { texts } from './texts.ts';
import './strengths.css';

export type Overview = Output<'strengthsOverview'>;

/** What the client can do and on what it rests, what she needs to learn, and where she could learn it. */
export function StrengthsPage() {
  return <ClientFrame tab="strengths">{(client) => <Strengths client={client} />}</ClientFrame>;
}

function Strengths({ client }: { readonly client: ClientRecord }) {
  const query = useEndpoint('strengthsOverview', { params: { clientId: client.id } });
  return (
    <ClientAsync clientId={client.id} query={query}>
      {(overview) => (
        <div className="stack">
          <SkillsSection clientId={client.id} overview={overview} />
          <LanguagesSection clientId={client.id} overview={overview} />
          <NeedsSection clientId={client.id} overview={overview} />
          <CoursesSection clientId={client.id} overview={overview} />
          <CardSection clientId={client.id} overview={overview} />
          <ProofSections client={client} />
        </div>
      )}
    </ClientAsync>
  );
}

interface PartProps {
  readonly clientId: string;
  readonly overview: Overview;
}

export function useSkillName(): (skill: Pick<SkillRecord, 'code' | 'label'>) => string {
  const reference = useReference();
  return ({ code, label }) => (code === null ? label : reference.skillName(code));
}

function SkillsSection({ clientId, overview }: PartProps) {
  const t = useText();
  const { language } = useLanguage();
  const nameOf = useSkillName();
  const [edited, setEdited] = useState<SkillRecord | 'new'>();
  const [evidenced, setEvidenced] = useState<{ readonly skillId: string; readonly id: string | null }>();
  const skill = overview.skills.find(({ id }) => id === evidenced?.skillId);
  const grounds = (one: SkillRecord['evidence'][number]) => {
    const period = overview.periods.find(({ id }) => id === one.periodId);
    const step = overview.steps.find(({ id }) => id === one.stepId);
    return [period ? (period.place ?? t(texts.period)) : null, step?.title].filter(Boolean).join(', ');
  };
  return (
    <Section
      title={t(texts.skills)}
      card
      actions={
        overview.mayWrite ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t(texts.addSkill)}
          </Button>
        ) : null
      }
    >
      <div className="stack">
        {overview.skills.length === 0 ? <p className="soft">{t(texts.noSkills)}</p> : null}
        {overview.skills.map((one) => (
          <div key={one.id} className="strength">
            <div className="strength-head">
              <h3>{nameOf(one)}</h3>
              {one.level ? <Badge tone="info">{t(skillLevelWords[one.level])}</Badge> : null}
              {overview.mayWrite ? (
                <span className="strength-actions">
                  <Button size="small" icon="add" onClick={() => setEvidenced({ skillId: one.id, id: null })}>
                    <Named word={t(texts.addEvidence)} name={nameOf(one)} />
                  </Button>
                  <Button size="small" look="quiet" icon="edit" onClick={() => setEdited(one)}>
                    <Named word={t(texts.edit)} name={nameOf(one)} />
                  </Button>
                </span>
              ) : null}
            </div>
            <ul className="strength-evidence">
              {one.evidence.map((row) => (
                <li key={row.id}>
                  <span className="kept-lines">{row.content}</span>
                  <span className="soft small">
                    {[
                      dayText(row.seenOn, language),
                      grounds(row),
                      row.witness === 'worker' ? row.recordedBy : t(witnessWords[row.witness]),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                    {overview.mayWrite ? (
                      <Button
                        size="small"
                        look="quiet"
                        icon="edit"
                        onClick={() => setEvidenced({ skillId: one.id, id: row.id })}
                      >
                        <Named word={t(texts.edit)} name={row.content} />
                      </Button>
                    ) : null}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {overview.wishes.length > 0 ? (
          <div>
            <h3>{t(texts.wishes)}</h3>
            <p>{overview.wishes.join(', ')}</p>
          </div>
        ) : null}
      </div>
      {edited ? (
        <SkillDialog
          clientId={clientId}
          record={edited === 'new' ? null : (overview.skills.find(({ id }) => id === edited.id) ?? edited)}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
      {evidenced && skill ? (
        <EvidenceDialog
          clientId={clientId}
          overview={overview}
          skill={skill}
          record={skill.evidence.find(({ id }) => id === evidenced.id) ?? null}
          onClose={() => setEvidenced(undefined)}
        />
      ) : null}
    </Section>
  );
}

function LanguagesSection({ clientId, overview }: PartProps) {
  const t = useText();
  const { language } = useLanguage();
  const { session } = useSession();
  const reference = useReference();
  const [edited, setEdited] = useState<string>();
  const [queued, setQueued] = useState<string>();
  return (
    <Section
      title={t(texts.languages)}
      card
      actions={
        overview.mayWrite ? (
          <>
            <Button icon="add" onClick={() => setEdited('new')}>
              {t(texts.addLanguage)}
            </Button>
            <Button icon="add" onClick={() => setQueued('new')}>
              {t(texts.addQueue)}
            </Button>
          </>
        ) : null
      }
    >
      <div className="stack">
        {overview.languages.length === 0 ? <p className="soft">{t(texts.noLanguages)}</p> : null}
        {overview.languages.length > 0 ? (
          <Table
            caption={t(texts.languages)}
            hideCaption
            rows={overview.languages}
            rowKey={(row) => row.id}
            columns={[
              {
                key: 'language',
                header: t(texts.language),
                primary: true,
                cell: (row) => reference.languageName(row.language),
              },
              { key: 'level', header: t(texts.level), cell: (row) => t(levelWord(row.level)) },
              {
                key: 'basis',
                header: t(texts.basis),
                cell: (row) => `${t(levelBasisWords[row.basis])}, ${dayText(row.assessedOn, language)}`,
              },
              {
                key: 'actions',
                header: t(texts.actions),
                actions: true,
                cell: (row) =>
                  overview.mayWrite ? (
                    <Button size="small" look="quiet" icon="edit" onClick={() => setEdited(row.id)}>
                      <Named word={t(texts.edit)} name={reference.languageName(row.language)} />
                    </Button>
                  ) : null,
              },
            ]}
          />
        ) : null}
        {overview.queue.length > 0 ? (
          <div>
            <h3>{t(texts.queue)}</h3>
            <ul className="plain-rows">
              {overview.queue.map((row) => {
                const since = {
                  wants: row.wantedOn,
                  queued: row.queuedOn,
                  onCourse: row.startedOn,
                  ended: row.endedOn,
                }[row.state];
                return (
                  <li key={row.id}>
                    {reference.languageName(row.language)}:{' '}
                    <Badge tone={row.state === 'ended' ? 'neutral' : 'info'}>
                      {t(learningQueueWords[row.state])}
                    </Badge>{' '}
                    {since ? t(texts.since, { day: dayText(since, language) }) : null}
                    {overview.mayWrite ? (
                      <Button size="small" look="quiet" icon="edit" onClick={() => setQueued(row.id)}>
                        <Named
                          word={t(texts.edit)}
                          name={`${t(texts.queue)}, ${reference.languageName(row.language)}`}
                        />
                      </Button>
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </div>
        ) : null}
        <p className="soft small">
          {t(texts.levelSource, { source: languageScaleOn(asDay(session.today)).source })}
        </p>
      </div>
      {edited ? (
        <LanguageDialog
          clientId={clientId}
          record={overview.languages.find(({ id }) => id === edited) ?? null}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
      {queued ? (
        <QueueDialog
          clientId={clientId}
          record={overview.queue.find(({ id }) => id === queued) ?? null}
          onClose={() => setQueued(undefined)}
        />
      ) : null}
    </Section>
  );
}

function NeedsSection({ clientId, overview }: PartProps) {
  const t = useText();
  const words = useLearningText();
  const [edited, setEdited] = useState<string>();
  return (
    <Section
      title={t(texts.needs)}
      card
      actions={
        overview.mayWrite ? (
          <Button icon="add" onClick={() => setEdited('new')}>
            {t(texts.addNeed)}
          </Button>
        ) : null
      }
    >
      {overview.needs.length === 0 ? (
        <p className="soft">{t(texts.noNeeds)}</p>
      ) : (
        <Table
          caption={t(texts.needs)}
          hideCaption
          rows={overview.needs}
          rowKey={(row) => row.id}
          columns={[
            { key: 'what', header: t(texts.need), primary: true, cell: (row) => words(row.learning) },
            { key: 'goal', header: t(texts.goal), cell: (row) => row.goal || '–' },
            { key: 'travel', header: t(texts.travel), cell: (row) => t(travelRangeWords[row.travel]) },
            {
              key: 'status',
              header: t(texts.status),
              cell: (row) => (
                <Badge tone={row.status === 'open' ? 'info' : row.status === 'met' ? 'success' : 'neutral'}>
                  {t(needStatusWords[row.status])}
                </Badge>
              ),
            },
            {
              key: 'actions',
              header: t(texts.actions),
              actions: true,
              cell: (row) =>
                overview.mayWrite ? (
                  <Button size="small" look="quiet" icon="edit" onClick={() => setEdited(row.id)}>
                    <Named word={t(texts.edit)} name={words(row.learning)} />
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {edited ? (
        <NeedDialog
          clientId={clientId}
          goal={overview.goal}
          record={overview.needs.find(({ id }) => id === edited) ?? null}
          onClose={() => setEdited(undefined)}
        />
      ) : null}
    </Section>
  );
}

function CoursesSection({ clientId, overview }: PartProps) {
  const t = useText();
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<Chosen>();
  const query = useEndpoint('courseMatches', { params: { clientId } });
  const underWay = new Set(
    overview.participations
      .filter(({ status }) => movesOfParticipation(status).length > 0)
      .map(({ offerId }) => offerId),
  );
  const learningOf = (needId: string) => overview.needs.find(({ id }) => id === needId)?.learning;
  return (
    <Section title={t(texts.courses)} card>
      <div className="stack">
        <ClientAsync
          clientId={clientId}
          query={query}
          isEmpty={({ rows }) => rows.length === 0}
          whenEmpty={<p className="soft">{t(texts.noMatches)}</p>}
        >
          {({ rows }) => (
            <Table
              caption={t(texts.courses)}
              hideCaption
              rows={rows}
              rowKey={(row) => row.offer.id}
              columns={[
                {
                  key: 'title',
                  header: t(texts.offer),
                  primary: true,
                  cell: ({ offer }) => (
                    <span className="stack-tight">
                      <Link to={`/courses/${offer.id}`}>{offer.title}</Link>
                      <span className="soft small">
                        {offer.organisation}, {t(texts.startsOn).toLowerCase()}{' '}
                        {dayText(offer.startsOn, language)}
                      </span>
                    </span>
                  ),
                },
                {
                  key: 'match',
                  header: t(texts.match),
                  cell: (row) =>
                    row.matches.map((match) => {
                      const learning = learningOf(match.needId);
                      return learning ? (
                        <MatchWords key={match.needId} match={match} learning={learning} />
                      ) : null;
                    }),
                },
                {
                  key: 'appliesUntil',
                  header: t(texts.appliesUntil),
                  cell: ({ offer }) => dayText(offer.appliesUntil ?? offer.startsOn, language),
                },
                {
                  key: 'actions',
                  header: t(texts.actions),
                  actions: true,
                  cell: ({ offer }) =>
                    overview.mayWrite && !underWay.has(offer.id)
                      ? (['suggested', 'applied'] as const).map((status) => {
                          const word = t(status === 'suggested' ? texts.suggest : texts.recordApplication);
                          return (
                            <Button
                              key={status}
                              size="small"
                              look={status === 'suggested' ? 'quiet' : 'secondary'}
                              onClick={() => setChosen({ offerId: offer.id, title: offer.title, status })}
                            >
                              <Named word={word} name={offer.title} />
                            </Button>
                          );
                        })
                      : null,
                },
              ]}
            />
          )}
        </ClientAsync>
        {overview.participations.length > 0 ? (
          <Participations overview={overview} onMove={setChosen} />
        ) : null}
      </div>
      {chosen ? (
        <ParticipationDialog clientId={clientId} chosen={chosen} onClose={() => setChosen(undefined)} />
      ) : null}
    </Section>
  );
}

function Participations({
  overview,
  onMove,
}: {
  readonly overview: Overview;
  readonly onMove: (chosen: Chosen) => void;
}) {
  const t = useText();
  const { language } = useLanguage();
  return (
    <Table
      caption={t(texts.participations)}
      rows={overview.participations}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'title',
          header: t(texts.offer),
          primary: true,
          cell: (row) => (
            <span className="stack-tight">
              <Link to={`/courses/${row.offerId}`}>{row.title}</Link>
              <span className="soft small">{row.organisation}</span>
            </span>
          ),
        },
        {
          key: 'status',
          header: t(texts.stage),
          cell: (row) => (
            <span className="stack-tight">
              {row.moves.map((move) => (
                <span
                  key={`${move.status} ${move.on}`}
                  className={move.status === row.status ? undefined : 'soft'}
                >
                  {t(learningParticipationWords[move.status])} {dayText(move.on, language)}
                </span>
              ))}
            </span>
          ),
        },
        {
          key: 'actions',
          header: t(texts.actions),
          actions: true,
          cell: (row) =>
            overview.mayWrite && movesOfParticipation(row.status).length > 0 ? (
              <Button size="small" onClick={() => onMove({ participation: row, title: row.title })}>
                <Named word={t(texts.move)} name={row.title} />
              </Button>
            ) : null,
        },
      ]}
    />
  );
}

/** Her card, as it would be printed: only where she shares it. */
function CardSection({ clientId, overview }: { readonly clientId: string; readonly overview: Overview }) {
  const t = useText();
  const { language } = useLanguage();
  const { card } = overview;
  if (!card)
    return (
      <Section title={t(texts.card)} card>
        <p className="soft">{t(texts.notShared)}</p>
      </Section>
    );
  return (
    <Section title={t(texts.card)} card>
      <div className="stack">
        {card.name ? <p>{card.name}</p> : null}
        {cardSections.map((section) => {
          const lines = printedLines(card.lines, section);
          return lines.length === 0 ? null : (
            <div key={section}>
              <h3>{t(learningCardSectionWords[section])}</h3>
              <ul>
                {lines.map((line) => (
                  <li key={line.text}>{line.text}</li>
                ))}
              </ul>
            </div>
          );
        })}
        <div>
          <DownloadLink
            href={api.href('strengthsCardFile', {
              params: { clientId },
              query: { language },
            })}
          >
            {t(texts.asFile)}
          </DownloadLink>
        </div>
        <p className="soft small">{t(texts.savedAt, { at: instantText(card.savedAt, language) })}</p>
      </div>
    </Section>
  );
}

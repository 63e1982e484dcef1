/** What the download holds of assessments, messages, strengths and learning, and those parts of its page. */
import {
  type ClarificationPath,
  type ClarificationStep,
  type Day,
  type FormWords,
  type OwnText,
  type QueueRecord,
  clarificationPathWords,
  clarificationStepWords,
  downloadMoreTexts as texts,
  formLanguageOf,
  jointServiceDecisionWords,
  jointServiceReasonWords,
  kykyviisariAreaWords,
  kykyviisariAreas,
  learningCardSectionWords,
  learningCertificateWords,
  learningRecordStatusWords,
  masteryStepWords,
  proofOwnWords,
  learningOwnLevelWords,
  learningParticipationWords,
  learningQueueWords,
  learningSubjectWords,
  levelWord,
  occasionWords,
  schemeWords,
  signatureVerdictWords,
  signedDocumentWords,
  signingPartyWords,
  workAgreementStatusWords,
} from '@polku/domain';
import { sql } from 'kysely';
import { agreementsOf } from '../agreements/records.ts';
import { definitionsFor, listAnswers } from '../assessments/answers.ts';
import type { OwnClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import {
  listCards,
  listLearningRecords,
  listNotes,
  listTaskCertificates,
  masteriesOf,
} from '../proof/records.ts';
import { taskNameIn } from '../proof/certificate.ts';
import { readCard } from '../strengths/card.ts';
import { languageName, learningName, skillName } from '../strengths/own.ts';
import { listLanguages, listNeeds, listParticipations, listQueue, listSkills } from '../strengths/records.ts';
import type { Reading } from './download.ts';

type Without<Row, Keys extends string> = Row extends unknown ? Omit<Row, Keys> : never;

/** Who recorded is another person's; versions are the machine's. */
function bare<Row extends object>(row: Row): Without<Row, 'recordedBy' | 'version' | 'mayChange'> {
  const {
    recordedBy: _by,
    version: _version,
    mayChange: _may,
    ...rest
  } = row as Row & Record<'recordedBy' | 'version' | 'mayChange', unknown>;
  return rest as Without<Row, 'recordedBy' | 'version' | 'mayChange'>;
}

async function listAssessments(tx: Tx, own: OwnClient, today: Day) {
  const whose = { areaId: own.areaId, clientId: own.id };
  const forms = await definitionsFor(tx, whose);
  return (await listAnswers(tx, whose, today)).map((one) => {
    const form = forms.find(({ id }) => id === one.definitionId);
    const questions = form?.content.items ?? [];
    return {
      ...bare(one),
      form: form?.content.name ?? null,
      answers: questions.map((item) => ({
        question: item.question,
        answer: said(one.answers[item.code], item.steps),
      })),
    };
  });
}

type Answer = number | boolean | string | readonly number[] | undefined;

/** An answer in the words of the edition that was answered; yes, no and free text as they are. */
function said(value: Answer, steps: readonly FormWords[]): readonly (FormWords | string | boolean)[] {
  if (value === undefined) return [];
  if (typeof value === 'boolean' || typeof value === 'string') return [value];
  const numbers = typeof value === 'number' ? [value] : value;
  return numbers.map((number) => steps[number - 1] ?? String(number));
}

export async function readMore(tx: Tx, own: OwnClient, today: Day) {
  const mine = sql`area_id = ${own.areaId} and client_id = ${own.id}`;
  const kykyviisari = await sql<{ doneOn: string; link: string | null } & Record<string, unknown>>`
    select done_on as "doneOn", overall, well_being as "wellBeing", inclusion, physical, skills, everyday, link
      from kykyviisari where ${mine} order by done_on, id`.execute(tx);
  const clarifications = await sql<{
    path: ClarificationPath;
    step: ClarificationStep;
    ball: string;
    madeOn: string;
    doneOn: string | null;
  }>`
    select path, step, ball, made_on as "madeOn", done_on as "doneOn" from clarification_step where ${mine} order by made_on, id`.execute(
    tx,
  );
  const messages = await sql<{ at: string; channel: string; subject: string; body: string; status: string }>`
    select coalesce(sent_at, planned_at) as at, channel, subject, body, status from message
     where ${mine} and recipient_id = ${own.id} order by planned_at, id`.execute(tx);
  const card = await readCard(tx, own);
  const notes = await listNotes(tx, own, 'own');
  const records = await listLearningRecords(tx, own, masteriesOf(notes));
  const agreements = await agreementsOf(tx, { areaId: own.areaId, clientId: own.id });
  return {
    assessments: await listAssessments(tx, own, today),
    kykyviisari: kykyviisari.rows,
    clarifications: clarifications.rows,
    messages: messages.rows,
    proof: {
      tasks: notes.map(({ placementId: _placement, periodId: _period, ...row }) => bare(row)),
      certificates: (await listTaskCertificates(tx, own)).map(({ issuedBy: _by, ...row }) => bare(row)),
      learning: records.map(({ answeredBy: _by, actions: _actions, ...row }) => bare(row)),
      cards: (await listCards(tx, own, today)).map(bare),
    },
    // contact details of the other parties are theirs; who signed and what is in the document
    agreements: agreements.map(({ scheme, startsOn, endsOn, status, editions }) => ({
      scheme,
      startsOn,
      endsOn,
      status,
      editions: editions.map(({ kind, number, content, contentHash, signatures }) => ({
        kind,
        number,
        content,
        contentHash,
        signatures: signatures.map(({ kind: party, verdict, name, reason, method, signedOn }) => ({
          party,
          verdict,
          name,
          reason,
          method,
          signedOn,
        })),
      })),
    })),
    strengths: {
      skills: (await listSkills(tx, own)).map((skill) => ({
        ...bare(skill),
        evidence: skill.evidence.map(bare),
      })),
      languages: (await listLanguages(tx, own)).map(bare),
      languageCourses: (await listQueue(tx, own)).map(bare),
      needs: (await listNeeds(tx, own)).map(bare),
      courses: (await listParticipations(tx, own)).map(bare),
      card: card ? { name: card.name, lines: card.lines, shared: card.shared, savedAt: card.savedAt } : null,
    },
  };
}

export type More = Awaited<ReturnType<typeof readMore>>;

/** Titles and lines of the page, as the rest of it is made. */
export function linesOfMore(
  more: More,
  reading: Reading,
  words: { readonly day: (value: string | null) => string; readonly moment: (value: string) => string },
): readonly { readonly title: OwnText; readonly lines: readonly string[] }[] {
  const { day, moment } = words;
  const t = (text: OwnText) => text[reading];
  const plain = reading === 'easy' ? 'fi' : reading;
  const formWords = (form: FormWords) => form[formLanguageOf(plain, reading === 'easy')];
  const parts = (...values: (string | null | undefined | false)[]) => values.filter(Boolean).join(', ');
  const answer = (value: FormWords | string | boolean) =>
    typeof value === 'boolean'
      ? t(value ? texts.yes : texts.no)
      : typeof value === 'string'
        ? value
        : formWords(value);
  const learning = (need: More['strengths']['needs'][number]['learning']) => {
    if (need.kind === 'certificate') return t(learningCertificateWords[need.code]);
    if (need.kind === 'subject') return t(learningSubjectWords[need.code]);
    return parts(learningName(need)?.[plain], need.kind === 'language' && t(levelWord(need.level)));
  };
  const { strengths } = more;
  return [
    {
      title: texts.agreements,
      lines: more.agreements.flatMap((one) =>
        one.editions.map((edition) =>
          [
            parts(
              signedDocumentWords[edition.kind][plain],
              schemeWords[one.scheme][plain],
              `${day(one.startsOn)} – ${day(one.endsOn)}`,
              workAgreementStatusWords[one.status][plain],
            ),
            ...('tasks' in edition.content
              ? [edition.content.place, edition.content.tasks, edition.content.goals]
              : [
                  edition.content.workplacePart,
                  edition.content.clientPart,
                  edition.content.strengths,
                  edition.content.next,
                ]),
            ...edition.signatures.map((signed) =>
              parts(
                signingPartyWords[signed.party][plain],
                signed.name,
                signatureVerdictWords[signed.verdict][plain],
                day(signed.signedOn),
                signed.reason,
              ),
            ),
          ]
            .filter(Boolean)
            .join('\n'),
        ),
      ),
    },
    {
      title: texts.assessments,
      lines: more.assessments.map((one) =>
        [
          parts(
            day(one.answeredOn),
            one.form ? formWords(one.form) : null,
            occasionWords[one.occasion][plain],
            t(one.ratedBy === 'client' ? texts.byMe : texts.byWorker),
            one.status === 'draft' && t(texts.draft),
          ),
          ...one.answers
            .filter((item) => item.answer.length > 0)
            .map((item) => `${formWords(item.question)} ${item.answer.map(answer).join(', ')}`),
          parts(
            one.decision && jointServiceDecisionWords[one.decision][plain],
            ...one.decisionReasons.map((reason) => jointServiceReasonWords[reason][plain]),
            one.decisionNote,
          ),
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    },
    {
      title: texts.kykyviisari,
      lines: more.kykyviisari.map((row) =>
        parts(
          day(row.doneOn),
          ...kykyviisariAreas.map((area) =>
            row[area] === null ? null : `${kykyviisariAreaWords[area][plain]} ${String(row[area])}/10`,
          ),
          row.link,
        ),
      ),
    },
    {
      title: texts.clarifications,
      lines: more.clarifications.map((row) =>
        parts(
          clarificationPathWords[row.path][plain],
          clarificationStepWords[row.step][plain],
          `${day(row.madeOn)}–${day(row.doneOn)}`,
        ),
      ),
    },
    {
      title: texts.messages,
      lines: more.messages.map((row) =>
        [parts(moment(row.at), row.subject), row.body].filter(Boolean).join('\n'),
      ),
    },
    {
      title: texts.strengths,
      lines: strengths.skills.map((skill) =>
        [
          parts(
            skillName(skill.code, skill.label)[plain],
            skill.level && t(learningOwnLevelWords[skill.level]),
          ),
          ...skill.evidence.map((row) => parts(day(row.seenOn), row.content)),
        ].join('\n'),
      ),
    },
    {
      title: texts.languages,
      lines: [
        ...strengths.languages.map((row) =>
          parts(languageName(row.language)[plain], t(levelWord(row.level)), day(row.assessedOn)),
        ),
        ...strengths.languageCourses.map((row) =>
          parts(languageName(row.language)[plain], t(learningQueueWords[row.state]), day(sinceOf(row))),
        ),
      ],
    },
    {
      title: texts.learning,
      lines: [
        ...strengths.needs.map((row) => parts(learning(row.learning), row.goal)),
        ...strengths.courses.map((row) =>
          parts(
            row.title,
            row.organisation,
            ...row.moves.map((move) => `${t(learningParticipationWords[move.status])} ${day(move.on)}`),
          ),
        ),
      ],
    },
    {
      title: proofOwnWords.taskNotes,
      lines: more.proof.tasks.map((row) =>
        parts(
          day(row.doneOn),
          taskNameIn(row, plain),
          t(masteryStepWords[row.step]),
          row.minutes ? `${row.minutes} min` : '',
          row.note,
        ),
      ),
    },
    {
      title: proofOwnWords.taskCertificates,
      lines: more.proof.certificates.map((row) =>
        parts(row.number, day(row.issuedOn), row.withdrawnOn && day(row.withdrawnOn), row.withdrawnReason),
      ),
    },
    {
      title: proofOwnWords.learningRecords,
      lines: more.proof.learning.map((row) =>
        [
          parts(
            row.competence,
            row.unitName,
            row.school,
            t(learningRecordStatusWords[row.status]),
            day(row.answeredOn),
          ),
          row.description,
          row.answer,
        ]
          .filter(Boolean)
          .join('\n'),
      ),
    },
    {
      title: proofOwnWords.cards,
      lines: more.proof.cards.map((row) =>
        parts(t(learningCertificateWords[row.code]), `${day(row.issuedOn)}–${day(row.expiresOn)}`),
      ),
    },
    {
      title: texts.card,
      lines: (strengths.card?.lines ?? []).map(
        (line) =>
          `${t(learningCardSectionWords[line.section])}: ${line.text}${line.shown ? '' : ` (${t(texts.hiddenLine)})`}`,
      ),
    },
  ];
}

function sinceOf(row: Pick<QueueRecord, 'wantedOn' | 'queuedOn' | 'startedOn' | 'endedOn'>): string {
  return row.endedOn ?? row.startedOn ?? row.queuedOn ?? row.wantedOn;
}

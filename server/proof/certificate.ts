/**
 * A certificate of tasks done: what the document is made of is written down in each language when it is issued, with
 * the name of its template, so that the same document can be made again; a new layout is a new template. Requirement E16.
 */
import { randomInt } from 'node:crypto';
import {
  type Actor,
  type Day,
  type HeldCertificate,
  isHeldOn,
  type Language,
  languages,
  learningCertificateWords,
  masteryStepWords,
  type MasteryRow,
  taskCertificateWords as words,
} from '@polku/domain';
import { sql } from 'kysely';
import * as z from 'zod';
import type { WorkRecord } from '../documents/render.ts';
import { renderApart } from '../documents/render-apart.ts';
import type { Tx } from '../platform/context.ts';
import type { FileAnswer } from '../platform/handlers.ts';
import { notFound } from '../platform/problems.ts';
import { writtenDay } from '../platform/written-day.ts';
import { skills } from '../reference/reference.ts';
import type { Whose } from '../strengths/records.ts';
import { atLeastSomeHelp } from './records.ts';

const fact = z.object({ label: z.string(), value: z.string() });
const stored = z.object({
  template: z.literal('work-record'),
  title: z.string(),
  content: z.object({
    notice: z.string(),
    name: z.string(),
    about: z.string(),
    facts: z.array(fact),
    table: z
      .object({ heading: z.string(), columns: z.array(z.string()), rows: z.array(z.array(z.string())) })
      .nullable(),
    sections: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
    closing: z.array(fact),
    footer: z.string(),
  }),
});
export const storedDocuments = z.object({ fi: stored, sv: stored, en: stored });
type Documents = z.output<typeof storedDocuments>;

/** Letters and digits that are not taken for each other. */
const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

export function newCertificateNumber(): string {
  const part = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
  return `${part()}-${part()}-${part()}`;
}

export interface CertificateFacts {
  readonly name: string;
  readonly number: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly issuedOn: Day;
  /** None where the place is hidden. */
  readonly environments: readonly string[];
  readonly masteries: readonly MasteryRow[];
  /** Skills of the tasks, by task. */
  readonly skillsOf: Readonly<Record<string, readonly string[]>>;
  readonly cards: readonly HeldCertificate[];
  readonly coach: string;
  readonly organisation: string;
}

export function taskNameIn(task: Pick<MasteryRow, 'name' | 'nameSv' | 'nameEn'>, language: Language): string {
  return { fi: task.name, sv: task.nameSv || task.name, en: task.nameEn || task.name }[language];
}

/** Hours with one decimal at most, as people of the language write them; a dash where they were not told. */
export function writtenHours(minutes: number | null, language: Language): string {
  if (minutes === null) return '–';
  const locale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language];
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / 60);
}

/** What the document is made of in each language. */
export function documentsOf(facts: CertificateFacts): Documents {
  const inLanguage = (language: Language): z.output<typeof stored> => {
    const day = (value: string) => writtenDay(value, language);
    const learnt = facts.masteries.flatMap(({ taskId, reached }) =>
      atLeastSomeHelp.has(reached) ? (facts.skillsOf[taskId] ?? []) : [],
    );
    const skillNames = skills.rows
      .filter(({ code }) => learnt.includes(code))
      .map((row) => row[language].charAt(0).toUpperCase() + row[language].slice(1));
    const cards = facts.cards
      .filter((card) => isHeldOn(card, facts.issuedOn))
      .map(({ code, expiresOn }) => {
        const name = learningCertificateWords[code as keyof typeof learningCertificateWords][language];
        return expiresOn === null
          ? name
          : words.cardUntil[language].replace('{name}', name).replace('{day}', day(expiresOn));
      });
    const content: WorkRecord = {
      notice: '',
      name: facts.name,
      about: words.about[language].replace('{from}', day(facts.startsOn)).replace('{to}', day(facts.endsOn)),
      facts:
        facts.environments.length > 0
          ? [{ label: words.environment[language], value: facts.environments.join(', ') }]
          : [],
      table: {
        heading: words.tasks[language],
        columns: [
          words.task[language],
          words.shifts[language],
          words.hours[language],
          words.howItWent[language],
        ],
        rows: facts.masteries.map((task) => [
          taskNameIn(task, language),
          String(task.shifts),
          writtenHours(task.minutes, language),
          masteryStepWords[task.reached][language],
        ]),
      },
      sections: [
        ...(skillNames.length > 0 ? [{ heading: words.skills[language], lines: skillNames }] : []),
        ...(cards.length > 0 ? [{ heading: words.cards[language], lines: cards }] : []),
      ],
      closing: [
        {
          label: words.signed[language],
          value: [facts.coach, facts.organisation].filter(Boolean).join(', '),
        },
        { label: words.issuedOn[language], value: day(facts.issuedOn) },
        { label: words.number[language], value: facts.number },
      ],
      footer: words.noEmployment[language],
    };
    return stored.parse({ template: 'work-record', title: words.title[language], content });
  };
  const [fi, sv, en] = languages.map(inLanguage);
  return storedDocuments.parse({ fi, sv, en });
}

interface Issued {
  readonly documents: unknown;
  readonly issuedAt: string;
  readonly withdrawnOn: string | null;
  readonly withdrawnReason: string;
}

/**
 * The document as it was issued; one that is withdrawn says so above all else.
 * @throws Problem 404 for one that is not hers
 */
export async function certificateFile(
  tx: Tx,
  whose: Whose,
  certificateId: string,
  language: Language,
): Promise<FileAnswer> {
  const found = await sql<Issued>`
    select documents, issued_at as "issuedAt", withdrawn_on as "withdrawnOn", withdrawn_reason as "withdrawnReason"
      from task_certificate where area_id = ${whose.areaId} and client_id = ${whose.id} and id = ${certificateId}`.execute(
    tx,
  );
  const [row] = found.rows;
  if (!row) throw notFound();
  const { template, title, content } = storedDocuments.parse(row.documents)[language];
  const notice =
    row.withdrawnOn === null
      ? ''
      : words.withdrawn[language]
          .replace('{day}', writtenDay(row.withdrawnOn, language))
          .replace('{reason}', () => row.withdrawnReason);
  return {
    // the name of the file says nothing of whose it is
    fileName: `${words.fileName[language]}.pdf`,
    contentType: 'application/pdf',
    bytes: await renderApart({
      template,
      language,
      title,
      madeAt: new Date(row.issuedAt),
      content: { ...content, notice },
    }),
  };
}

/** Names of environments behind notes, of placements and of periods. */
export async function environmentsOf(
  tx: Tx,
  actor: Pick<Actor, 'areaId'>,
  notes: readonly { readonly placementId: string | null; readonly periodId: string | null }[],
): Promise<readonly string[]> {
  const placements = notes.flatMap(({ placementId }) => placementId ?? []);
  const periods = notes.flatMap(({ periodId }) => periodId ?? []);
  const found = await sql<{ name: string }>`
    select distinct e.name from environment e
     where e.area_id = ${actor.areaId} and (
       e.id in (select s.environment_id from placement p join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
                 where p.area_id = ${actor.areaId} and p.id = any (${placements}::uuid[]))
       or e.id in (select p.environment_id from coaching_period p
                    where p.area_id = ${actor.areaId} and p.id = any (${periods}::uuid[])))
     order by 1`.execute(tx);
  return found.rows.map(({ name }) => name);
}

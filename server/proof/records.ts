/** Notes, certificates, learning records and cards of a client, read: one way for the staff's page and for her own. */
import {
  type Day,
  isHeldOn,
  type LearningEvidence,
  type LearningRecordRow,
  learningRecordActionsByStatus,
  type MasteryRow,
  type MasteryStep,
  masteryOf,
  type OutputOf,
  type Contract,
  type TaskCertificateRow,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { Whose } from '../strengths/records.ts';

type ClientCertificate = OutputOf<Contract['proofRead']>['cards'][number];
type NoteRow = OutputOf<Contract['proofRead']>['tasks'][number]['notes'][number];

/** Where the names of tasks come from: the task bank for staff, her own tasks alone for the client. */
export type TaskNames = 'bank' | 'own';

const tasksFrom = (names: TaskNames, areaId: number): RawBuilder<unknown> =>
  names === 'own'
    ? sql`names_of_own_tasks()`
    : sql`(select w.id as task_id, w.name, w.name_sv, w.name_en from work_task w where w.area_id = ${areaId})`;

const recorder = sql`w.given_name || ' ' || w.family_name`;

export interface StoredNote extends NoteRow {
  readonly taskId: string;
  readonly name: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly placementId: string | null;
  readonly periodId: string | null;
}

/** Every note, the latest day first. */
export async function listNotes(tx: Tx, whose: Whose, names: TaskNames): Promise<readonly StoredNote[]> {
  const found = await sql<StoredNote>`
    select n.id, n.version, n.task_id as "taskId", t.name, t.name_sv as "nameSv", t.name_en as "nameEn",
           n.placement_id as "placementId", n.period_id as "periodId", n.done_on as "doneOn", n.step, n.minutes, n.note,
           ${recorder} as "recordedBy"
      from task_note n
      join ${tasksFrom(names, whose.areaId)} t on t.task_id = n.task_id
      join staff w on w.area_id = n.area_id and w.id = n.recorded_by
     where n.area_id = ${whose.areaId} and n.client_id = ${whose.id}
     order by n.done_on desc, n.recorded_at desc, n.id`.execute(tx);
  return found.rows;
}

/** Mastery by task, the one done last first. */
export function masteriesOf(notes: readonly StoredNote[]): readonly MasteryRow[] {
  const tasks = new Map(notes.map((note) => [note.taskId, note]));
  return [...tasks.values()].flatMap(({ taskId, name, nameSv, nameEn }) => {
    const mastery = masteryOf(notes.filter((note) => note.taskId === taskId));
    return mastery ? [{ taskId, name, nameSv, nameEn, ...mastery, changes: [...mastery.changes] }] : [];
  });
}

export async function listTaskCertificates(tx: Tx, whose: Whose): Promise<TaskCertificateRow[]> {
  const found = await sql<TaskCertificateRow>`
    select c.id, c.version, c.number, c.starts_on as "startsOn", c.ends_on as "endsOn", c.issued_on as "issuedOn",
           ${recorder} as "issuedBy", c.withdrawn_on as "withdrawnOn", c.withdrawn_reason as "withdrawnReason"
      from task_certificate c join staff w on w.area_id = c.area_id and w.id = c.issued_by
     where c.area_id = ${whose.areaId} and c.client_id = ${whose.id}
     order by c.issued_at desc, c.id`.execute(tx);
  return found.rows;
}

export async function listCards(tx: Tx, whose: Whose, today: Day): Promise<ClientCertificate[]> {
  const found = await sql<Omit<ClientCertificate, 'held'>>`
    select c.id, c.version, c.code, c.issued_on as "issuedOn", c.expires_on as "expiresOn" from client_certificate c
     where c.area_id = ${whose.areaId} and c.client_id = ${whose.id}
     order by c.code, c.issued_on desc, c.id`.execute(tx);
  return found.rows.map((row) => ({ ...row, held: isHeldOn(row, today) }));
}

export interface Move {
  readonly status: LearningRecordRow['status'];
  readonly on: string;
  readonly words: string;
}
interface StoredRecord extends Omit<LearningRecordRow, 'actions'> {
  readonly moves: readonly Move[];
  readonly recordedAt: string;
}

/** The latest begun first; what the tasks of a draft show is read now, of one sent it stays as it was. */
export async function listLearningRecords(
  tx: Tx,
  whose: Whose,
  masteries: readonly MasteryRow[],
): Promise<readonly (StoredRecord & { readonly actions: LearningRecordRow['actions'] })[]> {
  const found = await sql<StoredRecord>`
    select r.id, r.version, r.competence, r.description, r.unit_name as "unitName", to_jsonb(r.skills) as skills,
           to_jsonb(r.task_ids) as "taskIds", r.evidence, r.organisation_id as "organisationId", o.name as school, r.status,
           r.sent_on as "sentOn", r.answered_on as "answeredOn", r.answer, ${recorder} as "answeredBy", r.moves,
           r.recorded_at as "recordedAt"
      from learning_record r
      left join organisation o on o.area_id = r.area_id and o.id = r.organisation_id
      left join staff w on w.area_id = r.area_id and w.id = r.answered_by
     where r.area_id = ${whose.areaId} and r.client_id = ${whose.id}
     order by r.id desc`.execute(tx);
  return found.rows.map((row) => ({
    ...row,
    evidence: row.status === 'draft' ? evidenceFrom(masteries, row.taskIds) : row.evidence,
    actions: [...learningRecordActionsByStatus[row.status]],
  }));
}

export function evidenceFrom(
  masteries: readonly MasteryRow[],
  taskIds: readonly string[],
): LearningEvidence[] {
  return masteries
    .filter(({ taskId }) => taskIds.includes(taskId))
    .map(({ taskId, name, nameSv, nameEn, reached, shifts, minutes, firstOn, lastOn }) => ({
      taskId,
      name,
      nameSv,
      nameEn,
      reached,
      shifts,
      minutes,
      firstOn,
      lastOn,
    }));
}

/** Of masteries over a time: from the notes of that time alone. */
export function masteriesWithin(notes: readonly StoredNote[], from: string, to: string) {
  const within = notes.filter(({ doneOn }) => from <= doneOn && doneOn <= to);
  return { notes: within, masteries: masteriesOf(within) };
}

export const atLeastSomeHelp: ReadonlySet<MasteryStep> = new Set(['someHelp', 'alone', 'showsOthers']);

/** Work-based learning records: begun by the client's worker, sent to a school that was handed the part, answered there. */
import {
  type BodyOf,
  type Contract,
  type Day,
  type Language,
  type LearningRecordAction,
  type MasteryRow,
  type SliceLearningRecord,
  learningRecordStatusWords,
  learningRecordWords as words,
  masteryStepWords,
  mayActOnLearningRecord,
  partsFor,
  type proofContract,
  refuse,
  schoolAnswerRefusal,
  taskCertificateWords,
} from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import { renderApart } from '../documents/render-apart.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { FileAnswer, HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { writtenDay } from '../platform/written-day.ts';
import { skills } from '../reference/reference.ts';
import { newRow } from '../strengths/handlers.ts';
import { skillName } from '../strengths/own.ts';
import type { Whose } from '../strengths/records.ts';
import { taskNameIn, writtenHours } from './certificate.ts';
import {
  evidenceFrom,
  listLearningRecords,
  listNotes,
  masteriesOf,
  type Move,
  type TaskNames,
} from './records.ts';

type Input = BodyOf<Contract['learningRecordCreate']>;

/** Schools and others somebody of whom holds the part of learning of her case today. */
export async function schoolsHanded(
  tx: Tx,
  whose: Whose,
  today: Day,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const found = await sql<{ id: string; name: string }>`
    select distinct o.id, o.name from case_share h
      join organisation o on o.area_id = h.area_id and o.id = h.organisation_id
     where h.area_id = ${whose.areaId} and h.client_id = ${whose.id} and 'learning' = any (h.parts)
       and share_holds(h, ${today}::date)
     order by o.name, o.id`.execute(tx);
  return found.rows;
}

export async function readMasteries(tx: Tx, whose: Whose, names: TaskNames = 'bank') {
  return masteriesOf(await listNotes(tx, whose, names));
}

/** Of the client's own, and only what her notes tell of. */
async function columnsOf(tx: Tx, client: AuthorisedClient, body: Input) {
  const unknown = body.skills.find((code) => !skills.rows.some((row) => row.code === code));
  if (unknown !== undefined) throw refused(refuse('skill-unknown', undefined, '/body/skills'));
  const done = new Set((await readMasteries(tx, client)).map(({ taskId }) => taskId));
  if (body.taskIds.some((id) => !done.has(id)))
    throw refused(refuse('task-not-done', undefined, '/body/taskIds'));
  if (body.organisationId !== null) {
    const found = await sql`select 1 from organisation
      where area_id = ${client.areaId} and id = ${body.organisationId}`.execute(tx);
    if (found.rows.length === 0)
      throw refused(refuse('unknown-reference', undefined, '/body/organisationId'));
  }
  return {
    competence: body.competence,
    description: body.description,
    unit_name: body.unitName,
    skills: [...new Set(body.skills)],
    task_ids: [...new Set(body.taskIds)],
    organisation_id: body.organisationId,
  };
}

/** @throws Problem 404, 409 where somebody has changed it, or its state does not allow the action */
async function requireRecord(
  tx: Tx,
  client: AuthorisedClient,
  id: string,
  action: LearningRecordAction,
  version: number | null,
  masteries: readonly MasteryRow[],
) {
  const found = (await listLearningRecords(tx, client, masteries)).find((one) => one.id === id);
  if (!found) throw notFound();
  if (version !== null && found.version !== version) {
    const { moves: _moves, ...current } = found;
    throw changedMeanwhile(current);
  }
  if (!mayActOnLearningRecord(found.status, action))
    throw refused(refuse('learning-record-not-now', { status: found.status }), 409);
  return found;
}

const asJson = (value: unknown) => JSON.stringify(value);

export const learningHandlers = {
  async learningRecordCreate({ tx, actor, client, body, now, today }) {
    const id = newId();
    const moves: Move[] = [{ status: 'draft', on: today, words: '' }];
    await tx
      .insertInto('learning_record')
      .values({
        ...newRow(client, id, actor.staffId, now),
        ...(await columnsOf(tx, client, body)),
        status: 'draft',
        moves: asJson(moves),
      })
      .execute();
    await recordEvent(tx, client, today);
    return { id, version: 0 };
  },

  async learningRecordEdit({ tx, client, params, body, today }) {
    const { version, ...input } = body;
    const before = await requireRecord(tx, client, params.recordId, 'edit', version, []);
    // one that was returned begins anew; the school's words stay in its moves
    const moves: Move[] =
      before.status === 'draft'
        ? [...before.moves]
        : [...before.moves, { status: 'draft', on: today, words: '' }];
    await tx
      .updateTable('learning_record')
      .set({
        ...(await columnsOf(tx, client, input)),
        status: 'draft',
        sent_on: null,
        answered_on: null,
        answered_by: null,
        moves: asJson(moves),
        version: version + 1,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', before.id)
      .execute();
    return { id: before.id, version: version + 1 };
  },

  async learningRecordAct({ tx, client, params, body, today }) {
    const masteries = await readMasteries(tx, client);
    const before = await requireRecord(tx, client, params.recordId, body.action, body.version, masteries);
    const after =
      body.action === 'send' ? await sent(tx, client, before, masteries, today) : takenBack(before, today);
    await tx
      .updateTable('learning_record')
      .set({ ...after, version: body.version + 1 })
      .where('area_id', '=', client.areaId)
      .where('id', '=', before.id)
      .execute();
    await recordEvent(tx, client, today);
    return { id: before.id, version: body.version + 1 };
  },

  async learningRecordRemove({ tx, client, params }) {
    const before = await requireRecord(tx, client, params.recordId, 'remove', null, []);
    await tx
      .deleteFrom('learning_record')
      .where('area_id', '=', client.areaId)
      .where('id', '=', before.id)
      .execute();
    return { ok: true };
  },

  async learningRecordFile({ tx, client, params, query }) {
    return recordFile(tx, client, params.recordId, query.language, 'bank');
  },

  async sliceLearningAnswer({ tx, actor, client, params, body, today }) {
    // what is in no slice of hers is not there for her
    if (!partsFor(actor, client.facts.handedTo).includes('learning')) throw notFound();
    const record = (await readSliceLearning(tx, client, actor.organisationId)).find(
      ({ id }) => id === params.recordId,
    );
    if (!record) throw notFound();
    if (record.version !== body.version) throw changedMeanwhile(record);
    if (record.status !== 'sent')
      throw refused(refuse('learning-record-not-now', { status: record.status }), 409);
    const refusal = schoolAnswerRefusal(body.answer, body.words);
    if (refusal) throw refused(refusal);
    const move: Move = { status: body.answer, on: today, words: body.words };
    await sql`update learning_record set status = ${body.answer}, answered_on = ${today}, answered_by = ${actor.staffId},
        answer = ${body.words}, moves = moves || ${asJson([move])}::jsonb, version = version + 1
       where area_id = ${client.areaId} and id = ${record.id}`.execute(tx);
    await recordEvent(tx, client, today);
    return { id: record.id, version: body.version + 1 };
  },
} satisfies HandlersFor<
  Pick<
    typeof proofContract,
    | 'learningRecordCreate'
    | 'learningRecordEdit'
    | 'learningRecordAct'
    | 'learningRecordRemove'
    | 'learningRecordFile'
    | 'sliceLearningAnswer'
  >
>;

type Stored = Awaited<ReturnType<typeof requireRecord>>;

async function sent(
  tx: Tx,
  client: AuthorisedClient,
  record: Stored,
  masteries: readonly MasteryRow[],
  today: Day,
) {
  const evidence = evidenceFrom(masteries, record.taskIds);
  if (evidence.length === 0)
    throw refused(refuse('learning-record-without-tasks', undefined, '/body/taskIds'));
  const schools = await schoolsHanded(tx, client, today);
  if (!schools.some(({ id }) => id === record.organisationId))
    throw refused(refuse('school-not-handed', undefined, '/body/organisationId'), 409);
  return {
    status: 'sent',
    evidence: asJson(evidence),
    sent_on: today,
    answered_on: null,
    answered_by: null,
    answer: '',
    moves: asJson([...record.moves, { status: 'sent', on: today, words: '' } satisfies Move]),
  };
}

function takenBack(record: Stored, today: Day) {
  return {
    status: 'draft',
    sent_on: null,
    moves: asJson([...record.moves, { status: 'draft', on: today, words: '' } satisfies Move]),
  };
}

/** What was sent to a school: row-level security shows its people nothing else either. */
export async function readSliceLearning(
  tx: Tx,
  whose: Whose,
  schoolId: string,
): Promise<SliceLearningRecord[]> {
  return (await listLearningRecords(tx, whose, []))
    .filter(({ status, organisationId }) => status !== 'draft' && organisationId === schoolId)
    .map(
      ({
        moves: _moves,
        actions: _actions,
        taskIds: _tasks,
        organisationId: _school,
        recordedAt: _at,
        ...row
      }) => ({
        ...row,
        mayAnswer: row.status === 'sent',
      }),
    );
}

/** @throws Problem 404 for one that is not hers */
export async function recordFile(
  tx: Tx,
  whose: Whose,
  recordId: string,
  language: Language,
  names: TaskNames,
): Promise<FileAnswer> {
  const records = await listLearningRecords(tx, whose, await readMasteries(tx, whose, names));
  const record = records.find(({ id }) => id === recordId);
  const person = await sql<{ name: string }>`
    select given_names || ' ' || family_name as name from client
     where area_id = ${whose.areaId} and id = ${whose.id}`.execute(tx);
  if (!record) throw notFound();
  const day = (value: string) => writtenDay(value, language);
  const fact = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  return {
    fileName: `${words.fileName[language]}.pdf`,
    contentType: 'application/pdf',
    bytes: await renderApart({
      template: 'work-record',
      language,
      title: words.title[language],
      madeAt: new Date(record.recordedAt),
      content: {
        notice: '',
        name: person.rows[0]?.name ?? '',
        about: '',
        facts: [
          ...fact(words.competence[language], record.competence),
          ...fact(words.unit[language], record.unitName),
          ...fact(words.description[language], record.description),
        ],
        table:
          record.evidence.length === 0
            ? null
            : {
                heading: words.evidence[language],
                columns: [
                  taskCertificateWords.task[language],
                  taskCertificateWords.shifts[language],
                  taskCertificateWords.hours[language],
                  taskCertificateWords.howItWent[language],
                ],
                rows: record.evidence.map((task) => [
                  taskNameIn(task, language),
                  String(task.shifts),
                  writtenHours(task.minutes, language),
                  masteryStepWords[task.reached][language],
                ]),
              },
        sections:
          record.skills.length === 0
            ? []
            : [
                {
                  heading: words.skills[language],
                  lines: record.skills.map((code) => skillName(code, code)[language]),
                },
              ],
        closing: [
          ...fact(words.school[language], record.school),
          {
            label: words.status[language],
            value: [
              learningRecordStatusWords[record.status][language],
              (record.answeredOn ?? record.sentOn) ? day(record.answeredOn ?? record.sentOn ?? '') : '',
            ]
              .filter(Boolean)
              .join(' '),
          },
          ...fact(words.answeredBy[language], record.answeredBy),
          ...fact(words.answer[language], record.answer),
        ],
        footer: words.noDegree[language],
      },
    }),
  };
}

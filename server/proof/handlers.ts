/** Observation and proof: what a client has done, what is told of it on paper, and what a school says. E16, E17. */
import {
  type BodyOf,
  type Contract,
  type Day,
  masteryOf,
  mayOnClient,
  type proofContract,
  refuse,
  skillLevelShown,
} from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import { hidesPlace } from '../coaching/place.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { newRow, nextVersion, remove, requirePast, skillColumns } from '../strengths/handlers.ts';
import { listSkills, type Whose } from '../strengths/records.ts';
import { skillName } from '../strengths/own.ts';
import { certificateFile, documentsOf, environmentsOf, newCertificateNumber } from './certificate.ts';
import { learningHandlers, recordFile, schoolsHanded } from './learning.ts';
import { noteHandlers } from './notes.ts';
import {
  atLeastSomeHelp,
  listCards,
  listLearningRecords,
  listNotes,
  listTaskCertificates,
  masteriesOf,
  masteriesWithin,
} from './records.ts';

type Overview = Parameters<typeof masteriesOf>[0];

/** Skills that the tasks of some notes teach, by task. */
async function skillsOfTasks(
  tx: Tx,
  areaId: number,
  taskIds: readonly string[],
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found = await sql<{ id: string; skills: string[] }>`
    select id, to_jsonb(skills) as skills from work_task where area_id = ${areaId} and id = any (${[...taskIds]}::uuid[])`.execute(
    tx,
  );
  return Object.fromEntries(found.rows.map(({ id, skills }) => [id, skills]));
}

/** What tasks have taught and is no evidence yet: at least with some help. */
async function skillOffers(tx: Tx, client: Whose, notes: Overview) {
  const masteries = masteriesOf(notes);
  const taught = await skillsOfTasks(
    tx,
    client.areaId,
    masteries.map(({ taskId }) => taskId),
  );
  const taken = await sql<{ taskId: string; code: string }>`
    select e.task_id as "taskId", k.skill_code as code
      from skill_evidence e join client_skill k on k.area_id = e.area_id and k.id = e.skill_id
     where e.area_id = ${client.areaId} and e.client_id = ${client.id} and e.task_id is not null and k.skill_code is not null`.execute(
    tx,
  );
  return masteries.flatMap(({ taskId, name, nameSv, nameEn, reached, lastOn }) =>
    (atLeastSomeHelp.has(reached) ? (taught[taskId] ?? []) : [])
      .filter((code) => !taken.rows.some((one) => one.taskId === taskId && one.code === code))
      .map((code) => ({ taskId, name, nameSv, nameEn, code, step: reached, on: lastOn })),
  );
}

function certificateColumns(body: BodyOf<Contract['clientCertificateCreate']>, today: Day) {
  requirePast(body.issuedOn, today, 'issuedOn');
  if (body.expiresOn !== null && body.expiresOn < body.issuedOn)
    throw refused(refuse('certificate-expires-first', undefined, '/body/expiresOn'));
  return { code: body.code, issued_on: body.issuedOn, expires_on: body.expiresOn };
}

/** The document names the place where she was. */
function requirePlaceSeen(actor: Parameters<typeof hidesPlace>[0], client: AuthorisedClient): void {
  if (hidesPlace(actor, client.facts)) throw notFound();
}

async function issued(
  tx: Tx,
  client: AuthorisedClient,
  by: { readonly staffId: string; readonly areaId: number },
  body: BodyOf<Contract['taskCertificateIssue']>,
  today: Day,
) {
  if (body.endsOn < body.startsOn) throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
  if (body.endsOn > today) throw refused(refuse('certificate-ends-later', undefined, '/body/endsOn'));
  const all = await listNotes(tx, client, 'bank');
  const { notes, masteries } = masteriesWithin(all, body.startsOn, body.endsOn);
  if (masteries.length === 0) throw refused(refuse('no-notes-in-time', undefined, '/body/startsOn'));
  const people = await sql<{ name: string; coach: string; organisation: string }>`
    select c.given_names || ' ' || c.family_name as name, w.given_name || ' ' || w.family_name as coach, o.name as organisation
      from client c, staff w join organisation o on o.area_id = w.area_id and o.id = w.organisation_id
     where c.area_id = ${client.areaId} and c.id = ${client.id} and w.area_id = ${client.areaId} and w.id = ${by.staffId}`.execute(
    tx,
  );
  const [named] = people.rows;
  if (!named) throw new Error('An authorised client is gone');
  const number = newCertificateNumber();
  return {
    number,
    documents: documentsOf({
      ...named,
      number,
      startsOn: body.startsOn,
      endsOn: body.endsOn,
      issuedOn: today,
      // a paper goes from hand to hand: where somebody under non-disclosure has been does not stand on it
      environments: client.facts.nonDisclosed ? [] : await environmentsOf(tx, by, notes),
      masteries,
      skillsOf: await skillsOfTasks(
        tx,
        client.areaId,
        masteries.map(({ taskId }) => taskId),
      ),
      cards: await listCards(tx, client, today),
    }),
  };
}

export const proofHandlers = {
  ...noteHandlers,
  ...learningHandlers,

  async proofRead({ tx, actor, client, today, note }) {
    const notes = await listNotes(tx, client, 'bank');
    note.earliest(notes.at(-1)?.doneOn);
    const masteries = masteriesOf(notes);
    const records = await listLearningRecords(tx, client, masteries);
    // a task is somebody's, somewhere: it would tell where she is
    const seen = hidesPlace(actor, client.facts) ? [] : masteries;
    return {
      tasks: seen.map((task) => ({
        ...task,
        notes: notes
          .filter(({ taskId }) => taskId === task.taskId)
          .map(({ id, version, doneOn, step, minutes, note: words, recordedBy }) => ({
            id,
            version,
            doneOn,
            step,
            minutes,
            note: words,
            recordedBy,
          })),
      })),
      offers: seen.length > 0 ? await skillOffers(tx, client, notes) : [],
      certificates: await listTaskCertificates(tx, client),
      records: records.map(({ moves: _moves, recordedAt: _at, ...row }) => row),
      cards: await listCards(tx, client, today),
      schools: await schoolsHanded(tx, client, today),
      mayWrite: mayOnClient(actor, 'proof.write', client.facts),
    };
  },

  async taskSkillTake({ tx, actor, client, body, now }) {
    const notes = (await listNotes(tx, client, 'bank')).filter(({ taskId }) => taskId === body.taskId);
    const mastery = masteryOf(notes);
    if (!mastery) throw refused(refuse('task-not-done', undefined, '/body/taskId'));
    const taught = await skillsOfTasks(tx, client.areaId, [body.taskId]);
    if (!taught[body.taskId]?.includes(body.code))
      throw refused(refuse('skill-not-of-task', undefined, '/body/code'));
    const known = (await listSkills(tx, client)).find(({ code }) => code === body.code);
    const skillId = known?.id ?? newId();
    if (!known) {
      const level = skillLevelShown(mastery.reached);
      const columns = await skillColumns(tx, client, { code: body.code, label: '', level }, null);
      await tx
        .insertInto('client_skill')
        .values({ area_id: client.areaId, id: skillId, client_id: client.id, kind: 'skill', ...columns })
        .execute();
    }
    const id = newId();
    await tx
      .insertInto('skill_evidence')
      .values({
        ...newRow(client, id, actor.staffId, now),
        skill_id: skillId,
        task_id: body.taskId,
        period_id: notes[0]?.periodId ?? null,
        step_id: null,
        witness: 'worker',
        seen_on: mastery.lastOn,
        content: body.content,
      })
      .execute();
    await recordEvent(tx, client, mastery.lastOn);
    return { id, version: 0 };
  },

  async taskCertificateIssue({ tx, actor, client, body, now, today }) {
    const { number, documents } = await issued(tx, client, actor, body, today);
    const id = newId();
    await tx
      .insertInto('task_certificate')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        number,
        starts_on: body.startsOn,
        ends_on: body.endsOn,
        issued_on: today,
        issued_at: now.toISOString(),
        issued_by: actor.staffId,
        documents: JSON.stringify(documents),
      })
      .execute();
    await recordEvent(tx, client, today);
    return { id, version: 0 };
  },

  async taskCertificateWithdraw({ tx, actor, client, params, body, today }) {
    const found = (await listTaskCertificates(tx, client)).find(({ id }) => id === params.certificateId);
    if (!found) throw notFound();
    if (found.version !== body.version) throw changedMeanwhile(found);
    if (found.withdrawnOn !== null) throw refused(refuse('certificate-withdrawn'), 409);
    await tx
      .updateTable('task_certificate')
      .set({
        withdrawn_on: today,
        withdrawn_by: actor.staffId,
        withdrawn_reason: body.reason,
        version: body.version + 1,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', found.id)
      .execute();
    return { id: found.id, version: body.version + 1 };
  },

  async taskCertificateFile({ tx, actor, client, params, query }) {
    requirePlaceSeen(actor, client);
    return certificateFile(tx, client, params.certificateId, query.language);
  },

  async clientCertificateCreate({ tx, actor, client, body, now, today }) {
    const id = newId();
    await tx
      .insertInto('client_certificate')
      .values({ ...newRow(client, id, actor.staffId, now), ...certificateColumns(body, today) })
      .execute();
    await recordEvent(tx, client, today);
    return { id, version: 0 };
  },

  async clientCertificateEdit({ tx, client, params, body, today }) {
    const id = params.certificateId;
    const version = await nextVersion(tx, client, 'client_certificate', id, body.version);
    await tx
      .updateTable('client_certificate')
      .set({ ...certificateColumns(body, today), version })
      .where('area_id', '=', client.areaId)
      .where('id', '=', id)
      .execute();
    return { id, version };
  },

  async clientCertificateRemove({ tx, client, params }) {
    return remove(tx, client, 'client_certificate', params.certificateId);
  },

  async ownProof({ tx, own, today }) {
    const tasks = masteriesOf(await listNotes(tx, own, 'own'));
    return {
      tasks: [...tasks],
      certificates: (await listTaskCertificates(tx, own)).map(({ version: _version, ...row }) => row),
      records: (await listLearningRecords(tx, own, tasks)).map(
        ({
          version: _version,
          moves: _moves,
          actions: _actions,
          taskIds: _tasks,
          organisationId: _school,
          answeredBy: _by,
          recordedAt: _at,
          ...row
        }) => ({ ...row, skillNames: row.skills.map((code) => skillName(code, code)) }),
      ),
      cards: (await listCards(tx, own, today)).map(({ version: _version, ...row }) => row),
    };
  },

  async ownTaskCertificateFile({ tx, own, params, query }) {
    return certificateFile(tx, own, params.certificateId, query.language);
  },

  async ownLearningRecordFile({ tx, own, params, query }) {
    return recordFile(tx, own, params.recordId, query.language, 'own');
  },
} satisfies HandlersFor<typeof proofContract>;

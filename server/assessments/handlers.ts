import {
  type ClarificationRecord,
  type Day,
  type KykyviisariRecord,
  addDays,
  type assessmentContract,
  clarificationRefusal,
  mayOnClient,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import { inCaseload } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import {
  definitionsFor,
  listAnswers,
  listMeasuresDue,
  nextMeasures,
  removeDraft,
  saveAnswers,
} from './answers.ts';
import { definitionHandlers } from './definitions.ts';

export const assessmentHandlers = {
  ...definitionHandlers,

  async assessmentOverview({ tx, actor, client, today, note }) {
    const whose = { areaId: client.areaId, clientId: client.id };
    const assessments = await listAnswers(tx, whose, today);
    const kykyviisari = await listKykyviisari(tx, client);
    const clarifications = await listClarifications(tx, client);
    note.earliest(assessments.at(-1)?.answeredOn);
    note.earliest(kykyviisari.at(-1)?.doneOn);
    return {
      definitions: await definitionsFor(tx, whose),
      assessments,
      next: await nextMeasures(tx, whose, today),
      kykyviisari,
      clarifications,
      mayWrite: mayOnClient(actor, 'assessment.write', client.facts),
    };
  },

  async assessmentCreate({ tx, actor, client, body, now, today }) {
    const whose = { areaId: client.areaId, clientId: client.id, recordedBy: actor.staffId };
    return saveAnswers(tx, { ...body, ...whose, existing: null, now, today });
  },

  async assessmentChange({ tx, actor, client, params, body, now, today }) {
    const { version, ...input } = body;
    const whose = { areaId: client.areaId, clientId: client.id, recordedBy: actor.staffId };
    const existing = { id: params.assessmentId, version };
    return saveAnswers(tx, { ...input, ...whose, existing, now, today });
  },

  async assessmentRemove({ tx, client, params }) {
    await removeDraft(tx, { areaId: client.areaId, clientId: client.id }, params.assessmentId);
    return { ok: true };
  },

  async measureDueList({ tx, actor, body, today, note }) {
    const after = readCursor(body.cursor, 3);
    const until = addDays(today, body.withinDays);
    const all = await listMeasuresDue(tx, actor.areaId, inCaseload(actor), { today, until });
    const key = (row: (typeof all)[number]) => [row.dueOn, row.clientId, row.ratedBy];
    const rest = after ? all.filter((row) => key(row).join('') > after.join('')) : all;
    const page = pageOf(rest, body.limit, key);
    note.people(page.rows.map((row) => row.clientId));
    return { ...page, rows: page.rows.map(({ responsibleStaffId: _, ...row }) => row) };
  },

  async kykyviisariCreate({ tx, actor, client, body, now, today }) {
    requirePast(body.doneOn, today);
    const id = newId();
    await tx
      .insertInto('kykyviisari')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        ...kykyviisariColumns(body),
        recorded_by: actor.staffId,
        recorded_at: now.toISOString(),
      })
      .execute();
    await recordEvent(tx, client, body.doneOn);
    return { id, version: 0 };
  },

  async kykyviisariChange({ tx, actor, client, params, body, now, today }) {
    requirePast(body.doneOn, today);
    const all = await listKykyviisari(tx, client);
    const version = nextVersion(all, params.kykyviisariId, body.version);
    await tx
      .updateTable('kykyviisari')
      .set({
        ...kykyviisariColumns(body),
        recorded_by: actor.staffId,
        recorded_at: now.toISOString(),
        version,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.kykyviisariId)
      .execute();
    return { id: params.kykyviisariId, version };
  },

  async kykyviisariRemove({ tx, client, params }) {
    await remove(tx, client, 'kykyviisari', params.kykyviisariId);
    return { ok: true };
  },

  async clarificationCreate({ tx, actor, client, body, now, today }) {
    const refusal = clarificationRefusal(body, today);
    if (refusal) throw refused(refusal);
    const id = newId();
    await tx
      .insertInto('clarification_step')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        ...clarificationColumns(body),
        recorded_by: actor.staffId,
        recorded_at: now.toISOString(),
      })
      .execute();
    await recordEvent(tx, client, body.doneOn ?? body.madeOn);
    return { id, version: 0 };
  },

  async clarificationChange({ tx, actor, client, params, body, now, today }) {
    const refusal = clarificationRefusal(body, today);
    if (refusal) throw refused(refusal);
    const version = nextVersion(await listClarifications(tx, client), params.stepId, body.version);
    await tx
      .updateTable('clarification_step')
      .set({
        ...clarificationColumns(body),
        recorded_by: actor.staffId,
        recorded_at: now.toISOString(),
        version,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.stepId)
      .execute();
    await recordEvent(tx, client, body.doneOn ?? body.madeOn);
    return { id: params.stepId, version };
  },

  async clarificationRemove({ tx, client, params }) {
    await remove(tx, client, 'clarification_step', params.stepId);
    return { ok: true };
  },
} satisfies HandlersFor<typeof assessmentContract>;

function requirePast(doneOn: string, today: Day): void {
  if (doneOn > today) throw refused(refuse('date-in-future', undefined, '/body/doneOn'));
}

/** The client's row is locked by the pipeline, so nobody changes these between reading and writing. */
function nextVersion<Row extends { readonly id: string; readonly version: number }>(
  rows: readonly Row[],
  id: string,
  seen: number,
): number {
  const current = rows.find((row) => row.id === id);
  if (!current) throw notFound();
  if (current.version !== seen) throw changedMeanwhile(current);
  return seen + 1;
}

async function remove(
  tx: Tx,
  client: AuthorisedClient,
  table: 'kykyviisari' | 'clarification_step',
  id: string,
): Promise<void> {
  const removed = await tx
    .deleteFrom(table)
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!removed) throw notFound();
}

async function listKykyviisari(tx: Tx, client: AuthorisedClient): Promise<KykyviisariRecord[]> {
  const found = await sql<KykyviisariRecord>`
    select k.id, k.version, k.done_on as "doneOn", k.overall, k.well_being as "wellBeing", k.inclusion, k.physical, k.skills,
           k.everyday, k.link, w.given_name || ' ' || w.family_name as "recordedBy"
      from kykyviisari k join staff w on w.area_id = k.area_id and w.id = k.recorded_by
     where k.area_id = ${client.areaId} and k.client_id = ${client.id}
     order by k.done_on desc, k.id`.execute(tx);
  return found.rows;
}

function kykyviisariColumns(input: Omit<KykyviisariRecord, 'id' | 'version' | 'recordedBy'>) {
  const { overall, inclusion, physical, skills, everyday, link } = input;
  return {
    done_on: input.doneOn,
    overall,
    well_being: input.wellBeing,
    inclusion,
    physical,
    skills,
    everyday,
    link,
  };
}

async function listClarifications(tx: Tx, client: AuthorisedClient): Promise<ClarificationRecord[]> {
  const found = await sql<ClarificationRecord>`
    select s.id, s.version, s.path, s.step, s.ball, s.made_on as "madeOn", s.done_on as "doneOn",
           w.given_name || ' ' || w.family_name as "recordedBy"
      from clarification_step s join staff w on w.area_id = s.area_id and w.id = s.recorded_by
     where s.area_id = ${client.areaId} and s.client_id = ${client.id}
     order by s.made_on, s.id`.execute(tx);
  return found.rows;
}

function clarificationColumns(input: Omit<ClarificationRecord, 'id' | 'version' | 'recordedBy'>) {
  return {
    path: input.path,
    step: input.step,
    ball: input.ball,
    made_on: input.madeOn,
    done_on: input.doneOn,
  };
}

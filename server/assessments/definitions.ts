/** Forms and their editions: what is published is never changed, an edit makes the next edition. */
import {
  type Actor,
  type DefinitionContent,
  type DefinitionRecord,
  type DefinitionRow,
  definitionRefusal,
  type assessmentContract,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { findDefinition } from './answers.ts';

type DefinitionContract = Pick<
  typeof assessmentContract,
  | 'definitionList'
  | 'definitionRead'
  | 'definitionCreate'
  | 'definitionEdition'
  | 'definitionSave'
  | 'definitionPublish'
  | 'definitionRetire'
  | 'definitionRemove'
>;

export const definitionHandlers = {
  async definitionList({ tx, actor }) {
    const found = await sql<DefinitionRow>`
      select d.id, d.version, d.key, d.edition, d.kind, d.status, d.published_at as "publishedAt",
             d.content -> 'name' as name, w.given_name || ' ' || w.family_name as "publishedBy",
             coalesce(n.answers, 0) as answers
        from assessment_definition d
        left join staff w on w.area_id = d.area_id and w.id = d.published_by
        left join answers_by_definition() n on n.definition_id = d.id
       where d.area_id = ${actor.areaId} order by d.key, d.edition desc`.execute(tx);
    return { rows: found.rows };
  },

  async definitionRead({ tx, actor, params }) {
    return findDefinition(tx, actor.areaId, params.definitionId);
  },

  async definitionCreate({ tx, actor, body }) {
    const used = await sql`select 1 from assessment_definition
       where area_id = ${actor.areaId} and key = ${body.key}`.execute(tx);
    if (used.rows.length > 0) throw refused(refuse('definition-key-used', undefined, '/body/key'));
    const refusal = definitionRefusal(body.kind, body.content);
    if (refusal) throw refused(refusal);
    return insertDraft(tx, actor, { ...body, edition: 1 });
  },

  async definitionEdition({ tx, actor, params }) {
    const from = await lockForm(tx, actor, params.definitionId);
    const editions = await tx
      .selectFrom('assessment_definition')
      .select(['id', 'version', 'edition', 'status'])
      .where('area_id', '=', actor.areaId)
      .where('key', '=', from.key)
      .execute();
    const draft = editions.find((one) => one.status === 'draft');
    if (draft) return { id: draft.id, version: draft.version };
    return insertDraft(tx, actor, { ...from, edition: Math.max(...editions.map((one) => one.edition)) + 1 });
  },

  async definitionSave({ tx, actor, params, body }) {
    const draft = await lockForm(tx, actor, params.definitionId);
    if (draft.version !== body.version) throw changedMeanwhile(draft);
    if (draft.status !== 'draft') throw refused(refuse('definition-published'), 409);
    const refusal = definitionRefusal(draft.kind, body.content);
    if (refusal) throw refused(refusal);
    return change(tx, actor, draft, { content: JSON.stringify(body.content) });
  },

  async definitionPublish({ tx, actor, params, body, now }) {
    const draft = await lockForm(tx, actor, params.definitionId);
    if (draft.version !== body.version) throw changedMeanwhile(draft);
    if (draft.status !== 'draft') throw refused(refuse('definition-published'), 409);
    const refusal = definitionRefusal(draft.kind, draft.content);
    if (refusal) throw refused(refusal);
    await tx
      .updateTable('assessment_definition')
      .set({ status: 'retired', version: sql<number>`version + 1` })
      .where('area_id', '=', actor.areaId)
      .where('key', '=', draft.key)
      .where('status', '=', 'published')
      .execute();
    const published = { published_at: now.toISOString(), published_by: actor.staffId };
    return change(tx, actor, draft, { status: 'published', ...published });
  },

  async definitionRetire({ tx, actor, params, body }) {
    const published = await lockForm(tx, actor, params.definitionId);
    if (published.version !== body.version) throw changedMeanwhile(published);
    if (published.status !== 'published') throw refused(refuse('definition-not-published'), 409);
    return change(tx, actor, published, { status: 'retired' });
  },

  async definitionRemove({ tx, actor, params }) {
    const removed = await tx
      .deleteFrom('assessment_definition')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.definitionId)
      .where('status', '=', 'draft')
      .returning('id')
      .executeTakeFirst();
    if (!removed) throw notFound();
    return { ok: true };
  },
} satisfies HandlersFor<DefinitionContract>;

/** The edition, with all editions of its form locked: two administrators take turns. */
async function lockForm(tx: Tx, actor: Actor, id: string): Promise<DefinitionRecord> {
  const { key } = await findDefinition(tx, actor.areaId, id);
  await sql`select id from assessment_definition where area_id = ${actor.areaId} and key = ${key}
     order by edition for update`.execute(tx);
  return findDefinition(tx, actor.areaId, id);
}

async function insertDraft(
  tx: Tx,
  actor: Actor,
  draft: {
    readonly key: string;
    readonly kind: string;
    readonly edition: number;
    readonly content: DefinitionContent;
  },
): Promise<{ id: string; version: number }> {
  const id = newId();
  await tx
    .insertInto('assessment_definition')
    .values({
      area_id: actor.areaId,
      id,
      key: draft.key,
      kind: draft.kind,
      edition: draft.edition,
      status: 'draft',
      content: JSON.stringify(draft.content),
    })
    .execute();
  return { id, version: 0 };
}

async function change(
  tx: Tx,
  actor: Actor,
  current: Pick<DefinitionRecord, 'id' | 'version'>,
  values: {
    readonly content?: string;
    readonly status?: 'published' | 'retired';
    readonly published_at?: string;
    readonly published_by?: string;
  },
): Promise<{ id: string; version: number }> {
  const version = current.version + 1;
  await tx
    .updateTable('assessment_definition')
    .set({ ...values, version })
    .where('area_id', '=', actor.areaId)
    .where('id', '=', current.id)
    .execute();
  return { id: current.id, version };
}

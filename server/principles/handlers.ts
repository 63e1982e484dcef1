import {
  type Actor,
  type Day,
  type DefinitionContent,
  type PrincipleInput,
  type PrincipleRecord,
  mayEver,
  type principleContract,
  principleRefusal,
  principlesForm,
  principlesKey,
  refuse,
} from '@polku/domain';
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

const stored = (today: Day) => sql<PrincipleRecord>`
  select id, version, position, content, content_sv as "contentSv", content_en as "contentEn",
         starts_on as "startsOn", ends_on as "endsOn", source,
         (starts_on <= ${today} and coalesce(ends_on, 'infinity') >= ${today}) as "inForce"
    from principle`;

async function listPrinciples(tx: Tx, actor: Actor, today: Day): Promise<readonly PrincipleRecord[]> {
  const found = await sql<PrincipleRecord>`${stored(today)}
    where area_id = ${actor.areaId} order by "inForce" desc, position, starts_on desc, id limit 200`.execute(
    tx,
  );
  return found.rows;
}

export const principleHandlers = {
  async principleList({ tx, actor, today }) {
    return {
      rows: [...(await listPrinciples(tx, actor, today))],
      actions: mayEver(actor.role, 'principle.manage') ? ['manage'] : [],
    };
  },

  async principleCreate({ tx, actor, body }) {
    const refusal = principleRefusal(body);
    if (refusal) throw refused(refusal);
    const id = newId();
    await tx
      .insertInto('principle')
      .values({ area_id: actor.areaId, id, ...columnsOf(body) })
      .execute();
    return { id, version: 0 };
  },

  async principleEdit({ tx, actor, params, body, today }) {
    const refusal = principleRefusal(body);
    if (refusal) throw refused(refusal);
    const found = await sql<PrincipleRecord>`${stored(today)}
      where area_id = ${actor.areaId} and id = ${params.principleId} for update`.execute(tx);
    const [current] = found.rows;
    if (!current) throw notFound();
    if (current.version !== body.version) throw changedMeanwhile(current);
    await tx
      .updateTable('principle')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },

  async principleFormMake({ tx, actor, today, now }) {
    const inForce = (await listPrinciples(tx, actor, today)).filter((one) => one.inForce);
    if (inForce.length === 0) throw refused(refuse('no-principles'), 409);
    const content = principlesForm(inForce);
    const editions = await sql<{ id: string; edition: number; status: string; content: DefinitionContent }>`
      select id, edition, status, content from assessment_definition
       where area_id = ${actor.areaId} and key = ${principlesKey} order by edition desc for update`.execute(
      tx,
    );
    const published = editions.rows.find(({ status }) => status === 'published');
    if (published && isDeepStrictEqual(published.content, content))
      return { id: published.id, edition: published.edition };
    if (published)
      await tx
        .updateTable('assessment_definition')
        .set({ status: 'retired', version: sql<number>`version + 1` })
        .where('area_id', '=', actor.areaId)
        .where('id', '=', published.id)
        .execute();
    const id = newId();
    const edition = (editions.rows[0]?.edition ?? 0) + 1;
    await tx
      .insertInto('assessment_definition')
      .values({
        area_id: actor.areaId,
        id,
        key: principlesKey,
        edition,
        kind: 'staffSurvey',
        status: 'published',
        content: JSON.stringify(content),
        published_at: now.toISOString(),
        published_by: actor.staffId,
      })
      .execute();
    return { id, edition };
  },
} satisfies HandlersFor<typeof principleContract>;

function columnsOf(input: PrincipleInput) {
  return {
    position: input.position,
    content: input.content,
    content_sv: input.contentSv,
    content_en: input.contentEn,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    source: input.source,
  };
}

import {
  type Contract,
  type Day,
  type NewsAudience,
  type NewsInput,
  type NewsRecord,
  type OutputOf,
  mayEver,
  type newsContract,
  newsRefusal,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { inPublicArea } from '../places/public-area.ts';

const texts = sql`jsonb_build_object(
  'fi', jsonb_build_object('title', title_fi, 'body', body_fi),
  'sv', jsonb_build_object('title', title_sv, 'body', body_sv),
  'en', jsonb_build_object('title', title_en, 'body', body_en)) as texts`;

const stored = sql<NewsRecord>`
  select id, version, audiences, ${texts}, publish_from as "publishFrom", publish_to as "publishTo" from news`;

const inForce = (today: Day) =>
  sql<boolean>`(publish_from <= ${today}::date and (publish_to is null or publish_to >= ${today}::date))`;

const columnsOf = (input: NewsInput) => ({
  audiences: [...new Set(input.audiences)],
  title_fi: input.texts.fi.title,
  title_sv: input.texts.sv.title,
  title_en: input.texts.en.title,
  body_fi: input.texts.fi.body,
  body_sv: input.texts.sv.body,
  body_en: input.texts.en.body,
  publish_from: input.publishFrom,
  publish_to: input.publishTo,
});

/** What an audience is shown today: the news to it and the news to anybody. */
async function shownTo(tx: Tx, areaId: number, audience: NewsAudience, today: Day) {
  const found = await sql<OutputOf<Contract['ownNews']>['rows'][number]>`
    select id, ${texts}, publish_from as "publishFrom" from news
     where area_id = ${areaId} and ${inForce(today)} and audiences && array[${audience}, 'public']::text[]
     order by publish_from desc, id desc limit 50`.execute(tx);
  return [...found.rows];
}

export const newsHandlers = {
  async newsList({ tx, actor, query, today }) {
    const after = readCursor(query.cursor, 2);
    const manages = mayEver(actor.role, 'news.manage');
    const found = await sql<NewsRecord>`${stored}
       where area_id = ${actor.areaId}
         ${manages ? sql`` : sql`and ${inForce(today)} and audiences && array['staff', 'public']`}
         ${after ? sql`and (publish_from, id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``}
       order by publish_from desc, id desc limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.publishFrom, row.id]);
    return { rows, next, actions: manages ? ['manage'] : [] };
  },

  async newsCreate({ tx, actor, body, now }) {
    const refusal = newsRefusal(body);
    if (refusal) throw refused(refusal);
    const id = newId();
    await tx
      .insertInto('news')
      .values({
        area_id: actor.areaId,
        id,
        ...columnsOf(body),
        written_by: actor.staffId,
        written_at: now.toISOString(),
      })
      .execute();
    return { id, version: 0 };
  },

  async newsEdit({ tx, actor, params, body, now }) {
    const refusal = newsRefusal(body);
    if (refusal) throw refused(refusal);
    const found = await sql<NewsRecord>`${stored}
      where area_id = ${actor.areaId} and id = ${params.newsId} for update`.execute(tx);
    const [current] = found.rows;
    if (!current) throw notFound();
    if (current.version !== body.version) throw changedMeanwhile(current);
    await tx
      .updateTable('news')
      .set({
        ...columnsOf(body),
        written_by: actor.staffId,
        written_at: now.toISOString(),
        version: body.version + 1,
      })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },

  async ownNews({ tx, own, today }) {
    return { rows: await shownTo(tx, own.areaId, 'clients', today) };
  },

  async publicNews({ services, params, today }) {
    return inPublicArea(services, params.area, async (tx, area) => ({
      areaName: area.name,
      rows: await shownTo(tx, area.id, 'public', today),
    }));
  },
} satisfies HandlersFor<typeof newsContract>;

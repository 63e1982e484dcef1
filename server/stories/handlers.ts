import {
  type Contract,
  type Day,
  type OutputOf,
  type StoryInput,
  type StoryRecord,
  type StoryStatus,
  isRefusal,
  isStoryShown,
  mayOnClient,
  refuse,
  storyActionsFrom,
  storyAfter,
  type storyContract,
  storyTextRefusal,
} from '@polku/domain';
import { sql } from 'kysely';
import { hasConsent } from '../own/consents.ts';
import { inPublicArea } from '../places/public-area.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

interface Stored extends Omit<StoryRecord, 'shown' | 'actions'> {
  readonly status: StoryStatus;
  readonly nonDisclosed: boolean;
  readonly clientName: string;
  readonly writtenAt: string;
}

const stored = (today: Day) => sql<Stored>`
  select s.id, s.version, s.client_id as "clientId", s.target_group as "targetGroup", s.language, s.title, s.pseudonym,
         s.content, s.status, s.answered_at as "answeredAt", s.published_on as "publishedOn", s.written_at as "writtenAt",
         client.non_disclosure <> 'none' as "nonDisclosed", client.family_name || ' ' || client.given_names as "clientName",
         exists (select 1 from client_consent k
                  where k.area_id = s.area_id and k.client_id = s.client_id and k.purpose = 'successStory'
                    and k.withdrawn_at is null and k.starts_on <= ${today}::date and k.ends_on >= ${today}::date) as consent
    from story s join client on client.area_id = s.area_id and client.id = s.client_id and client.merged_into_id is null`;

function recordOf({ nonDisclosed, clientName: _name, writtenAt: _at, ...row }: Stored): StoryRecord {
  return {
    ...row,
    shown: isStoryShown({ ...row, nonDisclosed }),
    actions: [
      'edit',
      ...storyActionsFrom[row.status].filter(
        (action) => action !== 'publish' || (row.consent && !nonDisclosed),
      ),
    ],
  };
}

const columnsOf = (input: StoryInput) => ({
  target_group: input.targetGroup,
  language: input.language,
  title: input.title,
  pseudonym: input.pseudonym,
  content: input.content,
});

async function lockStory(tx: Tx, client: AuthorisedClient, id: string, today: Day): Promise<Stored> {
  const found = await sql<Stored>`${stored(today)}
    where s.area_id = ${client.areaId} and s.client_id = ${client.id} and s.id = ${id} for update of s`.execute(
    tx,
  );
  const [story] = found.rows;
  if (!story) throw notFound();
  return story;
}

async function requireNameless(tx: Tx, client: AuthorisedClient, input: StoryInput): Promise<void> {
  const person = await tx
    .selectFrom('client')
    .select(['family_name as familyName', 'given_names as givenNames'])
    .where('area_id', '=', client.areaId)
    .where('id', '=', client.id)
    .executeTakeFirstOrThrow();
  const refusal = storyTextRefusal(input, person);
  if (refusal) throw refused(refusal);
}

export const storyHandlers = {
  async storyList({ tx, actor, query, today, note }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<Stored>`${stored(today)}
       where s.area_id = ${actor.areaId} and ${clientFilter(actor, 'story.manage', today)}
         ${after ? sql`and (s.written_at, s.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
       order by s.written_at desc, s.id desc limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.writtenAt, row.id]);
    note.people(rows.map((row) => row.clientId));
    return {
      rows: rows.map((row) => ({ ...recordOf(row), clientName: row.clientName, writtenAt: row.writtenAt })),
      next,
    };
  },

  async storiesOfClient({ tx, actor, client, today }) {
    const found = await sql<Stored>`${stored(today)}
      where s.area_id = ${client.areaId} and s.client_id = ${client.id} order by s.written_at desc, s.id`.execute(
      tx,
    );
    return {
      rows: found.rows.map(recordOf),
      consent: await hasConsent(tx, client.areaId, client.id, 'successStory', today),
      mayPublish: mayOnClient(actor, 'story.manage', client.facts) && !client.facts.nonDisclosed,
    };
  },

  async storyCreate({ tx, actor, client, body, now }) {
    if (client.facts.nonDisclosed) throw refused(refuse('story-not-disclosed'), 409);
    await requireNameless(tx, client, body);
    const id = newId();
    await tx
      .insertInto('story')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        ...columnsOf(body),
        status: 'draft',
        written_by: actor.staffId,
        written_at: now.toISOString(),
      })
      .execute();
    return { id, version: 0 };
  },

  async storyEdit({ tx, client, params, body, now, today }) {
    const current = await lockStory(tx, client, params.storyId, today);
    if (current.version !== body.version) throw changedMeanwhile({ ...recordOf(current) });
    await requireNameless(tx, client, body);
    await tx
      .updateTable('story')
      .set({
        ...columnsOf(body),
        // what she approved was another text
        status: 'draft',
        answered_at: null,
        published_on: null,
        published_by: null,
        written_at: now.toISOString(),
        version: body.version + 1,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },

  async storyAct({ tx, actor, client, params, body, now, today }) {
    const current = await lockStory(tx, client, params.storyId, today);
    if (current.version !== body.version) throw changedMeanwhile({ ...recordOf(current) });
    const next = storyAfter(current, body.action);
    if (isRefusal(next)) throw refused(next, 409);
    await tx
      .updateTable('story')
      .set({
        status: next,
        version: body.version + 1,
        ...(body.action === 'publish' ? { published_on: today, published_by: actor.staffId } : {}),
        ...(body.action === 'ask' ? { answered_at: null, published_on: null, published_by: null } : {}),
        ...(body.action === 'takeDown'
          ? { taken_down_at: now.toISOString(), taken_down_by: actor.staffId }
          : { taken_down_at: null, taken_down_by: null }),
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },

  async ownStories({ tx, own, today }) {
    // a draft is the worker's paper until she is asked
    const found = await sql<Stored>`${stored(today)}
      where s.area_id = ${own.areaId} and s.client_id = ${own.id} and s.status <> 'draft'
      order by s.written_at desc, s.id`.execute(tx);
    return {
      rows: found.rows.map((row) => {
        const { id, version, targetGroup, language, title, pseudonym, content, status, publishedOn } = row;
        const shown = isStoryShown(row);
        return { id, version, targetGroup, language, title, pseudonym, content, status, publishedOn, shown };
      }),
      consent: await hasConsent(tx, own.areaId, own.id, 'successStory', today),
    };
  },

  async ownStoryAnswer({ tx, own, params, body, now }) {
    const found = await tx
      .selectFrom('story')
      .select(['id', 'version', 'status'])
      .where('area_id', '=', own.areaId)
      .where('client_id', '=', own.id)
      .where('id', '=', params.storyId)
      .forUpdate()
      .executeTakeFirst();
    if (!found || found.status === 'draft') throw notFound();
    if (found.version !== body.version) throw changedMeanwhile({ version: found.version });
    // she may take her word back at any time, give it when she is asked
    const mayAnswer = body.approve
      ? found.status === 'asked' || found.status === 'declined'
      : found.status !== 'takenDown' && found.status !== 'declined';
    if (!mayAnswer) throw refused(refuse('story-not-now'), 409);
    await tx
      .updateTable('story')
      .set({
        status: body.approve ? 'approved' : 'declined',
        answered_at: now.toISOString(),
        version: body.version + 1,
      })
      .where('area_id', '=', own.areaId)
      .where('client_id', '=', own.id)
      .where('id', '=', found.id)
      .execute();
    return { ok: true };
  },

  async publicStories({ services, params, today }) {
    return inPublicArea(services, params.area, async (tx, area) => {
      const found = await sql<OutputOf<Contract['publicStories']>['stories'][number]>`
        select id, target_group as "targetGroup", language, title, pseudonym, content, published_on as "publishedOn"
          from published_stories(${area.id}, ${today}::date)`.execute(tx);
      return { areaName: area.name, stories: [...found.rows] };
    });
  },
} satisfies HandlersFor<typeof storyContract>;

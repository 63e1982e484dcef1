import {
  type Contract,
  type Language,
  type MessageStatus,
  type OutputOf,
  type TemplateKey,
  clientChannel,
  decided,
  decisionsFrom,
  isRefusal,
  mayOnClient,
  type messageContract,
  messageLanguage,
  ownWordsRefusal,
  refuse,
  rendered,
  renderedSubject,
  templateKeys,
} from '@polku/domain';
import { sql } from 'kysely';
import type { AuthorisedClient } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import { dayAt } from '../platform/clock.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { planJob } from '../platform/jobs.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { hiddenPlacesOf } from './hidden-places.ts';
import { type FieldValues, shownFields } from './remind.ts';
import { type KnownTemplates, readTemplates } from './templates.ts';

type Notification = OutputOf<Contract['notificationList']>['rows'][number];
type MessageRow = OutputOf<Contract['messageList']>['rows'][number];

interface StoredNotification {
  readonly id: string;
  readonly template_key: TemplateKey;
  readonly template_version: number;
  readonly field_values: FieldValues;
  readonly subject: string;
  readonly body: string;
  readonly at: string;
  readonly read_at: string | null;
  readonly client: { readonly id: string; readonly name: string } | null;
}

export const messageHandlers = {
  async notificationCount({ tx, actor }) {
    return { unread: await unreadOf(tx, actor.areaId, actor.staffId) };
  },

  async notificationList({ tx, actor, query, today, language, signedIn, note }) {
    const after = readCursor(query.cursor, 2);
    // a name is told to who may read the person now, whoever she was when the reminder was made
    const found = await sql<StoredNotification>`
      select m.id, m.template_key, m.template_version, m.field_values, m.subject, m.body, m.planned_at as at, m.read_at,
             (select jsonb_build_object('id', client.id, 'name', client.family_name || ' ' || client.given_names) from client
               where client.area_id = m.area_id and client.id = m.client_id and client.merged_into_id is null
                 and ${clientFilter(actor, 'client.read', today)}) as client
        from message m
       where m.area_id = ${actor.areaId} and m.recipient_staff_id = ${actor.staffId} and m.channel = 'inApp'
         ${query.only === 'unread' ? sql`and m.read_at is null` : sql``}
         ${after ? sql`and (m.planned_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
       order by m.planned_at desc, m.id desc limit ${query.limit + 1}`.execute(tx);
    const templates = await readTemplates(tx, actor.areaId);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.at, row.id]);
    note.people(rows.flatMap((row) => (row.client ? [row.client.id] : [])));
    const area = signedIn.areaName[language];
    return { rows: rows.map((row) => shownNotification(row, templates, language, area)), next };
  },

  async notificationRead({ tx, actor, body, now }) {
    const { ids } = body;
    await sql`update message set read_at = ${now}, version = version + 1
       where area_id = ${actor.areaId} and recipient_staff_id = ${actor.staffId} and channel = 'inApp' and read_at is null
         ${ids ? sql`and id = any (${ids}::uuid[])` : sql``}`.execute(tx);
    return { unread: await unreadOf(tx, actor.areaId, actor.staffId) };
  },

  async messageList({ tx, client, query, note }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<Omit<MessageRow, 'decisions'>>`
      select m.id, m.version, m.template_key as kind, m.channel, m.status, m.problem,
             w.given_name || ' ' || w.family_name as "toStaff", a.given_name || ' ' || a.family_name as "writtenBy",
             m.template_version as "templateVersion", m.subject, m.body, m.planned_at as "plannedAt", m.sent_at as "sentAt"
        from message m
        left join staff w on w.area_id = m.area_id and w.id = m.recipient_staff_id
        left join staff a on a.area_id = m.area_id and a.id = m.written_by
       where m.area_id = ${client.areaId}
         and m.client_id in (select c.id from client c where c.area_id = ${client.areaId}
                                and (c.id = ${client.id} or c.merged_into_id = ${client.id}))
         ${after ? sql`and (m.planned_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
       order by m.planned_at desc, m.id desc limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.plannedAt, row.id]);
    note.earliest(rows.at(-1)?.plannedAt);
    return { rows: rows.map((row) => ({ ...row, decisions: [...decisionsFrom[row.status]] })), next };
  },

  async channelRead({ tx, actor, client, services }) {
    const person = await readReachable(tx, client);
    return {
      chosen: person.chosen,
      chosenOn: person.chosenAt === null ? null : dayAt(new Date(person.chosenAt)),
      channel: clientChannel(person),
      hasEmail: person.hasEmail,
      hasPhone: person.hasPhone,
      nonDisclosed: person.nonDisclosed,
      demonstration: services.settings.mode === 'demo',
      maySend: mayOnClient(actor, 'message.send', client.facts),
      version: person.version,
    };
  },

  async channelChoose({ tx, actor, client, body, now }) {
    const person = await readReachable(tx, client);
    if (person.version !== body.version)
      throw changedMeanwhile({ channel: person.chosen, version: person.version });
    const lacks =
      (body.channel === 'email' && !person.hasEmail) || (body.channel === 'sms' && !person.hasPhone);
    if (lacks) throw refused(refuse('channel-not-allowed', undefined, '/body/channel'));
    const values = {
      channel: body.channel,
      chosen_by: actor.staffId,
      chosen_at: now.toISOString(),
      version: body.version + 1,
    };
    await tx
      .insertInto('client_channel')
      .values({ area_id: client.areaId, client_id: client.id, ...values })
      .onConflict((conflict) => conflict.columns(['area_id', 'client_id']).doUpdateSet(values))
      .execute();
    return { version: values.version };
  },

  async messageWrite({ tx, actor, client, body, now, today, signedIn }) {
    const person = await readReachable(tx, client);
    if (clientChannel(person) !== body.channel) {
      throw refused(refuse('channel-not-allowed', undefined, '/body/channel'));
    }
    const places = await hiddenPlacesOf(tx, client.areaId, client.id);
    const refusal = ownWordsRefusal(body.text, { nonDisclosed: person.nonDisclosed, places });
    if (refusal) throw refused(refusal);
    const language = messageLanguage(person.serviceLanguage);
    const { version, texts } = (await readTemplates(tx, client.areaId)).workerMessage.published;
    const writer = await tx
      .selectFrom('staff')
      .select(['given_name', 'family_name', 'phone'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', actor.staffId)
      .executeTakeFirstOrThrow();
    const values = {
      area: signedIn.areaName[language],
      message: body.text,
      workerName: `${writer.given_name} ${writer.family_name}`,
      workerPhone: writer.phone,
    };
    const id = newId();
    await tx
      .insertInto('message')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        recipient_id: client.id,
        kind: 'workerMessage',
        subject_id: id,
        due_on: today,
        channel: body.channel,
        template_key: 'workerMessage',
        template_version: version,
        language,
        subject: renderedSubject(texts[language].subject, values),
        body: rendered(texts[language].body, values),
        status: 'planned',
        planned_at: now.toISOString(),
        next_attempt_at: now.toISOString(),
        written_by: actor.staffId,
      })
      .execute();
    await planSending(tx, client.areaId, id);
    return { id };
  },

  async messageDecide({ tx, actor, client, params, body, now }) {
    const found = await tx
      .selectFrom('message')
      .select(['status', 'version', 'channel'])
      .where('area_id', '=', client.areaId)
      .where('client_id', '=', client.id)
      .where('id', '=', params.messageId)
      .forUpdate()
      .executeTakeFirst();
    if (!found) throw notFound();
    if (found.version !== body.version) throw changedMeanwhile(found);
    await decide(
      tx,
      { ...found, areaId: client.areaId, id: params.messageId, by: actor.staffId, now },
      body.decision,
    );
    return { version: body.version + 1 };
  },
} satisfies HandlersFor<typeof messageContract>;

interface Decided {
  readonly areaId: number;
  readonly id: string;
  readonly status: string;
  readonly version: number;
  readonly by: string;
  readonly now: Date;
}

/** @throws Problem 409 when nothing may be decided of it, or somebody was quicker */
export async function decide(
  tx: Tx,
  message: Decided,
  decision: Parameters<typeof decided>[1],
): Promise<void> {
  const next = decided(message.status as MessageStatus, decision);
  if (isRefusal(next)) throw refused(next, 409);
  const changed = await sql<{ done: boolean }>`
    select decide_message(${message.id}::uuid, ${message.version}::int, ${message.status}, ${next}, ${message.by}::uuid, ${message.now}::timestamptz) as done`.execute(
    tx,
  );
  if (!changed.rows[0]?.done) throw changedMeanwhile({ version: message.version });
  if (next === 'planned') await planSending(tx, message.areaId, message.id);
}

function planSending(tx: Tx, areaId: number, messageId: string): Promise<void> {
  return planJob(tx, 'sendMessage', { areaId, messageId }, { key: `message:${messageId}` });
}

async function unreadOf(tx: Tx, areaId: number, staffId: string): Promise<number> {
  const found = await sql<{ unread: number }>`
    select count(*)::int as unread from message
     where area_id = ${areaId} and recipient_staff_id = ${staffId} and channel = 'inApp' and read_at is null`.execute(
    tx,
  );
  return found.rows[0]?.unread ?? 0;
}

function shownNotification(
  row: StoredNotification,
  templates: KnownTemplates,
  language: Language,
  area: string,
): Notification {
  const known = templateKeys.includes(row.template_key) ? templates[row.template_key] : undefined;
  const text = known?.byVersion.get(row.template_version)?.[language];
  const values = { area, ...shownFields(row.field_values, language) };
  return {
    id: row.id,
    kind: row.template_key,
    subject: text ? renderedSubject(text.subject, values) : row.subject,
    body: text ? rendered(text.body, values) : row.body,
    at: row.at,
    readAt: row.read_at,
    client: row.client,
  };
}

async function readReachable(tx: Tx, client: AuthorisedClient) {
  const found = await sql<{
    chosen: 'none' | 'email' | 'sms' | null;
    chosenAt: string | null;
    hasEmail: boolean;
    hasPhone: boolean;
    nonDisclosed: boolean;
    serviceLanguage: string;
    version: number;
  }>`
    select h.channel as chosen, h.chosen_at as "chosenAt", coalesce(c.email, '') <> '' as "hasEmail",
           coalesce(c.phone, '') <> '' as "hasPhone", c.non_disclosure <> 'none' as "nonDisclosed",
           c.service_language as "serviceLanguage", coalesce(h.version, 0) as version
      from client c left join client_channel h on h.area_id = c.area_id and h.client_id = c.id
     where c.area_id = ${client.areaId} and c.id = ${client.id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw notFound();
  return row;
}

export interface OwnMessage {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly at: string;
}

/** What was sent to a client in the service, newest first; in her own scope. */
export async function listOwnMessages(tx: Tx, areaId: number, clientId: string): Promise<OwnMessage[]> {
  const found = await sql<OwnMessage>`
    select m.id, m.subject, m.body, m.planned_at as at from message m
     where m.area_id = ${areaId} and m.recipient_id = ${clientId} and m.client_id = ${clientId} and m.channel = 'inApp'
     order by m.planned_at desc, m.id desc limit 20`.execute(tx);
  return found.rows;
}

/**
 * The personal links of parties and the messages that carry them. A message is kept without its link: the link is made
 * when the message leaves, so that nobody who may read messages can sign for somebody else.
 */
import {
  type Day,
  type Language,
  type MessageChannel,
  type PlaceholderValues,
  type SigningPartyKind,
  type TemplateKey,
  addDays,
  clientChannel,
  messageLanguage,
  rendered,
  renderedSubject,
  signingLinkDays,
} from '@polku/domain';
import { type Insertable, type Kysely, type Transaction, sql } from 'kysely';
import type { KnownTemplate } from '../messages/templates.ts';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import { linkTokenHash, newLinkToken } from '../platform/personal-link.ts';
import type { DB } from '../platform/schema.generated.ts';

export const signingPath = '/allekirjoitus';
/** Stands for the link in a message that is kept. */
const linkMark = `${signingPath}#…`;
const ownPath = '/oma/sopimukset';

/** A party as she is reached. */
export interface Reached {
  readonly party_id: string;
  readonly kind: SigningPartyKind;
  readonly client_id: string;
  readonly email: string;
  readonly phone: string;
  readonly language: Language;
  readonly service_language: string;
  readonly non_disclosed: boolean;
  readonly chosen: 'none' | 'email' | 'sms' | null;
  readonly has_email: boolean;
  readonly has_phone: boolean;
  readonly worker_name: string;
  readonly worker_phone: string | null;
}

/** How parties are reached: the client as she allows, the others by what was written of them. */
export async function readReached(
  database: Kysely<DB>,
  areaId: number,
  partyIds: readonly string[],
): Promise<readonly Reached[]> {
  const found = await sql<Reached>`
    select y.id as party_id, y.kind, y.client_id, y.email, y.phone, y.language, c.service_language,
           c.non_disclosure <> 'none' as non_disclosed, h.channel as chosen,
           coalesce(c.email, '') <> '' as has_email, coalesce(c.phone, '') <> '' as has_phone,
           w.given_name || ' ' || w.family_name as worker_name, w.phone as worker_phone
      from agreement_party y
      join agreement a on a.area_id = y.area_id and a.id = y.agreement_id
      join client c on c.area_id = y.area_id and c.id = y.client_id
      join staff w on w.area_id = a.area_id and w.id = a.made_by
      left join client_channel h on h.area_id = c.area_id and h.client_id = c.id
     where y.area_id = ${areaId} and y.id = any (${[...partyIds]}::uuid[])`.execute(database);
  return found.rows;
}

/** The channel outside the service; undefined: she can't be reached there. */
export function outerChannelOf(person: Reached): 'email' | 'sms' | undefined {
  if (person.kind !== 'client') return person.email ? 'email' : person.phone ? 'sms' : undefined;
  const channel = clientChannel({
    nonDisclosed: person.non_disclosed,
    chosen: person.chosen,
    hasEmail: person.has_email,
    hasPhone: person.has_phone,
  });
  return channel === 'none' ? undefined : channel;
}

export interface Telling {
  readonly areaId: number;
  readonly areaName: Readonly<Record<Language, string>>;
  readonly publicUrl: string;
  readonly template: KnownTemplate;
  readonly key: TemplateKey;
  /** With the recipient and the channel it is what makes the sending one. */
  readonly subjectId: string;
  readonly dueOn: string;
  readonly writtenBy: string | null;
  readonly now: Date;
}

/** One row a channel: a client is told in her own view too, where she signs without a link. */
export function messagesTo(
  person: Reached,
  telling: Telling,
  allowed: readonly MessageChannel[] = ['inApp', 'email', 'sms'],
): readonly Insertable<DB['message']>[] {
  const outer = outerChannelOf(person);
  const isClient = person.kind === 'client';
  const language = isClient ? messageLanguage(person.service_language) : person.language;
  const channels: readonly MessageChannel[] = [
    ...(isClient ? (['inApp'] as const) : []),
    ...(outer ? [outer] : []),
  ].filter((channel) => allowed.includes(channel));
  const { version, texts } = telling.template.published;
  const at = telling.now.toISOString();
  return channels.map((channel) => {
    const inner = channel === 'inApp';
    const values: PlaceholderValues = {
      area: telling.areaName[language],
      link: `${telling.publicUrl}${inner ? ownPath : linkMark}`,
      workerName: person.worker_name,
      workerPhone: person.worker_phone,
    };
    return {
      area_id: telling.areaId,
      id: newId(),
      client_id: person.client_id,
      recipient_party_id: isClient ? null : person.party_id,
      recipient_id: isClient ? person.client_id : person.party_id,
      kind: telling.key,
      subject_id: telling.subjectId,
      due_on: telling.dueOn,
      channel,
      template_key: telling.key,
      template_version: version,
      language,
      subject: renderedSubject(texts[language].subject, values),
      body: rendered(texts[language].body, values),
      status: inner ? 'sent' : 'planned',
      planned_at: at,
      next_attempt_at: inner ? null : at,
      sent_at: inner ? at : null,
      written_by: telling.writtenBy,
    };
  });
}

interface Leaving {
  readonly id: string;
  readonly kind: string;
  readonly subject_id: string;
  readonly body: string;
}

/**
 * The text with its link, made now: of what an agent asked for, or a new one of a reminder. Undefined when there is
 * nothing to sign any more, or the link was revoked before it left.
 */
export async function bodyWithLink(
  tx: Transaction<DB>,
  areaId: number,
  message: Leaving,
  now: Date,
): Promise<string | undefined> {
  if (!message.body.includes(linkMark)) return message.body;
  const token = newLinkToken();
  const today: Day = dayAt(now);
  const expiresOn = addDays(today, signingLinkDays);
  const hash = linkTokenHash('agreement', token);
  const waits = sql`exists (select 1 from agreement a join agreement_party y on y.area_id = a.area_id and y.agreement_id = a.id
     where a.area_id = l.area_id and a.id = l.agreement_id and a.status <> 'cancelled'
       and y.id = l.party_id and y.removed_at is null
       and not exists (select 1 from agreement_signature s where s.area_id = a.area_id and s.party_id = y.id and s.kind = l.kind
          and s.number = (select max(e.number) from agreement_edition e
                           where e.area_id = a.area_id and e.agreement_id = a.id and e.kind = l.kind)))`;
  if (message.kind === 'agreementUnsigned')
    await sql`
      insert into agreement_link (area_id, id, client_id, agreement_id, party_id, kind, how, made_on, expires_on)
      select y.area_id, ${message.id}, y.client_id, y.agreement_id, y.id,
             case when a.status = 'signed' then 'assessment' else 'agreement' end, 'reminder', ${today}, ${expiresOn}
        from agreement_party y join agreement a on a.area_id = y.area_id and a.id = y.agreement_id
       where y.area_id = ${areaId} and y.id = ${message.subject_id}
      on conflict do nothing`.execute(tx);
  const linkId = message.kind === 'agreementUnsigned' ? message.id : message.subject_id;
  const made = await sql`
    update agreement_link l set token_hash = ${hash}, expires_on = ${expiresOn}
     where l.area_id = ${areaId} and l.id = ${linkId} and l.revoked_at is null and ${waits} returning l.id`.execute(
    tx,
  );
  return made.rows.length === 0 ? undefined : message.body.replace(linkMark, `${signingPath}#${token}`);
}

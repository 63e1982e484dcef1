/**
 * What the invited are written: in their own view always, outside it by the channel each has allowed. Of a person who
 * has come under non-disclosure since she was invited, no place is told.
 */
import {
  type Language,
  type TemplateKey,
  asDay,
  clientChannel,
  messageLanguage,
  rendered,
  renderedSubject,
  tellable,
} from '@polku/domain';
import { type Insertable, sql } from 'kysely';
import { shownFields } from '../messages/remind.ts';
import { readTemplates } from '../messages/templates.ts';
import type { Tx } from '../platform/context.ts';
import { planJob } from '../platform/jobs.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';

export interface Told {
  readonly areaId: number;
  readonly areaName: Readonly<Record<Language, string>>;
  readonly publicUrl: string;
  readonly writtenBy: string;
  readonly now: Date;
}

interface MeetingWords {
  readonly name: string;
  readonly name_sv: string;
  readonly name_en: string;
  readonly topic: string;
  readonly topic_sv: string;
  readonly topic_en: string;
  readonly on_date: string;
  readonly starts: string;
  readonly ends: string;
  readonly place: string;
  readonly leader_name: string;
  readonly leader_phone: string | null;
}

interface Person {
  readonly id: string;
  readonly given_names: string;
  readonly service_language: string;
  readonly non_disclosed: boolean;
  readonly chosen: 'none' | 'email' | 'sms' | null;
  readonly has_email: boolean;
  readonly has_phone: boolean;
}

const clock: Readonly<Record<Language, (starts: string, ends: string) => string>> = {
  fi: (starts, ends) => `klo ${starts.replace(':', '.')}–${ends.replace(':', '.')}`,
  sv: (starts, ends) => `kl. ${starts.replace(':', '.')}–${ends.replace(':', '.')}`,
  en: (starts, ends) => `${starts}–${ends}`,
};

const inLanguage = (language: Language, fi: string, sv: string, en: string) =>
  ({ fi, sv, en })[language] || fi;

export async function tellInvited(
  tx: Tx,
  to: Told,
  key: Extract<TemplateKey, 'groupInvitation' | 'groupCancelled'>,
  meetingId: string,
  clientIds: readonly string[],
): Promise<void> {
  if (clientIds.length === 0) return;
  const found = await sql<MeetingWords>`
    select s.name, s.name_sv, s.name_en, m.topic, m.topic_sv, m.topic_en, m.on_date, m.starts, m.ends,
           coalesce(nullif(m.place, ''), s.place) as place,
           w.given_name || ' ' || w.family_name as leader_name, w.phone as leader_phone
      from group_meeting m
      join group_series s on s.area_id = m.area_id and s.id = m.series_id
      join staff w on w.area_id = s.area_id and w.id = s.leader_staff_id
     where m.area_id = ${to.areaId} and m.id = ${meetingId}`.execute(tx);
  const people = await sql<Person>`
    select c.id, c.given_names, c.service_language, c.non_disclosure <> 'none' as non_disclosed, h.channel as chosen,
           coalesce(c.email, '') <> '' as has_email, coalesce(c.phone, '') <> '' as has_phone
      from client c left join client_channel h on h.area_id = c.area_id and h.client_id = c.id
     where c.area_id = ${to.areaId} and c.id = any (${[...clientIds]}::uuid[])`.execute(tx);
  const [meeting] = found.rows;
  if (!meeting) return;
  const { version, texts } = (await readTemplates(tx, to.areaId))[key].published;
  // one sending of this round to each: a meeting moved twice is told of twice
  const round = newId();
  const at = to.now.toISOString();
  const rows = people.rows.flatMap((person): Insertable<DB['message']>[] => {
    const language = messageLanguage(person.service_language);
    const values = tellable(
      {
        area: to.areaName[language],
        givenName: person.given_names.split(/\s+/)[0] ?? '',
        meeting: `${inLanguage(language, meeting.name, meeting.name_sv, meeting.name_en)}: ${inLanguage(language, meeting.topic, meeting.topic_sv, meeting.topic_en)}, ${clock[language](meeting.starts, meeting.ends)}`,
        place: meeting.place,
        workerName: meeting.leader_name,
        workerPhone: meeting.leader_phone,
        link: `${to.publicUrl}/oma/ryhmat`,
        ...shownFields({ dueDay: meeting.on_date }, language),
      },
      person.non_disclosed,
    );
    const outer = clientChannel({
      nonDisclosed: person.non_disclosed,
      chosen: person.chosen,
      hasEmail: person.has_email,
      hasPhone: person.has_phone,
    });
    const channels = outer === 'none' ? (['inApp'] as const) : (['inApp', outer] as const);
    return channels.map((channel) => ({
      area_id: to.areaId,
      id: newId(),
      client_id: person.id,
      recipient_id: person.id,
      kind: key,
      subject_id: round,
      due_on: meeting.on_date,
      channel,
      template_key: key,
      template_version: version,
      language,
      subject: renderedSubject(texts[language].subject, values),
      body: rendered(texts[language].body, values),
      status: channel === 'inApp' ? 'sent' : 'planned',
      planned_at: at,
      next_attempt_at: channel === 'inApp' ? null : at,
      sent_at: channel === 'inApp' ? at : null,
      valid_until: `${asDay(meeting.on_date)}T21:59:00Z`,
      written_by: to.writtenBy,
    }));
  });
  if (rows.length === 0) return;
  await tx.insertInto('message').values(rows).execute();
  for (const { id, channel } of rows) {
    if (channel !== 'inApp')
      await planJob(tx, 'sendMessage', { areaId: to.areaId, messageId: id }, { key: `message:${id}` });
  }
}

/** Each is written to once, of the first of her meetings. @returns how many people */
export async function tellOfFirst(
  tx: Tx,
  to: Told,
  invitations: readonly { readonly meetingId: string; readonly clientId: string }[],
): Promise<number> {
  if (invitations.length === 0) return 0;
  const meetings = await tx
    .selectFrom('group_meeting')
    .select('id')
    .where('area_id', '=', to.areaId)
    .where(
      'id',
      'in',
      invitations.map(({ meetingId }) => meetingId),
    )
    .orderBy('on_date')
    .orderBy('starts')
    .orderBy('id')
    .execute();
  const written = new Set<string>();
  for (const { id } of meetings) {
    const people = invitations
      .filter(({ meetingId, clientId }) => meetingId === id && !written.has(clientId))
      .map(({ clientId }) => clientId);
    await tellInvited(tx, to, 'groupInvitation', id, people);
    for (const clientId of people) written.add(clientId);
  }
  return written.size;
}

/** A client's own invitations: read and answered in her scope, where nobody else's row is. */
import {
  type Contract,
  type Day,
  type InvitationAnswer,
  type OutputOf,
  invitingRefusal,
  type MeetingStatus,
} from '@polku/domain';
import { sql } from 'kysely';
import type { OwnClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { notFound, refused } from '../platform/problems.ts';

export type OwnMeeting = OutputOf<Contract['ownMeetings']>['rows'][number];

/** Those ahead first, the nearest at the top; then those gone by, the latest first. */
export async function readOwnMeetings(tx: Tx, own: OwnClient, today: Day): Promise<OwnMeeting[]> {
  const found = await sql<OwnMeeting>`
    select m.id,
           jsonb_build_object('fi', s.name, 'sv', coalesce(nullif(s.name_sv, ''), s.name), 'en', coalesce(nullif(s.name_en, ''), s.name)) as name,
           jsonb_build_object('fi', m.topic, 'sv', coalesce(nullif(m.topic_sv, ''), m.topic), 'en', coalesce(nullif(m.topic_en, ''), m.topic)) as topic,
           m.on_date as "onDate", m.starts, m.ends, coalesce(nullif(m.place, ''), s.place) as place,
           w.given_name || ' ' || w.family_name as leader, w.phone as "leaderPhone",
           m.status = 'cancelled' as cancelled, m.on_date < ${today}::date as past, i.answer, i.attended
      from group_invitation i
      join group_meeting m on m.area_id = i.area_id and m.id = i.meeting_id
      join group_series s on s.area_id = m.area_id and s.id = m.series_id
      join staff w on w.area_id = s.area_id and w.id = s.leader_staff_id
     where i.area_id = ${own.areaId} and i.client_id = ${own.id}
     order by m.on_date < ${today}::date, case when m.on_date >= ${today}::date then m.on_date end, m.on_date desc, m.starts
     limit 100`.execute(tx);
  return [...found.rows];
}

export async function answerOwn(
  tx: Tx,
  own: OwnClient,
  meetingId: string,
  answer: InvitationAnswer,
  at: { readonly now: Date; readonly today: Day },
): Promise<void> {
  const found = await sql<{ status: MeetingStatus; onDate: string }>`
    select m.status, m.on_date as "onDate" from group_invitation i
      join group_meeting m on m.area_id = i.area_id and m.id = i.meeting_id
     where i.area_id = ${own.areaId} and i.client_id = ${own.id} and i.meeting_id = ${meetingId}`.execute(tx);
  const [meeting] = found.rows;
  if (!meeting) throw notFound();
  const refusal = invitingRefusal(meeting, at.today);
  if (refusal) throw refused(refusal, 409);
  await tx
    .updateTable('group_invitation')
    .set({ answer, answered_at: at.now.toISOString() })
    .where('area_id', '=', own.areaId)
    .where('client_id', '=', own.id)
    .where('meeting_id', '=', meetingId)
    .execute();
}

/** Invitations ahead that wait for her answer. */
export async function openInvitations(tx: Tx, own: OwnClient, today: Day): Promise<number> {
  const found = await sql<{ count: number }>`
    select count(*)::int as count from group_invitation i
      join group_meeting m on m.area_id = i.area_id and m.id = i.meeting_id
     where i.area_id = ${own.areaId} and i.client_id = ${own.id} and i.answer is null
       and m.status = 'planned' and m.on_date >= ${today}::date`.execute(tx);
  return found.rows[0]?.count ?? 0;
}

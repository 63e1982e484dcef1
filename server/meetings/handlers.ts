import {
  type Actor,
  type GroupMeeting,
  type MeetingInput,
  type OutputOf,
  type Contract,
  type SeriesInput,
  asDay,
  meetingMarkRefusal,
  invitingRefusal,
  mayEver,
  type meetingContract,
  refuse,
  scheduled,
  themeNoteRefusal,
  timesRefusal,
} from '@polku/domain';
import { sql } from 'kysely';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { seesPlaceOf } from '../coaching/place.ts';
import { findInvitees, invitable } from './invitees.ts';
import { answerOwn, readOwnMeetings } from './own.ts';
import { readyPackages } from './ready.ts';
import { type Told, tellInvited, tellOfFirst } from './tell.ts';

type SeriesRow = OutputOf<Contract['seriesList']>['rows'][number];
type Series = OutputOf<Contract['seriesRead']>;
type Counted = Series['meetings'][number];
type SheetRow = OutputOf<Contract['meetingSheet']>['rows'][number];

const nameOf = (staff: string) => sql.raw(`${staff}.given_name || ' ' || ${staff}.family_name`);

function storedSeries(today: string) {
  return sql<SeriesRow>`
    select s.id, s.version, s.name, s.name_sv as "nameSv", s.name_en as "nameEn", s.theme,
           s.municipality_code as "municipalityCode", s.place, s.leader_staff_id as "leaderStaffId",
           s.target_group as "targetGroup", s.package_key as "packageKey", s.ended_on as "endedOn", ${nameOf('w')} as leader,
           (select min(m.on_date) from group_meeting m where m.area_id = s.area_id and m.series_id = s.id
               and m.status = 'planned' and m.on_date >= ${today}::date) as "nextOn",
           (select count(*)::int from group_meeting m where m.area_id = s.area_id and m.series_id = s.id) as "meetingCount"
      from group_series s join staff w on w.area_id = s.area_id and w.id = s.leader_staff_id`;
}

const counted = sql<Counted>`
  select m.id, m.version, m.series_id as "seriesId", m.topic, m.topic_sv as "topicSv", m.topic_en as "topicEn",
         m.on_date as "onDate", m.starts, m.ends, m.place, m.status, m.people_count as "peopleCount", m.themes,
         m.theme_note as "themeNote",
         (select count(*)::int from group_invitation i where i.area_id = m.area_id and i.meeting_id = m.id) as invited,
         (select count(*)::int from group_invitation i where i.area_id = m.area_id and i.meeting_id = m.id and i.answer = 'coming') as coming,
         (select count(*)::int from group_invitation i where i.area_id = m.area_id and i.meeting_id = m.id and i.attended) as attended
    from group_meeting m`;

const seriesColumns = (input: SeriesInput) => ({
  name: input.name,
  name_sv: input.nameSv,
  name_en: input.nameEn,
  theme: input.theme,
  municipality_code: input.municipalityCode,
  place: input.place,
  leader_staff_id: input.leaderStaffId,
  target_group: input.targetGroup,
  ended_on: input.endedOn,
});

const meetingColumns = (input: MeetingInput) => ({
  topic: input.topic,
  topic_sv: input.topicSv,
  topic_en: input.topicEn,
  on_date: input.onDate,
  starts: input.starts,
  ends: input.ends,
  place: input.place,
});

async function readSeries(tx: Tx, actor: Actor, id: string, today: string): Promise<Series> {
  const found = await sql<SeriesRow>`${storedSeries(today)}
    where s.area_id = ${actor.areaId} and s.id = ${id}`.execute(tx);
  const [series] = found.rows;
  if (!series) throw notFound();
  const meetings = await sql<Counted>`${counted}
    where m.area_id = ${actor.areaId} and m.series_id = ${id} order by m.on_date, m.starts, m.id`.execute(tx);
  const steps = await sql<Series['steps'][number]>`
    select id, version, jsonb_build_object('fi', title, 'sv', coalesce(nullif(title_sv, ''), title), 'en', coalesce(nullif(title_en, ''), title)) as title,
           due_on as "dueOn", done_on as "doneOn"
      from group_step where area_id = ${actor.areaId} and series_id = ${id} order by position, id`.execute(
    tx,
  );
  const themes = meetings.rows.flatMap((meeting) => meeting.themes);
  const heard = [...new Set(themes)]
    .map((theme) => ({ theme, meetings: themes.filter((one) => one === theme).length }))
    .toSorted((a, b) => b.meetings - a.meetings);
  return {
    ...series,
    meetings: [...meetings.rows],
    steps: [...steps.rows],
    heard,
    actions: mayEver(actor.role, 'group.manage') ? ['edit', 'invite', 'mark'] : [],
  };
}

async function readMeeting(tx: Tx, actor: Actor, id: string): Promise<Counted> {
  const found = await sql<Counted>`${counted} where m.area_id = ${actor.areaId} and m.id = ${id}`.execute(tx);
  const [meeting] = found.rows;
  if (!meeting) throw notFound();
  return meeting;
}

/** The meeting as it is, held until the transaction ends. */
async function lockMeeting(tx: Tx, actor: Actor, id: string): Promise<Counted> {
  await sql`select 1 from group_meeting where area_id = ${actor.areaId} and id = ${id} for update`.execute(
    tx,
  );
  return readMeeting(tx, actor, id);
}

async function requireOpenSeries(tx: Tx, actor: Actor, id: string, today: string): Promise<void> {
  const found = await tx
    .selectFrom('group_series')
    .select('ended_on')
    .where('area_id', '=', actor.areaId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound();
  if (found.ended_on !== null && found.ended_on <= today) throw refused(refuse('series-ended'), 409);
}

async function requireLeader(tx: Tx, actor: Actor, staffId: string, today: string): Promise<void> {
  const found = await sql`
    select 1 from staff where area_id = ${actor.areaId} and id = ${staffId}
       and starts_on <= ${today}::date and (ends_on is null or ends_on >= ${today}::date)`.execute(tx);
  if (found.rows.length === 0) throw refused(refuse('wrong-value', undefined, '/body/leaderStaffId'));
}

const sameTime = (one: MeetingInput, other: GroupMeeting) =>
  one.onDate === other.onDate &&
  one.starts === other.starts &&
  one.ends === other.ends &&
  one.place === other.place;

interface Writing {
  readonly actor: Actor;
  readonly signedIn: { readonly areaName: Told['areaName'] };
  readonly services: { readonly settings: { readonly publicUrl: string } };
  readonly now: Date;
}

const told = ({ actor, signedIn, services, now }: Writing): Told => ({
  areaId: actor.areaId,
  areaName: signedIn.areaName,
  publicUrl: services.settings.publicUrl,
  writtenBy: actor.staffId,
  now,
});

export const meetingHandlers = {
  async seriesList({ tx, actor, query, today, note }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<SeriesRow>`${storedSeries(today)}
       where s.area_id = ${actor.areaId}
         and (${query.ended === 'with'} or s.ended_on is null or s.ended_on > ${today}::date)
         and (${query.municipalityCode ?? null}::text is null or s.municipality_code = ${query.municipalityCode ?? null})
         ${after ? sql`and (s.name collate "fi-x-icu", s.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
       order by s.name collate "fi-x-icu", s.id limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.name, row.id]);
    note.count(rows.length);
    return { rows, next };
  },

  async seriesRead({ tx, actor, params, today, note }) {
    note.count(1);
    return readSeries(tx, actor, params.seriesId, today);
  },

  async seriesCreate({ tx, actor, body, today }) {
    await requireLeader(tx, actor, body.leaderStaffId, today);
    const id = newId();
    await tx
      .insertInto('group_series')
      .values({ area_id: actor.areaId, id, ...seriesColumns(body) })
      .execute();
    return { id, version: 0 };
  },

  async seriesEdit(call) {
    const { tx, actor, params, body, today } = call;
    const current = await tx
      .selectFrom('group_series')
      .select(['id', 'version', 'leader_staff_id', 'place'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.seriesId)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound();
    if (current.version !== body.version)
      throw changedMeanwhile(await readSeries(tx, actor, current.id, today));
    if (current.leader_staff_id !== body.leaderStaffId)
      await requireLeader(tx, actor, body.leaderStaffId, today);
    await tx
      .updateTable('group_series')
      .set({ ...seriesColumns(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    if (current.place !== body.place) {
      // who is on her way would go where it was
      const waiting = await sql<{ meetingId: string; clientId: string }>`
        select m.id as "meetingId", i.client_id as "clientId" from group_meeting m
          join group_invitation i on i.area_id = m.area_id and i.meeting_id = m.id
         where m.area_id = ${actor.areaId} and m.series_id = ${current.id} and m.status = 'planned' and m.place = ''
           and m.on_date >= ${today}::date and i.answer is distinct from 'notComing'`.execute(tx);
      call.note.people(waiting.rows.map(({ clientId }) => clientId));
      await tellOfFirst(tx, told(call), waiting.rows);
    }
    return { id: current.id, version: body.version + 1 };
  },

  async meetingAdd({ tx, actor, params, body, today }) {
    await requireOpenSeries(tx, actor, params.seriesId, today);
    const refusal = timesRefusal(body);
    if (refusal) throw refused(refusal);
    const id = newId();
    await tx
      .insertInto('group_meeting')
      .values({ area_id: actor.areaId, id, series_id: params.seriesId, ...meetingColumns(body) })
      .execute();
    return { id, version: 0 };
  },

  async meetingEdit(call) {
    const { tx, actor, params, body, today } = call;
    const current = await lockMeeting(tx, actor, params.meetingId);
    if (current.version !== body.version) throw changedMeanwhile(current);
    const refusal = timesRefusal(body);
    if (refusal) throw refused(refusal);
    const { status, version, ...input } = body;
    if (current.status === 'held') {
      // its themes are told already: it is neither called off nor still to come
      if (status === 'cancelled') throw refused(refuse('meeting-not-open'), 409);
      if (input.onDate > today) throw refused(refuse('date-in-future', undefined, '/body/onDate'));
    }
    const next = current.status === 'held' ? 'held' : status;
    await tx
      .updateTable('group_meeting')
      .set({ ...meetingColumns(input), status: next, version: version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    const invited = await tx
      .selectFrom('group_invitation')
      .select(['client_id', 'answer'])
      .where('area_id', '=', actor.areaId)
      .where('meeting_id', '=', current.id)
      .execute();
    // nobody is written to of what is over
    if (next === 'cancelled' && current.status === 'planned' && current.onDate >= today) {
      const waiting = invited.filter((one) => one.answer !== 'notComing').map((one) => one.client_id);
      call.note.people(waiting);
      await tellInvited(tx, told(call), 'groupCancelled', current.id, waiting);
    } else if (
      next === 'planned' &&
      input.onDate >= today &&
      (current.status === 'cancelled' || !sameTime(input, current))
    ) {
      // who said yes to another time is asked again
      await tx
        .updateTable('group_invitation')
        .set({ answer: null, answered_at: null })
        .where('area_id', '=', actor.areaId)
        .where('meeting_id', '=', current.id)
        .execute();
      const everybody = invited.map((one) => one.client_id);
      call.note.people(everybody);
      await tellInvited(tx, told(call), 'groupInvitation', current.id, everybody);
    }
    return { id: current.id, version: version + 1 };
  },

  async stepMark({ tx, actor, params, body, today }) {
    const changed = await tx
      .updateTable('group_step')
      .set({
        done_on: body.done ? today : null,
        done_by: body.done ? actor.staffId : null,
        version: body.version + 1,
      })
      .where('area_id', '=', actor.areaId)
      .where('series_id', '=', params.seriesId)
      .where('id', '=', params.stepId)
      .where('version', '=', body.version)
      .returning('id')
      .executeTakeFirst();
    if (changed) return { id: changed.id, version: body.version + 1 };
    const current = await tx
      .selectFrom('group_step')
      .select(['id', 'version', 'done_on'])
      .where('area_id', '=', actor.areaId)
      .where('series_id', '=', params.seriesId)
      .where('id', '=', params.stepId)
      .executeTakeFirst();
    if (!current) throw notFound();
    throw changedMeanwhile(current);
  },

  async inviteeSearch({ tx, actor, params, body, today, settings, note }) {
    await readMeeting(tx, actor, params.meetingId);
    const found = await findInvitees(tx, actor, params.meetingId, body, { today, settings });
    note.people(found.rows.map(({ id }) => id));
    return found;
  },

  async meetingInvite(call) {
    const { tx, actor, params, body, today, now, note } = call;
    const meeting = await lockMeeting(tx, actor, params.meetingId);
    const refusal = invitingRefusal(meeting, today);
    if (refusal) throw refused(refusal, 409);
    await requireOpenSeries(tx, actor, meeting.seriesId, today);
    const allowed = await invitable(tx, actor, body.clientIds, today);
    const asked = new Set(body.clientIds).size;
    if (allowed.length === 0) return { invited: 0, leftOut: asked };
    const added = await sql<{ meeting_id: string; client_id: string }>`
      insert into group_invitation (area_id, id, meeting_id, client_id, invited_by, invited_at)
      select m.area_id, gen_random_uuid(), m.id, c.id, ${actor.staffId}, ${now.toISOString()}::timestamptz
        from group_meeting m cross join unnest(${[...allowed]}::uuid[]) as c (id)
       where m.area_id = ${actor.areaId} and m.series_id = ${meeting.seriesId} and m.status = 'planned'
         and ${body.later ? sql`m.on_date >= ${meeting.onDate}::date` : sql`m.id = ${meeting.id}`}
      on conflict (area_id, meeting_id, client_id) do nothing returning meeting_id, client_id`.execute(tx);
    note.people(allowed);
    const invited = await tellOfFirst(
      tx,
      told(call),
      added.rows.map((row) => ({ meetingId: row.meeting_id, clientId: row.client_id })),
    );
    return { invited, leftOut: asked - invited };
  },

  async meetingSheet({ tx, actor, params, today, note }) {
    const meeting = await readMeeting(tx, actor, params.meetingId);
    const series = await tx
      .selectFrom('group_series')
      .select(['id', 'name', 'name_sv as nameSv', 'name_en as nameEn', 'place'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', meeting.seriesId)
      .executeTakeFirstOrThrow();
    // who has come under non-disclosure since is seen here by those with the right alone: the meeting has a place
    const rows = await sql<SheetRow>`
      select client.id as "clientId", client.family_name || ' ' || client.given_names as name, i.answer, i.attended
        from group_invitation i
        join client on client.area_id = i.area_id and client.id = i.client_id and client.merged_into_id is null
       where i.area_id = ${actor.areaId} and i.meeting_id = ${meeting.id}
         and ${clientFilter(actor, 'group.invite', today)} and ${seesPlaceOf(actor)}
       order by (i.answer = 'notComing') is true, (client.family_name || ' ' || client.given_names) collate "fi-x-icu", client.id`.execute(
      tx,
    );
    note.people(rows.rows.map((row) => row.clientId));
    note.earliest(meeting.onDate);
    return {
      series,
      meeting,
      rows: [...rows.rows],
      mayMark: meetingMarkRefusal(meeting, today) === undefined,
    };
  },

  async meetingAttend({ tx, actor, params, body, now, today, note }) {
    const meeting = await readMeeting(tx, actor, params.meetingId);
    const refusal = meetingMarkRefusal(meeting, today);
    if (refusal) throw refused(refusal, 409);
    const { attended, clientId } = body;
    const marked = await sql<{ client_id: string }>`
      update group_invitation i
         set attended = ${attended}, marked_by = ${attended === null ? null : actor.staffId}, marked_at = ${attended === null ? null : now.toISOString()}::timestamptz
        from client
       where i.area_id = ${actor.areaId} and i.meeting_id = ${meeting.id} and i.client_id = ${clientId}
         and client.area_id = i.area_id and client.id = i.client_id
         and ${clientFilter(actor, 'group.invite', today)} and ${seesPlaceOf(actor)}
      returning i.client_id`.execute(tx);
    if (marked.rows.length === 0) throw notFound();
    note.people([clientId]);
    return { ok: true };
  },

  async meetingHeard({ tx, actor, params, body, today }) {
    const meeting = await lockMeeting(tx, actor, params.meetingId);
    if (meeting.version !== body.version) throw changedMeanwhile(meeting);
    const refusal = meetingMarkRefusal(meeting, today);
    if (refusal) throw refused(refusal, 409);
    const named = themeNoteRefusal(body.themeNote);
    if (named) throw refused(named);
    await tx
      .updateTable('group_meeting')
      .set({
        status: 'held',
        people_count: body.peopleCount,
        themes: [...new Set(body.themes)],
        theme_note: body.themeNote,
        version: body.version + 1,
      })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', meeting.id)
      .execute();
    return { id: meeting.id, version: body.version + 1 };
  },

  async readyPackageList() {
    return { packages: [...readyPackages] };
  },

  async readyPackageUse({ tx, actor, params, body, today }) {
    const ready = readyPackages.find((one) => one.key === params.key);
    if (!ready) throw notFound();
    await requireLeader(tx, actor, body.leaderStaffId, today);
    const seriesId = newId();
    const { meetings, steps } = scheduled(ready, asDay(body.firstOn), body.starts);
    await tx
      .insertInto('group_series')
      .values({
        area_id: actor.areaId,
        id: seriesId,
        name: ready.name.fi,
        name_sv: ready.name.sv,
        name_en: ready.name.en,
        theme: ready.theme.fi,
        municipality_code: body.municipalityCode,
        place: body.place,
        leader_staff_id: body.leaderStaffId,
        target_group: ready.targetGroup,
        package_key: ready.key,
      })
      .execute();
    await tx
      .insertInto('group_meeting')
      .values(
        meetings.map(({ topic, onDate, starts, ends }) => ({
          area_id: actor.areaId,
          id: newId(),
          series_id: seriesId,
          topic: topic.fi,
          topic_sv: topic.sv,
          topic_en: topic.en,
          on_date: onDate,
          starts,
          ends,
        })),
      )
      .execute();
    await tx
      .insertInto('group_step')
      .values(
        steps.map(({ title, dueOn }, position) => ({
          area_id: actor.areaId,
          id: newId(),
          series_id: seriesId,
          position,
          title: title.fi,
          title_sv: title.sv,
          title_en: title.en,
          due_on: dueOn,
        })),
      )
      .execute();
    return { id: seriesId, version: 0 };
  },

  async ownMeetings({ tx, own, today, note }) {
    const rows = await readOwnMeetings(tx, own, today);
    note.earliest(rows.at(-1)?.onDate);
    return { rows };
  },

  async ownMeetingAnswer({ tx, own, params, body, now, today }) {
    await answerOwn(tx, own, params.meetingId, body.answer, { now, today });
    return { ok: true };
  },
} satisfies HandlersFor<typeof meetingContract>;

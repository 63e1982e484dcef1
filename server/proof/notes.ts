/** Coach's notes of a task: marked in the workshop for one or several people, one note for each task and day. */
import {
  type Actor,
  asDay,
  type Contract,
  type Day,
  masteryOf,
  type OutputOf,
  type proofContract,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import { recordEvent } from '../clients/path.ts';
import { seesPlaceOf } from '../coaching/place.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import { changedRow, nextVersion, remove } from '../strengths/handlers.ts';
import { getTask } from '../tasks/handlers.ts';

type Sheet = OutputOf<Contract['taskNoteSheet']>;
type PeopleRow = OutputOf<Contract['taskPeople']>['rows'][number];

interface Present {
  readonly clientId: string;
  readonly name: string;
  readonly environmentId: string | null;
  readonly environment: string | null;
  readonly placementId: string | null;
  readonly periodId: string | null;
  readonly planned: boolean;
  /** Coached by the actor, or hers by responsibility. */
  readonly mine: boolean;
}

/** The most a sheet holds. */
const mostPeople = 300;

/** Whoever is placed or in a coaching period on a day, once each: where she is expected that day first. */
async function presentOn(
  tx: Tx,
  actor: Actor,
  on: Day,
  today: Day,
  only: readonly string[] | null,
): Promise<readonly Present[]> {
  const found = await sql<Present>`
    select * from (
      select distinct on (client.id) client.id as "clientId", client.family_name || ' ' || client.given_names as name,
             case when ${seesPlaceOf(actor)} then e.id end as "environmentId",
             case when ${seesPlaceOf(actor)} then e.name end as environment,
             g.placement_id as "placementId", g.period_id as "periodId",
             extract(isodow from ${on}::date)::int = any (g.weekdays) as planned,
             (g.coach_staff_id = ${actor.staffId} or coalesce(client.responsible_staff_id = ${actor.staffId}, false)) as mine
        from (
          select p.client_id, s.environment_id, p.id as placement_id, null::uuid as period_id, p.weekdays, p.coach_staff_id
            from placement p join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
           where p.area_id = ${actor.areaId} and ${on}::date between p.starts_on and coalesce(p.ended_on, p.ends_on)
          union all
          select p.client_id, p.environment_id, null, p.id, p.weekdays, p.coach_staff_id from coaching_period p
           where p.area_id = ${actor.areaId} and p.status <> 'planned'
             and ${on}::date between p.starts_on and coalesce(p.ended_on, p.ends_on)) g
        join client on client.area_id = ${actor.areaId} and client.id = g.client_id
        join environment e on e.area_id = ${actor.areaId} and e.id = g.environment_id
       where client.merged_into_id is null and ${clientFilter(actor, 'taskNote.write', today)}
         ${only ? sql`and client.id = any (${[...only]}::uuid[])` : sql``}
       order by client.id, planned desc, g.placement_id nulls last, g.period_id) there
     order by planned desc, name collate "fi-x-icu", "clientId" limit ${mostPeople}`.execute(tx);
  return found.rows;
}

type StoredNote = NonNullable<Sheet['rows'][number]['note']> & {
  readonly clientId: string;
  readonly on: string;
};

export const noteHandlers = {
  async taskNoteSheet({ tx, actor, query, today, note }) {
    const task = await getTask(tx, actor, query.taskId);
    const on = asDay(query.on ?? today);
    const present = await presentOn(tx, actor, on, today, null);
    const shown = query.environmentId
      ? present.filter(({ environmentId }) => environmentId === query.environmentId)
      : present.filter(({ mine }) => mine);
    const ids = shown.map(({ clientId }) => clientId);
    const found = await sql<StoredNote>`
      select distinct on ("clientId", "isBefore") * from (
        select n.client_id as "clientId", n.done_on < ${on}::date as "isBefore", n.done_on as on, n.id, n.version, n.step,
               n.minutes, n.note, n.recorded_at
          from task_note n
         where n.area_id = ${actor.areaId} and n.task_id = ${task.id} and n.client_id = any (${ids}::uuid[])
           and n.done_on <= ${on}::date) own
       order by "clientId", "isBefore", "on" desc, recorded_at desc, id`.execute(tx);
    note.people(ids);
    const environments = new Map(
      present.flatMap(({ environmentId, environment }) =>
        environmentId && environment ? [[environmentId, environment] as const] : [],
      ),
    );
    return {
      on,
      task: { id: task.id, name: task.name, nameSv: task.nameSv, nameEn: task.nameEn },
      environments: [...environments]
        .map(([id, name]) => ({ id, name }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'fi')),
      rows: shown.map(({ clientId, name, environmentId, planned }) => {
        const own = found.rows.filter((row) => row.clientId === clientId);
        const now = own.find((row) => row.on === on);
        const before = own.find((row) => row.on < on);
        return {
          clientId,
          name,
          environmentId,
          planned,
          note: now
            ? { id: now.id, version: now.version, step: now.step, minutes: now.minutes, note: now.note }
            : null,
          before: before ? { on: before.on, step: before.step } : null,
        };
      }),
    };
  },

  async taskNoteGroup({ tx, actor, params, body, now, today, note }) {
    const task = await getTask(tx, actor, params.taskId);
    const on = asDay(body.on);
    if (on > today) throw refused(refuse('task-note-in-future', undefined, '/body/on'));
    const ids = [...new Set(body.clientIds)];
    // two who mark at once take turns at each person's row, in one order
    const seen = await sql<{ id: string }>`
      select client.id from client
       where client.area_id = ${actor.areaId} and client.id = any (${ids}::uuid[]) and client.merged_into_id is null
         and ${clientFilter(actor, 'taskNote.write', today)}
       order by client.id for update`.execute(tx);
    if (seen.rows.length < ids.length) throw notFound();
    const present = await presentOn(tx, actor, on, today, ids);
    if (present.length < ids.length) throw refused(refuse('no-placement-on-day', undefined, '/body/on'));
    note.people(ids);
    for (const { clientId, placementId, periodId } of present) {
      const changed = await sql<{ id: string }>`
        update task_note set step = ${body.step}, minutes = coalesce(${body.minutes}::int, minutes), version = version + 1,
               recorded_by = ${actor.staffId}, recorded_at = ${now.toISOString()}
         where area_id = ${actor.areaId} and id = (
           select n.id from task_note n where n.area_id = ${actor.areaId} and n.client_id = ${clientId}
              and n.task_id = ${task.id} and n.done_on = ${on} order by n.recorded_at desc, n.id limit 1)
        returning id`.execute(tx);
      if (changed.rows.length === 0) {
        await tx
          .insertInto('task_note')
          .values({
            area_id: actor.areaId,
            id: newId(),
            client_id: clientId,
            task_id: task.id,
            placement_id: placementId,
            period_id: periodId,
            done_on: on,
            step: body.step,
            minutes: body.minutes,
            ...changedRow(actor.staffId, now),
          })
          .execute();
      }
      await recordEvent(tx, { areaId: actor.areaId, id: clientId }, on);
    }
    return { marked: present.length };
  },

  async taskNoteEdit({ tx, actor, client, params, body, now }) {
    const { step, minutes, note } = body;
    const version = await nextVersion(tx, client, 'task_note', params.noteId, body.version);
    await tx
      .updateTable('task_note')
      .set({ step, minutes, note, version, ...changedRow(actor.staffId, now) })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.noteId)
      .execute();
    return { id: params.noteId, version };
  },

  async taskNoteRemove({ tx, client, params }) {
    return remove(tx, client, 'task_note', params.noteId);
  },

  async taskPeople({ tx, actor, params, today, note }) {
    const task = await getTask(tx, actor, params.taskId);
    const found = await sql<{
      id: string;
      name: string | null;
      notes: Parameters<typeof masteryOf>[0];
    }>`
      select id, name, notes from (
        select n.client_id as id, max(client.family_name || ' ' || client.given_names) as name, max(n.done_on) as last_on,
             jsonb_agg(jsonb_build_object('doneOn', n.done_on, 'step', n.step, 'minutes', n.minutes)) as notes
        from task_note n
        left join client on client.area_id = n.area_id and client.id = n.client_id and client.merged_into_id is null
             and ${seesPlaceOf(actor)} and ${clientFilter(actor, 'proof.read', today)}
       where n.area_id = ${actor.areaId} and n.task_id = ${task.id}
         group by n.client_id) people
       order by last_on desc, name collate "fi-x-icu", id limit 500`.execute(tx);
    const rows = found.rows.flatMap(({ id, name, notes }): PeopleRow[] => {
      const mastery = name === null ? null : masteryOf(notes);
      if (name === null || !mastery) return [];
      const { latest, reached, shifts, firstOn, lastOn } = mastery;
      return [{ clientId: id, name, latest, reached, shifts, firstOn, lastOn }];
    });
    note.people(rows.map(({ clientId }) => clientId));
    return { rows, others: found.rows.length - rows.length };
  },
} satisfies HandlersFor<
  Pick<
    typeof proofContract,
    'taskNoteSheet' | 'taskNoteGroup' | 'taskNoteEdit' | 'taskNoteRemove' | 'taskPeople'
  >
>;

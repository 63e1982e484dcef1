/** Weeks of an environment, a coach and a client: placements and coaching periods side by side, read as sets. */
import {
  type Actor,
  addDays,
  type Contract,
  type Day,
  isoWeekOf,
  mondayOf,
  type OutputOf,
  parseIsoWeek,
  type placementContract,
  refuse,
  supervisorShortages,
  type WeekEntry,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { hidesPlace, seesPlaceOf } from '../coaching/place.ts';
import { getEnvironment } from '../environments/operations.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { refused } from '../platform/problems.ts';
import { seenAtPlace } from './slots.ts';

type EnvironmentWeek = OutputOf<Contract['environmentWeek']>;

interface WeekHead {
  readonly week: string;
  readonly monday: Day;
  readonly before: string;
  readonly after: string;
  readonly today: Day;
}

function weekHead(asked: string | undefined, today: Day): WeekHead {
  const week = asked === undefined ? isoWeekOf(today) : parseIsoWeek(asked);
  if (!week) throw refused(refuse('not-a-week', undefined, '/query/week'));
  const monday = mondayOf(week);
  return {
    week,
    monday,
    before: isoWeekOf(addDays(monday, -7)),
    after: isoWeekOf(addDays(monday, 7)),
    today,
  };
}

/** Everything that falls on days of the week, as `used`: planned and running, and what ended within it. */
function usedInWeek(areaId: number, monday: Day): RawBuilder<unknown> {
  return sql`(
    select 'placement' as kind, p.id, p.client_id, s.environment_id, s.name as slot, s.scheme, p.coach_staff_id,
           p.starts_on, coalesce(p.ended_on, p.ends_on) as ends_on, p.weekdays, p.daily_minutes
      from placement p join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
     where p.area_id = ${areaId} and p.starts_on <= ${monday}::date + 6 and coalesce(p.ended_on, p.ends_on) >= ${monday}::date
    union all
    select 'coachingPeriod', p.id, p.client_id, p.environment_id, null, 'coachingPeriod', p.coach_staff_id,
           p.starts_on, coalesce(p.ended_on, p.ends_on), p.weekdays, p.daily_minutes
      from coaching_period p
     where p.area_id = ${areaId} and p.status <> 'suspended'
       and p.starts_on <= ${monday}::date + 6 and coalesce(p.ended_on, p.ends_on) >= ${monday}::date)`;
}

interface Picked {
  readonly monday: Day;
  /** Which rows of `used`, with their people as `client`. */
  readonly which: RawBuilder<boolean>;
  /** Of whom a name is told; the rest stay without one. */
  readonly named: RawBuilder<boolean>;
  /** Of whom the place is told. */
  readonly placed: RawBuilder<boolean>;
}

async function entriesOf(
  tx: Tx,
  actor: Actor,
  { monday, which, named, placed }: Picked,
): Promise<WeekEntry[]> {
  const found = await sql<WeekEntry>`
    select used.kind, used.id, case when ${named} then client.id end as "clientId",
           case when ${named} then client.family_name || ' ' || client.given_names end as name,
           case when ${placed} then jsonb_build_object('id', e.id, 'name', e.name)
                else jsonb_build_object('id', null, 'name', '') end as environment,
           case when ${placed} then used.slot end as slot, used.scheme,
           w.given_name || ' ' || w.family_name as coach, days.days, used.daily_minutes as "dailyMinutes"
      from ${usedInWeek(actor.areaId, monday)} used
      join environment e on e.area_id = ${actor.areaId} and e.id = used.environment_id
      join staff w on w.area_id = ${actor.areaId} and w.id = used.coach_staff_id
      left join client on client.area_id = ${actor.areaId} and client.id = used.client_id
      cross join lateral (
        select coalesce(jsonb_agg(${monday}::date + step order by step), '[]'::jsonb) as days
          from generate_series(0, 6) step
         where ${monday}::date + step between used.starts_on and used.ends_on
           and step + 1 = any (used.weekdays)) days
     where ${which} and days.days <> '[]'::jsonb
     order by name collate "fi-x-icu" nulls last, used.starts_on, used.id limit 2000`.execute(tx);
  return [...found.rows];
}

export const weekHandlers = {
  async clientWeek({ tx, actor, client, query, today }) {
    const head = weekHead(query.week, today);
    const placed = sql<boolean>`${!hidesPlace(actor, client.facts)}::boolean`;
    const entries =
      actor.role === 'employerAgent'
        ? []
        : await entriesOf(tx, actor, {
            monday: head.monday,
            which: sql<boolean>`used.client_id = ${client.id}`,
            named: sql<boolean>`true`,
            placed,
          });
    return { ...head, entries };
  },

  async coachWeek({ tx, actor, query, today, note }) {
    const head = weekHead(query.week, today);
    const entries = await entriesOf(tx, actor, {
      monday: head.monday,
      which: sql<boolean>`used.coach_staff_id = ${actor.staffId} and client.merged_into_id is null
        and ${clientFilter(actor, 'client.read', today)}`,
      named: sql<boolean>`true`,
      placed: seesPlaceOf(actor),
    });
    note.people(peopleOf(entries));
    return { ...head, entries };
  },

  async environmentWeek({ tx, actor, params, query, today, note }) {
    const head = weekHead(query.week, today);
    const { monday } = head;
    const { name } = await getEnvironment(tx, actor, params.environmentId);
    const here = sql<boolean>`used.environment_id = ${params.environmentId}`;
    const everybody = await entriesOf(tx, actor, {
      monday,
      which: here,
      named: seenAtPlace(actor, today),
      placed: sql<boolean>`true`,
    });
    const people = Array.from({ length: 7 }, (_, step) => {
      const on = addDays(monday, step);
      return everybody.filter(({ days }) => days.includes(on)).length;
    });
    const slots = await sql<EnvironmentWeek['slots'][number]>`
      select s.id, s.name, s.scheme,
             (select jsonb_agg(jsonb_build_object('on', d.on_date, 'places', d.places, 'taken', d.taken) order by d.on_date)
                from slot_days(s.area_id, s.id, ${monday}::date, ${monday}::date + 6, null) d) as days
        from environment_slot s
       where s.area_id = ${actor.areaId} and s.environment_id = ${params.environmentId}
         and s.starts_on <= ${monday}::date + 6 and (s.ends_on is null or s.ends_on >= ${monday}::date)
       order by s.name collate "fi-x-icu", s.id`.execute(tx);
    const staffing = await sql<{ ratio: number | null; supervisors: readonly { weekdays: number[] }[] }>`
      select p.people_per_supervisor as ratio,
             (select coalesce(jsonb_agg(jsonb_build_object('weekdays', to_jsonb(v.weekdays))), '[]'::jsonb)
                from environment_supervisor v
               where v.area_id = p.area_id and v.environment_id = p.environment_id) as supervisors
        from environment_operation p
       where p.area_id = ${actor.areaId} and p.environment_id = ${params.environmentId}`.execute(tx);
    const [staffed] = staffing.rows;
    note.people(peopleOf(everybody));
    return {
      ...head,
      name,
      // somebody who may not be seen is told as a number alone
      entries: everybody.filter(({ clientId }) => clientId !== null),
      slots: [...slots.rows],
      people,
      shortages: [...supervisorShortages(people, staffed?.supervisors ?? [], staffed?.ratio ?? null)],
    };
  },
} satisfies HandlersFor<Pick<typeof placementContract, 'clientWeek' | 'coachWeek' | 'environmentWeek'>>;

function peopleOf(entries: readonly WeekEntry[]): string[] {
  return [...new Set(entries.flatMap(({ clientId }) => (clientId === null ? [] : [clientId])))];
}

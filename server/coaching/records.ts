/** Reading of coaching periods with all that hangs on them, and of the attendance sheet of a day. */
import {
  type Actor,
  type ClientFacts,
  type Day,
  type PeriodRecord,
  type PeriodStatus,
  type sheetRow,
  attendancePercent,
  isInCaseload,
  isoWeekday,
  mayOnClient,
  periodActionsFrom,
  plannedDays,
} from '@polku/domain';
import { sql } from 'kysely';
import type * as z from 'zod';
import { type AuthorisedClient, clientFactsFor } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import { notFound } from '../platform/problems.ts';
import { placeAsSeen, seesPlaceOf } from './place.ts';

type StoredPeriod = Omit<PeriodRecord, 'plannedDays' | 'attendancePercent' | 'actions'>;

export async function listPeriods(
  tx: Tx,
  actor: Actor,
  client: AuthorisedClient,
  today: Day,
): Promise<PeriodRecord[]> {
  const found = await sql<StoredPeriod>`
    select p.id, p.version,
      jsonb_build_object('id', e.id, 'name', e.name, 'municipalityCode', e.municipality_code) as environment,
      case when k.id is null then null else jsonb_build_object('fi', k.name_fi, 'sv', k.name_sv, 'en', k.name_en) end as "packageName",
      jsonb_build_object('id', w.id, 'name', w.given_name || ' ' || w.family_name) as coach,
      p.starts_on as "startsOn", p.ends_on as "endsOn", to_jsonb(p.weekdays) as weekdays, p.daily_minutes as "dailyMinutes", p.goals,
      p.status, p.ended_on as "endedOn", p.end_reason as "endReason", p.end_note as "endNote",
      (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version, 'dueOn', r.due_on, 'doneOn', r.done_on, 'note', r.note) order by r.due_on, r.id), '[]'::jsonb)
         from coaching_review r where r.area_id = p.area_id and r.period_id = p.id) as reviews,
      (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'from', c.from_on, 'until', c.until_on, 'reason', c.reason) order by c.from_on, c.recorded_at), '[]'::jsonb)
         from coaching_change c where c.area_id = p.area_id and c.period_id = p.id) as changes,
      (select coalesce(jsonb_agg(jsonb_build_object('on', a.on_date, 'mark', a.mark, 'minutes', a.minutes, 'version', a.version) order by a.on_date), '[]'::jsonb)
         from attendance a where a.area_id = p.area_id and a.period_id = p.id) as attendance
      from coaching_period p
      join environment e on e.area_id = p.area_id and e.id = p.environment_id
      join staff w on w.area_id = p.area_id and w.id = p.coach_staff_id
      left join package k on k.area_id = p.area_id and k.id = p.package_id
     where p.area_id = ${client.areaId} and p.client_id = ${client.id}
     order by p.starts_on desc, p.id`.execute(tx);
  const mayManage = mayOnClient(actor, 'coaching.manage', client.facts);
  return found.rows.map((period) => ({
    ...period,
    environment: placeAsSeen(actor, client.facts, period.environment),
    plannedDays: plannedDays(
      { ...period, endsOn: period.endedOn ?? period.endsOn },
      suspensionsOf(period.changes),
      today,
    ),
    attendancePercent: attendancePercent(
      // an absence told for a day to come is not yet one
      period.attendance.filter((mark) => mark.on <= today).map((mark) => mark.mark),
    ),
    actions: mayManage ? [...periodActionsFrom(period.status)] : [],
  }));
}

/** A suspension lasts to the day before the resumption that follows it, or goes on. */
export function suspensionsOf(changes: PeriodRecord['changes']): { from: string; to: string | null }[] {
  return changes.flatMap((change, index) => {
    if (change.kind !== 'suspension') return [];
    const resumed = changes.slice(index + 1).find((later) => later.kind === 'resumption');
    return [{ from: change.from, to: resumed ? resumed.from : null }];
  });
}

export async function getPeriod(
  tx: Tx,
  actor: Actor,
  client: AuthorisedClient,
  periodId: string,
  today: Day,
): Promise<PeriodRecord & { status: PeriodStatus }> {
  const period = (await listPeriods(tx, actor, client, today)).find((candidate) => candidate.id === periodId);
  if (!period) throw notFound();
  return period;
}

type SheetRow = z.output<typeof sheetRow>;

interface StoredSheetRow extends Omit<SheetRow, 'planned' | 'mayMark'> {
  readonly weekdays: readonly number[];
  readonly status: PeriodStatus;
  readonly facts: ClientFacts;
}

/** The periods `p` of people `client` that the sheets of this actor hold, on one day or another. */
function onSheet(actor: Actor, environmentId: string | undefined, today: Day) {
  return sql<boolean>`p.area_id = ${actor.areaId} and client.merged_into_id is null and p.status <> 'planned'
    ${environmentId ? sql`and p.environment_id = ${environmentId} and ${seesPlaceOf(actor)}` : sql``}
    and ${clientFilter(actor, 'attendance.mark', today)}`;
}

/** How far from a day without people the nearest with people is looked for. */
const nearDays = 60;

/** The days around one on which nobody is expected: the nearest before and after it with somebody expected. */
export async function nearestDays(
  tx: Tx,
  actor: Actor,
  on: Day,
  environmentId: string | undefined,
  today: Day,
): Promise<{ earlier: string | null; later: string | null }> {
  const found = await sql<{ earlier: string | null; later: string | null }>`
    with reach as materialized (
      select p.starts_on, coalesce(p.ended_on, p.ends_on) as ends_on, p.weekdays
        from coaching_period p
        join client on client.area_id = p.area_id and client.id = p.client_id
       where ${onSheet(actor, environmentId, today)} and p.status <> 'suspended'
         and p.starts_on <= ${on}::date + ${nearDays}::int
         and coalesce(p.ended_on, p.ends_on) >= ${on}::date - ${nearDays}::int),
    expected as (
      select ${on}::date + step as day from generate_series(-${nearDays}::int, ${nearDays}::int) as step
       where exists (select 1 from reach where ${on}::date + step between reach.starts_on and reach.ends_on
                        and extract(isodow from ${on}::date + step)::int = any (reach.weekdays)))
    select max(day) filter (where day < ${on}::date) as earlier,
           min(day) filter (where day > ${on}::date) as later from expected`.execute(tx);
  return found.rows[0] ?? { earlier: null, later: null };
}

/** The people of the day: those whose period covers it, in environments this actor reaches. */
export async function attendanceSheet(
  tx: Tx,
  actor: Actor,
  on: Day,
  environmentId: string | undefined,
  today: Day,
): Promise<SheetRow[]> {
  const found = await sql<StoredSheetRow>`
    select client.id as "clientId", p.id as "periodId", client.family_name || ' ' || client.given_names as name,
           e.id as "environmentId", e.name as "environmentName", p.daily_minutes as "dailyMinutes", to_jsonb(p.weekdays) as weekdays, p.status,
           case when a.period_id is null then null
                else jsonb_build_object('on', a.on_date, 'mark', a.mark, 'minutes', a.minutes, 'version', a.version) end as mark,
           (select jsonb_build_object('at', n.told_at, 'cause', n.cause) from absence_notice n
             where n.area_id = p.area_id and n.period_id = p.id and n.on_date = ${on}) as told,
           ${clientFactsFor(actor, today)} as facts
      from coaching_period p
      join client on client.area_id = p.area_id and client.id = p.client_id
      join environment e on e.area_id = p.area_id and e.id = p.environment_id
      left join attendance a on a.area_id = p.area_id and a.period_id = p.id and a.on_date = ${on}
     where ${onSheet(actor, environmentId, today)}
       and ${on}::date between p.starts_on and coalesce(p.ended_on, p.ends_on)
     order by case when ${seesPlaceOf(actor)} then e.name end nulls last, name, client.id limit 500`.execute(
    tx,
  );
  const weekday = isoWeekday(on);
  return found.rows.map(({ weekdays, status, facts, environmentId: placeId, environmentName, ...row }) => {
    const place = placeAsSeen(actor, facts, { id: placeId, name: environmentName, municipalityCode: null });
    return {
      ...row,
      environmentId: place.id,
      environmentName: place.name,
      planned: weekdays.includes(weekday) && status !== 'suspended',
      // why she is away is her own matter with those who work with her
      told: row.told && !isInCaseload(actor, facts) ? { ...row.told, cause: null } : row.told,
      mayMark: on <= today && mayOnClient(actor, 'attendance.mark', facts),
    };
  });
}

/** Reading of coaching periods with all that hangs on them, and of the attendance sheet of a day. */
import {
  type Actor,
  type ClientFacts,
  type Day,
  type PeriodRecord,
  type PeriodStatus,
  type sheetRow,
  attendancePercent,
  isoWeekday,
  mayOnClient,
  periodActionsFrom,
  plannedDays,
  seesNonDisclosed,
} from '@polku/domain';
import { sql } from 'kysely';
import type * as z from 'zod';
import { type AuthorisedClient, clientFactsColumns } from '../platform/authorise.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';
import { notFound } from '../platform/problems.ts';

type StoredPeriod = Omit<PeriodRecord, 'plannedDays' | 'attendancePercent' | 'actions'>;

export async function listPeriods(
  tx: Tx,
  actor: Actor,
  client: AuthorisedClient,
  today: Day,
): Promise<PeriodRecord[]> {
  const hidden = client.facts.nonDisclosed && !seesNonDisclosed(actor);
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
    // a meeting place tells where a non-disclosed person is to be found
    environment: hidden ? { ...period.environment, name: '', municipalityCode: null } : period.environment,
    plannedDays: plannedDays(period, suspensionsOf(period.changes), today),
    attendancePercent: attendancePercent(period.attendance.map((mark) => mark.mark)),
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
           ${clientFactsColumns(today)} as facts
      from coaching_period p
      join client on client.area_id = p.area_id and client.id = p.client_id
      join environment e on e.area_id = p.area_id and e.id = p.environment_id
      left join attendance a on a.area_id = p.area_id and a.period_id = p.id and a.on_date = ${on}
     where p.area_id = ${actor.areaId} and client.merged_into_id is null
       and ${on}::date between p.starts_on and coalesce(p.ended_on, p.ends_on) and p.status <> 'planned'
       ${environmentId ? sql`and p.environment_id = ${environmentId}` : sql``}
       and ${clientFilter(actor, 'attendance.mark', today)}
     order by e.name, name, client.id limit 500`.execute(tx);
  const weekday = isoWeekday(on);
  return found.rows.map(({ weekdays, status, facts, ...row }) => ({
    ...row,
    planned: weekdays.includes(weekday) && status !== 'suspended',
    mayMark: on <= today && mayOnClient(actor, 'attendance.mark', facts),
  }));
}

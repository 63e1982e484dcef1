/** Tasks and work orders as lists show them, within the reach of whoever reads. */
import { type Actor, type TaskRecord, type WorkOrderRow, type WorkOrderSide, ratingsOf } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { demandsOf } from '../openings/demands.ts';
import type { Tx } from '../platform/context.ts';

/** A partner reaches the tasks of her own organisation, the area's frontline all. */
const reachOf = (actor: Actor): RawBuilder<unknown> =>
  actor.role === 'partnerProfessional' ? sql`t.organisation_id = ${actor.organisationId}` : sql`true`;

/** On whose side an actor stands in an order. */
export const sideOf = (actor: Actor): WorkOrderSide =>
  actor.role === 'partnerProfessional' ? 'orderer' : 'worker';

interface Rows {
  /** Conditions with the table of tasks as `t` and that of orders as `o`. */
  readonly where: readonly RawBuilder<unknown>[];
  readonly limit?: number;
}

export async function taskRows(tx: Tx, actor: Actor, { where, limit }: Rows): Promise<TaskRecord[]> {
  const found = await sql<Omit<TaskRecord, 'ratings'> & { readonly steps: readonly number[] }>`
    select t.id, t.version, t.name, t.name_sv as "nameSv", t.name_en as "nameEn", t.description, t.category,
           t.organisation_id as "organisationId", g.name as organisation, t.unit_id as "unitId", u.name as unit,
           t.environment_id as "environmentId", e.name as environment, t.municipality_code as "municipalityCode",
           t.contact_name as "contactName", t.contact_phone as "contactPhone", t.contact_email as "contactEmail",
           to_jsonb(t.months) as months, t.weekly_minutes as "weeklyMinutes", t.tools, t.certificates,
           ${demandsOf('t')} as demands, t.skills, t.occupation_code as "occupationCode",
           t.starts_on as "startsOn", t.ends_on as "endsOn",
           (select coalesce(jsonb_agg(r.step order by r.rated_on desc, r.id desc), '[]'::jsonb)
              from work_task_rating r where r.area_id = t.area_id and r.task_id = t.id) as steps
      from work_task t
      join organisation g on g.area_id = t.area_id and g.id = t.organisation_id
      left join unit u on u.area_id = t.area_id and u.id = t.unit_id
      left join environment e on e.area_id = t.area_id and e.id = t.environment_id
     where ${sql.join([sql`t.area_id = ${actor.areaId}`, reachOf(actor), ...where], sql` and `)}
     order by t.name collate "fi-x-icu", t.id ${limit ? sql`limit ${limit}` : sql``}`.execute(tx);
  return found.rows.map(({ steps, ...row }) => ({
    ...row,
    ratings: { count: steps.length, ...ratingsOf(steps) },
  }));
}

export async function orderRows(tx: Tx, actor: Actor, { where, limit }: Rows): Promise<WorkOrderRow[]> {
  const found = await sql<WorkOrderRow>`
    select o.id, o.version, o.task_id as "taskId", t.name, t.name_sv as "nameSv", t.name_en as "nameEn",
           g.name as organisation, o.environment_id as "environmentId", e.name as environment, o.place,
           o.starts_on as "startsOn", o.ends_on as "endsOn", o.amount, o.note, o.status, o.ordered_on as "orderedOn",
           (select count(*)::int from work_order_event v
             where v.area_id = o.area_id and v.order_id = o.id and v.status = 'rework') as reworks
      from work_order o
      join work_task t on t.area_id = o.area_id and t.id = o.task_id
      join organisation g on g.area_id = t.area_id and g.id = t.organisation_id
      left join environment e on e.area_id = o.area_id and e.id = o.environment_id
     where ${sql.join([sql`o.area_id = ${actor.areaId}`, reachOf(actor), ...where], sql` and `)}
     order by o.ordered_on desc, o.id desc ${limit ? sql`limit ${limit}` : sql``}`.execute(tx);
  return [...found.rows];
}

/** The rows that hang on a record, moved to another record and written down. */
import type { Day } from '@polku/domain';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { childrenOfClient } from './client-children.ts';
import type { StoredValues } from './merge-columns.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const home = z.object({
  municipality_code: z.string(),
  starts_on: z.string(),
  ends_on: z.string().nullable(),
});

/** What a merge did, as kept in `client_merge.moved`. */
export const movedRecords = z.object({
  /** Ids of the rows that went over, by table. */
  rows: z.record(z.string(), z.array(z.string())),
  /** Steps laid in the kept record's plan, with where they stood. */
  steps: z.array(z.object({ id: z.string(), plan_id: z.string(), position: z.int() })),
  /** The merged record's outcome, re-opened because the kept path is open; the day it was marked with. */
  reopened: z.object({ id: z.string(), on: z.string() }).nullable(),
  /** The merged record's responsibility, ended because the kept record has one. */
  ended: z.object({ id: z.string(), at: z.string() }).nullable(),
  /** A responsibility begun for the kept record, which had none. */
  begun: z.string().nullable(),
  after: z.record(z.string(), value),
  homesBefore: z.array(home),
  homesAfter: z.array(home),
});
export type Moved = Readonly<z.output<typeof movedRecords>> & { readonly after: StoredValues };

export interface RecordsMerge {
  readonly areaId: number;
  readonly keptId: string;
  readonly mergedId: string;
  readonly keptIsOpen: boolean;
  readonly by: string;
  readonly now: Date;
  readonly today: Day;
}

type MovedRows = Omit<Moved, 'after' | 'homesBefore' | 'homesAfter'>;

/** Rows that follow their parent from record to record. */
export const followers: readonly { readonly table: string; readonly parent: string; readonly by: string }[] =
  [
    { table: 'coaching_review', parent: 'coaching_period', by: 'period_id' },
    { table: 'coaching_change', parent: 'coaching_period', by: 'period_id' },
    { table: 'attendance', parent: 'coaching_period', by: 'period_id' },
    { table: 'absence_link', parent: 'coaching_period', by: 'period_id' },
    { table: 'absence_notice', parent: 'coaching_period', by: 'period_id' },
    { table: 'agreement_edition', parent: 'agreement', by: 'agreement_id' },
    { table: 'agreement_party', parent: 'agreement', by: 'agreement_id' },
    { table: 'agreement_signature', parent: 'agreement', by: 'agreement_id' },
    { table: 'agreement_link', parent: 'agreement', by: 'agreement_id' },
    { table: 'placement_mark', parent: 'placement', by: 'placement_id' },
    { table: 'follow_up', parent: 'outcome', by: 'outcome_id' },
    { table: 'skill_evidence', parent: 'client_skill', by: 'skill_id' },
  ];

export async function mergeRecords(tx: Tx, merge: RecordsMerge): Promise<MovedRows> {
  const { areaId, keptId, mergedId } = merge;
  const rows: Record<string, string[]> = {};
  const move = async (table: string, only = sql`true`) => {
    const moved = await sql<{ id: string }>`
      update ${sql.table(table)} as t set client_id = ${keptId}
       where t.area_id = ${areaId} and t.client_id = ${mergedId} and ${only} returning t.id`.execute(tx);
    rows[table] = moved.rows.map((row) => row.id);
  };
  for (const { table } of childrenOfClient.filter((child) => child.merge === 'moves')) await move(table);
  // one live word on a group: the kept record's own holds, the other stays where it was
  await move(
    'client_group_override',
    sql`(t.ended_at is not null or not exists (
      select 1 from client_group_override k where k.area_id = t.area_id and k.client_id = ${keptId}
         and k.target_group = t.target_group and k.ended_at is null))`,
  );
  // a meeting that both were invited to keeps the kept record's own invitation
  await move(
    'group_invitation',
    sql`not exists (select 1 from group_invitation k where k.area_id = t.area_id and k.client_id = ${keptId}
                       and k.meeting_id = t.meeting_id)`,
  );
  const reopened = await reopenOutcome(tx, merge);
  await move('outcome', sql`t.reopened_on is not null`);
  const steps = await movePlan(tx, merge, rows);
  const { ended, begun } = await moveResponsibility(tx, merge, rows);
  await follow(tx, areaId, rows, keptId);
  return { rows, steps, reopened, ended, begun };
}

/** Days of attendance and the like go where their period went. */
export async function follow(
  tx: Tx,
  areaId: number,
  rows: Readonly<Record<string, readonly string[]>>,
  clientId: string,
): Promise<void> {
  for (const { table, parent, by } of followers) {
    const parents = [...(rows[parent] ?? [])];
    if (parents.length === 0) continue;
    await sql`update ${sql.table(table)} set client_id = ${clientId}
       where area_id = ${areaId} and ${sql.ref(by)} = any (${parents}::uuid[])`.execute(tx);
  }
}

/** A person whose path goes on has no outcome: the merged record's becomes one she came back from. */
async function reopenOutcome(tx: Tx, merge: RecordsMerge): Promise<MovedRows['reopened']> {
  if (!merge.keptIsOpen) return null;
  const live = await sql<{ id: string }>`
    update outcome set reopened_on = ${merge.today}
     where area_id = ${merge.areaId} and client_id = ${merge.mergedId} and reopened_on is null returning id`.execute(
    tx,
  );
  const id = live.rows[0]?.id;
  return id === undefined ? null : { id, on: merge.today };
}

async function movePlan(
  tx: Tx,
  merge: RecordsMerge,
  rows: Record<string, string[]>,
): Promise<MovedRows['steps']> {
  const { areaId, keptId, mergedId } = merge;
  const plans = await tx
    .selectFrom('plan')
    .select(['id', 'client_id'])
    .where('area_id', '=', areaId)
    .where('client_id', 'in', [keptId, mergedId])
    .execute();
  const keptPlan = plans.find((plan) => plan.client_id === keptId);
  const mergedPlan = plans.find((plan) => plan.client_id === mergedId);
  rows['plan'] = [];
  if (!mergedPlan) return [];
  if (!keptPlan) {
    await sql`update plan set client_id = ${keptId} where area_id = ${areaId} and id = ${mergedPlan.id}`.execute(
      tx,
    );
    await sql`update plan_step set client_id = ${keptId} where area_id = ${areaId} and plan_id = ${mergedPlan.id}`.execute(
      tx,
    );
    rows['plan'] = [mergedPlan.id];
    return [];
  }
  const steps = await tx
    .selectFrom('plan_step')
    .select(['id', 'plan_id', 'position'])
    .where('area_id', '=', areaId)
    .where('plan_id', '=', mergedPlan.id)
    .orderBy('position')
    .execute();
  await sql`
    update plan_step s set client_id = ${keptId}, plan_id = ${keptPlan.id},
           position = s.position + 1 + (select coalesce(max(k.position), 0) from plan_step k
             where k.area_id = ${areaId} and k.plan_id = ${keptPlan.id})
     where s.area_id = ${areaId} and s.plan_id = ${mergedPlan.id}`.execute(tx);
  return steps;
}

/** Exactly one at any moment: what does not overlap goes over; the kept record's own responsible goes on. */
async function moveResponsibility(
  tx: Tx,
  merge: RecordsMerge,
  rows: Record<string, string[]>,
): Promise<Pick<MovedRows, 'ended' | 'begun'>> {
  const { areaId, keptId, mergedId } = merge;
  const now = merge.now.toISOString();
  const moved = await sql<{ id: string }>`
    update responsibility t set client_id = ${keptId}
     where t.area_id = ${areaId} and t.client_id = ${mergedId} and not exists (
       select 1 from responsibility k where k.area_id = t.area_id and k.client_id = ${keptId}
          and tstzrange(k.starts_at, k.ends_at) && tstzrange(t.starts_at, t.ends_at))
    returning t.id`.execute(tx);
  rows['responsibility'] = moved.rows.map((row) => row.id);
  const left = await sql<{ id: string; staff_id: string; ends_at: string }>`
    update responsibility set ends_at = greatest(${now}::timestamptz, starts_at + interval '1 millisecond')
     where area_id = ${areaId} and client_id = ${mergedId} and ends_at is null
    returning id, staff_id, ends_at`.execute(tx);
  const ended = left.rows[0];
  const hasOwn = await sql`select 1 from responsibility
     where area_id = ${areaId} and client_id = ${keptId} and (ends_at is null or ends_at > ${now}::timestamptz)`.execute(
    tx,
  );
  let begun: string | null = null;
  if (ended && merge.keptIsOpen && hasOwn.rows.length === 0) {
    begun = newId();
    await tx
      .insertInto('responsibility')
      .values({
        area_id: areaId,
        id: begun,
        client_id: keptId,
        staff_id: ended.staff_id,
        starts_at: now,
        handed_over_by: merge.by,
      })
      .execute();
  }
  await setResponsibleFromHistory(tx, areaId, [keptId]);
  return { ended: ended ? { id: ended.id, at: ended.ends_at } : null, begun };
}

export async function setResponsibleFromHistory(
  tx: Tx,
  areaId: number,
  ids: readonly string[],
): Promise<void> {
  await sql`update client c set responsible_staff_id = (
      select r.staff_id from responsibility r where r.area_id = c.area_id and r.client_id = c.id and r.ends_at is null)
     where c.area_id = ${areaId} and c.id = any (${[...ids]}::uuid[])`.execute(tx);
}

/** Any columns of one client, given as `to_jsonb` writes them; the version goes up. */
export async function writeColumns(tx: Tx, areaId: number, id: string, columns: StoredValues): Promise<void> {
  const sets = Object.keys(columns).map((column) => sql`${sql.ref(column)} = p.${sql.ref(column)}`);
  await sql`update client set ${sql.join([...sets, sql`version = client.version + 1`])}
      from jsonb_populate_record(null::client, ${JSON.stringify(columns)}::jsonb) as p
     where client.area_id = ${areaId} and client.id = ${id}`.execute(tx);
}

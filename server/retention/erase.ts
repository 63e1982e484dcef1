/**
 * What is past its time, and its erasing: in chunks of one transaction each, never what is held, once whoever runs it.
 * A row of the log tells each chunk by ids; the rows themselves are gone. See docs/guide/retention.md.
 */
import {
  type Day,
  type ErasedType,
  asDay,
  birthBand,
  erasedTypes,
  refuse,
  retentionPlan,
} from '@polku/domain';
import { type RawBuilder, type Transaction, sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import { refused } from '../platform/problems.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';

type Tx = Transaction<DB>;

/** One transaction holds the locks of this many records and no more. */
export const chunkSize = 25;

/** When the time of a record begins to run, as SQL over `t`. */
export const startOf: Readonly<Record<ErasedType, RawBuilder<unknown>>> = {
  client: sql`greatest(t.path_state_since, t.last_event_on,
    (select max(o.happened_on) from outcome o where o.area_id = t.area_id and o.client_id = t.id),
    (select max(f.done_on) from follow_up f where f.area_id = t.area_id and f.client_id = t.id))`,
  referral: sql`(t.decided_at at time zone 'Europe/Helsinki')::date`,
  message: sql`(t.planned_at at time zone 'Europe/Helsinki')::date`,
};

/** Records whose time runs at all. */
const runsFor: Readonly<Record<ErasedType, RawBuilder<unknown>>> = {
  client: sql`t.path_state = 'outcome' and t.merged_into_id is null`,
  referral: sql`t.status in ('returned', 'withdrawn')`,
  message: sql`t.status in ('sent', 'failed', 'withheld')`,
};

/** The person a record is about, so that a hold of her holds it too. */
const personOf: Readonly<Record<ErasedType, RawBuilder<unknown>>> = {
  client: sql`t.id`,
  referral: sql`null::uuid`,
  message: sql`t.client_id`,
};

/** Types held in the area today. */
function heldType(areaId: number, type: ErasedType, today: Day): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from legal_hold h where h.area_id = ${areaId} and h.record_type = ${type} and ${inForce(today)})`;
}

const inForce = (today: Day) =>
  sql<boolean>`h.lifted_at is null and (h.ends_on is null or h.ends_on >= ${today}::date)`;

/** Records of one person, merged into each other however many times, of whom one is held or has asked and waits. */
function heldPeople(areaId: number, today: Day, besides: string | null): RawBuilder<unknown> {
  return sql`
    with recursive held as (
      select h.client_id as id from legal_hold h where h.area_id = ${areaId} and h.client_id is not null and ${inForce(today)}
      union select q.client_id from data_request q where q.area_id = ${areaId} and q.status <> 'answered'
         and (${besides}::uuid is null or q.id <> ${besides})
      union select case when c.id = held.id then c.merged_into_id else c.id end
        from held join client c on c.area_id = ${areaId} and c.merged_into_id is not null
         and (c.id = held.id or c.merged_into_id = held.id))
    select id from held`;
}

/**
 * Held: by a hold of the type, of the person or of a record merged with hers, or by a request of hers not answered,
 * `besides` the one that is being granted. A person is held by the hold of a type, too, of which she has a record: it
 * would go with her.
 */
export function heldNow(
  areaId: number,
  type: ErasedType,
  today: Day,
  besides: string | null = null,
): RawBuilder<boolean> {
  const hers = sql`(with recursive hers as (
      select t.id union select c.id from hers join client c on c.area_id = ${areaId} and c.merged_into_id = hers.id)
    select id from hers)`;
  const withHer = sql<boolean>`
    (${heldType(areaId, 'referral', today)} and exists (
      select 1 from referral r where r.area_id = ${areaId} and r.client_id in ${hers}))
    or (${heldType(areaId, 'message', today)} and exists (
      select 1 from message m where m.area_id = ${areaId} and m.client_id in ${hers}))`;
  return sql<boolean>`(${heldType(areaId, type, today)}
    or coalesce(${personOf[type]} in (${heldPeople(areaId, today, besides)}), false)
    or ${type === 'client' ? withHer : sql<boolean>`false`})`;
}

/** Months that an area keeps a type: its own decision, else the plan. */
export function monthsOf(type: ErasedType): RawBuilder<number> {
  return sql<number>`coalesce((select s.months from retention_setting s
    where s.area_id = t.area_id and s.record_type = ${type}), ${retentionPlan[type].months})`;
}

function due(type: ErasedType, areaId: number, today: Day): RawBuilder<boolean> {
  return sql<boolean>`t.area_id = ${areaId} and ${runsFor[type]}
    and (${startOf[type]} + make_interval(months => ${monthsOf(type)}))::date <= ${today}::date`;
}

export interface ReportLine {
  readonly type: ErasedType;
  /** Year in which the time began to run. */
  readonly year: number;
  readonly count: number;
  readonly held: number;
}

/** The dry run: what a run of today would erase and what is held, by type and year. */
export async function retentionReport(tx: Tx, areaId: number, today: Day): Promise<readonly ReportLine[]> {
  const lines: ReportLine[] = [];
  for (const type of erasedTypes) {
    const found = await sql<{ year: number; count: number; held: number }>`
      select year, count(*) filter (where not held)::int as count, count(*) filter (where held)::int as held
        from (select extract(year from ${startOf[type]})::int as year, ${heldNow(areaId, type, today)} as held
                from ${sql.table(type)} t where ${due(type, areaId, today)}) as found
       group by year order by year`.execute(tx);
    lines.push(...found.rows.map((row) => ({ type, ...row })));
  }
  return lines;
}

export interface DueClient {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly nonDisclosed: boolean;
  readonly since: Day;
  readonly held: boolean;
}

/** Who a run of today would erase or who is held: for those who may see people. `seen` is a condition over `client`. */
export async function dueClients(
  tx: Tx,
  areaId: number,
  today: Day,
  { limit, seen = sql<boolean>`true` }: { readonly limit: number; readonly seen?: RawBuilder<boolean> },
): Promise<readonly DueClient[]> {
  const found = await sql<DueClient>`
    select t.id, t.given_names || ' ' || t.family_name as name, t.municipality_code as "municipalityCode",
           t.non_disclosure <> 'none' as "nonDisclosed", ${startOf.client} as since, ${heldNow(areaId, 'client', today)} as held
      from client t join client on client.area_id = t.area_id and client.id = t.id
     where ${due('client', areaId, today)} and ${seen} order by since, t.id limit ${limit}`.execute(tx);
  return found.rows.map((row) => ({ ...row, since: asDay(row.since) }));
}

export interface Bond {
  readonly child: string;
  readonly columns: readonly string[];
  readonly parent: string;
  readonly parentColumns: readonly string[];
}

/** Which rows stand on which, from the catalogue: a table added later is not forgotten. */
export async function bondsOf(tx: Tx): Promise<readonly Bond[]> {
  const found = await sql<Bond>`
    select c.relname as child, p.relname as parent,
           (select json_agg(a.attname order by u.place) from unnest(k.conkey) with ordinality as u (attnum, place)
              join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.attnum) as columns,
           (select json_agg(a.attname order by u.place) from unnest(k.confkey) with ordinality as u (attnum, place)
              join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.attnum) as "parentColumns"
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace and c.oid <> p.oid
     order by c.relname, k.conname`.execute(tx);
  return found.rows;
}

/** Tables whose rows go with a record, itself last. */
export async function tablesThatGoWith(tx: Tx, table: string): Promise<readonly string[]> {
  const bonds = await bondsOf(tx);
  const gone = new Set<string>();
  const visit = (name: string) => {
    for (const { child, parent } of bonds) {
      if (parent !== name || gone.has(child) || child === table) continue;
      gone.add(child);
      visit(child);
    }
  };
  visit(table);
  return [...[...gone].sort(), table];
}

interface GoingRows {
  readonly table: string;
  readonly condition: RawBuilder<unknown>;
}

/** The rows that stand on these, themselves last: nothing goes before what stands on it. */
export function rowsThatGo(
  bonds: readonly Bond[],
  table: string,
  condition: RawBuilder<unknown>,
  above: readonly string[] = [],
): readonly GoingRows[] {
  const standing = bonds.filter(({ parent, child }) => parent === table && !above.includes(child));
  const going = standing.flatMap(({ child, columns, parentColumns }) => {
    const these = sql.join(columns.map((name) => sql.ref(name)));
    const those = sql.join(parentColumns.map((name) => sql.ref(name)));
    const onThem = sql`(${these}) in (select ${those} from ${sql.table(table)} where ${condition})`;
    return rowsThatGo(bonds, child, onThem, [...above, table]);
  });
  return [...going, { table, condition }];
}

export async function eraseRows(tx: Tx, going: readonly GoingRows[]): Promise<void> {
  for (const { table, condition } of going)
    await sql`delete from ${sql.table(table)} where ${condition}`.execute(tx);
}

/** Sign-ins stand on no record by a key of the database: hers end with her. */
export async function endSessions(tx: Tx, areaId: number, clientIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('session').where('area_id', '=', areaId).where('client_id', 'in', clientIds).execute();
}

/** Records of the area with these ids. */
export const ofIds = (areaId: number, ids: readonly string[]) =>
  sql`area_id = ${areaId} and id in (${sql.join(ids.map((id) => sql`${id}::uuid`))})`;

const countOf = { client: 'clients', referral: 'referrals', message: 'messages' } as const;

/**
 * Erasing, and what decides on it (holds, times, the beginning of a run), go one at a time in an area: what was held
 * before the answer came is not erased after it.
 */
export async function lockErasing(tx: Tx, areaId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`erasing ${areaId}`}, 0))`.execute(tx);
}

/** While a run goes on, nothing more falls to it than what was looked at. @throws Problem 409 */
export async function requireNoRun(tx: Tx, areaId: number): Promise<void> {
  const open =
    await sql`select 1 from retention_run where area_id = ${areaId} and status = 'running'`.execute(tx);
  if (open.rows.length > 0) throw refused(refuse('retention-running'), 409);
}

/** One chunk of one type. @returns how many records were erased */
async function eraseChunk(tx: Tx, areaId: number, type: ErasedType, today: Day, at: Date): Promise<number> {
  const found = await sql<{ id: string }>`
    select t.id from ${sql.table(type)} t
     where ${due(type, areaId, today)} and not ${heldNow(areaId, type, today)}
     order by t.id limit ${chunkSize} for update of t skip locked`.execute(tx);
  const ids = found.rows.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const all = type === 'client' ? await withMerged(tx, areaId, ids) : ids;
  if (type === 'client') {
    await leaveStubs(tx, areaId, ids);
    await endSessions(tx, areaId, all);
  }
  await eraseRows(tx, rowsThatGo(await bondsOf(tx), type, ofIds(areaId, all)));
  await tx
    .insertInto('audit_event')
    .values({
      area_id: areaId,
      at: at.toISOString(),
      event: `retentionErase.${type}`,
      verb: 'remove',
      purpose: 'administration',
      fields: 'special',
      client_ids: all,
      person_count: ids.length,
    })
    .execute();
  return ids.length;
}

/** Records merged into these, and into those: they go together. */
export async function withMerged(tx: Tx, areaId: number, ids: readonly string[]): Promise<string[]> {
  const found = await sql<{ id: string }>`
    with recursive all_of as (
      select id from client where area_id = ${areaId} and id in (${sql.join(ids.map((id) => sql`${id}::uuid`))})
      union select c.id from client c join all_of a on c.area_id = ${areaId} and c.merged_into_id = a.id)
    select id from all_of order by id`.execute(tx);
  return found.rows.map(({ id }) => id);
}

export async function leaveStubs(tx: Tx, areaId: number, ids: readonly string[]): Promise<void> {
  const found = await sql<{
    municipality_code: string;
    non_disclosure: string;
    birth_date: string | null;
    outcome_code: string | null;
    months: number;
    year: number;
  }>`
    select t.municipality_code, t.non_disclosure, t.birth_date,
           (select o.code from outcome o where o.area_id = t.area_id and o.client_id = t.id
             order by o.reopened_on is null desc, o.happened_on desc limit 1) as outcome_code,
           extract(year from t.path_state_since)::int as year,
           (select greatest(0, extract(year from age(t.path_state_since, b.first)) * 12 + extract(month from age(t.path_state_since, b.first)))::int
              from (select coalesce(min(p.happened_on), t.path_state_since) as first from path_transition p
                     where p.area_id = t.area_id and p.client_id = t.id) b) as months
      from client t where t.area_id = ${areaId} and t.id in (${sql.join(ids.map((id) => sql`${id}::uuid`))})`.execute(
    tx,
  );
  await tx
    .insertInto('client_stub')
    .values(
      found.rows.map((row) => ({
        area_id: areaId,
        id: newId(),
        municipality_code: row.non_disclosure === 'none' ? row.municipality_code : null,
        birth_band: birthBand(row.birth_date === null ? null : asDay(row.birth_date)),
        outcome_code: row.outcome_code,
        months_on_path: row.months,
        ended_year: row.year,
      })),
    )
    .execute();
}

/** Begins a run; the work itself is done by the clock, and goes on after whatever stopped it. */
export async function beginRun(
  tx: Tx,
  run: { readonly areaId: number; readonly startedBy: string; readonly now: Date },
): Promise<string> {
  const id = newId();
  await tx
    .insertInto('retention_run')
    .values({
      area_id: run.areaId,
      id,
      status: 'running',
      as_of: dayAt(run.now),
      started_by: run.startedBy,
      started_at: run.now.toISOString(),
    })
    .execute();
  return id;
}

/** Does one chunk of a run. @returns whether there is more to do */
export async function stepRun(
  services: Pick<Services, 'database' | 'clock'>,
  areaId: number,
  id: string,
): Promise<boolean> {
  const now = services.clock.now();
  return services.database.owner.transaction().execute(async (tx) => {
    await lockErasing(tx, areaId);
    const open = await sql<{ asOf: string }>`
      select as_of as "asOf" from retention_run where area_id = ${areaId} and id = ${id} and status = 'running'
         for update skip locked`.execute(tx);
    const [run] = open.rows;
    if (!run) return false;
    for (const type of erasedTypes) {
      // by the day the run was begun on: what falls due after midnight was in no figure that was looked at
      const erased = await eraseChunk(tx, areaId, type, asDay(run.asOf), now);
      if (erased === 0) continue;
      const column = sql.ref(countOf[type]);
      await sql`update retention_run set ${column} = ${column} + ${erased} where area_id = ${areaId} and id = ${id}`.execute(
        tx,
      );
      return true;
    }
    await tx
      .updateTable('retention_run')
      .set({ status: 'done', finished_at: now.toISOString() })
      .where('area_id', '=', areaId)
      .where('id', '=', id)
      .execute();
    return false;
  });
}

/** By the clock: every run that is not finished goes on from where it is. */
export async function continueRetention(services: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const open = await services.database.owner
    .selectFrom('retention_run')
    .select(['area_id', 'id'])
    .where('status', '=', 'running')
    .execute();
  for (const run of open) while (await stepRun(services, run.area_id, run.id));
}

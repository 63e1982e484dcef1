/**
 * Records that belong to an employer are stored alike: columns are the fields in snake case, a version guards against
 * two who edit at once. The tables are named in the code, never by a request.
 */
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound } from '../platform/problems.ts';

export type EntryTable =
  | 'employer'
  | 'employer_contact'
  | 'employer_meeting'
  | 'employer_lead'
  | 'employer_agreement'
  | 'employer_need'
  | 'employer_resource'
  | 'employer_joint'
  | 'employer_participation'
  | 'employer_slot'
  | 'employer_hire'
  | 'employer_survey'
  | 'employer_badge'
  | 'employer_change'
  | 'workplace_plan'
  | 'job_carving'
  | 'opening'
  | 'work_task'
  | 'work_task_rating'
  | 'work_order'
  | 'work_order_event'
  | 'product_card'
  | 'product_edition';

type Fields = Readonly<Record<string, unknown>>;

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const camel = (name: string) => name.replace(/_([a-z])/g, (_whole, letter: string) => letter.toUpperCase());

/** Lists of plain values are arrays of the database, anything deeper is JSON. */
function cell(value: unknown): unknown {
  if (value === undefined) return null;
  if (Buffer.isBuffer(value) || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value;
  return JSON.stringify(value);
}

/** JSON columns: an empty list there is JSON, not an array. */
const json: ReadonlySet<string> = new Set(['steps', 'answers']);
function cellOf(table: EntryTable, name: string, value: unknown): unknown {
  const isJson = json.has(name) || (table === 'job_carving' && name === 'tasks');
  return isJson && value !== null ? JSON.stringify(value) : cell(value);
}

/** A row as the contract names its fields. */
export function recordOf(row: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value]));
}

export async function addEntry(
  tx: Tx,
  table: EntryTable,
  areaId: number,
  fields: Fields,
): Promise<{ id: string; version: number }> {
  const id = newId();
  const entries = Object.entries({ areaId, id, ...fields });
  await sql`insert into ${sql.table(table)} (${sql.join(entries.map(([name]) => sql.ref(snake(name))))})
    values (${sql.join(entries.map(([name, value]) => sql.val(cellOf(table, name, value))))})`.execute(tx);
  return { id, version: 0 };
}

/** Which row: by its id and, for a child, the record it belongs to. */
export type EntryKey = { readonly id: string } & Readonly<Record<string, string>>;

const matches = (areaId: number, key: EntryKey) =>
  sql.join(
    [
      sql`area_id = ${areaId}`,
      ...Object.entries(key).map(([name, value]) => sql`${sql.ref(snake(name))} = ${value}`),
    ],
    sql` and `,
  );

/** The row locked for a change. @throws Problem 404 */
export async function getEntry<Row>(tx: Tx, table: EntryTable, areaId: number, key: EntryKey): Promise<Row> {
  const found = await sql<{ row: Fields }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where ${matches(areaId, key)} for update`.execute(
    tx,
  );
  const [first] = found.rows;
  if (!first) throw notFound();
  return recordOf(first.row) as Row;
}

/** @throws Problem 404, or 409 with the row as it is now */
export async function editEntry(
  tx: Tx,
  table: EntryTable,
  areaId: number,
  key: EntryKey,
  version: number,
  fields: Fields,
): Promise<{ id: string; version: number }> {
  const current = await getEntry<{ version: number } & Fields>(tx, table, areaId, key);
  if (current.version !== version) throw changedMeanwhile(current);
  const sets = Object.entries({ ...fields, version: version + 1 }).map(
    ([name, value]) => sql`${sql.ref(snake(name))} = ${sql.val(cellOf(table, name, value))}`,
  );
  await sql`update ${sql.table(table)} set ${sql.join(sets)} where ${matches(areaId, key)}`.execute(tx);
  return { id: key.id, version: version + 1 };
}

/** Rows of a table with a condition, in an order, as the contract names their fields. */
export async function listEntries<Row>(
  tx: Tx,
  table: EntryTable,
  areaId: number,
  where: Readonly<Record<string, string>>,
  order: string,
): Promise<Row[]> {
  const conditions = [
    sql`t.area_id = ${areaId}`,
    ...Object.entries(where).map(([name, value]) => sql`t.${sql.ref(snake(name))} = ${value}`),
  ];
  const found = await sql<{ row: Fields }>`
    select to_jsonb(t) as row from ${sql.table(table)} t
     where ${sql.join(conditions, sql` and `)} order by ${sql.raw(order)}`.execute(tx);
  return found.rows.map(({ row }) => recordOf(row) as Row);
}

/** A record named by a field is one of this employer's. @throws Problem 404 */
export async function requireOf(
  tx: Tx,
  table: EntryTable,
  areaId: number,
  key: Readonly<Record<string, string | null>>,
): Promise<void> {
  if (Object.values(key).includes(null)) return;
  const found = await sql`select 1 from ${sql.table(table)}
    where ${matches(areaId, key as EntryKey)}`.execute(tx);
  if (found.rows.length === 0) throw notFound();
}

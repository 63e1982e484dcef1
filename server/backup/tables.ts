/**
 * The tables of the database as its own catalogue tells them, and their rows as lines of text: one JSON array of texts
 * a row, the same on every server whatever its settings, so that two databases can be compared by digest.
 */
import { createHash } from 'node:crypto';
import { type Transaction, sql } from 'kysely';
import type { DB } from '../platform/schema.generated.ts';

export type Tx = Transaction<DB>;

/** What lives for minutes, or opens a door: signing in again makes it anew. */
export const passingTables: readonly string[] = [
  'session',
  'sign_in_attempt',
  'rate_limit',
  'idempotency_key',
];
/** The same in every installation and loaded at each start: an empty database may hold them. */
export const referenceTables: readonly string[] = ['region', 'municipality'];

export interface Column {
  readonly name: string;
  readonly type: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The primary key, which gives rows their order. */
  readonly key: readonly Column[];
}

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Runs a statement whose names come from the catalogue. */
export async function run<Row = unknown>(
  tx: Tx,
  text: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const parts = text.split(/\$\d+/);
  const query = parts.reduce(
    (sofar, part, at) => sql`${sofar}${at === 0 ? sql`` : sql`${values[at - 1]}`}${sql.raw(part)}`,
    sql``,
  );
  return (await query.execute(tx)).rows as readonly Row[];
}

/** Texts of times, numbers and bytes do not hang on who asks. */
export async function usePlainTexts(tx: Tx): Promise<void> {
  for (const [name, value] of [
    ['timezone', 'UTC'],
    ['datestyle', 'ISO, YMD'],
    ['intervalstyle', 'postgres'],
    ['bytea_output', 'hex'],
    ['extra_float_digits', '1'],
    ['statement_timeout', '0'],
    ['idle_in_transaction_session_timeout', '0'],
  ]) {
    await sql`select set_config(${name}, ${value}, true)`.execute(tx);
  }
}

/** Every table of ours, by name; without what passes and the migrations' own list. */
export async function tablesOf(tx: Tx): Promise<readonly Table[]> {
  const found = await sql<{ name: string; columns: Column[]; key: Column[] }>`
    select c.relname as name,
           (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
              from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
           (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by k.place), '[]')
              from pg_index i cross join unnest(i.indkey) with ordinality as k (attnum, place)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
             where i.indrelid = c.oid and i.indisprimary) as key
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'polku_migration'
     order by c.relname collate "C"`.execute(tx);
  return found.rows.filter(({ name }) => !passingTables.includes(name));
}

const isText = ({ type }: Column) => /^(text|character|citext|name)/.test(type);

/** The rows as lines, in the order of the key whatever the language of the database. */
export function selectLines(table: Table, where = 'true'): string {
  const cells = table.columns.map(({ name }) => `t.${quoted(name)}::text`);
  const by = (table.key.length > 0 ? table.key : table.columns).map((column) =>
    isText(column)
      ? `t.${quoted(column.name)} collate "C"`
      : table.key.length > 0
        ? `t.${quoted(column.name)}`
        : `t.${quoted(column.name)}::text collate "C"`,
  );
  return `select array_to_json(array[${cells.join(', ')}]::text[])::text as line from ${quoted(table.name)} t where ${where} order by ${by.join(', ')}`;
}

const page = 1000;

/** Rows in pages from a cursor, so that memory does not grow with the table. */
export async function* pagesOf(tx: Tx, select: string): AsyncGenerator<readonly string[]> {
  await run(tx, `declare polku_rows no scroll cursor for ${select}`);
  for (;;) {
    const rows = await run<{ line: string }>(tx, `fetch ${page} from polku_rows`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < page) break;
  }
  await run(tx, 'close polku_rows');
}

/** Counts lines and digests them as they go by. */
export class Digest {
  readonly #hash = createHash('sha256');
  rows = 0;

  add(lines: readonly string[]): void {
    for (const line of lines) this.#hash.update(line).update('\n');
    this.rows += lines.length;
  }

  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }
}

export async function digestOf(tx: Tx, select: string): Promise<{ rows: number; sha256: string }> {
  const digest = new Digest();
  for await (const lines of pagesOf(tx, select)) digest.add(lines);
  return { rows: digest.rows, sha256: digest.sha256 };
}

/** Adds rows as they were written by `selectLines`. */
export async function addLines(tx: Tx, table: Table, lines: readonly string[]): Promise<void> {
  const cells = table.columns.map(({ type }, at) => `(one.cells ->> ${at})::${type}`);
  await run(
    tx,
    `insert into ${quoted(table.name)} (${table.columns.map(({ name }) => quoted(name)).join(', ')}) overriding system value
     select ${cells.join(', ')} from json_array_elements($1::json) as one (cells)`,
    [`[${lines.join(',')}]`],
  );
}

interface Bond {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Works without foreign keys and triggers, which are put back, and thereby verified over every row, before the
 * transaction ends: rows may then come in any order, and the owner need not be a superuser.
 */
export async function withoutBonds<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  const bonds = await sql<Bond>`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and k.contype = 'f' order by c.relname, k.conname`.execute(tx);
  const triggered = await sql<{ name: string }>`
    select distinct c.relname as name from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and not g.tgisinternal`.execute(tx);
  const bonded = [...new Set(bonds.rows.map(({ table }) => table))];
  const each = async (change: (bond: Bond) => string) => {
    for (const table of bonded) {
      const its = bonds.rows.filter((bond) => bond.table === table).map(change);
      await run(tx, `alter table ${quoted(table)} ${its.join(', ')}`);
    }
  };
  const triggers = async (to: string) => {
    for (const { name } of triggered.rows) await run(tx, `alter table ${quoted(name)} ${to} trigger user`);
  };
  await triggers('disable');
  await each(({ name }) => `drop constraint ${quoted(name)}`);
  const result = await work();
  await each(({ name, definition }) => `add constraint ${quoted(name)} ${definition}`);
  await triggers('enable');
  return result;
}

export interface Sequence {
  readonly table: string;
  readonly column: string;
  readonly value: number;
}

async function sequenceColumns(tx: Tx): Promise<readonly { table: string; column: string; name: string }[]> {
  const found = await sql<{ table: string; column: string; name: string }>`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind = 'r' and pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null
     order by c.relname, a.attname`.execute(tx);
  return found.rows;
}

/** How far numbers have been given, so that none is given twice. */
export async function sequencesOf(tx: Tx): Promise<readonly Sequence[]> {
  const sequences: Sequence[] = [];
  for (const { table, column, name } of await sequenceColumns(tx)) {
    const [row] = await run<{ value: number }>(
      tx,
      `select case when is_called then last_value else 0 end as value from ${name}`,
    );
    sequences.push({ table, column, value: row?.value ?? 0 });
  }
  return sequences;
}

/** Moves each sequence on to where it was, never back. */
export async function moveSequences(tx: Tx, sequences: readonly Sequence[]): Promise<void> {
  const own = await sequencesOf(tx);
  for (const { table, column, name } of await sequenceColumns(tx)) {
    const isSame = (one: Sequence) => one.table === table && one.column === column;
    const wanted = sequences.find(isSame)?.value ?? 0;
    if (wanted > (own.find(isSame)?.value ?? 0)) await run(tx, `select setval('${name}', $1)`, [wanted]);
  }
}

/**
 * A large load into tables that are as good as empty: keys and indexes are taken off, and put back when the rows
 * stand. What would be checked and sorted row by row is then checked and sorted once, in a third of the time, and
 * nothing less is checked: a foreign key that does not hold, or two rows of one key, can't be put back. All in the
 * caller's transaction, so that nobody ever sees the tables without them.
 */
import { type RawBuilder, type Transaction, sql } from 'kysely';
import type { DB } from '../platform/schema.generated.ts';

interface Removable {
  readonly take_off: string;
  readonly put_back: string;
}

/** Locks the tables against everybody else until the transaction ends. */
export async function withKeysAtTheEnd<T>(
  tx: Transaction<DB>,
  tables: readonly (keyof DB)[],
  load: () => Promise<T>,
): Promise<T> {
  const foreignKeys = await listForeignKeys(tx, tables);
  const keys = await listKeys(tx, tables);
  const indexes = await listIndexes(tx, tables);
  await run(
    tx,
    [...foreignKeys, ...keys, ...indexes].map(({ take_off }) => take_off),
  );
  const result = await load();
  await run(
    tx,
    [...keys, ...foreignKeys, ...indexes].map(({ put_back }) => put_back),
  );
  return result;
}

/** Of the tables, and of others that point to them. */
function listForeignKeys(tx: Transaction<DB>, tables: readonly string[]): Promise<readonly Removable[]> {
  return listConstraints(
    tx,
    sql`c.contype = 'f' and (own.relname = any (${tables}::text[]) or other.relname = any (${tables}::text[]))`,
  );
}

/** Primary keys, unique and exclusion constraints. */
function listKeys(tx: Transaction<DB>, tables: readonly string[]): Promise<readonly Removable[]> {
  return listConstraints(tx, sql`c.contype in ('p', 'u', 'x') and own.relname = any (${tables}::text[])`);
}

/** Those of one table in one statement. */
async function listConstraints(
  tx: Transaction<DB>,
  wanted: RawBuilder<unknown>,
): Promise<readonly Removable[]> {
  const found = await sql<Removable>`
    select format('alter table %s %s', c.conrelid::regclass,
             string_agg(format('drop constraint %I', c.conname), ', ' order by c.conname)) as take_off,
           format('alter table %s %s', c.conrelid::regclass,
             string_agg(format('add constraint %I %s', c.conname, pg_get_constraintdef(c.oid)), ', ' order by c.conname)) as put_back
      from pg_constraint c
      join pg_class own on own.oid = c.conrelid
      left join pg_class other on other.oid = c.confrelid
     where c.connamespace = 'public'::regnamespace and ${wanted}
     group by c.conrelid
     order by c.conrelid::regclass::text`.execute(tx);
  return found.rows;
}

/** Indexes of their own, not those of a constraint. */
async function listIndexes(tx: Transaction<DB>, tables: readonly string[]): Promise<readonly Removable[]> {
  const found = await sql<Removable>`
    select format('drop index %s', i.indexrelid::regclass) as take_off, pg_get_indexdef(i.indexrelid) as put_back
      from pg_index i join pg_class t on t.oid = i.indrelid
     where t.relnamespace = 'public'::regnamespace and t.relname = any (${tables}::text[])
       and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
     order by i.indexrelid::regclass::text`.execute(tx);
  return found.rows;
}

/** The statements come from the database's own catalogue, names quoted by it. */
async function run(tx: Transaction<DB>, statements: readonly string[]): Promise<void> {
  if (statements.length > 0) await sql.raw(statements.join(';\n')).execute(tx);
}

/**
 * Brings a database to this program's form: numbered SQL files once and in order, then the views that changed.
 *
 * Each file is one transaction, its statements sent one at a time, so that a distributed database takes them
 * too. Forward only. `manifest.txt` lists the files, so that two branches with the same number clash openly.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { type Statement, statementsOf } from './sql-statements.ts';
import { reasonOf, StartRefusal } from './start-refusal.ts';

export const oldestPostgres = 15;

/** The migrations of this program. */
export const ownMigrations = path.resolve(import.meta.dirname, '../migrations');

/** One number for all Polku programs: whoever holds it migrates, the others wait and find the work done. */
const lockNumber = 7065_5675;

export interface MigrationReport {
  /** Names of the files applied now, in order: '0001-areas', 'views/client-search'. */
  readonly applied: readonly string[];
}

/**
 * @param owner a connected client of the role that owns the tables, or where to connect as that role
 * @throws StartRefusal when the database is older than PostgreSQL 15, is newer than this program, or was
 *   migrated by files that were changed since; Error with file and line when a statement fails
 */
export async function migrate(
  owner: pg.ClientBase | pg.ClientConfig,
  folder: string = ownMigrations,
): Promise<MigrationReport> {
  if (isClient(owner)) return await migrateWith(owner, folder);
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return await migrateWith(client, folder);
  } finally {
    await client.end();
  }
}

function isClient(owner: pg.ClientBase | pg.ClientConfig): owner is pg.ClientBase {
  return 'query' in owner && typeof owner.query === 'function';
}

async function migrateWith(client: pg.ClientBase, folder: string): Promise<MigrationReport> {
  await requireRecentPostgres(client);
  const numbered = numberedFiles(folder);
  const views = viewFiles(folder);
  await client.query('select pg_advisory_lock($1)', [lockNumber]);
  try {
    await client.query(
      `create table if not exists polku_migration (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`,
    );
    const known = await client.query<{ name: string; checksum: string }>(
      'select name, checksum from polku_migration',
    );
    const done = new Map(known.rows.map(({ name, checksum }) => [name, checksum]));
    requireKnownPast(done, numbered);

    const missing = numbered.filter(({ name }) => !done.has(name));
    // A view may rest on a table that has just changed: after a migration all are made anew.
    const stale = views.filter(({ name, checksum }) => missing.length > 0 || done.get(name) !== checksum);
    for (const file of [...missing, ...stale]) await apply(client, file);
    return { applied: [...missing, ...stale].map(({ name }) => name) };
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockNumber]);
  }
}

/** @throws StartRefusal when the server is older than the language our SQL is written in. */
export async function requireRecentPostgres(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ version: string; number: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num') as number`,
  );
  const version = rows[0]?.version ?? '';
  if (Number(rows[0]?.number) >= oldestPostgres * 10_000) return version;
  throw new StartRefusal(
    `The database server is PostgreSQL ${version}, and Polku needs ${oldestPostgres} or newer.`,
  );
}

interface MigrationFile {
  readonly name: string;
  readonly checksum: string;
  readonly statements: readonly Statement[];
}

/** The numbered files of a folder, in order: what a database of this program has had. */
export function numberedMigrations(
  folder: string = ownMigrations,
): readonly { readonly name: string; readonly checksum: string }[] {
  return numberedFiles(folder).map(({ name, checksum }) => ({ name, checksum }));
}

function numberedFiles(folder: string): readonly MigrationFile[] {
  const manifest = path.join(folder, 'manifest.txt');
  const lines = fs.readFileSync(manifest, 'utf8').split(/\r?\n/);
  const entries = lines.map((line) => line.replace(/#.*/, '').trim()).filter((line) => line !== '');
  const names = entries.map((entry) => entry.replace(/\.sql$/, ''));
  names.forEach((name, at) => {
    const isInOrder = at === 0 || name.slice(0, 4) > (names[at - 1] ?? '').slice(0, 4);
    if (!/^\d{4}-[a-z0-9-]+$/.test(name) || !isInOrder) {
      throw new Error(`${manifest}: ${name} is not the next NNNN-name`);
    }
  });
  const forgotten = sqlFiles(folder).find((name) => /^\d/.test(name) && !names.includes(name));
  if (forgotten) throw new Error(`${manifest} does not list ${forgotten}`);
  return names.map((name) => readFile(folder, name));
}

function viewFiles(folder: string): readonly MigrationFile[] {
  const views = path.join(folder, 'views');
  if (!fs.existsSync(views)) return [];
  return sqlFiles(views).map((name) => readFile(folder, `views/${name}`));
}

function sqlFiles(folder: string): readonly string[] {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return files.map((file) => path.basename(file, '.sql')).sort();
}

function readFile(folder: string, name: string): MigrationFile {
  // A checkout with other line ends is the same migration.
  const sql = fs.readFileSync(path.join(folder, `${name}.sql`), 'utf8').replaceAll('\r\n', '\n');
  try {
    const checksum = createHash('sha256').update(sql).digest('hex');
    return { name, checksum, statements: statementsOf(sql) };
  } catch (error) {
    throw new Error(`${name}.sql, ${reasonOf(error)}`, { cause: error });
  }
}

function requireKnownPast(done: ReadonlyMap<string, string>, files: readonly MigrationFile[]): void {
  const names = new Set(files.map(({ name }) => name));
  const newer = [...done.keys()].filter((name) => /^\d{4}-/.test(name) && !names.has(name)).sort();
  const newest = newer.at(-1);
  if (newest) {
    throw new StartRefusal(
      `The database is of a newer version (${newest}) than this program: update the program.`,
    );
  }
  const changed = files.find(({ name, checksum }) => done.has(name) && done.get(name) !== checksum);
  if (changed) {
    throw new StartRefusal(
      `The database was migrated by another form of ${changed.name} than this program brings: use the program it was migrated with, or an empty database.`,
    );
  }
  const firstMissing = files.findIndex(({ name }) => !done.has(name));
  const late = firstMissing < 0 ? undefined : files.slice(firstMissing).find(({ name }) => done.has(name));
  if (late) {
    throw new StartRefusal(
      `The database has had ${late.name} but not ${files[firstMissing]?.name}, which comes before it: use the program it was migrated with, or an empty database.`,
    );
  }
}

async function apply(client: pg.ClientBase, file: MigrationFile): Promise<void> {
  await client.query('begin');
  try {
    await client.query('set local statement_timeout = 0');
    for (const statement of file.statements) await send(client, file.name, statement);
    await client.query(
      `insert into polku_migration (name, checksum) values ($1, $2)
       on conflict (name) do update set checksum = excluded.checksum, applied_at = now()`,
      [file.name, file.checksum],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function send(client: pg.ClientBase, name: string, { text, line }: Statement): Promise<void> {
  try {
    await client.query(text);
  } catch (error) {
    throw new Error(`${name}.sql, the statement at line ${line}: ${reasonOf(error)}`, { cause: error });
  }
}

/** `polku restore FILE`: a backup into an empty database, whole or not at all. See docs/guide/backup.md. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Database } from '../platform/database.ts';
import { migrate, numberedMigrations, ownMigrations } from '../platform/migrations.ts';
import { StartRefusal } from '../platform/start-refusal.ts';
import { type CheckedBackup, checkBackup, logStates } from './backup.ts';
import { type Heading, piecesOf } from './file.ts';
import {
  type Table,
  type Tx,
  addLines,
  digestOf,
  moveSequences,
  quoted,
  referenceTables,
  run,
  selectLines,
  tablesOf,
  usePlainTexts,
  withoutBonds,
} from './tables.ts';

export interface RestoreOptions {
  /** Restore although the secret is another one: identity codes stay closed for good. */
  readonly otherSecret?: boolean;
  readonly folder?: string;
}

/**
 * The file is read through before the database is touched. Then rows go in in one transaction, in which constraints,
 * counts, digests and the chain of the log are verified; migrations newer than the backup follow.
 */
export async function restoreBackup(
  database: Pick<Database, 'owner' | 'ownerPool'> & { readonly secret: Buffer },
  file: string,
  { otherSecret = false, folder = ownMigrations }: RestoreOptions = {},
): Promise<CheckedBackup> {
  const checked = await checkBackup(file, database.secret);
  if (checked.sealed === null && !otherSecret) {
    throw new StartRefusal(
      `${file} was taken under another secret than this installation's: put that secret into the data folder or POLKU_SECRET first (or say --other-secret, and the identity codes stay closed).`,
    );
  }
  requireKnownVersion(checked.heading, folder, file);
  await requireEmptyOfAreas(database, checked.heading, file);
  await migrateUpTo(database, checked.heading, folder);
  await database.owner.transaction().execute((tx) => load(tx, file, checked));
  await migrateWith(database, folder);
  return checked;
}

async function migrateWith({ ownerPool }: Pick<Database, 'ownerPool'>, folder: string): Promise<void> {
  const client = await ownerPool.connect();
  await migrate(client, folder).finally(() => client.release());
}

function requireKnownVersion({ migrations }: Heading, folder: string, file: string): void {
  const own = numberedMigrations(folder);
  const unknown = migrations.find(({ name }) => !own.some((one) => one.name === name));
  if (unknown)
    throw new StartRefusal(
      `${file} is of a newer version (${unknown.name}) than this program: update the program.`,
    );
  const other = migrations.find(({ name, checksum }, at) => {
    const same = own[at];
    return same?.name !== name || same.checksum !== checksum;
  });
  if (other)
    throw new StartRefusal(
      `${file} was taken from a database migrated by another form of ${other.name} than this program brings: use the program it was taken with.`,
    );
}

async function requireEmptyOfAreas(
  { ownerPool }: Pick<Database, 'ownerPool'>,
  { migrations }: Heading,
  file: string,
): Promise<void> {
  const made = await ownerPool.query<{ area: boolean; migrated: boolean }>(
    `select to_regclass('public.area') is not null as area, to_regclass('public.polku_migration') is not null as migrated`,
  );
  if (made.rows[0]?.area) {
    const areas = await ownerPool.query('select from area limit 1');
    if (areas.rowCount)
      throw new StartRefusal('The database has an area already: a backup goes only into an empty one.');
  }
  if (!made.rows[0]?.migrated) return;
  const done = await ownerPool.query<{ name: string }>(
    `select name from polku_migration where name ~ '^[0-9]' order by name collate "C"`,
  );
  const newer = done.rows.find(({ name }) => !migrations.some((one) => one.name === name));
  if (newer)
    throw new StartRefusal(
      `${file} is older than the form the database has had already (${newer.name}): give a database in which Polku has not been started.`,
    );
}

/** The database as the backup's was: migrations that came later wait until the rows are in. */
async function migrateUpTo(
  database: Pick<Database, 'ownerPool'>,
  { migrations }: Heading,
  folder: string,
): Promise<void> {
  const own = numberedMigrations(folder);
  if (own.length === migrations.length) return migrateWith(database, folder);
  const older = fs.mkdtempSync(path.join(os.tmpdir(), 'polku-restore-'));
  try {
    for (const { name } of migrations)
      fs.copyFileSync(path.join(folder, `${name}.sql`), path.join(older, `${name}.sql`));
    fs.writeFileSync(path.join(older, 'manifest.txt'), migrations.map(({ name }) => `${name}\n`).join(''));
    await migrateWith(database, older);
  } finally {
    fs.rmSync(older, { recursive: true, force: true });
  }
}

async function load(tx: Tx, file: string, { manifest }: CheckedBackup): Promise<void> {
  await usePlainTexts(tx);
  const tables = await tablesOf(tx);
  await requireEmpty(tx, tables);
  const chosen = new Map<string, Table>();
  await withoutBonds(tx, async () => {
    // municipalities stand on regions
    for (const name of referenceTables.toReversed()) await run(tx, `delete from ${quoted(name)}`);
    let into: Table | undefined;
    for await (const piece of piecesOf(file)) {
      if (piece.kind === 'table') {
        into = tableFor(tables, piece.table, piece.columns, file);
        chosen.set(into.name, into);
      } else if (piece.kind === 'rows' && into) await addLines(tx, into, piece.lines);
    }
  });
  for (const { name, rows, sha256 } of manifest.tables) {
    const table = chosen.get(name);
    const found = table ? await digestOf(tx, selectLines(table)) : undefined;
    if (found?.rows !== rows || found.sha256 !== sha256)
      throw new StartRefusal(`${file} was not restored: the rows of ${name} did not arrive as they were.`);
  }
  await moveSequences(tx, manifest.sequences);
  if (JSON.stringify(await logStates(tx)) !== JSON.stringify(manifest.log))
    throw new StartRefusal(`${file} was not restored: the log is not the one that was backed up.`);
}

async function requireEmpty(tx: Tx, tables: readonly Table[]): Promise<void> {
  await run(tx, 'lock table area in access exclusive mode');
  for (const { name } of tables) {
    if (referenceTables.includes(name)) continue;
    const found = await run(tx, `select 1 from ${quoted(name)} limit 1`);
    if (found.length > 0)
      throw new StartRefusal(
        `The database has rows in ${name} already: a backup goes only into an empty one.`,
      );
  }
}

/** The table with its columns in the order of the file. */
function tableFor(tables: readonly Table[], name: string, columns: readonly string[], file: string): Table {
  const table = tables.find((one) => one.name === name);
  const ordered = columns.map((column) => table?.columns.find((one) => one.name === column));
  const known = ordered.filter((column) => column !== undefined);
  if (!table || known.length !== columns.length || known.length !== table.columns.length)
    throw new StartRefusal(`${file} holds the table ${name} in a form this program does not know.`);
  return { ...table, columns: known };
}

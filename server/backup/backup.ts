/** `polku backup FILE` and `polku backup --check FILE`. See docs/guide/backup.md. */
import { sql } from 'kysely';
import { verifyAudit } from '../platform/audit-chain.ts';
import type { Database } from '../platform/database.ts';
import { StartRefusal } from '../platform/start-refusal.ts';
import {
  type Heading,
  type Manifest,
  createLineFile,
  format,
  leftOut,
  piecesOf,
  sealOf,
  secretName,
  sha256,
} from './file.ts';
import { Digest, type Tx, pagesOf, selectLines, sequencesOf, tablesOf, usePlainTexts } from './tables.ts';

export interface BackupReport {
  readonly heading: Heading;
  readonly manifest: Manifest;
  readonly rows: number;
}

export const rowCount = ({ tables }: Manifest) => tables.reduce((sum, { rows }) => sum + rows, 0);

/** Each area's newest link of the log, and whether the chain holds. */
export async function logStates(tx: Tx): Promise<Manifest['log']> {
  const reports = await verifyAudit(tx);
  return reports.map(({ areaId, head, fault }) => ({ areaId, head, whole: fault === null }));
}

/** Everything as it was at one moment, while others go on working. */
export async function writeBackup(
  database: Pick<Database, 'owner' | 'version'> & { readonly secret: Buffer },
  file: string,
  now: Date,
): Promise<BackupReport> {
  const out = createLineFile(file);
  try {
    const report = await database.owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx): Promise<BackupReport> => {
        await usePlainTexts(tx);
        const migrations = await sql<{ name: string; checksum: string }>`
          select name, checksum from polku_migration where name ~ '^[0-9]' order by name collate "C"`.execute(
          tx,
        );
        const areas = await tx.selectFrom('area').select(['id', 'slug']).orderBy('id').execute();
        const heading: Heading = {
          polku: 'backup',
          format,
          takenAt: now.toISOString(),
          database: database.version,
          migrations: [...migrations.rows],
          areas,
          secret: secretName(database.secret),
          leftOut: [...leftOut],
        };
        const head = JSON.stringify(heading);
        await out.write([head]);
        const tables: Manifest['tables'] = [];
        for (const table of await tablesOf(tx)) {
          await out.write([
            JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) }),
          ]);
          const digest = new Digest();
          for await (const lines of pagesOf(tx, selectLines(table))) {
            digest.add(lines);
            await out.write(lines);
          }
          const { rows } = digest;
          await out.write([JSON.stringify({ end: table.name, rows, sha256: digest.sha256 })]);
          tables.push({ name: table.name, rows, sha256: digest.sha256 });
        }
        const manifest: Manifest = {
          heading: sha256(head),
          tables,
          sequences: [...(await sequencesOf(tx))],
          log: await logStates(tx),
        };
        const text = JSON.stringify(manifest);
        await out.write([JSON.stringify({ manifest: text, seal: sealOf(database.secret, text) })]);
        return { heading, manifest, rows: rowCount(manifest) };
      });
    await out.finish();
    return report;
  } catch (error) {
    await out.abandon();
    throw error;
  }
}

export interface CheckedBackup extends BackupReport {
  /** Taken under this secret and sealed with it; null when the secret is another one, so that it can't be told. */
  readonly sealed: true | null;
}

/**
 * Reads the whole file and compares each count and digest.
 * @throws StartRefusal in one sentence when it is cut, changed, or not a backup
 */
export async function checkBackup(file: string, secret: Buffer | undefined): Promise<CheckedBackup> {
  let heading: Heading | undefined;
  let checked: CheckedBackup | undefined;
  for await (const piece of piecesOf(file)) {
    if (piece.kind === 'heading') heading = piece.heading;
    if (piece.kind !== 'manifest' || !heading) continue;
    const { manifest, text, seal } = piece;
    const isOurs = secret !== undefined && heading.secret === secretName(secret);
    if (isOurs && seal !== sealOf(secret, text))
      throw new StartRefusal(`${file} was changed after it was made: its seal does not hold.`);
    checked = { heading, manifest, rows: rowCount(manifest), sealed: isOurs ? true : null };
  }
  if (checked) return checked;
  throw new StartRefusal(`${file} is cut: its end is missing.`);
}

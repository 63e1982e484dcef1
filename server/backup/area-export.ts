/**
 * `polku export area SLUG FILE`: everything an area owns, for another installation (`data/`) and for any other program
 * (`csv/`, `columns.csv`). Never a row of another area. See docs/guide/backup.md.
 */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { Zip, ZipDeflate } from 'fflate';
import { sql } from 'kysely';
import { sealAudit } from '../platform/audit-chain.ts';
import type { Database } from '../platform/database.ts';
import { installationKeys } from '../platform/keys.ts';
import { StartRefusal } from '../platform/start-refusal.ts';
import { logStates } from './backup.ts';
import { type Cells, emptied, leftBehind, resealRow, transferKey, transferKeys } from './area-values.ts';
import { Digest, type Table, type Tx, pagesOf, selectLines, tablesOf, usePlainTexts } from './tables.ts';

export const areaFormat = 1;

export interface AreaHeading {
  readonly polku: 'area';
  readonly format: number;
  readonly takenAt: string;
  readonly slug: string;
  readonly areaNumber: number;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  readonly salt: string;
  /** Tells whether the words of the transfer are the right ones. */
  readonly proof: string;
}

export interface AreaManifest {
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[];
  readonly log: { readonly head: string | null; readonly whole: boolean };
}

export const proofOf = (key: Buffer) =>
  createHash('sha256').update('polku area').update(key).digest('hex').slice(0, 32);

/** Which rows of a table are the area's; undefined for what belongs to no area. */
export function areaCondition(table: Table, areaId: number): string | undefined {
  if (leftBehind.includes(table.name)) return undefined;
  if (table.name === 'area') return `t.id = ${areaId}`;
  if (table.columns.some(({ name }) => name === 'area_id')) return `t.area_id = ${areaId}`;
  if (table.columns.some(({ name }) => name === 'area_ids')) return `${areaId} = any (t.area_ids)`;
  return undefined;
}

export async function exportArea(
  database: Pick<Database, 'owner'> & { readonly secret: Buffer },
  slug: string,
  file: string,
  { words, now }: { readonly words: string; readonly now: Date },
): Promise<{ readonly heading: AreaHeading; readonly manifest: AreaManifest; readonly rows: number }> {
  if (words.length < 12)
    throw new StartRefusal('The words of the transfer are too short: 12 characters or more are needed.');
  if (fs.existsSync(file)) throw new StartRefusal(`${file} exists already: give another name.`);
  await sealAudit(database.owner);
  const salt = randomBytes(16);
  const key = transferKey(words, salt);
  const from = installationKeys(database.secret);
  const to = transferKeys(key);
  const out = zipFile(file);
  try {
    const result = await database.owner
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        await usePlainTexts(tx);
        const area = await tx.selectFrom('area').select('id').where('slug', '=', slug).executeTakeFirst();
        if (!area) throw new StartRefusal(`There is no area "${slug}".`);
        const migrations = await sql<{ name: string; checksum: string }>`
          select name, checksum from polku_migration where name ~ '^[0-9]' order by name collate "C"`.execute(
          tx,
        );
        const heading: AreaHeading = {
          polku: 'area',
          format: areaFormat,
          takenAt: now.toISOString(),
          slug,
          areaNumber: area.id,
          migrations: migrations.rows,
          salt: salt.toString('base64'),
          proof: proofOf(key),
        };
        await out.add('heading.json', [JSON.stringify(heading)]);
        await out.add('README.txt', readable);
        await out.add('columns.csv', await columnDescriptions(tx));
        const tables: { name: string; rows: number; sha256: string }[] = [];
        for (const table of await tablesOf(tx)) {
          const condition = areaCondition(table, area.id);
          if (!condition) continue;
          const written = (line: string): Cells =>
            resealRow(table, withoutOthers(table, emptiedRow(table, JSON.parse(line)), area.id), from, to);
          const digest = new Digest();
          const columns = table.columns.map(({ name }) => name);
          await out.add(`data/${table.name}.jsonl`, async (write) => {
            await write([JSON.stringify({ columns })]);
            for await (const lines of pagesOf(tx, selectLines(table, condition))) {
              const texts = lines.map((line) => JSON.stringify(written(line)));
              digest.add(texts);
              await write(texts);
            }
          });
          await out.add(`csv/${table.name}.csv`, async (write) => {
            await write([`\uFEFF${csvLine(columns)}`]);
            for await (const lines of pagesOf(tx, selectLines(table, condition)))
              await write(lines.map((line) => csvLine(written(line))));
          });
          tables.push({ name: table.name, rows: digest.rows, sha256: digest.sha256 });
        }
        const state = (await logStates(tx)).find(({ areaId }) => areaId === area.id);
        const manifest = { tables, log: { head: state?.head ?? null, whole: state?.whole ?? true } };
        await out.add('manifest.json', [JSON.stringify(manifest)]);
        return { heading, manifest, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
      });
    await out.finish();
    return result;
  } catch (error) {
    await out.abandon();
    throw error;
  }
}

const csvLine = (cells: Cells) => stringify([cells], { delimiter: ';', record_delimiter: '' });

function emptiedRow(table: Table, cells: Cells): Cells {
  const values = emptied[table.name];
  if (!values) return cells;
  return cells.map((cell, at) => {
    const name = table.columns[at]?.name ?? '';
    return name in values ? (values[name] ?? null) : cell;
  });
}

/** A project of two areas leaves with the one. */
function withoutOthers(table: Table, cells: Cells, areaId: number): Cells {
  const at = table.columns.findIndex(({ name }) => name === 'area_ids');
  return at < 0 ? cells : cells.with(at, `{${areaId}}`);
}

async function columnDescriptions(tx: Tx): Promise<string[]> {
  const found = await sql<{ table: string; column: string; type: string; about: string | null }>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, col_description(c.oid, a.attnum) as about
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'polku_migration'
     order by c.relname, a.attnum`.execute(tx);
  const rows = found.rows.map(({ table, column, type, about }) => {
    const [, kind = '', meaning = ''] = /^(\w+): ([\s\S]*)$/.exec(about ?? '') ?? [];
    return csvLine([table, column, type, kind, meaning]);
  });
  return [`\uFEFF${csvLine(['table', 'column', 'type', 'class', 'what'])}`, ...rows];
}

const readable = [
  'Everything an employment area has in Polku.',
  '',
  'csv/         one file a table: UTF-8, semicolons, first line the columns; times in UTC, empty where nothing is known',
  'columns.csv  what each column means and how sensitive it is',
  'data/        the same rows for "polku import area"',
  '',
  'Identity codes (identity_code_cipher) are encrypted with AES-256-GCM. The key comes from the words of the transfer,',
  'which are not in this file: scrypt (N 65536, r 8, p 1, 32 bytes; the salt is in heading.json, base64), then HKDF-SHA256',
  '(salt "polku", 32 bytes) with info "area-transfer", then once more with info "identity-code-encryption". A value is',
  'hexadecimal after \\x: 4 bytes name of the key, 12 nonce, 16 tag, the rest the code; additional data is the id of the row.',
];

type Write = (lines: readonly string[]) => Promise<void>;

function zipFile(file: string) {
  const part = `${file}.part`;
  const stream = fs.createWriteStream(part, { mode: 0o600, flush: true });
  let failure: Error | undefined;
  stream.on('error', (error) => (failure ??= error));
  const zip = new Zip((error, chunk) => {
    if (error) failure ??= error;
    else stream.write(chunk);
  });
  const settle = async () => {
    if (!failure && stream.writableNeedDrain) await once(stream, 'drain').catch(() => {});
    if (failure) throw new StartRefusal(`${file} could not be written: ${failure.message}.`);
  };
  return {
    async add(name: string, content: readonly string[] | ((write: Write) => Promise<void>)): Promise<void> {
      const entry = new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      const write: Write = async (lines) => {
        if (lines.length > 0) entry.push(Buffer.from(`${lines.join('\n')}\n`));
        await settle();
      };
      if (typeof content === 'function') await content(write);
      else await write(content);
      entry.push(new Uint8Array(0), true);
      await settle();
    },
    async finish(): Promise<void> {
      zip.end();
      await settle();
      await new Promise<void>((resolve) => stream.end(() => resolve()));
      await settle();
      fs.renameSync(part, file);
    },
    async abandon(): Promise<void> {
      zip.terminate();
      await new Promise<void>((resolve) => stream.destroy().once('close', resolve));
      fs.rmSync(part, { force: true });
    },
  };
}

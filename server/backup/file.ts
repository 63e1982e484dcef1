/**
 * A backup as a file: gzip over lines of JSON. First a heading, then each table (its name and columns, its rows, its
 * count and digest), last what all must amount to. Read and written in pieces, so that memory stays flat.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import * as z from 'zod';
import { deriveKey, keyedHash } from '../platform/secrets.ts';
import { errorCode, reasonOf, StartRefusal } from '../platform/start-refusal.ts';
import { Digest, passingTables } from './tables.ts';

export const format = 1;

export const heading = z.object({
  polku: z.literal('backup'),
  format: z.int(),
  takenAt: z.string(),
  database: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  areas: z.array(z.object({ id: z.int(), slug: z.string() })),
  /** Names the installation's secret without revealing it. */
  secret: z.string(),
  leftOut: z.array(z.string()),
});
export type Heading = z.output<typeof heading>;

const tableStart = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });
const tableEnd = z.object({ end: z.string(), rows: z.int(), sha256: z.string() });
const manifest = z.object({
  heading: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.int(), sha256: z.string() })),
  sequences: z.array(z.object({ table: z.string(), column: z.string(), value: z.int() })),
  log: z.array(z.object({ areaId: z.int(), head: z.string().nullable(), whole: z.boolean() })),
});
export type Manifest = z.output<typeof manifest>;
const closing = z.object({ manifest: z.string(), seal: z.string() });

const sealKey = (secret: Buffer) => deriveKey(secret, 'backup-seal');
export const sealOf = (secret: Buffer, text: string) => keyedHash(sealKey(secret), text).toString('hex');
export const secretName = (secret: Buffer) =>
  keyedHash(deriveKey(secret, 'secret-name'), 'name').toString('hex').slice(0, 16);
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
export const leftOut = [...passingTables, 'graphile_worker'];

export interface LineFile {
  write(lines: readonly string[]): Promise<void>;
  /** Everything is on the disk under its own name. */
  finish(): Promise<void>;
  /** Nothing is left. */
  abandon(): Promise<void>;
}

/** A file for its owner alone, under another name until it is whole. */
export function createLineFile(file: string): LineFile {
  if (fs.existsSync(file)) throw new StartRefusal(`${file} exists already: give another name.`);
  const part = `${file}.part`;
  const gzip = createGzip();
  const done = pipeline(gzip, fs.createWriteStream(part, { mode: 0o600, flush: true }));
  // told to whoever writes next
  const failed = done.then(
    () => new Promise<never>(() => {}),
    (error: unknown) => {
      throw new StartRefusal(`${file} could not be written: ${reasonOf(error)}.`, { cause: error });
    },
  );
  failed.catch(() => {});
  return {
    async write(lines) {
      if (lines.length === 0) return;
      if (!gzip.write(`${lines.join('\n')}\n`)) await Promise.race([once(gzip, 'drain'), failed]);
    },
    async finish() {
      gzip.end();
      await Promise.race([done, failed]);
      fs.renameSync(part, file);
    },
    async abandon() {
      gzip.destroy();
      await done.catch(() => {});
      fs.rmSync(part, { force: true });
    },
  };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const source = fs.createReadStream(file);
  const unzipped = source.pipe(createGunzip());
  source.on('error', (error) => unzipped.destroy(error));
  let rest: Buffer[] = [];
  try {
    for await (const chunk of unzipped as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        rest.push(chunk.subarray(from, at));
        yield Buffer.concat(rest).toString('utf8');
        rest = [];
        from = at + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
    }
  } catch (error) {
    const code = errorCode(error);
    if (code === 'Z_BUF_ERROR') throw new StartRefusal(`${file} is cut: its end is missing.`);
    if (code?.startsWith('Z_'))
      throw new StartRefusal(`${file} is no backup of Polku, or it is damaged (${reasonOf(error)}).`);
    if (code) throw new StartRefusal(`${file} could not be read (${code}).`);
    throw error;
  } finally {
    source.destroy();
  }
  if (rest.length > 0) throw new StartRefusal(`${file} is cut: its end is missing.`);
}

export type Piece =
  | { readonly kind: 'heading'; readonly heading: Heading }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  | { readonly kind: 'rows'; readonly lines: readonly string[] }
  | {
      readonly kind: 'manifest';
      readonly manifest: Manifest;
      readonly text: string;
      readonly seal: string;
    };

const batch = 1000;

/** Reads a backup from its beginning to its end, refusing whatever is not as it was written. */
export async function* piecesOf(file: string): AsyncGenerator<Piece> {
  const damaged = (what: string) => new StartRefusal(`${file} is damaged: ${what}.`);
  const parsed = <T>(schema: z.ZodType<T>, line: string, what: string): T => {
    try {
      return schema.parse(JSON.parse(line));
    } catch {
      throw damaged(what);
    }
  };
  let head: string | undefined;
  let open: { readonly name: string; readonly digest: Digest; waiting: string[] } | undefined;
  const tables: { name: string; rows: number; sha256: string }[] = [];
  let isClosed = false;
  for await (const line of linesOf(file)) {
    if (isClosed) throw damaged('something follows its end');
    if (head === undefined) {
      head = line;
      let first: unknown;
      try {
        first = JSON.parse(line);
      } catch {
        first = null;
      }
      const read = heading.safeParse(first);
      if (!read.success) throw new StartRefusal(`${file} is no backup of Polku.`);
      if (read.data.format !== format)
        throw new StartRefusal(
          `${file} is of format ${read.data.format} and this program reads format ${format}: use the version of Polku it was made with, or a newer one.`,
        );
      yield { kind: 'heading', heading: read.data };
    } else if (line.startsWith('[')) {
      if (!open) throw damaged('a row stands outside its table');
      open.waiting.push(line);
      if (open.waiting.length === batch) {
        open.digest.add(open.waiting);
        yield { kind: 'rows', lines: open.waiting };
        open.waiting = [];
      }
    } else if (line.startsWith('{"table":')) {
      if (open) throw damaged(`the table ${open.name} does not end`);
      const { table, columns } = parsed(tableStart, line, 'the beginning of a table is not readable');
      open = { name: table, digest: new Digest(), waiting: [] };
      yield { kind: 'table', table, columns };
    } else if (line.startsWith('{"end":')) {
      const end = parsed(tableEnd, line, 'the end of a table is not readable');
      if (open?.name !== end.end) throw damaged(`the table ${end.end} ends without having begun`);
      open.digest.add(open.waiting);
      if (open.waiting.length > 0) yield { kind: 'rows', lines: open.waiting };
      const found = { name: open.name, rows: open.digest.rows, sha256: open.digest.sha256 };
      if (found.rows !== end.rows || found.sha256 !== end.sha256)
        throw damaged(`the rows of ${open.name} are not those that were written`);
      tables.push(found);
      open = undefined;
    } else {
      const last = parsed(closing, line, 'its end is not readable');
      const whole = parsed(manifest, last.manifest, 'its end is not readable');
      const isSame = JSON.stringify(whole.tables) === JSON.stringify(tables);
      if (open || !isSame || whole.heading !== sha256(head))
        throw damaged('its tables are not those of its list');
      isClosed = true;
      yield { kind: 'manifest', manifest: whole, text: last.manifest, seal: last.seal };
    }
  }
  if (!isClosed) throw new StartRefusal(`${file} is cut: its end is missing.`);
}

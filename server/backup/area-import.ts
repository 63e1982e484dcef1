/** `polku import area FILE`: an area from another installation, under a new number, whole or not at all. */
import fs from 'node:fs';
import { createInflateRaw } from 'node:zlib';
import { sql } from 'kysely';
import * as z from 'zod';
import { resealChain, verifyChain } from '../platform/audit-chain.ts';
import type { Database } from '../platform/database.ts';
import { installationKeys } from '../platform/keys.ts';
import { reasonOf, StartRefusal } from '../platform/start-refusal.ts';
import { areaFormat, proofOf } from './area-export.ts';
import { type Cells, resealRow, transferKey, transferKeys } from './area-values.ts';
import {
  Digest,
  type Table,
  type Tx,
  addLines,
  moveSequences,
  run,
  sequencesOf,
  tablesOf,
  usePlainTexts,
  withoutBonds,
} from './tables.ts';

const heading = z.object({
  polku: z.literal('area'),
  format: z.int(),
  slug: z.string(),
  areaNumber: z.int(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  salt: z.string(),
  proof: z.string(),
});
const manifest = z.object({
  tables: z.array(z.object({ name: z.string(), rows: z.int(), sha256: z.string() })),
  log: z.object({ head: z.string().nullable(), whole: z.boolean() }),
});

export interface ArrivedArea {
  readonly areaId: number;
  readonly slug: string;
  readonly rows: number;
  /** The newest link of the log where it came from, and here. */
  readonly oldAnchor: string | null;
  readonly newAnchor: string | null;
}

export async function importArea(
  database: Pick<Database, 'owner'> & { readonly secret: Buffer },
  file: string,
  { words, slug, now }: { readonly words: string; readonly slug?: string | undefined; readonly now: Date },
): Promise<ArrivedArea> {
  return database.owner.transaction().execute(async (tx) => {
    await usePlainTexts(tx);
    return withoutBonds(tx, () => load(tx, file, { words, slug, now, secret: database.secret }));
  });
}

async function load(
  tx: Tx,
  file: string,
  at: {
    readonly words: string;
    readonly slug: string | undefined;
    readonly now: Date;
    readonly secret: Buffer;
  },
): Promise<ArrivedArea> {
  const tables = await tablesOf(tx);
  const to = installationKeys(at.secret);
  let head: z.output<typeof heading> | undefined;
  let from = to;
  let list: z.output<typeof manifest> | undefined;
  let areaId = 0;
  let slug = '';
  let open: { readonly table: Table; readonly digest: Digest } | undefined;
  const arrived: { name: string; rows: number; sha256: string }[] = [];
  const damaged = (what: string) => new StartRefusal(`${file} is damaged: ${what}.`);

  for await (const { name, lines, isLast } of entriesOf(file)) {
    if (name === 'heading.json' && !isLast) {
      const read = heading.safeParse(parsed(lines[0] ?? '', damaged));
      if (!read.success) throw new StartRefusal(`${file} is no area of Polku.`);
      head = read.data;
      await requireSameForm(tx, head, file);
      const key = transferKey(at.words, Buffer.from(head.salt, 'base64'));
      if (proofOf(key) !== head.proof)
        throw new StartRefusal(`These are not the words of the transfer that ${file} was made with.`);
      from = transferKeys(key);
      slug = at.slug ?? head.slug;
      areaId = await newAreaNumber(tx, slug);
      continue;
    }
    if (name === 'manifest.json' && !isLast) {
      list = manifest.parse(parsed(lines[0] ?? '', damaged));
      continue;
    }
    const tableName = /^data\/(\w+)\.jsonl$/.exec(name)?.[1];
    if (!tableName) continue;
    if (!head) throw new StartRefusal(`${file} is no area of Polku.`);
    let rows = lines;
    if (open?.table.name !== tableName && !isLast) {
      const { columns } = z.object({ columns: z.array(z.string()) }).parse(parsed(rows[0] ?? '', damaged));
      open = { table: tableFor(tables, tableName, columns, file), digest: new Digest() };
      rows = rows.slice(1);
    }
    if (open?.table.name !== tableName) throw damaged(`${name} is empty`);
    const { table, digest } = open;
    digest.add(rows);
    const areaNumber = head.areaNumber;
    const cells = rows.map((line) => {
      const row = renumbered(table, parsed(line, damaged) as Cells, areaNumber, areaId);
      if (!row) throw damaged(`a row of ${tableName} is of another area`);
      return resealRow(table, table.name === 'area' ? withSlug(table, row, slug) : row, from, to);
    });
    for (let first = 0; first < cells.length; first += 1000)
      await add(
        tx,
        table,
        cells.slice(first, first + 1000).map((row) => JSON.stringify(row)),
        areaId,
      );
    if (isLast) arrived.push({ name: tableName, rows: digest.rows, sha256: digest.sha256 });
  }
  if (!head || !list) throw new StartRefusal(`${file} is cut: its end is missing.`);
  if (JSON.stringify(arrived) !== JSON.stringify(list.tables))
    throw damaged('its rows are not those that were written');

  const old = await verifyChain(tx, areaId, head.areaNumber);
  if (old.head !== list.log.head || (old.fault === null) !== list.log.whole)
    throw damaged('the log is not the one that was exported');
  if (old.fault === null) await resealChain(tx, areaId);
  await moveOn(tx, areaId);
  await tx
    .insertInto('audit_event')
    .values({
      area_id: areaId,
      at: at.now.toISOString(),
      event: 'commandLineAreaImport',
      verb: 'create',
      purpose: 'administration',
      fields: 'special',
    })
    .execute();
  const now = await verifyChain(tx, areaId);
  return {
    areaId,
    slug,
    rows: arrived.reduce((sum, { rows }) => sum + rows, 0),
    oldAnchor: old.head && `${head.areaNumber}:${old.head}`,
    newAnchor: now.head && `${areaId}:${now.head}`,
  };
}

function parsed(line: string, damaged: (what: string) => StartRefusal): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw damaged('a line is not readable');
  }
}

async function requireSameForm(tx: Tx, head: z.output<typeof heading>, file: string): Promise<void> {
  if (head.format !== areaFormat)
    throw new StartRefusal(
      `${file} is of format ${head.format} and this program reads format ${areaFormat}.`,
    );
  const own = await sql<{ name: string; checksum: string }>`
    select name, checksum from polku_migration where name ~ '^[0-9]' order by name collate "C"`.execute(tx);
  if (JSON.stringify(own.rows) !== JSON.stringify(head.migrations))
    throw new StartRefusal(
      `${file} is of another version of Polku (${head.migrations.at(-1)?.name ?? 'none'}) than this installation (${own.rows.at(-1)?.name ?? 'none'}): bring both to the same version.`,
    );
}

async function newAreaNumber(tx: Tx, slug: string): Promise<number> {
  const taken = await tx.selectFrom('area').select('id').where('slug', '=', slug).executeTakeFirst();
  if (taken)
    throw new StartRefusal(`There is an area "${slug}" here already: give another name with --slug.`);
  const [next] = await run<{ id: number }>(
    tx,
    `select nextval(pg_get_serial_sequence('area', 'id'))::int as id`,
  );
  if (!next) throw new Error('A sequence always gives a number');
  return next.id;
}

/** The row under its new area; undefined when it was another area's. */
function renumbered(table: Table, cells: Cells, from: number, to: number): Cells | undefined {
  const own = table.name === 'area' ? 'id' : 'area_id';
  const at = table.columns.findIndex(({ name }) => name === own);
  const several = table.columns.findIndex(({ name }) => name === 'area_ids');
  if (several >= 0) return cells[several] === `{${from}}` ? cells.with(several, `{${to}}`) : undefined;
  return at >= 0 && cells[at] === String(from) ? cells.with(at, String(to)) : undefined;
}

function withSlug(table: Table, cells: Cells, slug: string): Cells {
  return cells.with(
    table.columns.findIndex(({ name }) => name === 'slug'),
    slug,
  );
}

/** A project that is here already, since the other of its two areas is, becomes one of both. */
async function add(tx: Tx, table: Table, lines: readonly string[], areaId: number): Promise<void> {
  if (table.name !== 'project') return addLines(tx, table, lines);
  const id = table.columns.findIndex(({ name }) => name === 'id');
  for (const line of lines) {
    const cells: Cells = JSON.parse(line);
    const known = await run(
      tx,
      'update project set area_ids = area_ids || $1::int where id = $2::uuid returning id',
      [areaId, cells[id]],
    );
    if (known.length === 0) await addLines(tx, table, [line]);
  }
}

/** Numbers given from now on come after those that arrived. */
async function moveOn(tx: Tx, areaId: number): Promise<void> {
  const moved = [];
  for (const sequence of await sequencesOf(tx)) {
    if (sequence.table === 'area') continue;
    const [row] = await run<{ value: number | null }>(
      tx,
      `select max("${sequence.column}") as value from "${sequence.table}" where area_id = $1`,
      [areaId],
    );
    moved.push({ ...sequence, value: row?.value ?? 0 });
  }
  await moveSequences(tx, moved);
}

function tableFor(tables: readonly Table[], name: string, columns: readonly string[], file: string): Table {
  const table = tables.find((one) => one.name === name);
  if (!table || JSON.stringify(table.columns.map((one) => one.name)) !== JSON.stringify(columns))
    throw new StartRefusal(`${file} holds the table ${name} in a form this program does not know.`);
  return table;
}

interface Entry {
  readonly name: string;
  readonly lines: readonly string[];
  readonly isLast: boolean;
}

/** The lines of each file of the archive, in its order, a piece at a time. */
async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const broken = (error: unknown) =>
    error instanceof StartRefusal
      ? error
      : new StartRefusal(`${file} is no area of Polku, or it is damaged (${reasonOf(error)}).`);
  let members: readonly Member[];
  try {
    members = membersOf(file);
  } catch (error) {
    throw broken(error);
  }
  for (const { name, start, size } of members) {
    const decoder = new TextDecoder('utf8');
    let rest = '';
    const source = fs.createReadStream(file, { start, end: start + size - 1 });
    const inflated = source.pipe(createInflateRaw());
    source.on('error', (error) => inflated.destroy(error));
    try {
      for await (const chunk of inflated as AsyncIterable<Buffer>) {
        const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
        rest = lines.pop() ?? '';
        if (lines.length > 0) yield { name, lines, isLast: false };
      }
    } catch (error) {
      throw broken(error);
    } finally {
      source.destroy();
    }
    if (rest !== '') throw new StartRefusal(`${file} is damaged: ${name} does not end.`);
    yield { name, lines: [], isLast: true };
  }
}

interface Member {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** The archive's own directory, at its end. */
function membersOf(file: string): readonly Member[] {
  const handle = fs.openSync(file, 'r');
  try {
    const { size } = fs.fstatSync(handle);
    const read = (length: number, position: number) => {
      const buffer = Buffer.alloc(length);
      if (fs.readSync(handle, buffer, 0, length, position) !== length) throw new Error('it is cut');
      return buffer;
    };
    const tail = read(Math.min(size, 22), Math.max(0, size - 22));
    if (tail.length < 22 || tail.readUInt32LE(0) !== 0x06054b50) throw new Error('its end is missing');
    const directory = read(tail.readUInt32LE(12), tail.readUInt32LE(16));
    const members: Member[] = [];
    for (let at = 0; at < directory.length; ) {
      const nameLength = directory.readUInt16LE(at + 28);
      const local = read(30, directory.readUInt32LE(at + 42));
      members.push({
        name: directory.toString('utf8', at + 46, at + 46 + nameLength),
        start: directory.readUInt32LE(at + 42) + 30 + local.readUInt16LE(26) + local.readUInt16LE(28),
        size: directory.readUInt32LE(at + 20),
      });
      at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
    }
    return members;
  } finally {
    fs.closeSync(handle);
  }
}

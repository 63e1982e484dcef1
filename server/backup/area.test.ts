/** An area leaves with all its data and nothing of another's, and arrives under another number and another secret. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asDay } from '@polku/domain';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { areaSketches, generateDemonstration } from '../demo/generate.ts';
import { writeDemonstration } from '../demo/write.ts';
import { verifyAudit } from '../platform/audit-chain.ts';
import { identityHash, installationKeys, openIdentityCode } from '../platform/keys.ts';
import { loadReference } from '../reference/load.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { areaCondition, exportArea } from './area-export.ts';
import { importArea } from './area-import.ts';
import { emptied, leftBehind } from './area-values.ts';
import { type Table, digestOf, quoted, run, selectLines, tablesOf, usePlainTexts } from './tables.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const now = new Date('2026-11-22T08:00:00.000Z');
const words = 'neljä sanaa toiselle puolelle';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'polku-area-test-'));
const file = path.join(folder, 'area.zip');
const secret = Buffer.alloc(32, 7);
const otherSecret = Buffer.alloc(32, 9);

let source: TestDatabase & { secret: Buffer };
let target: TestDatabase & { secret: Buffer };
beforeAll(async () => {
  source = { ...(await createTestDatabase()), secret };
  target = { ...(await createTestDatabase()), secret: otherSecret };
  await loadReference(source.owner);
  await loadReference(target.owner);
  const sketches = areaSketches.map((sketch) => ({ ...sketch, people: Math.ceil(sketch.people / 40) }));
  const generated = generateDemonstration('area', asDay('2026-11-22'), sketches);
  await writeDemonstration(source.owner, generated, { keys: installationKeys(secret), issuer: 'http://a' });
  const areas = await source.owner.selectFrom('area').select('id').orderBy('id').execute();
  for (const { id } of areas) {
    await source.owner
      .insertInto('audit_event')
      .values(
        [1, 2, 3].map(() => ({
          area_id: id,
          at: now.toISOString(),
          event: 'clientRead',
          verb: 'read',
          purpose: 'service',
          fields: 'personal',
        })),
      )
      .execute();
  }
  // the target has an area of its own, so that numbers differ
  await sql`insert into area (slug, name_fi, name_sv, name_en) values ('one', 'Y', 'E', 'O'), ('two', 'K', 'T', 'T'), ('three', 'K', 'T', 'T')`.execute(
    target.owner,
  );
});
afterAll(async () => {
  await source?.close();
  await target?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Digests of an area's rows without the columns that must differ: its number, its seals, its sealed codes. */
function comparable(database: TestDatabase, areaId: number): Promise<Readonly<Record<string, string>>> {
  const differs = new Set(['area_id', 'area_ids', 'identity_code_cipher', 'identity_code_hash', 'hash']);
  return database.owner.transaction().execute(async (tx) => {
    await usePlainTexts(tx);
    const all: Record<string, string> = {};
    for (const table of await tablesOf(tx)) {
      const condition = areaCondition(table, areaId);
      if (!condition) continue;
      const skipped = new Set([...differs, ...Object.keys(emptied[table.name] ?? {})]);
      if (table.name === 'area') skipped.add('id');
      const kept = table.columns.filter(({ name }) => !skipped.has(name));
      const { rows, sha256 } = await digestOf(tx, selectLines({ ...table, columns: kept }, condition));
      all[table.name] = `${rows} ${sha256}`;
    }
    return all;
  });
}

test('an area arrives whole under another number, its identity codes under the other secret, its log sealed anew', async () => {
  const { heading, rows } = await exportArea(source, 'pohjois-karjala', file, { words, now });
  expect(rows).toBeGreaterThan(500);
  const before = await comparable(source, heading.areaNumber);
  await expect(importArea(target, file, { words: 'wrong words entirely', now })).rejects.toThrow(
    'not the words',
  );
  const arrived = await importArea(target, file, { words, now });
  expect(arrived.areaId).not.toBe(heading.areaNumber);
  const after = await comparable(target, arrived.areaId);
  // the arrival is itself a row of the log
  expect({ ...after, audit_event: null }).toEqual({ ...before, audit_event: null });
  expect(after['client']).toMatch(/^[1-9]\d+ /);

  const [client] = (
    await target.owner
      .selectFrom('client')
      .selectAll()
      .where('area_id', '=', arrived.areaId)
      .where('identity_code_cipher', 'is not', null)
      .limit(1)
      .execute()
  ).values();
  if (!client?.identity_code_cipher) throw new Error('Nobody has an identity code');
  const keys = installationKeys(otherSecret);
  const code = openIdentityCode(keys, client.id, client.identity_code_cipher);
  expect(client.identity_code_hash?.equals(identityHash(keys, code))).toBe(true);
  expect(() =>
    openIdentityCode(installationKeys(secret), client.id, client.identity_code_cipher ?? Buffer.alloc(0)),
  ).toThrow();

  const chain = (await verifyAudit(target.owner)).find(({ areaId }) => areaId === arrived.areaId);
  expect(chain).toMatchObject({ unsealed: 1, fault: null });
  expect(chain?.sealed).toBeGreaterThan(2);
  const next = await target.owner
    .insertInto('audit_event')
    .values({
      area_id: arrived.areaId,
      at: now.toISOString(),
      event: 'x',
      verb: 'read',
      purpose: 'p',
      fields: 'f',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const numbers = await sql<{ count: number; greatest: number }>`
    select count(*)::int as count, max(id)::int as greatest from audit_event where area_id = ${arrived.areaId}`.execute(
    target.owner,
  );
  expect(numbers.rows[0]).toEqual({ count: (chain?.sealed ?? 0) + 2, greatest: next.id });
  await expect(importArea(target, file, { words, now })).rejects.toThrow('already');
});

test('a changed or cut archive is refused and leaves nothing', async () => {
  const count = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from area`.execute(target.owner)).rows[0]?.n;
  const before = await count();
  const at = path.join(folder, 'broken.zip');
  const bytes = fs.readFileSync(file);
  fs.writeFileSync(at, bytes.subarray(0, bytes.length - 30));
  await expect(importArea(target, at, { words, now, slug: 'broken' })).rejects.toThrow(/damaged/);
  const files = unzipSync(bytes);
  const data = strFromU8(files['data/organisation.jsonl'] ?? new Uint8Array());
  files['data/organisation.jsonl'] = Buffer.from(data.replace('"municipality"', '"association"'));
  fs.writeFileSync(at, zipSync(files));
  await expect(importArea(target, at, { words, now, slug: 'broken' })).rejects.toThrow(
    'not those that were written',
  );
  expect(await count()).toBe(before);
});

test('the archive is readable without Polku: a table as CSV, each column described', () => {
  const files = unzipSync(fs.readFileSync(file));
  const read = (name: string) =>
    parse(strFromU8(files[name] ?? new Uint8Array()), { bom: true, delimiter: ';', columns: true }) as Record<
      string,
      string
    >[];
  const clients = read('csv/client.csv');
  const lines = strFromU8(files['data/client.jsonl'] ?? new Uint8Array())
    .trim()
    .split('\n');
  expect(clients).toHaveLength(lines.length - 1);
  const described = new Set(read('columns.csv').map(({ table, column }) => `${table}.${column}`));
  expect(Object.keys(clients[0] ?? {}).filter((column) => !described.has(`client.${column}`))).toEqual([]);
  expect(read('columns.csv').filter(({ table, what }) => table === 'client' && what === '')).toEqual([]);
});

/** Every table of a copy without rules filled with a row for each of two areas, from its columns' types alone. */
async function fill(database: TestDatabase, areas: readonly number[]): Promise<readonly Table[]> {
  return database.owner.transaction().execute(async (tx) => {
    const rules = await sql<{ table: string; name: string }>`
      select conrelid::regclass::text as table, conname as name from pg_constraint
       where connamespace = 'public'::regnamespace and contype in ('f', 'c', 'x') order by contype desc`.execute(
      tx,
    );
    for (const { table, name } of rules.rows)
      await run(tx, `alter table ${table} drop constraint if exists ${quoted(name)} cascade`);
    const tables = await tablesOf(tx);
    for (const table of tables) {
      for (const area of areas) {
        if (table.name === 'area') continue;
        const values = table.columns.map(({ name, type }) => {
          if (name === 'area_id') return String(area);
          if (name === 'area_ids') return `'{${area}}'`;
          if (/identity_code/.test(name)) return 'null';
          if (type === 'uuid') return `'00000000-0000-7000-8000-${String(area).padStart(12, '0')}'`;
          if (type === 'uuid[]') return `'{}'`;
          if (type === 'jsonb') return `'{}'`;
          if (type === 'bytea') return `'\\x${String(area).padStart(8, '0')}'`;
          if (/\[\]$/.test(type)) return `'{}'`;
          if (/^(int|bigint|smallint|numeric)/.test(type)) return String(area);
          if (type === 'boolean') return 'true';
          if (type === 'date') return `'2026-01-01'`;
          if (/^timestamp/.test(type)) return `'2026-01-01T00:00:00Z'`;
          return `'mark-of-${area}'`;
        });
        await run(
          tx,
          `insert into ${quoted(table.name)} (${table.columns.map(({ name }) => quoted(name)).join(', ')}) overriding system value values (${values.join(', ')}) on conflict do nothing`,
        );
      }
    }
    return tables;
  });
}

test('no row of another area is in the file, in any table', async () => {
  const database = { ...(await createTestDatabase()), secret };
  try {
    const areas = [7001, 7002];
    for (const id of areas)
      await sql`insert into area (id, slug, name_fi, name_sv, name_en) overriding system value values (${id}, ${`a-${id}`}, ${`mark-of-${id}`}, 'x', 'x')`.execute(
        database.owner,
      );
    const tables = await fill(database, areas);
    const at = path.join(folder, 'filled.zip');
    await exportArea(database, 'a-7001', at, { words, now });
    const files = unzipSync(fs.readFileSync(at));
    const owned = tables.filter(({ name, columns }) =>
      columns.some((column) => ['area_id', 'area_ids'].includes(column.name) || name === 'area'),
    );
    expect(owned.length).toBeGreaterThan(40);
    for (const { name } of owned) {
      const text = strFromU8(files[`data/${name}.jsonl`] ?? new Uint8Array());
      if (leftBehind.includes(name)) expect(text, name).toBe('');
      else expect(text.split('\n').length, name).toBeGreaterThan(2);
    }
    for (const [name, content] of Object.entries(files)) {
      if (name.startsWith('data/') || name.startsWith('csv/'))
        expect(strFromU8(content), name).not.toMatch(/7002/);
    }
  } finally {
    await database.close();
  }
});

/** A backup goes round: every table equal, on another database; what is broken is refused and leaves nothing. */
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { asDay } from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { areaSketches, generateDemonstration } from '../demo/generate.ts';
import { writeDemonstration } from '../demo/write.ts';
import { sealAudit, verifyAudit } from '../platform/audit-chain.ts';
import { installationKeys } from '../platform/keys.ts';
import { migrate, numberedMigrations, ownMigrations } from '../platform/migrations.ts';
import { loadReference } from '../reference/load.ts';
import { type TestDatabase, createEmptyDatabase, createTestDatabase } from '../testing/database.ts';
import { checkBackup, writeBackup } from './backup.ts';
import { restoreBackup } from './restore.ts';
import { digestOf, selectLines, tablesOf, usePlainTexts } from './tables.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const secret = Buffer.alloc(32, 7);
const keys = installationKeys(secret);
const now = new Date('2026-11-22T08:00:00.000Z');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'polku-backup-test-'));
const file = path.join(folder, 'first.polku');
const opened: TestDatabase[] = [];

async function databaseWith<T extends TestDatabase>(made: Promise<T>): Promise<T & { secret: Buffer }> {
  const database = await made;
  opened.push(database);
  return { ...database, secret };
}

async function definitions(database: TestDatabase): Promise<readonly string[]> {
  const found = await sql<{ definition: string }>`
    select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated as definition
      from pg_constraint where connamespace = 'public'::regnamespace
    union all select c.relname || ' ' || g.tgname || ' ' || g.tgenabled::text from pg_trigger g join pg_class c on c.oid = g.tgrelid where not g.tgisinternal
     order by 1`.execute(database.owner);
  return found.rows.map(({ definition }) => definition);
}

/** Each table with its count and digest. */
function contents(database: TestDatabase): Promise<Readonly<Record<string, string>>> {
  return database.owner.transaction().execute(async (tx) => {
    await usePlainTexts(tx);
    const all: Record<string, string> = {};
    for (const table of await tablesOf(tx)) {
      const { rows, sha256 } = await digestOf(tx, selectLines(table));
      all[table.name] = `${rows} ${sha256}`;
    }
    return all;
  });
}

const areasOf = async (database: TestDatabase) =>
  (await sql<{ count: number }>`select count(*)::int as count from area`.execute(database.owner)).rows[0]
    ?.count;

let source: TestDatabase & { secret: Buffer };
beforeAll(async () => {
  source = await databaseWith(createTestDatabase());
  await loadReference(source.owner);
  const generated = generateDemonstration(
    'backup',
    asDay('2026-11-22'),
    areaSketches.map((sketch) => ({ ...sketch, people: Math.ceil(sketch.people / 40) })),
  );
  await writeDemonstration(source.owner, generated, { keys, issuer: 'http://localhost:3001' });
  // what a text could break: line ends, quotes, letters beyond the first plane
  await sql`update client set wishes = ${'a\nb\r\n"c"\\ \t 🙂 å'} where id = (select id from client order by id limit 1)`.execute(
    source.owner,
  );
  const area = await source.owner.selectFrom('area').select('id').orderBy('id').executeTakeFirstOrThrow();
  await source.owner
    .insertInto('audit_event')
    .values(
      Array.from({ length: 25 }, (_, at) => ({
        area_id: area.id,
        at: new Date(now.getTime() - at * 1000).toISOString(),
        event: 'clientRead',
        verb: 'read',
        purpose: 'service',
        fields: 'personal',
      })),
    )
    .execute();
  await sealAudit(source.owner);
  await writeBackup(source, file, now);
});
afterAll(async () => {
  for (const database of opened) await database.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test('every table comes back equal in another database, with its constraints, its numbers and its log', async () => {
  const other = await databaseWith(createTestDatabase());
  const before = await definitions(other);
  const report = await restoreBackup(other, file);
  expect(report.rows).toBeGreaterThan(1000);
  expect(await contents(other)).toEqual(await contents(source));
  expect(await definitions(other)).toEqual(before);
  const chains = await verifyAudit(other.owner);
  expect(chains.map(({ fault }) => fault)).toEqual(chains.map(() => null));
  expect(chains).toEqual(await verifyAudit(source.owner));
  // the next numbers are new ones
  const next = await other.owner
    .insertInto('area')
    .values({ slug: 'next', name_fi: 'N', name_sv: 'N', name_en: 'N' })
    .returning('id')
    .executeTakeFirstOrThrow();
  expect(next.id).toBeGreaterThan(Math.max(...report.heading.areas.map(({ id }) => id)));
  await expect(restoreBackup(other, file)).rejects.toThrow('has an area already');
});

test('a database in which Polku was never started takes it too, and the backup of it is the same', async () => {
  const other = await databaseWith(createEmptyDatabase());
  await restoreBackup(other, file);
  const again = path.join(folder, 'again.polku');
  const second = await writeBackup(other, again, now);
  const first = await checkBackup(file, secret);
  expect(second.manifest).toEqual(first.manifest);
});

test('a backup older than the program is restored in its own form and brought up to date', async () => {
  const older = fs.mkdtempSync(path.join(folder, 'older-'));
  const names = numberedMigrations(ownMigrations).slice(0, 4);
  for (const { name } of names)
    fs.copyFileSync(path.join(ownMigrations, `${name}.sql`), path.join(older, `${name}.sql`));
  fs.writeFileSync(path.join(older, 'manifest.txt'), names.map(({ name }) => name).join('\n'));
  const old = await databaseWith(createEmptyDatabase());
  const client = await old.ownerPool.connect();
  await migrate(client, older).finally(() => client.release());
  await sql`insert into area (slug, name_fi, name_sv, name_en) values ('old', 'Vanha', 'Gammal', 'Old')`.execute(
    old.owner,
  );
  const kept = path.join(folder, 'old.polku');
  await writeBackup(old, kept, now);

  const started = await databaseWith(createTestDatabase());
  await expect(restoreBackup(started, kept)).rejects.toThrow('older than the form the database has had');
  const fresh = await databaseWith(createEmptyDatabase());
  await restoreBackup(fresh, kept);
  expect(await areasOf(fresh)).toBe(1);
  const done = await sql<{ count: number }>`
    select count(*)::int as count from polku_migration where name ~ '^[0-9]'`.execute(fresh.owner);
  expect(done.rows[0]?.count).toBe(numberedMigrations(ownMigrations).length);
});

const whole = () => fs.readFileSync(file);
const text = () => gunzipSync(whole()).toString('utf8');
const rewritten = (change: (text: string) => string) => gzipSync(change(text()));
const flipped = (at: number) => {
  const bytes = whole();
  bytes[at] = (bytes[at] ?? 0) ^ 0x10;
  return bytes;
};
const asFormat = (body: string, value: string) => body.replace('"format":1', `"format":${value}`);

test.each<[string, () => Buffer, RegExp]>([
  ['cut in the middle', () => whole().subarray(0, whole().length / 2), /is cut|is damaged/],
  ['cut at its last byte', () => whole().subarray(0, -1), /is cut/],
  ['empty', () => Buffer.alloc(0), /is cut/],
  ['another file', () => randomBytes(500), /is no backup of Polku/],
  ['another gzip', () => gzipSync('{"hello": 1}\n'), /is no backup of Polku/],
  ['with a byte changed', () => flipped(whole().length >> 1), /is damaged|is no backup|is cut/],
  ['with a byte changed near its end', () => flipped(whole().length - 12), /is damaged|is no backup|is cut/],
  ['without its last line', () => rewritten((all) => all.replace(/[^\n]*\n$/, '')), /is cut/],
  ['with one letter of a row changed', () => rewritten((all) => all.replace('🙂', '🙃')), /rows of client/],
  ['with a row removed', () => rewritten((all) => all.replace(/\n\[[^\n]*\n/, '\n')), /rows of/],
  ['with something after its end', () => rewritten((all) => `${all}{}\n`), /follows its end/],
  ['of another format', () => rewritten((all) => asFormat(all, '9')), /is of format 9/],
])('a file %s is refused in one sentence, and the database stays empty', async (name, made, sentence) => {
  const broken = path.join(folder, `${name.replaceAll(' ', '-')}.polku`);
  fs.writeFileSync(broken, made());
  const other =
    opened.find(({ name: one }) => one === emptyName) ?? (await databaseWith(createTestDatabase()));
  emptyName = other.name;
  await expect(checkBackup(broken, secret)).rejects.toThrow(sentence);
  await expect(restoreBackup({ ...other, secret }, broken)).rejects.toThrow(sentence);
  expect(await areasOf(other)).toBe(0);
});
let emptyName = '';

/** A file whose digests are right and whose content is not: only the seal and the database can tell. */
function forged(change: (lines: string[]) => void): Buffer {
  const lines = text().split('\n');
  change(lines);
  return gzipSync(lines.join('\n'));
}

test('a newer backup, another form of a migration, another secret and a broken seal are refused', async () => {
  const other = await databaseWith(createTestDatabase());
  const changed = (from: string, to: string) =>
    forged((lines) => {
      const digest = (line: string) => createHash('sha256').update(line).digest('hex');
      const was = digest(lines[0] ?? '');
      lines[0] = (lines[0] ?? '').replace(from, to);
      const last = lines.length - 2;
      lines[last] = (lines[last] ?? '').replace(was, digest(lines[0]));
    });
  const [first] = numberedMigrations(ownMigrations);
  if (!first) throw new Error('No migrations');
  const at = path.join(folder, 'forged.polku');
  const otherMachine = { ...other, secret: Buffer.alloc(32, 8) };

  fs.writeFileSync(at, changed('"migrations":[', '"migrations":[{"name":"9999-new","checksum":"x"},'));
  await expect(restoreBackup(other, at)).rejects.toThrow('its seal does not hold');
  await expect(restoreBackup(otherMachine, at)).rejects.toThrow('under another secret');
  await expect(restoreBackup(otherMachine, at, { otherSecret: true })).rejects.toThrow(
    'newer version (9999-new)',
  );
  fs.writeFileSync(at, changed(first.checksum, 'a'.repeat(64)));
  await expect(restoreBackup(otherMachine, at, { otherSecret: true })).rejects.toThrow(
    `another form of ${first.name}`,
  );
  expect(await areasOf(other)).toBe(0);
  await restoreBackup(otherMachine, file, { otherSecret: true });
  expect(await contents(other)).toEqual(await contents(source));
});

test('rows that break a rule of the database are refused, and what was put in is gone', async () => {
  const broken = await databaseWith(createTestDatabase());
  await restoreBackup(broken, file);
  await sql`alter table contact drop constraint contact_area_id_client_id_fkey`.execute(broken.owner);
  await sql`update contact set client_id = gen_random_uuid() where id = (select id from contact order by id limit 1)`.execute(
    broken.owner,
  );
  const at = path.join(folder, 'unbound.polku');
  await writeBackup(broken, at, now);
  const other = await databaseWith(createTestDatabase());
  const before = await definitions(other);
  await expect(restoreBackup(other, at)).rejects.toThrow(/contact_area_id_client_id_fkey/);
  expect(await areasOf(other)).toBe(0);
  expect(await definitions(other)).toEqual(before);
});

test('a backup never writes over a file, is for its owner alone, and leaves nothing when it fails', async () => {
  await expect(writeBackup(source, file, now)).rejects.toThrow('exists already');
  expect(fs.statSync(file).mode & 0o077).toBe(0);
  await expect(writeBackup(source, path.join(folder, 'no', 'such.polku'), now)).rejects.toThrow(
    'could not be written',
  );
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('identity codes are not readable in the file', () => {
  expect(text()).not.toMatch(/\b\d{6}[-+A-FU-Y]9\d\d[0-9A-Y]\b/);
});

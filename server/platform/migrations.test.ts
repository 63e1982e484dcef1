import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEmptyDatabase, type TestDatabase } from '../testing/database.ts';
import { type MigrationReport, migrate } from './migrations.ts';
import { StartRefusal } from './start-refusal.ts';

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await createEmptyDatabase();
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'polku-migrations-'));
  fs.mkdirSync(path.join(folder, 'views'));
  write({
    'manifest.txt': '# in order\n0001-first\n0002-second.sql\n',
    '0001-first.sql': "create table fruit (name text);\ninsert into fruit values ('a;b'); -- ; done\n",
    '0002-second.sql': 'alter table fruit add weight int;',
    'views/ripe.sql': 'create or replace view ripe as select name from fruit;',
  });
});
afterEach(async () => {
  fs.rmSync(folder, { recursive: true });
  await database.close();
});

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, name), text);
}

const run = (): Promise<MigrationReport> => migrate({ connectionString: database.url }, folder);

async function rows(query: string): Promise<readonly unknown[]> {
  return (await database.ownerPool.query(query)).rows;
}

const everything = ['0001-first', '0002-second', 'views/ripe'];

test('files are applied once and in order, views after them', async () => {
  expect(await run()).toEqual({ applied: everything });
  expect(await run()).toEqual({ applied: [] });
  expect(await rows('select * from ripe')).toEqual([{ name: 'a;b' }]);
  expect(await rows('select name from polku_migration order by name')).toEqual(
    everything.map((name) => ({ name })),
  );
});

test('a connected client serves as well as an address', async () => {
  const client = await database.ownerPool.connect();
  try {
    expect(await migrate(client, folder)).toEqual({ applied: everything });
  } finally {
    client.release();
  }
});

test('a changed view is applied again, alone; after a migration all are', async () => {
  await run();
  write({ 'views/ripe.sql': "create or replace view ripe as select name from fruit where name <> 'x';" });
  expect(await run()).toEqual({ applied: ['views/ripe'] });
  write({
    'manifest.txt': '0001-first\n0002-second\n0003-third\n',
    '0003-third.sql':
      'drop view ripe; alter table fruit rename to berry; create view fruit as select * from berry',
  });
  expect(await run()).toEqual({ applied: ['0003-third', 'views/ripe'] });
});

test('other line ends are no change', async () => {
  await run();
  write({
    '0001-first.sql': fs.readFileSync(path.join(folder, '0001-first.sql'), 'utf8').replaceAll('\n', '\r\n'),
  });
  expect(await run()).toEqual({ applied: [] });
});

test('a file that fails leaves nothing of itself and says where', async () => {
  write({ '0002-second.sql': 'create table left_over ();\n\nalter table nowhere\n  add weight int;' });
  await expect(run()).rejects.toThrow(
    '0002-second.sql, the statement at line 3: relation "nowhere" does not exist',
  );
  expect(await rows("select to_regclass('left_over') as found")).toEqual([{ found: null }]);
  expect(await rows('select name from polku_migration')).toEqual([{ name: '0001-first' }]);
  write({ '0002-second.sql': 'alter table fruit add weight int' });
  expect(await run()).toEqual({ applied: ['0002-second', 'views/ripe'] });
});

test('several programs starting at once migrate once', async () => {
  const reports = await Promise.all([run(), run(), run()]);
  expect(reports.flatMap(({ applied }) => applied).sort()).toEqual(everything);
});

test('a database of a newer version is refused and left alone', async () => {
  await run();
  write({ 'manifest.txt': '0001-first\n' });
  fs.rmSync(path.join(folder, '0002-second.sql'));
  write({ 'views/ripe.sql': 'drop view ripe' });
  await expect(run()).rejects.toThrow(
    new StartRefusal(
      'The database is of a newer version (0002-second) than this program: update the program.',
    ),
  );
  expect(await rows('select * from ripe')).toHaveLength(1);
});

test('a file changed after it was applied is refused', async () => {
  await run();
  write({ '0001-first.sql': 'create table fruit (name text not null);' });
  await expect(run()).rejects.toThrow('another form of 0001-first');
});

test('a file that comes before one already applied is refused', async () => {
  await run();
  write({ 'manifest.txt': '0000-early\n0001-first\n0002-second\n', '0000-early.sql': 'select 1' });
  await expect(run()).rejects.toThrow('has had 0001-first but not 0000-early');
});

test.each([
  ['a file forgotten in the list', '0001-first\n', 'does not list 0002-second'],
  ['the same number twice', '0001-first\n0001-other\n0002-second\n', '0001-other is not the next'],
  ['numbers out of order', '0002-second\n0001-first\n', '0001-first is not the next'],
  ['a name of another form', '0001-first\nsecond\n', 'second is not the next'],
])('a manifest with %s is a mistake', async (_, manifest, message) => {
  write({ 'manifest.txt': manifest });
  await expect(run()).rejects.toThrow(message);
});

/** Forms that a process of the version before could not live with, see docs/operations.md. */
const contracting = [
  /\bdrop\s+(table|column|view|function|schema)\b/i,
  /\brename\b/i,
  /\balter\s+(column\s+)?\w+\s+(set\s+data\s+)?type\b/i,
  /\bset\s+not\s+null\b/i,
  /\bdrop\s+default\b/i,
  /\badd\s+column\s+\w+\s+[^,;]*\bnot\s+null\b(?![^,;]*\bdefault\b)(?<!default[^,;]*)/i,
];

test('from 0014 on a migration lets the version before serve on, or says what it contracts', () => {
  const own = path.resolve(import.meta.dirname, '../migrations');
  const files = fs.readdirSync(own).filter((name) => /^\d{4}-.*\.sql$/.test(name) && name >= '0014');
  expect(files.length).toBeGreaterThan(0);
  const wrong = files.flatMap((name) => {
    const text = fs.readFileSync(path.join(own, name), 'utf8');
    if (/^-- contracts: \S/m.test(text)) return [];
    const code = text.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");
    return contracting.filter((form) => form.test(code)).map((form) => `${name}: ${form.source}`);
  });
  expect(wrong).toEqual([]);
  // the forms are known when they are met
  for (const statement of [
    'alter table a drop column b',
    'alter table a add column b int not null',
    'alter table a alter column b type text',
  ])
    expect(contracting.some((form) => form.test(statement))).toBe(true);
  expect(contracting.some((form) => form.test('alter table a add column b int not null default 0'))).toBe(
    false,
  );
});

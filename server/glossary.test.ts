/** The glossary speaks of everything there is, and links in the documents lead somewhere. */
import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programFolder } from './platform/data-folder.ts';
import { type TestDatabase, createTestDatabase } from './testing/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.close());

const glossary = fs.readFileSync(path.join(programFolder, 'docs', 'glossary.md'), 'utf8');
const rows = glossary
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| suomi'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every table stands in the glossary, with its words in three languages', async () => {
  const found = await sql<{ name: string }>`select tablename as name from pg_tables
    where schemaname = 'public' and tablename <> 'polku_migration' order by 1`.execute(database.owner);
  const named = new Set(rows.map((cells) => cells[5]?.replaceAll('`', '')));
  expect(found.rows.map((row) => row.name).filter((name) => !named.has(name))).toEqual([]);
  for (const cells of rows)
    expect(
      cells.slice(1, 5).every((cell) => cell !== ''),
      cells.join('|'),
    ).toBe(true);
});

test('every feature of the domain stands in the glossary', () => {
  const technical = ['kernel', 'access'];
  const features = fs
    .readdirSync(path.join(programFolder, 'domain'), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && entry.name !== 'node_modules' && !technical.includes(entry.name),
    )
    .map((entry) => entry.name);
  const nouns = new Set(rows.flatMap((cells) => (cells[4] ?? '').split(',').map((noun) => noun.trim())));
  expect(features.filter((feature) => !nouns.has(feature))).toEqual([]);
});

test('links in the documents lead to files that are there', () => {
  const dead: string[] = [];
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    ...fs.readdirSync(path.join(programFolder, 'docs'), { recursive: true }).map((file) => `docs/${file}`),
  ];
  for (const file of documents.filter((name) => name.endsWith('.md'))) {
    const full = path.join(programFolder, file);
    if (!fs.existsSync(full)) {
      dead.push(file);
      continue;
    }
    for (const [, target = ''] of fs.readFileSync(full, 'utf8').matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      if (!fs.existsSync(path.resolve(path.dirname(full), target))) dead.push(`${file} → ${target}`);
    }
  }
  expect(dead).toEqual([]);
});

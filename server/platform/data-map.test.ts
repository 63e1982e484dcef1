/**
 * docs/data-map.md is the database's own description of itself. When this test fails after a migration, write it
 * anew: `UPDATE=1 npm test -- server/platform/data-map.test.ts`.
 */
import fs from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { programFolder } from './data-folder.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.close());

interface Column {
  readonly table_name: string;
  readonly table_comment: string;
  readonly column_name: string;
  readonly column_comment: string;
}

const opening = `# Data map

What Polku holds, table by table, and how sensitive each column is. The descriptions live in the database itself
(\`comment on …\` in \`server/migrations/\`); this page is written from them and a test compares the two.

Classes: **public** (no person, or published reference data) · **personal** · **contact** (hidden by non-disclosure) ·
**special** (secret by act 621/1999 § 24(1) p. 25 or GDPR art. 9) · **financial** · **log** (who used what, and why).
Controller of everything is the employment area; there are no diagnoses, and no copy of a statutory plan.
`;

async function dataMap(): Promise<string> {
  const found = await sql<Column>`
    select c.relname as table_name, obj_description(c.oid, 'pg_class') as table_comment, a.attname as column_name,
           col_description(c.oid, a.attnum) as column_comment
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'polku_migration'
     order by c.relname, a.attnum`.execute(database.owner);
  const tables = grouped(found.rows);
  const sections = [...tables].map(([name, columns]) => {
    const split = (comment: string) => {
      const [, kind = '', meaning = ''] = /^(\w+): ([\s\S]*)$/.exec(comment) ?? [];
      return { kind, meaning: meaning.replace(/\s+/g, ' ') };
    };
    const about = split(columns[0]?.table_comment ?? '');
    const rows = columns.map((column) => {
      const { kind, meaning } = split(column.column_comment);
      return `| \`${column.column_name}\` | ${kind} | ${meaning} |`;
    });
    return `## ${name}\n\n${about.meaning}. Class: **${about.kind}**.\n\n| column | class | what |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `${opening}\n${sections.join('\n')}`;
}

function grouped(rows: readonly Column[]): Map<string, Column[]> {
  const tables = new Map<string, Column[]>();
  for (const row of rows) tables.set(row.table_name, [...(tables.get(row.table_name) ?? []), row]);
  return tables;
}

test('the data map tells what the database says of itself', async () => {
  const file = path.join(programFolder, 'docs', 'data-map.md');
  const map = await dataMap();
  if (process.env['UPDATE']) fs.writeFileSync(file, map);
  expect(fs.readFileSync(file, 'utf8')).toBe(map);
});

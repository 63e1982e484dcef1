/**
 * Databases for the bench: the demonstration, multiplied. `node bench/generate.ts 5000 50000 500000`
 * makes `polku_bench_<clients>` on the server of DATABASE_URL, each with ten times as many events as people.
 *
 * Every row that hangs on a person or a member of staff is copied with keys derived from its own, so that caseloads,
 * plans, periods and dates stay as believable as in the demonstration, and a new table joins by its foreign keys.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { makeDemonstration, recreate } from './demonstration.ts';
import { benchDatabaseUrl } from './settings.ts';

/** People of the demonstration's larger area. */
const demonstrationSize = 5_000;

/** Rows that are about the work of importing and merging, not about people's paths, and those of one municipality. */
const leftAlone = [
  // a municipality has as many workers of its own in a large area; the rest work beside them
  'staff_municipality',
  'import_batch',
  'import_row',
  'client_merge',
  'not_duplicate',
  'sign_in_identity',
  'session',
];

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** Table whose key this column holds, when that table is multiplied. */
  readonly refers: string | null;
}

/** Tables to be copied, parents first, with their columns. */
async function multipliedColumns(client: pg.Client): Promise<Map<string, Column[]>> {
  const links = await client.query<{ child: string; parent: string; columns: string[]; to: string[] }>(`
    select con.conrelid::regclass::text as child, con.confrelid::regclass::text as parent,
           array(select a.attname::text from unnest(con.conkey) with ordinality k(n, i)
                   join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.n order by k.i) as columns,
           array(select a.attname::text from unnest(con.confkey) with ordinality k(n, i)
                   join pg_attribute a on a.attrelid = con.confrelid and a.attnum = k.n order by k.i) as "to"
      from pg_constraint con where con.contype = 'f'`);
  const tables = new Set(['staff', 'client']);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { child, parent } of links.rows) {
      if (tables.has(parent) && !tables.has(child) && !leftAlone.includes(child)) {
        tables.add(child);
        grew = true;
      }
    }
  }
  // what belongs to the area as a whole points at staff only to say who made it
  for (const shared of ['service_package', 'environment', 'organisation', 'area']) tables.delete(shared);
  const columns = await client.query<{ table: string; column: string; type: string }>(
    `
    select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type
      from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = '' and c.relname = any ($1) order by c.relname, a.attnum`,
    [[...tables]],
  );
  const ordered = [...tables].sort((a, b) => depth(a) - depth(b));
  function depth(table: string, seen: readonly string[] = []): number {
    const parents = links.rows.filter((l) => l.child === table && l.parent !== table && tables.has(l.parent));
    return Math.max(
      0,
      ...parents.filter((l) => !seen.includes(l.parent)).map((l) => 1 + depth(l.parent, [...seen, table])),
    );
  }
  return new Map(
    ordered.map((table) => [
      table,
      columns.rows
        .filter((row) => row.table === table)
        .map((row) => {
          const link = links.rows.find(
            (l) =>
              l.child === table &&
              tables.has(l.parent) &&
              l.columns.some((name, i) => name === row.column && l.to[i] === 'id'),
          );
          const isKey = row.column === 'id' && row.type === 'uuid';
          return { ...row, refers: isKey ? table : (link?.parent ?? null) };
        }),
    ]),
  );
}

/** A key made of the original's and the copy's number, of the form that keys have. */
const derivedKey = (column: string) =>
  `overlay(overlay(md5(t.${column}::text || k) placing '7' from 13) placing '8' from 17)::uuid`;

/** Unique over an area and not a key: left out of the copies, or told apart by the copy's number. */
function copied({ table, column, type, refers }: Column): string {
  if (table === 'client' && column.startsWith('identity_code')) return 'null';
  if (table === 'client' && column === 'external_reference') return `t.external_reference || '-' || k`;
  if (column === 'family_name')
    return `t.family_name || case when k % 3 = 0 then '' else chr(97 + k % 20) || 'la' end`;
  if (column === 'search_name')
    return `t.search_name || case when k % 3 = 0 then '' else chr(97 + k % 20) || 'la' end`;
  // whom and what a message is about: keys without a foreign key
  if (table === 'message' && /^(recipient|subject)_id$/.test(column)) return derivedKey(column);
  if (refers && type === 'uuid') return derivedKey(column);
  return `t.${column}`;
}

async function multiply(name: string, clients: number): Promise<void> {
  const client = new pg.Client({ connectionString: benchDatabaseUrl(name) });
  await client.connect();
  const copies = Math.round(clients / demonstrationSize) - 1;
  const area = await client.query<{ area_id: number }>(
    'select area_id from client group by 1 order by count(*) desc limit 1',
  );
  const areaId = area.rows[0]?.area_id;
  // copies hold the same constraints as their originals; checking each key again would only take time
  await client.query('set session_replication_role = replica');
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const [table, columns] of await multipliedColumns(client)) {
    const names = columns.map(({ column }) => `"${column}"`).join(', ');
    const began = Date.now();
    const { rowCount } = await client.query(
      `insert into "${table}" (${names}) select ${columns.map(copied).join(', ')}
         from "${table}" t cross join generate_series(1, ${copies}) k where t.area_id = ${areaId} on conflict do nothing`,
    );
    console.log(`  ${table}: ${rowCount} rows (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  }
  await client.query('vacuum analyze');
  await client.end();
}

const { positionals } = parseArgs({ allowPositionals: true });
const sizes = (positionals.length > 0 ? positionals : ['5000', '50000', '500000']).map(Number);
const first = `polku_bench_${demonstrationSize}`;
console.log(`${first}: the demonstration`);
await makeDemonstration(first);
for (const size of sizes.filter((one) => one !== demonstrationSize)) {
  const name = `polku_bench_${size}`;
  console.log(name);
  await recreate(name, first);
  await multiply(name, size);
}
const end = new pg.Client({ connectionString: benchDatabaseUrl(first) });
await end.connect();
await end.query('vacuum analyze');
await end.end();

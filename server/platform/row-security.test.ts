/** The second wall, asked of the catalogue and of the rows themselves. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { newId } from './new-id.ts';
import { type World, createWorld } from '../testing/world.ts';
import { inScope } from './context.ts';

let database: TestDatabase;
let world: World;
let clientId: string;

/** Not owned by one area: reference data, sign-in, and counters. */
const notAreaOwned = [
  'region',
  'municipality',
  'area',
  'project',
  'session',
  'sign_in_identity',
  'sign_in_attempt',
  'rate_limit',
  'polku_migration',
];

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  const agent = await world.addWorker('careerAgent');
  clientId = await world.addClient({ responsible: agent, handedToOrganisation: world.association });
  await world.addClient({ area: world.south });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function tables(): Promise<readonly string[]> {
  const found = await sql<{ name: string }>`
    select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`.execute(database.owner);
  return found.rows.map((row) => row.name).filter((name) => !notAreaOwned.includes(name));
}

describe('the application’s role', () => {
  test('owns nothing and can’t step round the wall', async () => {
    const role = await sql<{ super: boolean; bypass: boolean; owned: number }>`
      select r.rolsuper as super, r.rolbypassrls as bypass,
             (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
        from pg_roles r where r.rolname = current_user`.execute(database.app);
    expect(role.rows).toEqual([{ super: false, bypass: false, owned: 0 }]);
  });

  test.each(['audit_event', 'audit_seal', 'audit_head'] as const)(
    'may not change or remove rows of %s',
    async (table) => {
      await expect(
        sql`update ${sql.table(table)} set area_id = area_id`.execute(database.app),
      ).rejects.toThrow(/permission denied/);
      await expect(sql`delete from ${sql.table(table)}`.execute(database.app)).rejects.toThrow(
        /permission denied/,
      );
    },
  );
});

describe('every area-owned table', () => {
  test('is under forced row-level security, its key and indexes led by the area', async () => {
    const found = await sql<{ name: string; forced: boolean; key: string }>`
      select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced,
             (select a.attname from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
               where i.indrelid = c.oid and i.indisprimary) as key
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r'`.execute(database.owner);
    const owned = found.rows.filter((row) => !notAreaOwned.includes(row.name));
    expect(owned.length).toBeGreaterThan(30);
    for (const table of owned) expect(table, table.name).toMatchObject({ forced: true, key: 'area_id' });
  });

  test('shows no row without a scope, and none of another area in one', async () => {
    for (const table of await tables()) {
      const bare = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
        database.app,
      );
      expect(bare.rows[0]?.n, `${table} without a scope`).toBe(0);
      const foreign = await inScope(database.app, { areaId: world.south, reach: 'area' }, (tx) =>
        sql<{
          n: number;
        }>`select count(*)::int as n from ${sql.table(table)} where area_id <> ${world.south}`.execute(tx),
      );
      expect(foreign.rows[0]?.n, `${table} from the south`).toBe(0);
    }
  });

  test('takes no row of another area', async () => {
    const insert = inScope(database.app, { areaId: world.south, reach: 'area' }, (tx) =>
      tx
        .insertInto('organisation')
        .values({ area_id: world.north, id: clientId, name: 'Intruder', kind: 'other' })
        .execute(),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });
});

describe('people', () => {
  const count = (scope: Parameters<typeof inScope>[1]) =>
    inScope(database.app, scope, async (tx) => {
      const clients = await tx.selectFrom('client').select('id').execute();
      const moves = await tx.selectFrom('path_transition').select('client_id').execute();
      return [clients.map((row) => row.id), moves.map((row) => row.client_id)];
    });

  test('are seen by the area’s staff, by a partner only when listed, by a manager or the log’s reader never', async () => {
    expect(await count({ areaId: world.north, reach: 'area' })).toEqual([[clientId], [clientId]]);
    expect(
      await count({
        areaId: world.north,
        reach: 'listed',
        clientIds: [clientId],
        clientParts: [`path:${clientId}`],
      }),
    ).toEqual([[clientId], [clientId]]);
    expect(await count({ areaId: world.north, reach: 'listed', clientIds: [clientId] })).toEqual([
      [clientId],
      [],
    ]);
    for (const reach of ['listed', 'none', 'log'] as const) {
      expect(await count({ areaId: world.north, reach }), reach).toEqual([[], []]);
    }
  });
});

/** A row of every table of grants that names its employer. */
async function addGrants(employer_id: string, representative_id: string, number: string): Promise<void> {
  const { owner } = database;
  const area_id = world.north;
  const [case_id, draft_id] = [newId(), newId()];
  const at = '2026-11-20T08:00:00Z';
  const row = () => ({ area_id, id: newId(), employer_id, representative_id });
  const pack = { programme: 'lisa', pack_version: '1' };
  await owner
    .insertInto('grant_pack')
    .values({ area_id, ...pack, origin: 'shipped', pack: '{}', kept_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await owner
    .insertInto('grant_number')
    .values({ area_id, year: 2026, kind: 'case', latest: 1 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const basics = {
    area_id,
    id: case_id,
    employer_id,
    number,
    ...pack,
    origin: 'eService',
    status: 'received',
  };
  await owner
    .insertInto('grant_case')
    .values({ ...basics, person_name: 'A', received_on: '2026-11-20', told: '{}' })
    .execute();
  await owner
    .insertInto('grant_case_event')
    .values({ area_id, id: newId(), case_id, at, representative_id, action: 'submit' })
    .execute();
  await owner
    .insertInto('grant_draft')
    .values({ ...row(), id: draft_id, programme: 'lisa', saved_at: at })
    .execute();
  const file = { type: 'other', name: 'a.pdf', media_type: 'application/pdf', size: 1, scan: 'notScanned' };
  await owner
    .insertInto('grant_attachment')
    .values({ ...row(), ...file, case_id, bytes: Buffer.alloc(1), sha256: Buffer.alloc(32), added_at: at })
    .execute();
  await owner
    .insertInto('grant_message')
    .values({ ...row(), case_id, sent_at: at, body: 'a' })
    .execute();
  await owner
    .insertInto('grant_report')
    .values({ ...row(), case_id, kind: 'change', starts_on: '2026-11-20', note: 'a', reported_at: at })
    .execute();
  await owner
    .insertInto('grant_payment_request')
    .values({ ...row(), case_id, part: 1, asked_at: at })
    .execute();
}

describe('a representative of an employer', () => {
  /** What stays open to her, of her own employer only. A table added here is decided on, not forgotten. */
  const open = [
    'employer',
    'employer_representative',
    'grant_attachment',
    'grant_case',
    'grant_draft',
    'grant_message',
    'grant_number',
    'grant_pack',
    'grant_payment_request',
    'grant_report',
  ];

  test('sees the rows of her own employer, of the tables named, and of no other table any', async () => {
    const employerId = await world.addEmployer();
    const { id: representativeId } = await world.signInRepresentative(employerId);
    const other = await world.addEmployer();
    const { id: otherId } = await world.signInRepresentative(other);
    await addGrants(employerId, representativeId, '1');
    await addGrants(other, otherId, '2');
    const scope = { areaId: world.north, reach: 'employer', employerId, representativeId } as const;
    const seen = await inScope(database.app, scope, async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of await tables()) {
        const found = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
          tx,
        );
        if (found.rows[0]?.n) counts[table] = found.rows[0].n;
      }
      return counts;
    });
    expect(seen).toEqual(Object.fromEntries(open.map((table) => [table, 1])));
    const closed = await inScope(database.app, { areaId: world.north, reach: 'employer' }, (tx) =>
      tx.selectFrom('employer').select('id').execute(),
    );
    expect(closed).toEqual([]);
  });

  test('changes her own row only, adds none and removes none', async () => {
    const employerId = await world.addEmployer();
    const { id: representativeId } = await world.signInRepresentative(employerId);
    await world.signInRepresentative(employerId);
    await addGrants(employerId, representativeId, '3');
    const scope = { areaId: world.north, reach: 'employer', employerId, representativeId } as const;
    const changed = await inScope(database.app, scope, (tx) =>
      tx.updateTable('employer_representative').set({ phone: '1' }).returning('id').execute(),
    );
    expect(changed).toEqual([{ id: representativeId }]);
    const done = await inScope(database.app, scope, async (tx) => [
      await tx.updateTable('employer').set({ name: 'Taken' }).returning('id').execute(),
      await tx.deleteFrom('employer_representative').returning('id').execute(),
      // a case that waits for nothing of hers, and a file that belongs to it
      await tx.updateTable('grant_case').set({ status: 'decided' }).returning('id').execute(),
      await tx.deleteFrom('grant_attachment').returning('id').execute(),
    ]);
    expect(done).toEqual([[], [], [], []]);
    await expect(
      inScope(database.app, scope, (tx) =>
        tx
          .insertInto('employer')
          .values({
            area_id: world.north,
            id: representativeId,
            name: 'Another',
            kind: 'company',
            municipality_code: '167',
          })
          .execute(),
      ),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('the schema', () => {
  test('has an index for every foreign key', async () => {
    const missing = await sql<{ name: string }>`
      select con.conrelid::regclass || '(' || (select string_agg(a.attname, ', ' order by k.n)
               from unnest(con.conkey) with ordinality k (attnum, n) join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.attnum) || ')' as name
        from pg_constraint con join pg_namespace n on n.oid = con.connamespace
       where con.contype = 'f' and n.nspname = 'public'
         and not exists (select 1 from pg_index i where i.indrelid = con.conrelid
               and (select array_agg(x order by x) from unnest((i.indkey::int2[])[0:array_length(con.conkey, 1) - 1]) x)
                 = (select array_agg(x order by x) from unnest(con.conkey) x))`.execute(database.owner);
    expect(missing.rows.map((row) => row.name)).toEqual([]);
  });

  test('describes and classifies every table and column', async () => {
    const bare = await sql<{ name: string }>`
      select c.relname || coalesce('.' || a.attname, '') as name
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        left join lateral (select 0 as attnum, null::name as attname union all
             select x.attnum, x.attname from pg_attribute x where x.attrelid = c.oid and x.attnum > 0 and not x.attisdropped) a on true
       where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'polku_migration'
         and coalesce(case when a.attnum = 0 then obj_description(c.oid, 'pg_class') else col_description(c.oid, a.attnum) end, '')
             !~ '^(public|personal|contact|special|financial|log): .{3,}'
       order by 1`.execute(database.owner);
    expect(bare.rows.map((row) => row.name)).toEqual([]);
  });

  test('keeps instants with their zone, and only in columns named so', async () => {
    const odd = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'public' and table_name <> 'polku_migration'
         and (data_type = 'timestamp without time zone'
              or (data_type = 'timestamp with time zone') <> (column_name in ('at', 'valid_until') or column_name ~ '_at$'))`.execute(
      database.owner,
    );
    expect(odd.rows.map((row) => row.name)).toEqual([]);
  });
});

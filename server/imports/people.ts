/** People found and written by hundreds: each function is one or a few statements whatever the number of rows. */
import type { MatchCandidate, RowKeys } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { NewClient } from '../clients/handlers.ts';
import { newClientRow } from '../clients/handlers.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { type ColumnValues, hex, importedColumns, type StoredClient } from './columns.ts';

export interface FoundPeople {
  readonly clients: ReadonlyMap<string, StoredClient>;
  readonly candidates: readonly MatchCandidate[];
}

/**
 * Everybody who has any of these keys; a record merged into another leads to that one. `batchId` tells which of them
 * the same file has met already; `lock` holds them until the end of the transaction.
 */
export async function findPeople(
  tx: Tx,
  areaId: number,
  rows: readonly RowKeys[],
  how: { readonly source: string; readonly batchId: string; readonly lock: boolean },
): Promise<FoundPeople> {
  const references = rows.flatMap((row) => row.reference ?? []);
  const identities = rows.flatMap((row) => row.identity ?? []);
  const named = rows.filter((row) => row.birthDate !== null);
  // people of today stand in the partial unique indexes; merged records are few and are looked at apart
  const keyed = (living: RawBuilder<unknown>) => sql`
    select c.id, c.merged_into_id from client c
     where c.area_id = ${areaId} and c.external_source = ${how.source} and c.external_reference = any (${references}::text[]) and ${living}
    union
    select c.id, c.merged_into_id from client c
     where c.area_id = ${areaId} and c.identity_code_hash = any (${identities}::bytea[]) and ${living}`;
  const found = await sql<{ root_id: string }>`
    with recursive hit as (
      ${keyed(sql`c.merged_into_id is null`)} union ${keyed(sql`c.merged_into_id is not null`)}
      union
      select c.id, c.merged_into_id
        from unnest(${named.map((row) => row.name)}::text[], ${named.map((row) => row.birthDate)}::date[]) as k (name, birth_date)
        join client c on c.area_id = ${areaId} and c.birth_date = k.birth_date and c.search_name = k.name
    ), chain as (
      select id, merged_into_id from hit
      union
      select c.id, c.merged_into_id from chain
        join client c on c.area_id = ${areaId} and c.id = chain.merged_into_id
    )
    select id as root_id from chain where merged_into_id is null`.execute(tx);
  const roots = found.rows.map((row) => row.root_id);
  if (roots.length === 0) return { clients: new Map(), candidates: [] };
  if (how.lock) {
    await sql`select 1 from client where area_id = ${areaId} and id = any (${roots}::uuid[]) order by id for update`.execute(
      tx,
    );
  }
  const people = await sql<{ client: StoredClient }>`
    select to_jsonb(c) as client from client c where c.area_id = ${areaId} and c.id = any (${roots}::uuid[])`.execute(
    tx,
  );
  const merged = await sql<{ root_id: string; reference: string | null; identity: string | null }>`
    select merged_into_id as root_id, to_jsonb(identity_code_hash) #>> '{}' as identity,
           case when external_source = ${how.source} then external_reference end as reference
      from client where area_id = ${areaId} and merged_into_id = any (${roots}::uuid[])`.execute(tx);
  const met = await sql<{ client_id: string; line: number }>`
    select client_id, min(line) as line from import_row
     where area_id = ${areaId} and batch_id = ${how.batchId} and client_id = any (${roots}::uuid[])
       and result in ('created', 'updated', 'unchanged') group by client_id`.execute(tx);
  const lines = new Map(met.rows.map((row) => [row.client_id, row.line]));
  return {
    clients: new Map(people.rows.map(({ client }) => [client.id, client])),
    candidates: people.rows.map(({ client }) => {
      const parts = merged.rows.filter((row) => row.root_id === client.id);
      const own = client.external_source === how.source ? client.external_reference : null;
      return {
        id: client.id,
        references: [own, ...parts.map((part) => part.reference)].filter((one) => one !== null),
        identities: [client.identity_code_hash, ...parts.map((part) => part.identity)].filter(
          (one) => one !== null,
        ),
        name: client.search_name,
        birthDate: client.birth_date,
        line: lines.get(client.id) ?? null,
      };
    }),
  };
}

type Cell = string | number | boolean | null | Buffer | undefined;

/** One statement for any number of rows: they travel as one JSON text. */
async function insertRecords(
  tx: Tx,
  table: 'client' | 'client_municipality' | 'path_transition',
  rows: readonly Readonly<Record<string, Cell>>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = sql.join([...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => sql.ref(name)));
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, plain(cell)]))),
  );
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${json}::jsonb)`.execute(tx);
}

function plain(cell: Cell): string | number | boolean | null {
  if (cell === undefined) return null;
  return Buffer.isBuffer(cell) ? hex(cell) : cell;
}

/** New people at the first rung, as `insertClient` makes them one at a time. */
export async function insertClients(tx: Tx, clients: readonly NewClient[]): Promise<void> {
  await insertRecords(tx, 'client', clients.map(newClientRow));
  await insertRecords(
    tx,
    'client_municipality',
    clients.map(({ areaId, id, input, today }) => ({
      area_id: areaId,
      client_id: id,
      municipality_code: input.municipalityCode,
      starts_on: today,
    })),
  );
  await insertRecords(
    tx,
    'path_transition',
    clients.map(({ areaId, id, today, by, now }) => ({
      area_id: areaId,
      id: newId(),
      client_id: id,
      to_state: 'referred',
      happened_on: today,
      recorded_by: by,
      recorded_at: now.toISOString(),
      reason: '',
    })),
  );
}

/**
 * The record of `client` in few letters, versions aside: a list that changed it and was undone leaves it the same.
 * Empty columns are left out, so that a column a later release adds is no difference.
 */
export const printOfClient: RawBuilder<string> = sql<string>`md5((jsonb_strip_nulls(to_jsonb(client)) - 'version')::text)`;

export interface ChangedClient {
  readonly id: string;
  readonly columns: ColumnValues;
}

/** Sets each person's own columns. */
export async function updateClients(
  tx: Tx,
  areaId: number,
  changes: readonly ChangedClient[],
): Promise<void> {
  if (changes.length === 0) return;
  const sets: RawBuilder<unknown>[] = importedColumns.map(
    (column) =>
      sql`${sql.ref(column)} = case when r.columns ? ${sql.lit(column)} then p.${sql.ref(column)} else client.${sql.ref(column)} end`,
  );
  await sql`
    update client set ${sql.join(sets)}, version = client.version + 1
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r (id uuid, columns jsonb)
      cross join lateral jsonb_populate_record(null::client, r.columns) as p
     where client.area_id = ${areaId} and client.id = r.id`.execute(tx);
}

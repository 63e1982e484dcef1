/**
 * Undo, the newest rows first: people the import created are removed, fields it changed are restored. Whoever has been
 * touched since (edited, given a responsible, a plan, a contact …) is kept, and the row says so.
 */
import type { RowResult } from '@polku/domain';
import { sql } from 'kysely';
import { childrenOfClient } from '../clients/client-children.ts';
import type { Tx } from '../platform/context.ts';
import type { Batch } from './batches.ts';
import type { ColumnValues } from './columns.ts';
import type { Acting } from './importer.ts';
import { printOfClient, updateClients } from './people.ts';
import { logPeople, type Moment } from './write.ts';

const chunkRows = 500;

interface UndoneRow {
  readonly line: number;
  readonly result: 'created' | 'updated';
  readonly client_id: string;
  readonly client_print: string | null;
  readonly before: ColumnValues | null;
  readonly after: ColumnValues | null;
}

/** @returns whether nothing is left to undo */
export async function undoChunk(tx: Tx, acting: Acting, batch: Batch, at: Moment): Promise<boolean> {
  const { area_id: areaId, id: batchId } = batch;
  const found = await sql<UndoneRow>`
    select line, result, client_id, client_print, before, after from import_row
     where area_id = ${areaId} and batch_id = ${batchId} and result in ('created', 'updated')
     order by line desc limit ${chunkRows}`.execute(tx);
  const { rows } = found;
  if (rows.length === 0) {
    // nobody decides on rows of an import that is no more
    await tx
      .updateTable('import_row')
      .set({ result: 'skipped' satisfies RowResult })
      .where('area_id', '=', areaId)
      .where('batch_id', '=', batchId)
      .where('result', '=', 'duplicate')
      .execute();
    await tx
      .updateTable('import_batch')
      .set({
        status: 'undone',
        problem: null,
        undone_at: at.now.toISOString(),
        skipped_rows: batch.skipped_rows + batch.duplicate_rows,
        duplicate_rows: 0,
        version: batch.version + 1,
      })
      .where('area_id', '=', areaId)
      .where('id', '=', batchId)
      .execute();
    return true;
  }
  const restored = await restoreUpdated(
    tx,
    areaId,
    rows.filter((row) => row.result === 'updated'),
  );
  const removed = await removeCreated(
    tx,
    areaId,
    rows.filter((row) => row.result === 'created'),
  );
  const undone = new Set([...restored, ...removed]);
  const kept = rows.filter((row) => !undone.has(row.client_id)).map((row) => row.line);
  const lines = rows.map((row) => row.line);
  const note = JSON.stringify([{ code: 'changed-afterwards', field: null, level: 'note' }]);
  await sql`
    update import_row set result = case when line = any (${kept}::int[]) then 'kept' else 'undone' end,
           problems = case when line = any (${kept}::int[]) then problems || ${note}::jsonb else problems end
     where area_id = ${areaId} and batch_id = ${batchId} and line = any (${lines}::int[])`.execute(tx);
  await tx
    .updateTable('import_batch')
    .set({
      undone_rows: batch.undone_rows + rows.length - kept.length,
      kept_rows: batch.kept_rows + kept.length,
    })
    .where('area_id', '=', areaId)
    .where('id', '=', batchId)
    .execute();
  await logPeople(tx, acting, 'remove', [...removed], at.now);
  await logPeople(tx, acting, 'change', [...restored], at.now);
  return false;
}

/** Restores a person when each field is still as the import left it; one field changed since keeps them all. */
async function restoreUpdated(
  tx: Tx,
  areaId: number,
  rows: readonly UndoneRow[],
): Promise<ReadonlySet<string>> {
  const wanted = rows.map(({ client_id, after }) => ({ id: client_id, after }));
  const same = await sql<{ id: string }>`
    select c.id from client c
      join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r (id uuid, after jsonb) on c.id = r.id
     where c.area_id = ${areaId} and c.merged_into_id is null and to_jsonb(c) @> r.after
       for update of c`.execute(tx);
  const ids = new Set(same.rows.map((row) => row.id));
  const restored = rows.filter((row) => ids.has(row.client_id));
  await updateClients(
    tx,
    areaId,
    restored.map(({ client_id, before }) => {
      const { home_change: _change, home_on: _on, ...columns } = before ?? {};
      return { id: client_id, columns };
    }),
  );
  await restoreHomes(tx, areaId, restored);
  return ids;
}

async function restoreHomes(tx: Tx, areaId: number, rows: readonly UndoneRow[]): Promise<void> {
  const homes = rows.flatMap(({ client_id, before, after }) =>
    before?.['home_change']
      ? [
          {
            id: client_id,
            change: before['home_change'],
            day: before['home_on'],
            was: before['municipality_code'],
            became: after?.['municipality_code'],
          },
        ]
      : [],
  );
  if (homes.length === 0) return;
  const list = sql`jsonb_to_recordset(${JSON.stringify(homes)}::jsonb) as r (id uuid, change text, day date, was text, became text)`;
  await sql`update client_municipality m set municipality_code = r.was from ${list}
     where r.change = 'corrected' and m.area_id = ${areaId} and m.client_id = r.id and m.ends_on is null
       and m.municipality_code = r.became`.execute(tx);
  const removed = await sql<{ client_id: string; starts_on: string }>`
    delete from client_municipality m using ${list}
     where r.change = 'moved' and m.area_id = ${areaId} and m.client_id = r.id and m.starts_on = r.day and m.ends_on is null
       and m.municipality_code = r.became
    returning m.client_id, m.starts_on`.execute(tx);
  const reopened = JSON.stringify(removed.rows);
  await sql`update client_municipality m set ends_on = null
      from jsonb_to_recordset(${reopened}::jsonb) as r (client_id uuid, starts_on date)
     where m.area_id = ${areaId} and m.client_id = r.client_id and m.ends_on = r.starts_on - 1`.execute(tx);
}

/** What every new client has from the start; anything more is somebody's work. */
const bornWith: Readonly<Record<string, number>> = { client_municipality: 1, path_transition: 1 };

async function removeCreated(
  tx: Tx,
  areaId: number,
  rows: readonly UndoneRow[],
): Promise<ReadonlySet<string>> {
  const wanted = rows.map(({ client_id, client_print }) => ({ id: client_id, print: client_print }));
  const untouched = await sql<{ id: string }>`
    select client.id from client
      join jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r (id uuid, print text) on client.id = r.id
     where client.area_id = ${areaId} and ${printOfClient} = r.print
       and not exists (select 1 from client other where other.area_id = client.area_id and other.merged_into_id = client.id)
       ${sql.join(
         childrenOfClient
           .filter(({ table }) => table !== 'import_row')
           .map(({ table, columns }) =>
             columns.map(
               (column) => sql`and (select count(*) from (select 1 from ${sql.table(table)} child
                  where child.area_id = client.area_id and child.${sql.ref(column)} = client.id limit ${(bornWith[table] ?? 0) + 1}) more) <= ${bornWith[table] ?? 0}`,
             ),
           )
           .flat(),
         sql` `,
       )}
       for update of client`.execute(tx);
  const ids = untouched.rows.map((row) => row.id);
  if (ids.length === 0) return new Set();
  const mine = (column: string) => sql`area_id = ${areaId} and ${sql.ref(column)} = any (${ids}::uuid[])`;
  await sql`update import_row set client_id = null where ${mine('client_id')}`.execute(tx);
  await sql`delete from path_transition where ${mine('client_id')}`.execute(tx);
  await sql`delete from client_municipality where ${mine('client_id')}`.execute(tx);
  await sql`delete from client where ${mine('id')}`.execute(tx);
  return new Set(ids);
}

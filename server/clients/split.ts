/**
 * A merge taken back. Rows that were moved go home as they are now, and what hangs on them with them; fields are
 * restored where they are still as the merge left them. What was written since stays where it was written.
 */
import { normalisedName, refuse } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { notFound, refused } from '../platform/problems.ts';
import { getBoth, listHomes, type MergeMoment } from './merge.ts';
import { columnGroups, type StoredValues } from './merge-columns.ts';
import {
  follow,
  type Moved,
  movedRecords,
  setResponsibleFromHistory,
  writeColumns,
} from './merge-records.ts';

export async function splitClients(
  tx: Tx,
  mergeId: string,
  at: MergeMoment,
): Promise<{ readonly keptId: string; readonly mergedId: string }> {
  const { actor, now } = at;
  const { areaId } = actor;
  const merge = await tx
    .selectFrom('client_merge')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('id', '=', mergeId)
    .forUpdate()
    .executeTakeFirst();
  if (!merge) throw notFound();
  if (merge.split_at !== null) throw refused(refuse('split-already'), 409);
  const { kept_id: keptId, merged_id: mergedId } = merge;
  const [kept, merged] = await getBoth(tx, [keptId, mergedId], at, { lock: true, mergedToo: true });
  if (kept['merged_into_id'] !== null) throw refused(refuse('split-later-merge-first'), 409);
  const moved = movedRecords.parse(merge.moved);
  const before = merge.before as StoredValues;

  await writeColumns(tx, areaId, keptId, restoredColumns(kept, before, moved.after));
  await restoreHomes(tx, areaId, keptId, moved);
  await requireCodesFree(tx, areaId, merged);
  await sql`update client set merged_into_id = null, version = version + 1
     where area_id = ${areaId} and id = ${mergedId}`.execute(tx);
  await returnRows(tx, areaId, keptId, mergedId, moved);
  await returnResponsibility(tx, areaId, keptId, mergedId, moved);
  await tx
    .updateTable('client_merge')
    .set({ split_by: actor.staffId, split_at: now.toISOString() })
    .where('area_id', '=', areaId)
    .where('id', '=', mergeId)
    .execute();
  return { keptId, mergedId };
}

function restoredColumns(now: StoredValues, before: StoredValues, after: StoredValues): StoredValues {
  const restored: Record<string, string | number | boolean | null> = {};
  for (const group of columnGroups) {
    const changed = group.filter((column) => column in after);
    if (changed.some((column) => now[column] !== after[column])) continue;
    for (const column of changed) restored[column] = before[column] ?? null;
  }
  if ('family_name' in restored || 'given_names' in restored) {
    const family = restored['family_name'] ?? now['family_name'];
    restored['search_name'] = normalisedName(`${family} ${restored['given_names'] ?? now['given_names']}`);
  }
  return restored;
}

async function restoreHomes(tx: Tx, areaId: number, keptId: string, moved: Moved): Promise<void> {
  const now = await listHomes(tx, areaId, keptId);
  if (JSON.stringify(now) !== JSON.stringify(moved.homesAfter)) return;
  if (JSON.stringify(now) === JSON.stringify(moved.homesBefore)) return;
  await tx
    .deleteFrom('client_municipality')
    .where('area_id', '=', areaId)
    .where('client_id', '=', keptId)
    .execute();
  await tx
    .insertInto('client_municipality')
    .values(moved.homesBefore.map((home) => ({ ...home, area_id: areaId, client_id: keptId })))
    .execute();
}

/** While they were one, somebody else may have been given the code or the reference. */
async function requireCodesFree(tx: Tx, areaId: number, merged: StoredValues): Promise<void> {
  const taken = await sql`
    select 1 from client c join client m on m.area_id = c.area_id and m.id = ${merged['id']}
     where c.area_id = ${areaId} and c.id <> m.id and c.merged_into_id is null
       and (c.identity_code_hash = m.identity_code_hash
         or (c.external_source = m.external_source and c.external_reference = m.external_reference))`.execute(
    tx,
  );
  if (taken.rows.length > 0) throw refused(refuse('split-code-taken'), 409);
}

async function returnRows(
  tx: Tx,
  areaId: number,
  keptId: string,
  mergedId: string,
  moved: Moved,
): Promise<void> {
  const returned: Record<string, string[]> = {};
  for (const [table, ids] of Object.entries(moved.rows)) {
    if (ids.length === 0 || table === 'responsibility') continue;
    const back = await sql<{ id: string }>`update ${sql.table(table)} set client_id = ${mergedId}
       where area_id = ${areaId} and client_id = ${keptId} and id = any (${ids}::uuid[]) returning id`.execute(
      tx,
    );
    returned[table] = back.rows.map((row) => row.id);
  }
  if (moved.reopened) {
    await sql`update outcome set reopened_on = null
       where area_id = ${areaId} and id = ${moved.reopened.id} and client_id = ${mergedId}
         and reopened_on = ${moved.reopened.on}::date`.execute(tx);
  }
  await follow(tx, areaId, returned, mergedId);
  const plans = returned['plan'] ?? [];
  await sql`update plan_step set client_id = ${mergedId}
     where area_id = ${areaId} and plan_id = any (${plans}::uuid[])`.execute(tx);
  await sql`update plan_step s set client_id = ${mergedId}, plan_id = r.plan_id, position = r.position
      from jsonb_to_recordset(${JSON.stringify(moved.steps)}::jsonb) as r (id uuid, plan_id uuid, position int)
     where s.area_id = ${areaId} and s.client_id = ${keptId} and s.id = r.id`.execute(tx);
}

async function returnResponsibility(
  tx: Tx,
  areaId: number,
  keptId: string,
  mergedId: string,
  moved: Moved,
): Promise<void> {
  const ids = moved.rows['responsibility'] ?? [];
  await sql`update responsibility set client_id = ${mergedId}
     where area_id = ${areaId} and client_id = ${keptId} and id = any (${ids}::uuid[])`.execute(tx);
  if (moved.begun !== null) {
    // handed over since, it is part of the kept record's history
    await sql`delete from responsibility
       where area_id = ${areaId} and id = ${moved.begun} and client_id = ${keptId} and ends_at is null`.execute(
      tx,
    );
  }
  if (moved.ended) {
    await sql`update responsibility set ends_at = null
       where area_id = ${areaId} and id = ${moved.ended.id} and client_id = ${mergedId}
         and ends_at = ${moved.ended.at}::timestamptz`.execute(tx);
  }
  await setResponsibleFromHistory(tx, areaId, [keptId, mergedId]);
}

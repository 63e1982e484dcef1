/** What an import keeps of people is emptied in time: rows serve undo and correction, not for ever. */
import { rowsKeptDays } from '@polku/domain';
import { sql } from 'kysely';
import type { Services } from '../platform/services.ts';

/**
 * Empties the rows of imports finished long ago and throws away files never imported. The counts stay. Safe to run
 * at any time; undo afterwards removes who was only ever imported and keeps the rest.
 */
export async function forgetOldImports({
  database,
  clock,
}: Pick<Services, 'database' | 'clock'>): Promise<void> {
  const before = new Date(clock.now().getTime() - rowsKeptDays * 86_400_000).toISOString();
  await database.owner.transaction().execute(async (tx) => {
    await sql`
      update import_row r set raw = '[]', before = null, after = null, problems = '[]'
        from import_batch b
       where b.area_id = r.area_id and b.id = r.batch_id and r.raw <> '[]'
         and b.status in ('done', 'failed', 'undone') and coalesce(b.undone_at, b.finished_at, b.uploaded_at) < ${before}::timestamptz`.execute(
      tx,
    );
    const unused = sql`b.status in ('mapping', 'previewed') and b.uploaded_at < ${before}::timestamptz`;
    await sql`delete from import_row r using import_batch b
       where b.area_id = r.area_id and b.id = r.batch_id and ${unused}`.execute(tx);
    await sql`delete from import_batch b where ${unused}`.execute(tx);
  });
}

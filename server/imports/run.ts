/**
 * Runs and undoings go on in the background, a chunk in a transaction, with the batch row as their whole state: each
 * chunk locks it, takes the next rows that have no result, and writes people, results and counts together. So a
 * stopped process loses nothing and repeats nothing, and two processes at the same batch only take turns.
 */
import { sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import { inScope, type Tx } from '../platform/context.ts';
import type { Services } from '../platform/services.ts';
import { type Batch, batchOf } from './batches.ts';
import { type Acting, findImporter } from './importer.ts';
import { newRegistry, type PlanContext, type PlannedRow, planRows } from './plan.ts';
import { readingFor } from './reading.ts';
import { undoChunk } from './undo.ts';
import { type Moment, writeRows } from './write.ts';

/** Rows of one transaction: few enough to be stopped between, enough to be fast. */
const usualChunk = 500;

interface BatchName {
  readonly areaId: number;
  readonly batchId: string;
}

const workName = (batchId: string) => `import ${batchId}`;

/** Starts the work unless this program is at it already. Called inside the transaction that set the status: it waits. */
export function startImport(services: Services, name: BatchName, chunkRows: number = usualChunk): void {
  services.background.begin(workName(name.batchId), () =>
    workThrough(services, name, chunkRows).catch((error: unknown) => stopped(services, name, error)),
  );
}

/** The end of what is under way for a batch, for the command line and tests. */
export function importSettled(services: Services, batchId: string): Promise<void> {
  return services.background.settled(workName(batchId));
}

/** At start: what a stopped process left running goes on. */
export async function resumeImports(services: Services): Promise<void> {
  const { app } = services.database;
  const areas = await app.selectFrom('area').select('id').execute();
  for (const { id: areaId } of areas) {
    const left = await inScope(app, { areaId, reach: 'area' }, (tx) =>
      tx
        .selectFrom('import_batch')
        .select('id')
        .where('area_id', '=', areaId)
        .where('status', 'in', ['running', 'undoing'])
        .execute(),
    );
    for (const { id: batchId } of left) startImport(services, { areaId, batchId });
  }
}

async function workThrough(services: Services, name: BatchName, chunkRows: number): Promise<void> {
  for (let chunk = 0; !services.background.isStopping; chunk += 1) {
    if (statisticsAt.has(chunk)) await refreshStatistics(services);
    const isDone = await inScope(services.database.app, { areaId: name.areaId, reach: 'area' }, (tx) =>
      workChunk(services, tx, name, chunkRows),
    );
    if (isDone) return;
  }
}

/**
 * Thousands of rows come faster than PostgreSQL counts tables by itself, and it would go on choosing ways made for
 * empty ones: an import of 5,000 into an empty area took four times as long.
 */
const statisticsAt: ReadonlySet<number> = new Set([1, 4, 16, 64]);

async function refreshStatistics(services: Services): Promise<void> {
  await sql`analyze client, client_municipality, path_transition, import_row`.execute(
    services.database.owner,
  );
}

/** What is done is kept; the batch says that it stopped, and may be run again. */
async function stopped(services: Services, { areaId, batchId }: BatchName, error: unknown): Promise<void> {
  services.log.error({ import: batchId, code: Reflect.get(Object(error), 'code') }, 'import stopped');
  await inScope(services.database.app, { areaId, reach: 'area' }, (tx) =>
    tx
      .updateTable('import_batch')
      .set({
        // an undoing that stopped has only undoing ahead of it
        status: sql<string>`case when status = 'running' then 'failed' else status end`,
        problem: 'import-stopped',
        version: sql<number>`version + 1`,
      })
      .where('area_id', '=', areaId)
      .where('id', '=', batchId)
      .where('status', 'in', ['running', 'undoing'])
      .execute(),
  ).catch(() => {
    // the database is gone: the next start finds the batch running and goes on
  });
}

async function workChunk(
  services: Services,
  tx: Tx,
  { areaId, batchId }: BatchName,
  chunkRows: number,
): Promise<boolean> {
  // by its key alone: a condition on the status would be judged before the lock is waited for
  const row = await tx
    .selectFrom('import_batch')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('id', '=', batchId)
    .forUpdate()
    .executeTakeFirst();
  if (!row || (row.status !== 'running' && row.status !== 'undoing')) return true;
  const batch = batchOf(row);
  const now = services.clock.now();
  const at: Moment = { now, today: dayAt(now) };
  const found = await findImporter(tx, areaId, batch.run_assignment_id, at.today);
  if (!found) {
    await setBatch(tx, batch, { status: 'failed', problem: 'importer-no-longer-allowed' });
    return true;
  }
  const acting: Acting = { ...found, batchId };
  if (batch.status === 'undoing') return undoChunk(tx, acting, batch, at);
  return runChunk(services, tx, acting, batch, at, chunkRows);
}

export async function contextOf(
  services: Services,
  tx: Tx,
  acting: Acting,
  batch: Batch,
  at: Moment,
): Promise<PlanContext> {
  const { importer } = acting;
  const mapping = { columns: batch.columns, defaults: batch.defaults };
  return {
    importer,
    batchId: batch.id,
    source: batch.source_name,
    reading: await readingFor(tx, { ...importer, today: at.today }, mapping),
    keys: services.keys,
  };
}

async function runChunk(
  services: Services,
  tx: Tx,
  acting: Acting,
  batch: Batch,
  at: Moment,
  chunkRows: number,
): Promise<boolean> {
  const waiting = await tx
    .selectFrom('import_row')
    .select(['line', 'raw'])
    .where('area_id', '=', batch.area_id)
    .where('batch_id', '=', batch.id)
    .where('result', 'is', null)
    .orderBy('line')
    .limit(chunkRows)
    .execute();
  if (waiting.length === 0) {
    await setBatch(tx, batch, { status: 'done', problem: null, finished_at: at.now.toISOString() });
    return true;
  }
  const rows = waiting.map(({ line, raw }) => ({ line, cells: Array.isArray(raw) ? raw.map(String) : [] }));
  const context = await contextOf(services, tx, acting, batch, at);
  const planned = await planRows(tx, context, rows, newRegistry(), { lock: true });
  await writeRows(tx, context, acting, batch.defaults, planned, at);
  const count = (result: PlannedRow['result']) => planned.filter((row) => row.result === result).length;
  await tx
    .updateTable('import_batch')
    .set({
      handled_rows: batch.handled_rows + planned.length,
      created_rows: batch.created_rows + count('created'),
      updated_rows: batch.updated_rows + count('updated'),
      unchanged_rows: batch.unchanged_rows + count('unchanged'),
      duplicate_rows: batch.duplicate_rows + count('duplicate'),
      rejected_rows: batch.rejected_rows + count('rejected'),
    })
    .where('area_id', '=', batch.area_id)
    .where('id', '=', batch.id)
    .execute();
  return false;
}

async function setBatch(
  tx: Tx,
  batch: Batch,
  values: {
    readonly status: Batch['status'];
    readonly problem: string | null;
    readonly finished_at?: string;
  },
): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({ ...values, version: batch.version + 1 })
    .where('area_id', '=', batch.area_id)
    .where('id', '=', batch.id)
    .execute();
}

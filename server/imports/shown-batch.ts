/** An import as one reader may see it. */
import { type Actor, type Day, type ImportBatch, importActions } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { type Batch, getBatch, listRowOf, listRows, shownCells } from './batches.ts';
import { shownPreview } from './preview.ts';

const sampleRows = 5;

export async function shownBatch(tx: Tx, actor: Actor, id: string, today: Day): Promise<ImportBatch> {
  const batch = await getBatch(tx, actor, id, { lock: false });
  const samples = await listRows(tx, batch, { limit: sampleRows });
  return {
    ...listRowOf(batch, await findUploader(tx, batch)),
    version: batch.version,
    fileFormat: batch.file_format === 'xlsx' ? 'xlsx' : 'csv',
    encoding: batch.encoding,
    delimiter: batch.delimiter,
    sheetName: batch.sheet_name,
    headings: [...batch.headings],
    samples: samples.map(({ cells }) => shownCells(cells, batch.columns, actor, false).cells),
    columns: [...batch.columns],
    defaults: { ...batch.defaults },
    remembered: batch.is_remembered,
    preview: await shownPreview(tx, actor, batch, today),
    finishedAt: batch.finished_at,
    undoneAt: batch.undone_at,
    problem: batch.problem,
    actions: [...importActions[batch.status]],
  };
}

async function findUploader(tx: Tx, batch: Batch): Promise<string | null> {
  if (batch.uploaded_by === null) return null;
  const found = await sql<{ name: string }>`
    select given_name || ' ' || family_name as name from staff
     where area_id = ${batch.area_id} and id = ${batch.uploaded_by}`.execute(tx);
  return found.rows[0]?.name ?? null;
}

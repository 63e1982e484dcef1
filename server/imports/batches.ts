/** The batch row: loaded in the actor's reach, and as it is shown. */
import {
  type Actor,
  fittingColumns,
  type ImportCounts,
  type ImportColumns,
  type ImportDefaults,
  importDefaults,
  type ImportListRow,
  type ImportStatus,
  isNonDisclosed,
  readNonDisclosure,
  seesNonDisclosed,
  standardDefaults,
} from '@polku/domain';
import type { Selectable } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { notFound } from '../platform/problems.ts';
import type { ImportBatch as BatchTable } from '../platform/schema.generated.ts';
import type { RawRow } from './plan.ts';

export interface Batch extends Omit<Selectable<BatchTable>, 'status' | 'header' | 'mapping' | 'defaults'> {
  readonly status: ImportStatus;
  readonly headings: readonly string[];
  readonly columns: ImportColumns;
  readonly defaults: ImportDefaults;
}

export function batchOf(row: Selectable<BatchTable>): Batch {
  const headings = Array.isArray(row.header) ? row.header.map(String) : [];
  const defaults = importDefaults.safeParse(row.defaults);
  return {
    ...row,
    status: row.status as ImportStatus,
    headings,
    columns: fittingColumns(row.mapping, headings) ?? headings.map(() => null),
    defaults: defaults.success ? defaults.data : standardDefaults,
  };
}

/** Her own imports, and all of the area's for one whose role covers the whole area: others' rows may be out of her reach. */
export function seesAllImports(actor: Actor): boolean {
  return actor.municipalityCodes === null;
}

/** @throws Problem 404 when it is unknown, of another area, or another's and out of reach */
export async function getBatch(
  tx: Tx,
  actor: Actor,
  id: string,
  how: { readonly lock: boolean },
): Promise<Batch> {
  let query = tx
    .selectFrom('import_batch')
    .selectAll()
    .where('area_id', '=', actor.areaId)
    .where('id', '=', id);
  if (!seesAllImports(actor)) query = query.where('uploaded_by', '=', actor.staffId);
  if (how.lock) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw notFound();
  return batchOf(row);
}

export function countsOf(batch: Selectable<BatchTable> | Batch): ImportCounts {
  return {
    total: batch.total_rows,
    handled: batch.handled_rows,
    created: batch.created_rows,
    updated: batch.updated_rows,
    unchanged: batch.unchanged_rows,
    duplicate: batch.duplicate_rows,
    rejected: batch.rejected_rows,
    skipped: batch.skipped_rows,
    undone: batch.undone_rows,
    kept: batch.kept_rows,
  };
}

export async function listRows(
  tx: Tx,
  batch: Pick<Batch, 'area_id' | 'id'>,
  how: { readonly after?: number; readonly limit: number },
): Promise<readonly RawRow[]> {
  const rows = await tx
    .selectFrom('import_row')
    .select(['line', 'raw'])
    .where('area_id', '=', batch.area_id)
    .where('batch_id', '=', batch.id)
    .where('line', '>', how.after ?? 0)
    .orderBy('line')
    .limit(how.limit)
    .execute();
  return rows.map(({ line, raw }) => ({ line, cells: cellsOf(raw) }));
}

export function cellsOf(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.map(String) : [];
}

/**
 * Cells of a row that non-disclosure hides from this reader: all but the name and the keys she sent herself, since a
 * column left out of the import may hold an address too.
 */
export function shownCells(
  cells: readonly string[],
  columns: ImportColumns,
  reader: Pick<Actor, 'rights'>,
  isClientNonDisclosed: boolean,
): { readonly cells: string[]; readonly hidden: boolean } {
  const at = columns.indexOf('nonDisclosure');
  const own = at < 0 ? 'none' : (readNonDisclosure(cells[at] ?? '').value ?? 'none');
  const hidden = (isNonDisclosed(own) || isClientNonDisclosed) && !seesNonDisclosed(reader);
  if (!hidden) return { cells: [...cells], hidden };
  const open = new Set(['externalReference', 'fullName', 'familyName', 'givenNames', 'nonDisclosure']);
  return { cells: cells.map((cell, index) => (open.has(columns[index] ?? '') ? cell : '')), hidden };
}

export function listRowOf(batch: Selectable<BatchTable> | Batch, uploadedBy: string | null): ImportListRow {
  return {
    id: batch.id,
    fileName: batch.file_name,
    sourceName: batch.source_name,
    status: batch.status as ImportStatus,
    uploadedAt: batch.uploaded_at,
    uploadedBy,
    counts: countsOf(batch),
  };
}

/** A file read and laid in the database as rows of text, with the mapping of last time or a proposed one. */
import {
  type Actor,
  fittingColumns,
  headingsKey,
  importDefaults,
  proposeMapping,
  standardDefaults,
} from '@polku/domain';
import { sql } from 'kysely';
import * as z from 'zod';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import type { Mapping } from './plan.ts';
import type { ReadFile } from './read-file.ts';

const piece = 2_000;

export interface NewBatch {
  readonly areaId: number;
  /** Null by the command line. */
  readonly actor: Actor | undefined;
  readonly fileName: string;
  readonly sourceName: string | undefined;
  readonly now: Date;
}

/** The list's name is that of the file without its ending and its date: the next month's list is the same list. */
export function sourceOfFile(fileName: string): string {
  const stem = fileName.replace(/^.*[\\/]/, '').replace(/\.\w{2,5}$/, '');
  const plain = stem
    .normalize('NFC')
    .replace(/[\s_-]*(\d{1,2}\.\d{1,2}\.\d{2,4}|\d{4}-\d{2}(-\d{2})?|\d{6,8}|\(\d+\))\s*$/u, '')
    .replace(/\p{Cc}/gu, '')
    .trim();
  return (plain || stem.replace(/\p{Cc}/gu, '').trim() || 'list').slice(0, 100);
}

export async function insertBatch(tx: Tx, file: ReadFile, batch: NewBatch): Promise<string> {
  const { areaId, actor } = batch;
  const id = newId();
  const kept = await findKeptMapping(tx, areaId, file.headings);
  const mapping = kept ?? { columns: proposeMapping(file.headings), defaults: standardDefaults };
  await tx
    .insertInto('import_batch')
    .values({
      area_id: areaId,
      id,
      kind: 'clients',
      file_name: batch.fileName.replace(/\p{Cc}/gu, '').slice(-200) || 'list',
      file_format: file.format,
      encoding: file.encoding,
      delimiter: file.delimiter,
      sheet_name: file.sheetName,
      source_name: batch.sourceName || sourceOfFile(batch.fileName),
      status: 'mapping',
      header: JSON.stringify(file.headings),
      mapping: JSON.stringify(mapping.columns),
      defaults: JSON.stringify(mapping.defaults),
      is_remembered: kept !== undefined,
      total_rows: file.rows.length,
      uploaded_by: actor?.staffId ?? null,
      uploaded_at: batch.now.toISOString(),
    })
    .execute();
  for (let at = 0; at < file.rows.length; at += piece) {
    const rows = JSON.stringify(file.rows.slice(at, at + piece));
    await sql`insert into import_row (area_id, batch_id, line, raw)
      select ${areaId}, ${id}, r.line, r.cells
        from jsonb_to_recordset(${rows}::jsonb) as r (line int, cells jsonb)`.execute(tx);
  }
  return id;
}

const keptMapping = z.object({ columns: z.unknown(), defaults: importDefaults });

async function findKeptMapping(
  tx: Tx,
  areaId: number,
  headings: readonly string[],
): Promise<Mapping | undefined> {
  const row = await tx
    .selectFrom('import_mapping')
    .select('mapping')
    .where('area_id', '=', areaId)
    .where('kind', '=', 'clients')
    .where('header_key', '=', headingsKey(headings))
    .executeTakeFirst();
  const kept = keptMapping.safeParse(row?.mapping);
  if (!kept.success) return undefined;
  const columns = fittingColumns(kept.data.columns, headings);
  return columns && { columns, defaults: kept.data.defaults };
}

/** The next file with the same headings begins with this mapping. */
export async function rememberMapping(
  tx: Tx,
  actor: Actor,
  headings: readonly string[],
  kept: Mapping,
  now: Date,
): Promise<void> {
  const mapping = JSON.stringify({ columns: kept.columns, defaults: kept.defaults });
  const remembered = { mapping, remembered_by: actor.staffId, remembered_at: now.toISOString() };
  await tx
    .insertInto('import_mapping')
    .values({ area_id: actor.areaId, kind: 'clients', header_key: headingsKey(headings), ...remembered })
    .onConflict((conflict) => conflict.columns(['area_id', 'kind', 'header_key']).doUpdateSet(remembered))
    .execute();
}

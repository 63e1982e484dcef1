import {
  type Actor,
  type ImportAction,
  type importContract,
  type ImportRow,
  mappingRefusals,
  mayImport,
  refuse,
  type RowResult,
} from '@polku/domain';
import { sql } from 'kysely';
import type { AuditNote } from '../platform/audit.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, Problem, refused } from '../platform/problems.ts';
import { type Batch, type batchOf, countsOf, getBatch, listRowOf, seesAllImports } from './batches.ts';
import { decideRow, shownRow } from './decide.ts';
import { importerOf } from './importer.ts';
import { planPreview } from './preview.ts';
import { readFileApart } from './read-file-apart.ts';
import { listAreaMunicipalities } from './reading.ts';
import { rejectedFile, rejectedTable } from './rejected-file.ts';
import { contextOf, startImport } from './run.ts';
import { shownBatch } from './shown-batch.ts';
import { shownRows } from './shown-rows.ts';
import { insertBatch, rememberMapping } from './upload.ts';

async function batchFor(
  tx: Tx,
  actor: Actor,
  id: string,
  action: ImportAction,
  seen?: number,
): Promise<Batch> {
  const batch = await getBatch(tx, actor, id, { lock: true });
  if (!mayImport(batch.status, action))
    throw refused(refuse('import-not-now', { status: batch.status }), 409);
  if (seen !== undefined && seen !== batch.version) {
    throw changedMeanwhile({ version: batch.version, status: batch.status });
  }
  return batch;
}

function notePeople(note: AuditNote, rows: readonly ImportRow[]): void {
  for (const row of rows) {
    note.people(row.candidates.map((person) => person.id));
    if (row.clientId !== null) note.people([row.clientId]);
    else if (row.candidates.length === 0) note.count(1);
  }
}

export const importHandlers = {
  async importList({ tx, actor, query }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<Parameters<typeof batchOf>[0] & { uploader: string | null }>`
      select b.*, w.given_name || ' ' || w.family_name as uploader
        from import_batch b left join staff w on w.area_id = b.area_id and w.id = b.uploaded_by
       where b.area_id = ${actor.areaId}
         and (${seesAllImports(actor)} or b.uploaded_by = ${actor.staffId})
         ${after ? sql`and (b.uploaded_at, b.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
       order by b.uploaded_at desc, b.id desc limit ${query.limit + 1}`.execute(tx);
    const page = pageOf(found.rows, query.limit, (row) => [row.uploaded_at, row.id]);
    return { rows: page.rows.map((row) => listRowOf(row, row.uploader)), next: page.next };
  },

  async importUpload({ tx, actor, body, file, now, today, note }) {
    const read = await readFileApart(file.bytes);
    const id = await insertBatch(tx, read, {
      areaId: actor.areaId,
      actor,
      fileName: file.name,
      sourceName: body.sourceName,
      now,
    });
    note.count(read.rows.length);
    return shownBatch(tx, actor, id, today);
  },

  async importRead({ tx, actor, params, today, note }) {
    const batch = await shownBatch(tx, actor, params.importId, today);
    notePeople(note, batch.preview?.rows ?? []);
    note.count(batch.samples.length);
    return batch;
  },

  async importProgress({ tx, actor, params }) {
    const batch = await getBatch(tx, actor, params.importId, { lock: false });
    return { id: batch.id, status: batch.status, counts: countsOf(batch) };
  },

  async importPreview({ tx, actor, params, body, now, today, services, note }) {
    const batch = await batchFor(tx, actor, params.importId, 'map', body.version);
    const refusals = mappingRefusals(body.columns, batch.headings, body.defaults);
    if (refusals.length > 0) {
      throw new Problem(422, 'invalid-input', {
        errors: refusals.map(({ refusal, pointer }) => ({ pointer: pointer ?? '/body', code: refusal })),
      });
    }
    await requireDefaultWithinReach(tx, actor, body.defaults.municipalityCode, today);
    const mapped: Batch = {
      ...batch,
      columns: body.columns,
      defaults: body.defaults,
      source_name: body.sourceName,
    };
    const acting = { importer: importerOf(actor), actor, batchId: batch.id };
    const context = await contextOf(services, tx, acting, mapped, { now, today });
    const preview = await planPreview(tx, context, mapped);
    await tx
      .updateTable('import_batch')
      .set({
        status: 'previewed',
        mapping: JSON.stringify(body.columns),
        defaults: JSON.stringify(body.defaults),
        source_name: body.sourceName,
        preview: JSON.stringify(preview),
        version: batch.version + 1,
      })
      .where('area_id', '=', batch.area_id)
      .where('id', '=', batch.id)
      .execute();
    await rememberMapping(tx, actor, batch.headings, body, now);
    const shown = await shownBatch(tx, actor, batch.id, today);
    notePeople(note, shown.preview?.rows ?? []);
    return shown;
  },

  async importRun({ tx, actor, params, body, today, services, note }) {
    const batch = await batchFor(tx, actor, params.importId, 'run', body.version);
    if (batch.status !== 'running') await setStatus(tx, batch, actor, 'running');
    note.count(batch.total_rows);
    startImport(services, { areaId: batch.area_id, batchId: batch.id });
    return shownBatch(tx, actor, batch.id, today);
  },

  async importRows({ tx, actor, params, query, today, note }) {
    const batch = await getBatch(tx, actor, params.importId, { lock: false });
    const [after] = readCursor(query.cursor, 1) ?? ['0'];
    const found = await tx
      .selectFrom('import_row')
      .selectAll()
      .where('area_id', '=', batch.area_id)
      .where('batch_id', '=', batch.id)
      .where('result', '=', query.result)
      .where('line', '>', Number(after) || 0)
      .orderBy('line')
      .limit(query.limit + 1)
      .execute();
    const page = pageOf(found, query.limit, (row) => [String(row.line)]);
    const known = page.rows.map((row) => ({
      line: row.line,
      raw: row.raw,
      result: row.result as RowResult,
      problems: row.problems,
      candidateIds: row.candidate_ids,
      clientId: row.client_id,
    }));
    const rows = await shownRows(tx, actor, batch, known, today);
    notePeople(note, rows);
    return { rows: [...rows], next: page.next };
  },

  async importRejected({ tx, actor, params, query, language, note }) {
    const batch = await getBatch(tx, actor, params.importId, { lock: false });
    const table = await rejectedTable(tx, batch, actor, language);
    note.count(table.rows.length);
    return rejectedFile(table, batch, query.format, language);
  },

  async importDecide({ tx, actor, params, body, now, today, services, note }) {
    const batch = await batchFor(tx, actor, params.importId, 'decide');
    const acting = { importer: importerOf(actor), actor, batchId: batch.id };
    const context = await contextOf(services, tx, acting, batch, { now, today });
    const wanted = { line: params.line, decision: body.decision, clientId: body.clientId };
    await decideRow(tx, batch, acting, context, wanted, { now, today });
    return shownRow(tx, actor, batch, params.line, { now, today }, note);
  },

  async importUndo({ tx, actor, params, body, today, services, note }) {
    const batch = await batchFor(tx, actor, params.importId, 'undo', body.version);
    if (batch.status !== 'undoing') await setStatus(tx, batch, actor, 'undoing');
    note.count(batch.created_rows + batch.updated_rows);
    startImport(services, { areaId: batch.area_id, batchId: batch.id });
    return shownBatch(tx, actor, batch.id, today);
  },

  async importRemove({ tx, actor, params, now, note }) {
    const batch = await batchFor(tx, actor, params.importId, 'remove');
    await tx
      .deleteFrom('import_row')
      .where('area_id', '=', batch.area_id)
      .where('batch_id', '=', batch.id)
      .execute();
    await tx
      .deleteFrom('import_batch')
      .where('area_id', '=', batch.area_id)
      .where('id', '=', batch.id)
      .execute();
    note.count(batch.total_rows);
    return { removedAt: now.toISOString() };
  },
} satisfies HandlersFor<typeof importContract>;

/** Whoever starts the work is the one in whose scope and name it is done. */
async function setStatus(tx: Tx, batch: Batch, actor: Actor, status: 'running' | 'undoing'): Promise<void> {
  await tx
    .updateTable('import_batch')
    .set({
      status,
      run_assignment_id: actor.assignmentId,
      problem: null,
      preview: null,
      version: batch.version + 1,
    })
    .where('area_id', '=', batch.area_id)
    .where('id', '=', batch.id)
    .execute();
}

async function requireDefaultWithinReach(
  tx: Tx,
  actor: Actor,
  code: string | null,
  today: Parameters<typeof listAreaMunicipalities>[2],
): Promise<void> {
  if (code === null) return;
  const ofArea = await listAreaMunicipalities(tx, actor.areaId, today);
  const isMine = actor.municipalityCodes === null || actor.municipalityCodes.includes(code);
  if (!ofArea.has(code) || !isMine) {
    throw refused(refuse('default-municipality-out-of-reach', undefined, '/body/defaults/municipalityCode'));
  }
}

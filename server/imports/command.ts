/** `polku import clients FILE`: the same import as on the screen, told line by line. */
import { readFile as readBytes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type ImportColumns,
  type ImportDefaults,
  importFieldWords,
  type Language,
  mappingRefusals,
  refusalSentence,
  type Refusal,
  rowProblemSentence,
} from '@polku/domain';
import { insertAuditEvent, AuditNote } from '../platform/audit.ts';
import { dayAt } from '../platform/clock.ts';
import { inScope, type Tx } from '../platform/context.ts';
import { Problem } from '../platform/problems.ts';
import type { Services } from '../platform/services.ts';
import { errorCode, reasonOf, StartRefusal } from '../platform/start-refusal.ts';
import { type Batch, batchOf } from './batches.ts';
import { type Acting, importerByCommand } from './importer.ts';
import { type KeptPreview, planPreview } from './preview.ts';
import { readFile, type ReadFile } from './read-file.ts';
import { csvOf, rejectedTable } from './rejected-file.ts';
import { contextOf, importSettled, startImport } from './run.ts';
import { insertBatch } from './upload.ts';

export interface ImportOptions {
  readonly areaSlug: string;
  /** Name of the list; a list imported again under the same name finds its people by their references. */
  readonly source?: string;
  /** Otherwise the one remembered for these headings, or the one proposed by them. */
  readonly mapping?: { readonly columns: ImportColumns; readonly defaults: ImportDefaults };
  readonly dryRun?: boolean;
  /** Language of the reasons in the file of rejected rows. */
  readonly language?: Language;
  readonly say: (line: string) => void;
}

/** @returns the command's exit code: 0 when the import ran to its end, whatever its rows */
export async function importClients(
  services: Services,
  file: string,
  options: ImportOptions,
): Promise<number> {
  const { say } = options;
  const area = await services.database.app
    .selectFrom('area')
    .select('id')
    .where('slug', '=', options.areaSlug)
    .executeTakeFirst();
  if (!area) throw new StartRefusal(`There is no area called "${options.areaSlug}".`);
  const read = await readList(file);
  const encoding =
    read.encoding === null ? '' : `, ${read.encoding}, delimiter ${JSON.stringify(read.delimiter)}`;
  say(`${path.basename(file)}: ${read.rows.length} rows, ${read.headings.length} columns${encoding}.`);
  const within = <T>(work: (tx: Tx) => Promise<T>) =>
    inScope(services.database.app, { areaId: area.id, reach: 'area' }, work);
  const prepared = await within((tx) => prepare(services, tx, area.id, file, read, options));
  tellMapping(prepared.batch, say);
  tellPreview(prepared.preview, say);
  if (options.dryRun) {
    say('Dry run: nothing was written.');
    return 0;
  }
  const { id } = prepared.batch;
  await within((tx) =>
    tx
      .updateTable('import_batch')
      .set({ status: 'running', version: 1 })
      .where('area_id', '=', area.id)
      .where('id', '=', id)
      .execute(),
  );
  startImport(services, { areaId: area.id, batchId: id });
  const getNow = () => within((tx) => getBatchRow(tx, area.id, id));
  const done = await followTo(services, getNow, id, say);
  say(
    `${done.created_rows} created, ${done.updated_rows} updated, ${done.unchanged_rows} unchanged, ` +
      `${done.duplicate_rows} waiting for a decision, ${done.rejected_rows} rejected.`,
  );
  if (done.rejected_rows > 0) {
    const target = `${file}.rejected.csv`;
    const reader = importerByCommand(area.id);
    const table = await within((tx) => rejectedTable(tx, done, reader, options.language ?? 'fi'));
    await writeFile(target, csvOf(table), { mode: 0o600 });
    say(`The rejected rows with their reasons are in ${target}.`);
  }
  if (done.status === 'done') return 0;
  say(
    `The import stopped after ${done.handled_rows} rows; what was done is kept. Run the command again to go on.`,
  );
  return 1;
}

async function readList(file: string): Promise<ReadFile> {
  let bytes: Buffer;
  try {
    bytes = await readBytes(file);
  } catch (error) {
    throw new StartRefusal(
      errorCode(error) === 'ENOENT'
        ? `There is no file ${file}.`
        : `The file ${file} can't be read: ${reasonOf(error)}.`,
    );
  }
  try {
    return await readFile(bytes);
  } catch (error) {
    if (error instanceof Problem)
      throw new StartRefusal(`${file}: ${sentenceOf(error.code, error.extra['values'])}`);
    throw error;
  }
}

function sentenceOf(code: string, values: unknown): string {
  const words = refusalSentence(code, 'en') ?? code;
  return words.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(Reflect.get(Object(values ?? {}), name) ?? whole),
  );
}

async function prepare(
  services: Services,
  tx: Tx,
  areaId: number,
  file: string,
  read: ReadFile,
  options: ImportOptions,
): Promise<{ readonly batch: Batch; readonly preview: KeptPreview }> {
  const now = services.clock.now();
  const at = { now, today: dayAt(now) };
  const id = await insertBatch(tx, read, {
    areaId,
    actor: undefined,
    fileName: path.basename(file),
    sourceName: options.source,
    now,
  });
  const stored = await getBatchRow(tx, areaId, id);
  const batch: Batch = { ...stored, ...options.mapping };
  const refusals = mappingRefusals(batch.columns, batch.headings, batch.defaults);
  if (refusals.length > 0) throw new StartRefusal(mappingSentence(refusals, batch));
  await tx
    .updateTable('import_batch')
    .set({ mapping: JSON.stringify(batch.columns), defaults: JSON.stringify(batch.defaults) })
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .execute();
  const acting: Acting = { importer: importerByCommand(areaId), actor: undefined, batchId: id };
  const context = await contextOf(services, tx, acting, batch, at);
  const preview = await planPreview(tx, context, batch);
  if (options.dryRun) {
    await tx.deleteFrom('import_row').where('area_id', '=', areaId).where('batch_id', '=', id).execute();
    await tx.deleteFrom('import_batch').where('area_id', '=', areaId).where('id', '=', id).execute();
  }
  const note = new AuditNote();
  note.count(read.rows.length);
  await insertAuditEvent(tx, {
    name: options.dryRun ? 'importPreview' : 'importUpload',
    rule: { verb: options.dryRun ? 'list' : 'create', purpose: 'import', fields: 'special' },
    areaId,
    actor: undefined,
    at: now,
    note,
    subject: { kind: 'import', id },
  });
  return { batch, preview };
}

async function getBatchRow(tx: Tx, areaId: number, id: string): Promise<Batch> {
  const row = await tx
    .selectFrom('import_batch')
    .selectAll()
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return batchOf(row);
}

function mappingSentence(refusals: readonly Refusal[], batch: Batch): string {
  const reasons = refusals.map((refusal) => sentenceOf(refusal.refusal, refusal.values));
  return `${reasons.join(' ')}\nThe columns are: ${batch.headings.join(', ')}`;
}

function tellMapping(batch: Batch, say: (line: string) => void): void {
  for (const [at, heading] of batch.headings.entries()) {
    const field = batch.columns[at];
    say(`  ${heading || `(column ${at + 1})`} → ${field ? importFieldWords[field].en : 'not imported'}`);
  }
}

function tellPreview(preview: KeptPreview, say: (line: string) => void): void {
  say(
    `To be done: ${preview.created} new, ${preview.updated} changed, ${preview.unchanged} unchanged, ` +
      `${preview.duplicate} for a worker to decide, ${preview.rejected} rejected.`,
  );
  for (const { rows, ...problem } of preview.problems) {
    say(`  ${rows} × ${rowProblemSentence(problem, 'en')}`);
  }
}

/** Tells of each tenth of the way. */
async function followTo(
  services: Services,
  getNow: () => Promise<Batch>,
  id: string,
  say: (line: string) => void,
): Promise<Batch> {
  const settled = importSettled(services, id).then(() => true);
  let told = 0;
  for (;;) {
    const isDone = await Promise.race([settled, delay(250, false)]);
    const now = await getNow();
    const tenths = Math.floor((now.handled_rows * 10) / Math.max(1, now.total_rows));
    if (tenths > told) say(`  ${now.handled_rows} / ${now.total_rows} rows`);
    told = tenths;
    if (isDone) return now;
  }
}

/** A worker's word on a row that may be somebody already here. */
import {
  type Actor,
  type ImportedPerson,
  type ImportRow,
  isImportedPerson,
  readRow,
  refuse,
  type RowDecision,
  type RowResult,
} from '@polku/domain';
import { sql } from 'kysely';
import type { AuditNote } from '../platform/audit.ts';
import type { Tx } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import { type Batch, cellsOf } from './batches.ts';
import { changedColumns } from './columns.ts';
import type { Acting } from './importer.ts';
import { findPeople } from './people.ts';
import { isWithinReach, keysOfPerson, type PlanContext, type PlannedRow } from './plan.ts';
import { problemsOf, shownRows } from './shown-rows.ts';
import { type Moment, writeRows } from './write.ts';

export interface Decision {
  readonly line: number;
  readonly decision: RowDecision;
  readonly clientId: string | undefined;
}

/** @throws Problem 404 when there is no such row, 409 when it is decided, 422 when the decision can't be carried out */
export async function decideRow(
  tx: Tx,
  batch: Batch,
  acting: Acting,
  context: PlanContext,
  wanted: Decision,
  at: Moment,
): Promise<void> {
  const row = await tx
    .selectFrom('import_row')
    .selectAll()
    .where('area_id', '=', batch.area_id)
    .where('batch_id', '=', batch.id)
    .where('line', '=', wanted.line)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  if (row.result !== 'duplicate') throw refused(refuse('row-not-waiting'), 409);
  const result = await carryOut(tx, acting, context, batch, row.candidate_ids, cellsOf(row.raw), wanted, at);
  const column = `${result}_rows` as const;
  await tx
    .updateTable('import_batch')
    .set({
      duplicate_rows: sql<number>`duplicate_rows - 1`,
      [column]: sql<number>`${sql.ref(column)} + 1`,
      version: sql<number>`version + 1`,
    })
    .where('area_id', '=', batch.area_id)
    .where('id', '=', batch.id)
    .execute();
}

async function carryOut(
  tx: Tx,
  acting: Acting,
  context: PlanContext,
  batch: Batch,
  candidateIds: readonly string[],
  cells: readonly string[],
  wanted: Decision,
  at: Moment,
): Promise<'created' | 'updated' | 'unchanged' | 'skipped'> {
  const { line } = wanted;
  if (wanted.decision === 'skip') {
    await tx
      .updateTable('import_row')
      .set({ result: 'skipped' satisfies RowResult })
      .where('area_id', '=', batch.area_id)
      .where('batch_id', '=', batch.id)
      .where('line', '=', line)
      .execute();
    return 'skipped';
  }
  const person = readRow(cells, context.reading);
  if (!isImportedPerson(person)) throw refused(refuse('row-not-waiting'), 409);
  const planned =
    wanted.decision === 'new'
      ? await planNew(tx, context, line, person)
      : await planSame(tx, context, line, person, candidateIds, wanted.clientId);
  await writeRows(tx, context, acting, batch.defaults, [planned], at);
  if (planned.result === 'created') await keepApart(tx, context, planned.clientId, candidateIds, at.now);
  return planned.result === 'created' || planned.result === 'updated' ? planned.result : 'unchanged';
}

/** New in spite of somebody alike; a code or a reference that somebody has stays with her. */
async function planNew(
  tx: Tx,
  context: PlanContext,
  line: number,
  person: ImportedPerson,
): Promise<PlannedRow> {
  const keys = keysOfPerson(person, context.keys);
  const { areaId } = context.importer;
  const found = await findPeople(tx, areaId, [{ ...keys, birthDate: null }], {
    source: context.source,
    batchId: context.batchId,
    lock: true,
  });
  if (found.candidates.length > 0) throw refused(refuse('row-has-known-code', undefined, '/body/decision'));
  return { line, person, result: 'created', clientId: newId(), problems: person.notes, candidateIds: [] };
}

/** The person found: what the row says is written, save an identity code other than hers. */
async function planSame(
  tx: Tx,
  context: PlanContext,
  line: number,
  person: ImportedPerson,
  candidateIds: readonly string[],
  chosen: string | undefined,
): Promise<PlannedRow> {
  const id = chosen ?? (candidateIds.length === 1 ? candidateIds[0] : undefined);
  if (id === undefined || !candidateIds.includes(id))
    throw refused(refuse('row-needs-person', undefined, '/body/clientId'));
  const found = await sql<{ client: Parameters<typeof changedColumns>[0] }>`
    select to_jsonb(client) as client from client
     where area_id = ${context.importer.areaId} and id = ${id} and merged_into_id is null for update`.execute(
    tx,
  );
  const stored = found.rows[0]?.client;
  if (!stored || !isWithinReach(context.importer, stored)) throw notFound();
  const { columns: all, notes } = changedColumns(stored, person, context);
  // with a code of its own the birth date is the code's
  const { birth_date: birthDate, ...rest } = all;
  const columns = stored.identity_code_hash !== null || birthDate === undefined ? rest : all;
  const met = {
    line,
    person,
    stored,
    columns,
    clientId: id,
    problems: [...person.notes, ...notes],
    candidateIds: [],
  };
  return Object.keys(columns).length > 0 ? { ...met, result: 'updated' } : { ...met, result: 'unchanged' };
}

/** Two people by a worker's word are not offered as duplicates again. */
async function keepApart(
  tx: Tx,
  context: PlanContext,
  id: string,
  others: readonly string[],
  now: Date,
): Promise<void> {
  const { areaId, staffId } = context.importer;
  if (staffId === null) return;
  for (const other of others) {
    const [first, second] = id < other ? [id, other] : [other, id];
    await tx
      .insertInto('not_duplicate')
      .values({
        area_id: areaId,
        client_id: first,
        other_id: second,
        decided_by: staffId,
        decided_at: now.toISOString(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

export async function shownRow(
  tx: Tx,
  actor: Actor,
  batch: Batch,
  line: number,
  at: Moment,
  note: AuditNote,
): Promise<ImportRow> {
  const row = await tx
    .selectFrom('import_row')
    .selectAll()
    .where('area_id', '=', batch.area_id)
    .where('batch_id', '=', batch.id)
    .where('line', '=', line)
    .executeTakeFirstOrThrow();
  const known = {
    line,
    raw: row.raw,
    result: row.result as RowResult,
    problems: problemsOf(row.problems),
    candidateIds: row.candidate_ids,
    clientId: row.client_id,
  };
  const [shown] = await shownRows(tx, actor, batch, [known], at.today);
  if (!shown) throw new Error('A row just decided is gone');
  if (shown.clientId !== null) note.people([shown.clientId]);
  return shown;
}

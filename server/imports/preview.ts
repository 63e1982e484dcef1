/** The dry run: the whole file planned in pieces, counted, and its first rows kept for the eye. */
import {
  type Actor,
  type Day,
  type ImportPreview,
  importRow,
  newClientInput,
  rowProblem,
  type RowResult,
} from '@polku/domain';
import * as z from 'zod';
import type { Tx } from '../platform/context.ts';
import type { Batch } from './batches.ts';
import { listRows } from './batches.ts';
import { newRegistry, type PlanContext, type PlannedRow, planRows } from './plan.ts';
import { shownRows } from './shown-rows.ts';

const piece = 500;
const shownOfEach = 20;

const counts = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  rejected: z.int(),
});

/** As kept with the batch: whoever reads it later sees of it what she may. */
export const keptPreview = counts.extend({
  problems: z.array(rowProblem.pick({ code: true, field: true, level: true }).extend({ rows: z.int() })),
  rows: z.array(
    importRow.pick({ line: true, result: true, problems: true, clientId: true }).extend({
      candidateIds: z.array(z.string()),
      values: z.record(z.string(), z.string()),
    }),
  ),
});
export type KeptPreview = z.output<typeof keptPreview>;

export async function planPreview(tx: Tx, context: PlanContext, batch: Batch): Promise<KeptPreview> {
  const registry = newRegistry();
  const kept: Record<z.output<typeof countedResult>, number> = {
    created: 0,
    updated: 0,
    unchanged: 0,
    duplicate: 0,
    rejected: 0,
  };
  const problems = new Map<string, KeptPreview['problems'][number]>();
  const rows: KeptPreview['rows'] = [];
  for (let after = 0; ; ) {
    const raw = await listRows(tx, batch, { after, limit: piece });
    if (raw.length === 0) break;
    after = raw.at(-1)?.line ?? after;
    for (const row of await planRows(tx, context, raw, registry, { lock: false })) {
      kept[row.result] += 1;
      if (kept[row.result] <= shownOfEach) rows.push(keptRow(row, context, batch));
      countProblems(problems, row);
    }
  }
  rows.sort((a, b) => a.line - b.line);
  return { ...kept, problems: [...problems.values()].sort((a, b) => b.rows - a.rows), rows };
}

const countedResult = z.enum(['created', 'updated', 'unchanged', 'duplicate', 'rejected']);

function countProblems(problems: Map<string, KeptPreview['problems'][number]>, row: PlannedRow): void {
  for (const { code, field, level } of row.problems) {
    const key = `${code} ${field}`;
    const counted = problems.get(key);
    problems.set(key, { code, field, level, rows: (counted?.rows ?? 0) + 1 });
  }
}

function keptRow(row: PlannedRow, context: PlanContext, batch: Batch): KeptPreview['rows'][number] {
  return {
    line: row.line,
    result: row.result,
    problems: row.problems.map((problem) => ({
      ...problem,
      values: problem.values ? { ...problem.values } : {},
    })),
    // a person who is not made yet has no page
    clientId: row.result === 'updated' || row.result === 'unchanged' ? row.clientId : null,
    candidateIds: [...row.candidateIds],
    values: valuesOf(row, context, batch),
  };
}

/** As they would be stored; identity codes are not repeated here. */
function valuesOf(row: PlannedRow, context: PlanContext, batch: Batch): Record<string, string> {
  if (row.result === 'created') {
    const { identityCode: _, ...input } = newClientInput(row.person, batch.defaults, context.source);
    return texts(Object.entries(input));
  }
  if (row.result !== 'updated') return {};
  const { person, columns } = row;
  return texts(
    Object.entries(person.given).filter(([name]) => name !== 'identityCode' && snake(name) in columns),
  );
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function texts(entries: readonly (readonly [string, unknown])[]): Record<string, string> {
  const told = entries.filter(([, value]) => value !== null && value !== '' && value !== undefined);
  return Object.fromEntries(told.map(([name, value]) => [name, String(value)]));
}

export async function shownPreview(
  tx: Tx,
  actor: Actor,
  batch: Batch,
  today: Day,
): Promise<ImportPreview | null> {
  const read = keptPreview.safeParse(batch.preview);
  if (!read.success || batch.status !== 'previewed') return null;
  const { rows, ...rest } = read.data;
  const raw = await tx
    .selectFrom('import_row')
    .select(['line', 'raw'])
    .where('area_id', '=', batch.area_id)
    .where('batch_id', '=', batch.id)
    .where('line', 'in', [0, ...rows.map((row) => row.line)])
    .execute();
  const rawByLine = new Map(raw.map((row) => [row.line, row.raw]));
  const known = rows.map((row) => ({
    ...row,
    result: row.result as RowResult,
    raw: rawByLine.get(row.line),
  }));
  const shown = await shownRows(tx, actor, batch, known, today);
  return {
    ...rest,
    rows: shown.map((row, at) => ({ ...row, values: row.hidden ? {} : (rows[at]?.values ?? {}) })),
  };
}

/** An import from upload to undo as one workflow, and the shapes it is shown in. */
import * as z from 'zod';
import { nonDisclosures } from '../clients/client.ts';
import { id, instant, requiredText, version } from '../kernel/contract.ts';
import { importFields } from './fields.ts';

export const importStatuses = [
  'mapping',
  'previewed',
  'running',
  'done',
  'failed',
  'undoing',
  'undone',
] as const;
export type ImportStatus = (typeof importStatuses)[number];

export type ImportAction = 'map' | 'run' | 'remove' | 'decide' | 'undo';

/** What may be done in each status: the server's refusal and the buttons both come from here. */
export const importActions = {
  mapping: ['map', 'remove'],
  previewed: ['map', 'run', 'remove'],
  // a run whose process was stopped goes on when asked again; rows handled once are never handled twice
  running: ['run'],
  done: ['decide', 'undo'],
  failed: ['run', 'undo'],
  undoing: ['undo'],
  undone: [],
} as const satisfies Readonly<Record<ImportStatus, readonly ImportAction[]>>;

export function mayImport(status: ImportStatus, action: ImportAction): boolean {
  const allowed: readonly ImportAction[] = importActions[status];
  return allowed.includes(action);
}

/**
 * What became of a row. `duplicate` waits for a worker's decision; `undone` and `kept` are what undo made of a row that
 * was created or updated (kept: changed afterwards by someone, so not touched).
 */
export const rowResults = [
  'created',
  'updated',
  'unchanged',
  'duplicate',
  'rejected',
  'skipped',
  'undone',
  'kept',
] as const;
export type RowResult = (typeof rowResults)[number];

/** A worker's word on a row that waits: the person is new, is the one found, or the row is left out. */
export const rowDecisions = ['new', 'same', 'skip'] as const;
export type RowDecision = (typeof rowDecisions)[number];

/** Days after which the rows of a finished import are emptied: long enough to undo and to correct the rejected. */
export const rowsKeptDays = 90;

const field = z.enum(importFields);

export const importColumns = z.array(field.nullable()).max(200);
export const importDefaults = z.object({
  municipalityCode: z
    .string()
    .regex(/^[0-9]{3}$/)
    .nullable(),
  serviceLanguage: z.string().regex(/^[a-z]{2}$/),
  nonDisclosure: z.enum(nonDisclosures),
});
export const sourceName = requiredText(100);

export const rowProblem = z.object({
  code: z.string(),
  field: field.nullable(),
  level: z.enum(['error', 'note']),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const importCounts = z.object({
  total: z.int(),
  handled: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  undone: z.int(),
  kept: z.int(),
});
export type ImportCounts = z.output<typeof importCounts>;

const personFound = z.object({ id, name: z.string(), birthDate: z.string().nullable() });

/** A row as it is shown: its cells as read, what became of it and why. */
export const importRow = z.object({
  line: z.int(),
  cells: z.array(z.string()),
  /** True when non-disclosure hides cells from this reader. */
  hidden: z.boolean(),
  result: z.enum(rowResults),
  problems: z.array(rowProblem),
  clientId: id.nullable(),
  /** People the row may be, as far as this reader may see them. */
  candidates: z.array(personFound),
});
export type ImportRow = z.output<typeof importRow>;

/** What a run would do, counted without writing anything to people. */
export const importPreview = z.object({
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  duplicate: z.int(),
  rejected: z.int(),
  problems: z.array(
    z.object({ code: z.string(), field: field.nullable(), level: z.enum(['error', 'note']), rows: z.int() }),
  ),
  /** The first rows of each kind. */
  rows: z.array(
    importRow.extend({
      /** New and changed values by field, as they would be stored. */
      values: z.record(z.string(), z.string()),
    }),
  ),
});
export type ImportPreview = z.output<typeof importPreview>;

export const importListRow = z.object({
  id,
  fileName: z.string(),
  sourceName: z.string(),
  status: z.enum(importStatuses),
  uploadedAt: instant,
  uploadedBy: z.string().nullable(),
  counts: importCounts,
});
export type ImportListRow = z.output<typeof importListRow>;

export const importBatch = importListRow.extend({
  version,
  fileFormat: z.enum(['csv', 'xlsx']),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  sheetName: z.string().nullable(),
  headings: z.array(z.string()),
  /** The first rows of the file, for choosing the fields by what stands in the columns. */
  samples: z.array(z.array(z.string())),
  columns: importColumns,
  defaults: importDefaults,
  /** The mapping is the one used last time for the same headings. */
  remembered: z.boolean(),
  preview: importPreview.nullable(),
  finishedAt: instant.nullable(),
  undoneAt: instant.nullable(),
  /** Why the run stopped. */
  problem: z.string().nullable(),
  actions: z.array(z.enum(['map', 'run', 'remove', 'decide', 'undo'])),
});
export type ImportBatch = z.output<typeof importBatch>;

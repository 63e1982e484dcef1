/** Which column of a file is which field: proposed from the headings, remembered by them, checked before use. */
import { editDistance } from '../kernel/names.ts';
import { entriesOf } from '../kernel/record.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { NonDisclosure } from '../clients/client.ts';
import { headingsOfField, type ImportField, isImportField } from './fields.ts';

/** The field of each column in the file's order; null is left out of the import. */
export type ImportColumns = readonly (ImportField | null)[];

/** What a new client gets when her row says nothing of it. */
export interface ImportDefaults {
  readonly municipalityCode: string | null;
  readonly serviceLanguage: string;
  readonly nonDisclosure: NonDisclosure;
}
export const standardDefaults: ImportDefaults = {
  municipalityCode: null,
  serviceLanguage: 'fi',
  nonDisclosure: 'none',
};

/** A heading as it is compared: letter case, punctuation and what stands in brackets aside. */
export function headingKey(heading: string): string {
  const plain = heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ');
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const fieldByHeading: ReadonlyMap<string, ImportField> = new Map(
  entriesOf(headingsOfField).flatMap(([field, headings]) =>
    headings.map((heading) => [heading, field] as const),
  ),
);

function fieldOfHeading(key: string): ImportField | undefined {
  const compact = key.replaceAll(' ', '');
  return fieldByHeading.get(key) ?? fieldByHeading.get(compact);
}

/** One letter astray in a long heading («Sukunmi») still says what it is. */
function nearlyFieldOfHeading(key: string): ImportField | undefined {
  if (key.length < 7) return undefined;
  for (const [heading, field] of fieldByHeading) {
    if (Math.abs(heading.length - key.length) <= 1 && heading.length >= 7 && editDistance(heading, key) <= 1)
      return field;
  }
  return undefined;
}

/** Each field at most once: the first column that says it, exact headings before nearly exact ones. */
export function proposeMapping(headings: readonly string[]): ImportColumns {
  const keys = headings.map(headingKey);
  const columns: (ImportField | null)[] = keys.map(() => null);
  const taken = new Set<ImportField>();
  for (const recognise of [fieldOfHeading, nearlyFieldOfHeading]) {
    for (const [at, key] of keys.entries()) {
      if (columns[at] !== null || key === '') continue;
      const field = recognise(key);
      if (field === undefined || taken.has(field)) continue;
      columns[at] = field;
      taken.add(field);
    }
  }
  // a list with both a whole name and its parts needs only the parts
  if (taken.has('familyName') && taken.has('givenNames'))
    return columns.map((field) => (field === 'fullName' ? null : field));
  return columns;
}

/** How many headings of this row are known: the header row of a sheet is the one with the most. */
export function recognisedHeadings(cells: readonly string[]): number {
  return proposeMapping(cells).filter((field) => field !== null).length;
}

const rowsLookedAt = 30;

/**
 * The index of the header row: the row with most known headings among the first, titles above it passed over;
 * when no heading is known anywhere, the first row that has any text. Undefined when all rows are empty.
 */
export function headerRowOf(rows: readonly (readonly string[])[]): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [at, row] of rows.slice(0, rowsLookedAt).entries()) {
    const known = recognisedHeadings(row);
    if (known > most) {
      best = at;
      most = known;
    }
  }
  if (best !== undefined) return best;
  const first = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  return first < 0 ? undefined : first;
}

/** The name under which a mapping is remembered: the same headings in the same order. */
export function headingsKey(headings: readonly string[]): string {
  return headings.map(headingKey).join('|');
}

/** A mapping kept from another time, taken only as far as it fits these columns. */
export function fittingColumns(kept: unknown, headings: readonly string[]): ImportColumns | undefined {
  if (!Array.isArray(kept) || kept.length !== headings.length) return undefined;
  const fields: readonly unknown[] = kept;
  return fields.map((field) => (isImportField(field) ? field : null));
}

/** Why rows can't be read by this mapping; all reasons at once. */
export function mappingRefusals(
  columns: ImportColumns,
  headings: readonly string[],
  defaults: ImportDefaults,
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const has = (field: ImportField) => columns.includes(field);
  if (columns.length !== headings.length) {
    refusals.push(refuse('mapping-of-other-columns', undefined, '/body/columns'));
  }
  for (const [at, field] of columns.entries()) {
    if (field !== null && columns.indexOf(field) < at) {
      refusals.push(refuse('field-mapped-twice', undefined, `/body/columns/${at}`));
    }
  }
  if (!has('fullName') && !(has('familyName') && has('givenNames'))) {
    refusals.push(refuse('mapping-without-name', undefined, '/body/columns'));
  }
  if (!has('municipality') && defaults.municipalityCode === null) {
    refusals.push(refuse('mapping-without-municipality', undefined, '/body/defaults/municipalityCode'));
  }
  if (!has('identityCode') && !has('birthDate') && !has('externalReference')) {
    refusals.push(refuse('mapping-without-key', undefined, '/body/columns'));
  }
  return refusals;
}

/** Paging by cursor: the sort key of the last row seen, opaque to the caller. */
import { Problem } from './problems.ts';

/** @throws Problem 400 when the cursor is not one of ours */
export function readCursor(cursor: string | undefined, keys: number): readonly (string | null)[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isKey = (value: unknown): value is string | null => value === null || typeof value === 'string';
    if (Array.isArray(values) && values.length === keys && values.every(isKey)) return values;
  } catch {
    // falls through: any broken cursor is the same mistake of the caller
  }
  throw new Problem(400, 'invalid-input', { errors: [{ pointer: '/query/cursor', code: 'wrong-value' }] });
}

export function writeCursor(values: readonly (string | null)[]): string {
  return Buffer.from(JSON.stringify(values), 'utf8').toString('base64url');
}

/** One row more than asked tells whether there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  key: (row: Row) => readonly (string | null)[],
): { rows: Row[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last ? writeCursor(key(last)) : null };
}

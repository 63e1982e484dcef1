/** What every kind of file is read to, and how much of it there may be. */

export const mostRows = 100_000;
export const mostColumns = 200;

/** A sheet as read: row 1 first, empty rows included. */
export interface Sheet {
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
}

/** What the database can't hold (NUL, half of a surrogate pair) becomes the sign of a broken letter. */
export function storable(cell: string): string {
  return cell.replace(/\0|\p{Cs}/gu, '\ufffd');
}

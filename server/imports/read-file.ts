/** A file of a client list read to plain text cells. The bytes live in memory only and are never kept on disk. */
import { headerRowOf, recognisedHeadings, refuse } from '@polku/domain';
import { refused } from '../platform/problems.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { mostColumns, mostRows, type Sheet } from './sheet.ts';

export interface FileRow {
  /** The row's number as a spreadsheet program shows it. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ReadFile {
  readonly format: 'csv' | 'xlsx';
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly sheetName: string | null;
  readonly headings: readonly string[];
  /** Rows below the headings that hold anything. */
  readonly rows: readonly FileRow[];
}

/** @throws Problem 422 with the reason when there is no list of people in the file */
export async function readFile(bytes: Buffer): Promise<ReadFile> {
  if (bytes.length === 0) throw refused(refuse('file-empty'));
  const kind = kindOf(bytes);
  if (kind === 'xlsx') {
    const sheets = await readXlsx(bytes);
    return tableOf(sheets, { format: 'xlsx', encoding: null, delimiter: null });
  }
  const { rows, encoding, delimiter } = await readCsv(bytes);
  return tableOf([{ name: null, rows }], { format: 'csv', encoding, delimiter });
}

const startsWith = (bytes: Buffer, ...start: readonly number[]) =>
  start.every((byte, at) => bytes[at] === byte);

function kindOf(bytes: Buffer): 'xlsx' | 'csv' {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'xlsx';
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refused(refuse('file-old-excel'));
  const isUtf16 = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
  const start = bytes.subarray(0, 4096);
  const isBinary = !isUtf16 && start.includes(0);
  const isMarkup = /^\s*(%PDF|<(!doctype|html|\?xml|table)|\{\\rtf|PK\x05\x06)/i.test(
    start.toString('latin1'),
  );
  if (isBinary || isMarkup) throw refused(refuse('file-not-a-table'));
  return 'csv';
}

/** The sheet with most known headings is the list; the first one when none is known anywhere. */
function tableOf(
  sheets: readonly Sheet[],
  how: Pick<ReadFile, 'format' | 'encoding' | 'delimiter'>,
): ReadFile {
  let best: { sheet: Sheet; header: number; known: number } | undefined;
  for (const sheet of sheets) {
    const header = headerRowOf(sheet.rows);
    if (header === undefined) continue;
    const known = recognisedHeadings(sheet.rows[header] ?? []);
    if (best === undefined || known > best.known) best = { sheet, header, known };
  }
  if (best === undefined) throw refused(refuse('file-empty'));
  const { sheet, header, known } = best;
  const headerCells = trimmedEnd(sheet.rows[header] ?? []);
  const rows = sheet.rows
    .map((cells, at) => ({ line: at + 1, cells }))
    .slice(header + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  // a letter, a program's text or a list of one unnamed column: nothing a mapping could be made for
  if (known === 0 && headerCells.length < 2) throw refused(refuse('file-not-a-table'));
  if (rows.length === 0) throw refused(refuse('file-without-rows'));
  if (rows.length > mostRows) throw refused(refuse('file-too-many-rows', { maximum: mostRows }));
  const width = rows.reduce(
    (most, { cells }) => Math.max(most, trimmedEnd(cells).length),
    headerCells.length,
  );
  if (width > mostColumns) throw refused(refuse('file-too-many-columns', { maximum: mostColumns }));
  const headings = Array.from({ length: width }, (_, at) => (headerCells[at] ?? '').trim());
  const even = rows.map(({ line, cells }) => ({ line, cells: headings.map((_, at) => cells[at] ?? '') }));
  return { ...how, sheetName: sheet.name, headings, rows: even };
}

function trimmedEnd(cells: readonly string[]): readonly string[] {
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1);
}

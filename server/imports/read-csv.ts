/** CSV as municipalities have it: UTF-8, UTF-16 or Windows-1252; comma, semicolon or tab; quoted line breaks. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { recognisedHeadings, refuse } from '@polku/domain';
import { type CsvError, type Options, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import { refused } from '../platform/problems.ts';
import { mostColumns, mostRows, storable } from './sheet.ts';

export interface CsvTable {
  readonly rows: readonly (readonly string[])[];
  readonly encoding: string;
  readonly delimiter: string;
}

/** @throws Problem 422 when a quotation mark stays open or there are too many rows */
export async function readCsv(bytes: Buffer): Promise<CsvTable> {
  const { text, encoding } = decoded(bytes);
  // «sep=;» on the first line is an order to Excel, not a row
  const ordered = /^sep=(.)\r?\n/i.exec(text);
  const body = ordered ? text.slice(ordered[0].length) : text;
  if (body.trim() === '') throw refused(refuse('file-empty'));
  const delimiter = ordered?.[1] ?? delimiterOf(body);
  if (hasEndlessLine(body, delimiter)) {
    throw refused(refuse('file-too-many-columns', { maximum: mostColumns }));
  }
  const rows = await parseAll(body, delimiter);
  return { rows: ordered ? [[], ...rows] : rows, encoding, delimiter };
}

/** Strictly valid UTF-8 is UTF-8; any other bytes are Windows-1252, in which every byte is a letter. */
export function decoded(bytes: Buffer): { readonly text: string; readonly encoding: string } {
  const as = (encoding: string) => ({ text: new TextDecoder(encoding).decode(bytes), encoding });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return as('windows-1252');
  }
}

/** As many cells as a line of a spreadsheet program can have; trailing empty ones are no fault. */
const widestLine = 16_384;

/** Seen before the lines are cut to cells, which takes far longer: one too wide, or more cells than any list has. */
function hasEndlessLine(text: string, delimiter: string): boolean {
  const separator = delimiter.charCodeAt(0);
  let cells = 0;
  let all = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) cells = 0;
    else if (code === separator && ((cells += 1) >= widestLine || (all += 1) > mostRows * mostColumns))
      return true;
  }
  return false;
}

const sampleLength = 64 * 1024;
const sampleRows = 30;

function optionsFor(delimiter: string): Options {
  return {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1_000_000,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
}

/** Known headings decide; where there are none, the delimiter that cuts the rows into the most even columns. */
export function delimiterOf(text: string): string {
  const sample = text.slice(0, sampleLength);
  const cut = sample.length < text.length ? sample.slice(0, sample.lastIndexOf('\n') + 1) : sample;
  const scored = [';', ',', '\t', '|'].map((delimiter) => {
    const rows = sampled(cut, delimiter);
    const known = rows.reduce((most, row) => Math.max(most, recognisedHeadings(row)), 0);
    const wide = rows.filter((row) => row.length > 1);
    const usual = wide[Math.floor(wide.length / 2)]?.length ?? 1;
    const even = wide.filter((row) => row.length === usual).length * (usual - 1);
    return { delimiter, known, even };
  });
  scored.sort((a, b) => b.known - a.known || b.even - a.even);
  return scored[0]?.delimiter ?? ';';
}

function sampled(text: string, delimiter: string): readonly (readonly string[])[] {
  try {
    const rows: unknown = parseSync(text, { ...optionsFor(delimiter), to: sampleRows });
    return rows as string[][];
  } catch {
    return [];
  }
}

const slice = 256 * 1024;

/** Read piece by piece, so that others are served meanwhile and a file too long is left at once. */
async function parseAll(text: string, delimiter: string): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const parser = parse(optionsFor(delimiter));
  let fault: CsvError | Error | undefined;
  parser.on('error', (error) => {
    fault = error;
  });
  parser.on('readable', () => {
    for (let row: unknown = parser.read(); row !== null; row = parser.read()) {
      if (Array.isArray(row)) rows.push(row.map((cell) => storable(String(cell))));
    }
  });
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve);
    parser.once('error', () => resolve());
    parser.once('close', resolve);
  });
  for (let at = 0; at < text.length && !fault; at += slice) {
    parser.write(text.slice(at, at + slice));
    await nextTurn();
    // titles and empty rows come on top of the rows that count
    if (rows.length > mostRows + 100 && countFilled(rows) > mostRows + 30) {
      parser.destroy();
      throw refused(refuse('file-too-many-rows', { maximum: mostRows }));
    }
  }
  parser.end();
  await ended;
  if (fault) throw refused(refuse('file-quote-open', { line: rows.length }));
  return rows;
}

function countFilled(rows: readonly (readonly string[])[]): number {
  return rows.reduce((count, row) => (row.length > 1 || (row[0] ?? '').trim() !== '' ? count + 1 : count), 0);
}

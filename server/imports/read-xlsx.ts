/**
 * Sheets of an xlsx workbook as text cells. A formula counts by its stored result, a day by its date, and a cell merged
 * over several rows stands in each of them. Sheets too large for a list are passed over before they are read.
 */
import { refuse } from '@polku/domain';
import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { Problem, refused } from '../platform/problems.ts';
import { mostColumns, mostRows, type Sheet, storable } from './sheet.ts';
import { unpackEntry, zipEntries } from './zip-entries.ts';

/** Titles above the headings and notes below the rows come on top. */
const rowLimit = mostRows + 100;
/** Columns far to the right of a list are notes and sums; they count only when the list itself reaches them. */
const columnLimit = mostColumns + 100;

/** @throws Problem 422 when the file is no workbook, is damaged, or unpacks to more than a workbook may */
export async function readXlsx(bytes: Buffer): Promise<readonly Sheet[]> {
  const entries = zipEntries(bytes);
  const names = new Set(entries.map((entry) => entry.name));
  if (!names.has('xl/workbook.xml')) {
    throw refused(refuse(names.has('xl/workbook.bin') ? 'file-old-excel' : 'file-not-a-table'));
  }
  const parts = new Map<string, Buffer>();
  for (const entry of entries) {
    if (/\.xml(\.rels)?$/.test(entry.name)) parts.set(entry.name, await unpackEntry(bytes, entry));
  }
  const facts = new Map<string, SheetFacts>();
  for (const [name, part] of parts) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const found = sheetFacts(part.toString('utf8'));
    facts.set(name, found);
    if (found.fault) parts.set(name, Buffer.from('<worksheet><sheetData></sheetData></worksheet>'));
  }
  const faults = [...facts.values()].map(({ fault }) => fault);
  const [fault] = faults;
  if (fault && faults.every((one) => one !== undefined)) throw fault;
  const sheets = await readParts(parts);
  const files = sheetFiles(parts);
  return sheets.map(({ name, rows }) =>
    withMergedCells({ name, rows }, facts.get(files.get(name) ?? '')?.merged ?? []),
  );
}

/** Packed anew without compression from what was unpacked within limits: the reader meets nothing else. */
async function readParts(
  parts: ReadonlyMap<string, Buffer>,
): Promise<readonly { name: string; rows: string[][] }[]> {
  try {
    const plain = zipSync(Object.fromEntries(parts), { level: 0 });
    const sheets = await readWorkbook(Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength));
    return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(textOfCell)) }));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw refused(refuse('file-unreadable'));
  }
}

/** A number loses nothing but the look Excel gave it; a day is a day whatever its format. */
function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return '';
    const instant = cell.toISOString();
    return instant.endsWith('T00:00:00.000Z') ? instant.slice(0, 10) : instant;
  }
  if (typeof cell === 'boolean') return cell ? 'kyllä' : 'ei';
  return storable(String(cell));
}

interface MergedCells {
  readonly top: number;
  readonly bottom: number;
  readonly column: number;
}

interface SheetFacts {
  readonly merged: readonly MergedCells[];
  readonly fault: Problem | undefined;
}

const rowsOfExcel = 1_048_576;

const tooManyRows = () => refused(refuse('file-too-many-rows', { maximum: mostRows }));
const tooManyColumns = () => refused(refuse('file-too-many-columns', { maximum: mostColumns }));

/**
 * How large the sheet really is, seen from its text before a table is made of it. An address that is none of a
 * spreadsheet's makes the file unreadable: what is not understood here is not given to the reader either.
 */
function sheetFacts(xml: string): SheetFacts {
  let filledRows = 0;
  let lastFilled = 0;
  let lastRow = 0;
  let widest = 0;
  const merged: MergedCells[] = [];
  for (const { name, attributes, isEmpty } of openTags(xml)) {
    if (name === 'row') {
      const row = valueOf(attributes, 'r');
      if (row === undefined) continue;
      if (!/^\d{1,12}$/.test(row)) return unreadable;
      lastRow = Math.max(lastRow, Number(row));
    } else if (name === 'c') {
      const [, letters, digits] = /^([A-Z]{1,7})(\d{1,12})$/.exec(valueOf(attributes, 'r') ?? '') ?? [];
      if (letters === undefined) return unreadable;
      const row = Number(digits);
      lastRow = Math.max(lastRow, row);
      if (isEmpty) continue;
      if (row !== lastFilled) filledRows += 1;
      lastFilled = row;
      widest = Math.max(widest, columnNumber(letters));
    } else if (name === 'mergeCell') {
      const found = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(valueOf(attributes, 'ref') ?? '');
      const [, letters = '', top, bottom] = found ?? [];
      if (Number(bottom) > Number(top))
        merged.push({ column: columnNumber(letters), top: Number(top), bottom: Number(bottom) });
    }
  }
  if (filledRows > rowLimit) return { merged, fault: tooManyRows() };
  if (widest > columnLimit) return { merged, fault: tooManyColumns() };
  return lastRow > rowsOfExcel ? unreadable : { merged, fault: undefined };
}

const unreadable: SheetFacts = { merged: [], fault: refused(refuse('file-unreadable')) };

interface OpenTag {
  readonly name: string;
  readonly attributes: string;
  readonly isEmpty: boolean;
}

/** Opening tags of rows, cells and merged cells; a value in quotes of either kind may hold an angle bracket. */
function* openTags(xml: string): Generator<OpenTag> {
  const tag = /<(?:[\w.-]+:)?(row|c|mergeCell)(?=[\s/>])((?:[^>"']|"[^"]*"|'[^']*')*)>/g;
  for (const [, name = '', attributes = ''] of xml.matchAll(tag)) {
    yield { name, attributes, isEmpty: attributes.endsWith('/') };
  }
}

function valueOf(attributes: string, name: string): string | undefined {
  // attributes of other names, of prefixed names and their values are passed over whole
  for (const [, found, double, single] of attributes.matchAll(
    /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    if (found === name) return double ?? single ?? '';
  }
  return undefined;
}

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Which part of the workbook holds which sheet. */
function sheetFiles(parts: ReadonlyMap<string, Buffer>): ReadonlyMap<string, string> {
  const workbook = parts.get('xl/workbook.xml')?.toString('utf8') ?? '';
  const relations = parts.get('xl/_rels/workbook.xml.rels')?.toString('utf8') ?? '';
  const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  const targets = new Map(
    [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => {
      const target = targets.get(attribute(tag, '\\w+:id')) ?? '';
      return [
        unescaped(attribute(tag, 'name') ?? ''),
        target.startsWith('/') ? target.slice(1) : `xl/${target}`,
      ];
    }),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}

function withMergedCells(sheet: { name: string; rows: string[][] }, merged: readonly MergedCells[]): Sheet {
  for (const { top, bottom, column } of merged) {
    const value = sheet.rows[top - 1]?.[column - 1] ?? '';
    if (value === '') continue;
    for (const row of sheet.rows.slice(top, bottom)) {
      while (row.length < column) row.push('');
      row[column - 1] = value;
    }
  }
  return sheet;
}

/** A workbook of plain sheets: the first row is a heading in bold, numbers are numbers. */
import writeWorkbook from 'write-excel-file/node';
import type { FileAnswer } from './handlers.ts';

export type SheetCell = string | number | null;

export interface Sheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
}

const cellOf = (value: SheetCell) =>
  typeof value === 'number' ? { value, type: Number } : { value: value ?? '', type: String };

export async function workbookFile(stem: string, sheets: readonly Sheet[]): Promise<FileAnswer> {
  return {
    fileName: `${stem}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeWorkbook(
      sheets.map(({ name, headings, rows }) => ({
        sheet: name,
        data: [
          headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
          ...rows.map((row) => row.map(cellOf)),
        ],
      })),
    ).toBuffer(),
  };
}

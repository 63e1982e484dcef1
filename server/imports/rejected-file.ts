/** The rejected rows as a file to correct and import again: the columns as they were, and one that says why. */
import { type Actor, type Language, rowProblemSentence, type Text } from '@polku/domain';
import { stringify } from 'csv-stringify/sync';
import writeWorkbook from 'write-excel-file/node';
import type { Tx } from '../platform/context.ts';
import type { FileAnswer } from '../platform/handlers.ts';
import { plainCell } from '../platform/table-cells.ts';
import { type Batch, cellsOf, shownCells } from './batches.ts';
import { problemsOf } from './shown-rows.ts';

/** «list.hylatyt.csv»: letters of the name that every system keeps. */
const rejectedWord: Text = { fi: 'hylatyt', sv: 'avvisade', en: 'rejected' };
const reasonHeading: Text = { fi: 'Hylkäyksen syy', sv: 'Orsak till avvisningen', en: 'Why it was rejected' };
const hiddenReason: Text = {
  fi: 'Turvakielto: yhteystiedot on jätetty pois tästä tiedostosta.',
  sv: 'Spärrmarkering: kontaktuppgifterna har utelämnats ur filen.',
  en: 'Non-disclosure: contact data are left out of this file.',
};

export interface RejectedTable {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export async function rejectedTable(
  tx: Tx,
  batch: Batch,
  reader: Pick<Actor, 'rights'>,
  language: Language,
): Promise<RejectedTable> {
  const found = await tx
    .selectFrom('import_row')
    .select(['raw', 'problems'])
    .where('area_id', '=', batch.area_id)
    .where('batch_id', '=', batch.id)
    .where('result', '=', 'rejected')
    .orderBy('line')
    .execute();
  const rows = found.map((row) => {
    const { cells, hidden } = shownCells(cellsOf(row.raw), batch.columns, reader, false);
    const problems = problemsOf(row.problems).map(({ values, level: _, ...problem }) =>
      hidden || !values ? problem : { ...problem, values },
    );
    const reasons = problems.map((problem) => rowProblemSentence(problem, language));
    return [...cells, [...reasons, ...(hidden ? [hiddenReason[language]] : [])].join(' ')];
  });
  return { headings: [...batch.headings, reasonHeading[language]], rows };
}

/** The import reads cells back without the mark that keeps formulas from being run. */
export function csvOf({ headings, rows }: RejectedTable): string {
  const table = [headings, ...rows].map((row) => row.map(plainCell));
  return stringify(table, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
}

async function xlsxOf({ headings, rows }: RejectedTable): Promise<Buffer> {
  const bold = headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const plain = rows.map((row) => row.map((value) => ({ value, type: String })));
  return await writeWorkbook([bold, ...plain], {}).toBuffer();
}

export async function rejectedFile(
  table: RejectedTable,
  batch: Batch,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<FileAnswer> {
  const stem = `${batch.file_name.replace(/\.\w{2,5}$/, '')}.${rejectedWord[language]}`;
  if (format === 'csv') {
    return { fileName: `${stem}.csv`, contentType: 'text/csv; charset=utf-8', bytes: csvOf(table) };
  }
  return {
    fileName: `${stem}.xlsx`,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await xlsxOf(table),
  };
}

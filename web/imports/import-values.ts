/** Values of an import as they are said on its pages. */
import { type ImportField, importFields, importFieldWords, type Text } from '@polku/domain';
import { type KnownReference, type Output, useLanguage, useReference, useText } from '../platform/index.ts';
import { dayText, type Tone } from '../ui/index.ts';
import { protectionTexts, workAbilityTexts } from '../clients/form-texts.ts';
import { texts } from './texts.ts';

export type Batch = Output<'importRead'>;
export type PreviewRow = NonNullable<Batch['preview']>['rows'][number];
export type Row = Output<'importRows'>['rows'][number];
export type RowResult = Row['result'];

export const toneOfStatus: Readonly<Record<Batch['status'], Tone>> = {
  mapping: 'neutral',
  previewed: 'neutral',
  running: 'info',
  done: 'success',
  failed: 'error',
  undoing: 'info',
  undone: 'neutral',
};

export const toneOfResult: Readonly<Record<RowResult, Tone>> = {
  created: 'success',
  updated: 'info',
  unchanged: 'neutral',
  duplicate: 'warning',
  rejected: 'error',
  skipped: 'neutral',
  undone: 'neutral',
  kept: 'warning',
};

/** The results that this import has rows of, in the order in which they are looked at. */
export function resultsOf(batch: Batch): readonly { readonly result: RowResult; readonly rows: number }[] {
  const { counts, status } = batch;
  const isUndone = status === 'undone' || status === 'undoing';
  const all: readonly { readonly result: RowResult; readonly rows: number }[] = [
    { result: 'duplicate', rows: counts.duplicate },
    { result: 'rejected', rows: counts.rejected },
    { result: 'kept', rows: counts.kept },
    { result: 'undone', rows: counts.undone },
    { result: 'created', rows: isUndone ? 0 : counts.created },
    { result: 'updated', rows: isUndone ? 0 : counts.updated },
    { result: 'unchanged', rows: counts.unchanged },
    { result: 'skipped', rows: counts.skipped },
  ];
  return all.filter(({ rows }) => rows > 0);
}

/** Who a row is about, from its own cells. */
export function nameOfRow(columns: Batch['columns'], cells: readonly string[]): string {
  const cell = (field: ImportField) => cells[columns.indexOf(field)]?.trim() ?? '';
  return cell('fullName') || `${cell('familyName')} ${cell('givenNames')}`.trim() || '–';
}

const disclosureTexts: Readonly<Record<string, Text>> = {
  none: texts.disclosureNone,
  set: texts.disclosureSet,
  unknown: texts.disclosureUnknown,
};

function wordOf(words: Readonly<Record<string, Text>>, code: string): string | Text {
  return words[code] ?? code;
}

function shownValue(field: ImportField, value: string, reference: KnownReference): string | Text {
  if (field === 'municipality') return reference.municipalityName(value);
  if (field === 'serviceLanguage') return reference.languageName(value);
  if (field === 'citizenship') return reference.countryName(value);
  if (field === 'nonDisclosure') return disclosureTexts[value] ?? value;
  if (field === 'workAbility') return wordOf(workAbilityTexts, value);
  if (field === 'protection') return wordOf(protectionTexts, value);
  if (value === 'true') return texts.yes;
  if (value === 'false') return texts.no;
  return value;
}

/** «Kotikunta: Joensuu» for each value that would be stored, in the order of the fields; names stand beside already. */
export function useStoredValues(): (values: Readonly<Record<string, string>>) => readonly string[] {
  const t = useText();
  const { language } = useLanguage();
  const reference = useReference();
  return (values) =>
    importFields.flatMap((field) => {
      const value = values[field === 'municipality' ? 'municipalityCode' : field];
      if (value === undefined || field === 'familyName' || field === 'givenNames') return [];
      if (value === 'false' || (field === 'nonDisclosure' && value === 'none')) return [];
      const shown = shownValue(field, value, reference);
      const said = typeof shown === 'string' ? shown : t(shown);
      const day = /^\d{4}-\d{2}-\d{2}$/.test(said) ? dayText(said, language) : said;
      return [`${t(importFieldWords[field])}: ${day}`];
    });
}

/** The sum and the instalments of a decision as tables. */
import type { Language } from '../kernel/texts.ts';
import {
  type DecisionBlock,
  type DecisionTable,
  decisionDay,
  decisionPeriod,
  filled,
  paragraph,
  writtenDecimal,
  writtenEuros,
} from './decision-section.ts';
import { decisionWords as words, grantEvidenceWords } from './decision-words.ts';
import type { AmountRow } from './grant-amount.ts';
import type { GrantInstalment } from './grant-result.ts';

const wordsIn = (language: Language) => (name: keyof typeof words) => words[name][language];

/** The sum as rows with their total; rows that only explain the next one have a column of their own. */
export function sumBlocks(
  rows: readonly AmountRow[],
  totalCents: number,
  language: Language,
): readonly DecisionBlock[] {
  const w = wordsIn(language);
  const columns = [
    { name: 'row', cell: (row: AmountRow) => row.text[language] },
    { name: 'period', cell: (row: AmountRow) => decisionPeriod(row.from, row.to, language) },
    { name: 'months', cell: ({ months }: AmountRow) => (months ? writtenDecimal(months, language) : '') },
    {
      name: 'step',
      cell: (row: AmountRow) => (row.counted ? '' : writtenEuros(row.amountCents, language)),
    },
    {
      name: 'grant',
      cell: (row: AmountRow) => (row.counted ? writtenEuros(row.amountCents, language) : ''),
    },
  ] as const;
  // a column in which nothing stands is left out
  const shown = columns.filter(
    ({ name, cell }) => name === 'row' || name === 'grant' || rows.some((row) => cell(row) !== ''),
  );
  const isNumber = (name: string) => name !== 'row' && name !== 'period';
  const table: DecisionTable = {
    kind: 'table',
    columns: shown.map(({ name }) => ({ text: w(name), isNumber: isNumber(name) })),
    rows: rows.map((row) => shown.map(({ cell }) => cell(row))),
    total: totalLine(shown.length, totalCents, language),
  };
  return [table, ...roundingBlocks(rows, language)];
}

function totalLine(columns: number, totalCents: number, language: Language): readonly string[] {
  const between = Array.from({ length: columns - 2 }, () => '');
  return [words.total[language], ...between, writtenEuros(totalCents, language)];
}

function roundingBlocks(rows: readonly AmountRow[], language: Language): readonly DecisionBlock[] {
  const w = wordsIn(language);
  const ways = rows.flatMap(({ rounding, counted }) => {
    if (rounding === null || !counted) return [];
    const { round, toCents } = rounding;
    const unit =
      toCents === 1
        ? w('cent')
        : toCents === 100
          ? w('euro')
          : filled(w('multiple'), { sum: writtenEuros(toCents, language) });
    return [filled(w('rounded'), { how: filled(w(round), { unit }) })];
  });
  return [...new Set(ways)].map(paragraph);
}

export function instalmentTable(
  instalments: readonly GrantInstalment[],
  totalCents: number,
  language: Language,
): DecisionTable {
  const w = wordsIn(language);
  const hasNeeds = instalments.some(({ needs }) => needs.length > 0);
  const columns = [
    { text: w('instalment'), isNumber: false },
    { text: w('dueOn'), isNumber: false },
    ...(hasNeeds ? [{ text: w('needs'), isNumber: false }] : []),
    { text: w('grant'), isNumber: true },
  ];
  return {
    kind: 'table',
    columns,
    rows: instalments.map(({ text, dueOn, needs, amountCents }) => [
      text[language],
      dueOn === null ? w('open') : decisionDay(dueOn, language),
      ...(hasNeeds ? [needs.map((need) => grantEvidenceWords[need][language]).join(', ')] : []),
      writtenEuros(amountCents, language),
    ]),
    total: totalLine(columns.length, totalCents, language),
  };
}

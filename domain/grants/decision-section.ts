/** What a decision is made of, before it has a form: headed sections of blocks, in one language. */
import { type Day, monthOf, yearOf } from '../kernel/dates.ts';
import type { Language } from '../kernel/texts.ts';

export interface DecisionFact {
  readonly label: string;
  readonly value: string;
}

export interface DecisionTable {
  readonly kind: 'table';
  readonly columns: readonly { readonly text: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly string[])[];
  /** A cell for each column. */
  readonly total: readonly string[];
}

export type DecisionBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly DecisionFact[] }
  | DecisionTable;

export interface DecisionSection {
  readonly heading: string;
  readonly blocks: readonly DecisionBlock[];
}

export const paragraph = (text: string): DecisionBlock => ({ kind: 'paragraph', text });

/** Without the facts that are empty. */
export function factBlock(facts: readonly DecisionFact[]): DecisionBlock {
  return { kind: 'facts', facts: facts.filter(({ value }) => value !== '') };
}

/** The text with its `{places}` filled. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

const space = '\u00a0';

/** Whole cents in euros as decisions write them: `1 234,50 €`, in English `€1,234.50`; spaces don't break. */
export function writtenEuros(cents: number, language: Language): string {
  const size = Math.abs(cents);
  const isEnglish = language === 'en';
  const euros = String(Math.floor(size / 100)).replace(/\B(?=(?:\d{3})+$)/g, isEnglish ? ',' : space);
  const rest = String(size % 100).padStart(2, '0');
  const minus = cents < 0 ? '\u2212' : '';
  return isEnglish ? `${minus}€${euros}.${rest}` : `${minus}${euros},${rest}${space}€`;
}

/** A decimal number as it is kept, with a comma where the language has one. */
export function writtenDecimal(number: string, language: Language): string {
  return language === 'en' ? number : number.replace('.', ',');
}

const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `1.5.2026`, in English `1 May 2026`. */
export function decisionDay(day: Day, language: Language): string {
  const [year, month, date] = [yearOf(day), monthOf(day), Number(day.slice(8))];
  return language === 'en' ? [date, englishMonths[month - 1], year].join(space) : `${date}.${month}.${year}`;
}

export function decisionPeriod(from: Day | null, to: Day | null, language: Language): string {
  if (from === null && to === null) return '';
  return [from, to].map((day) => (day === null ? '' : decisionDay(day, language))).join('–');
}

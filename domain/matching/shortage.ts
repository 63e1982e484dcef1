/** How supply and demand of an occupation meet (työvoimabarometri), shown over matches and never part of a score. F25. */
import { defineTexts, type Text } from '../kernel/texts.ts';

export const balances = ['shortage', 'mismatch', 'balance', 'surplus'] as const;
export type Balance = (typeof balances)[number];

export const balanceWords: Readonly<Record<Balance, Text>> = defineTexts({
  shortage: { fi: 'Työvoimapula', sv: 'Brist på arbetskraft', en: 'Shortage of workers' },
  mismatch: { fi: 'Kohtaanto-ongelma', sv: 'Matchningsproblem', en: 'Mismatch' },
  balance: { fi: 'Tasapaino', sv: 'Balans', en: 'Balance' },
  surplus: { fi: 'Ylitarjonta', sv: 'Överutbud', en: 'Surplus of workers' },
});

interface Known {
  readonly code: string;
  readonly balance: Balance;
}

/** Of the longest code that the occupation begins with. */
export function balanceOf(occupationCode: string, known: readonly Known[]): Balance | null {
  const found = known
    .filter(({ code }) => occupationCode !== '' && occupationCode.startsWith(code))
    .toSorted((a, b) => b.code.length - a.code.length)[0];
  return found?.balance ?? null;
}

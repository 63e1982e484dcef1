/** `polku calc iban`: whether an account number is well formed, and its electronic form. */
import * as z from 'zod';
import { type Calculator, calculator } from '../kernel/calculator.ts';
import { defineTexts } from '../kernel/texts.ts';
import { parseIban } from './iban.ts';

export const ibanCalculator: Calculator = calculator({
  name: 'iban',
  ...defineTexts({
    title: { fi: 'Tilinumeron tarkistus', sv: 'Kontroll av kontonummer', en: 'Account number check' },
    summary: {
      fi: 'Onko IBAN-tilinumero oikein muodostettu: maa, pituus ja tarkiste (ISO 13616). Ei kerro, onko tili olemassa.',
      sv: 'Är IBAN-kontonumret rätt bildat: land, längd och kontrollsiffra (ISO 13616). Säger inte om kontot finns.',
      en: 'Whether an IBAN is well formed: country, length and check digits (ISO 13616). Does not tell whether the account exists.',
    },
  }),
  input: z.object({ value: z.string() }),
  output: z.object({ valid: z.boolean(), normalised: z.string().nullable() }),
  example: { value: 'FI21 1234 5600 0007 85' },
  compute({ value }) {
    const iban = parseIban(value);
    return { result: { valid: iban !== undefined, normalised: iban ?? null } };
  },
});

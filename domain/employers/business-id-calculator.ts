/** `polku calc business-id`: whether a business id is well formed, and the form in which it is kept. */
import * as z from 'zod';
import { type Calculator, calculator } from '../kernel/calculator.ts';
import { defineTexts } from '../kernel/texts.ts';
import { parseBusinessId } from './business-id.ts';

export const businessIdCalculator: Calculator = calculator({
  name: 'business-id',
  ...defineTexts({
    title: { fi: 'Y-tunnuksen tarkistus', sv: 'Kontroll av FO-nummer', en: 'Business id check' },
    summary: {
      fi: 'Onko Y-tunnus oikein muodostettu: seitsemän numeroa, väliviiva ja tarkistusnumero. Ei kerro, onko yritys olemassa.',
      sv: 'Är FO-numret rätt bildat: sju siffror, bindestreck och kontrollsiffra. Säger inte om företaget finns.',
      en: 'Whether a Finnish business id is well formed: seven digits, a hyphen and a check digit. Does not tell whether the business exists.',
    },
  }),
  input: z.object({ value: z.string() }),
  output: z.object({ valid: z.boolean(), normalised: z.string().nullable() }),
  example: { value: '0112038-9' },
  compute({ value }) {
    const businessId = parseBusinessId(value);
    return { result: { valid: businessId !== undefined, normalised: businessId ?? null } };
  },
});

/** `polku calc de-minimis`: what is used of the ceiling over the three years that end on a day, and what fits. */
import * as z from 'zod';
import { type Calculator, calculator } from '../kernel/calculator.ts';
import { asDay, isDay } from '../kernel/dates.ts';
import { cents, isCents } from '../kernel/money.ts';
import { refuse } from '../kernel/refusal.ts';
import { defineTexts } from '../kernel/texts.ts';
import { deMinimisRuleOn, headroomOn } from './de-minimis.ts';

const day = z.iso.date({ abort: true }).refine(isDay, { error: 'not-a-date' });
const amount = z.int().min(0);

export const deMinimisCalculator: Calculator = calculator({
  name: 'de-minimis',
  ...defineTexts({
    title: { fi: 'De minimis -tuen kertymä', sv: 'De minimis-stöd hittills', en: 'De minimis aid so far' },
    summary: {
      fi: 'Paljonko yhden yrityskokonaisuuden de minimis -katosta on käytetty päivään päättyvien kolmen vuoden aikana ja mahtuuko uusi tuki siihen (asetus (EU) 2023/2831, 3 artiklan 2 kohta). Tasan kolme vuotta vanha tuki ei enää ole mukana.',
      sv: 'Hur mycket av taket för de minimis-stöd till ett enda företag som har använts under de tre år som slutar en viss dag, och om ett nytt stöd ryms (förordning (EU) 2023/2831, artikel 3.2). Ett stöd som är exakt tre år gammalt räknas inte längre.',
      en: 'How much of the de minimis ceiling of a single undertaking is used over the three years that end on a day, and whether a new grant fits (Regulation (EU) 2023/2831, article 3(2)). A grant of exactly three years ago no longer counts.',
    },
  }),
  input: z.object({
    on: day,
    /** When left out, the general ceiling in force on the day. */
    ceilingCents: amount.optional(),
    /** All grants of the single undertaking, by any grantor; the ids are for the reader. */
    grants: z
      .array(z.object({ grantedOn: day, amountCents: amount, businessId: z.string().trim().min(1).max(40) }))
      .max(100_000),
    newCents: amount,
  }),
  output: z.object({ usedCents: z.int(), headroomCents: z.int(), fits: z.boolean() }),
  example: {
    on: '2026-11-23',
    ceilingCents: 300_000_00,
    grants: [
      { grantedOn: '2023-11-23', amountCents: 90_000_00, businessId: '0112038-9' },
      { grantedOn: '2024-05-02', amountCents: 180_000_00, businessId: '0112038-9' },
      { grantedOn: '2026-03-16', amountCents: 95_000_00, businessId: '1234567-1' },
    ],
    newCents: 20_000_00,
  },
  compute({ on: given, ceilingCents, grants: listed, newCents }) {
    const on = asDay(given);
    const ceiling = ceilingCents ?? deMinimisRuleOn('general', on)?.limits.ceilingCents;
    if (ceiling === undefined) return { refused: refuse('ceiling-not-known', {}, '/ceilingCents') };
    const total = listed.reduce((sum, grant) => sum + grant.amountCents, 0);
    if (!isCents(total)) return { refused: refuse('too-big', {}, '/grants') };

    const grants = listed.map(({ grantedOn, amountCents }) => ({
      grantedOn: asDay(grantedOn),
      amountCents: cents(amountCents),
    }));
    const { usedCents, headroomCents } = headroomOn(grants, on, cents(ceiling));
    return { result: { usedCents, headroomCents, fits: newCents <= headroomCents } };
  },
});

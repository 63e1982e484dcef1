/** The open calculation `grant`: a case under the version of a programme that was in force on a day. */
import * as z from 'zod';
import { calculator, type Calculator } from '../kernel/calculator.ts';
import { asDay } from '../kernel/dates.ts';
import { refuse } from '../kernel/refusal.ts';
import { defineTexts } from '../kernel/texts.ts';
import { readGrantInput } from './grant-input.ts';
import { evaluateGrant } from './grant-result.ts';
import { type GrantPack, packConfidences } from './pack.ts';
import { packDay, packText } from './pack-language.ts';
import { packFacts } from './pack-facts.ts';
import { packOn } from './read-pack.ts';

const anything = z.record(z.string(), z.unknown()).nullish();

const scalar = z.union([z.string(), z.number(), z.boolean()]);

export const grantResultSchema = z.object({
  pack: z.object({ id: z.string(), version: z.string() }),
  eligible: z.boolean().nullable(),
  findings: z.array(
    z.object({
      rule: z.string(),
      section: z.enum(['person', 'employer', 'job', 'claim', 'stateAid']),
      text: packText,
      outcome: z.enum(['met', 'notMet', 'unknown']),
      value: z.union([scalar, z.array(scalar)]).nullable(),
      missing: z.array(z.string()),
      source: z.string(),
      confidence: z.enum(packConfidences),
    }),
  ),
  rows: z.array(
    z.object({
      label: z.string(),
      text: packText,
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      amountCents: z.int(),
      counted: z.boolean(),
      months: z.string().nullable(),
      rounding: z.object({ round: z.enum(['halfUp', 'down', 'up']), toCents: z.int() }).nullable(),
    }),
  ),
  totalCents: z.int().nullable(),
  instalments: z.array(
    z.object({
      text: packText,
      dueOn: z.iso.date().nullable(),
      amountCents: z.int(),
      needs: z.array(z.string()),
    }),
  ),
  missing: z.array(z.string()),
});

/** The calculation over the packs there are. A form that is wrong is told with a pointer for every field. */
export function grantCalculator(packs: readonly GrantPack[]): Calculator {
  return calculator({
    name: 'grant',
    ...defineTexts({
      title: { fi: 'Tuki työnantajalle', sv: 'Stöd till arbetsgivare', en: 'Grant to an employer' },
      summary: {
        fi: 'Täyttyvätkö tukiohjelman ehdot, kuinka paljon tukea olisi ja milloin se maksettaisiin. Ohjelman sääntöversio valitaan päivän mukaan.',
        sv: 'Uppfylls villkoren i ett stödprogram, hur stort skulle stödet vara och när skulle det betalas. Versionen av reglerna väljs enligt dagen.',
        en: 'Whether the conditions of a grant programme are met, how much it would be and when it would be paid. The version of the rules is picked by the day.',
      },
    }),
    input: z.object({
      programme: z.string().min(1).max(60),
      on: packDay.optional(),
      /** Picks the version when it isn't that of `on`. */
      rulesOn: packDay.optional(),
      person: anything,
      employer: anything,
      job: anything,
      claims: anything,
      extra: anything,
      /** What the area has set for the programme. */
      parameters: z.record(z.string(), z.number()).optional(),
    }),
    output: grantResultSchema,
    example: grantExample,
    compute({ programme, on, rulesOn, parameters = {}, ...groups }) {
      const day = on ?? rulesOn;
      if (day === undefined) return { refused: refuse('required', {}, '/on') };
      if (!packs.some((pack) => pack.programme === programme))
        return { refused: refuse('unknown-programme', {}, '/programme') };
      const pack = packOn(packs, programme, asDay(rulesOn ?? day));
      if (pack === undefined)
        return { refused: refuse('no-version-on-day', {}, rulesOn === undefined ? '/on' : '/rulesOn') };
      const read = readGrantInput(groups, packFacts(pack));
      if ('issues' in read) return { issues: read.issues };
      if ('refused' in read) return { refused: read.refused };
      return { result: mutable(evaluateGrant(pack, { on: asDay(day), facts: read.facts, parameters })) };
    },
  });
}

const grantExample = {
  programme: 'helsinki-lisa',
  on: '2026-02-10',
  person: { municipality: '091', unemployed: true, unemployedSince: '2025-08-01', serviceNeedAssessed: true },
  employer: { kind: 'company', economicActivity: true },
  job: {
    grantStart: '2026-02-01',
    grantEnd: '2027-01-31',
    grossPayPerMonth: 2400,
    sideCostsPerMonth: 500,
    weeklyHours: 37.5,
    collectiveAgreementPay: true,
    apprenticeship: false,
    paySubsidies: [],
    trainingCompensations: [],
  },
  claims: { appliedOn: '2026-02-10', otherSupports: [], earlierGrants: [], deMinimis: [] },
};

function mutable(result: ReturnType<typeof evaluateGrant>): z.output<typeof grantResultSchema> {
  return result as unknown as z.output<typeof grantResultSchema>;
}

/**
 * The open calculations by name: the same function answers the command line, the API and the public
 * page. Each is pure and needs no database.
 */
import * as z from 'zod';
import { businessCaseCalculator } from './business/business-case-calculator.ts';
import { capacityCalculator } from './capacity/capacity-calculator.ts';
import { identityCodeRefusalCodes, readIdentityCode } from './clients/identity-code.ts';
import { businessIdCalculator } from './employers/business-id-calculator.ts';
import { deMinimisCalculator } from './grants/de-minimis-calculator.ts';
import { deadlineCalculator } from './grants/time-limit-calculator.ts';
import { grantCalculator } from './grants/grant-calculator.ts';
import { targetGroups, targetGroupsOn } from './groups/target-groups.ts';
import { type Calculator, type CalculatorAnswer, calculator } from './kernel/calculator.ts';
import { asDay, isDay } from './kernel/dates.ts';
import { isCents, shareOut } from './kernel/money.ts';
import { isRefusal, refuse } from './kernel/refusal.ts';
import { defineTexts } from './kernel/texts.ts';
import { placementRoundCalculator } from './matching/placement-round.ts';
import { ibanCalculator } from './payments/iban-calculator.ts';
import { weeklyLoadCalculator } from './placements/weekly-load-calculator.ts';

export const calculatorNames = [
  'identity-code',
  'target-groups',
  'share-out',
  'weekly-load',
  'capacity',
  'placement-round',
  'business-case',
  'deadline',
  'de-minimis',
  'business-id',
  'iban',
  'grant',
] as const;
export type CalculatorName = (typeof calculatorNames)[number];

const identityCode = calculator({
  name: 'identity-code',
  ...defineTexts({
    title: {
      fi: 'Henkilötunnuksen tarkistus',
      sv: 'Kontroll av personbeteckning',
      en: 'Identity code check',
    },
    summary: {
      fi: 'Onko henkilötunnus oikein muodostettu, mikä on sen syntymäaika ja onko se keinotekoinen (yksilönumero 900–999).',
      sv: 'Är personbeteckningen rätt bildad, vilket födelsedatum anger den och är den artificiell (individnummer 900–999).',
      en: 'Whether an identity code is well formed, its birth date, and whether it is artificial (individual number 900–999).',
    },
  }),
  input: z.object({ value: z.string() }),
  output: z.object({
    valid: z.boolean(),
    birthDate: z.iso.date().nullable(),
    artificial: z.boolean(),
    refusal: z.enum(identityCodeRefusalCodes).nullable(),
  }),
  example: { value: '150687-912C' },
  compute({ value }) {
    const read = readIdentityCode(value);
    return {
      result: isRefusal(read)
        ? { valid: false, birthDate: null, artificial: false, refusal: read.refusal }
        : { valid: true, birthDate: read.birthDate, artificial: read.artificial, refusal: null },
    };
  },
});

const calendarDay = z.iso.date({ abort: true }).refine(isDay, { error: 'not-a-date' });
const knownDay = calendarDay.nullish().transform((value) => (value == null ? null : asDay(value)));
const knownBoolean = z
  .boolean()
  .nullish()
  .transform((value) => value ?? null);

const targetGroupsAtDay = calculator({
  name: 'target-groups',
  ...defineTexts({
    title: { fi: 'Kohderyhmät päivänä', sv: 'Målgrupper en viss dag', en: 'Target groups on a day' },
    summary: {
      fi: 'Mihin kohderyhmiin henkilö kuuluu annettuna päivänä ja millä perusteella. Tieto, jota ei tunneta, ei anna ryhmää.',
      sv: 'Vilka målgrupper en person hör till en viss dag och på vilken grund. En okänd uppgift ger ingen grupp.',
      en: 'Which target groups a person belongs to on a day, and why. A fact that is not known gives no group.',
    },
  }),
  input: z.object({
    on: calendarDay.transform(asDay),
    person: z.object({
      birthDate: knownDay,
      unemployedSince: knownDay,
      citizenship: z
        .string()
        .regex(/^[A-Za-z]{2,3}$/)
        .nullish()
        .transform((value) => value ?? null),
      protection: z
        .enum(['temporary', 'none'])
        .nullish()
        .transform((value) => value ?? null),
      workAbility: z
        .enum(['full', 'partial', 'unknown'])
        .nullish()
        .transform((value) => value ?? null),
      graduatedOn: knownDay,
      homeParent: knownBoolean,
      outOfWorkSince: knownDay,
      inEducation: knownBoolean,
      inWork: knownBoolean,
    }),
  }),
  output: z.object({
    groups: z.array(
      z.object({
        group: z.enum(targetGroups),
        basis: z.object({
          rule: z.string(),
          on: z.iso.date(),
          values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
          limits: z.record(z.string(), z.union([z.string(), z.number()])),
          limitsSetBy: z.enum(['rule', 'area']),
          source: z.string(),
          confidence: z.enum(['stated', 'general', 'areaSetting']),
        }),
      }),
    ),
  }),
  example: {
    on: '2026-11-21',
    person: {
      birthDate: '2000-03-01',
      unemployedSince: '2025-06-01',
      citizenship: 'FI',
      protection: null,
      workAbility: 'unknown',
      graduatedOn: null,
      homeParent: false,
      outOfWorkSince: null,
      inEducation: false,
      inWork: false,
    },
  },
  compute: ({ on, person }) => ({ result: { groups: [...targetGroupsOn(person, on)] } }),
});

const sharesOfSum = calculator({
  name: 'share-out',
  ...defineTexts({
    title: { fi: 'Summan jakaminen', sv: 'Fördelning av en summa', en: 'Sharing out a sum' },
    summary: {
      fi: 'Jakaa senttisumman painojen suhteessa suurimman jakojäännöksen menetelmällä; tasatilanteessa sentti annetaan ensimmäiselle. Jos kaikki painot ovat nollia, osuudet ovat yhtä suuret.',
      sv: 'Fördelar en summa i cent i förhållande till vikterna enligt metoden med största rest; vid lika rest får den första centen. Om alla vikter är noll blir andelarna lika stora.',
      en: 'Shares cents in proportion to weights by largest remainder, ties to the first. When all weights are zero the shares are equal.',
    },
  }),
  input: z.object({
    totalCents: z.int(),
    weights: z.array(z.number().nonnegative()).max(100_000),
  }),
  output: z.object({ sharesCents: z.array(z.int()) }),
  example: { totalCents: 172_527_400, weights: [78_500, 15_100, 11_700] },
  compute({ totalCents, weights }) {
    const total = totalCents + 0;
    if (!isCents(total)) return { refused: refuse('too-big', {}, '/totalCents') };
    const shares = shareOut(total, weights);
    return isRefusal(shares) ? { refused: shares } : { result: { sharesCents: [...shares] } };
  },
});

export const calculators: Readonly<Record<CalculatorName, Calculator>> = {
  'identity-code': identityCode,
  'target-groups': targetGroupsAtDay,
  'share-out': sharesOfSum,
  'weekly-load': weeklyLoadCalculator,
  capacity: capacityCalculator,
  'placement-round': placementRoundCalculator(),
  'business-case': businessCaseCalculator,
  deadline: deadlineCalculator,
  'de-minimis': deMinimisCalculator,
  'business-id': businessIdCalculator,
  iban: ibanCalculator,
  /** Of no programme; whoever has packs makes the calculation of them. */
  grant: grantCalculator([]),
};

export function isCalculatorName(name: string): name is CalculatorName {
  return calculatorNames.some((known) => known === name);
}

/** The answer of a calculator, or undefined when there is none of the name. */
export function runCalculator(name: string, value: unknown): CalculatorAnswer | undefined {
  return isCalculatorName(name) ? calculators[name].calculate(value) : undefined;
}

/** `polku calc business-case`: result, break-even and sensitivity of one or two models, every figure with its formula. */
import * as z from 'zod';
import { type Calculator, calculator } from '../kernel/calculator.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import { defineTexts } from '../kernel/texts.ts';
import {
  businessFormulas,
  businessLines,
  businessOptions,
  businessPlanRefusal,
  businessResult,
  sensitivityFactors,
} from './business-case.ts';

const money = z.int().min(0).max(100_000_000_00);
const name = z.string().trim().min(1).max(200);
const month = z.int().min(1).max(120);

const planShape = z.object({
  option: z.enum(businessOptions),
  products: z
    .array(
      z.object({
        name,
        priceCents: money,
        unitCostCents: money,
        yearlyVolume: z.int().min(0).max(10_000_000),
        months: z.array(z.int().min(1).max(12)).max(12).default([]),
      }),
    )
    .max(100)
    .default([]),
  posts: z
    .array(z.object({ name, workPercent: z.int().min(0).max(1000), monthlyCents: money }))
    .max(100)
    .default([]),
  sideCostBasisPoints: z.int().min(0).max(10_000),
  /** What the rate of side costs rests on. */
  sideCostSource: z.string().trim().max(500).default(''),
  grants: z
    .array(z.object({ name, monthlyCents: money, fromMonth: month, months: month }))
    .max(100)
    .default([]),
  premisesMonthlyCents: money.default(0),
  otherMonthlyCents: money.default(0),
  equipment: z
    .array(z.object({ name, costCents: money, fromMonth: month, lifeMonths: z.int().min(1).max(360) }))
    .max(100)
    .default([]),
});

/** What is filled in on the sheet; the calculator takes the same. */
export const businessCaseContent = z.object({
  years: z.int().min(1).max(10).default(3),
  volumePercents: z.array(z.int().min(0).max(200)).max(10).default([]),
  sensitivityPercent: z.int().min(1).max(100).default(10),
  options: z.array(planShape).min(1).max(2),
});
export type BusinessCaseContent = z.output<typeof businessCaseContent>;

const line = z.int();
const year = z.object(
  Object.fromEntries(businessLines.map((one) => [one, line])) as Record<
    (typeof businessLines)[number],
    typeof line
  >,
);
export const businessCaseFigures = z.object({
  options: z.array(
    z.object({
      option: z.enum(businessOptions),
      years: z.array(year),
      total: year,
      breakEven: z.array(z.object({ units: z.int().nullable(), basisPoints: z.int().nullable() })),
      breakEvenMonth: z.int().nullable(),
      lowestCents: z.int(),
      sensitivity: z.array(
        z.object({
          factor: z.enum(sensitivityFactors),
          percent: z.int(),
          resultCents: z.int(),
          differenceCents: z.int(),
        }),
      ),
      reasons: z.array(
        z.object({
          line: z.enum(businessLines),
          year: z.int(),
          item: z.string(),
          formula: z.enum(businessFormulas),
          values: z.record(z.string(), z.int()),
          cents: z.int(),
        }),
      ),
    }),
  ),
  /** Result of the first model less that of the second, all years; null where there is one. */
  differenceCents: z.int().nullable(),
});
export type BusinessCaseFigures = z.output<typeof businessCaseFigures>;

/** @throws RangeError for sums that `businessContentRefusals` refuses */
export function businessFigures(content: BusinessCaseContent): BusinessCaseFigures {
  const results = content.options.map((plan) => businessResult(plan, content));
  const [first, second] = results;
  return businessCaseFigures.parse({
    options: results,
    differenceCents: first && second ? first.total.result - second.total.result : null,
  });
}

export function businessContentRefusals(content: BusinessCaseContent): Refusal[] {
  return content.options.flatMap((plan, at): Refusal[] => {
    if (content.options.findIndex((other) => other.option === plan.option) < at)
      return [refuse('repeated', undefined, `/options/${at}/option`)];
    const refusal = businessPlanRefusal(plan, content);
    return refusal ? [{ ...refusal, pointer: `/options/${at}` }] : [];
  });
}

const texts = defineTexts({
  title: { fi: 'Liiketoimintalaskelma', sv: 'Affärskalkyl', en: 'Business case' },
  summary: {
    fi: 'Yhteiskunnallisen yrityksen ja verkostomallin tulos vuosittain, kriittinen piste ja herkkyys kokonaisin sentein. Jokaisen luvun kaava on mukana; sivukulujen prosentti annetaan lähteineen.',
    sv: 'Resultat per år för ett samhälleligt företag och en nätverksmodell, kritisk punkt och känslighet i hela cent. Formeln följer med varje tal; procenten för bikostnader anges med källa.',
    en: 'Result by year of a social enterprise and of a network model, break-even and sensitivity in whole cents. Every figure comes with its formula; the rate of side costs is given with its source.',
  },
});

export const businessCaseCalculator: Calculator = calculator({
  name: 'business-case',
  ...texts,
  input: businessCaseContent,
  output: businessCaseFigures,
  example: {
    years: 3,
    volumePercents: [60, 90, 100],
    sensitivityPercent: 10,
    options: [
      {
        option: 'socialEnterprise',
        products: [
          {
            name: 'Pihatyö',
            priceCents: 3_800,
            unitCostCents: 450,
            yearlyVolume: 4_000,
            months: [5, 6, 7, 8, 9],
          },
        ],
        posts: [{ name: 'Ohjaaja', workPercent: 200, monthlyCents: 290_000 }],
        sideCostBasisPoints: 2_000,
        sideCostSource: 'esimerkkiluku, ei maksujen määrä',
        grants: [{ name: 'Käynnistys', monthlyCents: 300_000, fromMonth: 1, months: 12 }],
        premisesMonthlyCents: 120_000,
        otherMonthlyCents: 40_000,
        equipment: [{ name: 'Pakettiauto', costCents: 2_400_000, fromMonth: 1, lifeMonths: 60 }],
      },
      {
        option: 'network',
        products: [{ name: 'Pihatyö', priceCents: 3_800, unitCostCents: 2_600, yearlyVolume: 2_500 }],
        posts: [{ name: 'Koordinaattori', workPercent: 50, monthlyCents: 330_000 }],
        sideCostBasisPoints: 2_000,
        sideCostSource: 'esimerkkiluku, ei maksujen määrä',
      },
    ],
  },
  compute(content) {
    const refused = businessContentRefusals(content);
    return refused.length > 0 ? { refused } : { result: businessFigures(content) };
  },
});

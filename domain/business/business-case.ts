/**
 * The business case of an operating model: what the services of a product card bring in, what they cost, and from
 * which volume and month they carry themselves. Whole cents throughout. Three things are rounded, each half up and
 * once: pieces sold of a year (volume × share reached), a month's pay of a part-time post, and the employer's side
 * costs of a month. What is bought for several months is shared out over them without losing a cent. Requirements
 * E14, E15. No rate is known here: side costs come with their source from whoever fills the sheet.
 */
import { type Cents, cents, isCents, shareOut, zeroCents } from '../kernel/money.ts';
import { type Refusal, isRefusal, refuse } from '../kernel/refusal.ts';

/** The models weighed against each other. */
export const businessOptions = ['socialEnterprise', 'network'] as const;
export type BusinessOption = (typeof businessOptions)[number];

export interface BusinessProduct {
  readonly name: string;
  readonly priceCents: number;
  /** What one more costs: materials, bought services. */
  readonly unitCostCents: number;
  /** Units a year when all goes as planned. */
  readonly yearlyVolume: number;
  /** Months in which it is sold, 1 is January; none: all the year. */
  readonly months: readonly number[];
}

export interface BusinessPost {
  readonly name: string;
  readonly workPercent: number;
  /** Gross pay of a full month. */
  readonly monthlyCents: number;
}

export interface BusinessGrant {
  readonly name: string;
  readonly monthlyCents: number;
  /** Counted from the first month of the sheet, which is 1. */
  readonly fromMonth: number;
  readonly months: number;
}

export interface BusinessEquipment {
  readonly name: string;
  readonly costCents: number;
  readonly fromMonth: number;
  /** Over how many months the cost is shared. */
  readonly lifeMonths: number;
}

export interface BusinessPlan {
  readonly option: BusinessOption;
  readonly products: readonly BusinessProduct[];
  readonly posts: readonly BusinessPost[];
  /** Employer's side costs in hundredths of a percent of wages. */
  readonly sideCostBasisPoints: number;
  readonly sideCostSource: string;
  readonly grants: readonly BusinessGrant[];
  readonly premisesMonthlyCents: number;
  readonly otherMonthlyCents: number;
  readonly equipment: readonly BusinessEquipment[];
}

export interface BusinessTerms {
  readonly years: number;
  /** How much of the planned volume is reached in each year, in percent; a year not named: 100. */
  readonly volumePercents: readonly number[];
  /** By how much price, volume and the rest are varied in the sensitivity. */
  readonly sensitivityPercent: number;
}

export const businessLines = [
  'sales',
  'unitCosts',
  'wages',
  'sideCosts',
  'premises',
  'equipment',
  'other',
  'grants',
  'result',
] as const;
export type BusinessLine = (typeof businessLines)[number];
export type BusinessYear = Readonly<Record<BusinessLine, number>>;

/** One figure with why it is what it is. */
export interface BusinessReason {
  readonly line: BusinessLine;
  /** From 1. */
  readonly year: number;
  /** What it is of; empty: the whole line. */
  readonly item: string;
  readonly formula: BusinessFormula;
  readonly values: Readonly<Record<string, number>>;
  readonly cents: number;
}

export const businessFormulas = [
  'unitsTimesPrice',
  'unitsTimesCost',
  'monthsTimesPay',
  'rateOfPay',
  'monthsTimesRent',
  'shareOfCost',
  'monthsTimesGrant',
  'sumOfLine',
] as const;
export type BusinessFormula = (typeof businessFormulas)[number];

export interface BreakEven {
  /** Fewest units of all products together, in the proportions planned, with a result of at least nothing; null: no volume is enough. */
  readonly units: number | null;
  /** The same of the volume planned, in hundredths of a percent, rounded up. */
  readonly basisPoints: number | null;
}

export const sensitivityFactors = ['price', 'volume', 'unitCosts', 'wages', 'grants'] as const;
export type SensitivityFactor = (typeof sensitivityFactors)[number];

export interface BusinessResult {
  readonly option: BusinessOption;
  readonly years: readonly BusinessYear[];
  readonly total: BusinessYear;
  /** Of each year, as its fixed costs and grants are. */
  readonly breakEven: readonly BreakEven[];
  /** First month from which the result since the beginning is never below nothing again; null: not within these years. */
  readonly breakEvenMonth: number | null;
  readonly lowestCents: number;
  readonly sensitivity: readonly {
    readonly factor: SensitivityFactor;
    readonly percent: number;
    readonly resultCents: number;
    readonly differenceCents: number;
  }[];
  readonly reasons: readonly BusinessReason[];
}

/** amount × numerator ÷ denominator, half up; the amount is not negative. */
function proportion(amount: number, numerator: number, denominator: number): number {
  const doubled = BigInt(amount) * BigInt(numerator) * 2n + BigInt(denominator);
  return Number(doubled / (2n * BigInt(denominator)));
}

const monthsOf = (years: number) => Array.from({ length: years * 12 }, (_, at) => at);
const sum = (amounts: readonly number[]): Cents =>
  cents(amounts.reduce((all, amount) => cents(all + amount), 0));

function shared(amount: number, parts: number): readonly number[] {
  const shares = shareOut(
    cents(amount),
    Array.from({ length: parts }, () => 1),
  );
  return isRefusal(shares) ? [] : shares;
}

/** Units of a product by month: the year's in equal parts over the months in which it is sold. */
function unitsByMonth(product: BusinessProduct, terms: BusinessTerms): number[] {
  const sold = product.months.length === 0 ? Array.from({ length: 12 }, (_, at) => at + 1) : product.months;
  const months = [...new Set(sold)].toSorted((a, b) => a - b);
  return Array.from({ length: terms.years }, (_, year) => {
    const reached = proportion(product.yearlyVolume, terms.volumePercents[year] ?? 100, 100);
    const shares = shared(reached, months.length);
    const ofYear = Array.from({ length: 12 }, () => 0);
    for (const [at, month] of months.entries()) ofYear[month - 1] = shares[at] ?? 0;
    return ofYear;
  }).flat();
}

/** Every item of a line by month. */
interface Stream {
  readonly line: Exclude<BusinessLine, 'result'>;
  readonly item: string;
  readonly formula: BusinessFormula;
  readonly months: readonly number[];
  readonly values: (year: number) => Readonly<Record<string, number>>;
}

function streamsOf(plan: BusinessPlan, terms: BusinessTerms): readonly Stream[] {
  const months = monthsOf(terms.years);
  const ofYear = (amounts: readonly number[], year: number) =>
    amounts.slice((year - 1) * 12, year * 12).reduce((all, amount) => all + amount, 0);
  const countIn = (amounts: readonly number[], year: number) =>
    amounts.slice((year - 1) * 12, year * 12).filter((amount) => amount !== 0).length;
  const payOf = (post: BusinessPost) => proportion(post.monthlyCents, post.workPercent, 100);
  const monthlyPay = sum(plan.posts.map(payOf));
  const sideCosts = proportion(monthlyPay, plan.sideCostBasisPoints, 10_000);
  const flat = (amount: number) => months.map(() => amount);
  return [
    ...plan.products.flatMap((product): Stream[] => {
      const units = unitsByMonth(product, terms);
      return [
        {
          line: 'sales',
          item: product.name,
          formula: 'unitsTimesPrice',
          months: units.map((count) => cents(count * product.priceCents)),
          values: (year) => ({ units: ofYear(units, year), priceCents: product.priceCents }),
        },
        {
          line: 'unitCosts',
          item: product.name,
          formula: 'unitsTimesCost',
          months: units.map((count) => cents(count * product.unitCostCents)),
          values: (year) => ({ units: ofYear(units, year), unitCostCents: product.unitCostCents }),
        },
      ];
    }),
    ...plan.posts.map(
      (post): Stream => ({
        line: 'wages',
        item: post.name,
        formula: 'monthsTimesPay',
        months: flat(payOf(post)),
        values: () => ({ months: 12, monthlyCents: post.monthlyCents, workPercent: post.workPercent }),
      }),
    ),
    {
      line: 'sideCosts',
      item: '',
      formula: 'rateOfPay',
      months: flat(sideCosts),
      values: () => ({ months: 12, monthlyPayCents: monthlyPay, basisPoints: plan.sideCostBasisPoints }),
    },
    {
      line: 'premises',
      item: '',
      formula: 'monthsTimesRent',
      months: flat(plan.premisesMonthlyCents),
      values: () => ({ months: 12, monthlyCents: plan.premisesMonthlyCents }),
    },
    {
      line: 'other',
      item: '',
      formula: 'monthsTimesRent',
      months: flat(plan.otherMonthlyCents),
      values: () => ({ months: 12, monthlyCents: plan.otherMonthlyCents }),
    },
    ...plan.equipment.map((thing): Stream => {
      const shares = shared(thing.costCents, thing.lifeMonths);
      const used = months.map((at) => shares[at + 1 - thing.fromMonth] ?? 0);
      return {
        line: 'equipment',
        item: thing.name,
        formula: 'shareOfCost',
        months: used,
        values: (year) => ({
          months: countIn(used, year),
          costCents: thing.costCents,
          lifeMonths: thing.lifeMonths,
        }),
      };
    }),
    ...plan.grants.map((grant): Stream => {
      const paid = months.map((at) =>
        at + 1 >= grant.fromMonth && at + 1 < grant.fromMonth + grant.months ? grant.monthlyCents : 0,
      );
      return {
        line: 'grants',
        item: grant.name,
        formula: 'monthsTimesGrant',
        months: paid,
        values: (year) => ({ months: countIn(paid, year), monthlyCents: grant.monthlyCents }),
      };
    }),
  ];
}

const income: ReadonlySet<string> = new Set(['sales', 'grants']);
const signed = (stream: Stream, amount: number) => (income.has(stream.line) ? amount : -amount);

function yearOf(streams: readonly Stream[], from: number, to: number): BusinessYear {
  const of = (line: BusinessLine) =>
    sum(streams.flatMap((stream) => (stream.line === line ? stream.months.slice(from, to) : [])));
  return {
    sales: of('sales'),
    unitCosts: of('unitCosts'),
    wages: of('wages'),
    sideCosts: of('sideCosts'),
    premises: of('premises'),
    equipment: of('equipment'),
    other: of('other'),
    grants: of('grants'),
    result: sum(streams.flatMap((stream) => stream.months.slice(from, to).map((one) => signed(stream, one)))),
  };
}

/** What must be earned by selling: costs that do not follow the volume, less the grants. */
const fixedOf = (year: BusinessYear) =>
  year.wages + year.sideCosts + year.premises + year.equipment + year.other - year.grants;

/** Units planned a year and what they leave over their own costs, all products together. */
export function businessMix(products: readonly BusinessProduct[]): { units: number; marginCents: number } {
  return {
    units: sum(products.map(({ yearlyVolume }) => yearlyVolume)),
    marginCents: sum(
      products.map((product) => cents(product.yearlyVolume * (product.priceCents - product.unitCostCents))),
    ),
  };
}

/** Result of so many units in the proportions planned, in whole cents rounded down. */
export function resultOfUnits(
  units: number,
  mix: { readonly units: number; readonly marginCents: number },
  fixedCents: number,
): number {
  if (mix.units === 0) return -fixedCents;
  const product = BigInt(units) * BigInt(mix.marginCents);
  const divisor = BigInt(mix.units);
  const floor = product >= 0n ? product / divisor : -((-product + divisor - 1n) / divisor);
  return Number(floor) - fixedCents;
}

/** The fewest units with a result of at least nothing. */
export function breakEvenOf(
  mix: { readonly units: number; readonly marginCents: number },
  fixedCents: number,
): BreakEven {
  if (fixedCents <= 0) return { units: 0, basisPoints: 0 };
  if (mix.marginCents <= 0) return { units: null, basisPoints: null };
  const margin = BigInt(mix.marginCents);
  const up = (factor: bigint) => Number((BigInt(fixedCents) * factor + margin - 1n) / margin);
  const units = up(BigInt(mix.units));
  const basisPoints = up(10_000n);
  const kept = (value: number) => (Number.isSafeInteger(value) ? value : null);
  return { units: kept(units), basisPoints: kept(basisPoints) };
}

/** The first month at whose end the result so far is at least nothing, then and ever after; null: none. */
export function breakEvenMonthOf(monthly: readonly number[]): number | null {
  let running = 0;
  let first: number | null = null;
  for (const [at, amount] of monthly.entries()) {
    running += amount;
    if (running < 0) first = null;
    else first ??= at + 1;
  }
  return first;
}

const varied = (amount: number, percent: number) => proportion(amount, 100 + percent, 100);

function variation(plan: BusinessPlan, factor: SensitivityFactor, percent: number): BusinessPlan {
  const products = (change: (product: BusinessProduct) => Partial<BusinessProduct>) => ({
    ...plan,
    products: plan.products.map((product) => ({ ...product, ...change(product) })),
  });
  switch (factor) {
    case 'price':
      return products(({ priceCents }) => ({ priceCents: varied(priceCents, percent) }));
    case 'volume':
      return products(({ yearlyVolume }) => ({ yearlyVolume: varied(yearlyVolume, percent) }));
    case 'unitCosts':
      return products(({ unitCostCents }) => ({ unitCostCents: varied(unitCostCents, percent) }));
    case 'wages':
      return {
        ...plan,
        posts: plan.posts.map((post) => ({ ...post, monthlyCents: varied(post.monthlyCents, percent) })),
      };
    case 'grants':
      return {
        ...plan,
        grants: plan.grants.map((grant) => ({ ...grant, monthlyCents: varied(grant.monthlyCents, percent) })),
      };
  }
}

/** A sum that can no longer be kept to the cent. */
export function businessPlanRefusal(plan: BusinessPlan, terms: BusinessTerms): Refusal | undefined {
  const units = plan.products.reduce((all, one) => all + one.yearlyVolume, 0);
  const most =
    plan.products.reduce((all, one) => all + one.yearlyVolume * (one.priceCents + one.unitCostCents), 0) *
      10 +
    plan.posts.reduce((all, one) => all + one.monthlyCents * 120, 0) * 20 +
    plan.grants.reduce((all, one) => all + one.monthlyCents * 120, 0) +
    plan.equipment.reduce((all, one) => all + one.costCents, 0) +
    (plan.premisesMonthlyCents + plan.otherMonthlyCents) * 120;
  const percents = Math.max(100, ...terms.volumePercents);
  return isCents(Math.ceil(most * (percents / 100) * 4)) && isCents(units * 1000)
    ? undefined
    : refuse('too-big', undefined, '');
}

/** All that the sheet shows of one model. @throws RangeError for sums that `businessPlanRefusal` refuses */
export function businessResult(plan: BusinessPlan, terms: BusinessTerms): BusinessResult {
  const streams = streamsOf(plan, terms);
  const all = terms.years * 12;
  const years = Array.from({ length: terms.years }, (_, at) => yearOf(streams, at * 12, at * 12 + 12));
  const total = yearOf(streams, 0, all);
  const monthly = monthsOf(terms.years).map((at) => yearOf(streams, at, at + 1).result);
  const mix = businessMix(plan.products);
  const resultOf = (changed: BusinessPlan) => yearOf(streamsOf(changed, terms), 0, all).result;
  let running: number = zeroCents;
  const lowest = Math.min(0, ...monthly.map((amount) => (running += amount)));
  return {
    option: plan.option,
    years,
    total,
    breakEven: years.map((year) => breakEvenOf(mix, fixedOf(year))),
    breakEvenMonth: breakEvenMonthOf(monthly),
    lowestCents: lowest,
    sensitivity: sensitivityFactors.flatMap((factor) =>
      [-terms.sensitivityPercent, terms.sensitivityPercent].map((percent) => {
        const resultCents = resultOf(variation(plan, factor, percent));
        return { factor, percent, resultCents, differenceCents: resultCents - total.result };
      }),
    ),
    reasons: years.flatMap((year, at) => [
      ...streams.map(
        (stream): BusinessReason => ({
          line: stream.line,
          year: at + 1,
          item: stream.item,
          formula: stream.formula,
          values: stream.values(at + 1),
          cents: sum(stream.months.slice(at * 12, at * 12 + 12)),
        }),
      ),
      {
        line: 'result',
        year: at + 1,
        item: '',
        formula: 'sumOfLine',
        values: { ...year },
        cents: year.result,
      },
    ]),
  };
}

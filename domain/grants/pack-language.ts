/**
 * The language of a rule pack: conditions and sums as data. A pack holds no program code; what it can't say, this
 * language learns. Every form is checked by its schema, and unknown words are refused.
 */
import * as z from 'zod';
import { isDay } from '../kernel/dates.ts';

export const packDay = z.iso.date({ abort: true }).refine(isDay, { error: 'not-a-date' });
export const packText = z.strictObject({
  fi: z.string().trim().min(1).max(2000),
  sv: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(2000),
});
/** `person.age`, `during.paySubsidy.percent`, `extra.own`: a group and a name. */
export const factName = z.string().regex(/^[a-z]+(\.[a-zA-Z0-9]+)+$/);

const plus = z.strictObject({
  days: z.int().optional(),
  weeks: z.int().optional(),
  months: z.int().optional(),
  years: z.int().optional(),
});
/** A day itself, or that of a fact; `on` is the day of the evaluation, `decision` that of the decision. */
export const dayRef = z.union([packDay, z.strictObject({ day: z.string().max(60), plus: plus.optional() })]);
export type DayRef = z.output<typeof dayRef>;

const scalar = z.union([z.string().max(200), z.number(), z.boolean()]);

/** A number of the pack, or one that each area sets for the programme; one not set leaves the comparison open. */
const limit = z.union([z.number(), z.strictObject({ parameter: z.string().max(60) })]);

/**
 * One fact compared; several comparisons must all hold. Money is whole cents. `at` is the day on which a derived fact
 * (an age) is taken, the day of evaluation unless said. `inLastMonths` narrows months unemployed to a window.
 */
const factTest = z.strictObject({
  fact: factName,
  at: dayRef.optional(),
  inLastMonths: z.int().positive().optional(),
  is: scalar.optional(),
  oneOf: z.array(scalar).min(1).optional(),
  noneOf: z.array(scalar).min(1).optional(),
  someOf: z.array(scalar).min(1).optional(),
  atLeast: limit.optional(),
  atMost: limit.optional(),
  above: limit.optional(),
  below: limit.optional(),
  notBefore: dayRef.optional(),
  notAfter: dayRef.optional(),
  known: z.boolean().optional(),
});
export type FactTest = z.output<typeof factTest>;

/**
 * Grants before this one. `who`: to the same person, to the same employer, or to the pair. `measure`: how many, their
 * 30/360 months or cents; this one is counted in when `including` is true. `within`: years back from the start,
 * the same calendar year, or chained until a gap of so many months.
 */
const earlierGrants = z.strictObject({
  who: z.enum(['person', 'employer', 'pair']),
  programmes: z.array(z.string()).optional(),
  measure: z.enum(['count', 'months', 'cents']),
  within: z.union([
    z.strictObject({ years: z.int().positive() }),
    z.strictObject({ calendarYear: z.literal(true) }),
    z.strictObject({ untilGapOfMonths: z.int().positive() }),
    z.literal('ever'),
  ]),
  including: z.boolean().optional(),
});
export type EarlierGrants = z.output<typeof earlierGrants>;
const earlierTest = z.strictObject({ earlier: earlierGrants.extend({ atMost: z.number().nonnegative() }) });
export type EarlierTest = z.output<typeof earlierTest>;

export type Condition =
  | FactTest
  | EarlierTest
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** Holds when the first does not; then the second decides. */
  | { readonly when: Condition; readonly require: Condition };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    factTest,
    earlierTest,
    z.strictObject({ all: z.array(condition).min(1) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ when: condition, require: condition }),
  ]),
) as z.ZodType<Condition>;

/** A sum in cents, or a plain number where one is multiplied or divided. Exact until it is rounded where it says. */
export type Sum =
  | { readonly cents: number }
  | { readonly number: number }
  /** A fact; without a value the sum is not known, unless `ifMissing` tells what it is then. */
  | { readonly fact: string; readonly ifMissing?: Sum }
  /** A term worked out before this one. */
  | { readonly term: string }
  /** A number that each area sets for the programme. */
  | { readonly parameter: string }
  /** How many, how many months or cents have been granted before. */
  | { readonly earlier: EarlierGrants; readonly ifMissing?: Sum }
  | { readonly plus: readonly Sum[] }
  | { readonly minus: readonly [Sum, ...Sum[]] }
  | { readonly times: readonly Sum[] }
  | { readonly divide: readonly [Sum, Sum] }
  | { readonly percent: Sum; readonly of: Sum }
  | { readonly least: readonly Sum[] }
  | { readonly greatest: readonly Sum[] }
  | { readonly round: 'halfUp' | 'down' | 'up'; readonly toCents: number; readonly sum: Sum }
  | { readonly choose: readonly { readonly when: Condition; readonly take: Sum }[]; readonly otherwise: Sum };

export const sum: z.ZodType<Sum> = z.lazy(() =>
  z.union([
    z.strictObject({ cents: z.int() }),
    z.strictObject({ number: z.number() }),
    z.strictObject({ fact: factName, ifMissing: sum.optional() }),
    z.strictObject({ term: z.string() }),
    z.strictObject({ parameter: z.string() }),
    z.strictObject({ earlier: earlierGrants, ifMissing: sum.optional() }),
    z.strictObject({ plus: z.array(sum).min(1) }),
    z.strictObject({ minus: z.tuple([sum], sum) }),
    z.strictObject({ times: z.array(sum).min(1) }),
    z.strictObject({ divide: z.tuple([sum, sum]) }),
    z.strictObject({ percent: sum, of: sum }),
    z.strictObject({ least: z.array(sum).min(1) }),
    z.strictObject({ greatest: z.array(sum).min(1) }),
    z.strictObject({
      round: z.enum(['halfUp', 'down', 'up']),
      toCents: z.int().positive(),
      sum,
    }),
    z.strictObject({
      choose: z.array(z.strictObject({ when: condition, take: sum })).min(1),
      otherwise: sum,
    }),
  ]),
) as z.ZodType<Sum>;

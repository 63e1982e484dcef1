/**
 * De minimis aid: what one undertaking may still be granted. Regulation (EU) 2023/2831, article 3(2): the
 * total granted in a Member State to a single undertaking stays within the ceiling over any period of three
 * years; recital 11: the period rolls. Aid is granted on the day the right to it arises (article 3(3)),
 * that is the day of the decision, whatever day it is paid.
 *
 * Three years that end on a day are the days after the same day three years before: a grant of exactly
 * three years ago is no longer in them (Regulation 1182/71, article 3).
 */
import type { DatedRule } from '../kernel/dated-rule.ts';
import { type Day, addDays, addYears, asDay, yearOf } from '../kernel/dates.ts';
import { addEuWorkingDays } from '../kernel/holidays.ts';
import { type Cents, cents, sumOfCents, zeroCents } from '../kernel/money.ts';

export const deMinimisKinds = [
  'general',
  'agriculture',
  'fishery',
  'fisheryWithRegister',
  'generalInterest',
] as const;
/** By sector; `fisheryWithRegister` is where a central register of fishery aid is in use. */
export type DeMinimisKind = (typeof deMinimisKinds)[number];

interface DeMinimisLimits {
  readonly ceilingCents: Cents;
  readonly years: number;
}

/**
 * The ceilings. Unlike other rules they have an end: after it the Commission has to decide again, and
 * before their beginning the years were counted otherwise (three fiscal years).
 */
export const deMinimisRules: Readonly<Record<DeMinimisKind, readonly DatedRule<DeMinimisLimits>[]>> = {
  general: [
    {
      id: 'de-minimis-general-2024',
      validFrom: asDay('2024-01-01'),
      validTo: asDay('2030-12-31'),
      limits: { ceilingCents: cents(300_000_00), years: 3 },
      source: 'Regulation (EU) 2023/2831, articles 3(2) and 8',
      confidence: 'general',
    },
  ],
  agriculture: [
    {
      id: 'de-minimis-agriculture-2024',
      validFrom: asDay('2024-12-16'),
      validTo: asDay('2032-12-31'),
      limits: { ceilingCents: cents(50_000_00), years: 3 },
      source: 'Regulation (EU) 1408/2013 as amended by Regulation (EU) 2024/3118, article 3(2)',
      confidence: 'general',
    },
  ],
  fishery: [
    {
      id: 'de-minimis-fishery-2023',
      validFrom: asDay('2023-10-25'),
      validTo: asDay('2029-12-31'),
      limits: { ceilingCents: cents(30_000_00), years: 3 },
      source: 'Regulation (EU) 717/2014 as amended by Regulation (EU) 2023/2391, article 3(2)',
      confidence: 'general',
    },
  ],
  fisheryWithRegister: [
    {
      id: 'de-minimis-fishery-register-2023',
      validFrom: asDay('2023-10-25'),
      validTo: asDay('2029-12-31'),
      limits: { ceilingCents: cents(40_000_00), years: 3 },
      source: 'Regulation (EU) 717/2014 as amended by Regulation (EU) 2023/2391, article 3(2a)',
      confidence: 'general',
    },
  ],
  generalInterest: [
    {
      id: 'de-minimis-general-interest-2024',
      validFrom: asDay('2024-01-01'),
      validTo: asDay('2030-12-31'),
      limits: { ceilingCents: cents(750_000_00), years: 3 },
      source: 'Regulation (EU) 2023/2832, articles 3(2) and 6',
      confidence: 'general',
    },
  ],
};

/** The rule in force, or undefined on a day for which no ceiling is known: somebody must give one. */
export function deMinimisRuleOn(kind: DeMinimisKind, on: Day): DatedRule<DeMinimisLimits> | undefined {
  return deMinimisRules[kind].find(
    ({ validFrom, validTo }) => (validFrom ?? on) <= on && on <= (validTo ?? on),
  );
}

export interface DeMinimisGrant {
  readonly grantedOn: Day;
  readonly amountCents: Cents;
}

/** The length of the period, article 3(2). */
export const deMinimisYears = 3;

const firstDay = asDay('0001-01-01');

/** The first day of the three years that end on a day. */
export function windowStart(on: Day, years: number = deMinimisYears): Day {
  return yearOf(on) > years ? addDays(addYears(on, -years), 1) : firstDay;
}

/** What was granted in the three years that end on `on`; later grants are not in them. Throws past 2^53 cents. */
export function usedInWindow(grants: readonly DeMinimisGrant[], on: Day): Cents {
  const from = windowStart(on);
  return sumOfCents(
    grants.filter(({ grantedOn }) => from <= grantedOn && grantedOn <= on).map((grant) => grant.amountCents),
  );
}

export interface Headroom {
  readonly usedCents: Cents;
  /** What may still be granted on the day; zero when the ceiling is reached or passed. */
  readonly headroomCents: Cents;
}

/** Headroom in the three years that end on `on`. */
export function headroomOn(grants: readonly DeMinimisGrant[], on: Day, ceiling: Cents): Headroom {
  return headroomUnder(ceiling, usedInWindow(grants, on));
}

/**
 * Headroom in every period of three years that contains `on`: the least of them, with the last day of the
 * tightest period. A grant with an earlier day than others that are already decided has to fit the later
 * periods as well. Only periods that end on `on` or on the day of a later grant can be the fullest.
 */
export function headroomInAnyWindow(
  grants: readonly DeMinimisGrant[],
  on: Day,
  ceiling: Cents,
): Headroom & { readonly windowEnd: Day } {
  const ends = [
    on,
    ...grants
      .map(({ grantedOn }) => grantedOn)
      .filter((day) => on < day && windowStart(day) <= on)
      .toSorted(),
  ];
  return ends
    .map((windowEnd) => ({ ...headroomOn(grants, windowEnd, ceiling), windowEnd }))
    .reduce((tightest, next) => (next.usedCents > tightest.usedCents ? next : tightest));
}

function headroomUnder(ceiling: Cents, usedCents: Cents): Headroom {
  return { usedCents, headroomCents: usedCents < ceiling ? cents(ceiling - usedCents) : zeroCents };
}

interface RegisterLimits {
  readonly workingDays: number;
}

/** From which day, and within how many EU working days, a grant is entered in the central register. */
export const deMinimisRegisterRules: Readonly<Record<DeMinimisKind, readonly DatedRule<RegisterLimits>[]>> = {
  general: [
    {
      id: 'de-minimis-register-general-2026',
      validFrom: asDay('2026-01-01'),
      validTo: null,
      limits: { workingDays: 20 },
      source: 'Regulation (EU) 2023/2831, article 6(1)',
      confidence: 'general',
    },
  ],
  agriculture: [
    {
      id: 'de-minimis-register-agriculture-2027',
      validFrom: asDay('2027-01-01'),
      validTo: null,
      limits: { workingDays: 20 },
      source: 'Regulation (EU) 1408/2013 as amended by Regulation (EU) 2024/3118, article 6',
      confidence: 'general',
    },
  ],
  fishery: [],
  fisheryWithRegister: [],
  generalInterest: [
    {
      id: 'de-minimis-register-general-interest-2026',
      validFrom: asDay('2026-01-01'),
      validTo: null,
      limits: { workingDays: 20 },
      source: 'Regulation (EU) 2023/2832, article 4(1)',
      confidence: 'general',
    },
  ],
};

/** The last day to enter a grant in the central register; undefined where no rule asks for it. */
export function registerDueDay(grantedOn: Day, kind: DeMinimisKind = 'general'): Day | undefined {
  const rule = deMinimisRegisterRules[kind].find(({ validFrom }) => (validFrom ?? grantedOn) <= grantedOn);
  return rule && addEuWorkingDays(grantedOn, rule.limits.workingDays);
}

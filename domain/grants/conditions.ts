/**
 * Whether a condition of a pack holds: met, not met, or not known yet because a fact is missing. Kleene's three values:
 * what is known may already decide, whatever the rest turns out to be.
 */
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  asDay,
  type Day,
  daysBetween,
  isDay,
  monthsBetween,
  yearOf,
} from '../kernel/dates.ts';
import { inclusiveDays360 } from '../kernel/thirty-360.ts';
import { derivedFacts, type DerivedFactName, isDerived } from './facts.ts';
import type { EarlierGrant, CaseFacts, UnemploymentSpell } from './grant-input.ts';
import type { Condition, DayRef, EarlierGrants, EarlierTest, FactTest } from './pack-language.ts';

export type Outcome = 'met' | 'notMet' | 'unknown';
export type FactScalar = string | number | boolean;

/** What a condition is asked in: the facts, the day, and facts of the piece of time at hand (`during.…`). */
export interface Asked {
  readonly on: Day;
  readonly facts: CaseFacts;
  readonly programme: string;
  /** What the area has set, by the names of the pack; null: not set. */
  readonly parameters: Readonly<Record<string, number | null>>;
  readonly during?: Readonly<Record<string, FactScalar | null>>;
}

/** The outcome, what was compared, and the facts that would have to be known. */
export interface Answered {
  readonly outcome: Outcome;
  readonly value: FactScalar | readonly FactScalar[] | null;
  readonly missing: readonly string[];
}

const answered = (
  outcome: Outcome,
  value: Answered['value'] = null,
  missing: readonly string[] = [],
): Answered => ({
  outcome,
  value,
  missing,
});
const decided = (holds: boolean, value: Answered['value']): Answered =>
  answered(holds ? 'met' : 'notMet', value);

export function askCondition(condition: Condition, asked: Asked): Answered {
  if ('fact' in condition) return askFact(condition, asked);
  if ('earlier' in condition) return askEarlier(condition, asked);
  if ('all' in condition)
    return together(
      condition.all.map((one) => askCondition(one, asked)),
      'notMet',
      'met',
    );
  if ('any' in condition)
    return together(
      condition.any.map((one) => askCondition(one, asked)),
      'met',
      'notMet',
    );
  if ('not' in condition) {
    const inner = askCondition(condition.not, asked);
    return {
      ...inner,
      outcome: inner.outcome === 'met' ? 'notMet' : inner.outcome === 'notMet' ? 'met' : 'unknown',
    };
  }
  const when = askCondition(condition.when, asked);
  if (when.outcome === 'notMet') return { ...when, outcome: 'met' };
  const then = askCondition(condition.require, asked);
  if (then.outcome === 'met') return then;
  return when.outcome === 'met'
    ? then
    : answered('unknown', then.value ?? when.value, [...when.missing, ...then.missing]);
}

/** The first that is `decisive` decides; otherwise one not known leaves it open. */
function together(
  answers: readonly Answered[],
  decisive: 'met' | 'notMet',
  otherwise: 'met' | 'notMet',
): Answered {
  const deciding = answers.find(({ outcome }) => outcome === decisive);
  if (deciding) return deciding;
  const unknown = answers.filter(({ outcome }) => outcome === 'unknown');
  if (unknown.length === 0) return { outcome: otherwise, value: answers[0]?.value ?? null, missing: [] };
  return answered('unknown', null, [...new Set(unknown.flatMap(({ missing }) => missing))]);
}

/** The day meant, or the fact that is missing. */
export function dayMeant(ref: DayRef, { on, facts }: Asked): Day | { readonly missing: string } {
  if (typeof ref === 'string') return asDay(ref);
  const from = ref.day === 'on' || ref.day === 'decision' ? on : facts[ref.day];
  if (!isDay(from)) return { missing: ref.day };
  const { years = 0, months = 0, weeks = 0, days = 0 } = ref.plus ?? {};
  return addDays(addMonths(addYears(from, years), months), weeks * 7 + days);
}

const isMissing = (value: unknown): value is { readonly missing: string } =>
  typeof value === 'object' && value !== null && 'missing' in value;

function askFact(test: FactTest, asked: Asked): Answered {
  const value = factOf(test, asked);
  if (test.known !== undefined) return decided((value !== null) === test.known, scalarOf(value));
  if (isMissing(value)) return answered('unknown', null, [value.missing]);
  if (value === null) return answered('unknown', null, missingOf(test.fact));
  const shown = scalarOf(value);
  const lacking: string[] = [];
  return compares(test, value, asked, lacking)
    ? answered(lacking.length > 0 ? 'unknown' : 'met', shown, lacking)
    : answered('notMet', shown);
}

/** Whether every comparison holds that can be made; what the others lack is put into `lacking`. */
function compares(
  test: FactTest,
  value: FactScalar | readonly FactScalar[],
  asked: Asked,
  lacking: string[],
): boolean {
  if (typeof value === 'object') {
    if (test.is !== undefined && !(value.length === 1 && value[0] === test.is)) return false;
    if (test.oneOf && !value.every((one) => test.oneOf?.includes(one))) return false;
    if (test.noneOf && value.some((one) => test.noneOf?.includes(one))) return false;
    return !test.someOf || value.some((one) => test.someOf?.includes(one));
  }
  if (test.is !== undefined && value !== test.is) return false;
  if (test.oneOf && !test.oneOf.includes(value)) return false;
  if (test.noneOf?.includes(value)) return false;
  if (test.someOf && !test.someOf.includes(value)) return false;
  if (typeof value === 'number') {
    const { atLeast, atMost, above, below } = test;
    if (atLeast !== undefined && value < limitOf(atLeast, asked, lacking, value)) return false;
    if (atMost !== undefined && value > limitOf(atMost, asked, lacking, value)) return false;
    if (above !== undefined && value <= limitOf(above, asked, lacking, value - 1)) return false;
    return below === undefined || value < limitOf(below, asked, lacking, value + 1);
  }
  if (typeof value === 'string' && (test.notBefore !== undefined || test.notAfter !== undefined)) {
    const [notBefore, notAfter] = [
      dayLimit(test.notBefore, asked, lacking),
      dayLimit(test.notAfter, asked, lacking),
    ];
    return (notBefore === undefined || value >= notBefore) && (notAfter === undefined || value <= notAfter);
  }
  return true;
}

/** The number itself or the one the area has set; when it has set none, one that lets the value pass. */
function limitOf(
  limit: NonNullable<FactTest['atLeast']>,
  { parameters }: Asked,
  lacking: string[],
  passing: number,
): number {
  if (typeof limit === 'number') return limit;
  const set = parameters[limit.parameter];
  if (set !== null && set !== undefined) return set;
  lacking.push(`parameter.${limit.parameter}`);
  return passing;
}

function dayLimit(ref: DayRef | undefined, asked: Asked, lacking: string[]): Day | undefined {
  if (ref === undefined) return undefined;
  const day = dayMeant(ref, asked);
  if (!isMissing(day)) return day;
  lacking.push(day.missing);
  return undefined;
}

const scalarOf = (value: unknown): Answered['value'] =>
  typeof value === 'object' && !Array.isArray(value) ? null : ((value ?? null) as Answered['value']);

const missingOf = (name: string): readonly string[] =>
  isDerived(name) ? derivedFacts[name].slice(0, 2) : [name];

type Found = FactScalar | readonly FactScalar[] | null | { readonly missing: string };

function factOf(test: FactTest, asked: Asked): Found {
  const name = test.fact;
  if (name.startsWith('during.')) return asked.during?.[name] ?? null;
  if (isDerived(name)) return derived(name, test, asked);
  const value = asked.facts[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'object') return value;
  return value.length === 0 || typeof value[0] !== 'object' ? (value as readonly FactScalar[]) : value.length;
}

function derived(name: DerivedFactName, test: FactTest, asked: Asked): Found {
  const { facts } = asked;
  const at = test.at === undefined ? asked.on : dayMeant(test.at, asked);
  switch (name) {
    case 'person.age':
      return isMissing(at) ? at : ifDay(facts['person.birthDate'], (birth) => ageOn(birth, at));
    case 'person.birthYear':
      return ifDay(facts['person.birthDate'], yearOf);
    case 'person.monthsSinceGraduation':
      return isMissing(at) ? at : ifDay(facts['person.graduatedOn'], (day) => monthsBetween(day, at));
    case 'person.unemployedMonths':
      return isMissing(at) ? at : monthsUnemployed(facts, at, test.inLastMonths);
    case 'job.days':
      return ofJob(facts, (from, to) => daysBetween(from, to) + 1);
    case 'job.weeks':
      return ofJob(facts, (from, to) => Math.floor((daysBetween(from, to) + 1) / 7));
    case 'job.months':
      return ofJob(facts, (from, to) => monthsBetween(from, addDays(to, 1)));
    case 'job.fullTimePayPerMonth':
      return atFullTime(facts['job.grossPayPerMonth'], facts['job.fullTimePercent']);
    case 'grant.months':
      return ifDay(facts['job.grantStart'], (from) =>
        ifDay(facts['job.grantEnd'], (to) => (to < from ? null : inclusiveDays360(from, to) / 30)),
      );
  }
}

function ifDay(value: unknown, then: (day: Day) => Found): Found {
  return isDay(value) ? then(value) : null;
}

/** The pay there would be for full time, cents; part of a cent is kept. */
function atFullTime(pay: unknown, percent: unknown): number | null {
  if (typeof pay !== 'number' || typeof percent !== 'number' || percent === 0) return null;
  return (pay * 100) / percent;
}

/** Longer than any limit asks. */
const untilFurtherNotice = 1_000_000;

function ofJob(facts: CaseFacts, length: (from: Day, to: Day) => number): Found {
  if (facts['job.permanent'] === true) return untilFurtherNotice;
  return ifDay(facts['job.startsOn'], (from) =>
    ifDay(facts['job.endsOn'], (to) => (to < from ? null : length(from, to))),
  );
}

/** Whole months of thirty days of unemployment, in a window before the day when there is one. */
function monthsUnemployed(facts: CaseFacts, at: Day, inLastMonths: number | undefined): Found {
  const told = facts['person.unemployment'];
  const since = facts['person.unemployedSince'];
  const spells: readonly UnemploymentSpell[] | null = Array.isArray(told)
    ? (told as readonly UnemploymentSpell[])
    : isDay(since)
      ? [{ from: since, to: null }]
      : null;
  if (spells === null) return null;
  const windowFrom = inLastMonths === undefined ? null : addMonths(at, -inLastMonths);
  const last = addDays(at, -1);
  const clipped = spells
    .map(({ from, to }) => ({
      from: windowFrom !== null && from < windowFrom ? windowFrom : from,
      to: to === null || to > last ? last : to,
    }))
    .filter(({ from, to }) => from <= to)
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let days = 0;
  let counted: Day | null = null;
  for (const { from, to } of clipped) {
    const begin: Day = counted !== null && from <= counted ? addDays(counted, 1) : from;
    if (begin > to) continue;
    days += monthsBetween(begin, addDays(to, 1)) * 30 + remainder(begin, addDays(to, 1));
    counted = to;
  }
  return Math.floor(days / 30);
}

const remainder = (from: Day, to: Day) =>
  Math.min(29, daysBetween(addMonths(from, monthsBetween(from, to)), to));

function askEarlier({ earlier }: EarlierTest, asked: Asked): Answered {
  const measured = earlierMeasured(earlier, asked);
  return typeof measured === 'number'
    ? decided(measured <= earlier.atMost, Math.round(measured * 100) / 100)
    : answered('unknown', null, measured.missing);
}

/** How many, how many months or how many cents have been granted before, or the fact that has to be known. */
export function earlierMeasured(
  { who, programmes: named, measure, within: window, including = false }: EarlierGrants,
  asked: Asked,
): number | { readonly missing: readonly string[] } {
  const grants = asked.facts['claims.earlierGrants'];
  if (!Array.isArray(grants)) return { missing: ['claims.earlierGrants'] };
  const start = asked.facts['job.grantStart'] ?? asked.facts['job.startsOn'] ?? asked.on;
  const from = isDay(start) ? start : asked.on;
  const programmes = named ?? [asked.programme];
  const same = (grants as readonly EarlierGrant[]).filter(
    (grant) =>
      programmes.includes(grant.programme ?? asked.programme) &&
      (who === 'employer' || grant.samePerson) &&
      (who === 'person' || grant.sameEmployer),
  );
  const counted = within(same, window, from);
  if (measure === 'count') return counted.length + (including ? 1 : 0);
  if (measure === 'cents') return counted.reduce((all, { amountCents }) => all + (amountCents ?? 0), 0);
  const end = asked.facts['job.grantEnd'] ?? asked.facts['job.endsOn'];
  const own = including && isDay(end) && end >= from ? inclusiveDays360(from, end) : 0;
  return (counted.reduce((all, grant) => all + inclusiveDays360(grant.start, grant.end), 0) + own) / 30;
}

function within(
  grants: readonly EarlierGrant[],
  limit: EarlierGrants['within'],
  start: Day,
): readonly EarlierGrant[] {
  if (limit === 'ever') return grants;
  if ('calendarYear' in limit) return grants.filter((grant) => yearOf(grant.start) === yearOf(start));
  if ('years' in limit) return grants.filter((grant) => grant.end >= addYears(start, -limit.years));
  // back in time until nothing has been granted for so long
  const chained: EarlierGrant[] = [];
  let edge = start;
  for (const grant of grants.toSorted((a, b) => (a.end > b.end ? -1 : 1))) {
    if (addMonths(grant.end, limit.untilGapOfMonths) < edge) break;
    chained.push(grant);
    if (grant.start < edge) edge = grant.start;
  }
  return chained;
}

/**
 * The benefit clock: paid days of each person in order, the step each day is at, and what the municipality pays of each
 * payment. Exact fractions until the one rounding of a payment line (half up). Requirements J1–J5.
 */
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import { addDays, type Day, dayNumber } from '../kernel/dates.ts';
import { ratio, wholeNumber } from '../kernel/ratio.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import {
  type ShareBenefit,
  type ShareRules,
  type ShareRuleSet,
  shareRuleSets,
  type StepEffect,
} from './share-rules.ts';

export interface BenefitPayment {
  readonly person: string;
  readonly benefit: ShareBenefit;
  readonly from: Day;
  readonly to: Day;
  /** Paid days, five a week at most. */
  readonly days: number;
  readonly amountCents: number;
  /** The part of an earnings-related allowance that is as large as the basic allowance: the share is of it. */
  readonly basicPartCents?: number | null | undefined;
  readonly paidOn: Day;
  /** Home municipality on the day of payment. */
  readonly municipality: string;
  readonly inService: boolean;
  /** Why the municipality pays nothing of it; null: it does. Its days count. */
  readonly exempt: string | null;
}

/** Paid days that a person had received when a day began. */
export interface OpeningDays {
  readonly person: string;
  readonly days: number;
  readonly on: Day;
}

/** The count begins anew: a new maximum time of unemployment allowance. */
export interface CountReset {
  readonly person: string;
  readonly on: Day;
}

export interface ShareSegment {
  readonly days: number;
  readonly sharePercent: number;
  /** Of what the share is taken of; segments of a line add up to it. */
  readonly amountCents: number;
}

export interface ShareLine {
  readonly person: string;
  readonly benefit: ShareBenefit;
  readonly from: Day;
  readonly to: Day;
  readonly paidOn: Day;
  readonly ruleSet: string;
  readonly daysBefore: number;
  readonly segments: readonly ShareSegment[];
  readonly municipalCents: number;
  readonly municipality: string;
}

export interface ShareCase {
  readonly payments: readonly BenefitPayment[];
  readonly opening?: readonly OpeningDays[];
  readonly resets?: readonly CountReset[];
  /** Undefined: as each rule set has it. */
  readonly stepEffect?: StepEffect | undefined;
}

interface Placed {
  readonly payment: BenefitPayment;
  readonly index: number;
}

/** Lines by person and day, whatever the order of the payments; or every payment that cannot be used, with its place. */
export function municipalShare(
  { payments, opening = [], resets = [], stepEffect }: ShareCase,
  ruleSets: readonly ShareRuleSet[] = shareRuleSets,
): readonly ShareLine[] | readonly Refusal[] {
  const placed = payments
    .map((payment, index): Placed => ({ payment, index }))
    .toSorted(
      (a, b) =>
        compare(a.payment.person, b.payment.person) ||
        compare(a.payment.from, b.payment.from) ||
        compare(a.payment.to, b.payment.to) ||
        compare(a.payment.paidOn, b.payment.paidOn),
    );
  const refusals = refusalsOf(placed);
  if (refusals.length > 0) return refusals;
  const lines: ShareLine[] = [];
  let person: string | undefined;
  let count = 0;
  let turns: readonly Turn[] = [];
  for (const { payment } of placed) {
    if (payment.person !== person) {
      person = payment.person;
      count = 0;
      turns = turnsOf(person, opening, resets);
    }
    for (const part of partsOf(payment, ruleSets)) {
      for (; turns[0] && turns[0].on <= part.from; turns = turns.slice(1)) count = turns[0].days;
      const { rules } = part;
      const isCounted =
        rules.limits.benefits.includes(payment.benefit) && (rules.limits.servicesCount || !payment.inService);
      const line = lineOf(payment, part, count, isCounted, stepEffect ?? rules.limits.stepEffect);
      lines.push(line);
      if (isCounted) count += part.days;
    }
  }
  return lines;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Every payment that cannot be used: reversed, more days than its calendar has, over another of the same person. */
function refusalsOf(placed: readonly Placed[]): readonly Refusal[] {
  const refusals: Refusal[] = [];
  let before: BenefitPayment | undefined;
  for (const { payment, index } of placed) {
    const at = `/payments/${index}`;
    const { from, to, days } = payment;
    if (to < from) refusals.push(refuse('end-before-start', undefined, `${at}/to`));
    else if (days > dayNumber(to) - dayNumber(from) + 1)
      refusals.push(refuse('payment-days-over', undefined, `${at}/days`));
    else if (before?.person === payment.person && before.to >= from)
      refusals.push(refuse('payments-overlap', undefined, `${at}/from`));
    if (payment.benefit === 'earningsRelated' && (payment.basicPartCents ?? null) === null)
      refusals.push(refuse('basic-part-missing', undefined, `${at}/basicPartCents`));
    if (before?.person !== payment.person || before.to < to) before = payment;
  }
  return refusals;
}

interface Turn {
  readonly on: Day;
  readonly days: number;
}

/** Days on which the count of a person becomes another one. */
function turnsOf(
  person: string,
  opening: readonly OpeningDays[],
  resets: readonly CountReset[],
): readonly Turn[] {
  return [
    ...opening.filter((one) => one.person === person).map(({ on, days }) => ({ on, days })),
    ...resets.filter((one) => one.person === person).map(({ on }) => ({ on, days: 0 })),
  ].toSorted((a, b) => compare(a.on, b.on));
}

interface Part {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
  /** Of what the share is taken of. */
  readonly cents: number;
  readonly rules: DatedRule<ShareRules>;
}

/** A payment is cut where a rule set ends; days and cents are spread evenly over its calendar days, without loss. */
function partsOf(payment: BenefitPayment, ruleSets: readonly ShareRuleSet[]): readonly Part[] {
  const cents = payment.benefit === 'earningsRelated' ? (payment.basicPartCents ?? 0) : payment.amountCents;
  const length = dayNumber(payment.to) - dayNumber(payment.from) + 1;
  const parts: Part[] = [];
  let [from, daysGone, centsGone] = [payment.from, 0, 0];
  while (from <= payment.to) {
    const rules = ruleOn(ruleSets, from);
    const to = rules.validTo !== null && rules.validTo < payment.to ? rules.validTo : payment.to;
    const gone = dayNumber(to) - dayNumber(payment.from) + 1;
    const days = wholeNumber(ratio(payment.days * gone, length)) - daysGone;
    // cents follow the days, so that a part without a day has none
    const upTo = payment.days === 0 ? 0 : wholeNumber(ratio(cents * (daysGone + days), payment.days));
    parts.push({ from, to, days, cents: upTo - centsGone, rules });
    daysGone += days;
    centsGone = upTo;
    from = addDays(to, 1);
  }
  return parts;
}

function lineOf(
  payment: BenefitPayment,
  { from, to, days, cents, rules }: Part,
  daysBefore: number,
  isCounted: boolean,
  effect: StepEffect,
): ShareLine {
  const isShared = isCounted && payment.exempt === null;
  const cuts = isShared ? cutByStep(daysBefore, days, rules.limits, effect) : [{ days, sharePercent: 0 }];
  let [daysGone, centsGone] = [0, 0];
  let weighted = 0;
  const segments = cuts.map((cut): ShareSegment => {
    daysGone += cut.days;
    weighted += cut.days * cut.sharePercent;
    const upTo = days === 0 ? cents : wholeNumber(ratio(cents * daysGone, days));
    const amountCents = upTo - centsGone;
    centsGone = upTo;
    return { ...cut, amountCents };
  });
  return {
    person: payment.person,
    benefit: payment.benefit,
    from,
    to,
    paidOn: payment.paidOn,
    ruleSet: rules.id,
    daysBefore,
    segments,
    municipalCents:
      days === 0
        ? wholeNumber(ratio(cents * (cuts[0]?.sharePercent ?? 0), 100))
        : wholeNumber(ratio(cents * weighted, days * 100)),
    municipality: payment.municipality,
  };
}

/** Days by the step they are at, in order. */
function cutByStep(
  before: number,
  days: number,
  { steps }: ShareRules,
  effect: StepEffect,
): readonly { readonly days: number; readonly sharePercent: number }[] {
  const percentAfter = (count: number) => steps.findLast(({ after }) => count >= after)?.percent ?? 0;
  if (effect === 'paymentPeriod' || days === 0) return [{ days, sharePercent: percentAfter(before) }];
  const cuts: { days: number; sharePercent: number }[] = [];
  for (let gone = 0; gone < days; ) {
    const next = steps.find(({ after }) => after > before + gone)?.after;
    const run = Math.min(days - gone, next === undefined ? days : next - before - gone);
    cuts.push({ days: run, sharePercent: percentAfter(before + gone) });
    gone += run;
  }
  return cuts;
}

/** What each municipality pays, in cents. */
export function shareByMunicipality(lines: readonly ShareLine[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { municipality, municipalCents } of lines)
    sums[municipality] = (sums[municipality] ?? 0) + municipalCents;
  return sums;
}

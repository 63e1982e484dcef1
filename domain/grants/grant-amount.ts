/**
 * The sum of a grant as rows that add up to it. Counted in exact fractions of cents and rounded only where the pack says.
 */
import {
  addDays,
  addMonths,
  type Day,
  daysBetween,
  daysInMonth,
  earlierDay,
  isDay,
  monthOf,
  monthsBetween,
  yearOf,
} from '../kernel/dates.ts';
import { type ClosedPeriod, splitByMonth } from '../kernel/period.ts';
import {
  addRatio,
  decimalText,
  multiplyRatio,
  type Ratio,
  ratio,
  roundRatio,
  wholeNumber,
  zeroRatio,
} from '../kernel/ratio.ts';
import type { Text } from '../kernel/texts.ts';
import { inclusiveDays360 } from '../kernel/thirty-360.ts';
import { type Asked, askCondition, dayMeant, type FactScalar } from './conditions.ts';
import type { PaySubsidy, TrainingCompensation } from './grant-input.ts';
import type { AmountRule, GrantPack, MonthlyAmount } from './pack.ts';
import { type Counting, isNotKnown, type NotKnown, sumOf } from './sums.ts';

export interface AmountRow {
  /** The code of the term or of the sum it is. */
  readonly label: string;
  readonly text: Text;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Whole cents; of a term that is not whole, rounded half up for the reader. */
  readonly amountCents: number;
  /** Counted into the total; other rows explain the one that follows them. */
  readonly counted: boolean;
  /** Months of the piece as they were multiplied, a decimal number; null when it isn't by the month. */
  readonly months: string | null;
  /** To how many cents it was rounded and how; null: not rounded. */
  readonly rounding: { readonly round: 'halfUp' | 'down' | 'up'; readonly toCents: number } | null;
}

export type AmountAnswer =
  | { readonly rows: readonly AmountRow[]; readonly totalCents: number }
  /** Facts that have to be known first; `parameter.…` is a number that the area has not set. */
  | { readonly missing: readonly string[] };

/** Facts that are missing come one by one: what is asked next depends on the answer. */
export function grantAmount(pack: GrantPack, asked: Asked): AmountAnswer {
  const at: Counting = { ...asked, terms: noTerms };
  const rule = chosenRule(pack.amount, at);
  if (rule === undefined) return { rows: [], totalCents: 0 };
  if (isNotKnown(rule)) return rule;
  const rows = rule.kind === 'lump' ? lumpRows(rule, at) : monthlyRows(rule, at);
  return isNotKnown(rows) ? rows : limited(pack, rows, at);
}

const noTerms: ReadonlyMap<string, Ratio> = new Map();

/** The first that holds; one not known before it leaves the sum open. */
function chosenRule(rules: readonly AmountRule[], at: Counting): AmountRule | NotKnown | undefined {
  for (const rule of rules) {
    if (rule.when === undefined) return rule;
    const { outcome, missing } = askCondition(rule.when, at);
    if (outcome === 'unknown') return { missing };
    if (outcome === 'met') return rule;
  }
  return undefined;
}

function lumpRows(
  rule: Extract<AmountRule, { kind: 'lump' }>,
  at: Counting,
): readonly AmountRow[] | NotKnown {
  const [from, to] = [at.facts['job.startsOn'], at.facts['job.endsOn']];
  const sum = sumOf(rule.sum, at);
  if (isNotKnown(sum)) return sum;
  return [
    {
      label: 'lump',
      text: rule.text,
      from: isDay(from) ? from : null,
      to: isDay(to) ? to : null,
      amountCents: wholeNumber(sum),
      counted: true,
      months: null,
      rounding: null,
    },
  ];
}

function monthlyRows(rule: MonthlyAmount, at: Counting): readonly AmountRow[] | NotKnown {
  const period = grantPeriod(rule, at);
  if (period === undefined) return [];
  if (isNotKnown(period)) return period;
  const pieces = piecesOf(period, rule, at);
  if (isNotKnown(pieces)) return pieces;
  const grantMonths = monthsOf(period, rule.count);
  const rows: AmountRow[] = [];
  for (const piece of pieces) {
    const found = pieceRows(rule, piece, grantMonths, at);
    if (isNotKnown(found)) return found;
    rows.push(...found);
  }
  return rows;
}

/** A job until further notice lasts as long as the grant can. */
function grantPeriod(rule: MonthlyAmount, at: Counting): ClosedPeriod | NotKnown | undefined {
  const [from, to] = [dayMeant(rule.from, at), dayMeant(rule.to, at)];
  const most = mostMonths(rule, at);
  if (typeof most === 'object' && most !== null) return most;
  const last = isDay(from) && most !== null ? addDays(addMonths(from, most), -1) : undefined;
  const until = isDay(to) || at.facts['job.permanent'] !== true ? to : (last ?? to);
  if (!isDay(from) || !isDay(until))
    return { missing: [from, until].flatMap((day) => (isDay(day) ? [] : [day.missing])) };
  if (until < from) return undefined;
  return { from, to: last === undefined ? until : earlierDay(until, last) };
}

function mostMonths({ mostMonths: most }: MonthlyAmount, { parameters }: Counting): number | null | NotKnown {
  if (most === null || typeof most === 'number') return most;
  return parameters[most.parameter] ?? { missing: [`parameter.${most.parameter}`] };
}

function pieceRows(
  rule: MonthlyAmount,
  piece: ClosedPeriod,
  grantMonths: Ratio,
  at: Counting,
): readonly AmountRow[] | NotKnown {
  const terms = new Map<string, Ratio>([['grantMonths', grantMonths]]);
  const here: Counting = { ...at, terms, during: duringOf(piece.from, at) };
  const rows: AmountRow[] = [];
  for (const { id, text, sum, shown: isShown } of rule.terms) {
    const value = sumOf(sum, here);
    if (isNotKnown(value)) return value;
    terms.set(id, value);
    if (isShown)
      rows.push({
        label: id,
        text,
        ...piece,
        amountCents: wholeNumber(value),
        counted: false,
        months: null,
        rounding: null,
      });
  }
  const perMonth = sumOf(rule.perMonth, here);
  if (isNotKnown(perMonth)) return perMonth;
  const months = roundedMonths(monthsOf(piece, rule.count), rule.monthDecimals);
  const { round, toCents } = rule.roundPiece;
  rows.push({
    label: 'period',
    text: rule.text,
    ...piece,
    amountCents: wholeNumber(roundRatio(multiplyRatio(perMonth, months), round, toCents)),
    counted: true,
    months: decimalText(months, 4),
    rounding: rule.roundPiece,
  });
  return rows;
}

function roundedMonths(months: Ratio, decimals: number | null): Ratio {
  if (decimals === null) return months;
  const scale = 10n ** BigInt(decimals);
  return { of: roundRatio({ of: months.of * scale, over: months.over }, 'halfUp').of, over: scale };
}

/** Cut at the first day of every support and at the day after its last; equal neighbours are one. */
function piecesOf(
  period: ClosedPeriod,
  rule: MonthlyAmount,
  at: Counting,
): readonly ClosedPeriod[] | NotKnown {
  const unknown = rule.splitBy.find((name) => !Array.isArray(at.facts[name]));
  if (unknown !== undefined) return { missing: [unknown] };
  const cuts = new Set<Day>();
  for (const name of rule.splitBy)
    for (const { start, end } of merged(spellsOf(name, at))) {
      if (start > period.from && start <= period.to) cuts.add(start);
      const after = addDays(end, 1);
      if (after > period.from && after <= period.to) cuts.add(after);
    }
  const starts = [period.from, ...[...cuts].toSorted()];
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? period.to : addDays(next, -1) };
  });
}

type Spell = PaySubsidy | TrainingCompensation;

function spellsOf(name: string, at: Asked): readonly Spell[] {
  const value = at.facts[name];
  return Array.isArray(value) ? (value as readonly Spell[]) : [];
}

function merged(spells: readonly Spell[]): readonly Spell[] {
  const joined: Spell[] = [];
  for (const spell of spells.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && addDays(last.end, 1) === spell.start && isAlike(last, spell))
      joined[joined.length - 1] = { ...last, end: spell.end };
    else joined.push(spell);
  }
  return joined;
}

function isAlike(a: Spell, b: Spell): boolean {
  return 'percent' in a && 'percent' in b
    ? a.percent === b.percent && a.workTimePercent === b.workTimePercent
    : 'perMonthCents' in a && 'perMonthCents' in b && a.perMonthCents === b.perMonthCents;
}

/** The supports in effect on the first day of a piece; they hold to its last, since it was cut by them. */
function duringOf(first: Day, at: Asked): Readonly<Record<string, FactScalar | null>> {
  const on = (name: string) => spellsOf(name, at).find(({ start, end }) => start <= first && first <= end);
  const subsidy = on('job.paySubsidies') as PaySubsidy | undefined;
  const training = on('job.trainingCompensations') as TrainingCompensation | undefined;
  return {
    'during.paySubsidy': subsidy !== undefined,
    'during.paySubsidyPercent': subsidy?.percent ?? null,
    'during.paySubsidyWorkTimePercent': subsidy?.workTimePercent ?? null,
    'during.trainingPerMonth': training?.perMonthCents ?? null,
  };
}

function monthsOf(period: ClosedPeriod, count: MonthlyAmount['count']): Ratio {
  const { from, to } = period;
  switch (count) {
    case 'thirty360':
      return ratio(Math.max(0, inclusiveDays360(from, to)), 30);
    case 'wholeMonths':
      return ratio(monthsBetween(from, addDays(to, 1)));
    case 'calendar':
      return splitByMonth(period).reduce(
        (all, part) =>
          addRatio(
            all,
            ratio(daysBetween(part.from, part.to) + 1, daysInMonth(yearOf(part.from), monthOf(part.from))),
          ),
        zeroRatio,
      );
  }
}

/** With the most there is in all, as a row that takes the rest away. */
function limited(pack: GrantPack, rows: readonly AmountRow[], at: Counting): AmountAnswer {
  const total = rows.reduce((all, row) => all + (row.counted ? row.amountCents : 0), 0);
  if (pack.mostInAll === null) return { rows, totalCents: total };
  const sum = sumOf(pack.mostInAll.sum, at);
  if (isNotKnown(sum)) return sum;
  const most = Math.max(0, wholeNumber(sum));
  if (total <= most) return { rows, totalCents: total };
  const cut: AmountRow = {
    label: 'mostInAll',
    text: pack.mostInAll.text,
    from: null,
    to: null,
    amountCents: most - total,
    counted: true,
    months: null,
    rounding: null,
  };
  return { rows: [...rows, cut], totalCents: most };
}

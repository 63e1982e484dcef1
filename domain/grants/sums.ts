/** The sums of a pack worked out as exact fractions of cents, or the facts that have to be known first. */
import {
  addRatio,
  compareRatios,
  decimalRatio,
  divideRatio,
  multiplyRatio,
  type Ratio,
  ratio,
  roundRatio,
  subtractRatio,
} from '../kernel/ratio.ts';
import { type Asked, askCondition, earlierMeasured } from './conditions.ts';
import type { Sum } from './pack-language.ts';

/** Facts by name that have to be known; `parameter.…` is a number that the area has not set. */
export interface NotKnown {
  readonly missing: readonly string[];
}

export interface Counting extends Asked {
  /** Worked out before, by name. */
  readonly terms: ReadonlyMap<string, Ratio>;
}

export function isNotKnown(answer: object): answer is NotKnown {
  return 'missing' in answer;
}

const decimals = new Map<number, Ratio>();
const mostDecimals = 10_000;

/** Of one number there is one fraction, so that those of a pack are read once. */
function exact(value: number): Ratio {
  const known = decimals.get(value);
  if (known) return known;
  const read = decimalRatio(value);
  if (decimals.size < mostDecimals) decimals.set(value, read);
  return read;
}

const notKnown = (...missing: readonly string[]): NotKnown => ({ missing });
const hundred = ratio(100);

export function sumOf(sum: Sum, at: Counting): Ratio | NotKnown {
  if ('cents' in sum) return exact(sum.cents);
  if ('number' in sum) return exact(sum.number);
  if ('fact' in sum) {
    const value = sum.fact.startsWith('during.') ? at.during?.[sum.fact] : at.facts[sum.fact];
    if (typeof value === 'number') return exact(value);
    return sum.ifMissing ? sumOf(sum.ifMissing, at) : notKnown(sum.fact);
  }
  if ('term' in sum) {
    const term = at.terms.get(sum.term);
    if (term === undefined) throw new Error(`No term ${sum.term} before this one`);
    return term;
  }
  if ('parameter' in sum) {
    const value = at.parameters[sum.parameter];
    return value === null || value === undefined ? notKnown(`parameter.${sum.parameter}`) : exact(value);
  }
  if ('plus' in sum) return folded(sum.plus, at, addRatio);
  if ('minus' in sum) return folded(sum.minus, at, subtractRatio);
  if ('times' in sum) return folded(sum.times, at, multiplyRatio);
  if ('least' in sum) return folded(sum.least, at, (a, b) => (compareRatios(b, a) < 0 ? b : a));
  if ('greatest' in sum) return folded(sum.greatest, at, (a, b) => (compareRatios(b, a) > 0 ? b : a));
  if ('divide' in sum) {
    const [above, below] = [sumOf(sum.divide[0], at), sumOf(sum.divide[1], at)];
    if (isNotKnown(above) || isNotKnown(below)) return together(above, below);
    return below.of === 0n ? notKnown(...factsIn(sum.divide[1])) : divideRatio(above, below);
  }
  if ('percent' in sum) {
    const [share, whole] = [sumOf(sum.percent, at), sumOf(sum.of, at)];
    if (isNotKnown(share) || isNotKnown(whole)) return together(share, whole);
    return divideRatio(multiplyRatio(share, whole), hundred);
  }
  if ('round' in sum) {
    const value = sumOf(sum.sum, at);
    return isNotKnown(value) ? value : roundRatio(value, sum.round, sum.toCents);
  }
  if ('earlier' in sum) {
    const measured = earlierMeasured(sum.earlier, at);
    if (typeof measured === 'number') return exact(measured);
    return sum.ifMissing ? sumOf(sum.ifMissing, at) : measured;
  }
  for (const { when, take } of sum.choose) {
    const { outcome, missing } = askCondition(when, at);
    if (outcome === 'unknown') return { missing };
    if (outcome === 'met') return sumOf(take, at);
  }
  return sumOf(sum.otherwise, at);
}

/** All of them are worked out, so that every missing fact is told at once. */
function folded(sums: readonly Sum[], at: Counting, join: (a: Ratio, b: Ratio) => Ratio): Ratio | NotKnown {
  let all: Ratio | undefined;
  let lacking: NotKnown | undefined;
  for (const sum of sums) {
    const one = sumOf(sum, at);
    if (isNotKnown(one)) lacking = lacking ? together(lacking, one) : one;
    else all = all === undefined ? one : join(all, one);
  }
  return lacking ?? all ?? ratio(0);
}

function together(...answers: readonly (Ratio | NotKnown)[]): NotKnown {
  return notKnown(...new Set(answers.flatMap((answer) => (isNotKnown(answer) ? answer.missing : []))));
}

/** What would have to be told otherwise for a divisor not to be zero. */
function factsIn(sum: Sum): readonly string[] {
  return 'fact' in sum ? [sum.fact] : ['parameter' in sum ? `parameter.${sum.parameter}` : 'job.grantEnd'];
}

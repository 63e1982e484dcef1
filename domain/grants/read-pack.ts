/** A pack read from data: its form, the names it uses, and its own worked examples. */
import type * as z from 'zod';
import { asDay, type Day } from '../kernel/dates.ts';
import { isDerived } from './facts.ts';
import { readGrantInput } from './grant-input.ts';
import { evaluateGrant, type GrantResult } from './grant-result.ts';
import { grantPack, type GrantPack, type PackExample } from './pack.ts';
import { packFacts, walkPack } from './pack-facts.ts';

export interface PackProblem {
  /** JSON pointer into the pack. */
  readonly pointer: string;
  readonly code: string;
  /** The word that is not known, or the zod code's own detail. */
  readonly detail: string;
}

export type PackAnswer = { readonly pack: GrantPack } | { readonly problems: readonly PackProblem[] };

/** Its form and names. Its examples are run by `failingExamples`. */
export function readGrantPack(value: unknown): PackAnswer {
  const read = grantPack.safeParse(value, { reportInput: true });
  if (!read.success) return { problems: read.error.issues.map(formProblem) };
  const problems = [...nameProblems(read.data), ...dayProblems(read.data)];
  return problems.length > 0 ? { problems } : { pack: read.data };
}

const pointerOf = (path: readonly PropertyKey[]) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function formProblem(issue: z.core.$ZodIssue): PackProblem {
  const code =
    issue.code === 'unrecognized_keys'
      ? 'unknown-word'
      : issue.code === 'invalid_union'
        ? 'not-in-the-language'
        : issue.code;
  return {
    pointer: pointerOf(issue.path),
    code,
    detail: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.message,
  };
}

const duringFacts = [
  'during.paySubsidy',
  'during.paySubsidyPercent',
  'during.paySubsidyWorkTimePercent',
  'during.trainingPerMonth',
];

function nameProblems(pack: GrantPack): readonly PackProblem[] {
  const definitions = packFacts(pack);
  const problems: PackProblem[] = [];
  const terms = new Set(['grantMonths']);
  walkPack(pack, [], (key, value, path) => {
    if (path[0] === 'examples' || path[0] === 'facts') return;
    const isDayName = key === 'day' && value !== 'on' && value !== 'decision';
    if ((key === 'fact' || isDayName) && typeof value === 'string') {
      const known =
        Object.hasOwn(definitions, value) ||
        (key === 'fact' && (isDerived(value) || duringFacts.includes(value)));
      if (!known) problems.push({ pointer: pointerOf(path), code: 'unknown-fact', detail: value });
    }
    if (key === 'parameter' && typeof value === 'string' && !Object.hasOwn(pack.parameters, value))
      problems.push({ pointer: pointerOf(path), code: 'unknown-parameter', detail: value });
    if (key === 'id' && path.includes('terms') && typeof value === 'string') terms.add(value);
    if (key === 'term' && typeof value === 'string' && !terms.has(value))
      problems.push({ pointer: pointerOf(path), code: 'unknown-term', detail: value });
  });
  const ids = [...pack.person, ...pack.employer, ...pack.job, ...pack.claim].map(({ id }) => id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index)))
    problems.push({ pointer: '', code: 'repeated', detail: id });
  return problems;
}

function dayProblems(pack: GrantPack): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const reversed = (pointer: string) => problems.push({ pointer, code: 'end-before-start', detail: '' });
  if (pack.validTo !== null && pack.validTo < pack.validFrom) reversed('/validTo');
  if (pack.intake.kind === 'rounds')
    for (const [index, { opensOn, closesOn }] of pack.intake.rounds.entries())
      if (opensOn !== null && closesOn !== null && closesOn < opensOn)
        reversed(`/intake/rounds/${index}/closesOn`);
  return problems;
}

export interface FailingExample {
  readonly name: string;
  readonly expected: PackExample['expect'];
  readonly came: Pick<GrantResult, 'eligible' | 'totalCents' | 'instalments' | 'missing'> & {
    readonly findings: Readonly<Record<string, string>>;
  };
}

/** The worked examples of the pack that come out otherwise than it says. */
export function failingExamples(pack: GrantPack): readonly FailingExample[] {
  return pack.examples.flatMap(({ name, given, expect }): readonly FailingExample[] => {
    const { on, parameters, ...groups } = given;
    const read = readGrantInput(groups, packFacts(pack));
    if (!('facts' in read))
      return [
        {
          name,
          expected: expect,
          came: { eligible: null, totalCents: null, instalments: [], missing: ['wrong input'], findings: {} },
        },
      ];
    const result = evaluateGrant(pack, { on: asDay(on), facts: read.facts, parameters });
    const findings = Object.fromEntries(result.findings.map(({ rule, outcome }) => [rule, outcome]));
    const same =
      result.eligible === expect.eligible &&
      result.totalCents === expect.totalCents &&
      Object.entries(expect.findings).every(([rule, outcome]) => findings[rule] === outcome) &&
      (expect.instalments === undefined ||
        JSON.stringify(expect.instalments.map(({ dueOn, amountCents }) => [dueOn, amountCents])) ===
          JSON.stringify(result.instalments.map(({ dueOn, amountCents }) => [dueOn, amountCents])));
    return same ? [] : [{ name, expected: expect, came: { ...result, findings } }];
  });
}

/** The version in force on a day: of several the one that began last. */
export function packOn(packs: readonly GrantPack[], programme: string, on: Day): GrantPack | undefined {
  let found: GrantPack | undefined;
  for (const pack of packs) {
    if (pack.programme !== programme || pack.validFrom > on) continue;
    if (pack.validTo !== null && on > pack.validTo) continue;
    if (found === undefined || found.validFrom < pack.validFrom) found = pack;
  }
  return found;
}

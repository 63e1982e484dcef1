/**
 * Which programmes fit a job that an employer thinks of, from five questions: what fits, what may fit and what would
 * have to be known, what does not and why. Part 3 of the grants. Nothing is guessed: what was not told is not known.
 */
import { addDays, addMonths, asDay, type Day, earlierDay, isDay } from '../kernel/dates.ts';
import type { Text } from '../kernel/texts.ts';
import type { ToldFacts } from './cases-contract.ts';
import { type FactDefinition, grantFacts, otherSupportKinds } from './facts.ts';
import type { CaseFacts, FactValue } from './grant-input.ts';
import { eligibleBy, evaluateGrant, type GrantFinding, type GrantResult } from './grant-result.ts';
import type { GrantPack } from './pack.ts';
import { packFacts } from './pack-facts.ts';

/** What the five questions ask. Null: not told. */
export interface FinderAnswers {
  readonly employerKind: string | null;
  /** Of the workplace. */
  readonly workMunicipality: string | null;
  readonly homeMunicipality: string | null;
  readonly birthYear: number | null;
  /** Whole months out of work when the job starts; 0: not out of work. */
  readonly monthsOutOfWork: number | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly permanent: boolean;
  readonly weeklyHours: number | null;
  readonly grossPayPerMonthCents: number | null;
  readonly sideCostsPerMonthCents: number | null;
  /** Null: not known whether there are others; empty: none. */
  readonly otherSupports: readonly string[] | null;
}

/** The facts that the five questions answer: they are asked there and not again. */
export const finderFacts: readonly string[] = [
  'employer.kind',
  'person.municipality',
  'person.birthDate',
  'person.unemployed',
  'person.unemployedSince',
  'person.unemployment',
  'job.startsOn',
  'job.endsOn',
  'job.grantStart',
  'job.grantEnd',
  'job.municipality',
  'job.weeklyHours',
  'job.grossPayPerMonth',
  'job.paySubsidies',
  'job.trainingCompensations',
  'claims.appliedOn',
  'claims.otherSupports',
];

/** The period counted is at most this long: a grant is seldom asked for a longer one at once. */
const mostMonthsCounted = 12;

/** Applied on the day of the rules; the grant is asked for from the first day of the job. */
export function factsFromAnswers(answers: FinderAnswers, on: Day): CaseFacts {
  const { startsOn, monthsOutOfWork, otherSupports } = answers;
  const last = startsOn === null ? null : addDays(addMonths(startsOn, mostMonthsCounted), -1);
  const endsOn = answers.permanent ? null : answers.endsOn;
  const until = last === null ? null : answers.permanent ? last : endsOn && earlierDay(endsOn, last);
  return told({
    'employer.kind': answers.employerKind,
    'employer.municipality': answers.workMunicipality,
    'person.municipality': answers.homeMunicipality,
    'person.unemployed': monthsOutOfWork === null ? null : monthsOutOfWork > 0,
    'person.unemployedSince':
      monthsOutOfWork === null ? null : addMonths(startsOn ?? on, -Math.max(0, monthsOutOfWork)),
    'job.municipality': answers.workMunicipality,
    'job.startsOn': startsOn,
    'job.endsOn': endsOn,
    'job.permanent': answers.permanent,
    'job.weeklyHours': answers.weeklyHours,
    'job.grossPayPerMonth': answers.grossPayPerMonthCents,
    'job.sideCostsPerMonth': answers.sideCostsPerMonthCents,
    'job.grantStart': startsOn,
    'job.grantEnd': until,
    'job.paySubsidies': otherSupports && !otherSupports.includes('paySubsidy') ? [] : null,
    'job.trainingCompensations':
      otherSupports && !otherSupports.includes('apprenticeshipCompensation') ? [] : null,
    'claims.appliedOn': on,
    'claims.otherSupports': otherSupports,
  });
}

/** What was asked in the finder, as an application tells it; money in euros. */
export function toldFromAnswers(answers: FinderAnswers, on: Day): ToldFacts {
  const groups: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(factsFromAnswers(answers, on))) {
    const [group = '', field = ''] = name.split('.');
    if (value === null || value === undefined || name === 'claims.appliedOn') continue;
    const isMoney = grantFacts[name as keyof typeof grantFacts]?.kind === 'money';
    groups[group] = { ...groups[group], [field]: isMoney ? Number(value) / 100 : value };
  }
  return groups;
}

function told(facts: Readonly<Record<string, FactValue>>): CaseFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
}

export interface MissingFact {
  readonly name: string;
  readonly text: Text;
  /** Null: nobody who asks can tell, since the area has to set it. */
  readonly definition: FactDefinition | null;
}

export type SupportFit = 'fits' | 'mayFit' | 'fitsNot';

export interface FoundSupport {
  readonly pack: GrantPack;
  readonly fit: SupportFit;
  readonly result: GrantResult;
  readonly against: readonly GrantFinding[];
  readonly missing: readonly MissingFact[];
  /** Supports that the programme is not granted beside. */
  readonly excludes: readonly Text[];
}

/** Every pack in force on the day, what fits first and the greater sum first. */
export function findSupport(
  packs: readonly GrantPack[],
  answers: FinderAnswers,
  more: CaseFacts,
  on: Day,
): readonly FoundSupport[] {
  const facts = { ...factsFromAnswers(answers, on), ...more };
  return inForce(packs, on)
    .map((pack) => foundSupport(pack, facts, answers.birthYear, on))
    .toSorted(
      (a, b) =>
        fits.indexOf(a.fit) - fits.indexOf(b.fit) ||
        (b.result.totalCents ?? 0) - (a.result.totalCents ?? 0) ||
        (a.pack.programme < b.pack.programme ? -1 : 1),
    );
}

const fits: readonly SupportFit[] = ['fits', 'mayFit', 'fitsNot'];

/** Of each programme the version in force on the day: of several the one that began last. */
export function inForce(packs: readonly GrantPack[], on: Day): readonly GrantPack[] {
  const latest = new Map<string, GrantPack>();
  for (const pack of packs) {
    if (pack.validFrom > on || (pack.validTo !== null && pack.validTo < on)) continue;
    const before = latest.get(pack.programme);
    if (before === undefined || before.validFrom < pack.validFrom) latest.set(pack.programme, pack);
  }
  return [...latest.values()];
}

function foundSupport(pack: GrantPack, facts: CaseFacts, birthYear: number | null, on: Day): FoundSupport {
  const result = resultOfYear(pack, facts, birthYear, on);
  return {
    pack,
    fit: result.eligible === null ? 'mayFit' : result.eligible ? 'fits' : 'fitsNot',
    result,
    against: result.findings.filter(({ outcome }) => outcome === 'notMet'),
    missing: result.missing.flatMap((name) => missingFact(pack, name)),
    excludes: excludedBy(pack),
  };
}

/**
 * A year of birth tells an age only within a year: what its first and last day answer alike is known, the rest not.
 * On any day the age of those born in one year has two values at most, so the two ends are enough.
 */
function resultOfYear(pack: GrantPack, facts: CaseFacts, birthYear: number | null, on: Day): GrantResult {
  const evaluated = (birthDate: string | null) =>
    evaluateGrant(pack, {
      on,
      facts: birthDate === null ? facts : { ...facts, 'person.birthDate': asDay(birthDate) },
    });
  if (birthYear === null || isDay(facts['person.birthDate'])) return evaluated(null);
  const year = String(birthYear).padStart(4, '0');
  const [elder, younger] = [evaluated(`${year}-01-01`), evaluated(`${year}-12-31`)];
  const findings = elder.findings.map((finding, index): GrantFinding => {
    const other = younger.findings[index];
    if (other === undefined || finding.outcome === other.outcome) return finding;
    return { ...finding, outcome: 'unknown', value: null, missing: ['person.birthDate'] };
  });
  const eligible = eligibleBy(findings);
  if (eligible === false)
    return { ...elder, findings, eligible, rows: [], totalCents: 0, instalments: [], missing: [] };
  // one of the ends may be refused: then the other tells the sum there would be
  const base = elder.eligible === false ? younger : elder;
  const sumsDiffer =
    elder.eligible !== false && younger.eligible !== false && elder.totalCents !== younger.totalCents;
  const unknown = findings.flatMap(({ outcome, missing }) => (outcome === 'unknown' ? missing : []));
  return {
    ...base,
    findings,
    eligible: sumsDiffer ? null : eligible,
    ...(sumsDiffer ? { rows: [], totalCents: null, instalments: [] } : {}),
    missing: [...new Set([...unknown, ...base.missing, ...(sumsDiffer ? ['person.birthDate'] : [])])],
  };
}

export function missingFact(pack: GrantPack, name: string): readonly MissingFact[] {
  if (name.startsWith('parameter.')) {
    const parameter = pack.parameters[name.slice('parameter.'.length)];
    return parameter ? [{ name, text: parameter.text, definition: null }] : [];
  }
  const definition = packFacts(pack)[name];
  return definition ? [{ name, text: definition.text, definition }] : [];
}

/** The supports named in conditions that allow none of them. */
function excludedBy(pack: GrantPack): readonly Text[] {
  const kinds = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('fact' in value && value.fact === 'claims.otherSupports' && 'noneOf' in value)
      for (const kind of Array.isArray(value.noneOf) ? value.noneOf : []) kinds.add(String(kind));
    for (const inner of Object.values(value)) look(inner);
  };
  look(pack.claim);
  return Object.entries(otherSupportKinds).flatMap(([kind, text]) => (kinds.has(kind) ? [text] : []));
}

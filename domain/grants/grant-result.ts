/**
 * The whole answer of a pack to a case: every finding at once, the sum as rows, and when it is paid. Stored with its
 * input and the version of the pack, and never worked out anew by itself. Requirements G1, G19; part 2 of the grants.
 */
import { type Day, isDay } from '../kernel/dates.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';
import { type Answered, type Asked, askCondition, dayMeant, type Outcome } from './conditions.ts';
import { type AmountRow, grantAmount } from './grant-amount.ts';
import type { CaseFacts, ToldDeMinimisGrant } from './grant-input.ts';
import type { GrantPack, PackRule } from './pack.ts';
import { deMinimisRuleOn } from './de-minimis.ts';
import { deMinimisOfCase } from './state-aid.ts';

export const findingSections = ['person', 'employer', 'job', 'claim', 'stateAid'] as const;
export type FindingSection = (typeof findingSections)[number];

export interface GrantFinding {
  readonly rule: string;
  readonly section: FindingSection;
  readonly text: Text;
  readonly outcome: Outcome;
  readonly value: Answered['value'];
  readonly missing: readonly string[];
  readonly source: string;
  readonly confidence: GrantPack['source']['confidence'];
}

export interface GrantInstalment {
  readonly text: Text;
  readonly dueOn: Day | null;
  readonly amountCents: number;
  readonly needs: GrantPack['instalments'][number]['parts'][number]['needs'];
}

export interface GrantResult {
  readonly pack: { readonly id: string; readonly version: string };
  /** Null while something that could decide is not known. */
  readonly eligible: boolean | null;
  readonly findings: readonly GrantFinding[];
  /** Those counted add up to the total; none when it is not granted or not known. */
  readonly rows: readonly AmountRow[];
  readonly totalCents: number | null;
  readonly instalments: readonly GrantInstalment[];
  /** Facts that are not known, by name, in the order in which they are asked. */
  readonly missing: readonly string[];
}

export interface GrantCase {
  readonly on: Day;
  readonly facts: CaseFacts;
  /** What the area has set; a number left out has the pack's own value. */
  readonly parameters?: Readonly<Record<string, number | null>>;
}

const sections = ['person', 'employer', 'job', 'claim'] as const;

export function evaluateGrant(pack: GrantPack, { on, facts, parameters = {} }: GrantCase): GrantResult {
  const asked: Asked = { on, facts, programme: pack.programme, parameters: valuesOf(pack, parameters) };
  const amount = grantAmount(pack, asked);
  const missingOfAmount = 'missing' in amount ? amount.missing : [];
  const findings = inMunicipalities(pack, asked);
  for (const section of sections)
    for (const rule of pack[section]) findings.push(findingOf(pack, section, rule, asked));
  findings.push(...stateAidFinding(pack, asked, 'missing' in amount ? null : amount.totalCents));
  const eligible = eligibleBy(findings);
  const totalCents = eligible === false ? 0 : 'missing' in amount ? null : amount.totalCents;
  const missing = new Set<string>();
  for (const finding of findings)
    if (finding.outcome === 'unknown') for (const name of finding.missing) missing.add(name);
  for (const name of missingOfAmount) missing.add(name);
  return {
    pack: { id: pack.programme, version: pack.version },
    eligible,
    findings,
    rows: eligible === false || 'missing' in amount ? [] : amount.rows,
    totalCents,
    instalments: totalCents === null || totalCents === 0 ? [] : instalmentsOf(pack, totalCents, asked),
    missing: [...missing],
  };
}

/** Whether the grant is de minimis aid: not when the pack's own condition puts it outside. */
export function isDeMinimis(pack: GrantPack, { on, facts, parameters = {} }: GrantCase): boolean {
  const { basis, unless } = pack.stateAid;
  if (basis !== 'deMinimis') return false;
  if (!unless) return true;
  const asked = { on, facts, programme: pack.programme, parameters: valuesOf(pack, parameters) };
  return askCondition(unless, asked).outcome !== 'met';
}

/** One not met refuses; otherwise one not known leaves it open. */
export function eligibleBy(findings: readonly Pick<GrantFinding, 'outcome'>[]): boolean | null {
  if (findings.some(({ outcome }) => outcome === 'notMet')) return false;
  return findings.some(({ outcome }) => outcome === 'unknown') ? null : true;
}

/** The pack's own value of each parameter, unless the area has set another. */
function valuesOf(
  { parameters }: GrantPack,
  set: NonNullable<GrantCase['parameters']>,
): Readonly<Record<string, number | null>> {
  const values: Record<string, number | null> = {};
  for (const name in parameters) values[name] = set[name] ?? parameters[name]?.value ?? null;
  return values;
}

function findingOf(pack: GrantPack, section: FindingSection, rule: PackRule, asked: Asked): GrantFinding {
  const source = rule.source ?? pack.source;
  const { outcome, value, missing } = askCondition(rule.test, asked);
  return {
    rule: rule.id,
    section,
    text: rule.text,
    outcome,
    value,
    missing,
    source: source.text,
    confidence: source.confidence,
  };
}

const ownWords = defineTexts({
  municipality: {
    fi: 'Henkilön kotikunta on mukana ohjelmassa',
    sv: 'Personens hemkommun deltar i programmet',
    en: 'The home municipality takes part in the programme',
  },
  deMinimis: {
    fi: 'Vähämerkityksisen tuen enimmäismäärä ei ylity',
    sv: 'Taket för stöd av mindre betydelse överskrids inte',
    en: 'The ceiling of de minimis aid is not exceeded',
  },
});

function inMunicipalities(pack: GrantPack, asked: Asked): GrantFinding[] {
  if (pack.municipalities.length === 0) return [];
  const test = { fact: 'person.municipality', oneOf: pack.municipalities };
  return [findingOf(pack, 'person', { id: 'municipality', text: ownWords.municipality, test }, asked)];
}

/** Of a grant that is de minimis aid: whether it fits with what the undertaking has had. */
function stateAidFinding(pack: GrantPack, asked: Asked, newCents: number | null): readonly GrantFinding[] {
  if (pack.stateAid.basis !== 'deMinimis') return [];
  // an older pack has the ceiling of its own time, and cites where that stood
  const law =
    pack.stateAid.ceilingCents === null ? deMinimisRuleOn(pack.stateAid.sector, asked.on) : undefined;
  const finding = (answer: Answered): GrantFinding => ({
    rule: 'de-minimis',
    section: 'stateAid',
    text: ownWords.deMinimis,
    ...answer,
    source: law?.source ?? pack.source.text,
    confidence: law ? 'general' : pack.source.confidence,
  });
  if (pack.stateAid.unless) {
    const outside = askCondition(pack.stateAid.unless, asked);
    if (outside.outcome === 'met') return [finding(outside)];
    if (outside.outcome === 'unknown') return [finding(outside)];
  }
  const grants = asked.facts['claims.deMinimis'];
  if (!Array.isArray(grants) || newCents === null)
    return [
      finding({
        outcome: 'unknown',
        value: null,
        missing: Array.isArray(grants) ? [] : ['claims.deMinimis'],
      }),
    ];
  const answer = deMinimisOfCase(pack.stateAid, asked.on, grants as readonly ToldDeMinimisGrant[], newCents);
  if (answer === null)
    return [finding({ outcome: 'unknown', value: null, missing: ['law.deMinimisCeiling'] })];
  return [finding({ outcome: answer.fits ? 'met' : 'notMet', value: answer.headroomCents, missing: [] })];
}

/** The schedule of a granted sum, also of one given by hand, as the programme has it on the day of the decision. */
export function grantInstalments(
  pack: GrantPack,
  totalCents: number,
  { on, facts, parameters = {} }: GrantCase,
): readonly GrantInstalment[] {
  const asked: Asked = { on, facts, programme: pack.programme, parameters: valuesOf(pack, parameters) };
  return totalCents === 0 ? [] : instalmentsOf(pack, totalCents, asked);
}

/** The parts add up to the total: the rest takes what is left, and a fixed part is never more than that. */
function instalmentsOf(pack: GrantPack, totalCents: number, asked: Asked): readonly GrantInstalment[] {
  const plan = pack.instalments.find(({ overCents }) => totalCents > overCents);
  if (plan === undefined) return [];
  let left = totalCents;
  return plan.parts.flatMap(({ text, amount, due, needs }, index) => {
    const asks =
      amount === 'rest'
        ? left
        : 'cents' in amount
          ? amount.cents
          : Math.floor((totalCents * Math.round(amount.percent * 100)) / 10_000);
    const amountCents = index === plan.parts.length - 1 ? left : Math.min(asks, left);
    left -= amountCents;
    const day = dayMeant(due, asked);
    return amountCents === 0 ? [] : [{ text, dueOn: isDay(day) ? day : null, amountCents, needs }];
  });
}

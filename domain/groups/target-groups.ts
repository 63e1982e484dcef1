/**
 * The target groups of a person on a day, by the dated rules of `rules.ts` and the area's settings.
 * A fact that is not known gives no group: nobody is counted on a guess. Ages and times are counted
 * on the day asked about, so the same person moves between groups with time (requirements C2, C5, C6).
 */
import type { AreaSettings } from '../areas/settings.ts';
import type { Confidence } from '../kernel/dated-rule.ts';
import { addMonths, ageOn, type Day, monthsBetween } from '../kernel/dates.ts';
import { type GroupLimits, groupRuleOn, type TargetGroup, targetGroups } from './rules.ts';

export { isTargetGroup, type TargetGroup, targetGroups } from './rules.ts';

/** What the rules read of a person. Null is not known. */
export interface GroupFacts {
  readonly birthDate: Day | null;
  readonly unemployedSince: Day | null;
  /** ISO 3166 country code of two letters, or three; XX and ZZ mean unknown. */
  readonly citizenship: string | null;
  readonly protection: 'temporary' | 'none' | null;
  /** Last day of the protection, when it is known. */
  readonly protectionValidUntil?: Day | null;
  readonly workAbility: 'full' | 'partial' | 'unknown' | null;
  readonly graduatedOn: Day | null;
  readonly homeParent: boolean | null;
  readonly outOfWorkSince: Day | null;
  readonly inEducation: boolean | null;
  readonly inWork: boolean | null;
}

/** What an area may decide for itself about the groups. */
export type GroupSettings = Pick<
  AreaSettings,
  'newlyGraduatedMonths' | 'newlyGraduatedUnderAge' | 'longOutOfWorkMonths' | 'ageOver55'
>;

/** Why a group was given: JSON as it is, to be stored, shown and counted again. */
export interface GroupBasis {
  /** Id of the dated rule. */
  readonly rule: string;
  /** The day asked about. */
  readonly on: string;
  /** The facts that decided, and what was counted from them. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
  readonly limits: Readonly<Record<string, string | number>>;
  /** Whether the limits are the rule's own or the area's setting. */
  readonly limitsSetBy: 'rule' | 'area';
  readonly source: string;
  readonly confidence: Confidence;
}

export interface GivenGroup {
  readonly group: TargetGroup;
  readonly basis: GroupBasis;
}

type Values = GroupBasis['values'];
type Test<G extends TargetGroup> = (facts: GroupFacts, on: Day, limits: GroupLimits[G]) => Values | undefined;

export const unknownCitizenships: ReadonlySet<string> = new Set(['XX', 'ZZ', 'XXX', 'ZZZ']);
export const threeLetterCodes: Readonly<Record<string, string>> = { FI: 'FIN' };

const tests: { readonly [G in TargetGroup]: Test<G> } = {
  longTermUnemployed: ({ unemployedSince }, on, { fromMonths }) =>
    atLeastMonths('unemployedSince', unemployedSince, on, fromMonths),

  under30: ({ birthDate }, on, { underAge }) => ageWithin(birthDate, on, 0, underAge),

  over55: ({ birthDate }, on, { fromAge }) => ageWithin(birthDate, on, fromAge, Number.POSITIVE_INFINITY),

  partialWorkAbility: ({ workAbility }) => (workAbility === 'partial' ? { workAbility } : undefined),

  foreignCitizen: ({ citizenship }, _on, { ownCitizenship }) => {
    if (citizenship === null) return undefined;
    const code = citizenship.trim().toUpperCase();
    const own = code === ownCitizenship || code === threeLetterCodes[ownCitizenship];
    return code === '' || own || unknownCitizenships.has(code) ? undefined : { citizenship: code };
  },

  temporaryProtection: ({ protection, protectionValidUntil }, on) => {
    if (protection !== 'temporary') return undefined;
    if (protectionValidUntil == null) return { protection };
    return on <= protectionValidUntil ? { protection, protectionValidUntil } : undefined;
  },

  newlyGraduated: ({ birthDate, graduatedOn }, on, { withinMonths, underAge }) => {
    const age = ageWithin(birthDate, on, 0, underAge);
    if (age === undefined || graduatedOn === null || graduatedOn > on) return undefined;
    const months = monthsBetween(graduatedOn, on);
    // The anniversary itself still counts: a time set in months ends on the corresponding day.
    const within =
      months < withinMonths || (months === withinMonths && addMonths(graduatedOn, months) === on);
    return within ? { graduatedOn, months, ...age } : undefined;
  },

  homeParent: ({ homeParent }) => (homeParent === true ? { homeParent } : undefined),

  longOutOfWork: ({ outOfWorkSince }, on, { fromMonths }) =>
    atLeastMonths('outOfWorkSince', outOfWorkSince, on, fromMonths),

  neet: ({ birthDate, inWork, inEducation }, on, { fromAge, underAge }) => {
    const age = ageWithin(birthDate, on, fromAge, underAge);
    return age !== undefined && inWork === false && inEducation === false
      ? { inWork, inEducation, ...age }
      : undefined;
  },
};

/** The groups given on a day, in the order of `targetGroups`, each with its basis. */
export function targetGroupsOn(facts: GroupFacts, on: Day, settings?: GroupSettings): readonly GivenGroup[] {
  return targetGroups.flatMap((group) => {
    const basis = groupBasis(group, facts, on, settings);
    return basis === undefined ? [] : [{ group, basis }];
  });
}

function groupBasis<G extends TargetGroup>(
  group: G,
  facts: GroupFacts,
  on: Day,
  settings: GroupSettings | undefined,
): GroupBasis | undefined {
  const rule = groupRuleOn(group, on);
  const limits = groupLimitsOn(group, on, settings);
  const values = tests[group](facts, on, limits);
  if (values === undefined) return undefined;
  const changed = JSON.stringify(limits) !== JSON.stringify(rule.limits);
  return {
    rule: rule.id,
    on,
    values,
    limits: { ...limits },
    limitsSetBy: changed ? 'area' : 'rule',
    source: rule.source,
    confidence: rule.confidence,
  };
}

/** The limits of a group on a day, the area's settings read over the rule's. */
export function groupLimitsOn<G extends TargetGroup>(
  group: G,
  on: Day,
  settings?: GroupSettings,
): GroupLimits[G] {
  return { ...groupRuleOn(group, on).limits, ...(settings && areaLimits(group, settings)) };
}

/** The area's settings as limits of the group they concern. */
function areaLimits(group: TargetGroup, settings: GroupSettings): Readonly<Record<string, number>> {
  switch (group) {
    case 'newlyGraduated':
      return { withinMonths: settings.newlyGraduatedMonths, underAge: settings.newlyGraduatedUnderAge };
    case 'longOutOfWork':
      return { fromMonths: settings.longOutOfWorkMonths };
    case 'over55':
      return settings.ageOver55 === 'over-55' ? { fromAge: 56 } : {};
    default:
      return {};
  }
}

/** Given when the age in whole years is at least `from` and below `under`; never before birth. */
function ageWithin(
  birthDate: Day | null,
  on: Day,
  from: number,
  under: number,
): { readonly birthDate: Day; readonly age: number } | undefined {
  if (birthDate === null) return undefined;
  const age = ageOn(birthDate, on);
  return age >= Math.max(from, 0) && age < under ? { birthDate, age } : undefined;
}

function atLeastMonths(name: string, since: Day | null, on: Day, fromMonths: number): Values | undefined {
  if (since === null || since > on) return undefined;
  const months = monthsBetween(since, on);
  return months >= fromMonths ? { [name]: since, months } : undefined;
}

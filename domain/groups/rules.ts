/**
 * The rules of the target groups as dated data: who belongs, from which day the rule is used, and
 * where it comes from. A new rule is a new row with its day, never a change of an old one, so that a
 * figure of an earlier half-year can be counted again as it was.
 */
import type { Day } from '../kernel/dates.ts';
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';

/** In the order in which they are shown. */
export const targetGroups = [
  'longTermUnemployed',
  'under30',
  'over55',
  'partialWorkAbility',
  'foreignCitizen',
  'temporaryProtection',
  'newlyGraduated',
  'homeParent',
  'longOutOfWork',
  'neet',
] as const;
export type TargetGroup = (typeof targetGroups)[number];

export function isTargetGroup(value: unknown): value is TargetGroup {
  return targetGroups.some((group) => group === value);
}

/** The limits of each group. Ages in whole years, times in whole calendar months. */
export interface GroupLimits {
  readonly longTermUnemployed: { readonly fromMonths: number };
  readonly under30: { readonly underAge: number };
  readonly over55: { readonly fromAge: number };
  readonly partialWorkAbility: Readonly<Record<string, never>>;
  readonly foreignCitizen: { readonly ownCitizenship: string };
  readonly temporaryProtection: Readonly<Record<string, never>>;
  readonly newlyGraduated: { readonly withinMonths: number; readonly underAge: number };
  readonly homeParent: Readonly<Record<string, never>>;
  readonly longOutOfWork: { readonly fromMonths: number };
  readonly neet: { readonly fromAge: number; readonly underAge: number };
}

export type GroupRule<G extends TargetGroup> = DatedRule<GroupLimits[G]>;

const southKarelia = 'Etelä-Karjalan työllisyysohjelma (4/2022)';
const toimi = 'Toimivat välityömarkkinat Pohjois-Karjalaan (TOIMI), rahoituspäätös';
const always = { validFrom: null, validTo: null } as const;

export const groupRules: { readonly [G in TargetGroup]: readonly GroupRule<G>[] } = {
  longTermUnemployed: [
    {
      id: 'long-term-unemployed-12-months',
      ...always,
      limits: { fromMonths: 12 },
      source: `${southKarelia}: pitkään (yli 12 kuukautta) työttömänä olleet`,
      confidence: 'stated',
    },
  ],
  under30: [
    {
      id: 'under-30',
      ...always,
      limits: { underAge: 30 },
      source: `${southKarelia}: nuoret (alle 30-vuotiaat)`,
      confidence: 'stated',
    },
  ],
  over55: [
    {
      id: 'over-55',
      ...always,
      limits: { fromAge: 55 },
      source: `${southKarelia}: ikääntyneet (yli 55-vuotiaat), luettuna 55 vuotta täyttäneiksi`,
      confidence: 'stated',
    },
  ],
  partialWorkAbility: [
    {
      id: 'partial-work-ability',
      ...always,
      limits: {},
      source: `${southKarelia}: osatyökykyiset; tieto on työkyvyn tarve, ei diagnoosi`,
      confidence: 'stated',
    },
  ],
  foreignCitizen: [
    {
      id: 'foreign-citizen',
      ...always,
      limits: { ownCitizenship: 'FI' },
      source: `${southKarelia}: maahanmuuttajataustaiset (ulkomaankansalaiset)`,
      confidence: 'stated',
    },
  ],
  temporaryProtection: [
    {
      id: 'temporary-protection',
      ...always,
      limits: {},
      source: `${southKarelia}: tilapäisen suojelun perusteella oleskeluluvan saaneet; direktiivi 2001/55/EY`,
      confidence: 'stated',
    },
  ],
  newlyGraduated: [
    {
      id: 'newly-graduated-12-months-under-30',
      ...always,
      limits: { withinMonths: 12, underAge: 30 },
      source: `${toimi}: nuoret vastavalmistuneet; rajat ovat alueen asetus`,
      confidence: 'areaSetting',
    },
  ],
  homeParent: [
    {
      id: 'home-parent',
      ...always,
      limits: {},
      source: 'Ketterästi Yhdessä -hanke, tiedote 12.6.2025: kotivanhemmat',
      confidence: 'stated',
    },
  ],
  longOutOfWork: [
    {
      id: 'long-out-of-work-24-months',
      ...always,
      limits: { fromMonths: 24 },
      source: `${toimi}: työelämästä pitkään poissa olleet; raja on alueen asetus`,
      confidence: 'areaSetting',
    },
  ],
  neet: [
    {
      id: 'neet-15-29',
      ...always,
      limits: { fromAge: 15, underAge: 30 },
      source: `${southKarelia}: NEET-nuoret; ikäraja 15–29 vuotta Euroopan tilastojen mukaan`,
      confidence: 'general',
    },
  ],
};

/** The rule of a group in force on a day. Throws when the table has a gap: it is a bug. */
export function groupRuleOn<G extends TargetGroup>(group: G, on: Day): GroupRule<G> {
  return ruleOn(groupRules[group], on);
}

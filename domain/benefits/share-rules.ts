/**
 * Municipal share of unemployment benefits as dated data: which benefits, from how many paid days which per cent, which
 * days count. The rule set of a day is chosen by the day of the benefit, never by when it was paid. What the law leaves
 * open is a switch. Requirements J1–J5; facts §§ 1.1–1.5.
 */
import { asDay } from '../kernel/dates.ts';
import type { DatedRule } from '../kernel/dated-rule.ts';

export const shareBenefits = [
  'labourMarketSubsidy',
  'basicAllowance',
  'earningsRelated',
  'generalSupport',
] as const;
export type ShareBenefit = (typeof shareBenefits)[number];

/** From the day after so many paid days, or from the payment after the one in which they fill. */
export const stepEffects = ['day', 'paymentPeriod'] as const;
export type StepEffect = (typeof stepEffects)[number];

export interface ShareStep {
  /** Paid days that have been received before the step holds. */
  readonly after: number;
  readonly percent: number;
}

export interface ShareRules {
  readonly benefits: readonly ShareBenefit[];
  /** By days rising; under the first the municipality pays nothing. */
  readonly steps: readonly ShareStep[];
  /** Days of services that promote employment count and are paid for as other days. */
  readonly servicesCount: boolean;
  /** What is taken when nobody has said otherwise. */
  readonly stepEffect: StepEffect;
}

export type ShareRuleSet = DatedRule<ShareRules>;

const stepsOf2025: readonly ShareStep[] = [
  { after: 100, percent: 10 },
  { after: 200, percent: 20 },
  { after: 300, percent: 30 },
  { after: 400, percent: 40 },
  { after: 700, percent: 50 },
];

export const shareRuleSets: readonly ShareRuleSet[] = [
  {
    id: 'until-2024',
    validFrom: null,
    validTo: asDay('2024-12-31'),
    limits: {
      benefits: ['labourMarketSubsidy'],
      steps: [
        { after: 300, percent: 50 },
        { after: 1_000, percent: 70 },
      ],
      servicesCount: false,
      stepEffect: 'paymentPeriod',
    },
    source: 'Unemployment Security Act 1290/2002, chapter 14, section 3a, before act 385/2023',
    confidence: 'stated',
  },
  {
    id: 'from-2025',
    validFrom: asDay('2025-01-01'),
    validTo: asDay('2026-04-30'),
    limits: {
      benefits: ['labourMarketSubsidy', 'basicAllowance', 'earningsRelated'],
      steps: stepsOf2025,
      servicesCount: true,
      stepEffect: 'day',
    },
    source: 'Unemployment Security Act 1290/2002, chapter 14, sections 3 and 3a–3d, by act 385/2023',
    confidence: 'general',
  },
  {
    id: 'from-2026-05',
    validFrom: asDay('2026-05-01'),
    validTo: null,
    limits: {
      // days paid of the benefits that general support replaced may come late
      benefits: ['labourMarketSubsidy', 'basicAllowance', 'earningsRelated', 'generalSupport'],
      steps: stepsOf2025,
      servicesCount: true,
      stepEffect: 'day',
    },
    source: 'As from 2025, with general support from 1 May 2026; that the count continues is expected',
    confidence: 'general',
  },
];

/** When the measure is asked, and why joint services may be needed: dated data with their sources. */
import { type Day, asDay } from '../kernel/dates.ts';
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import type { Text } from '../kernel/texts.ts';

export interface MeasureRhythm {
  readonly startWithinDays: number;
  readonly everyMonths: number;
  /** Answers so near the end of the path count as those of the end, and so long after it they are still asked. */
  readonly exitWithinDays: number;
}

export const measureRhythmRules: readonly DatedRule<MeasureRhythm>[] = [
  {
    id: 'measure-start-3-months-exit',
    validFrom: null,
    validTo: null,
    limits: { startWithinDays: 14, everyMonths: 3, exitWithinDays: 30 },
    source:
      'Toimivat välityömarkkinat Pohjois-Karjalaan (TOIMI), rahoituspäätös: muut indikaattorit; rytmi on alueen asetus',
    confidence: 'areaSetting',
  },
];

export function measureRhythmOn(on: Day): DatedRule<MeasureRhythm> {
  return ruleOn(measureRhythmRules, on);
}

/** What the worker finds; never computed from the answers. */
export const jointServiceDecisions = ['need', 'noNeed', 'unclear'] as const;
export type JointServiceDecision = (typeof jointServiceDecisions)[number];

export const jointServiceReasons = [
  'workAbility',
  'lifeManagement',
  'consultationNotEnough',
  'countyServices',
  'kelaServices',
  'unemployed300Days',
  'unemployed12Months',
  'unemployed6MonthsUnder25',
  'consultationEnough',
  'oneServiceEnough',
  'ownServicesEnough',
  'moreInformation',
  'clientConsiders',
] as const;
export type JointServiceReason = (typeof jointServiceReasons)[number];

type Reasons = Readonly<Record<JointServiceDecision, readonly JointServiceReason[]>>;

const noNeed = ['consultationEnough', 'oneServiceEnough', 'ownServicesEnough'] as const;
const unclear = ['moreInformation', 'clientConsiders'] as const;

/** Reasons in use on a day. The source is shown to the worker, so it has words in every language. */
export const jointServiceRules: readonly DatedRule<Reasons, Text>[] = [
  {
    id: 'joint-services-1369-2014',
    validFrom: null,
    validTo: asDay('2024-12-31'),
    limits: {
      need: [
        'unemployed300Days',
        'unemployed12Months',
        'unemployed6MonthsUnder25',
        'countyServices',
        'kelaServices',
      ],
      noNeed,
      unclear,
    },
    source: {
      fi: 'laki työllistymistä edistävästä monialaisesta yhteispalvelusta (1369/2014)',
      sv: 'lagen om sektorsövergripande samservice som främjar sysselsättningen (1369/2014)',
      en: 'act on multi-professional joint services promoting employment (1369/2014)',
    },
    confidence: 'stated',
  },
  {
    id: 'joint-services-381-2023',
    validFrom: asDay('2025-01-01'),
    validTo: null,
    limits: {
      need: ['workAbility', 'lifeManagement', 'consultationNotEnough', 'countyServices', 'kelaServices'],
      noNeed,
      unclear,
    },
    source: {
      fi: 'laki työllistymisen monialaisesta edistämisestä (381/2023): ei päivärajoja; työkyvyn tai elämänhallinnan este, joka ei ratkea yhteydenotolla (StVM 27/2025)',
      sv: 'lagen om sektorsövergripande främjande av sysselsättningen (381/2023): inga dagsgränser; ett hinder i arbetsförmågan eller livshanteringen som inte löses genom en kontakt (StVM 27/2025)',
      en: 'act on multi-professional promotion of employment (381/2023): no limits of days; an obstacle in work ability or managing life that does not resolve by consultation (StVM 27/2025)',
    },
    confidence: 'general',
  },
];

export function jointServiceRuleOn(on: Day): DatedRule<Reasons, Text> {
  return ruleOn(jointServiceRules, on);
}

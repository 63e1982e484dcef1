/**
 * How much of a week coaching may take, over all periods of one person, as dated data. Passing a limit
 * warns and never blocks: other services of the week may be known elsewhere, and coaching is not work.
 */
import type { Day } from '../kernel/dates.ts';
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import type { Text } from '../kernel/texts.ts';

export type WeeklyLimit = 'days' | 'minutes';

/** How long a day of coaching may be planned, in minutes: what a form takes, no rule of law. */
export const dailyMinutesLimits = { least: 30, most: 480 } as const;

const always = { validFrom: null, validTo: null } as const;

/** The source is shown to the worker, so it has words in every language. */
export const weeklyLimitRules: {
  readonly [L in WeeklyLimit]: readonly DatedRule<{ readonly atMost: number }, Text>[];
} = {
  days: [
    {
      id: 'weekly-days-5',
      ...always,
      limits: { atMost: 5 },
      source: {
        fi: 'työkokeilussa enintään viisi päivää viikossa (laki 380/2023); sovelletaan ohjeena kaikkiin jaksoihin',
        sv: 'vid arbetsprövning högst fem dagar i veckan (lag 380/2023); tillämpas som riktlinje på alla perioder',
        en: 'at most five days a week in a work try-out (act 380/2023); used as guidance for all periods',
      },
      confidence: 'general',
    },
  ],
  minutes: [
    {
      id: 'weekly-minutes-40-hours',
      ...always,
      limits: { atMost: 40 * 60 },
      source: {
        fi: 'työaikalaki (872/2019) 5 §, säännöllinen työaika enintään 40 tuntia viikossa; sovelletaan ohjeena',
        sv: 'arbetstidslagen (872/2019) 5 §, ordinarie arbetstid högst 40 timmar i veckan; tillämpas som riktlinje',
        en: 'Working Hours Act (872/2019) section 5, regular working time at most 40 hours a week; used as guidance',
      },
      confidence: 'general',
    },
  ],
};

export interface WeeklyWarning {
  readonly code: 'weekly-days' | 'weekly-minutes';
  readonly value: number;
  readonly limit: number;
  readonly source: Text;
}

const warningCodes = { days: 'weekly-days', minutes: 'weekly-minutes' } as const;

/** The limits in force on a day that the week's load passes. */
export function weeklyWarnings(
  load: Readonly<Record<WeeklyLimit, number>>,
  on: Day,
): readonly WeeklyWarning[] {
  return (['days', 'minutes'] as const).flatMap((limit) => {
    const { limits, source } = ruleOn(weeklyLimitRules[limit], on);
    if (load[limit] <= limits.atMost) return [];
    return [{ code: warningCodes[limit], value: load[limit], limit: limits.atMost, source }];
  });
}

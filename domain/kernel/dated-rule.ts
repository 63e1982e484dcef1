/**
 * A limit or a tariff as dated data: what holds, from which day to which day, and where it comes from.
 * A change of the law is a new row with its day, never a change of a row that has been used.
 */
import type { Day } from './dates.ts';

/**
 * How sure the rule is: `stated` in the text it names, `general` a rule in common use that was not
 * checked against its document, `areaSetting` a default that each area decides.
 */
export type Confidence = 'stated' | 'general' | 'areaSetting';

export interface DatedRule<Limits, Source = string> {
  /** Stays the same for ever: stored results name it. */
  readonly id: string;
  /** First day, or null when the rule is used for every earlier day as well. */
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  readonly limits: Limits;
  readonly source: Source;
  readonly confidence: Confidence;
}

/** The rule in force on a day. Throws when the table has a gap: it is a bug. */
export function ruleOn<Rule extends Pick<DatedRule<unknown>, 'id' | 'validFrom' | 'validTo'>>(
  rules: readonly Rule[],
  on: Day,
): Rule {
  const rule = rules.find(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo),
  );
  if (rule === undefined) throw new Error(`No rule on ${on} (${rules.map(({ id }) => id).join(', ')})`);
  return rule;
}

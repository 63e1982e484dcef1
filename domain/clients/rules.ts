/** What the law says of the person herself, as dated data. */
import { type Day, ageOn } from '../kernel/dates.ts';
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';

/** The first age at which a person is of age: guardians are kept of those below it. */
export const majorityRules: readonly DatedRule<{ readonly fromAge: number }>[] = [
  {
    id: 'majority-18',
    validFrom: null,
    validTo: null,
    limits: { fromAge: 18 },
    source:
      'Laki holhoustoimesta (442/1999) 2 §: alaikäinen on alle 18-vuotias; laki lapsen huollosta (361/1983) 3 §: huolto päättyy, kun lapsi täyttää 18 vuotta',
    confidence: 'general',
  },
];

export function isMinorOn(birthDate: Day, on: Day): boolean {
  return ageOn(birthDate, on) < ruleOn(majorityRules, on).limits.fromAge;
}

/**
 * How long data are kept: dated rules with their ground, shown on the privacy page. None was checked against the
 * text of an act, which each says; the area's own retention plan (act 906/2019 § 21) goes before them.
 */
import type { DatedRule } from '../kernel/dated-rule.ts';
import { asDay } from '../kernel/dates.ts';
import type { Text } from '../kernel/texts.ts';

export const keptThings = ['client', 'log'] as const;
export type KeptThing = (typeof keptThings)[number];

type RetentionRule = DatedRule<{ readonly years: number }, Text>;

export const retentionRules: Readonly<Record<KeptThing, readonly RetentionRule[]>> = {
  client: [
    {
      id: 'client-5-years',
      validFrom: asDay('2025-01-01'),
      validTo: null,
      limits: { years: 5 },
      source: {
        fi: 'työvoimapalvelujen asiakastietojen yleinen säilytysaika',
        sv: 'allmän förvaringstid för arbetskraftsservicens kunduppgifter',
        en: 'the usual time for client data of employment services',
      },
      confidence: 'general',
    },
  ],
  log: [
    {
      id: 'log-5-years',
      validFrom: asDay('2025-01-01'),
      validTo: null,
      limits: { years: 5 },
      source: {
        fi: 'tiedonhallintalaki (906/2019) 17 §; aika on yleinen käytäntö',
        sv: 'informationshanteringslagen (906/2019) 17 §; tiden är allmän praxis',
        en: 'information management act (906/2019) § 17; the time is common practice',
      },
      confidence: 'general',
    },
  ],
};

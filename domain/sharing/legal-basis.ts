/**
 * On what ground a partner is told of a client: the employment administration's personal clients are secret (act
 * 621/1999 § 24(1) p. 25), so each slice names its ground. Dated data with the section; what was not checked against
 * the act says so, and the screens show it.
 */
import type { OrganisationKind } from '../areas/organisation-kinds.ts';
import type { Day } from '../kernel/dates.ts';
import { asDay } from '../kernel/dates.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { Text } from '../kernel/texts.ts';

export const legalBases = [
  'consent',
  'commission',
  'employmentServices',
  'jointService',
  'socialWelfare',
] as const;
export type LegalBasis = (typeof legalBases)[number];

/** `notRecorded`: given before the ground was asked for. */
export const recordedBases = [...legalBases, 'notRecorded'] as const;
export type RecordedBasis = (typeof recordedBases)[number];

export interface LegalBasisRule {
  readonly code: LegalBasis;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
  /** The act and its section, as the screens cite it. */
  readonly section: Text;
  /** `general`: in common use, not checked against the act; `sectionUnknown`: the act is known, its section is not. */
  readonly confidence: 'general' | 'sectionUnknown';
  /** Kinds of organisations the ground may serve, or null for all. */
  readonly organisationKinds: readonly OrganisationKind[] | null;
}

const authorities = ['municipality', 'employmentArea', 'authority', 'wellbeingCounty'] as const;

export const legalBasisRules: readonly LegalBasisRule[] = [
  {
    code: 'consent',
    validFrom: null,
    validTo: null,
    section: {
      fi: 'asiakkaan suostumus: julkisuuslaki 621/1999 26 § 1 mom. 2 kohta, EU:n tietosuoja-asetus 6 artikla 1 a',
      sv: 'kundens samtycke: offentlighetslagen 621/1999 26 § 1 mom. 2 punkten, EU:s dataskyddsförordning art. 6.1 a',
      en: 'the client’s consent: act 621/1999 § 26(1)(2), EU General Data Protection Regulation art. 6(1)(a)',
    },
    confidence: 'general',
    organisationKinds: null,
  },
  {
    code: 'commission',
    validFrom: null,
    validTo: null,
    section: {
      fi: 'toimeksianto: julkisuuslaki 621/1999 26 § 3 mom., EU:n tietosuoja-asetus 28 artikla',
      sv: 'uppdrag: offentlighetslagen 621/1999 26 § 3 mom., EU:s dataskyddsförordning art. 28',
      en: 'commission: act 621/1999 § 26(3), EU General Data Protection Regulation art. 28',
    },
    confidence: 'general',
    organisationKinds: null,
  },
  {
    code: 'employmentServices',
    validFrom: asDay('2025-01-01'),
    validTo: null,
    section: {
      fi: 'laki työvoimapalveluiden järjestämisestä 380/2023',
      sv: 'lagen om ordnande av arbetskraftsservice 380/2023',
      en: 'act on organising employment services 380/2023',
    },
    confidence: 'sectionUnknown',
    organisationKinds: authorities,
  },
  {
    code: 'jointService',
    validFrom: asDay('2025-01-01'),
    validTo: null,
    section: {
      fi: 'laki työllistymisen monialaisesta edistämisestä 381/2023',
      sv: 'lagen om sektorsövergripande främjande av sysselsättningen 381/2023',
      en: 'act on multi-professional promotion of employment 381/2023',
    },
    confidence: 'sectionUnknown',
    organisationKinds: authorities,
  },
  {
    code: 'socialWelfare',
    validFrom: null,
    validTo: null,
    section: {
      fi: 'laki sosiaali- ja terveydenhuollon asiakastietojen käsittelystä 703/2023',
      sv: 'lagen om behandling av kunduppgifter inom social- och hälsovården 703/2023',
      en: 'act on processing client data in social welfare and health care 703/2023',
    },
    confidence: 'sectionUnknown',
    organisationKinds: ['wellbeingCounty'],
  },
];

/** Grounds in use on a day. */
export function legalBasesOn(on: Day): readonly LegalBasisRule[] {
  return legalBasisRules.filter(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo),
  );
}

export function legalBasisRuleOf(code: string, on: Day): LegalBasisRule | undefined {
  return legalBasesOn(on).find((rule) => rule.code === code);
}

export function legalBasisRefusal(
  slice: { readonly legalBasis: LegalBasis; readonly startsOn: Day; readonly endsOn: Day },
  facts: {
    readonly organisationKind: string;
    readonly consentUntil: Day | null;
    readonly hasJointService: boolean;
  },
): Refusal | null {
  const at = '/body/legalBasis';
  const rule = legalBasisRuleOf(slice.legalBasis, slice.startsOn);
  if (!rule) return refuse('legal-basis-not-in-force', undefined, at);
  if (rule.organisationKinds && !rule.organisationKinds.some((kind) => kind === facts.organisationKind)) {
    return refuse('legal-basis-for-others', undefined, at);
  }
  if (slice.legalBasis === 'jointService' && !facts.hasJointService) {
    return refuse('joint-service-not-recorded', undefined, at);
  }
  if (slice.legalBasis !== 'consent') return null;
  if (facts.consentUntil === null) return refuse('consent-needed', undefined, at);
  return slice.endsOn > facts.consentUntil
    ? refuse('slice-outlasts-consent', { until: facts.consentUntil }, '/body/endsOn')
    : null;
}

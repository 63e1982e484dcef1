/** What kinds of organisations take part in an area. */
import type { Text } from '../kernel/texts.ts';

export const organisationKinds = [
  'municipality',
  'employmentArea',
  'authority',
  'wellbeingCounty',
  'association',
  'company',
  'school',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

export const organisationKindWords: Readonly<Record<OrganisationKind, Text>> = {
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  employmentArea: { fi: 'Työllisyysalue', sv: 'Sysselsättningsområde', en: 'Employment area' },
  authority: { fi: 'Viranomainen', sv: 'Myndighet', en: 'Authority' },
  wellbeingCounty: { fi: 'Hyvinvointialue', sv: 'Välfärdsområde', en: 'Wellbeing services county' },
  association: { fi: 'Yhdistys tai säätiö', sv: 'Förening eller stiftelse', en: 'Association or foundation' },
  company: { fi: 'Yritys', sv: 'Företag', en: 'Company' },
  school: { fi: 'Oppilaitos', sv: 'Läroanstalt', en: 'School' },
  other: { fi: 'Muu', sv: 'Annan', en: 'Other' },
};

import type { Text } from '../kernel/texts.ts';
import type { DropInReason } from './place.ts';

export const dropInReasonWords: Readonly<Record<DropInReason, Text>> = {
  jobSearch: { fi: 'Työnhaku', sv: 'Jobbsökning', en: 'Job search' },
  forms: { fi: 'Lomakkeet ja hakemukset', sv: 'Blanketter och ansökningar', en: 'Forms and applications' },
  digital: { fi: 'Digiapu', sv: 'Digihjälp', en: 'Help with digital services' },
  training: { fi: 'Opiskelu ja koulutus', sv: 'Studier och utbildning', en: 'Studies and training' },
  benefits: { fi: 'Toimeentulo ja tuet', sv: 'Försörjning och stöd', en: 'Income and benefits' },
  wellbeing: { fi: 'Hyvinvointi ja terveys', sv: 'Välbefinnande och hälsa', en: 'Wellbeing and health' },
  entrepreneurship: { fi: 'Yrittäjyys', sv: 'Företagande', en: 'Entrepreneurship' },
  employer: { fi: 'Työnantajan asia', sv: 'Arbetsgivarens ärende', en: 'An employer’s matter' },
  company: { fi: 'Seura ja kahvi', sv: 'Sällskap och kaffe', en: 'Company and coffee' },
  other: { fi: 'Muu asia', sv: 'Annat ärende', en: 'Something else' },
};

export const placeRefusalWords = {
  'nothing-to-undo': {
    fi: 'Tätä ei ole tänään laskettu yhtään.',
    sv: 'Det här har inte räknats i dag.',
    en: 'None of this has been counted today.',
  },
} as const satisfies Readonly<Record<string, Text>>;

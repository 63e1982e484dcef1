import type { Text } from '../kernel/texts.ts';

export const environmentRefusalWords = {
  'year-closed': {
    fi: 'Itsearviointi kirjataan kuluvalta tai edelliseltä vuodelta.',
    sv: 'Självutvärderingen gäller innevarande eller föregående år.',
    en: 'A self-evaluation is of this year or the one before.',
  },
} as const satisfies Readonly<Record<string, Text>>;

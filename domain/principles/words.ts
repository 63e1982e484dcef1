import type { Text } from '../kernel/texts.ts';

export const principleRefusalWords = {
  'no-principles': {
    fi: 'Voimassa olevia periaatteita ei ole.',
    sv: 'Det finns inga gällande principer.',
    en: 'No principles are in force.',
  },
} as const satisfies Readonly<Record<string, Text>>;

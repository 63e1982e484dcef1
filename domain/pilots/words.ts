import type { Text } from '../kernel/texts.ts';
import type { PilotDecision, PilotMeasure } from './pilot.ts';

export const pilotMeasureWords: Readonly<Record<PilotMeasure, Text>> = {
  participants: { fi: 'Osallistujia', sv: 'Deltagare', en: 'Participants' },
  outcomes: {
    fi: 'Työttömyyden päättäviä lopputuloksia',
    sv: 'Resultat som avslutar arbetslösheten',
    en: 'Outcomes that end unemployment',
  },
  openLabourMarket: {
    fi: 'Avoimille työmarkkinoille',
    sv: 'Till den öppna arbetsmarknaden',
    en: 'To the open labour market',
  },
  attendance: { fi: 'Osallistumisprosentti', sv: 'Närvaroprocent', en: 'Attendance per cent' },
  unemployedMonths: {
    fi: 'Työttömyyden kesto kuukausina',
    sv: 'Arbetslöshetens längd i månader',
    en: 'Length of unemployment in months',
  },
  measureTotal: { fi: 'Mittarin tulos', sv: 'Mätarens resultat', en: 'Result of the progress measure' },
  satisfaction: { fi: 'Tyytyväisyys', sv: 'Nöjdhet', en: 'Satisfaction' },
  other: { fi: 'Muu luku', sv: 'Annan siffra', en: 'Another figure' },
};

export const pilotDecisionWords: Readonly<Record<PilotDecision, Text>> = {
  spread: { fi: 'Levitetään', sv: 'Sprids', en: 'Spread' },
  continue: { fi: 'Jatketaan kokeilua', sv: 'Försöket fortsätter', en: 'Continue the trial' },
  stop: { fi: 'Lopetetaan', sv: 'Avslutas', en: 'Stop' },
};

export const pilotRefusalWords = {
  'pilot-no-result': {
    fi: 'Kirjaa tulos ennen kuin kokeilu levitetään.',
    sv: 'Anteckna resultatet innan försöket sprids.',
    en: 'Record the result before the trial is spread.',
  },
  'pilot-not-spread': {
    fi: 'Kuntia lisätään, kun päätös on levittää.',
    sv: 'Kommuner läggs till när beslutet är att sprida.',
    en: 'Municipalities are added when the decision is to spread.',
  },
} as const satisfies Readonly<Record<string, Text>>;

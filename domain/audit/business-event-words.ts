/** What calls about business cases, and about how places are used, are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const businessEventWords = defineTexts({
  businessCaseRead: {
    fi: 'Katsoi liiketoimintalaskelmaa',
    sv: 'Såg en affärskalkyl',
    en: 'Viewed a business case',
  },
  businessCaseCreate: {
    fi: 'Lisäsi liiketoimintalaskelman',
    sv: 'Lade till en affärskalkyl',
    en: 'Added a business case',
  },
  businessCaseSave: {
    fi: 'Tallensi liiketoimintalaskelman version',
    sv: 'Sparade en version av en affärskalkyl',
    en: 'Saved an edition of a business case',
  },
  businessCaseExport: {
    fi: 'Latasi liiketoimintalaskelman',
    sv: 'Laddade ner en affärskalkyl',
    en: 'Downloaded a business case',
  },
  businessDecisionAdd: {
    fi: 'Kirjasi päätöksen liiketoimintalaskelmasta',
    sv: 'Antecknade ett beslut om en affärskalkyl',
    en: 'Recorded a decision on a business case',
  },
  placementUsage: {
    fi: 'Katsoi paikkojen käyttöä viikoittain',
    sv: 'Såg hur platserna används per vecka',
    en: 'Viewed the use of places by week',
  },
  workshopStatistics: {
    fi: 'Katsoi työpajatilastoa',
    sv: 'Såg verkstadsstatistiken',
    en: 'Viewed the workshop statistics',
  },
  workshopStatisticsExport: {
    fi: 'Latasi työpajatilaston',
    sv: 'Laddade ner verkstadsstatistiken',
    en: 'Downloaded the workshop statistics',
  },
  workshopPeriodAdd: {
    fi: 'Lisäsi työpajatilaston jakson',
    sv: 'Lade till en period för verkstadsstatistiken',
    en: 'Added a period of the workshop statistics',
  },
  providerMonth: {
    fi: 'Katsoi tuottajien kuukautta',
    sv: 'Såg producenternas månad',
    en: 'Viewed the month of providers',
  },
  providerStatementExport: {
    fi: 'Latasi tuottajan kuukausierittelyn',
    sv: 'Laddade ner producentens månadsspecifikation',
    en: 'Downloaded a provider’s monthly statement',
  },
});

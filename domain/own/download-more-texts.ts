import { defineOwnTexts } from '../kernel/texts.ts';

/** Words of the parts of the download that tell of assessments, messages, strengths and learning. */
export const downloadMoreTexts = defineOwnTexts({
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes', easy: 'Kyllä' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No', easy: 'Ei' },
  agreements: {
    fi: 'Sopimukset ja loppuarviot',
    sv: 'Avtal och slutbedömningar',
    en: 'Agreements and final assessments',
    easy: 'Sinun sopimukset',
  },
  assessments: {
    fi: 'Arviot ja vastaukset',
    sv: 'Bedömningar och svar',
    en: 'Assessments and answers',
    easy: 'Kysymykset ja vastaukset',
  },
  byMe: { fi: 'oma vastaus', sv: 'eget svar', en: 'own answer', easy: 'sinä vastasit' },
  byWorker: {
    fi: 'työntekijän vastaus',
    sv: 'en anställds svar',
    en: 'a worker’s answer',
    easy: 'työntekijä vastasi',
  },
  draft: { fi: 'kesken', sv: 'inte färdigt', en: 'not finished', easy: 'ei vielä valmis' },
  kykyviisari: { fi: 'Kykyviisari', sv: 'Kykyviisari', en: 'Kykyviisari', easy: 'Kykyviisari' },
  clarifications: {
    fi: 'Terveystarkastuksen ja työkyvyn selvittelyn vaiheet',
    sv: 'Steg i hälsokontroll och utredning av arbetsförmåga',
    en: 'Steps of a health check or a clarification of work ability',
    easy: 'Terveys ja työkyky: sovitut päivät',
  },
  messages: {
    fi: 'Sinulle lähetetyt viestit',
    sv: 'Meddelanden till dig',
    en: 'Messages sent to you',
    easy: 'Viestit sinulle',
  },
  strengths: { fi: 'Osaaminen', sv: 'Kompetens', en: 'Skills', easy: 'Mitä osaat' },
  languages: { fi: 'Kielet', sv: 'Språk', en: 'Languages', easy: 'Kielet' },
  learning: {
    fi: 'Oppimistarpeet ja kurssit',
    sv: 'Lärandebehov och kurser',
    en: 'Learning needs and courses',
    easy: 'Mitä haluat oppia, ja kurssit',
  },
  card: { fi: 'Vahvuuskortti', sv: 'Styrkekort', en: 'Strengths card', easy: 'Vahvuus-kortti' },
  hiddenLine: {
    fi: 'ei näy kortilla',
    sv: 'syns inte på kortet',
    en: 'not shown on the card',
    easy: 'ei näy kortilla',
  },
});

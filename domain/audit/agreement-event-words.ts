/** What calls about agreements of placements and work are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const agreementEventWords = defineTexts({
  workAgreementWaiting: {
    fi: 'Listasi allekirjoitusta odottavat sopimukset',
    sv: 'Listade avtal som väntar på underskrift',
    en: 'Listed agreements waiting for signatures',
  },
  workAgreementList: {
    fi: 'Katsoi asiakkaan sopimuksia',
    sv: 'Såg kundens avtal',
    en: 'Viewed the client’s agreements',
  },
  workAgreementRead: { fi: 'Avasi sopimuksen', sv: 'Öppnade ett avtal', en: 'Opened an agreement' },
  workAgreementCreate: { fi: 'Teki sopimuksen', sv: 'Gjorde ett avtal', en: 'Made an agreement' },
  workAgreementEdit: { fi: 'Muutti sopimusta', sv: 'Ändrade ett avtal', en: 'Changed an agreement' },
  workAgreementAsk: {
    fi: 'Teki allekirjoituslinkin',
    sv: 'Skapade en länk för underskrift',
    en: 'Made a link to sign',
  },
  workAgreementRevoke: {
    fi: 'Mitätöi allekirjoituslinkit',
    sv: 'Återkallade länkar för underskrift',
    en: 'Revoked links to sign',
  },
  workAgreementRecord: {
    fi: 'Kirjasi allekirjoituksen',
    sv: 'Antecknade en underskrift',
    en: 'Recorded a signature',
  },
  workAgreementCancel: { fi: 'Perui sopimuksen', sv: 'Återkallade ett avtal', en: 'Cancelled an agreement' },
  workAgreementRenew: {
    fi: 'Teki jatkosopimuksen',
    sv: 'Gjorde ett fortsättningsavtal',
    en: 'Made a follow-up agreement',
  },
  finalAssessmentSave: {
    fi: 'Kirjoitti loppuarvion',
    sv: 'Skrev en slutbedömning',
    en: 'Wrote a final assessment',
  },
  workAgreementFile: {
    fi: 'Latasi sopimuksen tiedostona',
    sv: 'Laddade ner ett avtal som fil',
    en: 'Downloaded an agreement as a file',
  },
  ownWorkAgreements: { fi: 'Katsoi omia sopimuksiaan', sv: 'Såg sina avtal', en: 'Viewed own agreements' },
  ownWorkAgreementSign: {
    fi: 'Vastasi sopimukseen omassa näkymässä',
    sv: 'Svarade på ett avtal i den egna vyn',
    en: 'Answered an agreement in the own view',
  },
  ownWorkAgreementFile: {
    fi: 'Latasi oman sopimuksensa',
    sv: 'Laddade ner sitt avtal',
    en: 'Downloaded an own agreement',
  },
  agreementLinkLook: {
    fi: 'Sopimus avattiin linkillä',
    sv: 'Avtalet öppnades via länk',
    en: 'The agreement was opened by a link',
  },
  agreementLinkFile: {
    fi: 'Sopimus ladattiin linkillä',
    sv: 'Avtalet laddades ner via länk',
    en: 'The agreement was downloaded by a link',
  },
  agreementLinkSign: {
    fi: 'Sopimukseen vastattiin linkillä',
    sv: 'Avtalet besvarades via länk',
    en: 'The agreement was answered by a link',
  },
});

/** What calls about employers, leads, surveys and openings are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const employerEventWords = defineTexts({
  clientLeads: {
    fi: 'Katsoi asiakkaan työpaikkavihjeitä',
    sv: 'Såg kundens jobbspår',
    en: 'Viewed the client’s leads',
  },
  employerContactAdd: {
    fi: 'Lisäsi työnantajan yhteyshenkilön',
    sv: 'Lade till en kontaktperson hos en arbetsgivare',
    en: 'Added a contact person of an employer',
  },
  employerContactEdit: {
    fi: 'Muutti työnantajan yhteyshenkilöä',
    sv: 'Ändrade en arbetsgivares kontaktperson',
    en: 'Changed a contact person of an employer',
  },
  employerCreate: { fi: 'Lisäsi työnantajan', sv: 'Lade till en arbetsgivare', en: 'Added an employer' },
  employerEdit: { fi: 'Muutti työnantajaa', sv: 'Ändrade en arbetsgivare', en: 'Changed an employer' },
  employerHireAdd: { fi: 'Kirjasi työn alkamisen', sv: 'Registrerade en anställning', en: 'Recorded a hire' },
  employerHireEdit: { fi: 'Muutti työn tietoja', sv: 'Ändrade en anställning', en: 'Changed a hire' },
  employerImport: {
    fi: 'Toi työnantajaluettelon',
    sv: 'Importerade en arbetsgivarlista',
    en: 'Imported a list of employers',
  },
  employerMeetingAdd: {
    fi: 'Kirjasi työnantajatapaamisen',
    sv: 'Registrerade ett arbetsgivarmöte',
    en: 'Logged a meeting with an employer',
  },
  employerMeetingEdit: {
    fi: 'Muutti työnantajatapaamista',
    sv: 'Ändrade ett arbetsgivarmöte',
    en: 'Changed a meeting with an employer',
  },
  employerOwn: {
    fi: 'Vaihtoi työnantajasuhteesta vastaavan',
    sv: 'Bytte ansvarig för en arbetsgivarrelation',
    en: 'Changed the owner of an employer relation',
  },
  employerRead: { fi: 'Katsoi työnantajaa', sv: 'Såg en arbetsgivare', en: 'Viewed an employer' },
  employerSearch: { fi: 'Haki työnantajia', sv: 'Sökte arbetsgivare', en: 'Searched for employers' },
  jointRead: {
    fi: 'Katsoi työnantajien yhteistä toimea',
    sv: 'Såg en gemensam åtgärd med arbetsgivare',
    en: 'Viewed a joint action of employers',
  },
  leadAdd: { fi: 'Avasi työpaikkavihjeen', sv: 'Öppnade ett jobbspår', en: 'Opened a lead' },
  leadEdit: { fi: 'Muutti työpaikkavihjettä', sv: 'Ändrade ett jobbspår', en: 'Changed a lead' },
  leadList: { fi: 'Katsoi työpaikkavihjeitä', sv: 'Såg jobbspår', en: 'Viewed leads' },
  slotAdd: {
    fi: 'Varasi tapaamisajan tapahtumaan',
    sv: 'Bokade en tid vid ett evenemang',
    en: 'Booked a slot of an event',
  },
  slotEdit: {
    fi: 'Muutti tapahtuman tapaamisaikaa',
    sv: 'Ändrade en tid vid ett evenemang',
    en: 'Changed a slot of an event',
  },
  surveyAnswer: {
    fi: 'Kyselyyn vastattiin linkillä',
    sv: 'Enkäten besvarades via länk',
    en: 'A survey was answered by a link',
  },
  surveyRecord: { fi: 'Kirjasi palautteen', sv: 'Registrerade respons', en: 'Recorded feedback' },
  surveySend: { fi: 'Teki kyselylinkin', sv: 'Skapade en enkätlänk', en: 'Made a survey link' },
});

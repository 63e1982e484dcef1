import type { Text } from '../kernel/texts.ts';
import type { SurveyState } from './survey.ts';
import type { TrainingKind } from './training.ts';

export const trainingKindWords: Readonly<Record<TrainingKind, Text>> = {
  peer: {
    fi: 'Kunnalta kunnalle',
    sv: 'Från kommun till kommun',
    en: 'From municipality to municipality',
  },
  guidance: { fi: 'Ohjausosaaminen', sv: 'Handledningskunskaper', en: 'Guidance skills' },
  supervision: { fi: 'Työnohjaus', sv: 'Arbetshandledning', en: 'Supervision' },
  network: { fi: 'Verkostojohtaminen', sv: 'Nätverksledning', en: 'Leading networks' },
  digital: { fi: 'Digitaaliset työkalut', sv: 'Digitala verktyg', en: 'Digital tools' },
  other: { fi: 'Muu koulutus', sv: 'Annan utbildning', en: 'Other training' },
};

export const surveyStateWords: Readonly<Record<SurveyState, Text>> = {
  coming: { fi: 'Tulossa', sv: 'Kommande', en: 'Coming' },
  open: { fi: 'Avoinna', sv: 'Öppen', en: 'Open' },
  closed: { fi: 'Päättynyt', sv: 'Avslutad', en: 'Closed' },
};

export const competenceRefusalWords = {
  'same-municipality': {
    fi: 'Kouluttaja ja koulutettava ovat eri kunnasta.',
    sv: 'Den som utbildar och den som utbildas är från olika kommuner.',
    en: 'Who trains and who is trained are of different municipalities.',
  },
  'only-between-municipalities': {
    fi: 'Kunnat kirjataan vain, kun kunta kouluttaa toista kuntaa.',
    sv: 'Kommuner antecknas bara när en kommun utbildar en annan.',
    en: 'Municipalities are recorded only where one trains another.',
  },
  'survey-in-past': {
    fi: 'Viimeinen vastauspäivä on jo mennyt.',
    sv: 'Den sista svarsdagen är redan förbi.',
    en: 'The last day to answer is already past.',
  },
  'survey-not-open': {
    fi: 'Kyselyyn ei voi vastata nyt.',
    sv: 'Enkäten kan inte besvaras nu.',
    en: 'The survey is not open now.',
  },
  'survey-not-for-role': {
    fi: 'Kyselyä ei ole suunnattu roolillesi.',
    sv: 'Enkäten riktar sig inte till din roll.',
    en: 'The survey is not meant for your role.',
  },
  'survey-answered': {
    fi: 'Olet jo vastannut tähän kyselyyn.',
    sv: 'Du har redan svarat på enkäten.',
    en: 'You have already answered this survey.',
  },
  'survey-still-open': {
    fi: 'Tulokset näytetään, kun kysely on päättynyt.',
    sv: 'Resultaten visas när enkäten har avslutats.',
    en: 'Results are shown when the survey has closed.',
  },
  'sign-off-not-yours': {
    fi: 'Uusi työntekijä kuittaa itse, perehdyttäjä on joku muu saman roolin tekijä tai koordinaattori.',
    sv: 'Den nya kvitterar själv; handledaren är någon annan i samma roll eller koordinatorn.',
    en: 'The newcomer signs for herself; who inducts is somebody else of the role, or the coordinator.',
  },
} as const satisfies Readonly<Record<string, Text>>;

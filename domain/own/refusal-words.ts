/** Apart from the words of the own view, which are many and only the client's app loads. */
import { defineTexts } from '../kernel/texts.ts';

export const ownRefusalWords = defineTexts({
  'not-a-coaching-day': {
    fi: 'Tämä päivä ei ole valmennuspäivä.',
    sv: 'Den här dagen är inte en arbetsträningsdag.',
    en: 'This is not a day of coaching.',
  },
  'request-already-answered': {
    fi: 'Pyyntöön on jo vastattu tai se on jo otettu käsittelyyn.',
    sv: 'Begäran är redan besvarad eller tagen till behandling.',
    en: 'The request is answered already, or taken up already.',
  },
  'consent-in-force': {
    fi: 'Suostumus on jo voimassa.',
    sv: 'Samtycket gäller redan.',
    en: 'The consent is in force already.',
  },
  'consent-not-in-force': {
    fi: 'Suostumus ei ole voimassa.',
    sv: 'Samtycket gäller inte.',
    en: 'The consent is not in force.',
  },
  'code-not-valid': {
    fi: 'Koodi ei kelpaa. Tarkista koodi tai pyydä työntekijältä uusi.',
    sv: 'Koden duger inte. Kontrollera den eller be om en ny av den anställda.',
    en: 'The code is not valid. Check it, or ask the worker for a new one.',
  },
  'absence-link-over': {
    fi: 'Linkki ei ole enää voimassa. Soita valmentajallesi.',
    sv: 'Länken gäller inte längre. Ring din arbetstränare.',
    en: 'The link is not valid any more. Call your coach.',
  },
  'feedback-empty': {
    fi: 'Vastaa ainakin yhteen kysymykseen tai kirjoita idea.',
    sv: 'Svara på minst en fråga eller skriv en idé.',
    en: 'Answer at least one question or write an idea.',
  },
  'period-is-over': {
    fi: 'Valmennusjakso on päättynyt.',
    sv: 'Arbetsträningsperioden är slut.',
    en: 'The coaching period is over.',
  },
});

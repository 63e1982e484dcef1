import { defineTexts } from '@polku/domain';

/** Of the page behind a link, apart from those of the staff. */
export const checkTexts = defineTexts({
  title: { fi: 'Onko työ kunnossa?', sv: 'Är arbetet i ordning?', en: 'Is the work as it should be?' },
  lead: {
    fi: 'Olet tilannut työn, ja se on merkitty valmiiksi.',
    sv: 'Du har beställt ett arbete, och det är markerat som klart.',
    en: 'You ordered work, and it is marked as done.',
  },
  noLink: {
    fi: 'Avaa sivu saamastasi linkistä.',
    sv: 'Öppna sidan med länken du har fått.',
    en: 'Open the page by the link you were sent.',
  },
  notNow: {
    fi: 'Tätä työtä ei voi nyt tarkistaa. Tila: {status}.',
    sv: 'Det här arbetet kan inte kontrolleras nu. Status: {status}.',
    en: 'This work can’t be checked now. Status: {status}.',
  },
  task: { fi: 'Työ', sv: 'Arbete', en: 'Work' },
  place: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
  amount: { fi: 'Määrä', sv: 'Mängd', en: 'Amount' },
  time: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  good: { fi: 'Työ on kunnossa', sv: 'Arbetet är i ordning', en: 'The work is as it should be' },
  mend: { fi: 'Työssä on korjattavaa', sv: 'Något ska rättas', en: 'Something has to be mended' },
  answer: { fi: 'Arviosi', sv: 'Din bedömning', en: 'Your judgement' },
  note: {
    fi: 'Mitä pitää korjata, tai muu huomautus',
    sv: 'Vad som ska rättas, eller en annan anmärkning',
    en: 'What to mend, or another note',
  },
  noteHint: { fi: 'Älä kirjoita kenenkään nimeä.', sv: 'Skriv ingens namn.', en: 'Name nobody.' },
  send: { fi: 'Lähetä', sv: 'Skicka', en: 'Send' },
  thanks: {
    fi: 'Kiitos! Vastaus on tallennettu.',
    sv: 'Tack! Svaret är sparat.',
    en: 'Thank you! Your answer is saved.',
  },
});

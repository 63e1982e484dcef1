import { defineTexts } from '@polku/domain';

export const surveyTexts = defineTexts({
  yes: { fi: 'Kyllä', sv: 'Ja', en: 'Yes' },
  no: { fi: 'Ei', sv: 'Nej', en: 'No' },
  disagree: { fi: 'täysin eri mieltä', sv: 'helt av annan åsikt', en: 'fully disagree' },
  agree: { fi: 'täysin samaa mieltä', sv: 'helt av samma åsikt', en: 'fully agree' },
  title: { fi: 'Lyhyt kysely', sv: 'Kort enkät', en: 'A short survey' },
  lead: {
    fi: 'Vastaa alla oleviin kysymyksiin. Kirjautua ei tarvitse, eikä nimeä kysytä.',
    sv: 'Svara på frågorna nedan. Ingen inloggning behövs och inget namn frågas.',
    en: 'Answer the questions below. No sign-in is needed and no name is asked.',
  },
  send: { fi: 'Lähetä vastaukset', sv: 'Skicka svaren', en: 'Send the answers' },
  thanks: {
    fi: 'Kiitos! Vastaukset on tallennettu.',
    sv: 'Tack! Svaren har sparats.',
    en: 'Thank you. The answers are saved.',
  },
  already: {
    fi: 'Kyselyyn on jo vastattu. Kiitos!',
    sv: 'Enkäten är redan besvarad. Tack!',
    en: 'The survey has been answered already. Thank you.',
  },
  noLink: {
    fi: 'Linkki on vajaa. Avaa se sellaisena kuin sen sait.',
    sv: 'Länken är ofullständig. Öppna den så som du fick den.',
    en: 'The link is not whole. Open it as you got it.',
  },
});

import { defineOwnTexts } from '@polku/domain';

export const measureTexts = defineOwnTexts({
  measureNone: {
    fi: 'Kysymyksiä ei ole nyt.',
    sv: 'Inga frågor just nu.',
    en: 'There are no questions now.',
    easy: 'Nyt ei ole kysymyksiä.',
  },
  measureCurve: { fi: 'Kehitykseni', sv: 'Min utveckling', en: 'My progress', easy: 'Miten olen edennyt' },
  measureFew: {
    fi: 'Käyrä näkyy, kun olet vastannut.',
    sv: 'Kurvan visas när du har svarat.',
    en: 'The curve shows once you have answered.',
    easy: 'Kuva näkyy, kun olet vastannut.',
  },
  measureThanks: {
    fi: 'Kiitos! Vastauksesi on tallennettu, ja valmentajasi näkee sen.',
    sv: 'Tack! Ditt svar är sparat och din arbetstränare ser det.',
    en: 'Thank you! Your answer is saved, and your coach sees it.',
    easy: 'Kiitos! Valmentaja näkee vastauksesi.',
  },
  measureMe: { fi: 'Minä', sv: 'Jag', en: 'I', easy: 'Minä' },
  measureCoach: { fi: 'Valmentaja', sv: 'Arbetstränare', en: 'Coach', easy: 'Valmentaja' },
  measureNumbers: {
    fi: 'Luvut taulukkona',
    sv: 'Siffrorna som tabell',
    en: 'The numbers as a table',
    easy: 'Numerot',
  },
});

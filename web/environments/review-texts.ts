import { defineTexts } from '@polku/domain';

export const reviewTexts = defineTexts({
  reviews: { fi: 'Itsearvioinnit', sv: 'Självutvärderingar', en: 'Self-evaluations' },
  parts: { fi: 'Valmennusympäristöt', sv: 'Arbetsträningsmiljöer', en: 'Coaching environments' },
  environments: { fi: 'Ympäristöt', sv: 'Miljöer', en: 'Environments' },
  lead: {
    fi: 'Ympäristöjen vuosittaiset itsearviointien keskiarvot asteikolla 1–5. Vuosia verrataan vain, kun kriteerien versio on sama.',
    sv: 'Medeltal av miljöernas årliga självutvärderingar på skalan 1–5. År jämförs bara när kriterierna har samma version.',
    en: 'Means of the environments’ yearly self-evaluations from 1 to 5. Years are compared only where the edition of the criteria is the same.',
  },
  pageLead: {
    fi: 'Arvio perustuu kuluneeseen vuoteen. Kirjaa jokaiseen kriteeriin, mihin arvio perustuu. Ketään ei nimetä.',
    sv: 'Bedömningen gäller det gångna året. Anteckna för varje kriterium vad den grundar sig på. Ingen nämns.',
    en: 'The evaluation speaks of the past year. Write for each criterion what it rests on. Nobody is named.',
  },
  noneTitle: {
    fi: 'Ei ympäristöjä arvioitavaksi',
    sv: 'Inga miljöer att utvärdera',
    en: 'No environments to evaluate',
  },
  noneLead: {
    fi: 'Itsearvioinnin tekevät ympäristön yhteyshenkilö ja siellä valmentavat.',
    sv: 'Självutvärderingen görs av miljöns kontaktperson och de som tränar där.',
    en: 'It is made by the environment’s contact and those who coach there.',
  },
  environment: { fi: 'Valmennusympäristö', sv: 'Arbetsträningsmiljö', en: 'Coaching environment' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  criterion: { fi: 'Kriteeri', sv: 'Kriterium', en: 'Criterion' },
  mean: { fi: 'Keskiarvo', sv: 'Medeltal', en: 'Mean' },
  draft: { fi: 'kesken', sv: 'pågår', en: 'being written' },
  otherEdition: {
    fi: 'kriteerien versio {edition}',
    sv: 'kriteriernas version {edition}',
    en: 'edition {edition} of the criteria',
  },
  compare: { fi: 'Vuosien vertailu', sv: 'Jämförelse mellan år', en: 'Comparison of years' },
  evidence: { fi: 'Mihin arvio perustuu', sv: 'Vad bedömningen grundar sig på', en: 'What it rests on' },
  noReviews: { fi: 'Ei itsearviointeja', sv: 'Inga självutvärderingar', en: 'No self-evaluations' },
  write: { fi: 'Kirjaa vuosi {year}', sv: 'Anteckna år {year}', en: 'Write {year}' },
  of: { fi: 'Itsearviointi {year}', sv: 'Självutvärdering {year}', en: 'Self-evaluation {year}' },
  notYet: { fi: 'Ei arvioitu', sv: 'Inte bedömt', en: 'Not judged' },
  finish: { fi: 'Arviointi on valmis', sv: 'Utvärderingen är klar', en: 'The evaluation is finished' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  saved: { fi: 'Tallennettu.', sv: 'Sparat.', en: 'Saved.' },
  up: { fi: 'nousi {count}', sv: 'steg med {count}', en: 'up {count}' },
  down: { fi: 'laski {count}', sv: 'sjönk med {count}', en: 'down {count}' },
  mayName: {
    fi: 'Tekstissä näyttää olevan nimi. Tarkista, ettei ketään nimetä.',
    sv: 'Det verkar finnas ett namn i texten. Kontrollera att ingen nämns.',
    en: 'There seems to be a name in the text. Check that nobody is named.',
  },
});

import { type ReviewSubject, type Text, defineTexts } from '@polku/domain';

export const reviewSubjectWords: Readonly<Record<ReviewSubject, Text>> = {
  environment: { fi: 'Valmennusympäristö', sv: 'Arbetsträningsmiljö', en: 'Coaching environment' },
  coach: { fi: 'Valmentaja', sv: 'Tränare', en: 'Coach' },
  provider: { fi: 'Palveluntuottaja', sv: 'Serviceproducent', en: 'Provider' },
};

export const reviewTabWords: Readonly<Record<ReviewSubject, Text>> = {
  environment: { fi: 'Itsearvioinnit', sv: 'Självutvärderingar', en: 'Self-evaluations' },
  coach: { fi: 'Valmentajien laatu', sv: 'Tränarnas kvalitet', en: 'Quality of coaches' },
  provider: { fi: 'Tuottajien laatu', sv: 'Producenternas kvalitet', en: 'Quality of providers' },
};

export const reviewTexts = defineTexts({
  reviews: { fi: 'Itsearvioinnit', sv: 'Självutvärderingar', en: 'Self-evaluations' },
  parts: { fi: 'Valmennusympäristöt', sv: 'Arbetsträningsmiljöer', en: 'Coaching environments' },
  environments: { fi: 'Ympäristöt', sv: 'Miljöer', en: 'Environments' },
  lead: {
    fi: 'Vuosittaisten itsearviointien keskiarvot asteikolla 1–5. Vuosia verrataan vain, kun kriteerien versio on sama.',
    sv: 'Medeltal av de årliga självutvärderingarna på skalan 1–5. År jämförs bara när kriterierna har samma version.',
    en: 'Means of the yearly self-evaluations from 1 to 5. Years are compared only where the edition of the criteria is the same.',
  },
  pageLead: {
    fi: 'Arvio perustuu kuluneeseen vuoteen. Kirjaa jokaiseen kriteeriin, mihin arvio perustuu. Ketään ei nimetä.',
    sv: 'Bedömningen gäller det gångna året. Anteckna för varje kriterium vad den grundar sig på. Ingen nämns.',
    en: 'The evaluation speaks of the past year. Write for each criterion what it rests on. Nobody is named.',
  },
  coachLead: {
    fi: 'Valmentajan arvio omasta työstään. Sen näkevät valmentaja itse ja koordinaattori.',
    sv: 'Tränarens bedömning av sitt eget arbete. Tränaren själv och koordinatorn ser den.',
    en: 'A coach’s review of her own work. She herself and the coordinator see it.',
  },
  coachPageLead: {
    fi: 'Arvio perustuu kuluneeseen vuoteen. Sen näkevät valmentaja itse ja koordinaattori. Asiakkaita ei nimetä.',
    sv: 'Bedömningen gäller det gångna året. Tränaren själv och koordinatorn ser den. Kunder nämns inte.',
    en: 'The review speaks of the past year. The coach herself and the coordinator see it. No client is named.',
  },
  year: { fi: 'Vuosi', sv: 'År', en: 'Year' },
  outcomes: {
    fi: 'Mitä valmennettaville tapahtui',
    sv: 'Hur det gick för dem som tränades',
    en: 'What became of those coached',
  },
  outcomesLead: {
    fi: 'Vuoden aikana valmennuksessa olleet ja miten heidän polkunsa samana vuonna päättyi. Alle viiden hengen luvut on piilotettu.',
    sv: 'De som tränades under året och hur deras stig slutade samma år. Tal under fem personer är dolda.',
    en: 'Those coached during the year, and how their paths ended in the same year. Counts under five people are hidden.',
  },
  people: { fi: 'Valmennettavia', sv: 'Tränade', en: 'Coached' },
  work: { fi: 'Työhön tai yrittäjäksi', sv: 'Till arbete eller företagande', en: 'To work or own business' },
  education: { fi: 'Opintoihin', sv: 'Till studier', en: 'To education' },
  otherEnd: { fi: 'Muu päätös', sv: 'Annat slut', en: 'Other end' },
  goingOn: { fi: 'Polku jatkuu', sv: 'Stigen fortsätter', en: 'Path goes on' },
  hidden: { fi: 'piilotettu', sv: 'dolt', en: 'hidden' },
  noneTitle: {
    fi: 'Ei arvioitavaa',
    sv: 'Inget att utvärdera',
    en: 'Nothing to evaluate',
  },
  noneLead: {
    fi: 'Ympäristön arvioivat sen yhteyshenkilö ja siellä valmentavat, valmentaja oman työnsä.',
    sv: 'En miljö utvärderas av dess kontaktperson och de som tränar där, en tränare utvärderar sitt eget arbete.',
    en: 'An environment is evaluated by its contact and those who coach there, a coach evaluates her own work.',
  },
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

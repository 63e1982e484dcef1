import type { Text } from '../kernel/texts.ts';
import type { FollowUpSituation, OutcomeCode } from './outcome.ts';

export const outcomeWords: Readonly<Record<OutcomeCode, Text>> = {
  openLabourMarket: {
    fi: 'Työ avoimilla työmarkkinoilla',
    sv: 'Arbete på öppna arbetsmarknaden',
    en: 'Job in the open labour market',
  },
  education: { fi: 'Koulutus', sv: 'Utbildning', en: 'Education' },
  entrepreneurship: { fi: 'Yrittäjyys', sv: 'Företagande', en: 'Entrepreneurship' },
  pension: { fi: 'Eläke', sv: 'Pension', en: 'Pension' },
  rehabilitation: { fi: 'Kuntoutus', sv: 'Rehabilitering', en: 'Rehabilitation' },
  otherEnd: {
    fi: 'Muu työttömyyden päättyminen',
    sv: 'Arbetslösheten upphörde på annat sätt',
    en: 'Unemployment ended otherwise',
  },
  movedAway: { fi: 'Muutti pois alueelta', sv: 'Flyttade från området', en: 'Moved away from the area' },
  unknown: { fi: 'Ei tietoa', sv: 'Okänt', en: 'Not known' },
};

export const followUpSituationWords: Readonly<Record<FollowUpSituation, Text>> = {
  inWork: { fi: 'Töissä', sv: 'I arbete', en: 'In work' },
  inEducation: { fi: 'Opiskelee', sv: 'Studerar', en: 'In education' },
  entrepreneur: { fi: 'Yrittäjä', sv: 'Företagare', en: 'Entrepreneur' },
  pension: { fi: 'Eläkkeellä', sv: 'Pensionerad', en: 'On a pension' },
  unemployed: { fi: 'Työtön', sv: 'Arbetslös', en: 'Unemployed' },
  other: { fi: 'Muu tilanne', sv: 'Annan situation', en: 'Other' },
  notReached: { fi: 'Ei tavoitettu', sv: 'Nåddes inte', en: 'Not reached' },
};

export const outcomeRefusalWords = {
  'receiving-party-needed': {
    fi: 'Nimeä taho, joka ottaa asiakkaan vastaan.',
    sv: 'Ange vem som tar emot kunden.',
    en: 'Name the party that receives the person.',
  },
  'outcome-too-far': {
    fi: 'Alkamispäivän voi kirjata enintään {days} päivää etukäteen.',
    sv: 'Startdagen kan registreras högst {days} dagar i förväg.',
    en: 'The first day can be recorded at most {days} days ahead.',
  },
  'path-not-at-outcome': {
    fi: 'Polku ei ole päättynyt, joten sitä ei voi avata uudelleen.',
    sv: 'Stigen har inte avslutats och kan inte öppnas på nytt.',
    en: 'The path has not ended, so it cannot be re-opened.',
  },
  'path-is-closed': {
    fi: 'Polku on päättynyt. Avaa se ensin uudelleen.',
    sv: 'Stigen är avslutad. Öppna den först på nytt.',
    en: 'The path has ended. Re-open it first.',
  },
  'follow-up-already-done': {
    fi: 'Seuranta on jo kirjattu.',
    sv: 'Uppföljningen är redan registrerad.',
    en: 'The follow-up is already recorded.',
  },
} as const satisfies Readonly<Record<string, Text>>;

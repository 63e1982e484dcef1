/** Words of agreements: of their states and parties, of the document, and why something is refused. */
import { defineTexts, type Text } from '../kernel/texts.ts';
import type {
  SignatureMethod,
  SignatureVerdict,
  SignedDocumentKind,
  SigningPartyKind,
  WorkAgreementStatus,
} from './agreement.ts';

export const workAgreementStatusWords: Readonly<Record<WorkAgreementStatus, Text>> = defineTexts({
  draft: { fi: 'luonnos', sv: 'utkast', en: 'draft' },
  waiting: { fi: 'odottaa allekirjoituksia', sv: 'väntar på underskrifter', en: 'waiting for signatures' },
  signed: { fi: 'allekirjoitettu', sv: 'undertecknat', en: 'signed' },
  refused: { fi: 'joku ei allekirjoita', sv: 'någon undertecknar inte', en: 'somebody does not sign' },
  cancelled: { fi: 'peruttu', sv: 'återkallat', en: 'cancelled' },
});

export const signingPartyWords: Readonly<Record<SigningPartyKind, Text>> = defineTexts({
  client: { fi: 'asiakas', sv: 'kund', en: 'client' },
  guardian: { fi: 'huoltaja', sv: 'vårdnadshavare', en: 'guardian' },
  workplace: { fi: 'työpaikka', sv: 'arbetsplats', en: 'workplace' },
  authority: { fi: 'viranomainen', sv: 'myndighet', en: 'authority' },
});

export const signatureVerdictWords: Readonly<Record<SignatureVerdict, Text>> = defineTexts({
  signed: { fi: 'allekirjoittanut', sv: 'har undertecknat', en: 'signed' },
  refused: { fi: 'ei allekirjoita', sv: 'undertecknar inte', en: 'does not sign' },
});

export const signatureMethodWords: Readonly<Record<SignatureMethod, Text>> = defineTexts({
  link: { fi: 'henkilökohtaisella linkillä', sv: 'via personlig länk', en: 'by a personal link' },
  ownView: { fi: 'omassa näkymässä', sv: 'i den egna vyn', en: 'in her own view' },
  signedIn: { fi: 'palvelussa', sv: 'i tjänsten', en: 'in the service' },
  paper: { fi: 'paperilla', sv: 'på papper', en: 'on paper' },
});

export const signedDocumentWords: Readonly<Record<SignedDocumentKind, Text>> = defineTexts({
  agreement: { fi: 'Sopimus', sv: 'Avtal', en: 'Agreement' },
  assessment: { fi: 'Loppuarvio', sv: 'Slutbedömning', en: 'Final assessment' },
});

/** What the document says: on screen and in the PDF alike. */
export const agreementDocumentWords = defineTexts({
  fileName: { fi: 'sopimus', sv: 'avtal', en: 'agreement' },
  assessmentFileName: { fi: 'loppuarvio', sv: 'slutbedomning', en: 'final-assessment' },
  title: { fi: 'Sopimus: {scheme}', sv: 'Avtal: {scheme}', en: 'Agreement: {scheme}' },
  parties: { fi: 'Osapuolet', sv: 'Parter', en: 'Parties' },
  what: { fi: 'Mitä sovitaan', sv: 'Vad som avtalas', en: 'What is agreed' },
  scheme: { fi: 'Palvelu', sv: 'Service', en: 'Service' },
  organiser: { fi: 'Järjestäjä', sv: 'Arrangör', en: 'Organiser' },
  employer: { fi: 'Työnantaja', sv: 'Arbetsgivare', en: 'Employer' },
  place: { fi: 'Paikka', sv: 'Plats', en: 'Place' },
  time: { fi: 'Aika', sv: 'Tid', en: 'Time' },
  days: { fi: 'Päivät', sv: 'Dagar', en: 'Days' },
  hours: { fi: 'Työaika päivässä', sv: 'Arbetstid per dag', en: 'Hours a day' },
  tasks: { fi: 'Tehtävät', sv: 'Arbetsuppgifter', en: 'Tasks' },
  supervisor: {
    fi: 'Ohjaaja työpaikalla',
    sv: 'Handledare på arbetsplatsen',
    en: 'Supervisor at the workplace',
  },
  goals: { fi: 'Tavoitteet', sv: 'Mål', en: 'Goals' },
  basis: { fi: 'Peruste', sv: 'Grund', en: 'Basis' },
  insurance: { fi: 'Vakuutus', sv: 'Försäkring', en: 'Insurance' },
  terms: { fi: 'Muut ehdot', sv: 'Övriga villkor', en: 'Other terms' },
  toBeFilled: {
    fi: 'järjestäjä täydentää',
    sv: 'arrangören fyller i',
    en: 'to be filled in by the organiser',
  },
  source: { fi: 'Lähde: {source}', sv: 'Källa: {source}', en: 'Source: {source}' },
  signatures: { fi: 'Allekirjoitukset', sv: 'Underskrifter', en: 'Signatures' },
  notYet: { fi: 'ei vielä', sv: 'inte ännu', en: 'not yet' },
  signedLine: {
    fi: '{name}, {method}, {day}',
    sv: '{name}, {method}, {day}',
    en: '{name}, {method}, {day}',
  },
  refusedLine: {
    fi: '{name} ei allekirjoita, {day}',
    sv: '{name} undertecknar inte, {day}',
    en: '{name} does not sign, {day}',
  },
  footer: {
    fi: 'Versio {number}. Sisällön tiiviste (SHA-256): {hash}',
    sv: 'Version {number}. Innehållets kontrollsumma (SHA-256): {hash}',
    en: 'Edition {number}. Hash of the content (SHA-256): {hash}',
  },
  assessmentTitle: {
    fi: 'Loppuarvio: {scheme}',
    sv: 'Slutbedömning: {scheme}',
    en: 'Final assessment: {scheme}',
  },
  workplacePart: {
    fi: 'Työpaikan ja valmentajan arvio',
    sv: 'Arbetsplatsens och tränarens bedömning',
    en: 'How it went, by the workplace and the coach',
  },
  clientPart: { fi: 'Omin sanoin', sv: 'Med egna ord', en: 'In the client’s own words' },
  strengths: { fi: 'Vahvuudet, jotka näkyivät', sv: 'Styrkor som syntes', en: 'Strengths seen' },
  next: { fi: 'Mitä seuraavaksi', sv: 'Vad härnäst', en: 'What next' },
});

export const agreementRefusalWords = {
  'agreement-no-client': {
    fi: 'Asiakas puuttuu osapuolista.',
    sv: 'Kunden saknas bland parterna.',
    en: 'The client is missing from the parties.',
  },
  'agreement-no-guardian': {
    fi: 'Asiakas on alaikäinen ensimmäisenä päivänä: lisää huoltaja.',
    sv: 'Kunden är minderårig den första dagen: lägg till en vårdnadshavare.',
    en: 'The client is a minor on the first day: add a guardian.',
  },
  'agreement-no-workplace': {
    fi: 'Lisää työpaikan allekirjoittaja.',
    sv: 'Lägg till den som undertecknar för arbetsplatsen.',
    en: 'Add who signs for the workplace.',
  },
  'agreement-no-authority': {
    fi: 'Lisää viranomaisen allekirjoittaja.',
    sv: 'Lägg till den som undertecknar för myndigheten.',
    en: 'Add who signs for the authority.',
  },
  'agreement-guardian-of-adult': {
    fi: 'Asiakas on täysi-ikäinen ensimmäisenä päivänä: huoltaja ei ole osapuoli.',
    sv: 'Kunden är myndig den första dagen: vårdnadshavaren är inte part.',
    en: 'The client is of age on the first day: a guardian is no party.',
  },
  'agreement-client-twice': {
    fi: 'Asiakas on kahdesti.',
    sv: 'Kunden finns två gånger.',
    en: 'The client is there twice.',
  },
  'agreement-party-name-missing': {
    fi: 'Kirjoita allekirjoittajan nimi.',
    sv: 'Skriv namnet på den som undertecknar.',
    en: 'Write the name of who signs.',
  },
  'agreement-where-wrong': {
    fi: 'Valitse joko sijoitus tai työnantaja.',
    sv: 'Välj antingen en placering eller en arbetsgivare.',
    en: 'Choose either a placement or an employer.',
  },
  'agreement-scheme-wrong': {
    fi: 'Sijoituksen palvelu on toinen.',
    sv: 'Placeringen gäller en annan service.',
    en: 'The placement is of another scheme.',
  },
  'agreement-there-already': {
    fi: 'Jatkosopimus on jo tehty.',
    sv: 'Ett fortsättningsavtal finns redan.',
    en: 'There is a follow-up agreement already.',
  },
  'agreement-not-now': {
    fi: 'Sopimus ei ole nyt siinä vaiheessa.',
    sv: 'Avtalet är inte i det skedet nu.',
    en: 'The agreement is not at that stage now.',
  },
  'agreement-cancelled': {
    fi: 'Sopimus on peruttu.',
    sv: 'Avtalet har återkallats.',
    en: 'The agreement has been cancelled.',
  },
  'agreement-signed-already': {
    fi: 'Vastauksesi on jo tallennettu.',
    sv: 'Ditt svar har redan sparats.',
    en: 'Your answer has been recorded already.',
  },
  'agreement-changed': {
    fi: 'Teksti on muuttunut sen jälkeen, kun avasit sen. Lue se uudelleen ennen kuin allekirjoitat.',
    sv: 'Texten har ändrats efter att du öppnade den. Läs den på nytt innan du undertecknar.',
    en: 'The text has changed since you opened it. Read it again before you sign.',
  },
  'agreement-reason-missing': {
    fi: 'Kirjoita, miksi et allekirjoita.',
    sv: 'Skriv varför du inte undertecknar.',
    en: 'Write why you do not sign.',
  },
  'agreement-paper-day': {
    fi: 'Päivän on oltava sopimuksen tekopäivän ja tämän päivän väliltä.',
    sv: 'Dagen ska vara mellan den dag avtalet skrevs och i dag.',
    en: 'The day must be between the day the agreement was written and today.',
  },
  'agreement-link-over': {
    fi: 'Linkki ei ole voimassa. Pyydä uusi siltä, joka lähetti sen.',
    sv: 'Länken gäller inte. Be om en ny av den som skickade den.',
    en: 'The link is not valid. Ask who sent it for a new one.',
  },
  'agreement-no-address': {
    fi: 'Osapuolella ei ole sähköpostia eikä puhelinta, johon linkin voi lähettää. Anna linkki käteen.',
    sv: 'Parten har varken e-post eller telefon som länken kan skickas till. Ge länken på papper.',
    en: 'The party has neither e-mail nor telephone to send the link to. Hand it over.',
  },
  'agreement-place-hidden': {
    fi: 'Asiakkaalla on turvakielto. Sopimuksen käsittelee se, joka saa nähdä paikan.',
    sv: 'Kunden har spärrmarkering. Avtalet sköts av den som får se platsen.',
    en: 'The client is under non-disclosure. Who may see the place takes care of the agreement.',
  },
  'agreement-not-yours-to-sign': {
    fi: 'Vain viranomaisen allekirjoittajaksi nimetty allekirjoittaa itse palvelussa.',
    sv: 'Bara den som har utsetts att underteckna för myndigheten undertecknar själv i tjänsten.',
    en: 'Only who is named to sign for the authority signs in the service herself.',
  },
} as const satisfies Readonly<Record<string, Text>>;

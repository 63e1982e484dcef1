import { defineOwnTexts, defineTexts, type OwnText, type Text } from '../kernel/texts.ts';
import type { CertificateGap } from './held-certificates.ts';
import type { LearningRecordStatus, SchoolAnswer } from './learning-record.ts';
import type { MasteryStep } from './mastery.ts';

export const masteryStepWords: Readonly<Record<MasteryStep, OwnText>> = {
  shown: { fi: 'Näytettiin', sv: 'Fick se hur', en: 'Was shown how', easy: 'Minulle näytettiin' },
  withHelp: { fi: 'Avustettuna', sv: 'Med hjälp', en: 'With help', easy: 'Tein autettuna' },
  someHelp: {
    fi: 'Välillä apua',
    sv: 'Lite hjälp ibland',
    en: 'Some help',
    easy: 'Sain välillä apua',
  },
  alone: { fi: 'Itsenäisesti', sv: 'Självständigt', en: 'On one’s own', easy: 'Tein itse' },
  showsOthers: {
    fi: 'Osaa näyttää muille',
    sv: 'Kan visa andra',
    en: 'Can show others',
    easy: 'Osaan näyttää muille',
  },
};

/** What a step means, as a sentence beside the choice and on paper. */
export const masteryStepMeanings: Readonly<Record<MasteryStep, Text>> = {
  shown: {
    fi: 'Työ näytettiin, ja tekijä kokeili sitä.',
    sv: 'Arbetet visades och personen provade på det.',
    en: 'The work was shown and tried.',
  },
  withHelp: {
    fi: 'Työ sujui, kun ohjaaja oli koko ajan apuna.',
    sv: 'Arbetet gick med hjälp av handledaren hela tiden.',
    en: 'The work went with help all the way.',
  },
  someHelp: {
    fi: 'Työ sujui, ja ohjaaja auttoi välillä.',
    sv: 'Arbetet gick, och handledaren hjälpte ibland.',
    en: 'The work went with help now and then.',
  },
  alone: {
    fi: 'Työ sujui itsenäisesti.',
    sv: 'Arbetet gick självständigt.',
    en: 'The work went on one’s own.',
  },
  showsOthers: {
    fi: 'Työ sujui, ja tekijä osasi näyttää sen muille.',
    sv: 'Arbetet gick, och personen kunde visa andra.',
    en: 'The work went, and could be shown to others.',
  },
};

export const learningRecordStatusWords: Readonly<Record<LearningRecordStatus, OwnText>> = {
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft', easy: 'Kesken' },
  sent: { fi: 'Oppilaitoksella', sv: 'Hos läroanstalten', en: 'With the school', easy: 'Koulu katsoo tätä' },
  confirmed: { fi: 'Vahvistettu', sv: 'Bekräftad', en: 'Confirmed', easy: 'Koulu hyväksyi' },
  partly: {
    fi: 'Vahvistettu osittain',
    sv: 'Delvis bekräftad',
    en: 'Confirmed in part',
    easy: 'Koulu hyväksyi osan',
  },
  returned: { fi: 'Palautettu', sv: 'Återsänd', en: 'Returned', easy: 'Koulu palautti tämän' },
};

export const schoolAnswerWords: Readonly<Record<SchoolAnswer, Text>> = {
  confirmed: { fi: 'Vahvistan', sv: 'Jag bekräftar', en: 'I confirm' },
  partly: { fi: 'Vahvistan osan', sv: 'Jag bekräftar en del', en: 'I confirm a part' },
  returned: { fi: 'Palautan', sv: 'Jag återsänder', en: 'I return it' },
};

export const certificateGapWords: Readonly<Record<CertificateGap, Text>> = {
  missing: { fi: 'puuttuu', sv: 'saknas', en: 'is missing' },
  expired: { fi: 'on vanhentunut {day}', sv: 'gick ut {day}', en: 'expired on {day}' },
  expires: {
    fi: 'vanhenee {day}, ennen kuin sijoitus päättyy',
    sv: 'går ut {day}, innan placeringen slutar',
    en: 'expires on {day}, before the placement ends',
  },
};

/** The certificate of tasks done, in the words of the paper. */
export const taskCertificateWords = defineTexts({
  fileName: {
    fi: 'tyotodistus-tehtavista',
    sv: 'arbetsintyg-over-uppgifter',
    en: 'certificate-of-tasks',
  },
  title: {
    fi: 'Työtodistus tehdyistä tehtävistä',
    sv: 'Intyg över utförda arbetsuppgifter',
    en: 'Certificate of tasks done',
  },
  about: {
    fi: 'on tehnyt työtehtäviä valmennuksessa {from}–{to}.',
    sv: 'har utfört arbetsuppgifter under arbetsträning {from}–{to}.',
    en: 'has done work tasks in coaching, {from}–{to}.',
  },
  environment: { fi: 'Valmennusympäristö', sv: 'Träningsmiljö', en: 'Coaching environment' },
  tasks: { fi: 'Tehtävät', sv: 'Arbetsuppgifter', en: 'Tasks' },
  task: { fi: 'Tehtävä', sv: 'Arbetsuppgift', en: 'Task' },
  howItWent: { fi: 'Miten sujui', sv: 'Hur det gick', en: 'How it went' },
  shifts: { fi: 'Työvuoroja', sv: 'Arbetspass', en: 'Shifts' },
  hours: { fi: 'Tunteja', sv: 'Timmar', en: 'Hours' },
  skills: { fi: 'Osaaminen', sv: 'Kunnande', en: 'Skills' },
  cards: { fi: 'Kortit ja passit', sv: 'Kort och pass', en: 'Cards and passes' },
  cardUntil: {
    fi: '{name}, voimassa {day} asti',
    sv: '{name}, giltigt till {day}',
    en: '{name}, valid until {day}',
  },
  signed: { fi: 'Todistuksen antoi', sv: 'Intyget gavs av', en: 'Issued by' },
  issuedOn: { fi: 'Annettu', sv: 'Datum', en: 'Date of issue' },
  number: { fi: 'Todistuksen numero', sv: 'Intygets nummer', en: 'Number of the certificate' },
  noEmployment: {
    fi: 'Tämä todistus kertoo valmennuksessa tehdyistä työtehtävistä. Se ei ole työsopimuslain (55/2001) mukainen työtodistus, koska tehtäviä ei ole tehty työsuhteessa.',
    sv: 'Intyget berättar om arbetsuppgifter som utförts under arbetsträning. Det är inte ett arbetsintyg enligt arbetsavtalslagen (55/2001), eftersom uppgifterna inte utförts i ett arbetsavtalsförhållande.',
    en: 'This certificate tells of work tasks done in coaching. It is no employment certificate under the Employment Contracts Act (55/2001), since the tasks were not done in an employment relationship.',
  },
  withdrawn: {
    fi: 'Mitätöity {day}: {reason}',
    sv: 'Återkallat {day}: {reason}',
    en: 'Withdrawn on {day}: {reason}',
  },
});

/** The work-based learning record, in the words of the paper. */
export const learningRecordWords = defineTexts({
  fileName: { fi: 'osaamisen-kuvaus', sv: 'beskrivning-av-kunnande', en: 'work-based-learning' },
  title: {
    fi: 'Työssä opitun osaamisen kuvaus',
    sv: 'Beskrivning av kunnande från arbete',
    en: 'Record of work-based learning',
  },
  person: { fi: 'Oppija', sv: 'Den studerande', en: 'Learner' },
  competence: { fi: 'Osaaminen', sv: 'Kunnande', en: 'Competence' },
  description: { fi: 'Mitä osaa', sv: 'Vad personen kan', en: 'What she can do' },
  unit: { fi: 'Tutkinnon osa', sv: 'Examensdel', en: 'Unit of a qualification' },
  skills: { fi: 'Taidot', sv: 'Färdigheter', en: 'Skills' },
  evidence: {
    fi: 'Tehtävät, joissa osaaminen on nähty',
    sv: 'Uppgifter där kunnandet setts',
    en: 'Tasks at which it was seen',
  },
  school: { fi: 'Oppilaitos', sv: 'Läroanstalt', en: 'School' },
  status: { fi: 'Tila', sv: 'Läge', en: 'Status' },
  answer: { fi: 'Oppilaitoksen sanat', sv: 'Läroanstaltens ord', en: 'The school’s words' },
  answeredBy: { fi: 'Vastasi', sv: 'Besvarades av', en: 'Answered by' },
  noDegree: {
    fi: 'Osaamisen tunnistamisesta ja tunnustamisesta opintoihin päättää oppilaitos.',
    sv: 'Läroanstalten beslutar om att identifiera och erkänna kunnandet som studier.',
    en: 'Recognising the competence as part of studies is for the school to decide.',
  },
});

export const proofRefusalWords = defineTexts({
  'task-note-in-future': {
    fi: 'Havainnon päivä on vasta edessä.',
    sv: 'Dagen för observationen har inte kommit än.',
    en: 'The day of the note is still to come.',
  },
  'no-placement-on-day': {
    fi: 'Asiakkaalla ei ole sijoitusta tai valmennusjaksoa sinä päivänä.',
    sv: 'Kunden har ingen placering eller träningsperiod den dagen.',
    en: 'The client has no placement or coaching period on that day.',
  },
  'no-notes-in-time': {
    fi: 'Tältä ajalta ei ole yhtään havaintoa tehtävistä.',
    sv: 'Det finns inga observationer av uppgifter under tiden.',
    en: 'There is no note of a task in that time.',
  },
  'certificate-ends-later': {
    fi: 'Todistus kertoo tehdystä: sen viimeinen päivä ei voi olla edessä.',
    sv: 'Intyget berättar om det som är gjort: sista dagen kan inte ligga i framtiden.',
    en: 'A certificate tells of what is done: its last day can’t be to come.',
  },
  'certificate-withdrawn': {
    fi: 'Todistus on jo mitätöity.',
    sv: 'Intyget är redan återkallat.',
    en: 'The certificate is withdrawn already.',
  },
  'learning-record-not-now': {
    fi: 'Kuvausta ei voi muuttaa näin sen nykyisessä tilassa.',
    sv: 'Beskrivningen kan inte ändras så i sitt nuvarande läge.',
    en: 'The record can’t be changed so in its present state.',
  },
  'learning-record-without-tasks': {
    fi: 'Valitse ainakin yksi tehtävä, jossa osaaminen on nähty.',
    sv: 'Välj minst en uppgift där kunnandet setts.',
    en: 'Choose at least one task at which it was seen.',
  },
  'task-not-done': {
    fi: 'Asiakkaalla ei ole havaintoja tästä tehtävästä.',
    sv: 'Det finns inga observationer av kunden i uppgiften.',
    en: 'The client has no notes of this task.',
  },
  'school-not-handed': {
    fi: 'Oppilaitoksen työntekijälle ei ole jaettu asiakkaan osaa Opinnollistaminen. Jaa se ensin sivulla Tiimi ja jakaminen.',
    sv: 'Delen Lärande i arbetet har inte delats med läroanstaltens medarbetare. Dela den först på sidan Team och delning.',
    en: 'The part Work-based learning is not shared with anybody of the school. Share it first on the page Team and sharing.',
  },
  'school-words-missing': {
    fi: 'Kirjoita, mitä vahvistat tai mikä puuttuu.',
    sv: 'Skriv vad du bekräftar eller vad som saknas.',
    en: 'Write what you confirm or what is missing.',
  },
  'skill-not-of-task': {
    fi: 'Taito ei kuulu tehtävään.',
    sv: 'Färdigheten hör inte till uppgiften.',
    en: 'The skill is not one of the task’s.',
  },
  'certificate-expires-first': {
    fi: 'Viimeinen voimassaolopäivä on ennen myöntämispäivää.',
    sv: 'Sista giltighetsdagen är före dagen då kortet gavs.',
    en: 'The last day of validity is before the day it was given.',
  },
});

export const proofOwnWords = defineOwnTexts({
  taskNotes: {
    fi: 'Tehtävät, joita olen tehnyt',
    sv: 'Uppgifter jag har gjort',
    en: 'Tasks I have done',
    easy: 'Tehtävät, joita olen tehnyt',
  },
  taskCertificates: {
    fi: 'Todistukset tehdyistä tehtävistä',
    sv: 'Intyg över utförda uppgifter',
    en: 'Certificates of tasks done',
    easy: 'Todistukset tehtävistä',
  },
  learningRecords: {
    fi: 'Opinnollistaminen',
    sv: 'Lärande i arbetet',
    en: 'Work-based learning',
    easy: 'Työssä oppiminen',
  },
  cards: { fi: 'Kortit ja passit', sv: 'Kort och pass', en: 'Cards and passes', easy: 'Kortit ja passit' },
});

/** Words of strengths and learning that staff read; those that a client reads too have easy Finnish. */
import { defineTexts, type OwnText, type Text } from '../kernel/texts.ts';
import type { CardSection } from './card.ts';
import type {
  Certificate,
  FitReason,
  LearningKind,
  MisfitReason,
  NeedStatus,
  ParticipationStatus,
  Subject,
  TravelRange,
} from './courses.ts';
import type { LanguageLevel, LevelBasis, QueueState } from './languages.ts';
import type { SkillLevel, Witness } from './skills.ts';

export const skillLevelWords: Readonly<Record<SkillLevel, Text>> = {
  tried: { fi: 'On kokeillut', sv: 'Har prövat', en: 'Has tried' },
  guided: { fi: 'Onnistuu ohjatusti', sv: 'Går med handledning', en: 'Goes with guidance' },
  alone: { fi: 'Onnistuu itsenäisesti', sv: 'Går självständigt', en: 'Goes without help' },
  guidesOthers: { fi: 'Osaa ohjata muita', sv: 'Kan handleda andra', en: 'Can guide others' },
};

export const witnessWords: Readonly<Record<Witness, Text>> = {
  worker: { fi: 'Kirjaaja itse', sv: 'Den som antecknar', en: 'Who records it' },
  workplace: { fi: 'Työpaikka', sv: 'Arbetsplatsen', en: 'The workplace' },
  school: { fi: 'Oppilaitos', sv: 'Läroanstalten', en: 'The school' },
  client: { fi: 'Asiakas kertoi', sv: 'Kunden berättade', en: 'The client told' },
};

export const levelBasisWords: Readonly<Record<LevelBasis, Text>> = {
  tested: { fi: 'Testattu', sv: 'Testad', en: 'Tested' },
  worker: { fi: 'Työntekijän arvio', sv: 'En anställds bedömning', en: 'A worker’s judgement' },
  self: { fi: 'Oma arvio', sv: 'Egen bedömning', en: 'Own judgement' },
};

/** Levels are read by their codes; only the two ends have words. */
export function levelWord(level: LanguageLevel): OwnText {
  if (level === '0')
    return { fi: 'ei vielä taitoa', sv: 'ännu inga kunskaper', en: 'no skill yet', easy: 'en osaa vielä' };
  if (level === 'native')
    return { fi: 'äidinkieli', sv: 'modersmål', en: 'mother tongue', easy: 'oma kieli' };
  return { fi: level, sv: level, en: level, easy: level };
}

export const learningKindWords: Readonly<Record<LearningKind, OwnText>> = {
  skill: { fi: 'Taito', sv: 'Färdighet', en: 'Skill', easy: 'Taito' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language', easy: 'Kieli' },
  certificate: {
    fi: 'Kortti tai passi',
    sv: 'Kort eller pass',
    en: 'Card or certificate',
    easy: 'Kortti tai passi',
  },
  subject: { fi: 'Aine tai opinnot', sv: 'Ämne eller studier', en: 'Subject or studies', easy: 'Opinnot' },
};

export const learningCertificateWords: Readonly<Record<Certificate, OwnText>> = {
  hygienePassport: { fi: 'Hygieniapassi', sv: 'Hygienpass', en: 'Hygiene passport', easy: 'Hygieniapassi' },
  occupationalSafetyCard: {
    fi: 'Työturvallisuuskortti',
    sv: 'Arbetarskyddskort',
    en: 'Occupational safety card',
    easy: 'Työturvallisuus-kortti',
  },
  hotWorkCard: {
    fi: 'Tulityökortti',
    sv: 'Kort för heta arbeten',
    en: 'Hot work card',
    easy: 'Tulityökortti',
  },
  roadSafetyCard: {
    fi: 'Tieturvakortti',
    sv: 'Vägskyddskort',
    en: 'Road safety card',
    easy: 'Tieturvakortti',
  },
  firstAid: {
    fi: 'Ensiapukortti',
    sv: 'Kort för första hjälpen',
    en: 'First aid card',
    easy: 'Ensiapukortti',
  },
  forkliftLicence: { fi: 'Trukkikortti', sv: 'Truckkort', en: 'Forklift card', easy: 'Trukkikortti' },
  alcoholPassport: {
    fi: 'Anniskelupassi',
    sv: 'Serveringspass',
    en: 'Alcohol serving passport',
    easy: 'Anniskelupassi',
  },
  drivingLicence: { fi: 'Ajokortti', sv: 'Körkort', en: 'Driving licence', easy: 'Ajokortti' },
};

export const learningSubjectWords: Readonly<Record<Subject, OwnText>> = {
  literacy: {
    fi: 'Luku- ja kirjoitustaito',
    sv: 'Läs- och skrivkunnighet',
    en: 'Reading and writing',
    easy: 'Lukeminen ja kirjoittaminen',
  },
  basicEducation: {
    fi: 'Peruskoulun opinnot',
    sv: 'Grundskolans studier',
    en: 'Basic education',
    easy: 'Peruskoulu',
  },
  mathematics: { fi: 'Matematiikka', sv: 'Matematik', en: 'Mathematics', easy: 'Matematiikka' },
  digitalBasics: {
    fi: 'Digitaidot',
    sv: 'Digitala färdigheter',
    en: 'Digital skills',
    easy: 'Tietokoneen käyttö',
  },
  studySkills: {
    fi: 'Opiskelutaidot',
    sv: 'Studiefärdigheter',
    en: 'Study skills',
    easy: 'Opiskelun taidot',
  },
  workingLife: {
    fi: 'Työelämätaidot',
    sv: 'Arbetslivsfärdigheter',
    en: 'Working life skills',
    easy: 'Työelämän taidot',
  },
  vocationalDegree: {
    fi: 'Ammatillinen tutkinto',
    sv: 'Yrkesexamen',
    en: 'Vocational qualification',
    easy: 'Ammatti',
  },
  vocationalPart: {
    fi: 'Ammatillisen tutkinnon osa',
    sv: 'Del av yrkesexamen',
    en: 'Part of a vocational qualification',
    easy: 'Osa ammatin opinnoista',
  },
};

export const travelRangeWords: Readonly<Record<TravelRange, Text>> = {
  municipality: { fi: 'Vain kotikunnassa', sv: 'Bara i hemkommunen', en: 'In the home municipality only' },
  region: { fi: 'Maakunnassa', sv: 'I landskapet', en: 'In the region' },
  anywhere: { fi: 'Missä tahansa', sv: 'Var som helst', en: 'Anywhere' },
};

export const needStatusWords: Readonly<Record<NeedStatus, Text>> = {
  open: { fi: 'Avoin', sv: 'Öppet', en: 'Open' },
  met: { fi: 'Opittu', sv: 'Lärt', en: 'Learnt' },
  dropped: { fi: 'Ei enää tarpeen', sv: 'Behövs inte längre', en: 'Not needed any more' },
};

export const learningFitWords: Readonly<Record<FitReason, OwnText>> = {
  teachesSkill: {
    fi: 'Opettaa tämän taidon',
    sv: 'Lär ut färdigheten',
    en: 'Teaches the skill',
    easy: 'Opit tämän taidon',
  },
  givesCertificate: {
    fi: 'Antaa kortin tai passin',
    sv: 'Ger kortet eller passet',
    en: 'Gives the card',
    easy: 'Saat kortin',
  },
  teachesSubject: { fi: 'Opettaa tätä', sv: 'Lär ut detta', en: 'Teaches this', easy: 'Opit tätä' },
  reachesLevel: {
    fi: 'Yltää tavoitetasolle',
    sv: 'Når målnivån',
    en: 'Reaches the level of the goal',
    easy: 'Opit kieltä tarpeeksi',
  },
  towardsLevel: {
    fi: 'Vie kohti tavoitetasoa',
    sv: 'För mot målnivån',
    en: 'Leads towards the level of the goal',
    easy: 'Opit lisää kieltä',
  },
};

export const learningMisfitWords: Readonly<Record<MisfitReason, OwnText>> = {
  cancelled: {
    fi: 'Kurssi on peruttu',
    sv: 'Kursen är inställd',
    en: 'The course is cancelled',
    easy: 'Kurssia ei ole',
  },
  tooLate: {
    fi: 'Hakuaika on päättynyt',
    sv: 'Ansökningstiden har gått ut',
    en: 'Too late to apply',
    easy: 'Et voi enää hakea',
  },
  levelTooLow: {
    fi: 'Kielitaito ei vielä riitä',
    sv: 'Språkkunskaperna räcker inte ännu',
    en: 'The language level is not enough yet',
    easy: 'Kurssi on vielä liian vaikea',
  },
  levelUnknown: {
    fi: 'Kielitaitoa ei ole kirjattu',
    sv: 'Språknivån har inte antecknats',
    en: 'The language level is not recorded',
    easy: 'Emme tiedä, kuinka hyvin osaat kieltä',
  },
  tooFar: { fi: 'Liian kaukana', sv: 'För långt borta', en: 'Too far away', easy: 'Kurssi on liian kaukana' },
};

export const learningParticipationWords: Readonly<Record<ParticipationStatus, OwnText>> = {
  suggested: { fi: 'Ehdotettu', sv: 'Föreslagen', en: 'Suggested', easy: 'Ehdotus' },
  applied: { fi: 'Haettu', sv: 'Ansökt', en: 'Applied', easy: 'Haettu' },
  admitted: { fi: 'Hyväksytty', sv: 'Antagen', en: 'Admitted', easy: 'Sait paikan' },
  notAdmitted: { fi: 'Ei hyväksytty', sv: 'Inte antagen', en: 'Not admitted', easy: 'Et saanut paikkaa' },
  started: { fi: 'Aloitettu', sv: 'Påbörjad', en: 'Started', easy: 'Kurssi on alkanut' },
  finished: { fi: 'Suoritettu', sv: 'Slutförd', en: 'Finished', easy: 'Kurssi on valmis' },
  left: { fi: 'Jäi kesken', sv: 'Avbruten', en: 'Left', easy: 'Kurssi jäi kesken' },
};

export const learningQueueWords: Readonly<Record<QueueState, OwnText>> = {
  wants: { fi: 'Haluaa kurssille', sv: 'Vill gå en kurs', en: 'Wants a course', easy: 'Haluat kurssille' },
  queued: { fi: 'Jonossa', sv: 'I kö', en: 'In the queue', easy: 'Olet jonossa' },
  onCourse: { fi: 'Kurssilla', sv: 'På kurs', en: 'On a course', easy: 'Olet kurssilla' },
  ended: { fi: 'Päättynyt', sv: 'Avslutad', en: 'Ended', easy: 'Kurssi on loppunut' },
};

/** What stands on the card as a document, beside her own words. */
export const strengthsCardWords = defineTexts({
  title: { fi: 'Vahvuuskortti', sv: 'Styrkekort', en: 'Strengths card' },
  fileName: { fi: 'vahvuuskortti', sv: 'styrkekort', en: 'strengths-card' },
  footer: {
    fi: 'Kortin on kirjoittanut sen omistaja omin sanoin. Tallennettu {day}.',
    sv: 'Kortet har skrivits av sin ägare med egna ord. Sparat {day}.',
    en: 'The card is written by its owner in her own words. Saved on {day}.',
  },
});

export const learningCardSectionWords: Readonly<Record<CardSection, OwnText>> = {
  can: { fi: 'Mitä osaan', sv: 'Vad jag kan', en: 'What I can do', easy: 'Mitä osaan' },
  done: { fi: 'Mitä olen tehnyt', sv: 'Vad jag har gjort', en: 'What I have done', easy: 'Mitä olen tehnyt' },
  languages: { fi: 'Kielet', sv: 'Språk', en: 'Languages', easy: 'Kielet' },
  next: {
    fi: 'Mitä haluan seuraavaksi',
    sv: 'Vad jag vill härnäst',
    en: 'What I want next',
    easy: 'Mitä haluan nyt',
  },
};

/** How well, as she says it of herself; after the name of the skill and a colon. */
export const learningOwnLevelWords: Readonly<Record<SkillLevel, OwnText>> = {
  tried: { fi: 'olen kokeillut tätä', sv: 'jag har prövat', en: 'I have tried this', easy: 'olen kokeillut' },
  guided: {
    fi: 'teen tätä ohjatusti',
    sv: 'jag gör detta med handledning',
    en: 'I do this with guidance',
    easy: 'osaan, kun joku auttaa',
  },
  alone: {
    fi: 'teen tätä itsenäisesti',
    sv: 'jag gör detta självständigt',
    en: 'I do this on my own',
    easy: 'osaan itse',
  },
  guidesOthers: {
    fi: 'osaan ohjata myös muita',
    sv: 'jag kan handleda andra också',
    en: 'I can guide others too',
    easy: 'osaan opettaa muita',
  },
};

export const strengthsRefusalWords = {
  'card-not-saved': {
    fi: 'Korttia ei ole vielä tallennettu.',
    sv: 'Kortet har inte sparats än.',
    en: 'The card has not been saved yet.',
  },
  'card-not-shared': {
    fi: 'Asiakas ei jaa korttiaan.',
    sv: 'Kunden delar inte sitt kort.',
    en: 'The client does not share the card.',
  },
  'not-of-this-client': {
    fi: 'Tämä ei kuulu tälle asiakkaalle.',
    sv: 'Detta hör inte till den här kunden.',
    en: 'This is not of this client.',
  },
  'skill-unknown': {
    fi: 'Taitoa ei ole luettelossa.',
    sv: 'Färdigheten finns inte i förteckningen.',
    en: 'The skill is not in the list.',
  },
  'skill-needs-name': {
    fi: 'Valitse taito luettelosta tai kirjoita se.',
    sv: 'Välj en färdighet i förteckningen eller skriv den.',
    en: 'Choose a skill from the list or write it.',
  },
  'skill-there-already': {
    fi: 'Taito on jo kirjattu.',
    sv: 'Färdigheten är redan antecknad.',
    en: 'The skill is recorded already.',
  },
  'language-unknown': {
    fi: 'Kieltä ei ole luettelossa.',
    sv: 'Språket finns inte i förteckningen.',
    en: 'The language is not in the list.',
  },
  'queue-days-order': {
    fi: 'Päivä on ennen edellistä vaihetta.',
    sv: 'Dagen är före det föregående steget.',
    en: 'The day is before the step before it.',
  },
  'queue-there-already': {
    fi: 'Asiakas on jo matkalla tämän kielen kurssille.',
    sv: 'Kunden är redan på väg till en kurs i detta språk.',
    en: 'The client is already on the way to a course in this language.',
  },
  'level-needs-language': {
    fi: 'Anna sekä kieli että taso, tai jätä molemmat pois.',
    sv: 'Ange både språk och nivå, eller lämna bort båda.',
    en: 'Give both the language and the level, or neither.',
  },
  'level-not-of-course': {
    fi: 'Valitse taso väliltä A1.1–C2.',
    sv: 'Välj en nivå mellan A1.1 och C2.',
    en: 'Choose a level from A1.1 to C2.',
  },
  'place-or-remote': {
    fi: 'Valitse paikkakunta tai merkitse kurssi etäopetukseksi.',
    sv: 'Välj ort eller märk kursen som distansundervisning.',
    en: 'Choose the municipality or mark the course as remote.',
  },
  'course-ends-before-start': {
    fi: 'Kurssi päättyy ennen alkuaan.',
    sv: 'Kursen slutar innan den börjar.',
    en: 'The course ends before it starts.',
  },
  'offer-of-other-school': {
    fi: 'Voit kirjata vain oman oppilaitoksesi kursseja.',
    sv: 'Du kan bara anteckna kurser vid din egen läroanstalt.',
    en: 'You can enter courses of your own school only.',
  },
  'offer-not-open': {
    fi: 'Kurssia ei pidetä, tai sille ei voi enää hakea.',
    sv: 'Kursen hålls inte, eller den kan inte sökas längre.',
    en: 'The course is not held, or can’t be applied for any more.',
  },
  'participation-there-already': {
    fi: 'Kurssi on jo kirjattu asiakkaalle.',
    sv: 'Kursen är redan antecknad för kunden.',
    en: 'The course is recorded for the client already.',
  },
  'participation-not-so': {
    fi: 'Kurssi ei voi siirtyä tähän vaiheeseen.',
    sv: 'Kursen kan inte gå till det här skedet.',
    en: 'The course can’t go to this state.',
  },
  'participation-day-order': {
    fi: 'Päivä on ennen edellistä vaihetta.',
    sv: 'Dagen är före det föregående skedet.',
    en: 'The day is before the state before it.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What a level of a language means in everyday life, as she says it of herself. */
export function levelMeaning(level: LanguageLevel): OwnText {
  switch (level.slice(0, 1)) {
    case 'n':
      return { fi: 'äidinkieleni', sv: 'mitt modersmål', en: 'my mother tongue', easy: 'oma kieleni' };
    case 'A':
      return level.startsWith('A1') ? learningLevelWords.A1 : learningLevelWords.A2;
    case 'B':
      return level.startsWith('B1') ? learningLevelWords.B1 : learningLevelWords.B2;
    case 'C':
      return learningLevelWords.C;
    default:
      return learningLevelWords.none;
  }
}

export const learningLevelWords = {
  none: { fi: 'haluan oppia', sv: 'jag vill lära mig', en: 'I want to learn', easy: 'haluan oppia' },
  A1: {
    fi: 'osaan sanoja ja lyhyitä lauseita',
    sv: 'jag kan ord och korta meningar',
    en: 'I know words and short sentences',
    easy: 'osaan vähän',
  },
  A2: {
    fi: 'selviän tutuissa tilanteissa',
    sv: 'jag klarar mig i bekanta situationer',
    en: 'I manage in familiar situations',
    easy: 'osaan puhua arjessa',
  },
  B1: {
    fi: 'selviän arjessa ja työssä',
    sv: 'jag klarar mig i vardagen och på jobbet',
    en: 'I manage in daily life and at work',
    easy: 'osaan puhua arjessa ja töissä',
  },
  B2: {
    fi: 'puhun ja kirjoitan hyvin',
    sv: 'jag talar och skriver bra',
    en: 'I speak and write well',
    easy: 'osaan hyvin',
  },
  C: {
    fi: 'puhun ja kirjoitan erittäin hyvin',
    sv: 'jag talar och skriver mycket bra',
    en: 'I speak and write very well',
    easy: 'osaan erittäin hyvin',
  },
} as const satisfies Readonly<Record<string, OwnText>>;

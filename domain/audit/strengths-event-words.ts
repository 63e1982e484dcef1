/** What calls about strengths, learning needs and courses are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const strengthsEventWords = defineTexts({
  courseMatches: { fi: 'Katsoi sopivia kursseja', sv: 'Såg passande kurser', en: 'Viewed fitting courses' },
  courseOfferChange: {
    fi: 'Muutti kurssitarjousta',
    sv: 'Ändrade ett kurserbjudande',
    en: 'Changed a course offer',
  },
  courseOfferClients: {
    fi: 'Katsoi, ketkä hyötyisivät kurssista',
    sv: 'Såg vilka som har nytta av en kurs',
    en: 'Viewed whom a course would help',
  },
  courseOfferCreate: {
    fi: 'Lisäsi kurssitarjouksen',
    sv: 'Lade till ett kurserbjudande',
    en: 'Added a course offer',
  },
  languageWaitingClients: {
    fi: 'Katsoi, ketkä odottavat kielikurssia',
    sv: 'Såg vilka som väntar på en språkkurs',
    en: 'Viewed who waits for a language course',
  },
  evidenceChange: {
    fi: 'Muutti osaamisen näyttöä',
    sv: 'Ändrade ett belägg',
    en: 'Changed evidence of a skill',
  },
  evidenceCreate: {
    fi: 'Kirjasi osaamisen näytön',
    sv: 'Antecknade ett belägg',
    en: 'Recorded evidence of a skill',
  },
  evidenceRemove: {
    fi: 'Poisti osaamisen näytön',
    sv: 'Tog bort ett belägg',
    en: 'Removed evidence of a skill',
  },
  languageQueueChange: {
    fi: 'Muutti kielikurssijonoa',
    sv: 'Ändrade kön till språkkurs',
    en: 'Changed the way to a language course',
  },
  languageQueueCreate: {
    fi: 'Kirjasi kielikurssitoiveen',
    sv: 'Antecknade önskan om språkkurs',
    en: 'Recorded a wish for a language course',
  },
  languageQueueRemove: {
    fi: 'Poisti kielikurssitoiveen',
    sv: 'Tog bort önskan om språkkurs',
    en: 'Removed a wish for a language course',
  },
  languageSkillChange: {
    fi: 'Muutti kielitaitoa',
    sv: 'Ändrade språkkunskaper',
    en: 'Changed a language level',
  },
  languageSkillCreate: {
    fi: 'Kirjasi kielitaidon',
    sv: 'Antecknade språkkunskaper',
    en: 'Recorded a language level',
  },
  languageSkillRemove: {
    fi: 'Poisti kielitaidon',
    sv: 'Tog bort språkkunskaper',
    en: 'Removed a language level',
  },
  learningNeedChange: {
    fi: 'Muutti oppimistarvetta',
    sv: 'Ändrade ett lärandebehov',
    en: 'Changed a learning need',
  },
  learningNeedCreate: {
    fi: 'Kirjasi oppimistarpeen',
    sv: 'Antecknade ett lärandebehov',
    en: 'Recorded a learning need',
  },
  learningNeedRemove: {
    fi: 'Poisti oppimistarpeen',
    sv: 'Tog bort ett lärandebehov',
    en: 'Removed a learning need',
  },
  ownCourses: { fi: 'Katsoi omia kurssejaan', sv: 'Såg sina kurser', en: 'Viewed her courses' },
  strengthsCardFile: {
    fi: 'Latasi vahvuuskortin tiedostona',
    sv: 'Laddade ner styrkekortet som fil',
    en: 'Downloaded the strengths card as a file',
  },
  ownStrengthsCardFile: {
    fi: 'Latasi vahvuuskorttinsa tiedostona',
    sv: 'Laddade ner sitt styrkekort som fil',
    en: 'Downloaded her strengths card as a file',
  },
  ownStrengths: { fi: 'Katsoi vahvuuskorttiaan', sv: 'Såg sitt styrkekort', en: 'Viewed her strengths card' },
  ownStrengthsSave: {
    fi: 'Tallensi vahvuuskorttinsa',
    sv: 'Sparade sitt styrkekort',
    en: 'Saved her strengths card',
  },
  participationCreate: {
    fi: 'Kirjasi kurssin asiakkaalle',
    sv: 'Antecknade en kurs för kunden',
    en: 'Recorded a course for the client',
  },
  participationMove: {
    fi: 'Muutti kurssin vaihetta',
    sv: 'Ändrade en kurs skede',
    en: 'Changed how far a course is',
  },
  skillChange: { fi: 'Muutti osaamista', sv: 'Ändrade en färdighet', en: 'Changed a skill' },
  skillCreate: { fi: 'Kirjasi osaamisen', sv: 'Antecknade en färdighet', en: 'Recorded a skill' },
  skillRemove: { fi: 'Poisti osaamisen', sv: 'Tog bort en färdighet', en: 'Removed a skill' },
  strengthsOverview: {
    fi: 'Katsoi osaamista ja oppimista',
    sv: 'Såg färdigheter och lärande',
    en: 'Viewed skills and learning',
  },
});

/** What calls about observation and proof are called in the log. */
import { defineTexts } from '../kernel/texts.ts';

export const proofEventWords = defineTexts({
  taskNoteSheet: {
    fi: 'Katsoi, miten tehtävä sujui päivän ihmisiltä',
    sv: 'Såg hur en uppgift gick för dagens personer',
    en: 'Viewed how a task went for the day’s people',
  },
  taskNoteGroup: {
    fi: 'Kirjasi, miten tehtävä sujui',
    sv: 'Antecknade hur en uppgift gick',
    en: 'Recorded how a task went',
  },
  taskNoteEdit: {
    fi: 'Muutti havaintoa tehtävästä',
    sv: 'Ändrade en observation av en uppgift',
    en: 'Changed a note of a task',
  },
  taskNoteRemove: {
    fi: 'Poisti havainnon tehtävästä',
    sv: 'Tog bort en observation av en uppgift',
    en: 'Removed a note of a task',
  },
  taskPeople: {
    fi: 'Katsoi, ketkä ovat tehneet tehtävää',
    sv: 'Såg vilka som har gjort en uppgift',
    en: 'Viewed who has done a task',
  },
  proofRead: {
    fi: 'Katsoi asiakkaan tehtäviä ja todistuksia',
    sv: 'Såg kundens uppgifter och intyg',
    en: 'Viewed the client’s tasks and certificates',
  },
  taskSkillTake: {
    fi: 'Kirjasi taidon näytön tehtävästä',
    sv: 'Antecknade ett bevis på färdighet från en uppgift',
    en: 'Recorded evidence of a skill from a task',
  },
  taskCertificateIssue: {
    fi: 'Antoi todistuksen tehdyistä tehtävistä',
    sv: 'Gav ett intyg över utförda uppgifter',
    en: 'Issued a certificate of tasks done',
  },
  taskCertificateWithdraw: {
    fi: 'Mitätöi todistuksen tehdyistä tehtävistä',
    sv: 'Återkallade ett intyg över utförda uppgifter',
    en: 'Withdrew a certificate of tasks done',
  },
  taskCertificateFile: {
    fi: 'Latasi todistuksen tehdyistä tehtävistä',
    sv: 'Laddade ner ett intyg över utförda uppgifter',
    en: 'Downloaded a certificate of tasks done',
  },
  learningRecordCreate: {
    fi: 'Aloitti osaamisen kuvauksen',
    sv: 'Började på en beskrivning av kunnande',
    en: 'Began a work-based learning record',
  },
  learningRecordEdit: {
    fi: 'Muutti osaamisen kuvausta',
    sv: 'Ändrade en beskrivning av kunnande',
    en: 'Changed a work-based learning record',
  },
  learningRecordAct: {
    fi: 'Lähetti osaamisen kuvauksen oppilaitokselle tai otti sen takaisin',
    sv: 'Sände en beskrivning av kunnande till läroanstalten eller tog den tillbaka',
    en: 'Sent a work-based learning record to a school, or took it back',
  },
  learningRecordRemove: {
    fi: 'Poisti osaamisen kuvauksen',
    sv: 'Tog bort en beskrivning av kunnande',
    en: 'Removed a work-based learning record',
  },
  learningRecordFile: {
    fi: 'Latasi osaamisen kuvauksen',
    sv: 'Laddade ner en beskrivning av kunnande',
    en: 'Downloaded a work-based learning record',
  },
  sliceLearningAnswer: {
    fi: 'Oppilaitos vastasi osaamisen kuvaukseen',
    sv: 'Läroanstalten svarade på en beskrivning av kunnande',
    en: 'A school answered a work-based learning record',
  },
  clientCertificateCreate: {
    fi: 'Lisäsi asiakkaalle kortin tai passin',
    sv: 'Lade till ett kort eller pass för kunden',
    en: 'Added a card or pass of the client',
  },
  clientCertificateEdit: {
    fi: 'Muutti asiakkaan kortin tai passin päiviä',
    sv: 'Ändrade dagarna för kundens kort eller pass',
    en: 'Changed the days of a card of the client',
  },
  clientCertificateRemove: {
    fi: 'Poisti asiakkaan kortin tai passin',
    sv: 'Tog bort kundens kort eller pass',
    en: 'Removed a card or pass of the client',
  },
  ownProof: {
    fi: 'Asiakas katsoi tehtäviään ja todistuksiaan',
    sv: 'Kunden såg sina uppgifter och intyg',
    en: 'The client viewed her tasks and certificates',
  },
  ownTaskCertificateFile: {
    fi: 'Asiakas latasi todistuksensa',
    sv: 'Kunden laddade ner sitt intyg',
    en: 'The client downloaded her certificate',
  },
  ownLearningRecordFile: {
    fi: 'Asiakas latasi osaamisen kuvauksensa',
    sv: 'Kunden laddade ner sin beskrivning av kunnande',
    en: 'The client downloaded her learning record',
  },
});

import type { OwnText, Text } from '../kernel/texts.ts';
import type { HeardTheme, InvitationAnswer, MeetingStatus } from './meeting.ts';

export const meetingStatusWords: Readonly<Record<MeetingStatus, Text>> = {
  planned: { fi: 'Tulossa', sv: 'Kommande', en: 'Planned' },
  held: { fi: 'Pidetty', sv: 'Hållen', en: 'Held' },
  cancelled: { fi: 'Peruttu', sv: 'Inställd', en: 'Cancelled' },
};

export const invitationAnswerWords: Readonly<Record<InvitationAnswer, Text>> = {
  coming: { fi: 'Tulee', sv: 'Kommer', en: 'Coming' },
  notComing: { fi: 'Ei tule', sv: 'Kommer inte', en: 'Not coming' },
};

export const ownInvitationAnswerWords: Readonly<Record<InvitationAnswer, OwnText>> = {
  coming: { fi: 'Tulen', sv: 'Jag kommer', en: 'I’m coming', easy: 'Tulen' },
  notComing: { fi: 'En tule', sv: 'Jag kommer inte', en: 'I’m not coming', easy: 'En tule' },
};

export const heardThemeWords: Readonly<Record<HeardTheme, Text>> = {
  workAbility: { fi: 'Työkyky ja terveys', sv: 'Arbetsförmåga och hälsa', en: 'Work ability and health' },
  skillsInWords: {
    fi: 'Oman osaamisen sanoittaminen',
    sv: 'Att sätta ord på sitt kunnande',
    en: 'Putting one’s skills into words',
  },
  confidence: { fi: 'Usko työllistymiseen', sv: 'Tron på att få arbete', en: 'Belief in finding work' },
  ageAttitudes: { fi: 'Asenteet ikää kohtaan', sv: 'Attityder till ålder', en: 'Attitudes to age' },
  fewJobs: { fi: 'Paikkojen vähyys lähellä', sv: 'Få jobb i närheten', en: 'Few jobs nearby' },
  transport: { fi: 'Matkat ja kulkuyhteydet', sv: 'Resor och förbindelser', en: 'Travel and connections' },
  money: { fi: 'Toimeentulo ja tuet', sv: 'Försörjning och stöd', en: 'Income and benefits' },
  familyCare: {
    fi: 'Perhe ja läheisten hoito',
    sv: 'Familj och omsorg om närstående',
    en: 'Family and care',
  },
  digitalSkills: { fi: 'Digitaidot', sv: 'Digitala färdigheter', en: 'Digital skills' },
  language: { fi: 'Kielitaito', sv: 'Språkkunskaper', en: 'Language skills' },
  training: { fi: 'Koulutus', sv: 'Utbildning', en: 'Training' },
  entrepreneurship: { fi: 'Yrittäjyys', sv: 'Företagande', en: 'Entrepreneurship' },
  services: {
    fi: 'Palvelut ja niiden löytäminen',
    sv: 'Service och att hitta den',
    en: 'Services and finding them',
  },
  loneliness: {
    fi: 'Yksinäisyys ja arjen rytmi',
    sv: 'Ensamhet och vardagsrytm',
    en: 'Loneliness and daily rhythm',
  },
};

export const meetingRefusalWords = {
  'meeting-not-open': {
    fi: 'Tapaaminen on jo pidetty tai peruttu.',
    sv: 'Träffen har redan hållits eller ställts in.',
    en: 'The meeting has been held or cancelled.',
  },
  'meeting-not-yet': {
    fi: 'Läsnäolo merkitään tapaamispäivänä.',
    sv: 'Närvaron antecknas på träffens dag.',
    en: 'Attendance is marked on the day of the meeting.',
  },
  'series-ended': {
    fi: 'Ryhmä on päättynyt.',
    sv: 'Gruppen har avslutats.',
    en: 'The group has ended.',
  },
} as const satisfies Readonly<Record<string, Text>>;

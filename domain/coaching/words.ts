import type { Text } from '../kernel/texts.ts';
import type { AttendanceMark, EndReason, PeriodAction, PeriodStatus } from './coaching.ts';

export const periodStatusWords: Readonly<Record<PeriodStatus, Text>> = {
  planned: { fi: 'Suunniteltu', sv: 'Planerad', en: 'Planned' },
  active: { fi: 'Käynnissä', sv: 'Pågår', en: 'Active' },
  suspended: { fi: 'Keskeytetty', sv: 'Avbruten tillfälligt', en: 'Suspended' },
  ended: { fi: 'Päättynyt', sv: 'Avslutad', en: 'Ended' },
};

export const periodActionWords: Readonly<Record<PeriodAction, Text>> = {
  begin: { fi: 'Aloita jakso', sv: 'Börja perioden', en: 'Begin the period' },
  suspend: { fi: 'Keskeytä', sv: 'Avbryt tillfälligt', en: 'Suspend' },
  resume: { fi: 'Jatka', sv: 'Fortsätt', en: 'Resume' },
  prolong: { fi: 'Pidennä', sv: 'Förläng', en: 'Prolong' },
  end: { fi: 'Lopeta jakso', sv: 'Avsluta perioden', en: 'End the period' },
};

export const endReasonWords: Readonly<Record<EndReason, Text>> = {
  goalReached: { fi: 'Tavoite saavutettu', sv: 'Målet nåddes', en: 'Goal reached' },
  toPlacement: {
    fi: 'Siirtyi työpaikka- tai tehtäväjaksoon',
    sv: 'Övergick till placering',
    en: 'Moved to a placement',
  },
  toJob: { fi: 'Siirtyi töihin', sv: 'Övergick till arbete', en: 'Moved to a job' },
  toEducation: { fi: 'Siirtyi opiskelemaan', sv: 'Övergick till studier', en: 'Moved to education' },
  interrupted: { fi: 'Keskeytyi', sv: 'Avbröts', en: 'Interrupted' },
  clientWish: { fi: 'Asiakkaan toive', sv: 'Kundens önskan', en: 'The client’s wish' },
  moved: { fi: 'Muutto', sv: 'Flytt', en: 'Moved away' },
  pathEnded: { fi: 'Polku päättyi', sv: 'Stigen avslutades', en: 'The path ended' },
  other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Other reason' },
};

export const attendanceMarkWords: Readonly<Record<AttendanceMark, Text>> = {
  present: { fi: 'Paikalla', sv: 'Närvarande', en: 'Present' },
  absentNotified: { fi: 'Poissa, ilmoitti', sv: 'Borta, meddelade', en: 'Absent, gave notice' },
  absentUnnotified: { fi: 'Poissa, ei ilmoittanut', sv: 'Borta, meddelade inte', en: 'Absent, no notice' },
  dayOff: { fi: 'Vapaa', sv: 'Ledig', en: 'Day off' },
};

export const coachingRefusalWords = {
  'period-action-not-allowed': {
    fi: 'Jaksolle ei voi tehdä tätä nyt.',
    sv: 'Detta kan inte göras med perioden nu.',
    en: 'This cannot be done to the period now.',
  },
  'before-period': {
    fi: 'Päivä on ennen jakson alkua.',
    sv: 'Datumet är före periodens början.',
    en: 'The date is before the period began.',
  },
  'not-longer': {
    fi: 'Uuden loppupäivän pitää olla nykyistä myöhemmin.',
    sv: 'Det nya slutdatumet ska vara senare än det nuvarande.',
    en: 'The new end must be later than the present one.',
  },
  'outside-period': {
    fi: 'Päivä ei kuulu jaksoon.',
    sv: 'Dagen hör inte till perioden.',
    en: 'The day is not within the period.',
  },
  'end-reason-needed': {
    fi: 'Valitse, miksi jakso päättyi.',
    sv: 'Välj varför perioden avslutades.',
    en: 'Choose why the period ended.',
  },
  'minutes-without-presence': {
    fi: 'Tunteja merkitään vain paikalla olleelle.',
    sv: 'Timmar antecknas bara för den som var närvarande.',
    en: 'Hours are marked only for someone present.',
  },
} as const satisfies Readonly<Record<string, Text>>;

/**
 * What somebody is placed on (työllistymisen palvelu tai tuki), as dated data: who organises it, what the law limits and
 * where that is said. A change of the law, or a move of a scheme from one organiser to another, is a new row with its day;
 * old and new live side by side on one person's timeline. Requirements E9, E12, E18, E19.
 */
import { asDay } from '../kernel/dates.ts';
import type { DatedRule } from '../kernel/dated-rule.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';

export const schemes = [
  'coachingPeriod',
  'workTryOut',
  'rehabilitativeWork',
  'youthWorkshop',
  'paySubsidisedWork',
  'summerJob',
  'disabilityWorkActivity',
] as const;
export type Scheme = (typeof schemes)[number];

export const schemeOrganisers = [
  'employmentAuthority',
  'municipality',
  'wellbeingCounty',
  'workshopProvider',
  'employer',
] as const;
export type SchemeOrganiser = (typeof schemeOrganisers)[number];

/** What a week may hold; null is not limited, or not known to be. */
export interface SchemeLimits {
  readonly organiser: SchemeOrganiser;
  readonly daysInWeek: number | null;
  readonly hoursInWeek: number | null;
  readonly leastHoursInDay: number | null;
  readonly mostHoursInDay: number | null;
  /** In all, and in the same tasks with the same employer. */
  readonly months: number | null;
  readonly monthsInSameTasks: number | null;
  readonly daysInTwelveMonths: number | null;
}

const unlimited = {
  daysInWeek: null,
  hoursInWeek: null,
  leastHoursInDay: null,
  mostHoursInDay: null,
  months: null,
  monthsInSameTasks: null,
  daysInTwelveMonths: null,
} as const;
const always = { validFrom: null, validTo: null } as const;

const workingHours = {
  fi: 'työaikalaki (872/2019) 5 §: säännöllinen työaika enintään 8 tuntia vuorokaudessa ja 40 tuntia viikossa',
  sv: 'arbetstidslagen (872/2019) 5 §: ordinarie arbetstid högst 8 timmar per dygn och 40 timmar i veckan',
  en: 'Working Hours Act (872/2019) section 5: regular working time at most 8 hours a day and 40 hours a week',
} as const;
const rehabilitativeWork = {
  fi: 'laki kuntouttavasta työtoiminnasta (189/2001): 1–4 päivää viikossa, 4–8 tuntia päivässä, enintään 230 päivää 12 kuukaudessa',
  sv: 'lagen om arbetsverksamhet i rehabiliteringssyfte (189/2001): 1–4 dagar i veckan, 4–8 timmar per dag, högst 230 dagar på 12 månader',
  en: 'Act on Rehabilitative Work (189/2001): 1–4 days a week, 4–8 hours a day, at most 230 days in 12 months',
} as const;

type SchemeRule = DatedRule<SchemeLimits, Text>;

export const schemeRules: { readonly [S in Scheme]: readonly SchemeRule[] } = {
  coachingPeriod: [
    {
      id: 'coaching-period',
      ...always,
      limits: { ...unlimited, organiser: 'municipality' },
      source: {
        fi: 'alueen oma palvelu: alue päättää kestosta ja määrästä',
        sv: 'områdets egen service: området bestämmer längd och omfattning',
        en: 'the area’s own service: the area decides its length and extent',
      },
      confidence: 'areaSetting',
    },
  ],
  workTryOut: [
    {
      id: 'work-try-out',
      ...always,
      limits: {
        ...unlimited,
        organiser: 'employmentAuthority',
        daysInWeek: 5,
        leastHoursInDay: 4,
        mostHoursInDay: 8,
        months: 12,
        monthsInSameTasks: 6,
      },
      source: {
        fi: 'työkokeilu, laki työvoimapalveluiden järjestämisestä (380/2023): enintään viisi päivää viikossa, 4–8 tuntia päivässä',
        sv: 'arbetsprövning, lagen om ordnande av arbetskraftsservice (380/2023): högst fem dagar i veckan, 4–8 timmar per dag',
        en: 'work try-out, Act on Organising Employment Services (380/2023): at most five days a week, 4–8 hours a day',
      },
      confidence: 'general',
    },
  ],
  rehabilitativeWork: [
    {
      id: 'rehabilitative-work-189-2001',
      ...always,
      limits: {
        ...unlimited,
        organiser: 'wellbeingCounty',
        daysInWeek: 4,
        leastHoursInDay: 4,
        mostHoursInDay: 8,
        months: 24,
        daysInTwelveMonths: 230,
      },
      source: rehabilitativeWork,
      confidence: 'general',
    },
  ],
  youthWorkshop: [
    {
      id: 'youth-workshop',
      ...always,
      limits: { ...unlimited, organiser: 'workshopProvider' },
      source: {
        fi: 'nuorisolaki (1285/2016): työpajatoiminta; laissa ei ole viikkorajaa',
        sv: 'ungdomslagen (1285/2016): verkstadsverksamhet; lagen har ingen veckogräns',
        en: 'Youth Act (1285/2016): workshop activity; the act has no weekly limit',
      },
      confidence: 'general',
    },
  ],
  paySubsidisedWork: [
    {
      id: 'pay-subsidised-work',
      ...always,
      limits: { ...unlimited, organiser: 'employer', hoursInWeek: 40, mostHoursInDay: 8 },
      source: workingHours,
      confidence: 'general',
    },
  ],
  summerJob: [
    {
      id: 'summer-job',
      ...always,
      limits: { ...unlimited, organiser: 'employer', hoursInWeek: 40, mostHoursInDay: 8 },
      source: workingHours,
      confidence: 'general',
    },
  ],
  disabilityWorkActivity: [
    {
      id: 'disability-work-activity',
      ...always,
      limits: { ...unlimited, organiser: 'wellbeingCounty' },
      source: {
        fi: 'vammaisten henkilöiden työllistymistä tukeva toiminta, sosiaalihuoltolaki (710/1982) 27 d–e §; viikkoraja sovitaan suunnitelmassa',
        sv: 'verksamhet i sysselsättningssyfte för personer med funktionsnedsättning, socialvårdslagen (710/1982) 27 d–e §; veckogränsen avtalas i planen',
        en: 'work activity for persons with disabilities, Social Welfare Act (710/1982) sections 27 d–e; the weekly limit is agreed in the plan',
      },
      confidence: 'general',
    },
  ],
};

/** What all placements of one person may take of a week together. */
export const weeklyLimitRules: {
  readonly [L in 'days' | 'hours']: readonly DatedRule<{ readonly atMost: number }, Text>[];
} = {
  days: [
    {
      id: 'weekly-days-5',
      ...always,
      limits: { atMost: 5 },
      source: {
        fi: 'työkokeilussa enintään viisi päivää viikossa (laki 380/2023); sovelletaan ohjeena kaikkiin jaksoihin',
        sv: 'vid arbetsprövning högst fem dagar i veckan (lag 380/2023); tillämpas som riktlinje på alla perioder',
        en: 'at most five days a week in a work try-out (act 380/2023); used as guidance for all periods',
      },
      confidence: 'general',
    },
  ],
  hours: [
    {
      id: 'weekly-hours-40',
      ...always,
      limits: { atMost: 40 },
      source: {
        fi: 'työaikalaki (872/2019) 5 §, säännöllinen työaika enintään 40 tuntia viikossa; sovelletaan ohjeena',
        sv: 'arbetstidslagen (872/2019) 5 §, ordinarie arbetstid högst 40 timmar i veckan; tillämpas som riktlinje',
        en: 'Working Hours Act (872/2019) section 5, regular working time at most 40 hours a week; used as guidance',
      },
      confidence: 'general',
    },
  ],
};

/**
 * What is not settled in law and must be decided by who asks. The value taken is told in every answer it touches.
 * Act 189/2001 is to be repealed when rehabilitative work is reformed; the day and what comes instead are not known.
 */
export const schemeSwitches = {
  rehabilitativeWorkActInForce: {
    scheme: 'rehabilitativeWork',
    usual: true,
    openSince: asDay('2025-12-19'),
    question: {
      fi: 'Lain 189/2001 kumoamista valmistellaan. Sovelletaanko sen rajoja?',
      sv: 'Lag 189/2001 är på väg att upphävas. Tillämpas dess gränser?',
      en: 'Act 189/2001 is to be repealed. Are its limits applied?',
    },
  },
} as const;
export type SchemeSwitch = keyof typeof schemeSwitches;

export const schemeWords: Readonly<Record<Scheme, Text>> = defineTexts({
  coachingPeriod: { fi: 'valmennusjakso', sv: 'arbetsträningsperiod', en: 'coaching period' },
  workTryOut: { fi: 'työkokeilu', sv: 'arbetsprövning', en: 'work try-out' },
  rehabilitativeWork: {
    fi: 'kuntouttava työtoiminta',
    sv: 'arbetsverksamhet i rehabiliteringssyfte',
    en: 'rehabilitative work',
  },
  youthWorkshop: { fi: 'nuorten työpajatoiminta', sv: 'ungdomsverkstad', en: 'youth workshop' },
  paySubsidisedWork: { fi: 'palkkatuettu työ', sv: 'lönesubventionerat arbete', en: 'pay-subsidised work' },
  summerJob: { fi: 'kesätyö', sv: 'sommarjobb', en: 'summer job' },
  disabilityWorkActivity: {
    fi: 'vammaisten työllistymistä tukeva toiminta',
    sv: 'verksamhet i sysselsättningssyfte för personer med funktionsnedsättning',
    en: 'disability work activity',
  },
});

export const schemeOrganiserWords: Readonly<Record<SchemeOrganiser, Text>> = defineTexts({
  employmentAuthority: {
    fi: 'työvoimaviranomainen',
    sv: 'arbetskraftsmyndighet',
    en: 'employment authority',
  },
  municipality: { fi: 'kunta', sv: 'kommun', en: 'municipality' },
  wellbeingCounty: { fi: 'hyvinvointialue', sv: 'välfärdsområde', en: 'wellbeing services county' },
  workshopProvider: { fi: 'työpajan järjestäjä', sv: 'verkstadens arrangör', en: 'workshop provider' },
  employer: { fi: 'työnantaja', sv: 'arbetsgivare', en: 'employer' },
});

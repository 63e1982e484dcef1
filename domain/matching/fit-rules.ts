/**
 * What a fit is made of, and how much each part weighs, as dated data: the client's own wishes weigh most. A change of the
 * weights is a new row with its day, so that a list of an earlier day can be made again as it was.
 */
import type { DatedRule } from '../kernel/dated-rule.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';

/** What she has said herself comes first; then what she has done and can do; then what is practical. */
export const wishParts = ['wishedOccupation', 'wishedWork', 'suits', 'learning'] as const;
export const otherParts = ['tried', 'skills', 'near', 'soon'] as const;
export const fitParts = [...wishParts, ...otherParts] as const;
export type FitPart = (typeof fitParts)[number];

export const hardReasons = [
  'full',
  'certificate',
  'too-far',
  'arrives-late',
  'leaves-early',
  'weekdays',
  'hours',
  'not-yet',
  'over',
  'weekly-load',
] as const;
export type HardReason = (typeof hardReasons)[number];

export type FitWeights = Readonly<Record<FitPart, number>>;

export const fitWeightRules: readonly DatedRule<FitWeights>[] = [
  {
    id: 'fit-weights-2026',
    validFrom: null,
    validTo: null,
    limits: {
      wishedOccupation: 25,
      wishedWork: 15,
      suits: 12,
      learning: 8,
      tried: 12,
      skills: 16,
      near: 8,
      soon: 4,
    },
    source: 'own choice of the house: the client’s wishes weigh most; an area confirms it',
    confidence: 'areaSetting',
  },
];

/** Shifts after which work counts as known, and days within which a start is soon. */
export const fitScales = { shiftsKnown: 10, daysSoon: 60 } as const;

/** A sentence for each part that adds to the fit; the values stand in the part's answer. */
export const fitPartWords: Readonly<Record<FitPart, Text>> = defineTexts({
  wishedOccupation: {
    fi: 'Ammatti on asiakkaan toiveissa.',
    sv: 'Yrket finns bland kundens önskemål.',
    en: 'The occupation is among the client’s wishes.',
  },
  wishedWork: {
    fi: 'Työssä on {count, plural, one {yksi toivottu asia} other {# toivottua asiaa}} (toiveita {all}).',
    sv: 'Arbetet har {count, plural, one {en önskad sak} other {# önskade saker}} (önskemål {all}).',
    en: 'The work has {count, plural, one {one thing} other {# things}} the client wishes for (of {all}).',
  },
  suits: {
    fi: 'Vaatimuksista, joista asiakas on kertonut, {count}/{all} on hänelle sopivalla tasolla.',
    sv: '{count} av de {all} krav som kunden själv bedömt är på en nivå som passar.',
    en: '{count} of the {all} demands the client has spoken of are at a level that suits.',
  },
  learning: {
    fi: 'Työssä oppii sitä, mitä asiakas haluaa oppia ({count}/{all}).',
    sv: 'I arbetet lär man sig det som kunden vill lära sig ({count}/{all}).',
    en: 'The work teaches what the client wants to learn ({count} of {all}).',
  },
  tried: {
    fi: 'On tehnyt tätä työtä {count, plural, one {yhden vuoron} other {# vuoroa}}.',
    sv: 'Har gjort detta arbete {count, plural, one {ett skift} other {# skift}}.',
    en: 'Has done {count, plural, one {one shift} other {# shifts}} of this work.',
  },
  skills: {
    fi: 'Osaa {count} työn {all} taidosta.',
    sv: 'Kan {count} av arbetets {all} färdigheter.',
    en: 'Has {count} of the {all} skills of the work.',
  },
  near: {
    fi: 'Matka {minutes} minuuttia{basis, select, estimate { (arvio)} other {}}, asiakkaalle sopii {most}.',
    sv: 'Resan tar {minutes} minuter{basis, select, estimate { (uppskattning)} other {}}, {most} passar kunden.',
    en: 'The journey takes {minutes} minutes{basis, select, estimate { (estimate)} other {}}, {most} suit the client.',
  },
  soon: {
    fi: 'Alkaa {days, plural, =0 {heti} one {huomenna} other {# päivän kuluttua}}.',
    sv: 'Börjar {days, plural, =0 {genast} one {i morgon} other {om # dagar}}.',
    en: 'Starts {days, plural, =0 {at once} one {tomorrow} other {in # days}}.',
  },
});

export const hardReasonWords: Readonly<Record<HardReason, Text>> = defineTexts({
  full: { fi: 'Paikat ovat täynnä.', sv: 'Platserna är fulla.', en: 'There are no free places.' },
  certificate: {
    fi: 'Puuttuu vaadittu pätevyys: {code}.',
    sv: 'Ett krav på behörighet uppfylls inte: {code}.',
    en: 'Lacks a required certificate: {code}.',
  },
  'too-far': {
    fi: 'Matka {minutes} minuuttia on yli {most} minuutin.',
    sv: 'Resan på {minutes} minuter är längre än {most}.',
    en: 'The journey of {minutes} minutes is over {most}.',
  },
  'arrives-late': {
    fi: 'Ensimmäinen kulkuyhteys on perillä {minutes, plural, one {minuutin} other {# minuuttia}} myöhässä: työ alkaa {time}.',
    sv: 'Den första förbindelsen är framme {minutes, plural, one {en minut} other {# minuter}} för sent: arbetet börjar {time}.',
    en: 'The first connection arrives {minutes, plural, one {a minute} other {# minutes}} late: work begins at {time}.',
  },
  'leaves-early': {
    fi: 'Viimeinen paluuyhteys lähtee {minutes, plural, one {minuutin} other {# minuuttia}} liian aikaisin: työ päättyy {time}.',
    sv: 'Den sista förbindelsen hem går {minutes, plural, one {en minut} other {# minuter}} för tidigt: arbetet slutar {time}.',
    en: 'The last connection home leaves {minutes, plural, one {a minute} other {# minutes}} too early: work ends at {time}.',
  },
  weekdays: {
    fi: 'Työpäivistä {count} ei sovi asiakkaalle.',
    sv: '{count} av arbetsdagarna passar inte kunden.',
    en: '{count} of the working days do not suit the client.',
  },
  hours: {
    fi: 'Työtä on {hours} tuntia viikossa, asiakkaalle sopii enintään {most}.',
    sv: 'Arbetet är {hours} timmar i veckan, högst {most} passar kunden.',
    en: 'The work is {hours} hours a week, at most {most} suit the client.',
  },
  'not-yet': {
    fi: 'Asiakas voi aloittaa vasta {day}, kun työ on päättynyt.',
    sv: 'Kunden kan börja först {day}, när arbetet är slut.',
    en: 'The client can start only on {day}, when the work is over.',
  },
  over: {
    fi: 'Työ alkaa vasta {day}, kun asiakas ei enää ole käytettävissä.',
    sv: 'Arbetet börjar först {day}, när kunden inte längre står till förfogande.',
    en: 'The work starts only on {day}, when the client is no longer available.',
  },
  'weekly-load': {
    fi: 'Viikon raja ylittyisi: {value}, raja {limit}.',
    sv: 'Veckans gräns skulle överskridas: {value}, gränsen {limit}.',
    en: 'A limit of the week would be passed: {value}, the limit {limit}.',
  },
});

import { defineTexts, type Text } from '../kernel/texts.ts';
import { placementMarkRefusals } from './mark-words.ts';
import type { PlacementEndReason, PlacementStatus } from './placement.ts';

export const placementRefusalWords = {
  ...placementMarkRefusals,
  'no-place': {
    fi: 'Paikka ei ole vapaa näinä päivinä.',
    sv: 'Platsen är inte ledig de här dagarna.',
    en: 'The place is not free on these days.',
  },
  'slot-in-use': {
    fi: 'Paikalla on sijoituksia. Päätä tai siirrä ne ensin, tai anna paikalle myöhempi viimeinen päivä.',
    sv: 'Det finns placeringar på platsen. Avsluta eller flytta dem först, eller ge platsen en senare sista dag.',
    en: 'There are placements on the slot. End or move them first, or give the slot a later last day.',
  },
  'weekday-twice': {
    fi: 'Viikonpäivä on kahdesti.',
    sv: 'Veckodagen finns två gånger.',
    en: 'The weekday is there twice.',
  },
  'supervisor-twice': {
    fi: 'Ohjaaja on kahdesti.',
    sv: 'Handledaren finns två gånger.',
    en: 'The supervisor is there twice.',
  },
  'period-overlaps': {
    fi: 'Jakso menee toisen kanssa päällekkäin.',
    sv: 'Perioden överlappar en annan.',
    en: 'The period overlaps another.',
  },
  'period-too-long': {
    fi: 'Jakso on enintään vuoden.',
    sv: 'Perioden är högst ett år.',
    en: 'A period is at most a year.',
  },
  'placement-action-not-allowed': {
    fi: 'Sijoitus on jo päättynyt tai käynnissä.',
    sv: 'Placeringen har redan avslutats eller pågår.',
    en: 'The placement has ended or runs already.',
  },
  'placement-not-yet': {
    fi: 'Sijoitus ei ole vielä alkanut.',
    sv: 'Placeringen har inte börjat ännu.',
    en: 'The placement has not begun yet.',
  },
  'placement-day-outside': {
    fi: 'Päivä ei ole sijoituksen aikana.',
    sv: 'Dagen ligger utanför placeringen.',
    en: 'The day is outside the placement.',
  },
} as const satisfies Readonly<Record<string, Text>>;

export const placementStatusWords: Readonly<Record<PlacementStatus, Text>> = defineTexts({
  planned: { fi: 'suunniteltu', sv: 'planerad', en: 'planned' },
  running: { fi: 'käynnissä', sv: 'pågår', en: 'running' },
  ended: { fi: 'päättynyt', sv: 'avslutad', en: 'ended' },
});

export const placementEndReasonWords: Readonly<Record<PlacementEndReason, Text>> = defineTexts({
  asAgreed: { fi: 'päättyi sovitusti', sv: 'avslutades enligt avtal', en: 'ended as agreed' },
  toJob: { fi: 'työhön', sv: 'till arbete', en: 'to a job' },
  toEducation: { fi: 'koulutukseen', sv: 'till utbildning', en: 'to education' },
  toOtherPlacement: { fi: 'toiseen paikkaan', sv: 'till en annan plats', en: 'to another placement' },
  clientWish: { fi: 'asiakkaan toive', sv: 'kundens önskan', en: 'the client’s wish' },
  environmentClosed: { fi: 'ympäristö suljettiin', sv: 'miljön stängdes', en: 'the environment closed' },
  neverBegan: { fi: 'ei alkanut', sv: 'började aldrig', en: 'never began' },
  moved: { fi: 'muutto', sv: 'flytt', en: 'moved away' },
  other: { fi: 'muu syy', sv: 'annan orsak', en: 'other reason' },
});

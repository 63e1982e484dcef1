import type { Text } from '../kernel/texts.ts';
import type { DemandKind } from './carving.ts';
import type { OpeningStatus } from './opening.ts';

export const demandWords: Readonly<Record<DemandKind, Text>> = {
  body: { fi: 'Keho', sv: 'Kropp', en: 'Body' },
  senses: { fi: 'Aistit', sv: 'Sinnen', en: 'Senses' },
  concentration: { fi: 'Keskittyminen', sv: 'Koncentration', en: 'Concentration' },
  social: { fi: 'Vuorovaikutus', sv: 'Samspel', en: 'Social situations' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
};

export const openingStatusWords: Readonly<Record<OpeningStatus, Text>> = {
  draft: { fi: 'Luonnos', sv: 'Utkast', en: 'Draft' },
  open: { fi: 'Avoinna', sv: 'Öppen', en: 'Open' },
  paused: { fi: 'Tauolla', sv: 'Pausad', en: 'Paused' },
  filled: { fi: 'Täytetty', sv: 'Tillsatt', en: 'Filled' },
  closed: { fi: 'Suljettu', sv: 'Stängd', en: 'Closed' },
};

/** What is done to bring an opening to a status. */
export const openingMoveWords: Readonly<Record<Exclude<OpeningStatus, 'draft'>, Text>> = {
  open: { fi: 'Avaa', sv: 'Öppna', en: 'Open' },
  paused: { fi: 'Laita tauolle', sv: 'Pausa', en: 'Pause' },
  filled: { fi: 'Merkitse täytetyksi', sv: 'Markera som tillsatt', en: 'Mark as filled' },
  closed: { fi: 'Sulje', sv: 'Stäng', en: 'Close' },
};

export const openingRefusalWords = {
  'carving-task-twice': {
    fi: 'Sama tehtävä on listalla kahdesti.',
    sv: 'Samma uppgift står två gånger på listan.',
    en: 'The same task is in the list twice.',
  },
  'carving-too-long': {
    fi: 'Muotoillussa työssä {part} on yli {hours} tuntia viikossa.',
    sv: 'Det formade arbetet {part} har över {hours} timmar i veckan.',
    en: 'Carved job {part} has over {hours} hours a week.',
  },
  'carving-empty': {
    fi: 'Tähän työhön ei ole valittu yhtään tehtävää.',
    sv: 'Ingen uppgift har valts till det här arbetet.',
    en: 'No task is chosen for this job.',
  },
  'opening-too-few-days': {
    fi: 'Tunnit eivät mahdu näihin päiviin.',
    sv: 'Timmarna ryms inte på de här dagarna.',
    en: 'The hours do not fit into these days.',
  },
  'opening-move-wrong': {
    fi: 'Tästä tilasta ei voi siirtyä siihen.',
    sv: 'Det går inte att gå vidare till det läget.',
    en: 'It can’t go there from this status.',
  },
  'occupation-code-wrong': {
    fi: 'Ammattikoodissa on 1–5 numeroa (TK10).',
    sv: 'Yrkeskoden har 1–5 siffror (TK10).',
    en: 'The occupation code has 1–5 digits (TK10).',
  },
} as const satisfies Readonly<Record<string, Text>>;

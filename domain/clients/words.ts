/** What the codes of a client's path are called. */
import type { Text } from '../kernel/texts.ts';
import type { PathMove, PathState } from './path.ts';

export const pathStateWords: Readonly<Record<PathState, Text>> = {
  referred: { fi: 'Ohjattu', sv: 'Hänvisad', en: 'Referred' },
  assessment: { fi: 'Palvelutarpeen arviointi', sv: 'Bedömning av servicebehov', en: 'Assessment' },
  coaching: { fi: 'Valmennus', sv: 'Arbetsträning', en: 'Coaching' },
  placement: { fi: 'Työpaikka- tai tehtäväjakso', sv: 'Placering', en: 'Placement' },
  trialOrSubsidisedJob: {
    fi: 'Työkokeilu tai tuettu työ',
    sv: 'Arbetsprövning eller subventionerat arbete',
    en: 'Trial or subsidised job',
  },
  outcome: { fi: 'Lopputulos', sv: 'Resultat', en: 'Outcome' },
  paused: { fi: 'Tauolla', sv: 'Paus', en: 'Paused' },
};

export const pathMoveWords: Readonly<Record<PathMove, Text>> = {
  toAssessment: { fi: 'Siirrä arviointiin', sv: 'Flytta till bedömning', en: 'Move to assessment' },
  toCoaching: { fi: 'Siirrä valmennukseen', sv: 'Flytta till arbetsträning', en: 'Move to coaching' },
  toPlacement: {
    fi: 'Siirrä työpaikka- tai tehtäväjaksoon',
    sv: 'Flytta till placering',
    en: 'Move to placement',
  },
  toTrialOrSubsidisedJob: {
    fi: 'Siirrä työkokeiluun tai tuettuun työhön',
    sv: 'Flytta till arbetsprövning eller subventionerat arbete',
    en: 'Move to a trial or subsidised job',
  },
  pause: { fi: 'Tauota polku', sv: 'Pausa stigen', en: 'Pause the path' },
  resume: { fi: 'Jatka polkua', sv: 'Fortsätt stigen', en: 'Resume the path' },
  toOutcome: { fi: 'Kirjaa lopputulos', sv: 'Registrera resultatet', en: 'Record the outcome' },
  reopen: { fi: 'Avaa polku uudelleen', sv: 'Öppna stigen på nytt', en: 'Re-open the path' },
};

export const pathRefusalWords = {
  'municipality-out-of-scope': {
    fi: 'Roolisi ei kata tätä kuntaa.',
    sv: 'Din roll omfattar inte denna kommun.',
    en: 'Your role does not cover this municipality.',
  },
  'non-disclosure-right-needed': {
    fi: 'Turvakiellon voi poistaa vain se, jolla on oikeus nähdä sen alaiset tiedot.',
    sv: 'Spärrmarkeringen kan tas bort bara av den som får se uppgifterna under den.',
    en: 'Non-disclosure can be lifted only by someone with the right to see what it hides.',
  },
  'birth-date-differs-from-code': {
    fi: 'Syntymäaika ei vastaa henkilötunnusta.',
    sv: 'Födelsedatumet stämmer inte med personbeteckningen.',
    en: 'The date of birth does not agree with the identity code.',
  },
  'birth-date-in-future': {
    fi: 'Syntymäaika ei voi olla tulevaisuudessa.',
    sv: 'Födelsedatumet kan inte vara i framtiden.',
    en: 'The date of birth cannot be in the future.',
  },
  'not-client-worker': {
    fi: 'Valitse työntekijä, joka tekee asiakastyötä tällä alueella.',
    sv: 'Välj en arbetstagare som arbetar med kunder på området.',
    en: 'Choose someone who works with clients in this area.',
  },
  'move-not-allowed': {
    fi: 'Polku ei voi siirtyä tästä tilasta näin.',
    sv: 'Stigen kan inte flyttas så från detta läge.',
    en: 'The path cannot move like that from here.',
  },
  'date-in-future': {
    fi: 'Päivä ei voi olla tulevaisuudessa.',
    sv: 'Datumet kan inte vara i framtiden.',
    en: 'The date cannot be in the future.',
  },
  'before-present-state': {
    fi: 'Päivä on ennen nykyisen tilan alkua.',
    sv: 'Datumet är före det nuvarande lägets början.',
    en: 'The date is before the present state began.',
  },
} as const satisfies Readonly<Record<string, Text>>;

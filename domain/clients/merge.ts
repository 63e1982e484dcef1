/**
 * Two records of one person become one, and can be parted again. The kept record's path goes on; of the fields that
 * differ a worker chooses; non-disclosure is never weakened by a merge.
 */
import type { Text } from '../kernel/texts.ts';
import { type Refusal, refuse } from '../kernel/refusal.ts';
import type { PathState } from './path.ts';

/** What is chosen as one: an address is taken whole, a birth date goes with its identity code. */
export const mergeFields = [
  'familyName',
  'givenNames',
  'identity',
  'municipality',
  'serviceLanguage',
  'phone',
  'email',
  'address',
  'citizenship',
  'protection',
  'workAbility',
  'unemployedSince',
  'graduatedOn',
  'homeParent',
  'outOfWorkSince',
  'inEducation',
  'inWork',
  'help',
  'adjustments',
  'wishes',
] as const;
export type MergeField = (typeof mergeFields)[number];

export const mergeSides = ['kept', 'merged'] as const;
export type MergeSide = (typeof mergeSides)[number];
export type MergeChoices = Readonly<Partial<Record<MergeField, MergeSide>>>;

export const mergeFieldWords: Readonly<Record<MergeField, Text>> = {
  familyName: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Family name' },
  givenNames: { fi: 'Etunimet', sv: 'Förnamn', en: 'Given names' },
  identity: {
    fi: 'Henkilötunnus ja syntymäaika',
    sv: 'Personbeteckning och födelsedatum',
    en: 'Identity code and date of birth',
  },
  municipality: { fi: 'Kotikunta', sv: 'Hemkommun', en: 'Home municipality' },
  serviceLanguage: { fi: 'Asiointikieli', sv: 'Servicespråk', en: 'Service language' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Telephone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  citizenship: { fi: 'Kansalaisuus', sv: 'Medborgarskap', en: 'Citizenship' },
  protection: { fi: 'Tilapäinen suojelu', sv: 'Tillfälligt skydd', en: 'Temporary protection' },
  workAbility: { fi: 'Työkyky', sv: 'Arbetsförmåga', en: 'Work ability' },
  unemployedSince: { fi: 'Työtön alkaen', sv: 'Arbetslös sedan', en: 'Unemployed since' },
  graduatedOn: { fi: 'Valmistunut', sv: 'Utexaminerad', en: 'Graduated on' },
  homeParent: { fi: 'Kotivanhempi', sv: 'Hemmaförälder', en: 'Home parent' },
  outOfWorkSince: {
    fi: 'Poissa työelämästä alkaen',
    sv: 'Utanför arbetslivet sedan',
    en: 'Out of work since',
  },
  inEducation: { fi: 'Opiskelee', sv: 'Studerar', en: 'In education' },
  inWork: { fi: 'Työssä', sv: 'I arbete', en: 'In work' },
  help: { fi: 'Matkat ja etäasiointi', sv: 'Resor och distansservice', en: 'Travel and remote service' },
  adjustments: { fi: 'Mukautukset', sv: 'Anpassningar', en: 'Adjustments' },
  wishes: { fi: 'Toiveet', sv: 'Önskemål', en: 'Wishes' },
};

/** Without a choice made: what the kept record has, else what the other has. */
export function proposedChoice(keptValue: string | null, mergedValue: string | null): MergeSide {
  return keptValue === null && mergedValue !== null ? 'merged' : 'kept';
}

/** Why these two can't be merged this way round. */
export function mergeRefusal(
  kept: { readonly state: PathState },
  merged: { readonly state: PathState },
): Refusal | undefined {
  // an open path would vanish behind an outcome
  if (kept.state === 'outcome' && merged.state !== 'outcome')
    return refuse('merge-open-into-closed', undefined, '/body/keptId');
  return undefined;
}

/** Why two records are suspected to be one person. */
export const duplicateGrounds = ['sameName', 'similarName', 'samePhone'] as const;
export type DuplicateGround = (typeof duplicateGrounds)[number];

export const duplicateGroundWords: Readonly<Record<DuplicateGround, Text>> = {
  sameName: {
    fi: 'Sama nimi ja syntymäaika',
    sv: 'Samma namn och födelsedatum',
    en: 'Same name and date of birth',
  },
  similarName: {
    fi: 'Samankaltainen nimi, sama syntymäaika',
    sv: 'Liknande namn, samma födelsedatum',
    en: 'Similar name, same date of birth',
  },
  samePhone: {
    fi: 'Sama puhelin ja syntymäaika',
    sv: 'Samma telefon och födelsedatum',
    en: 'Same telephone and date of birth',
  },
};

export const mergeRefusalWords: Readonly<Record<string, Text>> = {
  'merge-open-into-closed': {
    fi: 'Toisen tietueen polku on kesken. Säilytä se, jonka polku jatkuu.',
    sv: 'Den andra postens stig pågår. Behåll den vars stig fortsätter.',
    en: 'The other record’s path is open. Keep the one whose path goes on.',
  },
  'merge-with-itself': {
    fi: 'Valitse kaksi eri tietuetta.',
    sv: 'Välj två olika poster.',
    en: 'Choose two different records.',
  },
  'split-later-merge-first': {
    fi: 'Säilytetty tietue on sen jälkeen yhdistetty toiseen. Erota ensin myöhempi yhdistäminen.',
    sv: 'Den behållna posten har därefter slagits ihop med en annan. Dela först upp den senare sammanslagningen.',
    en: 'The kept record was merged into another since. Split the later merge first.',
  },
  'split-already': {
    fi: 'Tietueet on jo erotettu.',
    sv: 'Posterna är redan åtskilda.',
    en: 'The records are already split.',
  },
  'split-code-taken': {
    fi: 'Henkilötunnus tai asiakasnumero on nyt toisella asiakkaalla, joten tietueita ei voi erottaa.',
    sv: 'Personbeteckningen eller kundnumret hör nu till en annan kund, så posterna kan inte delas upp.',
    en: 'The identity code or customer number now belongs to another client, so the records can’t be split.',
  },
};

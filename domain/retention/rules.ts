/**
 * How long each type of record is kept, from when, and why: the plan that ships, which an area edits within limits.
 * None was checked against the text of an act, which each says; the area's own plan (act 906/2019 § 21) goes before.
 */
import type { Confidence } from '../kernel/dated-rule.ts';
import { type Day, addMonths } from '../kernel/dates.ts';
import type { Text } from '../kernel/texts.ts';

/** Types of which there are records here, and which the job erases. */
export const erasedTypes = ['client', 'referral', 'message'] as const;
export type ErasedType = (typeof erasedTypes)[number];
/** Types of the plan that a run does not erase: contact persons, whom a job of theirs empties, the log, grants, projects. */
export const otherTypes = ['employerContact', 'log', 'grant', 'projectPaper'] as const;
export const recordTypes = [...erasedTypes, ...otherTypes] as const;
export type RecordType = (typeof recordTypes)[number];

export interface RetentionPlanRule {
  readonly months: number;
  /** What an area may choose. */
  readonly least: number;
  readonly most: number;
  readonly name: Text;
  readonly startsFrom: Text;
  readonly source: Text;
  readonly confidence: Confidence;
}

export const retentionPlan: Readonly<Record<RecordType, RetentionPlanRule>> = {
  client: {
    months: 60,
    least: 24,
    most: 120,
    name: { fi: 'Asiakkaan tiedot', sv: 'Kundens uppgifter', en: 'A client’s data' },
    startsFrom: {
      fi: 'polku on päättynyt, ja viimeisin tapahtuma sen jälkeen',
      sv: 'stigen har avslutats, och den senaste händelsen därefter',
      en: 'the path has ended, and the latest event after it',
    },
    source: {
      fi: 'työvoimapalvelujen asiakastietojen yleinen säilytysaika',
      sv: 'allmän förvaringstid för arbetskraftsservicens kunduppgifter',
      en: 'the usual time for client data of employment services',
    },
    confidence: 'general',
  },
  referral: {
    months: 24,
    least: 6,
    most: 60,
    name: {
      fi: 'Palautettu tai peruttu ohjaus',
      sv: 'Återsänd eller återtagen hänvisning',
      en: 'A referral returned or withdrawn',
    },
    startsFrom: { fi: 'ohjaus ratkaistiin', sv: 'hänvisningen avgjordes', en: 'the referral was decided' },
    source: {
      fi: 'oletus; tarkista alueen tiedonohjaussuunnitelmasta',
      sv: 'antagande; kontrollera i områdets informationsstyrningsplan',
      en: 'an assumption; see the area’s own retention plan',
    },
    confidence: 'general',
  },
  message: {
    months: 24,
    least: 3,
    most: 60,
    name: { fi: 'Viestit ja muistutukset', sv: 'Meddelanden och påminnelser', en: 'Messages and reminders' },
    startsFrom: { fi: 'viesti laadittiin', sv: 'meddelandet skrevs', en: 'the message was written' },
    source: {
      fi: 'oletus; tarkista alueen tiedonohjaussuunnitelmasta',
      sv: 'antagande; kontrollera i områdets informationsstyrningsplan',
      en: 'an assumption; see the area’s own retention plan',
    },
    confidence: 'general',
  },
  employerContact: {
    months: 24,
    least: 3,
    most: 60,
    name: {
      fi: 'Työnantajan yhteyshenkilö',
      sv: 'Arbetsgivarens kontaktperson',
      en: 'A contact person of an employer',
    },
    startsFrom: {
      fi: 'henkilö ei ole enää yhteyshenkilö',
      sv: 'personen är inte längre kontaktperson',
      en: 'she is no longer a contact person',
    },
    source: {
      fi: 'oletus; tarkista alueen tiedonohjaussuunnitelmasta',
      sv: 'antagande; kontrollera i områdets informationsstyrningsplan',
      en: 'an assumption; see the area’s own retention plan',
    },
    confidence: 'general',
  },
  log: {
    months: 60,
    least: 60,
    most: 120,
    name: { fi: 'Käyttöloki', sv: 'Användningslogg', en: 'The log of use' },
    startsFrom: { fi: 'tietoa käytettiin', sv: 'uppgiften användes', en: 'the data were used' },
    source: {
      fi: 'tiedonhallintalaki (906/2019) 17 §; aika on yleinen käytäntö',
      sv: 'informationshanteringslagen (906/2019) 17 §; tiden är allmän praxis',
      en: 'information management act (906/2019) § 17; the time is common practice',
    },
    confidence: 'general',
  },
  grant: {
    months: 120,
    least: 120,
    most: 240,
    name: { fi: 'Tukiasiat', sv: 'Stödärenden', en: 'Grant cases' },
    startsFrom: { fi: 'tuki myönnettiin', sv: 'stödet beviljades', en: 'the grant was made' },
    source: {
      fi: 'de minimis -asetus (EU) 2023/2831: 10 vuotta myöntämisestä',
      sv: 'de minimis-förordningen (EU) 2023/2831: 10 år från beviljandet',
      en: 'Regulation (EU) 2023/2831 on de minimis aid: 10 years from the grant',
    },
    confidence: 'general',
  },
  projectPaper: {
    months: 60,
    least: 60,
    most: 180,
    name: {
      fi: 'ESR+-hankkeen asiakirjat',
      sv: 'ESF+-projektets handlingar',
      en: 'Papers of an ESF+ project',
    },
    startsFrom: {
      fi: 'sen vuoden lopusta, jona viimeinen maksu tuensaajalle tehtiin',
      sv: 'från slutet av det år då den sista betalningen till stödmottagaren gjordes',
      en: 'the end of the year of the last payment to the beneficiary',
    },
    source: {
      fi: 'yleisasetus (EU) 2021/1060, 82 artikla',
      sv: 'förordning (EU) 2021/1060, artikel 82',
      en: 'Regulation (EU) 2021/1060, article 82',
    },
    confidence: 'general',
  },
};

export function isWithinLimits(type: RecordType, months: number): boolean {
  const { least, most } = retentionPlan[type];
  return Number.isInteger(months) && months >= least && months <= most;
}

/** The first day on which a record may be erased: its whole time has passed. */
export function erasableFrom(startsOn: Day, months: number): Day {
  return addMonths(startsOn, months);
}

/** What stays of a person whose data are erased: nothing that leads to her. Ten years of birth in one. */
export function birthBand(birthDate: Day | null): string | null {
  if (birthDate === null) return null;
  const first = Math.floor(Number(birthDate.slice(0, 4)) / 10) * 10;
  return `${first}–${first + 9}`;
}

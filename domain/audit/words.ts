/** What the codes of the log are called. */
import type { FieldClass, Purpose, Verb } from '../access/audit.ts';
import type { AccessReason } from '../clients/access-reasons.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { ReviewFinding } from './review-findings.ts';

export const verbWords: Readonly<Record<Verb, Text>> = {
  read: { fi: 'Luki', sv: 'Läste', en: 'Read' },
  list: { fi: 'Selasi luetteloa', sv: 'Bläddrade i en lista', en: 'Listed' },
  create: { fi: 'Lisäsi', sv: 'Lade till', en: 'Added' },
  change: { fi: 'Muutti', sv: 'Ändrade', en: 'Changed' },
  remove: { fi: 'Poisti', sv: 'Tog bort', en: 'Removed' },
  export: { fi: 'Vei ulos', sv: 'Exporterade', en: 'Exported' },
};

export const purposeWords: Readonly<Record<Purpose, Text>> = {
  service: { fi: 'Palvelu', sv: 'Service', en: 'Service' },
  referral: { fi: 'Ohjaus', sv: 'Hänvisning', en: 'Referral' },
  coaching: { fi: 'Valmennus', sv: 'Arbetsträning', en: 'Coaching' },
  administration: { fi: 'Hallinta', sv: 'Förvaltning', en: 'Administration' },
  statistics: { fi: 'Tilastointi', sv: 'Statistik', en: 'Statistics' },
  supervision: { fi: 'Valvonta', sv: 'Tillsyn', en: 'Supervision' },
  import: { fi: 'Tuonti', sv: 'Import', en: 'Import' },
  ownView: { fi: 'Asiakkaan oma näkymä', sv: 'Kundens egen vy', en: 'The client’s own view' },
};

export const fieldClassWords: Readonly<Record<FieldClass, Text>> = {
  public: { fi: 'Julkiset tiedot', sv: 'Offentliga uppgifter', en: 'Public data' },
  personal: { fi: 'Henkilötiedot', sv: 'Personuppgifter', en: 'Personal data' },
  contact: { fi: 'Yhteystiedot', sv: 'Kontaktuppgifter', en: 'Contact data' },
  special: { fi: 'Salassa pidettävät tiedot', sv: 'Sekretessbelagda uppgifter', en: 'Secret data' },
  financial: { fi: 'Taloustiedot', sv: 'Ekonomiska uppgifter', en: 'Financial data' },
  log: { fi: 'Lokitiedot', sv: 'Logguppgifter', en: 'Log data' },
};

/** One list for whoever states the reason and for whoever reviews it. */
export const accessReasonWords: Readonly<Record<AccessReason, Text>> = {
  substitution: {
    fi: 'Sijaistan vastuuhenkilöä',
    sv: 'Jag vikarierar för den ansvariga',
    en: 'I substitute for the responsible',
  },
  clientRequest: {
    fi: 'Asiakas otti yhteyttä minuun',
    sv: 'Kunden kontaktade mig',
    en: 'The client contacted me',
  },
  colleagueRequest: {
    fi: 'Työtoveri pyysi apua',
    sv: 'En kollega bad om hjälp',
    en: 'A colleague asked for help',
  },
  incident: { fi: 'Kiireellinen tilanne', sv: 'Brådskande situation', en: 'Urgent situation' },
  qualityReview: {
    fi: 'Laadun tai kirjausten tarkistus',
    sv: 'Granskning av kvalitet eller anteckningar',
    en: 'Review of quality or records',
  },
  other: { fi: 'Muu syy', sv: 'Annan orsak', en: 'Other reason' },
};

export const reviewFindingWords: Readonly<Record<ReviewFinding, Text>> = {
  justified: { fi: 'Perusteltu', sv: 'Motiverad', en: 'Justified' },
  unclear: { fi: 'Vaatii selvitystä', sv: 'Kräver utredning', en: 'Needs clearing up' },
  unjustified: { fi: 'Perusteeton', sv: 'Ogrundad', en: 'Unjustified' },
};

export const auditRefusalWords = defineTexts({
  'already-reviewed': {
    fi: 'Syy on jo tarkastettu.',
    sv: 'Orsaken är redan granskad.',
    en: 'This reason has been reviewed already.',
  },
});

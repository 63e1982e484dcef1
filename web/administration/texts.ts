import { defineTexts } from '@polku/domain';

/** Texts that the pages of administration share. */
export const texts = defineTexts({
  area: { fi: 'Alue', sv: 'Område', en: 'Area' },
  settings: { fi: 'Asetukset', sv: 'Inställningar', en: 'Settings' },
  staff: { fi: 'Henkilöstö', sv: 'Personal', en: 'Staff' },
  organisations: { fi: 'Organisaatiot', sv: 'Organisationer', en: 'Organisations' },
  projects: { fi: 'Hankkeet', sv: 'Projekt', en: 'Projects' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  saved: { fi: 'Tiedot on tallennettu.', sv: 'Uppgifterna har sparats.', en: 'Saved.' },
  edit: { fi: 'Muokkaa', sv: 'Redigera', en: 'Edit' },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  organisation: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  unit: { fi: 'Yksikkö', sv: 'Enhet', en: 'Unit' },
  startsOn: { fi: 'Alkaa', sv: 'Börjar', en: 'Starts' },
  endsOn: { fi: 'Viimeinen päivä', sv: 'Sista dag', en: 'Last day' },
  endsOnHint: {
    fi: 'Tyhjä: voimassa toistaiseksi.',
    sv: 'Tomt: gäller tills vidare.',
    en: 'Empty: until further notice.',
  },
  period: { fi: 'Voimassa', sv: 'Gäller', en: 'Valid' },
  ended: { fi: 'Päättynyt', sv: 'Upphört', en: 'Ended' },
  all: { fi: 'Kaikki', sv: 'Alla', en: 'All' },
  filters: { fi: 'Rajaukset', sv: 'Avgränsningar', en: 'Filters' },
  none: { fi: 'Ei valittu', sv: 'Inte vald', en: 'Not chosen' },
  actions: { fi: 'Toiminnot', sv: 'Åtgärder', en: 'Actions' },
  noMatches: {
    fi: 'Rajauksilla ei löytynyt mitään',
    sv: 'Inget hittades med dessa avgränsningar',
    en: 'Nothing matches',
  },
  widen: { fi: 'Väljennä rajauksia.', sv: 'Vidga avgränsningarna.', en: 'Widen the filters.' },
  wholeArea: { fi: 'Koko alue', sv: 'Hela området', en: 'The whole area' },

  decision: { fi: 'Päätös', sv: 'Beslut', en: 'Decision' },
  decisionHint: {
    fi: 'Mihin päätökseen tämä perustuu, esimerkiksi ”kunnanhallitus 14.10.2025 § 146”. Voi jäädä tyhjäksi.',
    sv: 'Vilket beslut detta grundar sig på, till exempel ”kommunstyrelsen 14.10.2025 § 146”. Kan lämnas tomt.',
    en: 'The decision this rests on, such as “municipal board 14.10.2025 § 146”. May be left empty.',
  },
  decisionBody: { fi: 'Päättäjä', sv: 'Beslutsfattare', en: 'Decided by' },
  decisionOn: { fi: 'Päätöspäivä', sv: 'Beslutsdag', en: 'Decided on' },
  decisionSection: { fi: 'Pykälä', sv: 'Paragraf', en: 'Section' },
  decisionDiary: { fi: 'Diaarinumero', sv: 'Diarienummer', en: 'Diary number' },
});

export const organisationTexts = defineTexts({
  lead: {
    fi: 'Kunnat, viranomaiset, kumppanit ja niiden yksiköt, jotka osallistuvat alueen työhön.',
    sv: 'Kommuner, myndigheter, partner och deras enheter som deltar i områdets arbete.',
    en: 'Municipalities, authorities and partners with their units that take part in the area’s work.',
  },
  add: { fi: 'Lisää organisaatio', sv: 'Lägg till organisation', en: 'Add an organisation' },
  editTitle: { fi: 'Organisaation tiedot', sv: 'Organisationens uppgifter', en: 'The organisation' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  businessId: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  endedOn: { fi: 'Lopettanut', sv: 'Upphört den', en: 'Ended on' },
  endedOnHint: {
    fi: 'Päättynyttä ei enää tarjota valittavaksi. Vanhat tiedot säilyvät.',
    sv: 'En avslutad erbjuds inte längre. Gamla uppgifter finns kvar.',
    en: 'An ended one is no longer offered. Old data stay.',
  },
  units: { fi: 'Yksiköt', sv: 'Enheter', en: 'Units' },
  addUnit: { fi: 'Lisää yksikkö', sv: 'Lägg till enhet', en: 'Add a unit' },
  unitTitle: { fi: 'Yksikön tiedot', sv: 'Enhetens uppgifter', en: 'The unit' },
  withEnded: { fi: 'Näytä päättyneetkin', sv: 'Visa också avslutade', en: 'Show ended ones as well' },
  none: { fi: 'Ei vielä organisaatioita', sv: 'Inga organisationer ännu', en: 'No organisations yet' },
  noneLead: {
    fi: 'Lisää ensin työllisyysalue ja sen kunnat, sitten kumppanit.',
    sv: 'Lägg först till sysselsättningsområdet och dess kommuner, sedan partner.',
    en: 'Add the employment area and its municipalities first, then partners.',
  },
});

export const areaTexts = defineTexts({
  lead: {
    fi: 'Työllisyysalueen nimi, kunnat ja se, kuka vastaa missäkin kunnassa.',
    sv: 'Sysselsättningsområdets namn, kommuner och vem som ansvarar i vilken kommun.',
    en: 'The employment area’s name, municipalities, and who answers where.',
  },
  municipalities: { fi: 'Kunnat', sv: 'Kommuner', en: 'Municipalities' },
  addMunicipality: { fi: 'Lisää kunta', sv: 'Lägg till kommun', en: 'Add a municipality' },
  municipalityTitle: { fi: 'Kunta alueella', sv: 'Kommun i området', en: 'Municipality of the area' },
  workers: { fi: 'Omat työntekijät', sv: 'Egna medarbetare', en: 'Own workers' },
  substitutes: { fi: 'Sijaiset', sv: 'Vikarier', en: 'Substitutes' },
  defaultContact: { fi: 'Yhteyshenkilö', sv: 'Kontaktperson', en: 'Default contact' },
  defaultContactHint: {
    fi: 'Saa ohjaukset, kun kunnalla ei ole omaa työntekijää eikä sijaista.',
    sv: 'Får hänvisningarna när kommunen varken har en egen medarbetare eller vikarie.',
    en: 'Gets the referrals when the municipality has neither a worker nor a substitute.',
  },
  noWorker: { fi: 'Ei omaa työntekijää', sv: 'Ingen egen medarbetare', en: 'No worker of its own' },
  lacking: {
    fi: '{count, plural, one {Yhdellä kunnalla} other {# kunnalla}} ei ole omaa työntekijää eikä yhteyshenkilöä: ohjaukset jäävät yhteiseen jonoon. Nimeä yhteyshenkilö.',
    sv: '{count, plural, one {En kommun} other {# kommuner}} har varken en egen medarbetare eller kontaktperson: hänvisningarna stannar i den gemensamma kön. Utse en kontaktperson.',
    en: '{count, plural, one {One municipality has} other {# municipalities have}} neither a worker nor a default contact: referrals stay in the common pool. Name a contact.',
  },
  lackingServed: {
    fi: '{names}: kunnalla ei ole omaa työntekijää, yhteyshenkilö palvelee.',
    sv: '{names}: kommunen har ingen egen medarbetare, kontaktpersonen betjänar.',
    en: '{names}: no worker of its own, the default contact serves.',
  },
  facts: { fi: 'Nimi ja perusta', sv: 'Namn och grund', en: 'Name and ground' },
  nameFi: { fi: 'Nimi suomeksi', sv: 'Namn på finska', en: 'Name in Finnish' },
  nameSv: { fi: 'Nimi ruotsiksi', sv: 'Namn på svenska', en: 'Name in Swedish' },
  nameEn: { fi: 'Nimi englanniksi', sv: 'Namn på engelska', en: 'Name in English' },
  host: { fi: 'Vastuukunta', sv: 'Ansvarskommun', en: 'Host municipality' },
  selfReferral: { fi: 'Ilmoittautumissivu', sv: 'Anmälningssida', en: 'Self-referral page' },
  selfReferralHint: {
    fi: 'Osoite, josta ihmiset voivat itse ilmoittautua palveluun: {address}',
    sv: 'Adressen där människor själva kan anmäla sig till tjänsten: {address}',
    en: 'The address where people may refer themselves: {address}',
  },
  settingsLead: {
    fi: 'Mistä työllisyysalue päättää itse. Muutokset näkyvät heti kaikille.',
    sv: 'Det som sysselsättningsområdet själv bestämmer. Ändringar syns genast för alla.',
    en: 'What the employment area decides for itself. Changes are in force for everybody at once.',
  },
});

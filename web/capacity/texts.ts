import { defineTexts } from '@polku/domain';

export const texts = defineTexts({
  title: { fi: 'Kapasiteetti', sv: 'Kapacitet', en: 'Capacity' },
  lead: {
    fi: 'Mitä polulla nyt olevat asiakkaat vaativat kunnittain, ja mitä on. Tilanne {day}. Oletuksia voi muuttaa: mitään ei tallenneta.',
    sv: 'Vad kunderna på stigen kräver per kommun, och vad som finns. Läget {day}. Antagandena kan ändras: inget sparas.',
    en: 'What the clients on the path need by municipality, and what exists. As of {day}. Assumptions can be changed: nothing is kept.',
  },
  assumptions: { fi: 'Oletukset', sv: 'Antaganden', en: 'Assumptions' },
  usual: { fi: 'Palauta oletukset', sv: 'Återställ', en: 'Back to the usual' },
  outOfRange: {
    fi: 'Sallittu arvo on {least}–{most}. Laskussa käytetään arvoa {usual}.',
    sv: 'Tillåtet värde är {least}–{most}. Värdet {usual} används.',
    en: 'Allowed are {least}–{most}. The value {usual} is used.',
  },
  need: {
    fi: 'Tarve ja nykytila kunnittain',
    sv: 'Behov och nuläge per kommun',
    en: 'Need and present by municipality',
  },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  clients: { fi: 'Asiakkaita', sv: 'Kunder', en: 'Clients' },
  coaches: { fi: 'Valmentajia', sv: 'Tränare', en: 'Coaches' },
  places: { fi: 'Paikkoja', sv: 'Platser', en: 'Places' },
  supervisors: { fi: 'Ohjaajia', sv: 'Handledare', en: 'Supervisors' },
  utilisation: { fi: 'Paikkojen käyttöaste', sv: 'Platsernas nyttjandegrad', en: 'Use of places' },
  needAndHave: {
    fi: 'tarve {need}, on {have}',
    sv: 'behov {need}, finns {have}',
    en: 'needs {need}, has {have}',
  },
  needOnly: { fi: 'tarve {need}', sv: 'behov {need}', en: 'needs {need}' },
  missing: { fi: 'puuttuu {count}', sv: 'saknas {count}', en: '{count} missing' },
  spare: { fi: 'yli {count}', sv: '{count} över', en: '{count} spare' },
  enough: { fi: 'riittää', sv: 'räcker', en: 'enough' },
  noMunicipality: {
    fi: 'Ei kuntaa (koko alue, turvakielto)',
    sv: 'Ingen kommun (hela området, spärrmarkering)',
    en: 'No municipality (whole area, non-disclosure)',
  },
  total: { fi: 'Yhteensä', sv: 'Sammanlagt', en: 'In all' },
  shared: {
    fi: 'Jos kunnat jakaisivat voimavarat, riittäisi {coaches} valmentajaa, {places} paikkaa ja {supervisors} ohjaajaa.',
    sv: 'Om kommunerna delade på resurserna räckte {coaches} tränare, {places} platser och {supervisors} handledare.',
    en: 'If the municipalities shared, {coaches} coaches, {places} places and {supervisors} supervisors would be enough.',
  },
  chart: { fi: 'Paikat: tarve ja nykytila', sv: 'Platser: behov och nuläge', en: 'Places: need and present' },
  chartNeed: { fi: 'Tarve', sv: 'Behov', en: 'Need' },
  chartHave: { fi: 'On nyt', sv: 'Finns nu', en: 'Now' },
  source: { fi: 'Perusta: {source}', sv: 'Grund: {source}', en: 'Basis: {source}' },
});

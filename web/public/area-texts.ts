import { defineTexts } from '@polku/domain';

/** Easy words: these pages are for anybody. */
export const areaTexts = defineTexts({
  choose: { fi: 'Valitse alueesi', sv: 'Välj ditt område', en: 'Choose your area' },
  chooseLead: {
    fi: 'Näet kohtaamispaikat, tarinat ja tiedotteet.',
    sv: 'Du ser mötesplatser, berättelser och meddelanden.',
    en: 'See meeting places, stories and news.',
  },
  noAreas: { fi: 'Alueita ei ole vielä.', sv: 'Inga områden ännu.', en: 'No areas yet.' },
  parts: { fi: 'Alueen sivut', sv: 'Områdets sidor', en: 'Pages of the area' },
  kohtaamispaikat: { fi: 'Kohtaamispaikat', sv: 'Mötesplatser', en: 'Meeting places' },
  tarinat: { fi: 'Tarinat', sv: 'Berättelser', en: 'Stories' },
  tiedotteet: { fi: 'Tiedotteet', sv: 'Meddelanden', en: 'News' },
  unknown: { fi: 'Sivua ei löydy.', sv: 'Sidan finns inte.', en: 'There is no such page.' },
  toAreas: { fi: 'Kaikki alueet', sv: 'Alla områden', en: 'All areas' },
  placesLead: {
    fi: 'Tule käymään. Et tarvitse ajanvarausta, eikä nimeäsi kysytä.',
    sv: 'Kom på besök. Du behöver ingen tid, och ingen frågar vad du heter.',
    en: 'Come and visit. You need no appointment, and nobody asks your name.',
  },
  noPlaces: {
    fi: 'Kohtaamispaikkoja ei ole vielä.',
    sv: 'Inga mötesplatser ännu.',
    en: 'No meeting places yet.',
  },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  hours: { fi: 'Auki', sv: 'Öppet', en: 'Open' },
  who: { fi: 'Kuka on paikalla', sv: 'Vem är på plats', en: 'Who is there' },
  closed: { fi: 'Kiinni', sv: 'Stängt', en: 'Closed' },
  calendar: { fi: 'Seuraavat kaksi viikkoa', sv: 'De följande två veckorna', en: 'The next two weeks' },
  noHours: {
    fi: 'Aukioloaikoja ei ole kerrottu.',
    sv: 'Öppettiderna har inte meddelats.',
    en: 'The hours have not been told.',
  },
  visits: { fi: 'Näin täällä on käyty', sv: 'Så här har man besökt oss', en: 'How people have visited' },
  visitsLead: {
    fi: 'Käynneistä lasketaan vain syy. Alle viiden luvut piilotetaan.',
    sv: 'Av besöken räknas bara orsaken. Tal under fem döljs.',
    en: 'Only the reason of a visit is counted. Numbers under five are hidden.',
  },
  week: { fi: 'Viikko alkaen', sv: 'Vecka från', en: 'Week from' },
  total: { fi: 'Yhteensä', sv: 'Sammanlagt', en: 'In all' },
  hidden: { fi: 'piilotettu', sv: 'dolt', en: 'hidden' },
  storiesLead: {
    fi: 'Ihmiset kertovat, miten asiat muuttuivat. Nimet on vaihdettu.',
    sv: 'Människor berättar hur saker förändrades. Namnen är ändrade.',
    en: 'People tell how things changed. Names have been changed.',
  },
  noStories: {
    fi: 'Tarinoita ei ole juuri nyt.',
    sv: 'Just nu finns inga berättelser.',
    en: 'No stories just now.',
  },
  everybody: { fi: 'Muut tarinat', sv: 'Andra berättelser', en: 'Other stories' },
  newsLead: {
    fi: 'Ajankohtaista työnhakijoille.',
    sv: 'Aktuellt för arbetssökande.',
    en: 'What is new for jobseekers.',
  },
  noNews: {
    fi: 'Tiedotteita ei ole juuri nyt.',
    sv: 'Just nu finns inga meddelanden.',
    en: 'No news just now.',
  },
  print: { fi: 'Tulosta', sv: 'Skriv ut', en: 'Print' },
});

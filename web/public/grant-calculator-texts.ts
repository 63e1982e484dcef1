import { defineTexts, noticeChannelWords, type Text } from '@polku/domain';

export const grantCalculatorTexts = defineTexts({
  effective: { fi: 'Viimeinen päivä on {day}.', sv: 'Sista dagen är {day}.', en: 'The last day is {day}.' },
  presumed: {
    fi: 'Päätöksen katsotaan tulleen tiedoksi {day}.',
    sv: 'Beslutet anses ha kommit till kännedom {day}.',
    en: 'The decision counts as known on {day}.',
  },
  shown: {
    fi: 'Päätöksen on näytetty tulleen tiedoksi {day}. Ilman näyttöä päivä olisi {presumed}.',
    sv: 'Det har visats att beslutet kommit till kännedom {day}. Utan detta vore dagen {presumed}.',
    en: 'The decision is shown to have been known on {day}. Without that the day would be {presumed}.',
  },
  moved: {
    fi: 'Määräaika täyttyisi {day}, mutta siirtyy: {days}.',
    sv: 'Tidsfristen skulle löpa ut {day}, men flyttas: {days}.',
    en: 'The time limit would end on {day} but moves: {days}.',
  },
  used: {
    fi: 'Kolmen vuoden aikana myönnetty {sum}.',
    sv: 'Beviljat under tre år {sum}.',
    en: '{sum} granted over three years.',
  },
  fits: {
    fi: 'Uusi tuki mahtuu kattoon. Tilaa on {room}.',
    sv: 'Det nya stödet ryms under taket. Utrymmet är {room}.',
    en: 'The new grant fits. There is room for {room}.',
  },
  fitsNot: {
    fi: 'Uusi tuki ei mahdu kattoon. Tilaa on {room}.',
    sv: 'Det nya stödet ryms inte under taket. Utrymmet är {room}.',
    en: 'The new grant does not fit. There is room for {room}.',
  },
  validNumber: {
    fi: 'Oikein muodostettu: {number}',
    sv: 'Rätt bildat: {number}',
    en: 'Well formed: {number}',
  },
  invalidNumber: {
    fi: 'Ei ole oikein muodostettu.',
    sv: 'Är inte rätt bildat.',
    en: 'Is not well formed.',
  },
});

/** By calculator and pointer where one name means different things, otherwise by pointer. */
export const grantFieldTexts: Readonly<Record<string, { readonly label: Text; readonly hint?: Text }>> = {
  sent: {
    label: {
      fi: 'Lähetetty, julkaistu tai annettu',
      sv: 'Avsänt, publicerat eller överlämnat',
      en: 'Sent, published or handed over',
    },
  },
  channel: { label: { fi: 'Tiedoksiantotapa', sv: 'Sätt för delgivning', en: 'Way of notice' } },
  days: {
    label: { fi: 'Määräaika päivinä', sv: 'Tidsfrist i dagar', en: 'Time limit in days' },
    hint: {
      fi: 'Oikaisuvaatimus 14, valitus 30.',
      sv: 'Begäran om omprövning 14, besvär 30.',
      en: 'Correction request 14, appeal 30.',
    },
  },
  shownOn: {
    label: {
      fi: 'Näytetty tiedoksisaantipäivä',
      sv: 'Dag för delfående som har visats',
      en: 'Day of notice that is shown',
    },
    hint: {
      fi: 'Jätä tyhjäksi, jos muuta päivää ei ole näytetty.',
      sv: 'Lämna tomt om ingen annan dag har visats.',
      en: 'Leave empty when no other day is shown.',
    },
  },
  ceilingCents: {
    label: { fi: 'Katto sentteinä', sv: 'Tak i cent', en: 'Ceiling in cents' },
    hint: {
      fi: 'Tyhjänä käytetään päivänä voimassa olevaa yleistä kattoa.',
      sv: 'Om fältet är tomt används det allmänna tak som gäller den dagen.',
      en: 'When empty, the general ceiling in force on the day is used.',
    },
  },
  'de-minimis:grants': {
    label: {
      fi: 'Yrityskokonaisuuden tuet',
      sv: 'Stöd till det enda företaget',
      en: 'Grants of the single undertaking',
    },
  },
  newCents: { label: { fi: 'Uusi tuki sentteinä', sv: 'Nytt stöd i cent', en: 'New grant in cents' } },
  'business-id:value': {
    label: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business id' },
    hint: { fi: 'Muodossa 1234567-1.', sv: 'I formen 1234567-1.', en: 'As 1234567-1.' },
  },
  'iban:value': {
    label: { fi: 'IBAN-tilinumero', sv: 'IBAN-kontonummer', en: 'IBAN' },
    hint: {
      fi: 'Välilyönnein tai ilman.',
      sv: 'Med eller utan mellanslag.',
      en: 'With or without spaces.',
    },
  },
};

export const grantChoiceTexts: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  channel: noticeChannelWords,
};

export const grantSourceTexts = defineTexts({
  'de-minimis': {
    fi: 'komission asetus (EU) 2023/2831, 3 artiklan 2 kohta',
    sv: 'kommissionens förordning (EU) 2023/2831, artikel 3.2',
    en: 'Commission Regulation (EU) 2023/2831, article 3(2)',
  },
  'business-id': {
    fi: 'yritys- ja yhteisötietolaki 244/2001, 9 §',
    sv: 'företags- och organisationsdatalagen 244/2001, 9 §',
    en: 'Business Information Act 244/2001, section 9',
  },
  iban: { fi: 'ISO 13616', sv: 'ISO 13616', en: 'ISO 13616' },
});

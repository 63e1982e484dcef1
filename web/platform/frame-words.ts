import { defineTexts } from '@polku/domain';

/** Words of the frame around pages, the same in both apps. */
export const frameWords = defineTexts({
  product: { fi: 'Polku', sv: 'Polku', en: 'Polku' },
  skip: { fi: 'Siirry sisältöön', sv: 'Hoppa till innehållet', en: 'Skip to content' },
  home: { fi: 'Polku, etusivu', sv: 'Polku, startsida', en: 'Polku, front page' },
  languages: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  theme: { fi: 'Ulkoasu', sv: 'Utseende', en: 'Appearance' },
  themeSystem: { fi: 'Laitteen mukaan', sv: 'Enligt enheten', en: 'As the device' },
  themeLight: { fi: 'Vaalea', sv: 'Ljus', en: 'Light' },
  themeDark: { fi: 'Tumma', sv: 'Mörk', en: 'Dark' },
  cofunding: {
    fi: 'Euroopan unionin osarahoittama',
    sv: 'Medfinansieras av Europeiska unionen',
    en: 'Co-funded by the European Union',
  },
  accessibility: { fi: 'Saavutettavuus', sv: 'Tillgänglighet', en: 'Accessibility' },
  privacy: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Privacy' },
  signUp: { fi: 'Ilmoittaudu palveluun', sv: 'Anmäl dig till tjänsten', en: 'Sign up for the service' },
  ownPath: { fi: 'Oma polkuni', sv: 'Min väg', en: 'My path' },
  openToAll: {
    fi: 'Kohtaamispaikat, tarinat ja tiedotteet',
    sv: 'Mötesplatser, berättelser och meddelanden',
    en: 'Meeting places, stories and news',
  },
  supports: { fi: 'Tuet työnantajalle', sv: 'Stöd till arbetsgivare', en: 'Support for employers' },
  calculators: { fi: 'Laskurit', sv: 'Räknare', en: 'Calculators' },
  demo: {
    fi: 'Esittelyympäristö: kaikki henkilöt ovat keksittyjä. Älä syötä oikeita henkilötietoja.',
    sv: 'Demomiljö: alla personer är påhittade. Mata inte in riktiga personuppgifter.',
    en: 'Demonstration: every person here is invented. Do not enter real personal data.',
  },
  notFound: { fi: 'Sivua ei löydy', sv: 'Sidan finns inte', en: 'Page not found' },
  notFoundLead: {
    fi: 'Osoite on väärä, sivu on poistettu tai se ei ole sinun nähtävissäsi.',
    sv: 'Adressen är fel, sidan har tagits bort eller är inte synlig för dig.',
    en: 'The address is wrong, the page is gone, or it is not yours to see.',
  },
  toFront: { fi: 'Etusivulle', sv: 'Till startsidan', en: 'To the front page' },
  failed: { fi: 'Sivu ei auennut', sv: 'Sidan kunde inte öppnas', en: 'The page did not open' },
  failedLead: {
    fi: 'Ohjelmassa tapahtui virhe. Tallennetut tiedot ovat tallessa, ja lomakkeelle kirjoittamasi palaa näkyviin, kun lataat sivun uudelleen tässä välilehdessä.',
    sv: 'Ett fel uppstod i programmet. Det som sparats finns kvar, och det du skrivit i ett formulär visas igen när du laddar om sidan i den här fliken.',
    en: 'Something broke in the program. What was saved is safe, and what you wrote in a form comes back when you reload the page in this tab.',
  },
  updatedLead: {
    fi: 'Ohjelmasta on julkaistu uusi versio tai verkkoyhteys katkesi. Lataa sivu uudelleen: lomakkeelle kirjoittamasi säilyy.',
    sv: 'En ny version av programmet har publicerats eller så bröts nätförbindelsen. Ladda om sidan: det du skrivit i ett formulär finns kvar.',
    en: 'A new version of the program is out, or the network broke. Reload the page: what you wrote in a form is kept.',
  },
  reload: { fi: 'Lataa sivu uudelleen', sv: 'Ladda om sidan', en: 'Reload the page' },
  technical: {
    fi: 'Tekninen tieto tukea varten',
    sv: 'Teknisk information för supporten',
    en: 'Technical details for support',
  },
});

import { defineTexts } from '@polku/domain';

export const setupTexts = defineTexts({
  title: { fi: 'Ota Polku käyttöön', sv: 'Ta Polku i bruk', en: 'Set up Polku' },
  lead: {
    fi: 'Asennus on tyhjä. Kerro työllisyysalueesta ja ensimmäisestä pääkäyttäjästä. Kaikkea voi muuttaa myöhemmin, paitsi osoitetunnusta.',
    sv: 'Installationen är tom. Berätta om sysselsättningsområdet och den första huvudanvändaren. Allt utom adressen kan ändras senare.',
    en: 'This installation is empty. Tell of the employment area and its first administrator. All but the address can be changed later.',
  },
  doneAlready: {
    fi: 'Asennus on jo otettu käyttöön. Kirjaudu sisään.',
    sv: 'Installationen har redan tagits i bruk. Logga in.',
    en: 'This installation is in use already. Sign in.',
  },
  signIn: { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' },
  codeSection: { fi: 'Käyttöönottokoodi', sv: 'Ibruktagningskod', en: 'Set-up code' },
  setupCode: { fi: 'Käyttöönottokoodi', sv: 'Ibruktagningskod', en: 'Set-up code' },
  setupCodeHint: {
    fi: 'Palvelin tulosti koodin, kun se käynnistyi.',
    sv: 'Servern skrev ut koden när den startade.',
    en: 'The server printed the code when it started.',
  },
  area: { fi: 'Työllisyysalue', sv: 'Sysselsättningsområde', en: 'Employment area' },
  nameFi: { fi: 'Nimi suomeksi', sv: 'Namn på finska', en: 'Name in Finnish' },
  nameSv: { fi: 'Nimi ruotsiksi', sv: 'Namn på svenska', en: 'Name in Swedish' },
  nameEn: { fi: 'Nimi englanniksi', sv: 'Namn på engelska', en: 'Name in English' },
  slug: { fi: 'Osoitetunnus', sv: 'Adress', en: 'Address' },
  slugHint: {
    fi: 'Alueen sivun osoitteessa, esimerkiksi ilmoittaudu/pohjois-karjala.',
    sv: 'I adressen till områdets sida, till exempel ilmoittaudu/pohjois-karjala.',
    en: 'In the address of the area’s page, such as ilmoittaudu/pohjois-karjala.',
  },
  municipalities: { fi: 'Kunnat', sv: 'Kommuner', en: 'Municipalities' },
  municipalitiesMissing: {
    fi: 'Valitse ainakin yksi kunta.',
    sv: 'Välj minst en kommun.',
    en: 'Choose at least one municipality.',
  },
  addMunicipality: { fi: 'Lisää kunta', sv: 'Lägg till en kommun', en: 'Add a municipality' },
  addRegion: { fi: 'Lisää koko maakunta', sv: 'Lägg till ett helt landskap', en: 'Add a whole region' },
  chosen: {
    fi: '{count, plural, =0 {Ei vielä kuntia} one {# kunta} other {# kuntaa}}',
    sv: '{count, plural, =0 {Inga kommuner ännu} one {# kommun} other {# kommuner}}',
    en: '{count, plural, =0 {No municipalities yet} one {# municipality} other {# municipalities}}',
  },
  remove: { fi: 'Poista {name}', sv: 'Ta bort {name}', en: 'Remove {name}' },
  host: { fi: 'Vastuukunta', sv: 'Ansvarskommun', en: 'Host municipality' },
  organisationName: {
    fi: 'Työllisyysalueen organisaatio',
    sv: 'Sysselsättningsområdets organisation',
    en: 'The area’s own organisation',
  },
  organisationHint: {
    fi: 'Esimerkiksi vastuukunnan työllisyyspalvelut. Muut organisaatiot lisätään myöhemmin.',
    sv: 'Till exempel ansvarskommunens sysselsättningstjänster. Andra organisationer läggs till senare.',
    en: 'Such as the host municipality’s employment services. Others are added later.',
  },
  administrator: {
    fi: 'Ensimmäinen pääkäyttäjä',
    sv: 'Den första huvudanvändaren',
    en: 'First administrator',
  },
  administratorLead: {
    fi: 'Hänestä tulee myös koko alueen työllisyyskoordinaattori ja jokaisen kunnan yhteyshenkilö, kunnes nimeät muut.',
    sv: 'Personen blir också sysselsättningskoordinator för hela området och kontaktperson för varje kommun tills du utser andra.',
    en: 'This person also becomes coordinator of the whole area and every municipality’s default contact, until you name others.',
  },
  givenName: { fi: 'Etunimi', sv: 'Förnamn', en: 'Given name' },
  familyName: { fi: 'Sukunimi', sv: 'Efternamn', en: 'Family name' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  subject: {
    fi: 'Tunniste tunnistuspalvelussa',
    sv: 'Identifierare i identifieringstjänsten',
    en: 'Subject at the identity provider',
  },
  subjectHint: {
    fi: 'Arvo, jonka tunnistuspalvelu antaa kentässä sub. Sen saa tunnistuspalvelun ylläpidolta.',
    sv: 'Värdet som identifieringstjänsten ger i fältet sub. Fås av tjänstens administratör.',
    en: 'The value the identity provider gives as sub. Its administrator knows it.',
  },
  submit: { fi: 'Ota käyttöön', sv: 'Ta i bruk', en: 'Set up' },
  readyTitle: { fi: 'Polku on käytössä', sv: 'Polku är i bruk', en: 'Polku is in use' },
  readyLead: {
    fi: 'Kirjaudu pääkäyttäjänä. Lisää sitten organisaatiot ja työntekijät ja myönnä heille roolit.',
    sv: 'Logga in som huvudanvändare. Lägg sedan till organisationer och anställda och bevilja roller.',
    en: 'Sign in as the administrator. Then add organisations and staff and grant their roles.',
  },
});

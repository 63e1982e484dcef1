import { defineTexts } from '@polku/domain';

/** What a representative of an employer reads in its e-service. */
export const texts = defineTexts({
  appName: { fi: 'Työnantajan asiointi', sv: 'Arbetsgivarens ärenden', en: 'Employer’s e-service' },
  signInLead: {
    fi: 'Täällä asioit työllisyysalueen kanssa yrityksen, yhdistyksen tai muun organisaation puolesta. Yksi henkilö voi edustaa useaa organisaatiota.',
    sv: 'Här sköter du ärenden med sysselsättningsområdet för ett företag, en förening eller en annan organisation. En person kan företräda flera organisationer.',
    en: 'Here you deal with the employment area for a company, an association or another organisation. One person may represent several.',
  },
  how: { fi: 'Näin pääset mukaan', sv: 'Så kommer du med', en: 'How to get in' },
  howCode: {
    fi: 'Pyydä työllisyysalueen yritysagentilta kertakäyttökoodi, kirjaudu ja anna koodi. Teet tämän kerran kutakin organisaatiota kohti.',
    sv: 'Be sysselsättningsområdets företagsagent om en engångskod, logga in och ange koden. Du gör detta en gång för varje organisation.',
    en: 'Ask the employment area’s employer agent for a one-time code, sign in and give the code. You do this once for each organisation.',
  },
  grants: { fi: 'Työllistämisen tuet', sv: 'Stöd för sysselsättning', en: 'Grants for employing' },
  grantsLead: {
    fi: 'Hae tukea työntekijän palkkaamiseen ja seuraa hakemuksiasi.',
    sv: 'Ansök om stöd för att anställa och följ dina ansökningar.',
    en: 'Apply for a grant to hire somebody, and follow your applications.',
  },
  toGrants: { fi: 'Tukihakemukset', sv: 'Stödansökningar', en: 'Grant applications' },
  signIn: { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  loading: { fi: 'Haetaan…', sv: 'Hämtar…', en: 'Loading…' },
  again: { fi: 'Yritä uudelleen', sv: 'Försök igen', en: 'Try again' },
  failed: {
    fi: 'Jokin meni vikaan. Yritä uudelleen.',
    sv: 'Något gick fel. Försök igen.',
    en: 'Something went wrong. Try again.',
  },
  noConnection: {
    fi: 'Verkkoyhteys ei toimi. Tarkista yhteys ja yritä uudelleen.',
    sv: 'Nätet fungerar inte. Kontrollera förbindelsen och försök igen.',
    en: 'There is no connection. Check it and try again.',
  },
  sessionEnded: {
    fi: 'Istunto on päättynyt. Kirjaudu uudelleen.',
    sv: 'Sessionen har avslutats. Logga in igen.',
    en: 'The session has ended. Sign in again.',
  },
  notFound: { fi: 'Sivua ei löytynyt', sv: 'Sidan hittades inte', en: 'Page not found' },
  toHome: { fi: 'Etusivulle', sv: 'Till startsidan', en: 'To the front page' },
  choose: { fi: 'Valitse organisaatio', sv: 'Välj organisation', en: 'Choose an organisation' },
  organisations: {
    fi: 'Edustamasi organisaatiot',
    sv: 'Organisationer du företräder',
    en: 'Organisations you represent',
  },
  noneYet: {
    fi: 'Kirjautumisesi ei vielä liity mihinkään organisaatioon.',
    sv: 'Din inloggning hör ännu inte till någon organisation.',
    en: 'Your sign-in does not belong to any organisation yet.',
  },
  mandates: { fi: 'Suomi.fi-valtuutesi', sv: 'Dina Suomi.fi-fullmakter', en: 'Your Suomi.fi mandates' },
  mandateNew: {
    fi: '{name} ({businessId}) ei ole vielä minkään työllisyysalueen tiedoissa. Valitse alue, jolla haluat asioida. Tiedot haetaan yritysrekisteristä.',
    sv: '{name} ({businessId}) finns ännu inte hos något sysselsättningsområde. Välj det område där du vill sköta ärenden. Uppgifterna hämtas ur företagsregistret.',
    en: '{name} ({businessId}) is not known to any employment area yet. Choose the area you want to deal with. The data come from the company register.',
  },
  area: { fi: 'Työllisyysalue', sv: 'Sysselsättningsområde', en: 'Employment area' },
  add: { fi: 'Lisää organisaatio', sv: 'Lägg till organisationen', en: 'Add the organisation' },
  byCode: {
    fi: 'Lisää organisaatio koodilla',
    sv: 'Lägg till en organisation med kod',
    en: 'Add an organisation by code',
  },
  code: { fi: 'Kertakäyttökoodi', sv: 'Engångskod', en: 'One-time code' },
  codeHint: { fi: 'Esimerkiksi ACDE-FGHJ', sv: 'Till exempel ACDE-FGHJ', en: 'For example ACDE-FGHJ' },
  useCode: { fi: 'Ota koodi käyttöön', sv: 'Använd koden', en: 'Use the code' },
  otherRoles: { fi: 'Muut roolisi', sv: 'Dina andra roller', en: 'Your other roles' },
  asStaff: { fi: 'Siirry työntekijänä', sv: 'Fortsätt som anställd', en: 'Continue as staff' },
  asClient: {
    fi: 'Siirry omaan polkuusi: {area}',
    sv: 'Fortsätt till din egen stig: {area}',
    en: 'Continue to your own path: {area}',
  },
  switch: {
    fi: 'Vaihda tai lisää organisaatio',
    sv: 'Byt eller lägg till organisation',
    en: 'Change or add an organisation',
  },
  organisation: { fi: 'Organisaation tiedot', sv: 'Organisationens uppgifter', en: 'The organisation' },
  organisationHint: {
    fi: 'Jos tiedoissa on virhe, kerro siitä työllisyysalueen yritysagentille.',
    sv: 'Om något är fel, meddela sysselsättningsområdets företagsagent.',
    en: 'If something is wrong, tell the employment area’s employer agent.',
  },
  businessId: { fi: 'Y-tunnus', sv: 'FO-nummer', en: 'Business ID' },
  kind: { fi: 'Muoto', sv: 'Form', en: 'Form' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  address: { fi: 'Katuosoite', sv: 'Gatuadress', en: 'Street address' },
  industry: { fi: 'Toimiala', sv: 'Bransch', en: 'Industry' },
  contact: { fi: 'Omat yhteystietosi', sv: 'Dina kontaktuppgifter', en: 'Your contact data' },
  contactHint: {
    fi: 'Työllisyysalue ottaa sinuun yhteyttä näillä tiedoilla.',
    sv: 'Sysselsättningsområdet kontaktar dig med dessa uppgifter.',
    en: 'The employment area contacts you with these.',
  },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Telephone' },
  language: { fi: 'Asiointikieli', sv: 'Ärendespråk', en: 'Language of contact' },
  save: { fi: 'Tallenna', sv: 'Spara', en: 'Save' },
  saved: {
    fi: 'Yhteystiedot on tallennettu.',
    sv: 'Kontaktuppgifterna har sparats.',
    en: 'Your contact data are saved.',
  },
  others: { fi: 'Muut edustajat', sv: 'Andra företrädare', en: 'Other representatives' },
  nobodyElse: {
    fi: 'Kukaan muu ei edusta organisaatiota.',
    sv: 'Ingen annan företräder organisationen.',
    en: 'Nobody else represents the organisation.',
  },
});

export const languageNames = { fi: 'Suomi', sv: 'Svenska', en: 'English' } as const;

/** What each general problem is called when it is told to a person. Refusals of a feature have their own words. */
import { defineTexts } from '../kernel/texts.ts';

export const problemWords = defineTexts({
  'not-found': {
    fi: 'Tietoa ei löydy, tai se ei ole sinun nähtävissäsi.',
    sv: 'Uppgiften finns inte eller är inte synlig för dig.',
    en: 'Not found, or not yours to see.',
  },
  forbidden: {
    fi: 'Roolisi ei oikeuta tähän.',
    sv: 'Din roll ger inte rätt till detta.',
    en: 'Your role does not allow this.',
  },
  'not-signed-in': {
    fi: 'Istunto on päättynyt. Kirjaudu uudelleen: kirjoittamasi säilyy.',
    sv: 'Sessionen har avslutats. Logga in på nytt: det du skrivit finns kvar.',
    en: 'Your session has ended. Sign in again: what you wrote is kept.',
  },
  'reason-needed': {
    fi: 'Henkilö ei ole asiakkaasi. Kerro, miksi tarvitset hänen tietojaan.',
    sv: 'Personen är inte din kund. Ange varför du behöver uppgifterna.',
    en: 'This person is not in your caseload. Say why you need the data.',
  },
  'invalid-input': {
    fi: 'Korjaa merkityt kohdat.',
    sv: 'Rätta de markerade punkterna.',
    en: 'Correct the marked fields.',
  },
  'changed-meanwhile': {
    fi: 'Toinen käyttäjä muutti tietoja sillä välin. Vertaa ja tallenna uudelleen.',
    sv: 'En annan användare ändrade uppgifterna under tiden. Jämför och spara på nytt.',
    en: 'Someone else changed this meanwhile. Compare and save again.',
  },
  'document-takes-too-much': {
    fi: 'Asiakirjaa ei saatu tehtyä. Yritä hetken kuluttua uudelleen.',
    sv: 'Dokumentet kunde inte göras. Försök igen om en stund.',
    en: 'The document could not be made. Try again in a moment.',
  },
  'too-many-requests': {
    fi: 'Liian monta yritystä. Odota hetki ja yritä uudelleen.',
    sv: 'För många försök. Vänta en stund och försök igen.',
    en: 'Too many tries. Wait a moment and try again.',
  },
  'too-large': {
    fi: 'Lähetys on liian suuri.',
    sv: 'Det som skickades är för stort.',
    en: 'What was sent is too large.',
  },
  'wrong-origin': {
    fi: 'Pyyntö tuli väärästä osoitteesta, joten se hylättiin.',
    sv: 'Begäran kom från fel adress och avvisades.',
    en: 'The request came from a wrong address and was refused.',
  },
  'wrong-csrf-token': {
    fi: 'Sivu oli vanhentunut. Lataa sivu uudelleen: kirjoittamasi säilyy.',
    sv: 'Sidan var föråldrad. Ladda om sidan: det du skrivit finns kvar.',
    en: 'The page was out of date. Reload it: what you wrote is kept.',
  },
  'key-used-otherwise': {
    fi: 'Sama lähetys on jo tehty eri sisällöllä.',
    sv: 'Samma sändning har redan gjorts med annat innehåll.',
    en: 'This send was already made with other content.',
  },
  'already-exists': {
    fi: 'Samanlainen tieto on jo olemassa.',
    sv: 'En likadan uppgift finns redan.',
    en: 'This already exists.',
  },
  'unknown-reference': {
    fi: 'Valittua kohdetta ei enää ole. Päivitä sivu ja valitse uudelleen.',
    sv: 'Det valda finns inte längre. Uppdatera sidan och välj på nytt.',
    en: 'What was chosen is no longer there. Refresh the page and choose again.',
  },
  overlaps: {
    fi: 'Aika menee päällekkäin toisen kanssa.',
    sv: 'Tiden överlappar en annan.',
    en: 'The time overlaps with another.',
  },
  'storage-full': {
    fi: 'Palvelun tallennustila on täynnä, eikä mitään tallennettu. Kerro asiasta ylläpidolle.',
    sv: 'Tjänstens lagringsutrymme är fullt och inget sparades. Meddela administratören.',
    en: 'The service has run out of storage, and nothing was saved. Tell whoever runs it.',
  },
  'database-unavailable': {
    fi: 'Tietokantaan ei saada yhteyttä. Yritä hetken päästä uudelleen: mitään ei kadonnut.',
    sv: 'Databasen svarar inte. Försök igen om en stund: inget gick förlorat.',
    en: 'The database does not answer. Try again in a moment: nothing is lost.',
  },
  'internal-error': {
    fi: 'Palvelussa tapahtui virhe. Mitään ei tallennettu; yritä uudelleen.',
    sv: 'Ett fel uppstod i tjänsten. Inget sparades; försök igen.',
    en: 'Something went wrong here. Nothing was saved; try again.',
  },
  refused: {
    fi: 'Tätä ei voi tehdä nyt.',
    sv: 'Detta kan inte göras nu.',
    en: 'This cannot be done now.',
  },
  required: { fi: 'Tämä kohta puuttuu.', sv: 'Den här uppgiften saknas.', en: 'This is missing.' },
  'wrong-type': {
    fi: 'Arvo on väärää muotoa.',
    sv: 'Värdet har fel form.',
    en: 'The value is of the wrong kind.',
  },
  'wrong-value': { fi: 'Arvo ei kelpaa.', sv: 'Värdet duger inte.', en: 'The value is not valid.' },
  'not-json': {
    fi: 'Lähetys ei ole JSON-muodossa.',
    sv: 'Det som skickades är inte i JSON-format.',
    en: 'What was sent is not JSON.',
  },
  'not-a-choice': {
    fi: 'Valitse jokin vaihtoehdoista.',
    sv: 'Välj ett av alternativen.',
    en: 'Choose one of the options.',
  },
  'not-a-date': {
    fi: 'Kirjoita päivä muodossa 1.5.2026.',
    sv: 'Skriv datumet i formen 1.5.2026.',
    en: 'Write the date as 1.5.2026.',
  },
  'not-a-week': {
    fi: 'Kirjoita viikko muodossa 2026-W48.',
    sv: 'Skriv veckan i formen 2026-W48.',
    en: 'Write the week as 2026-W48.',
  },
  'not-a-datetime': {
    fi: 'Aika on väärää muotoa.',
    sv: 'Tiden har fel form.',
    en: 'The time is of the wrong form.',
  },
  'not-a-uuid': {
    fi: 'Tunniste ei kelpaa.',
    sv: 'Identifieraren duger inte.',
    en: 'The identifier is not valid.',
  },
  'not-a-email': {
    fi: 'Tarkista sähköpostiosoite.',
    sv: 'Kontrollera e-postadressen.',
    en: 'Check the e-mail address.',
  },
  'not-a-regex': {
    fi: 'Arvo on väärää muotoa.',
    sv: 'Värdet har fel form.',
    en: 'The value is of the wrong form.',
  },
  'control-characters': {
    fi: 'Tekstissä on merkkejä, joita ei voi tallentaa.',
    sv: 'Texten innehåller tecken som inte kan sparas.',
    en: 'The text has characters that cannot be stored.',
  },
  'unknown-field': { fi: 'Tuntematon kenttä.', sv: 'Okänt fält.', en: 'Unknown field.' },
  'too-long': { fi: 'Teksti on liian pitkä.', sv: 'Texten är för lång.', en: 'The text is too long.' },
  'too-short': { fi: 'Teksti on liian lyhyt.', sv: 'Texten är för kort.', en: 'The text is too short.' },
  'too-big': {
    fi: 'Luku tai määrä on liian suuri.',
    sv: 'Talet eller antalet är för stort.',
    en: 'The number is too large.',
  },
  'too-small': {
    fi: 'Luku tai määrä on liian pieni.',
    sv: 'Talet eller antalet är för litet.',
    en: 'The number is too small.',
  },
});

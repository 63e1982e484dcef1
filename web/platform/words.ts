import { defineTexts } from '@polku/domain';

/** Words of the platform: what is said when things are slow, wrong, changed or ended. */
export const words = defineTexts({
  retry: { fi: 'Yritä uudelleen', sv: 'Försök igen', en: 'Try again' },
  failed: { fi: 'Tietoja ei saatu', sv: 'Uppgifterna kunde inte hämtas', en: 'The data could not be read' },
  databaseAway: {
    fi: 'Tietokantaan ei saada yhteyttä, yritetään uudelleen. Sivu aukeaa itsestään, kun yhteys palaa.',
    sv: 'Databasen svarar inte, nytt försök görs. Sidan öppnas av sig själv när förbindelsen är tillbaka.',
    en: 'The database does not answer, trying again. The page opens by itself when it is back.',
  },

  draftRestored: {
    fi: 'Palautimme tekstin, joka jäi tallentamatta.',
    sv: 'Vi återställde text som inte hade sparats.',
    en: 'We put back text that had not been saved.',
  },
  draftDiscard: {
    fi: 'Hylkää palautettu teksti',
    sv: 'Kasta den återställda texten',
    en: 'Discard the restored text',
  },

  conflictTitle: {
    fi: 'Toinen käyttäjä tallensi sillä välin',
    sv: 'En annan användare sparade under tiden',
    en: 'Someone else saved meanwhile',
  },
  conflictLead: {
    fi: 'Valitse jokaisessa kohdassa, kumpi jää voimaan. Mitään ei ole vielä kadonnut.',
    sv: 'Välj för varje punkt vilket som ska gälla. Inget har gått förlorat ännu.',
    en: 'Choose which one stays for each field. Nothing is lost yet.',
  },
  conflictNone: {
    fi: 'Muutoksenne eivät ole ristiriidassa: molemmat voidaan tallentaa.',
    sv: 'Ändringarna krockar inte: båda kan sparas.',
    en: 'Your changes do not clash: both can be saved.',
  },
  mine: { fi: 'Sinun muutoksesi', sv: 'Din ändring', en: 'Your change' },
  theirs: { fi: 'Nyt tallennettu', sv: 'Sparat nu', en: 'Saved now' },
  empty: { fi: '(tyhjä)', sv: '(tom)', en: '(empty)' },
  saveMerged: { fi: 'Tallenna valinnat', sv: 'Spara valen', en: 'Save these choices' },
  continueEditing: { fi: 'Jatka muokkausta', sv: 'Fortsätt redigera', en: 'Go on editing' },

  expiredTitle: { fi: 'Istunto on päättynyt', sv: 'Sessionen har avslutats', en: 'Your session has ended' },
  expiredLead: {
    fi: 'Kirjoittamasi on tallessa tällä sivulla. Kirjaudu uudelleen, niin työ jatkuu siitä mihin jäit.',
    sv: 'Det du skrivit finns kvar på sidan. Logga in på nytt så fortsätter arbetet där du slutade.',
    en: 'What you wrote is kept on this page. Sign in again and go on from where you were.',
  },
  expiredNewTab: {
    fi: 'Kirjaudu uudessa välilehdessä',
    sv: 'Logga in i en ny flik',
    en: 'Sign in in a new tab',
  },
  expiredHere: {
    fi: 'Kirjaudu tässä välilehdessä',
    sv: 'Logga in i den här fliken',
    en: 'Sign in in this tab',
  },
  expiredContinue: {
    fi: 'Olen kirjautunut, jatka',
    sv: 'Jag har loggat in, fortsätt',
    en: 'I have signed in, go on',
  },
  expiredStill: {
    fi: 'Istuntoa ei vielä löydy. Kirjaudu ensin.',
    sv: 'Ingen session hittades ännu. Logga in först.',
    en: 'No session yet. Sign in first.',
  },
  expiredClose: {
    fi: 'Jatka kirjautumatta',
    sv: 'Fortsätt utan att logga in',
    en: 'Go on without signing in',
  },
});

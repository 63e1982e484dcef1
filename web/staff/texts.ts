import { defineTexts } from '@polku/domain';
import type { NavigationSection } from '../platform/pages.tsx';

export const texts = defineTexts({
  navigation: { fi: 'Päävalikko', sv: 'Huvudmeny', en: 'Main menu' },
  more: { fi: 'Lisää', sv: 'Mer', en: 'More' },
  menu: { fi: 'Valikko', sv: 'Meny', en: 'Menu' },
  search: { fi: 'Hae asiakasta', sv: 'Sök kund', en: 'Find a client' },
  searchHint: {
    fi: 'Nimi, henkilötunnus tai puhelin',
    sv: 'Namn, personbeteckning eller telefon',
    en: 'Name, identity code or phone',
  },
  actAs: { fi: 'Toimi roolissa', sv: 'Arbeta i rollen', en: 'Act as' },
  signOut: { fi: 'Kirjaudu ulos', sv: 'Logga ut', en: 'Sign out' },
  signIn: { fi: 'Kirjaudu sisään', sv: 'Logga in', en: 'Sign in' },
  userMenu: { fi: 'Oma valikko', sv: 'Min meny', en: 'My menu' },
  welcome: { fi: 'Kirjaudu Polkuun', sv: 'Logga in i Polku', en: 'Sign in to Polku' },
  welcomeLead: {
    fi: 'Polku on työllisyysalueen ja sen kumppanien yhteinen työväline. Näet kirjautumisen jälkeen omat asiakkaasi ja tehtäväsi.',
    sv: 'Polku är ett gemensamt verktyg för sysselsättningsområdet och dess partner. Efter inloggning ser du dina kunder och uppgifter.',
    en: 'Polku is the shared tool of the employment area and its partners. After signing in you see your clients and tasks.',
  },
  welcomeBack: { fi: 'Olet kirjautunut', sv: 'Du är inloggad', en: 'You are signed in' },
  welcomeBackLead: {
    fi: 'Voit sulkea tämän välilehden ja jatkaa siitä, mihin jäit.',
    sv: 'Du kan stänga den här fliken och fortsätta där du slutade.',
    en: 'You can close this tab and go on from where you were.',
  },
  notYours: {
    fi: 'Sivu ei kuulu rooliisi',
    sv: 'Sidan hör inte till din roll',
    en: 'This page is not for your role',
  },
  notYoursLead: {
    fi: 'Toimit nyt roolissa {role}. {others, plural, =0 {Jos tarvitset sivua työssäsi, pyydä oikeutta pääkäyttäjältä.} other {Jos tarvitset sivua työssäsi, vaihda roolia omasta valikosta tai pyydä oikeutta pääkäyttäjältä.}}',
    sv: 'Du arbetar nu i rollen {role}. {others, plural, =0 {Om du behöver sidan i ditt arbete, be huvudanvändaren om rättighet.} other {Om du behöver sidan i ditt arbete, byt roll i din meny eller be huvudanvändaren om rättighet.}}',
    en: 'You are acting as {role}. {others, plural, =0 {If you need the page, ask the administrator.} other {If you need the page, change the role in your menu or ask the administrator.}}',
  },
  needHelp: {
    fi: 'Etsitkö työtä ja haluat apua?',
    sv: 'Söker du arbete och vill ha hjälp?',
    en: 'Looking for work and want help?',
  },
  isClient: {
    fi: 'Oletko jo asiakas?',
    sv: 'Är du redan kund?',
    en: 'Are you a client already?',
  },
  forAll: { fi: 'Kaikille avoinna:', sv: 'Öppet för alla:', en: 'Open to everybody:' },
  unreachable: { fi: 'Polkuun ei saada yhteyttä', sv: 'Polku kan inte nås', en: 'Polku cannot be reached' },
});

export const sectionTexts: Readonly<Record<NavigationSection, { fi: string; sv: string; en: string }>> =
  defineTexts({
    work: { fi: 'Työni', sv: 'Mitt arbete', en: 'My work' },
    people: { fi: 'Asiakkaat', sv: 'Kunder', en: 'Clients' },
    network: { fi: 'Verkosto', sv: 'Nätverk', en: 'Network' },
    follow: { fi: 'Seuranta', sv: 'Uppföljning', en: 'Follow-up' },
    manage: { fi: 'Hallinta', sv: 'Förvaltning', en: 'Administration' },
  });

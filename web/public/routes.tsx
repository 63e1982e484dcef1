/** Every public page, one line each. The server gives this app for their first path parts. */
import type { PageEntry } from '../platform/pages.tsx';

export const pages: readonly PageEntry[] = [
  {
    path: '/kirjaudu',
    title: { fi: 'Kirjaudu', sv: 'Logga in', en: 'Sign in' },
    load: () => import('./SignInPage.tsx').then((module) => module.SignInPage),
  },
  {
    path: '/laskurit',
    title: { fi: 'Laskurit', sv: 'Räknare', en: 'Calculators' },
    load: () => import('./CalculatorsPage.tsx').then((module) => module.CalculatorsPage),
  },
  {
    path: '/tuet',
    title: { fi: 'Tukihaku', sv: 'Stödsökning', en: 'Support finder' },
    load: () => import('./SupportFinderPage.tsx').then((module) => module.SupportFinderPage),
  },
  {
    path: '/rajapinta',
    title: { fi: 'Rajapinta', sv: 'Gränssnitt', en: 'API' },
    load: () => import('./ApiPage.tsx').then((module) => module.ApiPage),
  },
  {
    path: '/ilmoittaudu',
    title: { fi: 'Ilmoittaudu palveluun', sv: 'Anmäl dig till tjänsten', en: 'Sign up for the service' },
    load: () => import('./SelfReferralPage.tsx').then((module) => module.ChooseAreaPage),
  },
  {
    path: '/ilmoittaudu/$area',
    title: { fi: 'Ilmoittaudu palveluun', sv: 'Anmäl dig till tjänsten', en: 'Sign up for the service' },
    load: () => import('./SelfReferralPage.tsx').then((module) => module.SelfReferralPage),
  },
  {
    path: '/alue',
    title: { fi: 'Työllisyysalueet', sv: 'Sysselsättningsområden', en: 'Employment areas' },
    load: () => import('./AreaPages.tsx').then((module) => module.ChooseAreaPage),
  },
  {
    path: '/alue/$area/$part',
    title: { fi: 'Työllisyysalue', sv: 'Sysselsättningsområde', en: 'Employment area' },
    load: () => import('./AreaPages.tsx').then((module) => module.AreaPage),
  },
  {
    path: '/kayttoonotto',
    title: { fi: 'Käyttöönotto', sv: 'Ibruktagning', en: 'Set-up' },
    load: () => import('./SetupPage.tsx').then((module) => module.SetupPage),
  },
  {
    path: '/kysely',
    title: { fi: 'Kysely', sv: 'Enkät', en: 'Survey' },
    load: () => import('./SurveyPage.tsx').then((module) => module.SurveyPage),
  },
  {
    path: '/allekirjoitus',
    title: { fi: 'Allekirjoitus', sv: 'Underskrift', en: 'Signing' },
    load: () => import('./SigningPage.tsx').then((module) => module.SigningPage),
  },
  {
    path: '/tarkistus',
    title: { fi: 'Työn tarkistus', sv: 'Kontroll av arbetet', en: 'Check of the work' },
    load: () => import('./WorkCheckPage.tsx').then((module) => module.WorkCheckPage),
  },
  {
    path: '/tietosuoja',
    title: { fi: 'Tietosuoja', sv: 'Dataskydd', en: 'Privacy' },
    load: () => import('./PrivacyPage.tsx').then((module) => module.PrivacyPage),
  },
  {
    path: '/saavutettavuus',
    title: { fi: 'Saavutettavuus', sv: 'Tillgänglighet', en: 'Accessibility' },
    load: () => import('./AccessibilityPage.tsx').then((module) => module.AccessibilityPage),
  },
];

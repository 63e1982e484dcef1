import type { PageEntry } from '../platform/pages.tsx';

/** Grants to employers: applications and the programmes they come under. */
export const grantPages: readonly PageEntry[] = [
  {
    path: '/grant-cases',
    title: { fi: 'Tukihakemukset', sv: 'Stödansökningar', en: 'Grant applications' },
    action: 'grantCase.read',
    navigation: {
      section: 'network',
      icon: 'document',
      order: 25,
      barTitle: { fi: 'Tuet', sv: 'Stöd', en: 'Grants' },
    },
    load: () => import('../grants/CasesPage.tsx').then((module) => module.CasesPage),
  },
  {
    path: '/grant-cases/new',
    title: { fi: 'Kirjaa paperihakemus', sv: 'Anteckna en pappersansökan', en: 'Record an application' },
    action: 'grantCase.handle',
    load: () => import('../grants/NewCasePage.tsx').then((module) => module.NewCasePage),
  },
  {
    path: '/grant-cases/$caseId',
    title: { fi: 'Tukihakemus', sv: 'Stödansökan', en: 'Grant application' },
    action: 'grantCase.read',
    load: () => import('../grants/CasePage.tsx').then((module) => module.CasePage),
  },
  {
    path: '/grant-programmes',
    title: { fi: 'Tukiohjelmat', sv: 'Stödprogram', en: 'Grant programmes' },
    action: 'grantProgramme.read',
    navigation: {
      section: 'network',
      icon: 'wallet',
      order: 26,
      barTitle: { fi: 'Tuet', sv: 'Stöd', en: 'Grants' },
    },
    load: () => import('../grants/ProgrammesPage.tsx').then((module) => module.ProgrammesPage),
  },
  {
    path: '/grant-rights',
    title: {
      fi: 'Päätösvalta ja muutoksenhaku',
      sv: 'Beslutanderätt och ändringssökande',
      en: 'Rights to decide and appeal',
    },
    action: 'grantProgramme.read',
    load: () => import('../grants/RightsPage.tsx').then((module) => module.RightsPage),
  },
  {
    path: '/grant-programmes/load',
    title: {
      fi: 'Lataa tukiohjelman versio',
      sv: 'Ladda en version av ett stödprogram',
      en: 'Load a version',
    },
    action: 'grantProgramme.manage',
    load: () => import('../grants/LoadPackPage.tsx').then((module) => module.LoadPackPage),
  },
  {
    path: '/grant-programmes/$programme/$packVersion',
    title: { fi: 'Tukiohjelma', sv: 'Stödprogram', en: 'Grant programme' },
    action: 'grantProgramme.read',
    load: () => import('../grants/ProgrammePage.tsx').then((module) => module.ProgrammePage),
  },
];

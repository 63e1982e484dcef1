/** Every public page, one line each. The server gives this app for their first path parts. */
import type { PageEntry } from '../platform/pages.tsx';

export const pages: readonly PageEntry[] = [
  {
    path: '/kirjaudu',
    title: { fi: 'Kirjaudu', sv: 'Logga in', en: 'Sign in' },
    load: () => import('./SignInPage.tsx').then((module) => module.SignInPage),
  },
];

/** Every page of the own view but the first, one line each: fetched when first opened. */
import { type ComponentType, lazy } from 'react';
import type { ClientSession } from './App.tsx';

const page = (load: () => Promise<ComponentType<{ session: ClientSession }>>) =>
  lazy(async () => ({ default: await load() }));

export const furtherPages: Readonly<Record<string, ComponentType<{ session: ClientSession }>>> = {
  '/oma/polku': page(() => import('./PathPage.tsx').then((module) => module.PathPage)),
  '/oma/tiedot': page(() => import('./DataPage.tsx').then((module) => module.DataPage)),
  '/oma/suostumukset': page(() => import('./ConsentsPage.tsx').then((module) => module.ConsentsPage)),
  '/oma/loki': page(() => import('./LogPage.tsx').then((module) => module.LogPage)),
  '/oma/pyynnot': page(() => import('./RequestsPage.tsx').then((module) => module.RequestsPage)),
  '/oma/mittari': page(() => import('./MeasurePage.tsx').then((module) => module.MeasurePage)),
  '/oma/vahvuudet': page(() => import('./StrengthsPage.tsx').then((module) => module.StrengthsPage)),
  '/oma/toiveet': page(() => import('./WorkWishPage.tsx').then((module) => module.WorkWishPage)),
  '/oma/kurssit': page(() => import('./CoursesPage.tsx').then((module) => module.CoursesPage)),
  '/oma/todistukset': page(() => import('./ProofPage.tsx').then((module) => module.ProofPage)),
  '/oma/poissa': page(() => import('./OwnAbsencePage.tsx').then((module) => module.OwnAbsencePage)),
  '/oma/sopimukset': page(() => import('./AgreementsPage.tsx').then((module) => module.AgreementsPage)),
  '/oma/ryhmat': page(() => import('./MeetingsPage.tsx').then((module) => module.MeetingsPage)),
  '/oma/tarina': page(() => import('./StoryPage.tsx').then((module) => module.StoryPage)),
  '/oma/tiedotteet': page(() => import('./NewsPage.tsx').then((module) => module.NewsPage)),
  '/oma/palaute': page(() => import('./FeedbackPage.tsx').then((module) => module.FeedbackPage)),
};

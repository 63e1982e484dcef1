/** What stands under `/groups`: its parts and the records of each, fetched when first opened. */
import { type ComponentType, lazy } from 'react';

const fetched = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

export const SeriesListPage = fetched(() =>
  import('./SeriesListPage.tsx').then((module) => module.SeriesListPage),
);
export const PlacesPage = fetched(() =>
  import('../places/PlacesPage.tsx').then((module) => module.PlacesPage),
);
export const NewsPage = fetched(() => import('../news/NewsPage.tsx').then((module) => module.NewsPage));

/** `/groups/$part` */
export const groupParts: Readonly<Record<string, ComponentType>> = {
  places: PlacesPage,
  stories: fetched(() => import('../stories/StoriesPage.tsx').then((module) => module.StoriesPage)),
  pilots: fetched(() => import('../pilots/PilotsPage.tsx').then((module) => module.PilotsPage)),
  news: NewsPage,
};

/** `/groups/$part/$id` */
export const groupRecords: Readonly<Record<string, ComponentType>> = {
  series: fetched(() => import('./SeriesPage.tsx').then((module) => module.SeriesPage)),
  meetings: fetched(() => import('./MeetingPage.tsx').then((module) => module.MeetingPage)),
  places: fetched(() => import('../places/PlacePage.tsx').then((module) => module.PlacePage)),
  stories: fetched(() =>
    import('../stories/ClientStoriesPage.tsx').then((module) => module.ClientStoriesPage),
  ),
};

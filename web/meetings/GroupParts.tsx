/** Groups, meeting places, stories, pilots and news under one item of the menu, each fetched when first opened. */
import { type ComponentType, lazy, Suspense } from 'react';
import { usePathParam, useSession, useText } from '../platform/index.ts';
import { Loading, Notice } from '../ui/index.ts';
import { partTexts } from './texts.ts';

const fetched = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const SeriesListPage = fetched(() => import('./SeriesListPage.tsx').then((module) => module.SeriesListPage));
const PlacesPage = fetched(() => import('../places/PlacesPage.tsx').then((module) => module.PlacesPage));
const NewsPage = fetched(() => import('../news/NewsPage.tsx').then((module) => module.NewsPage));

const parts: Readonly<Record<string, ComponentType>> = {
  places: PlacesPage,
  stories: fetched(() => import('../stories/StoriesPage.tsx').then((module) => module.StoriesPage)),
  pilots: fetched(() => import('../pilots/PilotsPage.tsx').then((module) => module.PilotsPage)),
  news: NewsPage,
};

const records: Readonly<Record<string, ComponentType>> = {
  series: fetched(() => import('./SeriesPage.tsx').then((module) => module.SeriesPage)),
  meetings: fetched(() => import('./MeetingPage.tsx').then((module) => module.MeetingPage)),
  places: fetched(() => import('../places/PlacePage.tsx').then((module) => module.PlacePage)),
  stories: fetched(() =>
    import('../stories/ClientStoriesPage.tsx').then((module) => module.ClientStoriesPage),
  ),
};

function Shown({ page: Content }: { readonly page: ComponentType | undefined }) {
  const t = useText();
  if (!Content) return <Notice tone="warning">{t(partTexts.unknown)}</Notice>;
  return (
    <Suspense fallback={<Loading />}>
      <Content />
    </Suspense>
  );
}

/** The first part that the role may see. */
export function GroupsHome() {
  const { may } = useSession();
  return <Shown page={may('group.read') ? SeriesListPage : may('place.read') ? PlacesPage : NewsPage} />;
}

export function GroupsPart() {
  const part = usePathParam('part');
  return <Shown page={Object.hasOwn(parts, part) ? parts[part] : undefined} />;
}

export function GroupsRecord() {
  const part = usePathParam('part');
  return <Shown page={Object.hasOwn(records, part) ? records[part] : undefined} />;
}

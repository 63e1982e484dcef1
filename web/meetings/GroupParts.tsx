/** Groups, meeting places, stories, pilots and news under one item of the menu. */
import { type ComponentType, Suspense } from 'react';
import { usePathParam, useSession, useText } from '../platform/index.ts';
import { Loading, Notice } from '../ui/index.ts';
import { groupParts, groupRecords, NewsPage, PlacesPage, SeriesListPage } from './routes.ts';
import { partTexts } from './texts.ts';

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
  return <Shown page={Object.hasOwn(groupParts, part) ? groupParts[part] : undefined} />;
}

export function GroupsRecord() {
  const part = usePathParam('part');
  return <Shown page={Object.hasOwn(groupRecords, part) ? groupRecords[part] : undefined} />;
}

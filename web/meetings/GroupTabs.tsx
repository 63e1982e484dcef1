import type { Action } from '@polku/domain';
import { useSession, useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';
import { partTexts } from './texts.ts';
import './meetings.css';

const parts: readonly (readonly [to: string, text: keyof typeof partTexts, action: Action])[] = [
  ['/groups', 'series', 'group.read'],
  ['/groups/places', 'places', 'place.read'],
  ['/groups/stories', 'stories', 'story.manage'],
  ['/groups/pilots', 'pilots', 'pilot.read'],
  ['/groups/news', 'news', 'news.read'],
];

/** What the role may see of groups, places, stories, pilots and news; nothing to choose from with one. */
export function GroupTabs() {
  const t = useText();
  const { may } = useSession();
  const tabs = parts
    .filter(([, , action]) => may(action))
    .map(([to, text]) => ({ to, label: t(partTexts[text]) }));
  return tabs.length > 1 ? <Tabs label={t(partTexts.parts)} tabs={tabs} /> : null;
}

import { useSession, useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';
import { followingTexts as texts } from './following-texts.ts';

/** What is needed, what is used, and by whom; each to those who may read it. */
export function CapacityTabs() {
  const t = useText();
  const { may } = useSession();
  const tabs = [
    ...(may('capacity.read')
      ? [
          { to: '/capacity', label: t(texts.need) },
          { to: '/capacity/weeks', label: t(texts.usage) },
        ]
      : []),
    ...(may('figures.read') ? [{ to: '/capacity/workshops', label: t(texts.workshops) }] : []),
    ...(may('providerStatement.read') ? [{ to: '/capacity/providers', label: t(texts.providers) }] : []),
  ];
  return tabs.length > 1 ? <Tabs label={t(texts.tabs)} tabs={tabs} /> : null;
}

import { useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';
import { mergeTexts as texts } from './texts.ts';

export function MergeTabs() {
  const t = useText();
  return (
    <Tabs
      label={t(texts.views)}
      tabs={[
        { to: '/duplicates', label: t(texts.suspected) },
        { to: '/duplicates/merged', label: t(texts.merges) },
      ]}
    />
  );
}

import { useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';
import { texts } from './texts.ts';

export function TemplateTabs() {
  const t = useText();
  return (
    <Tabs
      label={t(texts.packageParts)}
      tabs={[
        { to: '/packages', label: t(texts.packages) },
        { to: '/packages/templates', label: t(texts.templates) },
      ]}
    />
  );
}

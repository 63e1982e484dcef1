import { useText } from '../platform/index.ts';
import { Tabs } from '../ui/index.ts';
import { texts } from './texts.ts';

export function TaskTabs() {
  const t = useText();
  return (
    <Tabs
      label={t(texts.tabs)}
      tabs={[
        { to: '/tasks', label: t(texts.tasks) },
        { to: '/tasks/orders', label: t(texts.orders) },
      ]}
    />
  );
}

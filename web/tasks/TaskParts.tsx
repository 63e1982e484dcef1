/** The task bank and its work orders under one item of the menu, each fetched when first opened. */
import { type ComponentType, lazy, Suspense } from 'react';
import { usePathParam, useText } from '../platform/index.ts';
import { Loading, Notice } from '../ui/index.ts';
import { texts } from './texts.ts';

const fetched = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const parts: Readonly<Record<string, ComponentType>> = {
  orders: fetched(() => import('./OrdersPage.tsx').then((module) => module.OrdersPage)),
};
const records: Readonly<Record<string, ComponentType>> = {
  notes: fetched(() => import('../proof/NotesPage.tsx').then((module) => module.NotesPage)),
  bank: fetched(() => import('./TaskPage.tsx').then((module) => module.TaskPage)),
  orders: fetched(() => import('./OrderPage.tsx').then((module) => module.OrderPage)),
};

function Shown({ page: Content }: { readonly page: ComponentType | undefined }) {
  const t = useText();
  if (!Content) return <Notice tone="warning">{t(texts.unknown)}</Notice>;
  return (
    <Suspense fallback={<Loading />}>
      <Content />
    </Suspense>
  );
}

export function TasksPart() {
  const part = usePathParam('part');
  return <Shown page={Object.hasOwn(parts, part) ? parts[part] : undefined} />;
}

export function TasksRecord() {
  const part = usePathParam('part');
  return <Shown page={Object.hasOwn(records, part) ? records[part] : undefined} />;
}

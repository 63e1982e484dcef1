/** Employers, openings, leads, joint actions and the library under one item of the menu, each fetched when first opened. */
import { type ComponentType, lazy, Suspense } from 'react';
import { usePathParam, useText } from '../platform/index.ts';
import { Loading, Notice } from '../ui/index.ts';
import { texts } from './texts.ts';

const fetched = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

const parts: Readonly<Record<string, ComponentType>> = {
  openings: fetched(() => import('../openings/OpeningsPage.tsx').then((module) => module.OpeningsPage)),
  leads: fetched(() => import('./LeadsPage.tsx').then((module) => module.LeadsPage)),
  joint: fetched(() => import('./JointListPage.tsx').then((module) => module.JointListPage)),
  library: fetched(() => import('./LibraryPage.tsx').then((module) => module.LibraryPage)),
  import: fetched(() => import('./EmployerImportPage.tsx').then((module) => module.EmployerImportPage)),
  advisers: fetched(() => import('./AdvisersPage.tsx').then((module) => module.AdvisersPage)),
};

const records: Readonly<Record<string, ComponentType>> = {
  card: fetched(() => import('./EmployerCardPage.tsx').then((module) => module.EmployerCardPage)),
  dealings: fetched(() => import('./EmployerDealingsPage.tsx').then((module) => module.EmployerDealingsPage)),
  follow: fetched(() => import('./EmployerFollowPage.tsx').then((module) => module.EmployerFollowPage)),
  carve: fetched(() => import('../openings/CarvingPage.tsx').then((module) => module.NewCarvingPage)),
  carving: fetched(() => import('../openings/CarvingPage.tsx').then((module) => module.CarvingPage)),
  openings: fetched(() => import('../openings/OpeningPage.tsx').then((module) => module.OpeningPage)),
  leads: fetched(() => import('./ClientLeadsPage.tsx').then((module) => module.ClientLeadsPage)),
  joint: fetched(() => import('./JointPage.tsx').then((module) => module.JointPage)),
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

export function EmployersPart() {
  const part = usePathParam('part');
  return <Shown page={Object.hasOwn(parts, part) ? parts[part] : undefined} />;
}

export function EmployersRecord() {
  const part = usePathParam('part');
  return <Shown page={Object.hasOwn(records, part) ? records[part] : undefined} />;
}

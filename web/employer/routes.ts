/**
 * What stands in the e-service beside its frame, one line each: parts of the first page, and further pages by their path,
 * `lazy` so that each is fetched when first opened.
 */
import { type ComponentType, lazy } from 'react';
import type { RepresentativeSession } from './session.ts';

type View = ComponentType<{ readonly session: RepresentativeSession }>;

const page = (load: () => Promise<View>) => lazy(async () => ({ default: await load() }));

/** On the first page, in this order, before the organisation's own data. */
export const homeParts: readonly View[] = [
  page(() => import('./GrantsPart.tsx').then((module) => module.GrantsPart)),
];

export const furtherPages: Readonly<Record<string, View>> = {
  '/tyonantaja/tuet': page(() => import('./GrantsPage.tsx').then((module) => module.GrantsPage)),
  '/tyonantaja/tuet/hae': page(() => import('./GrantsPage.tsx').then((module) => module.ApplyPage)),
  '/tyonantaja/tuet/luonnos': page(() => import('./DraftPage.tsx').then((module) => module.DraftPage)),
  '/tyonantaja/tuet/asia': page(() => import('./GrantCasePage.tsx').then((module) => module.GrantCasePage)),
};

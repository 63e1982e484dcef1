/**
 * What stands in the e-service beside its frame, one line each: parts of the first page, and further pages by their path,
 * `lazy` so that each is fetched when first opened.
 */
import type { ComponentType } from 'react';
import type { RepresentativeSession } from './session.ts';

type View = ComponentType<{ readonly session: RepresentativeSession }>;

/** On the first page, in this order, before the organisation's own data. */
export const homeParts: readonly View[] = [];

export const furtherPages: Readonly<Record<string, View>> = {};

import * as z from 'zod';
import { day, endpoint, id, instant, page, pageQuery, version } from '../kernel/contract.ts';
import { nonDisclosures } from './client.ts';
import { duplicateGrounds, mergeFields, mergeSides } from './merge.ts';
import { pathStates } from './path.ts';

const access = { kind: 'action', action: 'client.merge' } as const;
const pair = z.object({ firstId: id, secondId: id });

const side = z.object({
  id,
  name: z.string(),
  birthDate: day.nullable(),
  municipalityCode: z.string(),
  pathState: z.enum(pathStates),
  responsible: z.string().nullable(),
  lastEventOn: day,
});

/** A record beside the other: every field as text, and how much hangs on it. */
const comparedSide = side.extend({
  version,
  nonDisclosure: z.enum(nonDisclosures),
  createdOn: day,
  /** By field; null where the record says nothing. An identity code is masked. */
  values: z.record(z.enum(mergeFields), z.string().nullable()),
  counts: z.object({
    contacts: z.int(),
    referrals: z.int(),
    steps: z.int(),
    periods: z.int(),
    outcomes: z.int(),
  }),
});
export type ComparedSide = z.output<typeof comparedSide>;

export const duplicatePair = z.object({
  first: side,
  second: side,
  grounds: z.array(z.enum(duplicateGrounds)),
});
export type DuplicatePair = z.output<typeof duplicatePair>;

export const duplicateComparison = z.object({
  first: comparedSide,
  second: comparedSide,
  /** Fields in which the two differ, seen from the whole values: two identity codes look alike when masked. */
  differing: z.array(z.enum(mergeFields)),
  /** Each has an identity code of its own: one person only if a code was changed or is wrong. */
  otherIdentityCode: z.boolean(),
  /** The record whose path goes on when nothing else is chosen. */
  proposedKeptId: id,
});
export type DuplicateComparison = z.output<typeof duplicateComparison>;

export const mergeRow = z.object({
  id,
  kept: z.object({ id, name: z.string() }),
  merged: z.object({ id, name: z.string() }),
  mergedBy: z.string(),
  mergedAt: instant,
  splitBy: z.string().nullable(),
  splitAt: instant.nullable(),
  maySplit: z.boolean(),
});
export type MergeRow = z.output<typeof mergeRow>;

export const duplicatesContract = {
  duplicateList: endpoint({
    method: 'GET',
    path: '/duplicates',
    summary: 'Pairs of records suspected to be one person, the likeliest first',
    access,
    audit: { verb: 'list', purpose: 'administration', fields: 'contact' },
    query: z.object(pageQuery),
    output: page(duplicatePair),
  }),
  duplicateCompare: endpoint({
    method: 'GET',
    path: '/duplicates/:firstId/:secondId',
    summary: 'Two records side by side',
    access,
    audit: { verb: 'read', purpose: 'administration', fields: 'special' },
    params: pair,
    output: duplicateComparison,
  }),
  duplicateNotSame: endpoint({
    method: 'POST',
    path: '/duplicates/:firstId/:secondId/not-same',
    summary: 'A worker’s word that they are two people; the pair is not offered again',
    access,
    audit: { verb: 'change', purpose: 'administration', fields: 'personal' },
    params: pair,
    output: z.object({ ok: z.literal(true) }),
  }),
  clientMerge: endpoint({
    method: 'POST',
    path: '/merges',
    summary:
      'Two records become one; everything of the merged one goes to the kept one and can be split off again',
    access,
    audit: { verb: 'change', purpose: 'administration', fields: 'special' },
    body: z.object({
      keptId: id,
      mergedId: id,
      keptVersion: version,
      mergedVersion: version,
      /** By field where the two differ; without a choice the kept record’s value, or the other’s when it has none. */
      choices: z.partialRecord(z.enum(mergeFields), z.enum(mergeSides)).default({}),
    }),
    output: z.object({ id, keptId: id }),
  }),
  mergeList: endpoint({
    method: 'GET',
    path: '/merges',
    summary: 'Merges made, the newest first',
    access,
    audit: { verb: 'list', purpose: 'administration', fields: 'personal' },
    query: z.object(pageQuery),
    output: page(mergeRow),
  }),
  clientSplit: endpoint({
    method: 'POST',
    path: '/merges/:mergeId/split',
    summary: 'The merged record is parted again; what was written since stays where it was written',
    access,
    audit: { verb: 'change', purpose: 'administration', fields: 'special' },
    params: z.object({ mergeId: id }),
    output: z.object({ keptId: id, mergedId: id }),
  }),
};

import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { pathStates } from '../clients/path.ts';
import { targetGroups } from '../groups/target-groups.ts';
import { day, endpoint, id, page, pageQuery, requiredText, version } from '../kernel/contract.ts';
import { figureColumns, partitionNames } from './figures.ts';
import { periodKeyPattern } from './periods.ts';

/** A count shown to the reader; null where it is hidden, so that single people can't be told. */
const shown = z.int().nullable();
const group = z.enum(targetGroups);
const periodKey = z.string().regex(periodKeyPattern, { error: 'wrong-value' });
const period = z.object({ key: z.string(), kind: z.enum(['halfYear', 'year']), from: day, to: day });

const spread = z.object({ median: z.int(), ninth: z.int() });
const slice = z.object({
  /** Null for all; empty for those whose municipality is not told. */
  municipalityCode: z.string().nullable(),
  group: group.nullable(),
  people: shown,
  counts: z.partialRecord(z.enum(partitionNames), z.record(z.string(), shown)),
  waits: z.partialRecord(z.enum(['waitForAcceptance', 'waitForStart']), spread),
});

const score = z.number().nullable();
/** Means from 1 to 5 of feedback of which there is enough. */
const experience = z
  .object({ answers: z.int(), satisfaction: score, ease: score, direction: score })
  .nullable();

const targetInput = z.object({
  period: periodKey,
  /** Null for the whole area. */
  municipalityCode: municipalityCode.nullable(),
  group: group.nullable(),
  people: z.int().min(1).max(1_000_000),
  source: requiredText(300),
});

/** Which part of a period's figures is asked for. */
const part = {
  period: periodKey.optional(),
  municipalityCode: z.union([municipalityCode, z.literal('')]).optional(),
  group: group.optional(),
};

const read = { kind: 'action', action: 'figures.read' } as const;
const target = { kind: 'action', action: 'figures.target' } as const;

export const figuresContract = {
  figuresRead: endpoint({
    method: 'GET',
    path: '/figures',
    summary: 'Figures of a half-year and the one before it: no person can be told from them',
    access: read,
    audit: { verb: 'read', purpose: 'statistics', fields: 'public' },
    query: z.object({ period: periodKey.optional() }),
    output: z.object({
      on: day,
      hiddenUnder: z.int(),
      inactivityWeeks: z.int(),
      period,
      before: period.nullable(),
      periods: z.array(period),
      slices: z.array(slice),
      slicesBefore: z.array(slice),
      /** Editions of the progress measure that the changes were counted of. */
      measureEditions: z.array(z.int()),
      experience,
      experienceBefore: experience,
      targets: z.array(targetInput.extend({ id, version })),
      targetGroupSize: z.int().nullable(),
      targetGroupSource: z.string(),
      actions: z.array(z.enum(['people', 'target'])),
    }),
  }),
  figurePeople: endpoint({
    method: 'GET',
    path: '/figures/people',
    summary: 'The people behind a figure, as far as the reader reaches them',
    access: { kind: 'action', action: 'figures.people' },
    audit: { verb: 'list', purpose: 'statistics', fields: 'personal' },
    query: z.object({
      ...pageQuery,
      ...part,
      partition: z.enum(partitionNames).optional(),
      column: z.enum(figureColumns).optional(),
    }),
    output: page(
      z.object({
        id,
        name: z.string(),
        /** Null when non-disclosure hides it from this reader. */
        municipalityCode: z.string().nullable(),
        pathState: z.enum(pathStates),
        responsible: z.string().nullable(),
        lastEventOn: day,
      }),
    ),
  }),
  figuresExport: endpoint({
    method: 'GET',
    path: '/figures/export',
    summary: 'The figures shown as a table, what is hidden left out, the definitions beside it',
    access: read,
    audit: { verb: 'export', purpose: 'statistics', fields: 'public' },
    query: z.object({ ...part, format: z.enum(['csv', 'xlsx']) }),
    transport: 'file',
    output: z.any(),
  }),
  figureTargetSet: endpoint({
    method: 'PUT',
    path: '/figures/targets',
    summary: 'How many are to be reached in a half-year, in all or of a municipality or group',
    access: target,
    audit: { verb: 'change', purpose: 'statistics', fields: 'public' },
    body: targetInput.extend({ version: version.nullable() }),
    output: z.object({ id, version }),
  }),
  figureTargetRemove: endpoint({
    method: 'DELETE',
    path: '/figures/targets/:targetId',
    summary: 'A target taken away',
    access: target,
    audit: { verb: 'remove', purpose: 'statistics', fields: 'public' },
    params: z.object({ targetId: id }),
    output: z.object({ removed: z.literal(true) }),
  }),
};

import * as z from 'zod';
import { definitionContent } from '../assessments/definition.ts';
import { day, endpoint, id, text, version } from '../kernel/contract.ts';

const code = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);
const scores = z.record(code, z.int().min(1).max(5));
const evidence = z.record(code, text(1000));
const year = z.int().min(2000).max(2199);

export const reviewRecord = z.object({
  id,
  version,
  year,
  definitionId: id,
  edition: z.int(),
  content: definitionContent,
  scores,
  evidence,
  finishedOn: day.nullable(),
  writtenBy: z.string(),
  /** By criterion, against the year before where it may be compared. */
  change: z.record(code, z.int()),
  mean: z.number().nullable(),
});
export type ReviewRecord = z.output<typeof reviewRecord>;

const params = z.object({ environmentId: id });
const read = { kind: 'action', action: 'environmentReview.read' } as const;

export const environmentReviewContract = {
  environmentReviewList: endpoint({
    method: 'GET',
    path: '/environment-reviews',
    summary: 'Environments with the means of their yearly self-evaluations; a coach sees those she may write',
    access: read,
    audit: { verb: 'list', purpose: 'coaching', fields: 'public' },
    output: z.object({
      rows: z.array(
        z.object({
          environmentId: id,
          name: z.string(),
          municipalityCode: z.string(),
          years: z.array(
            z.object({ year, edition: z.int(), mean: z.number().nullable(), finished: z.boolean() }),
          ),
          mayWrite: z.boolean(),
        }),
      ),
    }),
  }),
  environmentReviewRead: endpoint({
    method: 'GET',
    path: '/environments/:environmentId/reviews',
    summary: 'The self-evaluations of one environment, the newest first, and the criteria in use',
    access: read,
    audit: { verb: 'read', purpose: 'coaching', fields: 'public' },
    params,
    output: z.object({
      name: z.string(),
      reviews: z.array(reviewRecord),
      form: z.object({ id, edition: z.int(), content: definitionContent }).nullable(),
      /** Years that the reader may write today. */
      writableYears: z.array(year),
    }),
  }),
  environmentReviewSave: endpoint({
    method: 'PUT',
    path: '/environments/:environmentId/reviews/:year',
    summary: 'The self-evaluation of a year written or finished',
    access: { kind: 'action', action: 'environmentReview.write' },
    audit: { verb: 'change', purpose: 'coaching', fields: 'public' },
    params: params.extend({ year: z.coerce.number().int().min(2000).max(2199) }),
    body: z.object({ scores, evidence, finished: z.boolean(), version: version.nullable() }),
    output: z.object({ id, version }),
  }),
};

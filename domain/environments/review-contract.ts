import * as z from 'zod';
import { definitionContent } from '../assessments/definition.ts';
import { day, endpoint, id, text, version } from '../kernel/contract.ts';
import { reviewSubjects } from './review.ts';

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

const subject = z.enum(reviewSubjects);
const params = z.object({ subject, subjectId: id });
const read = { kind: 'action', action: 'environmentReview.read' } as const;
const shown = z.int().nullable();

export const qualityReviewContract = {
  qualityReviewList: endpoint({
    method: 'GET',
    path: '/quality-reviews/:subject',
    summary:
      'Environments, coaches or providers with the means of their yearly reviews; a coach sees her own, and a coordinator all',
    access: read,
    audit: { verb: 'list', purpose: 'coaching', fields: 'personal' },
    params: z.object({ subject }),
    output: z.object({
      rows: z.array(
        z.object({
          subjectId: id,
          name: z.string(),
          municipalityCode: z.string().nullable(),
          years: z.array(
            z.object({ year, edition: z.int(), mean: z.number().nullable(), finished: z.boolean() }),
          ),
          mayWrite: z.boolean(),
        }),
      ),
    }),
  }),
  qualityReviewRead: endpoint({
    method: 'GET',
    path: '/quality-reviews/:subject/:subjectId',
    summary:
      'The reviews of one, the newest first, beside the outcomes of its clients; and the criteria in use',
    access: read,
    audit: { verb: 'read', purpose: 'coaching', fields: 'personal' },
    params,
    output: z.object({
      name: z.string(),
      reviews: z.array(reviewRecord),
      /** By year, small counts hidden. */
      outcomes: z.array(
        z.object({ year, people: shown, work: shown, education: shown, otherEnd: shown, goingOn: shown }),
      ),
      form: z.object({ id, edition: z.int(), content: definitionContent }).nullable(),
      /** Years that the reader may write today. */
      writableYears: z.array(year),
    }),
  }),
  qualityReviewSave: endpoint({
    method: 'PUT',
    path: '/quality-reviews/:subject/:subjectId/:year',
    summary: 'The review of a year written or finished',
    access: { kind: 'action', action: 'environmentReview.write' },
    audit: { verb: 'change', purpose: 'coaching', fields: 'personal' },
    params: params.extend({ year: z.coerce.number().int().min(2000).max(2199) }),
    body: z.object({ scores, evidence, finished: z.boolean(), version: version.nullable() }),
    output: z.object({ id, version }),
  }),
};

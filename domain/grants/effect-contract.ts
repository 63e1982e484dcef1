/** What came of grants: follow-ups that wait, their answers, and the figures. Requirements G6, H5. */
import * as z from 'zod';
import { day, endpoint, id, page, pageQuery, text, version } from '../kernel/contract.ts';
import { followUpMonths } from '../outcomes/outcome.ts';
import {
  anywayColumns,
  effectBreakdowns,
  followUpSources,
  hiredAnywayAnswers,
  workColumns,
  worksAfterGrant,
} from './grant-effect.ts';
import { packText } from './pack-language.ts';

const read = { kind: 'action', action: 'grantCase.read' } as const;
const months = z.literal([...followUpMonths]);
const shown = z.int().nullable();

const answer = {
  work: z.enum(worksAfterGrant),
  /** Null: not asked, or no answer. */
  hiredAnyway: z.enum(hiredAnywayAnswers).nullable(),
  source: z.enum(followUpSources),
  note: text(500),
};

const followUp = z.object({
  id,
  version,
  months,
  dueOn: day,
  answer: z.object({ ...answer, on: day, by: z.string() }).nullable(),
});
export type GrantFollowUp = z.output<typeof followUp>;

const waiting = z.object({
  id,
  months,
  dueOn: day,
  case: z.object({ id, number: z.string(), programmeName: packText }),
  employer: z.string(),
  personName: z.string(),
});

const effectRow = z.object({
  key: z.string(),
  cases: shown,
  work: z.record(z.enum(workColumns), shown),
  anyway: z.record(z.enum(anywayColumns), shown),
  grantedCents: shown,
  centsPerLastingJob: shown,
});

export const grantEffectContract = {
  grantEffectRead: endpoint({
    method: 'GET',
    path: '/grant-effect',
    summary: 'What came of grants so many months after: no person can be told from the figures',
    access: { kind: 'action', action: 'grantProgramme.read' },
    audit: { verb: 'read', purpose: 'statistics', fields: 'public' },
    query: z.object({ months: z.enum(['3', '6', '12']).default('6') }),
    output: z.object({
      on: day,
      hiddenUnder: z.int(),
      whole: effectRow,
      by: z.record(z.enum(effectBreakdowns), z.array(effectRow)),
      /** By the programme. */
      names: z.record(z.string(), packText),
    }),
  }),
  grantFollowUpWaiting: endpoint({
    method: 'GET',
    path: '/grant-follow-ups',
    summary: 'Follow-ups of granted cases whose day has come and nobody has answered, the oldest first',
    access: read,
    audit: { verb: 'list', purpose: 'statistics', fields: 'personal' },
    query: z.object(pageQuery),
    output: page(waiting),
  }),
  grantFollowUpList: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId/follow-ups',
    summary: 'The follow-ups of a granted case',
    access: read,
    audit: { verb: 'read', purpose: 'statistics', fields: 'personal' },
    params: z.object({ caseId: id }),
    output: z.object({ rows: z.array(followUp), mayAnswer: z.boolean() }),
  }),
  grantFollowUpAnswer: endpoint({
    method: 'PUT',
    path: '/grant-follow-ups/:followUpId',
    summary: 'Write down what came of a grant; a later answer replaces an earlier one',
    access: { kind: 'action', action: 'grantCase.handle' },
    audit: { verb: 'change', purpose: 'statistics', fields: 'personal' },
    params: z.object({ followUpId: id }),
    body: z.object({ ...answer, version }),
    output: z.object({ id, version }),
  }),
};

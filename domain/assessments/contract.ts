import * as z from 'zod';
import { day, endpoint, id, instant, page, pageQuery, text, version } from '../kernel/contract.ts';
import { occasions, raters } from './answers.ts';
import {
  type KykyviisariArea,
  ballHolders,
  clarificationPaths,
  clarificationSteps,
} from './clarification.ts';
import {
  answersInput,
  definitionContent,
  definitionKinds,
  definitionStatuses,
  shippedDefinition,
} from './definition.ts';
import { jointServiceDecisions, jointServiceReasons } from './rules.ts';

const onClient = { on: 'client', param: 'clientId' } as const;
const read = { kind: 'action', action: 'assessment.read', ...onClient } as const;
const write = { kind: 'action', action: 'assessment.write', ...onClient } as const;
const define = { kind: 'action', action: 'assessment.define' } as const;
const params = z.object({ clientId: id });
const done = z.object({ id, version });

export const definitionRecord = z.object({
  id,
  version,
  key: z.string(),
  edition: z.int(),
  kind: z.enum(definitionKinds),
  status: z.enum(definitionStatuses),
  publishedAt: instant.nullable(),
  content: definitionContent,
});
export type DefinitionRecord = z.output<typeof definitionRecord>;

export const definitionRow = definitionRecord.omit({ content: true }).extend({
  name: definitionContent.shape.name,
  publishedBy: z.string().nullable(),
  /** Answers given to this edition. */
  answers: z.int(),
});
export type DefinitionRow = z.output<typeof definitionRow>;

export const assessmentInput = z.object({
  definitionId: id,
  ratedBy: z.enum(raters),
  occasion: z.enum(occasions),
  answeredOn: day,
  answers: answersInput,
  /** A draft may lack answers; what is finished may not. */
  finished: z.boolean(),
  /** Of a screening only: what the worker found, and why. */
  decision: z.enum(jointServiceDecisions).nullable().default(null),
  decisionReasons: z.array(z.enum(jointServiceReasons)).max(10).default([]),
  decisionNote: text(1000).default(''),
});
export type AssessmentInput = z.output<typeof assessmentInput>;

export const assessmentRecord = z.object({
  id,
  version,
  definitionId: id,
  ratedBy: z.enum(raters),
  occasion: z.enum(occasions),
  answeredOn: day,
  status: z.enum(['draft', 'done']),
  answers: answersInput,
  decision: z.enum(jointServiceDecisions).nullable(),
  decisionReasons: z.array(z.enum(jointServiceReasons)),
  decisionNote: z.string(),
  /** Null when the client answered herself. */
  recordedBy: z.string().nullable(),
  mayChange: z.boolean(),
});
export type AssessmentRecord = z.output<typeof assessmentRecord>;

const outOfTen = z.int().min(0).max(10).nullable();
const kykyviisariInput = z.object({
  doneOn: day,
  overall: outOfTen,
  wellBeing: outOfTen,
  inclusion: outOfTen,
  physical: outOfTen,
  skills: outOfTen,
  everyday: outOfTen,
  link: z
    .url({ protocol: /^https$/, error: 'not-a-url' })
    .max(500)
    .nullable(),
} satisfies Record<KykyviisariArea | 'doneOn' | 'link', z.ZodType>);
export const kykyviisariRecord = kykyviisariInput.extend({
  id,
  version,
  link: z.string().nullable(),
  recordedBy: z.string(),
});
export type KykyviisariRecord = z.output<typeof kykyviisariRecord>;

const clarificationInput = z.object({
  path: z.enum(clarificationPaths),
  step: z.enum(clarificationSteps),
  ball: z.enum(ballHolders),
  madeOn: day,
  doneOn: day.nullable(),
});
export const clarificationRecord = clarificationInput.extend({ id, version, recordedBy: z.string() });
export type ClarificationRecord = z.output<typeof clarificationRecord>;

const due = z.object({ occasion: z.enum(occasions), dueOn: day }).nullable();
export const measuresDue = z.object({ client: due, coach: due });

const assessmentParams = params.extend({ assessmentId: id });
const kykyviisariParams = params.extend({ kykyviisariId: id });
const stepParams = params.extend({ stepId: id });
const definitionParams = z.object({ definitionId: id });

export const assessmentContract = {
  assessmentOverview: endpoint({
    method: 'GET',
    path: '/clients/:clientId/assessments',
    summary:
      'A client’s assessments with the forms they were given to, when the measure is due, Kykyviisari dates, clarifications',
    access: read,
    audit: { verb: 'read', purpose: 'service', fields: 'special' },
    params,
    output: z.object({
      /** The forms in use, and every edition that the answers refer to. */
      definitions: z.array(definitionRecord),
      assessments: z.array(assessmentRecord),
      next: measuresDue,
      kykyviisari: z.array(kykyviisariRecord),
      clarifications: z.array(clarificationRecord),
      mayWrite: z.boolean(),
    }),
  }),
  assessmentCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/assessments',
    summary: 'Answers to the form in use, as a draft or finished',
    access: write,
    audit: { verb: 'create', purpose: 'service', fields: 'special' },
    params,
    body: assessmentInput,
    output: done,
  }),
  assessmentChange: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/assessments/:assessmentId',
    summary: 'A draft goes on or is finished; finished answers are corrected on the day they were recorded',
    access: write,
    audit: { verb: 'change', purpose: 'service', fields: 'special' },
    params: assessmentParams,
    body: assessmentInput.extend({ version }),
    output: done,
  }),
  assessmentRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/assessments/:assessmentId',
    summary: 'A draft thrown away',
    access: write,
    audit: { verb: 'remove', purpose: 'service', fields: 'special' },
    params: assessmentParams,
    output: z.object({ ok: z.boolean() }),
  }),
  measureDueList: endpoint({
    method: 'POST',
    path: '/measures/due',
    summary: 'The caseload’s clients whose progress measure is due, the oldest first',
    access: { kind: 'action', action: 'assessment.read' },
    audit: { verb: 'list', purpose: 'service', fields: 'special' },
    body: z.object({ ...pageQuery, withinDays: z.int().min(0).max(90).default(0) }),
    output: page(
      z.object({
        clientId: id,
        name: z.string(),
        ratedBy: z.enum(raters),
        occasion: z.enum(occasions),
        dueOn: day,
        lastOn: day.nullable(),
      }),
    ),
  }),
  kykyviisariCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/kykyviisari',
    summary: 'That a Kykyviisari was filled in: its date and the client’s own summary',
    access: write,
    audit: { verb: 'create', purpose: 'service', fields: 'special' },
    params,
    body: kykyviisariInput,
    output: done,
  }),
  kykyviisariChange: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/kykyviisari/:kykyviisariId',
    summary: 'The date or the summary corrected',
    access: write,
    audit: { verb: 'change', purpose: 'service', fields: 'special' },
    params: kykyviisariParams,
    body: kykyviisariInput.extend({ version }),
    output: done,
  }),
  kykyviisariRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/kykyviisari/:kykyviisariId',
    summary: 'Recorded by mistake',
    access: write,
    audit: { verb: 'remove', purpose: 'service', fields: 'special' },
    params: kykyviisariParams,
    output: z.object({ ok: z.boolean() }),
  }),
  clarificationCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/clarifications',
    summary: 'A step towards a health check or a clarification of work ability; no result',
    access: write,
    audit: { verb: 'create', purpose: 'service', fields: 'special' },
    params,
    body: clarificationInput,
    output: done,
  }),
  clarificationChange: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/clarifications/:stepId',
    summary: 'Who has the ball, and when the step was begun and done',
    access: write,
    audit: { verb: 'change', purpose: 'service', fields: 'special' },
    params: stepParams,
    body: clarificationInput.extend({ version }),
    output: done,
  }),
  clarificationRemove: endpoint({
    method: 'DELETE',
    path: '/clients/:clientId/clarifications/:stepId',
    summary: 'Recorded by mistake',
    access: write,
    audit: { verb: 'remove', purpose: 'service', fields: 'special' },
    params: stepParams,
    output: z.object({ ok: z.boolean() }),
  }),
  definitionList: endpoint({
    method: 'GET',
    path: '/assessment-definitions',
    summary: 'Every form in every edition',
    access: define,
    audit: 'none',
    output: z.object({ rows: z.array(definitionRow) }),
  }),
  definitionRead: endpoint({
    method: 'GET',
    path: '/assessment-definitions/:definitionId',
    summary: 'One edition of a form',
    access: define,
    audit: 'none',
    params: definitionParams,
    output: definitionRecord,
  }),
  definitionCreate: endpoint({
    method: 'POST',
    path: '/assessment-definitions',
    summary: 'A new form of the area’s own, as a draft',
    access: define,
    audit: { verb: 'create', purpose: 'administration', fields: 'public' },
    body: z.object({
      key: shippedDefinition.shape.key,
      kind: z.enum(definitionKinds),
      content: definitionContent,
    }),
    output: done,
  }),
  definitionEdition: endpoint({
    method: 'POST',
    path: '/assessment-definitions/:definitionId/editions',
    summary: 'A new draft edition begun from this one; the draft that is there already, if there is one',
    access: define,
    audit: { verb: 'create', purpose: 'administration', fields: 'public' },
    params: definitionParams,
    body: z.object({}),
    output: done,
  }),
  definitionSave: endpoint({
    method: 'PUT',
    path: '/assessment-definitions/:definitionId',
    summary: 'A draft edition changed',
    access: define,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: definitionParams,
    body: z.object({ content: definitionContent, version }),
    output: done,
  }),
  definitionPublish: endpoint({
    method: 'POST',
    path: '/assessment-definitions/:definitionId/publish',
    summary: 'A draft edition taken into use; the former edition retires and its answers stay',
    access: define,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: definitionParams,
    body: z.object({ version }),
    output: done,
  }),
  definitionRetire: endpoint({
    method: 'POST',
    path: '/assessment-definitions/:definitionId/retire',
    summary: 'A form taken out of use; its answers stay',
    access: define,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: definitionParams,
    body: z.object({ version }),
    output: done,
  }),
  definitionRemove: endpoint({
    method: 'DELETE',
    path: '/assessment-definitions/:definitionId',
    summary: 'A draft edition thrown away',
    access: define,
    audit: { verb: 'remove', purpose: 'administration', fields: 'public' },
    params: definitionParams,
    output: z.object({ ok: z.boolean() }),
  }),
};

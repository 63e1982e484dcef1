import * as z from 'zod';
import { day, endpoint, id, requiredText, version } from '../kernel/contract.ts';
import {
  localText,
  organisers,
  planInput,
  statutoryPlanKinds,
  stepActions,
  stepInput,
  stepRecord,
} from './plan.ts';

const onClient = { on: 'client', param: 'clientId' } as const;
const params = z.object({ clientId: id });
const done = z.object({ id, version });

export const contactKinds = ['meeting', 'phone', 'message', 'remote', 'network', 'note'] as const;
export type ContactKind = (typeof contactKinds)[number];
export const contactVisibilities = ['team', 'area', 'shared'] as const;
/** `team`: those in whose caseload the client is; `area`: all who may read the client; `shared`: partners too. */
export type ContactVisibility = (typeof contactVisibilities)[number];

const contactRecord = z.object({
  id,
  version,
  kind: z.enum(contactKinds),
  happenedOn: day,
  content: z.string(),
  visibility: z.enum(contactVisibilities),
  writtenBy: z.string(),
  writtenRole: z.string(),
  own: z.boolean(),
});
export type ContactRecord = z.output<typeof contactRecord>;

export const planContract = {
  planRead: endpoint({
    method: 'GET',
    path: '/clients/:clientId/plan',
    summary: 'The plan with its steps, the timeline of services over organisations, and their clashes',
    access: { kind: 'action', action: 'client.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    output: z.object({
      version,
      goal: z.string(),
      statutoryPlanKind: z.enum(statutoryPlanKinds).nullable(),
      statutoryPlanReference: z.string().nullable(),
      statutoryGoalReference: z.string().nullable(),
      organiser: z.enum(organisers).nullable(),
      reviewOn: day.nullable(),
      steps: z.array(stepRecord),
      timeline: z.array(
        z.object({
          id,
          kind: z.enum(['step', 'coaching']),
          title: z.string(),
          titleWords: localText,
          organisation: z.string().nullable(),
          from: day,
          to: day,
          weekdays: z.array(z.int()).nullable(),
        }),
      ),
      clashes: z.array(z.object({ first: id, second: id, from: day, to: day, weekdays: z.array(z.int()) })),
      mayEdit: z.boolean(),
    }),
  }),
  planSave: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/plan',
    summary: 'Goal, reference to the statutory plan, review date',
    access: { kind: 'action', action: 'plan.edit', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params,
    body: planInput.extend({ version }),
    output: z.object({ version }),
  }),
  planPackageCopy: endpoint({
    method: 'POST',
    path: '/clients/:clientId/plan/packages',
    summary: 'Copies a coaching package’s steps into the plan, dated from a start day, to be tailored',
    access: { kind: 'action', action: 'plan.edit', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params,
    body: z.object({ packageId: id, startsOn: day }),
    output: z.object({ steps: z.int() }),
  }),
  planStepAdd: endpoint({
    method: 'POST',
    path: '/clients/:clientId/plan/steps',
    summary: 'A new step',
    access: { kind: 'action', action: 'plan.edit', ...onClient },
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: stepInput,
    output: done,
  }),
  planStepEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/plan/steps/:stepId',
    summary: 'A step changed',
    access: { kind: 'action', action: 'plan.edit', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ stepId: id }),
    body: stepInput.extend({ version }),
    output: done,
  }),
  planStepAct: endpoint({
    method: 'POST',
    path: '/clients/:clientId/plan/steps/:stepId/actions',
    summary: 'Start, finish, drop or re-open a step',
    access: { kind: 'action', action: 'plan.edit', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ stepId: id }),
    body: z.object({ action: z.enum(stepActions), on: day, version }),
    output: done,
  }),
  contactList: endpoint({
    method: 'GET',
    path: '/clients/:clientId/contacts',
    summary: 'Contacts and notes, newest first, as far as this reader may see them',
    access: { kind: 'action', action: 'client.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'special' },
    params,
    query: z.object({
      cursor: z.string().max(500).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
    output: z.object({ rows: z.array(contactRecord), next: z.string().nullable() }),
  }),
  contactAdd: endpoint({
    method: 'POST',
    path: '/clients/:clientId/contacts',
    summary: 'A contact or a note',
    access: { kind: 'action', action: 'contact.write', ...onClient },
    audit: { verb: 'create', purpose: 'service', fields: 'special' },
    params,
    body: z.object({
      kind: z.enum(contactKinds),
      happenedOn: day,
      content: requiredText(8000),
      visibility: z.enum(contactVisibilities),
    }),
    output: done,
  }),
  contactEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/contacts/:contactId',
    summary: 'One’s own contact or note corrected',
    access: { kind: 'action', action: 'contact.write', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'special' },
    params: params.extend({ contactId: id }),
    body: z.object({
      kind: z.enum(contactKinds),
      happenedOn: day,
      content: requiredText(8000),
      visibility: z.enum(contactVisibilities),
      version,
    }),
    output: done,
  }),
};

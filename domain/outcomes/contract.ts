import * as z from 'zod';
import { day, endpoint, id, text, version } from '../kernel/contract.ts';
import { followUpSituations, outcomeCodes } from './outcome.ts';

const onClient = { on: 'client', param: 'clientId' } as const;
const params = z.object({ clientId: id });

const followUp = z.object({
  id,
  version,
  months: z.int(),
  dueOn: day,
  doneOn: day.nullable(),
  situation: z.enum(followUpSituations).nullable(),
  note: z.string(),
});

export const outcomeContract = {
  outcomeList: endpoint({
    method: 'GET',
    path: '/clients/:clientId/outcomes',
    summary: 'Outcomes of the path, newest first, with their follow-ups',
    access: { kind: 'action', action: 'client.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    output: z.object({
      outcomes: z.array(
        z.object({
          id,
          version,
          code: z.enum(outcomeCodes),
          happenedOn: day,
          note: z.string(),
          receivingParty: z.string(),
          followOnPlan: z.string(),
          recordedBy: z.string().nullable(),
          reopenedOn: day.nullable(),
          followUps: z.array(followUp),
        }),
      ),
      mayRecord: z.boolean(),
    }),
  }),
  outcomeRecord: endpoint({
    method: 'POST',
    path: '/clients/:clientId/outcomes',
    summary: 'Records the outcome: the path closes, follow-ups are planned, open periods end',
    access: { kind: 'action', action: 'outcome.record', ...onClient },
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: z.object({
      code: z.enum(outcomeCodes),
      happenedOn: day,
      note: text(2000).default(''),
      receivingParty: text(300).default(''),
      followOnPlan: text(4000).default(''),
      /** Version of the client that the worker saw. */
      version,
    }),
    output: z.object({ id, version }),
  }),
  pathReopen: endpoint({
    method: 'POST',
    path: '/clients/:clientId/reopen',
    summary: 'The person returns: the same path is opened again, its follow-ups not yet due fall away',
    access: { kind: 'action', action: 'outcome.record', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params,
    body: z.object({ on: day, reason: text(1000).default(''), version }),
    output: z.object({ id, version }),
  }),
  followUpRecord: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/follow-ups/:followUpId',
    summary: 'What the follow-up found',
    access: { kind: 'action', action: 'outcome.record', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ followUpId: id }),
    body: z.object({
      doneOn: day,
      situation: z.enum(followUpSituations),
      note: text(1000).default(''),
      version,
    }),
    output: z.object({ id, version }),
  }),
};

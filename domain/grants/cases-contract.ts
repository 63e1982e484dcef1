/** Cases of grants: applications, their handling and decisions. Requirements G2, G4, G8, G10. */
import * as z from 'zod';
import {
  day,
  endpoint,
  id,
  instant,
  page,
  pageQuery,
  requiredText,
  text,
  version,
} from '../kernel/contract.ts';
import { grantResultSchema } from './grant-calculator.ts';
import { grantCaseActions, grantCaseOtherEvents, grantCaseStatuses, grantQueues } from './grant-case.ts';
import type { GrantPack } from './pack.ts';
import { packText } from './pack-language.ts';

const caseParams = z.object({ caseId: id });
const read = { kind: 'action', action: 'grantCase.read' } as const;
const handle = { kind: 'action', action: 'grantCase.handle' } as const;
const logged = (verb: 'read' | 'list' | 'create' | 'change') =>
  ({ verb, purpose: 'service', fields: 'financial' }) as const;

/** As an application tells them: `{person, employer, job, claims, extra}`, by the facts of its programme. */
export type ToldFacts = Partial<
  Record<'person' | 'employer' | 'job' | 'claims' | 'extra', Record<string, unknown>>
>;
export const grantTold = z.partialRecord(
  z.enum(['person', 'employer', 'job', 'claims', 'extra']),
  z.record(z.string().max(60), z.unknown()),
);

export const grantKinds = ['granted', 'refused'] as const;
export type GrantKind = (typeof grantKinds)[number];

const caseRow = z.object({
  id,
  version,
  number: z.string(),
  programme: z.string(),
  packVersion: z.string(),
  programmeName: packText,
  employer: z.object({ id, name: z.string() }),
  personName: z.string(),
  receivedOn: day,
  status: z.enum(grantCaseStatuses),
  handler: z.string().nullable(),
  origin: z.enum(['paper', 'eService']),
  /** Of the stored result; null while it is not known. */
  totalCents: z.int().nullable(),
  informationDueOn: day.nullable(),
  /** Messages of the employer that no handler has opened. */
  unread: z.int(),
});
export type GrantCaseRow = z.output<typeof caseRow>;

const proposal = z.object({
  kind: z.enum(grantKinds),
  cents: z.int().nonnegative(),
  /** The sum is another than the worked out one. */
  isManual: z.boolean(),
  reasons: z.string(),
  proposedBy: z.string(),
  proposedOn: day,
});

const decision = z.object({
  number: z.string(),
  decidedBy: z.string(),
  decidedOn: day,
});

const caseEvent = z.object({
  at: instant,
  by: z.string(),
  action: z.enum([...grantCaseActions, ...grantCaseOtherEvents]),
  note: z.string(),
});

export const grantCaseContract = {
  grantCaseList: endpoint({
    method: 'GET',
    path: '/grant-cases',
    summary: 'Cases of grants in one queue, the oldest first, or closed ones, the latest first',
    access: read,
    audit: logged('list'),
    query: z.object({ queue: z.enum([...grantQueues, 'closed']).default('toTake'), ...pageQuery }),
    output: page(caseRow),
  }),
  grantCaseCounts: endpoint({
    method: 'GET',
    path: '/grant-cases/counts',
    summary: 'How many open cases each queue has',
    access: read,
    audit: 'none',
    output: z.object({ counts: z.record(z.enum(grantQueues), z.int()) }),
  }),
  grantCaseRead: endpoint({
    method: 'GET',
    path: '/grant-cases/:caseId',
    summary: 'A case: what was told, what came of it, its history, and what may be done now',
    access: read,
    audit: logged('read'),
    params: caseParams,
    output: z.object({
      row: caseRow,
      told: grantTold,
      jobTitle: z.string(),
      pack: z.custom<GrantPack>(),
      result: grantResultSchema.nullable(),
      resultAt: instant.nullable(),
      informationAsked: z.string(),
      proposal: proposal.nullable(),
      decision: decision.nullable(),
      events: z.array(caseEvent),
      actions: z.array(z.enum(grantCaseActions)),
      mayEdit: z.boolean(),
    }),
  }),
  grantCaseCreate: endpoint({
    method: 'POST',
    path: '/grant-cases',
    summary: 'An application that came on paper, under the version of the programme in use on its day',
    access: handle,
    audit: logged('create'),
    body: z.object({
      programme: requiredText(60),
      employerId: id,
      receivedOn: day,
      personName: requiredText(200),
      jobTitle: text(200),
      told: grantTold,
    }),
    output: z.object({ id, version }),
  }),
  grantCaseEdit: endpoint({
    method: 'PUT',
    path: '/grant-cases/:caseId',
    summary: 'Correct what was told, with a reason; the result is worked out anew and the former one kept',
    access: handle,
    audit: logged('change'),
    params: caseParams,
    body: z.object({
      personName: requiredText(200),
      jobTitle: text(200),
      told: grantTold,
      reason: requiredText(500),
      version,
    }),
    output: z.object({ id, version }),
  }),
  grantCaseMove: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/moves',
    summary: 'One action of the workflow of a case',
    access: handle,
    audit: logged('change'),
    params: caseParams,
    body: z.object({
      action: z.enum(grantCaseActions).exclude(['propose', 'decide', 'sendBack']),
      note: text(2000),
      /** When more information has to be here; of `askInformation`. */
      dueOn: day.nullable().default(null),
      version,
    }),
    output: z.object({ id, version }),
  }),
  grantCasePropose: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/proposal',
    summary: 'Propose a decision; somebody else decides',
    access: handle,
    audit: logged('change'),
    params: caseParams,
    body: z.object({
      kind: z.enum(grantKinds),
      /** Null: as worked out. */
      manualCents: z.int().positive().max(1_000_000_000).nullable(),
      reasons: requiredText(4000),
      version,
    }),
    output: z.object({ id, version }),
  }),
  grantCaseDecide: endpoint({
    method: 'POST',
    path: '/grant-cases/:caseId/decision',
    summary: 'Decide as proposed, or send back; never by whoever proposed',
    access: { kind: 'action', action: 'grantCase.decide' },
    audit: logged('change'),
    params: caseParams,
    body: z.object({
      action: z.enum(['decide', 'sendBack']),
      note: text(2000),
      /** Of the list of decisions; empty: the running number of the year. */
      section: text(20).default(''),
      version,
    }),
    output: z.object({ id, version }),
  }),
  grantDeciderList: endpoint({
    method: 'GET',
    path: '/grant-deciders',
    summary: 'Who may decide grants, how much and when',
    access: { kind: 'action', action: 'grantProgramme.read' },
    audit: 'none',
    output: z.object({
      rows: z.array(
        z.object({
          id,
          version,
          staff: z.object({ id, name: z.string() }),
          mostCents: z.int(),
          startsOn: day,
          endsOn: day.nullable(),
        }),
      ),
    }),
  }),
  grantDeciderSave: endpoint({
    method: 'POST',
    path: '/grant-deciders',
    summary: 'Give a member of staff the right to decide grants up to a sum',
    access: { kind: 'action', action: 'grantProgramme.manage' },
    audit: { verb: 'change', purpose: 'administration', fields: 'personal' },
    body: z.object({
      staffId: id,
      mostCents: z.int().nonnegative().max(100_000_000_000),
      startsOn: day,
      endsOn: day.nullable(),
    }),
    output: z.object({ id, version }),
  }),
};

/** Retention as the administrator, the coordinator and the data protection officer see and steer it. */
import * as z from 'zod';
import { day, endpoint, id, instant, requiredText, text, version } from '../kernel/contract.ts';
import { dataRequestSubjects } from '../own/data-request.ts';
import { erasureGrounds } from './erasure.ts';
import { erasedTypes, recordTypes } from './rules.ts';

const read = { kind: 'action', action: 'retention.read' } as const;
const manage = { kind: 'action', action: 'retention.manage' } as const;
const hold = { kind: 'action', action: 'retention.hold' } as const;
const people = { kind: 'action', action: 'retention.people' } as const;

const decide = { kind: 'action', action: 'dataRequest.decide' } as const;
/** How many rows of what they are about. */
const rowCounts = z.array(z.object({ about: z.enum(dataRequestSubjects), rows: z.int() }));

/** What a run erased or would erase, per type. */
const counts = z.object({ client: z.int(), referral: z.int(), message: z.int() });

const retentionHold = z.object({
  id,
  clientId: id.nullable(),
  recordType: z.enum(erasedTypes).nullable(),
  reason: z.string(),
  /** Last day of the hold; open when null. */
  endsOn: day.nullable(),
  setBy: z.string(),
  setAt: instant,
});

const person = z.object({
  id,
  name: z.string(),
  /** Null when non-disclosure hides it from this reader. */
  municipalityCode: z.string().nullable(),
  /** From when her time runs. */
  since: day,
  held: z.boolean(),
});

export const retentionContract = {
  retentionRead: endpoint({
    method: 'GET',
    path: '/retention',
    summary: 'Times of keeping, what a run of today would erase, holds and earlier runs',
    access: read,
    audit: { verb: 'list', purpose: 'administration', fields: 'public' },
    output: z.object({
      on: day,
      decisions: z.array(
        z.object({
          type: z.enum(recordTypes),
          /** The area's own decision; the plan's time holds when null. */
          months: z.int().nullable(),
          basis: z.string(),
          changedBy: z.string().nullable(),
          version: version.nullable(),
        }),
      ),
      report: z.array(
        z.object({
          type: z.enum(erasedTypes),
          /** Year in which the time began to run. */
          year: z.int(),
          count: z.int(),
          held: z.int(),
        }),
      ),
      holds: z.array(retentionHold),
      runs: z.array(
        z.object({
          id,
          status: z.enum(['running', 'done']),
          asOf: day,
          startedBy: z.string(),
          startedAt: instant,
          erased: counts,
        }),
      ),
      /** Erasing that clients asked for; nothing leads to whom. */
      erasures: z.array(
        z.object({
          id,
          receivedOn: day,
          ground: z.enum(erasureGrounds),
          counts: rowCounts,
          decidedBy: z.string(),
          doneAt: instant,
        }),
      ),
    }),
  }),
  retentionDecide: endpoint({
    method: 'PUT',
    path: '/retention/types/:recordType',
    summary:
      'The area’s own time of keeping a type of record, within the limits of the plan; null goes back to the plan',
    access: manage,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: z.object({ recordType: z.enum(recordTypes) }),
    body: z.object({
      months: z.int().min(1).max(600).nullable(),
      basis: text(500),
      version: version.nullable(),
    }),
    output: z.object({ version: version.nullable() }),
  }),
  retentionRunBegin: endpoint({
    method: 'POST',
    path: '/retention/runs',
    summary:
      'Begins to erase what is past its time; refused when there is not as much of it as the caller saw',
    access: manage,
    audit: { verb: 'remove', purpose: 'administration', fields: 'public' },
    body: z.object({ seen: counts }),
    output: z.object({ id }),
  }),
  erasureLook: endpoint({
    method: 'GET',
    path: '/data-requests/:requestId/erasure',
    summary: 'What erasing that a client asks for would take away, and what stands against it: a dry run',
    access: decide,
    audit: { verb: 'read', purpose: 'supervision', fields: 'special' },
    params: z.object({ requestId: id }),
    output: z.object({
      version,
      pathEnded: z.boolean(),
      held: z.boolean(),
      /** The first day on which retention would erase the data; null while the time has not begun. */
      keptUntil: day.nullable(),
      counts: rowCounts,
    }),
  }),
  erasureDo: endpoint({
    method: 'POST',
    path: '/data-requests/:requestId/erasure',
    summary:
      'Grants a request to erase: everything of the client goes at once, the request too; refused when there is not as much of it as the caller saw, when it is held, or kept by law',
    access: decide,
    audit: { verb: 'remove', purpose: 'supervision', fields: 'special' },
    params: z.object({ requestId: id }),
    body: z.object({ ground: z.enum(erasureGrounds), seen: z.int().nonnegative(), version }),
    output: z.object({ id }),
  }),
  retentionPeople: endpoint({
    method: 'GET',
    path: '/retention/people',
    summary: 'People whose data a run of today would erase or who are held, within the reader’s own reach',
    access: people,
    audit: { verb: 'list', purpose: 'administration', fields: 'personal' },
    output: z.object({ rows: z.array(person), hasMore: z.boolean() }),
  }),
  holdSet: endpoint({
    method: 'POST',
    path: '/retention/holds',
    summary: 'Holds a person or a type of record: while the hold lasts, none of it is erased',
    access: hold,
    audit: { verb: 'create', purpose: 'administration', fields: 'special' },
    body: z
      .object({
        clientId: id.nullable(),
        recordType: z.enum(erasedTypes).nullable(),
        reason: requiredText(1000),
        endsOn: day.nullable(),
      })
      .refine((body) => (body.clientId === null) !== (body.recordType === null), { path: ['recordType'] }),
    output: z.object({ id }),
  }),
  holdLift: endpoint({
    method: 'POST',
    path: '/retention/holds/:holdId/lift',
    summary: 'Lifts a hold',
    access: hold,
    audit: { verb: 'change', purpose: 'administration', fields: 'special' },
    params: z.object({ holdId: id }),
    output: z.object({ id }),
  }),
};

/** Networks, campaigns, events with slots, trainings, visits and competitions; the library and the solutions bank. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import { timeOfDay } from '../meetings/contract.ts';
import { jointKinds, resourceKinds, resourceTopics, slotResults } from './joint-actions.ts';

const read = { kind: 'action', action: 'employer.joint' } as const;
const manage = { kind: 'action', action: 'employer.manage' } as const;
const params = z.object({ jointId: id });
const entryParams = params.extend({ entryId: id });
const done = z.object({ id, version });
const count = z.int().min(0).max(100_000).nullable();

export const jointInput = z.object({
  kind: z.enum(jointKinds),
  name: requiredText(200),
  description: text(2000),
  startsOn: day,
  endsOn: day.nullable(),
  municipalityCode: municipalityCode.nullable(),
  place: text(200),
  /** What is aimed at: hires of a campaign, people of a visit. */
  target: count,
  /** The training of the library it gives. */
  resourceId: id.nullable(),
});
export const jointRecord = jointInput.extend({ id, version });
export type JointRecord = z.output<typeof jointRecord>;

export const participationInput = z.object({
  employerId: id.nullable(),
  /** An entry of a competition, a visiting group: never a person's name. */
  title: text(200),
  pledged: count,
  achieved: count,
  attended: z.boolean().nullable(),
  people: count,
  note: text(500),
});
export const participation = participationInput.extend({
  id,
  version,
  employerName: z.string().nullable(),
});
export type JointParticipation = z.output<typeof participation>;

export const slotInput = z.object({
  participationId: id,
  starts: timeOfDay,
  ends: timeOfDay,
  clientId: id.nullable(),
  result: z.enum(slotResults).nullable(),
});
const slot = slotInput.extend({ id, version, clientName: z.string().nullable() });
export type JointSlot = z.output<typeof slot>;

const result = z.object({
  employers: z.int(),
  pledged: z.int(),
  achieved: z.int(),
  attended: z.int(),
  people: z.int(),
  /** Hires that name it as where they came of. */
  hires: z.int(),
});

export const resourceInput = z.object({
  kind: z.enum(resourceKinds),
  topic: z.enum(resourceTopics),
  title: requiredText(200),
  content: text(4000),
  link: text(300),
  minutes: z.int().min(0).max(10_000).nullable(),
  /** What a solution costs, in whole cents. */
  costCents: z.int().min(0).max(100_000_000).nullable(),
  language: z.enum(['fi', 'sv', 'en']),
  endedOn: day.nullable(),
});
export const resourceRecord = resourceInput.extend({
  id,
  version,
  /** Employers who took part in a training of it. */
  attended: z.int(),
});
export type EmployerResource = z.output<typeof resourceRecord>;

export const jointContract = {
  jointList: endpoint({
    method: 'GET',
    path: '/employer-actions',
    summary: 'What is done with employers together, with counts of what came of it',
    access: read,
    audit: 'none',
    query: z.object({ kind: z.enum(jointKinds).optional() }),
    output: z.object({
      rows: z.array(jointRecord.extend({ result })),
      actions: z.array(z.enum(['manage'])),
    }),
  }),
  jointRead: endpoint({
    method: 'GET',
    path: '/employer-actions/:jointId',
    summary: 'One of them: who takes part, pledges and results, slots of an event',
    access: read,
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    output: z.object({
      joint: jointRecord,
      result,
      participations: z.array(participation),
      slots: z.array(slot),
      actions: z.array(z.enum(['manage'])),
    }),
  }),
  jointCreate: endpoint({
    method: 'POST',
    path: '/employer-actions',
    summary: 'A network, campaign, event, training, visit or competition',
    access: manage,
    audit: 'none',
    body: jointInput,
    output: done,
  }),
  jointEdit: endpoint({
    method: 'PUT',
    path: '/employer-actions/:jointId',
    summary: 'One of them changed',
    access: manage,
    audit: 'none',
    params,
    body: jointInput.extend({ version }),
    output: done,
  }),
  participationAdd: endpoint({
    method: 'POST',
    path: '/employer-actions/:jointId/participations',
    summary: 'An employer takes part, a group visits, an entry of a competition comes',
    access: manage,
    audit: 'none',
    params,
    body: participationInput,
    output: done,
  }),
  participationEdit: endpoint({
    method: 'PUT',
    path: '/employer-actions/:jointId/participations/:entryId',
    summary: 'What was pledged, what came of it, whether they came',
    access: manage,
    audit: 'none',
    params: entryParams,
    body: participationInput.extend({ version }),
    output: done,
  }),
  slotAdd: endpoint({
    method: 'POST',
    path: '/employer-actions/:jointId/slots',
    summary: 'A slot of an event: an employer meets a jobseeker',
    access: manage,
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: slotInput,
    output: done,
  }),
  slotEdit: endpoint({
    method: 'PUT',
    path: '/employer-actions/:jointId/slots/:entryId',
    summary: 'Who has a slot and what came of it',
    access: manage,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: entryParams,
    body: slotInput.extend({ version }),
    output: done,
  }),
  resourceList: endpoint({
    method: 'GET',
    path: '/employer-resources',
    summary: 'The library for employers: trainings, material, and solutions by which work was adjusted',
    access: read,
    audit: 'none',
    query: z.object({ kind: z.enum(resourceKinds).optional() }),
    output: z.object({ rows: z.array(resourceRecord), actions: z.array(z.enum(['manage'])) }),
  }),
  resourceAdd: endpoint({
    method: 'POST',
    path: '/employer-resources',
    summary: 'A training, a piece of material or a solution for the bank',
    access: manage,
    audit: 'none',
    body: resourceInput,
    output: done,
  }),
  resourceEdit: endpoint({
    method: 'PUT',
    path: '/employer-resources/:entryId',
    summary: 'A piece of the library changed',
    access: manage,
    audit: 'none',
    params: z.object({ entryId: id }),
    body: resourceInput.extend({ version }),
    output: done,
  }),
};

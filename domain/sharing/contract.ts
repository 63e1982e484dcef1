import * as z from 'zod';
import { roles } from '../access/roles.ts';
import { raters } from '../assessments/answers.ts';
import { pathStates } from '../clients/path.ts';
import { periodStatuses } from '../coaching/coaching.ts';
import { outcomeCodes } from '../outcomes/outcome.ts';
import { contactKinds } from '../plans/contract.ts';
import { localText, stepActions, stepStatuses } from '../plans/plan.ts';
import { day, endpoint, id, instant, requiredText, version } from '../kernel/contract.ts';
import { sliceLearningRecord } from '../proof/shapes.ts';
import { jointServiceInput, jointServiceRecord } from './joint-service.ts';
import { legalBases, recordedBases } from './legal-basis.ts';
import { shareEndCauses, shareStates, sliceParts } from './slice.ts';

const onClient = { on: 'client', param: 'clientId' } as const;
const params = z.object({ clientId: id });
const done = z.object({ id, version });
const parts = z.array(z.enum(sliceParts));
const worker = z.object({
  name: z.string(),
  organisation: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
});

const share = z.object({
  id,
  organisation: z.string(),
  professional: z.string().nullable(),
  parts,
  purpose: z.string(),
  legalBasis: z.enum(recordedBases),
  startsOn: day,
  endsOn: day,
  givenBy: z.string(),
  state: z.enum(shareStates),
  endedAt: instant.nullable(),
  endCause: z.enum(shareEndCauses).nullable(),
});
export type ShareRecord = z.output<typeof share>;

const sliceStep = z.object({
  id,
  version,
  title: localText,
  service: localText,
  organisation: z.string().nullable(),
  responsible: z.string().nullable(),
  startsOn: day.nullable(),
  dueOn: day.nullable(),
  doneOn: day.nullable(),
  status: z.enum(stepStatuses),
  /** Done by the reader's own organisation. */
  own: z.boolean(),
  actions: z.array(z.enum(stepActions)),
});
export type SliceStep = z.output<typeof sliceStep>;

const sliceContact = z.object({
  id,
  version,
  kind: z.enum(contactKinds),
  happenedOn: day,
  content: z.string(),
  writtenBy: z.string(),
  own: z.boolean(),
});
export type SliceContact = z.output<typeof sliceContact>;

/** A part that was not handed is not there at all. */
const sliceContent = z.object({
  clientId: id,
  name: z.string(),
  /** Non-disclosure hides her contact data and places from partners, whatever was handed. */
  hidden: z.boolean(),
  responsible: worker.nullable(),
  identity: z
    .object({
      birthDate: day.nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
      streetAddress: z.string().nullable(),
      postalCode: z.string().nullable(),
      postOffice: z.string().nullable(),
      municipalityCode: z.string().nullable(),
      serviceLanguage: z.string(),
    })
    .optional(),
  path: z
    .object({
      state: z.enum(pathStates),
      since: day,
      moves: z.array(z.object({ to: z.enum(pathStates), on: day })),
    })
    .optional(),
  plan: z.object({ goal: z.string(), reviewOn: day.nullable(), steps: z.array(sliceStep) }).optional(),
  coaching: z
    .object({
      periods: z.array(
        z.object({
          id,
          place: z.string().nullable(),
          organisation: z.string().nullable(),
          coach: z.string(),
          startsOn: day,
          endsOn: day,
          weekdays: z.array(z.int()),
          dailyMinutes: z.int(),
          goals: z.string(),
          status: z.enum(periodStatuses),
          attendancePercent: z.number().nullable(),
          present: z.int(),
          absent: z.int(),
        }),
      ),
    })
    .optional(),
  assessments: z
    .object({
      rows: z.array(
        z.object({
          id,
          title: localText,
          answeredOn: day,
          ratedBy: z.enum(raters),
        }),
      ),
    })
    .optional(),
  outcome: z
    .object({
      rows: z.array(
        z.object({
          id,
          code: z.enum(outcomeCodes),
          happenedOn: day,
          receivingParty: z.string(),
          followUps: z.array(z.object({ dueOn: day, doneOn: day.nullable() })),
        }),
      ),
    })
    .optional(),
  contacts: z.object({ rows: z.array(sliceContact) }).optional(),
  /** Records sent to the reader's own school. */
  learning: z.object({ rows: z.array(sliceLearningRecord) }).optional(),
});
export type SliceContent = z.output<typeof sliceContent>;

const handed = z.object({
  id,
  parts,
  purpose: z.string(),
  legalBasis: z.enum(recordedBases),
  startsOn: day,
  endsOn: day,
  givenBy: z.string(),
  givenByOrganisation: z.string(),
});

export const sharingContract = {
  teamRead: endpoint({
    method: 'GET',
    path: '/clients/:clientId/team',
    summary: 'Who works with the client, which slices are given to partners, the joint service',
    access: { kind: 'action', action: 'team.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'personal' },
    params,
    output: z.object({
      members: z.array(
        z.object({
          staffId: id,
          name: z.string(),
          organisation: z.string(),
          as: z.enum(['responsible', 'coach', 'step', 'partner']),
          from: day.nullable(),
          until: day.nullable(),
          parts,
        }),
      ),
      shares: z.array(share),
      jointServices: z.array(jointServiceRecord),
      /** Screenings in which the need for joint services was found, newest first. */
      screenings: z.array(z.object({ id, answeredOn: day })),
      consentUntil: day.nullable(),
      mayShare: z.boolean(),
      mayRecord: z.boolean(),
    }),
  }),
  shareAdd: endpoint({
    method: 'POST',
    path: '/clients/:clientId/shares',
    summary: 'Hands named parts of the case to one professional of a partner, for a time, on a stated basis',
    access: { kind: 'action', action: 'client.share', ...onClient },
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: z.object({
      staffId: id,
      parts: parts.min(1, { error: 'required' }).max(sliceParts.length),
      purpose: requiredText(500),
      legalBasis: z.enum(legalBases),
      startsOn: day,
      endsOn: day,
    }),
    output: z.object({ id }),
  }),
  shareEnd: endpoint({
    method: 'POST',
    path: '/clients/:clientId/shares/:shareId/end',
    summary: 'Takes the slice back at once',
    access: { kind: 'action', action: 'client.share', ...onClient },
    audit: { verb: 'remove', purpose: 'service', fields: 'personal' },
    params: params.extend({ shareId: id }),
    output: z.object({ ok: z.literal(true) }),
  }),
  sharePreview: endpoint({
    method: 'POST',
    path: '/clients/:clientId/share-preview',
    summary: 'What a partner’s professional would see of these parts',
    access: { kind: 'action', action: 'client.share', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'special' },
    params,
    body: z.object({ staffId: id, parts: parts.max(sliceParts.length) }),
    output: sliceContent,
  }),
  jointServiceAdd: endpoint({
    method: 'POST',
    path: '/clients/:clientId/joint-services',
    summary: 'The basis of a multi-sectoral joint service, with its days',
    access: { kind: 'action', action: 'jointService.record', ...onClient },
    audit: { verb: 'create', purpose: 'service', fields: 'personal' },
    params,
    body: jointServiceInput,
    output: done,
  }),
  jointServiceEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/joint-services/:jointServiceId',
    summary: 'Days of a joint service; its end ends the slices that rest on it',
    access: { kind: 'action', action: 'jointService.record', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ jointServiceId: id }),
    body: jointServiceInput.extend({ version }),
    output: done,
  }),

  sliceList: endpoint({
    method: 'GET',
    path: '/slices',
    summary: 'What has been handed to me: whose, which parts, until when, on what basis',
    access: { kind: 'action', action: 'slice.list' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    output: z.object({
      rows: z.array(
        z.object({
          clientId: id,
          name: z.string(),
          slices: z.array(handed),
          /** Steps of the reader's own organisation that wait, when the plan is handed. */
          openSteps: z.int().nullable(),
        }),
      ),
    }),
  }),
  sliceRead: endpoint({
    method: 'GET',
    path: '/slices/:clientId',
    summary: 'The parts handed to me of one client, and nothing else',
    access: { kind: 'action', action: 'slice.read', ...onClient },
    audit: { verb: 'read', purpose: 'service', fields: 'special' },
    params,
    output: sliceContent.extend({ slices: z.array(handed), parts }),
  }),
  sliceStepAct: endpoint({
    method: 'POST',
    path: '/slices/:clientId/steps/:stepId/actions',
    summary: 'Start, finish or re-open a step of one’s own organisation',
    access: { kind: 'action', action: 'slice.step', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    params: params.extend({ stepId: id }),
    body: z.object({ action: z.enum(stepActions).exclude(['drop']), on: day, version }),
    output: done,
  }),
  sliceContactAdd: endpoint({
    method: 'POST',
    path: '/slices/:clientId/contacts',
    summary: 'A contact or a note of the partner, read by the client’s workers',
    access: { kind: 'action', action: 'slice.contact', ...onClient },
    audit: { verb: 'create', purpose: 'service', fields: 'special' },
    params,
    body: z.object({ kind: z.enum(contactKinds), happenedOn: day, content: requiredText(8000) }),
    output: done,
  }),
  sliceContactEdit: endpoint({
    method: 'PUT',
    path: '/slices/:clientId/contacts/:contactId',
    summary: 'One’s own contact or note corrected',
    access: { kind: 'action', action: 'slice.contact', ...onClient },
    audit: { verb: 'change', purpose: 'service', fields: 'special' },
    params: params.extend({ contactId: id }),
    body: z.object({ kind: z.enum(contactKinds), happenedOn: day, content: requiredText(8000), version }),
    output: done,
  }),
};

export const stepVisibleRoles = roles.filter((role) =>
  ['coordinator', 'careerAgent', 'workCoach', 'employerAgent', 'partnerProfessional'].includes(role),
);

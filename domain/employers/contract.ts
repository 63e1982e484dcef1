/** The employer register: who they are, who keeps the relation, contact persons and the meeting log. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
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
import { employerBadge, employerDealings } from './dealings-contract.ts';
import {
  employerKinds,
  employerNoReasons,
  employerSizes,
  lifeStages,
  meetingKinds,
  meetingResults,
} from './employer.ts';
import { openingRow } from '../openings/shapes.ts';
import { carvingRow } from '../openings/shapes.ts';
import { surveyRow } from './surveys-contract.ts';

const readRule = { kind: 'action', action: 'employer.read' } as const;
const manage = { kind: 'action', action: 'employer.manage' } as const;
const params = z.object({ employerId: id });
const entryParams = params.extend({ entryId: id });
const done = z.object({ id, version });
const logged = (verb: 'read' | 'list' | 'create' | 'change', fields: 'personal' | 'contact' = 'personal') =>
  ({ verb, purpose: 'service', fields }) as const;

export const employerInput = z.object({
  name: requiredText(200),
  kind: z.enum(employerKinds),
  businessId: text(20).nullable(),
  municipalityCode,
  streetAddress: text(200),
  industry: text(200),
  size: z.enum(employerSizes),
  stage: z.enum(lifeStages),
  website: text(200),
  summary: text(2000),
  /** Of an association: how many people it can guide at once, and how far it lives on pay subsidy. */
  guidancePlaces: z.int().min(0).max(500).nullable(),
  subsidisedPercent: z.int().min(0).max(100).nullable(),
  grants: text(1000),
  endedOn: day.nullable(),
});
export type EmployerInput = z.output<typeof employerInput>;

export const employerRecord = employerInput.extend({
  id,
  version,
  ownerStaffId: id.nullable(),
  ownerOrganisationId: id.nullable(),
  ownedSince: day.nullable(),
});
export type EmployerRecord = z.output<typeof employerRecord>;

export const contactPersonInput = z.object({
  name: requiredText(200),
  post: text(120),
  phone: text(40),
  email: text(200),
  language: z.enum(['fi', 'sv', 'en']),
  /** Guides newcomers at the workplace. */
  isCoach: z.boolean(),
  endedOn: day.nullable(),
});
export const contactPerson = contactPersonInput.extend({ id, version });
export type ContactPerson = z.output<typeof contactPerson>;

export const employerMeetingInput = z.object({
  kind: z.enum(meetingKinds),
  happenedOn: day,
  stage: z.enum(lifeStages),
  contactId: id.nullable(),
  summary: requiredText(2000),
  nextOn: day.nullable(),
  result: z.enum(meetingResults).nullable(),
  reason: z.enum(employerNoReasons).nullable(),
  /** The lead on whose behalf the contact was made. */
  leadId: id.nullable(),
  /** Somebody else owns the relation, and it is agreed with her. */
  agreedWithOwner: z.boolean(),
});
export const employerMeeting = employerMeetingInput.extend({
  id,
  version,
  staffId: id,
  organisationId: id,
});
export type EmployerMeeting = z.output<typeof employerMeeting>;

const ownerChange = z.object({
  id,
  fromStaffId: id.nullable(),
  toStaffId: id.nullable(),
  reason: z.string(),
  changedAt: instant,
});

export const employerRow = employerRecord
  .pick({
    id: true,
    name: true,
    kind: true,
    businessId: true,
    municipalityCode: true,
    industry: true,
    stage: true,
    ownerStaffId: true,
    endedOn: true,
  })
  .extend({
    lastMetOn: day.nullable(),
    nextOn: day.nullable(),
    openPlaces: z.int(),
    promised: z.int(),
    openNeeds: z.int(),
    badge: z.boolean(),
  });

const found = z.object({
  businessId: z.string(),
  name: z.string(),
  kind: z.enum(employerKinds),
  municipalityCode: z.string().nullable(),
  streetAddress: z.string(),
  industry: z.string(),
  website: z.string(),
  endedOn: day.nullable(),
});
export type FoundCompany = z.output<typeof found>;

export const employerContract = {
  employerSearch: endpoint({
    method: 'POST',
    path: '/employers/search',
    summary:
      'Employers by name, business id, kind, municipality, stage or owner; a partner finds those of her own organisation',
    access: readRule,
    audit: logged('list'),
    body: z.object({
      text: text(100).optional(),
      kind: z.enum(employerKinds).nullable().optional(),
      municipalityCode: municipalityCode.nullable().optional(),
      stage: z.enum(lifeStages).nullable().optional(),
      owner: z.enum(['mine', 'nobody']).nullable().optional(),
      ended: z.boolean().optional(),
      ...pageQuery,
    }),
    output: page(employerRow).extend({ total: z.int(), actions: z.array(z.enum(['manage'])) }),
  }),
  employerLookup: endpoint({
    method: 'POST',
    path: '/employers/lookup',
    summary:
      'A business id checked: whether it can be one, who has it here, and what the open company register says of it',
    access: manage,
    audit: 'none',
    body: z.object({ businessId: text(20) }),
    output: z.object({
      valid: z.boolean(),
      employerId: id.nullable(),
      /** `off`: no register is connected; `silent`: it did not answer. */
      register: z.enum(['found', 'unknown', 'silent', 'off']),
      company: found.nullable(),
      source: z.string().nullable(),
    }),
  }),
  employerCreate: endpoint({
    method: 'POST',
    path: '/employers',
    summary: 'A new employer; whoever registers it owns the relation',
    access: manage,
    audit: logged('create'),
    body: employerInput,
    output: done,
  }),
  employerRead: endpoint({
    method: 'GET',
    path: '/employers/:employerId',
    summary: 'An employer: contacts, meetings, agreements, needs, openings and what came of them',
    access: readRule,
    audit: logged('read', 'contact'),
    params,
    output: z.object({
      employer: employerRecord,
      contacts: z.array(contactPerson),
      meetings: z.array(employerMeeting),
      ownerChanges: z.array(ownerChange),
      ...employerDealings,
      surveys: z.array(surveyRow),
      carvings: z.array(carvingRow),
      openings: z.array(openingRow),
      joint: z.array(
        z.object({ id, name: z.string(), kind: z.string(), startsOn: day, endsOn: day.nullable() }),
      ),
      badges: z.array(employerBadge),
      actions: z.array(z.enum(['manage', 'feedback'])),
    }),
  }),
  employerEdit: endpoint({
    method: 'PUT',
    path: '/employers/:employerId',
    summary: 'The basic facts of an employer changed',
    access: manage,
    audit: logged('change'),
    params,
    body: employerInput.extend({ version }),
    output: done,
  }),
  employerOwn: endpoint({
    method: 'POST',
    path: '/employers/:employerId/owner',
    summary: 'The relation taken over, with a reason when somebody has it; or let go',
    access: manage,
    audit: logged('change'),
    params,
    body: z.object({ release: z.boolean(), reason: text(300), version }),
    output: done,
  }),
  employerContactAdd: endpoint({
    method: 'POST',
    path: '/employers/:employerId/contacts',
    summary: 'A contact person of an employer',
    access: manage,
    audit: logged('create', 'contact'),
    params,
    body: contactPersonInput,
    output: done,
  }),
  employerContactEdit: endpoint({
    method: 'PUT',
    path: '/employers/:employerId/contacts/:entryId',
    summary: 'A contact person changed, or no longer one',
    access: manage,
    audit: logged('change', 'contact'),
    params: entryParams,
    body: contactPersonInput.extend({ version }),
    output: done,
  }),
  employerMeetingAdd: endpoint({
    method: 'POST',
    path: '/employers/:employerId/meetings',
    summary:
      'A meeting or contact logged, by the stage of the employer’s life; refused when somebody else owns the relation and was not asked',
    access: manage,
    audit: logged('create'),
    params,
    body: employerMeetingInput,
    output: done,
  }),
  employerMeetingEdit: endpoint({
    method: 'PUT',
    path: '/employers/:employerId/meetings/:entryId',
    summary: 'A meeting changed by whoever logged it',
    access: manage,
    audit: logged('change'),
    params: entryParams,
    body: employerMeetingInput.extend({ version }),
    output: done,
  }),
};

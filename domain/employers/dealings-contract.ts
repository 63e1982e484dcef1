/** Agreements, needs, hires, badges, the workplace's plan and change security: what an employer and we have together. */
import * as z from 'zod';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import {
  advisedKinds,
  badgeKinds,
  changeServices,
  hireKinds,
  employerNeedKinds,
  employerNeedStatuses,
  openingSchemes,
  planMoments,
} from './dealings.ts';

const manage = { kind: 'action', action: 'employer.manage' } as const;
const params = z.object({ employerId: id });
const entryParams = params.extend({ entryId: id });
const done = z.object({ id, version });
const logged = (verb: 'create' | 'change') => ({ verb, purpose: 'service', fields: 'personal' }) as const;

export const agreementInput = z.object({
  scope: requiredText(1000),
  contactId: id.nullable(),
  startsOn: day,
  endsOn: day.nullable(),
  signedOn: day.nullable(),
  placesPromised: z.int().min(0).max(500),
  schemes: z.array(z.enum(openingSchemes)).max(openingSchemes.length),
});
export const agreement = agreementInput.extend({
  id,
  version,
  state: z.enum(['draft', 'coming', 'valid', 'ended']),
  usedNow: z.int(),
  usedInAll: z.int(),
});
export type EmployerAgreement = z.output<typeof agreement>;

export const employerNeedInput = z.object({
  kind: z.enum(employerNeedKinds),
  description: requiredText(1000),
  positions: z.int().min(0).max(500).nullable(),
  /** The employer has trouble finding people for it. */
  isTrouble: z.boolean(),
  status: z.enum(employerNeedStatuses),
  routedOrganisationId: id.nullable(),
  /** The adviser's post, never a name. */
  routedTo: text(200),
});
export const employerNeed = employerNeedInput.extend({
  id,
  version,
  notedOn: day,
  routedOn: day.nullable(),
  closedOn: day.nullable(),
});
export type EmployerNeed = z.output<typeof employerNeed>;

export const hireInput = z.object({
  kind: z.enum(hireKinds),
  startsOn: day,
  endsOn: day.nullable(),
  /** Under 30 when hired: the proof of a badge. */
  isYoung: z.boolean(),
  clientId: id.nullable(),
  openingId: id.nullable(),
  agreementId: id.nullable(),
  /** The campaign or event it came of. */
  jointId: id.nullable(),
});
export const hire = hireInput.extend({
  id,
  version,
  /** Null when there is no client, or she is out of the reader's reach. */
  clientName: z.string().nullable(),
  /** Points of feedback that are due and who has not answered. */
  due: z.array(z.object({ point: z.string(), dueOn: day, missing: z.array(z.string()) })),
});
export type Hire = z.output<typeof hire>;

export const employerBadge = z.object({
  id,
  kind: z.enum(badgeKinds),
  hireId: id,
  grantedOn: day,
  expiresOn: day,
  revokedOn: day.nullable(),
  version,
});

export const changeSecurityInput = z.object({
  announcedOn: day,
  positions: z.int().min(1).max(100000),
  services: z.array(z.enum(changeServices)).max(changeServices.length),
  /** How many took part in a service: a count, never a name. */
  served: z.int().min(0).max(100000),
  note: text(1000),
  endedOn: day.nullable(),
});
export const changeSecurity = changeSecurityInput.extend({ id, version });
export type ChangeSecurity = z.output<typeof changeSecurity>;

export const workplacePlanInput = z.object({
  coachId: id.nullable(),
  /** Who at the workplace may be told what, how the community is prepared. */
  note: text(1000),
  steps: z
    .array(z.object({ title: requiredText(200), moment: z.enum(planMoments), done: z.boolean() }))
    .max(30),
});
export const workplacePlan = workplacePlanInput.extend({ id, version });
export type WorkplacePlan = z.output<typeof workplacePlan>;

export const employerDealings = {
  agreements: z.array(agreement),
  needs: z.array(employerNeed),
  hires: z.array(hire),
  changes: z.array(changeSecurity),
  plan: workplacePlan.nullable(),
};

export const adviserRouteInput = z.object({
  organisationId: id.nullable(),
  adviser: text(200),
});
const adviserRoute = adviserRouteInput.extend({ kind: z.enum(advisedKinds) });

export const dealingContract = {
  employerAgreementAdd: endpoint({
    method: 'POST',
    path: '/employers/:employerId/agreements',
    summary: 'An agreement with its validity and the places promised',
    access: manage,
    audit: 'none',
    params,
    body: agreementInput,
    output: done,
  }),
  employerAgreementEdit: endpoint({
    method: 'PUT',
    path: '/employers/:employerId/agreements/:entryId',
    summary: 'An agreement changed, signed or ended',
    access: manage,
    audit: 'none',
    params: entryParams,
    body: agreementInput.extend({ version }),
    output: done,
  }),
  employerNeedAdd: endpoint({
    method: 'POST',
    path: '/employers/:employerId/needs',
    summary: 'A need an employer has; a matter of business advisers is routed to the one for its kind',
    access: manage,
    audit: 'none',
    params,
    body: employerNeedInput,
    output: done,
  }),
  employerNeedEdit: endpoint({
    method: 'PUT',
    path: '/employers/:employerId/needs/:entryId',
    summary: 'A need changed, routed, answered or dropped',
    access: manage,
    audit: 'none',
    params: entryParams,
    body: employerNeedInput.extend({ version }),
    output: done,
  }),
  adviserRoutes: endpoint({
    method: 'GET',
    path: '/employers/adviser-routes',
    summary: 'To whom needs are routed by kind',
    access: { kind: 'action', action: 'employer.read' },
    audit: 'none',
    output: z.object({ rows: z.array(adviserRoute), actions: z.array(z.enum(['manage'])) }),
  }),
  adviserRouteSet: endpoint({
    method: 'PUT',
    path: '/employers/adviser-routes/:kind',
    summary: 'Who answers needs of a kind',
    access: manage,
    audit: 'none',
    params: z.object({ kind: z.enum(advisedKinds) }),
    body: adviserRouteInput,
    output: z.object({ ok: z.literal(true) }),
  }),
  employerHireAdd: endpoint({
    method: 'POST',
    path: '/employers/:employerId/hires',
    summary:
      'Somebody begins work at the employer: a client of the area or anybody else, under an agreement or an opening',
    access: manage,
    audit: logged('create'),
    params,
    body: hireInput,
    output: done,
  }),
  employerHireEdit: endpoint({
    method: 'PUT',
    path: '/employers/:employerId/hires/:entryId',
    summary: 'A hire changed or ended',
    access: manage,
    audit: logged('change'),
    params: entryParams,
    body: hireInput.extend({ version }),
    output: done,
  }),
  employerBadgeGrant: endpoint({
    method: 'POST',
    path: '/employers/:employerId/badges',
    summary: 'The right to a badge, on proof of a hire, until it expires',
    access: manage,
    audit: 'none',
    params,
    body: z.object({ kind: z.enum(badgeKinds), hireId: id }),
    output: z.object({ id, version, expiresOn: day }),
  }),
  employerBadgeRevoke: endpoint({
    method: 'DELETE',
    path: '/employers/:employerId/badges/:entryId',
    summary: 'The right to a badge taken back',
    access: manage,
    audit: 'none',
    params: entryParams,
    output: z.object({ ok: z.literal(true) }),
  }),
  employerChangeAdd: endpoint({
    method: 'POST',
    path: '/employers/:employerId/changes',
    summary: 'Change security: redundancies announced, in numbers, and the services offered',
    access: manage,
    audit: 'none',
    params,
    body: changeSecurityInput,
    output: done,
  }),
  employerChangeEdit: endpoint({
    method: 'PUT',
    path: '/employers/:employerId/changes/:entryId',
    summary: 'Change security followed: how many were served, or ended',
    access: manage,
    audit: 'none',
    params: entryParams,
    body: changeSecurityInput.extend({ version }),
    output: done,
  }),
  employerPlanSave: endpoint({
    method: 'PUT',
    path: '/employers/:employerId/plan',
    summary: 'How a newcomer is received at this workplace, and who there guides her',
    access: manage,
    audit: 'none',
    params,
    /** Version 0 when there is none yet. */
    body: workplacePlanInput.extend({ version }),
    output: done,
  }),
};

import * as z from 'zod';
import { rights, roles } from '../access/roles.ts';
import { day, endpoint, id, page, pageQuery, text, version } from '../kernel/contract.ts';
import { decisionReference } from '../kernel/decision-reference.ts';
import { areaInput, municipalityCode, organisationInput, unitInput } from './area.ts';
import { areaSettingsSchema } from './settings.ts';
import { projectInput, projectStaffInput, roleGrantInput, staffInput } from './staff.ts';

const done = z.object({ id, version });
const person = z.object({ id, name: z.string() });
const manage = { kind: 'action', action: 'area.manage' } as const;
const manageStaff = { kind: 'action', action: 'staff.manage' } as const;
/** Names of posts and organisations are public; who changed them is logged all the same. */
const areaChange = { verb: 'change', purpose: 'administration', fields: 'public' } as const;
const areaCreate = { verb: 'create', purpose: 'administration', fields: 'public' } as const;
const staffChange = { verb: 'change', purpose: 'administration', fields: 'personal' } as const;

export const assignmentRecord = z.object({
  id,
  version,
  role: z.enum(roles),
  organisation: person,
  unit: z.string().nullable(),
  municipalityCodes: z.array(z.string()).nullable(),
  rights: z.array(z.enum(rights)),
  startsOn: day,
  endsOn: day.nullable(),
  grantedBy: z.string().nullable(),
  actions: z.array(z.enum(['end'])),
});
export type AssignmentRecord = z.output<typeof assignmentRecord>;

export const staffRow = z.object({
  id,
  name: z.string(),
  post: z.string(),
  organisation: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  partTimePercent: z.int(),
  startsOn: day,
  endsOn: day.nullable(),
  mainMunicipalities: z.array(z.string()),
  substituteMunicipalities: z.array(z.string()),
  roles: z.array(z.enum(roles)),
  /** The first last day of a role in force today; null when none ends. */
  nextRoleEndsOn: day.nullable(),
  actions: z.array(z.enum(['edit'])),
});
export type StaffRow = z.output<typeof staffRow>;

export const staffRecord = staffInput.extend({
  id,
  version,
  assignments: z.array(assignmentRecord),
  identities: z.array(z.object({ issuer: z.string(), subject: z.string() })),
  actions: z.array(z.enum(['edit', 'grant'])),
});
export type StaffRecord = z.output<typeof staffRecord>;

export const projectRecord = projectInput.extend({
  id,
  version,
  areas: z.array(
    z.object({ slug: z.string(), name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }) }),
  ),
  /** Only this area's own: the other area's staff are its own matter. */
  staff: z.array(
    z.object({
      id,
      version,
      staff: person,
      task: z.string(),
      sharePercent: z.int(),
      startsOn: day,
      endsOn: day.nullable(),
    }),
  ),
  actions: z.array(z.enum(['edit', 'staff'])),
});
export type ProjectRecord = z.output<typeof projectRecord>;

const staffParams = z.object({ staffId: id });
const projectParams = z.object({ projectId: id });

export const areaContract = {
  areaRead: endpoint({
    method: 'GET',
    path: '/area',
    summary:
      'The area with settings, municipalities and their default contacts; which municipality has no coordinator',
    access: { kind: 'action', action: 'area.read' },
    audit: { verb: 'read', purpose: 'administration', fields: 'public' },
    output: areaInput.extend({
      slug: z.string(),
      version,
      settings: areaSettingsSchema,
      municipalities: z.array(
        z.object({
          code: z.string(),
          startsOn: day,
          endsOn: day.nullable(),
          /** Coordinators and career agents whose main area it is today. */
          workers: z.array(person),
          substitutes: z.array(person),
          defaultContact: person.nullable(),
          /** Nobody has it as main area: the default contact serves, when there is one. */
          lacksCoordinator: z.boolean(),
        }),
      ),
      actions: z.array(z.enum(['edit'])),
    }),
  }),
  areaEdit: endpoint({
    method: 'PUT',
    path: '/area',
    summary: 'Names, host municipality and the decision by which the area was formed',
    access: manage,
    audit: areaChange,
    body: areaInput.extend({ version }),
    output: z.object({ version }),
  }),
  areaSettingsEdit: endpoint({
    method: 'PUT',
    path: '/area/settings',
    summary: 'What the area decides for itself',
    access: manage,
    audit: areaChange,
    body: z.object({ settings: areaSettingsSchema, version }),
    output: z.object({ version }),
  }),
  areaMunicipalitySave: endpoint({
    method: 'PUT',
    path: '/area/municipalities/:code',
    summary: 'A municipality of the area: from when, until when, and who answers where it has no worker',
    access: manage,
    audit: areaChange,
    params: z.object({ code: municipalityCode }),
    body: z.object({ startsOn: day, endsOn: day.nullable(), defaultContactStaffId: id.nullable() }),
    output: z.object({ ok: z.literal(true) }),
  }),
  organisationCreate: endpoint({
    method: 'POST',
    path: '/organisations',
    summary: 'An organisation that takes part in the area',
    access: manage,
    audit: areaCreate,
    body: organisationInput,
    output: done,
  }),
  organisationEdit: endpoint({
    method: 'PUT',
    path: '/organisations/:organisationId',
    summary: 'An organisation changed or ended',
    access: manage,
    audit: areaChange,
    params: z.object({ organisationId: id }),
    body: organisationInput.extend({ version }),
    output: done,
  }),
  unitCreate: endpoint({
    method: 'POST',
    path: '/units',
    summary: 'A unit of an organisation',
    access: manage,
    audit: areaCreate,
    body: unitInput,
    output: done,
  }),
  unitEdit: endpoint({
    method: 'PUT',
    path: '/units/:unitId',
    summary: 'A unit changed or ended',
    access: manage,
    audit: areaChange,
    params: z.object({ unitId: id }),
    body: unitInput.extend({ version }),
    output: done,
  }),
  organisationList: endpoint({
    method: 'GET',
    path: '/organisations',
    summary: 'Organisations of the area with their units',
    access: { kind: 'action', action: 'area.read' },
    audit: 'none',
    query: z.object({ ...pageQuery, ended: z.enum(['without', 'with']).default('without') }),
    output: page(
      organisationInput.extend({
        id,
        version,
        units: z.array(unitInput.extend({ id, version })),
        actions: z.array(z.enum(['edit'])),
      }),
    ),
  }),
  staffList: endpoint({
    method: 'GET',
    path: '/staff',
    summary: 'Staff of the area with their posts, municipalities and roles of today',
    access: { kind: 'action', action: 'staff.read' },
    audit: { verb: 'list', purpose: 'administration', fields: 'personal' },
    query: z.object({
      ...pageQuery,
      municipalityCode: municipalityCode.optional(),
      organisationId: id.optional(),
      role: z.enum(roles).optional(),
      employed: z.enum(['now', 'all']).default('now'),
    }),
    output: page(staffRow),
  }),
  staffRead: endpoint({
    method: 'GET',
    path: '/staff/:staffId',
    summary: 'One member of staff with roles and sign-in identities',
    access: manageStaff,
    audit: { verb: 'read', purpose: 'administration', fields: 'personal' },
    params: staffParams,
    output: staffRecord,
  }),
  staffCreate: endpoint({
    method: 'POST',
    path: '/staff',
    summary: 'A new member of staff',
    access: manageStaff,
    audit: { verb: 'create', purpose: 'administration', fields: 'personal' },
    body: staffInput,
    output: done,
  }),
  staffEdit: endpoint({
    method: 'PUT',
    path: '/staff/:staffId',
    summary: 'A member of staff changed, or her employment ended',
    access: manageStaff,
    audit: staffChange,
    params: staffParams,
    body: staffInput.extend({ version }),
    output: done,
  }),
  staffIdentityAdd: endpoint({
    method: 'POST',
    path: '/staff/:staffId/identities',
    summary: 'Which identity of the identity provider she signs in with',
    access: manageStaff,
    audit: staffChange,
    params: staffParams,
    body: z.object({ subject: text(255).min(1, { error: 'required' }) }),
    output: z.object({ ok: z.literal(true) }),
  }),
  staffIdentityRemove: endpoint({
    method: 'POST',
    path: '/staff/:staffId/identities/removal',
    summary: 'Takes a sign-in identity away; its sessions end at once',
    access: manageStaff,
    audit: { verb: 'remove', purpose: 'administration', fields: 'personal' },
    params: staffParams,
    body: z.object({ issuer: z.string().max(500), subject: z.string().max(255) }),
    output: z.object({ ok: z.literal(true) }),
  }),
  roleGrant: endpoint({
    method: 'POST',
    path: '/staff/:staffId/roles',
    summary: 'Grants a role with scope and validity; nobody grants themselves',
    access: manageStaff,
    audit: { verb: 'create', purpose: 'administration', fields: 'personal' },
    params: staffParams,
    body: roleGrantInput,
    output: done,
  }),
  roleEnd: endpoint({
    method: 'POST',
    path: '/staff/:staffId/roles/:assignmentId/end',
    summary:
      'Ends a role; a last day already behind ends it at once, with its sessions. The last administrator stays',
    access: manageStaff,
    audit: staffChange,
    params: staffParams.extend({ assignmentId: id }),
    body: z.object({ endsOn: day, version }),
    output: z.object({ ok: z.literal(true) }),
  }),
  projectList: endpoint({
    method: 'GET',
    path: '/projects',
    summary: 'Development projects of the area, those shared with another area included',
    access: { kind: 'action', action: 'staff.read' },
    audit: { verb: 'read', purpose: 'administration', fields: 'public' },
    query: z.object(pageQuery),
    output: page(projectRecord),
  }),
  projectCreate: endpoint({
    method: 'POST',
    path: '/projects',
    summary: 'A new project of one or two areas',
    access: manage,
    audit: areaCreate,
    body: projectInput,
    output: done,
  }),
  projectEdit: endpoint({
    method: 'PUT',
    path: '/projects/:projectId',
    summary: 'A project changed or ended',
    access: manage,
    audit: areaChange,
    params: projectParams,
    body: projectInput.extend({ version }),
    output: done,
  }),
  projectStaffAdd: endpoint({
    method: 'POST',
    path: '/projects/:projectId/staff',
    summary: 'Gives a share of somebody’s working time to the project (B6)',
    access: manage,
    audit: areaCreate,
    params: projectParams,
    body: projectStaffInput,
    output: done,
  }),
  projectStaffEdit: endpoint({
    method: 'PUT',
    path: '/projects/:projectId/staff/:assignmentId',
    summary: 'The share, task or period changed or ended',
    access: manage,
    audit: areaChange,
    params: projectParams.extend({ assignmentId: id }),
    body: projectStaffInput.extend({ version }),
    output: done,
  }),
};

export const setupInput = z.object({
  /** Printed by the server when it starts on an empty installation. */
  setupCode: text(100),
  nameFi: areaInput.shape.nameFi,
  nameSv: areaInput.shape.nameSv,
  nameEn: areaInput.shape.nameEn,
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, { error: 'wrong-slug' }),
  municipalityCodes: z.array(municipalityCode).min(1, { error: 'required' }).max(100),
  hostMunicipalityCode: municipalityCode,
  decisionReference: decisionReference.nullable(),
  /** The employer of the first administrator. */
  organisationName: organisationInput.shape.name,
  givenName: staffInput.shape.givenName,
  familyName: staffInput.shape.familyName,
  email: staffInput.shape.email,
  /** The identity provider's subject of the first administrator; needed in production. */
  subject: text(255).nullable(),
});
export type SetupInput = z.output<typeof setupInput>;

export const setupContract = {
  publicSetupRead: endpoint({
    method: 'GET',
    path: '/public/setup',
    summary:
      'Whether this installation is still empty, with the official municipalities to choose from when it is',
    access: { kind: 'public', perMinute: 60 },
    audit: 'none',
    output: z.object({
      needed: z.boolean(),
      subjectNeeded: z.boolean(),
      municipalities: z.array(
        z.object({ code: z.string(), fi: z.string(), sv: z.string(), region: z.string() }),
      ),
      regions: z.array(z.object({ code: z.string(), fi: z.string(), sv: z.string(), en: z.string() })),
    }),
  }),
  publicSetup: endpoint({
    method: 'POST',
    path: '/public/setup',
    summary: 'Makes the first area and its first administrator, once, with the code the server printed',
    access: { kind: 'public', perMinute: 5 },
    audit: { verb: 'create', purpose: 'administration', fields: 'personal' },
    body: setupInput,
    output: z.object({ slug: z.string() }),
  }),
};

/** Coaching environments (valmennusympäristö): the simple register that coaching periods point to. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { day, endpoint, id, page, pageQuery, requiredText, text, version } from '../kernel/contract.ts';

export const environmentInput = z.object({
  name: requiredText(200),
  municipalityCode,
  organisationId: id,
  unitId: id.nullable(),
  streetAddress: text(200),
  /** How many can be coached there at a time. */
  places: z.int().min(0).max(500),
  contactStaffId: id.nullable(),
  description: text(2000),
  startsOn: day,
  endsOn: day.nullable(),
});
export type EnvironmentInput = z.output<typeof environmentInput>;

export const environmentRecord = environmentInput.extend({
  id,
  version,
  organisation: z.string(),
  unit: z.string().nullable(),
  contact: z.object({ id, name: z.string() }).nullable(),
  actions: z.array(z.enum(['edit'])),
});
export type EnvironmentRecord = z.output<typeof environmentRecord>;

const params = z.object({ environmentId: id });
const done = z.object({ id, version });
const manage = { kind: 'action', action: 'environment.manage' } as const;

export const environmentContract = {
  environmentList: endpoint({
    method: 'GET',
    path: '/environments',
    summary: 'Coaching environments by name',
    access: { kind: 'action', action: 'environment.read' },
    audit: { verb: 'list', purpose: 'coaching', fields: 'public' },
    query: z.object({
      ...pageQuery,
      municipalityCode: municipalityCode.optional(),
      ended: z.enum(['without', 'with']).default('without'),
    }),
    output: page(environmentRecord),
  }),
  environmentRead: endpoint({
    method: 'GET',
    path: '/environments/:environmentId',
    summary: 'One coaching environment',
    access: { kind: 'action', action: 'environment.read' },
    audit: { verb: 'read', purpose: 'coaching', fields: 'public' },
    params,
    output: environmentRecord,
  }),
  environmentCreate: endpoint({
    method: 'POST',
    path: '/environments',
    summary: 'A new coaching environment',
    access: manage,
    audit: { verb: 'create', purpose: 'administration', fields: 'public' },
    body: environmentInput,
    output: done,
  }),
  environmentEdit: endpoint({
    method: 'PUT',
    path: '/environments/:environmentId',
    summary: 'A coaching environment changed or ended',
    access: manage,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params,
    body: environmentInput.extend({ version }),
    output: done,
  }),
};

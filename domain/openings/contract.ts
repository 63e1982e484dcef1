/** Job carving and openings: a canvas of a job's tasks, and the work somebody may be matched to. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { day, endpoint, id, page, pageQuery, text, version } from '../kernel/contract.ts';
import { mostParts } from './carving.ts';
import { openingStatuses } from './opening.ts';
import { carvingInput, carvingRecord, openingInput, openingRecord, openingRow } from './shapes.ts';

const read = { kind: 'action', action: 'employer.read' } as const;
const manage = { kind: 'action', action: 'employer.manage' } as const;
const done = z.object({ id, version });
const ofEmployer = z.object({ employerId: id });
const carvingParams = z.object({ carvingId: id });
const openingParams = z.object({ openingId: id });
const mayManage = z.array(z.enum(['manage']));

export const openingContract = {
  carvingCreate: endpoint({
    method: 'POST',
    path: '/employers/:employerId/carvings',
    summary: 'A canvas of a job: its tasks, what can be shaped and what carved out',
    access: manage,
    audit: 'none',
    params: ofEmployer,
    body: carvingInput,
    output: done,
  }),
  carvingRead: endpoint({
    method: 'GET',
    path: '/carvings/:carvingId',
    summary: 'A canvas with the openings it has yielded',
    access: read,
    audit: 'none',
    params: carvingParams,
    output: z.object({
      carving: carvingRecord,
      employerName: z.string(),
      municipalityCode,
      openings: z.array(openingRow),
      actions: mayManage,
    }),
  }),
  carvingEdit: endpoint({
    method: 'PUT',
    path: '/carvings/:carvingId',
    summary: 'A canvas changed; openings made of it stay as they are',
    access: manage,
    audit: 'none',
    params: carvingParams,
    body: carvingInput.extend({ version }),
    output: done,
  }),
  carvingYield: endpoint({
    method: 'POST',
    path: '/carvings/:carvingId/openings',
    summary: 'A carved part becomes an opening with the tasks’ hours, demands, skills and certificates',
    access: manage,
    audit: 'none',
    params: carvingParams,
    body: z.object({
      part: z.int().min(1).max(mostParts),
      title: text(200).min(1, { error: 'required' }),
      municipalityCode,
      weekdays: z.array(z.int().min(1).max(7)).max(7),
      startsOn: day.nullable(),
      places: z.int().min(1).max(200),
      agreementId: id.nullable(),
      version,
    }),
    output: done,
  }),
  openingList: endpoint({
    method: 'GET',
    path: '/openings',
    summary: 'Openings of the area by status and municipality',
    access: read,
    audit: 'none',
    query: z.object({
      ...pageQuery,
      status: z.enum(openingStatuses).optional(),
      municipality: municipalityCode.optional(),
    }),
    output: page(openingRow),
  }),
  openingRead: endpoint({
    method: 'GET',
    path: '/openings/:openingId',
    summary: 'An opening',
    access: read,
    audit: 'none',
    params: openingParams,
    output: z.object({ opening: openingRecord, employerName: z.string(), actions: mayManage }),
  }),
  openingCreate: endpoint({
    method: 'POST',
    path: '/employers/:employerId/openings',
    summary: 'An opening as the employer gives it, without carving',
    access: manage,
    audit: 'none',
    params: ofEmployer,
    body: openingInput,
    output: done,
  }),
  openingEdit: endpoint({
    method: 'PUT',
    path: '/openings/:openingId',
    summary: 'An opening changed',
    access: manage,
    audit: 'none',
    params: openingParams,
    body: openingInput.extend({ version }),
    output: done,
  }),
  openingMove: endpoint({
    method: 'POST',
    path: '/openings/:openingId/status',
    summary: 'An opening opened, paused, filled or closed',
    access: manage,
    audit: 'none',
    params: openingParams,
    body: z.object({ status: z.enum(openingStatuses), version }),
    output: done,
  }),
};

/**
 * Coaching packages per target group (valmennuspaketti): the shared library that plans are copied from, where
 * the coordinators of every municipality comment on what works. Requirements D6, B4.
 */
import * as z from 'zod';
import { weekdays } from '../areas/staff.ts';
import { targetGroups } from '../groups/rules.ts';
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

export const packageStep = z.object({
  /** In Finnish; the others may be missing, and the Finnish name stands in. */
  title: requiredText(300),
  titleSv: text(300).default(''),
  titleEn: text(300).default(''),
  service: text(200),
  serviceSv: text(200).default(''),
  serviceEn: text(200).default(''),
  /** Days from the start of the package to the step's due date. */
  dueAfterDays: z.int().min(0).max(730),
});
export type PackageStep = z.output<typeof packageStep>;

export const packageInput = z.object({
  nameFi: requiredText(200),
  nameSv: requiredText(200),
  nameEn: requiredText(200),
  targetGroup: z.enum(targetGroups).nullable(),
  goal: text(2000),
  weeks: z.int().min(1).max(104),
  weekdays,
  dailyMinutes: z.int().min(30).max(480),
  steps: z.array(packageStep).max(50),
  /** From this day on it is not offered; plans copied from it stay. */
  retiredOn: day.nullable(),
});
export type PackageInput = z.output<typeof packageInput>;

export const packageRecord = packageInput.extend({
  id,
  version,
  commentCount: z.int(),
  actions: z.array(z.enum(['edit', 'comment'])),
});
export type PackageRecord = z.output<typeof packageRecord>;

const params = z.object({ packageId: id });
const done = z.object({ id, version });
const read = { kind: 'action', action: 'package.read' } as const;
const manage = { kind: 'action', action: 'package.manage' } as const;

export const packageContract = {
  packageList: endpoint({
    method: 'GET',
    path: '/packages',
    summary: 'The catalogue of coaching packages',
    access: read,
    audit: 'none',
    query: z.object({
      ...pageQuery,
      targetGroup: z.enum(targetGroups).optional(),
      retired: z.enum(['without', 'with']).default('without'),
    }),
    output: page(packageRecord),
  }),
  packageRead: endpoint({
    method: 'GET',
    path: '/packages/:packageId',
    summary: 'One package with its steps and the comments on it',
    access: read,
    audit: { verb: 'read', purpose: 'coaching', fields: 'public' },
    params,
    output: packageRecord.extend({
      comments: z.array(
        z.object({ id, by: z.string(), organisation: z.string(), at: instant, content: z.string() }),
      ),
    }),
  }),
  packageCreate: endpoint({
    method: 'POST',
    path: '/packages',
    summary: 'A new package',
    access: manage,
    audit: { verb: 'create', purpose: 'administration', fields: 'public' },
    body: packageInput,
    output: done,
  }),
  packageEdit: endpoint({
    method: 'PUT',
    path: '/packages/:packageId',
    summary: 'A package changed or retired',
    access: manage,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params,
    body: packageInput.extend({ version }),
    output: done,
  }),
  packageComment: endpoint({
    method: 'POST',
    path: '/packages/:packageId/comments',
    summary: 'A comment on the package for the other municipalities',
    access: read,
    audit: { verb: 'create', purpose: 'coaching', fields: 'public' },
    params,
    body: z.object({ content: requiredText(2000) }),
    output: z.object({ id }),
  }),
};

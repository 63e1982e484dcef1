/** The task bank, work orders with a quality check by the orderer, and how tasks have worked. */
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
import { demands } from '../openings/shapes.ts';
import { certificates } from '../strengths/courses.ts';
import { skillCodePattern } from '../strengths/skills.ts';
import { ratingTrends, taskCategories } from './task.ts';
import { workOrderSides, workOrderStatuses } from './work-order.ts';

const names = { name: requiredText(200), nameSv: text(200), nameEn: text(200) };

export const taskInput = z.object({
  /** In Finnish; the others may be missing, and the Finnish name stands in. */
  ...names,
  description: text(2000),
  category: z.enum(taskCategories),
  /** The department or the partner whose work it is. */
  organisationId: id,
  unitId: id.nullable(),
  environmentId: id.nullable(),
  municipalityCode,
  contactName: text(200),
  contactPhone: text(40),
  contactEmail: text(200),
  /** Months in which there is work, 1 is January; none: all the year. */
  months: z.array(z.int().min(1).max(12)).max(12),
  weeklyMinutes: z.int().min(30).max(60_000),
  tools: text(1000),
  certificates: z.array(z.enum(certificates)).max(certificates.length),
  demands,
  /** What can be learnt at it. */
  skills: z.array(z.string().regex(skillCodePattern, { error: 'skill-unknown' })).max(20),
  occupationCode: z.string().regex(/^[0-9X]{0,5}$/, { error: 'occupation-code-wrong' }),
  startsOn: day,
  endsOn: day.nullable(),
});
export type TaskInput = z.output<typeof taskInput>;

const rating = z.object({ id, step: z.int().min(1).max(5), note: z.string(), ratedOn: day });
const ratings = z.object({
  count: z.int(),
  mean: z.int().nullable(),
  trend: z.enum(ratingTrends).nullable(),
});
export const taskRecord = taskInput.extend({
  id,
  version,
  organisation: z.string(),
  unit: z.string().nullable(),
  environment: z.string().nullable(),
  ratings,
});
export type TaskRecord = z.output<typeof taskRecord>;
/** The list names no contact person. */
export const taskRow = taskRecord.omit({ contactName: true, contactPhone: true, contactEmail: true });
export type TaskRow = z.output<typeof taskRow>;

export const workOrderInput = z.object({
  place: requiredText(200),
  startsOn: day,
  endsOn: day.nullable(),
  /** Such as «12 benches» or «three weeks». */
  amount: requiredText(200),
  note: text(1000),
  environmentId: id.nullable(),
});
export type WorkOrderInput = z.output<typeof workOrderInput>;

export const workOrderRow = workOrderInput.extend({
  id,
  version,
  taskId: id,
  name: z.string(),
  nameSv: z.string(),
  nameEn: z.string(),
  organisation: z.string(),
  environment: z.string().nullable(),
  status: z.enum(workOrderStatuses),
  orderedOn: day,
  reworks: z.int(),
});
export type WorkOrderRow = z.output<typeof workOrderRow>;

const event = z.object({
  id,
  status: z.enum(workOrderStatuses),
  side: z.enum(workOrderSides),
  note: z.string(),
  at: instant,
});

const read = { kind: 'action', action: 'task.read' } as const;
const manage = { kind: 'action', action: 'task.manage' } as const;
const order = { kind: 'action', action: 'workOrder.manage' } as const;
const people = (verb: 'read' | 'create' | 'change') =>
  ({ verb, purpose: 'coaching', fields: 'personal' }) as const;
const done = z.object({ id, version });
const taskParams = z.object({ taskId: id });
const orderParams = z.object({ orderId: id });
const byLink = { kind: 'public', perMinute: 30 } as const;
/** The token travels in the body: an address would keep it in histories and logs. */
const token = z.string().min(20).max(100);
const verdict = z.object({ status: z.enum(['approved', 'rework']), note: text(1000) });

export const taskContract = {
  taskList: endpoint({
    method: 'GET',
    path: '/tasks',
    summary: 'The task bank: by municipality, category, season and certificate; no contact persons',
    access: read,
    audit: 'none',
    query: z.object({
      ...pageQuery,
      municipality: municipalityCode.optional(),
      category: z.enum(taskCategories).optional(),
      certificate: z.enum(certificates).optional(),
      season: z.enum(['now', 'any']).default('any'),
      ended: z.enum(['without', 'with']).default('without'),
    }),
    output: page(taskRow),
  }),
  taskRead: endpoint({
    method: 'GET',
    path: '/tasks/:taskId',
    summary: 'A task with its contact person, its orders and how it has worked',
    access: read,
    audit: people('read'),
    params: taskParams,
    output: z.object({
      task: taskRecord,
      orders: z.array(workOrderRow),
      evaluations: z.array(rating),
      actions: z.array(z.enum(['manage', 'order'])),
    }),
  }),
  taskCreate: endpoint({
    method: 'POST',
    path: '/tasks',
    summary: 'A new task in the bank',
    access: manage,
    audit: people('create'),
    body: taskInput,
    output: done,
  }),
  taskEdit: endpoint({
    method: 'PUT',
    path: '/tasks/:taskId',
    summary: 'A task changed or ended',
    access: manage,
    audit: people('change'),
    params: taskParams,
    body: taskInput.extend({ version }),
    output: done,
  }),
  taskRate: endpoint({
    method: 'POST',
    path: '/tasks/:taskId/ratings',
    summary: 'How a task has worked, 1 to 5, with what it rests on',
    access: manage,
    audit: 'none',
    params: taskParams,
    body: z.object({ step: z.int().min(1).max(5), note: text(500) }),
    output: z.object({ id }),
  }),
  workOrderList: endpoint({
    method: 'GET',
    path: '/work-orders',
    summary: 'Work orders, the latest first, with how many times each was sent back',
    access: read,
    audit: 'none',
    query: z.object({ ...pageQuery, status: z.enum(workOrderStatuses).optional() }),
    output: page(workOrderRow),
  }),
  workOrderRead: endpoint({
    method: 'GET',
    path: '/work-orders/:orderId',
    summary: 'A work order with every step and its time',
    access: read,
    audit: 'none',
    params: orderParams,
    output: z.object({
      order: workOrderRow,
      events: z.array(event),
      moves: z.array(z.enum(workOrderStatuses)),
      actions: z.array(z.enum(['link'])),
    }),
  }),
  workOrderCreate: endpoint({
    method: 'POST',
    path: '/tasks/:taskId/orders',
    summary: 'Work ordered: place, time and amount',
    access: order,
    audit: 'none',
    params: taskParams,
    body: workOrderInput,
    output: done,
  }),
  workOrderMove: endpoint({
    method: 'POST',
    path: '/work-orders/:orderId/status',
    summary: 'The next step of an order; only the orderer approves or sends back',
    access: order,
    audit: 'none',
    params: orderParams,
    body: z.object({ status: z.enum(workOrderStatuses), note: text(1000), version }),
    output: done,
  }),
  workOrderLink: endpoint({
    method: 'POST',
    path: '/work-orders/:orderId/link',
    summary: 'A personal link to the quality check, without sign-in; shown once, and the earlier one stops',
    access: manage,
    audit: people('create'),
    params: orderParams,
    body: z.object({ version }),
    output: z.object({ token: z.string(), expiresOn: day, version }),
  }),
  workOrderLook: endpoint({
    method: 'POST',
    path: '/work-order/look',
    summary: 'The order behind a link: the work, the place and its time, nobody’s name',
    access: byLink,
    audit: 'none',
    body: z.object({ token }),
    output: z.object({
      ...names,
      place: z.string(),
      amount: z.string(),
      startsOn: day,
      endsOn: day.nullable(),
      status: z.enum(workOrderStatuses),
      reworks: z.int(),
      expiresOn: day,
    }),
  }),
  workOrderCheck: endpoint({
    method: 'POST',
    path: '/work-order/check',
    summary: 'The orderer’s quality check by a link: approved, or sent back with a reason',
    access: byLink,
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    body: z.object({ token }).extend(verdict.shape),
    output: z.object({ ok: z.literal(true) }),
  }),
};

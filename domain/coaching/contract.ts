import * as z from 'zod';
import { day, endpoint, id, instant, text, version } from '../kernel/contract.ts';
import { absenceCauses } from '../own/absence.ts';
import { loadMeasures } from '../placements/weekly-load.ts';
import { attendanceMarks, endReasons, periodActions, periodInput, periodStatuses } from './coaching.ts';
import { dailyMinutesLimits } from './rules.ts';

const localText = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
const onClient = { on: 'client', param: 'clientId' } as const;
const params = z.object({ clientId: id });
const done = z.object({ id, version });
const periodParams = params.extend({ periodId: id });

export const attendanceRecord = z.object({
  on: day,
  mark: z.enum(attendanceMarks),
  minutes: z.int(),
  version,
});

export const periodRecord = z.object({
  id,
  version,
  /** Empty of everything when the place is hidden from the reader: who meets a non-disclosed person where. */
  environment: z.object({ id: id.nullable(), name: z.string(), municipalityCode: z.string().nullable() }),
  packageName: localText.nullable(),
  coach: z.object({ id, name: z.string() }),
  startsOn: day,
  endsOn: day,
  weekdays: z.array(z.int()),
  dailyMinutes: z.int(),
  goals: z.string(),
  status: z.enum(periodStatuses),
  endedOn: day.nullable(),
  endReason: z.enum(endReasons).nullable(),
  endNote: z.string(),
  reviews: z.array(z.object({ id, version, dueOn: day, doneOn: day.nullable(), note: z.string() })),
  changes: z.array(
    z.object({
      id,
      kind: z.enum(['suspension', 'resumption', 'prolongation']),
      from: day,
      until: day.nullable(),
      reason: z.string(),
    }),
  ),
  attendance: z.array(attendanceRecord),
  plannedDays: z.int(),
  attendancePercent: z.int().nullable(),
  actions: z.array(z.enum(periodActions)),
});
export type PeriodRecord = z.output<typeof periodRecord>;

/** One line of the day's attendance sheet. */
export const sheetRow = z.object({
  clientId: id,
  periodId: id,
  name: z.string(),
  /** Null, and no name, when the place is hidden from the reader. */
  environmentId: id.nullable(),
  environmentName: z.string(),
  planned: z.boolean(),
  dailyMinutes: z.int(),
  mark: attendanceRecord.nullable(),
  /** The person told of the absence herself; the cause is a code she may have left out. */
  told: z.object({ at: instant, cause: z.enum(absenceCauses).nullable() }).nullable(),
  mayMark: z.boolean(),
});

export const coachingContract = {
  coachingList: endpoint({
    method: 'GET',
    path: '/clients/:clientId/coaching-periods',
    summary: 'The client’s coaching periods with reviews, changes and attendance, and weekly load warnings',
    access: { kind: 'action', action: 'client.read', ...onClient },
    audit: { verb: 'read', purpose: 'coaching', fields: 'special' },
    params,
    output: z.object({
      periods: z.array(periodRecord),
      warnings: z.array(
        z.object({
          rule: z.string(),
          measure: z.enum(loadMeasures),
          value: z.number(),
          limit: z.number(),
          source: localText,
        }),
      ),
      mayManage: z.boolean(),
      mayMark: z.boolean(),
    }),
  }),
  coachingCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/coaching-periods',
    summary: 'A new coaching period; the path moves to coaching when it begins',
    access: { kind: 'action', action: 'coaching.manage', ...onClient },
    audit: { verb: 'create', purpose: 'coaching', fields: 'special' },
    params,
    body: periodInput,
    output: done,
  }),
  coachingEdit: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/coaching-periods/:periodId',
    summary: 'Coach, days, hours and goals changed while the period is not ended',
    access: { kind: 'action', action: 'coaching.manage', ...onClient },
    audit: { verb: 'change', purpose: 'coaching', fields: 'special' },
    params: periodParams,
    body: z.object({
      /** Left out by who may not see it: the place stays. */
      environmentId: id.optional(),
      coachStaffId: id,
      weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
      dailyMinutes: z.int().min(dailyMinutesLimits.least).max(dailyMinutesLimits.most),
      goals: text(2000),
      version,
    }),
    output: done,
  }),
  coachingAct: endpoint({
    method: 'POST',
    path: '/clients/:clientId/coaching-periods/:periodId/actions',
    summary: 'Begin, suspend, resume, prolong or end a period',
    access: { kind: 'action', action: 'coaching.manage', ...onClient },
    audit: { verb: 'change', purpose: 'coaching', fields: 'special' },
    params: periodParams,
    body: z.object({
      action: z.enum(periodActions),
      on: day,
      /** New end when prolonging. */
      until: day.optional(),
      endReason: z.enum(endReasons).optional(),
      note: text(1000).default(''),
      version,
    }),
    output: done,
  }),
  coachingReviewAdd: endpoint({
    method: 'POST',
    path: '/clients/:clientId/coaching-periods/:periodId/reviews',
    summary: 'A review date',
    access: { kind: 'action', action: 'coaching.manage', ...onClient },
    audit: { verb: 'create', purpose: 'coaching', fields: 'personal' },
    params: periodParams,
    body: z.object({ dueOn: day }),
    output: z.object({ id }),
  }),
  coachingReviewDone: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/coaching-periods/:periodId/reviews/:reviewId',
    summary: 'A review held',
    access: { kind: 'action', action: 'coaching.manage', ...onClient },
    audit: { verb: 'change', purpose: 'coaching', fields: 'special' },
    params: periodParams.extend({ reviewId: id }),
    body: z.object({ doneOn: day, note: text(2000).default(''), version }),
    output: done,
  }),
  attendanceSheet: endpoint({
    method: 'GET',
    path: '/attendance',
    summary: 'Who is expected on a day, and who came',
    access: { kind: 'action', action: 'attendance.read' },
    audit: { verb: 'list', purpose: 'coaching', fields: 'special' },
    query: z.object({ on: day, environmentId: id.optional() }),
    output: z.object({
      rows: z.array(sheetRow),
      /** When nobody is expected on the day: the nearest days on which somebody is. Null when somebody is. */
      nearest: z.object({ earlier: day.nullable(), later: day.nullable() }).nullable(),
    }),
  }),
  attendanceMark: endpoint({
    method: 'PUT',
    path: '/clients/:clientId/coaching-periods/:periodId/attendance/:on',
    summary: 'Marks one day; the same mark sent twice is one mark',
    access: { kind: 'action', action: 'attendance.mark', ...onClient },
    audit: { verb: 'change', purpose: 'coaching', fields: 'personal' },
    params: periodParams.extend({ on: day }),
    body: z.object({
      mark: z.enum(attendanceMarks),
      minutes: z.int().min(0).max(720),
      /** What the marker saw: null when the day was unmarked. */
      version: version.nullable(),
    }),
    output: z.object({ version }),
  }),
};

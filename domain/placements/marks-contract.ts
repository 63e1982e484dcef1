/** Marking the day's people of an environment, also from a phone that was without a network. */
import * as z from 'zod';
import { day, endpoint, id, instant } from '../kernel/contract.ts';
import { marksOfOneSend, placementMarks } from './marks.ts';
import { schemes } from './schemes.ts';

const minutes = z.int().min(0).max(720);

const standingMark = z.object({
  id,
  mark: z.enum(placementMarks),
  minutes: z.int(),
  by: z.string(),
  at: instant,
});
export type StandingMark = z.output<typeof standingMark>;

export const markEntry = z.object({
  /** Made on the device; the same id sent again is the same mark. */
  id,
  placementId: id,
  on: day,
  mark: z.enum(placementMarks),
  minutes,
  /** Earlier marks of the day that the marker saw and replaces. */
  seen: z.array(id).max(20),
  /** The device's clock. */
  at: instant,
});
export type MarkEntry = z.output<typeof markEntry>;

export const markResults = ['stored', 'already', 'conflict', 'refused'] as const;
export type MarkResult = (typeof markResults)[number];

export const markRefusalCodes = [
  'date-in-future',
  'placement-had-ended',
  'placement-day-outside',
  'placement-unknown',
  'placement-mark-not-yours',
  'minutes-without-presence',
  'mark-id-taken',
] as const;
export type MarkRefusalCode = (typeof markRefusalCodes)[number];

const mark = { kind: 'action', action: 'placementMark.mark' } as const;

export const placementMarkContract = {
  placementDay: endpoint({
    method: 'GET',
    path: '/environments/:environmentId/marks',
    summary: 'Who is placed in an environment on a day, by first name and initial, and the marks that stand',
    access: mark,
    audit: { verb: 'list', purpose: 'coaching', fields: 'personal' },
    params: z.object({ environmentId: id }),
    query: z.object({ on: day.optional() }),
    output: z.object({
      name: z.string(),
      on: day,
      today: day,
      rows: z.array(
        z.object({
          placementId: id,
          /** First name and the beginning of the family name. */
          name: z.string(),
          slot: z.string(),
          scheme: z.enum(schemes),
          dailyMinutes: z.int(),
          /** Agreed for this weekday. */
          expected: z.boolean(),
          mayMark: z.boolean(),
          /** More than one: devices that did not know of each other. */
          standing: z.array(standingMark),
        }),
      ),
      /** Placed here on the day, but not to be seen by the reader. */
      others: z.int(),
    }),
  }),
  placementMarksSend: endpoint({
    method: 'POST',
    path: '/placement-marks',
    summary: 'Up to 500 marks, each answered by itself; the same sent again changes nothing',
    access: mark,
    audit: { verb: 'change', purpose: 'coaching', fields: 'personal' },
    body: z.object({ entries: z.array(markEntry).min(1).max(marksOfOneSend) }),
    output: z.object({
      results: z.array(
        z.object({
          id,
          result: z.enum(markResults),
          /** Of a conflict: what else stands. */
          others: z.array(standingMark),
          /** Of a refusal: why, and the day it speaks of. */
          reason: z.enum(markRefusalCodes).nullable(),
          day: day.nullable(),
        }),
      ),
    }),
  }),
};

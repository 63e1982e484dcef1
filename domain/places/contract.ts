/** Meeting places: hours, partners' shifts, anonymous counts, and what is public of them. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { targetGroups } from '../groups/rules.ts';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import { timeOfDay } from '../meetings/contract.ts';
import { dropInReasons } from './place.ts';

const hours = z.object({ weekday: z.int().min(1).max(7), opens: timeOfDay, closes: timeOfDay });
const exception = z.object({
  on: day,
  opens: timeOfDay.nullable(),
  closes: timeOfDay.nullable(),
  note: text(200),
});

export const placeInput = z.object({
  name: requiredText(200),
  municipalityCode,
  streetAddress: text(200),
  description: text(2000),
  hours: z.array(hours).max(30),
  exceptions: z.array(exception).max(60),
  endedOn: day.nullable(),
});
export type PlaceInput = z.output<typeof placeInput>;

export const placeRecord = placeInput.extend({ id, version });
export type PlaceRecord = z.output<typeof placeRecord>;

export const shiftInput = z.object({
  organisationId: id,
  /** The post of who comes, never a name. */
  post: text(120),
  on: day,
  starts: timeOfDay,
  ends: timeOfDay,
  topic: text(200),
});

const shift = shiftInput.extend({ id, organisation: z.string() });
const openDay = z.object({
  on: day,
  open: z.array(z.object({ opens: z.string(), closes: z.string() })),
  note: z.string(),
  differs: z.boolean(),
  shifts: z.array(shift),
});
const counts = z.array(z.object({ reason: z.enum(dropInReasons), people: z.int() }));
const weekCounts = <N extends z.ZodType>(number: N) =>
  z.array(
    z.object({
      week: day,
      total: number,
      reasons: z.array(z.object({ reason: z.enum(dropInReasons), people: number })),
    }),
  );

const params = z.object({ placeId: id });
const done = z.object({ id, version });
const read = { kind: 'action', action: 'place.read' } as const;
const manage = { kind: 'action', action: 'place.manage' } as const;

/** An area in a public address. */
export const areaParams = z.object({ area: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/) });

export const placeContract = {
  placeList: endpoint({
    method: 'GET',
    path: '/meeting-places',
    summary: 'Meeting places of the area',
    access: read,
    audit: 'none',
    output: z.object({ rows: z.array(placeRecord), actions: z.array(z.enum(['manage'])) }),
  }),
  placeRead: endpoint({
    method: 'GET',
    path: '/meeting-places/:placeId',
    summary: 'A meeting place: the days ahead with shifts, today’s counts, and counts by week and reason',
    access: read,
    audit: 'none',
    params,
    output: z.object({
      place: placeRecord,
      days: z.array(openDay),
      today: counts,
      weeks: weekCounts(z.int()),
      actions: z.array(z.enum(['manage', 'count'])),
    }),
  }),
  placeCreate: endpoint({
    method: 'POST',
    path: '/meeting-places',
    summary: 'A new meeting place',
    access: manage,
    audit: 'none',
    body: placeInput,
    output: done,
  }),
  placeEdit: endpoint({
    method: 'PUT',
    path: '/meeting-places/:placeId',
    summary: 'A meeting place changed: its hours, days that differ, or its end',
    access: manage,
    audit: 'none',
    params,
    body: placeInput.extend({ version }),
    output: done,
  }),
  shiftAdd: endpoint({
    method: 'POST',
    path: '/meeting-places/:placeId/shifts',
    summary: 'A partner’s shift, on one day or every week for some weeks',
    access: manage,
    audit: 'none',
    params,
    body: shiftInput.extend({ weeks: z.int().min(1).max(26) }),
    output: z.object({ added: z.int() }),
  }),
  shiftRemove: endpoint({
    method: 'DELETE',
    path: '/meeting-places/:placeId/shifts/:shiftId',
    summary: 'A shift taken away',
    access: manage,
    audit: 'none',
    params: params.extend({ shiftId: id }),
    output: z.object({ ok: z.literal(true) }),
  }),
  dropInCount: endpoint({
    method: 'POST',
    path: '/meeting-places/:placeId/drop-ins',
    summary:
      'One more visitor today for a reason, or one less when it was tapped by mistake; a count and nothing of the person',
    access: { kind: 'action', action: 'place.count' },
    audit: 'none',
    params,
    body: z.object({
      reason: z.enum(dropInReasons),
      targetGroup: z.enum(targetGroups).nullable(),
      change: z.union([z.literal(1), z.literal(-1)]),
    }),
    output: z.object({ people: z.int() }),
  }),
  publicPlaces: endpoint({
    method: 'GET',
    path: '/public/areas/:area/meeting-places',
    summary:
      'Meeting places for anybody: hours, the days ahead, and whole weeks’ counts with small ones hidden',
    access: { kind: 'public', perMinute: 60 },
    audit: 'none',
    params: areaParams,
    output: z.object({
      areaName: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
      places: z.array(
        placeRecord.omit({ version: true, endedOn: true, exceptions: true }).extend({
          municipality: z.object({ fi: z.string(), sv: z.string() }),
          days: z.array(openDay),
          weeks: weekCounts(z.int().nullable()),
        }),
      ),
    }),
  }),
};

/** Placements on slots, and weeks of an environment, a coach and a client. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { dailyMinutesLimits } from '../coaching/rules.ts';
import { day, endpoint, id, text, version } from '../kernel/contract.ts';
import { slotModes } from '../environments/operation.ts';
import { environmentSlotRecord, slotPeople } from '../environments/operation-contract.ts';
import { certificateLack } from '../proof/shapes.ts';
import { placementActions, placementEndReasons, placementStatuses } from './placement.ts';
import { schemes } from './schemes.ts';
import { loadMeasures } from './weekly-load.ts';

const localText = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
const weekdays = z.array(z.int().min(1).max(7)).min(1).max(7);

export const placementInput = z.object({
  slotId: id,
  coachStaffId: id,
  startsOn: day,
  endsOn: day,
  weekdays,
  dailyMinutes: z.int().min(dailyMinutesLimits.least).max(dailyMinutesLimits.most),
});
export type PlacementInput = z.output<typeof placementInput>;

/** Empty of everything when the place is hidden from the reader. */
const seenPlace = z.object({ id: id.nullable(), name: z.string() });

export const placementRecord = z.object({
  id,
  version,
  environment: seenPlace,
  slot: z.string(),
  scheme: z.enum(schemes),
  coach: z.object({ id, name: z.string() }),
  startsOn: day,
  endsOn: day,
  weekdays: z.array(z.int()),
  dailyMinutes: z.int(),
  status: z.enum(placementStatuses),
  endedOn: day.nullable(),
  endReason: z.enum([...placementEndReasons, 'pathEnded']).nullable(),
  endNote: z.string(),
  actions: z.array(z.enum(placementActions)),
});
export type PlacementRecord = z.output<typeof placementRecord>;

const loadWarning = z.object({
  rule: z.string(),
  measure: z.enum(loadMeasures),
  scheme: z.enum(schemes).nullable(),
  value: z.number(),
  limit: z.number(),
  source: localText,
});

/** One line of a week: a placement or a coaching period. */
export const weekEntry = z.object({
  kind: z.enum(['placement', 'coachingPeriod']),
  id,
  /** Null, and no name: somebody the reader may not see. */
  clientId: id.nullable(),
  name: z.string().nullable(),
  environment: seenPlace,
  slot: z.string().nullable(),
  scheme: z.enum(schemes),
  coach: z.string(),
  /** Days of this week. */
  days: z.array(day),
  dailyMinutes: z.int(),
});
export type WeekEntry = z.output<typeof weekEntry>;

const week = z.string().regex(/^\d{4}-W\d{2}$/);
const weekQuery = z.object({ week: week.optional() });
const weekHead = { week, monday: day, before: week, after: week, today: day };
const onClient = { on: 'client', param: 'clientId' } as const;
const params = z.object({ clientId: id });
const done = z.object({ id, version });

export const placementContract = {
  environmentSlotList: endpoint({
    method: 'GET',
    path: '/environments/slots',
    summary: 'Slots open for placing, with free places by weekday in the week of a day',
    access: { kind: 'action', action: 'placement.slots' },
    audit: { verb: 'list', purpose: 'coaching', fields: 'public' },
    query: z.object({ on: day.optional() }),
    output: z.object({
      rows: z.array(
        environmentSlotRecord
          .pick({ id: true, name: true, scheme: true, places: true, dailyMinutes: true })
          .extend({
            mode: z.enum(slotModes),
            certificates: z.array(z.string()),
            startsOn: day,
            endsOn: day.nullable(),
            environmentId: id,
            environment: z.string(),
            municipalityCode,
            free: z.array(z.int()),
          }),
      ),
    }),
  }),
  placementList: endpoint({
    method: 'GET',
    path: '/clients/:clientId/placements',
    summary: 'The client’s placements and warnings of her weekly load over placements and coaching periods',
    access: { kind: 'action', action: 'client.read', ...onClient },
    audit: { verb: 'read', purpose: 'coaching', fields: 'special' },
    params,
    output: z.object({
      placements: z.array(placementRecord),
      warnings: z.array(loadWarning),
      mayManage: z.boolean(),
    }),
  }),
  placementCheck: endpoint({
    method: 'POST',
    path: '/clients/:clientId/placements/check',
    summary:
      'Before a placement is saved: is there a place, who holds it, when one is free, and load warnings',
    access: { kind: 'action', action: 'placement.manage', ...onClient },
    audit: { verb: 'read', purpose: 'coaching', fields: 'special' },
    params,
    body: placementInput.omit({ coachStaffId: true }),
    output: z.object({
      free: z.boolean(),
      holders: slotPeople,
      /** The first day from which the same weekdays and length have a place; null within a year none. */
      freeFrom: day.nullable(),
      warnings: z.array(loadWarning),
      /** Cards that the slot asks for and the client does not hold through the time. */
      lacks: z.array(certificateLack),
    }),
  }),
  placementCreate: endpoint({
    method: 'POST',
    path: '/clients/:clientId/placements',
    summary: 'A client placed on a slot; refused when there is no place',
    access: { kind: 'action', action: 'placement.manage', ...onClient },
    audit: { verb: 'create', purpose: 'coaching', fields: 'special' },
    params,
    body: placementInput,
    output: done,
  }),
  placementAct: endpoint({
    method: 'POST',
    path: '/clients/:clientId/placements/:placementId/actions',
    summary: 'A placement begins or ends, with its reason',
    access: { kind: 'action', action: 'placement.manage', ...onClient },
    audit: { verb: 'change', purpose: 'coaching', fields: 'special' },
    params: params.extend({ placementId: id }),
    body: z.object({
      action: z.enum(placementActions),
      on: day,
      endReason: z.enum(placementEndReasons).nullable(),
      note: text(1000),
      version,
    }),
    output: done,
  }),
  clientWeek: endpoint({
    method: 'GET',
    path: '/clients/:clientId/week',
    summary: 'A week of a client: placements and coaching periods',
    access: { kind: 'action', action: 'client.read', ...onClient },
    audit: { verb: 'read', purpose: 'coaching', fields: 'special' },
    params,
    query: weekQuery,
    output: z.object({ ...weekHead, entries: z.array(weekEntry) }),
  }),
  coachWeek: endpoint({
    method: 'GET',
    path: '/coach-week',
    summary: 'The reader’s own week as a coach: those she coaches, placements and coaching periods',
    access: { kind: 'action', action: 'coachWeek.read' },
    audit: { verb: 'list', purpose: 'coaching', fields: 'special' },
    query: weekQuery,
    output: z.object({ ...weekHead, entries: z.array(weekEntry) }),
  }),
  environmentWeek: endpoint({
    method: 'GET',
    path: '/environments/:environmentId/week',
    summary: 'A week of an environment: who is there, free places and supervisors by day',
    access: { kind: 'action', action: 'environmentWeek.read' },
    audit: { verb: 'list', purpose: 'coaching', fields: 'special' },
    params: z.object({ environmentId: id }),
    query: weekQuery,
    output: z.object({
      ...weekHead,
      name: z.string(),
      entries: z.array(weekEntry),
      slots: z.array(
        z.object({
          id,
          name: z.string(),
          scheme: z.enum(schemes),
          days: z.array(z.object({ on: day, places: z.int(), taken: z.int() })),
        }),
      ),
      /** Everybody who is there on each day, Monday first, also those not shown above. */
      people: z.array(z.int()),
      shortages: z.array(
        z.object({ weekday: z.int(), people: z.int(), supervisors: z.int(), allowed: z.int() }),
      ),
    }),
  }),
};

/**
 * The promise of local service (lähipalvelu): on which weekdays service is in a village, how much of it came true, and how
 * far people have to it. Requirements D36, D37.
 */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { day, endpoint, id, requiredText, text, version } from '../kernel/contract.ts';
import type { Day, IsoWeekday } from '../kernel/dates.ts';
import { intersect, type Period, weekdaysIn } from '../kernel/period.ts';
import { countedOn, type FigurePeriod, periodKeyPattern } from './periods.ts';

/** The days promised in a half-year so far; the promise of a day yet to come is not weighed. */
export function promisedDays(
  promise: Period & { readonly weekdays: readonly IsoWeekday[] },
  period: FigurePeriod,
  today: Day,
): readonly Day[] {
  const until = countedOn(period, today);
  if (until < period.from) return [];
  const days = intersect({ from: period.from, to: until }, promise);
  return days ? weekdaysIn(days, promise.weekdays) : [];
}

/** How many of the promised days service was there: a day that was not promised keeps no promise. */
export function daysKept(promised: readonly Day[], held: readonly Day[]): number {
  const there = new Set(held);
  return promised.filter((one) => there.has(one)).length;
}

export interface Distance {
  readonly municipalityCode: string;
  readonly pointId: string;
  readonly kilometres: number;
}

/** The nearest of the places that serve, for each municipality; those without a known distance are left out. */
export function nearestPoints<D extends Distance>(
  distances: readonly D[],
  serving: ReadonlySet<string>,
): ReadonlyMap<string, D> {
  const nearest = new Map<string, D>();
  for (const one of distances) {
    const before = nearest.get(one.municipalityCode);
    if (serving.has(one.pointId) && (!before || one.kilometres < before.kilometres))
      nearest.set(one.municipalityCode, one);
  }
  return nearest;
}

const periodKey = z.string().regex(periodKeyPattern, { error: 'wrong-value' });
const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((one) => z.literal(one as IsoWeekday)));
const pointInput = z.object({
  name: requiredText(200),
  municipalityCode,
  /** Empty in the centre of the municipality. */
  village: text(100),
  environmentId: id.nullable(),
  weekdays: z.array(weekday).min(1, { error: 'required' }).max(7),
  startsOn: day,
  endsOn: day.nullable(),
});
export type ServicePointInput = z.output<typeof pointInput>;

const params = z.object({ pointId: id });
const manage = { kind: 'action', action: 'localService.manage' } as const;

export const localServiceContract = {
  localServiceRead: endpoint({
    method: 'GET',
    path: '/local-service',
    summary: 'Local service promised and given in a half-year, and distances to it',
    access: { kind: 'action', action: 'localService.read' },
    audit: { verb: 'read', purpose: 'statistics', fields: 'public' },
    query: z.object({ period: periodKey.optional() }),
    output: z.object({
      on: day,
      period: z.object({ key: z.string(), kind: z.enum(['halfYear', 'year']), from: day, to: day }),
      periods: z.array(z.object({ key: z.string(), kind: z.enum(['halfYear', 'year']) })),
      points: z.array(
        pointInput.extend({
          id,
          version,
          environment: z.string().nullable(),
          promised: z.int(),
          kept: z.int(),
          /** Days of the half-year on which service was there, those of attendance included. */
          held: z.array(day),
          /** Days marked by hand. */
          marked: z.array(day),
        }),
      ),
      /** To the nearest place that serves today; null where no distance has been entered. */
      nearest: z.array(
        z.object({
          municipalityCode: z.string(),
          pointId: id.nullable(),
          kilometres: z.int().nullable(),
        }),
      ),
      distances: z.array(
        z.object({ municipalityCode: z.string(), pointId: id, kilometres: z.int(), source: z.string() }),
      ),
      actions: z.array(z.enum(['manage', 'mark'])),
    }),
  }),
  localServiceCreate: endpoint({
    method: 'POST',
    path: '/local-service',
    summary: 'A promise of local service',
    access: manage,
    audit: { verb: 'create', purpose: 'administration', fields: 'public' },
    body: pointInput,
    output: z.object({ id, version }),
  }),
  localServiceEdit: endpoint({
    method: 'PUT',
    path: '/local-service/:pointId',
    summary: 'A promise of local service changed or ended',
    access: manage,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params,
    body: pointInput.extend({ version }),
    output: z.object({ id, version }),
  }),
  localServiceMark: endpoint({
    method: 'PUT',
    path: '/local-service/:pointId/days',
    summary:
      'The days between two days on which service was there: as a whole, or what was changed of the days seen marked before',
    access: { kind: 'action', action: 'localService.mark' },
    audit: { verb: 'change', purpose: 'service', fields: 'public' },
    params,
    body: z.object({
      from: day,
      to: day,
      days: z.array(day).max(400),
      /** Marked when the sender looked: another's marks since then stay. */
      seen: z.array(day).max(400).optional(),
    }),
    output: z.object({ days: z.int() }),
  }),
  localServiceDistance: endpoint({
    method: 'PUT',
    path: '/local-service/:pointId/distances/:code',
    summary: 'Kilometres from a municipality to a place of service; null takes them away',
    access: manage,
    audit: { verb: 'change', purpose: 'administration', fields: 'public' },
    params: z.object({ pointId: id, code: municipalityCode }),
    body: z.object({
      kilometres: z.int().min(0).max(2000).nullable(),
      source: text(300),
    }),
    output: z.object({ kilometres: z.int().nullable() }),
  }),
};

import {
  asDay,
  countedOn,
  type Day,
  daysKept,
  figurePeriods,
  type IsoWeekday,
  type localServiceContract,
  mayEver,
  nearestPoints,
  type OutputOf,
  promisedDays,
  refuse,
  type ServicePointInput,
} from '@polku/domain';
import { sql } from 'kysely';
import { type Tx, inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, Problem, refused } from '../platform/problems.ts';

type LocalService = OutputOf<(typeof localServiceContract)['localServiceRead']>;

interface StoredPoint {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly municipalityCode: string;
  readonly village: string;
  readonly environmentId: string | null;
  readonly environment: string | null;
  readonly weekdays: IsoWeekday[];
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly held: string[];
  readonly marked: string[];
}

export const localServiceHandlers = {
  async localServiceRead({ services, actor, today, query }) {
    const { areaId } = actor;
    // days of attendance are counted whoever reads; no person is in the answer
    return await inScope(services.database.app, { areaId, reach: 'area' }, async (tx) => {
      const earliest = await sql<{ first: string | null }>`
        select min(starts_on) as first from service_point where area_id = ${areaId}`.execute(tx);
      const first = earliest.rows[0]?.first;
      const periods = figurePeriods(first && first < today ? asDay(first) : today, today, []);
      const period =
        query.period === undefined ? periods[0] : periods.find(({ key }) => key === query.period);
      if (!period)
        throw new Problem(400, 'invalid-input', {
          errors: [{ pointer: '/query/period', code: 'wrong-value' }],
        });
      const stored = await readPoints(tx, areaId, period.from, countedOn(period, today));
      const points = stored.map((point) => {
        const promised = promisedDays(
          {
            from: asDay(point.startsOn),
            to: point.endsOn === null ? null : asDay(point.endsOn),
            weekdays: point.weekdays,
          },
          period,
          today,
        );
        return { ...point, promised: promised.length, kept: daysKept(promised, point.held.map(asDay)) };
      });
      const serving = stored
        .filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || today <= endsOn))
        .map(({ id }) => id);
      const distances = await readDistances(tx, areaId);
      const nearest = nearestPoints(distances, new Set(serving));
      const places = await tx
        .selectFrom('area_municipality')
        .select('municipality_code')
        .where('area_id', '=', areaId)
        .where((eb) => eb.or([eb('ends_on', 'is', null), eb('ends_on', '>=', today)]))
        .orderBy('municipality_code')
        .execute();
      return {
        on: countedOn(period, today),
        period,
        periods: periods.map(({ key, kind }) => ({ key, kind })),
        points,
        nearest: places.map(({ municipality_code: municipalityCode }) => {
          const found = nearest.get(municipalityCode);
          return {
            municipalityCode,
            pointId: found?.pointId ?? null,
            kilometres: found?.kilometres ?? null,
          };
        }),
        distances,
        actions: [
          ...(mayEver(actor.role, 'localService.manage') ? (['manage'] as const) : []),
          ...(mayEver(actor.role, 'localService.mark') ? (['mark'] as const) : []),
        ],
      };
    });
  },

  async localServiceCreate({ tx, actor, body }) {
    requireOrder(body);
    const id = newId();
    await tx
      .insertInto('service_point')
      .values({ area_id: actor.areaId, id, ...columnsOf(body) })
      .execute();
    return { id, version: 0 };
  },

  async localServiceEdit({ tx, actor, params, body }) {
    const current = await tx
      .selectFrom('service_point')
      .select('version')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.pointId)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound();
    requireOrder(body);
    if (current.version !== body.version) {
      const [stored] = await readPoints(
        tx,
        actor.areaId,
        asDay(body.startsOn),
        asDay(body.startsOn),
        params.pointId,
      );
      throw changedMeanwhile(stored ? { ...stored } : { version: current.version });
    }
    await tx
      .updateTable('service_point')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.pointId)
      .execute();
    return { id: params.pointId, version: body.version + 1 };
  },

  async localServiceMark({ tx, actor, params, body, today, now }) {
    await requirePoint(tx, actor.areaId, params.pointId);
    const days = [...new Set(body.days)].filter((one) => one >= body.from && one <= body.to);
    if (days.some((one) => one > today)) throw refused(refuse('date-in-future', undefined, '/body/days'));
    await tx
      .deleteFrom('service_day')
      .where('area_id', '=', actor.areaId)
      .where('point_id', '=', params.pointId)
      .where('on_date', '>=', body.from)
      .where('on_date', '<=', body.to)
      .where((eb) => (days.length === 0 ? eb.lit(true) : eb('on_date', 'not in', days)))
      .where((eb) => {
        if (body.seen === undefined) return eb.lit(true);
        return body.seen.length === 0 ? eb.lit(false) : eb('on_date', 'in', body.seen);
      })
      .execute();
    const added = days.filter((one) => !body.seen?.includes(one));
    if (added.length > 0) {
      await tx
        .insertInto('service_day')
        .values(
          added.map((one) => ({
            area_id: actor.areaId,
            point_id: params.pointId,
            on_date: one,
            recorded_by: actor.staffId,
            recorded_at: now.toISOString(),
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return { days: days.length };
  },

  async localServiceDistance({ tx, actor, params, body, now }) {
    await requirePoint(tx, actor.areaId, params.pointId);
    const place = { area_id: actor.areaId, municipality_code: params.code, point_id: params.pointId };
    if (body.kilometres === null) {
      await tx
        .deleteFrom('service_distance')
        .where('area_id', '=', place.area_id)
        .where('municipality_code', '=', place.municipality_code)
        .where('point_id', '=', place.point_id)
        .execute();
      return { kilometres: null };
    }
    if (body.source === '')
      throw new Problem(400, 'invalid-input', { errors: [{ pointer: '/body/source', code: 'required' }] });
    const entered = {
      kilometres: body.kilometres,
      source: body.source,
      set_by: actor.staffId,
      set_at: now.toISOString(),
    };
    await tx
      .insertInto('service_distance')
      .values({ ...place, ...entered })
      .onConflict((conflict) =>
        conflict.columns(['area_id', 'municipality_code', 'point_id']).doUpdateSet(entered),
      )
      .execute();
    return { kilometres: body.kilometres };
  },
} satisfies HandlersFor<typeof localServiceContract>;

async function readPoints(
  tx: Tx,
  areaId: number,
  from: Day,
  to: Day,
  pointId: string | null = null,
): Promise<readonly StoredPoint[]> {
  const found = await sql<StoredPoint>`
    select p.id, p.version, p.name, p.municipality_code as "municipalityCode", p.village, p.environment_id as "environmentId",
           e.name as environment, p.weekdays, p.starts_on as "startsOn", p.ends_on as "endsOn",
           coalesce(marks.days, '{}'::text[]) as marked,
           array(select distinct d from unnest(coalesce(marks.days, '{}'::text[]) || coalesce(there.days, '{}'::text[])) d order by d) as held
      from service_point p
      left join environment e on e.area_id = p.area_id and e.id = p.environment_id
      left join (
        select point_id, array_agg(on_date::text order by on_date) as days from service_day
         where area_id = ${areaId} and on_date between ${from} and ${to} group by point_id) marks on marks.point_id = p.id
      left join (
        select c.environment_id, array_agg(distinct a.on_date::text) as days
          from attendance a join coaching_period c on c.area_id = a.area_id and c.id = a.period_id
         where a.area_id = ${areaId} and a.mark = 'present' and a.on_date between ${from} and ${to}
         group by c.environment_id) there on there.environment_id = p.environment_id
     where p.area_id = ${areaId} and (${pointId}::uuid is null or p.id = ${pointId})
     order by p.municipality_code, p.village collate "fi-x-icu", p.name collate "fi-x-icu", p.id`.execute(tx);
  return found.rows;
}

async function readDistances(tx: Tx, areaId: number): Promise<LocalService['distances']> {
  const found = await sql<LocalService['distances'][number]>`
    select municipality_code as "municipalityCode", point_id as "pointId", kilometres, source
      from service_distance where area_id = ${areaId} order by municipality_code, kilometres`.execute(tx);
  return found.rows;
}

async function requirePoint(tx: Tx, areaId: number, id: string): Promise<void> {
  const found = await tx
    .selectFrom('service_point')
    .select('id')
    .where('area_id', '=', areaId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!found) throw notFound();
}

function requireOrder({ startsOn, endsOn }: ServicePointInput): void {
  if (endsOn !== null && endsOn < startsOn) {
    throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
  }
}

function columnsOf(input: ServicePointInput) {
  return {
    name: input.name,
    municipality_code: input.municipalityCode,
    village: input.village,
    environment_id: input.environmentId,
    weekdays: [...input.weekdays].sort(),
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}

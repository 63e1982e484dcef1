import {
  type Actor,
  countedOn,
  type Day,
  type FigurePeriod,
  figurePeriods,
  type figuresContract,
  halfYearOf,
  hiddenUnder,
  isColumnOf,
  mayEver,
  type OutputOf,
  periodOfKey,
  previousHalfYear,
  publishedSlices,
  seesNonDisclosed,
} from '@polku/domain';
import { sql } from 'kysely';
import { clientFilter } from '../platform/client-filter.ts';
import { type Tx, inScope } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, Problem } from '../platform/problems.ts';
import type { Services } from '../platform/services.ts';
import { type Asked, countPeriod, expectManyRows, firstDayOf, peopleBehind } from './counted.ts';
import { figuresFile } from './export.ts';

export type Figures = OutputOf<(typeof figuresContract)['figuresRead']>;

export const figuresHandlers = {
  async figuresRead({ services, actor, settings, today, query }) {
    return await readFigures(services, actor, settings, today, query.period);
  },

  async figurePeople({ tx, actor, settings, today, query, note }) {
    const { municipalityCode, group, partition, column } = query;
    if (partition && column && !isColumnOf(partition, column)) throw wrongPart('/query/column');
    const period = query.period === undefined ? halfYearOf(today) : periodOfKey(query.period);
    if (period.kind === 'year' || period.from > today) throw wrongPart('/query/period');
    const after = readCursor(query.cursor, 2);
    await expectManyRows(tx);
    const behind = peopleBehind(
      { areaId: actor.areaId, period, today, settings },
      { municipalityCode, group, partition, column },
      clientFilter(actor, 'client.read', today),
    );
    const found = await sql<{
      id: string;
      name: string;
      non_disclosure: string;
      municipality_code: string;
      path_state: Person['pathState'];
      last_event_on: string;
      responsible: string | null;
    }>`
      select p.id, p.family_name || ' ' || p.given_names as name, p.non_disclosure,
             p.present_municipality_code as municipality_code, p.path_state, p.last_event_on,
             w.given_name || ' ' || w.family_name as responsible
        from (${behind}) p
        left join staff w on w.area_id = ${actor.areaId} and w.id = p.responsible_staff_id
       ${after ? sql`where ((p.family_name || ' ' || p.given_names) collate "fi-x-icu", p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
       order by (p.family_name || ' ' || p.given_names) collate "fi-x-icu", p.id
       limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.name, row.id]);
    note.people(rows.map(({ id }) => id));
    return {
      rows: rows.map((row) => ({
        id: row.id,
        name: row.name,
        municipalityCode:
          row.non_disclosure === 'none' || seesNonDisclosed(actor) ? row.municipality_code : null,
        pathState: row.path_state,
        responsible: row.responsible,
        lastEventOn: row.last_event_on,
      })),
      next,
    };
  },

  async figuresExport({ services, actor, settings, today, query, language }) {
    const figures = await readFigures(services, actor, settings, today, query.period);
    return await figuresFile(figures, query, query.format, language, services);
  },

  async figureTargetSet({ tx, actor, body, now }) {
    const period = periodOfKey(body.period);
    if (period.kind === 'year') throw wrongPart('/body/period');
    const current = await tx
      .selectFrom('figure_target')
      .select(['id', 'version'])
      .where('area_id', '=', actor.areaId)
      .where('half_year_starts_on', '=', period.from)
      .where(sql<boolean>`municipality_code is not distinct from ${body.municipalityCode}`)
      .where(sql<boolean>`target_group is not distinct from ${body.group}`)
      .forUpdate()
      .executeTakeFirst();
    if ((current?.version ?? null) !== body.version)
      throw changedMeanwhile({ version: current?.version ?? null });
    const written = {
      people: body.people,
      source: body.source,
      set_by: actor.staffId,
      set_at: now.toISOString(),
    };
    if (!current) {
      const id = newId();
      await tx
        .insertInto('figure_target')
        .values({
          area_id: actor.areaId,
          id,
          half_year_starts_on: period.from,
          municipality_code: body.municipalityCode,
          target_group: body.group,
          ...written,
        })
        .execute();
      return { id, version: 0 };
    }
    await tx
      .updateTable('figure_target')
      .set({ ...written, version: current.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: current.version + 1 };
  },

  async figureTargetRemove({ tx, actor, params }) {
    const gone = await tx
      .deleteFrom('figure_target')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.targetId)
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw notFound();
    return { removed: true as const };
  },
} satisfies HandlersFor<typeof figuresContract>;

type Person = OutputOf<(typeof figuresContract)['figurePeople']>['rows'][number];

function wrongPart(pointer: string): Problem {
  return new Problem(400, 'invalid-input', { errors: [{ pointer, code: 'wrong-value' }] });
}

type AreaSettings = Asked['settings'] & {
  readonly targetGroupSize: number;
  readonly targetGroupSource: string;
};

async function readFigures(
  services: Services,
  actor: Actor,
  settings: AreaSettings,
  today: Day,
  key: string | undefined,
): Promise<Figures> {
  return {
    ...(await sameCount(services, actor.areaId, settings, today, key)),
    actions: [
      ...(mayEver(actor.role, 'figures.people') ? (['people'] as const) : []),
      ...(mayEver(actor.role, 'figures.target') ? (['target'] as const) : []),
    ],
  };
}

type Count = Omit<Figures, 'actions'>;

const underWay = new WeakMap<Services, Map<string, Promise<Count>>>();

/** Counting takes a processor of the database for a while: whoever asks the same meanwhile waits for the same count. */
function sameCount(
  services: Services,
  areaId: number,
  settings: AreaSettings,
  today: Day,
  key: string | undefined,
): Promise<Count> {
  const counts = underWay.get(services) ?? new Map<string, Promise<Count>>();
  underWay.set(services, counts);
  const asked = JSON.stringify([areaId, today, key, settings]);
  const begun =
    counts.get(asked) ??
    countFigures(services, areaId, settings, today, key).finally(() => counts.delete(asked));
  counts.set(asked, begun);
  return begun;
}

/**
 * The reader's own role may reach no person: the counts are made in a scope of their own, and only what may be shown
 * leaves it, the same for everybody.
 */
function countFigures(
  services: Services,
  areaId: number,
  settings: AreaSettings,
  today: Day,
  key: string | undefined,
): Promise<Count> {
  return inScope(services.database.app, { areaId, reach: 'area' }, async (tx) => {
    const [, { first, erasedYears }, places] = await Promise.all([
      expectManyRows(tx),
      firstDayOf(tx, areaId, today),
      tx
        .selectFrom('area_municipality')
        .select('municipality_code')
        .where('area_id', '=', areaId)
        .orderBy('municipality_code')
        .execute(),
    ]);
    const periods = figurePeriods(first, today, erasedYears);
    const period = key === undefined ? periods[0] : periods.find((one) => one.key === key);
    if (!period) throw wrongPart('/query/period');
    const previous = period.kind === 'year' ? undefined : previousHalfYear(period);
    const before = periods.find((one) => one.key === previous?.key) ?? null;
    const codes = places.map((place) => place.municipality_code);
    const count = (one: FigurePeriod) => countPeriod(tx, { areaId, period: one, today, settings }, codes);
    const [counted, countedBefore, experience, experienceBefore, targets] = await Promise.all([
      count(period),
      before && count(before),
      experienceOf(tx, areaId, period),
      before && experienceOf(tx, areaId, before),
      targetsOf(tx, areaId, period),
    ]);
    return {
      on: countedOn(period, today),
      hiddenUnder,
      inactivityWeeks: settings.inactivityWeeks,
      period,
      before,
      periods: [...periods],
      slices: [...publishedSlices(counted)],
      slicesBefore: countedBefore ? [...publishedSlices(countedBefore)] : [],
      measureEditions: [...counted.editions],
      experience,
      experienceBefore,
      targets,
      targetGroupSize: settings.targetGroupSize > 0 ? settings.targetGroupSize : null,
      targetGroupSource: settings.targetGroupSource,
    };
  });
}

async function experienceOf(
  tx: Tx,
  areaId: number,
  { from, to }: FigurePeriod,
): Promise<Figures['experience']> {
  const found = await sql<NonNullable<Figures['experience']>>`
    select count(*)::int as answers, round(avg(satisfaction), 1)::float8 as satisfaction,
           round(avg(ease), 1)::float8 as ease, round(avg(direction), 1)::float8 as direction
      from feedback where area_id = ${areaId} and given_on between ${from} and ${to}
       and satisfaction is not null and ease is not null and direction is not null`.execute(tx);
  const [row] = found.rows;
  return row && row.answers >= hiddenUnder ? row : null;
}

async function targetsOf(tx: Tx, areaId: number, period: FigurePeriod): Promise<Figures['targets']> {
  if (period.kind === 'year') return [];
  const found = await sql<Omit<Figures['targets'][number], 'period'>>`
    select id, version, municipality_code as "municipalityCode", target_group as "group", people, source
      from figure_target where area_id = ${areaId} and half_year_starts_on = ${period.from}
     order by municipality_code nulls first, target_group nulls first`.execute(tx);
  return found.rows.map((row) => ({ ...row, period: period.key }));
}

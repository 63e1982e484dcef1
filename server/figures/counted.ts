/**
 * Figures counted in SQL, a few statements for a whole area: one row for each person reached, then counts by municipality
 * and group. What may be shown of them is decided after, in domain/figures/published.ts.
 */
import {
  addDays,
  asDay,
  countedOn,
  type Counted,
  type CountedRow,
  type CountedSpread,
  type Day,
  type FigurePeriod,
  type GroupSettings,
  measureKey,
  outcomeCodes,
  type Partition,
  partitionNames,
  rungs,
  type TargetGroup,
  targetGroups,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { groupColumns, ownWords } from './groups.ts';

export interface Asked {
  readonly areaId: number;
  readonly period: FigurePeriod;
  readonly today: Day;
  readonly settings: GroupSettings & { readonly inactivityWeeks: number };
}

/**
 * Common tables ending in `reached`: a row for each person whose path was open on some day of the period, or whose
 * outcome began in it, with her column in every figure.
 */
function reached({ areaId, period, today, settings }: Asked): RawBuilder<unknown> {
  const from = period.from;
  const on = countedOn(period, today);
  const quietSince = addDays(on, -7 * settings.inactivityWeeks);
  const groups = groupColumns(on, settings);
  const rungNumber = (column: string) => sql`array_position(${[...rungs]}::text[], ${sql.ref(column)})`;
  return sql`
    moves as (
      select t.client_id, t.from_state, t.to_state as state, t.happened_on,
             case when t.to_state = 'paused' then coalesce(t.from_state, 'assessment') else t.to_state end as rung,
             lag(t.happened_on) over path as came, lead(t.happened_on) over path as left_on
        from path_transition t where t.area_id = ${areaId} and t.happened_on <= ${on}
      window path as (partition by t.client_id order by t.happened_on, t.recorded_at, t.id)),
    paths as (
      select client_id,
             max(state) filter (where left_on is null) as state,
             max(from_state) filter (where left_on is null) as came_from,
             max(rung) filter (where left_on is null) as rung_after,
             max(state) filter (where happened_on < ${from} and coalesce(left_on >= ${from}, true)) as state_before,
             max(rung) filter (where happened_on < ${from} and coalesce(left_on >= ${from}, true)) as rung_before,
             max(rung) filter (where happened_on >= ${from} and coalesce(came < ${from}, true)) as rung_first,
             range_agg(daterange(greatest(happened_on, ${from}), coalesce(left_on, ${addDays(on, 1)})))
               filter (where state <> 'outcome' and coalesce(left_on, ${addDays(on, 1)}) > ${from}) as open_days
        from moves group by client_id),
    ended as (
      select distinct on (client_id) client_id, code, happened_on from outcome
       where area_id = ${areaId} and (reopened_on is null or reopened_on > ${on})
       order by client_id, happened_on),
    people as (
      select client.id, client.family_name, client.given_names, client.municipality_code as present_municipality_code,
             client.non_disclosure, client.path_state, client.responsible_staff_id, client.last_event_on,
             case when client.non_disclosure = 'none' then coalesce(home.municipality_code, client.municipality_code) else '' end as place,
             paths.state, paths.came_from, coalesce(paths.rung_before, paths.rung_first) as rung_before, paths.rung_after, paths.open_days,
             ended.code, ended.happened_on as ended_on,
             ${sql.join(groups.map((group, at) => sql`${group} as ${sql.ref(`g${at}`)}`))}
        from client
        join paths on paths.client_id = client.id
        left join ended on ended.client_id = client.id
        left join client_municipality home on home.area_id = client.area_id and home.client_id = client.id
          and ${on}::date between home.starts_on and coalesce(home.ends_on, 'infinity')
        left join ${ownWords(areaId)} own on own.client_id = client.id
       where client.area_id = ${areaId} and client.merged_into_id is null
         and (paths.state_before <> 'outcome' or paths.rung_first is not null
              or (paths.state = 'outcome' and ended.happened_on between ${from} and ${on}))),
    coached as (
      select distinct client_id from coaching_period
       where area_id = ${areaId} and status <> 'planned' and starts_on <= ${on} and coalesce(ended_on, ends_on) >= ${from}),
    covered as (
      select client_id, range_agg(daterange((starts_at at time zone 'Europe/Helsinki')::date,
               (ends_at at time zone 'Europe/Helsinki')::date, '[]')) as days
        from responsibility where area_id = ${areaId} and starts_at < ${addDays(on, 1)} and coalesce(ends_at, 'infinity') >= ${from}
       group by client_id),
    stirred as (
      select distinct client_id from (
        select client_id, happened_on as day from contact where area_id = ${areaId}
        union all select client_id, on_date from attendance where area_id = ${areaId}
        union all select client_id, answered_on from assessment where area_id = ${areaId}
        union all select client_id, happened_on from path_transition where area_id = ${areaId}) all_events
       where day between ${quietSince} and ${on} and ${on < today}),
    ${changes({ areaId, from, on })},
    measured as (
      select client_id, max(result) filter (where rated_by = 'coach') as coach, max(result) filter (where rated_by = 'client') as client
        from changes group by client_id),
    reached as materialized (
      select p.*,
        case when p.state <> 'outcome' then p.state when p.code is null then 'unknown'
             when p.ended_on > ${on} then 'notYetBegun' else p.code end as situation,
        case when p.state = 'outcome' and coalesce(p.code, 'unknown') in ('movedAway', 'unknown') then 'same'
             else case sign(${rungNumber('p.rung_after')} - ${rungNumber('p.rung_before')})
                    when 1 then 'up' when -1 then 'down' else 'same' end end as movement,
        case when c.client_id is null then 'no' else 'yes' end as active,
        case when p.open_days is not null and not isempty(p.open_days - coalesce(cov.days, '{}')) then 'yes' else 'no' end as without_responsible,
        case when p.state in ('outcome', 'paused') or p.last_event_on between ${quietSince} and ${on} or s.client_id is not null
             then 'no' else 'yes' end as inactive,
        coalesce(m.coach, 'notMeasured') as measure_coach,
        coalesce(m.client, 'notMeasured') as measure_client,
        -- one recorded as ended from the start broke off before its first rung
        case when p.state = 'outcome' and coalesce(p.code, 'unknown') in ('movedAway', 'unknown') then coalesce(p.came_from, 'referred')
             end as drop_out
      from people p
      left join coached c on c.client_id = p.id
      left join measured m on m.client_id = p.id
      left join covered cov on cov.client_id = p.id
      left join stirred s on s.client_id = p.id)`;
}

/**
 * Each rater's change of the progress measure answered in the period, from the first answer of the same edition to the
 * latest: a step up or more in all of the areas answered both times is an improvement. Editions are never mixed.
 */
function changes({ areaId, from, on }: { areaId: number; from: Day; on: Day }): RawBuilder<unknown> {
  return sql`
    answered as (
      select a.client_id, a.rated_by, a.definition_id, a.id, a.answered_on, a.answers, a.recorded_at, d.edition, d.content
        from assessment a
        join assessment_definition d on d.area_id = a.area_id and d.id = a.definition_id and d.key = ${measureKey}
       where a.area_id = ${areaId} and a.status = 'done' and a.answered_on <= ${on}),
    last_answers as (
      select distinct on (client_id, rated_by) * from answered
       order by client_id, rated_by, answered_on desc, recorded_at desc, id desc),
    first_answers as (
      select distinct on (f.client_id, f.rated_by) f.*
        from answered f join last_answers l using (client_id, rated_by, definition_id)
       where l.answered_on >= ${from}
       order by f.client_id, f.rated_by, f.answered_on, f.recorded_at, f.id),
    changes as (
      select l.client_id, l.rated_by, l.edition, case when sum(steps.change) >= 1 then 'improved' else 'notImproved' end as result
        from last_answers l
        join first_answers f using (client_id, rated_by, definition_id)
        cross join lateral (
          select (l.answers ->> (item ->> 'code'))::numeric - (f.answers ->> (item ->> 'code'))::numeric as change
            from jsonb_array_elements(l.content -> 'items') item
           where item ->> 'type' in ('choice', 'scale')
             and jsonb_typeof(l.answers -> (item ->> 'code')) = 'number' and jsonb_typeof(f.answers -> (item ->> 'code')) = 'number') steps
       where f.id <> l.id
       group by l.client_id, l.rated_by, l.edition)`;
}

const columnOf: Readonly<Record<Partition, string>> = {
  situation: 'situation',
  movement: 'movement',
  active: 'active',
  withoutResponsible: 'without_responsible',
  inactive: 'inactive',
  measureCoach: 'measure_coach',
  measureClient: 'measure_client',
  dropOut: 'drop_out',
};

type Groups = Readonly<Partial<Record<TargetGroup, number>>>;

/**
 * Row-level security keeps the planner from knowing how many rows an area has; it guesses one and then walks tables again and
 * again. For the rest of the transaction it is told not to.
 */
export async function expectManyRows(tx: Tx): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx);
}

interface CountedPeriod extends Counted {
  /** Editions of the measure whose changes are counted. */
  readonly editions: readonly number[];
}

interface CountedCell {
  readonly place: string;
  readonly partition: Partition | 'edition';
  readonly column: string;
  readonly people: number;
  readonly groups: readonly number[];
}

/** A half-year's people by municipality, figure and column, each with those of her groups. */
export function periodCounts(asked: Asked): RawBuilder<unknown> {
  const values = partitionNames.map((name) => sql`(${name}::text, ${sql.ref(`r.${columnOf[name]}`)})`);
  const sums = targetGroups.map((_, at) => sql`count(*) filter (where ${sql.ref(`r.g${at}`)})::int`);
  return sql`
    with ${reached(asked)}
    select r.place, v.partition, v.col as column, count(*)::int as people, array[${sql.join(sums)}] as groups
      from reached r cross join lateral (values ${sql.join(values)}) as v (partition, col)
     where v.col is not null
     group by 1, 2, 3
    union all select '', 'edition', edition::text, count(*)::int, '{}' from changes group by edition`;
}

/** Everything of a period that is shown once hidden counts are taken out. */
export async function countPeriod(
  tx: Tx,
  asked: Asked,
  municipalityCodes: readonly string[],
): Promise<CountedPeriod> {
  if (asked.period.kind === 'year') return await countYear(tx, asked, municipalityCodes);
  const [found, spreads] = await Promise.all([
    sql<CountedCell>`${periodCounts(asked)}`.execute(tx),
    countWaits(tx, asked),
  ]);
  const rows = found.rows.flatMap(({ place, partition, column, people, groups }): readonly CountedRow[] =>
    partition === 'edition'
      ? []
      : [
          {
            municipalityCode: place,
            partition,
            column,
            people,
            byGroup: Object.fromEntries(targetGroups.map((group, at) => [group, groups[at] ?? 0])) as Groups,
          },
        ],
  );
  return {
    editions: found.rows
      .flatMap(({ partition, column }) => (partition === 'edition' ? [Number(column)] : []))
      .sort((a, b) => a - b),
    municipalityCodes,
    groups: targetGroups,
    partitions: partitionNames,
    rows,
    spreads,
  };
}

/** A whole year of which people have been erased: only how paths ended, of those erased and those kept. */
async function countYear(
  tx: Tx,
  { areaId, period }: Asked,
  municipalityCodes: readonly string[],
): Promise<CountedPeriod> {
  const found = await sql<{ place: string; column: string; people: number }>`
    select place, case when code = any (${[...outcomeCodes]}::text[]) then code else 'unknown' end as column, count(*)::int as people from (
      select coalesce(s.municipality_code, '') as place, s.outcome_code as code from client_stub s
       where s.area_id = ${areaId} and s.ended_year = extract(year from ${period.from}::date)
      union all
      select case when c.non_disclosure = 'none' then c.municipality_code else '' end, o.code
        from outcome o join client c on c.area_id = o.area_id and c.id = o.client_id and c.merged_into_id is null
       where o.area_id = ${areaId} and o.reopened_on is null and o.happened_on between ${period.from} and ${period.to}) ended
     group by 1, 2`.execute(tx);
  return {
    editions: [],
    municipalityCodes,
    groups: [],
    partitions: ['situation'],
    rows: found.rows.map(({ place, column, people }) => ({
      municipalityCode: place,
      partition: 'situation',
      column,
      people,
      byGroup: {},
    })),
    spreads: [],
  };
}

async function countWaits(tx: Tx, asked: Asked): Promise<readonly CountedSpread[]> {
  const found = await sql<{
    name: CountedSpread['name'];
    place: string | null;
    group: TargetGroup | null;
    people: number;
    median: number;
    ninth: number;
  }>`${periodWaits(asked)}`.execute(tx);
  return found.rows.map(({ place, ...row }) => ({ ...row, municipalityCode: place }));
}

/** Days waited: from the first referral to its acceptance, and from there to the first coaching or planned step. */
export function periodWaits({ areaId, period, today, settings }: Asked): RawBuilder<unknown> {
  const on = countedOn(period, today);
  const groups = groupColumns(on, settings);
  const columns = targetGroups.map(
    (name, at) => sql`case when ${sql.ref(`c.g${at}`)} then ${name}::text end`,
  );
  return sql`
    with first_referral as (
      select distinct on (client_id) client_id, (received_at at time zone 'Europe/Helsinki')::date as received_on,
             (decided_at at time zone 'Europe/Helsinki')::date as accepted_on
        from referral where area_id = ${areaId} and status = 'accepted'
       order by client_id, received_at, id),
    first_start as (
      select client_id, min(starts_on) as on_day from (
        select client_id, starts_on from coaching_period where area_id = ${areaId} and status <> 'planned'
        union all select client_id, starts_on from plan_step
         where area_id = ${areaId} and status in ('ongoing', 'done') and starts_on is not null) starts group by client_id),
    waits as (
      select client_id, 'waitForAcceptance' as name, accepted_on - received_on as days from first_referral
       where accepted_on between ${period.from} and ${on}
      union all
      select client_id, 'waitForStart', greatest(0, on_day - accepted_on) from first_referral join first_start using (client_id)
       where on_day between ${period.from} and ${on}),
    clients as (
      select client.id, case when client.non_disclosure = 'none' then client.municipality_code else '' end as place,
             ${sql.join(groups.map((group, at) => sql`${group} as ${sql.ref(`g${at}`)}`))}
        from client left join ${ownWords(areaId)} own on own.client_id = client.id
       where client.area_id = ${areaId} and client.merged_into_id is null
         and client.id in (select client_id from waits))
    select w.name, s.place, s.grp as group, count(*)::int as people,
           percentile_disc(0.5) within group (order by w.days)::int as median,
           percentile_disc(0.9) within group (order by w.days)::int as ninth
      from waits w join clients c on c.id = w.client_id
      cross join lateral (
        select null::text as place, null::text as grp
        union all select c.place, null
        union all select null, g from unnest(array_remove(array[${sql.join(columns)}], null)) g) s
     group by 1, 2, 3`;
}

export interface PeopleAsked {
  readonly municipalityCode: string | undefined;
  readonly group: TargetGroup | undefined;
  readonly partition: Partition | undefined;
  readonly column: string | undefined;
}

/** Ids and what a list shows of the people behind a figure: a query from which a page is taken. */
export function peopleBehind(
  asked: Asked,
  part: PeopleAsked,
  visible: RawBuilder<boolean>,
): RawBuilder<unknown> {
  const conditions: RawBuilder<unknown>[] = [
    sql`exists (select 1 from client where client.area_id = ${asked.areaId} and client.id = r.id and ${visible})`,
  ];
  if (part.municipalityCode !== undefined) conditions.push(sql`r.place = ${part.municipalityCode}`);
  if (part.group !== undefined) conditions.push(sql`${sql.ref(`r.g${targetGroups.indexOf(part.group)}`)}`);
  if (part.partition !== undefined && part.column !== undefined)
    conditions.push(sql`${sql.ref(`r.${columnOf[part.partition]}`)} = ${part.column}`);
  return sql`with ${reached(asked)} select r.* from reached r where ${sql.join(conditions, sql` and `)}`;
}

/** The day of the first path, and the years whose people have been erased. */
export async function firstDayOf(
  tx: Tx,
  areaId: number,
  today: Day,
): Promise<{ readonly first: Day; readonly erasedYears: readonly number[] }> {
  const found = await sql<{ first: string | null; years: readonly number[] }>`
    select (select min(happened_on) from path_transition where area_id = ${areaId}) as first,
           (select coalesce(array_agg(distinct ended_year), '{}') from client_stub where area_id = ${areaId}) as years`.execute(
    tx,
  );
  const [row] = found.rows;
  return { first: row?.first ? asDay(row.first) : today, erasedYears: row?.years ?? [] };
}

/** How places are used: by week, by youth workshop, and by the provider who is paid for them. */
import {
  type Actor,
  addDays,
  addMonths,
  asDay,
  type Contract,
  type Day,
  type followingContract,
  hiddenUnder,
  isoWeekOf,
  type Language,
  mayEver,
  mondayOf,
  type OutputOf,
  parseIsoWeek,
  type ProviderRow,
  refuse,
  schemeWords,
  shownWorkshops,
  type Text,
  type WorkshopCount,
} from '@polku/domain';
import { stringify } from 'csv-stringify/sync';
import { sql } from 'kysely';
import { inScope, type Tx } from '../platform/context.ts';
import type { FileAnswer, HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { notFound, refused } from '../platform/problems.ts';
import { plainCell } from '../platform/table-cells.ts';
import { type SheetCell, workbookFile } from '../platform/workbook.ts';
import { seenAtPlace } from './slots.ts';

type Usage = OutputOf<Contract['placementUsage']>;
type Workshops = OutputOf<Contract['workshopStatistics']>;

/** Weeks shown on either side of the one asked for. */
const around = 8;

/** Days on which a placement is planned, within a time: its weekdays while it lasts. */
const plannedDays = (from: Day, to: Day) => sql`
  generate_series(greatest(p.starts_on, ${from}::date), least(coalesce(p.ended_on, p.ends_on), ${to}::date), interval '1 day')`;

async function usageOf(tx: Tx, areaId: number, first: Day, last: Day): Promise<Usage['rows']> {
  const weeks = sql`generate_series(${first}::date, ${last}::date, interval '7 days')`;
  const found = await sql<Usage['rows'][number]>`
    with day as (
      select d::date as on_date, d::date - (extract(isodow from d)::int - 1) as monday, extract(isodow from d)::int as weekday
        from generate_series(${first}::date, ${last}::date + 6, interval '1 day') d),
    offered as (
      select s.environment_id, day.monday, sum(s.places[day.weekday])::int as amount
        from environment_slot s join day on day.on_date between s.starts_on and coalesce(s.ends_on, day.on_date)
       where s.area_id = ${areaId} group by 1, 2),
    taken as (
      select s.environment_id, day.monday, count(*)::int as amount
        from placement p
        join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
        join day on day.on_date between p.starts_on and coalesce(p.ended_on, p.ends_on) and day.weekday = any (p.weekdays)
       where p.area_id = ${areaId} group by 1, 2)
    select e.id as "environmentId", e.name, e.municipality_code as "municipalityCode",
           jsonb_agg(coalesce(offered.amount, 0) order by w) as offered,
           jsonb_agg(coalesce(taken.amount, 0) order by w) as taken
      from environment e
      cross join ${weeks} w
      left join offered on offered.environment_id = e.id and offered.monday = w::date
      left join taken on taken.environment_id = e.id and taken.monday = w::date
     where e.area_id = ${areaId} and exists (select 1 from offered any_of where any_of.environment_id = e.id)
     group by e.id, e.name, e.municipality_code order by e.name collate "fi-x-icu", e.id limit 1000`.execute(
    tx,
  );
  return [...found.rows];
}

async function workshopCounts(tx: Tx, areaId: number, from: string, to: string): Promise<WorkshopCount[]> {
  // each person once, at her latest placement of the period
  const found = await sql<WorkshopCount>`
    with slot as (
      select s.id, s.organisation_id, e.municipality_code, s.starts_on, s.ends_on,
             (select max(n) from unnest(s.places) n) as places
        from environment_slot s join environment e on e.area_id = s.area_id and e.id = s.environment_id
       where s.area_id = ${areaId} and s.scheme = 'youthWorkshop'
         and s.starts_on <= ${to}::date and coalesce(s.ends_on >= ${from}::date, true)),
    person as (
      select distinct on (p.client_id) slot.organisation_id, slot.municipality_code, p.starts_on,
             p.status = 'ended' and p.ended_on between ${from}::date and ${to}::date as is_ended
        from placement p join slot on slot.id = p.slot_id
       where p.area_id = ${areaId} and p.starts_on <= ${to}::date
         and coalesce(p.ended_on, p.ends_on) >= greatest(${from}::date, p.starts_on)
       order by p.client_id, p.starts_on desc, p.id)
    select g.name as organisation, place.municipality_code as "municipalityCode", place.places,
           coalesce(people.people, 0) as people, coalesce(people.began, 0) as began, coalesce(people.ended, 0) as ended
      from (select organisation_id, municipality_code, sum(places)::int as places from slot group by 1, 2) place
      join organisation g on g.area_id = ${areaId} and g.id = place.organisation_id
      left join (select organisation_id, municipality_code, count(*)::int as people,
                        (count(*) filter (where starts_on >= ${from}::date))::int as began,
                        (count(*) filter (where is_ended))::int as ended
                   from person group by 1, 2) people
        on people.organisation_id = place.organisation_id and people.municipality_code = place.municipality_code
     order by g.name collate "fi-x-icu", place.municipality_code`.execute(tx);
  return [...found.rows];
}

async function workshops(tx: Tx, actor: Actor, asked: string | undefined, today: Day): Promise<Workshops> {
  const periods = await sql<Workshops['periods'][number]>`
    select id, version, starts_on as "startsOn", ends_on as "endsOn", source from workshop_period
     where area_id = ${actor.areaId} order by starts_on desc limit 100`.execute(tx);
  // a period is counted as of today while it runs; those ahead are not counted yet
  const begun = periods.rows.filter(({ startsOn }) => startsOn <= today);
  const period = asked === undefined ? begun[0] : periods.rows.find(({ id }) => id === asked);
  if (asked !== undefined && !period) throw notFound();
  const to = period && (period.endsOn < today ? period.endsOn : today);
  const counts =
    period && to && to >= period.startsOn ? await workshopCounts(tx, actor.areaId, period.startsOn, to) : [];
  const shown = shownWorkshops(counts);
  return {
    periods: [...periods.rows],
    periodId: period?.id ?? null,
    hiddenUnder,
    rows: [...shown.rows],
    total: shown.total,
    mayManage: mayEver(actor.role, 'figures.target'),
  };
}

const words = {
  organisation: { fi: 'Organisaatio', sv: 'Organisation', en: 'Organisation' },
  municipality: { fi: 'Kunta', sv: 'Kommun', en: 'Municipality' },
  places: { fi: 'Paikkoja', sv: 'Platser', en: 'Places' },
  people: { fi: 'Nuoria', sv: 'Unga', en: 'Young people' },
  began: { fi: 'Aloittaneita', sv: 'Påbörjade', en: 'Began' },
  ended: { fi: 'Päättäneitä', sv: 'Avslutade', en: 'Ended' },
  total: { fi: 'Yhteensä', sv: 'Sammanlagt', en: 'In all' },
  hidden: { fi: 'piilotettu', sv: 'dolt', en: 'hidden' },
  workshops: { fi: 'nuorten-tyopajat', sv: 'ungdomsverkstader', en: 'youth-workshops' },
  sheet: { fi: 'Työpajat', sv: 'Verkstäder', en: 'Workshops' },
  statement: { fi: 'tuottajan-kuukausi', sv: 'producentens-manad', en: 'provider-month' },
  days: { fi: 'Päivät', sv: 'Dagar', en: 'Days' },
  sums: { fi: 'Yhteenveto', sv: 'Sammandrag', en: 'Summary' },
  day: { fi: 'Päivä', sv: 'Dag', en: 'Day' },
  person: { fi: 'Henkilö', sv: 'Person', en: 'Person' },
  notSeen: { fi: 'Henkilö {n}', sv: 'Person {n}', en: 'Person {n}' },
  environment: { fi: 'Ympäristö', sv: 'Miljö', en: 'Environment' },
  slot: { fi: 'Paikka', sv: 'Plats', en: 'Slot' },
  scheme: { fi: 'Muoto', sv: 'Form', en: 'Scheme' },
  hours: { fi: 'Tunteja', sv: 'Timmar', en: 'Hours' },
  attendedDays: { fi: 'Läsnäolopäiviä', sv: 'Närvarodagar', en: 'Days attended' },
  attended: { fi: 'Läsnä tunteja', sv: 'Närvarotimmar', en: 'Hours attended' },
  dayCount: { fi: 'Päiviä', sv: 'Antal dagar', en: 'Days' },
} satisfies Readonly<Record<string, Text>>;

async function workshopFile(
  tx: Tx,
  read: Workshops,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<FileAnswer> {
  const named = await tx.selectFrom('municipality').select(['code', 'name_fi', 'name_sv']).execute();
  const nameOf = (code: string) => {
    const found = named.find((one) => one.code === code);
    return (language === 'sv' ? found?.name_sv : found?.name_fi) ?? code;
  };
  const hidden = words.hidden[language];
  const cells = (one: Workshops['total']): SheetCell[] => [
    one.places,
    one.people ?? hidden,
    one.began ?? hidden,
    one.ended ?? hidden,
  ];
  const { organisation, municipality, places, people, began, ended } = words;
  const headings = [organisation, municipality, places, people, began, ended].map((text) => text[language]);
  const rows: SheetCell[][] = [
    ...read.rows.map((row) => [row.organisation, nameOf(row.municipalityCode), ...cells(row)]),
    [words.total[language], '', ...cells(read.total)],
  ];
  const period = read.periods.find(({ id }) => id === read.periodId);
  const stem = `polku-${words.workshops[language]}${period ? `-${period.startsOn}` : ''}`;
  if (format === 'xlsx') return workbookFile(stem, [{ name: words.sheet[language], headings, rows }]);
  return {
    fileName: `${stem}.csv`,
    contentType: 'text/csv; charset=utf-8',
    bytes: stringify(
      [
        headings,
        ...rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plainCell(cell) : cell))),
      ],
      { bom: true, delimiter: ';', record_delimiter: '\r\n' },
    ),
  };
}

const monthOf = (month: string) => {
  const from = asDay(`${month}-01`);
  return { from, to: addDays(addMonths(from, 1), -1) };
};

/** Providers: organisations other than the area's own that run an environment. */
const providersOf = (areaId: number) => sql`
  select g.id, g.name from organisation g
   where g.area_id = ${areaId} and g.kind not in ('municipality', 'employmentArea')
     and exists (select 1 from environment e where e.area_id = g.area_id and e.organisation_id = g.id)`;

/**
 * Days of a time on which somebody came, as marks stand: what nobody has replaced, and where two stand they agree
 * (`settledMark` of the domain).
 */
const attendedDays = (areaId: number, from: Day, to: Day) => sql`
  select m.placement_id, m.on_date, max(m.minutes) as minutes
    from placement_mark m
   where m.area_id = ${areaId} and m.on_date between ${from}::date and ${to}::date
     and not exists (select 1 from placement_mark later
                      where later.area_id = m.area_id and later.placement_id = m.placement_id
                        and later.on_date = m.on_date and later.id <> m.id and m.id = any (later.seen))
   group by 1, 2
  having count(distinct (m.mark, m.minutes)) = 1 and bool_and(m.mark in ('present', 'late'))`;

async function providerRows(tx: Tx, areaId: number, month: string): Promise<ProviderRow[]> {
  const { from, to } = monthOf(month);
  const found = await sql<ProviderRow>`
    with provider as (${providersOf(areaId)}),
    used as (
      select p.organisation_id, p.id, p.client_id, p.daily_minutes, p.status, p.ended_on, p.end_reason, days.count,
             came.days as came_days, came.minutes as came_minutes
        from placement p
        left join (select placement_id, count(*)::int as days, sum(minutes)::int as minutes
                     from (${attendedDays(areaId, from, to)}) day group by 1) came on came.placement_id = p.id
        cross join lateral (select count(*)::int as count from ${plannedDays(from, to)} d
                             where extract(isodow from d)::int = any (p.weekdays)) days
       where p.area_id = ${areaId} and p.starts_on <= ${to}::date and coalesce(p.ended_on, p.ends_on) >= ${from}::date),
    ended as (
      select organisation_id, jsonb_agg(jsonb_build_object('reason', end_reason, 'count', count) order by count desc, end_reason) as reasons
        from (select organisation_id, end_reason, count(*)::int as count from used
               where status = 'ended' and ended_on between ${from}::date and ${to}::date group by 1, 2) by_reason
       group by 1),
    orders as (
      select e.organisation_id, count(*)::int as count, (count(*) filter (where o.status in ('approved', 'closed')))::int as good
        from work_order o join environment e on e.area_id = o.area_id and e.id = o.environment_id
       where o.area_id = ${areaId} and o.ordered_on between ${from}::date and ${to}::date group by 1)
    select provider.id as "organisationId", provider.name,
           (count(used.id) filter (where used.count > 0))::int as placements,
           (count(distinct used.client_id) filter (where used.count > 0))::int as people,
           coalesce(sum(used.count), 0)::int as "plannedDays",
           coalesce(sum(used.count * used.daily_minutes), 0)::int as "plannedMinutes",
           coalesce(sum(used.came_days), 0)::int as "attendedDays",
           coalesce(sum(used.came_minutes), 0)::int as "attendedMinutes",
           coalesce(max(ended.reasons::text)::jsonb, '[]'::jsonb) as ended,
           coalesce(max(orders.count), 0)::int as orders, coalesce(max(orders.good), 0)::int as "ordersApproved"
      from provider
      left join used on used.organisation_id = provider.id
      left join ended on ended.organisation_id = provider.id
      left join orders on orders.organisation_id = provider.id
     group by provider.id, provider.name order by provider.name collate "fi-x-icu", provider.id limit 500`.execute(
    tx,
  );
  return [...found.rows];
}

interface StatementDay {
  readonly placementId: string;
  readonly clientId: string | null;
  readonly person: string | null;
  readonly environment: string;
  readonly slot: string;
  readonly scheme: keyof typeof schemeWords;
  readonly on: string;
  readonly minutes: number;
  /** Minutes present; null where no mark says that she came. */
  readonly attended: number | null;
}

async function statementDays(
  tx: Tx,
  actor: Actor,
  organisationId: string,
  month: string,
  today: Day,
): Promise<readonly StatementDay[]> {
  const { from, to } = monthOf(month);
  const found = await sql<StatementDay>`
    select p.id as "placementId", client.id as "clientId", client.family_name || ' ' || client.given_names as person,
           e.name as environment, s.name as slot, s.scheme, d::date as on, p.daily_minutes as minutes,
           came.minutes as attended
      from placement p
      join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
      join environment e on e.area_id = s.area_id and e.id = s.environment_id
      left join client on client.area_id = p.area_id and client.id = p.client_id and ${seenAtPlace(actor, today)}
      cross join lateral ${plannedDays(from, to)} d
      left join (${attendedDays(actor.areaId, from, to)}) came on came.placement_id = p.id and came.on_date = d::date
     where p.area_id = ${actor.areaId} and p.organisation_id = ${organisationId}
       and p.starts_on <= ${to}::date and coalesce(p.ended_on, p.ends_on) >= ${from}::date
       and extract(isodow from d)::int = any (p.weekdays)
     order by client.family_name collate "fi-x-icu" nulls last, client.given_names, p.id, d limit 20000`.execute(
    tx,
  );
  return found.rows;
}

function statementFile(
  name: string,
  month: string,
  days: readonly StatementDay[],
  language: Language,
): Promise<FileAnswer> {
  const say = (text: Text) => text[language];
  const order = [...new Set(days.map(({ placementId }) => placementId))];
  const personOf = (one: StatementDay) =>
    one.person ?? say(words.notSeen).replace('{n}', String(order.indexOf(one.placementId) + 1));
  const hours = (minutes: number) => Math.round((minutes * 100) / 60) / 100;
  const sums = (some: readonly StatementDay[]): SheetCell[] => [
    some.length,
    hours(some.reduce((all, { minutes }) => all + minutes, 0)),
    some.filter(({ attended }) => attended !== null).length,
    hours(some.reduce((all, { attended }) => all + (attended ?? 0), 0)),
  ];
  const head = [words.person, words.environment, words.slot, words.scheme];
  const told = (one: StatementDay): SheetCell[] => [
    personOf(one),
    one.environment,
    one.slot,
    say(schemeWords[one.scheme]),
  ];
  return workbookFile(`polku-${say(words.statement)}-${month}`, [
    {
      name: say(words.sums),
      headings: [...head, words.dayCount, words.hours, words.attendedDays, words.attended].map(say),
      rows: [
        ...order.flatMap((id): SheetCell[][] => {
          const own = days.filter(({ placementId }) => placementId === id);
          const [first] = own;
          return first ? [[...told(first), ...sums(own)]] : [];
        }),
        [`${say(words.total)}: ${name}`, '', '', '', ...sums(days)],
      ],
    },
    {
      name: say(words.days),
      headings: [words.day, ...head, words.hours, words.attended].map(say),
      rows: days.map((one) => [
        one.on,
        ...told(one),
        hours(one.minutes),
        one.attended === null ? '' : hours(one.attended),
      ]),
    },
  ]);
}

export const followingHandlers = {
  async placementUsage({ services, actor, query, today }) {
    const week = query.week === undefined ? isoWeekOf(today) : parseIsoWeek(query.week);
    if (!week) throw refused(refuse('not-a-week', undefined, '/query/week'));
    const monday = mondayOf(week);
    const weeks = Array.from({ length: 2 * around + 1 }, (_, at) => {
      const startsOn = addDays(monday, (at - around) * 7);
      return { week: isoWeekOf(startsOn), startsOn };
    });
    const { areaId } = actor;
    // everybody is counted whoever reads; no person is in the answer
    const rows = await inScope(services.database.app, { areaId, reach: 'area' }, (tx) =>
      usageOf(tx, areaId, addDays(monday, -around * 7), addDays(monday, around * 7)),
    );
    return {
      week,
      before: isoWeekOf(addDays(monday, -7 * around)),
      after: isoWeekOf(addDays(monday, 7 * around)),
      weeks,
      rows,
    };
  },

  async workshopStatistics({ services, actor, query, today }) {
    return inScope(services.database.app, { areaId: actor.areaId, reach: 'area' }, (tx) =>
      workshops(tx, actor, query.period, today),
    );
  },

  async workshopStatisticsExport({ services, actor, query, today, language }) {
    return inScope(services.database.app, { areaId: actor.areaId, reach: 'area' }, async (tx) =>
      workshopFile(tx, await workshops(tx, actor, query.period, today), query.format, language),
    );
  },

  async workshopPeriodAdd({ tx, actor, body }) {
    if (body.endsOn < body.startsOn) throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    if (body.endsOn > addDays(asDay(body.startsOn), 366))
      throw refused(refuse('period-too-long', undefined, '/body/endsOn'));
    const overlapping = await tx
      .selectFrom('workshop_period')
      .select('id')
      .where('area_id', '=', actor.areaId)
      .where('starts_on', '<=', body.endsOn)
      .where('ends_on', '>=', body.startsOn)
      .executeTakeFirst();
    if (overlapping) throw refused(refuse('period-overlaps', undefined, '/body/startsOn'));
    const id = newId();
    await tx
      .insertInto('workshop_period')
      .values({
        area_id: actor.areaId,
        id,
        starts_on: body.startsOn,
        ends_on: body.endsOn,
        source: body.source,
      })
      .execute();
    return { id };
  },

  async providerMonth({ tx, actor, query, today }) {
    const month = query.month ?? today.slice(0, 7);
    return { month, rows: await providerRows(tx, actor.areaId, month) };
  },

  async providerStatementExport({ tx, actor, params, query, today, language, note }) {
    const found = await sql<{ id: string; name: string }>`
      select * from (${providersOf(actor.areaId)}) provider where provider.id = ${params.organisationId}`.execute(
      tx,
    );
    const [provider] = found.rows;
    if (!provider) throw notFound();
    const days = await statementDays(tx, actor, provider.id, query.month, today);
    note.people([...new Set(days.flatMap(({ clientId }) => (clientId === null ? [] : [clientId])))]);
    return statementFile(provider.name, query.month, days, language);
  },
} satisfies HandlersFor<typeof followingContract>;

/** Slots and openings as matching looks at them, and the ways to them. */
import {
  type Actor,
  type Balance,
  balanceOf,
  type Centre,
  type Day,
  type EnteredTravel,
  type FitOpening,
  type MatchedSlot,
  newTravels,
  type OpeningScheme,
  type Scheme,
  schemes,
  type Travels,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { employerFilter } from '../employers/reach.ts';
import { demandsOf } from '../openings/demands.ts';
import type { Tx } from '../platform/context.ts';
import { municipalityCentres } from '../reference/reference.ts';

const centres: ReadonlyMap<string, Centre> = new Map(
  municipalityCentres.rows.map(({ code, lat, lon }) => [code, { lat, lon }]),
);
export const centreList: readonly (readonly [string, Centre])[] = [...centres];

export async function enteredTravels(tx: Tx, areaId: number): Promise<EnteredTravel[]> {
  const found = await sql<EnteredTravel>`
    select from_code as "from", to_code as "to", travels_by as "by", minutes, arrives_first as "arrivesFirst",
           leaves_last as "leavesLast"
      from travel_time where area_id = ${areaId}`.execute(tx);
  return [...found.rows];
}

export async function travelsOf(tx: Tx, areaId: number, today: Day): Promise<Travels> {
  return newTravels(centres, await enteredTravels(tx, areaId), today);
}

export async function knownBalances(
  tx: Tx,
  areaId: number,
): Promise<readonly { readonly code: string; readonly balance: Balance }[]> {
  const found = await sql<{ code: string; balance: Balance }>`
    select occupation_code as code, balance from shortage_occupation where area_id = ${areaId}`.execute(tx);
  return found.rows;
}

/** Asked once for each occupation among many rows. */
export async function balancesOf(
  tx: Tx,
  areaId: number,
): Promise<(occupationCode: string) => Balance | null> {
  const known = await knownBalances(tx, areaId);
  const found = new Map<string, Balance | null>();
  return (code) => {
    let balance = found.get(code);
    if (balance === undefined) {
      balance = balanceOf(code, known);
      found.set(code, balance);
    }
    return balance;
  };
}

export interface NamedSlot extends MatchedSlot {
  readonly name: string;
  readonly environment: string;
}

export interface SlotTimes {
  readonly from: Day;
  readonly to: Day;
}

/** Slots open at some time between two days, with the least room they have on each weekday of that time. */
export async function matchedSlots(
  tx: Tx,
  areaId: number,
  { from, to }: SlotTimes,
  which: RawBuilder<unknown> = sql`true`,
): Promise<NamedSlot[]> {
  const found = await sql<NamedSlot>`
    select s.id, s.name, s.scheme, e.id as "environmentId", e.name as environment, e.municipality_code as "municipalityCode",
           to_jsonb(s.certificates) as certificates, s.daily_minutes as "dailyMinutes",
           s.starts_on as "startsOn", s.ends_on as "endsOn", opening.opens as "opensAt", opening.closes as "closesAt",
           room.free, coalesce(task.tasks, '[]'::jsonb) as tasks
      from environment_slot s
      join environment e on e.area_id = s.area_id and e.id = s.environment_id
      left join environment_operation o on o.area_id = e.area_id and o.environment_id = e.id
      left join lateral (
        select min(h ->> 'opens') as opens, max(h ->> 'closes') as closes from jsonb_array_elements(o.hours) h) opening on true
      cross join lateral (
        select jsonb_agg(coalesce(least_free, 0) order by weekday) as free
          from generate_series(1, 7) weekday
          left join (
            select extract(isodow from d.on_date)::int as isodow, min(greatest(d.places - d.taken, 0)) as least_free
              from slot_days(s.area_id, s.id, greatest(${from}::date, s.starts_on), least(${to}::date, coalesce(s.ends_on, ${to}::date)), null) d
             group by 1) days on days.isodow = weekday) room
      left join lateral (
        select jsonb_agg(jsonb_build_object('id', t.id, 'occupationCode', t.occupation_code, 'skills', to_jsonb(t.skills),
               'demands', ${demandsOf('t')}) order by t.id) as tasks
          from work_task t
         where t.area_id = s.area_id and t.environment_id = e.id and (t.ends_on is null or t.ends_on >= ${from})) task on true
     where s.area_id = ${areaId} and s.starts_on <= ${to} and (s.ends_on is null or s.ends_on >= ${from})
       and (e.ends_on is null or e.ends_on >= ${from}) and ${which}
     order by e.name collate "fi-x-icu", s.name collate "fi-x-icu", s.id limit 2000`.execute(tx);
  return [...found.rows];
}

export interface MatchedOpening extends FitOpening {
  readonly title: string;
  readonly employerId: string;
  readonly employer: string;
  readonly municipalityCode: string;
  readonly schemes: readonly OpeningScheme[];
  readonly free: number;
}

/** Arrangements of openings that are schemes with limits of their own; the rest is ordinary work. */
const schemeOf: Partial<Record<OpeningScheme, Scheme>> = {
  paySubsidy: 'paySubsidisedWork',
  disabilityWork: 'disabilityWorkActivity',
};

function limitingScheme(wished: readonly OpeningScheme[]): Scheme | null {
  const [first] = wished;
  if (first === undefined) return null;
  return schemeOf[first] ?? schemes.find((scheme) => scheme === first) ?? null;
}

/** Openings with room, unless one is asked for by its id. */
export async function matchedOpenings(
  tx: Tx,
  actor: Actor,
  today: Day,
  openingId?: string,
): Promise<MatchedOpening[]> {
  const which = openingId
    ? sql`o.id = ${openingId}`
    : sql`o.status = 'open' and (o.ends_on is null or o.ends_on >= ${today})`;
  const found = await sql<Omit<MatchedOpening, 'scheme' | 'teaches'>>`
    select o.id, o.title, o.employer_id as "employerId", employer.name as employer,
           o.municipality_code as "municipalityCode", o.occupation_code as "occupationCode", o.skills,
           o.certificates, ${demandsOf('o')} as demands, o.weekly_minutes as "weeklyMinutes",
           to_jsonb(o.weekdays) as weekdays, o.starts_on as "startsOn", o.ends_on as "endsOn",
           o.day_starts as "dayStarts", o.day_ends as "dayEnds", o.schemes,
           greatest(o.places - taken_places(o.id, ${today}::date), 0) as free
      from opening o join employer on employer.area_id = o.area_id and employer.id = o.employer_id
     where o.area_id = ${actor.areaId} and ${employerFilter(actor)} and ${which}
     order by o.id limit 10000`.execute(tx);
  return found.rows.map((row) => ({ ...row, teaches: row.skills, scheme: limitingScheme(row.schemes) }));
}

/** Who is on a slot and when it has a place. */
import { type Actor, addDays, type Day, mayEver, type SlotPeople } from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { seesPlaceOf } from '../coaching/place.ts';
import { clientFilter } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';

/** True for rows of `client` whom this actor may see at their place. */
export function seenAtPlace(actor: Actor, today: Day): RawBuilder<boolean> {
  const action = mayEver(actor.role, 'slice.read') ? 'slice.read' : 'client.read';
  return sql<boolean>`(client.merged_into_id is null and ${seesPlaceOf(actor)} and ${clientFilter(actor, action, today)})`;
}

interface Range {
  readonly from: Day;
  readonly to: Day;
}

/** Those on a slot in a time; who may not be seen is a number. */
export async function peopleOnSlot(
  tx: Tx,
  actor: Actor,
  slotId: string,
  { from, to }: Range,
  today: Day,
): Promise<SlotPeople> {
  const found = await sql<{ clientId: string | null; name: string; until: string }>`
    select client.id as "clientId", client.family_name || ' ' || client.given_names as name,
           coalesce(p.ended_on, p.ends_on) as until
      from placement p
      left join client on client.area_id = p.area_id and client.id = p.client_id and ${seenAtPlace(actor, today)}
     where p.area_id = ${actor.areaId} and p.slot_id = ${slotId}
       and p.starts_on <= ${to} and coalesce(p.ended_on, p.ends_on) >= ${from}
     order by until, name limit 500`.execute(tx);
  const people = found.rows.flatMap(({ clientId, ...row }) => (clientId ? [{ clientId, ...row }] : []));
  return { people, others: found.rows.length - people.length };
}

interface Asked {
  readonly slotId: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly weekdays: readonly number[];
}

/** How far ahead a free place is looked for. */
const daysAhead = 365;

/** The first day from which the same length and weekdays have a place; null when there is none within a year. */
export async function firstFreeDay(
  tx: Tx,
  areaId: number,
  asked: Asked,
  length: number,
): Promise<Day | null> {
  const last = addDays(asked.startsOn, daysAhead + length);
  const found = await sql<{ on: Day | null }>`
    with full_days as materialized (
      select on_date from slot_days(${areaId}, ${asked.slotId}, ${asked.startsOn}, ${last}, null)
       where taken >= places and extract(isodow from on_date)::int = any (${[...asked.weekdays]}::int[]))
    select min(start)::date as on
      from (select ${asked.startsOn}::date + step as start from generate_series(0, ${daysAhead}::int) step) starts
     where not exists (select 1 from full_days where on_date between start and start + ${length}::int)`.execute(
    tx,
  );
  return found.rows[0]?.on ?? null;
}

/** What of a person's week is taken: her placements and her coaching periods together. */
import type { Day, IsoWeekday, Scheme, WeeklyPlacement } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';

interface StoredLoad {
  readonly scheme: Scheme;
  readonly from: Day;
  readonly to: Day;
  readonly weekdays: readonly IsoWeekday[];
  readonly minutes: number;
}

export async function weeklyPlacementsOf(
  tx: Tx,
  areaId: number,
  clientId: string,
): Promise<readonly WeeklyPlacement[]> {
  const found = await sql<StoredLoad>`
    select 'coachingPeriod' as scheme, starts_on as from, ends_on as to, to_jsonb(weekdays) as weekdays, daily_minutes as minutes
      from coaching_period
     where area_id = ${areaId} and client_id = ${clientId} and status in ('planned', 'active')
    union all
    select s.scheme, p.starts_on, p.ends_on, to_jsonb(p.weekdays), p.daily_minutes
      from placement p join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
     where p.area_id = ${areaId} and p.client_id = ${clientId} and p.status in ('planned', 'running')`.execute(
    tx,
  );
  return found.rows.map(({ minutes, ...row }) => ({ ...row, hoursPerDay: minutes / 60 }));
}

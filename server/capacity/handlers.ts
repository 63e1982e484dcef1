import type { capacityContract, Day } from '@polku/domain';
import { sql } from 'kysely';
import { inScope, type Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';

interface Counted {
  readonly municipalityCode: string | null;
  readonly clients: number;
  readonly coachPercents: number;
  readonly places: number;
}

export const capacityHandlers = {
  async capacityRead({ services, actor, today }) {
    const { areaId } = actor;
    // everybody on the path is counted whoever reads; no person is in the answer
    const rows = await inScope(services.database.app, { areaId, reach: 'area' }, (tx) =>
      count(tx, areaId, today),
    );
    return {
      on: today,
      rows: rows.map(({ municipalityCode, clients, coachPercents, places }) => ({
        municipalityCode,
        clients,
        coaches: Math.round(coachPercents / 10) / 10,
        places,
      })),
    };
  },
} satisfies HandlersFor<typeof capacityContract>;

async function count(tx: Tx, areaId: number, today: Day): Promise<readonly Counted[]> {
  const found = await sql<Counted>`
    with clients as (
      select case when non_disclosure = 'none' then municipality_code end as code, count(*)::int as amount
        from client where area_id = ${areaId} and path_state <> 'outcome' group by 1),
    coach as (
      select staff.id, staff.part_time_percent,
             array(select served.municipality_code from staff_municipality served
                    where served.area_id = staff.area_id and served.staff_id = staff.id and served.kind = 'main') as codes
        from staff
       where staff.area_id = ${areaId} and staff.starts_on <= ${today} and coalesce(staff.ends_on >= ${today}, true)
         and exists (select 1 from role_assignment given
                      where given.area_id = staff.area_id and given.staff_id = staff.id and given.role = 'workCoach'
                        and given.starts_on <= ${today} and coalesce(given.ends_on >= ${today}, true))),
    coaches as (
      select served.code, sum(coach.part_time_percent::numeric / greatest(cardinality(coach.codes), 1)) as amount
        from coach
        cross join lateral unnest(case when cardinality(coach.codes) = 0 then array[null]::text[] else coach.codes end)
              as served (code)
       group by 1),
    places as (
      select municipality_code as code, sum(places)::int as amount from environment
       where area_id = ${areaId} and starts_on <= ${today} and coalesce(ends_on >= ${today}, true) group by 1),
    municipalities as (
      select municipality_code as code from area_municipality
       where area_id = ${areaId} and starts_on <= ${today} and coalesce(ends_on >= ${today}, true)
      union select code from clients union select code from coaches union select code from places)
    select m.code as "municipalityCode", coalesce(clients.amount, 0) as clients,
           coalesce(coaches.amount, 0)::float8 as "coachPercents", coalesce(places.amount, 0) as places
      from municipalities m
      left join clients on clients.code is not distinct from m.code
      left join coaches on coaches.code is not distinct from m.code
      left join places on places.code is not distinct from m.code
     order by m.code nulls last`.execute(tx);
  return found.rows;
}

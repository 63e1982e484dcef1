/** Gathers what routing asks about and asks the domain. */
import { type Day, type Route, type RoutingWorker, routeReferral } from '@polku/domain';
import { sql } from 'kysely';
import { clientWorkers } from '../areas/municipalities.ts';
import type { Tx } from '../platform/context.ts';

export async function findRoute(
  tx: Tx,
  areaId: number,
  referral: { readonly municipalityCode: string; readonly nonDisclosed: boolean },
  today: Day,
): Promise<Route> {
  const { municipalityCode, nonDisclosed } = referral;
  // only those whom a rule can name: the municipality's own, and who may see a person under non-disclosure
  const candidates = sql<RoutingWorker>`
    select s.id as "staffId",
           array(select m.municipality_code from staff_municipality m
                  where m.area_id = s.area_id and m.staff_id = s.id and m.kind = 'main') as "mainMunicipalities",
           array(select m.municipality_code from staff_municipality m
                  where m.area_id = s.area_id and m.staff_id = s.id and m.kind = 'substitute') as "substituteMunicipalities",
           r.municipality_codes as scope,
           'nonDisclosure' = any (r.rights) as "seesNonDisclosed",
           open_clients_of(s.id) as "openClients",
           s.part_time_percent as "partTimePercent"
      from staff s
      join role_assignment r on r.area_id = s.area_id and r.staff_id = s.id and r.role in ('coordinator', 'careerAgent')
       and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
     where s.area_id = ${areaId}
       and (s.id in (select m.staff_id from staff_municipality m
                      where m.area_id = ${areaId} and m.municipality_code = ${municipalityCode})
            or (${nonDisclosed} and 'nonDisclosure' = any (r.rights)))
       and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today})`.execute(tx);
  const [workers, defaultContact] = await Promise.all([
    candidates,
    findDefaultContact(tx, areaId, municipalityCode, today),
  ]);
  return routeReferral({ ...referral, workers: workers.rows, defaultContact });
}

async function findDefaultContact(tx: Tx, areaId: number, municipalityCode: string, today: Day) {
  const named = await tx
    .selectFrom('area_municipality')
    .select('default_contact_staff_id as staffId')
    .where('area_id', '=', areaId)
    .where('municipality_code', '=', municipalityCode)
    .executeTakeFirst();
  if (!named?.staffId) return null;
  const roles = await clientWorkers(tx, areaId, today, { staffId: named.staffId });
  if (roles.length === 0) return null;
  return { staffId: named.staffId, seesNonDisclosed: roles.some((role) => role.seesNonDisclosed) };
}

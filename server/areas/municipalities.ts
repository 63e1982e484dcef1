/** Which municipalities are the area's, and who of its staff may be given people, on a day. */
import { type Day, refuse } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import { refused } from '../platform/problems.ts';

export async function areaMunicipalities(tx: Tx, areaId: number, today: Day): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('area_municipality')
    .select('municipality_code')
    .where('area_id', '=', areaId)
    .where('starts_on', '<=', today)
    .where((or) => or.or([or('ends_on', 'is', null), or('ends_on', '>=', today)]))
    .execute();
  return rows.map((row) => row.municipality_code);
}

/** @throws Problem 422 when the municipality is not the area's today */
export async function requireAreaMunicipality(
  tx: Tx,
  areaId: number,
  code: string,
  today: Day,
  pointer = '/body/municipalityCode',
): Promise<void> {
  const own = await areaMunicipalities(tx, areaId, today);
  if (!own.includes(code)) throw refused(refuse('municipality-not-in-area', undefined, pointer));
}

export interface ClientWorker {
  readonly staffId: string;
  readonly organisationId: string;
  readonly seesNonDisclosed: boolean;
}

/** Valid today: a role that works with clients, of somebody employed. One row per role held. */
export async function clientWorkers(
  tx: Tx,
  areaId: number,
  today: Day,
  of: { readonly staffId?: string; readonly organisationId?: string },
): Promise<readonly ClientWorker[]> {
  const found = await sql<ClientWorker>`
    select r.staff_id as "staffId", r.organisation_id as "organisationId",
           'nonDisclosure' = any (r.rights) as "seesNonDisclosed"
      from role_assignment r join staff s on s.area_id = r.area_id and s.id = r.staff_id
     where r.area_id = ${areaId} and r.role in ('coordinator', 'careerAgent', 'workCoach')
       and (${of.staffId ?? null}::uuid is null or r.staff_id = ${of.staffId ?? null})
       and (${of.organisationId ?? null}::uuid is null or r.organisation_id = ${of.organisationId ?? null})
       and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
       and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today})`.execute(tx);
  return found.rows;
}

/** The area as its people see it: settings, municipalities, who answers where. */
import { type AreaSettings, type Contract, type Day, type OutputOf, areaSettings } from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';

type AreaRecord = OutputOf<Contract['areaRead']>;
type AreaMunicipality = AreaRecord['municipalities'][number];

interface StoredArea {
  readonly slug: string;
  readonly version: number;
  readonly nameFi: string;
  readonly nameSv: string;
  readonly nameEn: string;
  readonly hostMunicipalityCode: string | null;
  readonly decisionReference: AreaRecord['decisionReference'];
  readonly settings: Partial<AreaSettings>;
}

export async function readArea(tx: Tx, areaId: number, today: Day, mayEdit: boolean): Promise<AreaRecord> {
  const found = await sql<StoredArea>`
    select slug, version, name_fi as "nameFi", name_sv as "nameSv", name_en as "nameEn",
           host_municipality_code as "hostMunicipalityCode", decision_reference as "decisionReference", settings
      from area where id = ${areaId}`.execute(tx);
  const area = found.rows[0];
  if (!area) throw new Error('The area of a signed-in user is gone');
  return {
    ...area,
    settings: areaSettings(area.settings),
    municipalities: await listMunicipalities(tx, areaId, today),
    actions: mayEdit ? ['edit'] : [],
  };
}

async function listMunicipalities(tx: Tx, areaId: number, today: Day): Promise<AreaMunicipality[]> {
  const serving = (kind: 'main' | 'substitute') => sql`(
    select coalesce(jsonb_agg(distinct jsonb_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name)), '[]'::jsonb)
      from staff_municipality sm
      join staff s on s.area_id = sm.area_id and s.id = sm.staff_id
      join role_assignment r on r.area_id = s.area_id and r.staff_id = s.id and r.role in ('coordinator', 'careerAgent')
     where sm.area_id = a.area_id and sm.municipality_code = a.municipality_code and sm.kind = ${kind}
       and (r.municipality_codes is null or a.municipality_code = any (r.municipality_codes))
       and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
       and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today}))`;
  const found = await sql<Omit<AreaMunicipality, 'lacksCoordinator'>>`
    select a.municipality_code as code, a.starts_on as "startsOn", a.ends_on as "endsOn",
           ${serving('main')} as workers, ${serving('substitute')} as substitutes,
           (select jsonb_build_object('id', c.id, 'name', c.given_name || ' ' || c.family_name) from staff c
             where c.area_id = a.area_id and c.id = a.default_contact_staff_id) as "defaultContact"
      from area_municipality a join municipality m on m.code = a.municipality_code
     where a.area_id = ${areaId}
     order by m.name_fi collate "fi-x-icu"`.execute(tx);
  return found.rows.map((row) => ({
    ...row,
    lacksCoordinator: row.workers.length === 0 && (row.endsOn === null || row.endsOn >= today),
  }));
}

import { type Contract, type OutputOf, mayEver, type referenceContract } from '@polku/domain';
import { sql } from 'kysely';
import { areaMunicipalities } from '../areas/municipalities.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import {
  certificateRulesOn,
  countries,
  municipalities,
  occupations,
  regions,
  serviceLanguages,
  skills,
} from './reference.ts';

type Reference = OutputOf<Contract['referenceRead']>;

export const referenceHandlers = {
  async referenceRead({ tx, actor, settings, today, note }) {
    const area = actor.areaId;
    const ended = sql`(o.ended_on is not null and o.ended_on < ${today})`;
    const valid = sql`(r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today}))`;
    const employed = sql`(s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today}))`;
    const organisations = await sql<Reference['organisations'][number]>`
      select o.id, o.name, o.kind, o.municipality_code as "municipalityCode", ${ended} as ended,
             exists (select 1 from role_assignment r join staff s on s.area_id = r.area_id and s.id = r.staff_id
                      where r.area_id = o.area_id and r.organisation_id = o.id and ${valid} and ${employed}
                        and r.role in ('coordinator', 'careerAgent', 'workCoach')) as "takesReferrals"
        from organisation o where o.area_id = ${area} order by o.name collate "fi-x-icu"`.execute(tx);
    const units = await sql<Reference['units'][number]>`
      select o.id, o.organisation_id as "organisationId", o.name, ${ended} as ended
        from unit o where o.area_id = ${area} order by o.name collate "fi-x-icu"`.execute(tx);
    const staff =
      mayEver(actor.role, 'staff.read') || mayEver(actor.role, 'audit.read')
        ? await sql<Reference['staff'][number]>`
          select s.id, s.given_name || ' ' || s.family_name as name, s.organisation_id as "organisationId",
                 ${employed} as employed,
                 array(select distinct r.role from role_assignment r
                        where r.area_id = s.area_id and r.staff_id = s.id and ${valid} order by r.role) as roles,
                 array(select m.municipality_code from staff_municipality m
                        where m.area_id = s.area_id and m.staff_id = s.id order by m.kind, m.municipality_code) as "municipalityCodes",
                 exists (select 1 from role_assignment r where r.area_id = s.area_id and r.staff_id = s.id
                           and ${valid} and 'nonDisclosure' = any (r.rights)) as "seesNonDisclosed"
            from staff s where s.area_id = ${area}
           order by (s.family_name || ' ' || s.given_name) collate "fi-x-icu"`.execute(tx)
        : { rows: [] };
    const mayCoach = mayEver(actor.role, 'environment.read');
    const environments = mayCoach
      ? await sql<Reference['environments'][number]>`
          select e.id, e.name, e.municipality_code as "municipalityCode", e.organisation_id as "organisationId",
                 (e.ends_on is not null and e.ends_on < ${today}) as ended
            from environment e where e.area_id = ${area} order by e.name collate "fi-x-icu"`.execute(tx)
      : { rows: [] };
    const packages = mayCoach
      ? await sql<Reference['packages'][number]>`
          select p.id, jsonb_build_object('fi', p.name_fi, 'sv', p.name_sv, 'en', p.name_en) as name,
                 p.target_group as "targetGroup", p.weeks, p.weekdays, p.daily_minutes as "dailyMinutes",
                 (p.retired_on is not null and p.retired_on <= ${today}) as retired
            from package p where p.area_id = ${area} order by p.name_fi collate "fi-x-icu"`.execute(tx)
      : { rows: [] };
    note.count(staff.rows.length);
    const own = new Set(await areaMunicipalities(tx, area, today));
    return {
      regions: [...regions.rows],
      municipalities: [...municipalities.rows],
      areaMunicipalities: municipalities.rows
        .filter((row) => own.has(row.code))
        .toSorted((a, b) => a.fi.localeCompare(b.fi, 'fi'))
        .map((row) => row.code),
      organisations: organisations.rows,
      units: units.rows,
      staff: staff.rows,
      environments: environments.rows,
      packages: packages.rows,
      groupWords: { ageOver55: settings.ageOver55, workAbilityWord: settings.workAbilityWord },
      languages: [...serviceLanguages.rows],
      skills: skills.rows.map(({ code, fi, sv, en }) => ({ code, fi, sv, en })),
      occupations: [...occupations.rows],
      countries: [...countries.rows],
      certificates: certificateRulesOn(today).map(({ code, validity, months, source, confidence }) => ({
        code,
        validity,
        months,
        source,
        confidence,
      })),
    };
  },
} satisfies HandlersFor<typeof referenceContract>;

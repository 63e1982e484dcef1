import {
  type Actor,
  type AssignmentRecord,
  type Day,
  type StaffInput,
  type StaffRecord,
  type StaffRow,
  type areaContract,
  asDay,
  mayEver,
  refuse,
  staffRefusal,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { areaMunicipalities } from './municipalities.ts';
import { requireUnitOf } from './organisations.ts';
import { requireAdministratorLeft } from './roles.ts';

type StaffContract = Pick<
  typeof areaContract,
  'staffList' | 'staffRead' | 'staffCreate' | 'staffEdit' | 'staffIdentityAdd' | 'staffIdentityRemove'
>;

const municipalitiesOf = (kind: 'main' | 'substitute') => sql<string[]>`array(
  select m.municipality_code from staff_municipality m
   where m.area_id = s.area_id and m.staff_id = s.id and m.kind = ${kind} order by m.municipality_code)`;

export const staffHandlers = {
  async staffList({ tx, actor, query, today, note }) {
    const conditions: RawBuilder<boolean>[] = [sql<boolean>`s.area_id = ${actor.areaId}`];
    if (query.employed === 'now') conditions.push(validOn('s', today));
    if (query.organisationId) conditions.push(sql<boolean>`s.organisation_id = ${query.organisationId}`);
    if (query.role) conditions.push(sql<boolean>`${query.role} = any (${rolesOn(today)})`);
    if (query.municipalityCode) {
      conditions.push(sql<boolean>`exists (select 1 from staff_municipality m where m.area_id = s.area_id
        and m.staff_id = s.id and m.municipality_code = ${query.municipalityCode})`);
    }
    const key = sql<string>`(s.family_name || ' ' || s.given_name) collate "fi-x-icu"`;
    const after = readCursor(query.cursor, 2);
    if (after) conditions.push(sql<boolean>`(${key}, s.id) > (${after[0]}, ${after[1]}::uuid)`);
    const found = await sql<Omit<StaffRow, 'actions'> & { readonly sort_key: string }>`
      select s.id, s.given_name || ' ' || s.family_name as name, s.post, o.name as organisation, s.email, s.phone,
             s.part_time_percent as "partTimePercent", s.starts_on as "startsOn", s.ends_on as "endsOn",
             ${municipalitiesOf('main')} as "mainMunicipalities",
             ${municipalitiesOf('substitute')} as "substituteMunicipalities",
             ${rolesOn(today)} as roles,
             (select min(r.ends_on) from role_assignment r where r.area_id = s.area_id and r.staff_id = s.id
                 and ${validOn('r', today)}) as "nextRoleEndsOn", ${key} as sort_key
        from staff s join organisation o on o.area_id = s.area_id and o.id = s.organisation_id
       where ${sql.join(conditions, sql` and `)}
       order by ${key}, s.id limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.sort_key, row.id]);
    note.count(rows.length);
    const mayEdit = mayEver(actor.role, 'staff.manage');
    return {
      rows: rows.map(
        ({ sort_key: _key, ...row }): StaffRow => ({ ...row, actions: mayEdit ? ['edit'] : [] }),
      ),
      next,
    };
  },

  async staffRead({ tx, actor, params, today, note }) {
    note.count(1);
    return readStaff(tx, actor, params.staffId, today);
  },

  async staffCreate({ tx, actor, body, services, today, note }) {
    const id = newId();
    await requireFitting(tx, actor, body, null, today);
    await tx
      .insertInto('staff')
      .values({ area_id: actor.areaId, id, ...columnsOf(body) })
      .execute();
    await writeMunicipalities(tx, actor.areaId, id, body);
    // the local provider asks which of its named people one is: somebody new is one of them at once
    if (!services.settings.oidc) {
      await tx
        .insertInto('sign_in_identity')
        .values({
          issuer: services.identityIssuer,
          subject: `local-${id}`,
          area_id: actor.areaId,
          staff_id: id,
        })
        .execute();
    }
    note.count(1);
    return { id, version: 0 };
  },

  async staffEdit({ tx, actor, params, body, today, note }) {
    const current = await tx
      .selectFrom('staff')
      .select(['id', 'version'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.staffId)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound();
    if (current.version !== body.version)
      throw changedMeanwhile(await readStaff(tx, actor, current.id, today));
    await requireFitting(tx, actor, body, current.id, today);
    if (body.endsOn !== null) {
      await requireAdministratorLeft(
        tx,
        actor.areaId,
        (role) => role.staffId === current.id,
        asDay(body.endsOn),
        today,
      );
    }
    await tx
      .updateTable('staff')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    await writeMunicipalities(tx, actor.areaId, current.id, body);
    note.count(1);
    return { id: current.id, version: body.version + 1 };
  },

  async staffIdentityAdd({ tx, actor, params, body, services, note }) {
    await requireStaff(tx, actor.areaId, params.staffId);
    await tx
      .insertInto('sign_in_identity')
      .values({
        issuer: services.identityIssuer,
        subject: body.subject,
        area_id: actor.areaId,
        staff_id: params.staffId,
      })
      .execute();
    note.count(1);
    return { ok: true };
  },

  async staffIdentityRemove({ tx, actor, params, body, note }) {
    if (params.staffId === actor.staffId) throw refused(refuse('own-identity'));
    const removed = await tx
      .deleteFrom('sign_in_identity')
      .where('issuer', '=', body.issuer)
      .where('subject', '=', body.subject)
      .where('area_id', '=', actor.areaId)
      .where('staff_id', '=', params.staffId)
      .returning('subject')
      .executeTakeFirst();
    if (!removed) throw notFound();
    await tx
      .deleteFrom('session')
      .where('issuer', '=', body.issuer)
      .where('subject', '=', body.subject)
      .where('area_id', '=', actor.areaId)
      .where('staff_id', '=', params.staffId)
      .execute();
    note.count(1);
    return { ok: true };
  },
} satisfies HandlersFor<StaffContract>;

function validOn(table: 's' | 'r', today: Day): RawBuilder<boolean> {
  const of = (column: string) => sql.ref(`${table}.${column}`);
  return sql<boolean>`(${of('starts_on')} <= ${today} and (${of('ends_on')} is null or ${of('ends_on')} >= ${today}))`;
}

function rolesOn(today: Day): RawBuilder<StaffRow['roles']> {
  return sql`array(select distinct r.role from role_assignment r
    where r.area_id = s.area_id and r.staff_id = s.id and ${validOn('r', today)} order by r.role)`;
}

async function requireStaff(tx: Tx, areaId: number, staffId: string): Promise<void> {
  const found = await tx
    .selectFrom('staff')
    .select('id')
    .where('area_id', '=', areaId)
    .where('id', '=', staffId)
    .executeTakeFirst();
  if (!found) throw notFound();
}

async function requireFitting(
  tx: Tx,
  actor: Actor,
  input: StaffInput,
  staffId: string | null,
  today: Day,
): Promise<void> {
  const own = await areaMunicipalities(tx, actor.areaId, today);
  const refusal = staffRefusal(input, { staffId, areaMunicipalities: own });
  if (refusal) throw refused(refusal);
  await requireUnitOf(tx, actor.areaId, input.organisationId, input.unitId);
}

function columnsOf(input: StaffInput) {
  return {
    given_name: input.givenName,
    family_name: input.familyName,
    email: input.email,
    phone: input.phone || null,
    post: input.post,
    organisation_id: input.organisationId,
    unit_id: input.unitId,
    employer_municipality_code: input.employerMunicipalityCode,
    substitute_staff_id: input.substituteStaffId,
    part_time_percent: input.partTimePercent,
    working_weekdays: [...new Set(input.workingWeekdays)].sort(),
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}

async function writeMunicipalities(
  tx: Tx,
  areaId: number,
  staffId: string,
  input: StaffInput,
): Promise<void> {
  await tx
    .deleteFrom('staff_municipality')
    .where('area_id', '=', areaId)
    .where('staff_id', '=', staffId)
    .execute();
  const lines = (kind: 'main' | 'substitute', codes: readonly string[]) =>
    [...new Set(codes)].map((code) => ({
      area_id: areaId,
      staff_id: staffId,
      municipality_code: code,
      kind,
    }));
  const rows = [
    ...lines('main', input.mainMunicipalities),
    ...lines('substitute', input.substituteMunicipalities),
  ];
  if (rows.length > 0) await tx.insertInto('staff_municipality').values(rows).execute();
}

type StoredStaff = Omit<StaffRecord, 'actions' | 'assignments'> & {
  readonly assignments: readonly Omit<AssignmentRecord, 'actions'>[];
};

async function readStaff(tx: Tx, actor: Actor, staffId: string, today: Day): Promise<StaffRecord> {
  const found = await sql<StoredStaff>`
    select s.id, s.version, s.given_name as "givenName", s.family_name as "familyName", s.email, s.phone, s.post,
           s.organisation_id as "organisationId", s.unit_id as "unitId",
           s.employer_municipality_code as "employerMunicipalityCode", s.substitute_staff_id as "substituteStaffId",
           s.part_time_percent as "partTimePercent", s.working_weekdays as "workingWeekdays",
           s.starts_on as "startsOn", s.ends_on as "endsOn",
           ${municipalitiesOf('main')} as "mainMunicipalities",
           ${municipalitiesOf('substitute')} as "substituteMunicipalities",
           (select coalesce(jsonb_agg(jsonb_build_object('issuer', i.issuer, 'subject', i.subject) order by i.subject), '[]'::jsonb)
              from sign_in_identity i where i.area_id = s.area_id and i.staff_id = s.id) as identities,
           (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'version', r.version, 'role', r.role,
                     'organisation', jsonb_build_object('id', o.id, 'name', o.name), 'unit', u.name,
                     'municipalityCodes', r.municipality_codes, 'rights', r.rights,
                     'startsOn', r.starts_on, 'endsOn', r.ends_on,
                     'grantedBy', g.given_name || ' ' || g.family_name) order by r.starts_on desc, r.id), '[]'::jsonb)
              from role_assignment r
              join organisation o on o.area_id = r.area_id and o.id = r.organisation_id
              left join unit u on u.area_id = r.area_id and u.id = r.unit_id
              left join staff g on g.area_id = r.area_id and g.id = r.granted_by
             where r.area_id = s.area_id and r.staff_id = s.id) as assignments
      from staff s where s.area_id = ${actor.areaId} and s.id = ${staffId}`.execute(tx);
  const staff = found.rows[0];
  if (!staff) throw notFound();
  return {
    ...staff,
    assignments: staff.assignments.map((role) => ({
      ...role,
      actions: role.endsOn === null || role.endsOn >= today ? ['end'] : [],
    })),
    actions: staffId === actor.staffId ? ['edit'] : ['edit', 'grant'],
  };
}

import {
  type AdministratorRole,
  type Day,
  type HeldRole,
  type areaContract,
  asDay,
  grantRefusal,
  lastAdministratorRefusal,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { areaMunicipalities } from './municipalities.ts';
import { requireUnitOf } from './organisations.ts';

type RoleContract = Pick<typeof areaContract, 'roleGrant' | 'roleEnd'>;

const optionalDay = (value: string | null): Day | null => (value === null ? null : asDay(value));

export const roleHandlers = {
  async roleGrant({ tx, actor, params, body, today, note }) {
    const staff = await tx
      .selectFrom('staff')
      .select(['id', 'starts_on', 'ends_on'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.staffId)
      .forUpdate()
      .executeTakeFirst();
    if (!staff) throw notFound();
    const refusal = grantRefusal(
      { ...body, startsOn: asDay(body.startsOn), endsOn: optionalDay(body.endsOn) },
      {
        granterStaffId: actor.staffId,
        staffId: staff.id,
        employedFrom: asDay(staff.starts_on),
        employedUntil: optionalDay(staff.ends_on),
        held: await listHeld(tx, actor.areaId, staff.id),
        areaMunicipalities: await areaMunicipalities(tx, actor.areaId, today),
      },
    );
    if (refusal) throw refused(refusal);
    await requireUnitOf(tx, actor.areaId, body.organisationId, body.unitId);
    const id = newId();
    await tx
      .insertInto('role_assignment')
      .values({
        area_id: actor.areaId,
        id,
        staff_id: staff.id,
        role: body.role,
        organisation_id: body.organisationId,
        unit_id: body.unitId,
        municipality_codes: body.municipalityCodes,
        rights: body.rights,
        starts_on: body.startsOn,
        ends_on: body.endsOn,
        granted_by: actor.staffId,
      })
      .execute();
    note.count(1);
    return { id, version: 0 };
  },

  async roleEnd({ tx, actor, params, body, today, note }) {
    const role = await tx
      .selectFrom('role_assignment')
      .select(['id', 'version', 'starts_on', 'ends_on'])
      .where('area_id', '=', actor.areaId)
      .where('staff_id', '=', params.staffId)
      .where('id', '=', params.assignmentId)
      .forUpdate()
      .executeTakeFirst();
    if (!role) throw notFound();
    if (role.version !== body.version) throw changedMeanwhile({ ...role });
    if (role.ends_on !== null && role.ends_on < today) throw refused(refuse('role-already-ended'), 409);
    await requireAdministratorLeft(
      tx,
      actor.areaId,
      (administrator) => administrator.assignmentId === role.id,
      asDay(body.endsOn),
      today,
    );
    if (body.endsOn < today) {
      await tx
        .deleteFrom('session')
        .where('area_id', '=', actor.areaId)
        .where('assignment_id', '=', role.id)
        .execute();
    }
    await endAssignment(tx, actor.areaId, role, body.endsOn);
    note.count(1);
    return { ok: true };
  },
} satisfies HandlersFor<RoleContract>;

/** A role that would end before it began never held: its row goes, the log keeps who granted and ended it. */
async function endAssignment(
  tx: Tx,
  areaId: number,
  role: { readonly id: string; readonly starts_on: string },
  endsOn: string,
): Promise<void> {
  if (endsOn < role.starts_on) {
    await tx
      .deleteFrom('session')
      .where('area_id', '=', areaId)
      .where('assignment_id', '=', role.id)
      .execute();
    await tx.deleteFrom('role_assignment').where('area_id', '=', areaId).where('id', '=', role.id).execute();
    return;
  }
  await tx
    .updateTable('role_assignment')
    .set({ ends_on: endsOn, version: sql<number>`version + 1` })
    .where('area_id', '=', areaId)
    .where('id', '=', role.id)
    .execute();
}

async function listHeld(tx: Tx, areaId: number, staffId: string): Promise<readonly HeldRole[]> {
  const held = await sql<HeldRole>`
    select role, organisation_id as "organisationId", starts_on as "startsOn", ends_on as "endsOn"
      from role_assignment where area_id = ${areaId} and staff_id = ${staffId}`.execute(tx);
  return held.rows;
}

/**
 * Locks the area's administrators, so that two of them can't end each other at the same moment.
 * @throws Problem 422 `last-administrator`
 */
export async function requireAdministratorLeft(
  tx: Tx,
  areaId: number,
  isEnding: (role: AdministratorRole) => boolean,
  endsOn: Day,
  today: Day,
): Promise<void> {
  const found = await sql<AdministratorRole>`
    select r.id as "assignmentId", r.staff_id as "staffId", greatest(r.starts_on, s.starts_on) as "startsOn",
           least(r.ends_on, s.ends_on) as "endsOn"
      from role_assignment r join staff s on s.area_id = r.area_id and s.id = r.staff_id
     where r.area_id = ${areaId} and r.role = 'administrator'
       and (r.ends_on is null or r.ends_on >= ${today}) and (s.ends_on is null or s.ends_on >= ${today})
     order by r.id for update of r`.execute(tx);
  const refusal = lastAdministratorRefusal(found.rows, isEnding, endsOn, today);
  if (refusal) throw refused(refusal);
}

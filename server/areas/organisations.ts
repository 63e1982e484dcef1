import {
  type Contract,
  type OrganisationInput,
  type OutputOf,
  type UnitInput,
  type areaContract,
  mayEver,
  parseBusinessId,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

type OrganisationContract = Pick<
  typeof areaContract,
  'organisationList' | 'organisationCreate' | 'organisationEdit' | 'unitCreate' | 'unitEdit'
>;

type ListedOrganisation = OutputOf<Contract['organisationList']>['rows'][number];

export const organisationHandlers = {
  async organisationList({ tx, actor, query, today }) {
    const after = readCursor(query.cursor, 2);
    const mayEdit = mayEver(actor.role, 'area.manage');
    const found = await sql<Omit<ListedOrganisation, 'actions'>>`
      select o.id, o.version, o.name, o.kind, o.municipality_code as "municipalityCode",
             o.business_id as "businessId", o.ended_on as "endedOn",
             (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'version', u.version, 'organisationId', u.organisation_id,
                       'name', u.name, 'municipalityCode', u.municipality_code, 'endedOn', u.ended_on) order by u.name), '[]'::jsonb)
                from unit u where u.area_id = o.area_id and u.organisation_id = o.id) as units
        from organisation o
       where o.area_id = ${actor.areaId}
         and (${query.ended === 'with'} or o.ended_on is null or o.ended_on >= ${today})
         ${after ? sql`and (o.name collate "fi-x-icu", o.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
       order by o.name collate "fi-x-icu", o.id limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.name, row.id]);
    return { rows: rows.map((row) => ({ ...row, actions: mayEdit ? ['edit'] : [] })), next };
  },

  async organisationCreate({ tx, actor, body }) {
    const id = newId();
    await tx
      .insertInto('organisation')
      .values({ area_id: actor.areaId, id, ...organisationColumns(body) })
      .execute();
    return { id, version: 0 };
  },

  async organisationEdit({ tx, actor, params, body }) {
    const current = await tx
      .selectFrom('organisation')
      .selectAll()
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.organisationId)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound();
    if (current.version !== body.version) {
      throw changedMeanwhile({
        id: current.id,
        version: current.version,
        name: current.name,
        kind: current.kind,
        municipalityCode: current.municipality_code,
        businessId: current.business_id,
        endedOn: current.ended_on,
      });
    }
    await tx
      .updateTable('organisation')
      .set({ ...organisationColumns(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },

  async unitCreate({ tx, actor, body }) {
    const id = newId();
    await tx
      .insertInto('unit')
      .values({ area_id: actor.areaId, id, ...unitColumns(body) })
      .execute();
    return { id, version: 0 };
  },

  async unitEdit({ tx, actor, params, body }) {
    const current = await tx
      .selectFrom('unit')
      .selectAll()
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.unitId)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound();
    if (current.version !== body.version) {
      throw changedMeanwhile({
        id: current.id,
        version: current.version,
        organisationId: current.organisation_id,
        name: current.name,
        municipalityCode: current.municipality_code,
        endedOn: current.ended_on,
      });
    }
    await tx
      .updateTable('unit')
      .set({ ...unitColumns(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },
} satisfies HandlersFor<OrganisationContract>;

function organisationColumns(input: OrganisationInput) {
  const businessId = input.businessId ? parseBusinessId(input.businessId) : null;
  if (businessId === undefined) throw refused(refuse('wrong-business-id', undefined, '/body/businessId'));
  return {
    name: input.name,
    kind: input.kind,
    municipality_code: input.municipalityCode,
    business_id: businessId,
    ended_on: input.endedOn,
  };
}

function unitColumns(input: UnitInput) {
  return {
    organisation_id: input.organisationId,
    name: input.name,
    municipality_code: input.municipalityCode,
    ended_on: input.endedOn,
  };
}

/** @throws Problem 422 when the unit is not the organisation's */
export async function requireUnitOf(
  tx: Tx,
  areaId: number,
  organisationId: string,
  unitId: string | null,
): Promise<void> {
  if (unitId === null) return;
  const unit = await tx
    .selectFrom('unit')
    .select('organisation_id')
    .where('area_id', '=', areaId)
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (unit?.organisation_id !== organisationId) {
    throw refused(refuse('unit-of-other-organisation', undefined, '/body/unitId'));
  }
}

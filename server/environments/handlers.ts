import {
  type Actor,
  type EnvironmentInput,
  type EnvironmentRecord,
  type environmentContract,
  mayEver,
  refuse,
} from '@polku/domain';
import { sql } from 'kysely';
import { requireUnitOf } from '../areas/organisations.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { pageOf, readCursor } from '../platform/paging.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';

const stored = sql<Omit<EnvironmentRecord, 'actions'>>`
  select e.id, e.version, e.name, e.municipality_code as "municipalityCode", e.organisation_id as "organisationId",
         e.unit_id as "unitId", e.street_address as "streetAddress", e.places, e.contact_staff_id as "contactStaffId",
         e.description, e.starts_on as "startsOn", e.ends_on as "endsOn", o.name as organisation, u.name as unit,
         case when c.id is not null then jsonb_build_object('id', c.id, 'name', c.given_name || ' ' || c.family_name) end as contact
    from environment e
    join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
    left join unit u on u.area_id = e.area_id and u.id = e.unit_id
    left join staff c on c.area_id = e.area_id and c.id = e.contact_staff_id`;

const withActions = (row: Omit<EnvironmentRecord, 'actions'>, actor: Actor): EnvironmentRecord => ({
  ...row,
  actions: mayEver(actor.role, 'environment.manage') ? ['edit'] : [],
});

export const environmentHandlers = {
  async environmentList({ tx, actor, query, today }) {
    const after = readCursor(query.cursor, 2);
    const found = await sql<Omit<EnvironmentRecord, 'actions'>>`${stored}
       where e.area_id = ${actor.areaId}
         and (${query.ended === 'with'} or e.ends_on is null or e.ends_on >= ${today})
         and (${query.municipalityCode ?? null}::text is null or e.municipality_code = ${query.municipalityCode ?? null})
         ${after ? sql`and (e.name collate "fi-x-icu", e.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
       order by e.name collate "fi-x-icu", e.id limit ${query.limit + 1}`.execute(tx);
    const { rows, next } = pageOf(found.rows, query.limit, (row) => [row.name, row.id]);
    return { rows: rows.map((row) => withActions(row, actor)), next };
  },

  async environmentRead({ tx, actor, params }) {
    return readEnvironment(tx, actor, params.environmentId);
  },

  async environmentCreate({ tx, actor, body }) {
    const id = newId();
    await requireFitting(tx, actor, body);
    await tx
      .insertInto('environment')
      .values({ area_id: actor.areaId, id, ...columnsOf(body) })
      .execute();
    return { id, version: 0 };
  },

  async environmentEdit({ tx, actor, params, body }) {
    const current = await tx
      .selectFrom('environment')
      .select(['id', 'version'])
      .where('area_id', '=', actor.areaId)
      .where('id', '=', params.environmentId)
      .forUpdate()
      .executeTakeFirst();
    if (!current) throw notFound();
    if (current.version !== body.version)
      throw changedMeanwhile(await readEnvironment(tx, actor, current.id));
    await requireFitting(tx, actor, body);
    await tx
      .updateTable('environment')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },
} satisfies HandlersFor<typeof environmentContract>;

async function readEnvironment(tx: Tx, actor: Actor, id: string): Promise<EnvironmentRecord> {
  const found = await sql<Omit<EnvironmentRecord, 'actions'>>`${stored}
    where e.area_id = ${actor.areaId} and e.id = ${id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw notFound();
  return withActions(row, actor);
}

async function requireFitting(tx: Tx, actor: Actor, input: EnvironmentInput): Promise<void> {
  if (input.endsOn !== null && input.endsOn < input.startsOn) {
    throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
  }
  await requireUnitOf(tx, actor.areaId, input.organisationId, input.unitId);
}

function columnsOf(input: EnvironmentInput) {
  return {
    name: input.name,
    municipality_code: input.municipalityCode,
    organisation_id: input.organisationId,
    unit_id: input.unitId,
    street_address: input.streetAddress,
    places: input.places,
    contact_staff_id: input.contactStaffId,
    description: input.description,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
  };
}

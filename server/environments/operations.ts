/** How environments run, their supervisors and slots. What a partner reads of them the database's wall decides. */
import {
  type Actor,
  asDay,
  type Contract,
  type Day,
  type EnvironmentSlotInput,
  type EnvironmentSlotRecord,
  inspectionState,
  mayEver,
  type operationContract,
  operationRefusal,
  type OutputOf,
  refuse,
  supervisorShortages,
} from '@polku/domain';
import { sql } from 'kysely';
import { areaMunicipalities } from '../areas/municipalities.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { peopleOnSlot } from '../placements/slots.ts';
import { isHeldBack } from './held-back.ts';

type Whole = OutputOf<Contract['environmentOperationRead']>;
type ListRow = OutputOf<Contract['environmentOperationList']>['rows'][number];
type Operation = NonNullable<Whole['operation']>;

export interface EnvironmentHead {
  readonly name: string;
  readonly organisationId: string;
  readonly municipalityCode: string;
  readonly organisation: string;
  readonly streetAddress: string;
}

/** An environment whose running this actor may read: a partner's professional those of her own organisation. */
export async function getEnvironment(tx: Tx, actor: Actor, id: string): Promise<EnvironmentHead> {
  const found = await sql<EnvironmentHead>`
    select e.name, e.organisation_id as "organisationId", e.municipality_code as "municipalityCode",
           o.name as organisation, e.street_address as "streetAddress"
      from environment e join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
     where e.area_id = ${actor.areaId} and e.id = ${id} and ${ofActor(actor)}`.execute(tx);
  const [environment] = found.rows;
  if (!environment) throw notFound();
  return environment;
}

function ofActor(actor: Actor) {
  return actor.role === 'partnerProfessional'
    ? sql<boolean>`e.organisation_id = ${actor.organisationId}`
    : sql<boolean>`true`;
}

const slotColumns = sql<EnvironmentSlotRecord>`s.id, s.version, s.name, s.scheme, s.mode, to_jsonb(s.places) as places,
  s.daily_minutes as "dailyMinutes", to_jsonb(s.certificates) as certificates, s.starts_on as "startsOn", s.ends_on as "endsOn"`;

async function slotsOf(tx: Tx, areaId: number, environmentId: string): Promise<EnvironmentSlotRecord[]> {
  const found = await sql<EnvironmentSlotRecord>`
    select ${slotColumns} from environment_slot s
     where s.area_id = ${areaId} and s.environment_id = ${environmentId}
     order by s.starts_on, s.name, s.id`.execute(tx);
  return [...found.rows];
}

async function operationOf(tx: Tx, areaId: number, environmentId: string): Promise<Operation | null> {
  const found = await sql<Operation>`
    select p.version, p.operating_model as "operatingModel", p.premises, p.premises_owner as "premisesOwner",
           p.people_per_supervisor as "peoplePerSupervisor", p.hours, p.equipment,
           (select coalesce(jsonb_agg(jsonb_build_object('staffId', v.staff_id, 'name', w.given_name || ' ' || w.family_name,
                     'weekdays', to_jsonb(v.weekdays), 'starts', v.starts, 'ends', v.ends) order by w.family_name, v.id), '[]'::jsonb)
              from environment_supervisor v join staff w on w.area_id = v.area_id and w.id = v.staff_id
             where v.area_id = p.area_id and v.environment_id = p.environment_id) as supervisors
      from environment_operation p
     where p.area_id = ${areaId} and p.environment_id = ${environmentId}`.execute(tx);
  return found.rows[0] ?? null;
}

const inUse = (slot: { readonly startsOn: string; readonly endsOn: string | null }, today: Day) =>
  slot.startsOn <= today && (slot.endsOn === null || slot.endsOn >= today);

function placesByWeekday(slots: readonly EnvironmentSlotRecord[]): number[] {
  return Array.from({ length: 7 }, (_, day) =>
    slots.reduce((sum, { places }) => sum + (places[day] ?? 0), 0),
  );
}

const columnsOf = (input: EnvironmentSlotInput) => ({
  name: input.name,
  scheme: input.scheme,
  mode: input.mode,
  places: input.places,
  daily_minutes: input.dailyMinutes,
  certificates: [...new Set(input.certificates)],
  starts_on: input.startsOn,
  ends_on: input.endsOn,
});

function requireTimes({ startsOn, endsOn }: EnvironmentSlotInput): void {
  if (endsOn !== null && endsOn < startsOn)
    throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
}

async function getSlot(tx: Tx, actor: Actor, environmentId: string, slotId: string) {
  const found = await sql<EnvironmentSlotRecord>`
    select ${slotColumns} from environment_slot s
     where s.area_id = ${actor.areaId} and s.environment_id = ${environmentId} and s.id = ${slotId}
       for update`.execute(tx);
  const [slot] = found.rows;
  if (!slot) throw notFound();
  return slot;
}

export const operationHandlers = {
  async environmentOperationList({ tx, actor, today }) {
    const found = await sql<
      Omit<ListRow, 'places' | 'inspectionsDue'> & {
        readonly slotPlaces: readonly EnvironmentSlotRecord[];
        readonly dueDays: readonly (string | null)[];
      }
    >`
      select e.id as "environmentId", e.name, e.municipality_code as "municipalityCode", o.name as organisation,
             p.operating_model as "operatingModel", coalesce(s.slots, 0) as slots, coalesce(s.places, '[]'::jsonb) as "slotPlaces",
             coalesce((select jsonb_agg(one ->> 'inspectionDueOn') from jsonb_array_elements(p.equipment) one), '[]'::jsonb) as "dueDays"
        from environment e
        join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
        left join environment_operation p on p.area_id = e.area_id and p.environment_id = e.id
        left join (select environment_id, count(*)::int as slots, jsonb_agg(jsonb_build_object('places', to_jsonb(places))) as places
                     from environment_slot
                    where area_id = ${actor.areaId} and starts_on <= ${today} and (ends_on is null or ends_on >= ${today})
                    group by environment_id) s on s.environment_id = e.id
       where e.area_id = ${actor.areaId} and ${ofActor(actor)} and (e.ends_on is null or e.ends_on >= ${today})
       order by e.municipality_code, e.name collate "fi-x-icu", e.id limit 1000`.execute(tx);
    const rows = found.rows.map(({ slotPlaces, dueDays, ...row }) => ({
      ...row,
      places: placesByWeekday(slotPlaces),
      inspectionsDue: dueDays.filter((due) => ['overdue', 'soon'].includes(inspectionState(due, today)))
        .length,
    }));
    const served = new Set(rows.map((row) => row.municipalityCode));
    const all = actor.role === 'partnerProfessional' ? [] : await areaMunicipalities(tx, actor.areaId, today);
    return { rows, without: all.filter((code) => !served.has(code)) };
  },

  async environmentOperationRead({ tx, actor, params, today }) {
    const { organisationId: _, ...head } = await getEnvironment(tx, actor, params.environmentId);
    const operation = await operationOf(tx, actor.areaId, params.environmentId);
    const slots = await slotsOf(tx, actor.areaId, params.environmentId);
    const people = placesByWeekday(slots.filter((slot) => inUse(slot, today)));
    return {
      environmentId: params.environmentId,
      ...head,
      operation,
      slots,
      shortages: [
        ...supervisorShortages(people, operation?.supervisors ?? [], operation?.peoplePerSupervisor ?? null),
      ],
      actions: mayEver(actor.role, 'environmentOperation.manage') ? ['manage'] : [],
    };
  },

  async environmentOperationSave({ tx, actor, params, body }) {
    const { organisationId } = await getEnvironment(tx, actor, params.environmentId);
    // two who save the first at once take turns
    await sql`select id from environment where area_id = ${actor.areaId} and id = ${params.environmentId} for update`.execute(
      tx,
    );
    const current = await operationOf(tx, actor.areaId, params.environmentId);
    if ((current?.version ?? null) !== body.version)
      throw changedMeanwhile(current ? { ...current } : { version: null });
    const refusal = operationRefusal(body);
    if (refusal) throw refused(refusal);
    const version = current ? current.version + 1 : 0;
    const key = { area_id: actor.areaId, environment_id: params.environmentId };
    const values = {
      organisation_id: organisationId,
      operating_model: body.operatingModel,
      premises: body.premises,
      premises_owner: body.premisesOwner,
      people_per_supervisor: body.peoplePerSupervisor,
      hours: JSON.stringify(body.hours),
      equipment: JSON.stringify(body.equipment),
      version,
    };
    await tx
      .insertInto('environment_operation')
      .values({ ...key, ...values })
      .onConflict((conflict) => conflict.columns(['area_id', 'environment_id']).doUpdateSet(values))
      .execute();
    await tx
      .deleteFrom('environment_supervisor')
      .where('area_id', '=', actor.areaId)
      .where('environment_id', '=', params.environmentId)
      .execute();
    if (body.supervisors.length > 0) {
      await tx
        .insertInto('environment_supervisor')
        .values(
          body.supervisors.map(({ staffId, weekdays, starts, ends }) => ({
            ...key,
            id: newId(),
            organisation_id: organisationId,
            staff_id: staffId,
            weekdays: [...new Set(weekdays)].sort(),
            starts,
            ends,
          })),
        )
        .execute();
    }
    return { version };
  },

  async environmentSlotCreate({ tx, actor, params, body }) {
    const { organisationId } = await getEnvironment(tx, actor, params.environmentId);
    requireTimes(body);
    const id = newId();
    await tx
      .insertInto('environment_slot')
      .values({
        area_id: actor.areaId,
        id,
        environment_id: params.environmentId,
        organisation_id: organisationId,
        ...columnsOf(body),
      })
      .execute();
    return { id, version: 0 };
  },

  async environmentSlotEdit({ tx, actor, params, body }) {
    const slot = await getSlot(tx, actor, params.environmentId, params.slotId);
    if (slot.version !== body.version) throw changedMeanwhile({ ...slot });
    requireTimes(body);
    await tx
      .updateTable('environment_slot')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', slot.id)
      .execute()
      .catch(toldAsInUse);
    return { id: slot.id, version: body.version + 1 };
  },

  async environmentSlotPeople({ tx, actor, params, today, note }) {
    await getEnvironment(tx, actor, params.environmentId);
    const found = await sql`select 1 from environment_slot
      where area_id = ${actor.areaId} and environment_id = ${params.environmentId} and id = ${params.slotId}`.execute(
      tx,
    );
    if (found.rows.length === 0) throw notFound();
    const on = await peopleOnSlot(tx, actor, params.slotId, { from: today, to: asDay('9999-12-31') }, today);
    note.people(on.people.map(({ clientId }) => clientId));
    return on;
  },

  async environmentSlotRemove({ tx, actor, params }) {
    const slot = await getSlot(tx, actor, params.environmentId, params.slotId);
    await tx
      .deleteFrom('environment_slot')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', slot.id)
      .execute()
      .catch(toldAsInUse);
    return {};
  },
} satisfies HandlersFor<typeof operationContract>;

function toldAsInUse(error: unknown): never {
  if (isHeldBack(error, 'slot_holds_its_people') || isHeldBack(error, 'reference'))
    throw refused(refuse('slot-in-use'), 409);
  throw error;
}

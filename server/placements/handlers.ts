import {
  type Actor,
  asDay,
  type Certificate,
  certificateLacks,
  type Contract,
  type Day,
  daysBetween,
  firstWeekOverLimits,
  type IsoWeekday,
  isRefusal,
  mayOnClient,
  mondayBefore,
  type OutputOf,
  placementActionsByStatus,
  placementAfter,
  type placementContract,
  type PlacementRecord,
  refuse,
  type Scheme,
  type WeeklyPlacement,
} from '@polku/domain';
import { sql } from 'kysely';
import { requireFrontlineStaff } from '../clients/handlers.ts';
import { recordEvent } from '../clients/path.ts';
import { requireOpenPath } from '../coaching/handlers.ts';
import { placeAsSeen } from '../coaching/place.ts';
import { isHeldBack } from '../environments/held-back.ts';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { listCards } from '../proof/records.ts';
import { weeklyPlacementsOf } from './load.ts';
import { firstFreeDay, peopleOnSlot } from './slots.ts';

type SlotRow = OutputOf<Contract['environmentSlotList']>['rows'][number];
type Stored = Omit<PlacementRecord, 'actions'>;

async function placementsOf(tx: Tx, actor: Actor, client: AuthorisedClient): Promise<PlacementRecord[]> {
  const found = await sql<Stored>`
    select p.id, p.version, jsonb_build_object('id', e.id, 'name', e.name) as environment, s.name as slot, s.scheme,
           jsonb_build_object('id', w.id, 'name', w.given_name || ' ' || w.family_name) as coach,
           p.starts_on as "startsOn", p.ends_on as "endsOn", to_jsonb(p.weekdays) as weekdays,
           p.daily_minutes as "dailyMinutes", p.status, p.ended_on as "endedOn", p.end_reason as "endReason", p.end_note as "endNote"
      from placement p
      join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
      join environment e on e.area_id = s.area_id and e.id = s.environment_id
      join staff w on w.area_id = p.area_id and w.id = p.coach_staff_id
     where p.area_id = ${client.areaId} and p.client_id = ${client.id}
     order by p.starts_on desc, p.id`.execute(tx);
  const mayManage = mayOnClient(actor, 'placement.manage', client.facts);
  return found.rows.map(({ environment, slot, ...row }) => {
    const seen = placeAsSeen(actor, client.facts, { ...environment, municipalityCode: null });
    return {
      ...row,
      environment: { id: seen.id, name: seen.name },
      slot: seen.id === null ? '' : slot,
      actions: mayManage ? [...placementActionsByStatus[row.status]] : [],
    };
  });
}

interface SlotFacts {
  readonly scheme: Scheme;
  readonly owner: string;
  readonly certificates: readonly Certificate[];
}

/** The slot, when it is one of the area. */
async function requireSlot(tx: Tx, areaId: number, slotId: string): Promise<SlotFacts> {
  const found = await sql<SlotFacts>`
    select scheme, organisation_id as owner, to_jsonb(certificates) as certificates from environment_slot where area_id = ${areaId} and id = ${slotId}`.execute(
    tx,
  );
  const [slot] = found.rows;
  if (!slot) throw refused(refuse('unknown-reference', undefined, '/body/slotId'));
  return slot;
}

function warningsFrom(placements: readonly WeeklyPlacement[], from: Day) {
  return [...(firstWeekOverLimits(placements, from)?.load.warnings ?? [])];
}

export const placementHandlers = {
  async environmentSlotList({ tx, actor, query, today }) {
    const on = asDay(query.on ?? today);
    const found = await sql<SlotRow>`
      select s.id, s.name, s.scheme, s.mode, to_jsonb(s.places) as places, s.daily_minutes as "dailyMinutes",
             to_jsonb(s.certificates) as certificates, s.starts_on as "startsOn", s.ends_on as "endsOn",
             e.id as "environmentId", e.name as environment, e.municipality_code as "municipalityCode",
             (select jsonb_agg(greatest(d.places - d.taken, 0) order by d.on_date)
                from slot_days(s.area_id, s.id, ${mondayBefore(on)}::date, ${mondayBefore(on)}::date + 6, null) d) as free
        from environment_slot s join environment e on e.area_id = s.area_id and e.id = s.environment_id
       where s.area_id = ${actor.areaId} and (s.ends_on is null or s.ends_on >= ${on})
         and (e.ends_on is null or e.ends_on >= ${on})
       order by e.name collate "fi-x-icu", s.name collate "fi-x-icu", s.id limit 1000`.execute(tx);
    return { rows: [...found.rows] };
  },

  async placementList({ tx, actor, client, today, note }) {
    // the role of an employer agent has no section for coaching
    const sees = actor.role !== 'employerAgent';
    const placements = sees ? await placementsOf(tx, actor, client) : [];
    note.earliest(placements.at(-1)?.startsOn);
    return {
      placements,
      warnings: sees ? warningsFrom(await weeklyPlacementsOf(tx, client.areaId, client.id), today) : [],
      mayManage: mayOnClient(actor, 'placement.manage', client.facts),
    };
  },

  async placementCheck({ tx, actor, client, body, today, note }) {
    const { scheme, certificates } = await requireSlot(tx, client.areaId, body.slotId);
    const [startsOn, endsOn] = [asDay(body.startsOn), asDay(body.endsOn)];
    if (endsOn < startsOn) throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    const asked = { slotId: body.slotId, startsOn, endsOn, weekdays: body.weekdays };
    const length = daysBetween(startsOn, endsOn);
    const freeFrom = await firstFreeDay(tx, client.areaId, asked, length);
    const free = freeFrom === startsOn;
    const holders = free
      ? { people: [], others: 0 }
      : await peopleOnSlot(tx, actor, body.slotId, { from: startsOn, to: endsOn }, today);
    note.people([client.id, ...holders.people.map(({ clientId }) => clientId)]);
    const others = await weeklyPlacementsOf(tx, client.areaId, client.id);
    const mine: WeeklyPlacement = {
      scheme,
      from: startsOn,
      to: endsOn,
      weekdays: body.weekdays.map((weekday) => weekday as IsoWeekday),
      hoursPerDay: body.dailyMinutes / 60,
    };
    const cards = await listCards(tx, client, today);
    const lacks = certificateLacks(certificates, cards, startsOn, endsOn);
    return {
      free,
      freeFrom,
      holders,
      warnings: warningsFrom([...others, mine], startsOn),
      lacks: [...lacks],
    };
  },

  async placementCreate({ tx, client, body, today }) {
    if (body.endsOn < body.startsOn) throw refused(refuse('end-before-start', undefined, '/body/endsOn'));
    await requireOpenPath(tx, client);
    await requireFrontlineStaff(tx, client.areaId, body.coachStaffId, today);
    const { owner } = await requireSlot(tx, client.areaId, body.slotId);
    const id = newId();
    await tx
      .insertInto('placement')
      .values({
        area_id: client.areaId,
        id,
        client_id: client.id,
        slot_id: body.slotId,
        organisation_id: owner,
        coach_staff_id: body.coachStaffId,
        starts_on: body.startsOn,
        ends_on: body.endsOn,
        weekdays: [...new Set(body.weekdays)].sort(),
        daily_minutes: body.dailyMinutes,
        status: 'planned',
      })
      .execute()
      .catch((error: unknown) => {
        throw isHeldBack(error, 'placement_within_places') ? refused(refuse('no-place'), 409) : error;
      });
    await recordEvent(tx, client, today);
    return { id, version: 0 };
  },

  async placementAct({ tx, actor, client, params, body, today }) {
    const current = (await placementsOf(tx, actor, client)).find(({ id }) => id === params.placementId);
    if (!current) throw notFound();
    if (current.version !== body.version) throw changedMeanwhile(current);
    const before = {
      status: current.status,
      startsOn: asDay(current.startsOn),
      endsOn: asDay(current.endsOn),
    };
    const after = placementAfter(before, body.action, asDay(body.on), today);
    if (isRefusal(after)) throw refused(after, after.refusal === 'placement-action-not-allowed' ? 409 : 422);
    if (body.action === 'end' && body.endReason === null)
      throw refused(refuse('end-reason-needed', undefined, '/body/endReason'));
    await tx
      .updateTable('placement')
      .set({
        status: after.status,
        ...(body.action === 'end'
          ? { ended_on: after.endedOn, end_reason: body.endReason, end_note: body.note }
          : {}),
        version: body.version + 1,
      })
      .where('area_id', '=', client.areaId)
      .where('id', '=', params.placementId)
      .execute();
    await recordEvent(tx, client, today);
    return { id: params.placementId, version: body.version + 1 };
  },
} satisfies HandlersFor<
  Pick<
    typeof placementContract,
    'environmentSlotList' | 'placementList' | 'placementCheck' | 'placementCreate' | 'placementAct'
  >
>;

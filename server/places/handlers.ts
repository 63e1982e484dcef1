import {
  type Actor,
  type Contract,
  type Day,
  type DropInReason,
  type OutputOf,
  type PlaceInput,
  type PlaceRecord,
  addDays,
  asDay,
  calendarOf,
  dropInReasons,
  hiddenRows,
  mayEver,
  type placeContract,
  placeRefusal,
  refuse,
  timesRefusal,
  weekOf,
} from '@polku/domain';
import { sql } from 'kysely';
import type { Tx } from '../platform/context.ts';
import type { HandlersFor } from '../platform/handlers.ts';
import { newId } from '../platform/new-id.ts';
import { changedMeanwhile, notFound, refused } from '../platform/problems.ts';
import { inPublicArea } from './public-area.ts';

type Place = OutputOf<Contract['placeRead']>;
type ShiftRow = Place['days'][number]['shifts'][number];
type PublicPlace = OutputOf<Contract['publicPlaces']>['places'][number];

const daysAhead = 14;
const weeksBack = 12;

const stored = sql<PlaceRecord>`
  select p.id, p.version, p.name, p.municipality_code as "municipalityCode", p.street_address as "streetAddress",
         p.description, p.hours, p.exceptions, p.ended_on as "endedOn"
    from meeting_place p`;

const columnsOf = (input: PlaceInput) => ({
  name: input.name,
  municipality_code: input.municipalityCode,
  street_address: input.streetAddress,
  description: input.description,
  hours: JSON.stringify(input.hours),
  exceptions: JSON.stringify(input.exceptions),
  ended_on: input.endedOn,
});

async function getPlace(tx: Tx, actor: Actor, id: string): Promise<PlaceRecord> {
  const found = await sql<PlaceRecord>`${stored} where p.area_id = ${actor.areaId} and p.id = ${id}`.execute(
    tx,
  );
  const [place] = found.rows;
  if (!place) throw notFound();
  return place;
}

async function shiftsOf(tx: Tx, areaId: number, placeId: string, from: Day): Promise<ShiftRow[]> {
  const found = await sql<ShiftRow>`
    select h.id, h.organisation_id as "organisationId", o.name as organisation, h.post, h.on_date as "on", h.starts, h.ends, h.topic
      from place_shift h join organisation o on o.area_id = h.area_id and o.id = h.organisation_id
     where h.area_id = ${areaId} and h.place_id = ${placeId} and h.on_date between ${from}::date and ${addDays(from, daysAhead - 1)}::date
     order by h.on_date, h.starts, h.id`.execute(tx);
  return [...found.rows];
}

const calendar = (place: PlaceRecord, shifts: readonly ShiftRow[], today: Day) =>
  calendarOf(place, shifts, today, daysAhead).map((one) => ({
    ...one,
    open: [...one.open],
    shifts: [...one.shifts],
  }));

interface WeekCount {
  readonly week: string;
  readonly reason: DropInReason;
  readonly people: number;
}

/** By week and reason, the latest week first; weeks of which nothing was counted are left out. */
async function weeksOf(tx: Tx, areaId: number, placeId: string, from: Day, before: Day) {
  const found = await sql<WeekCount>`
    select date_trunc('week', on_date)::date as week, reason, sum(people)::int as people from drop_in
     where area_id = ${areaId} and place_id = ${placeId} and on_date >= ${from}::date and on_date < ${before}::date
     group by 1, 2 having sum(people) > 0`.execute(tx);
  const weeks = [...new Set(found.rows.map(({ week }) => week))].toSorted().toReversed();
  return weeks.map((week) => ({
    week,
    reasons: dropInReasons.map((reason) => ({
      reason,
      people: found.rows.find((row) => row.week === week && row.reason === reason)?.people ?? 0,
    })),
  }));
}

async function todayOf(tx: Tx, areaId: number, placeId: string, today: Day): Promise<Place['today']> {
  const found = await sql<{ reason: DropInReason; people: number }>`
    select reason, sum(people)::int as people from drop_in
     where area_id = ${areaId} and place_id = ${placeId} and on_date = ${today}::date group by reason`.execute(
    tx,
  );
  return dropInReasons.map((reason) => ({
    reason,
    people: found.rows.find((row) => row.reason === reason)?.people ?? 0,
  }));
}

export const placeHandlers = {
  async placeList({ tx, actor }) {
    const found = await sql<PlaceRecord>`${stored}
      where p.area_id = ${actor.areaId} order by p.name collate "fi-x-icu", p.id`.execute(tx);
    return { rows: [...found.rows], actions: mayEver(actor.role, 'place.manage') ? ['manage'] : [] };
  },

  async placeRead({ tx, actor, params, today }) {
    const place = await getPlace(tx, actor, params.placeId);
    const shifts = await shiftsOf(tx, actor.areaId, place.id, today);
    const weeks = await weeksOf(
      tx,
      actor.areaId,
      place.id,
      addDays(weekOf(today), -7 * weeksBack),
      addDays(today, 1),
    );
    return {
      place,
      days: calendar(place, shifts, today),
      today: await todayOf(tx, actor.areaId, place.id, today),
      weeks: weeks.map(({ week, reasons }) => ({
        week,
        reasons,
        total: reasons.reduce((sum, one) => sum + one.people, 0),
      })),
      actions: [
        ...(mayEver(actor.role, 'place.manage') ? (['manage'] as const) : []),
        ...(mayEver(actor.role, 'place.count') ? (['count'] as const) : []),
      ],
    };
  },

  async placeCreate({ tx, actor, body }) {
    const refusal = placeRefusal(body);
    if (refusal) throw refused(refusal);
    const id = newId();
    await tx
      .insertInto('meeting_place')
      .values({ area_id: actor.areaId, id, ...columnsOf(body) })
      .execute();
    return { id, version: 0 };
  },

  async placeEdit({ tx, actor, params, body }) {
    const refusal = placeRefusal(body);
    if (refusal) throw refused(refusal);
    await sql`select 1 from meeting_place where area_id = ${actor.areaId} and id = ${params.placeId} for update`.execute(
      tx,
    );
    const current = await getPlace(tx, actor, params.placeId);
    if (current.version !== body.version) throw changedMeanwhile(current);
    await tx
      .updateTable('meeting_place')
      .set({ ...columnsOf(body), version: body.version + 1 })
      .where('area_id', '=', actor.areaId)
      .where('id', '=', current.id)
      .execute();
    return { id: current.id, version: body.version + 1 };
  },

  async shiftAdd({ tx, actor, params, body }) {
    const place = await getPlace(tx, actor, params.placeId);
    const refusal = timesRefusal(body);
    if (refusal) throw refused(refusal);
    const organisation = await tx
      .selectFrom('organisation')
      .select('id')
      .where('area_id', '=', actor.areaId)
      .where('id', '=', body.organisationId)
      .executeTakeFirst();
    if (!organisation) throw refused(refuse('wrong-value', undefined, '/body/organisationId'));
    const days = Array.from({ length: body.weeks }, (_, at) => addDays(asDay(body.on), 7 * at));
    await tx
      .insertInto('place_shift')
      .values(
        days.map((on) => ({
          area_id: actor.areaId,
          id: newId(),
          place_id: place.id,
          organisation_id: organisation.id,
          post: body.post,
          on_date: on,
          starts: body.starts,
          ends: body.ends,
          topic: body.topic,
        })),
      )
      .execute();
    return { added: days.length };
  },

  async shiftRemove({ tx, actor, params }) {
    const gone = await tx
      .deleteFrom('place_shift')
      .where('area_id', '=', actor.areaId)
      .where('place_id', '=', params.placeId)
      .where('id', '=', params.shiftId)
      .returning('id')
      .executeTakeFirst();
    if (!gone) throw notFound();
    return { ok: true };
  },

  async dropInCount({ tx, actor, params, body, today }) {
    const place = await getPlace(tx, actor, params.placeId);
    const at = {
      area_id: actor.areaId,
      place_id: place.id,
      on_date: today,
      reason: body.reason,
      target_group: body.targetGroup ?? '',
    };
    if (body.change === 1) {
      const counted = await tx
        .insertInto('drop_in')
        .values({ ...at, people: 1 })
        .onConflict((conflict) =>
          conflict
            .columns(['area_id', 'place_id', 'on_date', 'reason', 'target_group'])
            .doUpdateSet({ people: sql<number>`drop_in.people + 1` }),
        )
        .returning('people')
        .executeTakeFirstOrThrow();
      return { people: counted.people };
    }
    const taken = await sql<{ people: number }>`
      update drop_in set people = people - 1
       where area_id = ${at.area_id} and place_id = ${at.place_id} and on_date = ${at.on_date} and reason = ${at.reason}
         and target_group = ${at.target_group} and people > 0 returning people`.execute(tx);
    const [left] = taken.rows;
    if (!left) throw refused(refuse('nothing-to-undo'), 409);
    return { people: left.people };
  },

  async publicPlaces({ services, params, today }) {
    return inPublicArea(services, params.area, async (tx, area) => {
      const found = await sql<PlaceRecord & { readonly municipality: PublicPlace['municipality'] }>`
        select p.id, p.version, p.name, p.municipality_code as "municipalityCode", p.street_address as "streetAddress",
               p.description, p.hours, p.exceptions, p.ended_on as "endedOn",
               jsonb_build_object('fi', m.name_fi, 'sv', m.name_sv) as municipality
          from meeting_place p join municipality m on m.code = p.municipality_code
         where p.area_id = ${area.id} and (p.ended_on is null or p.ended_on > ${today}::date)
         order by m.name_fi collate "fi-x-icu", p.name collate "fi-x-icu", p.id`.execute(tx);
      const places: PublicPlace[] = [];
      for (const place of found.rows) {
        const shifts = await shiftsOf(tx, area.id, place.id, today);
        // whole weeks only: a count that grows by the day would tell of one visit
        const thisWeek = weekOf(today);
        const weeks = await weeksOf(tx, area.id, place.id, addDays(thisWeek, -7 * weeksBack), thisWeek);
        const { version: _version, endedOn: _endedOn, exceptions: _exceptions, ...shown } = place;
        places.push({
          ...shown,
          days: calendar(place, shifts, today),
          weeks: weeks.map(({ week, reasons }) => {
            const hidden = hiddenRows(reasons.map((one) => one.people));
            return {
              week,
              total: hidden.total ? null : reasons.reduce((sum, one) => sum + one.people, 0),
              reasons: reasons.map((one, at) => ({
                reason: one.reason,
                people: hidden.rows[at] ? null : one.people,
              })),
            };
          }),
        });
      }
      return { areaName: area.name, places };
    });
  },
} satisfies HandlersFor<typeof placeContract>;

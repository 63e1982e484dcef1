import {
  type Contract,
  type DayFacts,
  type DayPlace,
  type OutputOf,
  type PathState,
  asDay,
  type dayContract,
  dayPlaces,
  mayEver,
  placeOf,
  seesNonDisclosed,
} from '@polku/domain';
import { sql } from 'kysely';
import { inCaseload } from '../platform/client-filter.ts';
import { seesStepOf } from '../plans/visibility.ts';
import type { HandlersFor } from '../platform/handlers.ts';

type Place = OutputOf<Contract['dayRead']>['places'][number];

/** Rows shown of each place at first; the rest on asking for the place. */
const shownAtFirst = 8;
const shownAtMost = 500;

interface DayRow {
  readonly id: string;
  readonly name: string;
  readonly municipality_code: string;
  readonly non_disclosed: boolean;
  readonly path_state: PathState;
  readonly responsible: string | null;
  readonly is_mine: boolean;
  readonly hand_over: { readonly on: string; readonly by: string; readonly note: string } | null;
  readonly last_event_on: string;
  readonly next_follow_up_on: string | null;
  readonly next_review_on: string | null;
  readonly period_ends_on: string | null;
  readonly next_step_due_on: string | null;
}

export const dayHandlers = {
  async dayRead({ tx, actor, query, settings, today, note }) {
    // clients without a responsible are a task of those who may name one
    const mayName = mayEver(actor.role, 'client.responsible');
    const mine = inCaseload(actor, { unassigned: mayName });
    const found = await sql<DayRow>`
      select client.id, client.family_name || ' ' || client.given_names as name, client.municipality_code,
             client.non_disclosure <> 'none' as non_disclosed, client.path_state, client.last_event_on,
             (select w.given_name || ' ' || w.family_name from staff w
               where w.area_id = client.area_id and w.id = client.responsible_staff_id) as responsible,
             client.responsible_staff_id is not distinct from ${actor.staffId} as is_mine,
             (select jsonb_build_object('on', (r.starts_at at time zone 'Europe/Helsinki')::date, 'note', r.note,
                                        'by', w.given_name || ' ' || w.family_name)
                from responsibility r join staff w on w.area_id = r.area_id and w.id = r.handed_over_by
               where r.area_id = client.area_id and r.client_id = client.id and r.ends_at is null
                 and r.staff_id = ${actor.staffId} and r.handed_over_by <> r.staff_id
                 and r.acknowledged_at is null) as hand_over,
             (select min(f.due_on) from follow_up f
               where f.area_id = client.area_id and f.client_id = client.id and f.done_on is null) as next_follow_up_on,
             least((select min(r.due_on) from coaching_review r
                      join coaching_period p on p.area_id = r.area_id and p.id = r.period_id and p.status <> 'ended'
                     where r.area_id = client.area_id and r.client_id = client.id and r.done_on is null),
                   (select n.review_on from plan n where n.area_id = client.area_id and n.client_id = client.id)) as next_review_on,
             (select min(p.ends_on) from coaching_period p
               where p.area_id = client.area_id and p.client_id = client.id and p.status in ('active', 'suspended')) as period_ends_on,
             (select min(s.due_on) from plan_step s
               where s.area_id = client.area_id and s.client_id = client.id and s.status in ('planned', 'ongoing')
                 and ${seesStepOf(actor)}) as next_step_due_on
        from client
       where client.area_id = ${actor.areaId} and client.merged_into_id is null and ${mine}
         and (client.path_state <> 'outcome' or exists (
               select 1 from follow_up f where f.area_id = client.area_id and f.client_id = client.id
                  and f.done_on is null and f.due_on <= ${today}))`.execute(tx);
    const byPlace = new Map<DayPlace, Place['rows']>(dayPlaces.map((place) => [place, []]));
    let open = 0;
    for (const row of found.rows) {
      if (row.path_state !== 'outcome' && row.is_mine) open += 1;
      const facts = dayFactsOf(row);
      const placed = placeOf({ ...facts, hasResponsible: facts.hasResponsible || !mayName }, today, settings);
      if (!placed) continue;
      byPlace.get(placed.place)?.push({
        clientId: row.id,
        name: row.name,
        municipalityCode: row.non_disclosed && !seesNonDisclosed(actor) ? null : row.municipality_code,
        nonDisclosed: row.non_disclosed,
        pathState: row.path_state,
        responsible: row.responsible,
        on: placed.on,
        handOver:
          placed.place === 'handedOver' && row.hand_over
            ? { by: row.hand_over.by, note: row.hand_over.note }
            : null,
      });
    }
    const places = dayPlaces
      .filter((place) => query.place === undefined || query.place === place)
      .map((place) => {
        const rows = (byPlace.get(place) ?? []).sort((a, b) => order(a.on, b.on) || order(a.name, b.name));
        return { place, count: rows.length, rows: rows.slice(0, query.place ? shownAtMost : shownAtFirst) };
      });
    note.people(places.flatMap((place) => place.rows.map((row) => row.clientId)));
    return { today, referrals: await waitingReferrals(), places, open };

    async function waitingReferrals() {
      const codes = actor.municipalityCodes;
      const waiting = await sql<{ count: number; oldest_days: number | null }>`
        select count(*)::int as count, (${today}::date - min((received_at at time zone 'Europe/Helsinki')::date)) as oldest_days
          from referral where area_id = ${actor.areaId} and status in ('new', 'pooled', 'transferPending')
           and (assigned_staff_id = ${actor.staffId}
                or coalesce(transfer_to_organisation_id, holder_organisation_id) = ${actor.organisationId}
                or (assigned_staff_id is null and ${['coordinator', 'careerAgent'].includes(actor.role)}
                    and (non_disclosure = 'none' or ${seesNonDisclosed(actor)})
                    and (${codes === null} or municipality_code = any (${codes ? [...codes] : []}::text[]))))`.execute(
        tx,
      );
      return { count: waiting.rows[0]?.count ?? 0, oldestDays: waiting.rows[0]?.oldest_days ?? null };
    }
  },

  async handOverAcknowledge({ tx, actor, body, now, note }) {
    const done = await sql<{ client_id: string }>`
      update responsibility set acknowledged_at = greatest(${now.toISOString()}::timestamptz, starts_at)
       where area_id = ${actor.areaId} and staff_id = ${actor.staffId} and client_id = any (${body.clientIds}::uuid[])
         and ends_at is null and acknowledged_at is null
      returning client_id`.execute(tx);
    note.people(done.rows.map((row) => row.client_id));
    return { acknowledged: done.rows.length };
  },
} satisfies HandlersFor<typeof dayContract>;

function order(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}

export function dayFactsOf(row: DayRow): DayFacts {
  const day = (value: string | null) => (value === null ? null : asDay(value));
  return {
    state: row.path_state,
    hasResponsible: row.responsible !== null,
    handedOverOn: day(row.hand_over?.on ?? null),
    nextFollowUpOn: day(row.next_follow_up_on),
    nextReviewOn: day(row.next_review_on),
    periodEndsOn: day(row.period_ends_on),
    nextStepDueOn: day(row.next_step_due_on),
    lastEventOn: asDay(row.last_event_on),
  };
}

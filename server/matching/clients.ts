/** Clients as matching looks at them: what they have told, learnt and done; never age, sex, nationality or health. */
import {
  type Actor,
  asDay,
  type Certificate,
  type Day,
  type FitClient,
  type IsoWeekday,
  mayEver,
  seesNonDisclosed,
  type TravelMode,
  type WeeklyPlacement,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import { inCaseload } from '../platform/client-filter.ts';
import type { Tx } from '../platform/context.ts';

export interface MatchedClient {
  readonly id: string;
  readonly name: string;
  readonly fit: FitClient;
  /** Null when it is hidden from the reader. */
  readonly municipalityCode: string | null;
  readonly travelsBy: TravelMode;
  readonly waitingDays: number;
  /** Whether the reader may write of her without stating a reason first. */
  readonly mayWrite: boolean;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly hidden: boolean;
  readonly mayWrite: boolean;
  readonly waitingDays: number;
  readonly wish: StoredWish | null;
  readonly skills: readonly string[] | null;
  readonly learning: readonly string[] | null;
  readonly tried: Readonly<Record<string, number>> | null;
  readonly placements: readonly StoredPlacement[] | null;
  readonly certificates: readonly StoredCertificate[] | null;
}

interface StoredWish {
  readonly occupations: readonly string[];
  readonly work: readonly string[];
  readonly suits: FitClient['wishes']['suits'];
  readonly most_travel_minutes: number | null;
  readonly travels_by: TravelMode;
  readonly weekdays: readonly IsoWeekday[];
  readonly most_weekly_minutes: number | null;
  readonly available_from: string | null;
  readonly available_until: string | null;
}

interface StoredCertificate {
  readonly code: Certificate;
  readonly issuedOn: string;
  readonly expiresOn: string | null;
}

interface StoredPlacement {
  readonly scheme: WeeklyPlacement['scheme'];
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly IsoWeekday[];
  readonly minutes: number;
}

/** What is taken for granted of somebody who has told nothing: weekdays, and no limit that would exclude. */
const usualWeekdays: readonly IsoWeekday[] = [1, 2, 3, 4, 5];

/** Those of `client` for whom the condition holds; each group of facts is read once for all of them. */
export async function matchedClients(
  tx: Tx,
  actor: Actor,
  which: RawBuilder<unknown>,
  today: Day,
): Promise<MatchedClient[]> {
  const area = actor.areaId;
  const writes = mayEver(actor.role, 'strengths.write') ? inCaseload(actor) : sql<boolean>`false`;
  const found = await sql<Row>`
    with chosen as materialized (
      select client.id, client.family_name || ' ' || client.given_names as name, client.municipality_code,
             client.non_disclosure <> 'none' as non_disclosed, client.path_state_since,
             ${writes} as may_write
        from client where client.area_id = ${area} and client.merged_into_id is null and ${which}),
    wish as (
      select distinct on (w.client_id) w.client_id, to_jsonb(w) as wish from work_wish w
       where w.area_id = ${area} and w.client_id in (select id from chosen)
       order by w.client_id, w.saved_at desc, w.id desc),
    skill as (
      select k.client_id, array_agg(distinct k.skill_code) as skills from client_skill k
       where k.area_id = ${area} and k.client_id in (select id from chosen) and k.kind = 'skill' and k.skill_code is not null
       group by k.client_id),
    need as (
      select n.client_id, array_agg(distinct n.code) as learning from learning_need n
       where n.area_id = ${area} and n.client_id in (select id from chosen) and n.kind = 'skill' and n.status = 'open'
       group by n.client_id),
    shift as (
      select a.client_id, p.environment_id, count(*)::int as shifts
        from attendance a join coaching_period p on p.area_id = a.area_id and p.id = a.period_id
       where a.area_id = ${area} and a.client_id in (select id from chosen) and a.mark = 'present'
         and p.environment_id is not null
       group by a.client_id, p.environment_id
       union all
      select m.client_id, s.environment_id, count(distinct m.on_date)::int
        from placement_mark m
        join placement p on p.area_id = m.area_id and p.id = m.placement_id
        join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
       where m.area_id = ${area} and m.client_id in (select id from chosen) and m.mark in ('present', 'late')
       group by m.client_id, s.environment_id),
    done as (
      select n.client_id, n.task_id, count(distinct n.done_on)::int as shifts from task_note n
       where n.area_id = ${area} and n.client_id in (select id from chosen)
       group by n.client_id, n.task_id),
    card as (
      select k.client_id, jsonb_agg(jsonb_build_object('code', k.code, 'issuedOn', k.issued_on, 'expiresOn', k.expires_on)) as certificates
        from client_certificate k
       where k.area_id = ${area} and k.client_id in (select id from chosen)
       group by k.client_id),
    tried as (
      select client_id, jsonb_object_agg(id, shifts) as tried
        from (select client_id, environment_id as id, sum(shifts)::int as shifts from shift group by 1, 2 union all select client_id, task_id, shifts from done) each
       group by client_id),
    taken as (
      select c.client_id, 'coachingPeriod' as scheme, c.starts_on, c.ends_on, c.weekdays, c.daily_minutes
        from coaching_period c
       where c.area_id = ${area} and c.client_id in (select id from chosen) and c.status in ('planned', 'active')
       union all
      select p.client_id, s.scheme, p.starts_on, p.ends_on, p.weekdays, p.daily_minutes
        from placement p join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
       where p.area_id = ${area} and p.client_id in (select id from chosen) and p.status in ('planned', 'running')),
    load as (
      select client_id, jsonb_agg(jsonb_build_object('scheme', scheme, 'from', starts_on, 'to', ends_on, 'weekdays', weekdays,
             'minutes', daily_minutes)) as placements from taken group by client_id),
    ended as (
      select client_id, max(ended_on) as ended_on from (
        select p.client_id, p.ended_on from placement p
         where p.area_id = ${area} and p.client_id in (select id from chosen) and p.status = 'ended'
         union all
        select c.client_id, c.ends_on from coaching_period c
         where c.area_id = ${area} and c.client_id in (select id from chosen) and c.status = 'ended') gone
       group by client_id)
    select c.id, c.name, c.municipality_code as "municipalityCode", c.non_disclosed as hidden, c.may_write as "mayWrite",
           greatest(${today}::date - greatest(c.path_state_since, ended.ended_on), 0) as "waitingDays",
           wish.wish, skill.skills, need.learning, tried.tried, load.placements, card.certificates
      from chosen c
      left join wish on wish.client_id = c.id
      left join skill on skill.client_id = c.id
      left join need on need.client_id = c.id
      left join tried on tried.client_id = c.id
      left join load on load.client_id = c.id
      left join card on card.client_id = c.id
      left join ended on ended.client_id = c.id
     order by c.id`.execute(tx);
  return found.rows.map((row) => {
    const hidden = row.hidden && !seesNonDisclosed(actor);
    return {
      id: row.id,
      name: row.name,
      // where she has done shifts would tell where she is
      fit: fitClientFrom(hidden ? { ...row, tried: null } : row, today),
      municipalityCode: hidden ? null : row.municipalityCode,
      travelsBy: row.wish?.travels_by ?? 'car',
      waitingDays: row.waitingDays,
      mayWrite: row.mayWrite,
    };
  });
}

function fitClientFrom(
  { wish, skills, learning, tried, placements, certificates }: Row,
  today: Day,
): FitClient {
  return {
    wishes: {
      occupations: wish?.occupations ?? [],
      work: wish?.work ?? [],
      suits: wish?.suits ?? {},
      learning: learning ?? [],
    },
    certificates: (certificates ?? []).map(({ code, issuedOn, expiresOn }) => ({
      code,
      issuedOn: asDay(issuedOn),
      expiresOn: expiresOn === null ? null : asDay(expiresOn),
    })),
    skills: skills ?? [],
    tried: tried ?? {},
    mostTravelMinutes: wish?.most_travel_minutes ?? null,
    weekdays: wish?.weekdays ?? usualWeekdays,
    mostWeeklyMinutes: wish?.most_weekly_minutes ?? null,
    availableFrom: wish?.available_from ? asDay(wish.available_from) : today,
    availableUntil: wish?.available_until ? asDay(wish.available_until) : null,
    placements: (placements ?? []).map(({ scheme, from, to, weekdays, minutes }) => ({
      scheme,
      from: asDay(from),
      to: asDay(to),
      weekdays,
      hoursPerDay: minutes / 60,
    })),
  };
}

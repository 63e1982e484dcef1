/**
 * The requests that are compared: what Polku is asked, and the same answer as one SQL statement for the floor.
 * The floor's SQL makes the whole JSON text; it checks nothing but row-level security, logs nothing, parses nothing.
 */

import {
  type RawBuilder,
  Kysely,
  sql,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  DummyDriver,
} from 'kysely';
import { areaSettings, asDay, halfYearOf, previousHalfYear } from '@polku/domain';
import { periodCounts, periodWaits } from '../server/figures/counted.ts';

export interface BenchPeople {
  readonly areaId: number;
  readonly areaSlug: string;
  readonly workerId: string;
  readonly municipalityCode: string;
  readonly clientIds: readonly string[];
  readonly names: readonly string[];
}

export interface BenchRequest {
  readonly name: string;
  readonly as: 'worker' | 'referrer' | 'manager';
  readonly method: 'GET' | 'POST';
  path(people: BenchPeople, turn: number): string;
  body?(people: BenchPeople, turn: number): unknown;
  /** The floor's statement; `$1` area, then what `floorValues` gives. */
  readonly floorSql: string;
  floorValues(people: BenchPeople, turn: number): readonly unknown[];
}

const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** What the figures page counts, as one statement; parameters after `$1`, which is the area. */
function figuresFloor(areaId: number): { readonly text: string; readonly values: readonly unknown[] } {
  const today = asDay('2026-11-19');
  const settings = areaSettings({});
  const period = halfYearOf(today);
  const asked = { areaId, period, today, settings };
  const before = { ...asked, period: previousHalfYear(period) };
  const json = (rows: RawBuilder<unknown>) =>
    sql`(select jsonb_agg(to_jsonb(counted)) from (${rows}) counted)`;
  const compiled =
    sql`select jsonb_build_object('now', ${json(periodCounts(asked))}, 'before', ${json(periodCounts(before))},
    'waits', ${json(periodWaits(asked))}, 'waitsBefore', ${json(periodWaits(before))})::text as answer`.compile(
      compiler,
    );
  return {
    text: `${compiled.sql.replace(/\$(\d+)/g, (_, n) => `$${Number(n) + 1}`)} where $1::int is not null`,
    values: compiled.parameters,
  };
}

const pick = <T>(list: readonly T[], turn: number): T => list[(turn * 7919) % list.length] as T;

const listed = (where: string, order: string) => `
  select jsonb_build_object('rows', coalesce(jsonb_agg(row), '[]'::jsonb), 'next', null)::text as answer from (
    select jsonb_build_object('id', c.id, 'givenNames', c.given_names, 'familyName', c.family_name,
      'birthYear', extract(year from c.birth_date)::int, 'nonDisclosed', c.non_disclosure <> 'none',
      'municipalityCode', c.municipality_code, 'pathState', c.path_state, 'pathStateSince', c.path_state_since,
      'responsible', (select jsonb_build_object('id', st.id, 'name', st.given_name || ' ' || st.family_name) from staff st
                       where st.area_id = c.area_id and st.id = c.responsible_staff_id),
      'lastEventOn', c.last_event_on, 'inCaseload', c.responsible_staff_id = $2,
      'actions', '["client.read","client.edit","plan.edit","contact.write"]'::jsonb) as row
      from client c where c.area_id = $1 and c.merged_into_id is null and c.non_disclosure = 'none' and ${where}
     order by ${order} limit 50) page`;

const listBody = (people: BenchPeople) => ({
  municipalityCode: people.municipalityCode,
  states: ['assessment', 'coaching', 'placement'],
  sort: 'lastEvent',
  descending: true,
  limit: 50,
});

let created = 0;
const referralBody = (people: BenchPeople) => {
  created += 1;
  return {
    givenNames: 'Mitta',
    familyName: `Ohjattava ${created}`,
    identityCode: null,
    birthDate: '1990-05-05',
    municipalityCode: people.municipalityCode,
    serviceLanguage: 'fi',
    phone: '050 000 0000',
    email: null,
    nonDisclosure: 'none',
    reason: 'Etsii keittiötyötä, haluaa kokeilla ensin.',
    statutoryPlanReference: null,
  };
};

export const benchRequests: readonly BenchRequest[] = [
  {
    name: 'list 50, filter and sort',
    as: 'worker',
    method: 'POST',
    path: () => '/api/clients/search',
    body: listBody,
    floorSql: listed(
      `c.municipality_code = $3 and c.path_state in ('assessment', 'coaching', 'placement')`,
      'c.last_event_on desc, c.id desc',
    ),
    floorValues: (people) => [people.workerId, people.municipalityCode],
  },
  {
    name: 'one client',
    as: 'worker',
    method: 'GET',
    path: (people, turn) => `/api/clients/${pick(people.clientIds, turn)}`,
    floorSql: `
      select (to_jsonb(c) || jsonb_build_object(
        'municipalities', (select jsonb_agg(to_jsonb(m) order by m.starts_on) from client_municipality m where m.area_id = c.area_id and m.client_id = c.id),
        'guardians', (select jsonb_agg(to_jsonb(g) order by g.id) from client_guardian g where g.area_id = c.area_id and g.client_id = c.id),
        'skills', (select jsonb_agg(to_jsonb(k) order by k.label) from client_skill k where k.area_id = c.area_id and k.client_id = c.id),
        'overrides', (select jsonb_agg(to_jsonb(o) order by o.decided_at) from client_group_override o where o.area_id = c.area_id and o.client_id = c.id),
        'transitions', (select jsonb_agg(jsonb_build_object('id', t.id, 'from', t.from_state, 'to', t.to_state, 'on', t.happened_on, 'reason', t.reason,
           'by', (select w.given_name || ' ' || w.family_name from staff w where w.area_id = t.area_id and w.id = t.recorded_by)) order by t.happened_on)
           from path_transition t where t.area_id = c.area_id and t.client_id = c.id),
        'responsibles', (select jsonb_agg(jsonb_build_object('id', r.id, 'name', w.given_name || ' ' || w.family_name, 'from', r.starts_at, 'to', r.ends_at) order by r.starts_at)
           from responsibility r join staff w on w.area_id = r.area_id and w.id = r.staff_id where r.area_id = c.area_id and r.client_id = c.id)))::text as answer
        from client c where c.area_id = $1 and c.id = $2`,
    floorValues: (people, turn) => [pick(people.clientIds, turn)],
  },
  {
    name: 'create a referral',
    as: 'referrer',
    method: 'POST',
    path: () => '/api/referrals',
    body: referralBody,
    floorSql: `
      with route as (
        select s.id from staff s
          join role_assignment r on r.area_id = s.area_id and r.staff_id = s.id and r.role in ('coordinator', 'careerAgent')
           and r.starts_on <= current_date and (r.ends_on is null or r.ends_on >= current_date)
           and (r.municipality_codes is null or $3 = any (r.municipality_codes))
          join staff_municipality m on m.area_id = s.area_id and m.staff_id = s.id and m.municipality_code = $3 and m.kind = 'main'
         where s.area_id = $1 and s.starts_on <= current_date and (s.ends_on is null or s.ends_on >= current_date)
         order by open_clients_of(s.id)::float8 / s.part_time_percent, s.id limit 1),
      made as (
        insert into referral (area_id, id, source, status, given_names, family_name, birth_date, municipality_code,
            service_language, phone, non_disclosure, reason, received_at, sender_staff_id, assigned_staff_id)
        select $1, gen_random_uuid(), 'authority', 'new', 'Mitta', $2, '1990-05-05', $3, 'fi', '050 000 0000', 'none', $4, now(), $5, route.id
          from route
        returning area_id, id, assigned_staff_id, sender_staff_id),
      told as (
        insert into referral_event (area_id, id, referral_id, event, recorded_at, recorded_by, to_staff_id, routing_basis)
        select area_id, gen_random_uuid(), made.id, e.event, now(),
               case when e.event = 'received' then sender_staff_id end,
               case when e.event = 'assigned' then assigned_staff_id end,
               case when e.event = 'assigned' then 'mainArea' end
          from made cross join (values ('received'), ('assigned')) e (event))
      select jsonb_build_object('id', id, 'version', 0)::text as answer from made`,
    floorValues: (people) => {
      const body = referralBody(people);
      return [body.familyName, body.municipalityCode, body.reason, people.workerId];
    },
  },
  {
    name: 'search by name',
    as: 'worker',
    method: 'POST',
    path: () => '/api/clients/search',
    body: (people, turn) => ({ search: pick(people.names, turn), limit: 50 }),
    floorSql: listed(
      `(c.search_name like '%' || $3 || '%' or $3 <% c.search_name)`,
      `(c.family_name || ' ' || c.given_names) collate "fi-x-icu", c.id`,
    ),
    floorValues: (people, turn) => [people.workerId, pick(people.names, turn)],
  },
  {
    name: 'figures',
    as: 'manager',
    method: 'GET',
    path: () => '/api/figures',
    floorSql: figuresFloor(1).text,
    floorValues: (people) => figuresFloor(people.areaId).values,
  },
];

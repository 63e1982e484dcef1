/** What a client reads of herself: the same rows as her workers', in fewer and plainer parts. Notes never. */
import {
  type Contract,
  type Day,
  type OutputOf,
  type MadeMark,
  type OwnPeriod,
  type OwnPlacement,
  type OwnStep,
  attendancePercent,
  maskedIdentityCode,
  mayClientEnd,
  nextStepOf,
  placementPresence,
  settledMark,
  shareStateOf,
  timesAhead,
} from '@polku/domain';
import { type RawBuilder, sql } from 'kysely';
import type { OwnClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { type Keys, openIdentityCode } from '../platform/keys.ts';
import { comingDays } from './absence.ts';

type Home = OutputOf<Contract['ownHome']>;
type Path = OutputOf<Contract['ownPath']>;
type Details = OutputOf<Contract['ownDetails']>;

/** How to reach a worker: what her employer gave for work, and nothing else. */
const workerOf = (staff: string) => sql`jsonb_build_object(
  'name', ${sql.ref(`${staff}.given_name`)} || ' ' || ${sql.ref(`${staff}.family_name`)}, 'post', ${sql.ref(`${staff}.post`)},
  'organisation', (select o.name from organisation o where o.area_id = ${sql.ref(`${staff}.area_id`)} and o.id = ${sql.ref(`${staff}.organisation_id`)}),
  'phone', ${sql.ref(`${staff}.phone`)}, 'email', ${sql.ref(`${staff}.email`)})`;

interface StoredStep extends OwnStep {
  readonly position: number;
}

const shown = ({ position: _position, ...step }: StoredStep): OwnStep => step;

async function listSteps(tx: Tx, own: OwnClient): Promise<readonly StoredStep[]> {
  const found = await sql<StoredStep>`
    select s.id, s.position, s.title, s.service, s.starts_on as "startsOn", s.due_on as "dueOn", s.done_on as "doneOn", s.status,
           o.name as organisation, w.given_name || ' ' || w.family_name as responsible
      from plan_step s
      left join organisation o on o.area_id = s.area_id and o.id = s.organisation_id
      left join staff w on w.area_id = s.area_id and w.id = s.responsible_staff_id
     where s.area_id = ${own.areaId} and s.client_id = ${own.id}
     order by s.position, s.id`.execute(tx);
  return found.rows;
}

interface HomeRow {
  readonly given_names: string;
  readonly state: Home['state'];
  readonly since: string;
  readonly responsible: Home['responsible'];
  readonly plan_review_on: string | null;
  readonly reviews: readonly { readonly on: string; readonly title: string }[];
  readonly follow_ups: readonly string[];
  readonly environments: readonly {
    readonly periodId: string;
    readonly name: string;
    readonly organisation: string;
  }[];
  readonly answered: number;
}

async function readHomeRow(tx: Tx, own: OwnClient, today: Day): Promise<HomeRow> {
  const list = (query: RawBuilder<unknown>) => sql`coalesce((${query}), '[]'::jsonb)`;
  const found = await sql<HomeRow>`
    select client.given_names, client.path_state as state, client.path_state_since as since,
      (select ${workerOf('w')} from staff w where w.area_id = client.area_id and w.id = client.responsible_staff_id) as responsible,
      (select n.review_on from plan n where n.area_id = client.area_id and n.client_id = client.id) as plan_review_on,
      ${list(sql`select jsonb_agg(jsonb_build_object('on', r.due_on, 'title', e.name) order by r.due_on)
        from coaching_review r
        join coaching_period p on p.area_id = r.area_id and p.id = r.period_id and p.status <> 'ended'
        join environment e on e.area_id = p.area_id and e.id = p.environment_id
       where r.area_id = client.area_id and r.client_id = client.id and r.done_on is null and r.due_on >= ${today}`)} as reviews,
      ${list(sql`select jsonb_agg(f.due_on order by f.due_on) from follow_up f
       where f.area_id = client.area_id and f.client_id = client.id and f.done_on is null and f.due_on >= ${today}`)} as follow_ups,
      ${list(sql`select jsonb_agg(jsonb_build_object('periodId', p.id, 'name', e.name, 'organisation', o.name))
        from coaching_period p
        join environment e on e.area_id = p.area_id and e.id = p.environment_id
        join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
       where p.area_id = client.area_id and p.client_id = client.id and p.status <> 'ended'`)} as environments,
      (select count(*)::int from data_request q where q.area_id = client.area_id and q.client_id = client.id
          and q.answered_at > ${today}::date - 31) as answered
      from client where client.area_id = ${own.areaId} and client.id = ${own.id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error('A signed-in client is gone');
  return row;
}

/** Coaching days shown on the first view: this week and the next. */
const shownDays = 10;

export async function readHome(
  tx: Tx,
  own: OwnClient,
  today: Day,
): Promise<Omit<Home, 'asksCause' | 'measureDue' | 'messages' | 'invitations'>> {
  const row = await readHomeRow(tx, own, today);
  const steps = await listSteps(tx, own);
  const none = { title: null, minutes: null, organisation: null, periodId: null, told: false };
  const coaching = (await comingDays(tx, own, today)).flatMap((period) => {
    const place = row.environments.find((one) => one.periodId === period.id);
    return period.days.map(({ on, told }): Home['times'][number] => ({
      kind: 'coaching',
      on,
      title: place?.name ?? null,
      minutes: period.dailyMinutes,
      organisation: place?.organisation ?? null,
      periodId: period.id,
      told,
    }));
  });
  const others: Home['times'] = [
    ...row.reviews.map(({ on, title }) => ({ ...none, kind: 'review' as const, on, title })),
    ...(row.plan_review_on ? [{ ...none, kind: 'planReview' as const, on: row.plan_review_on }] : []),
    ...row.follow_ups.map((on) => ({ ...none, kind: 'followUp' as const, on })),
    ...steps.flatMap((step) =>
      step.dueOn && (step.status === 'planned' || step.status === 'ongoing')
        ? [
            {
              ...none,
              kind: 'step' as const,
              on: step.dueOn,
              title: step.title,
              organisation: step.organisation,
            },
          ]
        : [],
    ),
  ];
  const times = timesAhead([...timesAhead(coaching, today).slice(0, shownDays), ...others], today);
  const next = nextStepOf(steps);
  return {
    givenName: row.given_names.split(' ')[0] ?? row.given_names,
    today,
    state: row.state,
    since: row.since,
    responsible: row.responsible,
    nextStep: next ? shown(next) : null,
    times: [...times],
    answered: row.answered,
  };
}

type StoredShare = Omit<Path['shares'][number], 'state' | 'mayEnd'> & { readonly endedAt: string | null };

type OwnPlacementRow = Omit<OwnPlacement, 'marks' | 'presencePercent'> & {
  readonly made: readonly (MadeMark & { readonly on: string })[];
};

interface PathRow extends Omit<Path, 'steps' | 'periods' | 'placements' | 'shares'> {
  readonly placements: readonly OwnPlacementRow[];
  readonly shares: readonly StoredShare[];
  readonly periods: readonly Omit<OwnPeriod, 'attendancePercent'>[];
}

export async function readPath(tx: Tx, own: OwnClient, today: Day): Promise<Path> {
  const found = await sql<PathRow>`
    select client.path_state as state, client.path_state_since as since, client.path_resumes_to as "resumesTo",
      coalesce((select n.goal from plan n where n.area_id = client.area_id and n.client_id = client.id), '') as goal,
      (select n.review_on from plan n where n.area_id = client.area_id and n.client_id = client.id) as "reviewOn",
      (select coalesce(jsonb_agg(jsonb_build_object('to', t.to_state, 'on', t.happened_on) order by t.happened_on, t.recorded_at, t.id), '[]'::jsonb)
         from path_transition t where t.area_id = client.area_id and t.client_id = client.id) as moves,
      (select coalesce(jsonb_agg(jsonb_build_object(
           'id', p.id, 'environment', e.name, 'address', nullif(e.street_address, ''), 'organisation', o.name, 'coach', ${workerOf('w')},
           'startsOn', p.starts_on, 'endsOn', coalesce(p.ended_on, p.ends_on), 'weekdays', to_jsonb(p.weekdays), 'dailyMinutes', p.daily_minutes,
           'goals', p.goals, 'status', p.status,
           'marks', (select coalesce(jsonb_agg(jsonb_build_object('on', a.on_date, 'mark', a.mark, 'minutes', a.minutes) order by a.on_date desc), '[]'::jsonb)
                       from attendance a where a.area_id = p.area_id and a.period_id = p.id)
         ) order by p.starts_on desc, p.id), '[]'::jsonb)
         from coaching_period p
         join environment e on e.area_id = p.area_id and e.id = p.environment_id
         join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
         join staff w on w.area_id = p.area_id and w.id = p.coach_staff_id
        where p.area_id = client.area_id and p.client_id = client.id) as periods,
      (select coalesce(jsonb_agg(jsonb_build_object(
           'id', p.id, 'environment', e.name, 'address', nullif(e.street_address, ''), 'organisation', o.name, 'slot', s.name,
           'scheme', s.scheme, 'coach', ${workerOf('w')}, 'startsOn', p.starts_on, 'endsOn', greatest(coalesce(p.ended_on, p.ends_on), p.starts_on),
           'weekdays', to_jsonb(p.weekdays), 'dailyMinutes', p.daily_minutes, 'status', p.status,
           'made', (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'on', m.on_date, 'mark', m.mark, 'minutes', m.minutes,
                            'seen', to_jsonb(m.seen), 'at', m.marked_at)), '[]'::jsonb)
                      from placement_mark m where m.area_id = p.area_id and m.placement_id = p.id)
         ) order by p.starts_on desc, p.id), '[]'::jsonb)
         from placement p
         join environment_slot s on s.area_id = p.area_id and s.id = p.slot_id
         join environment e on e.area_id = s.area_id and e.id = s.environment_id
         join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
         join staff w on w.area_id = p.area_id and w.id = p.coach_staff_id
        where p.area_id = client.area_id and p.client_id = client.id) as placements,
      (select coalesce(jsonb_agg(jsonb_build_object('id', h.id, 'organisation', o.name, 'professional', k.given_name || ' ' || k.family_name, 'parts', to_jsonb(h.parts),
           'purpose', h.purpose, 'legalBasis', h.legal_basis, 'startsOn', h.starts_on, 'endsOn', h.ends_on, 'endedAt', h.ended_at) order by h.starts_on desc, h.id desc), '[]'::jsonb)
         from case_share h join organisation o on o.area_id = h.area_id and o.id = h.organisation_id
         left join staff k on k.area_id = h.area_id and k.id = h.staff_id
        where h.area_id = client.area_id and h.client_id = client.id) as shares,
      (select coalesce(jsonb_agg(jsonb_build_object('code', u.code, 'on', u.happened_on, 'receivingParty', u.receiving_party, 'followOnPlan', u.follow_on_plan,
           'followUps', (select coalesce(jsonb_agg(jsonb_build_object('dueOn', f.due_on, 'doneOn', f.done_on, 'situation', f.situation) order by f.due_on), '[]'::jsonb)
                           from follow_up f where f.area_id = u.area_id and f.outcome_id = u.id)
         ) order by u.happened_on desc), '[]'::jsonb)
         from outcome u where u.area_id = client.area_id and u.client_id = client.id) as outcomes
      from client where client.area_id = ${own.areaId} and client.id = ${own.id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error('A signed-in client is gone');
  return {
    ...row,
    steps: (await listSteps(tx, own)).map(shown),
    shares: row.shares.map(({ endedAt, ...share }) => {
      const state = shareStateOf({ ...share, endedAt }, today);
      return { ...share, state, mayEnd: mayClientEnd({ ...share, state }) };
    }),
    placements: row.placements.map(ownPlacementOf),
    periods: row.periods.map((period) => ({
      ...period,
      attendancePercent: attendancePercent(
        period.marks.filter((mark) => mark.on <= today).map((mark) => mark.mark),
      ),
    })),
  };
}

function ownPlacementOf({ made, ...placement }: OwnPlacementRow): OwnPlacement {
  const days = [...new Set(made.map(({ on }) => on))].toSorted().toReversed();
  const marks = days.flatMap((on) => {
    const settled = settledMark(made.filter((mark) => mark.on === on));
    return settled ? [{ on, mark: settled.mark, minutes: settled.minutes }] : [];
  });
  return { ...placement, marks, presencePercent: placementPresence(marks.map(({ mark }) => mark)) };
}

interface DetailsRow extends Omit<Details, 'identityCodeMasked'> {
  readonly cipher: Buffer | null;
}

export async function readDetails(tx: Tx, own: OwnClient, keys: Keys): Promise<Details> {
  const found = await sql<DetailsRow>`
    select client.given_names as "givenNames", client.family_name as "familyName", client.birth_date as "birthDate",
      client.identity_code_cipher as cipher, client.municipality_code as "municipalityCode",
      (select jsonb_build_object('fi', m.name_fi, 'sv', m.name_sv) from municipality m where m.code = client.municipality_code) as "municipalityName",
      client.service_language as "serviceLanguage", client.non_disclosure as "nonDisclosure", client.phone, client.email,
      client.street_address as "streetAddress", client.postal_code as "postalCode", client.post_office as "postOffice",
      (select coalesce(jsonb_agg(k.label order by k.label), '[]'::jsonb) from client_skill k
        where k.area_id = client.area_id and k.client_id = client.id and k.kind = 'skill') as skills,
      (select coalesce(jsonb_agg(k.label order by k.label), '[]'::jsonb) from client_skill k
        where k.area_id = client.area_id and k.client_id = client.id and k.kind = 'wish') as wishes,
      client.wishes as "wishText", client.adjustments
      from client where client.area_id = ${own.areaId} and client.id = ${own.id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error('A signed-in client is gone');
  const { cipher, ...rest } = row;
  const code = cipher ? openIdentityCode(keys, own.id, cipher) : null;
  return { ...rest, identityCodeMasked: code ? maskedIdentityCode(code) : null };
}

/**
 * What a slice holds of a client, for the partner's professional and for the preview of the one who gives it: one way
 * to read, so that what is previewed is what is seen. A part that is not named is not read at all.
 */
import {
  type Day,
  type SliceContact,
  type SliceContent,
  type SlicePart,
  type SliceStep,
  type StepReader,
  attendancePercent,
  doesStep,
  stepActionsFrom,
} from '@polku/domain';
import { sql } from 'kysely';
import type { AuthorisedClient } from '../platform/authorise.ts';
import type { Tx } from '../platform/context.ts';
import { readSliceLearning } from '../proof/learning.ts';
import { seesStepOf } from '../plans/visibility.ts';

type Whose = Pick<AuthorisedClient, 'areaId' | 'id'>;
type Part<Name extends SlicePart> = NonNullable<SliceContent[Name]>;

interface Base {
  readonly name: string;
  readonly hidden: boolean;
  readonly responsible: SliceContent['responsible'];
}

export async function readSlice(
  tx: Tx,
  client: Whose,
  parts: readonly SlicePart[],
  reader: StepReader,
  today: Day,
): Promise<SliceContent> {
  const { areaId, id } = client;
  const found = await sql<Base>`
    select client.family_name || ' ' || client.given_names as name, client.non_disclosure <> 'none' as hidden,
      (select jsonb_build_object('name', w.given_name || ' ' || w.family_name, 'organisation', o.name, 'phone', w.phone, 'email', w.email)
         from staff w join organisation o on o.area_id = w.area_id and o.id = w.organisation_id
        where w.area_id = client.area_id and w.id = client.responsible_staff_id) as responsible
      from client where client.area_id = ${areaId} and client.id = ${id}`.execute(tx);
  const base = found.rows[0];
  if (!base) throw new Error('An authorised client is gone');
  const has = (part: SlicePart) => parts.includes(part);
  return {
    clientId: id,
    ...base,
    ...(has('identity') ? { identity: await readIdentity(tx, client) } : {}),
    ...(has('path') ? { path: await readPath(tx, client) } : {}),
    ...(has('plan') ? { plan: await readPlan(tx, client, reader) } : {}),
    ...(has('coaching') ? { coaching: await readCoaching(tx, client, base.hidden, today) } : {}),
    ...(has('assessments') ? { assessments: await readAssessments(tx, client) } : {}),
    ...(has('outcome') ? { outcome: await readOutcomes(tx, client) } : {}),
    ...(has('learning') ? { learning: { rows: await sliceLearning(tx, client, reader) } } : {}),
    ...(has('contacts') ? { contacts: { rows: await readContacts(tx, client, reader) } } : {}),
  };
}

async function readIdentity(tx: Tx, { areaId, id }: Whose): Promise<Part<'identity'>> {
  // no partner may see what non-disclosure hides: the right is for those who work with the whole record
  const found = await sql<Part<'identity'>>`
    select birth_date as "birthDate", service_language as "serviceLanguage",
      case when non_disclosure = 'none' then phone end as phone,
      case when non_disclosure = 'none' then email end as email,
      case when non_disclosure = 'none' then street_address end as "streetAddress",
      case when non_disclosure = 'none' then postal_code end as "postalCode",
      case when non_disclosure = 'none' then post_office end as "postOffice",
      case when non_disclosure = 'none' then municipality_code end as "municipalityCode"
      from client where area_id = ${areaId} and id = ${id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error('An authorised client is gone');
  return row;
}

async function readPath(tx: Tx, { areaId, id }: Whose): Promise<Part<'path'>> {
  const found = await sql<Part<'path'>>`
    select client.path_state as state, client.path_state_since as since,
      (select coalesce(jsonb_agg(jsonb_build_object('to', t.to_state, 'on', t.happened_on) order by t.happened_on, t.recorded_at, t.id), '[]'::jsonb)
         from path_transition t where t.area_id = client.area_id and t.client_id = client.id) as moves
      from client where client.area_id = ${areaId} and client.id = ${id}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error('An authorised client is gone');
  return row;
}

async function readPlan(tx: Tx, client: Whose, reader: StepReader): Promise<Part<'plan'>> {
  const plan = await tx
    .selectFrom('plan')
    .select(['goal', 'review_on as reviewOn'])
    .where('area_id', '=', client.areaId)
    .where('client_id', '=', client.id)
    .executeTakeFirst();
  return {
    goal: plan?.goal ?? '',
    reviewOn: plan?.reviewOn ?? null,
    steps: await readSliceSteps(tx, client, reader),
  };
}

export async function readSliceSteps(tx: Tx, client: Whose, reader: StepReader): Promise<SliceStep[]> {
  const found = await sql<
    Omit<SliceStep, 'own' | 'actions'> & {
      readonly organisationId: string | null;
      readonly responsibleStaffId: string | null;
    }
  >`
    select s.id, s.version,
      jsonb_build_object('fi', s.title, 'sv', coalesce(nullif(s.title_sv, ''), s.title), 'en', coalesce(nullif(s.title_en, ''), s.title)) as title,
      jsonb_build_object('fi', s.service, 'sv', coalesce(nullif(s.service_sv, ''), s.service), 'en', coalesce(nullif(s.service_en, ''), s.service)) as service,
      o.name as organisation, w.given_name || ' ' || w.family_name as responsible,
      s.organisation_id as "organisationId", s.responsible_staff_id as "responsibleStaffId",
      s.starts_on as "startsOn", s.due_on as "dueOn", s.done_on as "doneOn", s.status
      from plan_step s
      join client on client.area_id = s.area_id and client.id = s.client_id
      left join organisation o on o.area_id = s.area_id and o.id = s.organisation_id
      left join staff w on w.area_id = s.area_id and w.id = s.responsible_staff_id
     where s.area_id = ${client.areaId} and s.client_id = ${client.id} and ${seesStepOf(reader)}
     order by s.position, s.id`.execute(tx);
  return found.rows.map(({ organisationId, responsibleStaffId, ...step }) => {
    const own = doesStep(reader, { organisationId, responsibleStaffId });
    // to leave a step out is to change the plan
    const actions = own ? stepActionsFrom(step.status).filter((action) => action !== 'drop') : [];
    return { ...step, own, actions };
  });
}

type StoredPeriod = Omit<Part<'coaching'>['periods'][number], 'attendancePercent' | 'present' | 'absent'> & {
  readonly marks: readonly {
    readonly on: string;
    readonly mark: Parameters<typeof attendancePercent>[0][number];
  }[];
};

async function readCoaching(tx: Tx, client: Whose, hidden: boolean, today: Day): Promise<Part<'coaching'>> {
  const found = await sql<StoredPeriod>`
    select p.id, case when ${hidden} then null else e.name end as place, case when ${hidden} then null else o.name end as organisation,
      w.given_name || ' ' || w.family_name as coach, p.starts_on as "startsOn", coalesce(p.ended_on, p.ends_on) as "endsOn",
      to_jsonb(p.weekdays) as weekdays, p.daily_minutes as "dailyMinutes", p.goals, p.status,
      (select coalesce(jsonb_agg(jsonb_build_object('on', a.on_date, 'mark', a.mark)), '[]'::jsonb)
         from attendance a where a.area_id = p.area_id and a.period_id = p.id) as marks
      from coaching_period p
      join environment e on e.area_id = p.area_id and e.id = p.environment_id
      join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
      join staff w on w.area_id = p.area_id and w.id = p.coach_staff_id
     where p.area_id = ${client.areaId} and p.client_id = ${client.id}
     order by p.starts_on desc, p.id`.execute(tx);
  return {
    periods: found.rows.map(({ marks, ...period }) => {
      // an absence told for a day to come is not yet one
      const past = marks.filter(({ on }) => on <= today).map(({ mark }) => mark);
      return {
        ...period,
        attendancePercent: attendancePercent(past),
        present: past.filter((mark) => mark === 'present').length,
        absent: past.filter((mark) => mark !== 'present').length,
      };
    }),
  };
}

async function readAssessments(tx: Tx, client: Whose): Promise<Part<'assessments'>> {
  const found = await sql<Part<'assessments'>['rows'][number]>`
    select a.id, d.content -> 'name' as title, a.answered_on as "answeredOn", a.rated_by as "ratedBy"
      from assessment a join assessment_definition d on d.area_id = a.area_id and d.id = a.definition_id
     where a.area_id = ${client.areaId} and a.client_id = ${client.id} and a.status = 'done'
     order by a.answered_on desc, a.id`.execute(tx);
  return { rows: [...found.rows] };
}

async function readOutcomes(tx: Tx, client: Whose): Promise<Part<'outcome'>> {
  const found = await sql<Part<'outcome'>['rows'][number]>`
    select u.id, u.code, u.happened_on as "happenedOn", u.receiving_party as "receivingParty",
      (select coalesce(jsonb_agg(jsonb_build_object('dueOn', f.due_on, 'doneOn', f.done_on) order by f.due_on), '[]'::jsonb)
         from follow_up f where f.area_id = u.area_id and f.outcome_id = u.id) as "followUps"
      from outcome u
     where u.area_id = ${client.areaId} and u.client_id = ${client.id}
     order by u.happened_on desc, u.id`.execute(tx);
  return { rows: [...found.rows] };
}

/** What was sent to the reader's own school; a preview reads with other eyes than hers, so the school is asked for here too. */
async function sliceLearning(tx: Tx, client: Whose, reader: StepReader): Promise<Part<'learning'>['rows']> {
  return readSliceLearning(tx, client, reader.organisationId);
}

/** Notes shown to partners: the newest are enough beside a plan. */
const shownContacts = 50;

async function readContacts(tx: Tx, client: Whose, reader: StepReader): Promise<SliceContact[]> {
  const found = await sql<SliceContact>`
    select c.id, c.version, c.kind, c.happened_on as "happenedOn", c.content,
           w.given_name || ' ' || w.family_name as "writtenBy", c.written_by = ${reader.staffId} as own
      from contact c join staff w on w.area_id = c.area_id and w.id = c.written_by
     where c.area_id = ${client.areaId} and c.client_id = ${client.id}
       and (c.visibility = 'shared' or c.written_by = ${reader.staffId})
     order by c.happened_on desc, c.id limit ${shownContacts}`.execute(tx);
  return [...found.rows];
}

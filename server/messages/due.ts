/**
 * What is due now, read from the facts: one query a kind. Each answers who is to be told of what; whether that has been
 * done already is asked once, by the sending's key (remind.ts).
 */
import { type Day, type ReminderKind, addDays, reminderRules } from '@polku/domain';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { listMeasuresDue } from '../assessments/answers.ts';
import type { DB } from '../platform/schema.generated.ts';

export interface DueReminder {
  readonly subject_id: string;
  readonly due_on: string;
  readonly client_id: string | null;
  /** Null when the client herself is told. */
  readonly staff_id: string | null;
  /** Who is told, when neither a member of staff nor the client: a party of an agreement. */
  readonly party_id?: string | null;
  readonly count?: number;
  readonly days?: number;
}

interface Asked {
  readonly areaId: number;
  readonly today: Day;
  readonly leadDays: number;
}

type DueQuery = (asked: Asked) => RawBuilder<DueReminder>;

/** Due days that a run looks at: as far ahead as the kind is told, as far back as a missed run is caught up. */
function window(kind: ReminderKind, { today, leadDays }: Asked): { readonly from: Day; readonly to: Day } {
  const { timing, catchUpDays } = reminderRules[kind];
  const to = addDays(today, timing === 'before' ? leadDays : -leadDays);
  const from = addDays(timing === 'before' ? today : to, -catchUpDays);
  return { from, to };
}

/** Coordinators whose scope holds the municipality; a hidden person's only with the right to see her. */
const coordinatorsOf = (municipality: RawBuilder<string>, hidden: RawBuilder<boolean>, today: Day) => sql`(
  select distinct r.staff_id from role_assignment r
    join staff w on w.area_id = r.area_id and w.id = r.staff_id
   where r.area_id = x.area_id and r.role = 'coordinator'
     and r.starts_on <= ${today}::date and (r.ends_on is null or r.ends_on >= ${today}::date)
     and w.starts_on <= ${today}::date and (w.ends_on is null or w.ends_on >= ${today}::date)
     and (r.municipality_codes is null or ${municipality} = any (r.municipality_codes))
     and (not ${hidden} or 'nonDisclosure' = any (r.rights)))`;

const atWork = (staff: RawBuilder<string>, today: Day) => sql`exists (
  select 1 from staff w where w.area_id = x.area_id and w.id = ${staff}
     and w.starts_on <= ${today}::date and (w.ends_on is null or w.ends_on >= ${today}::date))`;

const dueQueries: Readonly<Record<Exclude<ReminderKind, 'measureDue'>, DueQuery>> = {
  reviewDue(asked) {
    const { from, to } = window('reviewDue', asked);
    return sql`
      select x.id as subject_id, x.due_on, x.client_id, p.coach_staff_id as staff_id
        from coaching_review x
        join coaching_period p on p.area_id = x.area_id and p.id = x.period_id and p.status <> 'ended'
       where x.area_id = ${asked.areaId} and x.done_on is null and x.due_on between ${from} and ${to}
         and ${atWork(sql`p.coach_staff_id`, asked.today)}
      union all
      select x.id, x.review_on, x.client_id, c.responsible_staff_id
        from plan x join client c on c.area_id = x.area_id and c.id = x.client_id and c.merged_into_id is null
       where x.area_id = ${asked.areaId} and x.review_on between ${from} and ${to}
         and c.path_state <> 'outcome' and ${atWork(sql`c.responsible_staff_id`, asked.today)}`;
  },
  followUpDue(asked) {
    const { from, to } = window('followUpDue', asked);
    return sql`
      select x.id as subject_id, x.due_on, x.client_id, told.staff_id
        from follow_up x
        join client c on c.area_id = x.area_id and c.id = x.client_id and c.merged_into_id is null
        join lateral (
          select c.responsible_staff_id as staff_id where ${atWork(sql`c.responsible_staff_id`, asked.today)}
          union all
          select told.staff_id from ${coordinatorsOf(sql`c.municipality_code`, sql`(c.non_disclosure <> 'none')`, asked.today)} told
           where not coalesce(${atWork(sql`c.responsible_staff_id`, asked.today)}, false)) told on true
       where x.area_id = ${asked.areaId} and x.done_on is null and x.due_on between ${from} and ${to}`;
  },
  coachingTomorrow(asked) {
    const on = addDays(asked.today, asked.leadDays);
    return sql`
      select x.id as subject_id, ${on}::date as due_on, x.client_id, null::uuid as staff_id
        from coaching_period x
        join client c on c.area_id = x.area_id and c.id = x.client_id and c.merged_into_id is null
       where x.area_id = ${asked.areaId} and x.status in ('planned', 'active')
         and ${on}::date between x.starts_on and x.ends_on
         and extract(isodow from ${on}::date)::int = any (x.weekdays)
         and not exists (select 1 from attendance a where a.area_id = x.area_id and a.period_id = x.id
                            and a.on_date = ${on}::date and a.mark <> 'present')`;
  },
  attendanceMissing(asked) {
    const { from, to } = window('attendanceMissing', asked);
    return sql`
      select x.coach_staff_id as subject_id, d.day::date as due_on, null::uuid as client_id, x.coach_staff_id as staff_id,
             count(*)::int as count
        from coaching_period x
        cross join generate_series(${from}::date, ${to}::date, interval '1 day') as d (day)
       where x.area_id = ${asked.areaId} and x.status = 'active'
         and d.day::date between x.starts_on and x.ends_on
         and extract(isodow from d.day)::int = any (x.weekdays)
         and ${atWork(sql`x.coach_staff_id`, asked.today)}
         and not exists (select 1 from attendance a where a.area_id = x.area_id and a.period_id = x.id and a.on_date = d.day::date)
         and not exists (select 1 from coaching_change s where s.area_id = x.area_id and s.period_id = x.id and s.kind = 'suspension'
                            and s.from_on <= d.day::date
                            and not exists (select 1 from coaching_change r where r.area_id = x.area_id and r.period_id = x.id
                                               and r.kind = 'resumption' and r.from_on between s.from_on and d.day::date))
       group by x.coach_staff_id, d.day`;
  },
  responsibleGap(asked) {
    const { from, to } = window('responsibleGap', asked);
    return sql`
      select x.id as subject_id, gap.since as due_on, x.id as client_id, told.staff_id, (${asked.today}::date - gap.since)::int as days
        from client x
        join lateral (
          select coalesce(max((r.ends_at at time zone 'Europe/Helsinki')::date), (x.created_at at time zone 'Europe/Helsinki')::date) as since
            from responsibility r where r.area_id = x.area_id and r.client_id = x.id) gap on true
        join lateral ${coordinatorsOf(sql`x.municipality_code`, sql`(x.non_disclosure <> 'none')`, asked.today)} told on true
       where x.area_id = ${asked.areaId} and x.merged_into_id is null and x.responsible_staff_id is null
         and x.path_state <> 'outcome' and gap.since between ${from} and ${to}`;
  },
  referralWaiting(asked) {
    const { from, to } = window('referralWaiting', asked);
    const received = sql`(x.received_at at time zone 'Europe/Helsinki')::date`;
    return sql`
      select x.id as subject_id, ${received} as due_on, null::uuid as client_id, told.staff_id,
             (${asked.today}::date - ${received})::int as days
        from referral x
        join lateral (
          select x.assigned_staff_id as staff_id where ${atWork(sql`x.assigned_staff_id`, asked.today)}
          union all
          select told.staff_id from ${coordinatorsOf(sql`x.municipality_code`, sql`(x.non_disclosure <> 'none')`, asked.today)} told
           where not coalesce(${atWork(sql`x.assigned_staff_id`, asked.today)}, false)) told on true
       where x.area_id = ${asked.areaId} and x.status in ('new', 'pooled', 'transferPending')
         and ${received} between ${from} and ${to}`;
  },
  requestDue(asked) {
    const { from, to } = window('requestDue', asked);
    return sql`
      select x.id as subject_id, x.due_on, x.client_id, told.staff_id
        from data_request x
        join client c on c.area_id = x.area_id and c.id = x.client_id and c.merged_into_id is null
        join lateral (
          select x.handled_by as staff_id where ${atWork(sql`x.handled_by`, asked.today)}
          union all
          select told.staff_id from ${coordinatorsOf(sql`c.municipality_code`, sql`(c.non_disclosure <> 'none')`, asked.today)} told
           where not coalesce(${atWork(sql`x.handled_by`, asked.today)}, false)) told on true
       where x.area_id = ${asked.areaId} and x.status <> 'answered' and x.due_on between ${from} and ${to}`;
  },
  sliceHanded(asked) {
    const { from, to } = window('sliceHanded', asked);
    return sql`
      select x.id as subject_id, x.starts_on as due_on, x.client_id, x.staff_id
        from case_share x
       where x.area_id = ${asked.areaId} and x.starts_on between ${from} and ${to}
         and share_holds(x, ${asked.today}::date) and ${atWork(sql`x.staff_id`, asked.today)}`;
  },
  sliceEnded(asked) {
    const { from, to } = window('sliceEnded', asked);
    // one that ended before it began was never hers; one that ends by its time ends after its last day
    return sql`
      select x.id as subject_id, ended.on_day as due_on, x.client_id, x.staff_id
        from case_share x
        cross join lateral (select least(x.ends_on, (x.ended_at at time zone 'Europe/Helsinki')::date) as on_day) ended
       where x.area_id = ${asked.areaId} and ended.on_day between ${from} and ${to} and x.starts_on <= ended.on_day
         and (x.ended_at is not null or x.ends_on < ${asked.today}::date) and ${atWork(sql`x.staff_id`, asked.today)}`;
  },
  agreementUnsigned(asked) {
    const { from, to } = window('agreementUnsigned', asked);
    // a worker who signs for the authority signs in the service: she is asked when the first of the others is
    return sql`
      select y.id as subject_id, due.on_day as due_on, x.client_id, y.staff_id,
             case when y.kind <> 'client' and y.staff_id is null then y.id end as party_id
        from agreement x
        join agreement_party y on y.area_id = x.area_id and y.agreement_id = x.id and y.removed_at is null
        cross join lateral (select case when x.status = 'waiting' then 'agreement' else 'assessment' end as kind) waits
        cross join lateral (
          select max(l.made_on) as on_day from agreement_link l
           where l.area_id = x.area_id and l.agreement_id = x.id and (l.party_id = y.id or y.staff_id is not null)
             and l.kind = waits.kind and l.how <> 'reminder' and l.revoked_at is null) ask
        cross join generate_series(0, 12) week
        cross join lateral (select ask.on_day + 7 * week as on_day) due
       where x.area_id = ${asked.areaId} and due.on_day between ${from} and ${to}
         and (x.status = 'waiting' or (x.status = 'signed' and x.assessment = 'waiting' and y.kind = 'client'))
         and not exists (select 1 from agreement_signature s where s.area_id = x.area_id and s.party_id = y.id and s.kind = waits.kind
               and s.number = (select max(e.number) from agreement_edition e
                                where e.area_id = x.area_id and e.agreement_id = x.id and e.kind = waits.kind))`;
  },
  agreementEnding(asked) {
    const { from, to } = window('agreementEnding', asked);
    return sql`
      select x.id as subject_id, x.ends_on as due_on, x.client_id, told.staff_id
        from agreement x
        join client c on c.area_id = x.area_id and c.id = x.client_id and c.merged_into_id is null
        cross join lateral (
          select case when ${atWork(sql`c.responsible_staff_id`, asked.today)} then c.responsible_staff_id else x.made_by end as staff_id) told
       where x.area_id = ${asked.areaId} and x.status = 'signed' and x.ends_on between ${from} and ${to}
         and x.assessment = 'none' and ${atWork(sql`told.staff_id`, asked.today)}
         and not exists (select 1 from agreement f where f.area_id = x.area_id and f.follows_id = x.id and f.status <> 'cancelled')`;
  },
};

/** The measure is due by rules of its own (`nextMeasure`): one reminder a client and day, whoever is to fill it in. */
async function measuresDue(tx: Kysely<DB>, asked: Asked): Promise<readonly DueReminder[]> {
  const { from, to } = window('measureDue', asked);
  const staffed = sql`client.path_state <> 'outcome' and exists (select 1 from staff w
    where w.area_id = client.area_id and w.id = client.responsible_staff_id
      and w.starts_on <= ${asked.today}::date and (w.ends_on is null or w.ends_on >= ${asked.today}::date))`;
  const due = await listMeasuresDue(tx, asked.areaId, staffed, { today: asked.today, until: to });
  const told = new Map<string, DueReminder>();
  for (const { clientId, dueOn, responsibleStaffId } of due) {
    if (dueOn < from) continue;
    told.set(`${clientId}${dueOn}`, {
      subject_id: clientId,
      due_on: dueOn,
      client_id: clientId,
      staff_id: responsibleStaffId,
    });
  }
  return [...told.values()];
}

export async function dueReminders(
  tx: Kysely<DB>,
  kind: ReminderKind,
  asked: Asked,
): Promise<readonly DueReminder[]> {
  if (kind === 'measureDue') return measuresDue(tx, asked);
  return (await dueQueries[kind](asked).execute(tx)).rows;
}

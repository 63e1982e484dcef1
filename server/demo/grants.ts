/** The demonstration of grants: the pilot in use with invented numbers, since none have been published, and some cases. */
import {
  addDays,
  asDay,
  type Day,
  evaluateGrant,
  isRefusal,
  type GrantPack,
  readGrantInput,
  timeLimit,
  yearOf,
} from '@polku/domain';
import { sql } from 'kysely';
import { bindBudgets } from '../grants/budget.ts';
import { type Deciding, writeDecision } from '../grants/decide.ts';
import { planFollowUps } from '../grants/effect.ts';
import { shippedPacks } from '../grants/shipped-packs.ts';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { Services } from '../platform/services.ts';
import { writeEndedGrants } from './grant-effect.ts';
import { writeGrantPayments } from './grant-payments.ts';

const pilot = 'toimi-tyollistamislisa';
const parameters = { amountPerJob: 300_000, leastWeeklyHours: 20, leastMonths: 3 };
const decision = { body: 'Kunnanhallitus', on: '2025-10-14', section: '146', diaryNumber: '' };

interface Place {
  readonly areaId: number;
  readonly handlerId: string;
  readonly deciderIds: readonly string[];
  readonly employerIds: readonly string[];
}

/** Of each area whose municipalities the pilot names. */
export async function writeGrants({ database, clock }: Services): Promise<void> {
  const { owner } = database;
  const pack = shippedPacks().find(({ programme }) => programme === pilot);
  if (!pack) throw new Error(`No pack of ${pilot}`);
  await sql`
    insert into grant_pack (area_id, programme, pack_version, origin, pack, kept_at, used_from, parameters, decision, version)
    select distinct m.area_id, ${pack.programme}, ${pack.version}, 'shipped', ${JSON.stringify(pack)}::jsonb,
           timestamptz '2026-01-02 09:00+02', ${asDay(pack.validFrom)}::date, ${JSON.stringify(parameters)}::jsonb,
           ${JSON.stringify(decision)}::jsonb, 1
      from area_municipality m where m.municipality_code = any (${[...pack.municipalities]}::text[])`.execute(
    owner,
  );
  await writeAppealBodies(owner);
  await writeBudgets(owner, dayAt(clock.now()));
  const places = await sql<Place>`
    select k.area_id as "areaId",
           (select a.staff_id from role_assignment a join sign_in_identity i on i.area_id = a.area_id and i.staff_id = a.staff_id
             where a.area_id = k.area_id and a.role = 'employerAgent' and a.ends_on is null
             order by i.subject not like 'demo-%', i.subject limit 1) as "handlerId",
           array(select distinct a.staff_id from role_assignment a
             where a.area_id = k.area_id and a.role in ('manager', 'coordinator') and a.ends_on is null order by 1) as "deciderIds",
           array(select e.id from employer e where e.area_id = k.area_id and e.kind in ('company', 'association') order by e.name limit 5) as "employerIds"
      from grant_pack k where k.programme = ${pilot}`.execute(owner);
  const today = dayAt(clock.now());
  for (const place of places.rows) {
    await writeCases(owner, place, pack, today);
    await writeGrantPayments(owner, place, today);
  }
}

const jobs = [
  {
    status: 'received',
    ago: 2,
    person: 'Eetu Malliainen',
    title: 'Varastotyöntekijä',
    hours: 37.5,
    months: 6,
  },
  { status: 'received', ago: 5, person: 'Sanni Esimerkki', title: 'Siivooja', hours: 18, months: 6 },
  { status: 'handling', ago: 9, person: 'Omar Kuviteltu', title: 'Keittiöapulainen', hours: 30, months: 8 },
  {
    status: 'proposed',
    ago: 14,
    person: 'Kerttu Keksitty',
    title: 'Toimistosihteeri',
    hours: 25,
    months: 12,
  },
  {
    status: 'decided',
    ago: 30,
    person: 'Veikko Sepite',
    title: 'Kiinteistönhoitaja',
    hours: 37.5,
    months: 12,
  },
  {
    status: 'decided',
    ago: 24,
    person: 'Hilla Harjoitelma',
    title: 'Kahvilatyöntekijä',
    hours: 30,
    months: 8,
  },
] as const;

async function writeCases(
  owner: Services['database']['owner'],
  { areaId, handlerId, deciderIds, employerIds }: Place,
  pack: GrantPack,
  today: Day,
): Promise<void> {
  await owner
    .insertInto('grant_decider')
    .values(
      deciderIds.map((staff_id) => ({
        area_id: areaId,
        id: newId(),
        staff_id,
        most_cents: 2_000_000,
        starts_on: '2026-01-01',
      })),
    )
    .execute();
  const decider = deciderIds.find((id) => id !== handlerId);
  for (const [index, job] of jobs.entries()) {
    const employerId = employerIds[index % employerIds.length];
    if (!employerId || !decider) continue;
    const receivedOn = addDays(today, -job.ago);
    const startsOn = addDays(receivedOn, 14);
    const told = {
      person: { municipality: pack.municipalities[2], employmentServiceClient: true, groups: ['longTerm'] },
      employer: { kind: 'company', duties: true, economicActivity: true },
      job: {
        startsOn,
        endsOn: addDays(startsOn, job.months * 31),
        weeklyHours: job.hours,
        collectiveAgreementPay: true,
      },
      claims: index === 2 ? { earlierGrants: [] } : { earlierGrants: [], deMinimis: [] },
    };
    const read = readGrantInput(told);
    if (!('facts' in read)) throw new Error('The demonstration tells facts of a wrong form');
    const result = evaluateGrant(pack, { on: receivedOn, facts: read.facts, parameters });
    const isProposed = job.status === 'proposed' || job.status === 'decided';
    const proposedOn = addDays(receivedOn, 7);
    const caseId = newId();
    await owner
      .insertInto('grant_case')
      .values({
        area_id: areaId,
        id: caseId,
        number: `${yearOf(today)}/${String(index + 1).padStart(5, '0')}`,
        programme: pack.programme,
        pack_version: pack.version,
        origin: 'paper',
        // decided below, as by whoever decides
        status: job.status === 'decided' ? 'proposed' : job.status,
        employer_id: employerId,
        person_name: job.person,
        job_title: job.title,
        received_on: receivedOn,
        told: JSON.stringify(told),
        result: JSON.stringify(result),
        result_at: `${receivedOn}T09:00:00Z`,
        handler_staff_id: job.status === 'received' ? null : handlerId,
        ...(isProposed
          ? {
              proposed_kind: 'granted',
              proposed_cents: result.totalCents ?? 0,
              proposed_manually: false,
              proposed_reasons: 'Ohjelman ehdot täyttyvät hakemuksen ja sen liitteiden perusteella.',
              proposed_by_staff_id: handlerId,
              proposed_on: proposedOn,
            }
          : {}),
      })
      .execute();
    const history = [
      ['create', receivedOn, handlerId],
      ...(job.status === 'received' ? [] : [['take', addDays(receivedOn, 1), handlerId]]),
      ...(isProposed ? [['propose', proposedOn, handlerId]] : []),
      ...(job.status === 'decided' ? [['decide', addDays(proposedOn, 1), decider]] : []),
    ] as const;
    await owner
      .insertInto('grant_case_event')
      .values(
        history.map(([action = '', on = '', staff_id = '']) => ({
          area_id: areaId,
          id: newId(),
          case_id: caseId,
          at: `${on}T09:00:00Z`,
          staff_id,
          action,
        })),
      )
      .execute();
    if (job.status === 'decided') {
      await decide(owner, { areaId, caseId, staffId: decider, today: addDays(proposedOn, 1) });
      await owner.transaction().execute((tx) => planFollowUps(tx, areaId, caseId));
      if (index === jobs.length - 1)
        await dispute(owner, { areaId, caseId, staffId: decider, today: addDays(proposedOn, 1) });
    }
  }
  const ended = decider
    ? await writeEndedGrants(owner, pack, {
        areaId,
        handlerId,
        deciderId: decider,
        employerIds,
        parameters,
        today,
        firstNumber: jobs.length + 1,
        decide,
      })
    : 0;
  const year = yearOf(today);
  await owner
    .insertInto('grant_number')
    .values({ area_id: areaId, year, kind: 'case', latest: jobs.length + ended })
    .execute();
}

/** As the program decides, and gives notice by letter the next day. */
async function decide(
  owner: Services['database']['owner'],
  at: Pick<Deciding, 'areaId' | 'caseId' | 'staffId' | 'today'>,
): Promise<void> {
  const { areaId, caseId, staffId, today } = at;
  await owner.transaction().execute(async (tx) => {
    const bound = await tx
      .selectFrom('grant_case')
      .select('proposed_cents')
      .where('area_id', '=', areaId)
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow();
    const cents = Number(bound.proposed_cents);
    const now = new Date(`${today}T09:00:00Z`);
    await bindBudgets(tx, { areaId, caseId, staffId, now, kind: 'decision', cents });
    const { number } = await writeDecision(tx, { ...at, now, section: '' });
    await tx
      .updateTable('grant_case')
      .set({
        status: 'decided',
        decided_by_staff_id: staffId,
        decided_on: today,
        decision_number: number,
      })
      .where('area_id', '=', areaId)
      .where('id', '=', caseId)
      .execute();
    const sentOn = addDays(today, 1);
    await tx
      .updateTable('grant_decision')
      .set({ channel: 'letter', sent_on: sentOn, published_on: sentOn, delivered_by_staff_id: staffId })
      .where('area_id', '=', areaId)
      .where('case_id', '=', caseId)
      .execute();
  });
}

/** One of the decisions was made as a round of one, and its employer requires rectification. */
async function dispute(
  owner: Services['database']['owner'],
  at: Pick<Deciding, 'areaId' | 'caseId' | 'staffId' | 'today'>,
): Promise<void> {
  const { areaId, caseId, staffId, today } = at;
  const now = new Date(`${today}T09:00:00Z`);
  const limit = timeLimit({ sent: addDays(today, 1), channel: 'letter' }, 14);
  if (isRefusal(limit)) throw new Error('The demonstration has no time limit');
  await owner.transaction().execute(async (tx) => {
    // decided as a round of one
    await sql`
      with run as (
        insert into grant_round (area_id, id, programme, round, sorted, status, staff_id, assignment_id, started_at, ended_at)
        select c.area_id, gen_random_uuid(), c.programme, to_char(c.received_on, 'YYYY'), 'arrival', 'done', ${staffId}::uuid, a.id,
               ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
          from grant_case c
          join role_assignment a on a.area_id = c.area_id and a.staff_id = ${staffId} and a.role in ('manager', 'coordinator')
         where c.area_id = ${areaId} and c.id = ${caseId} order by a.id limit 1 returning area_id, id)
      insert into grant_round_case (area_id, id, round_id, case_id, place, outcome)
      select area_id, gen_random_uuid(), id, ${caseId}::uuid, 1, 'decided' from run`.execute(tx);
    await sql`
      insert into grant_rectification (area_id, id, case_id, received_on, maker, maker_name, demand, last_day, in_time)
      select ${areaId}, gen_random_uuid(), c.id, ${addDays(today, 12)}::date, 'party', e.name,
             'Vaadimme, että työsuhteen koko kesto otetaan huomioon tuen määrässä.', ${limit.effective}::date, true
        from grant_case c join employer e on e.area_id = c.area_id and e.id = c.employer_id
       where c.area_id = ${areaId} and c.id = ${caseId}`.execute(tx);
  });
}

/** Of each area with the pilot: the host decides, and a board of the area rectifies. */
async function writeAppealBodies(owner: Services['database']['owner']): Promise<void> {
  await sql`
    insert into grant_appeal_body (area_id, id, route, authority, name, address, email, opening_hours, court)
    select a.id, gen_random_uuid(), r.route, coalesce(m.name_fi, a.name_fi) || ': kaupunginhallitus', r.name, r.address, r.email,
           'ma–pe 9.00–15.00', 'Itä-Suomen hallinto-oikeus'
      from area a left join municipality m on m.code = a.host_municipality_code,
           (values ('municipalRectification', 'Työllisyyslautakunta', 'PL 59, 80101 Joensuu', 'kirjaamo@alue.example'),
                   ('administrativeRectification', 'KEHA-keskus', 'PL 1000, 50101 Mikkeli', 'kirjaamo@keha.example'))
             as r (route, name, address, email)
     where exists (select 1 from grant_pack k where k.area_id = a.id and k.programme = ${pilot})`.execute(
    owner,
  );
}

/** The whole area has money for the year, and one municipality has set its own share. */
async function writeBudgets(owner: Services['database']['owner'], today: Day): Promise<void> {
  const year = String(yearOf(today));
  await sql`
    insert into grant_budget (area_id, id, programme, municipality_code, round, appropriated_cents, stops, source)
    select k.area_id, gen_random_uuid(), k.programme, s.municipality, ${year}, s.cents, true, 'Talousarvio ' || ${year}
      from grant_pack k,
           lateral (values (null::text, 15000000::bigint), (k.pack #>> '{municipalities,2}', 6000000)) as s (municipality, cents)
     where k.programme = ${pilot}`.execute(owner);
}

/**
 * The demonstration of observation and proof: a month of coach's notes on three tasks, cards with their days, a
 * certificate of tasks done, and work-based learning records in each state with a school that was handed the part.
 */
import {
  addDays,
  addMonths,
  asDay,
  type Day,
  isoWeekday,
  type LearningRecordStatus,
  masterySteps,
} from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';
import { documentsOf } from '../proof/certificate.ts';
import { evidenceFrom, listCards, listNotes, masteriesWithin } from '../proof/records.ts';

type Tx = Transaction<DB>;

interface Person {
  readonly areaId: number;
  readonly id: string;
  readonly name: string;
  readonly periodId: string;
  readonly coachId: string;
  readonly coach: string;
  readonly organisation: string;
  readonly environment: string;
  readonly startsOn: Day;
  readonly weekdays: readonly number[];
}

/** How many people of an area have notes. */
const peopleWithNotes = 12;
const daysBack = 35;

const records: readonly { readonly status: LearningRecordStatus; readonly words: string }[] = [
  { status: 'draft', words: '' },
  { status: 'sent', words: '' },
  { status: 'confirmed', words: '' },
  { status: 'partly', words: 'Vahvistamme puhdistustyöt. Aineiden annostelu osoitetaan vielä näytöllä.' },
  { status: 'returned', words: 'Kuvatkaa, mitä koneita ja aineita käytettiin.' },
];

export async function writeProof({ database, clock }: Services): Promise<void> {
  const now = clock.now();
  const today = dayAt(now);
  await database.owner.transaction().execute(async (tx) => {
    const people = await sql<Person & { readonly at: number }>`
      select * from (
        select c.area_id as "areaId", c.id, c.given_names || ' ' || c.family_name as name, p.id as "periodId",
               w.id as "coachId", w.given_name || ' ' || w.family_name as coach, o.name as organisation, e.name as environment,
               p.starts_on as "startsOn", to_jsonb(p.weekdays) as weekdays,
               row_number() over (partition by c.area_id order by k.client_id is null, c.id)::int - 1 as at
          from coaching_period p
          join client c on c.area_id = p.area_id and c.id = p.client_id and c.non_disclosure = 'none' and c.merged_into_id is null
          join staff w on w.area_id = p.area_id and w.id = p.coach_staff_id
          join organisation o on o.area_id = w.area_id and o.id = w.organisation_id
          join environment e on e.area_id = p.area_id and e.id = p.environment_id
          left join client_account k on k.area_id = c.area_id and k.client_id = c.id and k.ended_at is null
         where p.status = 'active' and p.starts_on < ${addDays(today, -14)}::date and p.ends_on >= ${today}::date) chosen
       where at < ${peopleWithNotes} order by "areaId", at`.execute(tx);
    for (const { at, ...person } of people.rows) {
      const taskIds = await tasksFor(tx, person, at);
      await writeNotes(tx, person, taskIds, at, today);
      await writeCards(tx, person, at, today);
      if (at === 0) await writeCertificate(tx, person, today, now);
      const record = records[at];
      if (record) await writeRecord(tx, person, record, today);
    }
  });
}

/** Two tasks of the area for each, others for the next. */
async function tasksFor(tx: Tx, person: Person, at: number): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select id from work_task where area_id = ${person.areaId} order by name, id limit 9`.execute(tx);
  const all = found.rows.map(({ id }) => id);
  return [all[at % all.length], all[(at + 3) % all.length]].flatMap((id) => id ?? []);
}

async function writeNotes(
  tx: Tx,
  person: Person,
  taskIds: readonly string[],
  at: number,
  today: Day,
): Promise<void> {
  const first = asDay(
    person.startsOn > addDays(today, -daysBack) ? person.startsOn : addDays(today, -daysBack),
  );
  let number = 0;
  for (let on = first; on < today; on = addDays(on, 1)) {
    if (!person.weekdays.includes(isoWeekday(on))) continue;
    const taskId = taskIds[number % taskIds.length];
    if (taskId === undefined) return;
    // it goes better week by week, with a day now and then that asks for more help
    const better = Math.floor(number / 3) - (number % 7 === 5 ? 1 : 0) + (at % 2);
    const step = masterySteps[Math.max(0, Math.min(masterySteps.length - 1, better))];
    await tx
      .insertInto('task_note')
      .values({
        area_id: person.areaId,
        id: newId(),
        client_id: person.id,
        task_id: taskId,
        period_id: person.periodId,
        done_on: on,
        step: step ?? 'shown',
        minutes: number % 4 === 3 ? 120 : 180,
        note: number === 2 ? 'Kysyi itse neuvoa ja kertasi ohjeen.' : '',
        recorded_by: person.coachId,
        recorded_at: `${on}T12:00:00Z`,
      })
      .execute();
    number += 1;
  }
}

async function writeCards(tx: Tx, person: Person, at: number, today: Day): Promise<void> {
  const cards: readonly (readonly [code: string, issuedOn: Day, expiresOn: Day | null])[] = [
    ['hygienePassport', addMonths(today, -20), null],
    ['occupationalSafetyCard', addMonths(today, -58), addDays(addMonths(today, 2), -1)],
    ['hotWorkCard', addMonths(today, -62), addDays(addMonths(today, -2), -1)],
  ];
  for (const [code, issuedOn, expiresOn] of cards.slice(0, 1 + (at % cards.length)))
    await tx
      .insertInto('client_certificate')
      .values({
        area_id: person.areaId,
        id: newId(),
        client_id: person.id,
        code,
        issued_on: issuedOn,
        expires_on: expiresOn,
        recorded_by: person.coachId,
        recorded_at: `${addDays(today, -30)}T12:00:00Z`,
      })
      .execute();
}

async function writeCertificate(tx: Tx, person: Person, today: Day, now: Date): Promise<void> {
  const endsOn = addDays(today, -1);
  const { masteries } = masteriesWithin(await listNotes(tx, person, 'bank'), person.startsOn, endsOn);
  if (masteries.length === 0) return;
  const number = 'MALL-2345-6789';
  const skills = await sql<{ id: string; skills: string[] }>`
    select id, to_jsonb(skills) as skills from work_task where area_id = ${person.areaId}`.execute(tx);
  await tx
    .insertInto('task_certificate')
    .values({
      area_id: person.areaId,
      id: newId(),
      client_id: person.id,
      number,
      starts_on: person.startsOn,
      ends_on: endsOn,
      issued_on: today,
      issued_at: now.toISOString(),
      issued_by: person.coachId,
      documents: JSON.stringify(
        documentsOf({
          name: person.name,
          number,
          startsOn: person.startsOn,
          endsOn,
          issuedOn: today,
          environments: [person.environment],
          masteries,
          skillsOf: Object.fromEntries(skills.rows.map((row) => [row.id, row.skills])),
          cards: await listCards(tx, person, today),
          coach: person.coach,
          organisation: person.organisation,
        }),
      ),
    })
    .execute();
}

/** The school's professional of the area; she is handed the part on the client's consent. */
async function handToSchool(
  tx: Tx,
  person: Person,
  today: Day,
): Promise<{ readonly staffId: string; readonly organisationId: string } | undefined> {
  const found = await sql<{ staffId: string; organisationId: string }>`
    select r.staff_id as "staffId", r.organisation_id as "organisationId"
      from role_assignment r join organisation o on o.area_id = r.area_id and o.id = r.organisation_id
     where r.area_id = ${person.areaId} and r.role = 'partnerProfessional' and o.kind = 'school'
     order by r.staff_id limit 1`.execute(tx);
  const [school] = found.rows;
  if (!school) return undefined;
  const startsOn = addDays(today, -10);
  await sql`insert into client_consent (area_id, id, client_id, purpose, starts_on, ends_on, how, recorded_by, recorded_at)
    select ${person.areaId}, ${newId()}, ${person.id}, 'partnerSharing', ${startsOn}, ${addMonths(startsOn, 12)}, 'paper',
           ${person.coachId}, ${`${startsOn}T09:00:00Z`}
     where not exists (select 1 from client_consent c where c.area_id = ${person.areaId} and c.client_id = ${person.id}
                          and c.purpose = 'partnerSharing' and c.withdrawn_at is null
                          and ${today}::date between c.starts_on and c.ends_on)`.execute(tx);
  await tx
    .insertInto('case_share')
    .values({
      area_id: person.areaId,
      id: newId(),
      client_id: person.id,
      organisation_id: school.organisationId,
      staff_id: school.staffId,
      parts: ['learning'],
      purpose: 'Opinnollistaminen',
      legal_basis: 'consent',
      starts_on: startsOn,
      ends_on: addMonths(startsOn, 5),
      shared_by: person.coachId,
    })
    .execute();
  return school;
}

async function writeRecord(
  tx: Tx,
  person: Person,
  { status, words }: (typeof records)[number],
  today: Day,
): Promise<void> {
  const school = await handToSchool(tx, person, today);
  const { masteries } = masteriesWithin(await listNotes(tx, person, 'bank'), person.startsOn, today);
  const taskIds = masteries.slice(0, 1).map(({ taskId }) => taskId);
  if (!school || taskIds.length === 0) return;
  const isSent = status !== 'draft';
  const isAnswered = isSent && status !== 'sent';
  const [begunOn, sentOn, answeredOn] = [addDays(today, -9), addDays(today, -8), addDays(today, -3)];
  await tx
    .insertInto('learning_record')
    .values({
      area_id: person.areaId,
      id: newId(),
      client_id: person.id,
      competence: 'Työympäristön puhtaus ja järjestys',
      description: 'Siivoaa työpisteen, lajittelee jätteet ja huolehtii työvälineistä ohjeen mukaan.',
      unit_name: 'Puhtauspalveluissa toimiminen',
      skills: ['cleaning-premises'],
      task_ids: taskIds,
      evidence: JSON.stringify(isSent ? evidenceFrom(masteries, taskIds) : []),
      organisation_id: school.organisationId,
      status,
      sent_on: isSent ? sentOn : null,
      answered_on: isAnswered ? answeredOn : null,
      answered_by: isAnswered ? school.staffId : null,
      answer: words,
      moves: JSON.stringify([
        { status: 'draft', on: begunOn, words: '' },
        ...(isSent ? [{ status: 'sent', on: sentOn, words: '' }] : []),
        ...(isAnswered ? [{ status, on: answeredOn, words }] : []),
      ]),
      recorded_by: person.coachId,
      recorded_at: `${begunOn}T09:00:00Z`,
    })
    .execute();
}

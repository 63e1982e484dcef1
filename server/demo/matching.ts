/**
 * The demonstration of matching: what many of those on a path have told they wish of work, invented bus times, an
 * invented standing of some occupations, and to which environments the tasks of the bank belong.
 */
import { type Balance, type Day, addDays } from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';
import { occupations, skills } from '../reference/reference.ts';
import { instantOn } from './calendar.ts';
import { demonstrationSeed } from './generate.ts';
import { chance, idAt, intFrom, pick, pickSome, randomOf } from './random.ts';

type Tx = Transaction<DB>;

const words = [
  '',
  '',
  'Aamuvuorot sopivat parhaiten.',
  'Mielellään pienessä porukassa.',
  'Ulkotyötä, jos mahdollista.',
  'Haluan oppia uutta.',
];
const wished = occupations.rows.map(({ code }) => code).filter((code) => code >= '5');
const tasks = skills.rows.map(({ code }) => code);

const cards = [
  ['hygienePassport', 0.35],
  ['occupationalSafetyCard', 0.3],
  ['hotWorkCard', 0.08],
  ['drivingLicence', 0.45],
] as const;

/** From, to, minutes, first arrival and last departure: invented. */
const buses: readonly (readonly [string, string, number, string, string])[] = [
  ['422', '167', 105, '08:50', '16:10'],
  ['541', '167', 130, '09:20', '15:45'],
  ['260', '167', 75, '07:40', '17:05'],
  ['309', '167', 45, '07:20', '18:15'],
  ['426', '167', 35, '07:05', '19:00'],
  ['276', '167', 25, '06:50', '20:10'],
  ['153', '405', 40, '07:10', '18:30'],
  ['580', '405', 80, '08:35', '16:20'],
];
const standings: readonly (readonly [string, Balance])[] = [
  ['5321', 'shortage'],
  ['911', 'shortage'],
  ['833', 'shortage'],
  ['721', 'mismatch'],
  ['941', 'balance'],
  ['522', 'balance'],
  ['411', 'surplus'],
];

export async function writeMatching({ database, clock }: Services): Promise<void> {
  const today = dayAt(clock.now());
  await database.owner.transaction().execute(async (tx) => {
    await writeWishes(tx, today);
    await writeCards(tx, today);
    const areas = await sql<{ id: number; codes: string[] }>`
      select a.id, array_agg(m.municipality_code) as codes from area a join area_municipality m on m.area_id = a.id
       where not exists (select 1 from shortage_occupation s where s.area_id = a.id)
       group by a.id order by a.id`.execute(tx);
    for (const area of areas.rows) await writeSettings(tx, area, today);
    // the tasks of a municipality or an association belong to its environments in turn
    await sql`
      with home as (
        select e.area_id, e.organisation_id, e.id,
               row_number() over (partition by e.area_id, e.organisation_id order by e.name, e.id) - 1 as number,
               count(*) over (partition by e.area_id, e.organisation_id) as homes
          from environment e where e.ends_on is null),
      task as (
        select t.area_id, t.organisation_id, t.id,
               row_number() over (partition by t.area_id, t.organisation_id order by t.name, t.id) as number
          from work_task t where t.environment_id is null)
      update work_task set environment_id = home.id
        from task join home on home.area_id = task.area_id and home.organisation_id = task.organisation_id
                           and home.number = task.number % home.homes
       where work_task.area_id = task.area_id and work_task.id = task.id`.execute(tx);
  });
}

async function writeWishes(tx: Tx, today: Day): Promise<void> {
  const found = await sql<{ areaId: number; id: string }>`
    select c.area_id as "areaId", c.id from client c
     where c.path_state in ('assessment', 'coaching', 'placement') and c.merged_into_id is null
       and not exists (select 1 from work_wish w where w.area_id = c.area_id and w.client_id = c.id)
     order by c.area_id, c.id`.execute(tx);
  const rows = [];
  const random = randomOf(`${demonstrationSeed}/wishes`);
  for (const { areaId, id } of found.rows) {
    if (!chance(random, 0.45)) continue;
    const savedOn = addDays(today, -intFrom(random, 1, 120));
    const suits = Object.fromEntries(
      pickSome(random, ['body', 'senses', 'concentration', 'social', 'language'], intFrom(random, 1, 3)).map(
        (kind) => [kind, intFrom(random, 2, 4)],
      ),
    );
    rows.push({
      area_id: areaId,
      id: idAt(random, instantOn(savedOn, 600)),
      client_id: id,
      occupations: pickSome(random, wished, intFrom(random, 0, 3)),
      work: pickSome(random, tasks, intFrom(random, 0, 3)),
      suits,
      most_travel_minutes: pick(random, [30, 45, 45, 60, 90, null]),
      travels_by: chance(random, 0.6) ? 'car' : 'public',
      weekdays: chance(random, 0.7) ? [1, 2, 3, 4, 5] : pickSome(random, [1, 2, 3, 4, 5], 3).toSorted(),
      most_weekly_minutes: pick(random, [900, 1200, 1500, 1800, null]),
      words: pick(random, words),
      told_by_client: chance(random, 0.35),
      saved_at: instantOn(savedOn, 600),
    });
  }
  for (let at = 0; at < rows.length; at += 1000)
    await sql`insert into work_wish (area_id, id, client_id, occupations, work, suits, most_travel_minutes, travels_by, weekdays,
                most_weekly_minutes, words, told_by_client, saved_at)
      select x.* from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + 1000))}::jsonb)
        as x (area_id int, id uuid, client_id uuid, occupations text[], work text[], suits jsonb, most_travel_minutes int,
              travels_by text, weekdays int[], most_weekly_minutes int, words text, told_by_client boolean, saved_at timestamptz)`.execute(
      tx,
    );
}

/** Cards of those who have one, as their responsible has seen them. */
async function writeCards(tx: Tx, today: Day): Promise<void> {
  const found = await sql<{ areaId: number; id: string; staffId: string }>`
    select c.area_id as "areaId", c.id, c.responsible_staff_id as "staffId" from client c
     where c.path_state in ('assessment', 'coaching', 'placement') and c.merged_into_id is null
       and c.responsible_staff_id is not null
       and not exists (select 1 from client_certificate k where k.area_id = c.area_id and k.client_id = c.id)
     order by c.area_id, c.id`.execute(tx);
  const random = randomOf(`${demonstrationSeed}/cards`);
  const rows = [];
  for (const { areaId, id, staffId } of found.rows)
    for (const [code, share] of cards) {
      if (!chance(random, share)) continue;
      const issuedOn = addDays(today, -intFrom(random, 20, 1200));
      rows.push({
        area_id: areaId,
        id: idAt(random, instantOn(issuedOn, 600)),
        client_id: id,
        code,
        issued_on: issuedOn,
        expires_on: code === 'hygienePassport' ? null : addDays(issuedOn, 5 * 365),
        recorded_by: staffId,
        recorded_at: instantOn(issuedOn, 600),
      });
    }
  for (let at = 0; at < rows.length; at += 1000)
    await sql`insert into client_certificate (area_id, id, client_id, code, issued_on, expires_on, recorded_by, recorded_at)
      select x.* from jsonb_to_recordset(${JSON.stringify(rows.slice(at, at + 1000))}::jsonb)
        as x (area_id int, id uuid, client_id uuid, code text, issued_on date, expires_on date, recorded_by uuid,
              recorded_at timestamptz)`.execute(tx);
}

async function writeSettings(
  tx: Tx,
  area: { readonly id: number; readonly codes: readonly string[] },
  today: Day,
): Promise<void> {
  const known = buses.filter(([from, to]) => area.codes.includes(from) && area.codes.includes(to));
  if (known.length > 0)
    await tx
      .insertInto('travel_time')
      .values(
        known.map(([from, to, minutes, first, last]) => ({
          area_id: area.id,
          from_code: from,
          to_code: to,
          travels_by: 'public',
          minutes,
          arrives_first: first,
          leaves_last: last,
          known_on: addDays(today, -30),
        })),
      )
      .execute();
  await tx
    .insertInto('shortage_occupation')
    .values(
      standings.map(([code, balance]) => ({
        area_id: area.id,
        occupation_code: code,
        balance,
        known_on: addDays(today, -40),
        source: 'Esimerkki: keksitty tilanne, ei Työvoimabarometrin tieto',
      })),
    )
    .execute();
}

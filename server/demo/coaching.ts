/** Rows of coaching periods: reviews, suspensions and prolongations, attendance by day. */
import { type AttendanceMark, type Day, addDays, daysBetween, earlierDay, isoWeekday } from '@polku/domain';
import { type Case, caseStream, responsibleOn, tellEvent } from './case.ts';
import { instantOn, isHoliday, workdayFrom } from './calendar.ts';
import type { Period } from './periods.ts';
import { type Random, chance, idAt, intFrom, pick, weighted } from './random.ts';
import { type World, idOn } from './world.ts';

const goals = [
  'Säännöllinen viikkorytmi ja työpäivien jaksaminen.',
  'Kokemusta asiakaspalvelusta ja kassatyöstä.',
  'Työelämän pelisäännöt tutuiksi.',
  'Suomen kieltä työssä oppien.',
  'Oma ala löytyy kokeilemalla.',
  'Työtodistus ja suosittelija.',
  'Varmuutta koneiden käyttöön.',
];

const reviewNotes = [
  'Jakso on sujunut sovitusti. Jatketaan samoilla päivillä.',
  'Päiviä voidaan lisätä kahden viikon kuluttua.',
  'Tehtävät vaihdettu monipuolisemmiksi asiakkaan toiveesta.',
  'Tavoitteista kaksi kolmesta on saavutettu.',
  'Aloitetaan työkokeilupaikan etsiminen rinnalla.',
  'Sovittiin myöhempi aloitusaika bussivuorojen takia.',
];

const endNotes = [
  'Asiakas sai työtodistuksen.',
  'Jatkosuunnitelma tehtiin yhdessä.',
  'Jakso päättyi sovittua aikaisemmin.',
  '',
];

const reviewEvery = 28;

export function addCoaching(world: World, one: Case): void {
  const random = caseStream(world, one, 'coaching');
  for (const period of one.periods) {
    addPeriod(world, random, one, period);
    addReviews(world, random, one, period);
    addChanges(world, random, one, period);
    if (period.status !== 'planned') addAttendance(world, random, one, period);
  }
}

function addPeriod({ rows }: World, random: Random, { person }: Case, period: Period): void {
  rows.coaching_period.push({
    id: period.id,
    client_id: person.id,
    environment_id: period.environment.id,
    package_id: period.package?.id ?? null,
    coach_staff_id: period.coach.id,
    starts_on: period.startsOn,
    ends_on: period.endsOn,
    weekdays: [...period.weekdays],
    daily_minutes: period.dailyMinutes,
    goals: pick(random, goals),
    status: period.status,
    ended_on: period.endedOn,
    end_reason: period.endReason,
    end_note: period.endedOn === null ? '' : pick(random, endNotes),
  });
}

/** Every fourth week. Those behind are held, but for the one that My day reminds of. */
function addReviews(world: World, random: Random, one: Case, period: Period): void {
  const { today, lastDay, rows } = world;
  const isLate = one.waiting === 'reviewDue' && period.status !== 'ended' && period.status !== 'planned';
  const ends = period.endedOn ?? period.endsOn;
  const planned: Day[] = [];
  for (let days = reviewEvery; days <= daysBetween(period.startsOn, ends); days += reviewEvery) {
    planned.push(workdayFrom(addDays(period.startsOn, days)));
  }
  const late = isLate ? (planned.findLast((on) => on < today) ?? earlyReview(period, today)) : undefined;
  if (late !== undefined && !planned.includes(late)) planned.push(late);
  for (const due of planned) {
    const isDone = due <= lastDay && due !== late;
    const dueOn = !isDone && due !== late && due <= today ? workdayFrom(addDays(today, 3)) : due;
    rows.coaching_review.push({
      id: idOn(random, period.startsOn),
      client_id: one.person.id,
      period_id: period.id,
      due_on: dueOn,
      done_on: isDone ? due : null,
      note: isDone ? pick(random, reviewNotes) : '',
    });
    if (isDone) tellEvent(one, due);
  }
}

/** A period that began lately: its first talk, a week after the start, was not held. */
function earlyReview({ startsOn }: Period, today: Day): Day | undefined {
  const due = addDays(startsOn, 7);
  return due < today ? due : undefined;
}

function addChanges(world: World, random: Random, one: Case, period: Period): void {
  const add = (
    kind: 'suspension' | 'resumption' | 'prolongation',
    on: Day,
    until: Day | null,
    reason: string,
  ) => {
    const at = instantOn(on, intFrom(random, 60, 420));
    world.rows.coaching_change.push({
      id: idAt(random, at),
      client_id: one.person.id,
      period_id: period.id,
      kind,
      from_on: on,
      until_on: until,
      reason,
      recorded_by: responsibleOn(one, addDays(on, -1)).id,
      recorded_at: at,
    });
    tellEvent(one, on);
  };
  for (const { from, to } of period.suspensions) {
    add('suspension', from, to, 'Tauko sovittu asiakkaan kanssa.');
    if (to !== null && addDays(to, 1) !== period.endedOn)
      add('resumption', addDays(to, 1), null, 'Jakso jatkuu.');
  }
  for (const { on, until } of period.prolongations)
    add('prolongation', on, until, 'Tauon verran jatkoaikaa.');
}

const marks = [
  ['present', 84],
  ['absentNotified', 9],
  ['absentUnnotified', 4],
  ['dayOff', 3],
] as const satisfies readonly (readonly [AttendanceMark, number])[];

function addAttendance(world: World, random: Random, one: Case, period: Period): void {
  const last = earlierDay(earlierDay(period.endedOn ?? period.endsOn, period.endsOn), world.lastDay);
  const days = daysBetween(period.startsOn, last);
  const weekday = isoWeekday(period.startsOn);
  for (let day = 0; day <= days; day += 1) {
    if (!period.weekdays.includes(((weekday - 1 + day) % 7) + 1)) continue;
    const on = addDays(period.startsOn, day);
    if (period.suspensions.some(({ from, to }) => from <= on && (to === null || on <= to))) continue;
    // some of the last days are still to be marked
    if (on >= addDays(world.lastDay, -1) && chance(random, 0.3)) continue;
    const mark = isHoliday(on) ? 'dayOff' : weighted(random, marks);
    world.rows.attendance.push({
      client_id: one.person.id,
      period_id: period.id,
      on_date: on,
      mark,
      minutes: mark !== 'present' ? 0 : period.dailyMinutes - (chance(random, 0.12) ? 60 : 0),
      marked_by: period.coach.id,
      marked_at: instantOn(on, 480),
    });
    tellEvent(one, on);
  }
}

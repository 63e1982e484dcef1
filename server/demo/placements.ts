/**
 * The demonstration of environments and placements: how each environment runs, its places for several schemes, and who
 * is placed on them. Some slots are full, some have room; the coach of a placement is who works with the client anyway,
 * so that nobody's My day changes by it. Everything is drawn from the seed and what the environment is called.
 */
import { type Day, type PlacementMark, type Scheme, addDays, asDay, isoWeekday } from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';
import { instantOn, isWorkday } from './calendar.ts';
import { demonstrationSeed } from './generate.ts';
import { type Random, chance, idAt, intFrom, pick, pickSome, randomOf, weighted } from './random.ts';

type Tx = Transaction<DB>;

interface Environment {
  readonly areaId: number;
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly municipalityCode: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly ofMunicipality: boolean;
  readonly places: number;
  readonly contactId: string;
  readonly staff: readonly string[];
}

interface Candidate {
  readonly clientId: string;
  readonly coachId: string;
  readonly under30: boolean;
}

interface Trade {
  readonly words: RegExp;
  readonly premises: string;
  readonly equipment: readonly string[];
  readonly certificates: readonly string[];
}

/** The first whose words the environment's name or description has. */
const trades: readonly Trade[] = [
  {
    words: /metalli(paja|töitä, hits)|hitsaus/i,
    premises: 'Halli 240 m², hitsauspiste, sosiaalitilat',
    equipment: ['MIG-hitsauslaite', 'Pylväsporakone', 'Levyleikkuri', 'Siltanosturi 1 t'],
    certificates: ['hotWorkCard', 'occupationalSafetyCard'],
  },
  {
    words: /keittiö|kahvio/i,
    premises: 'Keittiö, sali 40 hengelle, varasto',
    equipment: ['Yhdistelmäuuni', 'Kupukone', 'Kylmiö', 'Käsisammuttimet 2 kpl'],
    certificates: ['hygienePassport'],
  },
  {
    words: /kierräty|lajittelu/i,
    premises: 'Vastaanottohalli 600 m², myymälä, lastauslaituri',
    equipment: ['Vastapainotrukki', 'Paalain', 'Pumppukärryt', 'Pakettiauto'],
    certificates: [],
  },
  {
    words: /tekstiili|ompelu|käsity/i,
    premises: 'Työsali 120 m², varasto, myyntipiste',
    equipment: ['Teollisuusompelukoneet 4 kpl', 'Saumurit 2 kpl', 'Kangaspuut', 'Höyrysilityskeskus'],
    certificates: [],
  },
  {
    words: /puu|paja/i,
    premises: 'Verstas 180 m², pintakäsittelytila, sosiaalitilat kellarissa',
    equipment: ['Pöytäsirkkeli', 'Tasohöylä', 'Purunpoisto', 'Vannesaha'],
    certificates: ['occupationalSafetyCard'],
  },
  {
    words: /./,
    premises: 'Varikko, taukotila ja kalustovaja',
    equipment: ['Ajettava ruohonleikkuri', 'Lumilinko', 'Raivaussaha', 'Peräkärry'],
    certificates: ['roadSafetyCard'],
  },
];

interface Offer {
  readonly name: string;
  readonly scheme: Scheme;
  readonly mode: 'individual' | 'group';
  /** Share of the environment's places. */
  readonly share: number;
  readonly days: readonly number[];
  readonly minutes: number;
}

const weekdays = [1, 2, 3, 4, 5];
const offers: readonly Offer[] = [
  {
    name: 'Kuntouttava ryhmä',
    scheme: 'rehabilitativeWork',
    mode: 'group',
    share: 0.5,
    days: [1, 2, 3, 4],
    minutes: 300,
  },
  { name: 'Työkokeilu', scheme: 'workTryOut', mode: 'individual', share: 0.25, days: weekdays, minutes: 360 },
  { name: 'Nuorten paja', scheme: 'youthWorkshop', mode: 'group', share: 0.4, days: [1, 2, 3], minutes: 300 },
  {
    name: 'Palkkatuettu työ',
    scheme: 'paySubsidisedWork',
    mode: 'individual',
    share: 0.1,
    days: weekdays,
    minutes: 450,
  },
  {
    name: 'Työtoiminnan päivät',
    scheme: 'disabilityWorkActivity',
    mode: 'group',
    share: 0.25,
    days: [2, 4],
    minutes: 240,
  },
];

export async function writePlacements({ database, clock }: Services): Promise<void> {
  const today = dayAt(clock.now());
  await database.owner.transaction().execute(async (tx) => {
    const candidates = await candidatesOf(tx, today);
    for (const [at, environment] of (await environmentsToFill(tx, today)).entries())
      await writeEnvironment(tx, environment, { today, candidates, at });
  });
}

async function environmentsToFill(tx: Tx, today: Day): Promise<readonly Environment[]> {
  const found = await sql<Environment>`
    select e.area_id as "areaId", e.id, e.name, e.description, e.municipality_code as "municipalityCode",
           e.organisation_id as "organisationId", o.name as organisation, o.kind = 'municipality' as "ofMunicipality",
           e.places, e.contact_staff_id as "contactId",
           array(select w.id from staff w join role_assignment r on r.area_id = w.area_id and r.staff_id = w.id
                  where w.area_id = e.area_id and w.organisation_id = e.organisation_id and w.id <> e.contact_staff_id
                    and r.role in ('workCoach', 'careerAgent') and w.ends_on is null
                  group by w.id order by w.id limit 2) as staff
      from environment e join organisation o on o.area_id = e.area_id and o.id = e.organisation_id
     where e.contact_staff_id is not null and (e.ends_on is null or e.ends_on >= ${today})
       and not exists (select 1 from environment_operation p where p.area_id = e.area_id and p.environment_id = e.id)
     order by e.area_id, e.municipality_code, e.name, e.id`.execute(tx);
  return found.rows;
}

/** Open paths nearest to a placement, by municipality, each with who is responsible and may coach. */
async function candidatesOf(tx: Tx, today: Day): Promise<Map<string, Candidate[]>> {
  const found = await sql<Candidate & { readonly key: string }>`
    select c.area_id || ' ' || c.municipality_code as key, c.id as "clientId", c.responsible_staff_id as "coachId",
           coalesce(c.birth_date > ${today}::date - interval '30 years', false) as under30
      from client c
     where c.path_state in ('placement', 'trialOrSubsidisedJob') and c.merged_into_id is null
       and exists (select 1 from role_assignment r join staff w on w.area_id = r.area_id and w.id = r.staff_id
                    where r.area_id = c.area_id and r.staff_id = c.responsible_staff_id and w.ends_on is null
                      and r.role in ('coordinator', 'careerAgent', 'workCoach') and r.ends_on is null)
     order by c.id`.execute(tx);
  const byPlace = new Map<string, Candidate[]>();
  for (const { key, ...one } of found.rows) byPlace.set(key, [...(byPlace.get(key) ?? []), one]);
  return byPlace;
}

interface With {
  readonly today: Day;
  readonly candidates: Map<string, Candidate[]>;
  readonly at: number;
}

async function writeEnvironment(tx: Tx, environment: Environment, given: With): Promise<void> {
  const random = randomOf(`${demonstrationSeed}/placements/${environment.name}`);
  const text = `${environment.name} ${environment.description}`;
  const trade = trades.find(({ words }) => words.test(text));
  if (!trade) throw new Error('No trade');
  await writeOperation(tx, environment, trade, random, given);
  const youth = environment.places >= 10 || chance(random, 0.3);
  const chosen = offers.filter(
    ({ scheme }) =>
      scheme === 'rehabilitativeWork' ||
      scheme === 'workTryOut' ||
      (scheme === 'youthWorkshop' && youth) ||
      (scheme === 'paySubsidisedWork' && environment.ofMunicipality) ||
      (scheme === 'disabilityWorkActivity' && !environment.ofMunicipality),
  );
  for (const [index, offer] of chosen.entries())
    await writeSlot(tx, environment, offer, random, {
      ...given,
      // every third slot is full, the others have room
      fill: (given.at + index) % 3 === 0 ? 1 : 0.6,
      certificates: offer.mode === 'individual' ? trade.certificates.slice(0, 1) : [],
    });
  if (environment.ofMunicipality) await writeSummerJobs(tx, environment, random, given.today);
}

async function writeOperation(
  tx: Tx,
  { areaId, id, organisationId, organisation, ofMunicipality, contactId, staff, places }: Environment,
  trade: Trade,
  random: Random,
  { today, at }: With,
): Promise<void> {
  const equipment = trade.equipment.map((name, index) => {
    // the first of every third environment is overdue, another comes due within the month
    const days =
      index === 0 && at % 3 === 0
        ? -intFrom(random, 5, 90)
        : index === 1
          ? intFrom(random, 3, 28)
          : intFrom(random, 60, 330);
    const due = index === 3 && chance(random, 0.5) ? null : addDays(today, days);
    return {
      name,
      owner: chance(random, 0.8) ? organisation : 'Vuokrattu',
      inspectedOn: due === null ? null : addDays(due, -365),
      inspectionDueOn: due,
    };
  });
  const model = !ofMunicipality ? 'partnerNetwork' : at % 4 === 0 ? 'socialEnterprise' : 'inHouse';
  const open = chance(random, 0.75) ? weekdays : [1, 2, 3, 4];
  const premisesOwner = chance(random, 0.6) ? organisation : 'Keksitty Kiinteistöt Oy';
  const ratio = intFrom(random, 6, 9);
  await tx
    .insertInto('environment_operation')
    .values({
      area_id: areaId,
      environment_id: id,
      organisation_id: organisationId,
      operating_model: model,
      premises: trade.premises,
      premises_owner: premisesOwner,
      // larger ones have not said it, so that a round finds room in them; small ones run short of supervisors
      people_per_supervisor: places > 10 ? null : ratio,
      hours: JSON.stringify(
        open.map((weekday) => ({ weekday, opens: '08:00', closes: weekday === 5 ? '14:00' : '15:30' })),
      ),
      equipment: JSON.stringify(equipment),
    })
    .execute();
  const helpers = places > 10 ? staff.slice(0, 2) : staff.slice(0, 1);
  const shifts = [
    { staffId: contactId, days: open },
    ...helpers.map((staffId) => ({ staffId, days: pickSome(random, open, 3).toSorted() })),
  ];
  await tx
    .insertInto('environment_supervisor')
    .values(
      shifts.map(({ staffId, days }) => ({
        area_id: areaId,
        id: idAt(random, instantOn(addDays(today, -300), 0)),
        environment_id: id,
        organisation_id: organisationId,
        staff_id: staffId,
        weekdays: [...days],
        starts: '08:00',
        ends: pick(random, ['14:00', '15:30']),
      })),
    )
    .execute();
}

async function writeSlot(
  tx: Tx,
  environment: Environment,
  offer: Offer,
  random: Random,
  {
    today,
    candidates,
    fill,
    certificates,
  }: With & { readonly fill: number; readonly certificates: readonly string[] },
): Promise<void> {
  const { areaId, organisationId } = environment;
  const count = Math.max(1, Math.round(environment.places * offer.share));
  const slotId = idAt(random, instantOn(addDays(today, -400), 0));
  await tx
    .insertInto('environment_slot')
    .values({
      area_id: areaId,
      id: slotId,
      environment_id: environment.id,
      organisation_id: organisationId,
      name: offer.name,
      scheme: offer.scheme,
      mode: offer.mode,
      places: [1, 2, 3, 4, 5, 6, 7].map((day) => (offer.days.includes(day) ? count : 0)),
      daily_minutes: offer.minutes,
      certificates: [...certificates],
      starts_on: addDays(today, -400),
      ends_on: null,
    })
    .execute();
  const waiting = candidates.get(`${areaId} ${environment.municipalityCode}`) ?? [];
  const taken = Math.max(1, Math.round(count * fill));
  const rows = [];
  // who ended left room only where there is room now
  const ended = fill === 1 ? 0 : Math.min(2, count - taken);
  for (let number = 0; number < taken + ended; number += 1) {
    const found = waiting.findIndex(({ under30 }) => offer.scheme !== 'youthWorkshop' || under30);
    const [one] = found < 0 ? [] : waiting.splice(found, 1);
    if (!one) break;
    const isEnded = number >= taken;
    const isPlanned = !isEnded && fill < 1 && number === taken - 1 && taken > 1;
    const startsOn = addDays(
      today,
      isEnded ? -intFrom(random, 60, 150) : isPlanned ? intFrom(random, 4, 20) : -intFrom(random, 5, 70),
    );
    const endsOn = addDays(today, intFrom(random, 25, 110));
    rows.push({
      area_id: areaId,
      id: idAt(random, instantOn(addDays(startsOn, -7), 60)),
      client_id: one.clientId,
      slot_id: slotId,
      organisation_id: organisationId,
      coach_staff_id: one.coachId,
      starts_on: startsOn,
      ends_on: endsOn,
      weekdays: [
        ...(offer.days.length > 3 && fill < 1 ? pickSome(random, offer.days, 3).toSorted() : offer.days),
      ],
      daily_minutes: offer.minutes,
      status: isEnded ? 'ended' : isPlanned ? 'planned' : 'running',
      ended_on: isEnded ? addDays(today, -intFrom(random, 4, 40)) : null,
      end_reason: isEnded ? pick(random, ['asAgreed', 'toJob', 'toEducation', 'clientWish']) : null,
    });
  }
  if (rows.length === 0) return;
  await tx.insertInto('placement').values(rows).execute();
  const marks = rows.flatMap((row) => marksOf(row, random, today));
  if (marks.length > 0) await tx.insertInto('placement_mark').values(marks).execute();
}

interface Placed {
  readonly area_id: number;
  readonly id: string;
  readonly client_id: string;
  readonly organisation_id: string;
  readonly coach_staff_id: string;
  readonly starts_on: Day;
  readonly ended_on: Day | null;
  readonly weekdays: readonly number[];
  readonly daily_minutes: number;
}

const said = [
  ['present', 84],
  ['late', 6],
  ['absentNotified', 7],
  ['absentUnnotified', 3],
] as const satisfies readonly (readonly [PlacementMark, number])[];

/** Who came in the last four weeks, today left to be marked. */
function marksOf(row: Placed, random: Random, today: Day) {
  const days = Array.from({ length: 28 }, (_, back) => addDays(today, -1 - back)).filter(
    (on) =>
      on >= row.starts_on &&
      on <= (row.ended_on ?? today) &&
      isWorkday(on) &&
      row.weekdays.includes(isoWeekday(on)),
  );
  return days.map((on) => {
    const mark = weighted(random, said);
    const at = instantOn(on, intFrom(random, 5, 90));
    return {
      area_id: row.area_id,
      id: idAt(random, at),
      placement_id: row.id,
      client_id: row.client_id,
      organisation_id: row.organisation_id,
      on_date: on,
      mark,
      minutes: mark === 'present' ? row.daily_minutes : mark === 'late' ? row.daily_minutes - 60 : 0,
      marked_by: row.coach_staff_id,
      marked_at: at,
      received_at: at,
    };
  });
}

/** The next summer's places, still empty. */
async function writeSummerJobs(
  tx: Tx,
  { areaId, id, organisationId, places }: Environment,
  random: Random,
  today: Day,
): Promise<void> {
  const year = Number(today.slice(0, 4)) + (today.slice(5) > '05-01' ? 1 : 0);
  const count = Math.max(1, Math.round(places / 6));
  await tx
    .insertInto('environment_slot')
    .values({
      area_id: areaId,
      id: idAt(random, instantOn(addDays(today, -20), 0)),
      environment_id: id,
      organisation_id: organisationId,
      name: `Kesätyö ${year}`,
      scheme: 'summerJob',
      mode: 'individual',
      places: [count, count, count, count, count, 0, 0],
      daily_minutes: 450,
      certificates: [],
      starts_on: asDay(`${year}-06-01`),
      ends_on: asDay(`${year}-08-31`),
    })
    .execute();
}

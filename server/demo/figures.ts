/** The demonstration of figures: targets of the last half-years, local service promised and given, distances to it. */
import { addDays, type Day, halfYearOf, previousHalfYear } from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';

/** Villages by municipality where somebody comes on some weekdays; names of places are real, the service is invented. */
const villages: readonly {
  readonly code: string;
  readonly village: string;
  readonly name: string;
  readonly weekdays: readonly number[];
  /** Of ten promised days so many came true. */
  readonly keeps: number;
}[] = [
  { code: '167', village: 'Eno', name: 'Enon palvelupiste', weekdays: [2, 4], keeps: 9 },
  { code: '167', village: 'Tuupovaara', name: 'Tuupovaaran kirjasto', weekdays: [3], keeps: 7 },
  { code: '422', village: 'Vuonislahti', name: 'Vuonislahden kylätalo', weekdays: [2], keeps: 5 },
  { code: '541', village: 'Valtimo', name: 'Valtimon palvelupiste', weekdays: [1, 3], keeps: 9 },
  { code: '260', village: 'Kesälahti', name: 'Kesälahden palvelupiste', weekdays: [4], keeps: 8 },
  { code: '146', village: 'Hattuvaara', name: 'Hattuvaaran kylätalo', weekdays: [5], keeps: 4 },
  { code: '405', village: 'Ylämaa', name: 'Ylämaan palvelupiste', weekdays: [2], keeps: 8 },
  { code: '405', village: 'Joutseno', name: 'Joutsenon kirjasto', weekdays: [1, 4], keeps: 9 },
  { code: '580', village: 'Saari', name: 'Saaren kylätalo', weekdays: [3], keeps: 6 },
];

const distanceSource = 'Reitti kunnan keskustasta karttapalvelun mukaan, 2.2.2026 (keksitty)';
const targetSource = 'Johtoryhmän vuosisuunnitelma (keksitty)';
/** Of a municipality's people on the register this share is planned to be reached in half a year. */
const plannedShare = 0.5;

export async function writeFigures({ database, clock }: Services): Promise<void> {
  const now = clock.now().toISOString();
  const today = dayAt(clock.now());
  await database.owner.transaction().execute(async (tx) => {
    const areas = await sql<{ area_id: number; staff_id: string }>`
      select area_id, (array_agg(staff_id order by staff_id))[1] as staff_id from role_assignment
       where role = 'coordinator' and ends_on is null group by area_id order by area_id`.execute(tx);
    for (const { area_id: areaId, staff_id: staffId } of areas.rows) {
      const by = { areaId, staffId, now };
      await addTargets(tx, by, today);
      await addPoints(tx, by, today);
    }
  });
}

interface By {
  readonly areaId: number;
  readonly staffId: string;
  readonly now: string;
}

async function addTargets(tx: Transaction<DB>, { areaId, staffId, now }: By, today: Day): Promise<void> {
  const found = await sql<{ code: string; people: number }>`
    select municipality_code as code, count(*)::int as people from client
     where area_id = ${areaId} and merged_into_id is null group by 1 order by 1`.execute(tx);
  const planned = found.rows.map(({ code, people }) => ({
    code: code as string | null,
    group: null as string | null,
    people: Math.max(5, Math.round((people * plannedShare) / 5) * 5),
  }));
  const all = planned.reduce((sum, { people }) => sum + people, 0);
  const wanted = [
    { code: null, group: null, people: all },
    { code: null, group: 'longTermUnemployed', people: Math.round(all * 0.5) },
    { code: null, group: 'under30', people: Math.round(all * 0.25) },
    ...planned,
  ];
  const present = halfYearOf(today);
  for (const period of [present, previousHalfYear(present)]) {
    await tx
      .insertInto('figure_target')
      .values(
        wanted.map(({ code, group, people }) => ({
          area_id: areaId,
          id: newId(),
          half_year_starts_on: period.from,
          municipality_code: code,
          target_group: group,
          people,
          source: targetSource,
          set_by: staffId,
          set_at: now,
        })),
      )
      .execute();
  }
}

async function addPoints(tx: Transaction<DB>, { areaId, staffId, now }: By, today: Day): Promise<void> {
  const startsOn = previousHalfYear(halfYearOf(today)).from;
  // one environment of each municipality: its days of attendance show whether the service was there
  const environments = await sql<{ id: string; name: string; code: string }>`
    select distinct on (municipality_code) id, name, municipality_code as code from environment
     where area_id = ${areaId} and ends_on is null order by municipality_code, places desc, id`.execute(tx);
  const own = await tx
    .selectFrom('area_municipality')
    .select('municipality_code')
    .where('area_id', '=', areaId)
    .orderBy('municipality_code')
    .execute();
  const codes = own.map((one) => one.municipality_code);
  const points = [
    ...environments.rows.map(({ id, name, code }) => ({
      code,
      village: '',
      name,
      weekdays: [1, 2, 3, 4, 5],
      keeps: 0,
      environmentId: id,
    })),
    ...villages
      .filter(({ code }) => codes.includes(code))
      .map((one) => ({ ...one, environmentId: null as string | null })),
  ].map((one) => ({ ...one, id: newId() }));
  if (points.length === 0) return;
  await tx
    .insertInto('service_point')
    .values(
      points.map(({ id, name, code, village, weekdays, environmentId }) => ({
        area_id: areaId,
        id,
        name,
        municipality_code: code,
        village,
        environment_id: environmentId,
        weekdays: [...weekdays],
        starts_on: startsOn,
      })),
    )
    .execute();
  for (const { id, weekdays, keeps } of points) {
    await sql`insert into service_day (area_id, point_id, on_date, recorded_by, recorded_at)
      select ${areaId}, ${id}, d::date, ${staffId}, ${now} from generate_series(${startsOn}::date, ${addDays(today, -1)}::date, '1 day') d
       where extract(isodow from d)::int = any (${[...weekdays]}::int[])
         and extract(doy from d)::int * 7 % 10 < ${keeps}`.execute(tx);
  }
  const central = points.find(({ village }) => village === '');
  await tx
    .insertInto('service_distance')
    .values(
      codes.flatMap((code, at) => {
        const near = points.filter((one) => one.code === code);
        const to = near.length > 0 ? near : central ? [central] : [];
        return to.map((one, place) => ({
          area_id: areaId,
          municipality_code: code,
          point_id: one.id,
          kilometres:
            one.code !== code ? 38 + ((at * 7) % 30) : one.village === '' ? 1 + (at % 4) : 22 + place * 9,
          source: distanceSource,
          set_by: staffId,
          set_at: now,
        }));
      }),
    )
    .execute();
}

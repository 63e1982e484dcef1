/** The demonstration of product cards and of a business case with a decision on it. Every sum is invented. */
import { type BusinessCaseContent, type Day, addDays, businessFigures, yearOf } from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { addEntry } from '../employers/entries.ts';
import { dayAt } from '../platform/clock.ts';
import { newId } from '../platform/new-id.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';

interface Place {
  readonly areaId: number;
  readonly staffId: string;
  readonly environmentId: string | null;
  readonly tasks: readonly { readonly id: string; readonly category: string }[];
}

const services = [
  {
    category: 'outdoors',
    name: 'Pihan kunnossapito',
    nameSv: 'Skötsel av gård',
    nameEn: 'Care of a yard',
    comprises: 'Nurmikko, reunat ja lehtien haravointi',
    unit: 'tunti',
    priceCents: 3_900,
    unitCostCents: 420,
    yearlyVolume: 3_600,
    months: [5, 6, 7, 8, 9, 10],
    orderers: 'Kiinteistöyhtiöt ja tekninen toimi',
  },
  {
    category: 'textiles',
    name: 'Työvaatteiden pesu',
    nameSv: 'Tvätt av arbetskläder',
    nameEn: 'Washing of work clothes',
    comprises: 'Nouto, pesu ja palautus viikoittain',
    unit: 'kilo',
    priceCents: 540,
    unitCostCents: 130,
    yearlyVolume: 9_000,
    months: [],
    orderers: 'Kunnan yksiköt',
  },
] as const;

const content: BusinessCaseContent = {
  years: 3,
  volumePercents: [70, 100, 110],
  sensitivityPercent: 10,
  options: [
    {
      option: 'socialEnterprise',
      products: services.map(({ name, priceCents, unitCostCents, yearlyVolume, months }) => ({
        name,
        priceCents,
        unitCostCents,
        yearlyVolume,
        months: [...months],
      })),
      posts: [
        { name: 'Työnjohtaja', workPercent: 100, monthlyCents: 320_000 },
        { name: 'Ohjaaja', workPercent: 150, monthlyCents: 270_000 },
      ],
      sideCostBasisPoints: 2_000,
      sideCostSource: 'Esimerkkiluku, tarkistettava palkanlaskennasta',
      grants: [{ name: 'Käynnistysavustus', monthlyCents: 250_000, fromMonth: 1, months: 18 }],
      premisesMonthlyCents: 110_000,
      otherMonthlyCents: 45_000,
      equipment: [{ name: 'Pakettiauto', costCents: 2_400_000, fromMonth: 1, lifeMonths: 60 }],
    },
    {
      option: 'network',
      products: services.map(({ name, priceCents, yearlyVolume, months }) => ({
        name,
        priceCents,
        unitCostCents: Math.round(priceCents * 0.8),
        yearlyVolume: Math.round(yearlyVolume / 2),
        months: [...months],
      })),
      posts: [{ name: 'Koordinaattori', workPercent: 40, monthlyCents: 330_000 }],
      sideCostBasisPoints: 2_000,
      sideCostSource: 'Esimerkkiluku, tarkistettava palkanlaskennasta',
      grants: [],
      premisesMonthlyCents: 0,
      otherMonthlyCents: 15_000,
      equipment: [],
    },
  ],
};

export async function writeBusiness({ database, clock }: Services): Promise<void> {
  const today = dayAt(clock.now());
  await database.owner.transaction().execute(async (tx) => {
    const places = await sql<Place>`
      select a.id as "areaId",
             (array_agg(r.staff_id order by r.municipality_codes is null desc, r.staff_id))[1] as "staffId",
             (select e.id from environment e where e.area_id = a.id order by e.name, e.id limit 1) as "environmentId",
             (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'category', k.category) order by k.id), '[]')
                from work_task k where k.area_id = a.id) as tasks
        from area a join role_assignment r on r.area_id = a.id and r.role = 'coordinator' and r.ends_on is null
       group by a.id order by a.id`.execute(tx);
    for (const place of places.rows) {
      await writeProducts(tx, place, today);
      await writeCase(tx, place, today);
      await writePeriods(tx, place.areaId, today);
    }
  });
}

async function writeProducts(tx: Transaction<DB>, place: Place, today: Day): Promise<void> {
  for (const { category, ...terms } of services) {
    const card = await addEntry(tx, 'product_card', place.areaId, {
      environmentId: place.environmentId,
      taskIds: place.tasks.filter((task) => task.category === category).map(({ id }) => id),
    });
    const editions = [
      { startsOn: addDays(today, -300), priceCents: terms.priceCents - 150 },
      { startsOn: addDays(today, -20), priceCents: terms.priceCents },
    ];
    for (const edition of editions)
      await addEntry(tx, 'product_edition', place.areaId, { cardId: card.id, ...terms, ...edition });
  }
}

/** Three periods a year; which they are, the area decides. */
async function writePeriods(tx: Transaction<DB>, areaId: number, today: Day): Promise<void> {
  const periods = [yearOf(today) - 1, yearOf(today)].flatMap((year) => [
    [`${year}-01-01`, `${year}-04-30`],
    [`${year}-05-01`, `${year}-08-31`],
    [`${year}-09-01`, `${year}-12-31`],
  ]);
  for (const [starts_on = '', ends_on = ''] of periods)
    await tx
      .insertInto('workshop_period')
      .values({
        area_id: areaId,
        id: newId(),
        starts_on,
        ends_on,
        source: 'Esimerkki: kolme kertaa vuodessa',
      })
      .execute();
}

async function writeCase(tx: Transaction<DB>, place: Place, today: Day): Promise<void> {
  const [caseId, firstId] = [newId(), newId()];
  const at = { area_id: place.areaId, case_id: caseId };
  await tx
    .insertInto('business_case')
    .values({ area_id: place.areaId, id: caseId, name: 'Piha- ja pesulapalvelut', version: 1 })
    .execute();
  const cautious = { ...content, volumePercents: [50, 80, 100] };
  for (const [number, saved] of [content, cautious].entries())
    await tx
      .insertInto('business_case_edition')
      .values({
        ...at,
        id: number === 0 ? firstId : newId(),
        edition: number + 1,
        content: JSON.stringify(saved),
        figures: JSON.stringify(businessFigures(saved)),
        note: number === 0 ? 'Ensimmäinen arvio' : 'Varovaisempi alku',
        saved_on: addDays(today, number * 14 - 40),
        saved_by: place.staffId,
      })
      .execute();
  await tx
    .insertInto('business_decision')
    .values({
      ...at,
      id: newId(),
      edition_id: firstId,
      chosen: 'postponed',
      decided_on: addDays(today, -30),
      decided_by: 'Ohjausryhmä',
      decision: 'Pyydetään varovaisempi laskelma ennen päätöstä.',
      reasons: 'Ensimmäisen vuoden myynti on vielä epävarma.',
      recorded_on: addDays(today, -29),
      recorded_by: place.staffId,
    })
    .execute();
}

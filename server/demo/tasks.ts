/** The demonstration of the task bank: invented tasks in each municipality's departments, orders half way and done. */
import { type Day, type TaskCategory, type WorkOrderStatus, addDays, lightDemands } from '@polku/domain';
import { type Transaction, sql } from 'kysely';
import { addEntry } from '../employers/entries.ts';
import { demandColumns } from '../openings/demands.ts';
import { dayAt } from '../platform/clock.ts';
import type { DB } from '../platform/schema.generated.ts';
import type { Services } from '../platform/services.ts';

type Tx = Transaction<DB>;

interface Work {
  readonly category: TaskCategory;
  readonly names: readonly [fi: string, sv: string, en: string];
  readonly place: string;
  readonly amount: string;
  readonly months: readonly number[];
  readonly hours: number;
  readonly tools: string;
  readonly certificates: readonly string[];
  readonly skills: readonly string[];
  readonly body: number;
}

const works: readonly Work[] = [
  {
    category: 'outdoors',
    names: ['Puistojen kunnostus', 'Iståndsättning av parker', 'Mending of parks'],
    place: 'Esimerkkipuisto',
    amount: '12 penkkiä',
    months: [5, 6, 7, 8, 9, 10],
    hours: 20,
    tools: 'Haravat, kottikärryt',
    certificates: ['roadSafetyCard'],
    skills: ['cleaning-outdoors'],
    body: 4,
  },
  {
    category: 'kitchen',
    names: ['Keittiön apu koululla', 'Hjälp i skolköket', 'Help in a school kitchen'],
    place: 'Mallikoulu',
    amount: 'Kolme viikkoa',
    months: [],
    hours: 25,
    tools: 'Keittiön välineet',
    certificates: ['hygienePassport'],
    skills: [],
    body: 3,
  },
  {
    category: 'textiles',
    names: ['Työvaatteiden pesu', 'Tvätt av arbetskläder', 'Washing of work clothes'],
    place: 'Pesula',
    amount: '80 kg viikossa',
    months: [],
    hours: 15,
    tools: 'Pesukoneet',
    certificates: [],
    skills: ['laundry'],
    body: 2,
  },
];

const steps: readonly WorkOrderStatus[] = [
  'ordered',
  'accepted',
  'working',
  'done',
  'rework',
  'working',
  'done',
];

export async function writeTasks({ database, clock }: Services): Promise<void> {
  const today = dayAt(clock.now());
  await database.owner.transaction().execute(async (tx) => {
    const found = await sql<{ areaId: number; organisationId: string; code: string }>`
      select distinct on (o.area_id, o.kind) o.area_id as "areaId", o.id as "organisationId",
             coalesce(o.municipality_code, (select m.municipality_code from area_municipality m
                                             where m.area_id = o.area_id order by 1 limit 1)) as code
        from organisation o where o.ended_on is null and o.kind in ('municipality', 'association')
         and exists (select 1 from area_municipality m where m.area_id = o.area_id)
       order by o.area_id, o.kind, o.name`.execute(tx);
    for (const [at, place] of found.rows.entries())
      for (const [number, work] of works.entries())
        await writeTask(tx, { ...place, today }, work, at + number);
  });
}

async function writeTask(
  tx: Tx,
  at: {
    readonly areaId: number;
    readonly organisationId: string;
    readonly code: string;
    readonly today: Day;
  },
  work: Work,
  number: number,
): Promise<void> {
  const { areaId, today } = at;
  const [name, nameSv, nameEn] = work.names;
  const task = await addEntry(tx, 'work_task', areaId, {
    name,
    nameSv,
    nameEn,
    category: work.category,
    organisationId: at.organisationId,
    municipalityCode: at.code,
    contactName: 'Keksitty Tilaaja',
    contactEmail: 'tilaaja@example.org',
    months: work.months,
    weeklyMinutes: work.hours * 60,
    tools: work.tools,
    certificates: work.certificates,
    ...demandColumns({ ...lightDemands, body: work.body }),
    skills: work.skills,
    startsOn: addDays(today, -200),
  });
  for (const step of [2, 3, 3, 4, 4, 5])
    await addEntry(tx, 'work_task_rating', areaId, {
      taskId: task.id,
      step,
      note: '',
      ratedOn: addDays(today, step * 10 - 60),
    });
  const taken = steps.slice(0, 1 + (number % steps.length));
  const { version: _none, ...order } = await addEntry(tx, 'work_order', areaId, {
    taskId: task.id,
    place: work.place,
    startsOn: addDays(today, -7),
    amount: work.amount,
    status: taken.at(-1),
    orderedOn: addDays(today, -14),
  });
  for (const [day, status] of taken.entries())
    await addEntry(tx, 'work_order_event', areaId, {
      orderId: order.id,
      status,
      side: status === 'ordered' || status === 'rework' ? 'orderer' : 'worker',
      note: status === 'rework' ? 'Kaksi jäi tekemättä.' : '',
      happenedAt: `${addDays(today, day - 10)}T09:00:00Z`,
    });
}

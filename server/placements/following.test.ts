/** How places are used: weeks, youth workshops with small counts hidden, and a provider's month. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let manager: Worker;
let coach: Worker;
let environmentId: string;
let slotId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator');
  manager = await world.addWorker('manager');
  coach = await world.addWorker('workCoach');
  const environment = await send(coordinator, 'POST', '/environments', {
    name: 'Yhdistyksen paja',
    municipalityCode: '167',
    organisationId: world.association,
    unitId: null,
    streetAddress: '',
    places: 8,
    contactStaffId: null,
    description: '',
    startsOn: '2024-01-01',
    endsOn: null,
  });
  environmentId = environment.body.id;
  const slot = await send(coordinator, 'POST', `/environments/${environmentId}/slots`, {
    name: 'Nuorten paja',
    scheme: 'youthWorkshop',
    mode: 'group',
    places: [8, 8, 0, 0, 0, 0, 0],
    dailyMinutes: 300,
    certificates: [],
    startsOn: '2026-11-01',
    endsOn: null,
  });
  slotId = slot.body.id;
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function get(who: Sender, url: string) {
  const answer = await world.send(who, { url: `/api${url}` });
  return { status: answer.statusCode, body: answer.json() };
}
async function send(who: Sender, method: 'POST' | 'PUT', url: string, payload: object) {
  const answer = await world.send(who, { method, url: `/api${url}`, payload });
  return { status: answer.statusCode, body: answer.json() };
}
async function place(count: number) {
  for (let one = 0; one < count; one += 1) {
    const clientId = await world.addClient();
    await database.owner
      .insertInto('placement')
      .values({
        area_id: world.north,
        id: newId(),
        client_id: clientId,
        slot_id: slotId,
        organisation_id: world.association,
        coach_staff_id: coach.staffId,
        starts_on: '2026-11-09',
        ends_on: '2026-12-31',
        weekdays: [1, 2],
        daily_minutes: 300,
        status: 'running',
      })
      .execute();
  }
}

test('idle places by week, youth workshops in a period, and a provider’s month by days', async () => {
  await place(3);
  const usage = await get(coordinator, '/placement-usage?week=2026-W47');
  expect(usage.status, JSON.stringify(usage.body)).toBe(200);
  expect((await get(coach, '/placement-usage')).status).toBe(403);
  const at = usage.body.weeks.findIndex(({ week }: { week: string }) => week === '2026-W47');
  const [row] = usage.body.rows;
  expect([row.offered[at], row.taken[at]]).toEqual([16, 6]);
  // the slot begins on a Sunday: nothing was offered in the week that ends with it
  expect([row.offered[at - 3], row.taken[at - 3]]).toEqual([0, 0]);
  expect([row.offered[at - 2], row.taken[at - 2]]).toEqual([16, 0]);

  const period = { startsOn: '2026-09-01', endsOn: '2026-12-31', source: 'Aluehallinto' };
  expect((await send(manager, 'POST', '/workshop-statistics/periods', period)).status).toBe(403);
  expect((await send(coordinator, 'POST', '/workshop-statistics/periods', period)).status).toBe(200);
  const twice = { ...period, startsOn: '2026-10-01' };
  expect((await send(coordinator, 'POST', '/workshop-statistics/periods', twice)).body.code).toBe(
    'period-overlaps',
  );
  const few = await get(manager, '/workshop-statistics');
  expect(few.status, JSON.stringify(few.body)).toBe(200);
  expect(few.body.rows).toMatchObject([{ municipalityCode: '167', places: 8, people: null, began: null }]);
  expect(few.body.total.people).toBeNull();
  await place(4);
  const enough = await get(manager, '/workshop-statistics');
  expect(enough.body.rows).toMatchObject([{ people: 7, began: 7, ended: 0 }]);
  const csv = await world.send(manager, { url: '/api/workshop-statistics/export?format=csv' });
  expect(csv.body).toContain(';8;7;7;0');
  const xlsx = await world.send(manager, { url: '/api/workshop-statistics/export?format=xlsx' });
  expect(xlsx.headers['content-disposition']).toContain('polku-nuorten-tyopajat-2026-09-01.xlsx');

  const [first, second] = await database.owner
    .selectFrom('placement')
    .select(['id', 'client_id'])
    .limit(2)
    .execute();
  if (!first || !second) throw new Error('No placements');
  const marks = [
    // a mark that another replaces does not count, and two that disagree settle nothing
    { of: first, on: '2026-11-16', mark: 'absentNotified', minutes: 0, id: newId(), seen: [] as string[] },
    { of: first, on: '2026-11-17', mark: 'late', minutes: 200, id: newId(), seen: [] },
    { of: second, on: '2026-11-16', mark: 'present', minutes: 300, id: newId(), seen: [] },
    { of: second, on: '2026-11-16', mark: 'absentNotified', minutes: 0, id: newId(), seen: [] },
  ];
  const [replaced] = marks;
  if (!replaced) throw new Error('No mark');
  marks.push({ ...replaced, id: newId(), mark: 'present', minutes: 300, seen: [replaced.id] });
  for (const { of, on, ...one } of marks)
    await database.owner
      .insertInto('placement_mark')
      .values({
        area_id: world.north,
        ...one,
        placement_id: of.id,
        client_id: of.client_id,
        organisation_id: world.association,
        on_date: on,
        marked_by: coach.staffId,
        marked_at: '2026-11-18T08:00:00Z',
        received_at: '2026-11-18T08:00:00Z',
      })
      .execute();
  const month = await get(coordinator, '/providers/months?month=2026-11');
  // Mondays and Tuesdays of 9.–30.11.: seven days each
  expect(month.body.rows).toMatchObject([
    {
      organisationId: world.association,
      placements: 7,
      people: 7,
      plannedDays: 49,
      plannedMinutes: 14_700,
      attendedDays: 2,
      attendedMinutes: 500,
    },
  ]);
  expect((await get(manager, '/providers/months')).status).toBe(403);
  const statement = `/api/providers/${world.association}/statement?month=2026-11`;
  const file = await world.send(coordinator, { url: statement });
  expect(file.statusCode).toBe(200);
  expect(file.headers['content-disposition']).toContain('polku-tuottajan-kuukausi-2026-11.xlsx');
  const city = `/api/providers/${world.city}/statement?month=2026-11`;
  expect((await world.send(coordinator, { url: city })).statusCode).toBe(404);
  expect((await world.send(coach, { url: statement })).statusCode).toBe(403);
  const logged = await database.owner
    .selectFrom('audit_event')
    .select('client_ids')
    .where('event', '=', 'providerStatementExport')
    .execute();
  expect(logged.map(({ client_ids }) => client_ids.length)).toContain(7);
});

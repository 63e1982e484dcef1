/** Erasing that a client asked for: looked at, refused or done whole, with evidence that leads to nobody. */
import { addMonths, retentionPlan } from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld, worldNow, worldToday } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let officer: Worker;
let coordinator: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  officer = await world.addWorker('dataProtectionOfficer');
  coordinator = await world.addWorker('coordinator');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const url = (requestId: string) => `/api/data-requests/${requestId}/erasure`;
const look = async (requestId: string, by: Worker = officer) => {
  const answer = await world.send(by, { url: url(requestId) });
  return { status: answer.statusCode, body: answer.json() };
};
const erase = async (requestId: string, body: object, by: Worker = officer) => {
  const answer = await world.send(by, { method: 'POST', url: url(requestId), payload: body });
  return { status: answer.statusCode, body: answer.json() };
};
const seenIn = (looked: Awaited<ReturnType<typeof look>>) => ({
  version: looked.body.version as number,
  seen: looked.body.counts.reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0) as number,
});
const exists = async (table: string, id: string) =>
  (await sql`select 1 from ${sql.table(table)} where id = ${id}`.execute(database.owner)).rows.length > 0;

interface Asked {
  readonly clientId: string;
  readonly requestId: string;
}

async function asks(clientId: string, kind = 'erase', areaId = world.north): Promise<string> {
  const id = newId();
  await sql`insert into data_request (area_id, id, client_id, kind, about, content, status, received_at, due_on)
    values (${areaId}, ${id}, ${clientId}, ${kind}, 'other', 'Poistakaa kaikki', 'received', '2026-11-18T08:00:00Z', '2026-12-18')`.execute(
    database.owner,
  );
  return id;
}

/** Somebody whose path ended so many months ago, who asks to be erased. */
async function asked(monthsAgo: number, area = world.north): Promise<Asked> {
  const clientId = await world.addClient({ area });
  const day = addMonths(worldToday, -monthsAgo);
  await sql`update client set path_state = 'outcome', path_state_since = ${day}::date, last_event_on = ${day}::date where id = ${clientId}`.execute(
    database.owner,
  );
  await sql`insert into contact (area_id, id, client_id, kind, happened_on, content, visibility, written_by, written_role, written_at)
    values (${area}, ${newId()}, ${clientId}, 'meeting', ${day}, 'Muistiinpano', 'team', ${coordinator.staffId}, 'coordinator', ${worldNow.toISOString()})`.execute(
    database.owner,
  );
  return { clientId, requestId: await asks(clientId, 'erase', area) };
}

const { months } = retentionPlan.client;

test('the officer looks, then everything goes at once, and the evidence leads to nobody', async () => {
  const { clientId, requestId } = await asked(12);
  await world.signInClient(clientId);
  const looked = await look(requestId);
  expect(looked.status).toBe(200);
  expect(looked.body).toMatchObject({
    pathEnded: true,
    held: false,
    keptUntil: addMonths(addMonths(worldToday, -12), months),
  });
  expect(looked.body.counts).toContainEqual({ about: 'notes', rows: 1 });
  // a dry run erases nothing
  expect(await exists('client', clientId)).toBe(true);
  const seen = seenIn(looked);
  const early = await erase(requestId, { ground: 'notNeeded', ...seen });
  expect(early).toMatchObject({ status: 409, body: { code: 'erasure-kept-by-law' } });
  const done = await erase(requestId, { ground: 'unlawful', ...seen });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
  const tables = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'audit_event'`.execute(
    database.owner,
  );
  for (const { name } of tables.rows) {
    const rows = await sql`select 1 from ${sql.table(name)} t where t::text like ${`%${clientId}%`}`.execute(
      database.owner,
    );
    expect(rows.rows, name).toEqual([]);
  }
  const read = (await world.send(officer, { url: '/api/retention' })).json();
  expect(read.erasures).toEqual([
    {
      id: done.body.id,
      receivedOn: '2026-11-18',
      ground: 'unlawful',
      counts: looked.body.counts,
      decidedBy: expect.stringContaining('dataProtectionOfficer'),
      doneAt: worldNow.toISOString(),
    },
  ]);
  const events = await database.owner
    .selectFrom('audit_event')
    .select(['event', 'client_ids'])
    .where(sql<boolean>`client_ids @> array[${clientId}]::uuid[]`)
    .orderBy('id')
    .execute();
  expect(events.map(({ event }) => event)).toEqual(['erasureLook', 'retentionErase.client', 'erasureDo']);
  expect((await erase(requestId, { ground: 'unlawful', ...seen })).status).toBe(404);
});

test('when her time has passed it is erased as not needed', async () => {
  const { clientId, requestId } = await asked(months);
  const seen = seenIn(await look(requestId));
  expect((await erase(requestId, { ground: 'notNeeded', ...seen })).status).toBe(200);
  expect(await exists('client', clientId)).toBe(false);
});

test('a hold and another request of hers stand against it, and an open path', async () => {
  const { clientId, requestId } = await asked(months);
  const seen = seenIn(await look(requestId));
  const attempt = async () => (await erase(requestId, { ground: 'unlawful', ...seen })).body.code;
  await sql`insert into legal_hold (area_id, id, client_id, reason, set_by, set_at)
    values (${world.north}, ${newId()}, ${clientId}, 'Valitus', ${officer.staffId}, now())`.execute(
    database.owner,
  );
  expect((await look(requestId)).body.held).toBe(true);
  expect(await attempt()).toBe('erasure-held');
  await sql`update legal_hold set lifted_at = now(), lifted_by = ${officer.staffId}`.execute(database.owner);
  const other = await asks(clientId, 'correct');
  expect(await attempt()).toBe('erasure-held');
  await sql`delete from data_request where id = ${other}`.execute(database.owner);
  await sql`update client set path_state = 'coaching' where id = ${clientId}`.execute(database.owner);
  expect((await look(requestId)).body).toMatchObject({ pathEnded: false, keptUntil: null });
  expect(await attempt()).toBe('erasure-path-open');
  expect(await exists('client', clientId)).toBe(true);
});

test('it is done on what was seen, by the officer of the area alone, and only where she asked for it', async () => {
  const { clientId, requestId } = await asked(months);
  const seen = seenIn(await look(requestId));
  const body = { ground: 'unlawful', ...seen };
  expect((await erase(requestId, { ...body, seen: seen.seen + 1 })).body.code).toBe('retention-changed');
  expect((await erase(requestId, { ...body, version: 7 })).body.code).toBe('changed-meanwhile');
  expect((await erase(requestId, body, coordinator)).status).toBe(403);
  expect((await look(requestId, coordinator)).status).toBe(403);
  const elsewhere = await world.addWorker('dataProtectionOfficer', { area: world.south });
  expect((await look(requestId, elsewhere)).status).toBe(404);
  expect((await erase(requestId, body, elsewhere)).status).toBe(404);
  const correct = await asks(clientId, 'correct');
  expect((await look(correct)).status).toBe(404);
  await sql`update data_request set status = 'answered', decision = 'refused', answer = 'Ei', answered_at = now(), answered_by = ${officer.staffId}
    where id = ${requestId}`.execute(database.owner);
  expect((await erase(requestId, body)).body.code).toBe('request-already-answered');
  expect(await exists('client', clientId)).toBe(true);
});

test('two clicks erase once', async () => {
  const { requestId } = await asked(months);
  const body = { ground: 'legalDuty', ...seenIn(await look(requestId)) };
  const both = await Promise.all([erase(requestId, body), erase(requestId, body)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 404]);
});

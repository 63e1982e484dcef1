/** Erasing: nothing younger than its time, nothing held, twice is once, and a run goes on from where it was killed. */
import { addMonths, asDay, erasableFrom, retentionPlan } from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sealAudit, verifyAudit } from '../platform/audit-chain.ts';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld, worldNow, worldToday } from '../testing/world.ts';
import {
  beginRun,
  chunkSize,
  continueRetention,
  dueClients,
  retentionReport,
  stepRun,
  tablesThatGoWith,
} from './erase.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let database: TestDatabase;
let world: World;
let officer: Worker;
beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  officer = await world.addWorker('dataProtectionOfficer');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const { months } = retentionPlan.client;

/** A client whose path ended, with an outcome and a note, so many days before or after her limit. */
async function ended(daysPast: number, options: { readonly area?: number } = {}): Promise<string> {
  const areaId = options.area ?? world.north;
  const id = await world.addClient(options);
  const limit = addMonths(worldToday, -months);
  const day = new Date(Date.parse(limit) - daysPast * 86_400_000).toISOString().slice(0, 10);
  await sql`update client set path_state = 'outcome', path_state_since = ${day}::date, last_event_on = ${day}::date
             where area_id = ${areaId} and id = ${id}`.execute(database.owner);
  await sql`update path_transition set happened_on = ${day}::date - 400 where area_id = ${areaId} and client_id = ${id}`.execute(
    database.owner,
  );
  const outcome = newId();
  await sql`insert into outcome (area_id, id, client_id, code, happened_on, recorded_at)
            values (${areaId}, ${outcome}, ${id}, 'education', ${day}, ${worldNow.toISOString()})`.execute(
    database.owner,
  );
  await sql`insert into follow_up (area_id, id, client_id, outcome_id, months, due_on)
            values (${areaId}, ${newId()}, ${id}, ${outcome}, 3, ${day})`.execute(database.owner);
  return id;
}

async function exists(id: string): Promise<boolean> {
  const found = await sql`select 1 from client where id = ${id}`.execute(database.owner);
  return found.rows.length > 0;
}

async function run(): Promise<string> {
  return database.owner
    .transaction()
    .execute((tx) => beginRun(tx, { areaId: world.north, startedBy: officer.staffId, now: worldNow }));
}

async function hold(values: {
  readonly clientId?: string;
  readonly type?: string;
  readonly endsOn?: string;
}) {
  const id = newId();
  await sql`insert into legal_hold (area_id, id, client_id, record_type, reason, ends_on, set_by, set_at)
    values (${world.north}, ${id}, ${values.clientId ?? null}, ${values.type ?? null}, 'Valitus', ${values.endsOn ?? null}, ${officer.staffId}, ${worldNow.toISOString()})`.execute(
    database.owner,
  );
  return () =>
    sql`update legal_hold set lifted_at = now(), lifted_by = ${officer.staffId} where id = ${id}`.execute(
      database.owner,
    );
}

async function addMessage(clientId: string): Promise<string> {
  const id = newId();
  await sql`insert into message (area_id, id, client_id, recipient_id, kind, subject_id, due_on, channel, template_key, template_version, language, subject, body, status, planned_at, sent_at)
    values (${world.north}, ${id}, ${clientId}, ${clientId}, 'workerMessage', ${id}, '2020-01-01', 'email', 'workerMessage', 1, 'fi', 'Viesti', 'Hei', 'sent', '2025-06-01', '2025-06-01')`.execute(
    database.owner,
  );
  return id;
}

/** Until so many wait for each other in the database, or it has happened otherwise. */
async function waiting(count: number, otherwise: () => boolean = () => false): Promise<void> {
  for (;;) {
    const found = await sql<{ n: number }>`
      select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      database.owner,
    );
    if ((found.rows[0]?.n ?? 0) >= count || otherwise()) return;
  }
}

const report = () =>
  database.owner.transaction().execute((tx) => retentionReport(tx, world.north, worldToday));
const total = async () => (await report()).reduce((sum, { count }) => sum + count, 0);

test('a record is erased from the day its time has passed, never before, and never of another area', async () => {
  const past = [0, 1, 40, 900, 3000];
  const young = [-1, -2, -30, -700];
  const gone = await Promise.all(past.map((days) => ended(days)));
  const kept = await Promise.all(young.map((days) => ended(days)));
  const elsewhere = await ended(900, { area: world.south });
  const open = await world.addClient({ state: 'coaching' });
  expect(await total()).toBe(gone.length);
  const listed = await database.owner
    .transaction()
    .execute((tx) => dueClients(tx, world.north, worldToday, { limit: 100 }));
  expect(listed.map(({ id }) => id).sort()).toEqual([...gone].sort());
  expect(listed.every(({ since }) => erasableFrom(since, months) <= worldToday)).toBe(true);
  // a dry run erases nothing
  expect(await Promise.all(gone.map(exists))).toEqual(gone.map(() => true));
  await run();
  await continueRetention(world.services);
  expect(await Promise.all(gone.map(exists))).toEqual(gone.map(() => false));
  expect(await Promise.all([...kept, elsewhere, open].map(exists))).not.toContain(false);
  expect(await total()).toBe(0);

  const stubs = await database.owner.selectFrom('client_stub').selectAll().execute();
  expect(stubs).toHaveLength(gone.length);
  expect(stubs.every(({ id }) => !gone.includes(id))).toBe(true);
  expect(stubs[0]).toMatchObject({
    municipality_code: '167',
    birth_band: '1990–1999',
    outcome_code: 'education',
    months_on_path: 13,
  });
});

test('what an area decided goes before the plan', async () => {
  const id = await ended(10);
  await sql`insert into retention_setting (area_id, record_type, months, changed_by, changed_at)
    values (${world.north}, 'client', 72, ${officer.staffId}, now())`.execute(database.owner);
  expect(await total()).toBe(0);
  await sql`delete from retention_setting`.execute(database.owner);
  expect(await total()).toBe(1);
  await run();
  await continueRetention(world.services);
  expect(await exists(id)).toBe(false);
});

test('nothing held is erased: a person, a record merged into hers, a type, an open request of hers', async () => {
  const person = await ended(50);
  const merged = await ended(50);
  const into = await ended(50);
  const asked = await ended(50);
  const free = await ended(50);
  const formerly = await ended(50);
  await sql`update client set merged_into_id = ${into} where id = ${merged}`.execute(database.owner);
  const lift = await hold({ clientId: person });
  const liftMerged = await hold({ clientId: merged });
  await hold({ clientId: formerly, endsOn: '2026-11-19' });
  await sql`insert into data_request (area_id, id, client_id, kind, about, content, status, received_at, due_on)
    values (${world.north}, ${newId()}, ${asked}, 'erase', 'notes', 'Poistakaa', 'received', now(), '2026-12-20')`.execute(
    database.owner,
  );
  const liftType = await hold({ type: 'client' });
  await run();
  await continueRetention(world.services);
  expect(await Promise.all([person, merged, into, asked, free, formerly].map(exists))).not.toContain(false);
  expect((await report()).reduce((sum, { held }) => sum + held, 0)).toBe(5);

  await liftType();
  await run();
  await continueRetention(world.services);
  expect(await Promise.all([person, merged, into, asked].map(exists))).not.toContain(false);
  expect(await Promise.all([free, formerly].map(exists))).toEqual([false, false]);

  await lift();
  await liftMerged();
  await run();
  await continueRetention(world.services);
  expect(await Promise.all([person, merged, into].map(exists))).toEqual([false, false, false]);
  expect(await exists(asked)).toBe(true);
});

test('a hold of messages or of referrals holds the person they would go with', async () => {
  const written = await ended(60);
  const referred = await ended(60);
  const neither = await ended(60);
  await addMessage(written);
  await sql`insert into referral (area_id, id, source, status, received_at, decided_at, client_id, family_name, given_names, municipality_code)
    values (${world.north}, ${newId()}, 'authority', 'accepted', now(), now(), ${referred}, 'Vanha', 'Ohjaus', '167')`.execute(
    database.owner,
  );
  const liftMessages = await hold({ type: 'message' });
  const liftReferrals = await hold({ type: 'referral' });
  await run();
  await continueRetention(world.services);
  expect(await Promise.all([written, referred, neither].map(exists))).toEqual([true, true, false]);
  await liftMessages();
  await liftReferrals();
  await run();
  await continueRetention(world.services);
  expect(await Promise.all([written, referred].map(exists))).toEqual([false, false]);
});

test('a hold is of the person, whichever of her merged records it was set on', async () => {
  const [first, second, kept] = [await ended(70), await ended(70), await ended(70)];
  await sql`update client set merged_into_id = ${second} where id = ${first}`.execute(database.owner);
  await sql`update client set merged_into_id = ${kept} where id = ${second}`.execute(database.owner);
  const message = await addMessage(second);
  const isWritten = async () =>
    (await sql`select 1 from message where id = ${message}`.execute(database.owner)).rows.length > 0;
  for (const clientId of [first, second, kept]) {
    const lift = await hold({ clientId });
    await run();
    await continueRetention(world.services);
    expect([await exists(kept), await exists(first), await isWritten()]).toEqual([true, true, true]);
    await lift();
  }
  await run();
  await continueRetention(world.services);
  expect([await exists(kept), await exists(first), await isWritten()]).toEqual([false, false, false]);
});

test('what falls due after midnight is not of a run begun before it', async () => {
  const today = await ended(0);
  const tomorrow = await ended(-1);
  await run();
  await world.setNow(new Date(worldNow.getTime() + 86_400_000));
  await continueRetention(world.services);
  await world.setNow(worldNow);
  expect([await exists(today), await exists(tomorrow)]).toEqual([false, true]);
});

test('a hold answered while a chunk is being erased holds what is there afterwards', async () => {
  const id = await ended(80);
  const begun = await run();
  // the chunk is stopped in its middle by a row that somebody reads to change
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held = () => {};
  const isHeld = new Promise<void>((resolve) => {
    held = resolve;
  });
  const reading = database.owner.transaction().execute(async (tx) => {
    await sql`select 1 from follow_up where client_id = ${id} for update`.execute(tx);
    held();
    await released;
  });
  await isHeld;
  const erasing = stepRun(world.services, world.north, begun);
  await waiting(1);
  let isAnswered = false;
  const atAnswer = world
    .send(officer, {
      method: 'POST',
      url: '/api/retention/holds',
      payload: { clientId: null, recordType: 'client', reason: 'Valitus', endsOn: null },
    })
    .then(async (answer) => {
      expect(answer.statusCode, answer.body).toBe(200);
      isAnswered = true;
      return exists(id);
    });
  await waiting(2, () => isAnswered);
  release();
  await Promise.all([reading, erasing]);
  expect(await atAnswer).toBe(await exists(id));
  await sql`update legal_hold set lifted_at = now(), lifted_by = ${officer.staffId} where lifted_at is null`.execute(
    database.owner,
  );
  await continueRetention(world.services);
});

test('a run killed between chunks goes on, twice is once, and the log tells ids and stays whole', async () => {
  const before = await sql<{ n: number }>`select coalesce(max(id), 0)::int as n from audit_event`.execute(
    database.owner,
  );
  const ids: string[] = [];
  for (let at = 0; at < chunkSize + 3; at += 1) ids.push(await ended(100 + at));
  const first = await run();
  expect(await stepRun(world.services, world.north, first)).toBe(true);
  expect((await Promise.all(ids.map(exists))).filter(Boolean)).toHaveLength(3);
  // two processes take it up at once
  await Promise.all([continueRetention(world.services), continueRetention(world.services)]);
  await continueRetention(world.services);
  expect((await Promise.all(ids.map(exists))).filter(Boolean)).toHaveLength(0);
  const runs = await database.owner.selectFrom('retention_run').selectAll().where('id', '=', first).execute();
  expect(runs[0]).toMatchObject({ status: 'done', clients: ids.length });
  const events = await database.owner
    .selectFrom('audit_event')
    .selectAll()
    .where('id', '>', before.rows[0]?.n ?? 0)
    .where('event', '=', 'retentionErase.client')
    .execute();
  expect(events.flatMap((event) => event.client_ids).sort()).toEqual([...ids].sort());
  expect(events.every((event) => event.verb === 'remove' && event.client_ids.length <= chunkSize)).toBe(true);
  await sealAudit(database.owner);
  expect((await verifyAudit(database.owner)).every(({ fault }) => fault === null)).toBe(true);
});

test('nothing of an erased person is left in any table but the log', async () => {
  const id = await ended(20);
  const tables = await sql<{ name: string }>`
    select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and c.relname not in ('audit_event')`.execute(database.owner);
  const holding = async () => {
    const found: string[] = [];
    for (const { name } of tables.rows) {
      const rows =
        await sql`select 1 from ${sql.table(name)} t where t::text like ${`%${id}%`} limit 1`.execute(
          database.owner,
        );
      if (rows.rows.length > 0) found.push(name);
    }
    return found;
  };
  await world.signInClient(id);
  expect(await holding()).toEqual(expect.arrayContaining(['client', 'outcome', 'session']));
  await run();
  await continueRetention(world.services);
  expect(await holding()).toEqual([]);
});

test('staff, places and forms never go with a client', async () => {
  const going = await database.owner.transaction().execute((tx) => tablesThatGoWith(tx, 'client'));
  const staying = ['area', 'staff', 'organisation', 'unit', 'environment', 'package', 'role_assignment'];
  expect(
    going.filter((name) => [...staying, 'import_batch', 'assessment_definition'].includes(name)),
  ).toEqual([]);
  expect(going).toContain('contact');
  expect(going).toContain('referral_event');
});

test('the limits of the day are those of the calendar', () => {
  expect(erasableFrom(asDay('2021-02-28'), 60)).toBe('2026-02-28');
  expect(erasableFrom(asDay('2020-02-29'), 60)).toBe('2025-02-28');
});

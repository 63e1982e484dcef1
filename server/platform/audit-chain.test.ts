import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type World, createWorld } from '../testing/world.ts';
import { anchorFault, sealAudit, verifyAudit } from './audit-chain.ts';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const rows = 12;

beforeEach(async () => {
  await sql`truncate audit_event, audit_seal, audit_head`.execute(database.owner);
  for (let index = 0; index < rows; index += 1) {
    await database.owner
      .insertInto('audit_event')
      .values({
        area_id: world.north,
        at: '2026-11-20T08:00:00Z',
        event: `event${index}`,
        verb: 'read',
        purpose: 'service',
        fields: 'personal',
      })
      .execute();
  }
});

const report = async () => (await verifyAudit(database.owner)).find((one) => one.areaId === world.north);

test('a whole log is found whole, and an unsealed tail is said to be unsealed', async () => {
  expect(await sealAudit(database.owner)).toBe(rows);
  expect(await report()).toMatchObject({ sealed: rows, unsealed: 0, fault: null });
  await database.owner
    .insertInto('audit_event')
    .values({
      area_id: world.north,
      at: '2026-11-20T08:00:01Z',
      event: 'late',
      verb: 'read',
      purpose: 'service',
      fields: 'personal',
    })
    .execute();
  expect(await report()).toMatchObject({ sealed: rows, unsealed: 1, fault: null });
  expect(await sealAudit(database.owner)).toBe(1);
  expect(await sealAudit(database.owner)).toBe(0);
});

test('a row behind the usual look back is found when the whole log is looked through', async () => {
  await sealAudit(database.owner);
  await sql`insert into audit_event (area_id, id, at, event, verb, purpose, fields) overriding system value
    values (${world.north}, -7, '2026-11-20T08:00:02Z', 'very late', 'read', 'service', 'personal')`.execute(
    database.owner,
  );
  expect(await sealAudit(database.owner, 0)).toBe(0);
  expect(await sealAudit(database.owner, Number.POSITIVE_INFINITY)).toBe(1);
  expect(await report()).toMatchObject({ unsealed: 0, fault: null });
});

test('several sealers at once make one chain', async () => {
  await Promise.all([sealAudit(database.owner), sealAudit(database.owner), sealAudit(database.owner)]);
  await sealAudit(database.owner);
  expect(await report()).toMatchObject({ sealed: rows, unsealed: 0, fault: null });
});

const tamperings = {
  changed: (seq: number) => sql`update audit_event e set staff_id = gen_random_uuid() from audit_seal s
    where s.event_id = e.id and s.seq = ${seq}`,
  removed: (seq: number) =>
    sql`delete from audit_event e using audit_seal s where s.event_id = e.id and s.seq = ${seq}`,
  reordered: (seq: number) => sql`delete from audit_seal where seq = ${seq}`,
} as const;

test('names the first row changed, removed or out of order, whichever it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...(Object.keys(tamperings) as (keyof typeof tamperings)[])),
      fc.integer({ min: 1, max: rows - 1 }),
      async (kind, seq) => {
        await sealAudit(database.owner);
        await sql`create table if not exists kept_event as table audit_event with no data`.execute(
          database.owner,
        );
        await sql`create table if not exists kept_seal as table audit_seal with no data`.execute(
          database.owner,
        );
        await sql`insert into kept_event table audit_event`.execute(database.owner);
        await sql`insert into kept_seal table audit_seal`.execute(database.owner);
        try {
          await tamperings[kind](seq).execute(database.owner);
          expect((await report())?.fault).toMatchObject({ kind, seq });
        } finally {
          await sql`truncate audit_event, audit_seal`.execute(database.owner);
          await sql`insert into audit_event overriding system value table kept_event`.execute(database.owner);
          await sql`insert into audit_seal table kept_seal`.execute(database.owner);
          await sql`drop table kept_event, kept_seal`.execute(database.owner);
        }
        expect((await report())?.fault).toBeNull();
      },
    ),
    { numRuns: 25 },
  );
});

test('two rows that change places are found', async () => {
  await sealAudit(database.owner);
  await sql`alter table audit_seal drop constraint audit_seal_area_id_event_id_key`.execute(database.owner);
  await sql`update audit_seal s set event_id = o.event_id from audit_seal o where (s.seq, o.seq) in ((4, 5), (5, 4))`.execute(
    database.owner,
  );
  expect((await report())?.fault).toMatchObject({ kind: 'changed', seq: 4 });
  await sql`delete from audit_seal`.execute(database.owner);
  await sql`alter table audit_seal add constraint audit_seal_area_id_event_id_key unique (area_id, event_id)`.execute(
    database.owner,
  );
});

test('a tail cut off with its links is found by the head, and by an anchor kept elsewhere when the head is cut too', async () => {
  await sealAudit(database.owner);
  const anchor = `${world.north}:${(await report())?.head}`;
  expect(await anchorFault(database.owner, anchor)).toBeNull();
  await sql`delete from audit_event where id in (select event_id from audit_seal where seq > 8)`.execute(
    database.owner,
  );
  await sql`delete from audit_seal where seq > 8`.execute(database.owner);
  expect((await report())?.fault).toMatchObject({ kind: 'cut', seq: 9 });
  await sql`update audit_head set seq = 8, hash = (select hash from audit_seal where seq = 8)`.execute(
    database.owner,
  );
  expect((await report())?.fault).toBeNull();
  expect(await anchorFault(database.owner, anchor)).toMatch(/gone/);
});

import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createWorld, type Worker, type World } from '../testing/world.ts';
import { childrenOfClient } from './client-children.ts';
import { mergeStage, open } from './merge.test-support.ts';

let database: TestDatabase;
let world: World;
let stage: Awaited<ReturnType<typeof mergeStage>>;
let plain: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  stage = await mergeStage(database, world);
  plain = await world.addWorker('coordinator');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

test('every table that points at a client has its rule', async () => {
  const found = await sql<{ name: string; columns: string[] }>`
    select c.conrelid::regclass::text as name, array_agg(distinct a.attname::text order by a.attname::text) as columns
      from pg_constraint c
      join lateral unnest(c.conkey) as k (number) on true
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number
     where c.contype = 'f' and c.confrelid = 'client'::regclass and a.attname <> 'area_id'
       and c.conrelid <> 'client'::regclass
     group by c.conrelid order by 1`.execute(database.owner);
  const listed = childrenOfClient.map(({ table, columns }) => ({
    name: table,
    columns: [...columns].sort(),
  }));
  expect(found.rows).toEqual(listed.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
});

describe('a merge', () => {
  test('moves what hangs on the record, takes the chosen fields and the stricter non-disclosure', async () => {
    const { coordinator, coach, insertHistory, merge } = stage;
    const keptId = await insertHistory(open, coordinator);
    const mergedId = await insertHistory(
      { ...open, phone: '050 000 2222', nonDisclosure: 'set', workAbility: 'partial', familyName: 'Koski' },
      coach,
    );
    const merged = await merge(keptId, mergedId, { phone: 'merged' });
    expect(merged.statusCode, merged.body).toBe(200);
    const record = (await world.send(coordinator, { url: `/api/clients/${keptId}` })).json();
    expect(record).toMatchObject({
      familyName: 'Lehto',
      phone: '050 000 2222',
      nonDisclosure: 'set',
      situation: { workAbility: 'partial' },
      responsible: { id: coordinator.staffId },
    });
    const counts = await sql<{ contacts: number; steps: number; days: number }>`
      select (select count(*)::int from contact where client_id = ${keptId}) as contacts,
             (select count(distinct position)::int from plan_step where client_id = ${keptId}) as steps,
             (select count(*)::int from attendance where client_id = ${keptId}) as days`.execute(
      database.owner,
    );
    expect(counts.rows[0]).toEqual({ contacts: 2, steps: 4, days: 2 });
    expect((await world.send(coordinator, { url: `/api/clients/${mergedId}` })).statusCode).toBe(404);
  });

  test('two who merge at once: the second sees that something changed', async () => {
    const { coordinator, coach, insertHistory, merge } = stage;
    const [a, b] = [await insertHistory(open, coordinator), await insertHistory(open, coach)];
    const payload = { keptId: a, mergedId: b, keptVersion: 7, mergedVersion: 0, choices: {} };
    const answer = await world.send(coordinator, { method: 'POST', url: '/api/merges', payload });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'changed-meanwhile']);
    expect((await merge(a, a)).json().code).toBe('merge-with-itself');
  });

  test('without the right, a record under non-disclosure is nobody to merge', async () => {
    const { coach, insertHistory, merge } = stage;
    const keptId = await insertHistory(open, plain);
    const hidden = await insertHistory({ ...open, nonDisclosure: 'unknown' }, plain);
    expect((await merge(keptId, hidden, {}, plain)).statusCode).toBe(404);
    expect((await world.send(plain, { url: `/api/duplicates/${keptId}/${hidden}` })).statusCode).toBe(404);
    const listed = (await world.send(plain, { url: '/api/duplicates?limit=200' })).json();
    expect(JSON.stringify(listed)).not.toContain(hidden);
    expect((await merge(keptId, hidden, {}, coach)).statusCode).toBe(403);
  });
});

describe('people outside the caseload', () => {
  test('ask for a reason before they are compared, told apart, merged or split, as when read alone', async () => {
    const { coach, insertHistory, stateReason } = stage;
    const a = await insertHistory(open, coach);
    const b = await insertHistory(open, coach);
    const versions = { keptVersion: 0, mergedVersion: 0 };
    const payload = { keptId: a, mergedId: b, ...versions };
    const compare = () => world.send(plain, { url: `/api/duplicates/${a}/${b}` });
    const apart = () => world.send(plain, { method: 'POST', url: `/api/duplicates/${a}/${b}/not-same` });
    const merge = () => world.send(plain, { method: 'POST', url: '/api/merges', payload });
    for (const call of [compare, apart, merge]) {
      const answer = await call();
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'reason-needed']);
      expect(answer.json().clientIds.toSorted()).toEqual([a, b].toSorted());
    }
    await stateReason(plain, [a]);
    expect((await compare()).json().clientIds).toEqual([b]);
    await stateReason(plain, [b]);
    expect((await compare()).statusCode).toBe(200);
    const merged = await merge();
    expect(merged.statusCode, merged.body).toBe(200);
    const logged = await database.owner
      .selectFrom('audit_event')
      .select(['event', 'reason_id'])
      .where('staff_id', '=', plain.staffId)
      .where('event', 'in', ['duplicateCompare', 'clientMerge'])
      .execute();
    expect(logged.map(({ event, reason_id }) => [event, reason_id !== null])).toEqual([
      ['duplicateCompare', true],
      ['clientMerge', true],
    ]);
    const officer = await world.addWorker('dataProtectionOfficer');
    const review = (await world.send(officer, { url: '/api/audit/reasons?limit=200' })).json();
    const calls = review.rows
      .filter((row: { staff: { id: string } }) => row.staff.id === plain.staffId)
      .map((row: { calls: number }) => row.calls);
    expect(calls).toHaveLength(2);
    for (const count of calls) expect(count).toBeGreaterThanOrEqual(2);
    const other = await world.addWorker('coordinator');
    const split = () => world.send(other, { method: 'POST', url: `/api/merges/${merged.json().id}/split` });
    expect((await split()).json().code).toBe('reason-needed');
    await stateReason(other, [a]);
    expect((await split()).statusCode).toBe(200);
  });

  test('one’s own ask for none', async () => {
    const a = await stage.insertHistory(open, plain);
    const b = await stage.insertHistory({ ...open, hasResponsible: false }, plain);
    expect((await world.send(plain, { url: `/api/duplicates/${a}/${b}` })).statusCode).toBe(200);
  });
});

describe('suspected duplicates', () => {
  test('are found by name, by a name nearly the same and by telephone; not again once told apart', async () => {
    const { coordinator } = stage;
    const people = {
      a: await world.addClient({ familyName: 'Kaksonen', givenNames: 'Aatu', birthDate: '1971-07-07' }),
      b: await world.addClient({ familyName: 'Kaksonen', givenNames: 'Aatu', birthDate: '1971-07-07' }),
      near: await world.addClient({ familyName: 'Kaksoinen', givenNames: 'Aatu', birthDate: '1971-07-07' }),
      married: await world.addClient({ familyName: 'Toinen', givenNames: 'Riikka', birthDate: '1972-08-08' }),
      maiden: await world.addClient({
        familyName: 'Eräs',
        givenNames: 'Riikka-Maria',
        birthDate: '1972-08-08',
      }),
    };
    const { owner } = database;
    await owner
      .updateTable('client')
      .set({ phone_digits: null })
      .where('id', 'in', [people.a, people.b, people.near])
      .execute();
    await owner
      .updateTable('client')
      .set({ phone_digits: '409998877' })
      .where('id', 'in', [people.married, people.maiden])
      .execute();
    const pairs = async () => {
      const mine = new Map(Object.entries(people).map(([name, id]) => [id, name]));
      const rows: { first: { id: string }; second: { id: string }; grounds: string[] }[] = [];
      let next: string | null = '';
      while (next !== null) {
        const page = await world.send(coordinator, {
          url: `/api/duplicates?limit=7${next ? `&cursor=${encodeURIComponent(next)}` : ''}`,
        });
        expect(page.statusCode, page.body).toBe(200);
        rows.push(...page.json().rows);
        next = page.json().next;
      }
      return rows
        .filter(({ first }) => mine.has(first.id))
        .map(({ first, second, grounds }) => `${mine.get(first.id)}+${mine.get(second.id)}: ${grounds}`)
        .sort();
    };
    expect(await pairs()).toEqual([
      'a+b: sameName',
      'a+near: similarName',
      'b+near: similarName',
      'married+maiden: samePhone',
    ]);
    const told = await world.send(coordinator, {
      method: 'POST',
      url: `/api/duplicates/${people.b}/${people.a}/not-same`,
    });
    expect(told.statusCode, told.body).toBe(200);
    expect(await pairs()).toEqual([
      'a+near: similarName',
      'b+near: similarName',
      'married+maiden: samePhone',
    ]);
  });

  test('stand side by side, and merges are listed with who made them', async () => {
    const { coordinator, coach, insertHistory, merge } = stage;
    const [a, b] = [
      await insertHistory(open, coordinator),
      await insertHistory({ ...open, hasResponsible: false }, coach),
    ];
    const compared = await world.send(coordinator, { url: `/api/duplicates/${b}/${a}` });
    expect(compared.statusCode, compared.body).toBe(200);
    expect(compared.json()).toMatchObject({
      proposedKeptId: a,
      second: {
        counts: { contacts: 1, steps: 2, periods: 1 },
        values: { phone: '050 000 1111', workAbility: null },
      },
    });
    const { id } = (await merge(a, b)).json();
    const listed = (await world.send(coordinator, { url: '/api/merges?limit=1' })).json();
    expect(listed.rows[0]).toMatchObject({
      id,
      kept: { id: a },
      merged: { id: b },
      maySplit: true,
      splitAt: null,
    });
  });
});

import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createWorld, type Worker, type World } from '../testing/world.ts';
import { childrenOfClient } from './client-children.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let coach: Worker;
let plain: Worker;
let environmentId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
  plain = await world.addWorker('coordinator');
  coach = await world.addWorker('workCoach');
  environmentId = newId();
  await database.owner
    .insertInto('environment')
    .values({
      area_id: world.north,
      id: environmentId,
      name: 'Paja',
      municipality_code: '167',
      organisation_id: world.city,
      starts_on: '2025-01-01',
    })
    .execute();
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

/** All that the database knows of these people, in an order that does not depend on who holds what. */
async function everythingOf(ids: readonly string[]): Promise<unknown> {
  const tables: Record<string, unknown> = {};
  for (const { table, columns } of childrenOfClient) {
    if (table === 'client_merge') continue;
    const rows = await sql<{ row: unknown }>`
      select to_jsonb(t) as row from ${sql.table(table)} t
       where ${sql.join(
         columns.map((column) => sql`t.${sql.ref(column)} = any (${[...ids]}::uuid[])`),
         sql` or `,
       )}
       order by to_jsonb(t)::text`.execute(database.owner);
    tables[table] = rows.rows.map(({ row }) => row);
  }
  const clients = await sql<{ row: unknown }>`
    select to_jsonb(c) - 'version' as row from client c where c.id = any (${[...ids]}::uuid[]) order by c.id`.execute(
    database.owner,
  );
  return { clients: clients.rows, tables };
}

interface History {
  readonly open: boolean;
  readonly contacts: number;
  readonly hasPlan: boolean;
  readonly steps: number;
  readonly periods: number;
  readonly outcome: boolean;
  readonly earlierOutcome: boolean;
  readonly responsibles: readonly (readonly [number, number])[];
  readonly hasResponsible: boolean;
  readonly override: boolean;
  readonly phone: string | null;
  readonly nonDisclosure: 'none' | 'set' | 'unknown';
  readonly workAbility: 'full' | 'partial' | null;
  readonly municipality: '167' | '276';
  readonly familyName: string;
}

const history: fc.Arbitrary<History> = fc.record({
  open: fc.boolean(),
  contacts: fc.nat({ max: 3 }),
  hasPlan: fc.boolean(),
  steps: fc.nat({ max: 3 }),
  periods: fc.nat({ max: 2 }),
  outcome: fc.boolean(),
  earlierOutcome: fc.boolean(),
  responsibles: fc.subarray(
    [
      [10, 20],
      [15, 30],
      [40, 50],
    ] as (readonly [number, number])[],
    { maxLength: 1 },
  ),
  hasResponsible: fc.boolean(),
  override: fc.boolean(),
  phone: fc.constantFrom(null, '050 000 1111', '050 000 2222'),
  nonDisclosure: fc.constantFrom('none', 'set', 'unknown'),
  workAbility: fc.constantFrom(null, 'full', 'partial'),
  municipality: fc.constantFrom('167', '276'),
  familyName: fc.constantFrom('Lehto', 'Lehtö', 'Koski'),
});

const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();

let born = 0;

/** Each on a birthday of her own, so that the histories are not one another's suspected duplicates. */
async function insertHistory(of: History, staff: Worker): Promise<string> {
  const { owner } = database;
  born += 1;
  const area = { area_id: world.north };
  const isOpen = of.open || !of.outcome;
  const id = await world.addClient({
    familyName: of.familyName,
    givenNames: 'Sama',
    birthDate: new Date(Date.UTC(1980, 0, born)).toISOString().slice(0, 10),
    municipalityCode: of.municipality,
    nonDisclosure: of.nonDisclosure,
  });
  await owner
    .updateTable('client')
    .set({
      phone: of.phone,
      phone_digits: of.phone?.replace(/\D/g, '').slice(1) ?? null,
      work_ability: of.workAbility,
      path_state: isOpen ? 'assessment' : 'outcome',
    })
    .where('id', '=', id)
    .execute();
  for (let number = 0; number < of.contacts; number += 1) {
    await owner
      .insertInto('contact')
      .values({
        ...area,
        id: newId(),
        client_id: id,
        kind: 'note',
        happened_on: '2026-05-01',
        content: `c${number}`,
        visibility: 'team',
        written_by: staff.staffId,
        written_role: 'coordinator',
        written_at: day(150),
      })
      .execute();
  }
  if (of.hasPlan) {
    const planId = newId();
    await owner
      .insertInto('plan')
      .values({ ...area, id: planId, client_id: id, goal: 'työ' })
      .execute();
    for (let position = 1; position <= of.steps; position += 1) {
      await owner
        .insertInto('plan_step')
        .values({ ...area, id: newId(), client_id: id, plan_id: planId, position, title: `s${position}` })
        .execute();
    }
  }
  for (let number = 0; number < of.periods; number += 1) {
    const periodId = newId();
    await owner
      .insertInto('coaching_period')
      .values({
        ...area,
        id: periodId,
        client_id: id,
        environment_id: environmentId,
        coach_staff_id: staff.staffId,
        starts_on: '2026-06-01',
        ends_on: '2026-08-31',
        weekdays: [1, 2],
        daily_minutes: 240,
        status: 'active',
      })
      .execute();
    await owner
      .insertInto('coaching_review')
      .values({ ...area, id: newId(), client_id: id, period_id: periodId, due_on: '2026-07-01' })
      .execute();
    await owner
      .insertInto('attendance')
      .values({
        ...area,
        client_id: id,
        period_id: periodId,
        on_date: '2026-06-01',
        mark: 'present',
        minutes: 60,
        marked_by: staff.staffId,
        marked_at: day(152),
      })
      .execute();
  }
  const outcome = async (reopenedOn: string | null) => {
    const outcomeId = newId();
    await owner
      .insertInto('outcome')
      .values({
        ...area,
        id: outcomeId,
        client_id: id,
        code: 'openLabourMarket',
        happened_on: '2026-04-01',
        reopened_on: reopenedOn,
        recorded_at: day(91),
      })
      .execute();
    await owner
      .insertInto('follow_up')
      .values({ ...area, id: newId(), client_id: id, outcome_id: outcomeId, months: 3, due_on: '2026-07-01' })
      .execute();
  };
  if (of.earlierOutcome) await outcome('2026-05-01');
  if (!isOpen) await outcome(null);
  for (const [from, to] of of.responsibles) {
    await owner
      .insertInto('responsibility')
      .values({
        ...area,
        id: newId(),
        client_id: id,
        staff_id: staff.staffId,
        starts_at: day(from),
        ends_at: day(to),
      })
      .execute();
  }
  if (of.hasResponsible && isOpen) {
    await owner
      .insertInto('responsibility')
      .values({ ...area, id: newId(), client_id: id, staff_id: staff.staffId, starts_at: day(60) })
      .execute();
    await owner
      .updateTable('client')
      .set({ responsible_staff_id: staff.staffId })
      .where('id', '=', id)
      .execute();
  }
  if (of.override) {
    await owner
      .insertInto('client_group_override')
      .values({
        ...area,
        id: newId(),
        client_id: id,
        target_group: 'neet',
        effect: 'include',
        reason: 'x',
        decided_by: staff.staffId,
        decided_at: day(100),
      })
      .execute();
  }
  await owner
    .insertInto('client_skill')
    .values({ ...area, id: newId(), client_id: id, label: 'Siivous', kind: 'skill' })
    .execute();
  return id;
}

async function merge(
  keptId: string,
  mergedId: string,
  choices: Record<string, string> = {},
  worker = coordinator,
) {
  const versions = await database.owner
    .selectFrom('client')
    .select(['id', 'version'])
    .where('id', 'in', [keptId, mergedId])
    .execute();
  const version = (id: string) => versions.find((row) => row.id === id)?.version ?? 0;
  return world.send(worker, {
    method: 'POST',
    url: '/api/merges',
    payload: { keptId, mergedId, keptVersion: version(keptId), mergedVersion: version(mergedId), choices },
  });
}

const split = (mergeId: string, worker = coordinator) =>
  world.send(worker, { method: 'POST', url: `/api/merges/${mergeId}/split` });

const open: History = {
  open: true,
  contacts: 1,
  hasPlan: true,
  steps: 2,
  periods: 1,
  outcome: false,
  earlierOutcome: false,
  responsibles: [],
  hasResponsible: true,
  override: true,
  phone: '050 000 1111',
  nonDisclosure: 'none',
  workAbility: null,
  municipality: '167',
  familyName: 'Lehto',
};

describe('merge and split', () => {
  test('after a merge and a split everything is as it was, whatever the two have', async () => {
    const side = fc.constantFrom('kept', 'merged');
    const choices = fc.dictionary(
      fc.constantFrom('familyName', 'phone', 'workAbility', 'municipality'),
      side,
    );
    await fc.assert(
      fc.asyncProperty(history, history, choices, async (first, second, chosen) => {
        const keptId = await insertHistory(first, coordinator);
        const mergedId = await insertHistory(second, coach);
        const before = await everythingOf([keptId, mergedId]);
        const merged = await merge(keptId, mergedId, chosen);
        const closes = !(first.open || !first.outcome) && (second.open || !second.outcome);
        if (closes) {
          expect(merged.json().code).toBe('merge-open-into-closed');
          expect(await everythingOf([keptId, mergedId])).toEqual(before);
          return;
        }
        expect(merged.statusCode, merged.body).toBe(200);
        const live = await sql<{ count: number }>`select count(*)::int as count from responsibility
           where client_id in (${keptId}, ${mergedId}) and ends_at is null`.execute(database.owner);
        const isOpen = first.open || !first.outcome;
        const anyResponsible =
          (first.hasResponsible && isOpen) || (second.hasResponsible && (second.open || !second.outcome));
        expect(live.rows[0]?.count).toBe(isOpen && anyResponsible ? 1 : 0);
        const parted = await split(merged.json().id);
        expect(parted.statusCode, parted.body).toBe(200);
        expect(await everythingOf([keptId, mergedId])).toEqual(before);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('moves what hangs on the record, takes the chosen fields and the stricter non-disclosure', async () => {
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

  test('an identity code goes over sealed anew, and comes back', async () => {
    const keptId = await insertHistory(open, coordinator);
    const made = await world.send(coordinator, {
      method: 'POST',
      url: '/api/clients',
      payload: { ...(await formOf(keptId)), identityCode: '111111-9991', birthDate: null },
    });
    expect(made.statusCode, made.body).toBe(200);
    const mergedId = made.json().id;
    const reveal = async (id: string) =>
      (
        await world.send(coordinator, { method: 'POST', url: `/api/clients/${id}/identity-code/reveal` })
      ).json().identityCode;
    const merged = await merge(keptId, mergedId, { identity: 'merged' });
    expect(merged.statusCode, merged.body).toBe(200);
    expect(await reveal(keptId)).toBe('111111-9991');
    expect((await split(merged.json().id)).statusCode).toBe(200);
    expect(await reveal(keptId)).toBeNull();
    expect(await reveal(mergedId)).toBe('111111-9991');
  });

  test('a split after later work keeps that work where it was written', async () => {
    const keptId = await insertHistory({ ...open, hasPlan: false }, coordinator);
    const mergedId = await insertHistory({ ...open, phone: '050 000 2222' }, coach);
    const merged = await merge(keptId, mergedId, { phone: 'merged' });
    const { owner } = database;
    await owner
      .insertInto('contact')
      .values({
        area_id: world.north,
        id: newId(),
        client_id: keptId,
        kind: 'note',
        happened_on: '2026-11-20',
        content: 'myöhempi',
        visibility: 'team',
        written_by: coordinator.staffId,
        written_role: 'coordinator',
        written_at: day(320),
      })
      .execute();
    const plan = await owner
      .selectFrom('plan')
      .select('id')
      .where('client_id', '=', keptId)
      .executeTakeFirstOrThrow();
    await owner
      .insertInto('plan_step')
      .values({
        area_id: world.north,
        id: newId(),
        client_id: keptId,
        plan_id: plan.id,
        position: 9,
        title: 'uusi askel',
      })
      .execute();
    await owner
      .updateTable('client')
      .set({ phone: '050 000 3333', phone_digits: '500003333' })
      .where('id', '=', keptId)
      .execute();
    expect((await split(merged.json().id)).statusCode).toBe(200);

    const contacts = await owner
      .selectFrom('contact')
      .select(['content', 'client_id'])
      .where('client_id', 'in', [keptId, mergedId])
      .execute();
    expect(
      contacts
        .filter((row) => row.client_id === keptId)
        .map((row) => row.content)
        .sort(),
    ).toEqual(['c0', 'myöhempi']);
    const steps = await owner
      .selectFrom('plan_step')
      .select('title')
      .where('client_id', '=', mergedId)
      .execute();
    expect(steps.map((row) => row.title).sort()).toEqual(['s1', 's2', 'uusi askel']);
    const phones = await owner
      .selectFrom('client')
      .select(['id', 'phone'])
      .where('id', 'in', [keptId, mergedId])
      .execute();
    expect(phones.find((row) => row.id === keptId)?.phone).toBe('050 000 3333');
    expect(phones.find((row) => row.id === mergedId)?.phone).toBe('050 000 2222');
  });

  test('merges come apart from the outside in', async () => {
    const [a, b, c] = [
      await insertHistory(open, coordinator),
      await insertHistory(open, coach),
      await insertHistory(open, coach),
    ];
    const before = await everythingOf([a, b, c]);
    const inner = (await merge(b, a)).json().id;
    const outer = (await merge(c, b)).json().id;
    const early = await split(inner);
    expect([early.statusCode, early.json().code]).toEqual([409, 'split-later-merge-first']);
    expect((await split(outer)).statusCode).toBe(200);
    expect((await split(inner)).statusCode).toBe(200);
    expect(await everythingOf([a, b, c])).toEqual(before);
    expect((await split(inner)).json().code).toBe('split-already');
  });

  test('two who merge at once: the second sees that something changed', async () => {
    const [a, b] = [await insertHistory(open, coordinator), await insertHistory(open, coach)];
    const payload = { keptId: a, mergedId: b, keptVersion: 7, mergedVersion: 0, choices: {} };
    const answer = await world.send(coordinator, { method: 'POST', url: '/api/merges', payload });
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'changed-meanwhile']);
    expect((await merge(a, a)).json().code).toBe('merge-with-itself');
  });

  test('without the right, a record under non-disclosure is nobody to merge', async () => {
    const keptId = await insertHistory(open, plain);
    const hidden = await insertHistory({ ...open, nonDisclosure: 'unknown' }, plain);
    expect((await merge(keptId, hidden, {}, plain)).statusCode).toBe(404);
    expect((await world.send(plain, { url: `/api/duplicates/${keptId}/${hidden}` })).statusCode).toBe(404);
    const listed = (await world.send(plain, { url: '/api/duplicates?limit=200' })).json();
    expect(JSON.stringify(listed)).not.toContain(hidden);
    expect((await merge(keptId, hidden, {}, coach)).statusCode).toBe(403);
  });
});

async function formOf(id: string) {
  const record = (await world.send(coordinator, { url: `/api/clients/${id}` })).json();
  const { groups: _g, overrides: _o, skills: _s, ...situation } = record.situation;
  const {
    givenNames,
    familyName,
    birthDate,
    serviceLanguage,
    phone,
    email,
    streetAddress,
    postalCode,
    postOffice,
  } = record;
  return {
    givenNames,
    familyName,
    birthDate,
    serviceLanguage,
    phone,
    email,
    streetAddress,
    postalCode,
    postOffice,
    municipalityCode: '167',
    nonDisclosure: 'none',
    ...situation,
  };
}

describe('suspected duplicates', () => {
  test('are found by name, by a name nearly the same and by telephone; not again once told apart', async () => {
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

import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { createWorld, type World } from '../testing/world.ts';
import { day, history, mergeStage, open } from './merge.test-support.ts';

let database: TestDatabase;
let world: World;
let stage: Awaited<ReturnType<typeof mergeStage>>;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  stage = await mergeStage(database, world);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

describe('a split', () => {
  test('after a merge and a split everything is as it was, whatever the two have', async () => {
    const { coordinator, coach, everythingOf, insertHistory, merge, split } = stage;
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

  test('a split after later work keeps that work where it was written', async () => {
    const { coordinator, coach, insertHistory, merge, split } = stage;
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
    const { coordinator, coach, everythingOf, insertHistory, merge, split } = stage;
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

  test('an identity code goes over sealed anew, and comes back', async () => {
    const { coordinator, insertHistory, merge, split } = stage;
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
});

async function formOf(id: string) {
  const { coordinator } = stage;
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

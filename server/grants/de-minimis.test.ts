/** Earlier grants found by the system, room for de minimis aid over linked companies, and the to-do of the register. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { createGrantWorld, type GrantWorld } from './decided-case.test-support.ts';

let w: GrantWorld;
beforeAll(async () => {
  w = await createGrantWorld();
});
afterAll(() => w?.close());

const earlierOf = async (caseId: string, who = w.anna) =>
  (await w.call(who, 'GET', `/grant-cases/${caseId}/earlier`)).body;

async function addEmployer(name: string, businessId: string): Promise<string> {
  const id = newId();
  await w.database.owner
    .insertInto('employer')
    .values({
      area_id: w.world.north,
      id,
      name,
      kind: 'company',
      business_id: businessId,
      municipality_code: '167',
    })
    .execute();
  return id;
}

test('earlier grants of the same name and of the same employer are found, and said to be by the name', async () => {
  const first = await w.decidedCase({ personName: 'Aino Esimerkki' });
  const second = await w.decidedCase({ personName: 'AINO ESIMERKKI' });
  const { earlier } = await earlierOf(second);
  expect(earlier).toMatchObject([{ id: first, sameName: true, sameEmployer: true, cents: 1_740_000 }]);
  const elsewhere = await addEmployer('Toinen Oy', '0737546-2');
  const third = await w.decidedCase({ personName: 'Bertil Exempel', employerId: elsewhere });
  expect((await earlierOf(third)).earlier).toEqual([]);
});

test('room is counted over linked companies, own grants and declared ones, in three years', async () => {
  const mother = await addEmployer('Emo Oy', '0201256-6');
  const daughter = await addEmployer('Tytär Oy', '2345678-0');
  await w.decidedCase({ employerId: daughter, personName: 'X' });
  const caseId = await w.decidedCase({ employerId: mother, personName: 'Y' });
  const before = (await earlierOf(caseId)).deMinimis;
  expect(before).toMatchObject({ ceilingCents: 30_000_000, usedCents: 0, newCents: 1_740_000, fits: true });
  const link = { name: 'Tytär Oy', toldOn: '2026-11-19' };
  const add = (businessId: string) =>
    w.call(w.anna, 'POST', `/grant-cases/${caseId}/de-minimis-links`, { ...link, businessId });
  expect((await add('2345678-5')).body.code).toBe('business-id-wrong');
  const linked = await add('2345678-0');
  expect(linked.status, linked.text).toBe(200);
  expect((await add('2345678-0')).body.code).toBe('de-minimis-linked-already');
  const declare = (grantedOn: string, cents: number) =>
    w.call(w.anna, 'POST', `/grant-cases/${caseId}/de-minimis-grants`, {
      grantor: 'Business Finland',
      grantedOn,
      cents,
      toldOn: '2026-11-19',
    });
  // three years and a day ago it is no longer in them
  expect((await declare('2023-11-20', 5_000_000)).status).toBe(200);
  const big = await declare('2023-11-21', 27_000_000);
  const after = (await earlierOf(caseId)).deMinimis;
  expect(after).toMatchObject({ usedCents: 28_740_000, headroomCents: 1_260_000, fits: false });
  expect(after.businessIds).toEqual(['0201256-6', '2345678-0']);
  expect((await w.call(w.anna, 'POST', `/de-minimis-grants/${big.body.id}/removal`)).status).toBe(200);
  expect((await w.call(w.anna, 'POST', `/de-minimis-grants/${big.body.id}/removal`)).status).toBe(404);
  expect((await earlierOf(caseId)).deMinimis).toMatchObject({ usedCents: 1_740_000, fits: true });
  expect((await w.call(w.anna, 'POST', `/de-minimis-links/${linked.body.id}/removal`)).status).toBe(200);
  expect((await earlierOf(caseId)).deMinimis.usedCents).toBe(0);
});

test('a grant is to be entered in the register within twenty working days', async () => {
  const caseId = await w.decidedCase({ personName: 'Z' });
  const listOf = async (state: string) =>
    (await w.call(w.anna, 'GET', `/de-minimis-register?state=${state}`)).body.rows.filter(
      (row: { caseId: string }) => row.caseId === caseId,
    );
  // from 20.11.2026: Independence Day is a Sunday, Christmas is after
  expect(await listOf('open')).toMatchObject([{ dueOn: '2026-12-18', cents: 1_740_000, enteredOn: null }]);
  const done = (enteredOn: string) =>
    w.call(w.anna, 'POST', `/de-minimis-register/${caseId}`, { enteredOn, reference: 'DM-1' });
  expect((await done('2026-11-19')).body.code).toBe('de-minimis-entered-early');
  expect((await done('2026-11-20')).status).toBe(200);
  expect(await listOf('open')).toEqual([]);
  expect(await listOf('done')).toMatchObject([{ enteredOn: '2026-11-20', reference: 'DM-1' }]);
});

test('another area sees none of it', async () => {
  const caseId = await w.decidedCase();
  const elsewhere = await w.world.addWorker('coordinator', { area: w.world.south });
  expect((await w.call(elsewhere, 'GET', `/grant-cases/${caseId}/earlier`)).status).toBe(404);
  expect((await w.call(elsewhere, 'GET', '/de-minimis-register')).body).toEqual({ rows: [], openCount: 0 });
});

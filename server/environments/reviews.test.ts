/** Yearly reviews of environments, coaches and providers against a real database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addShippedDefinitions } from '../assessments/shipped.ts';
import { inScope } from '../platform/context.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let contact: Worker;
let elsewhere: Worker;
let manager: Worker;
let environmentId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  await addShippedDefinitions(database.owner);
  coordinator = await world.addWorker('coordinator');
  contact = await world.addWorker('workCoach');
  elsewhere = await world.addWorker('workCoach');
  manager = await world.addWorker('manager');
  const made = await send(coordinator, 'POST', '/environments', {
    name: 'Paja',
    municipalityCode: '167',
    organisationId: world.city,
    unitId: null,
    streetAddress: '',
    places: 8,
    contactStaffId: contact.staffId,
    description: '',
    startsOn: '2024-01-01',
    endsOn: null,
  });
  environmentId = made.body.id;
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

test('the contact evaluates a year, those who lead see all, and years of one edition are compared', async () => {
  const at = `/quality-reviews/environment/${environmentId}`;
  expect((await get(elsewhere, at)).status).toBe(404);
  expect((await get(elsewhere, '/quality-reviews/environment')).body.rows).toEqual([]);
  const { body: empty } = await get(contact, at);
  expect(empty).toMatchObject({ name: 'Paja', reviews: [], writableYears: [2026, 2025] });
  const codes: string[] = empty.form.content.items.map(({ code }: { code: string }) => code);
  const all = (score: number) => Object.fromEntries(codes.map((code) => [code, score]));
  const save = (who: Worker, year: number, body: object) =>
    send(who, 'PUT', `${at}/${year}`, { scores: {}, evidence: {}, finished: false, version: null, ...body });

  expect((await save(contact, 2024, {})).body.code).toBe('year-closed');
  expect((await save(elsewhere, 2025, {})).status).toBe(404);
  expect((await save(manager, 2025, {})).status).toBe(403);
  expect((await save(contact, 2025, { finished: true })).body.code).toBe('answer-missing');
  expect((await save(contact, 2025, { scores: { other: 3 } })).body.code).toBe('question-unknown');
  const named = { evidence: { realWork: 'Kertoi 010190-999W' } };
  expect((await save(contact, 2025, named)).body.code).toBe('identity-code-in-text');
  expect((await save(contact, 2025, { scores: all(3), finished: true })).status).toBe(200);
  expect((await save(contact, 2025, { scores: all(3) })).body.code).toBe('changed-meanwhile');
  const scores = { ...all(3), realWork: 5, fit: 2 };
  expect((await save(coordinator, 2026, { scores })).status).toBe(200);
  // a year being written is not compared yet
  expect((await get(manager, at)).body.reviews[0]).toMatchObject({ year: 2026, change: {}, mean: null });
  expect((await save(coordinator, 2026, { scores, finished: true, version: 0 })).status).toBe(200);
  const { body } = await get(manager, at);
  expect(body.writableYears).toEqual([]);
  expect(body.reviews[0].change).toMatchObject({ realWork: 2, fit: -1, safety: 0 });
  expect(body.reviews[0].mean).toBe(3.1);

  // another edition is never compared
  await database.owner
    .updateTable('environment_review')
    .set({
      definition_id: (
        await database.owner
          .selectFrom('assessment_definition')
          .select('id')
          .where('area_id', '=', world.north)
          .where('key', '=', 'digital-tools')
          .executeTakeFirstOrThrow()
      ).id,
    })
    .where('year', '=', 2025)
    .execute();
  expect((await get(manager, at)).body.reviews[0].change).toEqual({});
});

test('a coach reviews herself, a coordinator reads it, nobody else does; a provider is reviewed beside its outcomes', async () => {
  const at = `/quality-reviews/coach/${contact.staffId}`;
  expect((await get(elsewhere, at)).status).toBe(404);
  expect((await get(manager, at)).status).toBe(404);
  expect((await get(manager, '/quality-reviews/coach')).body.rows).toEqual([]);
  const own = (await get(contact, '/quality-reviews/coach')).body.rows;
  expect(own.map(({ subjectId }: { subjectId: string }) => subjectId)).toEqual([contact.staffId]);
  const { body: empty } = await get(contact, at);
  expect(empty).toMatchObject({ reviews: [], writableYears: [2026, 2025] });
  const codes: string[] = empty.form.content.items.map(({ code }: { code: string }) => code);
  const scores = Object.fromEntries(codes.map((code) => [code, 4]));
  const body = { scores, evidence: {}, finished: true, version: null };
  expect((await send(coordinator, 'PUT', `${at}/2026`, body)).status).toBe(404);
  expect((await send(elsewhere, 'PUT', `${at}/2026`, body)).status).toBe(404);
  expect((await send(contact, 'PUT', `${at}/2026`, body)).status).toBe(200);
  const read = await get(coordinator, at);
  expect(read.body.reviews[0]).toMatchObject({ year: 2026, mean: 4 });
  expect(read.body.writableYears).toEqual([]);

  // of a coach no row leaves the area's own staff
  const rows = (reach: 'area' | 'listed') =>
    inScope(database.app, { areaId: world.north, reach }, (tx) =>
      tx.selectFrom('environment_review').select('staff_id').where('staff_id', 'is not', null).execute(),
    );
  expect(await rows('area')).toHaveLength(1);
  expect(await rows('listed')).toEqual([]);

  const made = await send(coordinator, 'POST', '/environments', {
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
  expect(made.status).toBe(200);
  const providers = (await get(manager, '/quality-reviews/provider')).body.rows;
  expect(providers.map(({ subjectId }: { subjectId: string }) => subjectId)).toEqual([world.association]);
  const provider = await get(coordinator, `/quality-reviews/provider/${world.association}`);
  expect(provider.body.form.content.items.length).toBeGreaterThan(3);
  expect((await get(coordinator, `/quality-reviews/provider/${world.city}`)).status).toBe(404);
});

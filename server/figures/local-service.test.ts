/** Local service: promised days and those on which it was there, who marks them, and the way to the nearest place. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let manager: Worker;
let coordinator: Worker;
let agent: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  manager = await world.addWorker('manager');
  coordinator = await world.addWorker('coordinator');
  agent = await world.addWorker('careerAgent');
  await database.owner
    .insertInto('area_municipality')
    .values(
      ['167', '276'].map((code) => ({
        area_id: world.north,
        municipality_code: code,
        starts_on: '2025-01-01',
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

describe('local service', () => {
  const add = (worker: Worker, body: object = {}) =>
    world.send(worker, {
      method: 'POST',
      url: '/api/local-service',
      payload: {
        name: 'Enon palvelupiste',
        municipalityCode: '167',
        village: 'Eno',
        environmentId: null,
        weekdays: [2, 4],
        startsOn: '2026-11-02',
        endsOn: null,
        ...body,
      },
    });
  const read = async (worker = manager, query = '') =>
    (await world.send(worker, { url: `/api/local-service${query}` })).json();
  const mark = (id: string, days: readonly string[], worker = agent) =>
    world.send(worker, {
      method: 'PUT',
      url: `/api/local-service/${id}/days`,
      payload: { from: '2026-11-01', to: '2026-11-20', days },
    });

  test('a promise is weighed by the promised days gone by and those on which service was there', async () => {
    expect((await add(agent)).statusCode).toBe(403);
    const { id } = (await add(coordinator)).json();
    // Tuesdays and Thursdays of November up to the twentieth; a Wednesday keeps no promise
    expect((await mark(id, ['2026-11-03', '2026-11-05', '2026-11-11'])).json()).toEqual({ days: 3 });
    expect((await read()).points).toMatchObject([{ id, promised: 6, kept: 2 }]);
    expect((await mark(id, ['2026-11-03'])).json()).toEqual({ days: 1 });
    expect((await read()).points).toMatchObject([{ kept: 1, marked: ['2026-11-03'] }]);
    expect((await mark(id, ['2026-11-03'], manager)).statusCode).toBe(403);
  });

  test('two who mark at the same time both keep their marks', async () => {
    const { id } = (await add(coordinator, { name: 'Kylätalo' })).json();
    await mark(id, ['2026-11-03']);
    const from = { from: '2026-11-01', to: '2026-11-20', seen: ['2026-11-03'] };
    const save = (days: readonly string[]) =>
      world.send(agent, { method: 'PUT', url: `/api/local-service/${id}/days`, payload: { ...from, days } });
    expect((await save(['2026-11-03', '2026-11-05'])).statusCode).toBe(200);
    expect((await save(['2026-11-10'])).statusCode).toBe(200);
    // what another took away meanwhile does not come back by what was only left as it was
    expect((await save(['2026-11-03', '2026-11-05', '2026-11-10'])).statusCode).toBe(200);
    const point = (await read()).points.find((one: { id: string }) => one.id === id);
    expect(point.marked).toEqual(['2026-11-05', '2026-11-10']);
    await world.send(coordinator, {
      method: 'PUT',
      url: `/api/local-service/${id}`,
      payload: {
        name: 'Kylätalo',
        municipalityCode: point.municipalityCode,
        village: point.village,
        environmentId: null,
        weekdays: point.weekdays,
        startsOn: point.startsOn,
        endsOn: '2026-11-10',
        version: 0,
      },
    });
  });

  test('a day ahead is not marked, and an end before the start is refused', async () => {
    const [point] = (await read()).points;
    const ahead = await world.send(agent, {
      method: 'PUT',
      url: `/api/local-service/${point.id}/days`,
      payload: { from: '2026-11-01', to: '2026-12-31', days: ['2026-12-01'] },
    });
    expect(ahead.json().code).toBe('date-in-future');
    expect((await add(coordinator, { endsOn: '2026-11-01' })).json().code).toBe('end-before-start');
  });

  test('the distance is to the nearest place that serves today', async () => {
    const [near] = (await read()).points;
    const far = (await add(coordinator, { name: 'Kirjasto' })).json();
    const enter = (id: string, body: object, worker = coordinator) =>
      world.send(worker, {
        method: 'PUT',
        url: `/api/local-service/${id}/distances/276`,
        payload: { source: 'Karttapalvelu 2.2.2026', ...body },
      });
    expect((await enter(near.id, { kilometres: 12 }, agent)).statusCode).toBe(403);
    expect((await enter(near.id, { kilometres: 12, source: '' })).statusCode).toBe(400);
    await enter(near.id, { kilometres: 12 });
    await enter(far.id, { kilometres: 30 });
    const nearest = async () =>
      (await read()).nearest.find((one: { municipalityCode: string }) => one.municipalityCode === '276');
    expect(await nearest()).toMatchObject({ pointId: near.id, kilometres: 12 });
    const body = { ...near, endsOn: '2026-11-19' };
    const ended = await world.send(coordinator, {
      method: 'PUT',
      url: `/api/local-service/${near.id}`,
      payload: {
        name: body.name,
        municipalityCode: body.municipalityCode,
        village: body.village,
        environmentId: null,
        weekdays: body.weekdays,
        startsOn: body.startsOn,
        endsOn: body.endsOn,
        version: body.version,
      },
    });
    expect(ended.statusCode, ended.body).toBe(200);
    expect(await nearest()).toMatchObject({ pointId: far.id, kilometres: 30 });
    await enter(far.id, { kilometres: null });
    expect(await nearest()).toMatchObject({ pointId: null, kilometres: null });
  });
});

/** Who waits for a language course: counts for those who plan courses, names for those who may see the people. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let coach: Worker;
let teacher: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('careerAgent');
  coach = await world.addWorker('workCoach');
  const school = newId();
  await database.owner
    .insertInto('organisation')
    .values({ area_id: world.north, id: school, name: 'School', kind: 'school' })
    .execute();
  teacher = await world.addWorker('partnerProfessional', { organisationId: school });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const post = (worker: Worker, url: string, payload: object) =>
  world.send(worker, { method: 'POST', url: `/api${url}`, payload });

describe('who waits for a language course', () => {
  test('is counted for those who plan courses, few hidden, and named only to those who may see them', async () => {
    const [areaCoordinator, employerAgent, manager] = await Promise.all([
      world.addWorker('coordinator'),
      world.addWorker('employerAgent'),
      world.addWorker('manager'),
    ]);
    const wait = async (clientId: string, days: object = {}, worker = agent) => {
      const body = { language: 'sv', wantedOn: '2026-11-02', queuedOn: null, startedOn: null, endedOn: null };
      const made = await post(worker, `/clients/${clientId}/strengths/queue`, { ...body, ...days });
      expect(made.statusCode, made.body).toBe(200);
    };
    const add = async (more: Parameters<World['addClient']>[0] = {}) =>
      world.addClient({ responsible: agent, ...more });
    const first = await add({ familyName: 'Odottava' });
    await post(agent, `/clients/${first}/strengths/languages`, {
      language: 'sv',
      level: 'A1.3',
      basis: 'tested',
      assessedOn: '2026-10-01',
    });
    await wait(first, { wantedOn: '2026-10-01', queuedOn: '2026-10-05' });
    for (let more = 0; more < 6; more += 1) await wait(await add());
    const farther = await add({ municipalityCode: '276', responsible: coach });
    await wait(farther, {}, coach);
    // neither who is on the course already nor whose path has ended waits
    await wait(await add(), { startedOn: '2026-11-10' });
    const ended = await add();
    await wait(ended);
    await database.owner
      .updateTable('client')
      .set({ path_state: 'outcome' })
      .where('id', '=', ended)
      .execute();

    const counts = async (worker: Worker) => world.send(worker, { url: '/api/language-waiting' });
    for (const worker of [teacher, employerAgent, agent]) {
      const rows = (await counts(worker)).json().rows;
      expect(rows.find((row: { language: string }) => row.language === 'sv')).toEqual({
        language: 'sv',
        people: 8,
        levels: [
          { of: 'A1.3', people: null },
          { of: null, people: null },
        ],
        municipalities: [
          { of: '167', people: null },
          { of: '276', people: null },
        ],
      });
    }
    expect((await counts(manager)).statusCode).toBe(403);

    const named = (worker: Worker, query = '') =>
      world.send(worker, { url: `/api/language-waiting/clients?language=sv&${query}` });
    for (const worker of [teacher, employerAgent, manager])
      expect((await named(worker)).statusCode).toBe(403);
    expect((await named(agent)).json().rows).toHaveLength(7);
    expect((await named(coach)).json().rows).toMatchObject([{ clientId: farther }]);
    const all = (await named(areaCoordinator)).json().rows;
    expect(all).toHaveLength(8);
    expect(all[0]).toMatchObject({ clientId: first, level: 'A1.3', state: 'queued', since: '2026-10-01' });
    expect((await named(areaCoordinator, 'level=A1.3')).json().rows).toHaveLength(1);
    const page = (await named(areaCoordinator, 'limit=5')).json();
    const rest = (await named(areaCoordinator, `limit=5&cursor=${page.next}`)).json();
    expect([...page.rows, ...rest.rows]).toEqual(all);
  });

  test('is not told from where, of a person under non-disclosure', async () => {
    const hidden = await world.addClient({
      responsible: coach,
      nonDisclosure: 'set',
      municipalityCode: '422',
    });
    const body = { language: 'fi', wantedOn: '2026-11-02', queuedOn: null, startedOn: null, endedOn: null };
    await post(coach, `/clients/${hidden}/strengths/queue`, body);
    const list = async (query: string) =>
      (await world.send(coach, { url: `/api/language-waiting/clients?${query}` })).json().rows;
    expect(await list('language=fi')).toMatchObject([{ clientId: hidden, municipalityCode: null }]);
    expect(await list('municipalityCode=422')).toEqual([]);
    const counted = (await world.send(teacher, { url: '/api/language-waiting' })).json().rows;
    expect(JSON.stringify(counted)).not.toContain('422');
  });
});

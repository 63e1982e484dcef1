/** Job carving and openings against a real database. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let careerAgent: Worker;
let at: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('employerAgent');
  careerAgent = await world.addWorker('careerAgent');
  const made = await call(agent, 'POST', '/employers', {
    name: 'Malli-Ravintola Oy',
    kind: 'company',
    businessId: null,
    municipalityCode: '167',
    streetAddress: '',
    industry: 'Ravintolat',
    size: 'micro',
    stage: 'steady',
    website: '',
    summary: '',
    guidancePlaces: null,
    subsidisedPercent: null,
    grants: '',
    endedOn: null,
  });
  at = `/employers/${made.body.id}`;
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

async function call(who: Worker, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) {
  const answer = await world.send(who, { method, url: `/api${url}`, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

const light = { body: 1, senses: 1, concentration: 1, social: 1, language: 1 };
const task = (name: string, weeklyMinutes: number, part: number, changes: object = {}) => ({
  name,
  weeklyMinutes,
  part,
  adjustment: '',
  demands: light,
  shapedDemands: null,
  skills: [],
  certificates: [],
  ...changes,
});
const canvas = {
  title: 'Keittiöapulainen',
  occupationCode: '94120',
  note: '',
  tasks: [
    task('Kassatyö', 900, 0, { demands: { ...light, social: 5 } }),
    task('Tiskaus', 600, 1, { demands: { ...light, body: 4 }, certificates: ['hygienePassport'] }),
    task('Kasvisten pilkkominen', 300, 1, {
      demands: { ...light, concentration: 4 },
      shapedDemands: { ...light, concentration: 2 },
      adjustment: 'Kuvallinen ohje',
      skills: ['cleaning-premises'],
    }),
    task('Piha', 240, 2),
  ],
};

test('a canvas yields openings that carry the tasks’ hours and demands', async () => {
  const twice = { ...canvas, tasks: [task('Sama', 60, 1), task('sama ', 60, 0)] };
  expect((await call(agent, 'POST', `${at}/carvings`, twice)).body.code).toBe('carving-task-twice');
  const long = { ...canvas, tasks: [task('Yksi', 2400, 1), task('Kaksi', 60, 1)] };
  expect((await call(agent, 'POST', `${at}/carvings`, long)).body.code).toBe('carving-too-long');
  const made = await call(agent, 'POST', `${at}/carvings`, canvas);
  const carving = `/carvings/${made.body.id}`;
  const wanted = {
    part: 1,
    title: 'Keittiön apukäsi',
    municipalityCode: '167',
    weekdays: [5, 1, 3],
    startsOn: null,
    places: 2,
    agreementId: null,
    version: 0,
  };
  expect((await call(agent, 'POST', `${carving}/openings`, { ...wanted, part: 4 })).body.code).toBe(
    'carving-empty',
  );
  const tooFew = await call(agent, 'POST', `${carving}/openings`, { ...wanted, weekdays: [1] });
  expect(tooFew.body.code).toBe('opening-too-few-days');
  const opening = await call(agent, 'POST', `${carving}/openings`, wanted);
  expect(opening.status).toBe(200);
  const read = await call(careerAgent, 'GET', `/openings/${opening.body.id}`);
  expect(read.body).toMatchObject({
    employerName: 'Malli-Ravintola Oy',
    actions: [],
    opening: {
      status: 'draft',
      weeklyMinutes: 900,
      weekdays: [1, 3, 5],
      tasks: ['Tiskaus', 'Kasvisten pilkkominen'],
      demands: { ...light, body: 4, concentration: 2 },
      certificates: ['hygienePassport'],
      skills: ['cleaning-premises'],
      adjustments: ['Kuvallinen ohje'],
      places: 2,
      taken: 0,
    },
  });
  expect((await call(careerAgent, 'GET', carving)).body.openings).toHaveLength(1);
  const move = (status: string, version: number, who = agent) =>
    call(who, 'POST', `/openings/${opening.body.id}/status`, { status, version });
  expect((await move('filled', 0)).body.code).toBe('opening-move-wrong');
  expect((await move('open', 0, careerAgent)).status).toBe(403);
  expect((await move('open', 0)).status).toBe(200);
  const { opening: shown } = (await call(agent, 'GET', `/openings/${opening.body.id}`)).body;
  const { id: _id, version, employerId: _e, carvingId: _c, status: _s, taken: _t, ...input } = shown;
  const edited = await call(agent, 'PUT', `/openings/${opening.body.id}`, {
    ...input,
    schemes: ['workTryOut'],
    version,
  });
  expect(edited.status, JSON.stringify(edited.body)).toBe(200);
  await call(agent, 'POST', `${at}/hires`, {
    kind: 'trial',
    startsOn: '2026-11-01',
    endsOn: null,
    isYoung: false,
    clientId: null,
    openingId: opening.body.id,
    agreementId: null,
    jointId: null,
  });
  const list = await call(careerAgent, 'GET', '/openings?status=open&municipality=167');
  expect(list.body.rows).toMatchObject([{ title: 'Keittiön apukäsi', places: 2, taken: 1 }]);
  const found = await call(agent, 'POST', '/employers/search', { text: 'Malli' });
  expect(found.body.rows).toMatchObject([{ openPlaces: 1 }]);
});

test('an opening is made without a canvas too', async () => {
  const made = await call(agent, 'POST', `${at}/openings`, {
    title: 'Kesäapulainen',
    description: '',
    occupationCode: '',
    municipalityCode: '167',
    weeklyMinutes: 1200,
    weekdays: [],
    startsOn: '2027-06-01',
    endsOn: '2027-05-01',
    places: 1,
    tasks: [],
    adjustments: [],
    demands: light,
    skills: [],
    certificates: [],
    schemes: ['summerJob'],
    agreementId: null,
  });
  expect(made.body.code).toBe('end-before-start');
});

import { afterEach, beforeEach, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import type { Services } from '../platform/services.ts';
import { listAssignments } from '../platform/session.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type World, createWorld, worldIssuer, worldToday } from '../testing/world.ts';

let database: TestDatabase;
let world: World;

beforeEach(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  // the world has areas: an empty installation has none
  await database.owner.deleteFrom('area_municipality').execute();
  await database.owner.deleteFrom('organisation').execute();
  await database.owner.deleteFrom('grant_appeal_body').execute();
  await database.owner.deleteFrom('area').execute();
});
afterEach(async () => {
  await world?.close();
  await database?.close();
});

const input = {
  setupCode: 'abcdef234567',
  nameFi: 'Keski-Suomen pohjoinen työllisyysalue',
  nameSv: 'Norra Mellersta Finlands sysselsättningsområde',
  nameEn: 'Northern Central Finland employment area',
  slug: 'pohjoinen',
  municipalityCodes: ['992', '216'],
  hostMunicipalityCode: '992',
  decisionReference: null,
  organisationName: 'Äänekosken kaupunki',
  givenName: 'Paula',
  familyName: 'Perustaja',
  email: null,
  subject: null as string | null,
};

async function open(changes: Partial<Services> = {}) {
  const services: Services = {
    ...world.services,
    settings: { ...world.services.settings, mode: 'local' },
    setupCode: 'ABCDEF234567',
    ...changes,
  };
  const app = await createApp(services, {
    identityProvider: { issuer: worldIssuer, clientId: 'polku', clientSecret: 'test' },
  });
  return {
    setup: (changed: Partial<typeof input> = {}) =>
      app.inject({ method: 'POST', url: '/api/public/setup', payload: { ...input, ...changed } }),
    read: async () => (await app.inject({ method: 'GET', url: '/api/public/setup' })).json(),
    close: () => app.close(),
  };
}

test('makes the area and its first administrator, once', async () => {
  const { setup, read, close } = await open();
  const before = await read();
  expect(before).toMatchObject({ needed: true, subjectNeeded: false });
  expect(before.municipalities).toHaveLength(308);
  const made = await setup();
  expect(made.statusCode, made.body).toBe(200);
  expect(await read()).toEqual({ needed: false, subjectNeeded: false, municipalities: [], regions: [] });
  const again = await setup();
  expect(again.statusCode).toBe(409);
  expect(again.json().code).toBe('already-set-up');
  const staff = await database.owner.selectFrom('staff').select('id').executeTakeFirstOrThrow();
  const roles = await listAssignments(database.app, worldIssuer, `local-${staff.id}`, worldToday);
  expect(roles.map((role) => role.role).sort()).toEqual(['administrator', 'coordinator']);
  const municipalities = await database.owner.selectFrom('area_municipality').selectAll().execute();
  expect(municipalities.map((one) => one.default_contact_staff_id)).toEqual([staff.id, staff.id]);
  const logged = await database.owner.selectFrom('audit_event').select(['event', 'subject_id']).execute();
  expect(logged).toEqual([{ event: 'publicSetup', subject_id: staff.id }]);
  await close();
});

test('two at the same moment: one is first', async () => {
  const { setup, close } = await open();
  const answers = await Promise.all([setup(), setup({ slug: 'toinen' })]);
  expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
  expect(await database.owner.selectFrom('area').select('id').execute()).toHaveLength(1);
  await close();
});

test('a wrong code, a wrong host and a wrong municipality are refused, and nothing is made', async () => {
  const { setup, close } = await open();
  const refusal = async (changes: Partial<typeof input>) => (await setup(changes)).json().errors[0];
  expect(await refusal({ setupCode: 'ABCDEF234568' })).toMatchObject({
    pointer: '/body/setupCode',
    code: 'wrong-setup-code',
  });
  expect(await refusal({ setupCode: '' })).toMatchObject({ code: 'wrong-setup-code' });
  expect(await refusal({ hostMunicipalityCode: '091' })).toMatchObject({ code: 'host-not-in-area' });
  expect(await refusal({ municipalityCodes: ['992', '999'] })).toMatchObject({
    pointer: '/body/municipalityCodes',
  });
  expect(await database.owner.selectFrom('area').select('id').execute()).toEqual([]);
  expect(await refusal({ slug: 'Äänekoski' })).toMatchObject({ pointer: '/body/slug', code: 'wrong-slug' });
  // five a minute: the code can't be guessed
  expect((await setup()).statusCode).toBe(429);
  await close();
});

test('without a code, as in a demonstration, there is no set-up', async () => {
  const { setup, close } = await open({ setupCode: null });
  expect((await setup()).statusCode).toBe(409);
  await close();
});

test('with the organisation’s own identity provider the subject is needed', async () => {
  const oidc = { issuer: 'https://id.example.org', clientId: 'polku', clientSecret: 'secret' };
  const settings = { ...world.services.settings, mode: 'production' as const, oidc };
  const { setup, read, close } = await open({ settings, identityIssuer: oidc.issuer });
  expect(await read()).toMatchObject({ subjectNeeded: true });
  expect((await setup()).json().errors[0].code).toBe('subject-needed');
  expect((await setup({ subject: 'paula@example.org' })).statusCode).toBe(200);
  const roles = await listAssignments(database.app, oidc.issuer, 'paula@example.org', worldToday);
  expect(roles).toHaveLength(2);
  await close();
});

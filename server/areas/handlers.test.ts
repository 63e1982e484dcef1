import { defaultAreaSettings } from '@polku/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let administrator: Worker;
let coordinator: Worker;
let southAdministrator: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  administrator = await world.addWorker('administrator');
  coordinator = await world.addWorker('coordinator', { mainMunicipalities: ['167'] });
  southAdministrator = await world.addWorker('administrator', { area: world.south });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const get = async (url: string, by = administrator) => {
  const answer = await world.send(by, { method: 'GET', url: `/api${url}` });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const put = (url: string, payload: object, by = administrator) =>
  world.send(by, { method: 'PUT', url: `/api${url}`, payload });
const post = (url: string, payload: object, by = administrator) =>
  world.send(by, { method: 'POST', url: `/api${url}`, payload });
const codeOf = (answer: { json(): { errors: { code: string }[]; code: string } }) =>
  answer.json().errors[0]?.code ?? answer.json().code;

const staffInput = () => ({
  givenName: 'Outi',
  familyName: 'Ohjaaja',
  email: 'outi@example.org',
  phone: '',
  post: 'Ura-agentti',
  organisationId: world.city,
  unitId: null,
  employerMunicipalityCode: '276',
  substituteStaffId: null,
  partTimePercent: 60,
  workingWeekdays: [1, 2, 3],
  startsOn: '2026-01-01',
  endsOn: null as string | null,
  mainMunicipalities: ['276'],
  substituteMunicipalities: ['422'],
});
const grant = () => ({
  role: 'careerAgent',
  organisationId: world.city,
  unitId: null,
  municipalityCodes: ['276'] as string[] | null,
  rights: [] as string[],
  startsOn: '2026-11-01',
  endsOn: null as string | null,
});

describe('the area', () => {
  test('tells which municipality has no coordinator and who is its default contact', async () => {
    const area = await get('/area', coordinator);
    const of = (code: string) => area.municipalities.find((one: { code: string }) => one.code === code);
    expect(of('167')).toMatchObject({ lacksCoordinator: false, workers: [{ id: coordinator.staffId }] });
    expect(of('276')).toMatchObject({ lacksCoordinator: true, defaultContact: null });
    expect(area.actions).toEqual([]);
    const saved = await put('/area/municipalities/276', {
      startsOn: '2025-01-01',
      endsOn: null,
      defaultContactStaffId: coordinator.staffId,
    });
    expect(saved.statusCode, saved.body).toBe(200);
    const after = await get('/area');
    expect(after.municipalities.find((one: { code: string }) => one.code === '276')).toMatchObject({
      lacksCoordinator: true,
      defaultContact: { id: coordinator.staffId },
    });
    const notWorking = await put('/area/municipalities/276', {
      startsOn: '2025-01-01',
      endsOn: null,
      defaultContactStaffId: administrator.staffId,
    });
    expect(codeOf(notWorking)).toBe('not-client-worker');
  });

  test('settings: only what differs is kept, the second saver sees the first one’s change', async () => {
    const { version } = await get('/area');
    const changed = { ...defaultAreaSettings, inactivityWeeks: 8 };
    expect((await put('/area/settings', { settings: changed, version })).statusCode).toBe(200);
    const stored = await database.owner
      .selectFrom('area')
      .select('settings')
      .where('id', '=', world.north)
      .executeTakeFirstOrThrow();
    expect(stored.settings).toEqual({ inactivityWeeks: 8 });
    expect((await get('/area', coordinator)).settings.inactivityWeeks).toBe(8);
    const late = await put('/area/settings', { settings: defaultAreaSettings, version });
    expect(late.statusCode).toBe(409);
    expect(late.json().current.settings.inactivityWeeks).toBe(8);
    expect((await get('/area', southAdministrator)).settings.inactivityWeeks).toBe(6);
    const wording = { ...changed, workAbilityWord: 'tasmatyokykyinen', ageOver55: 'over-55' };
    await put('/area/settings', { settings: wording, version: version + 1 });
    const words = { workAbilityWord: 'tasmatyokykyinen', ageOver55: 'over-55' };
    expect((await get('/reference', coordinator)).groupWords).toEqual(words);
    await put('/area/settings', { settings: changed, version: version + 2 });
    expect(
      (await put('/area/settings', { settings: changed, version: version + 3 }, coordinator)).statusCode,
    ).toBe(403);
  });

  test('names, host and the decision by which it was formed', async () => {
    const { version } = await get('/area');
    const decisionReference = {
      body: 'Kaupunginhallitus',
      on: '2024-05-27',
      section: '201',
      diaryNumber: '',
    };
    const names = { nameFi: 'Pohjoinen', nameSv: 'Norr', nameEn: 'North' };
    const wrong = await put('/area', { ...names, hostMunicipalityCode: '405', decisionReference, version });
    expect(codeOf(wrong)).toBe('host-not-in-area');
    const saved = await put('/area', { ...names, hostMunicipalityCode: '167', decisionReference, version });
    expect(saved.statusCode, saved.body).toBe(200);
    expect(await get('/area')).toMatchObject({ ...names, hostMunicipalityCode: '167', decisionReference });
  });

  test('organisations and units; another area’s answer like unknown', async () => {
    const organisation = {
      name: 'Paja ry',
      kind: 'association',
      municipalityCode: '276',
      businessId: '',
      endedOn: null,
    };
    expect(codeOf(await post('/organisations', { ...organisation, businessId: '1234567-8' }))).toBe(
      'wrong-business-id',
    );
    const { id } = (await post('/organisations', { ...organisation, businessId: '0201256-6' })).json();
    expect((await post('/organisations', { ...organisation, name: 'PAJA RY' })).statusCode).toBe(409);
    const unit = { organisationId: id, name: 'Kierrätys', municipalityCode: '276', endedOn: null };
    const unitId = (await post('/units', unit)).json().id;
    expect((await put(`/units/${unitId}`, { ...unit, name: 'Kierrätyspaja', version: 0 })).statusCode).toBe(
      200,
    );
    expect((await put(`/units/${unitId}`, { ...unit, version: 0 })).statusCode).toBe(409);
    expect(
      (await put(`/organisations/${id}`, { ...organisation, version: 0 }, southAdministrator)).statusCode,
    ).toBe(404);
    const ended = await put(`/organisations/${id}`, { ...organisation, endedOn: '2026-10-31', version: 0 });
    expect(ended.statusCode, ended.body).toBe(200);
    const names = (page: { rows: { name: string }[] }) => page.rows.map((row) => row.name);
    expect(names(await get('/organisations'))).not.toContain('Paja ry');
    const all = await get('/organisations?ended=with');
    expect(all.rows.find((row: { id: string }) => row.id === id).units).toMatchObject([
      { name: 'Kierrätyspaja' },
    ]);
    expect(names(await get('/organisations', southAdministrator))).toEqual(['South city']);
  });
});

describe('staff', () => {
  test('are added with municipalities and a local identity, listed, changed with a version', async () => {
    const made = await post('/staff', staffInput());
    expect(made.statusCode, made.body).toBe(200);
    const { id } = made.json();
    const record = await get(`/staff/${id}`);
    expect(record).toMatchObject({
      mainMunicipalities: ['276'],
      substituteMunicipalities: ['422'],
      workingWeekdays: [1, 2, 3],
      phone: null,
      identities: [{ subject: `local-${id}` }],
      assignments: [],
      actions: ['edit', 'grant'],
    });
    const listed = await get('/staff?municipalityCode=276', coordinator);
    expect(listed.rows).toMatchObject([{ id, name: 'Outi Ohjaaja', roles: [], actions: [] }]);
    const changed = {
      ...staffInput(),
      mainMunicipalities: ['422'],
      substituteMunicipalities: [],
      version: 0,
    };
    expect((await put(`/staff/${id}`, changed)).statusCode).toBe(200);
    const late = await put(`/staff/${id}`, changed);
    expect(late.statusCode).toBe(409);
    expect(late.json().current.mainMunicipalities).toEqual(['422']);
    expect((await put(`/staff/${id}`, { ...changed, version: 1 }, southAdministrator)).statusCode).toBe(404);
    expect((await post('/staff', staffInput(), coordinator)).statusCode).toBe(403);
  });

  test('a unit of another organisation, a municipality of another area', async () => {
    const unit = {
      organisationId: world.association,
      name: 'Toimisto',
      municipalityCode: null,
      endedOn: null,
    };
    const unitId = (await post('/units', unit)).json().id;
    expect(codeOf(await post('/staff', { ...staffInput(), unitId }))).toBe('unit-of-other-organisation');
    expect(codeOf(await post('/staff', { ...staffInput(), mainMunicipalities: ['405'] }))).toBe(
      'municipality-not-in-area',
    );
    expect((await post('/staff', { ...staffInput(), organisationId: world.southCity })).statusCode).toBe(422);
  });

  test('an identity taken away ends its sessions at once', async () => {
    const leaver = await world.addWorker('workCoach');
    const { identities } = await get(`/staff/${leaver.staffId}`);
    const added = await post(`/staff/${leaver.staffId}/identities`, { subject: 'new-subject' });
    expect(added.statusCode, added.body).toBe(200);
    const remove = (by: Worker, staffId: string) =>
      post(`/staff/${staffId}/identities/removal`, identities[0], by);
    expect((await remove(southAdministrator, leaver.staffId)).statusCode).toBe(404);
    expect(codeOf(await remove(administrator, administrator.staffId))).toBe('own-identity');
    expect((await remove(administrator, leaver.staffId)).statusCode).toBe(200);
    expect((await world.send(leaver, { method: 'GET', url: '/api/reference' })).statusCode).toBe(401);
  });
});

describe('roles', () => {
  test('nobody grants themselves; a grant opens the door, its end closes it', async () => {
    expect(codeOf(await post(`/staff/${administrator.staffId}/roles`, grant()))).toBe('own-role');
    expect((await post(`/staff/${coordinator.staffId}/roles`, grant(), southAdministrator)).statusCode).toBe(
      404,
    );
    const worker = await world.addWorker('workCoach', { municipalityCodes: ['422'] });
    const granted = await post(`/staff/${worker.staffId}/roles`, grant());
    expect(granted.statusCode, granted.body).toBe(200);
    const { id } = granted.json();
    expect(codeOf(await post(`/staff/${worker.staffId}/roles`, grant()))).toBe('role-already-held');
    const switched = await post('/session/assignment', { assignmentId: id }, worker);
    expect(switched.statusCode).toBe(200);
    expect((await get('/session', worker)).staff.role).toBe('careerAgent');
    const record = await get(`/staff/${worker.staffId}`);
    const held = record.assignments.find((one: { id: string }) => one.id === id);
    expect(held).toMatchObject({ grantedBy: 'Worker1 administrator', actions: ['end'] });
    const ended = await post(`/staff/${worker.staffId}/roles/${id}/end`, {
      endsOn: '2026-11-19',
      version: 0,
    });
    expect(ended.statusCode, ended.body).toBe(200);
    expect((await get('/session', worker)).signedIn).toBe(false);
    const again = await post(`/staff/${worker.staffId}/roles/${id}/end`, {
      endsOn: '2026-11-19',
      version: 1,
    });
    expect(again.statusCode).toBe(409);
    expect(codeOf(again)).toBe('role-already-ended');
  });

  test('a role granted by mistake and ended before it began is gone', async () => {
    const worker = await world.addWorker('workCoach');
    const { id } = (
      await post(`/staff/${worker.staffId}/roles`, { ...grant(), startsOn: '2026-11-20' })
    ).json();
    expect(
      (await post(`/staff/${worker.staffId}/roles/${id}/end`, { endsOn: '2026-11-19', version: 0 }))
        .statusCode,
    ).toBe(200);
    const record = await get(`/staff/${worker.staffId}`);
    expect(record.assignments.map((one: { id: string }) => one.id)).not.toContain(id);
  });

  test('the last administrator stays, by role and by employment', async () => {
    const endRole = (worker: Worker, by: Worker) =>
      post(
        `/staff/${worker.staffId}/roles/${worker.assignmentId}/end`,
        { endsOn: '2026-11-20', version: 0 },
        by,
      );
    expect(codeOf(await endRole(southAdministrator, southAdministrator))).toBe('last-administrator');
    const record = await get(`/staff/${southAdministrator.staffId}`, southAdministrator);
    const given = Object.keys(staffInput()).map((name) => [name, record[name]]);
    const unchanged = { ...Object.fromEntries(given), version: record.version };
    const leaving = await put(
      `/staff/${southAdministrator.staffId}`,
      { ...unchanged, endsOn: '2026-12-31' },
      southAdministrator,
    );
    expect(codeOf(leaving)).toBe('last-administrator');
    const second = await world.addWorker('administrator', { area: world.south });
    expect((await endRole(southAdministrator, second)).statusCode).toBe(200);
    expect(codeOf(await endRole(second, second))).toBe('last-administrator');
  });

  test('the right to protected data is given for a time', async () => {
    const worker = await world.addWorker('workCoach');
    const right = { ...grant(), role: 'coordinator', rights: ['nonDisclosure'] };
    expect(codeOf(await post(`/staff/${worker.staffId}/roles`, right))).toBe('right-needs-end');
    expect(
      (await post(`/staff/${worker.staffId}/roles`, { ...right, endsOn: '2027-06-30' })).statusCode,
    ).toBe(200);
  });
});

describe('projects', () => {
  const project = {
    code: 'S99901',
    name: 'Kestävä polku',
    leadMunicipalityCode: '276',
    otherAreaSlug: 'south',
    decisionReference: { body: 'Kunnanhallitus', on: '2025-10-14', section: '146', diaryNumber: '' },
    startsOn: '2026-01-01',
    endsOn: '2027-12-31',
  };

  test('span two areas: the beginner keeps the terms, each sees to its own staff', async () => {
    const made = await post('/projects', project);
    expect(made.statusCode, made.body).toBe(200);
    const { id } = made.json();
    const south = await world.addWorker('administrator', { area: world.south });
    const own = {
      staffId: coordinator.staffId,
      task: 'Työpaketti 1',
      sharePercent: 60,
      startsOn: '2026-01-01',
      endsOn: null,
    };
    expect((await post(`/projects/${id}/staff`, own)).statusCode).toBe(200);
    expect(codeOf(await post(`/projects/${id}/staff`, { ...own, sharePercent: 50 }))).toBe('share-over-full');
    expect((await post(`/projects/${id}/staff`, own, south)).statusCode).toBe(422);
    const [theirs] = (await get('/projects', south)).rows;
    expect(theirs).toMatchObject({
      id,
      code: 'S99901',
      leadMunicipalityCode: '276',
      staff: [],
      actions: ['staff'],
    });
    expect(theirs.areas.map((area: { slug: string }) => area.slug)).toEqual(['north', 'south']);
    expect((await put(`/projects/${id}`, { ...project, version: 0 }, south)).statusCode).toBe(403);
    const [ours] = (await get('/projects')).rows;
    expect(ours).toMatchObject({
      otherAreaSlug: 'south',
      actions: ['edit', 'staff'],
      staff: [{ sharePercent: 60 }],
    });
    expect((await put(`/projects/${id}`, { ...project, otherAreaSlug: null, version: 0 })).statusCode).toBe(
      200,
    );
    expect((await get('/projects', south)).rows).toEqual([]);
    const [line] = ours.staff;
    const ended = await put(`/projects/${id}/staff/${line.id}`, { ...own, endsOn: '2026-11-30', version: 0 });
    expect(ended.statusCode, ended.body).toBe(200);
  });

  test('an unknown other area is refused', async () => {
    expect(codeOf(await post('/projects', { ...project, code: 'S99902', otherAreaSlug: 'nowhere' }))).toBe(
      'unknown-area',
    );
    expect((await post('/projects', { ...project, otherAreaSlug: null })).statusCode).toBe(409);
  });
});

describe('reference', () => {
  test('gives the selects of the actor’s own area, staff only to those who may read them', async () => {
    const reference = await get('/reference', coordinator);
    expect(reference.municipalities).toHaveLength(308);
    expect(reference.areaMunicipalities).toEqual(['167', '276', '422']);
    const us = reference.staff.find((one: { id: string }) => one.id === coordinator.staffId);
    expect(us).toMatchObject({
      roles: ['coordinator'],
      municipalityCodes: ['167'],
      employed: true,
      seesNonDisclosed: false,
    });
    const city = reference.organisations.find((one: { id: string }) => one.id === world.city);
    expect(city).toMatchObject({ takesReferrals: true, ended: false });
    const referrer = await world.addWorker('referrer', { organisationId: world.authority });
    const theirs = await get('/reference', referrer);
    expect(theirs.staff).toEqual([]);
    expect(theirs.environments).toEqual([]);
    expect(theirs.organisations.map((one: { name: string }) => one.name)).not.toContain('South city');
  });
});

describe('environments and packages', () => {
  test('an environment is added, changed and ended', async () => {
    const environment = {
      name: 'Kierrätyskeskus',
      municipalityCode: '276',
      organisationId: world.association,
      unitId: null,
      streetAddress: 'Kauppatie 2',
      places: 8,
      contactStaffId: coordinator.staffId,
      description: '',
      startsOn: '2026-01-01',
      endsOn: null,
    };
    const { id } = (await post('/environments', environment, coordinator)).json();
    expect(await get(`/environments/${id}`)).toMatchObject({
      organisation: 'Association',
      contact: { id: coordinator.staffId },
    });
    expect(
      (await put(`/environments/${id}`, { ...environment, endsOn: '2025-12-31', version: 0 })).statusCode,
    ).toBe(422);
    expect(
      (await put(`/environments/${id}`, { ...environment, endsOn: '2026-11-19', version: 0 })).statusCode,
    ).toBe(200);
    expect((await get('/environments', coordinator)).rows).toEqual([]);
    expect((await get('/environments?ended=with', coordinator)).rows).toHaveLength(1);
    const coach = await world.addWorker('workCoach');
    expect((await post('/environments', { ...environment, name: 'Toinen' }, coach)).statusCode).toBe(403);
    expect(
      (await world.send(southAdministrator, { method: 'GET', url: `/api/environments/${id}` })).statusCode,
    ).toBe(404);
  });

  test('a package is shared by the municipalities, who comment on it', async () => {
    const input = {
      nameFi: 'Keittiöpolku',
      nameSv: 'Köksstigen',
      nameEn: 'Kitchen path',
      targetGroup: 'under30',
      goal: '',
      weeks: 12,
      weekdays: [3, 1, 1],
      dailyMinutes: 240,
      steps: [{ title: 'Hygieniapassi', service: 'Koulutus', dueAfterDays: 14 }],
      retiredOn: null,
    };
    const { id } = (await post('/packages', input, coordinator)).json();
    expect(
      (await post(`/packages/${id}/comments`, { content: 'Toimi meillä hyvin.' }, coordinator)).statusCode,
    ).toBe(200);
    const record = await get(`/packages/${id}`, coordinator);
    expect(record).toMatchObject({
      weekdays: [1, 3],
      commentCount: 1,
      steps: input.steps,
      actions: ['edit', 'comment'],
    });
    expect(record.comments).toMatchObject([{ content: 'Toimi meillä hyvin.', organisation: 'City' }]);
    expect(
      (await put(`/packages/${id}`, { ...input, retiredOn: '2026-11-20', version: 0 }, coordinator))
        .statusCode,
    ).toBe(200);
    expect((await get('/packages', coordinator)).rows).toEqual([]);
    expect((await get('/packages?targetGroup=under30&retired=with', coordinator)).rows).toHaveLength(1);
  });
});

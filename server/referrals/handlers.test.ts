import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld, worldNow } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let neighbour: Worker;
let referrer: Worker;
let otherReferrer: Worker;
let workshopCoach: Worker;
let trusted: Worker;
let southerner: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('careerAgent', { municipalityCodes: ['167'], mainMunicipalities: ['167'] });
  neighbour = await world.addWorker('careerAgent', {
    municipalityCodes: ['276'],
    mainMunicipalities: ['276'],
  });
  referrer = await world.addWorker('referrer', { organisationId: world.authority });
  otherReferrer = await world.addWorker('referrer', { organisationId: world.association });
  workshopCoach = await world.addWorker('workCoach', { organisationId: world.association });
  trusted = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
  southerner = await world.addWorker('coordinator', { area: world.south });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const person = {
  givenNames: 'Eino Kalevi',
  familyName: 'Kuusela',
  identityCode: null as string | null,
  birthDate: '1985-03-04' as string | null,
  municipalityCode: '167',
  serviceLanguage: 'fi',
  phone: '050 000 4321',
  email: null,
  nonDisclosure: 'none',
  reason: 'Etsii töitä keittiöstä.',
  statutoryPlanReference: null,
};

async function refer(
  changes: Partial<Record<keyof typeof person, unknown>> = {},
  by = referrer,
): Promise<string> {
  const answer = await world.send(by, {
    method: 'POST',
    url: '/api/referrals',
    payload: { ...person, ...changes },
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json().id;
}
async function read(id: string, by: Worker) {
  return world.send(by, { method: 'GET', url: `/api/referrals/${id}` });
}
async function decide(id: string, what: string, body: object, by: Worker) {
  const current = await read(id, by);
  const version = current.statusCode === 200 ? current.json().version : 0;
  return world.send(by, {
    method: 'POST',
    url: `/api/referrals/${id}/${what}`,
    payload: { version, ...body },
  });
}
async function inbox(by: Worker, query = '') {
  const answer = await world.send(by, {
    method: 'POST',
    url: '/api/referrals/search',
    payload: { limit: 200, ...Object.fromEntries(new URLSearchParams(query)) },
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}
const queue = async (by: Worker) =>
  (await world.send(by, { method: 'GET', url: '/api/referrals/queue' })).json();
const ids = (page: { rows: { id: string }[] }) => page.rows.map((row) => row.id);

describe('on its way', () => {
  test('goes to the municipality’s worker, and the ground is told', async () => {
    const id = await refer();
    const record = (await read(id, agent)).json();
    expect(record).toMatchObject({
      status: 'new',
      source: 'authority',
      assigned: { id: agent.staffId },
      waitingDays: 0,
      phone: '050 000 4321',
    });
    expect(record.events.map((event: { event: string }) => event.event)).toEqual(['received', 'assigned']);
    expect(record.events[1]).toMatchObject({ basis: 'mainArea' });
    expect(record.actions).toEqual(['accept', 'assign', 'pool', 'redirect', 'transfer', 'return']);
    expect(ids(await inbox(agent, '&whose=mine'))).toContain(id);
    expect(ids(await inbox(neighbour))).not.toContain(id);
    expect((await read(id, neighbour)).statusCode).toBe(404);
    expect((await read(id, southerner)).statusCode).toBe(404);
  });

  test('a municipality without a worker: default contact, else the pool', async () => {
    const pooled = await refer({ municipalityCode: '422' });
    expect((await read(pooled, trusted)).json()).toMatchObject({ status: 'pooled', assigned: null });
    expect(ids(await inbox(trusted, '&whose=pool'))).toContain(pooled);
    await database.owner
      .updateTable('area_municipality')
      .set({ default_contact_staff_id: neighbour.staffId })
      .where('municipality_code', '=', '422')
      .execute();
    const contacted = await refer({ municipalityCode: '422' });
    // out of her scope, but hers
    const record = (await read(contacted, neighbour)).json();
    expect(record).toMatchObject({ status: 'new', assigned: { id: neighbour.staffId } });
    expect(record.events[1].basis).toBe('defaultContact');
  });

  test('of two workers of a municipality the less loaded takes it, whoever sends', async () => {
    const busy = await world.addWorker('careerAgent', {
      municipalityCodes: ['405'],
      area: world.south,
      mainMunicipalities: ['405'],
    });
    const free = await world.addWorker('careerAgent', {
      municipalityCodes: ['405'],
      area: world.south,
      mainMunicipalities: ['405'],
    });
    await world.addClient({ area: world.south, responsible: busy });
    const sender = await world.addWorker('referrer', { area: world.south });
    const id = await refer({ municipalityCode: '405' }, sender);
    expect((await read(id, free)).json().assigned.id).toBe(free.staffId);
  });

  test('is redirected, pooled, taken and returned; a second decider is told', async () => {
    const id = await refer();
    const seen = (await read(id, agent)).json().version;
    expect(
      (await decide(id, 'redirection', { municipalityCode: '276', note: 'Muutti' }, agent)).statusCode,
    ).toBe(200);
    expect((await read(id, agent)).statusCode).toBe(404);
    expect((await read(id, neighbour)).json()).toMatchObject({
      municipalityCode: '276',
      assigned: { id: neighbour.staffId },
    });
    const late = await world.send(trusted, {
      method: 'POST',
      url: `/api/referrals/${id}/pool`,
      payload: { version: seen },
    });
    expect(late.statusCode).toBe(409);
    expect(late.json()).toMatchObject({ code: 'changed-meanwhile', current: { municipalityCode: '276' } });
    expect((await decide(id, 'pool', {}, neighbour)).statusCode).toBe(200);
    expect((await decide(id, 'assignment', { staffId: neighbour.staffId }, neighbour)).statusCode).toBe(200);
    const noNote = await decide(id, 'return', { reason: 'other' }, neighbour);
    expect(noNote.statusCode).toBe(422);
    expect(noNote.json().errors[0]).toMatchObject({ pointer: '/body/note', code: 'return-note-needed' });
    expect(
      (await decide(id, 'return', { reason: 'noPlace', note: 'Kevätkurssi on täynnä.' }, neighbour))
        .statusCode,
    ).toBe(200);
    expect((await decide(id, 'pool', {}, neighbour)).statusCode).toBe(409);
    const record = (await read(id, neighbour)).json();
    expect(record).toMatchObject({ status: 'returned', returnedReason: 'noPlace', actions: [] });
    expect(record.events.map((event: { event: string }) => event.event)).toEqual([
      'received',
      'assigned',
      'redirected',
      'pooled',
      'assigned',
      'returned',
    ]);
  });

  test('another organisation takes it over only by its own word', async () => {
    const id = await refer();
    expect((await read(id, workshopCoach)).statusCode).toBe(404);
    const nobody = await decide(id, 'transfer', { organisationId: world.authority }, agent);
    expect(nobody.statusCode).toBe(422);
    expect(nobody.json().errors[0].code).toBe('organisation-cannot-answer');
    expect((await decide(id, 'transfer', { organisationId: world.association }, agent)).statusCode).toBe(200);
    expect((await read(id, agent)).json()).toMatchObject({
      status: 'transferPending',
      actions: ['recallTransfer'],
    });
    expect((await decide(id, 'transfer-answer', { accept: true }, agent)).statusCode).toBe(409);
    expect(
      (await decide(id, 'transfer-answer', { accept: false, note: 'Ei tilaa' }, workshopCoach)).statusCode,
    ).toBe(200);
    expect((await read(id, agent)).json()).toMatchObject({ status: 'new', assigned: { id: agent.staffId } });
    expect((await decide(id, 'transfer', { organisationId: world.association }, agent)).statusCode).toBe(200);
    expect((await decide(id, 'transfer-answer', { accept: true }, workshopCoach)).statusCode).toBe(200);
    expect((await read(id, workshopCoach)).json()).toMatchObject({
      status: 'new',
      holderOrganisation: 'Association',
      assigned: { id: workshopCoach.staffId },
    });
    const taken = await decide(
      id,
      'acceptance',
      { clientId: null, staffId: null, isAnotherPerson: true },
      workshopCoach,
    );
    expect(taken.statusCode, taken.body).toBe(200);
  });
});

describe('accepted', () => {
  test('becomes a client with the accepter responsible, the code readable under its new record', async () => {
    const id = await refer({ familyName: 'Uusitalo', identityCode: '111111-9991', birthDate: null });
    expect((await read(id, agent)).json()).toMatchObject({
      identityCodeMasked: '111111-****',
      birthDate: '1911-11-11',
    });
    const taken = await decide(
      id,
      'acceptance',
      { clientId: null, staffId: null, note: 'Tervetuloa' },
      agent,
    );
    expect(taken.statusCode, taken.body).toBe(200);
    const { clientId } = taken.json();
    const client = (await world.send(agent, { method: 'GET', url: `/api/clients/${clientId}` })).json();
    expect(client).toMatchObject({
      familyName: 'Uusitalo',
      identityCodeMasked: '111111-****',
      path: { state: 'referred', transitions: [{ to: 'referred' }] },
      responsible: { id: agent.staffId },
    });
    expect((await read(id, agent)).json()).toMatchObject({ status: 'accepted', clientId, duplicates: [] });
    const came = await world.send(agent, { method: 'GET', url: `/api/clients/${clientId}/referrals` });
    expect(came.json().rows).toMatchObject([
      { id, source: 'authority', reason: person.reason, mayOpen: true },
    ]);
    const coach = await world.addWorker('workCoach');
    const url = `/api/clients/${clientId}`;
    const payload = { reason: 'colleagueRequest' };
    await world.send(coach, { method: 'POST', url: `${url}/access-reasons`, payload });
    expect((await world.send(coach, { method: 'GET', url: `${url}/referrals` })).json().rows).toMatchObject([
      { id, mayOpen: false },
    ]);
    const employerAgent = await world.addWorker('employerAgent');
    await world.send(employerAgent, { method: 'POST', url: `${url}/access-reasons`, payload });
    const seen = await world.send(employerAgent, { method: 'GET', url: `${url}/referrals` });
    expect(seen.json()).toEqual({ rows: [] });
  });

  test('a known identity code is joined, never made twice', async () => {
    const again = await refer({ familyName: 'Uusitalo', identityCode: '111111-9991', birthDate: null });
    const twice = await decide(
      again,
      'acceptance',
      { clientId: null, staffId: null, isAnotherPerson: true },
      agent,
    );
    expect(twice.statusCode).toBe(409);
    expect(twice.json().code).toBe('duplicate-identity-code');
    const elsewhere = await refer({ identityCode: '111111-9991', birthDate: null, municipalityCode: '276' });
    const unseen = await decide(elsewhere, 'acceptance', { clientId: null, staffId: null }, neighbour);
    expect(unseen.statusCode).toBe(409);
    expect(unseen.json().code).toBe('client-out-of-reach');
    const [known] = (await read(again, agent)).json().duplicates;
    expect(known.match).toBe('identityCode');
    const joined = await decide(again, 'acceptance', { clientId: known.id, staffId: null }, agent);
    expect(joined.json()).toMatchObject({ clientId: known.id });
  });

  test('a return opens the ended path again, with the chosen worker responsible', async () => {
    const colleague = await world.addWorker('workCoach', { municipalityCodes: ['167'] });
    const clientId = await world.addClient({
      familyName: 'Palaaja',
      givenNames: 'Outi',
      birthDate: '1970-01-02',
      responsible: agent,
      state: 'coaching',
    });
    const version = (await world.send(agent, { method: 'GET', url: `/api/clients/${clientId}` })).json()
      .version;
    const ended = await world.send(agent, {
      method: 'POST',
      url: `/api/clients/${clientId}/outcomes`,
      payload: {
        code: 'openLabourMarket',
        happenedOn: '2026-11-15',
        note: '',
        receivingParty: 'Oy Esimerkki Ab',
        followOnPlan: '',
        version,
      },
    });
    expect(ended.statusCode, ended.body).toBe(200);
    const id = await refer({ familyName: 'Palaaja', givenNames: 'Outi', birthDate: '1970-01-02' });
    const [known] = (await read(id, agent)).json().duplicates;
    expect(known).toMatchObject({ id: clientId, match: 'nameAndBirthDate', pathState: 'outcome' });
    const unsure = await decide(id, 'acceptance', { clientId: null, staffId: null }, agent);
    expect(unsure.json().code).toBe('possible-duplicate');
    const joined = await decide(id, 'acceptance', { clientId, staffId: colleague.staffId }, agent);
    expect(joined.statusCode, joined.body).toBe(200);
    const client = (await world.send(colleague, { method: 'GET', url: `/api/clients/${clientId}` })).json();
    expect(client).toMatchObject({ path: { state: 'assessment' }, responsible: { id: colleague.staffId } });
    const outcome = await database.owner
      .selectFrom('outcome')
      .selectAll()
      .where('client_id', '=', clientId)
      .executeTakeFirstOrThrow();
    expect(outcome.reopened_on).toBe('2026-11-20');
  });

  test('joining an open path leaves its responsible', async () => {
    const clientId = await world.addClient({
      familyName: 'Avoin',
      givenNames: 'Olli',
      birthDate: '1980-02-02',
      responsible: agent,
    });
    const id = await refer({ familyName: 'Avoin', givenNames: 'Olli', birthDate: '1980-02-02' });
    const joined = await decide(id, 'acceptance', { clientId, staffId: null }, trusted);
    expect(joined.statusCode, joined.body).toBe(200);
    const client = await database.owner
      .selectFrom('client')
      .select('responsible_staff_id')
      .where('id', '=', clientId)
      .executeTakeFirstOrThrow();
    expect(client.responsible_staff_id).toBe(agent.staffId);
  });

  test('a client of another area, or out of reach, can’t be joined', async () => {
    const southClient = await world.addClient({ area: world.south });
    const farClient = await world.addClient({ municipalityCode: '276' });
    const id = await refer();
    for (const clientId of [southClient, farClient]) {
      const answer = await decide(id, 'acceptance', { clientId, staffId: null }, agent);
      expect(answer.statusCode).toBe(404);
    }
  });
});

describe('the sender', () => {
  test('sees name, status and dates of what her organisation sent, and nothing else', async () => {
    const id = await refer({ familyName: 'Seurattava' });
    await decide(id, 'return', { reason: 'incomplete', note: 'Puhelinnumero puuttuu.' }, agent);
    const page = (await world.send(referrer, { method: 'GET', url: '/api/referrals/sent?limit=200' })).json();
    const own = page.rows.find((row: { id: string }) => row.id === id);
    expect(own).toEqual({
      id,
      version: 1,
      name: 'Seurattava Eino Kalevi',
      status: 'returned',
      receivedOn: '2026-11-20',
      decidedOn: '2026-11-20',
      returnedReason: 'incomplete',
      returnedNote: 'Puhelinnumero puuttuu.',
      actions: [],
    });
    const theirs = (await world.send(otherReferrer, { method: 'GET', url: '/api/referrals/sent' })).json();
    expect(theirs.rows).toEqual([]);
    expect((await read(id, referrer)).statusCode).toBe(403);
    expect(
      (await world.send(referrer, { method: 'POST', url: '/api/referrals/search', payload: {} })).statusCode,
    ).toBe(403);
    expect(
      (await world.send(referrer, { method: 'POST', url: '/api/clients/search', payload: {} })).statusCode,
    ).toBe(403);
  });

  test('withdraws an unanswered one, another organisation does not', async () => {
    const id = await refer();
    const withdraw = (by: Worker) =>
      world.send(by, { method: 'POST', url: `/api/referrals/${id}/withdrawal`, payload: { version: 0 } });
    expect((await withdraw(otherReferrer)).statusCode).toBe(404);
    expect((await withdraw(referrer)).statusCode).toBe(200);
    expect((await read(id, agent)).json().status).toBe('withdrawn');
    expect(
      (
        await world.send(referrer, {
          method: 'POST',
          url: `/api/referrals/${id}/withdrawal`,
          payload: { version: 1 },
        })
      ).statusCode,
    ).toBe(409);
  });

  test('is told which field is wrong', async () => {
    const send = (payload: object) =>
      world.send(referrer, { method: 'POST', url: '/api/referrals', payload: { ...person, ...payload } });
    expect((await send({ municipalityCode: '405' })).json().errors[0]).toMatchObject({
      pointer: '/body/municipalityCode',
      code: 'municipality-not-in-area',
    });
    expect((await send({ identityCode: '111111-9992' })).json().errors[0]).toMatchObject({
      pointer: '/body/identityCode',
      code: 'identity-code-check-character',
    });
    expect((await send({ birthDate: '2030-01-01' })).json().errors[0]).toMatchObject({
      pointer: '/body/birthDate',
      code: 'birth-date-in-future',
    });
  });
});

describe('non-disclosure', () => {
  test('only somebody with the right gets it or sees it; others learn a count', async () => {
    const id = await refer({ nonDisclosure: 'unknown', familyName: 'Suojattu' });
    const record = (await read(id, trusted)).json();
    expect(record).toMatchObject({
      assigned: { id: trusted.staffId },
      municipalityCode: '167',
      hidden: false,
    });
    expect(record.events[1].basis).toBe('nonDisclosureRight');
    expect((await read(id, agent)).statusCode).toBe(404);
    const given = await decide(id, 'assignment', { staffId: agent.staffId }, trusted);
    expect(given.json().errors[0].code).toBe('worker-lacks-right');
    await decide(id, 'pool', {}, trusted);
    const page = await inbox(agent);
    expect(ids(page)).not.toContain(id);
    expect(await queue(agent)).toMatchObject({ waitingForRight: 1 });
    expect(await queue(trusted)).toMatchObject({ waitingForRight: 0 });
  });

  test('an assigned worker whose right has ended reads no contact data', async () => {
    const holder = await world.addWorker('coordinator', {
      municipalityCodes: ['422'],
      rights: ['nonDisclosure'],
    });
    const id = await refer({ nonDisclosure: 'set' });
    await decide(id, 'assignment', { staffId: holder.staffId }, trusted);
    await database.owner
      .updateTable('role_assignment')
      .set({ rights: [] })
      .where('id', '=', holder.assignmentId)
      .execute();
    const record = (await read(id, holder)).json();
    expect(record).toMatchObject({ hidden: true, phone: null, email: null, municipalityCode: null });
    const [row] = (await inbox(holder, '&whose=mine')).rows;
    expect(row.municipalityCode).toBeNull();
    expect(ids(await inbox(holder, '&municipalityCode=167'))).not.toContain(id);
  });
});

test('queue times are those of the referrals one may handle', async () => {
  const keeper = await world.addWorker('coordinator', { area: world.south });
  const sender = await world.addWorker('referrer', { area: world.south });
  const before = await queue(keeper);
  for (const days of [0, 4, 9]) {
    await world.setNow(new Date(worldNow.getTime() - days * 86_400_000));
    await refer({ municipalityCode: '153' }, sender);
  }
  await world.setNow(worldNow);
  const after = await queue(keeper);
  expect(after.waiting).toBe(before.waiting + 3);
  expect(after.longestDays).toBe(9);
});

describe('the public form', () => {
  const self = {
    area: 'north',
    givenNames: 'Nasrin',
    familyName: 'Ahmadi',
    birthDate: null,
    municipalityCode: '276',
    serviceLanguage: 'fa',
    phone: '050 000 1111',
    email: null,
    nonDisclosure: 'none',
    reason: '',
  };
  let minute = 1;
  const send = (payload: object, remoteAddress = '10.0.0.1') => {
    // each test in a minute of its own, so that the limit of one does not meet another
    return world.send(undefined, { method: 'POST', url: '/api/public/referrals', payload, remoteAddress });
  };
  const nextMinute = async () => {
    minute += 1;
    await world.setNow(new Date(worldNow.getTime() + minute * 60_000));
  };

  test('gives a receipt that says nothing of the person, known or not', async () => {
    await nextMinute();
    const first = await send(self);
    expect(first.statusCode, first.body).toBe(200);
    expect(Object.keys(first.json())).toEqual(['receipt']);
    expect(first.json().receipt).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    const again = await send(self);
    expect(again.statusCode).toBe(200);
    expect(Object.keys(again.json())).toEqual(['receipt']);
    const listed = (await inbox(neighbour)).rows.find(
      (row: { receipt: string }) => row.receipt === first.json().receipt,
    );
    expect(listed).toMatchObject({ source: 'self', senderOrganisation: null, familyName: 'Ahmadi' });
    const logged = await database.owner
      .selectFrom('audit_event')
      .select(['event', 'staff_id', 'subject_id'])
      .where('event', '=', 'publicReferral')
      .execute();
    expect(logged).toHaveLength(2);
    expect(logged[0]?.staff_id).toBeNull();
  });

  test('a program that fills in the trap is thanked and not stored', async () => {
    await nextMinute();
    const before = await countReferrals();
    const answer = await send({ ...self, website: 'https://example.org' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json().receipt).toMatch(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/);
    expect(await countReferrals()).toBe(before);
  });

  test('asks for a way to reach the person, and for a municipality of the area', async () => {
    await nextMinute();
    expect((await send({ ...self, phone: null })).json().errors[0].code).toBe('contact-needed');
    expect((await send({ ...self, municipalityCode: '405' })).json().errors[0].code).toBe(
      'municipality-not-in-area',
    );
    expect((await send({ ...self, area: 'nowhere' })).statusCode).toBe(404);
    expect((await send({ ...self, identityCode: '111111-9991' })).statusCode).toBe(400);
  });

  test('not answering about non-disclosure counts as set', async () => {
    await nextMinute();
    const silent = { ...self, nonDisclosure: undefined };
    const { receipt } = (await send({ ...silent, familyName: 'Vaitonen' })).json();
    expect((await inbox(neighbour)).rows.map((row: { receipt: string }) => row.receipt)).not.toContain(
      receipt,
    );
    expect((await inbox(trusted)).rows.map((row: { receipt: string }) => row.receipt)).toContain(receipt);
    const found = async (by: Worker, search: string) =>
      (await inbox(by, `&search=${encodeURIComponent(search)}`)).rows.map(
        (row: { receipt: string }) => row.receipt,
      );
    for (const search of [
      receipt,
      receipt.toLowerCase().replace('-', ' '),
      'vaitonen',
      'Vaittonen',
      'vaitnen',
    ]) {
      expect(await found(trusted, search), search).toEqual([receipt]);
      expect(await found(neighbour, search), search).toEqual([]);
    }
    expect(await found(trusted, 'Xyz')).toEqual([]);
  });

  test('five a minute from one address, then a wait', async () => {
    await nextMinute();
    for (let sent = 0; sent < 5; sent += 1) expect((await send(self, '10.0.0.9')).statusCode).toBe(200);
    expect((await send(self, '10.0.0.9')).statusCode).toBe(429);
    expect((await send(self, '10.0.0.10')).statusCode).toBe(200);
    await nextMinute();
    expect((await send(self, '10.0.0.9')).statusCode).toBe(200);
  });

  test('knows the areas and their municipalities', async () => {
    const { areas, languages } = (
      await world.send(undefined, { method: 'GET', url: '/api/public/areas' })
    ).json();
    expect(areas.map((area: { slug: string }) => area.slug)).toEqual(['north', 'south']);
    expect(areas[1].municipalities.map((one: { fi: string }) => one.fi)).toEqual(['Imatra', 'Lappeenranta']);
    expect(languages.length).toBeGreaterThan(10);
  });

  async function countReferrals(): Promise<number> {
    const rows = await database.owner.selectFrom('referral').select('id').execute();
    return rows.length;
  }
});

describe('the log', () => {
  test('says who was touched', async () => {
    const id = await refer();
    const { clientId } = (
      await decide(id, 'acceptance', { clientId: null, staffId: null, isAnotherPerson: true }, agent)
    ).json();
    const events = await database.owner
      .selectFrom('audit_event')
      .select(['event', 'verb', 'staff_id', 'client_ids', 'subject_id'])
      .where('event', '=', 'referralAccept')
      .where('subject_id', '=', id)
      .execute();
    expect(events).toEqual([
      {
        event: 'referralAccept',
        verb: 'create',
        staff_id: agent.staffId,
        client_ids: [clientId],
        subject_id: id,
      },
    ]);
  });
});

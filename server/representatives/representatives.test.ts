/** How a representative of an employer comes, chooses, and is ended; what she reads and changes; what is closed to her. */
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { forgetContactPersons } from '../employers/forget.ts';
import { newId } from '../platform/new-id.ts';
import { insertSession } from '../platform/session.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import {
  type Sender,
  type Worker,
  type World,
  createWorld,
  worldIssuer,
  worldNow,
} from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let employerId: string;
let contactId: string;

const json = (answer: LightMyRequestResponse) => {
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  return answer.json();
};

async function addContact(of: string): Promise<string> {
  const id = newId();
  await database.owner
    .insertInto('employer_contact')
    .values({
      area_id: world.north,
      id,
      employer_id: of,
      organisation_id: world.city,
      name: 'Ritva Esimerkki',
      email: 'ritva@example.org',
      phone: '050 000 7777',
      language: 'sv',
    })
    .execute();
  return id;
}

/** Signed in at the identity provider, and nobody here yet. */
async function newcomer(subject: string, mandates?: { businessId: string; name: string }[]): Promise<Sender> {
  const token = await insertSession(
    database.owner,
    {
      issuer: worldIssuer,
      subject,
      idToken: null,
      mandates: mandates
        ? { name: 'Valtuutettu Veikko', of: mandates.map((one) => ({ ...one, role: 'NIMKO' })) }
        : null,
    },
    undefined,
    world.services.clock.now(),
  );
  return renewed({ cookies: { polku: token, 'polku-language': 'fi' }, csrfToken: '' });
}

/** With the token for changes that the session has now. */
async function renewed(sender: Sender): Promise<Sender> {
  const { csrfToken } = json(await world.send(sender, { url: '/api/session' }));
  return { ...sender, csrfToken };
}

const session = async (sender: Sender) => json(await world.send(sender, { url: '/api/session' }));
const codeFor = async (contact: string, of = employerId): Promise<string> =>
  json(await world.send(agent, { method: 'POST', url: `/api/employers/${of}/contacts/${contact}/codes` }))
    .code;
const give = (sender: Sender, code: string) =>
  world.send(sender, { method: 'POST', url: '/api/session/code', payload: { code } });

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('employerAgent');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});
beforeEach(async () => {
  employerId = await world.addEmployer();
  contactId = await addContact(employerId);
});

describe('a one-time code', () => {
  test('makes a contact person the employer’s representative, once', async () => {
    const code = await codeFor(contactId);
    const sender = await newcomer('ritva');
    expect((await session(sender)).unbound).toBe(true);
    expect((await give(sender, ` ${code.toLowerCase()} `)).statusCode).toBe(200);
    expect(await session(sender)).toMatchObject({
      unbound: false,
      staff: null,
      client: null,
      representative: { name: 'Ritva Esimerkki', language: 'sv', employerId },
      representations: [{ areaName: { fi: 'North' } }],
    });
    expect(json(await world.send(sender, { url: '/api/representative' }))).toMatchObject({
      me: { name: 'Ritva Esimerkki', email: 'ritva@example.org', phone: '050 000 7777', language: 'sv' },
      organisation: { kind: 'company' },
      others: [],
    });
    expect((await give(await newcomer('somebody else'), code)).json().errors[0].code).toBe('code-not-valid');
    const logged = await database.owner
      .selectFrom('audit_event')
      .select(['event', 'role', 'subject_id', 'client_ids'])
      .where('subject_id', '=', employerId)
      .orderBy('id')
      .execute();
    expect(logged).toEqual([
      { event: 'accountBind', role: 'representative', subject_id: employerId, client_ids: [] },
      { event: 'representativeHome', role: 'representative', subject_id: employerId, client_ids: [] },
    ]);
  });

  test('ceases when a newer one is made, and when its time is over', async () => {
    const first = await codeFor(contactId);
    const second = await codeFor(contactId);
    const sender = await newcomer('late');
    expect((await give(sender, first)).statusCode).toBe(422);
    await database.owner
      .updateTable('account_code')
      .set({ expires_at: worldNow.toISOString() })
      .where('contact_id', '=', contactId)
      .execute();
    expect((await give(sender, second)).statusCode).toBe(422);
  });

  test('is guessed a few times and no more, a client’s and a representative’s together', async () => {
    const sender = await newcomer('guesser');
    const answers = [];
    for (let at = 0; at < 6; at += 1) answers.push((await give(sender, `AAAA-AAA${at}`)).statusCode);
    expect(answers).toEqual([422, 422, 422, 422, 422, 429]);
  });

  test('is made for a contact person of this employer who still is one', async () => {
    const url = (of: string, contact: string) => `/api/employers/${of}/contacts/${contact}/codes`;
    const other = await world.addEmployer();
    const post = (at: string) => world.send(agent, { method: 'POST', url: at });
    expect((await post(url(other, contactId))).statusCode).toBe(404);
    expect((await post(url(employerId, newId()))).statusCode).toBe(404);
    await database.owner
      .updateTable('employer_contact')
      .set({ ended_on: '2026-11-20' })
      .where('id', '=', contactId)
      .execute();
    expect((await post(url(employerId, contactId))).json().code).toBe('contact-erased');
    const southern = await world.addWorker('employerAgent', { area: world.south });
    const answer = await world.send(southern, { method: 'POST', url: url(employerId, contactId) });
    expect(answer.statusCode).toBe(404);
  });
});

describe('one who represents several', () => {
  test('chooses, and sees of each its own; another’s organisation is not hers to choose', async () => {
    const second = await world.addEmployer({ name: 'Second Oy' });
    const southern = await world.addEmployer({ area: world.south, name: 'Southern Oy' });
    const foreign = await world.signInRepresentative(await world.addEmployer());
    await world.signInRepresentative(second, { subject: 'of-many' });
    await world.signInRepresentative(southern, { subject: 'of-many', area: world.south });
    let sender: Sender = await world.signInRepresentative(employerId, { subject: 'of-many' });
    const { representations } = await session(sender);
    expect(representations).toHaveLength(3);
    const choose = (representationId: string) =>
      world.send(sender, {
        method: 'POST',
        url: '/api/session/assignment',
        payload: { representationId },
      });
    for (const name of ['Second Oy', 'Southern Oy']) {
      const wanted = representations.find((one: { employerName: string }) => one.employerName === name);
      json(await choose(wanted.id));
      // the page of another tab, which still shows the former, saves nothing
      expect((await choose(wanted.id)).json().code).toBe('wrong-csrf-token');
      sender = await renewed(sender);
      const home = json(await world.send(sender, { url: '/api/representative' }));
      expect(home.organisation.name).toBe(name);
      expect(home.others).toEqual([]);
    }
    expect((await choose(foreign.id)).statusCode).toBe(404);
  });

  test('may be a client and staff too: one session is of one of them', async () => {
    const clientId = await world.addClient({ responsible: agent });
    await database.owner
      .insertInto('client_account')
      .values({
        area_id: world.north,
        id: newId(),
        client_id: clientId,
        issuer: worldIssuer,
        subject: 'both',
        how: 'oneTimeCode',
        bound_at: worldNow.toISOString(),
      })
      .execute();
    let sender: Sender = await world.signInRepresentative(employerId, { subject: 'both' });
    const { accounts, client } = await session(sender);
    expect([accounts.length, client]).toEqual([1, null]);
    expect((await world.send(sender, { url: '/api/own' })).statusCode).toBe(403);
    const url = '/api/session/assignment';
    json(await world.send(sender, { method: 'POST', url, payload: { accountId: accounts[0].id } }));
    sender = await renewed(sender);
    expect((await session(sender)).representative).toBeNull();
    expect((await world.send(sender, { url: '/api/representative' })).statusCode).toBe(403);
  });
});

describe('staff', () => {
  const list = (worker: Worker) =>
    world.send(worker, { url: `/api/employers/${employerId}/representatives` });

  test('see who represents and for whom a code waits, and end it with its sessions at once', async () => {
    const sender = await world.signInRepresentative(employerId, { name: 'Ensi Edustaja' });
    await codeFor(contactId);
    const { rows, codes } = json(await list(agent));
    expect(rows).toEqual([
      { id: sender.id, name: 'Ensi Edustaja', email: '', phone: '', how: 'code', startsOn: '2026-10-01' },
    ]);
    expect(codes).toEqual([{ contactId, expiresAt: expect.any(String) }]);
    const end = (of: string) =>
      world.send(agent, {
        method: 'POST',
        url: `/api/employers/${of}/representatives/${sender.id}/end`,
      });
    expect((await end(await world.addEmployer())).statusCode).toBe(404);
    expect((await world.send(sender, { url: '/api/representative' })).statusCode).toBe(200);
    json(await end(employerId));
    expect((await world.send(sender, { url: '/api/representative' })).statusCode).toBe(401);
    expect((await end(employerId)).statusCode).toBe(404);
    expect(json(await list(agent)).rows).toEqual([]);
    const left = await database.owner
      .selectFrom('session')
      .select('token_hash')
      .where('representative_id', '=', sender.id)
      .execute();
    expect(left).toEqual([]);
  });

  test('who do not keep employers, or are of another area, see nobody', async () => {
    await world.signInRepresentative(employerId);
    const coach = await world.addWorker('workCoach');
    expect((await list(coach)).statusCode).toBe(403);
    const southern = await world.addWorker('coordinator', { area: world.south });
    expect((await list(southern)).statusCode).toBe(404);
  });

  test('a session whose representation has ended opens nothing, though it is left', async () => {
    const sender = await world.signInRepresentative(employerId);
    await database.owner
      .updateTable('employer_representative')
      .set({ ended_at: worldNow.toISOString() })
      .where('id', '=', sender.id)
      .execute();
    expect((await world.send(sender, { url: '/api/representative' })).statusCode).toBe(401);
  });
});

describe('her own data', () => {
  test('names who else represents, and nothing more of them', async () => {
    const sender = await world.signInRepresentative(employerId, { name: 'Aila' });
    await world.signInRepresentative(employerId, { name: 'Bertta' });
    await world.signInRepresentative(await world.addEmployer(), { name: 'Cecilia' });
    const home = json(await world.send(sender, { url: '/api/representative' }));
    expect(home.others).toEqual([{ name: 'Bertta', startsOn: '2026-10-01' }]);
  });

  test('her contact data are hers to change; a save of yesterday’s is a conflict, and a wrong address is pointed at', async () => {
    const sender = await world.signInRepresentative(employerId);
    const save = (payload: object) =>
      world.send(sender, { method: 'PUT', url: '/api/representative', payload });
    const body = { email: 'uusi@example.org', phone: '050 1', language: 'en', version: 0 };
    expect(json(await save(body))).toEqual({ version: 1 });
    const conflict = await save(body);
    expect(conflict.statusCode).toBe(409);
    const { me } = json(await world.send(sender, { url: '/api/representative' }));
    expect(me).toMatchObject({ email: 'uusi@example.org', phone: '050 1', language: 'en', version: 1 });
    const wrong = await save({ ...body, email: 'ei osoite', version: 1 });
    expect([wrong.statusCode, wrong.json().errors[0].pointer]).toEqual([400, '/body/email']);
  });
});

describe('a mandate', () => {
  const known = '9990010-4';
  const list = (sender: Sender) => world.send(sender, { url: '/api/session/mandates' });
  const choose = (sender: Sender, businessId: string, add = false, areaSlug = 'north') =>
    world.send(sender, {
      method: 'POST',
      url: '/api/session/mandates',
      payload: { businessId, areaSlug, add },
    });

  test('lets her choose an employer that the area knows, as long as the register tells of it at sign-in', async () => {
    const of = await world.addEmployer({ businessId: known, name: 'Known Oy' });
    const mandates = [{ businessId: known, name: 'Known Oy' }];
    const sender = await newcomer('veikko', mandates);
    const { rows, areas } = json(await list(sender));
    expect(rows).toEqual([
      {
        businessId: known,
        name: 'Known Oy',
        employers: [
          {
            areaSlug: 'north',
            areaName: expect.anything(),
            employerName: 'Known Oy',
            representationId: null,
          },
        ],
      },
    ]);
    expect(areas.map(({ slug }: { slug: string }) => slug)).toEqual(['north', 'south']);
    json(await choose(sender, known));
    expect((await session(sender)).representative).toMatchObject({
      employerId: of,
      name: 'Valtuutettu Veikko',
    });
    // the next sign-in, of which the register tells nothing any more
    const without = await newcomer('veikko');
    expect((await session(without)).representations).toEqual([]);
    expect((await choose(without, known)).json().errors[0].code).toBe('mandate-none');
    // another person's word for the same organisation opens nothing
    expect((await choose(await newcomer('stranger'), known)).json().errors[0].code).toBe('mandate-none');
    // what a worker ended stays ended
    const [held] = json(await world.send(agent, { url: `/api/employers/${of}/representatives` })).rows;
    const end = `/api/employers/${of}/representatives/${held.id}/end`;
    json(await world.send(agent, { method: 'POST', url: end }));
    const again = await choose(await newcomer('veikko', mandates), known);
    expect(again.json().errors[0].code).toBe('representation-ended');
  });

  test('adds an employer only when asked, from the company register, and never one that has ended', async () => {
    const unknown = '9990020-0';
    const ended = '9990051-8';
    const nowhere = '2617416-4';
    const mandates = [unknown, ended, nowhere].map((businessId) => ({ businessId, name: 'Some Oy' }));
    const sender = await newcomer('maija', mandates);
    const employers = () =>
      database.owner
        .selectFrom('employer')
        .select(['area_id', 'name', 'municipality_code'])
        .where('business_id', 'in', [unknown, ended, nowhere])
        .execute();
    expect((await choose(sender, unknown)).json().errors[0].code).toBe('employer-not-known');
    expect(await employers()).toEqual([]);
    for (const id of [ended, nowhere])
      expect((await choose(sender, id, true)).json().errors[0].code).toBe('company-not-found');
    expect((await choose(sender, '9990030-7', true)).json().errors[0].code).toBe('mandate-none');
    expect((await choose(sender, '9990020-1', true)).json().errors[0].code).toBe('mandate-none');
    expect((await choose(sender, unknown, true, 'nowhere')).statusCode).toBe(404);
    json(await choose(sender, unknown, true));
    expect(await employers()).toEqual([
      { area_id: world.north, name: 'Malli-Metsä Oy', municipality_code: '422' },
    ]);
    expect((await session(sender)).representative).toMatchObject({ employerName: 'Malli-Metsä Oy' });
  });
});

test('who she was is forgotten when her time as a representative is long over', async () => {
  const sender = await world.signInRepresentative(employerId, { name: 'Unohtuva' });
  const stay = await world.signInRepresentative(employerId, { name: 'Pysyvä' });
  await database.owner
    .updateTable('employer_representative')
    .set({ ended_at: '2020-01-01T00:00:00Z' })
    .where('id', '=', sender.id)
    .execute();
  await forgetContactPersons(world.services);
  const rows = await database.owner
    .selectFrom('employer_representative')
    .select(['id', 'name', 'subject'])
    .where('employer_id', '=', employerId)
    .orderBy('name')
    .execute();
  expect(rows[0]).toEqual({ id: sender.id, name: '', subject: '' });
  expect(rows[1]).toMatchObject({ id: stay.id, name: 'Pysyvä' });
});

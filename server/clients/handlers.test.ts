import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let neighbour: Worker;
let southerner: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('careerAgent', { municipalityCodes: ['167'] });
  neighbour = await world.addWorker('careerAgent', { municipalityCodes: ['276'] });
  southerner = await world.addWorker('coordinator', { area: world.south });
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const input = {
  givenNames: 'Aino Maria',
  familyName: 'Lehtovaara',
  identityCode: '111111-9991',
  birthDate: null,
  municipalityCode: '167',
  serviceLanguage: 'fi',
  nonDisclosure: 'none',
  phone: '050 000 9876',
  email: null,
  streetAddress: null,
  postalCode: null,
  postOffice: null,
  citizenship: 'FI',
  protection: null,
  protectionValidUntil: null,
  workAbility: 'partial',
  unemployedSince: '2025-01-15',
  unemployedSinceSource: null,
  graduatedOn: null,
  homeParent: null,
  outOfWorkSince: null,
  inEducation: null,
  inWork: null,
  rural: false,
  travelHelp: false,
  remoteService: false,
  adjustments: '',
  wishes: '',
};

async function create(changes: Partial<Record<keyof typeof input, unknown>> = {}, worker = agent) {
  return world.send(worker, { method: 'POST', url: '/api/clients', payload: { ...input, ...changes } });
}

describe('the client record', () => {
  test('is made, read back with groups and their basis, and found by code, name and telephone', async () => {
    const made = await create();
    expect(made.statusCode, made.body).toBe(200);
    const { id } = made.json();
    const read = await world.send(agent, { url: `/api/clients/${id}` });
    expect(read.statusCode, read.body).toBe(200);
    const record = read.json();
    expect(record).toMatchObject({
      familyName: 'Lehtovaara',
      birthDate: '1911-11-11',
      identityCodeMasked: '111111-****',
      version: 1,
      path: { state: 'referred' },
      responsible: { id: agent.staffId },
    });
    expect(record.situation.groups.map((group: { group: string }) => group.group)).toEqual([
      'longTermUnemployed',
      'over55',
      'partialWorkAbility',
    ]);
    for (const search of ['111111-9991', 'Lehtovara', 'aino lehto', '0500009876', '+358 50 000 9876']) {
      const found = await world.send(agent, {
        method: 'POST',
        url: '/api/clients/search',
        payload: { search },
      });
      expect(found.statusCode, found.body).toBe(200);
      expect(
        found.json().rows.map((row: { id: string }) => row.id),
        search,
      ).toContain(id);
    }
    const code = await world.send(agent, { method: 'POST', url: `/api/clients/${id}/identity-code/reveal` });
    expect(code.json()).toEqual({ identityCode: '111111-9991' });
    const stored = await database.owner
      .selectFrom('client')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain('9991');
  });

  test('answers every wrong field with a pointer, in the reader’s language', async () => {
    const answer = await create({
      familyName: ' ',
      birthDate: 'yesterday',
      municipalityCode: 'Joensuu',
      rural: 'yes',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(
      answer.json().errors.map((error: { pointer: string; code: string }) => [error.pointer, error.code]),
    ).toEqual([
      ['/body/familyName', 'required'],
      ['/body/birthDate', 'not-a-date'],
      ['/body/municipalityCode', 'not-a-regex'],
      ['/body/rural', 'wrong-type'],
    ]);
    expect(answer.json().title).toBe('Korjaa merkityt kohdat.');
  });

  test.each([
    [
      'an identity code with a wrong check character',
      { identityCode: '111111-9992' },
      422,
      '/body/identityCode',
    ],
    [
      'a birth date in the future',
      { identityCode: undefined, birthDate: '2027-01-01' },
      422,
      '/body/birthDate',
    ],
    [
      'a municipality outside the worker’s scope',
      { identityCode: undefined, municipalityCode: '276' },
      422,
      '/body/municipalityCode',
    ],
    ['control characters', { familyName: 'a\u0007b' }, 400, '/body/familyName'],
    ['a name of 201 characters', { familyName: 'å'.repeat(201) }, 400, '/body/familyName'],
    ['an unknown field', { diagnosis: 'F32' }, 400, '/body/diagnosis'],
  ])('refuses %s', async (_what, changes, status, pointer) => {
    const answer = await create(changes as Record<string, unknown>);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.json().errors[0].pointer).toBe(pointer);
  });

  test('keeps Arabic, emoji, SQL and script as the text they are', async () => {
    const names = ['فاطمة', '😀', "Robert'); drop table client;--", '<script>alert(1)</script>'];
    for (const familyName of names) {
      const made = await create({ familyName, identityCode: undefined, birthDate: '1990-01-01' });
      expect(made.statusCode, made.body).toBe(200);
      const read = await world.send(agent, { url: `/api/clients/${made.json().id}` });
      expect(read.json().familyName).toBe(familyName);
    }
  });

  test('is the same unknown to another area and to nobody', async () => {
    const id = await world.addClient({ responsible: agent });
    const other = await world.send(southerner, { url: `/api/clients/${id}` });
    const unknown = await world.send(agent, { url: '/api/clients/019a0000-0000-7000-8000-000000000000' });
    expect(other.statusCode).toBe(404);
    expect(unknown.statusCode).toBe(404);
    const bare = (body: string) => ({ ...JSON.parse(body), instance: '' });
    expect(bare(other.body)).toEqual(bare(unknown.body));
    expect((await world.send(undefined, { url: `/api/clients/${id}` })).statusCode).toBe(401);
  });
});

describe('two people at once', () => {
  test('the second saver sees what changed', async () => {
    const id = await world.addClient({ responsible: agent });
    const edit = (familyName: string) =>
      world.send(agent, {
        method: 'PUT',
        url: `/api/clients/${id}`,
        payload: { ...input, identityCode: undefined, birthDate: '1990-05-17', familyName, version: 0 },
      });
    expect((await edit('Ensimmäinen')).statusCode).toBe(200);
    const second = await edit('Toinen');
    expect(second.statusCode).toBe(409);
    expect(second.json()).toMatchObject({
      code: 'changed-meanwhile',
      current: { familyName: 'Ensimmäinen', version: 1 },
    });
  });

  test('that an identity code is known to another is logged, seldom told, and names nothing of the database', async () => {
    expect(
      (await create({ identityCode: '020280-999S', municipalityCode: '276' }, neighbour)).statusCode,
    ).toBe(200);
    const asker = await world.addWorker('careerAgent', { municipalityCodes: ['167'] });
    const answers = [];
    for (let at = 0; at < 7; at += 1) answers.push(await create({ identityCode: '020280-999S' }, asker));
    expect(answers.map((answer) => answer.statusCode)).toEqual([409, 409, 409, 409, 409, 429, 429]);
    expect(answers[0]?.json().code).toBe('already-exists');
    expect(answers.map((answer) => answer.body).join()).not.toMatch(/constraint|client_identity/);
    const logged = await database.owner
      .selectFrom('audit_event')
      .select('person_count')
      .where('event', '=', 'clientCreate')
      .where('staff_id', '=', asker.staffId)
      .execute();
    expect(logged).toEqual(Array.from({ length: 7 }, () => ({ person_count: 1 })));
  });

  test('a create sent twice with one key creates once, and another body with the key is refused', async () => {
    const send = (familyName: string) =>
      world.send(agent, {
        method: 'POST',
        url: '/api/clients',
        headers: { 'idempotency-key': 'same-send-1' },
        payload: { ...input, identityCode: undefined, birthDate: '1980-02-02', familyName },
      });
    const [first, second] = [await send('Kertala'), await send('Kertala')];
    expect(second.json()).toEqual(first.json());
    const people = await database.owner
      .selectFrom('client')
      .select('id')
      .where('family_name', '=', 'Kertala')
      .execute();
    expect(people).toHaveLength(1);
    expect((await send('Toisela')).json().code).toBe('key-used-otherwise');
  });
});

describe('non-disclosure', () => {
  test('without a responsible are given to one worker, by a coordinator, within her reach', async () => {
    const coordinator = await world.addWorker('coordinator', { municipalityCodes: ['167'] });
    const give = (by: Worker, which: object, staffId = agent.staffId) =>
      world.send(by, {
        method: 'POST',
        url: '/api/clients/responsible',
        payload: { staffId, note: 'Lista tuotiin tänään.', which },
      });
    const names = { familyName: 'Annettava' };
    const first = await world.addClient(names);
    const second = await world.addClient(names);
    const held = await world.addClient({ ...names, responsible: neighbour });
    const elsewhere = await world.addClient({ ...names, municipalityCode: '276' });
    const closed = await world.addClient(names);
    await database.owner
      .updateTable('client')
      .set({ path_state: 'outcome' })
      .where('id', '=', closed)
      .execute();
    const hidden = await world.addClient({ ...names, nonDisclosure: 'unknown' });
    expect((await give(agent, { clientIds: [first] })).statusCode).toBe(403);
    const unfit = await world.addWorker('manager');
    expect((await give(coordinator, { clientIds: [first] }, unfit.staffId)).statusCode).toBe(422);
    const all = [first, held, elsewhere, closed, hidden];
    expect((await give(coordinator, { clientIds: all })).json()).toEqual({ given: 1, left: false });
    expect((await give(coordinator, { found: { search: 'Annettava' } })).json()).toEqual({
      given: 1,
      left: false,
    });
    const now = await database.owner
      .selectFrom('client')
      .select(['id', 'responsible_staff_id'])
      .where('family_name', '=', 'Annettava')
      .execute();
    const given = now.filter((row) => row.responsible_staff_id === agent.staffId).map((row) => row.id);
    expect(new Set(given)).toEqual(new Set([first, second]));
    const day = (await world.send(agent, { url: '/api/day?place=handedOver' })).json();
    const [place] = day.places;
    expect(new Set(place.rows.map((row: { clientId: string }) => row.clientId))).toEqual(new Set(given));
    expect(place.rows[0].handOver.note).toBe('Lista tuotiin tänään.');
    const acknowledged = await world.send(agent, {
      method: 'POST',
      url: '/api/day/hand-overs/acknowledge',
      payload: { clientIds: [first, held] },
    });
    expect(acknowledged.json()).toEqual({ acknowledged: 1 });
    const after = (await world.send(agent, { url: '/api/day?place=handedOver' })).json();
    expect(after.places[0].rows.map((row: { clientId: string }) => row.clientId)).toEqual([second]);
  });

  test('is found by her name with any one letter astray, with or without dots', async () => {
    const names = ['Väyrynen Sini', 'Happonen Aino', 'Öhman Anna-Liisa', 'von Essen Pyry'];
    const ids: string[] = [];
    for (const name of names) {
      const [familyName = '', givenNames = ''] = name.startsWith('von')
        ? ['von Essen', 'Pyry']
        : name.split(' ');
      ids.push(await world.addClient({ responsible: agent, familyName, givenNames }));
    }
    const find = async (search: string): Promise<readonly string[]> => {
      const found = await world.send(agent, {
        method: 'POST',
        url: '/api/clients/search',
        payload: { search, limit: 100 },
      });
      expect(found.statusCode, found.body).toBe(200);
      return found.json().rows.map((row: { id: string }) => row.id);
    };
    for (const search of [
      'Väyrinen Sini',
      'Vayrynen Sini',
      'Väyrynen Siini',
      'sini vayrinen',
      'Väyrynen',
      'Väyr',
    ]) {
      expect(await find(search), search).toEqual([ids[0]]);
    }
    for (const [at, name] of names.entries()) expect(await find(name), name).toEqual([ids[at]]);
    const word = fc.constantFrom(
      ...names.flatMap((name, at) =>
        name
          .split(/[ -]/)
          .filter((part) => part.length >= 4)
          .map((part) => ({ at, part })),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        word,
        fc.nat(),
        fc.constantFrom('replace', 'drop', 'double', 'swap'),
        fc.constantFrom('x', 'i', '%', '_', '(', '\\'),
        async ({ at, part }, where, edit, other) => {
          const letters = Array.from(part);
          const place = where % (letters.length - (edit === 'swap' ? 1 : 0));
          const letter = letters[place] ?? '';
          if (edit === 'replace') letters[place] = other;
          else if (edit === 'drop') letters.splice(place, 1);
          else if (edit === 'double') letters.splice(place, 0, letter);
          else letters.splice(place, 2, letters[place + 1] ?? '', letter);
          expect(await find(letters.join('')), letters.join('')).toContain(ids[at]);
        },
      ),
      { numRuns: 40 },
    );
    const plan = await database.owner.transaction().execute(async (tx) => {
      await sql`set local enable_seqscan = off`.execute(tx);
      return sql<{ 'QUERY PLAN': string }>`explain select id from client
        where (' ' || translate(search_name, 'äöå-', 'aoa ') || ' ') like any (array['% vay%', '%inen %'])`.execute(
        tx,
      );
    });
    expect(JSON.stringify(plan.rows)).toContain('client_search_plain');
  });

  test('hides contact data from the responsible without the right, shows them to one with it', async () => {
    const id = await world.addClient({ responsible: agent, nonDisclosure: 'unknown' });
    const read = await world.send(agent, { url: `/api/clients/${id}` });
    expect(read.json()).toMatchObject({
      hidden: true,
      phone: null,
      streetAddress: null,
      municipalityCode: null,
      municipalities: [],
    });
    expect(read.body).not.toContain('Salatie');
    const listed = await world.send(agent, {
      method: 'POST',
      url: '/api/clients/search',
      payload: { caseloadOnly: true },
    });
    expect(listed.json().rows.find((row: { id: string }) => row.id === id)).toMatchObject({
      nonDisclosed: true,
      municipalityCode: null,
    });
    const entitled = await world.addWorker('careerAgent', {
      municipalityCodes: ['167'],
      rights: ['nonDisclosure'],
    });
    await world.send(entitled, {
      method: 'POST',
      url: `/api/clients/${id}/access-reasons`,
      payload: { reason: 'substitution' },
    });
    const seen = await world.send(entitled, { url: `/api/clients/${id}` });
    expect(seen.json()).toMatchObject({ hidden: false, phone: '050 000 1234', municipalityCode: '167' });
  });

  test('takes a person out of the reach of the municipality’s other staff', async () => {
    const colleague = await world.addWorker('careerAgent', { municipalityCodes: ['167'] });
    const id = await world.addClient({ responsible: agent, nonDisclosure: 'set' });
    expect((await world.send(colleague, { url: `/api/clients/${id}` })).statusCode).toBe(404);
  });

  test('can’t be lifted by one who may not see what it hides', async () => {
    const id = await world.addClient({ responsible: agent, nonDisclosure: 'set' });
    const lifted = await world.send(agent, {
      method: 'PUT',
      url: `/api/clients/${id}`,
      payload: {
        ...input,
        identityCode: undefined,
        birthDate: '1990-05-17',
        nonDisclosure: 'none',
        version: 0,
      },
    });
    expect(lifted.statusCode).toBe(422);
    expect(lifted.json().errors[0].pointer).toBe('/body/nonDisclosure');
  });
});

describe('outside the caseload', () => {
  test('reading asks for a reason, which lands in the review list and in the log', async () => {
    const coordinator = await world.addWorker('coordinator');
    const id = await world.addClient({ responsible: agent });
    const first = await world.send(coordinator, { url: `/api/clients/${id}` });
    expect(first.statusCode).toBe(403);
    expect(first.json().code).toBe('reason-needed');
    const stated = await world.send(coordinator, {
      method: 'POST',
      url: `/api/clients/${id}/access-reasons`,
      payload: { reason: 'colleagueRequest', explanation: 'Asked by the agent' },
    });
    expect(stated.statusCode, stated.body).toBe(200);
    expect((await world.send(coordinator, { url: `/api/clients/${id}` })).statusCode).toBe(200);
    const log = await database.owner
      .selectFrom('audit_event')
      .selectAll()
      .where('staff_id', '=', coordinator.staffId)
      .orderBy('id')
      .execute();
    expect(log.map((row) => [row.event, row.verb, row.client_ids, row.reason_id !== null])).toEqual([
      ['clientStateReason', 'create', [id], false],
      ['clientRead', 'read', [id], true],
    ]);
  });

  test('a worker of a neighbour municipality reads nothing until the person is handed over to her', async () => {
    const id = await world.addClient({ responsible: agent });
    expect((await world.send(neighbour, { url: `/api/clients/${id}` })).statusCode).toBe(404);
    const handed = await world.send(agent, {
      method: 'POST',
      url: `/api/clients/${id}/responsible`,
      payload: { staffId: neighbour.staffId, note: 'Moved', version: 0 },
    });
    expect(handed.statusCode, handed.body).toBe(200);
    expect((await world.send(neighbour, { url: `/api/clients/${id}` })).statusCode).toBe(200);
    const held = await database.owner
      .selectFrom('responsibility')
      .selectAll()
      .where('client_id', '=', id)
      .orderBy('starts_at')
      .execute();
    expect(held.map((row) => row.staff_id)).toEqual([agent.staffId, neighbour.staffId]);
    expect(held[0]?.ends_at).toBe(held[1]?.starts_at);
  });
});

describe('sign-in and sending', () => {
  test('a change without the session’s token, or from another site, is refused', async () => {
    const without = await world.app.inject({
      method: 'POST',
      url: '/api/clients',
      cookies: agent.cookies,
      payload: input,
    });
    expect(without.json().code).toBe('wrong-csrf-token');
    const foreign = await world.send(agent, {
      method: 'POST',
      url: '/api/clients',
      headers: { origin: 'https://elsewhere.example' },
      payload: input,
    });
    expect(foreign.json().code).toBe('wrong-origin');
  });

  test('an ended role ends access at once', async () => {
    const worker = await world.addWorker('careerAgent');
    const id = await world.addClient({ responsible: worker });
    expect((await world.send(worker, { url: `/api/clients/${id}` })).statusCode).toBe(200);
    await database.owner
      .updateTable('role_assignment')
      .set({ ends_on: '2026-11-19' })
      .where('id', '=', worker.assignmentId)
      .execute();
    expect((await world.send(worker, { url: `/api/clients/${id}` })).statusCode).toBe(401);
  });
});

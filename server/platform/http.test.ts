/** What every request meets: limits, broken input, the log of the program, the published contract. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Endpoint, calculatorNames, contract, isAnsweredOnce, refuse } from '@polku/domain';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createApp } from '../app.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { sampleBody, samplePath, someId } from '../testing/samples.ts';
import { type Worker, type World, createWorld, worldIssuer } from '../testing/world.ts';
import { newId } from './new-id.ts';
import { openApiDocument } from './openapi.ts';
import { problemBody, refused } from './problems.ts';
import { readSettings } from './settings.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  agent = await world.addWorker('coordinator');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const endpoints = Object.entries(contract) as [string, Endpoint][];

describe('the published contract', () => {
  test('names every endpoint once, with its answers', async () => {
    const answer = await world.send(undefined, { url: '/api/openapi.json' });
    const document = answer.json();
    expect(document.openapi).toBe('3.1.0');
    const operations = Object.values(
      document.paths as Record<string, Record<string, { operationId: string }>>,
    ).flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    expect(new Set(operations)).toEqual(new Set(Object.keys(contract)));
    expect(operations).toHaveLength(endpoints.length);
    expect(openApiDocument()).toEqual(document);
  });

  test('carries no person in an address: no query parameter takes free text', () => {
    for (const [name, endpoint] of endpoints) {
      for (const [key, schema] of Object.entries(endpoint.query.shape)) {
        if (key === 'cursor') continue;
        const json = JSON.stringify(
          z.toJSONSchema(schema as z.ZodType, { io: 'input', unrepresentable: 'any' }),
        );
        expect(json, `${name}.${key}`).toMatch(/"(format|enum|integer|number|boolean|pattern)"/);
      }
    }
  });

  test('answers only what it declares', async () => {
    for (const [name, endpoint] of endpoints) {
      if (endpoint.method !== 'GET' || endpoint.transport === 'file' || /:\w/.test(endpoint.path)) continue;
      const answer = await world.send(agent, { url: samplePath(endpoint, {}) });
      if (answer.statusCode === 200)
        expect(endpoint.output.safeParse(answer.json()).error?.issues ?? [], name).toEqual([]);
      else expect(answer.statusCode, `${name}: ${answer.body}`).toBeLessThan(500);
    }
  });
});

describe('broken input', () => {
  const odd = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\u0000',
      '\u202e',
      '😀',
      "' or 1=1 --",
      '<script>',
      '../../etc/passwd',
      '9'.repeat(400),
      'null',
    ),
    fc.string({ maxLength: 40, unit: 'binary' }),
    fc.jsonValue(),
  );

  test.each(endpoints.filter(([, endpoint]) => endpoint.transport !== 'upload'))(
    '%s never answers 500',
    async (_name, endpoint) => {
      const sample = sampleBody(endpoint);
      await fc.assert(
        fc.asyncProperty(odd, fc.string(), fc.boolean(), async (value, extra, whole) => {
          const keys = Object.keys(Object(sample));
          const key = keys[extra.length % Math.max(1, keys.length)];
          const payload =
            sample === undefined ? undefined : whole || !key ? value : { ...Object(sample), [key]: value };
          const text = JSON.stringify(payload);
          const path = samplePath(endpoint, {}).replace(
            /019a0000[0-9a-f-]*/,
            whole ? encodeURIComponent(JSON.stringify(value).slice(0, 60)) || 'x' : '$&',
          );
          const answer = await world.send(agent, {
            method: endpoint.method,
            url: path,
            ...(text === undefined ? {} : { payload: text, headers: { 'content-type': 'application/json' } }),
          });
          expect(answer.statusCode, `${path} ${text} → ${answer.body.slice(0, 300)}`).toBeLessThan(500);
          if (answer.statusCode >= 400 && !path.includes('/calc'))
            expect(answer.json()).toMatchObject({ status: answer.statusCode, code: expect.any(String) });
        }),
        { numRuns: 12 },
      );
    },
  );

  test('a body over the limit, a body that is no JSON and an unknown path are problems too', async () => {
    const big = await world.send(agent, {
      method: 'POST',
      url: '/api/clients/search',
      payload: { search: 'x'.repeat(2_000_000) },
    });
    expect([big.statusCode, big.json().code]).toEqual([413, 'too-large']);
    const broken = await world.send(agent, {
      method: 'POST',
      url: '/api/clients/search',
      payload: '{"search":',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken.statusCode).toBe(400);
    const nowhere = await world.send(agent, { url: '/api/nowhere' });
    expect([nowhere.statusCode, nowhere.json().code]).toEqual([404, 'not-found']);
  });
});

describe('the calculators', () => {
  test.each([
    ['{"value": "111111-9991"}', { valid: true, birthDate: '1911-11-11', artificial: true, refusal: null }],
    ['{"value": 5}', { problem: { errors: [{ pointer: '/value' }] } }],
    ['not json', { problem: { errors: [{ pointer: '', code: 'not-json' }] } }],
  ])('answer %s as the command line answers it', async (payload, expected) => {
    const answer = await world.send(undefined, {
      method: 'POST',
      url: '/api/calc/identity-code',
      payload,
      headers: { 'content-type': 'application/json' },
    });
    expect(answer.json()).toMatchObject(expected);
  });

  test('an unknown one is not found, the known ones are listed with schemas', async () => {
    expect(
      (await world.send(undefined, { method: 'POST', url: '/api/calc/nothing', payload: {} })).statusCode,
    ).toBe(404);
    const listed = (await world.send(undefined, { url: '/api/calc' })).json().calculators;
    expect(listed.map((one: { name: string }) => one.name)).toEqual([...calculatorNames]);
    expect(listed[0].input).toMatchObject({ type: 'object' });
  });
});

describe('limits and the program’s log', () => {
  test('public changes are limited per address and minute, over all processes', async () => {
    const send = () =>
      world.send(undefined, {
        method: 'POST',
        url: '/api/calc/share-out',
        payload: { totalCents: 1, weights: [1] },
      });
    await database.owner.deleteFrom('rate_limit').execute();
    expect((await send()).statusCode).toBe(200);
    await database.owner.updateTable('rate_limit').set({ hits: 10_000 }).execute();
    const refused = await send();
    expect([refused.statusCode, refused.json().code]).toEqual([429, 'too-many-requests']);
    await database.owner.deleteFrom('rate_limit').execute();
  });

  test('neither a search nor a failing save leaves a person in the log', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace', base: null }, { write: (line: string) => lines.push(line) });
    const app = await createApp(
      { ...world.services, log },
      { identityProvider: { issuer: worldIssuer, clientId: 'polku', clientSecret: 'x' } },
    );
    const headers = { 'x-csrf-token': agent.csrfToken };
    await app.inject({
      method: 'POST',
      url: '/api/clients/search',
      cookies: agent.cookies,
      headers,
      payload: { search: 'Salanimi 010190-999X' },
    });
    await app.inject({
      method: 'POST',
      url: '/api/clients',
      cookies: agent.cookies,
      headers,
      payload: { familyName: 'Salanimi' },
    });
    await app.close();
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('\n')).not.toMatch(/Salanimi|010190/);
  });
});

describe('a send repeated with its key', () => {
  const kept = endpoints.filter(([, endpoint]) => isAnsweredOnce(endpoint)).map(([name]) => name);
  const send = (worker: Worker, key: string, request: { url: string; payload?: object }) =>
    world.send(worker, { method: 'POST', ...request, headers: { 'idempotency-key': key } });

  test('is answered again only where the answer is ids, numbers, days and yes or no', () => {
    expect(kept).toEqual(
      expect.arrayContaining(['clientCreate', 'contactAdd', 'referralSend', 'planStepAdd']),
    );
    for (const name of [
      'clientIdentityCode',
      'clientList',
      'accountCodeMake',
      'absenceLinkMake',
      'importUpload',
    ]) {
      expect(kept).not.toContain(name);
    }
    for (const name of kept) {
      const schema = z.toJSONSchema(contract[name as keyof typeof contract].output, { io: 'output' });
      const leaves = JSON.stringify(Object.values(schema.properties ?? {}));
      expect(leaves, name).not.toMatch(/"type":"(object|array)"/);
      // every text has the form of an id, a day or an instant
      const texts = leaves.match(/"type":"string"/g)?.length ?? 0;
      expect(
        leaves.match(/"format":"(uuid|date|date-time)"|"const":/g)?.length ?? 0,
        name,
      ).toBeGreaterThanOrEqual(texts);
    }
  });

  test('is checked and logged as the first one; for another role it is another send', async () => {
    const responsible = await world.addWorker('careerAgent');
    const clientId = await world.addClient({ responsible });
    const url = `/api/clients/${clientId}/contacts`;
    const payload = { kind: 'meeting', happenedOn: '2026-11-19', content: 'Tavattiin', visibility: 'team' };
    const first = await send(responsible, 'key-contact-1', { url, payload });
    expect(first.statusCode, first.body).toBe(200);
    const second = await send(responsible, 'key-contact-1', { url, payload });
    expect(second.json()).toEqual(first.json());
    const logged = await database.owner
      .selectFrom('audit_event')
      .select('id')
      .where('event', '=', 'contactAdd')
      .where('staff_id', '=', responsible.staffId)
      .execute();
    expect(logged).toHaveLength(2);

    // her role changes, then ends: the key opens nothing
    const other = newId();
    const { area_id, staff_id, ...role } = await database.owner
      .selectFrom('role_assignment')
      .selectAll()
      .where('id', '=', responsible.assignmentId)
      .executeTakeFirstOrThrow();
    await database.owner
      .insertInto('role_assignment')
      .values({ ...role, area_id, staff_id, id: other, role: 'coordinator' })
      .execute();
    const act = (assignment: string) =>
      database.owner
        .updateTable('session')
        .set({ assignment_id: assignment })
        .where('staff_id', '=', staff_id)
        .execute();
    await act(other);
    expect((await send(responsible, 'key-contact-1', { url, payload })).json().code).toBe(
      'key-used-otherwise',
    );
    await act(responsible.assignmentId);
    await database.owner
      .updateTable('client')
      .set({ responsible_staff_id: agent.staffId, non_disclosure: 'set' })
      .where('id', '=', clientId)
      .execute();
    expect((await send(responsible, 'key-contact-1', { url, payload })).statusCode).toBe(404);
  });

  test('keeps no identity code and no other data', async () => {
    const clientId = await world.addClient({ responsible: agent });
    const url = `/api/clients/${clientId}/identity-code/reveal`;
    expect((await send(agent, 'key-reveal-1', { url })).statusCode).toBe(200);
    const rows = await database.owner.selectFrom('idempotency_key').selectAll().execute();
    expect(rows.map((row) => row.key)).not.toContain('key-reveal-1');
    expect(rows.map((row) => row.endpoint).filter((name) => !kept.includes(name))).toEqual([]);
  });
});

describe('what a request claims', () => {
  const change = (headers: Record<string, string>) =>
    world.send(agent, { method: 'POST', url: '/api/clients/search', payload: {}, headers });

  test('an origin counts by the settings, never by the Host header beside it', async () => {
    const foreign = await change({ origin: 'http://evil.example', host: 'evil.example' });
    expect([foreign.statusCode, foreign.json().code]).toEqual([403, 'wrong-origin']);
    expect((await change({ origin: 'http://localhost:3000' })).statusCode).toBe(200);
    expect((await change({ origin: 'http://127.0.0.1:3000', host: 'x' })).statusCode).toBe(200);
    for (const origin of [
      'http://127.0.0.1:3001',
      'https://localhost:3000',
      'null',
      'http://localhost:3000.evil.example',
    ])
      expect((await change({ origin })).statusCode, origin).toBe(403);
  });

  test('an address that can’t be read is a problem, and is not repeated', async () => {
    const answer = await world.send(agent, { url: '/%ff%zz' });
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'invalid-input']);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).not.toContain('%zz');
  });

  test('a proxy vouches for the last address alone', async () => {
    const { services } = world;
    const trusting = async (trustProxy: false | number | string) => {
      const app = await createApp(
        { ...services, settings: { ...services.settings, trustProxy } },
        { identityProvider: { issuer: worldIssuer, clientId: 'polku', clientSecret: 'x' } },
      );
      app.get('/who', async (request) => request.ip);
      const seen = await app.inject({
        url: '/who',
        remoteAddress: '10.0.0.9',
        headers: { 'x-forwarded-for': '6.6.6.6, 7.7.7.7, 10.0.0.8' },
      });
      await app.close();
      return seen.body;
    };
    expect(await trusting(false)).toBe('10.0.0.9');
    expect(await trusting(1)).toBe('10.0.0.8');
    expect(await trusting(2)).toBe('7.7.7.7');
    expect(await trusting('10.0.0.0/24')).toBe('7.7.7.7');
    const read = (value: string) => readSettings({ POLKU_TRUST_PROXY: value }, { empty: false }).trustProxy;
    expect(['', 'false', 'true', '2', '10.0.0.1, ::1/64'].map(read)).toEqual([
      false,
      false,
      1,
      2,
      '10.0.0.1,::1/64',
    ]);
    for (const wrong of ['yes', '0', '10.0.0.1/99', 'proxy.example'])
      expect(() => read(wrong)).toThrow('POLKU_TRUST_PROXY');
  });

  test('pages are asked for anew each time; only files named after their content are kept', async () => {
    const pages = fs.mkdtempSync(path.join(os.tmpdir(), 'polku-pages-'));
    fs.mkdirSync(path.join(pages, 'assets'));
    for (const name of ['index.html', 'public.html', 'assets/app-1a2b.js'])
      fs.writeFileSync(path.join(pages, name), 'x');
    const app = await createApp(world.services, {
      identityProvider: { issuer: worldIssuer, clientId: 'polku', clientSecret: 'x' },
      pages,
    });
    for (const url of ['/', '/clients', '/kirjaudu', '/whatever/else']) {
      expect((await app.inject({ url })).headers['cache-control'], url).toBe('no-cache');
    }
    expect((await app.inject({ url: '/assets/app-1a2b.js' })).headers['cache-control']).toContain(
      'immutable',
    );
    await app.close();
    fs.rmSync(pages, { recursive: true });
  });

  test('a cursor that is none of ours and a day of no calendar are the caller’s mistake', async () => {
    const cursor = (...values: (string | null)[]) =>
      Buffer.from(JSON.stringify(values)).toString('base64url');
    const pairs = [
      ['x', 'y'],
      ['infinity', '999999999999'],
      ['2026-13-45', someId],
      ['99999999999999999999', null],
    ] as const;
    const cursors = pairs.flatMap(([one, two]) => [cursor(one), cursor(one, two), cursor(one, two, two)]);
    const readers = await Promise.all(
      (['coordinator', 'administrator', 'dataProtectionOfficer'] as const).map((role) =>
        world.addWorker(role),
      ),
    );
    const clientId = await world.addClient({ responsible: agent });
    for (const [name, endpoint] of endpoints) {
      const inQuery = 'cursor' in endpoint.query.shape;
      const inBody = endpoint.body instanceof z.ZodObject && 'cursor' in endpoint.body.shape;
      if (!inQuery && !inBody) continue;
      for (const reader of readers) {
        for (const one of cursors) {
          const url = samplePath(endpoint, { clientId });
          const answer = await world.send(reader, {
            method: endpoint.method,
            url: inQuery ? `${url}${url.includes('?') ? '&' : '?'}cursor=${one}` : url,
            ...(inBody ? { payload: { ...Object(sampleBody(endpoint)), cursor: one } } : {}),
          });
          expect(answer.statusCode, `${name} ${one}: ${answer.body.slice(0, 200)}`).toBeLessThan(500);
          if (answer.statusCode === 403 || answer.statusCode === 404) break;
        }
      }
    }
    for (const startsOn of ['0000-01-01', '9999-12-31', '1492-10-12']) {
      const answer = await world.send(agent, {
        method: 'POST',
        url: `/api/clients/${clientId}/plan/packages`,
        payload: { packageId: newId(), startsOn },
      });
      expect(answer.json().errors, answer.body).toMatchObject([
        { pointer: '/body/startsOn', code: 'not-a-date' },
      ]);
    }
  }, 120_000);

  test('the title of a problem has its values', async () => {
    const body = problemBody(refused(refuse('file-too-many-columns', { maximum: 200 })), 'fi', 'x');
    expect(body['title']).toContain('200');
    expect(body['title']).not.toContain('{');
  });
});

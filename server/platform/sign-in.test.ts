/** Sign-in as a browser does it, step by step, against the local identity provider. */
import { createServer } from 'node:net';
import type { Contract, OutputOf } from '@polku/domain';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type World, createWorld } from '../testing/world.ts';
import {
  type LocalIdentityProvider,
  newSigningKey,
  startLocalIdentityProvider,
} from './local-identity-provider.ts';
import { systemClock } from './clock.ts';
import { readSettings } from './settings.ts';
import { safeReturnTo } from './sign-in.ts';

let database: TestDatabase;
let world: World;
let provider: LocalIdentityProvider;
let app: FastifyInstance;
let home: string;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return address.port;
}

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  const port = await freePort();
  home = `http://localhost:${port}`;
  const settings = { ...world.services.settings, port, publicUrl: home };
  provider = await startLocalIdentityProvider(settings, database, {
    port: 0,
    clientSecret: 'a secret of the test',
    keys: { jwk: newSigningKey() },
  });
  app = await createApp(
    { ...world.services, settings, clock: systemClock, identityIssuer: provider.issuer },
    { identityProvider: provider },
  );
  await app.listen({ port, host: '127.0.0.1' });
  const agent = await world.addWorker('careerAgent');
  await database.owner
    .insertInto('sign_in_identity')
    .values({ issuer: provider.issuer, subject: 'agent', area_id: world.north, staff_id: agent.staffId })
    .execute();
  await database.owner
    .insertInto('role_assignment')
    .values({
      area_id: world.north,
      id: '019a0000-0000-7000-8000-00000000aaaa',
      staff_id: agent.staffId,
      role: 'workCoach',
      organisation_id: world.association,
      starts_on: '2025-06-01',
    })
    .execute();
});
afterAll(async () => {
  await app?.close();
  await provider?.stop();
  await world?.close();
  await database?.close();
});

/** A browser of a few lines: keeps cookies by host and follows redirects until a page answers. */
class Visitor {
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly visited: string[] = [];

  async go(url: string, init: RequestInit = {}): Promise<Response> {
    let next: { url: string; init: RequestInit } = { url, init };
    for (let step = 0; step < 12; step += 1) {
      const at = new URL(next.url);
      this.visited.push(at.href);
      const jar = this.#cookies.get(at.host) ?? new Map<string, string>();
      this.#cookies.set(at.host, jar);
      const response = await fetch(at, {
        ...next.init,
        redirect: 'manual',
        headers: {
          ...next.init.headers,
          cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        },
      });
      for (const line of response.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const cut = pair.indexOf('=');
        if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(pair.slice(0, cut));
        else jar.set(pair.slice(0, cut), pair.slice(cut + 1));
      }
      const location = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !location) return response;
      next = { url: new URL(location, at).href, init: {} };
    }
    throw new Error('Too many redirects');
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(new URL(home).host)?.get(name);
  }
  setCookie(name: string, value: string): void {
    this.#cookies.get(new URL(home).host)?.set(name, value);
  }
}

async function signIn(visitor: Visitor, subject = 'agent', returnTo = '/clients'): Promise<Response> {
  const choice = await visitor.go(`${home}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  const body = new URLSearchParams({ subject });
  return visitor.go(choice.url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
}

const session = async (visitor: Visitor): Promise<OutputOf<Contract['sessionRead']>> =>
  JSON.parse(await (await visitor.go(`${home}/api/session`)).text());

describe('sign-in', () => {
  test('goes by code with PKCE to where it began, and sign-out ends the session on the server', async () => {
    const visitor = new Visitor();
    const choice = await visitor.go(`${home}/auth/sign-in?returnTo=/clients`);
    expect(choice.url).toContain('/interaction/');
    const asked = new URL(visitor.visited.find((url) => url.includes('code_challenge')) ?? '');
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    expect(await choice.text()).toContain('Worker1');
    await signIn(visitor);
    expect(visitor.visited.at(-1)).toBe(`${home}/clients`);
    const before = await session(visitor);
    expect(before).toMatchObject({ signedIn: true, staff: { role: 'careerAgent' } });
    expect(before.staff?.assignments.map((one) => one.role)).toEqual(['careerAgent', 'workCoach']);

    const token = visitor.cookie('polku');
    const out = await visitor.go(`${home}/auth/sign-out`, { method: 'POST' });
    expect(JSON.parse(await out.text()).redirectTo).toContain(`${provider.issuer}/session/end`);
    visitor.setCookie('polku', token ?? '');
    expect(await session(visitor)).toMatchObject({ signedIn: false });
  });

  test('one person acts in two roles of two organisations, one at a time', async () => {
    const visitor = new Visitor();
    await signIn(visitor);
    const { csrfToken, staff } = await session(visitor);
    const other = staff?.assignments.find((one) => one.role === 'workCoach');
    const switched = await visitor.go(`${home}/api/session/assignment`, {
      method: 'POST',
      body: JSON.stringify({ assignmentId: other?.id }),
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken ?? '' },
    });
    expect(switched.status).toBe(200);
    expect(await session(visitor)).toMatchObject({
      staff: { role: 'workCoach', organisationName: 'Association' },
    });
  });

  test('an answer not asked for, or used twice, signs nobody in', async () => {
    const visitor = new Visitor();
    await visitor.go(`${home}/auth/callback?code=abc&state=forged`);
    expect(visitor.visited.at(-1)).toContain('virhe=vanhentunut');
    await signIn(visitor);
    const used =
      visitor.visited.find((url) => url.includes('/auth/callback?') && !url.includes('forged')) ?? '';
    const thief = new Visitor();
    await thief.go(used);
    expect(thief.visited.at(-1)).toContain('virhe=vanhentunut');
    expect(await session(thief)).toMatchObject({ signedIn: false });
  });

  test('somebody without a role here is told so', async () => {
    await database.owner
      .insertInto('sign_in_identity')
      .values({
        issuer: provider.issuer,
        subject: 'ended',
        area_id: world.north,
        staff_id: (await world.addWorker('careerAgent', { endsOn: '2025-12-31' })).staffId,
      })
      .execute();
    const visitor = new Visitor();
    await signIn(visitor, 'ended');
    expect(visitor.visited.at(-1)).toContain('virhe=ei-roolia');
  });

  test.each([
    ['/clients', '/clients'],
    ['/clients/1?tab=plan', '/clients/1?tab=plan'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
    [undefined, '/'],
    ['https://allowed.example/x', 'https://allowed.example/x'],
  ])('returns to %s as %s', (wanted, expected) => {
    expect(safeReturnTo(wanted, ['https://allowed.example/x'])).toBe(expected);
  });
});

describe('a sign-in belongs to the browser that began it', () => {
  /** Stops where the identity provider sends the browser back, as who wants to lay a trap does. */
  async function unfinished(visitor: Visitor): Promise<string> {
    const real = globalThis.fetch;
    let back = '';
    globalThis.fetch = async (input, init) => {
      const url = String(input instanceof Request ? input.url : input);
      if (!url.startsWith(`${home}/auth/callback`)) return real(input, init);
      back = url;
      return new Response('stopped');
    };
    await signIn(visitor).finally(() => {
      globalThis.fetch = real;
    });
    return back;
  }

  test('another browser that opens the answer is not signed in, nor is the answer used up', async () => {
    const begun = new Visitor();
    const back = await unfinished(begun);
    expect(back).toContain('code=');
    const trapped = new Visitor();
    expect((await trapped.go(back)).url).toContain('virhe=vanhentunut');
    expect(await session(trapped)).toMatchObject({ signedIn: false });
    await begun.go(back);
    expect(await session(begun)).toMatchObject({ signedIn: true });
  });

  test('whoever was signed in there before is signed out', async () => {
    const visitor = new Visitor();
    await signIn(visitor);
    const former = visitor.cookie('polku') ?? '';
    await signIn(visitor);
    expect(await session(visitor)).toMatchObject({ signedIn: true });
    visitor.setCookie('polku', former);
    expect(await session(visitor)).toMatchObject({ signedIn: false });
  });

  test('another site can’t sign anybody out', async () => {
    const visitor = new Visitor();
    await signIn(visitor);
    const out = await visitor.go(`${home}/auth/sign-out`, {
      method: 'POST',
      headers: { origin: 'https://evil.example' },
    });
    expect(out.status).toBe(403);
    expect(await session(visitor)).toMatchObject({ signedIn: true });
  });

  test('a tab that still shows the former role is told so at its next change', async () => {
    const visitor = new Visitor();
    await signIn(visitor);
    const before = await session(visitor);
    const change = (url: string, token: string | null, body: object) =>
      visitor.go(`${home}${url}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', 'x-csrf-token': token ?? '' },
      });
    const other = before.staff?.assignments.find((one) => one.id !== before.staff?.assignmentId);
    expect(
      (await change('/api/session/assignment', before.csrfToken, { assignmentId: other?.id })).status,
    ).toBe(200);
    const stale = await change('/api/clients/search', before.csrfToken, {});
    expect(JSON.parse(await stale.text())).toMatchObject({ code: 'wrong-csrf-token' });
    const now = await session(visitor);
    expect((await change('/api/clients/search', now.csrfToken, {})).status).toBe(200);
  });
});

describe('a representative of employers', () => {
  const represent = async (name: string, area = world.north) => {
    const employerId = await world.addEmployer({ name, area });
    const { id } = await world.signInRepresentative(employerId, { subject: 'rep', area, name: 'Ritva' });
    await database.owner
      .updateTable('employer_representative')
      .set({ issuer: provider.issuer, how: 'demonstration' })
      .where('id', '=', id)
      .execute();
    return id;
  };
  beforeAll(async () => {
    await represent('First Oy');
  });

  test('of one comes to the e-service, whether or not she named it', async () => {
    for (const returnTo of ['/', '/tyonantaja', '/clients']) {
      const visitor = new Visitor();
      const choice = await visitor.go(`${home}/auth/sign-in?returnTo=/`);
      expect(await choice.text()).toMatch(/Työnantajien edustajat.*Ritva.*First Oy/s);
      await signIn(visitor, 'rep', returnTo);
      expect(visitor.visited.at(-1)).toBe(`${home}/tyonantaja`);
      expect((await session(visitor)).representative).toMatchObject({ employerName: 'First Oy' });
    }
  });

  test('of two organisations chooses, and the sign-out of one is the sign-out of both', async () => {
    const second = await represent('Second Oy', world.south);
    const visitor = new Visitor();
    await signIn(visitor, 'rep', '/tyonantaja');
    expect(visitor.visited.at(-1)).toBe(`${home}/tyonantaja/valinta`);
    const { csrfToken, representations } = await session(visitor);
    expect(representations.map((one) => one.employerName)).toEqual(['First Oy', 'Second Oy']);
    const switched = await visitor.go(`${home}/api/session/assignment`, {
      method: 'POST',
      body: JSON.stringify({ representationId: second }),
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken ?? '' },
    });
    expect(switched.status).toBe(200);
    const token = visitor.cookie('polku') ?? '';
    expect((await session(visitor)).representative).toMatchObject({ employerName: 'Second Oy' });
    const out = await visitor.go(`${home}/auth/sign-out`, { method: 'POST' });
    expect(JSON.parse(await out.text()).redirectTo).toContain(`${provider.issuer}/session/end`);
    visitor.setCookie('polku', token);
    expect(await session(visitor)).toMatchObject({ signedIn: false, representations: [] });
    for (const at of ['/api/representative', '/api/session/mandates']) {
      expect((await visitor.go(`${home}${at}`)).status).toBe(401);
    }
  });

  test('by a mandate comes to choose her organisation; an address elsewhere is not gone to', async () => {
    for (const returnTo of [
      '/tyonantaja',
      '/',
      'https://elsewhere.example/tyonantaja',
      '//elsewhere.example',
    ]) {
      const visitor = new Visitor();
      await signIn(visitor, 'demo-rep-valtuus', returnTo);
      expect(visitor.visited.at(-1)).toBe(`${home}/tyonantaja`);
      expect(await session(visitor)).toMatchObject({ unbound: true, representations: [] });
      const told = JSON.parse(await (await visitor.go(`${home}/api/session/mandates`)).text());
      expect(told.rows.map((row: { businessId: string }) => row.businessId)).toEqual([
        '9990020-0',
        '9990051-8',
      ]);
    }
  });
});

describe('the local identity provider', () => {
  test('refuses to start in production', async () => {
    const settings = { ...world.services.settings, mode: 'production' as const };
    await expect(
      startLocalIdentityProvider(settings, database, {
        port: 0,
        clientSecret: 'x',
        keys: { jwk: newSigningKey() },
      }),
    ).rejects.toThrow(/does not start in production/);
  });

  test('is not what production falls back on: missing settings stop the start', () => {
    expect(() => readSettings({ POLKU_MODE: 'production' }, { empty: false })).toThrow(/POLKU_OIDC_ISSUER/);
  });
});

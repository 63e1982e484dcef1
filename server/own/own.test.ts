/** The client's own view against a real database: what she sees and does, and what nobody else may by it. */
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asDay } from '@polku/domain';
import { inScope } from '../platform/context.ts';
import { identityHash } from '../platform/keys.ts';
import { newId } from '../platform/new-id.ts';
import { bindByClaim } from '../platform/sign-in.ts';
import { listAccounts, newToken, tokenHash } from '../platform/session.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import {
  type Sender,
  type Worker,
  type World,
  createWorld,
  worldIssuer,
  worldNow,
} from '../testing/world.ts';
import { hasConsent } from './consents.ts';

let database: TestDatabase;
let world: World;
let coach: Worker;
let officer: Worker;
let coordinator: Worker;
let client: Sender;
let clientId: string;
let otherId: string;
let periodId: string;
let otherPeriodId: string;

const today = asDay('2026-11-20');

async function addPeriod(of: string): Promise<string> {
  const environmentId = newId();
  await database.owner
    .insertInto('environment')
    .values({
      area_id: world.north,
      id: environmentId,
      name: `Paja ${environmentId}`,
      municipality_code: '167',
      organisation_id: world.city,
      places: 4,
      starts_on: '2025-01-01',
    })
    .execute();
  const id = newId();
  await database.owner
    .insertInto('coaching_period')
    .values({
      area_id: world.north,
      id,
      client_id: of,
      environment_id: environmentId,
      coach_staff_id: coach.staffId,
      starts_on: '2026-11-02',
      ends_on: '2027-01-29',
      weekdays: [1, 3, 5],
      daily_minutes: 240,
      status: 'active',
    })
    .execute();
  return id;
}

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coach = await world.addWorker('workCoach');
  officer = await world.addWorker('dataProtectionOfficer');
  coordinator = await world.addWorker('coordinator');
  clientId = await world.addClient({ responsible: coach, state: 'coaching', familyName: 'Omanen' });
  otherId = await world.addClient({ responsible: coach, state: 'coaching', familyName: 'Muunen' });
  client = await world.signInClient(clientId);
  periodId = await addPeriod(clientId);
  otherPeriodId = await addPeriod(otherId);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const get = async (who: Sender | undefined, url: string) => {
  const answer = await world.send(who, { url: `/api${url}` });
  return { status: answer.statusCode, body: answer.json() };
};
const post = async (who: Sender | undefined, url: string, payload: object = {}) => {
  const answer = await world.send(who, { method: 'POST', url: `/api${url}`, payload });
  return { status: answer.statusCode, body: answer.json() };
};

test('the first view has the days ahead, the responsible worker and no note', async () => {
  await database.owner
    .insertInto('contact')
    .values({
      area_id: world.north,
      id: newId(),
      client_id: clientId,
      kind: 'note',
      happened_on: '2026-11-10',
      content: 'Sisäinen huomio',
      visibility: 'team',
      written_by: coach.staffId,
      written_role: 'workCoach',
      written_at: worldNow.toISOString(),
    })
    .execute();
  const planId = newId();
  await database.owner
    .insertInto('plan')
    .values({ area_id: world.north, id: planId, client_id: clientId, goal: 'Keittiötyö' })
    .execute();
  for (const [position, title, due] of [
    [1, 'Myöhempi', '2026-12-20'],
    [2, 'Hygieniapassi', '2026-11-27'],
  ] as const) {
    await database.owner
      .insertInto('plan_step')
      .values({
        area_id: world.north,
        id: newId(),
        client_id: clientId,
        plan_id: planId,
        position,
        title,
        due_on: due,
        organisation_id: world.city,
        responsible_staff_id: coach.staffId,
      })
      .execute();
  }
  const home = await get(client, '/own');
  expect(home.body).toMatchObject({
    givenName: 'Tiina',
    state: 'coaching',
    nextStep: { title: 'Hygieniapassi', organisation: 'City' },
  });
  expect(home.body.responsible.name).toContain('workCoach');
  expect(home.body.times[0]).toMatchObject({ kind: 'coaching', on: '2026-11-20', periodId, told: false });
  const path = await get(client, '/own/path');
  expect(path.body.periods).toHaveLength(1);
  expect(path.body).toMatchObject({
    goal: 'Keittiötyö',
    steps: [{ title: 'Myöhempi' }, { title: 'Hygieniapassi' }],
  });
  expect(JSON.stringify([home.body, path.body])).not.toContain('Sisäinen huomio');
});

describe('an absence', () => {
  let token: string;

  test('by a link: no name, no place; told twice is one; the coach sees it at once', async () => {
    const made = await post(coach, `/clients/${clientId}/own-view/absence-links/${periodId}`);
    token = made.body.address.split('#')[1];
    const look = await world.send(undefined, {
      method: 'POST',
      url: '/api/absence/look',
      payload: { token },
    });
    expect(look.json().days[0]).toEqual({ on: '2026-11-20', told: false });
    expect(look.body).not.toMatch(/Omanen|Tiina|Paja/);
    for (let times = 0; times < 2; times += 1) {
      const told = await post(undefined, '/absence', {
        token,
        days: ['2026-11-20', '2026-11-23'],
        cause: 'ill',
      });
      expect(told.body).toEqual({ days: ['2026-11-20', '2026-11-23'], alreadyMarked: [] });
    }
    const sheet = await get(coach, '/attendance?on=2026-11-20');
    const row = sheet.body.rows.find((one: { clientId: string }) => one.clientId === clientId);
    expect(row).toMatchObject({ mark: { mark: 'absentNotified', minutes: 0 }, told: { cause: 'ill' } });
    // the coach's word holds over it
    const marked = await world.send(coach, {
      method: 'PUT',
      url: `/api/clients/${clientId}/coaching-periods/${periodId}/attendance/2026-11-20`,
      payload: { mark: 'present', minutes: 240, version: row.mark.version },
    });
    expect(marked.statusCode).toBe(200);
    const again = await post(undefined, '/absence', { token, days: ['2026-11-20'], cause: null });
    expect(again.body).toEqual({ days: [], alreadyMarked: ['2026-11-20'] });
  });

  test('only on days of her own coaching to come', async () => {
    for (const day of ['2026-11-18', '2026-11-21', '2027-01-11']) {
      const told = await post(undefined, '/absence', { token, days: [day], cause: null });
      expect([told.status, told.body.code], day).toEqual([422, 'not-a-coaching-day']);
    }
    const other = await post(client, '/own/absences', {
      periodId: otherPeriodId,
      days: ['2026-11-23'],
      cause: null,
    });
    expect(other.status).toBe(404);
  });

  test('a new link ends the old, and the end of the period ends every link', async () => {
    const made = await post(coach, `/clients/${clientId}/own-view/absence-links/${periodId}`);
    expect((await post(undefined, '/absence/look', { token })).body.code).toBe('absence-link-over');
    token = made.body.address.split('#')[1];
    expect((await post(undefined, '/absence/look', { token })).status).toBe(200);
    await post(coach, `/clients/${clientId}/own-view/absence-links/${periodId}/revoke`);
    expect((await post(undefined, '/absence/look', { token })).body.code).toBe('absence-link-over');
    expect((await post(undefined, '/absence/look', { token: 'x'.repeat(32) })).body.code).toBe(
      'absence-link-over',
    );
  });
});

test('a consent is in force at once and withdrawn at once, and its history is kept', async () => {
  const inForce = () =>
    inScope(database.app, { areaId: world.north, reach: 'area' }, (tx) =>
      hasConsent(tx, world.north, clientId, 'successStory', today),
    );
  expect(await inForce()).toBe(false);
  expect((await post(client, '/own/consents/successStory')).status).toBe(200);
  expect(await inForce()).toBe(true);
  expect((await post(client, '/own/consents/successStory')).body.code).toBe('consent-in-force');
  expect((await post(client, '/own/consents/successStory/withdraw')).status).toBe(200);
  expect(await inForce()).toBe(false);
  expect((await post(client, '/own/consents/successStory')).status).toBe(200);
  const { body } = await get(client, '/own/consents');
  const story = body.consents.find((one: { purpose: string }) => one.purpose === 'successStory');
  expect(story).toMatchObject({ state: 'inForce', endsOn: '2028-11-20' });
  expect(story.history).toHaveLength(2);
});

test('a request is answered in writing, by the worker or the officer, once', async () => {
  const sent = await post(client, '/own/requests', {
    kind: 'correct',
    about: 'basics',
    content: 'Nimi on väärin',
  });
  expect(sent.body.dueOn).toBe('2026-12-20');
  const list = await get(officer, '/data-requests');
  expect(list.body.rows[0]).toMatchObject({ id: sent.body.id, name: 'Omanen Tiina', version: 0 });
  const taken = await post(coach, `/clients/${clientId}/data-requests/${sent.body.id}`, {
    action: 'take',
    version: 0,
  });
  expect(taken.body.version).toBe(1);
  const stale = await post(officer, `/data-requests/${sent.body.id}`, {
    action: 'answer',
    version: 0,
    decision: 'done',
    answer: 'x',
  });
  expect(stale.body.code).toBe('changed-meanwhile');
  const bare = await post(officer, `/data-requests/${sent.body.id}`, { action: 'answer', version: 1 });
  expect(bare.status).toBe(422);
  await post(officer, `/data-requests/${sent.body.id}`, {
    action: 'answer',
    version: 1,
    decision: 'done',
    answer: 'Korjattu',
  });
  expect((await get(client, '/own/requests')).body.rows[0]).toMatchObject({
    status: 'answered',
    answer: 'Korjattu',
  });
  // under another client's page there is no such request
  const elsewhere = await post(coach, `/clients/${otherId}/data-requests/${sent.body.id}`, {
    action: 'take',
    version: 2,
  });
  expect(elsewhere.status).toBe(404);
});

test('the log names role and organisation, the name only where the area says so, her own looking never', async () => {
  await get(coach, `/clients/${clientId}`);
  const log = await get(client, '/own/log');
  expect(log.body.rows.length).toBeGreaterThan(0);
  expect(log.body.rows.every((row: { name: string | null }) => row.name === null)).toBe(true);
  expect(log.body.rows).toContainEqual(
    expect.objectContaining({ role: 'workCoach', organisation: 'City', verb: 'read' }),
  );
  expect(
    log.body.rows.some((row: { role: string; verb: string }) => row.role === 'client' && row.verb === 'read'),
  ).toBe(false);
  const first = await get(client, '/own/log?limit=1');
  const second = await get(client, `/own/log?limit=1&cursor=${first.body.next}`);
  expect(second.body.rows[0].id).not.toBe(first.body.rows[0].id);
  await database.owner
    .updateTable('area')
    .set({ settings: JSON.stringify({ namesInOwnLog: 'name', ownDownloadNotes: 'onRequest' }) })
    .where('id', '=', world.north)
    .execute();
  const named = await get(client, '/own/log');
  expect(named.body.rows.some((row: { name: string | null }) => row.name?.includes('workCoach'))).toBe(true);
});

test('the download has everything of hers, nothing of others, and says what is left out', async () => {
  const files = async (): Promise<Record<string, string>> => {
    const answer = await world.send(client, { url: '/api/own/download' });
    expect(answer.headers['content-type']).toBe('application/zip');
    return Object.fromEntries(
      Object.entries(unzipSync(answer.rawPayload)).map(([name, bytes]) => [
        name,
        Buffer.from(bytes).toString('utf8'),
      ]),
    );
  };
  const withheld = await files();
  expect(withheld['tiedot.html']).toContain('Omanen');
  expect(withheld['tiedot.html']).toContain('1050/2018');
  expect(withheld['tiedot.json']).not.toContain('Sisäinen huomio');
  expect(withheld['tiedot.json']).toContain('internal-notes');
  await database.owner.updateTable('area').set({ settings: '{}' }).where('id', '=', world.north).execute();
  const given = await files();
  expect(JSON.parse(given['tiedot.json'] ?? '').notes[0].content).toBe('Sisäinen huomio');
  for (const text of Object.values(given)) expect(text).not.toMatch(new RegExp(`Muunen|${otherId}`));
});

test('anonymous feedback holds no client, no time, and leaves no log row', async () => {
  const events = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from audit_event`.execute(database.owner)).rows[0]?.n;
  const before = await events();
  const answer = { satisfaction: 5, ease: null, direction: 4, idea: 'Hyvä paikka' };
  expect((await post(client, '/public/areas/north/feedback', answer)).status).toBe(200);
  expect(await events()).toBe(before);
  const rows = await database.owner.selectFrom('feedback').selectAll().execute();
  expect(rows).toMatchObject([{ client_id: null, given_on: '2026-11-20' }]);
  // version 4: no time in it
  expect(rows[0]?.id).toMatch(/^[0-9a-f-]{14}4/);
  expect((await post(client, '/own/feedback', { ...answer, idea: 'Nimellä' })).status).toBe(200);
  const list = await post(coordinator, '/feedback/search');
  expect(list.body).toMatchObject({ count: 2, satisfaction: [0, 0, 0, 0, 2], ease: [0, 0, 0, 0, 0] });
  expect(JSON.stringify(list.body)).not.toContain(clientId);
  const empty = { satisfaction: null, ease: null, direction: null, idea: '' };
  expect((await post(client, '/own/feedback', empty)).body.code).toBe('feedback-empty');
});

test('she answers the measure herself, sees the curve with her coach’s answers, and nobody else’s form', async () => {
  const definitionId = newId();
  const words = (text: string) => ({ fi: text, sv: text, en: text, fiEasy: text });
  const content = {
    name: words('Mittari'),
    intro: words('Vastaa'),
    source: 'Own',
    areas: [{ code: 'everyday', name: words('Arki') }],
    items: [
      {
        code: 'everyday',
        area: 'everyday',
        type: 'choice',
        required: true,
        question: words('Miten arki sujuu?'),
        steps: [words('Huonosti'), words('Hyvin')],
      },
    ],
  };
  await database.owner
    .insertInto('assessment_definition')
    .values({
      area_id: world.north,
      id: definitionId,
      key: 'progress',
      edition: 1,
      kind: 'progress',
      status: 'published',
      content: JSON.stringify(content),
      published_at: worldNow.toISOString(),
    })
    .execute();
  const before = await get(client, '/own/measure');
  expect(before.body).toMatchObject({ form: { id: definitionId }, points: [], due: { occasion: 'start' } });
  expect((await get(client, '/own')).body.measureDue).toBe(true);
  const wrong = await post(client, '/own/measure', { definitionId, answers: { everyday: 7 } });
  expect(wrong.status).toBe(422);
  expect((await post(client, '/own/measure', { definitionId, answers: { everyday: 2 } })).status).toBe(200);
  const after = await get(client, '/own/measure');
  expect(after.body.points).toEqual([
    { on: '2026-11-20', ratedBy: 'client', total: 2, areas: [{ code: 'everyday', score: 2 }] },
  ]);
  const other = await get(coach, `/clients/${otherId}/assessments`);
  expect(other.body.assessments).toEqual([]);
});

describe('binding', () => {
  async function unbound(subject: string): Promise<Sender> {
    const token = newToken();
    const csrfToken = newToken();
    await database.owner
      .insertInto('session')
      .values({
        token_hash: tokenHash(token),
        issuer: worldIssuer,
        subject,
        csrf_token: csrfToken,
        created_at: worldNow.toISOString(),
        last_used_at: worldNow.toISOString(),
        expires_at: '2030-01-01T00:00:00Z',
      })
      .execute();
    return { csrfToken, cookies: { polku: token } };
  }

  test('a one-time code works once, for one client, and not when it is old', async () => {
    const made = await post(coach, `/clients/${otherId}/own-view/codes`);
    const stranger = await unbound('stranger');
    expect((await get(stranger, '/own')).status).toBe(403);
    expect((await get(stranger, '/clients/' + otherId)).status).toBe(403);
    expect((await post(stranger, '/session/code', { code: 'AAAA-AAAA' })).body.code).toBe('code-not-valid');
    expect((await post(stranger, '/session/code', { code: made.body.code.toLowerCase() })).status).toBe(200);
    expect((await get(stranger, '/session')).body.client.name).toBe('Tiina Muunen');
    const second = await unbound('second');
    expect((await post(second, '/session/code', { code: made.body.code })).body.code).toBe('code-not-valid');
    const old = await post(coach, `/clients/${otherId}/own-view/codes`);
    await post(coach, `/clients/${otherId}/own-view/codes`);
    expect((await post(second, '/session/code', { code: old.body.code })).body.code).toBe('code-not-valid');
    // ended by the worker: the session is over at once
    const access = await get(coach, `/clients/${otherId}/own-view`);
    await post(coach, `/clients/${otherId}/own-view/accounts/${access.body.accounts[0].id}/end`);
    expect((await get(stranger, '/own')).status).toBe(401);
  });

  test('guesses are limited', async () => {
    const guesser = await unbound('guesser');
    const statuses: number[] = [];
    for (let guess = 0; guess < 7; guess += 1) {
      statuses.push((await post(guesser, '/session/code', { code: 'AAAA-AAAA' })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429]);
  });

  test('the identity code that the provider vouches for finds her, and no other claim does', async () => {
    const { services } = world;
    const code = '010190-999W';
    await database.owner
      .updateTable('client')
      .set({
        identity_code_hash: identityHash(services.keys, code),
        identity_code_cipher: Buffer.from('00', 'hex'),
      })
      .where('id', '=', otherId)
      .execute();
    const claims = { sub: 'vouched', personIdentityCode: code };
    await bindByClaim(services, worldIssuer, claims, worldNow);
    expect(await listAccounts(database.app, worldIssuer, 'vouched')).toEqual([]);
    const settings = { ...services.settings, identityCodeClaim: 'personIdentityCode' };
    await bindByClaim(
      { ...services, settings },
      worldIssuer,
      { ...claims, personIdentityCode: '010190-9990' },
      worldNow,
    );
    expect(await listAccounts(database.app, worldIssuer, 'vouched')).toEqual([]);
    await bindByClaim({ ...services, settings }, worldIssuer, claims, worldNow);
    expect(await listAccounts(database.app, worldIssuer, 'vouched')).toMatchObject([{ clientId: otherId }]);
  });
});

describe('the second wall in her own view', () => {
  const own = <T>(work: Parameters<typeof inScope<T>>[2]) =>
    inScope(database.app, { areaId: world.north, reach: 'own', clientId }, work);

  test('shows of every table only her rows and names of places and workers', async () => {
    const tables = await sql<{ name: string; column: string | null }>`
      select c.relname as name, (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attname = 'client_id') as column
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and c.relrowsecurity order by 1`.execute(
      database.owner,
    );
    const reference = [
      'area',
      'organisation',
      'unit',
      'staff',
      'environment',
      'package',
      'assessment_definition',
    ];
    for (const { name, column } of tables.rows) {
      const others =
        name === 'client'
          ? sql`id <> ${clientId}`
          : name === 'audit_event'
            ? sql`not client_ids @> array[${clientId}::uuid]`
            : name === 'idempotency_key'
              ? sql`staff_id <> ${clientId}`
              : column
                ? sql`client_id is distinct from ${clientId}`
                : reference.includes(name)
                  ? sql`false`
                  : sql`true`;
      const seen = await own((tx) =>
        sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} where ${others}`.execute(tx),
      );
      expect(seen.rows[0]?.n, name).toBe(0);
    }
  });

  test('lets her change no record of hers but by what is hers to do, and nobody else’s at all', async () => {
    const changed = await own((tx) => tx.updateTable('client').set({ family_name: 'X' }).executeTakeFirst());
    expect(changed.numUpdatedRows).toBe(0n);
    const removed = await own((tx) => tx.deleteFrom('client_consent').executeTakeFirst());
    expect(removed.numDeletedRows).toBe(0n);
    const forOther = own((tx) =>
      tx
        .insertInto('client_consent')
        .values({
          area_id: world.north,
          id: newId(),
          client_id: otherId,
          purpose: 'photo',
          starts_on: today,
          ends_on: today,
          how: 'ownView',
          recorded_at: worldNow.toISOString(),
        })
        .execute(),
    );
    await expect(forOther).rejects.toThrow(/row-level security/);
  });
});

/** Sendings and reminders on real SQL: once and not lost, whoever falls over, and nothing hidden is told. */
import { type SendResult, asDay, languages } from '@polku/domain';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Channels, OuterMessage } from '../adapters/outer-message.ts';
import { jobs } from '../jobs.ts';
import { drainJobs, planJob, requestJobs } from '../platform/jobs.ts';
import { inScope } from '../platform/context.ts';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Worker, type World, createWorld, worldNow } from '../testing/world.ts';
import { addShippedDefinitions } from '../assessments/shipped.ts';
import { remind } from './remind.ts';
import { forwardMessages, sendMessage } from './send.ts';

let database: TestDatabase;
let world: World;
let coach: Worker;
let admin: Worker;
let environmentId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coach = await world.addWorker('workCoach');
  admin = await world.addWorker('administrator');
  environmentId = newId();
  await database.owner
    .insertInto('environment')
    .values({
      area_id: world.north,
      id: environmentId,
      name: 'Salainen paja',
      municipality_code: '167',
      organisation_id: world.city,
      street_address: 'Pajakuja 5',
      starts_on: '2025-01-01',
    })
    .execute();
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});
beforeEach(async () => {
  await world.setNow(worldNow);
  await database.owner.deleteFrom('coaching_review').execute();
  await database.owner.deleteFrom('coaching_period').execute();
  await database.owner.deleteFrom('message').execute();
  // nobody's measure is due unless the test says so
  await database.owner.deleteFrom('path_transition').where('to_state', '=', 'coaching').execute();
  await sql`delete from graphile_worker._private_jobs`.execute(database.owner);
});

async function addPeriod(clientId: string, values: { readonly startsOn?: string } = {}): Promise<string> {
  const id = newId();
  await database.owner
    .insertInto('coaching_period')
    .values({
      area_id: world.north,
      id,
      client_id: clientId,
      environment_id: environmentId,
      coach_staff_id: coach.staffId,
      starts_on: values.startsOn ?? '2026-11-20',
      ends_on: '2026-12-31',
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      daily_minutes: 240,
      status: 'active',
    })
    .execute();
  return id;
}
async function addReview(clientId: string, dueOn: string): Promise<void> {
  await database.owner
    .insertInto('coaching_review')
    .values({
      area_id: world.north,
      id: newId(),
      client_id: clientId,
      period_id: await addPeriod(clientId),
      due_on: dueOn,
    })
    .execute();
}
const all = () => database.owner.selectFrom('message').selectAll().orderBy('planned_at').execute();
const ofKind = async (kind: string) => (await all()).filter((row) => row.kind === kind);
const days = (count: number) => new Date(worldNow.getTime() + count * 86_400_000);

/** Writes to the client through the API, and returns the sending. */
async function write(client: string, text = 'Tavataan huomenna.', channel = 'sms') {
  return world.send(coach, {
    method: 'POST',
    url: `/api/clients/${client}/messages`,
    payload: { channel, text },
  });
}
async function writtenTo(): Promise<{ readonly areaId: number; readonly messageId: string }> {
  const client = await world.addClient({ responsible: coach });
  const answer = await write(client);
  expect(answer.statusCode, answer.body).toBe(200);
  return { areaId: world.north, messageId: answer.json().id };
}
function channel(
  answer: SendResult | (() => Promise<SendResult>),
): Channels & { readonly sent: OuterMessage[] } {
  const sent: OuterMessage[] = [];
  const sms = {
    way: 'http' as const,
    send: (message: OuterMessage) => {
      sent.push(message);
      return typeof answer === 'function' ? answer() : Promise.resolve(answer);
    },
  };
  return Object.assign({ sms, email: sms }, { sent });
}
const statusOf = async (id: string) =>
  database.owner.selectFrom('message').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('reminders', () => {
  test('two processes, a second run and a clock set back send one', async () => {
    const client = await world.addClient({ responsible: coach });
    await addReview(client, '2026-11-22');
    await Promise.all([remind(world.services), remind(world.services)]);
    await remind(world.services);
    await world.setNow(days(-1));
    await remind(world.services);
    await world.setNow(days(1));
    await remind(world.services);
    expect(await ofKind('reviewDue')).toMatchObject([
      { recipient_staff_id: coach.staffId, client_id: client, channel: 'inApp', status: 'sent' },
    ]);
  });
  test('a run missed for days is caught up', async () => {
    await addReview(await world.addClient({ responsible: coach }), '2026-11-22');
    await world.setNow(days(9));
    await remind(world.services);
    expect(await ofKind('reviewDue')).toHaveLength(1);
    expect(await ofKind('coachingTomorrow')).toMatchObject([
      { channel: 'inApp' },
      { due_on: asDay('2026-11-30') },
    ]);
  });
  test('a measure that comes due is told once to the responsible, whoever is to fill it in', async () => {
    await addShippedDefinitions(database.owner);
    const client = await world.addClient({ responsible: coach, state: 'coaching' });
    await world.addClient({ state: 'coaching' });
    // coaching began so lately that the first measure is still ahead or just behind
    await database.owner.updateTable('path_transition').set({ happened_on: '2026-11-10' }).execute();
    await remind(world.services);
    await remind(world.services);
    expect(await ofKind('measureDue')).toMatchObject([
      { recipient_staff_id: coach.staffId, client_id: client, channel: 'inApp', status: 'sent' },
    ]);
  });
  test('a partner is told once that a slice is handed to her, and that it has ended, and of whom not', async () => {
    const pia = await world.addWorker('partnerProfessional', { organisationId: world.association });
    const client = await world.addClient({ responsible: coach, familyName: 'Jaettunen' });
    const slice = async (startsOn: string, endsOn: string, endedAt: string | null = null) => {
      const id = newId();
      await database.owner
        .insertInto('case_share')
        .values({
          area_id: world.north,
          id,
          client_id: client,
          organisation_id: world.association,
          staff_id: pia.staffId,
          parts: ['plan'],
          purpose: 'Työnhaku',
          legal_basis: 'commission',
          starts_on: startsOn,
          ends_on: endsOn,
          shared_by: coach.staffId,
          ended_at: endedAt,
          end_cause: endedAt ? 'revoked' : null,
        })
        .execute();
      return id;
    };
    const handed = await slice('2026-11-20', '2026-11-21');
    const revoked = await slice('2026-11-10', '2027-02-01', '2026-11-19T22:30:00Z');
    await slice('2026-12-01', '2027-01-01');
    await slice('2026-12-01', '2027-01-01', '2026-11-20T06:00:00Z');
    await slice('2026-01-01', '2026-03-01');
    const told = async () =>
      (await all())
        .filter((row) => row.recipient_staff_id === pia.staffId && row.channel === 'inApp')
        .map((row) => [row.kind, row.subject_id, row.due_on]);
    await remind(world.services);
    await remind(world.services);
    const now = [
      ['sliceEnded', revoked, '2026-11-20'],
      ['sliceHanded', handed, '2026-11-20'],
    ];
    expect((await told()).toSorted()).toEqual(now);
    // by its time it ends when its last day is over
    await world.setNow(days(1));
    await remind(world.services);
    expect(await told()).toHaveLength(2);
    await world.setNow(days(2));
    await remind(world.services);
    expect((await told()).toSorted()).toEqual([['sliceEnded', handed, '2026-11-21'], ...now].toSorted());
    const written = (await all()).filter((row) => row.recipient_staff_id === pia.staffId);
    expect(written.map((row) => `${row.subject} ${row.body}`).join()).not.toMatch(/Jaettunen|Työnhaku/);
    const shown = (await world.send(pia, { url: '/api/notifications' })).json();
    expect(shown.rows).toHaveLength(3);
    expect(shown.rows.every((row: { client: unknown }) => row.client === null)).toBe(true);
    await world.setNow(worldNow);
  });

  test('what is done, or off, is not told', async () => {
    await addReview(await world.addClient({ responsible: coach }), '2026-11-22');
    const saved = await world.send(admin, {
      method: 'PUT',
      url: '/api/reminders/reviewDue',
      payload: { isOn: false, leadDays: 3, channels: ['inApp'], version: 0 },
    });
    expect(saved.statusCode, saved.body).toBe(200);
    await remind(world.services);
    expect(await ofKind('reviewDue')).toHaveLength(0);
    await database.owner.deleteFrom('reminder_setting').execute();
    await database.owner.updateTable('coaching_review').set({ done_on: '2026-11-20' }).execute();
    await remind(world.services);
    expect(await ofKind('reviewDue')).toHaveLength(0);
  });
  test('of who is hidden nothing of a place is told, in any channel or language', async () => {
    const hiddenWords = /Salainen paja|Pajakuja|Salatie|Joensuu|Kontiolahti/i;
    for (const nonDisclosure of ['none', 'set', 'unknown'] as const) {
      for (const language of languages) {
        for (const chosen of [null, 'sms', 'none'] as const) {
          const client = await world.addClient({ responsible: coach, nonDisclosure });
          await database.owner
            .updateTable('client')
            .set({ service_language: language })
            .where('id', '=', client)
            .execute();
          await addReview(client, '2026-11-22');
          if (chosen) {
            await database.owner
              .insertInto('client_channel')
              .values({
                area_id: world.north,
                client_id: client,
                channel: chosen,
                chosen_by: coach.staffId,
                chosen_at: worldNow.toISOString(),
              })
              .execute();
          }
        }
      }
    }
    await remind(world.services);
    const hidden = new Set(
      (
        await database.owner.selectFrom('client').select('id').where('non_disclosure', '<>', 'none').execute()
      ).map((row) => row.id),
    );
    const told = await all();
    const about = told.filter((row) => row.client_id !== null && hidden.has(row.client_id));
    expect(about.length).toBeGreaterThan(20);
    for (const row of about)
      expect(`${row.subject}\n${row.body}\n${JSON.stringify(row.field_values)}`).not.toMatch(hiddenWords);
    // without her consent nothing leaves
    const leaving = about.filter((row) => row.channel !== 'inApp');
    expect(new Set(leaving.map((row) => row.channel))).toEqual(new Set(['sms']));
    expect(leaving).toHaveLength(6);
    // and where nothing is hidden the place is told
    expect(told.some((row) => row.channel === 'sms' && /Salainen paja/.test(row.body))).toBe(true);
    for (const row of told) expect(row.subject).not.toMatch(/Tiina|Testinen|Worker|Salainen/);
  });
});

describe('a sending', () => {
  test('two workers at one job send once', async () => {
    const at = await writtenTo();
    let release = () => {};
    const held = new Promise<SendResult>((resolve) => {
      release = () => resolve({ result: 'sent' });
    });
    const ways = channel(() => held);
    const both = [sendMessage(world.services, ways, at), sendMessage(world.services, ways, at)];
    await Promise.race(both);
    release();
    await Promise.all(both);
    expect(ways.sent).toHaveLength(1);
    expect(ways.sent[0]).toMatchObject({ to: '+358500001234', channel: 'sms' });
    expect(await statusOf(at.messageId)).toMatchObject({ status: 'sent', attempts: 1 });
  });
  test('a process killed between mark and answer leaves it uncertain, and only a person sends it again', async () => {
    const at = await writtenTo();
    // the process is gone: its call never comes back
    void sendMessage(
      world.services,
      channel(() => new Promise(() => {})),
      at,
    );
    await expect.poll(async () => (await statusOf(at.messageId)).status).toBe('sending');
    await world.setNow(new Date(worldNow.getTime() + 11 * 60_000));
    await forwardMessages(world.services);
    const ways = channel({ result: 'sent' });
    await sendMessage(world.services, ways, at);
    expect(ways.sent).toEqual([]);
    const uncertain = await statusOf(at.messageId);
    expect(uncertain).toMatchObject({ status: 'uncertain', problem: 'stopped-midway' });
    const answer = await world.send(admin, {
      method: 'POST',
      url: `/api/outbox/${at.messageId}/decision`,
      payload: { decision: 'sendAgain', version: uncertain.version },
    });
    expect(answer.statusCode, answer.body).toBe(200);
    await sendMessage(world.services, ways, at);
    expect(ways.sent).toHaveLength(1);
  });
  test('a channel that is down is tried later, and a clock set back does not hold it for ever', async () => {
    const at = await writtenTo();
    await sendMessage(world.services, channel({ result: 'later', problem: 'channel-down' }), at);
    expect(await statusOf(at.messageId)).toMatchObject({
      status: 'planned',
      problem: 'channel-down',
      attempts: 1,
    });
    const ways = channel({ result: 'sent' });
    await sendMessage(world.services, ways, at);
    expect(ways.sent).toEqual([]);
    await world.setNow(days(-400));
    await sendMessage(world.services, ways, at);
    expect(ways.sent).toHaveLength(1);
  });
  test('the others of a channel that is down wait with it', async () => {
    const first = await writtenTo();
    const second = await writtenTo();
    await sendMessage(world.services, channel({ result: 'later', problem: 'channel-down' }), first);
    const ways = channel({ result: 'sent' });
    await sendMessage(world.services, ways, second);
    expect(ways.sent).toEqual([]);
    expect(await statusOf(second.messageId)).toMatchObject({ status: 'planned', attempts: 0 });
  });
  test('what became hidden after it was written does not leave', async () => {
    const at = await writtenTo();
    await sql`update client set non_disclosure = 'set' where id = (select client_id from message where id = ${at.messageId})`.execute(
      database.owner,
    );
    const ways = channel({ result: 'sent' });
    await sendMessage(world.services, ways, at);
    expect(ways.sent).toEqual([]);
    expect(await statusOf(at.messageId)).toMatchObject({ status: 'withheld', problem: 'not-allowed' });
  });
  test('to who is hidden nothing is written without her choice, and no place with it', async () => {
    const client = await world.addClient({ responsible: coach, nonDisclosure: 'unknown' });
    await addPeriod(client);
    expect((await write(client)).json().code).toBe('channel-not-allowed');
    const chosen = await world.send(coach, {
      method: 'PUT',
      url: `/api/clients/${client}/channel`,
      payload: { channel: 'sms', version: 0 },
    });
    expect(chosen.statusCode, chosen.body).toBe(200);
    expect((await write(client, 'Tule Joensuuhun')).json().code).toBe('hidden-place-in-text');
    expect((await write(client, 'Nähdään: salainen paja')).json().code).toBe('hidden-place-in-text');
    expect((await write(client)).statusCode).toBe(200);
  });
});

describe('jobs', () => {
  test('one planned in a request is done by the queue, and shown on the case and to the administrator', async () => {
    const at = await writtenTo();
    await drainJobs(world.services, jobs);
    expect(await statusOf(at.messageId)).toMatchObject({ status: 'sent' });
    const row = await statusOf(at.messageId);
    const list = await world.send(coach, { url: `/api/clients/${row.client_id}/messages` });
    expect(list.json().rows).toMatchObject([{ id: at.messageId, status: 'sent', channel: 'sms' }]);
    const demonstration = await world.send(admin, { url: '/api/outbox/demonstration' });
    expect(demonstration.json().rows.at(0)).toMatchObject({ recipient: '+358500001234' });
    const outbox = await world.send(admin, { method: 'POST', url: '/api/outbox/search', payload: {} });
    expect(outbox.body).not.toMatch(/Tavataan|Testinen|050/);
    expect(outbox.json().rows).toHaveLength(1);
  });
  test('a request plans known jobs of its own area with ids only, and nothing when it is rolled back', async () => {
    const plan = (areaId: number, name: string, payload: object) =>
      inScope(database.app, { areaId: world.north, reach: 'area' }, (tx) =>
        planJob(tx, name as never, { areaId, ...payload } as never, { key: 'k' }),
      );
    await expect(plan(world.north, 'dropAll', {})).rejects.toThrow(/no job/);
    await expect(plan(world.south, 'sendMessage', {})).rejects.toThrow(/another area/);
    await expect(plan(world.north, 'sendMessage', { name: 'Tiina Testinen' })).rejects.toThrow(/ids only/);
    await expect(
      inScope(database.app, { areaId: world.north, reach: 'area' }, async (tx) => {
        await planJob(tx, 'sendMessage', { areaId: world.north }, { key: 'k' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    const left = await sql<{
      count: number;
    }>`select count(*)::int as count from graphile_worker._private_jobs`.execute(database.owner);
    expect(left.rows[0]?.count).toBe(0);
    for (const name of requestJobs) await plan(world.north, name, { messageId: newId() });
    await expect(sql`select * from graphile_worker._private_jobs`.execute(database.app)).rejects.toThrow(
      /permission/,
    );
  });
});

describe('notifications and templates', () => {
  test('each sees her own, in her language, and reads them', async () => {
    const client = await world.addClient({ responsible: coach });
    await addReview(client, '2026-11-22');
    await remind(world.services);
    const list = await world.send(coach, { url: '/api/notifications', cookies: { 'polku-language': 'sv' } });
    expect(list.json().rows).toMatchObject([{ client: { id: client }, readAt: null }]);
    expect(list.json().rows[0].subject).toMatch(/^Mellanutvärdering/);
    expect((await world.send(admin, { url: '/api/notifications' })).json().rows).toEqual([]);
    const others = await world.send(admin, {
      method: 'POST',
      url: '/api/notifications/read',
      payload: { ids: [list.json().rows[0].id] },
    });
    expect(others.statusCode).toBe(200);
    expect((await world.send(coach, { url: '/api/notifications/count' })).json()).toEqual({ unread: 1 });
    await world.send(coach, { method: 'POST', url: '/api/notifications/read', payload: {} });
    expect((await world.send(coach, { url: '/api/notifications/count' })).json()).toEqual({ unread: 0 });
  });
  test('a text is drafted, refused at its field, taken into use; an older version is not overwritten', async () => {
    const url = '/api/message-templates/coachingTomorrow';
    const read = (await world.send(admin, { url })).json();
    const save = (subject: string, publish: boolean, version: number) =>
      world.send(admin, {
        method: 'PUT',
        url,
        payload: { texts: { ...read.texts, fi: { ...read.texts.fi, subject } }, publish, version },
      });
    const wrong = await save('Hei {givenName}', true, 0);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json().errors).toMatchObject([{ pointer: '/body/texts/fi/subject' }]);
    expect((await save('Luonnos', false, 0)).json()).toEqual({ version: 1 });
    expect((await save('Toinen', true, 0)).statusCode).toBe(409);
    expect((await save('Käytössä', true, 1)).json()).toEqual({ version: 2 });
    expect((await world.send(admin, { url })).json()).toMatchObject({ isDraft: false, publishedVersion: 2 });
  });
});

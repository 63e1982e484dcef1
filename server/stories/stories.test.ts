/** A story's way to anybody and away again: each reading asks for her consent. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld, worldNow } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coach: Worker;
let otherCoach: Worker;
let clientId: string;
let client: Sender;

const story = {
  targetGroup: 'over55',
  language: 'fi',
  title: 'Takaisin keittiöön',
  pseudonym: 'Ritva',
  content: 'Kolmen vuoden jälkeen sain paikan koulun keittiöstä.',
};

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coach = await world.addWorker('workCoach');
  otherCoach = await world.addWorker('workCoach');
  clientId = await world.addClient({ responsible: coach, familyName: 'Kertojainen' });
  client = await world.signInClient(clientId);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const get = async (who: Sender | undefined, url: string) =>
  (await world.send(who, { url: `/api${url}` })).json();
const send = async (who: Sender, method: 'POST' | 'PUT', url: string, payload: object = {}) => {
  const answer = await world.send(who, { method, url: `/api${url}`, payload });
  return { status: answer.statusCode, body: answer.json() };
};
const titles = async () => {
  const { stories } = await get(undefined, '/public/areas/north/stories');
  return stories.map((one: { title: string }) => one.title);
};

async function published(): Promise<{ readonly at: string; readonly version: number }> {
  const made = await send(coach, 'POST', `/clients/${clientId}/stories`, story);
  const at = `/clients/${clientId}/stories/${made.body.id}`;
  await send(coach, 'POST', `${at}/act`, { action: 'ask', version: 0 });
  await send(client, 'POST', `/own/stories/${made.body.id}`, { approve: true, version: 1 });
  await send(client, 'POST', '/own/consents/successStory');
  const done = await send(coach, 'POST', `${at}/act`, { action: 'publish', version: 2 });
  expect(done.status).toBe(200);
  return { at, version: 3 };
}

test('it is published only when she has approved it and consents; a withdrawal removes it at once', async () => {
  const made = await send(coach, 'POST', `/clients/${clientId}/stories`, story);
  expect(made.status).toBe(200);
  const at = `/clients/${clientId}/stories/${made.body.id}`;
  expect((await get(client, '/own/stories')).rows).toEqual([]);
  expect((await send(coach, 'POST', `${at}/act`, { action: 'publish', version: 0 })).body.code).toBe(
    'story-not-now',
  );
  expect((await send(coach, 'POST', `${at}/act`, { action: 'ask', version: 0 })).status).toBe(200);
  const [mine] = (await get(client, '/own/stories')).rows;
  // she approves the group's heading with it
  expect(mine).toMatchObject({ title: story.title, targetGroup: 'over55', status: 'asked', shown: false });
  expect((await send(client, 'POST', `/own/stories/${mine.id}`, { approve: true, version: 1 })).status).toBe(
    200,
  );
  const early = await send(coach, 'POST', `${at}/act`, { action: 'publish', version: 2 });
  expect(early.body.code).toBe('story-no-consent');
  expect((await send(client, 'POST', '/own/consents/successStory')).status).toBe(200);
  expect((await send(coach, 'POST', `${at}/act`, { action: 'publish', version: 2 })).status).toBe(200);
  const shown = await get(undefined, '/public/areas/north/stories');
  expect(shown.stories).toHaveLength(1);
  expect(shown.stories[0]).toEqual({ ...story, id: made.body.id, publishedOn: '2026-11-20' });
  expect(JSON.stringify(shown)).not.toContain(clientId);
  expect(JSON.stringify(shown)).not.toContain('Kertojainen');
  expect((await get(undefined, '/public/areas/south/stories')).stories).toEqual([]);

  expect((await send(client, 'POST', '/own/consents/successStory/withdraw')).status).toBe(200);
  expect(await titles()).toEqual([]);
  const [row] = (await get(coach, '/stories')).rows;
  expect(row).toMatchObject({ status: 'published', consent: false, shown: false });
  await send(coach, 'POST', `${at}/act`, { action: 'takeDown', version: 3 });
});

test('the end of the consent, non-disclosure, staff and she herself each take it away', async () => {
  const { at, version } = await published();
  expect(await titles()).toEqual([story.title]);
  await world.setNow(new Date('2028-11-21T08:00:00.000Z'));
  expect(await titles()).toEqual([]);
  await world.setNow(worldNow);
  await sql`update client set non_disclosure = 'unknown' where id = ${clientId}`.execute(database.owner);
  expect(await titles()).toEqual([]);
  await sql`update client set non_disclosure = 'none' where id = ${clientId}`.execute(database.owner);
  expect(await titles()).toEqual([story.title]);
  expect((await send(coach, 'POST', `${at}/act`, { action: 'takeDown', version })).status).toBe(200);
  expect(await titles()).toEqual([]);
  await send(client, 'POST', '/own/consents/successStory/withdraw');
  const again = await published();
  expect(await titles()).toEqual([story.title]);
  const own = `/own/stories/${again.at.split('/').at(-1)}`;
  expect((await send(client, 'POST', own, { approve: false, version: again.version })).status).toBe(200);
  expect(await titles()).toEqual([]);
  await send(client, 'POST', '/own/consents/successStory/withdraw');
});

test('a text changed after her approval is read by her anew, and holds not her own name', async () => {
  const { at, version } = await published();
  const named = await send(coach, 'PUT', at, { ...story, content: 'Kertojainen kertoo.', version });
  expect(named.body.code).toBe('story-own-name');
  const unseen = { ...story, content: 'Kerto\u200bjaisen työpäivä.', version };
  expect((await send(coach, 'PUT', at, unseen)).body.code).toBe('story-own-name');
  const blank = { ...story, title: '\u200b\u2800\u202e', version };
  expect((await send(coach, 'PUT', at, blank)).body.errors).toEqual([
    expect.objectContaining({ pointer: '/body/title', code: 'required' }),
  ]);
  expect((await send(coach, 'PUT', at, { ...story, title: 'Uusi otsikko', version })).status).toBe(200);
  expect(await titles()).toEqual([]);
  const stale = await send(coach, 'POST', `${at}/act`, { action: 'ask', version });
  expect(stale.body.code).toBe('changed-meanwhile');
});

test('nobody else’s story is hers, and a stranger’s coach has none of it', async () => {
  const otherId = await world.addClient({ responsible: otherCoach });
  const other = await world.signInClient(otherId);
  const [mine] = (await get(coach, '/stories')).rows;
  const foreign = await send(other, 'POST', `/own/stories/${mine.id}`, {
    approve: true,
    version: mine.version,
  });
  expect(foreign.status).toBe(404);
  expect((await get(other, '/own/stories')).rows).toEqual([]);
  expect((await get(otherCoach, '/stories')).rows).toEqual([]);
});

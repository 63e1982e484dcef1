/** What the download tells of assessments, Kykyviisari, messages, strengths and learning. */
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addShippedDefinitions } from '../assessments/shipped.ts';
import { newId } from '../platform/new-id.ts';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld, worldNow } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let agent: Worker;
let client: Sender;
let clientId: string;
let otherId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  await addShippedDefinitions(database.owner);
  agent = await world.addWorker('careerAgent');
  clientId = await world.addClient({ responsible: agent, state: 'coaching', familyName: 'Lataaja' });
  otherId = await world.addClient({ responsible: agent, state: 'coaching', familyName: 'Toinen' });
  client = await world.signInClient(clientId);
  for (const id of [clientId, otherId]) await fill(id, id === clientId ? 'oma' : 'vieras');
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const post = async (id: string, path: string, payload: object) => {
  const answer = await world.send(agent, { method: 'POST', url: `/api/clients/${id}/${path}`, payload });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.body}`);
  return answer.json();
};

/** One of each, each with a word that tells whose it is. */
async function fill(id: string, whose: string): Promise<void> {
  const { definitions } = (await world.send(agent, { url: `/api/clients/${id}/assessments` })).json();
  const needs = definitions.find((one: { key: string }) => one.key === 'needs');
  await post(id, 'assessments', {
    definitionId: needs.id,
    ratedBy: 'coach',
    occasion: 'start',
    answeredOn: '2026-11-10',
    answers: { ownWish: `Toive ${whose}` },
    finished: false,
  });
  const none = { overall: 7, wellBeing: null, inclusion: null, physical: null, skills: null, everyday: null };
  await post(id, 'kykyviisari', { ...none, doneOn: '2026-10-05', link: `https://example.org/${whose}` });
  await post(id, 'clarifications', {
    path: 'healthCheck',
    step: 'agreed',
    ball: 'client',
    madeOn: '2026-10-06',
    doneOn: null,
  });
  const skill = await post(id, 'strengths/skills', { code: null, label: `Taito ${whose}`, level: 'alone' });
  await post(id, 'strengths/evidence', {
    skillId: skill.id,
    periodId: null,
    stepId: null,
    witness: 'worker',
    seenOn: '2026-11-12',
    content: `Näyttö ${whose}`,
  });
  const finnish = { language: 'fi', level: 'A2.2', basis: 'tested', assessedOn: '2026-10-01' };
  await post(id, 'strengths/languages', finnish);
  await post(id, 'strengths/needs', {
    learning: { kind: 'certificate', code: 'hygienePassport' },
    goal: `Tavoite ${whose}`,
    travel: 'region',
    status: 'open',
  });
  await database.owner
    .insertInto('message')
    .values({
      area_id: world.north,
      id: newId(),
      client_id: id,
      recipient_id: id,
      kind: 'free',
      subject_id: newId(),
      due_on: '2026-11-10',
      channel: 'sms',
      template_key: 'free',
      template_version: 0,
      language: 'fi',
      subject: '',
      body: `Viesti ${whose}`,
      status: 'sent',
      planned_at: worldNow.toISOString(),
      sent_at: worldNow.toISOString(),
    })
    .execute();
}

async function files(reading: 'plain' | 'easy'): Promise<Record<string, string>> {
  const answer = await world.send(client, { url: `/api/own/download?reading=${reading}` });
  return Object.fromEntries(
    Object.entries(unzipSync(answer.rawPayload)).map(([name, bytes]) => [
      name,
      Buffer.from(bytes).toString('utf8'),
    ]),
  );
}

test('everything of hers is in the page and in the data, nothing of another', async () => {
  const line = (text: string) => ({ section: 'can', text, shown: false, from: null });
  await world.send(client, {
    method: 'PUT',
    url: '/api/own/strengths',
    payload: { name: 'L', lines: [line('Kortin rivi')], shared: false, version: null },
  });
  for (const reading of ['plain', 'easy'] as const) {
    const { 'tiedot.html': html = '', 'tiedot.json': json = '' } = await files(reading);
    for (const text of [
      'Toive oma',
      'Viesti oma',
      'Taito oma',
      'Näyttö oma',
      'Tavoite oma',
      'A2.2',
      'Kortin rivi',
      '7/10',
    ]) {
      expect(html, text).toContain(text);
    }
    expect(html).toContain('5.10.2026');
    expect(html).toContain('6.10.2026');
    expect(html + json).not.toContain('vieras');
    expect(html + json).not.toContain(otherId);
    const data = JSON.parse(json);
    expect(data.assessments).toMatchObject([{ ratedBy: 'coach', status: 'draft' }]);
    expect(data.kykyviisari).toMatchObject([
      { doneOn: '2026-10-05', overall: 7, link: 'https://example.org/oma' },
    ]);
    expect(data.clarifications).toMatchObject([
      { path: 'healthCheck', step: 'agreed', madeOn: '2026-10-06' },
    ]);
    expect(data.messages).toMatchObject([{ channel: 'sms', body: 'Viesti oma' }]);
    expect(data.strengths).toMatchObject({
      skills: [{ label: 'Taito oma', evidence: [{ content: 'Näyttö oma' }] }],
      languages: [{ language: 'fi', level: 'A2.2' }],
      needs: [{ goal: 'Tavoite oma' }],
      card: { lines: [{ text: 'Kortin rivi', shown: false }] },
    });
    // who wrote it down is another person's
    expect(json).not.toContain('recordedBy');
  }
});

/** Groups against a real database: who is invited, what she is written, what she answers, who came, what was heard. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, createTestDatabase } from '../testing/database.ts';
import { type Sender, type Worker, type World, createWorld, worldNow } from '../testing/world.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let leader: Worker;
let elsewhere: Worker;
let manager: Worker;
let maija: string;
let pekka: string;
let young: string;
let hidden: string;
let far: string;
let maijaHerself: Sender;

const firstOn = '2026-12-03';

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator', { municipalityCodes: ['167'] });
  leader = await world.addWorker('workCoach', { municipalityCodes: ['167'] });
  elsewhere = await world.addWorker('coordinator', { municipalityCodes: ['422'] });
  manager = await world.addWorker('manager');
  maija = await world.addClient({ familyName: 'Aalto', givenNames: 'Maija', birthDate: '1968-03-02' });
  pekka = await world.addClient({ familyName: 'Berg', givenNames: 'Pekka', birthDate: '1965-03-02' });
  young = await world.addClient({ familyName: 'Nuori', birthDate: '2001-03-02' });
  hidden = await world.addClient({ familyName: 'Piilo', birthDate: '1960-03-02', nonDisclosure: 'unknown' });
  far = await world.addClient({ familyName: 'Kauko', birthDate: '1960-03-02', municipalityCode: '276' });
  maijaHerself = await world.signInClient(maija);
});
afterAll(async () => {
  await world?.close();
  await database?.close();
});

const get = async (who: Sender, url: string) => {
  const answer = await world.send(who, { url: `/api${url}` });
  return { status: answer.statusCode, body: answer.json() };
};
const send = async (who: Sender, method: 'POST' | 'PUT', url: string, payload: object) => {
  const answer = await world.send(who, { method, url: `/api${url}`, payload });
  return { status: answer.statusCode, body: answer.json() };
};

interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly onDate: string;
}

async function newGroup(): Promise<{ readonly seriesId: string; readonly meetings: readonly Meeting[] }> {
  const used = await send(coordinator, 'POST', '/ready-packages/backToWork/use', {
    municipalityCode: '167',
    place: 'Kirjaston ryhmähuone',
    leaderStaffId: leader.staffId,
    firstOn,
    starts: '13:00',
  });
  expect(used.status).toBe(200);
  const read = await get(coordinator, `/group-series/${used.body.id}`);
  return { seriesId: used.body.id, meetings: read.body.meetings };
}

test('a ready package becomes a group with its meetings and follow-up steps', async () => {
  const { seriesId, meetings } = await newGroup();
  expect(meetings.map((meeting) => meeting.onDate)).toEqual([
    '2026-12-03',
    '2026-12-10',
    '2026-12-17',
    '2026-12-24',
  ]);
  const { body } = await get(leader, `/group-series/${seriesId}`);
  expect(body).toMatchObject({ name: 'Takaisin töihin', targetGroup: 'over55', nextOn: firstOn });
  expect(body.meetings[0]).toMatchObject({ starts: '13:00', ends: '15:00', status: 'planned', invited: 0 });
  expect(body.steps.map((step: { dueOn: string }) => step.dueOn)).toEqual([
    '2026-11-19',
    '2026-12-31',
    '2027-01-14',
    '2027-03-24',
  ]);
  const [step] = body.steps;
  const at = `/group-series/${seriesId}/steps/${step.id}`;
  expect((await send(leader, 'PUT', at, { done: true, version: 0 })).status).toBe(200);
  expect((await send(leader, 'PUT', at, { done: false, version: 0 })).body.code).toBe('changed-meanwhile');
  expect((await send(manager, 'PUT', at, { done: true, version: 1 })).status).toBe(403);
});

test('people are found by municipality and target group, within scope, and nobody under non-disclosure', async () => {
  const { meetings } = await newGroup();
  const at = `/group-meetings/${meetings[0]?.id}/invitees`;
  const wanted = { municipalityCodes: ['167', '276'], targetGroup: 'over55', states: [] };
  const found = await send(coordinator, 'POST', at, wanted);
  const ids = found.body.rows.map((row: { id: string }) => row.id);
  expect(ids).toEqual([maija, pekka]);
  const everybody = await send(coordinator, 'POST', at, { ...wanted, targetGroup: null });
  const all = everybody.body.rows.map((row: { id: string }) => row.id);
  expect(all).toContain(young);
  expect(all).not.toContain(hidden);
  expect(all).not.toContain(far);
  expect((await send(elsewhere, 'POST', at, wanted)).body.rows).toEqual([]);
  // not even by who may see her: a group has a place and a time that others know
  const withRight = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
  const seen = await send(withRight, 'POST', at, { ...wanted, targetGroup: null });
  expect(seen.body.rows.map((row: { id: string }) => row.id)).not.toContain(hidden);
  const invited = await send(withRight, 'POST', `/group-meetings/${meetings[0]?.id}/invitations`, {
    clientIds: [hidden],
    later: false,
  });
  expect(invited.body).toEqual({ invited: 0, leftOut: 1 });
});

test('an invitation is told once in her own view and by her channel; who may not be invited is left out', async () => {
  const { meetings } = await newGroup();
  const [first, second] = meetings;
  const at = `/group-meetings/${first?.id}/invitations`;
  const clientIds = [maija, pekka, hidden, far];
  const sent = await send(coordinator, 'POST', at, { clientIds, later: true });
  expect(sent.body).toEqual({ invited: 2, leftOut: 2 });
  const again = await send(coordinator, 'POST', at, { clientIds, later: true });
  expect(again.body).toEqual({ invited: 0, leftOut: 4 });
  const messages = await database.owner
    .selectFrom('message')
    .select(['channel', 'subject', 'body', 'client_id'])
    .where('kind', '=', 'groupInvitation')
    .where('due_on', '=', firstOn)
    .where('client_id', '=', maija)
    .execute();
  expect(messages.map((message) => message.channel).toSorted()).toEqual(['inApp', 'sms']);
  for (const { subject, body } of messages) {
    expect(subject).toBe('Kutsu 3.12.2026');
    expect(body).toContain('Takaisin töihin');
    expect(body).toContain('klo 13.00–15.00');
    expect(body).toContain('Paikka: Kirjaston ryhmähuone');
  }
  const own = await get(maijaHerself, '/own/meetings');
  const mine = own.body.rows.filter((row: { id: string }) => meetings.some(({ id }) => id === row.id));
  expect(mine).toHaveLength(4);
  expect(mine[0]).toMatchObject({ id: first?.id, place: 'Kirjaston ryhmähuone', answer: null, past: false });
  expect((await send(maijaHerself, 'POST', `/own/meetings/${first?.id}`, { answer: 'coming' })).status).toBe(
    200,
  );
  expect(
    (await send(maijaHerself, 'POST', `/own/meetings/${second?.id}`, { answer: 'notComing' })).status,
  ).toBe(200);
  const sheet = await get(leader, `/group-meetings/${first?.id}`);
  expect(sheet.body.rows).toEqual([
    { clientId: maija, name: 'Aalto Maija', answer: 'coming', attended: null },
    { clientId: pekka, name: 'Berg Pekka', answer: null, attended: null },
  ]);
  expect(sheet.body).toMatchObject({ meeting: { invited: 2, coming: 1 }, mayMark: false });
  // nobody else's meeting is hers to answer
  const other = await newGroup();
  const foreign = await send(maijaHerself, 'POST', `/own/meetings/${other.meetings[0]?.id}`, {
    answer: 'coming',
  });
  expect(foreign.status).toBe(404);
});

test('a moved meeting asks anew, a cancelled one is told of', async () => {
  const { meetings } = await newGroup();
  const [first] = meetings;
  const at = `/group-meetings/${first?.id}`;
  await send(coordinator, 'POST', `${at}/invitations`, { clientIds: [maija], later: false });
  await send(maijaHerself, 'POST', `/own/meetings/${first?.id}`, { answer: 'coming' });
  const input = { topic: 'Info', onDate: '2026-12-04', starts: '09:00', ends: '11:00', place: 'Kunnantalo' };
  const early = await send(leader, 'PUT', at, { ...input, ends: '08:00', status: 'planned', version: 0 });
  expect(early.body.code).toBe('end-before-start');
  expect((await send(leader, 'PUT', at, { ...input, status: 'planned', version: 0 })).status).toBe(200);
  expect((await get(leader, at)).body.rows[0].answer).toBeNull();
  expect((await send(leader, 'PUT', at, { ...input, status: 'cancelled', version: 1 })).status).toBe(200);
  const kinds = await database.owner
    .selectFrom('message')
    .select(['kind', 'body'])
    .where('client_id', '=', maija)
    .where('due_on', '=', '2026-12-04')
    .where('channel', '=', 'inApp')
    .orderBy('planned_at')
    .execute();
  expect(kinds.map((one) => one.kind).toSorted()).toEqual(['groupCancelled', 'groupInvitation']);
  const answer = await send(maijaHerself, 'POST', `/own/meetings/${first?.id}`, { answer: 'coming' });
  expect(answer.body.code).toBe('meeting-not-open');
});

/** Days of the meetings that she is written of in her own view, in the order of writing. */
async function writtenOf(clientId: string, kind: string, since: Date): Promise<string[]> {
  const found = await database.owner
    .selectFrom('message')
    .select(['due_on'])
    .where('client_id', '=', clientId)
    .where('kind', '=', kind)
    .where('channel', '=', 'inApp')
    .where('planned_at', '>=', since.toISOString())
    .orderBy('due_on')
    .execute();
  return found.map((row) => row.due_on);
}
const later = (minutes: number) => new Date(worldNow.getTime() + minutes * 60_000);

test('who is invited already and then to the later ones too is written to of the first of those', async () => {
  const { meetings } = await newGroup();
  const at = `/group-meetings/${meetings[0]?.id}/invitations`;
  await send(coordinator, 'POST', at, { clientIds: [maija], later: false });
  await world.setNow(later(1));
  const more = await send(coordinator, 'POST', at, { clientIds: [maija], later: true });
  expect(more.body).toEqual({ invited: 1, leftOut: 0 });
  expect(await writtenOf(maija, 'groupInvitation', later(1))).toEqual(['2026-12-10']);
  await world.setNow(worldNow);
});

test('a group that moves elsewhere tells those invited once, where a meeting has no place of its own', async () => {
  const { seriesId, meetings } = await newGroup();
  const [first] = meetings;
  await send(coordinator, 'POST', `/group-meetings/${first?.id}/invitations`, {
    clientIds: [pekka],
    later: true,
  });
  await world.setNow(later(2));
  const { body: series } = await get(coordinator, `/group-series/${seriesId}`);
  const input = {
    name: series.name,
    nameSv: series.nameSv,
    nameEn: series.nameEn,
    theme: series.theme,
    municipalityCode: series.municipalityCode,
    place: 'Uimahallin kahvio',
    leaderStaffId: series.leaderStaffId,
    targetGroup: series.targetGroup,
    endedOn: null,
    version: series.version,
  };
  expect((await send(coordinator, 'PUT', `/group-series/${seriesId}`, input)).status).toBe(200);
  expect(await writtenOf(pekka, 'groupInvitation', later(2))).toEqual([firstOn]);
  await send(coordinator, 'PUT', `/group-series/${seriesId}`, { ...input, theme: 'Muu', version: 1 });
  expect(await writtenOf(pekka, 'groupInvitation', later(2))).toHaveLength(1);
  await world.setNow(worldNow);
});

test('nobody is written to of what is over, and what was forgotten is moved to a day to come with a word', async () => {
  const { meetings } = await newGroup();
  const at = `/group-meetings/${meetings[0]?.id}`;
  await send(coordinator, 'POST', `${at}/invitations`, { clientIds: [young], later: false });
  const since = new Date('2026-12-07T08:00:00.000Z');
  const input = { topic: 'Info', starts: '09:00', ends: '11:00', place: '', status: 'planned' };
  // corrected afterwards: it was on another day
  await world.setNow(new Date('2026-12-03T06:00:00.000Z'));
  expect((await send(leader, 'PUT', at, { ...input, onDate: '2026-12-02', version: 0 })).status).toBe(200);
  expect(await writtenOf(young, 'groupInvitation', new Date('2026-12-03T00:00:00.000Z'))).toEqual([]);
  await world.setNow(since);
  expect((await send(leader, 'PUT', at, { ...input, onDate: '2026-12-09', version: 1 })).status).toBe(200);
  expect(await writtenOf(young, 'groupInvitation', since)).toEqual(['2026-12-09']);
  await world.setNow(worldNow);
});

test('what was held is not called off, and lies not ahead', async () => {
  const { meetings } = await newGroup();
  const at = `/group-meetings/${meetings[0]?.id}`;
  await send(coordinator, 'POST', `${at}/invitations`, { clientIds: [young], later: false });
  await world.setNow(new Date('2026-12-03T15:00:00.000Z'));
  const heard = { peopleCount: 3, themes: ['money'], themeNote: '', version: 0 };
  expect((await send(leader, 'PUT', `${at}/heard`, heard)).status).toBe(200);
  const input = { topic: 'Info', onDate: firstOn, starts: '09:00', ends: '11:00', place: '' };
  const off = await send(leader, 'PUT', at, { ...input, status: 'cancelled', version: 1 });
  expect(off).toMatchObject({ status: 409, body: { code: 'meeting-not-open' } });
  const ahead = await send(leader, 'PUT', at, {
    ...input,
    onDate: '2026-12-20',
    status: 'planned',
    version: 1,
  });
  expect(ahead.body.code).toBe('date-in-future');
  expect((await send(leader, 'PUT', at, { ...input, status: 'planned', version: 1 })).status).toBe(200);
  expect((await get(leader, at)).body.meeting.status).toBe('held');
  expect(await writtenOf(young, 'groupCancelled', new Date('2026-12-03T00:00:00.000Z'))).toEqual([]);
  await world.setNow(worldNow);
});

test('after the meeting: attendance by one tap each, numbers and themes without names', async () => {
  const { seriesId, meetings } = await newGroup();
  const [first] = meetings;
  const at = `/group-meetings/${first?.id}`;
  await send(coordinator, 'POST', `${at}/invitations`, { clientIds: [maija, pekka], later: false });
  const mark = { clientId: maija, attended: true };
  expect((await send(leader, 'PUT', `${at}/attendance`, mark)).body.code).toBe('meeting-not-yet');
  await world.setNow(new Date('2026-12-03T14:00:00.000Z'));
  expect((await send(leader, 'PUT', `${at}/attendance`, mark)).status).toBe(200);
  expect((await send(leader, 'PUT', `${at}/attendance`, { ...mark, clientId: young })).status).toBe(404);
  expect((await send(elsewhere, 'PUT', `${at}/attendance`, mark)).status).toBe(404);
  const heard = { peopleCount: 7, themes: ['transport', 'money'], themeNote: 'Kahvi oli hyvää', version: 0 };
  const coded = await send(leader, 'PUT', `${at}/heard`, { ...heard, themeNote: 'Puhui 010190-999W' });
  expect(coded.body.code).toBe('identity-code-in-text');
  expect((await send(leader, 'PUT', `${at}/heard`, heard)).status).toBe(200);
  const { body } = await get(coordinator, `/group-series/${seriesId}`);
  expect(body.meetings[0]).toMatchObject({ status: 'held', peopleCount: 7, attended: 1 });
  expect(body.heard).toEqual([
    { theme: 'transport', meetings: 1 },
    { theme: 'money', meetings: 1 },
  ]);
  expect(JSON.stringify(body)).not.toContain('Aalto');
  await world.setNow(worldNow);
});

test('who comes under non-disclosure after being invited is seen by those with the right alone', async () => {
  const { meetings } = await newGroup();
  const at = `/group-meetings/${meetings[0]?.id}`;
  await send(coordinator, 'POST', `${at}/invitations`, { clientIds: [pekka], later: false });
  const set = (nonDisclosure: 'set' | 'none') =>
    database.owner
      .updateTable('client')
      .set({ non_disclosure: nonDisclosure })
      .where('id', '=', pekka)
      .execute();
  await set('set');
  expect((await get(leader, at)).body.rows).toEqual([]);
  const withRight = await world.addWorker('coordinator', { rights: ['nonDisclosure'] });
  expect((await get(withRight, at)).body.rows).toHaveLength(1);
  await set('none');
});

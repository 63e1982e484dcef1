/** A decision is kept as it was made, names nobody in its public part, and tells until when rectification is requested. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { type Office, openOffice, toldOf } from './office.test-support.ts';

let database: TestDatabase;
let office: Office;

beforeAll(async () => {
  database = await createTestDatabase();
  office = await openOffice(database);
});
afterAll(async () => {
  await office?.world.close();
  await database?.close();
});

async function file(id: string, part: string, language = 'fi'): Promise<string> {
  const { world, agent } = office;
  const url = `/api/grant-cases/${id}/decision/file?language=${language}&part=${part}`;
  const answer = await world.send(agent, { method: 'GET', url });
  expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
  expect(answer.headers['content-type']).toBe('application/pdf');
  return pdfText(answer.rawPayload).replace(/\s+/g, ' ');
}
// oxlint-disable-next-line typescript/no-explicit-any
const contentOf = async (id: string): Promise<any> =>
  (
    await database.owner
      .selectFrom('grant_decision')
      .select('content')
      .where('case_id', '=', id)
      .executeTakeFirstOrThrow()
  ).content;
const kept = async (id: string) => JSON.stringify(await contentOf(id));

describe('the document', () => {
  test.each(['fi', 'sv'])('its public part in %s names nobody, the person’s part does', async (language) => {
    const id = await office.decided({}, { told: toldOf({ birthDate: '1999-02-03', municipality: '091' }) });
    const open = await file(id, 'public', language);
    expect(open).toContain('Kuusen Kahvila Oy');
    expect(open).toContain('Board of North');
    for (const secret of ['Aino', 'Virtanen', '3.2.1999', 'Kahvila-apulainen'])
      expect(open).not.toContain(secret);
    const nonPublic = await file(id, 'nonPublic', language);
    expect(nonPublic).toContain('Aino Virtanen');
    expect(nonPublic).not.toContain('Board of North');
    const whole = await file(id, 'whole', language);
    for (const said of ['Aino Virtanen', 'Board of North', '5 800,00']) expect(whole).toContain(said);
  });

  test('is kept as decided, whatever changes later; the database refuses a change', async () => {
    const id = await office.decided();
    const before = await kept(id);
    await database.owner
      .updateTable('employer')
      .set({ name: 'Uusi Nimi Oy' })
      .where('id', '=', office.employerId)
      .execute();
    expect(await kept(id)).toBe(before);
    expect(await file(id, 'public')).toContain('Kuusen Kahvila Oy');
    await database.owner
      .updateTable('employer')
      .set({ name: 'Kuusen Kahvila Oy' })
      .where('id', '=', office.employerId)
      .execute();
    await expect(
      database.owner
        .updateTable('grant_decision')
        .set({ total_cents: 1 })
        .where('case_id', '=', id)
        .execute(),
    ).rejects.toThrow(/never changes/);
  });

  test('a sum given by hand has its own row, and its instalments add up', async () => {
    const id = await office.decided({ manualCents: 500_001 });
    const content = await contentOf(id);
    expect(content).toMatchObject({ kind: 'partly', totalCents: 500_001 });
    expect(content.rows.at(-1)).toMatchObject({ label: 'byHand', amountCents: 500_001 - 580_000 });
    const sum = content.instalments.reduce(
      (all: number, part: { amountCents: number }) => all + part.amountCents,
      0,
    );
    expect(sum).toBe(500_001);
  });

  test('a refusal has no sum and tells what isn’t met', async () => {
    const told = toldOf({}, { collectiveAgreementPay: false });
    const id = await office.decided({ kind: 'refused', reasons: 'Ehdot eivät täyty.' }, { told });
    expect(await contentOf(id)).toMatchObject({ kind: 'refused', totalCents: 0, rows: [], instalments: [] });
    expect(await file(id, 'public')).toContain('Ehdot eivät täyty.');
  });

  test('nobody is named in the reasons of a proposal, not in a bent form either', async () => {
    const { agent, call } = office;
    const id = await office.received();
    await call(agent, 'POST', `/grant-cases/${id}/moves`, { action: 'take', note: '', version: 0 });
    const answer = await call(agent, 'POST', `/grant-cases/${id}/proposal`, {
      kind: 'granted',
      manualCents: null,
      reasons: 'Virtasen palkka on sopimuksen mukainen.',
      version: 1,
    });
    expect([answer.status, answer.body.code]).toEqual([422, 'name-in-public-part']);
    expect(answer.body.errors[0].pointer).toBe('/body/reasons');
  });

  test('without instructions for rectification nothing is decided, and no number is used', async () => {
    const { chief, call } = office;
    const id = await office.proposed();
    await database.owner
      .updateTable('grant_appeal_body')
      .set({ route: 'administrativeRectification' })
      .execute();
    const decide = () =>
      call(chief, 'POST', `/grant-cases/${id}/decision`, { action: 'decide', note: '', version: 2 });
    const refused = await decide();
    await database.owner.updateTable('grant_appeal_body').set({ route: 'municipalRectification' }).execute();
    expect([refused.status, refused.body.code]).toEqual([422, 'grant-appeal-body-missing']);
    expect((await decide()).status).toBe(200);
    const numbers = await database.owner.selectFrom('grant_decision').select(['number', 'section']).execute();
    const running = numbers.map(({ number }) => Number(number.slice(5))).toSorted((a, b) => a - b);
    expect(running).toEqual(running.map((_, at) => at + 1));
    expect(numbers.every(({ number, section }) => Number(number.slice(5)) === Number(section))).toBe(true);
  });
});

describe('notice', () => {
  const deliver = (id: string, body: object) =>
    office.call(office.agent, 'PUT', `/grant-cases/${id}/decision/delivery`, {
      channel: 'letter',
      sentOn: '2026-11-20',
      shownOn: null,
      publishedOn: null,
      version: 0,
      ...body,
    });
  const read = async (id: string) =>
    (await office.call(office.agent, 'GET', `/grant-cases/${id}/decision`)).body.decision;

  test('a letter, the minutes on the network, and the last days of both', async () => {
    const id = await office.decided();
    expect(await read(id)).toMatchObject({ channel: null, party: null, members: null, membersMay: true });
    expect((await deliver(id, { publishedOn: '2026-11-20' })).status).toBe(200);
    expect(await read(id)).toMatchObject({
      version: 1,
      // 11.12. is a Friday
      party: { presumed: '2026-11-27', shown: null, lastDay: '2026-12-11' },
      members: { presumed: '2026-11-27', lastDay: '2026-12-11' },
    });
    expect((await deliver(id, {})).body.code).toBe('changed-meanwhile');
    const electronic = { channel: 'electronic', shownOn: '2026-11-20', version: 1 };
    expect((await deliver(id, electronic)).status).toBe(200);
    expect((await read(id)).party).toEqual({
      presumed: '2026-11-23',
      shown: '2026-11-20',
      lastDay: '2026-12-04',
    });
  });

  test.each([
    [{ sentOn: '2026-11-19' }, 'grant-decision-day-wrong', '/body/sentOn'],
    [{ sentOn: '2026-11-21' }, 'grant-decision-day-wrong', '/body/sentOn'],
    [{ channel: 'handed', shownOn: '2026-11-20' }, 'notice-not-rebuttable', '/body/shownOn'],
  ])('%j is refused', async (body, code, pointer) => {
    const id = await office.decided();
    const answer = await deliver(id, body);
    expect([answer.status, answer.body.code, answer.body.errors[0].pointer]).toEqual([422, code, pointer]);
  });

  test('a case that isn’t decided has no document, and another area sees none', async () => {
    const id = await office.received();
    expect(await read(id)).toBeNull();
    expect((await deliver(id, {})).status).toBe(404);
    const elsewhere = await office.world.addWorker('coordinator', { area: office.world.south });
    const decided = await office.decided();
    expect((await office.call(elsewhere, 'GET', `/grant-cases/${decided}/decision`)).status).toBe(404);
    const url = `/grant-cases/${decided}/decision/file?language=fi`;
    expect((await office.call(elsewhere, 'GET', url)).status).toBe(404);
  });
});

test('where rectification is requested and who may decide are changed with a version', async () => {
  const { administrator, agent, call } = office;
  const { rows } = (await call(administrator, 'GET', '/grant-appeal-bodies')).body;
  const [{ id: _, route, ...row }] = rows;
  const url = `/grant-appeal-bodies/${route}`;
  expect((await call(administrator, 'PUT', url, { ...row, address: 'Uusi katu 2' })).status).toBe(200);
  expect((await call(administrator, 'PUT', url, row)).body.code).toBe('changed-meanwhile');
  expect((await call(agent, 'PUT', url, row)).status).toBe(403);

  const deciders = (await call(administrator, 'GET', '/grant-deciders')).body.rows;
  const [{ id, version, mostCents }] = deciders;
  const end = (body: object) =>
    call(administrator, 'PUT', `/grant-deciders/${id}`, { mostCents, endsOn: null, version, ...body });
  expect((await end({ endsOn: '2025-12-31' })).body.code).toBe('end-before-start');
  expect((await end({ mostCents: 5 })).status).toBe(200);
  expect((await end({ mostCents: 6 })).body.code).toBe('changed-meanwhile');
});

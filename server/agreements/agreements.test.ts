/** Agreements on real SQL: their parties, who sees what, renewals, the document, reminders, and what is forgotten. */
import { canonicalContent } from '@polku/domain';
import { createHash } from 'node:crypto';
import type { OuterMessage } from '../adapters/outer-message.ts';
import { forgetContactPersons } from '../employers/forget.ts';
import { makeReminders } from '../messages/remind.ts';
import { sendMessage } from '../messages/send.ts';
import { newId } from '../platform/new-id.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { describe, expect, test } from 'vitest';
import {
  type Made,
  agreementOf,
  call,
  linkFor,
  look,
  onPaper,
  parties,
  party,
  placed,
  read,
  sign,
  signAs,
  signedByAll,
  stage,
  terms,
} from './agreements.test-support.ts';

describe('parties', () => {
  test('a guardian signs for a minor on the first day, and for nobody else', async () => {
    const clientId = await stage.world.addClient({ responsible: stage.coach, birthDate: '2008-11-24' });
    const placementId = await placed(clientId);
    const make = (startsOn: string, ...more: object[]) =>
      call(stage.coach, 'POST', `/clients/${clientId}/agreements`, {
        ...terms({ startsOn }),
        placementId,
        employerId: null,
        openingId: null,
        scheme: 'workTryOut',
        parties: parties(...more),
      });
    const guardian = party('guardian', { name: 'Huoltaja Keksitty', phone: '050 000 2222' });
    expect((await make('2026-11-23')).body.errors?.[0]?.code ?? (await make('2026-11-23')).body.code).toBe(
      'agreement-no-guardian',
    );
    // she comes of age on the 24th
    expect((await make('2026-11-24', guardian)).body.code).toBe('agreement-guardian-of-adult');
    const made = await make('2026-11-23', guardian);
    expect(made.status).toBe(200);
  });

  test('at an employer, of another’s opening, and of a placement of somebody else', async () => {
    const clientId = await stage.world.addClient({ responsible: stage.coach });
    const other = await placed(await stage.world.addClient({ responsible: stage.coach }));
    const make = (more: object) =>
      call(stage.coach, 'POST', `/clients/${clientId}/agreements`, {
        ...terms(),
        placementId: null,
        employerId: null,
        openingId: null,
        scheme: 'workTryOut',
        parties: parties(),
        ...more,
      });
    expect((await make({})).body.code).toBe('agreement-where-wrong');
    expect((await make({ placementId: other })).body.code).toBe('unknown-reference');
    expect((await make({ employerId: stage.employer, openingId: newId() })).body.code).toBe(
      'unknown-reference',
    );
    const made = await make({ employerId: stage.employer, endsOn: '2027-08-01' });
    expect(made.status).toBe(200);
    const whole = (await call(stage.coach, 'GET', `/clients/${clientId}/agreements/${made.body.id}`)).body;
    expect(whole).toMatchObject({ content: { employer: 'Keksitty Oy' }, warnings: [{ months: 6 }] });
  });
});

describe('who sees what', () => {
  test('another area finds nothing; a partner lists her own environments’, and opens none', async () => {
    const made = await agreementOf({
      slotId: stage.theirs,
      organisationId: stage.world.association,
      handed: true,
    });
    const hidden = await agreementOf({ slotId: stage.theirs, organisationId: stage.world.association });
    const elsewhere = await agreementOf();
    for (const [method, url, body] of [
      ['GET', made.at, undefined],
      ['GET', `${made.at}/file`, undefined],
      ['POST', `${made.at}/cancellation`, { version: 0 }],
    ] as const) {
      expect((await call(stage.south, method, url, body)).status).toBe(404);
      expect((await call(stage.partner, method, url, body)).status).toBeGreaterThanOrEqual(403);
      // her own client's page with somebody else's agreement
      const crossed = url.replace(made.clientId, elsewhere.clientId);
      expect((await call(stage.coach, method, crossed, body)).status).toBe(404);
    }
    const list = (await call(stage.partner, 'GET', '/agreements/waiting')).body.rows;
    expect(list.map((row: { id: string; client: string }) => [row.id, row.client])).toEqual([
      [made.id, 'Sopija Tiina'],
      [hidden.id, ''],
    ]);
    expect(JSON.stringify(list[1])).not.toContain('Sopija');
    expect((await call(stage.otherPartner, 'GET', '/agreements/waiting')).body.rows).toEqual([]);
    const mine = (await call(stage.coach, 'GET', '/agreements/waiting?limit=200')).body.rows.map(
      (row: { id: string }) => row.id,
    );
    expect(mine).toEqual(expect.arrayContaining([made.id, hidden.id, elsewhere.id]));
    expect((await call(stage.south, 'GET', '/agreements/waiting')).body.rows).toEqual([]);
  });

  test('the place of a person under non-disclosure is nobody’s without the right', async () => {
    const made = await agreementOf();
    await stage.database.owner
      .updateTable('client')
      .set({ non_disclosure: 'set' })
      .where('id', '=', made.clientId)
      .execute();
    const whole = await read(made);
    expect(whole).toMatchObject({ content: null, actions: [] });
    expect(JSON.stringify(whole)).not.toMatch(/Paja|Olli|Verstas/);
    expect((await call(stage.coach, 'GET', `${made.at}/file`)).body.code).toBe('agreement-place-hidden');
    expect(
      JSON.stringify((await call(stage.coach, 'GET', `/clients/${made.clientId}/agreements`)).body),
    ).not.toMatch(/Paja|Olli/);
  });
});

describe('her own view', () => {
  test('she reads and signs there, and nobody else’s', async () => {
    const made = await agreementOf();
    const other = await agreementOf();
    const own = await stage.world.signInClient(made.clientId);
    expect((await call(own, 'GET', '/own/agreements')).body.rows).toEqual([]);
    await linkFor(made, 'workplace');
    const [row] = (await call(own, 'GET', '/own/agreements')).body.rows;
    expect(row).toMatchObject({ id: made.id, waits: ['agreement'] });
    const answer = {
      kind: 'agreement',
      name: 'Tiina Sopija',
      verdict: 'signed',
      reason: '',
      words: '',
      contentHash: row.contentHash,
    };
    expect((await call(own, 'POST', `/own/agreements/${other.id}/signature`, answer)).status).toBe(404);
    expect((await call(own, 'POST', `/own/agreements/${made.id}/signature`, answer)).status).toBe(200);
    expect((await call(own, 'GET', '/own/agreements')).body.rows[0].waits).toEqual([]);
    expect((await call(own, 'GET', `/own/agreements/${made.id}/file`)).status).toBe(200);
    expect((await call(own, 'GET', `/own/agreements/${other.id}/file`)).status).toBe(404);
  });
});

describe('the end', () => {
  test('a final assessment is signed by the client with her own words, and both kept', async () => {
    const made = await signedByAll();
    const assessment = {
      workplacePart: 'Sujui hyvin',
      clientPart: '',
      strengths: 'Tarkka',
      next: 'Ammattiopinnot',
    };
    const saved = await call(stage.coach, 'PUT', `${made.at}/assessment`, { ...assessment, version: null });
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    expect(
      (await call(stage.coach, 'PUT', `${made.at}/assessment`, { ...assessment, version: null })).body.code,
    ).toBe('changed-meanwhile');
    // the workplace does not sign it
    const whole = await read(made);
    const workplace = whole.parties.find((one: { kind: string }) => one.kind === 'workplace').id;
    expect(
      (
        await call(stage.coach, 'POST', `${made.at}/links`, {
          partyId: workplace,
          kind: 'assessment',
          how: 'shown',
        })
      ).body.code,
    ).toBe('unknown-reference');
    const token = await linkFor(made, 'client', 'assessment');
    const before = (await look(token)).body;
    expect((await sign(token, { words: 'Viihdyin pajalla' })).status).toBe(200);
    const after = await read(made);
    expect(after).toMatchObject({
      status: 'signed',
      assessment: { clientPart: 'Viihdyin pajalla' },
      assessmentSigned: true,
    });
    expect(after.assessmentHash).not.toBe(before.contentHash);
    expect(
      after.editions.find((one: { kind: string }) => one.kind === 'assessment').signatures[0].contentHash,
    ).toBe(after.assessmentHash);
    const list = (await call(stage.coach, 'GET', `/clients/${made.clientId}/agreements`)).body;
    expect(list.rows).toMatchObject([{ assessment: 'signed', status: 'signed' }]);
    const file = await call(stage.coach, 'GET', `${made.at}/file?kind=assessment&language=sv`);
    expect(pdfText(file.bytes).replace(/\s+/g, ' ')).toMatch(
      /Slutbedömning: arbetsprövning.*Viihdyin pajalla/,
    );
  });

  test('one tap renews: the day after, as long, once', async () => {
    const made = await signedByAll();
    const { version } = await read(made);
    const renewed = await call(stage.coach, 'POST', `${made.at}/renewal`, { version });
    expect(renewed.status, JSON.stringify(renewed.body)).toBe(200);
    const next = {
      ...made,
      id: renewed.body.id,
      at: `/clients/${made.clientId}/agreements/${renewed.body.id}`,
    };
    expect(await read(next)).toMatchObject({
      status: 'draft',
      startsOn: '2027-01-30',
      endsOn: '2027-04-07',
      followsId: made.id,
      parties: [{ kind: 'client' }, { kind: 'workplace', email: 'olli@example.org' }, { kind: 'authority' }],
    });
    expect((await call(stage.coach, 'POST', `${made.at}/renewal`, { version: version + 1 })).body.code).toBe(
      'agreement-there-already',
    );
  });
});

test('the document: accessible, in the reader’s language, with signatures and the hash of the content', async () => {
  const made = await signedByAll();
  const whole = await read(made);
  const stored = await stage.database.owner
    .selectFrom('agreement_edition')
    .select(['content', 'content_hash'])
    .where('agreement_id', '=', made.id)
    .executeTakeFirstOrThrow();
  expect(createHash('sha256').update(canonicalContent(stored.content)).digest('hex')).toBe(
    stored.content_hash,
  );
  for (const [language, title] of [
    ['fi', 'Sopimus: työkokeilu'],
    ['sv', 'Avtal: arbetsprövning'],
    ['en', 'Agreement: work try-out'],
  ] as const) {
    const file = await call(stage.coach, 'GET', `${made.at}/file?language=${language}`);
    const source = file.bytes.toString('latin1');
    expect(source).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
    const text = pdfText(file.bytes).replace(/\s+/g, ' ');
    expect(text).toContain(title);
    expect(text).toContain('Puutyöt ja pintakäsittely');
    expect(text).toContain('Sitä Mieltä');
    expect(text.replaceAll(' ', '')).toContain(whole.contentHash);
    expect(text).not.toContain('Salatie');
  }
  const fi = pdfText((await call(stage.coach, 'GET', `${made.at}/file`)).bytes).replace(/\s+/g, ' ');
  expect(fi).toContain('järjestäjä täydentää');
});

describe('reminders', () => {
  test('who has not signed is reminded each week, once; the responsible before the end', async () => {
    await stage.database.owner.deleteFrom('message').execute();
    const made = await agreementOf();
    await linkFor(made, 'workplace');
    await signAs(made, 'client');
    const partyId = (await read(made)).parties.find((one: { kind: string }) => one.kind === 'workplace').id;
    const sentTo = async (kind: string) =>
      await stage.database.owner
        .selectFrom('message')
        .select(['channel', 'recipient_id', 'due_on'])
        .where('kind', '=', kind)
        .where('client_id', '=', made.clientId)
        .orderBy('due_on')
        .orderBy('channel')
        .execute();
    const at = async (day: string) => {
      await stage.world.setNow(new Date(`${day}T08:00:00Z`));
      await Promise.all([makeReminders(stage.world.services), makeReminders(stage.world.services)]);
    };
    await at('2026-11-22');
    expect(await sentTo('agreementUnsigned')).toEqual([]);
    await at('2026-11-23');
    const staff = { channel: 'inApp', recipient_id: stage.coordinator.staffId, due_on: '2026-11-20' };
    const first = { channel: 'email', recipient_id: partyId, due_on: '2026-11-20' };
    const told = await sentTo('agreementUnsigned');
    expect(told).toEqual(expect.arrayContaining([first, staff]));
    expect(told.filter((one) => one.recipient_id === partyId)).toHaveLength(1);
    await at('2026-11-30');
    expect((await sentTo('agreementUnsigned')).filter((one) => one.recipient_id === partyId)).toEqual([
      first,
      { ...first, due_on: '2026-11-27' },
    ]);
    // the reminder brings a link that works
    const reminder = await stage.database.owner
      .selectFrom('message')
      .select('id')
      .where('recipient_id', '=', partyId)
      .where('due_on', '=', '2026-11-27')
      .executeTakeFirstOrThrow();
    const sent: OuterMessage[] = [];
    const adapter = {
      way: 'smtp',
      send: (one: OuterMessage) => {
        sent.push(one);
        return Promise.resolve({ result: 'sent' });
      },
    };
    await sendMessage(stage.world.services, { email: adapter } as never, {
      areaId: stage.world.north,
      messageId: reminder.id,
    });
    const token = /#(\S+)/.exec(sent[0]?.body ?? '')?.[1] ?? '';
    expect((await sign(token)).status).toBe(200);
    await at('2026-12-07');
    expect((await sentTo('agreementUnsigned')).filter((one) => one.recipient_id === partyId)).toHaveLength(2);
    await stage.world.setNow(new Date('2026-12-07T08:00:00Z'));
    expect((await onPaper(made, 'authority', { on: '2026-12-01' })).status).toBe(200);
    await at('2027-01-14');
    expect(await sentTo('agreementEnding')).toEqual([]);
    await at('2027-01-15');
    expect(await sentTo('agreementEnding')).toMatchObject([
      { channel: 'inApp', recipient_id: stage.coach.staffId, due_on: '2027-01-29' },
    ]);
  });
});

test('addresses of parties are emptied when the agreement is long over; what was signed stays', async () => {
  const made = await signedByAll();
  await stage.database.owner
    .updateTable('agreement')
    .set({ starts_on: '2023-01-01', ends_on: '2024-02-01' })
    .where('id', '=', made.id)
    .execute();
  const kept = await agreementOf();
  await forgetContactPersons(stage.world.services);
  const emails = async ({ id }: Made) =>
    (
      await stage.database.owner
        .selectFrom('agreement_party')
        .select('email')
        .where('agreement_id', '=', id)
        .execute()
    )
      .map(({ email }) => email)
      .filter(Boolean);
  expect(await emails(made)).toEqual([]);
  expect(await emails(kept)).toEqual(['olli@example.org']);
  expect((await read(made)).parties.map(({ name }: { name: string }) => name)).toContain('Olli Ohjaaja');
});

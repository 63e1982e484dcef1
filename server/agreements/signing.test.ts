/** Signing agreements on real SQL: who signs, by which way, and what is refused; personal links. */
import type { OuterMessage } from '../adapters/outer-message.ts';
import { sendMessage } from '../messages/send.ts';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  call,
  inputOf,
  linkFor,
  look,
  onPaper,
  read,
  sign,
  signAs,
  signedByAll,
  stage,
  terms,
} from './agreements.test-support.ts';

describe('signing', () => {
  test('all parties sign, each her own way, and who has signed is told', async () => {
    const made = await agreementOf();
    expect(await read(made)).toMatchObject({ status: 'draft', number: 1, warnings: [] });
    const token = await linkFor(made, 'client');
    const looked = await look(token);
    expect(looked.body).toMatchObject({
      kind: 'agreement',
      party: { kind: 'client', name: 'Tiina Sopija' },
      content: { tasks: 'Puutyöt ja pintakäsittely', ruleId: 'basis-work-try-out', ruleInsurance: null },
      verdict: null,
    });
    // neither address nor identity code nor contact details
    expect(JSON.stringify(looked.body)).not.toMatch(/Salatie|050 000|olli@/);
    expect((await sign(token)).status).toBe(200);
    // pressed twice
    expect((await sign(token)).body.code).toBe('agreement-signed-already');
    expect((await look(token)).body.verdict).toBe('signed');
    await signAs(made, 'workplace');
    expect((await read(made)).status).toBe('waiting');
    expect((await onPaper(made, 'authority')).status).toBe(200);
    const whole = await read(made);
    expect(whole.status).toBe('signed');
    const [edition] = whole.editions;
    expect(edition.signatures).toMatchObject([
      { kind: 'client', method: 'link', name: 'Sitä Mieltä', contentHash: whole.contentHash },
      { kind: 'workplace', method: 'link' },
      {
        kind: 'authority',
        method: 'paper',
        signedOn: '2026-11-20',
        recordedBy: expect.stringContaining('workCoach'),
      },
    ]);
    const log = await stage.database.owner
      .selectFrom('audit_event')
      .select(['event', 'role', 'client_ids'])
      .where('subject_id', '=', made.id)
      .where('event', '=', 'agreementLinkSign')
      .execute();
    expect(log).toEqual([
      { event: 'agreementLinkSign', role: 'signingLink', client_ids: [made.clientId] },
      { event: 'agreementLinkSign', role: 'signingLink', client_ids: [made.clientId] },
    ]);
  });

  test('who is named for the authority signs in the service, nobody in her place', async () => {
    const made = await agreementOf();
    const { parties: all, contentHash } = await read(made);
    const partyId = all.find((one: { kind: string }) => one.kind === 'authority').id;
    const body = {
      partyId,
      kind: 'agreement',
      method: 'signedIn',
      on: '2026-11-20',
      name: 'W',
      verdict: 'signed',
      reason: '',
      contentHash,
    };
    expect((await call(stage.coach, 'POST', `${made.at}/signatures`, body)).body.code).toBe(
      'agreement-not-yours-to-sign',
    );
    await stage.database.owner
      .updateTable('agreement_party')
      .set({ staff_id: stage.coach.staffId })
      .where('id', '=', partyId)
      .execute();
    expect((await read(made)).actions).toContain('sign');
    expect((await call(stage.coach, 'POST', `${made.at}/signatures`, body)).status).toBe(200);
    expect((await read(made)).actions).not.toContain('sign');
  });

  test('two at once with one link: one signature; two parties at once: both', async () => {
    const made = await agreementOf();
    const [mine, theirLink] = [await linkFor(made, 'client'), await linkFor(made, 'workplace')];
    const answers = await Promise.all([sign(mine), sign(mine), sign(theirLink), sign(theirLink)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 409, 409]);
    const { editions } = await read(made);
    expect(editions[0].signatures).toHaveLength(2);
  });

  test('a no needs a reason, and a changed text is asked of everybody anew', async () => {
    const made = await agreementOf();
    const token = await linkFor(made, 'client');
    await signAs(made, 'workplace');
    expect((await sign(token, { verdict: 'refused' })).body.code).toBe('agreement-reason-missing');
    expect((await sign(token, { verdict: 'refused', reason: 'Päivät eivät sovi' })).status).toBe(200);
    const whole = await read(made);
    expect(whole).toMatchObject({ status: 'refused', number: 1 });
    const edited = await call(stage.coach, 'PUT', made.at, {
      ...terms({ weekdays: [2, 3] }),
      parties: whole.parties.map(inputOf),
      version: whole.version,
    });
    expect(edited.status, JSON.stringify(edited.body)).toBe(200);
    const after = await read(made);
    expect(after).toMatchObject({ status: 'waiting', number: 2, content: { weekdays: [2, 3] } });
    // the old edition and what was said of it stay
    expect(
      after.editions.map((one: { number: number; signatures: unknown[] }) => [
        one.number,
        one.signatures.length,
      ]),
    ).toEqual([
      [2, 0],
      [1, 2],
    ]);
    // her link opens the new one
    expect((await look(token)).body).toMatchObject({ number: 2, verdict: null });
    expect((await sign(token)).status).toBe(200);
  });

  test('changed between opening and signing: refused, and nothing is signed', async () => {
    const made = await agreementOf();
    const token = await linkFor(made, 'client');
    const { contentHash } = (await look(token)).body;
    const whole = await read(made);
    await call(stage.coach, 'PUT', made.at, {
      ...terms({ tasks: 'Aivan muuta' }),
      parties: whole.parties.map(inputOf),
      version: whole.version,
    });
    const answer = await sign(token, { contentHash });
    expect([answer.status, answer.body.code]).toEqual([409, 'agreement-changed']);
    // nobody had signed: the same edition, mended
    expect(await read(made)).toMatchObject({ number: 1, content: { tasks: 'Aivan muuta' } });
    expect((await read(made)).editions[0].signatures).toEqual([]);
    expect((await sign(token)).status).toBe(200);
  });

  test('an address mended makes no new edition; somebody else to sign does', async () => {
    const made = await signedByAll();
    const whole = await read(made);
    const mended = whole.parties
      .map(inputOf)
      .map((one: { kind: string }) =>
        one.kind === 'workplace' ? { ...one, email: 'uusi@example.org' } : one,
      );
    await call(stage.coach, 'PUT', made.at, { ...terms(), parties: mended, version: whole.version });
    const after = await read(made);
    expect(after).toMatchObject({ status: 'signed', number: 1 });
    const other = after.parties
      .map(inputOf)
      .map((one: { kind: string }) =>
        one.kind === 'workplace' ? { ...one, id: null, name: 'Uusi Ohjaaja' } : one,
      );
    await call(stage.coach, 'PUT', made.at, { ...terms(), parties: other, version: after.version });
    expect(await read(made)).toMatchObject({ status: 'waiting', number: 2 });
    expect(
      (await call(stage.coach, 'PUT', made.at, { ...terms(), parties: other, version: after.version })).body
        .code,
    ).toBe('changed-meanwhile');
  });
});
describe('links', () => {
  test('a link stops when the name or the address it went to is mended, and nobody is a party twice', async () => {
    const made = await agreementOf();
    const wrong = await linkFor(made, 'workplace');
    const kept = await linkFor(made, 'client');
    const whole = await read(made);
    const mended = whole.parties
      .map(inputOf)
      .map((one: { kind: string }) =>
        one.kind === 'workplace' ? { ...one, email: 'oikea@example.org' } : one,
      );
    const edit = (given: object[]) =>
      call(stage.coach, 'PUT', made.at, { ...terms(), parties: given, version: whole.version });
    const workplace = mended.find((one: { kind: string }) => one.kind === 'workplace');
    expect((await edit([...mended, { ...workplace, name: 'Toinen' }])).status).toBe(422);
    expect((await edit(mended)).status).toBe(200);
    expect((await look(wrong)).body.code).toBe('agreement-link-over');
    expect((await look(kept)).status).toBe(200);
    expect((await look(await linkFor(made, 'workplace'))).status).toBe(200);
  });

  test('an unknown, old, revoked or cancelled link, and another party’s place, answer alike', async () => {
    const made = await agreementOf();
    const token = await linkFor(made, 'client');
    const revoked = await linkFor(made, 'workplace');
    const partyId = (await read(made)).parties.find((one: { kind: string }) => one.kind === 'workplace').id;
    expect((await call(stage.coach, 'POST', `${made.at}/revocations`, { partyId })).body).toEqual({
      revoked: 1,
    });
    const guesses = ['x'.repeat(32), revoked];
    const answers = [];
    for (const guess of guesses) {
      answers.push((await look(guess)).body);
      answers.push(
        (await call(undefined, 'POST', '/agreement-link/file', { token: guess, language: 'fi' })).body,
      );
      answers.push(
        (
          await call(undefined, 'POST', '/agreement-link/sign', {
            token: guess,
            name: 'N',
            verdict: 'signed',
            reason: '',
            words: '',
            contentHash: 'x',
          })
        ).body,
      );
    }
    await stage.world.setNow(new Date('2026-12-21T08:00:00Z'));
    answers.push((await look(token)).body);
    await stage.world.setNow(stage.testNow);
    expect((await look(token)).status).toBe(200);
    const { version } = await read(made);
    await call(stage.coach, 'POST', `${made.at}/cancellation`, { version });
    answers.push((await look(token)).body);
    expect(answers).toHaveLength(8);
    for (const { instance: _at, ...answer } of answers)
      expect(answer).toMatchObject({ status: 422, code: 'agreement-link-over' });
  });

  test('guessing is limited', async () => {
    await stage.world.setNow(new Date('2026-11-20T09:30:00Z'));
    const statuses = [];
    for (let tries = 0; tries < 35; tries += 1)
      statuses.push((await look(`${'y'.repeat(30)}${tries}`)).status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  });

  test('only the hash of a token is kept, and a message that waits has no link in it', async () => {
    const made = await agreementOf();
    const token = await linkFor(made, 'client');
    const whole = await read(made);
    const partyId = whole.parties.find((one: { kind: string }) => one.kind === 'workplace').id;
    expect(
      (await call(stage.coach, 'POST', `${made.at}/links`, { partyId, kind: 'agreement', how: 'message' }))
        .body,
    ).toMatchObject({ token: null });
    const [message] = await stage.database.owner
      .selectFrom('message')
      .selectAll()
      .where('recipient_id', '=', partyId)
      .execute();
    expect(message).toMatchObject({ channel: 'email', status: 'planned', kind: 'agreementInvitation' });
    expect(message?.body).toContain('/allekirjoitus#…');
    expect(`${message?.subject}${message?.body}`).not.toMatch(/Sopija|Olli/);
    const sent: OuterMessage[] = [];
    const adapter = {
      way: 'smtp' as const,
      send: (one: OuterMessage) => {
        sent.push(one);
        return Promise.resolve({ result: 'sent' as const });
      },
    };
    const channels = { email: adapter, sms: adapter } as never;
    await sendMessage(stage.world.services, channels, {
      areaId: stage.world.north,
      messageId: message?.id ?? '',
    });
    expect(sent).toMatchObject([{ to: 'olli@example.org' }]);
    const sentToken = /#(\S+)/.exec(sent[0]?.body ?? '')?.[1] ?? '';
    expect((await look(sentToken)).body.party).toEqual({ kind: 'workplace', name: 'Olli Ohjaaja' });
    const rows = await sql<{ all: string }>`
      select string_agg(l::text, ' ') || (select string_agg(m::text, ' ') from message m) as all from agreement_link l`.execute(
      stage.database.owner,
    );
    expect(rows.rows[0]?.all).not.toContain(sentToken);
    expect(rows.rows[0]?.all).not.toContain(token);
    // revoked before it leaves: withheld
    await call(stage.coach, 'POST', `${made.at}/links`, { partyId, kind: 'agreement', how: 'message' });
    await call(stage.coach, 'POST', `${made.at}/revocations`, { partyId });
    const held = await stage.database.owner
      .selectFrom('message')
      .selectAll()
      .where('recipient_id', '=', partyId)
      .where('status', '=', 'planned')
      .executeTakeFirstOrThrow();
    await sendMessage(stage.world.services, channels, { areaId: stage.world.north, messageId: held.id });
    expect(sent).toHaveLength(1);
    expect(
      await stage.database.owner
        .selectFrom('message')
        .select('status')
        .where('id', '=', held.id)
        .executeTakeFirst(),
    ).toEqual({ status: 'withheld' });
  });

  test('who can’t be reached is given the link by hand', async () => {
    const made = await agreementOf();
    await stage.database.owner
      .updateTable('agreement_party')
      .set({ email: '' })
      .where('agreement_id', '=', made.id)
      .execute();
    const partyId = (await read(made)).parties.find((one: { kind: string }) => one.kind === 'workplace').id;
    expect(
      (await call(stage.coach, 'POST', `${made.at}/links`, { partyId, kind: 'agreement', how: 'message' }))
        .body.code,
    ).toBe('agreement-no-address');
  });
});

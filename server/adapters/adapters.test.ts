/** What each answer, or silence, of the other side means: sent, try later, refused, or nobody knows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSmtp, startTestSmtp } from '../testing/smtp.ts';
import { smtpAdapter } from './mail/smtp.ts';
import type { OuterMessage } from './outer-message.ts';
import { smsAdapter } from './sms/http.ts';

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startTestSmtp();
});
afterAll(() => smtp.close());

const message: OuterMessage = {
  areaId: 1,
  channel: 'email',
  key: 'abc123',
  to: 'aino@example.org',
  subject: 'Muistutus ä',
  body: 'Hei Aino!\n.\nrivi',
  at: new Date('2026-11-20T08:00:00Z'),
};
const limits = { connect: 300, greeting: 300, silence: 300 };
const adapter = () => smtpAdapter({ url: smtp.url, from: 'Polku <polku@example.org>', limits });

test('a message that is taken is sent, and a repeat has the same Message-ID', async () => {
  smtp.manner = 'takes';
  expect(await adapter().send(message)).toEqual({ result: 'sent' });
  expect(await adapter().send(message)).toEqual({ result: 'sent' });
  expect(smtp.received.map((text) => /^Message-ID: (.*)$/m.exec(text)?.[1]?.trim())).toEqual([
    '<abc123@example.org>',
    '<abc123@example.org>',
  ]);
});

test.each([
  ['hangs', { result: 'later', problem: 'channel-down' }],
  ['dropsBeforeData', { result: 'later', problem: 'channel-down' }],
  ['busy', { result: 'later', problem: 'refused' }],
  ['refuses', { result: 'refused', problem: 'wrong-address' }],
  ['dropsAfterData', { result: 'unknown', problem: 'not-answered' }],
] as const)('a mail server that %s', async (manner, result) => {
  smtp.manner = manner;
  expect(await adapter().send(message)).toEqual(result);
});

test('nobody listening is a channel that is down', async () => {
  const gone = await startTestSmtp();
  await gone.close();
  const answer = await smtpAdapter({ url: gone.url, from: 'polku@example.org', limits }).send(message);
  expect(answer).toEqual({ result: 'later', problem: 'channel-down' });
});

/** Answers of a gateway as recorded: status, and what it means. */
test.each([
  [202, { result: 'sent' }],
  [400, { result: 'refused', problem: 'wrong-address' }],
  [401, { result: 'later', problem: 'channel-down' }],
  [429, { result: 'later', problem: 'channel-down' }],
  [503, { result: 'later', problem: 'channel-down' }],
  [504, { result: 'unknown', problem: 'not-answered' }],
] as const)('a gateway that answers %i', async (status, result) => {
  const calls: RequestInit[] = [];
  const call = async (_url: unknown, init?: RequestInit) => {
    calls.push(init ?? {});
    return new Response('{}', { status });
  };
  const sms = smsAdapter({ url: 'https://sms.example.org', token: 't' }, call as typeof fetch);
  expect(await sms.send({ ...message, channel: 'sms', to: '+358500001234' })).toEqual(result);
  expect(JSON.parse(String(calls[0]?.body))).toEqual({
    to: '+358500001234',
    text: message.body,
    reference: 'abc123',
  });
});

test('a gateway not reached is tried later; one that broke off is uncertain', async () => {
  const failing = (code: string) =>
    smsAdapter({ url: 'https://sms.example.org', token: 't' }, () =>
      Promise.reject(Object.assign(new Error('fetch failed'), { cause: { code } })),
    );
  expect(await failing('ECONNREFUSED').send(message)).toEqual({ result: 'later', problem: 'channel-down' });
  expect(await failing('ECONNRESET').send(message)).toEqual({ result: 'unknown', problem: 'not-answered' });
});

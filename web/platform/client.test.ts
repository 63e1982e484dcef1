import { endpoint } from '@polku/domain';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { addressOf, createClient } from './client.ts';
import { ApiProblem } from './problem.ts';

const rules = { access: { kind: 'signed-in' }, audit: 'none', summary: 'For the test' } as const;
const contract = {
  noteRead: endpoint({
    ...rules,
    method: 'GET',
    path: '/notes/:noteId',
    params: z.object({ noteId: z.string() }),
    query: z.object({ part: z.array(z.string()).optional() }),
    output: z.object({ text: z.string() }),
  }),
  noteAdd: endpoint({
    ...rules,
    method: 'POST',
    path: '/notes',
    body: z.object({ text: z.string() }),
    output: z.object({ id: z.string() }),
  }),
};

interface Seen {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

function clientAnswering(answers: readonly (() => Response)[], renewSession?: () => Promise<boolean>) {
  const seen: Seen[] = [];
  const client = createClient<typeof contract>(contract, {
    fetch: async (url, init = {}) => {
      seen.push({ url: String(url), init, headers: new Headers(init.headers) });
      const answer = answers[seen.length - 1];
      if (!answer) throw new TypeError('fetch failed');
      return answer();
    },
    ...(renewSession ? { renewSession } : {}),
  });
  return { client, seen };
}

const json =
  (body: unknown, status = 200, type = 'application/json') =>
  () =>
    new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });
const problem = (status: number, body: object) =>
  json({ status, ...body }, status, 'application/problem+json');

async function problemOfCall(call: Promise<unknown>): Promise<ApiProblem> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ApiProblem)) throw new Error('the call did not fail with a problem');
  return error;
}

test('parameters are escaped into the path; empty query values fall out, lists repeat', () => {
  expect(
    addressOf('/notes/:noteId', { noteId: 'a/b?' }, { part: ['x', 'y z'], empty: '', none: undefined }),
  ).toBe('/api/notes/a%2Fb%3F?part=x&part=y+z');
  expect(() => addressOf('/notes/:noteId', {}, undefined)).toThrow('noteId');
});

test('a read carries neither token nor key; a change carries the token, and a key only when given', async () => {
  const { client, seen } = clientAnswering([json({ text: 'moi' }), json({ id: '1' }), json({ id: '2' })]);
  client.setCsrfToken('token');
  expect(await client.call('noteRead', { params: { noteId: '7' } })).toEqual({ text: 'moi' });
  await client.call('noteAdd', { body: { text: 'a' } });
  await client.call('noteAdd', { body: { text: 'a' } }, { idempotencyKey: 'key-12345' });
  expect(seen.map(({ headers }) => [headers.get('x-csrf-token'), headers.get('idempotency-key')])).toEqual([
    [null, null],
    ['token', null],
    ['token', 'key-12345'],
  ]);
  expect(seen[1]?.init.body).toBe('{"text":"a"}');
});

test('a problem keeps its code, its wrong fields and the current record', async () => {
  const { client } = clientAnswering([
    problem(400, {
      code: 'invalid-input',
      errors: [{ pointer: '/body/text', code: 'required' }, { nonsense: 1 }],
    }),
    problem(409, { code: 'changed-meanwhile', current: { text: 'theirs', version: 4 } }),
  ]);
  const wrong = await problemOfCall(client.call('noteAdd', { body: { text: '' } }));
  expect([wrong.kind, wrong.code, wrong.errors]).toEqual([
    'refused',
    'invalid-input',
    [{ pointer: '/body/text', code: 'required' }],
  ]);
  const conflict = await problemOfCall(client.call('noteAdd', { body: { text: 'mine' } }));
  expect(conflict.isConflict).toBe(true);
  expect(conflict.current).toEqual({ text: 'theirs', version: 4 });
});

test('a page of a proxy, a broken body and no answer at all become problems too', async () => {
  const { client } = clientAnswering([
    () => new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } }),
    () => new Response('{"cut', { status: 200, headers: { 'content-type': 'application/json' } }),
  ]);
  const call = () => problemOfCall(client.call('noteRead', { params: { noteId: '1' } }));
  expect(await call()).toMatchObject({ kind: 'unexpected', status: 502, code: 'database-unavailable' });
  expect(await call()).toMatchObject({ kind: 'unexpected', status: 200 });
  expect(await call()).toMatchObject({ kind: 'network', status: 0 });
});

test('an ended session is renewed and the call sent again, with the new token and the same key', async () => {
  const answers = [problem(401, { code: 'not-signed-in' }), json({ id: '9' })];
  const { client, seen } = clientAnswering(answers);
  client.setCsrfToken('old');
  client.setRenewSession(async () => {
    client.setCsrfToken('new');
    return true;
  });
  expect(await client.call('noteAdd', { body: { text: 'a' } }, { idempotencyKey: 'key-12345' })).toEqual({
    id: '9',
  });
  expect(seen.map(({ headers }) => headers.get('x-csrf-token'))).toEqual(['old', 'new']);
  expect(seen.map(({ headers }) => headers.get('idempotency-key'))).toEqual(['key-12345', 'key-12345']);
});

test('a session not renewed answers as signed out', async () => {
  const { client, seen } = clientAnswering([problem(401, { code: 'not-signed-in' })], async () => false);
  const ended = await problemOfCall(client.call('noteRead', { params: { noteId: '1' } }));
  expect([ended.kind, seen.length]).toEqual(['signed-out', 1]);
});

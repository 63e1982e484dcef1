/** Two programs on one database: a session, a limit, a repeated send and a sign-out hold for both, and one may stop. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAt } from './platform/clock.ts';
import { type TestDatabase, createTestDatabase } from './testing/database.ts';
import { type Program, freePort, headersOf, startProgram } from './testing/program.ts';
import { type Worker, type World, createWorld } from './testing/world.ts';

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let clientId: string;
let programs: readonly [Program, Program];

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator');
  clientId = await world.addClient({ responsible: coordinator });
  await sql`update session set created_at = now(), last_used_at = now()`.execute(database.owner);
  const first = await startProgram(database, await freePort());
  programs = [first, await startProgram(database, await freePort())];
}, 120_000);
afterAll(async () => {
  for (const program of programs ?? []) await program.end('SIGKILL');
  await world?.close();
  await database?.close();
});

const read = (program: Program) =>
  fetch(`${program.address}/api/clients/${clientId}`, { headers: headersOf(coordinator) });
const note = (program: Program, content: string, key: string) =>
  fetch(`${program.address}/api/clients/${clientId}/contacts`, {
    method: 'POST',
    headers: { ...headersOf(coordinator), 'idempotency-key': key },
    body: JSON.stringify({ kind: 'note', happenedOn: dayAt(new Date()), content, visibility: 'team' }),
  });

test('a session serves at both, and one send repeated at the other is one note', async () => {
  for (const program of programs) expect((await read(program)).status).toBe(200);
  const key = randomUUID();
  const answers = await Promise.all(programs.map((program) => note(program, 'Soitettu', key)));
  const again = await note(programs[1], 'Soitettu', key);
  const bodies: { readonly id: string }[] = [];
  for (const answer of [...answers, again])
    if (answer.status === 200) bodies.push(Object(await answer.json()));
  expect(again.status).toBe(200);
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(1);
  const stored = await sql`select 1 from contact where client_id = ${clientId}`.execute(database.owner);
  expect(stored.rows).toHaveLength(1);
});

test('a limit counts the calls of both', async () => {
  const look = (program: Program) =>
    fetch(`${program.address}/api/absence/look`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: program.address },
      body: JSON.stringify({ token: 'x'.repeat(43) }),
    });
  const statuses: number[] = [];
  for (let at = 0; at < 60 && !statuses.includes(429); at += 1)
    statuses.push((await look(programs[at % 2 === 0 ? 0 : 1])).status);
  expect(statuses.at(-1)).toBe(429);
  // the other knows it at once
  for (const program of programs) expect((await look(program)).status).toBe(429);
});

test('one stops when told, finishing what it has in hand; the other goes on', async () => {
  const [first, second] = programs;
  const inHand = Array.from({ length: 10 }, (_, at) =>
    note(first, `Viimeinen ${at}`, randomUUID()).then(
      ({ status }) => status,
      () => 0,
    ),
  );
  await Promise.race(inHand);
  expect(await first.end('SIGTERM')).toBe(0);
  const statuses = await Promise.all(inHand);
  const stored =
    await sql`select 1 from contact where client_id = ${clientId} and content like 'Viimeinen%'`.execute(
      database.owner,
    );
  // what was answered is there; what was refused at the door is not
  expect(stored.rows).toHaveLength(statuses.filter((status) => status === 200).length);
  expect((await read(second)).status).toBe(200);
});

test('who signs out at one is out at the other', async () => {
  const second = programs[1];
  await sql`delete from session where staff_id = ${coordinator.staffId}`.execute(database.owner);
  expect((await read(second)).status).toBe(401);
});

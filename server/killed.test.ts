/**
 * The program killed at any moment under load, and its connections to the database cut: what it had answered "yes" to
 * is there once, nothing is there by half, and what got no answer can be sent again. `POLKU_KILLS` sets how many
 * times; see docs/reliability.md for a run of 50.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAt } from './platform/clock.ts';
import { type TestDatabase, createTestDatabase } from './testing/database.ts';
import { type Program, freePort, headersOf, startProgram } from './testing/program.ts';
import { type Worker, type World, createWorld } from './testing/world.ts';

const kills = Number(process.env['POLKU_KILLS'] ?? 2);
const writers = 8;

let database: TestDatabase;
let world: World;
let coordinator: Worker;
let clientId: string;
let port: number;
let program: Program | undefined;
/** How many notes were sent more than once. */
let sentAgain = 0;
/** Every note by its content: the key it is sent under, and whether "yes" was heard. */
const notes = new Map<string, { readonly key: string; acknowledged: boolean }>();

beforeAll(async () => {
  database = await createTestDatabase();
  world = await createWorld(database);
  coordinator = await world.addWorker('coordinator');
  clientId = await world.addClient({ responsible: coordinator });
  // the program beside us goes by the real clock
  await sql`update session set created_at = now(), last_used_at = now()`.execute(database.owner);
  port = await freePort();
});
afterAll(async () => {
  await program?.end('SIGKILL');
  await world?.close();
  await database?.close();
});

/** Sends a note, new or again. @returns the status, or 0 when no answer came */
async function send(content: string): Promise<number> {
  if (notes.has(content)) sentAgain += 1;
  const note = notes.get(content) ?? { key: randomUUID(), acknowledged: false };
  notes.set(content, note);
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/clients/${clientId}/contacts`, {
      method: 'POST',
      headers: { ...headersOf(coordinator), 'idempotency-key': note.key },
      body: JSON.stringify({ kind: 'note', happenedOn: dayAt(new Date()), content, visibility: 'team' }),
    });
    await answer.text();
    if (answer.status === 200) note.acknowledged = true;
    return answer.status;
  } catch {
    return 0;
  }
}

/** Writes without a pause until `stop` says so. @returns the statuses that came */
async function load(label: string, stop: (acknowledged: number) => boolean): Promise<ReadonlySet<number>> {
  const statuses = new Set<number>();
  let acknowledged = 0;
  let next = 0;
  const write = async (): Promise<void> => {
    while (!stop(acknowledged)) {
      const status = await send(`${label}-${(next += 1)}`);
      statuses.add(status);
      if (status === 200) acknowledged += 1;
      else if (status !== 503) return;
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return statuses;
}

async function expectWhole(): Promise<void> {
  const stored = await sql<{ content: string; count: number }>`
    select content, count(*)::int as count from contact where client_id = ${clientId} group by content`.execute(
    database.owner,
  );
  const counts = new Map(stored.rows.map(({ content, count }) => [content, count]));
  const lost = [...notes].filter(([content, note]) => note.acknowledged && !counts.has(content));
  expect(lost).toEqual([]);
  expect(stored.rows.filter(({ count }) => count !== 1)).toEqual([]);
  // a note and its row of the log come together or not at all; sending one again is logged once more
  const logged = await sql<{ count: number }>`
    select count(*)::int as count from audit_event where event = 'contactAdd' and client_ids @> array[${clientId}::uuid]`.execute(
    database.owner,
  );
  const count = logged.rows[0]?.count ?? 0;
  expect(count).toBeGreaterThanOrEqual(stored.rows.length);
  expect(count).toBeLessThanOrEqual(stored.rows.length + sentAgain);
}

async function sendTheRest(): Promise<void> {
  for (const [content, { acknowledged }] of notes) if (!acknowledged) expect(await send(content)).toBe(200);
}

test(`killed ${kills} times under load`, { timeout: 60_000 + kills * 20_000 }, async () => {
  for (let round = 1; round <= kills; round += 1) {
    program = await startProgram(database, port);
    await sendTheRest();
    await expectWhole();
    // each time at another moment of the work
    const enough = 5 + ((round * 17) % 60);
    let end: Promise<unknown> | undefined;
    await load(`kill-${round}`, (acknowledged) => {
      if (acknowledged >= enough) end ??= program?.end('SIGKILL');
      return false;
    });
    await end;
    await expectWhole();
  }
  program = await startProgram(database, port);
  await sendTheRest();
  await expectWhole();
  expect([...notes.values()].every(({ acknowledged }) => acknowledged)).toBe(true);
});

test(`its connections to the database cut ${kills} times under load`, {
  timeout: 60_000 + kills * 20_000,
}, async () => {
  for (let round = 1; round <= kills; round += 1) {
    const enough = 5 + ((round * 23) % 60);
    let cut: Promise<unknown> | undefined;
    const statuses = await load(`cut-${round}`, (acknowledged) => {
      if (acknowledged >= enough)
        cut ??= sql`select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`.execute(database.owner);
      return acknowledged >= 3 * enough;
    });
    await cut;
    // answered every time: with a yes, or that the database is away
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    await sendTheRest();
    await expectWhole();
  }
});

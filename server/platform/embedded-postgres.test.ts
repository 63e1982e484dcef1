import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { connect } from './database.ts';
import { problemFromDatabase } from './database-problems.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { readPostmaster } from './postmaster.ts';
import { StartRefusal } from './start-refusal.ts';

let top: string;
let dataFolder: string;
const running: EmbeddedPostgres[] = [];
const programs: ChildProcess[] = [];

// One folder for all: making it takes longer than all the tests together.
beforeAll(() => {
  top = fs.mkdtempSync(path.join(os.tmpdir(), 'polku-embedded-'));
  fs.chmodSync(top, 0o755);
  dataFolder = path.join(top, 'data');
});
afterEach(async () => {
  for (const program of programs.splice(0)) program.kill('SIGKILL');
  for (const one of running.splice(0)) await one.stop();
});
afterAll(async () => {
  // A PostgreSQL whose program was killed is ended by the next start.
  await (await startEmbeddedPostgres({ dataFolder })).stop();
  fs.rmSync(top, { recursive: true });
});

async function start(options: { readonly mayJoin?: boolean } = {}): Promise<EmbeddedPostgres> {
  const started = await startEmbeddedPostgres({ dataFolder, ...options });
  running.push(started);
  return started;
}

/** Another Polku: a process of its own, which the test can kill. */
async function startProgram(): Promise<ChildProcess> {
  const script = path.resolve(import.meta.dirname, '../testing/hold-embedded.ts');
  const program = spawn(process.execPath, ['--import', 'tsx', script, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  programs.push(program);
  await once(createInterface({ input: program.stdout }), 'line');
  return program;
}

async function ask(database: EmbeddedPostgres, query: string): Promise<unknown> {
  const client = new pg.Client({ ...database.connection });
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
}

test('of two first starts at once, one wins and the other is refused', async () => {
  const results = await Promise.allSettled([start(), start()]);
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(1);
  expect(refused[0]?.reason).toBeInstanceOf(StartRefusal);
});

test('it writes through to the disk, listens to no network, and its data survive', async () => {
  const first = await start();
  expect(await ask(first, "select current_setting('fsync'), current_setting('listen_addresses')")).toEqual(
    process.platform === 'win32' ? ['on', '127.0.0.1'] : ['on', ''],
  );
  await ask(first, 'create table kept as select 42 as answer');
  await first.stop();

  const second = await start();
  expect(await ask(second, 'select answer from kept')).toEqual([42]);
});

test('its files are for their owner alone', async () => {
  const { dataFolder: folder } = await start();
  const openFor = (name: string) => fs.statSync(path.join(folder, name)).mode & 0o077;
  if (process.platform !== 'win32') {
    expect(openFor('postgres-password')).toBe(0);
    expect(openFor('postgres')).toBe(0);
  }
  expect(fs.readdirSync(folder).sort()).toEqual(['postgres', 'postgres-password', 'postgres.log']);
});

test('what it logs holds no values: they can be personal', async () => {
  const database = await start();
  await ask(database, 'create table person (name text unique)');
  await expect(ask(database, "insert into person values ('Aino'), ('Aino')")).rejects.toThrow('duplicate');
  await expect(ask(database, "select 'Aino'::date")).rejects.toThrow('invalid input');
  await database.stop();
  expect(fs.readFileSync(path.join(dataFolder, 'postgres.log'), 'utf8')).not.toContain('Aino');
});

test('the default sorting is Finnish, and searching by similarity knows its letters', async () => {
  const database = await start();
  await ask(database, 'create extension pg_trgm');
  expect(
    await ask(database, "select x from unnest(array['zeta','äiti','ahti','öljy','åke']) x order by x"),
  ).toEqual(['ahti', 'zeta', 'åke', 'äiti', 'öljy']);
  expect(await ask(database, "select similarity('Äijälä', 'äijälä')")).toEqual([1]);
});

test('a second Polku on the same folder is refused; a command that may join is not, and does not stop it', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(`Another Polku (process ${process.pid}) uses the data folder`);
  const guest = await start({ mayJoin: true });
  await guest.stop();
  expect(await ask(first, 'select 1')).toEqual([1]);
});

test('when Polku is killed, the next start takes over and no committed row is lost', async () => {
  const program = await startProgram();
  const guest = await start({ mayJoin: true });
  await ask(guest, 'create table guarded as select 42 as answer');
  const left = readPostmaster(path.join(dataFolder, 'postgres'))?.pid;
  program.kill('SIGKILL');
  await once(program, 'exit');

  const next = await start();
  expect(readPostmaster(path.join(dataFolder, 'postgres'))?.pid).not.toBe(left);
  expect(await ask(next, 'select answer from guarded')).toEqual([42]);
});

test('when both are killed, and the number goes to another process, it starts all the same', async () => {
  const program = await startProgram();
  const guest = await start({ mayJoin: true });
  await ask(guest, 'create table spared as select 42 as answer');
  const note = path.join(dataFolder, 'postgres', 'postmaster.pid');
  const left = readPostmaster(path.join(dataFolder, 'postgres'))?.pid ?? 0;
  program.kill('SIGKILL');
  process.kill(left, 'SIGKILL');
  await once(program, 'exit');
  fs.writeFileSync(note, fs.readFileSync(note, 'utf8').replace(/^\d+/, String(process.pid)));

  const next = await start();
  expect(await ask(next, 'select answer from spared')).toEqual([42]);
});

test('it is said when PostgreSQL ends by itself, and not when it is stopped', async () => {
  const told: string[] = [];
  const tell = await new Promise<string>((resolve, reject) => {
    const onUnexpectedEnd = (sentence: string) => {
      told.push(sentence);
      resolve(sentence);
    };
    startEmbeddedPostgres({ dataFolder, onUnexpectedEnd }).then((database) => {
      running.push(database);
      process.kill(readPostmaster(path.join(dataFolder, 'postgres'))?.pid ?? 0, 'SIGKILL');
    }, reject);
  });
  expect(tell).toContain('ended by itself');
  for (const one of running.splice(0)) await one.stop();
  await (
    await startEmbeddedPostgres({ dataFolder, onUnexpectedEnd: (sentence) => told.push(sentence) })
  ).stop();
  expect(told).toHaveLength(1);
});

test('killed under load it is started again: what was acknowledged is there, the program lives, and it is stopped as ever', async () => {
  const told: string[] = [];
  const database = await startEmbeddedPostgres({
    dataFolder,
    onUnexpectedEnd: (sentence) => told.push(sentence),
  });
  running.push(database);
  const pools = connect({ owner: database.connection, app: database.connection });
  await pools.ownerPool.query('drop table if exists written');
  await pools.ownerPool.query('create table written (number int primary key)');
  const acknowledged: number[] = [];
  let next = 0;
  const failures: unknown[] = [];
  const write = async (until: () => boolean): Promise<void> => {
    while (!until()) {
      const number = (next += 1);
      try {
        await pools.app.transaction().execute(async (tx) => {
          await sql`insert into written values (${number})`.execute(tx);
        });
        acknowledged.push(number);
      } catch (error) {
        failures.push(problemFromDatabase(error)?.status ?? error);
        // the event loop turns, so that the end of the connections is heard
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  };
  const writers = Array.from({ length: 20 }, () =>
    write(() => acknowledged.length > 2_000 && failures.length > 0),
  );
  await write(() => acknowledged.length > 500);
  const killed = readPostmaster(path.join(dataFolder, 'postgres'))?.pid ?? 0;
  process.kill(killed, 'SIGKILL');
  await Promise.all(writers);
  expect(told).toHaveLength(1);
  expect(new Set(failures)).toEqual(new Set([503]));
  const { rows } = await pools.ownerPool.query<{ number: number }>('select number from written');
  const kept = new Set(rows.map((row) => row.number));
  expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
  await pools.close();

  const again = readPostmaster(path.join(dataFolder, 'postgres'))?.pid ?? 0;
  expect(again).not.toBe(killed);
  for (const one of running.splice(0)) await one.stop();
  expect(() => process.kill(again, 0)).toThrow('ESRCH');
  expect(told).toHaveLength(1);
}, 60_000);

/** A disk of our own that can fill up; made where this user may mount one. */
function smallDisk(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'polku-disk-'));
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', folder]);
  if (made.status === 0) return folder;
  fs.rmSync(folder, { recursive: true });
  return undefined;
}
const disk = smallDisk();
afterAll(() => {
  if (!disk) return;
  spawnSync('umount', [disk]);
  fs.rmSync(disk, { recursive: true, force: true });
});

// where no disk can be made there is nothing to fill
if (disk) {
  test('a disk that fills up: a clear answer, and once there is room again, every acknowledged row', async () => {
    const folder = path.join(disk, 'data');
    const ballast = path.join(disk, 'ballast');
    const first = await startEmbeddedPostgres({ dataFolder: folder });
    running.push(first);
    fs.writeFileSync(ballast, Buffer.alloc(30_000_000));
    const pools = connect({ owner: first.connection, app: first.connection });
    await pools.ownerPool.query('create table written (number int primary key, content bytea)');
    const acknowledged: number[] = [];
    let problem: unknown;
    while (problem === undefined) {
      const number = acknowledged.length;
      try {
        await sql`insert into written values (${number}, ${randomBytes(100_000)})`.execute(pools.app);
        acknowledged.push(number);
      } catch (error) {
        problem = problemFromDatabase(error);
      }
    }
    expect(problem).toMatchObject({ status: 503 });
    expect(['storage-full', 'database-unavailable']).toContain(Reflect.get(Object(problem), 'code'));
    await pools.close();
    fs.rmSync(ballast);
    for (const one of running.splice(0)) await one.stop();

    const second = await startEmbeddedPostgres({ dataFolder: folder });
    running.push(second);
    const kept = new Set(await ask(second, 'select number from written').then((rows) => rows as number[]));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((number) => !kept.has(number))).toEqual([]);
    await ask(second, 'insert into written values (-1)');
  }, 60_000);
}

test.each([
  ['is a file', () => path.join(top, 'file'), "can't write to its data folder"],
  ['lies in a file', () => path.join(top, 'file', 'data'), "can't write to its data folder"],
])('a data folder that %s is refused', async (_, folder, sentence) => {
  fs.writeFileSync(path.join(top, 'file'), '');
  await expect(startEmbeddedPostgres({ dataFolder: folder() })).rejects.toThrow(sentence);
});

test('a folder that this user may not write is refused', async () => {
  const folder = process.getuid?.() === 0 ? '/proc/polku' : path.join(top, 'closed', 'data');
  if (process.getuid?.() !== 0) fs.mkdirSync(path.join(top, 'closed'), { mode: 0o500 });
  await expect(startEmbeddedPostgres({ dataFolder: folder })).rejects.toBeInstanceOf(StartRefusal);
});

test('data of another PostgreSQL, and data without their password, are refused', async () => {
  await (await start()).stop();
  const version = path.join(dataFolder, 'postgres', 'PG_VERSION');
  const made = fs.readFileSync(version);
  fs.writeFileSync(version, '12\n');
  await expect(start()).rejects.toThrow('were made by PostgreSQL 12');
  fs.writeFileSync(version, made);
  const password = path.join(dataFolder, 'postgres-password');
  fs.renameSync(password, `${password}.away`);
  await expect(start()).rejects.toThrow("The database's password is missing");
  fs.renameSync(`${password}.away`, password);
});

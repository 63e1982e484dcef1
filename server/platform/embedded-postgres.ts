/**
 * The default database: a real PostgreSQL from the package registry, run as a child of this program on a data
 * folder of its own. It listens on a Unix socket only (Windows: on 127.0.0.1), writes through to the disk, and
 * is stopped cleanly at exit. See docs/guide/database.md.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openDataFolder, wantedDataFolder } from './data-folder.ts';
import {
  initialise,
  isInitialised,
  type Place,
  preparePlace,
  requireSameMajor,
  superuser,
} from './embedded-place.ts';
import { lockFolder } from './folder-lock.ts';
import { type PostgresProcess, startPostgres } from './postgres-process.ts';
import { isPostmasterOf, type Postmaster, readPostmaster, stopPostmaster } from './postmaster.ts';
import { errorCode, reasonOf, StartRefusal } from './start-refusal.ts';

export interface EmbeddedOptions {
  /** Default: POLKU_DATA, else `.data` in the clone. */
  readonly dataFolder?: string | undefined;
  /** Settings of PostgreSQL over our own: `{ fsync: 'off' }` in tests. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  /** A command beside a running Polku uses the database that one has started, and doesn't stop it. */
  readonly mayJoin?: boolean | undefined;
  /** Called with one sentence when PostgreSQL ends by itself. */
  readonly onUnexpectedEnd?: ((sentence: string) => void) | undefined;
}

export interface Connection {
  /** A host name, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

export interface EmbeddedPostgres {
  readonly connection: Connection;
  /** The same as one address, for programs that want one. It contains the password: never print it. */
  readonly url: string;
  /** Where the data really are: not always where they were wanted, see `notices`. */
  readonly dataFolder: string;
  /** Sentences to print at start. */
  readonly notices: readonly string[];
  stop(): Promise<void>;
}

const databaseName = 'polku';

const ownSettings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  shared_buffers: '128MB',
  max_connections: '50',
  fsync: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements and their values can hold personal data; the program that sent them gets the error anyway.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** @throws StartRefusal with the reason in one sentence. */
export async function startEmbeddedPostgres(options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  const wanted = path.resolve(options.dataFolder ?? wantedDataFolder(process.env));
  const place = preparePlace(openDataFolder(wanted));
  const { data, cluster, password, socketFolder } = place;

  const lockName = createHash('sha256').update(`${data.path}\n${password}`).digest('hex').slice(0, 32);
  const lock = await lockFolder(lockName, socketFolder);
  if (!lock.held) {
    const running = readPostmaster(cluster);
    if (options.mayJoin && running?.ready) return join(place, running);
    const who = lock.pid ? `Another Polku (process ${lock.pid})` : 'Another Polku';
    throw new StartRefusal(
      `${who} uses the data folder ${data.path}: stop it first, or name another folder in POLKU_DATA.`,
    );
  }

  const cleanUp = async () => {
    if (socketFolder) fs.rmSync(socketFolder, { recursive: true, force: true });
    await lock.release();
  };
  try {
    await endFormer(place);
    if (!isInitialised(cluster)) await initialise(place);
    requireSameMajor(place);
    return await run(place, options, cleanUp);
  } catch (error) {
    await cleanUp();
    throw error;
  }
}

/** The sockets' own lock files name a process too. Nobody listens there: the folder's lock is ours. */
function removeSockets(socketFolder: string): void {
  if (!socketFolder) return;
  for (const name of fs.readdirSync(socketFolder)) {
    if (name.startsWith('.s.PGSQL.')) fs.rmSync(path.join(socketFolder, name), { force: true });
  }
}

function join(place: Place, running: Postmaster): EmbeddedPostgres {
  const connection = connectionTo(place, running.socketFolder || running.host, running.port);
  return describe(place, connection, async () => {});
}

/** A Polku that was killed may have left its PostgreSQL running, or only the note of it. */
async function endFormer({ cluster, socketFolder }: Place): Promise<void> {
  const former = readPostmaster(cluster);
  if (!former) return removeSockets(socketFolder);
  if (!isPostmasterOf(former.pid, cluster)) {
    // The number may belong to another program by now, which PostgreSQL would take for a running server. It
    // still checks by itself that no process of the former one holds its shared memory.
    fs.rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
    removeSockets(socketFolder);
    return;
  }
  if (await stopPostmaster(former.pid)) return;
  throw new StartRefusal(
    `A PostgreSQL left over from an earlier run (process ${former.pid}) can't be stopped: end it by hand, then start again.`,
  );
}

async function run(
  place: Place,
  options: EmbeddedOptions,
  cleanUp: () => Promise<void>,
): Promise<EmbeddedPostgres> {
  const isWindows = process.platform === 'win32';
  const port = isWindows ? await freePort() : 5432;
  const launch = () =>
    startPostgres(place, {
      ...ownSettings,
      port: String(port),
      ...(isWindows ? { listen_addresses: '127.0.0.1' } : { unix_socket_directories: place.socketFolder }),
      ...options.settings,
    });
  const server = await launch();
  try {
    const connection = connectionTo(place, isWindows ? '127.0.0.1' : place.socketFolder, port);
    await makeDatabase(connection);
    const kept = keepRunning(place, server, launch, (sentence) => options.onUnexpectedEnd?.(sentence));
    return describe(place, connection, async () => {
      await kept.stop();
      await cleanUp();
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const mostRestarts = 5;
const restartsWithin = 10 * 60_000;

/**
 * A PostgreSQL that ends by itself is started again, a few times in ten minutes: what it had acknowledged is on the
 * disk, and requests meanwhile are told that the database is away.
 */
function keepRunning(
  place: Place,
  first: PostgresProcess,
  launch: () => Promise<PostgresProcess>,
  tell: (sentence: string) => void,
): { stop(): Promise<void> } {
  const log = path.join(place.data.path, 'postgres.log');
  const stopping = new AbortController();
  let server = first;
  let restarting: Promise<void> | undefined;
  let restarts: readonly number[] = [];

  const watch = () =>
    server.onUnexpectedEnd(() => {
      tell(`The embedded PostgreSQL ended by itself and is started again; its log is ${log}.`);
      restarting = restart();
    });
  const restart = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      restarts = restarts.filter((at) => at > Date.now() - restartsWithin);
      if (restarts.length >= mostRestarts) {
        return tell(
          `The embedded PostgreSQL keeps ending: it is not started again. Its log ${log} tells why; then start Polku anew.`,
        );
      }
      // the processes of the former one notice within moments that it is gone
      const pause = 250 * 2 ** restarts.length;
      restarts = [...restarts, Date.now()];
      try {
        await wait(pause, undefined, { signal: stopping.signal });
        await endFormer(place);
        server = await launch();
        watch();
        return;
      } catch (error) {
        if (!stopping.signal.aborted) tell(reasonOf(error));
      }
    }
  };
  watch();
  return {
    async stop() {
      stopping.abort();
      await restarting;
      await server.stop();
    },
  };
}

function connectionTo(place: Place, host: string, port: number): Connection {
  return { host, port, user: superuser, password: place.password, database: databaseName };
}

function describe({ data }: Place, connection: Connection, stop: () => Promise<void>): EmbeddedPostgres {
  return { connection, url: urlOf(connection), dataFolder: data.path, notices: data.notices, stop };
}

/** The address of a connection as one string; a Unix socket's folder travels as a parameter. */
export function urlOf({ host, port, user, password, database }: Connection): string {
  const who = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const name = encodeURIComponent(database);
  return host.startsWith('/')
    ? `postgresql://${who}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
    : `postgresql://${who}@${host}:${port}/${name}`;
}

async function makeDatabase(connection: Connection): Promise<void> {
  const isThere = await query(connection, 'select 1').catch((error: unknown) => {
    if (errorCode(error) === '3D000') return false;
    throw new StartRefusal(
      errorCode(error) === '28P01'
        ? 'The embedded PostgreSQL refuses the password kept beside its data: put the file postgres-password back from a backup.'
        : `The embedded PostgreSQL does not answer: ${reasonOf(error)}.`,
      { cause: error },
    );
  });
  if (!isThere) await query({ ...connection, database: 'postgres' }, `create database ${databaseName}`);
}

async function query(connection: Connection, statement: string): Promise<true> {
  const client = new pg.Client({ ...connection });
  await client.connect();
  try {
    await client.query(statement);
    return true;
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * The one PostgreSQL server of a test run: an embedded one in a temporary folder, or the one that DATABASE_URL
 * names. It holds one migrated template, from which each test file gets a database of its own.
 */
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { prepareApplicationRole, requireApplicationRole } from '../platform/database-roles.ts';
import { type Connection, startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { migrateJobs } from '../platform/jobs.ts';
import { migrate, requireRecentPostgres } from '../platform/migrations.ts';
import { isPostmasterOf, readPostmaster, stopPostmaster } from '../platform/postmaster.ts';

/** What the tests need to know of it: plain data, since it travels to their threads. */
export interface TestServer {
  readonly kind: 'embedded' | 'server';
  readonly version: string;
  /** The owner's login; its database is the one to create others from. */
  readonly owner: Connection;
  readonly app: { readonly user: string; readonly password: string };
  readonly template: string;
  /** Begins the name of every database of this run. */
  readonly prefix: string;
}

export interface RunningTestServer {
  readonly server: TestServer;
  stop(): Promise<void>;
}

export async function startTestServer(
  env: Readonly<Record<string, string | undefined>>,
): Promise<RunningTestServer> {
  return env['DATABASE_URL']
    ? await useServer(env['DATABASE_URL'], env['DATABASE_APP_URL'])
    : await useEmbedded();
}

const folderPrefix = 'polku-test-';

async function useEmbedded(): Promise<RunningTestServer> {
  await removeDeadFolders();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${folderPrefix}${process.pid}-`));
  const embedded = await startEmbeddedPostgres({
    dataFolder: folder,
    // Test data need not survive a power cut.
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: '0',
      max_connections: '200',
    },
  });
  const stop = async () => {
    await embedded.stop();
    for (const used of [folder, embedded.dataFolder]) fs.rmSync(used, { recursive: true, force: true });
  };
  try {
    return await prepare('embedded', embedded.connection, undefined, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A run that was killed leaves its folder, and perhaps its PostgreSQL. */
async function removeDeadFolders(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const run = new RegExp(`^${folderPrefix}(\\d+)-`).exec(name);
    if (!run || isAlive(Number(run[1]))) continue;
    const folder = path.join(os.tmpdir(), name);
    try {
      const cluster = path.join(folder, 'postgres');
      const left = readPostmaster(cluster);
      if (left && isPostmasterOf(left.pid, cluster)) await stopPostmaster(left.pid, 2_000);
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another user's run: theirs to remove.
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function useServer(url: string, appUrl: string | undefined): Promise<RunningTestServer> {
  const given = new pg.Client({ connectionString: url });
  const owner = {
    host: given.host,
    port: given.port,
    user: given.user ?? '',
    password: given.password ?? '',
    database: given.database ?? 'postgres',
  };
  const app = appUrl ? new pg.Client({ connectionString: appUrl }) : undefined;
  const appLogin = app && { user: app.user ?? '', password: app.password ?? '' };
  return await prepare('server', owner, appLogin, async () => {});
}

const serverPrefix = 'polku_test_';

async function prepare(
  kind: TestServer['kind'],
  owner: Connection,
  appLogin: TestServer['app'] | undefined,
  stopServer: () => Promise<void>,
): Promise<RunningTestServer> {
  const run = randomBytes(4).toString('hex');
  const prefix = `${serverPrefix}${run}`;
  const template = `${prefix}_template`;
  const app = appLogin ?? { user: `${prefix}_app`, password: randomBytes(16).toString('hex') };

  // Open as long as the run lives, under its name: other runs see by it whose databases are left over.
  const admin = new pg.Client({ ...owner, application_name: prefix });
  admin.on('error', () => {});
  await admin.connect();
  const remove = async () => {
    await dropRun(admin, prefix);
    await admin.end();
    await stopServer();
  };
  try {
    const version = await requireRecentPostgres(admin);
    await dropDeadRuns(admin);
    await admin.query(`create database ${template} template template0 encoding 'UTF8'`);
    await fillTemplate({ ...owner, database: template }, app, appLogin !== undefined);
    const server: TestServer = { kind, version, owner, app, template, prefix };
    return { server, stop: remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function fillTemplate(owner: Connection, app: TestServer['app'], isGiven: boolean): Promise<void> {
  const client = new pg.Client({ ...owner });
  await client.connect();
  try {
    if (isGiven) await requireApplicationRole(client, app.user);
    else await prepareApplicationRole(client, owner.database, app);
    await migrate(client);
    await migrateQueue(owner);
  } finally {
    await client.end();
  }
}

/** A pool of its own: the queue's migrations take one. */
async function migrateQueue(owner: Connection): Promise<void> {
  const pool = new pg.Pool({ ...owner, max: 1 });
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  await migrateJobs(pool).finally(() => pool.end());
}

async function dropDeadRuns(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ prefix: string }>(
    `select distinct substring(name from '^polku_test_[0-9a-f]{8}') as prefix
       from (select datname::text as name from pg_database union select rolname from pg_roles) as known
      where name ~ '^polku_test_[0-9a-f]{8}_'
        and not exists (select from pg_stat_activity
                         where application_name = substring(name from '^polku_test_[0-9a-f]{8}'))`,
  );
  for (const { prefix } of rows) await dropRun(admin, prefix);
}

async function dropRun(admin: pg.Client, prefix: string): Promise<void> {
  const databases = await admin.query<{ name: string }>(
    `select datname as name from pg_database where starts_with(datname, $1)`,
    [`${prefix}_`],
  );
  for (const { name } of databases.rows) {
    await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  }
  const roles = await admin.query<{ name: string }>(
    `select rolname as name from pg_roles where starts_with(rolname, $1)`,
    [`${prefix}_`],
  );
  for (const { name } of roles.rows) await admin.query(`drop role if exists ${pg.escapeIdentifier(name)}`);
}

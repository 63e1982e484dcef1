/**
 * The database handle: two pools for two roles. The *owner* migrates and works behind the scenes; the
 * *application* serves requests under a role that row-level security binds. See docs/guide/database.md.
 */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { openDataFolder, wantedDataFolder } from './data-folder.ts';
import { connectionRefusal, requireDatabaseAddress } from './database-refusals.ts';
import { applicationLogin, prepareApplicationRole, requireApplicationRole } from './database-roles.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { requireRecentPostgres } from './migrations.ts';
import { ownTypes } from './pg-types.ts';
import { PreparingClient } from './preparing-client.ts';
import type { DB } from './schema.generated.ts';
import { loadInstallationSecret } from './secrets.ts';

export interface DatabaseSettings {
  /** DATABASE_URL: a PostgreSQL server, as the owner. Absent: the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** DATABASE_APP_URL: the application's own login, where the owner may not create one. */
  readonly databaseAppUrl?: string | undefined;
  /** POLKU_DATA, else `.data` in the clone. */
  readonly dataFolder: string;
  /** POLKU_SECRET, else the one kept in the data folder. */
  readonly secret?: string | undefined;
  /** A command beside a running Polku uses the embedded database that one has started. */
  readonly mayJoin?: boolean | undefined;
  /** Told in one sentence when the embedded database ends by itself or an idle connection breaks. */
  readonly onTrouble?: ((sentence: string) => void) | undefined;
}

export interface Database {
  readonly app: Kysely<DB>;
  readonly owner: Kysely<DB>;
  readonly appPool: pg.Pool;
  readonly ownerPool: pg.Pool;
  readonly kind: 'embedded' | 'server';
  /** PostgreSQL's version: '18.4'. */
  readonly version: string;
  /** Closes both pools when their work is done, and stops an embedded database that this handle started. */
  close(): Promise<void>;
}

export interface OpenedDatabase extends Database {
  /** The installation's secret, from which keys are derived. */
  readonly secret: Buffer;
  /** Where the installation keeps its files; absent when a server and a secret were named. */
  readonly dataFolder: string | undefined;
  /** Sentences to print at start. */
  readonly notices: readonly string[];
}

export function databaseSettings(env: Readonly<Record<string, string | undefined>>): DatabaseSettings {
  return {
    databaseUrl: env['DATABASE_URL'] || undefined,
    databaseAppUrl: env['DATABASE_APP_URL'] || undefined,
    dataFolder: wantedDataFolder(env),
    secret: env['POLKU_SECRET'] || undefined,
  };
}

/**
 * Opens the database and prepares the application's role; `migrate(database.ownerPool…)` is the caller's next step.
 * @throws StartRefusal with the cause in one sentence.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<OpenedDatabase> {
  const needsFolder = !settings.databaseUrl || !settings.secret;
  const folder = needsFolder ? openDataFolder(settings.dataFolder) : undefined;
  const secret = loadInstallationSecret(folder?.path ?? '', { POLKU_SECRET: settings.secret });

  if (settings.databaseUrl) {
    const owner = { connectionString: requireDatabaseAddress('DATABASE_URL', settings.databaseUrl) };
    const opened = await openPools(owner, secret, settings);
    return { ...opened, kind: 'server', secret, dataFolder: folder?.path, notices: folder?.notices ?? [] };
  }
  const embedded = await startEmbeddedPostgres({
    dataFolder: settings.dataFolder,
    mayJoin: settings.mayJoin,
    onUnexpectedEnd: settings.onTrouble,
  });
  try {
    const opened = await openPools(embedded.connection, secret, settings);
    return {
      ...opened,
      ...describeEmbedded(embedded),
      secret,
      close: () => opened.close().then(embedded.stop),
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

function describeEmbedded({ dataFolder, notices }: EmbeddedPostgres) {
  return { kind: 'embedded', dataFolder, notices } as const;
}

async function openPools(
  owner: pg.ClientConfig,
  secret: Buffer,
  settings: DatabaseSettings,
): Promise<Omit<Database, 'kind'>> {
  const { version, app } = await prepareRoles(owner, secret, settings);
  return { ...connect({ owner, app, onTrouble: settings.onTrouble }), version };
}

async function prepareRoles(
  owner: pg.ClientConfig,
  secret: Buffer,
  { databaseAppUrl }: DatabaseSettings,
): Promise<{ readonly version: string; readonly app: pg.ClientConfig }> {
  const client = await connectOnce('DATABASE_URL', owner);
  try {
    const version = await requireRecentPostgres(client);
    if (databaseAppUrl) {
      const app = { connectionString: requireDatabaseAddress('DATABASE_APP_URL', databaseAppUrl) };
      const appClient = await connectOnce('DATABASE_APP_URL', app);
      await appClient.end();
      await requireApplicationRole(client, appClient.user ?? '');
      return { version, app };
    }
    const database = client.database ?? '';
    const login = applicationLogin(database, secret);
    await prepareApplicationRole(client, database, login);
    return { version, app: { host: client.host, port: client.port, database, ssl: client.ssl, ...login } };
  } finally {
    await client.end();
  }
}

async function connectOnce(
  variable: 'DATABASE_URL' | 'DATABASE_APP_URL',
  config: pg.ClientConfig,
): Promise<pg.Client> {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000 });
  // A server that goes away afterwards is noticed by the query that needs it.
  client.on('error', () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw connectionRefusal(variable, client, error);
  }
}

export interface Logins {
  readonly owner: pg.ClientConfig;
  readonly app: pg.ClientConfig;
  readonly onTrouble?: ((sentence: string) => void) | undefined;
}

/** Pools over a database that is ready for use, both roles included. */
export function connect({ owner, app, onTrouble }: Logins): Omit<Database, 'kind' | 'version'> {
  const pool = (config: pg.PoolConfig, max: number) => {
    const made = new pg.Pool({
      ...config,
      max,
      types: ownTypes,
      application_name: 'polku',
      connectionTimeoutMillis: 10_000,
    });
    // An idle connection that breaks is replaced by the pool; unheard, the event would end the program.
    made.on('error', (error) => onTrouble?.(`A connection to the database broke: ${error.message}.`));
    // one that breaks in somebody's hands is told to them by their query
    made.on('connect', (client) => client.on('error', () => {}));
    return made;
  };
  const appPool = pool(
    {
      statement_timeout: 60_000,
      idle_in_transaction_session_timeout: 60_000,
      pipeline: true,
      Client: PreparingClient,
      ...app,
    },
    20,
  );
  const ownerPool = pool(owner, 10);
  return {
    app: new Kysely<DB>({ dialect: new PostgresDialect({ pool: appPool }) }),
    owner: new Kysely<DB>({ dialect: new PostgresDialect({ pool: ownerPool }) }),
    appPool,
    ownerPool,
    async close() {
      await Promise.all([appPool.end(), ownerPool.end()]);
    },
  };
}

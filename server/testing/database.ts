/** A database of its own for a test file, copied from the migrated template: `const database = await createTestDatabase()`. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { connect, type Database } from '../platform/database.ts';
import { urlOf } from '../platform/embedded-postgres.ts';
import './global-setup.ts';

export interface TestDatabase extends Database {
  readonly name: string;
  /** Addresses for a program run beside the test: DATABASE_URL and DATABASE_APP_URL. */
  readonly url: string;
  readonly appUrl: string;
  /** Closes the pools and drops the database; forgotten ones go at the end of the run. */
  close(): Promise<void>;
}

export async function createTestDatabase(): Promise<TestDatabase> {
  return await createFrom(inject('testServer').template);
}

/** A database without our tables, for tests of what makes them. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return await createFrom('template0');
}

/**
 * A copy of a database that the first test file to ask for it fills, such as the demonstration: filling takes
 * seconds, a copy a moment.
 */
export async function createFilledDatabase(
  filling: string,
  fill: (database: Database) => Promise<void>,
): Promise<TestDatabase> {
  const { kind, version, owner: maintenance, app, template, prefix } = inject('testServer');
  const filled = `${prefix}_${filling}`;
  // Files run side by side: one fills, the others wait for the lock.
  const client = new pg.Client({ ...maintenance });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [filled]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [filled]);
    if (rowCount === 0) {
      const unfinished = `${filled}_unfinished`;
      await client.query(`drop database if exists ${unfinished}`);
      await client.query(`create database ${unfinished} template ${template}`);
      const owner = { ...maintenance, database: unfinished };
      const pools = connect({ owner, app: { ...owner, ...app } });
      await fill({ ...pools, kind, version }).finally(() => pools.close());
      await client.query(`alter database ${unfinished} rename to ${filled}`);
    }
    return await createFrom(filled);
  } finally {
    await client.end();
  }
}

async function createFrom(template: string): Promise<TestDatabase> {
  const { kind, version, owner: maintenance, app: login, prefix } = inject('testServer');
  const name = `${prefix}_${randomBytes(5).toString('hex')}`;
  await asAdministrator(`create database ${name} template ${template}`);
  const owner = { ...maintenance, database: name };
  const app = { ...owner, ...login };
  const pools = connect({ owner, app });
  return {
    ...pools,
    kind,
    version,
    name,
    url: urlOf(owner),
    appUrl: urlOf(app),
    async close() {
      await pools.close();
      await asAdministrator(`drop database ${name} with (force)`);
    },
  };
}

async function asAdministrator(statement: string): Promise<void> {
  const client = new pg.Client({ ...inject('testServer').owner });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

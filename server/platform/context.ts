/**
 * The settings that row-level security reads, entered here at the start of each transaction: by `set local`, which
 * Citus passes on to its workers.
 */
import type { Reach } from '@polku/domain';
import {
  CompiledQuery,
  type Dialect,
  DummyDriver,
  type Kysely,
  type KyselyProps,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  Transaction,
} from 'kysely';
import pg from 'pg';
import type { DB } from './schema.generated.ts';

export type Tx = Transaction<DB>;

/** What a transaction may see. */
export interface Scope {
  readonly areaId: number;
  readonly reach: Reach;
  readonly staffId?: string;
  readonly organisationId?: string;
  /** People handed to the actor, for reach `listed`. */
  readonly clientIds?: readonly string[];
  /** Parts handed of each, as `part:client`, for reach `listed`. */
  readonly clientParts?: readonly string[];
  /** The client herself, for reach `own`. */
  readonly clientId?: string;
  /** The employer represented and who represents it, for reach `employer`. */
  readonly employerId?: string;
  readonly representativeId?: string;
}

/**
 * Begins a transaction in the scope. Compiling of queries (`jit`) goes off with it: where the server has it, compiling
 * takes seconds for what is answered in milliseconds.
 */
function beginning(scope: Scope): string {
  const settings = {
    'app.area_id': String(scope.areaId),
    'app.reach': scope.reach,
    'app.staff_id': scope.staffId ?? '',
    'app.organisation_id': scope.organisationId ?? '',
    'app.client_ids': (scope.clientIds ?? []).join(','),
    'app.client_parts': (scope.clientParts ?? []).join(','),
    'app.client_id': scope.clientId ?? '',
    'app.employer_id': scope.employerId ?? '',
    'app.representative_id': scope.representativeId ?? '',
    jit: 'off',
  };
  const entered = Object.entries(settings).map(
    ([name, value]) => `set local ${name} = ${pg.escapeLiteral(value)}`,
  );
  return ['begin', ...entered].join('; ');
}

/** What a transaction's handle needs beside its executor: it opens no connection and no transaction of its own. */
const handle: Omit<KyselyProps, 'executor'> = (() => {
  const driver = new DummyDriver();
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driver,
    createIntrospector: (database) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
  return { config: { dialect }, dialect, driver };
})();

/**
 * One transaction in one scope: the only way to area-owned rows. Statements go out in the order they are made and none
 * waits for the one before it: the scope is entered while the work's first statement is on its way, and what `close` sends
 * (the row of the log) travels with the commit. A statement that fails fails all behind it, so nothing is read outside the
 * scope and nothing is answered that the log does not hold.
 */
export async function inScope<T>(
  database: Kysely<DB>,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
  close?: (tx: Tx, answer: T) => readonly (Promise<unknown> | undefined)[],
): Promise<T> {
  const executor = database.getExecutor();
  return executor.provideConnection(async (connection) => {
    const say = (statement: string) => connection.executeQuery(CompiledQuery.raw(statement));
    const tx = new Transaction<DB>({
      ...handle,
      executor: executor.withConnectionProvider({ provideConnection: (consume) => consume(connection) }),
    });
    try {
      const [, answer] = await Promise.all([say(beginning(scope)), work(tx)]);
      await Promise.all([...(close?.(tx, answer) ?? []), say('commit')]);
      return answer;
    } catch (error) {
      // after a failed commit there is nothing left to roll back, and a broken connection rolls back by itself
      await say('rollback').catch(() => {});
      throw error;
    }
  });
}

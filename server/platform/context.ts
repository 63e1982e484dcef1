/**
 * The settings that row-level security reads, entered in this one function at the start of each
 * transaction. (On Citus they must be `SET LOCAL` statements, which reach the workers; here one
 * `set_config` call does them in one round trip.)
 */
import type { Reach } from '@polku/domain';
import { type Kysely, type Transaction, sql } from 'kysely';
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
}

/**
 * Enters the scope for the rest of the transaction. Compiling of queries (`jit`) goes off with it: where the server
 * has it, compiling takes seconds for what is answered in milliseconds.
 */
export async function enterContext(tx: Tx, scope: Scope): Promise<void> {
  await sql`select set_config('app.area_id', ${String(scope.areaId)}, true),
    set_config('app.reach', ${scope.reach}, true),
    set_config('app.staff_id', ${scope.staffId ?? ''}, true),
    set_config('app.organisation_id', ${scope.organisationId ?? ''}, true),
    set_config('app.client_ids', ${(scope.clientIds ?? []).join(',')}, true),
    set_config('app.client_parts', ${(scope.clientParts ?? []).join(',')}, true),
    set_config('app.client_id', ${scope.clientId ?? ''}, true),
    set_config('jit', 'off', true)`.execute(tx);
}

/** One transaction in one scope: the only way to area-owned rows. */
export async function inScope<T>(
  database: Kysely<DB>,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return database.transaction().execute(async (tx) => {
    await enterContext(tx, scope);
    return work(tx);
  });
}

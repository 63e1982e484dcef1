/**
 * A client of the pool that serves requests: what it is asked again it asks as a prepared statement, so that PostgreSQL
 * reads, checks and rewrites it under row-level security once a connection and not at each request.
 */
import { createHash } from 'node:crypto';
import pg from 'pg';

/** Statements that are kept prepared; texts beyond them are sent as they are. */
const mostPrepared = 600;

/**
 * An outer `*` changes its columns when a migration adds one, which a prepared statement must not do; such a statement
 * is never prepared. A `*` within a subquery or a row made JSON is read anew by PostgreSQL after a migration.
 */
const outerStar = /^\s*select (?:distinct )?(?:[\w"]+\.)?\*|\breturning \*|\) select [\w"]+\.\*/i;

/** How often a text has been met, and its name once it has been met twice. */
const met = new Map<string, string | undefined>();

function nameOf(text: string): string | undefined {
  if (met.has(text)) {
    const name = met.get(text);
    if (name !== undefined) return name === '' ? undefined : name;
    const given = outerStar.test(text) ? '' : createHash('sha256').update(text).digest('hex').slice(0, 32);
    met.set(text, given);
    return given || undefined;
  }
  if (met.size < mostPrepared) met.set(text, undefined);
  return undefined;
}

export class PreparingClient extends pg.Client {
  #isGathering = false;

  override query(...asked: unknown[]): never {
    this.#gather();
    const [text, values] = asked;
    const name =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    const send = super.query.bind(this) as (...args: unknown[]) => never;
    return name === undefined ? send(...asked) : send({ name, text, values });
  }

  /** What is asked in one turn of the program leaves in one packet. */
  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    const { stream } = this.connection;
    stream.cork();
    process.nextTick(() => {
      this.#isGathering = false;
      stream.uncork();
    });
  }
}

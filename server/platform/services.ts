/** What the program is made of, opened once at start and handed to whoever needs it as a parameter. */
import type { FastifyBaseLogger } from 'fastify';
import type { Background } from './background.ts';
import type { Clock } from './clock.ts';
import type { Database } from './database.ts';
import type { Keys } from './keys.ts';
import type { Settings } from './settings.ts';

export interface Services {
  readonly settings: Settings;
  readonly database: Database;
  readonly keys: Keys;
  readonly clock: Clock;
  readonly background: Background;
  readonly log: FastifyBaseLogger;
  /** Issuer of the identities by which people sign in here. */
  readonly identityIssuer: string;
  /** One-time code of the set-up page; null when the installation has an area. */
  readonly setupCode: string | null;
}

/** Hits per bucket and minute, counted in the database so that all server processes share them. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { DB } from './schema.generated.ts';

/** @returns whether the hit is still within the limit */
export async function isWithinLimit(
  database: Kysely<DB>,
  name: string,
  caller: string,
  perMinute: number,
  now: Date,
): Promise<boolean> {
  const bucket = createHash('sha256').update(`${name}\n${caller}`).digest('base64url');
  const window = new Date(Math.floor(now.getTime() / 60_000) * 60_000);
  const counted = await sql<{ hits: number }>`
    insert into rate_limit (bucket, window_starts_at, hits) values (${bucket}, ${window}, 1)
    on conflict (bucket, window_starts_at) do update set hits = rate_limit.hits + 1
    returning hits`.execute(database);
  return (counted.rows[0]?.hits ?? 0) <= perMinute;
}

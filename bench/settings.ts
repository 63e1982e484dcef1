/** Where the bench's databases are and the moment at which they stand. */

/** The demonstration ends on this day, and the bench's requests are made on it. */
export const benchNow = new Date('2026-11-19T08:30:00.000Z');

/** Not a secret: it opens invented people's codes only. */
export const benchSecret = Buffer.alloc(32, 11).toString('base64');

/** A database of the server of DATABASE_URL. */
export function benchDatabaseUrl(name: string): string {
  const url = new URL(process.env['DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres');
  url.pathname = `/${name}`;
  return url.href;
}

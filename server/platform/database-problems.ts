/** What the database refuses, told as a problem. Neither values of rows nor names of constraints leave. */
import { Problem } from './problems.ts';

const unavailable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '53300',
]);

export function problemFromDatabase(error: unknown): Problem | undefined {
  const code: unknown = Reflect.get(Object(error), 'code');
  const message = error instanceof Error ? error.message : '';
  if (typeof code === 'string' && unavailable.has(code)) return new Problem(503, 'database-unavailable');
  if (/Connection terminated|timeout exceeded when trying to connect|is not queryable/.test(message)) {
    return new Problem(503, 'database-unavailable');
  }
  switch (code) {
    case '53100':
      return new Problem(503, 'storage-full');
    case '23505':
      return new Problem(409, 'already-exists');
    case '23P01':
      return new Problem(409, 'overlaps');
    case '23503':
      // a reference to a row that is unknown, or of another area
      return new Problem(422, 'unknown-reference');
    case '23514':
      return new Problem(422, 'wrong-value');
    case '22021':
    case '22P05':
      return new Problem(400, 'control-characters');
    case '22003':
    case '22007':
    case '22008':
    case '22009':
    case '22P02':
      // a value that no column can hold, as in a cursor that is none of ours
      return new Problem(400, 'wrong-value');
    case '40001':
    case '40P01':
      return new Problem(409, 'changed-meanwhile');
    default:
      return undefined;
  }
}

/** An identity code that another person of the area has: she may be out of the asker's reach. */
export function isKnownIdentity(error: unknown): boolean {
  const { code, constraint } = Object(error) as { code?: unknown; constraint?: unknown };
  return code === '23505' && constraint === 'client_identity';
}

/** What the database refuses, told as a problem. Constraint names are ours, values of rows never leave. */
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
  if (/Connection terminated|timeout exceeded when trying to connect/.test(message)) {
    return new Problem(503, 'database-unavailable');
  }
  switch (code) {
    case '23505':
      return new Problem(409, 'already-exists', {
        extra: { constraint: Reflect.get(Object(error), 'constraint') },
      });
    case '23P01':
      return new Problem(409, 'overlaps', {
        extra: { constraint: Reflect.get(Object(error), 'constraint') },
      });
    case '23503':
      // a reference to a row that is unknown, or of another area
      return new Problem(422, 'unknown-reference', {
        extra: { constraint: Reflect.get(Object(error), 'constraint') },
      });
    case '23514':
      return new Problem(422, 'wrong-value', {
        extra: { constraint: Reflect.get(Object(error), 'constraint') },
      });
    case '22021':
    case '22P05':
      return new Problem(400, 'control-characters');
    case '40001':
    case '40P01':
      return new Problem(409, 'changed-meanwhile');
    default:
      return undefined;
  }
}

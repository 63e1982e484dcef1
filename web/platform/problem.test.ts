import { expect, test } from 'vitest';
import { ApiProblem, againAfter } from './problem.ts';

const problem = (status: number, code: string) => new ApiProblem({ kind: 'refused', status, code });

test('a reading that found the database away is tried again, more and more seldom; no other is', () => {
  const away = problem(503, 'database-unavailable');
  const pauses = Array.from({ length: 12 }, (_, at) => Number(againAfter(away, at + 1)));
  expect(pauses[0]).toBe(2_000);
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b));
  expect(pauses.at(-1)).toBe(30_000);
  for (const other of [null, problem(403, 'forbidden'), problem(500, 'internal-error'), new Error('x')]) {
    expect(againAfter(other, 1)).toBe(false);
  }
});

/**
 * A placement round is solved in a thread of its own, by HiGHS, so that the program serves others meanwhile. The answer
 * is the one that the domain alone would give, sooner.
 */
import type { CalculatorAnswer } from '@polku/domain';
import { Problem } from '../platform/problems.ts';
import { newThread, ThreadStopped } from '../platform/thread.ts';

const ask = newThread<unknown, CalculatorAnswer>(new URL('round-worker.mjs', import.meta.url), {
  memoryMegabytes: 1_000,
  milliseconds: 60_000,
});

/** Rounds that may wait for one that is being solved; anybody may ask, so the rest are asked to come again. */
const mostWaiting = 8;
let waiting = 0;

/** @throws Problem 503 when too many wait already, or the round takes more time or memory than it may */
export async function solvePlacementRound(value: unknown): Promise<CalculatorAnswer> {
  if (waiting >= mostWaiting) throw new Problem(503, 'round-queue-full');
  waiting += 1;
  try {
    return await ask(value);
  } catch (error) {
    throw error instanceof ThreadStopped ? new Problem(503, 'round-takes-too-much') : error;
  } finally {
    waiting -= 1;
  }
}

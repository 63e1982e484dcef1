/**
 * A placement round is solved in a thread of its own, by HiGHS, so that the program serves others meanwhile. The answer
 * is the one that the domain alone would give, sooner.
 */
import type { CalculatorAnswer, LiveAnswer, LiveRound } from '@polku/domain';
import { Problem } from '../platform/problems.ts';
import { newThread, ThreadStopped } from '../platform/thread.ts';

/** A round as the open calculation has it, or an area's own clients and slots. */
export type RoundWork = { readonly round: unknown } | { readonly live: LiveRound };
type LiveTold = LiveAnswer | { readonly refused: string };

const ask = newThread<RoundWork, CalculatorAnswer | LiveTold>(new URL('round-worker.mjs', import.meta.url), {
  memoryMegabytes: 1_000,
  milliseconds: 60_000,
});

/** Rounds that may wait for one that is being solved; anybody may ask, so the rest are asked to come again. */
const mostWaiting = 8;
let waiting = 0;

/** @throws Problem 503 when too many wait already, or the round takes more time or memory than it may */
async function solve(work: RoundWork): Promise<CalculatorAnswer | LiveTold> {
  if (waiting >= mostWaiting) throw new Problem(503, 'round-queue-full');
  waiting += 1;
  try {
    return await ask(work);
  } catch (error) {
    throw error instanceof ThreadStopped ? new Problem(503, 'round-takes-too-much') : error;
  } finally {
    waiting -= 1;
  }
}

/** @throws Problem 503, as `solve` */
export async function solvePlacementRound(value: unknown): Promise<CalculatorAnswer> {
  return (await solve({ round: value })) as CalculatorAnswer;
}

/** @throws Problem 503, as `solve` */
export async function solveLivePlacementRound(live: LiveRound): Promise<LiveTold> {
  return (await solve({ live })) as LiveTold;
}

/** The thread in which placement rounds are solved, one at a time; see solve-round.ts. */
import { parentPort } from 'node:worker_threads';
import { placementRoundCalculator, solveLiveRound } from '@polku/domain';
import { newRoundSolver } from './highs-round.ts';
import type { RoundWork } from './solve-round.ts';

const calculator = newRoundSolver().then(placementRoundCalculator);

parentPort?.on('message', (work: RoundWork) => {
  void calculator.then(({ calculate }) =>
    parentPort?.postMessage('live' in work ? solveLiveRound(work.live, calculate) : calculate(work.round)),
  );
});

/** The thread in which placement rounds are solved, one at a time; see solve-round.ts. */
import { parentPort } from 'node:worker_threads';
import { placementRoundCalculator } from '@polku/domain';
import { newRoundSolver } from './highs-round.ts';

const calculator = newRoundSolver().then(placementRoundCalculator);

parentPort?.on('message', (value: unknown) => {
  void calculator.then(({ calculate }) => parentPort?.postMessage(calculate(value)));
});

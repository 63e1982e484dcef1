/**
 * A placement round of 2,000 clients and 500 slots with 40,000 listed pairs: the whole of `polku calc placement-round`
 * (reading, model, solver, proof, ties, reasons), and its solving (solver, proof, ties) beside HiGHS called directly on
 * the same model with its own defaults, turn about in one run.
 *
 *   npx tsx bench/placement-round.ts [rounds]
 */
import { availableParallelism, loadavg } from 'node:os';
import { bestAssignment, placementRoundCalculator, type RoundModel, type RoundStart } from '@polku/domain';
import { loadSolver, newRoundSolver, roundProgram } from '../server/matching/highs-round.ts';
import { madeRound } from '../server/matching/made-round.ts';

const size = { clients: 2_000, slots: 500, pairsEach: 20 };
const goalSeconds = 10;
const goalRatio = 1.2;

const highs = await loadSolver();
const solve = await newRoundSolver();
const rounds = Number(process.argv[2] ?? 5);
const [load = 0] = loadavg();
console.log(`load ${load.toFixed(2)} on ${availableParallelism()} cores`);

const scores = [
  ['all scores different', 10_000],
  ['ten different scores', 10],
  ['all scores alike', 1],
] as const;
for (const [name, steps] of scores) {
  const times = { whole: [] as number[], solving: [] as number[], direct: [] as number[] };
  let optimal = true;
  for (let at = 0; at < rounds; at += 1) {
    const value = madeRound({ ...size, seed: at + 1, steps });
    let model: RoundModel | undefined;
    const keep = (given: RoundModel): RoundStart | undefined => solve((model = given));
    times.whole.push(
      timed(() => {
        const answer = placementRoundCalculator(keep).calculate(value);
        optimal &&= 'result' in answer && Reflect.get(Object(answer.result), 'optimal') === true;
      }),
    );
    const solved = model;
    if (!solved) throw new Error('The round was not solved');
    times.solving.push(timed(() => bestAssignment(solved, solve(solved))));
    times.direct.push(timed(() => callDirectly(solved)));
  }
  const ratio = median(times.solving) / median(times.direct);
  const shown = (list: readonly number[]) => `${median(list).toFixed(0)} ms`;
  console.log(
    `${name}: whole ${shown(times.whole)}, optimal ${optimal}; solving ${shown(times.solving)}, HiGHS directly ${shown(times.direct)}, ratio ${ratio.toFixed(2)}`,
  );
  const isSlow = median(times.whole) > goalSeconds * 1000 || (steps > 1 && ratio > goalRatio);
  if (!optimal || isSlow) process.exitCode = 1;
}

function callDirectly(model: RoundModel): void {
  highs.withModel(roundProgram(highs, model, 100), (program) => {
    program.options.set({ output_flag: false });
    program.run();
    program.getSolution();
  });
}

function timed(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

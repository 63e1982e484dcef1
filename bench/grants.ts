/**
 * 10,000 evaluations of one rule pack in one thread: findings, rows, sum and instalments of facts that are read already,
 * and the whole open calculation with its reading beside it, in milliseconds of processor. Every evaluation has a pay and a period of its own.
 *
 *   npx tsx bench/grants.ts [rounds]
 */
import { availableParallelism, loadavg } from 'node:os';
import { addDays, asDay, evaluateGrant, grantCalculator, packFacts, readGrantInput } from '@polku/domain';
import { shippedPacks } from '../server/grants/shipped-packs.ts';

const evaluations = 10_000;
const goalMs = 1_000;

const rounds = Number(process.argv[2] ?? 5);
const [load = 0] = loadavg();
console.log(`load ${load.toFixed(2)} on ${availableParallelism()} cores`);

const packs = shippedPacks();
const calculator = grantCalculator(packs);

for (const pack of packs) {
  const [example] = pack.examples;
  if (!example) continue;
  const { on, parameters, ...groups } = example.given;
  const inputs = Array.from({ length: evaluations }, (_, at) => ({
    ...groups,
    job: {
      ...groups.job,
      grossPayPerMonthCents: 100_000 + at * 31,
      grossPayPerMonth: null,
      ...moved(groups.job, at % 28),
    },
  }));
  const facts = inputs.map((input) => {
    const read = readGrantInput(input, packFacts(pack));
    if (!('facts' in read)) throw new Error(`${pack.programme}: the example is not read`);
    return read.facts;
  });
  const day = asDay(on);
  const evaluated: number[] = [];
  const whole: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    evaluated.push(
      timed(() => {
        for (const one of facts) evaluateGrant(pack, { on: day, facts: one, parameters });
      }),
    );
    whole.push(
      timed(() => {
        for (const input of inputs)
          if ('problem' in calculator.calculate({ programme: pack.programme, on, parameters, ...input }))
            throw new Error(`${pack.programme}: not calculated`);
      }),
    );
  }
  const shown = (list: readonly number[]) => `${median(list).toFixed(0)} ms`;
  console.log(
    `${pack.programme} ${pack.version}: evaluated ${shown(evaluated)}, with reading ${shown(whole)}`,
  );
  if (median(evaluated) > goalMs) process.exitCode = 1;
}

function moved(job: Readonly<Record<string, unknown>>, days: number): Readonly<Record<string, unknown>> {
  const { grantEnd } = job;
  return typeof grantEnd === 'string' ? { grantEnd: addDays(asDay(grantEnd), -days) } : {};
}

/** Milliseconds of processor, which other work on the machine does not lengthen as it does the time on the clock. */
function timed(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

import { PassThrough } from 'node:stream';
import { calculators, placementRoundCalculator, type RoundModel } from '@polku/domain';
import { describe, expect, test } from 'vitest';
import { calculate, calculateLines } from '../calculators/command.ts';
import { Problem } from '../platform/problems.ts';
import { newThread, ThreadStopped } from '../platform/thread.ts';
import { newRoundSolver } from './highs-round.ts';
import { madeRound } from './made-round.ts';
import { type RoundWork, solvePlacementRound } from './solve-round.ts';

const solve = await newRoundSolver();
const withHighs = placementRoundCalculator(solve);
const alone = calculators['placement-round'];

describe('with the solver', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'a made round (%i) has the answer that the domain alone gives',
    (seed) => {
      // from all scores alike to all different
      const round = madeRound({
        clients: 60,
        slots: 20,
        pairsEach: 6,
        seed,
        steps: [1, 2, 5, 50, 10_000][seed % 5],
      });
      const answer = withHighs.calculate(round);
      expect(answer).toMatchObject({ result: { optimal: true } });
      expect(answer).toEqual(alone.calculate(round));
    },
  );

  test('it gives an assignment and prices that need no improving', () => {
    let given: RoundModel | undefined;
    placementRoundCalculator((model) => {
      given = model;
      return undefined;
    }).calculate(madeRound({ clients: 40, slots: 15, pairsEach: 5, seed: 3 }));
    if (!given) throw new Error('The solver was not asked');
    const start = solve(given);
    if (!start) throw new Error('The solver found nothing');
    const worth = (pair: number) =>
      (given?.pairWeight[pair] ?? 0) - (start.prices[given?.pairSlot[pair] ?? 0] ?? 0);
    for (let pair = 0; pair < given.pairClient.length; pair += 1) {
      const chosen = start.chosen[given.pairClient[pair] ?? 0] ?? -1;
      expect(worth(pair)).toBeLessThanOrEqual(chosen === -1 ? 0 : worth(chosen));
    }
  });

  test('a round of an area is solved apart while this thread turns', async () => {
    const round = madeRound({ clients: 500, slots: 150, pairsEach: 20, seed: 1 });
    const turned = new Promise((resolve) => setImmediate(() => resolve('turned')));
    const solving = solvePlacementRound(round);
    expect(await Promise.race([turned, solving])).toBe('turned');
    expect(await solving).toEqual(withHighs.calculate(round));
  });

  test('too many at once are asked to come again, and later ones are served', async () => {
    const round = madeRound({ clients: 20, slots: 5, pairsEach: 3, seed: 1 });
    const all = await Promise.allSettled(Array.from({ length: 12 }, () => solvePlacementRound(round)));
    const refused = all.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(4);
    expect(refused[0]?.reason).toBeInstanceOf(Problem);
    expect(await solvePlacementRound(round)).toMatchObject({ result: { optimal: true } });
  });

  test('a thread that has done its number of works makes room for a new one', async () => {
    const limits = { memoryMegabytes: 500, milliseconds: 60_000, works: 1 };
    const ask = newThread<RoundWork, object>(new URL('round-worker.mjs', import.meta.url), limits);
    expect(await ask({ round: {} })).toHaveProperty('problem');
    expect(await ask({ round: {} })).toHaveProperty('problem');
  });

  test('what passes the limits of its thread is stopped', async () => {
    const hasty = newThread(new URL('round-worker.mjs', import.meta.url), {
      memoryMegabytes: 500,
      milliseconds: 1,
    });
    await expect(hasty({})).rejects.toBeInstanceOf(ThreadStopped);
  });
});

describe('on the command line', () => {
  async function run(command: typeof calculate, text: string): Promise<readonly [number, unknown[]]> {
    const input = new PassThrough();
    const output = new PassThrough();
    input.end(text);
    const code = await command('placement-round', input, output);
    output.end();
    const written: Buffer[] = [];
    for await (const chunk of output) written.push(Buffer.from(chunk as Buffer));
    const lines = Buffer.concat(written).toString('utf8').trim().split('\n');
    return [code, lines.map((line) => JSON.parse(line) as unknown)];
  }

  test('the example, a wrong value, and lines', async () => {
    const example = JSON.stringify(alone.example);
    const expected = {
      assignments: [
        { client: 'Aino', slot: 'kitchen' },
        { client: 'Teemu', slot: 'parks' },
      ],
      unassigned: [{ client: 'Oksana', reasons: ['no-capacity'], slots: { 'no-capacity': 1 } }],
      objective: 146.5,
      bound: 146.5,
      optimal: true,
    };
    expect(await run(calculate, example)).toEqual([0, [expected]]);
    expect(await run(calculate, '{"clients": 1}')).toMatchObject([
      1,
      [{ problem: { errors: [{ pointer: '/clients', code: 'wrong-type' }, { pointer: '/slots' }, {}] } }],
    ]);
    expect(await run(calculateLines, `${example}\n[]\n${example}`)).toMatchObject([
      0,
      [expected, { problem: {} }, expected],
    ]);
  });
});

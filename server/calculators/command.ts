/** `polku calc`: one JSON value in, one out; needs no database. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type CalculatorAnswer, isCalculatorName, runCalculator } from '@polku/domain';
import { grantAnswer } from '../grants/shipped-packs.ts';
import { solvePlacementRound } from '../matching/solve-round.ts';

interface Problem {
  readonly problem: unknown;
}

function ran(name: string, value: unknown): CalculatorAnswer | undefined | Promise<CalculatorAnswer> {
  if (name === 'placement-round') return solvePlacementRound(value);
  return name === 'grant' ? grantAnswer(value) : runCalculator(name, value);
}

async function answer(name: string, text: string): Promise<unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return {
      problem: {
        type: '/api/problems/not-json',
        title: 'The value is not JSON',
        errors: [{ pointer: '', code: 'not-json' }],
      },
    };
  }
  const answered = await ran(name, value);
  if (answered === undefined) return unknownCalculator(name);
  return 'problem' in answered ? { problem: answered.problem } : answered.result;
}

function unknownCalculator(name: string): Problem {
  return {
    problem: {
      type: '/api/problems/unknown-calculator',
      title: `There is no calculator "${name}"`,
      errors: [],
    },
  };
}

const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && 'problem' in value;

/** Exit code 0 for a result, 1 for a problem; the answer is written in both. */
export async function calculate(name: string, input: Readable, output: Writable): Promise<number> {
  if (!isCalculatorName(name)) {
    output.write(`${JSON.stringify(unknownCalculator(name))}\n`);
    return 1;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  const result = await answer(name, Buffer.concat(chunks).toString('utf8'));
  output.write(`${JSON.stringify(result)}\n`);
  return isProblem(result) ? 1 : 0;
}

/** One answer a line, in order; a malformed line answers its problem and the rest go on. */
export async function calculateLines(name: string, input: Readable, output: Writable): Promise<number> {
  if (!isCalculatorName(name)) {
    output.write(`${JSON.stringify(unknownCalculator(name))}\n`);
    return 1;
  }
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    if (!output.write(`${JSON.stringify(await answer(name, line))}\n`)) {
      await new Promise<void>((resolve) => output.once('drain', () => resolve()));
    }
  }
  return 0;
}

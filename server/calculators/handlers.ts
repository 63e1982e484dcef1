import { type calculatorContract, calculatorNames, calculators, runCalculator } from '@polku/domain';
import * as z from 'zod';
import type { HandlersFor } from '../platform/handlers.ts';
import { grantAnswer } from '../grants/shipped-packs.ts';
import { solvePlacementRound } from '../matching/solve-round.ts';
import { notFound } from '../platform/problems.ts';

const schema = (type: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(type, { io, unrepresentable: 'any' });

export const calculatorHandlers = {
  async calculatorList() {
    return {
      calculators: calculatorNames.map((name) => {
        const { title, summary, input, output, example } = calculators[name];
        return {
          name,
          title,
          summary,
          input: schema(input, 'input'),
          output: schema(output, 'output'),
          example,
        };
      }),
    };
  },

  async calculatorRun({ params, body }) {
    const ran = params.name === 'grant' ? grantAnswer(body) : runCalculator(params.name, body);
    if (ran === undefined) throw notFound();
    return 'problem' in ran ? { problem: ran.problem } : ran.result;
  },

  async placementRoundRun({ body }) {
    const ran = await solvePlacementRound(body);
    return 'problem' in ran ? { problem: ran.problem } : ran.result;
  },
} satisfies HandlersFor<typeof calculatorContract>;

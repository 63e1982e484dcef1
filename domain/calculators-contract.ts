/** The open calculations over HTTP: the same ones as `polku calc`, for anyone. */
import * as z from 'zod';
import { calculatorNames } from './calculators.ts';
import { endpoint } from './kernel/contract.ts';

export const calculatorContract = {
  calculatorList: endpoint({
    method: 'GET',
    path: '/calc',
    summary: 'The open calculations: names, what they do, schemas, an example',
    access: { kind: 'public', perMinute: 600 },
    audit: 'none',
    output: z.object({
      calculators: z.array(
        z.object({
          name: z.enum(calculatorNames),
          title: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
          summary: z.object({ fi: z.string(), sv: z.string(), en: z.string() }),
          input: z.unknown(),
          output: z.unknown(),
          example: z.unknown(),
        }),
      ),
    }),
  }),
  calculatorRun: endpoint({
    method: 'POST',
    path: '/calc/:name',
    summary: 'One open calculation; a malformed value answers {"problem": …}',
    access: { kind: 'public', perMinute: 600 },
    audit: 'none',
    params: z.object({ name: z.string().max(60) }),
    body: z.unknown(),
    output: z.unknown(),
  }),
  /** As the other calculations, but solved in a thread of its own, with a body of tens of thousands of pairs. */
  placementRoundRun: endpoint({
    method: 'POST',
    path: '/calc/placement-round',
    summary:
      'A placement round: the assignment of the greatest total fit, its proof, and why others are left',
    access: { kind: 'public', perMinute: 60 },
    audit: 'none',
    body: z.unknown(),
    output: z.unknown(),
    bodyBytes: 16 * 1024 * 1024,
  }),
};

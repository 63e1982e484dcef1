import * as z from 'zod';
import { day, endpoint } from '../kernel/contract.ts';
import { pathStates } from '../clients/path.ts';
import { outcomeCodes } from '../outcomes/outcome.ts';

/** A count shown to the reader; null where fewer than the limit would tell of single people. */
const shown = z.int().nullable();

export const figuresContract = {
  figuresRead: endpoint({
    method: 'GET',
    path: '/figures',
    summary: 'Counts for those who lead: no person can be told from them',
    access: { kind: 'action', action: 'figures.read' },
    audit: { verb: 'read', purpose: 'statistics', fields: 'public' },
    output: z.object({
      on: day,
      hiddenUnder: z.int(),
      reached: shown,
      targetGroupSize: z.int().nullable(),
      targetGroupSource: z.string(),
      byState: z.array(z.object({ state: z.enum(pathStates), count: shown })),
      byMunicipality: z.array(z.object({ municipalityCode: z.string(), count: shown })),
      outcomesThisYear: z.array(z.object({ code: z.enum(outcomeCodes), count: shown })),
    }),
  }),
};

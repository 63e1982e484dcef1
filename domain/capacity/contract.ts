import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { day, endpoint } from '../kernel/contract.ts';

export const capacityContract = {
  capacityRead: endpoint({
    method: 'GET',
    path: '/capacity',
    summary: 'By municipality: people on the path now, coaches, and places of environments',
    access: { kind: 'action', action: 'capacity.read' },
    audit: { verb: 'read', purpose: 'statistics', fields: 'public' },
    output: z.object({
      on: day,
      rows: z.array(
        z.object({
          /** Null: people whose municipality is hidden, coaches who serve the whole area. */
          municipalityCode: municipalityCode.nullable(),
          clients: z.int(),
          /** Person-years, a coach of several municipalities in equal parts. */
          coaches: z.number(),
          places: z.int(),
        }),
      ),
    }),
  }),
};

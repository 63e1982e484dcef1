import * as z from 'zod';
import { day, endpoint, id } from '../kernel/contract.ts';
import { pathStates } from '../clients/path.ts';
import { dayPlaces } from './my-day.ts';

const row = z.object({
  clientId: id,
  name: z.string(),
  municipalityCode: z.string().nullable(),
  nonDisclosed: z.boolean(),
  pathState: z.enum(pathStates),
  responsible: z.string().nullable(),
  on: day.nullable(),
});

export const dayContract = {
  dayRead: endpoint({
    method: 'GET',
    path: '/day',
    summary:
      'Everything that waits for the reader: each open client of the caseload in exactly one place, and referrals',
    access: { kind: 'action', action: 'day.read' },
    audit: { verb: 'list', purpose: 'service', fields: 'personal' },
    query: z.object({ place: z.enum(dayPlaces).optional() }),
    output: z.object({
      today: day,
      referrals: z.object({ count: z.int(), oldestDays: z.int().nullable() }),
      places: z.array(z.object({ place: z.enum(dayPlaces), count: z.int(), rows: z.array(row) })),
      open: z.int(),
    }),
  }),
};

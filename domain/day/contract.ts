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
  /** Who handed the client over and with what message, until the receiver acknowledges it. */
  handOver: z.object({ by: z.string(), note: z.string() }).nullable(),
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
      /** Open clients the reader is responsible for; of a partner, those handed to her. */
      open: z.int(),
    }),
  }),
  handOverAcknowledge: endpoint({
    method: 'POST',
    path: '/day/hand-overs/acknowledge',
    summary: 'The receiver acknowledges hand-overs: the clients leave that place of My day',
    access: { kind: 'action', action: 'day.read' },
    audit: { verb: 'change', purpose: 'service', fields: 'personal' },
    body: z.object({ clientIds: z.array(id).min(1).max(500) }),
    output: z.object({ acknowledged: z.int() }),
  }),
};

/** Placement rounds on live data: proposed, pinned and forbidden by the planner, solved again, carried out. */
import * as z from 'zod';
import { municipalityCode } from '../areas/area.ts';
import { day, endpoint, id, instant, version } from '../kernel/contract.ts';
import { schemes } from '../placements/schemes.ts';
import { fitRecord } from './contract.ts';
import { leftReasons } from './live-round.ts';

const manage = { kind: 'action', action: 'placementRound.manage' } as const;
const roundParams = z.object({ roundId: id });
const pair = z.object({ clientId: id, slotId: id });
const changed = { purpose: 'coaching', fields: 'personal' } as const;

export const placementRoundInput = z.object({
  startsOn: day,
  endsOn: day,
  municipalities: z.array(municipalityCode).min(1, { error: 'required' }).max(100),
  schemes: z.array(z.enum(schemes)).min(1, { error: 'required' }).max(schemes.length),
});
export type PlacementRoundInput = z.output<typeof placementRoundInput>;

export const placementRoundRow = placementRoundInput.extend({
  id,
  version,
  madeAt: instant,
  solvedAt: instant.nullable(),
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  optimal: z.boolean().nullable(),
  waiting: z.int(),
  places: z.int(),
});
export type PlacementRoundRow = z.output<typeof placementRoundRow>;

const who = z.object({ clientId: id, name: z.string() });

export const roundContract = {
  placementRoundList: endpoint({
    method: 'GET',
    path: '/placement-rounds',
    summary: 'The reader’s own placement rounds, the newest first',
    access: manage,
    audit: 'none',
    output: z.object({ rows: z.array(placementRoundRow) }),
  }),
  placementRoundCreate: endpoint({
    method: 'POST',
    path: '/placement-rounds',
    summary: 'A round for some weeks: waiting clients within reach and free slots, solved at once',
    access: manage,
    audit: { verb: 'create', ...changed },
    body: placementRoundInput,
    output: z.object({ id, version }),
  }),
  placementRoundRead: endpoint({
    method: 'GET',
    path: '/placement-rounds/:roundId',
    summary:
      'A round: who is proposed where and why, who is left without and why, what is pinned and forbidden',
    access: manage,
    audit: { verb: 'read', ...changed },
    params: roundParams,
    output: z.object({
      round: placementRoundRow,
      slots: z.array(
        z.object({
          id,
          name: z.string(),
          environment: z.object({ id, name: z.string() }),
          municipalityCode,
          scheme: z.enum(schemes),
        }),
      ),
      proposed: z.array(
        who.extend({
          slotId: id,
          score: z.number(),
          waitingDays: z.int(),
          pinned: z.boolean(),
          fit: fitRecord,
          travel: z.object({ minutes: z.int(), estimated: z.boolean() }).nullable(),
          placementId: id.nullable(),
        }),
      ),
      left: z.array(
        who.extend({
          waitingDays: z.int(),
          reasons: z.array(z.object({ reason: z.enum(leftReasons), count: z.int() })),
        }),
      ),
      pinned: z.array(who.extend({ slotId: id })),
      forbidden: z.array(who.extend({ slotId: id })),
      /** Lines of people the reader may not see any more. */
      hidden: z.int(),
    }),
  }),
  placementRoundSolve: endpoint({
    method: 'POST',
    path: '/placement-rounds/:roundId/solve',
    summary: 'The round solved again with pairs pinned and forbidden, on the data as they are now',
    access: manage,
    audit: { verb: 'change', ...changed },
    params: roundParams,
    body: z.object({ pins: z.array(pair).max(2000), forbids: z.array(pair).max(5000), version }),
    output: z.object({ id, version }),
  }),
  placementRoundCarryOut: endpoint({
    method: 'POST',
    path: '/placement-rounds/:roundId/placements',
    summary: 'Placements made of the proposals for these clients; each answers for itself',
    access: manage,
    audit: { verb: 'create', ...changed },
    params: roundParams,
    body: z.object({ clientIds: z.array(id).min(1, { error: 'required' }).max(500), version }),
    output: z.object({
      version,
      results: z.array(
        z.object({ clientId: id, placementId: id.nullable(), refusal: z.string().nullable() }),
      ),
    }),
  }),
};

/** Decisions of a round: many proposed applications decided in one run, in the background. */
import * as z from 'zod';
import { endpoint, id, instant, text, version } from '../kernel/contract.ts';
import { packText } from './pack-language.ts';
import { roundOrders } from './round.ts';

const read = { kind: 'action', action: 'grantCase.read' } as const;
const quotas = z.record(z.string().regex(/^\d{3}$/), z.int().nonnegative().max(1_000_000));

export const roundStatuses = ['running', 'done', 'stopped'] as const;
export type RoundStatus = (typeof roundStatuses)[number];
export const roundCaseOutcomes = ['waiting', 'decided', 'outsideQuota', 'refused'] as const;
export type RoundCaseOutcome = (typeof roundCaseOutcomes)[number];

const counts = z.object({
  total: z.int(),
  waiting: z.int(),
  decided: z.int(),
  outsideQuota: z.int(),
  /** Not decided, for a reason of its own. */
  refused: z.int(),
});

const roundRow = z.object({
  id,
  version,
  programme: z.string(),
  programmeName: packText.nullable(),
  round: z.string(),
  sorted: z.enum(roundOrders),
  /** Of the lot: the same seed draws the same order. */
  seed: z.string(),
  quotas,
  status: z.enum(roundStatuses),
  by: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  counts,
});

export const grantRoundContract = {
  grantRoundList: endpoint({
    method: 'GET',
    path: '/grant-rounds',
    summary: 'Runs of rounds, the latest first, and what waits for a decision by programme and round',
    access: read,
    audit: 'none',
    output: z.object({
      rows: z.array(roundRow),
      waiting: z.array(
        z.object({
          programme: z.string(),
          name: packText,
          round: z.string(),
          /** As the programme orders its rounds. */
          sorted: z.enum(roundOrders),
          /** Of the programme; the run may have others. */
          quotas,
          municipalities: z.array(
            z.object({ code: z.string().nullable(), granted: z.int(), refused: z.int() }),
          ),
        }),
      ),
      mayStart: z.boolean(),
    }),
  }),
  grantRoundStart: endpoint({
    method: 'POST',
    path: '/grant-rounds',
    summary: 'Decide what is proposed in a round, in the background, one case after another',
    access: { kind: 'action', action: 'grantCase.decide' },
    audit: { verb: 'change', purpose: 'service', fields: 'financial' },
    body: z.object({
      programme: z.string().min(1).max(60),
      round: text(60),
      sorted: z.enum(roundOrders),
      quotas,
    }),
    output: z.object({ id, version }),
  }),
  grantRoundRead: endpoint({
    method: 'GET',
    path: '/grant-rounds/:roundId',
    summary: 'How far a run is, and what came of each case',
    access: read,
    audit: { verb: 'read', purpose: 'service', fields: 'financial' },
    params: z.object({ roundId: id }),
    output: z.object({
      round: roundRow,
      cases: z.array(
        z.object({
          caseId: id,
          number: z.string(),
          employer: z.string(),
          municipalityCode: z.string().nullable(),
          place: z.int(),
          outcome: z.enum(roundCaseOutcomes),
          problem: z.string(),
        }),
      ),
    }),
  }),
};

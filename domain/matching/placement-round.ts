/**
 * The placement round: all waiting clients and free slots, answered with the assignment of the greatest total fit, proof
 * that none is better (or how much better one might be), and a reason for everybody who is left without. Issue part 7,
 * requirements E9, D35. Model and mathematics: `round-model.ts`, `round-flow.ts`.
 */
import * as z from 'zod';
import { type Calculator, calculator } from '../kernel/calculator.ts';
import { defineTexts } from '../kernel/texts.ts';
import { bestAssignment, type RoundStart } from './round-flow.ts';
import {
  type PlacementRound,
  type RoundModel,
  type RoundReason,
  roundModel,
  roundReasons,
  roundWeekdays,
} from './round-model.ts';

/** More than an employment area has; a greater round is refused before any work is done. */
export const roundLimits = { clients: 5_000, slots: 2_000, scores: 100_000, pins: 5_000 } as const;

const name = z.string().min(1).max(100);
const names = z.array(name).max(100);
const weekdays = z.array(z.enum(roundWeekdays)).max(7);
const pair = z.object({ client: name, slot: name });
const orNull = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null);

const input = z.object({
  clients: z
    .array(
      z.object({
        id: name,
        waitingDays: z.int().min(0).max(100_000).default(0),
        needs: z.object({
          certificates: names.default([]),
          maxTravelMinutes: orNull(z.number().nonnegative()),
          weekdays: weekdays.default([...roundWeekdays]),
          hoursPerWeek: orNull(z.number().nonnegative()),
        }),
      }),
    )
    .max(roundLimits.clients),
  slots: z
    .array(
      z.object({
        id: name,
        environment: orNull(z.string().max(200)),
        capacity: z.int().min(0).max(10_000),
        requires: z.object({ certificates: names.default([]) }).default({ certificates: [] }),
        weekdays: weekdays.default([]),
        hoursPerWeek: z.number().nonnegative().default(0),
      }),
    )
    .max(roundLimits.slots),
  /** People at once over all slots of an environment, as its supervisors allow. */
  environments: z
    .array(z.object({ id: name, capacity: z.int().min(0).max(10_000) }))
    .max(roundLimits.slots)
    .default([]),
  scores: z
    .array(
      pair.extend({
        score: z.number().min(-1_000_000).max(1_000_000),
        travelMinutes: z.number().nonnegative(),
      }),
    )
    .max(roundLimits.scores),
  pins: z.array(pair).max(roundLimits.pins).default([]),
  forbids: z.array(pair).max(roundLimits.scores).default([]),
});

const output = z.object({
  assignments: z.array(pair),
  unassigned: z.array(
    z.object({
      client: z.string(),
      reasons: z.array(z.enum(roundReasons)),
      /** How many of the client's listed slots each reason takes away. */
      slots: z.partialRecord(z.enum(roundReasons), z.int()),
    }),
  ),
  objective: z.number(),
  bound: z.number(),
  optimal: z.boolean(),
});
export type PlacementRoundAnswer = z.output<typeof output>;

/** Finds a start for the proof, as a solver does; undefined when it found none. */
export type RoundSolver = (model: RoundModel) => RoundStart | undefined;

const texts = defineTexts({
  title: { fi: 'Sijoituskierros', sv: 'Placeringsrunda', en: 'Placement round' },
  summary: {
    fi: 'Kuka menee mihinkin paikkaan, kun sopivuuspisteiden summa on suurin mahdollinen: todistus siitä, ettei parempaa ole, ja syy jokaiselle, joka jää ilman. Tasatilanteessa pisimpään odottanut saa lähimmän paikan.',
    sv: 'Vem som placeras var så att summan av lämplighetspoängen blir den största möjliga: bevis för att ingen bättre finns, och ett skäl för var och en som blir utan. Vid lika får den som väntat längst den närmaste platsen.',
    en: 'Who goes to which slot so that the sum of fit is the greatest possible: proof that none is better, and a reason for everybody left without. Of equal ones, who has waited longest gets the nearest slot.',
  },
});

/**
 * With a solver the answer comes sooner and is the same: the assignment is improved until it is proved the best, and of
 * equally good ones the rule of `round-flow.ts` takes one, so that it depends neither on the start nor on the input's order.
 */
export function placementRoundCalculator(solve?: RoundSolver): Calculator {
  return calculator({
    name: 'placement-round',
    ...texts,
    input,
    output,
    example,
    compute(round) {
      const model = roundModel(round);
      if (!('clients' in model)) return { refused: model };
      return { result: answerOf(round, model, solve?.(model)) };
    },
  });
}

function answerOf(
  round: PlacementRound,
  model: RoundModel,
  start: RoundStart | undefined,
): PlacementRoundAnswer {
  const { chosen, total, bound, optimal } = bestAssignment(model, start);
  const slotOf = new Map<string, string>();
  const give = (client: number, slot: number) =>
    slotOf.set(model.clients[client]?.id ?? '', model.slots[slot]?.id ?? '');
  for (const { client, slot } of model.pinned) give(client, slot);
  for (const [client, pair] of chosen.entries()) if (pair !== -1) give(client, model.pairSlot[pair] ?? -1);
  const pinnedTotal = model.pinned.reduce((sum, { weight }) => sum + weight, 0);
  const numbers = new Map(model.clients.map(({ id }, number) => [id, number]));
  return {
    assignments: round.clients.flatMap(({ id }) => {
      const slot = slotOf.get(id);
      return slot === undefined ? [] : [{ client: id, slot }];
    }),
    unassigned: round.clients.flatMap(({ id }) =>
      slotOf.has(id) ? [] : [{ client: id, ...whyWithout(model, numbers.get(id) ?? -1) }],
    ),
    objective: (total + pinnedTotal) / model.scale,
    bound: (bound + pinnedTotal) / model.scale,
    optimal,
  };
}

function whyWithout(
  model: RoundModel,
  client: number,
): Pick<PlacementRoundAnswer['unassigned'][number], 'reasons' | 'slots'> {
  const slots = new Map<RoundReason, number>(model.excluded[client]);
  const count = (reason: RoundReason) => slots.set(reason, (slots.get(reason) ?? 0) + 1);
  const end = model.clientStarts[client + 1] ?? 0;
  const start = model.clientStarts[client] ?? 0;
  for (let at = start; at < end; at += 1)
    count((model.pairWeight[at] ?? 0) < 0 ? 'negative-score' : 'no-capacity');
  if (model.slots.length === 0) slots.set('no-slots', 0);
  else if (slots.size === 0) slots.set('not-listed', model.slots.length);
  const reasons = roundReasons.filter((reason) => slots.has(reason));
  return { reasons, slots: Object.fromEntries(reasons.map((reason) => [reason, slots.get(reason) ?? 0])) };
}

const week = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
const example: z.input<typeof input> = {
  clients: [
    {
      id: 'Aino',
      waitingDays: 120,
      needs: { certificates: ['hygiene'], maxTravelMinutes: 45, weekdays: [...week], hoursPerWeek: 24 },
    },
    {
      id: 'Teemu',
      waitingDays: 40,
      needs: { certificates: [], maxTravelMinutes: 60, weekdays: ['mon', 'tue', 'wed'], hoursPerWeek: 20 },
    },
    {
      id: 'Oksana',
      waitingDays: 75,
      needs: { certificates: [], maxTravelMinutes: 30, weekdays: [...week], hoursPerWeek: 30 },
    },
  ],
  slots: [
    {
      id: 'kitchen',
      environment: 'Joensuu',
      capacity: 1,
      requires: { certificates: ['hygiene'] },
      weekdays: ['mon', 'tue', 'wed'],
      hoursPerWeek: 18,
    },
    {
      id: 'parks',
      environment: 'Kontiolahti',
      capacity: 1,
      requires: { certificates: [] },
      weekdays: ['mon', 'tue', 'wed'],
      hoursPerWeek: 18,
    },
  ],
  scores: [
    { client: 'Aino', slot: 'kitchen', score: 82.5, travelMinutes: 20 },
    { client: 'Aino', slot: 'parks', score: 70, travelMinutes: 35 },
    { client: 'Teemu', slot: 'kitchen', score: 90, travelMinutes: 25 },
    { client: 'Teemu', slot: 'parks', score: 64, travelMinutes: 25 },
    { client: 'Oksana', slot: 'parks', score: 61.5, travelMinutes: 28 },
  ],
  environments: [{ id: 'Joensuu', capacity: 8 }],
  pins: [],
  forbids: [],
};

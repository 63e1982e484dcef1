/**
 * A placement round of an area's own clients and slots: every pair is looked at by the same fit as the lists of matches,
 * those that nothing stands against are given to the round with their score, and who is left has her reasons. E9, D35.
 */
import type { CalculatorAnswer } from '../kernel/calculator.ts';
import type { Day } from '../kernel/dates.ts';
import { type DatedRule, ruleOn } from '../kernel/dated-rule.ts';
import { defineTexts, type Text } from '../kernel/texts.ts';
import type { Fit, FitClient, Travel } from './fit.ts';
import { type HardReason, hardReasons } from './fit-rules.ts';
import { fitOnSlot, hasRoom, type MatchedSlot, roomOf, type Verdict } from './places.ts';
import { roundLimits } from './placement-round.ts';
import { type RoundEnvironment, type RoundReason, roundReasons } from './round-model.ts';
import { type Centre, type EnteredTravel, newTravels, type TravelMode } from './travel.ts';
import { roundReasonWords } from './words.ts';

export interface LiveClient {
  readonly id: string;
  readonly fit: FitClient;
  /** Null when it is not known, or hidden from the planner. */
  readonly municipalityCode: string | null;
  readonly travelsBy: TravelMode;
  readonly waitingDays: number;
}

export interface LivePair {
  readonly client: string;
  readonly slot: string;
}

export interface LiveRound {
  readonly clients: readonly LiveClient[];
  readonly slots: readonly MatchedSlot[];
  readonly environments: readonly RoundEnvironment[];
  readonly verdicts: readonly (LivePair & { readonly verdict: Verdict })[];
  readonly pins: readonly LivePair[];
  readonly forbids: readonly LivePair[];
  readonly centres: readonly (readonly [string, Centre])[];
  readonly travels: readonly EnteredTravel[];
  readonly today: Day;
}

export interface RoundScoring {
  /** Points for the longest wait, and the days after which no more are added. */
  readonly waitingPoints: number;
  readonly waitingDays: number;
  /** Points for a pair that a worker has preferred. */
  readonly preferredPoints: number;
}

/** Beside the fit of 0–100; a change of the weights is a new row with its day. */
export const roundScoringRules: readonly DatedRule<RoundScoring>[] = [
  {
    id: 'round-scoring-2026',
    validFrom: null,
    validTo: null,
    limits: { waitingPoints: 40, waitingDays: 365, preferredPoints: 100 },
    source:
      'own choice of the house: who has waited for long comes before a small difference of fit; an area confirms it',
    confidence: 'areaSetting',
  },
];

/** To a hundredth: fit, waiting time and a worker's preference together. */
export function roundScore(fit: Fit, waitingDays: number, verdict: Verdict | undefined, today: Day): number {
  const { limits } = ruleOn(roundScoringRules, today);
  const waited = Math.min(waitingDays, limits.waitingDays) / limits.waitingDays;
  const points =
    fit.score + limits.waitingPoints * waited + (verdict === 'prefer' ? limits.preferredPoints : 0);
  return Math.round(points * 100) / 100;
}

export const leftReasons = [
  ...new Set([...roundReasons, ...hardReasons, 'excluded' as const, 'supervisors' as const]),
];
export type LeftReason = RoundReason | HardReason | 'excluded' | 'supervisors';

export const leftReasonWords: Readonly<Record<LeftReason, Text>> = defineTexts({
  ...roundReasonWords,
  full: { fi: 'paikat ovat täynnä', sv: 'platserna är fulla', en: 'no free places' },
  'arrives-late': {
    fi: 'kulkuyhteys on perillä liian myöhään',
    sv: 'förbindelsen är framme för sent',
    en: 'the connection arrives too late',
  },
  'leaves-early': {
    fi: 'paluuyhteys lähtee liian aikaisin',
    sv: 'förbindelsen hem går för tidigt',
    en: 'the connection home leaves too early',
  },
  'not-yet': {
    fi: 'asiakas voi aloittaa vasta myöhemmin',
    sv: 'kunden kan börja först senare',
    en: 'the client can start only later',
  },
  over: {
    fi: 'asiakas ei ole enää käytettävissä',
    sv: 'kunden är inte längre tillgänglig',
    en: 'the client is no longer available',
  },
  'weekly-load': {
    fi: 'viikon raja ylittyisi',
    sv: 'veckans gräns skulle överskridas',
    en: 'a limit of the week would be passed',
  },
  supervisors: {
    fi: 'ohjaajia on liian vähän',
    sv: 'handledarna är för få',
    en: 'too few supervisors',
  },
  excluded: {
    fi: 'työntekijä on rajannut paikan pois',
    sv: 'en medarbetare har uteslutit platsen',
    en: 'a worker has left the slot out',
  },
});

export interface LiveProposal extends LivePair {
  readonly score: number;
  readonly fit: Fit;
  readonly travel: Travel | null;
}

export interface LiveLeft {
  readonly client: string;
  /** With the number of slots each takes away; the round's own reasons count the slots that were open to her. */
  readonly reasons: readonly { readonly reason: LeftReason; readonly count: number }[];
}

export interface LiveAnswer {
  readonly proposed: readonly LiveProposal[];
  readonly left: readonly LiveLeft[];
  readonly objective: number;
  readonly bound: number;
  readonly optimal: boolean;
}

const keyOf = (client: string, slot: string) => `${client} ${slot}`;

/** `calculate` is the placement round, with or without a solver; refused when pins ask for more than there is. */
export function solveLiveRound(
  given: LiveRound,
  calculate: (value: unknown) => CalculatorAnswer,
): LiveAnswer | { readonly refused: string } {
  const { clients, slots, environments, today } = given;
  const travels = newTravels(new Map(given.centres), given.travels, today);
  const verdictOf = new Map(given.verdicts.map((row) => [keyOf(row.client, row.slot), row.verdict]));
  const pinned = new Set(given.pins.map((pair) => keyOf(pair.client, pair.slot)));
  const forbidden = new Set(given.forbids.map((pair) => keyOf(pair.client, pair.slot)));
  const unsupervised = new Set(environments.flatMap(({ id, capacity }) => (capacity === 0 ? [id] : [])));
  const mostPairs = Math.max(
    1,
    Math.floor((roundLimits.scores - given.pins.length) / Math.max(1, clients.length)),
  );
  const against = new Map<string, Map<LeftReason, number>>();
  const listed = new Map<string, LiveProposal>();
  for (const client of clients) {
    const counts = new Map<LeftReason, number>();
    const count = (reason: LeftReason) => counts.set(reason, (counts.get(reason) ?? 0) + 1);
    const possible: LiveProposal[] = [];
    for (const slot of slots) {
      const key = keyOf(client.id, slot.id);
      const travel = travels(client.municipalityCode, slot.municipalityCode, client.travelsBy);
      const fit = fitOnSlot(client.fit, slot, travel, today);
      const verdict = verdictOf.get(key);
      const proposal = {
        client: client.id,
        slot: slot.id,
        score: roundScore(fit, client.waitingDays, verdict, today),
        fit,
        travel,
      };
      if (pinned.has(key)) listed.set(key, proposal);
      else if (verdict === 'exclude') count('excluded');
      else if (forbidden.has(key)) count('forbidden');
      else if (unsupervised.has(slot.environmentId) && hasRoom(slot)) count('supervisors');
      else if (fit.against.length > 0) for (const { reason } of fit.against) count(reason);
      else possible.push(proposal);
    }
    against.set(client.id, counts);
    const best = possible.toSorted((a, b) => b.score - a.score || (a.slot < b.slot ? -1 : 1));
    for (const proposal of best.slice(0, mostPairs)) listed.set(keyOf(client.id, proposal.slot), proposal);
  }
  const answer = calculate({
    clients: clients.map(({ id, waitingDays }) => ({ id, waitingDays, needs: {} })),
    slots: slots.map((slot) => ({
      id: slot.id,
      environment: slot.environmentId,
      capacity: roomOf(slot),
    })),
    environments,
    scores: [...listed.values()].map(({ client, slot, score, travel }) => ({
      client,
      slot,
      score,
      travelMinutes: travel?.minutes ?? 0,
    })),
    pins: given.pins,
    forbids: [],
  });
  if (!('result' in answer)) return { refused: answer.problem.errors[0]?.code ?? 'round-takes-too-much' };
  const { assignments, unassigned, objective, bound, optimal } = answer.result as {
    assignments: LivePair[];
    unassigned: { client: string; reasons: RoundReason[]; slots: Partial<Record<RoundReason, number>> }[];
    objective: number;
    bound: number;
    optimal: boolean;
  };
  return {
    proposed: assignments.flatMap(({ client, slot }) => listed.get(keyOf(client, slot)) ?? []),
    left: unassigned.map(({ client, reasons, slots: counts }) => {
      const own = [...(against.get(client) ?? [])].map(([reason, count]) => ({ reason, count }));
      const ofRound = reasons
        .filter((reason) => reason !== 'not-listed' || (own.length === 0 && slots.length > 0))
        .map((reason) => ({ reason, count: counts[reason] ?? 0 }));
      return {
        client,
        reasons: [...ofRound, ...own.toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1))],
      };
    }),
    objective,
    bound,
    optimal,
  };
}

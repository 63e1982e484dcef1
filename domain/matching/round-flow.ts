/**
 * The best assignment of a round, proved in whole numbers. A start from anywhere (a solver's, or the greedy one) is
 * improved by cycles of moves until none gains; the prices of slots that then exist are the proof of optimality (linear
 * programming duality). Of equally good assignments one is taken by a rule, so that the answer never depends on the start.
 */
import type { RoundModel } from './round-model.ts';

/** For each client the number of the chosen pair, or −1. */
export type Chosen = Int32Array;

export interface RoundStart {
  readonly chosen: Chosen;
  /** What a place of each slot is worth, in scaled scores, then one of each environment; a guess only costs time. */
  readonly prices: Float64Array;
}

export interface RoundOptimum {
  readonly chosen: Chosen;
  /** Sum of the chosen pairs’ scaled scores, without the pinned. */
  readonly total: number;
  /** No assignment has a greater sum. */
  readonly bound: number;
  readonly optimal: boolean;
}

/** The greatest score first; ties in the model's order. */
export function greedyStart(model: RoundModel): RoundStart {
  const chosen = new Int32Array(model.clients.length).fill(-1);
  const left = Int32Array.from(model.places);
  const leftInside = Int32Array.from(model.environmentPlaces);
  const order = Int32Array.from(model.pairClient, (_, pair) => pair);
  order.sort((a, b) => (model.pairWeight[b] ?? 0) - (model.pairWeight[a] ?? 0) || a - b);
  for (const pair of order) {
    const [client, slot] = [model.pairClient[pair] ?? 0, model.pairSlot[pair] ?? 0];
    const environment = model.slotEnvironment[slot] ?? -1;
    const isFull = left[slot] === 0 || leftInside[environment] === 0;
    if (chosen[client] !== -1 || isFull || (model.pairWeight[pair] ?? 0) < 0) continue;
    chosen[client] = pair;
    left[slot] = (left[slot] ?? 0) - 1;
    if (environment >= 0) leftInside[environment] = (leftInside[environment] ?? 0) - 1;
  }
  return { chosen, prices: new Float64Array(model.places.length + model.environmentPlaces.length) };
}

/** The work allowed for improving, in pairs looked at: minutes would make the answer depend on the machine. */
const mostLooks = 1_000_000_000;

export function bestAssignment(model: RoundModel, given?: RoundStart, looks = mostLooks): RoundOptimum {
  const start = given && isPossible(model, given.chosen) ? given : greedyStart(model);
  const chosen = Int32Array.from(start.chosen);
  const { prices, optimal } = improve(model, chosen, start.prices, looks);
  if (optimal) settleTies(model, chosen, prices);
  const total = chosen.reduce((sum, pair) => sum + (pair === -1 ? 0 : (model.pairWeight[pair] ?? 0)), 0);
  return { chosen, total, bound: optimal ? total : boundOf(model, prices), optimal };
}

function isPossible(model: RoundModel, chosen: Chosen): boolean {
  const used = usedOf(model, chosen);
  return (
    chosen.length === model.clients.length &&
    chosen.every((pair, client) => pair === -1 || model.pairClient[pair] === client) &&
    used.every((count, node) => count <= placesOf(model, node))
  );
}

/**
 * Nodes are the slots, then the environments that have a limit, then being left without. A free place of a slot belongs to
 * its environment, and one of an environment to nobody: `above` leads there.
 */
function aboveOf(model: RoundModel): Int32Array {
  const slots = model.places.length;
  const without = slots + model.environmentPlaces.length;
  return Int32Array.from({ length: without }, (_, node) => {
    const environment = model.slotEnvironment[node] ?? -1;
    return node < slots && environment >= 0 ? slots + environment : without;
  });
}

function placesOf(model: RoundModel, node: number): number {
  const slots = model.places.length;
  return (node < slots ? model.places[node] : model.environmentPlaces[node - slots]) ?? 0;
}

/** How many are in each slot and environment. */
function usedOf(model: RoundModel, chosen: Chosen): Int32Array {
  const slots = model.places.length;
  const used = new Int32Array(slots + model.environmentPlaces.length);
  for (const pair of chosen) {
    if (pair === -1) continue;
    const slot = model.pairSlot[pair] ?? 0;
    const environment = model.slotEnvironment[slot] ?? -1;
    used[slot] = (used[slot] ?? 0) + 1;
    if (environment >= 0) used[slots + environment] = (used[slots + environment] ?? 0) + 1;
  }
  return used;
}

/** At these prices nobody's best choice and no places are worth more than this together. */
function boundOf(model: RoundModel, prices: Float64Array): number {
  const above = aboveOf(model);
  // a slot's own price is what it costs beyond its environment's
  let bound = prices.reduce(
    (sum, price, node) => sum + placesOf(model, node) * (price - (prices[above[node] ?? -1] ?? 0)),
    0,
  );
  for (let client = 0; client < model.clients.length; client += 1) bound += surplusOf(model, prices, client);
  return bound;
}

/** What a client's best choice leaves when its place is paid for; nothing when she is left without. */
function surplusOf(model: RoundModel, prices: Float64Array, client: number): number {
  let best = 0;
  const end = model.clientStarts[client + 1] ?? 0;
  for (let pair = model.clientStarts[client] ?? 0; pair < end; pair += 1) {
    const surplus = (model.pairWeight[pair] ?? 0) - (prices[model.pairSlot[pair] ?? 0] ?? 0);
    if (surplus > best) best = surplus;
  }
  return best;
}

const vacant = -1;
const nobody = -2;

/**
 * Bellman–Ford over the nodes. An arc is one client's move, or a free place changing
 * hands; a cycle of arcs that gains is carried out. When no arc raises a value any more there is none, and the values are
 * prices. Changes `chosen`.
 */
function improve(
  model: RoundModel,
  chosen: Chosen,
  guess: Float64Array,
  looks: number,
): { readonly prices: Float64Array; readonly optimal: boolean } {
  const { pairClient, pairSlot, pairWeight } = model;
  const above = aboveOf(model);
  const without = above.length;
  const value = new Float64Array(without + 1);
  for (let node = 0; node < without; node += 1) value[node] = Math.max(0, Math.round(guess[node] ?? 0));
  /** The arc that gave each node its value: from which node, and the pair moved to, `vacant` or `nobody`. */
  const from = new Int32Array(without + 1).fill(-1);
  const moved = new Int32Array(without + 1).fill(nobody);
  /** Never below zero, nor a slot's below its environment's, so that they bound the sum also when found too early. */
  const pricesNow = () => {
    const base = value[without] ?? 0;
    const prices = Float64Array.from(above, (_, node) => Math.max(0, (value[node] ?? 0) - base));
    for (const [node, head] of above.entries()) prices[node] = Math.max(prices[node] ?? 0, prices[head] ?? 0);
    return prices;
  };

  let used = usedOf(model, chosen);
  for (let seen = 0; ; seen += pairClient.length + chosen.length + without) {
    if (seen > looks) return { prices: pricesNow(), optimal: false };
    let raised = false;
    const raise = (tail: number, head: number, gain: number, move: number) => {
      const reached = (value[tail] ?? 0) + gain;
      if (reached <= (value[head] ?? 0)) return;
      value[head] = reached;
      from[head] = tail;
      moved[head] = move;
      raised = true;
    };
    for (let pair = 0; pair < pairClient.length; pair += 1) {
      const now = chosen[pairClient[pair] ?? 0] ?? -1;
      if (now === pair) continue;
      const tail = now === -1 ? without : (pairSlot[now] ?? 0);
      raise(
        tail,
        pairSlot[pair] ?? 0,
        (pairWeight[pair] ?? 0) - (now === -1 ? 0 : (pairWeight[now] ?? 0)),
        pair,
      );
    }
    for (let client = 0; client < chosen.length; client += 1) {
      const now = chosen[client] ?? -1;
      if (now !== -1) raise(pairSlot[now] ?? 0, without, -(pairWeight[now] ?? 0), -3 - client);
    }
    for (let node = 0; node < without; node += 1) {
      const head = above[node] ?? without;
      raise(head, node, 0, vacant);
      if ((used[node] ?? 0) < placesOf(model, node)) raise(node, head, 0, vacant);
    }
    if (!raised) return { prices: pricesNow(), optimal: true };
    const gained = carryOutCycles(model, chosen, from, moved);
    if (gained) {
      used = usedOf(model, chosen);
      from.fill(-1);
      moved.fill(nobody);
    }
  }
}

/** Every cycle among the arcs that gave the values gains; they share no node, so all are carried out. */
function carryOutCycles(model: RoundModel, chosen: Chosen, from: Int32Array, moved: Int32Array): boolean {
  const mark = new Int32Array(from.length);
  let gained = false;
  for (let first = 0; first < from.length; first += 1) {
    let node = first;
    while (node !== -1 && mark[node] === 0) {
      mark[node] = first + 1;
      node = from[node] ?? -1;
    }
    if (node === -1 || mark[node] !== first + 1) continue;
    gained = true;
    const end = node;
    do {
      const move = moved[node] ?? nobody;
      if (move >= 0) chosen[model.pairClient[move] ?? 0] = move;
      else if (move <= -3) chosen[-3 - move] = -1;
      node = from[node] ?? end;
    } while (node !== end);
  }
  return gained;
}

/**
 * Among the assignments with the same greatest sum the one in which the client who has waited longest has her nearest
 * slot, then the next client, and so on; being left without comes last. All of them use only pairs that cost nothing at
 * the prices, so a client is moved along such pairs when the others can make room without a loss. Changes `chosen`.
 */
function settleTies(model: RoundModel, chosen: Chosen, prices: Float64Array): void {
  const { pairClient, pairSlot, pairWeight, clientStarts } = model;
  const slots = model.places.length;
  const above = aboveOf(model);
  const without = above.length;
  const below: number[][] = Array.from({ length: without + 1 }, () => []);
  for (const [node, head] of above.entries()) below[head]?.push(node);
  const surplus = Float64Array.from({ length: chosen.length }, (_, client) =>
    surplusOf(model, prices, client),
  );
  const free: number[][] = Array.from({ length: slots }, () => []);
  for (let pair = 0; pair < pairClient.length; pair += 1) {
    const slot = pairSlot[pair] ?? 0;
    if ((pairWeight[pair] ?? 0) - (prices[slot] ?? 0) === surplus[pairClient[pair] ?? 0])
      free[slot]?.push(pair);
  }
  const isFree = (pair: number) =>
    (pairWeight[pair] ?? 0) - (prices[pairSlot[pair] ?? 0] ?? 0) === surplus[pairClient[pair] ?? 0];
  const used = usedOf(model, chosen);
  const nodeOf = (client: number) => {
    const pair = chosen[client] ?? -1;
    return pair === -1 ? without : (pairSlot[pair] ?? 0);
  };

  /** For every node from which a place can be handed on to `to`, the move that does it; `wanted` is enough. */
  const waysTo = (to: number, settled: number, wanted: number) => {
    const next = new Int32Array(without + 1).fill(-1);
    const move = new Int32Array(without + 1).fill(nobody);
    const seen = new Uint8Array(without + 1);
    seen[to] = 1;
    const queue = [to];
    const add = (node: number, head: number, by: number) => {
      if (seen[node]) return;
      seen[node] = 1;
      next[node] = head;
      move[node] = by;
      queue.push(node);
    };
    for (const head of queue) {
      if (seen[wanted]) break;
      const price = prices[head] ?? 0;
      for (const node of below[head] ?? [])
        if (prices[node] === price && (used[node] ?? 0) < placesOf(model, node)) add(node, head, vacant);
      if (head === without) {
        for (let client = settled + 1; client < chosen.length; client += 1)
          if (surplus[client] === 0) add(nodeOf(client), head, -3 - client);
        continue;
      }
      for (const pair of free[head] ?? []) {
        const client = pairClient[pair] ?? 0;
        if (client > settled) add(nodeOf(client), head, pair);
      }
      const upper = above[head] ?? without;
      if (price === (prices[upper] ?? 0)) add(upper, head, vacant);
    }
    return { seen, next, move };
  };

  for (let client = 0; client < chosen.length; client += 1) {
    const now = chosen[client] ?? -1;
    const here = nodeOf(client);
    const end = now === -1 ? (clientStarts[client + 1] ?? 0) : now;
    let ways: ReturnType<typeof waysTo> | undefined;
    for (let pair = clientStarts[client] ?? 0; pair < end; pair += 1) {
      if (!isFree(pair)) continue;
      let node = pairSlot[pair] ?? 0;
      ways ??= waysTo(here, client, node);
      if (!ways.seen[node]) continue;
      chosen[client] = pair;
      while (node !== here) {
        const move = ways.move[node] ?? nobody;
        if (move >= 0) chosen[pairClient[move] ?? 0] = move;
        else if (move <= -3) chosen[-3 - move] = -1;
        node = ways.next[node] ?? here;
      }
      used.set(usedOf(model, chosen));
      break;
    }
  }
}

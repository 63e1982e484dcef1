/**
 * The placement round as a model: which clients may go to which slots and what each pair is worth, in whole numbers and
 * in an order of its own, so that neither rounding nor the order of the input changes the answer.
 */
import { type Refusal, refuse } from '../kernel/refusal.ts';

export const roundWeekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type RoundWeekday = (typeof roundWeekdays)[number];

export interface RoundClient {
  readonly id: string;
  readonly waitingDays: number;
  readonly needs: {
    /** Certificates the client holds. */
    readonly certificates: readonly string[];
    /** Null: no limit. */
    readonly maxTravelMinutes: number | null;
    readonly weekdays: readonly RoundWeekday[];
    readonly hoursPerWeek: number | null;
  };
}

export interface RoundSlot {
  readonly id: string;
  readonly environment: string | null;
  /** People at once. */
  readonly capacity: number;
  readonly requires: { readonly certificates: readonly string[] };
  readonly weekdays: readonly RoundWeekday[];
  readonly hoursPerWeek: number;
}

/** How many people an environment can have at once over all its slots, as its supervisors allow. */
export interface RoundEnvironment {
  readonly id: string;
  readonly capacity: number;
}

export interface RoundPair {
  readonly client: string;
  readonly slot: string;
}

export interface RoundScore extends RoundPair {
  readonly score: number;
  readonly travelMinutes: number;
}

export interface PlacementRound {
  readonly clients: readonly RoundClient[];
  readonly slots: readonly RoundSlot[];
  /** Those not named here have no limit of their own. */
  readonly environments: readonly RoundEnvironment[];
  readonly scores: readonly RoundScore[];
  readonly pins: readonly RoundPair[];
  readonly forbids: readonly RoundPair[];
}

/** Why a listed pair may not be chosen, in the order in which they are told. */
export const pairReasons = ['certificate', 'too-far', 'weekdays', 'hours', 'forbidden'] as const;
export type PairReason = (typeof pairReasons)[number];

/** Why a client is left without: those of her pairs, and those of the round. */
export const roundReasons = [
  ...pairReasons,
  'no-slots',
  'not-listed',
  'no-capacity',
  'negative-score',
] as const;
export type RoundReason = (typeof roundReasons)[number];

/** Pairs are told by numbers of clients and slots in the model's own order. */
export interface RoundModel {
  /** Longest wait first, then by id. */
  readonly clients: readonly RoundClient[];
  /** By id. */
  readonly slots: readonly RoundSlot[];
  /** Places left when the pinned have theirs. */
  readonly places: Int32Array;
  /** The number of the environment that limits each slot, or −1; and the places it has left. */
  readonly slotEnvironment: Int32Array;
  readonly environmentPlaces: Int32Array;
  /** Allowed pairs of clients that are not pinned: by client, then the shortest way, then the slot's id. */
  readonly pairClient: Int32Array;
  readonly pairSlot: Int32Array;
  /** The score times `scale`, a whole number. */
  readonly pairWeight: Float64Array;
  /** Where the pairs of each client begin; one more at the end. */
  readonly clientStarts: Int32Array;
  readonly scale: number;
  readonly pinned: readonly { readonly client: number; readonly slot: number; readonly weight: number }[];
  /** How many listed pairs of each client each reason takes away. */
  readonly excluded: readonly ReadonlyMap<PairReason, number>[];
}

/** Everything against a pair, whether listed or not. */
export function reasonsAgainst(
  client: RoundClient,
  slot: RoundSlot,
  travelMinutes: number,
): readonly Exclude<PairReason, 'forbidden'>[] {
  const { certificates, maxTravelMinutes, weekdays, hoursPerWeek } = client.needs;
  const reasons: Exclude<PairReason, 'forbidden'>[] = [];
  if (!slot.requires.certificates.every((needed) => certificates.includes(needed)))
    reasons.push('certificate');
  if (maxTravelMinutes !== null && travelMinutes > maxTravelMinutes) reasons.push('too-far');
  if (!slot.weekdays.every((weekday) => weekdays.includes(weekday))) reasons.push('weekdays');
  if (hoursPerWeek !== null && slot.hoursPerWeek > hoursPerWeek) reasons.push('hours');
  return reasons;
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The model, or everything that contradicts itself: names used twice, unknown ones, pins that cannot be. */
export function roundModel(round: PlacementRound): RoundModel | readonly Refusal[] {
  const clients = [...round.clients].sort((a, b) => b.waitingDays - a.waitingDays || byCode(a.id, b.id));
  const slots = [...round.slots].sort((a, b) => byCode(a.id, b.id));
  const clientNumbers = new Map(clients.map(({ id }, number) => [id, number]));
  const environments = [...round.environments].sort((a, b) => byCode(a.id, b.id));
  const environmentNumbers = new Map(environments.map(({ id }, number) => [id, number]));
  const slotNumbers = new Map(slots.map(({ id }, number) => [id, number]));
  const key = (pair: RoundPair) =>
    (clientNumbers.get(pair.client) ?? 0) * slots.length + (slotNumbers.get(pair.slot) ?? 0);

  const wrong = (['clients', 'slots', 'environments'] as const).flatMap((list) =>
    repeatedIds(round[list], `/${list}`),
  );
  for (const list of ['scores', 'pins', 'forbids'] as const) {
    for (const [index, pair] of round[list].entries()) {
      if (!clientNumbers.has(pair.client))
        wrong.push(refuse('unknown-client', undefined, `/${list}/${index}/client`));
      if (!slotNumbers.has(pair.slot))
        wrong.push(refuse('unknown-slot', undefined, `/${list}/${index}/slot`));
    }
  }
  if (wrong.length > 0) return wrong;
  const scoreByKey = new Map<number, RoundScore>();
  for (const [index, score] of round.scores.entries()) {
    const before = scoreByKey.size;
    scoreByKey.set(key(score), score);
    if (scoreByKey.size === before) wrong.push(refuse('repeated', undefined, `/scores/${index}`));
  }
  if (wrong.length > 0) return wrong;

  const forbidden = new Set(round.forbids.map(key));
  const places = Int32Array.from(slots, ({ capacity }) => capacity);
  const environmentPlaces = Int32Array.from(environments, ({ capacity }) => capacity);
  const slotEnvironment = Int32Array.from(
    slots,
    ({ environment }) => environmentNumbers.get(environment ?? '') ?? -1,
  );
  const scale = scaleOf(round.scores, clients.length + slots.length + environments.length);
  const weightOf = (score: RoundScore) => Math.round(score.score * scale) + 0;
  const against = (score: RoundScore): readonly PairReason[] => {
    const [client, slot] = [
      clients[clientNumbers.get(score.client) ?? -1],
      slots[slotNumbers.get(score.slot) ?? -1],
    ];
    if (!client || !slot) return [];
    const reasons = reasonsAgainst(client, slot, score.travelMinutes);
    return forbidden.has(key(score)) ? [...reasons, 'forbidden'] : reasons;
  };

  const pins = new Map<number, RoundModel['pinned'][number]>();
  const wrongPins = round.pins.flatMap((pin, index): readonly Refusal[] => {
    const at = `/pins/${index}`;
    const [client, slot] = [clientNumbers.get(pin.client) ?? -1, slotNumbers.get(pin.slot) ?? -1];
    if (pins.get(client)?.slot === slot) return [];
    const score = scoreByKey.get(key(pin));
    if (!score) {
      return [refuse(forbidden.has(key(pin)) ? 'pin-forbidden' : 'pin-not-listed', undefined, at)];
    }
    const reasons = against(score);
    if (reasons.length > 0) return reasons.map((reason) => refuse(`pin-${reason}`, undefined, at));
    if (pins.has(client)) return [refuse('pin-client-twice', undefined, at)];
    const environment = slotEnvironment[slot] ?? -1;
    if (places[slot] === 0 || environmentPlaces[environment] === 0)
      return [refuse('pin-no-capacity', undefined, at)];
    places[slot] = (places[slot] ?? 0) - 1;
    if (environment >= 0) environmentPlaces[environment] = (environmentPlaces[environment] ?? 0) - 1;
    pins.set(client, { client, slot, weight: weightOf(score) });
    return [];
  });
  if (wrongPins.length > 0) return wrongPins;

  const excluded = clients.map(() => new Map<PairReason, number>());
  const allowed: { client: number; slot: number; travel: number; weight: number }[] = [];
  for (const score of round.scores) {
    const client = clientNumbers.get(score.client) ?? -1;
    if (pins.has(client)) continue;
    const reasons = against(score);
    const counts = excluded[client];
    for (const reason of reasons) counts?.set(reason, (counts.get(reason) ?? 0) + 1);
    if (reasons.length > 0) continue;
    allowed.push({
      client,
      slot: slotNumbers.get(score.slot) ?? -1,
      travel: score.travelMinutes,
      weight: weightOf(score),
    });
  }
  allowed.sort((a, b) => a.client - b.client || a.travel - b.travel || a.slot - b.slot);
  const clientStarts = new Int32Array(clients.length + 1);
  for (const { client } of allowed) clientStarts[client + 1] = (clientStarts[client + 1] ?? 0) + 1;
  for (let client = 0; client < clients.length; client += 1)
    clientStarts[client + 1] = (clientStarts[client + 1] ?? 0) + (clientStarts[client] ?? 0);
  return {
    clients,
    slots,
    places,
    slotEnvironment,
    environmentPlaces,
    pairClient: Int32Array.from(allowed, ({ client }) => client),
    pairSlot: Int32Array.from(allowed, ({ slot }) => slot),
    pairWeight: Float64Array.from(allowed, ({ weight }) => weight),
    clientStarts,
    scale,
    pinned: [...pins.values()],
    excluded,
  };
}

function repeatedIds(list: readonly { readonly id: string }[], at: string): Refusal[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index) => {
    if (seen.has(id)) return [refuse('repeated', undefined, `${at}/${index}/id`)];
    seen.add(id);
    return [];
  });
}

/**
 * Scores are taken as the decimals they are written as: the power of ten that makes each of them whole, or the greatest
 * with which sums along any chain of moves stay whole numbers of a double; the decimals beyond it are rounded.
 */
function scaleOf(scores: readonly RoundScore[], nodes: number): number {
  let decimals = 0;
  let greatest = 0;
  for (const { score } of scores) {
    decimals = Math.max(decimals, decimalsOf(score));
    greatest = Math.max(greatest, Math.abs(score));
  }
  let scale = 10 ** Math.min(decimals, 15);
  while (scale > 1 && greatest * scale * 4 * (nodes + 2) > Number.MAX_SAFE_INTEGER) scale /= 10;
  return scale;
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}

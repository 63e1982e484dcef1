/**
 * The order in which the applications of a round are decided, and who fits within the quotas of municipalities. By
 * arrival, or by a lot that anybody can draw again from its seed. Requirements G8, G14.
 */
export const roundOrders = ['arrival', 'draw'] as const;
export type RoundOrder = (typeof roundOrders)[number];

export interface RoundCandidate {
  readonly id: string;
  /** Running number of the application; those of one day follow it. */
  readonly number: string;
  readonly receivedOn: string;
  readonly municipalityCode: string | null;
  /** Proposed to be granted; a refusal takes nobody's place. */
  readonly isGranted: boolean;
}

export interface RoundPlace {
  readonly id: string;
  /** From one. */
  readonly place: number;
  readonly fits: boolean;
}

/** Grants there are by municipality; none named: no quota. A municipality that is not named has none then. */
export type RoundQuotas = Readonly<Record<string, number>>;

/**
 * @param granted grants made of the round before, by municipality: they have used of the quotas
 * @param seed of the lot; not looked at by arrival
 */
export function roundPlaces(
  candidates: readonly RoundCandidate[],
  { sorted, seed }: { readonly sorted: RoundOrder; readonly seed: string },
  quotas: RoundQuotas,
  granted: RoundQuotas = {},
): readonly RoundPlace[] {
  const hasQuotas = Object.keys(quotas).length > 0;
  const left = new Map(Object.entries(quotas).map(([code, most]) => [code, most - (granted[code] ?? 0)]));
  return inOrder(candidates, sorted, seed).map(({ id, municipalityCode, isGranted }, index) => {
    const place = index + 1;
    if (!hasQuotas || !isGranted) return { id, place, fits: true };
    const free = left.get(municipalityCode ?? '') ?? 0;
    left.set(municipalityCode ?? '', free - 1);
    return { id, place, fits: free > 0 };
  });
}

function inOrder(
  candidates: readonly RoundCandidate[],
  sorted: RoundOrder,
  seed: string,
): readonly RoundCandidate[] {
  const byArrival = (a: RoundCandidate, b: RoundCandidate) =>
    compare(a.receivedOn, b.receivedOn) || compare(a.number, b.number);
  if (sorted === 'arrival') return candidates.toSorted(byArrival);
  return candidates
    .map((one) => ({ one, lot: lotOf(seed, one.number) }))
    .toSorted((a, b) => a.lot - b.lot || byArrival(a.one, b.one))
    .map(({ one }) => one);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The lot of an application: 53 bits of a mixing (cyrb53) of the seed and its number, the same on every machine. */
export function lotOf(seed: string, number: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of `${seed}/${number}`) {
    const code = sign.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}

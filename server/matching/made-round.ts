/** Placement rounds made up from a number, for tests and for the bench: the same number, the same round. */
interface Size {
  readonly clients: number;
  readonly slots: number;
  readonly pairsEach: number;
  readonly seed: number;
  /** How many different scores there are. */
  readonly steps?: number | undefined;
}

export function madeRound({ clients, slots, pairsEach, seed, steps = 10_000 }: Size) {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return {
    clients: Array.from({ length: clients }, (_, index) => ({
      id: `client-${index}`,
      waitingDays: next(400),
      needs: {
        certificates: ['hygiene'],
        maxTravelMinutes: 60,
        weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'],
        hoursPerWeek: 30,
      },
    })),
    slots: Array.from({ length: slots }, (_, index) => ({
      id: `slot-${index}`,
      environment: `environment-${index % 13}`,
      capacity: 1 + next(4),
      requires: { certificates: next(3) === 0 ? ['hygiene'] : [] },
      weekdays: ['mon', 'tue', 'wed'],
      hoursPerWeek: 18,
    })),
    environments: Array.from({ length: 13 }, (_, index) => ({
      id: `environment-${index}`,
      capacity: Math.round((slots / 13) * (1 + (index % 4) / 2)),
    })),
    scores: Array.from({ length: clients }, (_, client) => {
      const some = new Set<number>();
      while (some.size < Math.min(pairsEach, slots)) some.add(next(slots));
      return [...some].map((slot) => ({
        client: `client-${client}`,
        slot: `slot-${slot}`,
        score: next(steps) / 100,
        travelMinutes: next(60),
      }));
    }).flat(),
    pins: [],
    forbids: [],
  };
}

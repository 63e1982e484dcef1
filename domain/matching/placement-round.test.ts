import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PlacementRoundAnswer, placementRoundCalculator, roundLimits } from './placement-round.ts';
import { bestAssignment, greedyStart } from './round-flow.ts';
import {
  type PlacementRound,
  type RoundPair,
  reasonsAgainst,
  roundModel,
  roundWeekdays,
} from './round-model.ts';

const round = placementRoundCalculator();

function solved(value: unknown): PlacementRoundAnswer {
  const answer = round.calculate(value);
  if (!('result' in answer)) throw new Error(JSON.stringify(answer));
  return answer.result as PlacementRoundAnswer;
}

function wrong(value: unknown): readonly string[] {
  const answer = round.calculate(value);
  if (!('problem' in answer)) throw new Error('A problem was expected');
  return answer.problem.errors.map(({ pointer, code }) => `${pointer} ${code}`);
}

const anybody = { certificates: [], maxTravelMinutes: 60, weekdays: [...roundWeekdays], hoursPerWeek: 40 };
const client = (id: string, needs: object = {}, waitingDays = 0) => ({
  id,
  waitingDays,
  needs: { ...anybody, ...needs },
});
const slot = (id: string, more: object = {}) => ({
  id,
  environment: 'Joensuu',
  capacity: 1,
  requires: { certificates: [] },
  weekdays: ['mon', 'tue'],
  hoursPerWeek: 12,
  ...more,
});
const score = (of: string, to: string, points: number, travelMinutes = 10) => ({
  client: of,
  slot: to,
  score: points,
  travelMinutes,
});

const certificate = fc.constantFrom('hygiene', 'card');
const few = ['a', 'b', 'c', 'd', 'e'];
/** Small rounds with many ties, some pins and forbids, in any order. */
const smallRound: fc.Arbitrary<PlacementRound> = fc
  .record({
    clients: fc.array(
      fc.record({
        waitingDays: fc.nat(3),
        needs: fc.record({
          certificates: fc.oneof(
            { weight: 4, arbitrary: fc.constant(['hygiene', 'card']) },
            fc.constant(['card']),
          ),
          maxTravelMinutes: fc.constantFrom(40, 40, null, 15),
          weekdays: fc.oneof(
            { weight: 4, arbitrary: fc.constant(['mon', 'tue', 'wed'] as const) },
            fc.constant(['mon', 'wed'] as const),
          ),
          hoursPerWeek: fc.constantFrom(20, 20, null, 10),
        }),
      }),
      { minLength: 1, maxLength: 5, size: 'max' },
    ),
    slots: fc.array(
      fc.record({
        environment: fc.constantFrom(null, 'indoors', 'outdoors', 'outdoors'),
        capacity: fc.nat(2),
        requires: fc.record({ certificates: fc.uniqueArray(certificate, { maxLength: 1 }) }),
        weekdays: fc.uniqueArray(fc.constantFrom('mon', 'tue'), { maxLength: 1 }),
        hoursPerWeek: fc.constantFrom(8, 12),
      }),
      { minLength: 1, maxLength: 4, size: 'max' },
    ),
    environments: fc.constantFrom(
      [],
      [{ id: 'outdoors', capacity: 1 }],
      [
        { id: 'indoors', capacity: 2 },
        { id: 'outdoors', capacity: 2 },
      ],
    ),
    scores: fc.array(
      fc.record({
        points: fc.oneof(
          { weight: 4, arbitrary: fc.constantFrom(0, 0.1, 0.2, 0.3, 0.3, -0.1) },
          fc.integer({ min: -50, max: 300 }).map((n) => n / 10),
        ),
        travelMinutes: fc.constantFrom(5, 10, 20),
        listed: fc.constantFrom(true, true, true, false),
      }),
      { minLength: 20, maxLength: 20 },
    ),
    picks: fc.array(fc.nat(19), { maxLength: 4 }),
  })
  .map(({ clients, slots, environments, scores, picks }) => {
    const named = {
      environments,
      clients: clients.map((rest, index) => ({ id: few[index] ?? '', ...rest })),
      slots: slots.map((rest, index) => ({ id: `s${index}`, ...rest })),
    };
    const all = named.clients.flatMap(({ id }, row) =>
      named.slots.flatMap((place, column) => {
        const given = scores[row * 4 + column];
        return given?.listed !== false && given
          ? [score(id, place.id, given.points, given.travelMinutes)]
          : [];
      }),
    );
    const pairOf = (pick: number): RoundPair[] => {
      const found = all[pick];
      return found ? [{ client: found.client, slot: found.slot }] : [];
    };
    return {
      ...named,
      scores: all,
      pins: picks.slice(0, 1).flatMap(pairOf),
      forbids: picks.slice(1).flatMap(pairOf),
    };
  });

/** Every assignment there is, by trying them all. */
function everyAssignment(
  of: PlacementRound,
): { readonly total: number; readonly given: readonly (string | null)[] }[] {
  const left = new Map(of.slots.map(({ id, capacity }) => [id, capacity]));
  const inside = new Map(of.environments.map(({ id, capacity }) => [id, capacity]));
  const order = [...of.clients].sort((a, b) => b.waitingDays - a.waitingDays || (a.id < b.id ? -1 : 1));
  const found: { total: number; given: (string | null)[] }[] = [];
  const go = (at: number, total: number, given: (string | null)[]) => {
    const next = order[at];
    if (!next) {
      found.push({ total, given: [...given] });
      return;
    }
    const pinned = of.pins.find((pin) => pin.client === next.id);
    const options = of.scores
      .filter((listed) => listed.client === next.id && (!pinned || pinned.slot === listed.slot))
      .filter((listed) => {
        const place = of.slots.find(({ id }) => id === listed.slot);
        return (
          place !== undefined &&
          reasonsAgainst(next, place, listed.travelMinutes).length === 0 &&
          !of.forbids.some((pair) => pair.client === next.id && pair.slot === listed.slot)
        );
      })
      .sort((a, b) => a.travelMinutes - b.travelMinutes || (a.slot < b.slot ? -1 : 1));
    for (const option of options) {
      const places = left.get(option.slot) ?? 0;
      const environment = of.slots.find(({ id }) => id === option.slot)?.environment ?? '';
      const room = inside.get(environment) ?? Number.POSITIVE_INFINITY;
      if (places === 0 || room === 0) continue;
      left.set(option.slot, places - 1);
      inside.set(environment, room - 1);
      go(at + 1, total + Math.round(option.score * 10), [...given, option.slot]);
      left.set(option.slot, places);
      inside.set(environment, room);
    }
    if (!pinned) go(at + 1, total, [...given, null]);
  };
  go(0, 0, []);
  return found;
}

describe('against trying everything', () => {
  test('the sum is the greatest, and of equal ones the first by the rule is taken', () => {
    let withTies = 0;
    fc.assert(
      fc.property(smallRound, (value) => {
        const answer = round.calculate(value);
        const all = everyAssignment(value);
        if ('problem' in answer) {
          expect(all).toEqual([]);
          return;
        }
        const result = answer.result as PlacementRoundAnswer;
        const best = Math.max(...all.map(({ total }) => total));
        expect(result.optimal).toBe(true);
        expect(Math.round(result.objective * 10)).toBe(best);
        expect(result.bound).toBe(result.objective);
        if (best > 0 && all.filter(({ total }) => total === best).length > 1) withTies += 1;
        // the first of the best in the order in which they were tried
        const first = all.find(({ total }) => total === best);
        const order = [...value.clients].sort(
          (a, b) => b.waitingDays - a.waitingDays || (a.id < b.id ? -1 : 1),
        );
        const bySlot = new Map(result.assignments.map((pair) => [pair.client, pair.slot]));
        expect(order.map(({ id }) => bySlot.get(id) ?? null)).toEqual(first?.given);
      }),
      { numRuns: 600 },
    );
    expect(withTies).toBeGreaterThan(30);
  });

  test('everybody is either placed or told why not', () => {
    fc.assert(
      fc.property(smallRound, (value) => {
        const answer = round.calculate(value);
        if ('problem' in answer) return;
        const { assignments, unassigned } = answer.result as PlacementRoundAnswer;
        expect([...assignments, ...unassigned].map((row) => row.client).sort()).toEqual(
          value.clients.map(({ id }) => id).sort(),
        );
        for (const { reasons } of unassigned) expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  test('neither the order of the input nor the start changes the answer', () => {
    fc.assert(
      fc.property(smallRound, (value) => {
        const turned = {
          ...value,
          clients: value.clients.toReversed(),
          slots: value.slots.toReversed(),
          environments: value.environments.toReversed(),
          scores: value.scores.toReversed(),
          forbids: value.forbids.toReversed(),
        };
        const [one, other] = [round.calculate(value), round.calculate(turned)];
        if ('problem' in one || 'problem' in other) return;
        const [a, b] = [one.result as PlacementRoundAnswer, other.result as PlacementRoundAnswer];
        expect({
          ...b,
          assignments: b.assignments.toReversed(),
          unassigned: b.unassigned.toReversed(),
        }).toEqual(a);

        const model = roundModel(value);
        if (!('clients' in model)) return;
        const nobody = new Int32Array(model.clients.length).fill(-1);
        const prices = Float64Array.from({ length: 9 }, (_, index) => index * 7);
        expect(bestAssignment(model, { chosen: nobody, prices })).toEqual(bestAssignment(model));
      }),
      { numRuns: 300 },
    );
  });

  test('with too little work allowed the bound still holds', () => {
    fc.assert(
      fc.property(smallRound, (value) => {
        const model = roundModel(value);
        if (!('clients' in model)) return;
        const [hasty, best] = [bestAssignment(model, undefined, -1), bestAssignment(model)];
        expect(hasty.optimal).toBe(false);
        expect(hasty.total).toBeLessThanOrEqual(best.total);
        expect(hasty.bound).toBeGreaterThanOrEqual(best.total);
      }),
    );
  });
});

test('a start that is not possible is left aside', () => {
  const value = {
    clients: [client('a'), client('b')],
    slots: [slot('s')],
    environments: [],
    scores: [score('a', 's', 1), score('b', 's', 2)],
    pins: [],
    forbids: [],
  };
  const model = roundModel(value as PlacementRound);
  if (!('clients' in model)) throw new Error('A model was expected');
  const full = Int32Array.from([0, 1]);
  expect(bestAssignment(model, { chosen: full, prices: new Float64Array(1) }).total).toBe(2);
  expect(greedyStart(model).chosen).toEqual(Int32Array.from([-1, 1]));
});

describe('examples', () => {
  test('the greatest sum, not the greatest score first', () => {
    expect(
      solved({
        clients: [client('a'), client('b')],
        slots: [slot('s'), slot('t')],
        scores: [score('a', 's', 10), score('a', 't', 9), score('b', 's', 8)],
      }),
    ).toEqual({
      assignments: [
        { client: 'a', slot: 't' },
        { client: 'b', slot: 's' },
      ],
      unassigned: [],
      objective: 17,
      bound: 17,
      optimal: true,
    });
  });

  test('an environment has room for as many as its supervisors allow, over all its slots', () => {
    const two = {
      clients: [client('a'), client('b'), client('c')],
      slots: [slot('s', { capacity: 2 }), slot('t', { environment: 'Lieksa' }), slot('u')],
      scores: [score('a', 's', 9), score('b', 's', 8), score('b', 't', 1), score('c', 'u', 7.5)],
    };
    expect(solved(two).objective).toBe(24.5);
    expect(solved({ ...two, environments: [{ id: 'Joensuu', capacity: 2 }] })).toMatchObject({
      assignments: [
        { client: 'a', slot: 's' },
        { client: 'b', slot: 't' },
        { client: 'c', slot: 'u' },
      ],
      objective: 17.5,
      bound: 17.5,
    });
    const none = {
      ...two,
      environments: [{ id: 'Joensuu', capacity: 0 }],
      pins: [{ client: 'a', slot: 's' }],
    };
    expect(wrong(none)).toEqual(['/pins/0 pin-no-capacity']);
    expect(wrong({ ...two, environments: [none.environments[0], none.environments[0]] })).toEqual([
      '/environments/1/id repeated',
    ]);
  });

  test('every condition has its reason', () => {
    const needed = slot('s', {
      requires: { certificates: ['hygiene'] },
      weekdays: ['sat'],
      hoursPerWeek: 30,
    });
    const { unassigned } = solved({
      clients: [
        client('lacks', { weekdays: ['mon'], hoursPerWeek: 20, maxTravelMinutes: 5 }),
        client('forbidden', { certificates: ['hygiene'] }),
        client('unlisted'),
        client('late', { certificates: ['hygiene'] }),
        client('unfit', { certificates: ['hygiene'] }),
        client('first', { certificates: ['hygiene'] }, 9),
      ],
      slots: [needed],
      scores: [
        score('lacks', 's', 50),
        score('forbidden', 's', 50),
        score('late', 's', 5),
        score('unfit', 's', -5),
        score('first', 's', 5),
      ],
      forbids: [{ client: 'forbidden', slot: 's' }],
    });
    expect(Object.fromEntries(unassigned.map((row) => [row.client, row.reasons]))).toEqual({
      lacks: ['certificate', 'too-far', 'weekdays', 'hours'],
      forbidden: ['forbidden'],
      unlisted: ['not-listed'],
      late: ['no-capacity'],
      unfit: ['negative-score'],
    });
    expect(unassigned[0]?.slots).toEqual({ certificate: 1, 'too-far': 1, weekdays: 1, hours: 1 });
  });

  test('a round without slots, without clients, without anything', () => {
    expect(solved({ clients: [client('a')], slots: [], scores: [] })).toMatchObject({
      assignments: [],
      unassigned: [{ client: 'a', reasons: ['no-slots'] }],
      objective: 0,
      optimal: true,
    });
    expect(solved({ clients: [], slots: [], scores: [] })).toMatchObject({ assignments: [], unassigned: [] });
    expect(
      solved({ clients: [client('a')], slots: [slot('s', { capacity: 0 })], scores: [score('a', 's', 1)] }),
    ).toMatchObject({ unassigned: [{ client: 'a', reasons: ['no-capacity'] }] });
  });

  test('a pin is kept though it costs, and a pinned negative score counts', () => {
    const value = {
      clients: [client('a'), client('b')],
      slots: [slot('s')],
      scores: [score('a', 's', -2.5), score('b', 's', 10)],
      pins: [{ client: 'a', slot: 's' }],
    };
    expect(solved(value)).toMatchObject({
      assignments: [{ client: 'a', slot: 's' }],
      objective: -2.5,
      bound: -2.5,
    });
  });

  test('tenths add up, and scores with many decimals are told apart', () => {
    const { objective } = solved({
      clients: [client('a'), client('b'), client('c')],
      slots: [slot('s', { capacity: 3 })],
      scores: [score('a', 's', 0.1), score('b', 's', 0.2), score('c', 's', 0.4)],
    });
    expect(objective).toBe(0.7);
    const close = {
      clients: [client('a'), client('b')],
      slots: [slot('s')],
      scores: [score('a', 's', 0.123456789012), score('b', 's', 0.123456789013)],
    };
    expect(solved(close).assignments).toEqual([{ client: 'b', slot: 's' }]);
  });

  test('what is left out of the needs is no limit', () => {
    expect(
      solved({
        clients: [{ id: 'a', needs: {} }],
        slots: [{ id: 's', capacity: 1, weekdays: ['sun'], hoursPerWeek: 40 }],
        scores: [score('a', 's', 1, 600)],
      }).assignments,
    ).toEqual([{ client: 'a', slot: 's' }]);
  });
});

describe('what contradicts itself', () => {
  const two = {
    clients: [client('a'), client('b', { certificates: [] })],
    slots: [slot('s'), slot('t', { requires: { certificates: ['card'] }, weekdays: ['sun'] })],
    scores: [score('a', 's', 1), score('b', 's', 1), score('a', 't', 1, 90)],
  };
  const pin = (of: string, to: string) => ({ client: of, slot: to });

  test.each([
    [[pin('a', 's'), pin('b', 's')], [], ['/pins/1 pin-no-capacity']],
    [[pin('a', 't')], [], ['/pins/0 pin-certificate', '/pins/0 pin-too-far']],
    [[pin('b', 't')], [], ['/pins/0 pin-not-listed']],
    [[pin('b', 't')], [pin('b', 't')], ['/pins/0 pin-forbidden']],
    [[pin('a', 's')], [pin('a', 's')], ['/pins/0 pin-forbidden']],
    [[pin('x', 'y')], [], ['/pins/0/client unknown-client', '/pins/0/slot unknown-slot']],
  ])('pins %j with forbids %j', (pins, forbids, errors) => {
    expect(wrong({ ...two, pins, forbids })).toEqual(errors);
  });

  test('a client pinned to two slots, and the same pin twice', () => {
    const open = { ...two, slots: [slot('s'), slot('t')], scores: [score('a', 's', 1), score('a', 't', 1)] };
    expect(wrong({ ...open, pins: [pin('a', 's'), pin('a', 't')] })).toEqual(['/pins/1 pin-client-twice']);
    expect(solved({ ...open, pins: [pin('a', 's'), pin('a', 's')] }).assignments).toEqual([pin('a', 's')]);
  });

  test('names that are used twice or unknown', () => {
    expect(
      wrong({
        clients: [client('a'), client('a')],
        slots: [slot('s'), slot('s')],
        scores: [score('b', 's', 1), score('a', 'r', 1)],
        forbids: [pin('a', 'q')],
      }),
    ).toEqual([
      '/clients/1/id repeated',
      '/slots/1/id repeated',
      '/scores/0/client unknown-client',
      '/scores/1/slot unknown-slot',
      '/forbids/0/slot unknown-slot',
    ]);
    expect(wrong({ ...two, scores: [score('a', 's', 1), score('a', 's', 2)] })).toEqual([
      '/scores/1 repeated',
    ]);
  });

  test('values that are not of the form, and more than the limit', () => {
    expect(
      wrong({
        clients: [{ id: 'a', waitingDays: -1, needs: { weekdays: ['monday'], certificates: [5] } }],
        slots: [slot('s', { capacity: 1.5 })],
        scores: [{ client: 'a', slot: 's', score: 1e9 }],
      }),
    ).toEqual([
      '/clients/0/waitingDays too-small',
      '/clients/0/needs/certificates/0 wrong-type',
      '/clients/0/needs/weekdays/0 not-a-choice',
      '/slots/0/capacity wrong-type',
      '/scores/0/score too-big',
      '/scores/0/travelMinutes required',
    ]);
    const many = Array.from({ length: roundLimits.clients + 1 }, (_, index) => client(`c${index}`));
    expect(wrong({ clients: many, slots: [], scores: [] })).toEqual(['/clients too-many']);
  });
});

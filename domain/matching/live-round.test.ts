import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay, type IsoWeekday } from '../kernel/dates.ts';
import type { Certificate } from '../strengths/courses.ts';
import { languages } from '../kernel/texts.ts';
import type { FitClient } from './fit.ts';
import {
  leftReasons,
  leftReasonWords,
  type LiveClient,
  type LiveRound,
  roundScore,
  solveLiveRound,
} from './live-round.ts';
import { byVerdictAndFit, daysOnSlot, fitOnSlot, type MatchedSlot } from './places.ts';
import { placementRoundCalculator } from './placement-round.ts';
import { balanceOf } from './shortage.ts';
import { estimatedMinutes, newTravels, straightLine } from './travel.ts';

const today = asDay('2026-11-22');
const { calculate } = placementRoundCalculator();
const fitClient = (more: Partial<FitClient> = {}): FitClient => ({
  wishes: { occupations: [], work: [], suits: {}, learning: [] },
  certificates: [],
  skills: [],
  tried: {},
  mostTravelMinutes: 60,
  weekdays: [1, 2, 3, 4, 5],
  mostWeeklyMinutes: null,
  availableFrom: today,
  availableUntil: null,
  placements: [],
  ...more,
});
const held = (code: Certificate) => ({ code, issuedOn: today, expiresOn: null });
const client = (id: string, more: Partial<FitClient> = {}, waitingDays = 0): LiveClient => ({
  id,
  fit: fitClient(more),
  municipalityCode: '167',
  travelsBy: 'car',
  waitingDays,
});
const slot = (id: string, more: Partial<MatchedSlot> = {}): MatchedSlot => ({
  id,
  environmentId: `e-${id}`,
  municipalityCode: '167',
  scheme: 'rehabilitativeWork',
  certificates: [],
  free: [1, 1, 1, 1, 1, 0, 0],
  dailyMinutes: 300,
  startsOn: today,
  endsOn: null,
  opensAt: null,
  closesAt: null,
  tasks: [],
  ...more,
});
const round = (more: Partial<LiveRound>): LiveRound => ({
  clients: [],
  slots: [],
  environments: [],
  verdicts: [],
  pins: [],
  forbids: [],
  centres: [
    ['167', { lat: 62.601, lon: 29.764 }],
    ['422', { lat: 63.319, lon: 30.022 }],
  ],
  travels: [],
  today,
  ...more,
});
const solved = (more: Partial<LiveRound>) => {
  const answer = solveLiveRound(round(more), calculate);
  if ('refused' in answer) throw new Error(answer.refused);
  return answer;
};
const pairs = (answer: ReturnType<typeof solved>) =>
  answer.proposed.map((one) => `${one.client} ${one.slot}`);

describe('travel', () => {
  const centres = new Map(round({}).centres);
  test('the straight line between two centres, and an estimate along it', () => {
    // Joensuu and Lieksa: about 81 km as the crow flies, about an hour and a half by road
    const [joensuu, lieksa] = [centres.get('167'), centres.get('422')];
    if (!joensuu || !lieksa) throw new Error('No centres');
    expect(straightLine(joensuu, lieksa)).toBeCloseTo(80.9, 0);
    expect(estimatedMinutes(joensuu, lieksa, 'car', today)).toBe(97);
    expect(estimatedMinutes(joensuu, lieksa, 'public', today)).toBe(140);
  });

  test('what is entered comes before the estimate, and without it the other direction', () => {
    const entered = {
      from: '422',
      to: '167',
      by: 'public',
      minutes: 110,
      arrivesFirst: '08:20',
      leavesLast: '16:00',
    } as const;
    const travels = newTravels(centres, [entered], today);
    expect(travels('422', '167', 'public')).toEqual({
      minutes: 110,
      estimated: false,
      arrivesFirst: '08:20',
      leavesLast: '16:00',
    });
    expect(travels('167', '422', 'public')).toMatchObject({
      minutes: 110,
      estimated: false,
      arrivesFirst: null,
    });
    expect(travels('422', '167', 'car')).toMatchObject({ minutes: 97, estimated: true });
    expect(travels('167', '167', 'car')).toMatchObject({ minutes: 15, estimated: true });
    expect(travels(null, '167', 'car')).toBeNull();
    expect(travels('999', '167', 'car')).toBeNull();
  });
});

describe('a slot', () => {
  test('takes as many of the days in common as her hours and the scheme allow', () => {
    // rehabilitative work is at most four days a week
    expect(daysOnSlot(fitClient(), slot('a'), today)).toEqual([1, 2, 3, 4]);
    expect(daysOnSlot(fitClient({ weekdays: [2, 5, 6] }), slot('a'), today)).toEqual([2, 5]);
    expect(daysOnSlot(fitClient({ mostWeeklyMinutes: 700 }), slot('a'), today)).toEqual([1, 2]);
    expect(daysOnSlot(fitClient({ mostWeeklyMinutes: 100 }), slot('a'), today)).toEqual([]);
  });

  test('without a day in common or without room says so', () => {
    expect(fitOnSlot(fitClient({ weekdays: [6] }), slot('a'), null, today).against).toMatchObject([
      { reason: 'weekdays' },
    ]);
    expect(
      fitOnSlot(fitClient(), slot('a', { free: [0, 0, 0, 0, 0, 0, 0] }), null, today).against[0],
    ).toEqual({
      reason: 'full',
      values: {},
    });
  });

  test('is known by the shifts done in its environment', () => {
    const { parts } = fitOnSlot(fitClient({ tried: { 'e-a': 14 } }), slot('a'), null, today);
    expect(parts).toMatchObject([{ part: 'tried', values: { count: 14 } }]);
  });

  test('a worker’s word comes before the score', () => {
    const fits = [
      { id: 'a', against: [], score: 90, parts: [] },
      { id: 'b', against: [], score: 10, parts: [] },
      { id: 'c', against: [{ reason: 'full', values: {} }], score: 50, parts: [] },
    ] as const;
    const verdicts: Record<string, 'prefer' | 'exclude'> = { a: 'exclude', c: 'prefer' };
    expect(fits.toSorted(byVerdictAndFit((id) => verdicts[id])).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    const alike = fits.map((fit) => ({ ...fit, against: [], score: 5 }));
    const minutes: Record<string, number> = { a: 30, b: 10, c: 20 };
    const nearest = byVerdictAndFit(
      () => undefined,
      (id) => minutes[id] ?? 0,
    );
    expect(alike.toSorted(nearest).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
  });
});

test('the balance of an occupation is that of its longest known beginning', () => {
  const known = [
    { code: '94', balance: 'balance' },
    { code: '9412', balance: 'shortage' },
  ] as const;
  expect(balanceOf('94120', known)).toBe('shortage');
  expect(balanceOf('94200', known)).toBe('balance');
  expect(balanceOf('51', known)).toBeNull();
  expect(balanceOf('', known)).toBeNull();
});

describe('a round of clients and slots', () => {
  test('of two for one place the one who has waited longer has it, and the other is told why not', () => {
    const answer = solved({ clients: [client('new', {}, 10), client('long', {}, 300)], slots: [slot('a')] });
    expect(pairs(answer)).toEqual(['long a']);
    expect(answer.left).toEqual([{ client: 'new', reasons: [{ reason: 'no-capacity', count: 1 }] }]);
    expect(answer.optimal).toBe(true);
  });

  test('a pin and a word before it turn the proposal; an exclusion is a reason', () => {
    const clients = [client('new', {}, 10), client('long', {}, 300)];
    expect(pairs(solved({ clients, slots: [slot('a')], pins: [{ client: 'new', slot: 'a' }] }))).toEqual([
      'new a',
    ]);
    const preferred = [{ client: 'new', slot: 'a', verdict: 'prefer' as const }];
    expect(pairs(solved({ clients, slots: [slot('a')], verdicts: preferred }))).toEqual(['new a']);
    const without = solved({
      clients,
      slots: [slot('a')],
      verdicts: [{ client: 'long', slot: 'a', verdict: 'exclude' }],
      forbids: [{ client: 'new', slot: 'a' }],
    });
    expect(without.left).toEqual([
      { client: 'new', reasons: [{ reason: 'forbidden', count: 1 }] },
      { client: 'long', reasons: [{ reason: 'excluded', count: 1 }] },
    ]);
  });

  test('impossible rounds answer with reasons', () => {
    expect(solved({ clients: [client('a')], slots: [] }).left).toEqual([
      { client: 'a', reasons: [{ reason: 'no-slots', count: 0 }] },
    ]);
    const far = slot('far', { municipalityCode: '422', certificates: ['hygienePassport'] });
    expect(solved({ clients: [client('a')], slots: [far] }).left[0]?.reasons).toEqual([
      { reason: 'certificate', count: 1 },
      { reason: 'too-far', count: 1 },
    ]);
  });

  test('supervisors bind over the slots of an environment; pins beyond the room are refused', () => {
    const both = [slot('a', { environmentId: 'e' }), slot('b', { environmentId: 'e' })];
    const clients = [client('x', {}, 5), client('y', {}, 50)];
    const answer = solved({ clients, slots: both, environments: [{ id: 'e', capacity: 1 }] });
    expect(answer.proposed).toHaveLength(1);
    expect(answer.proposed[0]?.client).toBe('y');
    const pins = clients.map(({ id }) => ({ client: id, slot: 'a' }));
    expect(solveLiveRound(round({ clients, slots: both, pins }), calculate)).toEqual({
      refused: 'pin-no-capacity',
    });
  });

  test('nobody is put where something stands against her, no slot has more than its room, and nobody is lost', () => {
    const anyClients = fc.array(
      fc.record({
        weekdays: fc.subarray([1, 2, 3, 4, 5, 6] as IsoWeekday[], { minLength: 1 }),
        waiting: fc.nat(400),
        certificates: fc.subarray(['hygienePassport', 'hotWorkCard'] as const),
      }),
      { maxLength: 8 },
    );
    const anySlots = fc.array(
      fc.record({
        free: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
        certificates: fc.subarray(['hygienePassport', 'hotWorkCard']),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(anyClients, anySlots, (people, places) => {
        const clients = people.map((one, at) =>
          client(`c${at}`, { weekdays: one.weekdays, certificates: one.certificates.map(held) }, one.waiting),
        );
        const slots = places.map((one, at) => slot(`s${at}`, one));
        const answer = solved({ clients, slots });
        const everybody = [...answer.proposed, ...answer.left].map((one) => one.client).toSorted();
        expect(everybody).toEqual(clients.map(({ id }) => id).toSorted());
        for (const { fit } of answer.proposed) expect(fit.against).toEqual([]);
        for (const { id, free } of slots) {
          const room = Math.min(...free.filter((count) => count > 0), Infinity);
          expect(answer.proposed.filter((one) => one.slot === id).length).toBeLessThanOrEqual(room);
        }
        for (const { reasons } of answer.left) expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a longer wait never lowers a score', () => {
    const fit = { id: 'a', against: [], score: 50, parts: [] };
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (days, more) => {
        expect(roundScore(fit, days + more, undefined, today)).toBeGreaterThanOrEqual(
          roundScore(fit, days, undefined, today),
        );
      }),
    );
    expect(roundScore(fit, 10, 'prefer', today)).toBeGreaterThan(
      roundScore({ ...fit, score: 100 }, 365, undefined, today) - 50,
    );
  });

  test('each reason has its words', () => {
    for (const reason of leftReasons)
      for (const language of languages) expect(leftReasonWords[reason][language], reason).not.toBe('');
  });
});

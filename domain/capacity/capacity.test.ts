import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCalculator } from '../calculators.ts';
import { type CapacityAssumptions, capacityPlan, usualAssumptions } from './capacity.ts';
import { northKarelia } from './north-karelia.ts';

const nothing = { coaches: null, places: null, supervisors: null };
const demand = (clients: number, existing: object = {}) => ({
  municipality: `m${clients}`,
  clients,
  existing: { ...nothing, ...existing },
});
const needOf = (clients: number, assumptions: Partial<CapacityAssumptions> = {}) =>
  capacityPlan([demand(clients)], { ...usualAssumptions, ...assumptions }).shared;

describe('what a number of clients needs', () => {
  test('step by step', () => {
    // 720 over 36 months, 9 months each: 180 at once; 40 % of them, 72, in an environment for 16 hours a week
    expect(needOf(720)).toEqual({
      clientsAtOnce: 180,
      inEnvironment: 72,
      coaches: 5.2, // 180 / 35 = 5.14
      places: 43, // 72 × 16 / (32 × 0.85) = 42.35
      supervisors: 5.8, // 43 × 32 / (8 × 30) = 5.73
    });
  });

  test('what divides evenly is not rounded up', () => {
    expect(needOf(720, { caseload: 36, fillPercent: 100 })).toMatchObject({ coaches: 5, places: 36 });
    expect(needOf(3, { periodMonths: 30, monthsOnPath: 1, caseload: 1 }).coaches).toBe(0.1);
  });

  test('of nobody is nothing', () => {
    expect(needOf(0)).toEqual({ clientsAtOnce: 0, inEnvironment: 0, coaches: 0, places: 0, supervisors: 0 });
    expect(capacityPlan([], usualAssumptions)).toMatchObject({ rows: [], total: { clients: 0 } });
  });
});

test('what exists is compared: missing, idle, not known, and how full it would be', () => {
  const { rows, total } = capacityPlan(
    [
      demand(720, { coaches: 4.5, places: 50, supervisors: 2 }),
      { ...demand(720), municipality: 'other', existing: { ...nothing, places: 30 } },
    ],
    usualAssumptions,
  );
  expect(rows[0]).toMatchObject({
    missing: { coaches: 0.7, places: -7, supervisors: 3.8 },
    utilisationPercent: 72, // 72 × 16 / (50 × 32)
  });
  expect(rows[1]).toMatchObject({
    missing: { coaches: null, places: 13, supervisors: null },
    utilisationPercent: 120,
  });
  expect(total).toMatchObject({
    clients: 1440,
    existing: { coaches: 4.5, places: 80 },
    need: { places: 86 },
  });
});

const anyAssumptions = fc.record({
  periodMonths: fc.integer({ min: 1, max: 120 }),
  monthsOnPath: fc.integer({ min: 1, max: 120 }),
  caseload: fc.integer({ min: 1, max: 500 }),
  environmentPercent: fc.integer({ min: 0, max: 100 }),
  hoursPerWeek: fc.integer({ min: 1, max: 60 }),
  openHoursPerWeek: fc.integer({ min: 1, max: 168 }),
  fillPercent: fc.integer({ min: 1, max: 100 }),
  peoplePerSupervisor: fc.integer({ min: 1, max: 100 }),
  supervisorHoursPerWeek: fc.integer({ min: 1, max: 60 }),
});
const anyClients = fc.integer({ min: 0, max: 1_000_000 });

test('more clients never need less, and a shared pool never needs more than separate ones', () => {
  fc.assert(
    fc.property(
      fc.array(anyClients, { maxLength: 13 }),
      anyClients,
      anyAssumptions,
      (each, more, assumptions) => {
        const plan = (list: readonly number[]) =>
          capacityPlan(
            list.map((clients, index) => ({ ...demand(clients), municipality: `m${index}` })),
            assumptions,
          );
        const [few, many] = [plan(each), plan([...each, more])];
        for (const kind of ['coaches', 'places', 'supervisors'] as const) {
          expect(many.total.need[kind]).toBeGreaterThanOrEqual(few.total.need[kind]);
          expect(few.shared[kind]).toBeLessThanOrEqual(few.total.need[kind]);
        }
      },
    ),
  );
});

test('the need is enough and no smaller one is', () => {
  fc.assert(
    fc.property(anyClients, anyAssumptions, (clients, a) => {
      const { coaches, places } = capacityPlan([demand(clients)], a).shared;
      const atOnce = clients * a.monthsOnPath;
      const served = (tenths: bigint) => tenths * BigInt(a.caseload) * BigInt(a.periodMonths);
      const tenths = BigInt(Math.round(coaches * 10));
      expect(served(tenths) >= BigInt(atOnce) * 10n).toBe(true);
      if (tenths > 0n) expect(served(tenths - 1n) < BigInt(atOnce) * 10n).toBe(true);
      const offered = (count: number) =>
        BigInt(count) * BigInt(a.openHoursPerWeek * a.fillPercent) * BigInt(a.periodMonths);
      const asked = BigInt(atOnce) * BigInt(a.environmentPercent * a.hoursPerWeek);
      expect(offered(places) >= asked).toBe(true);
      if (places > 0) expect(offered(places - 1) < asked).toBe(true);
    }),
  );
});

test('North Karelia: thirteen municipalities, five thousand people', () => {
  const demands = northKarelia();
  expect(demands).toHaveLength(13);
  expect(demands.reduce((sum, { clients }) => sum + clients, 0)).toBe(5_000);
  const { total, shared, rows } = capacityPlan(demands, usualAssumptions);
  expect(total.need.clientsAtOnce).toBe(1_250);
  expect(shared).toMatchObject({ coaches: 35.8, inEnvironment: 500, places: 295 });
  for (const { need } of rows) expect(need.places).toBeGreaterThan(0);
});

test('polku calc capacity takes the usual assumptions for those left out and tells them all', () => {
  const answer = runCalculator('capacity', {
    municipalities: [{ municipality: 'Lieksa', clients: 720, existing: { places: 20 } }],
    assumptions: { caseload: 20 },
  });
  expect(answer).toMatchObject({
    result: {
      rows: [
        { municipality: 'Lieksa', need: { coaches: 9, places: 43 }, missing: { places: 23, coaches: null } },
      ],
      assumptions: expect.arrayContaining([
        { name: 'caseload', value: 20, source: 'annettu' },
        { name: 'fillPercent', value: 85, source: expect.stringContaining('oletus') },
      ]),
    },
  });
  const twice = [
    { municipality: 'Juuka', clients: 1 },
    { municipality: 'Juuka', clients: 2 },
  ];
  expect(runCalculator('capacity', { municipalities: twice })).toMatchObject({
    problem: { errors: [{ pointer: '/municipalities/1/municipality', code: 'repeated' }] },
  });
  expect(
    runCalculator('capacity', { municipalities: [], assumptions: { caseload: 0, fillPercent: 101 } }),
  ).toMatchObject({
    problem: {
      errors: [
        { pointer: '/assumptions/caseload', code: 'too-small' },
        { pointer: '/assumptions/fillPercent', code: 'too-big' },
      ],
    },
  });
});

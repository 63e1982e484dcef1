/** The benefit clock: the checkpoints of the law, and what no order or cutting of payments changes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay, type Day, fromDayNumber } from '../kernel/dates.ts';
import {
  type BenefitPayment,
  municipalShare,
  shareByMunicipality,
  type ShareLine,
} from './municipal-share.ts';

const rate = 3_721;
const payment = (changes: Partial<BenefitPayment> = {}): BenefitPayment => ({
  person: 'a',
  benefit: 'labourMarketSubsidy',
  from: asDay('2025-01-01'),
  to: asDay('2025-01-31'),
  days: 23,
  amountCents: 23 * rate,
  paidOn: asDay('2025-02-05'),
  municipality: '167',
  inService: false,
  exempt: null,
  ...changes,
});
const linesOf = (given: Parameters<typeof municipalShare>[0]): readonly ShareLine[] => {
  const lines = municipalShare(given);
  expect(lines.filter((line) => 'refusal' in line)).toEqual([]);
  return lines as readonly ShareLine[];
};
const total = (lines: readonly ShareLine[]) =>
  lines.reduce((sum, { municipalCents }) => sum + municipalCents, 0);
/** So many paid days in one payment. */
const daysFrom = (from: string, days: number) =>
  payment({ from: asDay(from), to: addDays(asDay(from), days - 1), days, amountCents: days * rate });

describe('what one person costs in all, at the full rate and by the day', () => {
  test.each([
    [100, 0],
    [200, 37_210],
    [258, 80_374],
    [300, 111_630],
    [400, 223_260],
    [516, 395_914],
    [700, 669_780],
    [1000, 1_227_930],
    [1290, 1_767_475],
  ])('%i days from 2025: %i cents', (days, cents) => {
    // the rule set from May 2026 has the same steps, and the count goes on
    const lines = linesOf({ stepEffect: 'day', payments: [daysFrom('2025-01-01', days)] });
    expect(Math.abs(total(lines) - cents)).toBeLessThanOrEqual(lines.length - 1);
  });
  test.each([
    [258, 0],
    [400, 186_050],
    [516, 401_868],
    [700, 744_200],
    [1000, 1_302_350],
    [1290, 2_057_713],
  ])('%i days before 2025: %i cents', (days, cents) => {
    expect(total(linesOf({ stepEffect: 'day', payments: [daysFrom('2020-01-01', days)] }))).toBe(cents);
  });
});

test('a payment that crosses a step is split by days, its cents without loss', () => {
  const [line] = linesOf({
    stepEffect: 'day',
    payments: [payment({ amountCents: 85_583 })],
    opening: [{ person: 'a', days: 95, on: asDay('2025-01-01') }],
  });
  expect(line).toMatchObject({
    ruleSet: 'from-2025',
    daysBefore: 95,
    segments: [
      { days: 5, sharePercent: 0, amountCents: 18_605 },
      { days: 18, sharePercent: 10, amountCents: 66_978 },
    ],
    municipalCents: 6_698,
  });
});

test('by the payment period the step waits for the next payment', () => {
  const lines = linesOf({
    stepEffect: 'paymentPeriod',
    payments: [
      payment(),
      payment({ from: asDay('2025-02-01'), to: asDay('2025-02-28'), days: 20, amountCents: 20 * rate }),
    ],
    opening: [{ person: 'a', days: 95, on: asDay('2025-01-01') }],
  });
  expect(lines.map(({ municipalCents }) => municipalCents)).toEqual([0, 2 * rate]);
});

test('before 2025 days of services neither count nor are paid for; from 2025 they do', () => {
  const opening = [{ person: 'a', days: 400, on: asDay('2024-01-01') }];
  const of = (from: string, to: string) =>
    linesOf({
      opening,
      payments: [
        payment({ from: asDay(from), to: asDay(to), days: 20, amountCents: 20 * rate, inService: true }),
        payment({
          from: addDays(asDay(to), 1),
          to: addDays(asDay(to), 20),
          days: 10,
          amountCents: 10 * rate,
        }),
      ],
    }).map(({ daysBefore, municipalCents }) => [daysBefore, municipalCents]);
  expect(of('2024-03-01', '2024-03-31')).toEqual([
    [400, 0],
    [400, 18_605],
  ]);
  expect(of('2025-03-01', '2025-03-31')).toEqual([
    [400, 29_768],
    [420, 14_884],
  ]);
});

test('the rule set is that of the benefit’s day, the municipality that of the payment', () => {
  const lines = linesOf({
    opening: [{ person: 'a', days: 350, on: asDay('2024-12-01') }],
    stepEffect: 'day',
    payments: [
      payment({
        from: asDay('2024-12-16'),
        to: asDay('2025-01-15'),
        days: 23,
        paidOn: asDay('2025-02-05'),
        municipality: '405',
      }),
    ],
  });
  expect(lines.map(({ ruleSet, from, to, municipality }) => [ruleSet, from, to, municipality])).toEqual([
    ['until-2024', '2024-12-16', '2024-12-31', '405'],
    ['from-2025', '2025-01-01', '2025-01-15', '405'],
  ]);
  expect(lines.flatMap(({ segments }) => segments).reduce((sum, { days }) => sum + days, 0)).toBe(23);
  expect(
    lines.flatMap(({ segments }) => segments).reduce((sum, { amountCents }) => sum + amountCents, 0),
  ).toBe(23 * rate);
});

test('of an earnings-related allowance the share is of the basic part; general support goes on with the count', () => {
  const [earnings, general] = linesOf({
    opening: [{ person: 'a', days: 200, on: asDay('2026-04-01') }],
    payments: [
      payment({
        benefit: 'earningsRelated',
        from: asDay('2026-04-01'),
        to: asDay('2026-04-30'),
        days: 22,
        amountCents: 200_000,
        basicPartCents: 22 * rate,
      }),
      payment({
        benefit: 'generalSupport',
        from: asDay('2026-05-01'),
        to: asDay('2026-05-31'),
        days: 20,
        amountCents: 20 * rate,
      }),
    ],
  });
  expect(earnings).toMatchObject({ municipalCents: Math.round(22 * rate * 0.2), ruleSet: 'from-2025' });
  expect(general).toMatchObject({ daysBefore: 222, ruleSet: 'from-2026-05' });
});

test('an exempt payment costs nothing and its days count; a reset begins the count anew', () => {
  const next = (changes: Partial<BenefitPayment> = {}) =>
    payment({
      from: asDay('2025-02-01'),
      to: asDay('2025-02-28'),
      days: 20,
      amountCents: 20 * rate,
      ...changes,
    });
  const opening = [{ person: 'a', days: 120, on: asDay('2025-01-01') }];
  const exempt = linesOf({ opening, payments: [payment({ exempt: 'integration' }), next()] });
  expect(exempt.map(({ daysBefore, municipalCents }) => [daysBefore, municipalCents])).toEqual([
    [120, 0],
    [143, 2 * rate],
  ]);
  const reset = linesOf({
    opening,
    payments: [payment(), next()],
    resets: [{ person: 'a', on: asDay('2025-02-01') }],
  });
  expect(reset.map(({ daysBefore }) => daysBefore)).toEqual([120, 0]);
});

test('what cannot be used is named with its place', () => {
  const answer = municipalShare({
    payments: [
      payment(),
      payment({ from: asDay('2025-01-20'), to: asDay('2025-02-10'), days: 10 }),
      payment({ person: 'b', from: asDay('2025-03-05'), to: asDay('2025-03-01') }),
      payment({ person: 'c', from: asDay('2025-03-01'), to: asDay('2025-03-05'), days: 6 }),
      payment({ person: 'd', benefit: 'earningsRelated' }),
    ],
  });
  expect(answer.map((one) => ('refusal' in one ? [one.refusal, one.pointer] : one))).toEqual([
    ['payments-overlap', '/payments/1/from'],
    ['end-before-start', '/payments/2/to'],
    ['payment-days-over', '/payments/3/days'],
    ['basic-part-missing', '/payments/4/basicPartCents'],
  ]);
});

describe('whatever the payments', () => {
  /** Payments of one to three people, one after another. */
  const payments = fc
    .array(
      fc.record({
        person: fc.constantFrom('a', 'b', 'c'),
        length: fc.integer({ min: 1, max: 40 }),
        share: fc.integer({ min: 0, max: 100 }),
        cents: fc.integer({ min: 0, max: 200_000 }),
        gap: fc.integer({ min: 0, max: 60 }),
        inService: fc.boolean(),
        municipality: fc.constantFrom('167', '405'),
      }),
      { maxLength: 40 },
    )
    .map((rows) => {
      const at: Record<string, number> = { a: 19_900, b: 19_950, c: 20_000 };
      return rows.map(({ person, length, share, cents, gap, inService, municipality }) => {
        const from = fromDayNumber((at[person] ?? 0) + gap);
        at[person] = (at[person] ?? 0) + gap + length;
        const days = Math.floor((length * share) / 100);
        return payment({
          person,
          from,
          to: addDays(from, length - 1),
          days,
          amountCents: days === 0 ? 0 : cents,
          paidOn: addDays(from, length + 4),
          inService,
          municipality,
        });
      });
    });

  test('cents are never lost, shares are between nothing and half or seven tenths, totals are sums', () => {
    fc.assert(
      fc.property(payments, (given) => {
        const lines = linesOf({ payments: given });
        const of = (list: readonly { readonly amountCents: number }[]) =>
          list.reduce((sum, { amountCents }) => sum + amountCents, 0);
        expect(of(lines.flatMap(({ segments }) => segments))).toBe(of(given));
        for (const { segments, municipalCents } of lines) {
          expect(municipalCents).toBeGreaterThanOrEqual(0);
          expect(municipalCents).toBeLessThanOrEqual(Math.ceil(of(segments) * 0.7) + 1);
        }
        expect(Object.values(shareByMunicipality(lines)).reduce((sum, cents) => sum + cents, 0)).toBe(
          total(lines),
        );
      }),
    );
  });

  test('their order does not matter', () => {
    fc.assert(
      fc.property(payments, fc.integer(), (given, seed) => {
        const mixed = given.toSorted(
          (a, b) => ((a.amountCents * 7 + seed) % 13) - ((b.amountCents * 7 + seed) % 13),
        );
        expect(linesOf({ payments: mixed })).toEqual(linesOf({ payments: given }));
      }),
    );
  });

  test('a payment cut in two by its days costs the same, within a cent for each cut', () => {
    const whole = fc.record({
      before: fc.integer({ min: 0, max: 900 }),
      days: fc.integer({ min: 2, max: 60 }),
      at: fc.integer({ min: 1, max: 59 }),
      perDay: fc.integer({ min: 1, max: 4_000 }),
    });
    fc.assert(
      fc.property(whole, ({ before, days, at, perDay }) => {
        const cut = Math.min(at, days - 1);
        const from: Day = asDay('2025-03-01');
        const opening = [{ person: 'a', days: before, on: from }];
        const of = (first: Day, count: number) =>
          payment({ from: first, to: addDays(first, count - 1), days: count, amountCents: count * perDay });
        const one = total(linesOf({ stepEffect: 'day', opening, payments: [of(from, days)] }));
        const two = total(
          linesOf({
            stepEffect: 'day',
            opening,
            payments: [of(from, cut), of(addDays(from, cut), days - cut)],
          }),
        );
        expect(Math.abs(one - two)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

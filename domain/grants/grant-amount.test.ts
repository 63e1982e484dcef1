import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, asDay } from '../kernel/dates.ts';
import { evaluateGrant } from './grant-result.ts';
import type { CaseFacts } from './grant-input.ts';
import type { GrantPack, GrantPackInput } from './pack.ts';
import { packWith, words } from './pack.test-support.ts';
import type { Sum } from './pack-language.ts';

const on = asDay('2026-01-01');
const totalOf = (pack: GrantPack, facts: CaseFacts, parameters = {}) =>
  evaluateGrant(pack, { on, facts, parameters }).totalCents;
const lump = (sum: Sum, more: Partial<GrantPackInput> = {}) =>
  packWith({ amount: [{ kind: 'lump', text: words, sum }], ...more });

type Monthly = Extract<GrantPackInput['amount'][number], { kind: 'monthly' }>;
const monthly = (change: Partial<Monthly> = {}, more: Partial<GrantPackInput> = {}) =>
  packWith({
    amount: [
      {
        kind: 'monthly',
        text: words,
        from: { day: 'job.startsOn' },
        to: { day: 'job.endsOn' },
        count: 'thirty360',
        perMonth: { cents: 50_000 },
        roundPiece: { round: 'halfUp', toCents: 1 },
        ...change,
      },
    ],
    ...more,
  });
const job = (startsOn: string, endsOn: string) => ({ 'job.startsOn': startsOn, 'job.endsOn': endsOn });

describe('sums', () => {
  const pay: Sum = { fact: 'job.grossPayPerMonth' };
  test.each<[string, Sum, number | null]>([
    ['cents', { cents: 1 }, 1],
    ['a fact', pay, 200_001],
    ['a fact not told', { fact: 'job.sideCostsPerMonth' }, null],
    ['what stands for it', { fact: 'job.sideCostsPerMonth', ifMissing: { cents: 7 } }, 7],
    ['plus', { plus: [pay, { cents: 9 }] }, 200_010],
    ['minus', { minus: [pay, { cents: 1 }, { cents: 100_000 }] }, 100_000],
    ['times a decimal', { times: [pay, { number: 0.1 }] }, 20_000],
    ['divided, a half up', { divide: [pay, { number: 2 }] }, 100_001],
    ['percent', { percent: { number: 50 }, of: pay }, 100_001],
    ['least', { least: [pay, { cents: 5 }, { cents: 6 }] }, 5],
    ['greatest', { greatest: [{ cents: 5 }, pay] }, 200_001],
    ['rounded down to euros', { round: 'down', toCents: 100, sum: pay }, 200_000],
    ['rounded up to euros', { round: 'up', toCents: 100, sum: pay }, 200_100],
    ['rounded half up', { round: 'halfUp', toCents: 2, sum: pay }, 200_002],
    [
      'chosen',
      {
        choose: [{ when: { fact: 'employer.kind', is: 'company' }, take: { cents: 1 } }],
        otherwise: { cents: 2 },
      },
      1,
    ],
    [
      'otherwise',
      {
        choose: [{ when: { fact: 'employer.kind', is: 'state' }, take: { cents: 1 } }],
        otherwise: { cents: 2 },
      },
      2,
    ],
    [
      'not chosen yet',
      {
        choose: [{ when: { fact: 'job.permanent', is: true }, take: { cents: 1 } }],
        otherwise: { cents: 2 },
      },
      null,
    ],
    ['a divisor that is zero', { divide: [pay, { fact: 'job.weeklyHours' }] }, null],
  ])('%s', (_, sum, cents) => {
    const facts = { 'job.grossPayPerMonth': 200_001, 'employer.kind': 'company', 'job.weeklyHours': 0 };
    expect(totalOf(lump(sum), facts)).toBe(cents);
  });

  test('a number that the area sets', () => {
    const parameters = { each: { text: words, value: null, unit: 'cents' as const } };
    const pack = lump({ parameter: 'each' }, { parameters });
    expect(evaluateGrant(pack, { on, facts: {} })).toMatchObject({
      totalCents: null,
      missing: ['parameter.each'],
    });
    expect(totalOf(pack, {}, { each: 300_000 })).toBe(300_000);
  });

  test('what has been granted before is taken off', () => {
    const pack = packWith({
      mostInAll: {
        text: words,
        sum: {
          minus: [
            { cents: 70_000 },
            { earlier: { who: 'person', measure: 'cents', within: { calendarYear: true } } },
          ],
        },
      },
    });
    const before = (amountCents: number, start: string) => ({
      'job.startsOn': '2026-07-01',
      'claims.earlierGrants': [
        {
          programme: null,
          samePerson: true,
          sameEmployer: false,
          start: asDay(start),
          end: asDay(start),
          amountCents,
        },
      ],
    });
    expect(totalOf(pack, before(30_000, '2026-06-01'))).toBe(40_000);
    expect(totalOf(pack, before(30_000, '2025-06-01'))).toBe(70_000);
    expect(totalOf(pack, before(90_000, '2026-06-01'))).toBe(0);
    expect(totalOf(pack, {})).toBeNull();
  });

  test('all that is missing is told at once, and a cent of a million is kept', () => {
    const sum: Sum = { plus: [{ fact: 'job.grossPayPerMonth' }, { fact: 'job.sideCostsPerMonth' }] };
    expect(evaluateGrant(lump(sum), { on, facts: {} }).missing).toEqual([
      'job.grossPayPerMonth',
      'job.sideCostsPerMonth',
    ]);
    const third: Sum = { times: [{ divide: [{ cents: 100_000_001 }, { number: 3 }] }, { number: 3 }] };
    expect(totalOf(lump(third), {})).toBe(100_000_001);
  });
});

describe('by the month', () => {
  test.each<[Monthly['count'], string, string, number]>([
    ['thirty360', '2026-01-01', '2026-03-31', 150_000],
    ['thirty360', '2026-02-01', '2026-02-28', 50_000],
    ['thirty360', '2026-01-01', '2026-01-15', 25_000],
    ['wholeMonths', '2026-01-15', '2026-03-13', 50_000],
    ['wholeMonths', '2026-01-15', '2026-03-14', 100_000],
    ['calendar', '2026-02-01', '2026-02-14', 25_000],
    ['calendar', '2026-01-31', '2026-02-28', 51_613],
  ])('%s: %s – %s', (count, from, to, cents) => {
    expect(totalOf(monthly({ count }), job(from, to))).toBe(cents);
  });

  test('the most months cut it, also those that the area sets', () => {
    const parameters = { most: { text: words, value: null, unit: 'months' as const } };
    const six = monthly({ mostMonths: 6 });
    const set = monthly({ mostMonths: { parameter: 'most' } }, { parameters });
    expect(totalOf(six, job('2026-01-01', '2026-12-31'))).toBe(300_000);
    expect(totalOf(six, job('2026-01-01', '2026-02-28'))).toBe(100_000);
    expect(totalOf(set, job('2026-01-01', '2026-12-31'))).toBeNull();
    expect(totalOf(set, job('2026-01-01', '2026-12-31'), { most: 2 })).toBe(100_000);
  });

  test('a job until further notice lasts as long as the grant; without a longest grant it has no sum', () => {
    const permanent = { 'job.startsOn': '2026-01-01', 'job.permanent': true };
    expect(totalOf(monthly({ mostMonths: 6 }), permanent)).toBe(300_000);
    expect(totalOf(monthly(), permanent)).toBeNull();
  });

  test('rounding of months and of a piece', () => {
    const change = { monthDecimals: 2, roundPiece: { round: 'down' as const, toCents: 100 } };
    // 10 days are 0.33 months: 165.00 euros; exact they would be 166.66
    expect(totalOf(monthly(change), job('2026-01-01', '2026-01-10'))).toBe(16_500);
    expect(totalOf(monthly(), job('2026-01-01', '2026-01-10'))).toBe(16_667);
  });

  test('cut where a subsidy begins and ends, with terms that explain each piece', () => {
    const pack = monthly({
      splitBy: ['job.paySubsidies'],
      terms: [
        {
          id: 'cut',
          text: words,
          sum: {
            choose: [{ when: { fact: 'during.paySubsidy', is: true }, take: { cents: 20_000 } }],
            otherwise: { cents: 0 },
          },
        },
      ],
      perMonth: { minus: [{ cents: 50_000 }, { term: 'cut' }] },
    });
    const spell = (start: string, end: string) => ({
      percent: 50,
      workTimePercent: null,
      start: asDay(start),
      end: asDay(end),
    });
    const { rows, totalCents } = evaluateGrant(pack, {
      on,
      facts: { ...job('2026-01-01', '2026-04-30'), 'job.paySubsidies': [spell('2026-02-01', '2026-03-31')] },
    });
    expect(totalCents).toBe(160_000);
    expect(rows.filter(({ counted }) => counted).map(({ from, amountCents }) => [from, amountCents])).toEqual(
      [
        ['2026-01-01', 50_000],
        ['2026-02-01', 60_000],
        ['2026-04-01', 50_000],
      ],
    );
    expect(rows.filter(({ counted }) => !counted).map(({ amountCents }) => amountCents)).toEqual([
      0, 20_000, 0,
    ]);
  });
});

describe('properties', () => {
  const start = fc.integer({ min: 0, max: 700 }).map((days) => addDays(asDay('2026-01-01'), days));
  const length = fc.integer({ min: 0, max: 800 });
  const cents = fc.integer({ min: 0, max: 1_000_000 });
  const half = monthly(
    {
      perMonth: {
        least: [{ cents: 150_000 }, { percent: { number: 50 }, of: { fact: 'job.grossPayPerMonth' } }],
      },
    },
    { mostInAll: { text: words, sum: { cents: 900_000 } } },
  );

  test('never more than the cap of a month or in all, and the counted rows add up', () => {
    fc.assert(
      fc.property(start, length, cents, (from, days, pay) => {
        const facts = { ...job(from, addDays(from, days)), 'job.grossPayPerMonth': pay };
        const { rows, totalCents } = evaluateGrant(half, { on, facts });
        const counted = rows.filter((row) => row.counted).reduce((all, row) => all + row.amountCents, 0);
        expect(counted).toBe(totalCents);
        expect(totalCents ?? -1).toBeLessThanOrEqual(900_000);
        expect(totalCents ?? -1).toBeLessThanOrEqual(Math.ceil(((days + 4) / 30) * 150_000));
      }),
    );
  });

  test('more pay never gives less', () => {
    fc.assert(
      fc.property(start, length, cents, cents, (from, days, one, other) => {
        const total = (pay: number) =>
          totalOf(half, { ...job(from, addDays(from, days)), 'job.grossPayPerMonth': pay }) ?? -1;
        expect(total(Math.max(one, other))).toBeGreaterThanOrEqual(total(Math.min(one, other)));
      }),
    );
  });

  test('a period cut in two gives the same as the whole, but for rounding', () => {
    fc.assert(
      fc.property(start, length, length, (from, first, more) => {
        const [middle, end] = [addDays(from, first), addDays(from, first + more + 1)];
        const pack = monthly();
        const sum = (one: string, to: string) => totalOf(pack, job(one, to)) ?? Number.NaN;
        const pieces = sum(from, middle) + sum(addDays(middle, 1), end);
        expect(Math.abs(pieces - sum(from, end))).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('instalments add up to the total', () => {
    const part = (amount: GrantPackInput['instalments'][number]['parts'][number]['amount']) => ({
      text: words,
      amount,
      due: { day: 'decision' },
    });
    const instalments: GrantPackInput['instalments'] = [
      { overCents: 500_000, parts: [part({ percent: 33.33 }), part({ cents: 200_000 }), part('rest')] },
      { parts: [part({ percent: 50 }), part({ percent: 50 })] },
    ];
    fc.assert(
      fc.property(cents, (each) => {
        const result = evaluateGrant(lump({ cents: each }, { instalments }), { on, facts: {} });
        expect(result.instalments.reduce((all, { amountCents }) => all + amountCents, 0)).toBe(each);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, asDay, type Day, dayNumber, fromDayNumber } from '../kernel/dates.ts';
import { cents } from '../kernel/money.ts';
import examples from './recovery.examples.json' with { type: 'json' };
import { type PaidRow, type Recovery, type RecoveryTerms, recoveryOf } from './recovery.ts';

const terms = {
  measure: 'hundredthsOfMonth',
  roundedDownToCents: 100,
  writeOffBelowCents: cents(20_00),
} as const;

function row(from: string, to: string, amountCents: number): PaidRow {
  return { from: asDay(from), to: asDay(to), amountCents: cents(amountCents) };
}

function recovered(rows: readonly PaidRow[], given: RecoveryTerms): Recovery {
  const answer = recoveryOf(rows, given);
  if (!('recoverCents' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

test.each(examples.cases)('$from–$to of $rows', (example) => {
  const { beforeRoundingCents, recoverCents, belowWriteOff } = example;
  const rows = example.rows.map(({ from, to, amountCents }) => row(from, to, amountCents));
  const range = { from: asDay(example.from), to: asDay(example.to) };
  expect(recovered(rows, { ...terms, ...range })).toMatchObject({
    beforeRoundingCents,
    recoverCents,
    belowWriteOff,
  });
});

const year = row('2025-01-01', '2025-12-31', 9_600_00);

test('the measure decides what one day weighs: 0.03 months, or a thirtieth', () => {
  const day = { from: asDay('2025-12-31'), to: asDay('2025-12-31') };
  expect(recovered([year], { ...terms, ...day }).recoverCents).toBe(24_00);
  expect(recovered([year], { ...terms, ...day, measure: 'days' })).toMatchObject({
    beforeRoundingCents: 26_66,
    recoverCents: 26_00,
  });
  expect(recovered([year], { ...terms, ...day, measure: 'days', roundedDownToCents: 1 }).recoverCents).toBe(
    26_66,
  );
});

test('rounding is done once, on the total', () => {
  const rows = [1, 2, 3].map((month) => row(`2025-0${month}-01`, `2025-0${month}-15`, 100_50));
  const range = { from: asDay('2025-01-01'), to: asDay('2025-12-31') };
  expect(recovered(rows, { ...terms, ...range })).toMatchObject({
    beforeRoundingCents: 301_50,
    recoverCents: 301_00,
  });
});

test('a small total is flagged and still told', () => {
  const range = { from: asDay('2025-01-01'), to: asDay('2025-01-31') };
  const paid = (amountCents: number) => [row('2025-01-01', '2025-01-31', amountCents)];
  expect(recovered(paid(20_00), { ...terms, ...range })).toMatchObject({ belowWriteOff: false });
  expect(recovered(paid(19_99), { ...terms, ...range })).toMatchObject({
    recoverCents: 19_00,
    belowWriteOff: true,
  });
});

test('a row outside is left alone, one partly inside is cut, and one of length zero is recovered whole', () => {
  const rows = [
    row('2025-01-01', '2025-01-29', 100_00),
    row('2025-01-30', '2025-01-30', 50_00),
    row('2025-02-01', '2025-02-28', 300_00),
  ];
  const range = { from: asDay('2025-01-30'), to: asDay('2025-02-15') };
  expect(recovered(rows, { ...terms, ...range, measure: 'days' })).toMatchObject({
    rows: [
      { recovered: null, recoveredCents: 0 },
      { recovered: { from: '2025-01-30', to: '2025-01-30' }, recoveredCents: 50_00 },
      { recovered: { from: '2025-02-01', to: '2025-02-15' }, recoveredCents: 150_00 },
    ],
    recoverCents: 200_00,
  });
});

test('every wrong value is pointed to', () => {
  const range = { from: asDay('2025-02-01'), to: asDay('2025-01-01') };
  const rows = [year, row('2025-02-01', '2025-01-01', 1), row('2025-01-01', '2025-01-31', -1)];
  expect(recoveryOf(rows, { ...terms, ...range, roundedDownToCents: 0 })).toEqual([
    { refusal: 'end-before-start', pointer: '/rows/1/to' },
    { refusal: 'too-small', pointer: '/rows/2/amountCents' },
    { refusal: 'end-before-start', pointer: '/to' },
    { refusal: 'too-small', pointer: '/roundedDownToCents' },
  ]);
});

const first = dayNumber(asDay('2023-12-15'));
const someDays = fc
  .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
  .map((days) => days.toSorted((a, b) => a - b).map((day) => fromDayNumber(first + day)) as [Day, Day, Day]);
const someRows = fc.array(
  fc.tuple(fc.nat(500), fc.nat(200), fc.nat(5_000_00)).map(([from, length, amount]) => ({
    from: fromDayNumber(first + from),
    to: fromDayNumber(first + from + length),
    amountCents: cents(amount),
  })),
  { maxLength: 6 },
);
const exactly = { measure: 'days', roundedDownToCents: 1, writeOffBelowCents: cents(0) } as const;

test('parts that follow each other recover what the whole does, but for the cents rounded down', () => {
  fc.assert(
    fc.property(someRows, someDays, (rows, [from, cut, to]) => {
      const whole = recovered(rows, { ...exactly, from, to: addDays(to, 1) }).recoverCents;
      const parts =
        recovered(rows, { ...exactly, from, to: cut }).recoverCents +
        recovered(rows, { ...exactly, from: addDays(cut, 1), to: addDays(to, 1) }).recoverCents;
      expect(whole - parts).toBeGreaterThanOrEqual(0);
      expect(whole - parts).toBeLessThanOrEqual(1);
    }),
  );
});

test('never more than was paid, all of it over all days, and whole euros only', () => {
  fc.assert(
    fc.property(someRows, someDays, (rows, [from, , to]) => {
      const paid = rows.reduce((sum, { amountCents }) => sum + amountCents, 0);
      const all = { from: asDay('2023-01-01'), to: asDay('2027-12-31') };
      expect(recovered(rows, { ...exactly, ...all }).recoverCents).toBe(paid);
      const some = recovered(rows, { ...terms, from, to });
      expect(some.recoverCents).toBeLessThanOrEqual(paid);
      expect(some.recoverCents % 100).toBe(0);
      expect(some.beforeRoundingCents - some.recoverCents).toBeLessThan(100);
    }),
  );
});

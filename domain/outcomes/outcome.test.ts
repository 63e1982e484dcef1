import { expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { endsUnemployment, followUpsOf, outcomeCodes, outcomeDayRefusal } from './outcome.ts';

test('follow-ups fall due 3, 6 and 12 months after, at the end of a shorter month', () => {
  expect(followUpsOf('openLabourMarket', asDay('2026-11-30'))).toEqual([
    { months: 3, dueOn: '2027-02-28' },
    { months: 6, dueOn: '2027-05-30' },
    { months: 12, dueOn: '2027-11-30' },
  ]);
  expect(followUpsOf('movedAway', asDay('2026-11-30'))).toEqual([]);
});

test('a pension ends unemployment as a job does; moving away and not knowing do not', () => {
  expect(outcomeCodes.filter((code) => !endsUnemployment[code])).toEqual(['movedAway', 'unknown']);
});

test('a job or studies may begin within three months; what has ended has ended', () => {
  const today = asDay('2026-11-22');
  expect(outcomeDayRefusal('openLabourMarket', asDay('2026-11-30'), today)).toBeUndefined();
  expect(outcomeDayRefusal('education', asDay('2027-02-22'), today)).toBeUndefined();
  expect(outcomeDayRefusal('education', asDay('2027-02-23'), today)).toMatchObject({
    refusal: 'outcome-too-far',
    pointer: '/body/happenedOn',
  });
  expect(outcomeDayRefusal('movedAway', asDay('2026-11-23'), today)).toMatchObject({
    refusal: 'date-in-future',
  });
  expect(outcomeDayRefusal('unknown', today, today)).toBeUndefined();
});

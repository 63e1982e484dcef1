import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someDay } from './dates.test-support.ts';
import { addDays, addMonths, asDay, endOfMonth, startOfMonth } from './dates.ts';
import examples from './thirty-360.examples.json' with { type: 'json' };
import { days360, inclusiveDays360 } from './thirty-360.ts';

test.each(examples.days360)('$from to $to: $days', ({ from, to, days }) => {
  expect(days360(asDay(from), asDay(to))).toBe(days);
});

test.each(examples.inclusive)('$from to $to, both counted: $days', ({ from, to, days }) => {
  expect(inclusiveDays360(asDay(from), asDay(to))).toBe(days);
});

test('the inclusive length is the count to the day after, at the end of the calendar too', () => {
  fc.assert(
    fc.property(someDay, someDay, (from, to) => {
      expect(inclusiveDays360(from, to)).toBe(days360(from, addDays(to, 1)));
    }),
  );
  expect(inclusiveDays360(asDay('9999-01-01'), asDay('9999-12-31'))).toBe(360);
});

test('lengths of periods that follow each other add up', () => {
  fc.assert(
    fc.property(someDay, someDay, someDay, (from, cut, to) => {
      expect(inclusiveDays360(from, cut) + inclusiveDays360(addDays(cut, 1), to)).toBe(
        inclusiveDays360(from, to),
      );
    }),
  );
});

test('whole months are thirty days each, and the count back is the same with its sign turned', () => {
  fc.assert(
    fc.property(someDay, someDay, fc.integer({ min: 1, max: 60 }), (from, to, months) => {
      const first = startOfMonth(from);
      expect(inclusiveDays360(first, endOfMonth(addMonths(first, months - 1)))).toBe(30 * months);
      expect(days360(from, to) + days360(to, from)).toBe(0);
    }),
  );
});

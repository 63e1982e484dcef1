import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hiddenUnder, suppressed } from './suppression.ts';

test.each([
  [
    [0, 12, 40],
    [0, 12, 40],
  ],
  [
    [3, 12, 40],
    [null, null, 40],
  ],
  [
    [3, 4, 40],
    [null, null, 40],
  ],
  [[3], [null]],
  [
    [3, 0, 0],
    [null, 0, 0],
  ],
])('%j is shown as %j', (counts, shown) => {
  expect(suppressed(counts)).toEqual(shown);
});

test('no small count is shown, and a single hidden one never stands alone beside others that are shown', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 15 }), (counts) => {
      const shown = suppressed(counts);
      for (const count of shown) expect(count === null || count === 0 || count >= hiddenUnder).toBe(true);
      const hidden = shown.filter((count) => count === null).length;
      const others = shown.filter((count) => count !== null && count > 0).length;
      expect(hidden === 1 && others > 0).toBe(false);
    }),
  );
});

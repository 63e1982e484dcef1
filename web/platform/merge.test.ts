import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedValues } from './merge.ts';

const base = { name: 'Aino', phone: '1', goal: 'työ', days: ['mo'] };

test('what only they changed is taken, what only I changed is kept, without asking', () => {
  const merge = mergedValues(base, { goal: 'koulu' }, { ...base, phone: '2' });
  expect(merge).toEqual({ conflicts: [], merged: { ...base, phone: '2', goal: 'koulu' } });
});

test('the same change twice is no conflict, different ones are', () => {
  expect(mergedValues(base, { days: ['we'] }, { ...base, days: ['we'] }).conflicts).toEqual([]);
  const merge = mergedValues(base, { phone: '3' }, { ...base, phone: '2' });
  expect(merge).toEqual({ conflicts: ['phone'], merged: { ...base, phone: '3' } });
});

test('a field is asked about exactly when both changed it and disagree; nothing of mine is lost', () => {
  const record = fc.record({ a: fc.integer({ max: 2, min: 0 }), b: fc.integer({ max: 2, min: 0 }) });
  const edits = fc.record(
    { a: fc.integer({ max: 2, min: 0 }), b: fc.integer({ max: 2, min: 0 }) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(record, edits, record, (start, mine, current) => {
      const { conflicts, merged } = mergedValues(start, mine, current);
      for (const name of ['a', 'b'] as const) {
        const touched = name in mine;
        const asked = touched && mine[name] !== current[name] && start[name] !== current[name];
        expect(conflicts.includes(name)).toBe(asked);
        expect(merged[name]).toBe(touched ? mine[name] : current[name]);
      }
    }),
  );
});

import { expect, test } from 'vitest';
import { runCalculator } from '../calculators.ts';
import examples from './business-id.examples.json' with { type: 'json' };

test.each(examples.values)('$value: $valid', ({ value, valid }) => {
  expect(runCalculator('business-id', { value })).toEqual({
    result: { valid, normalised: valid ? value : null },
  });
});

test.each([...examples.wrongForm, 'FI08778300', 'FI01120389', '0112038 - 9', '0112038–9', '٠١١٢٠٣٨-٩'])(
  '%j has not the form',
  (value) => {
    expect(runCalculator('business-id', { value })).toEqual({ result: { valid: false, normalised: null } });
  },
);

test('space around is left out', () => {
  expect(runCalculator('business-id', { value: '  0112038-9 ' })).toEqual({
    result: { valid: true, normalised: '0112038-9' },
  });
});

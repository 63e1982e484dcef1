import { expect, test } from 'vitest';
import examples from './business-id.examples.json' with { type: 'json' };
import { isBusinessId, parseBusinessId } from './business-id.ts';

test.each(examples.values)('$value: $valid', ({ value, valid }) => {
  expect(isBusinessId(value)).toBe(valid);
});

test.each(examples.wrongForm)('%j has not the form', (value) => {
  expect(isBusinessId(value)).toBe(false);
});

test('space around is left out', () => {
  expect(parseBusinessId(' 0112038-9\n')).toBe('0112038-9');
});

test('of ten check digits one fits, or none when the remainder is 1', () => {
  for (let number = 1_000_000; number < 1_000_200; number += 1) {
    const fitting = Array.from({ length: 10 }, (_, digit) => `${number}-${digit}`).filter(isBusinessId);
    expect(fitting.length).toBeLessThanOrEqual(1);
  }
});

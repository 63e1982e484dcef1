import { expect, test } from 'vitest';
import { erasureGrounds, erasureRefusal } from './erasure.ts';

const today = '2026-11-20';
const facts = { pathEnded: true, held: false, keptUntil: '2029-01-01' };
const refusals = (more: Partial<typeof facts>) =>
  erasureGrounds.map((ground) => erasureRefusal(ground, { ...facts, ...more }, today)?.refusal);

test('what the law keeps goes before its time only when it was unlawful or the law says so', () => {
  expect(refusals({})).toEqual(['erasure-kept-by-law', undefined, undefined]);
  expect(refusals({ keptUntil: '2026-11-21' })[0]).toBe('erasure-kept-by-law');
  expect(refusals({ keptUntil: today })).toEqual([undefined, undefined, undefined]);
});

test('a hold and an open path stand against every ground', () => {
  expect(refusals({ held: true })).toEqual(['erasure-held', 'erasure-held', 'erasure-held']);
  expect(refusals({ pathEnded: false, held: true })).toEqual([
    'erasure-path-open',
    'erasure-path-open',
    'erasure-path-open',
  ]);
});

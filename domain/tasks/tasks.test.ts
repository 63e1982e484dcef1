import { expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { demandKinds } from '../openings/carving.ts';
import { demandSentence } from './demand-sentences.ts';
import { isInSeason, ratingsOf } from './task.ts';
import {
  reworkCount,
  workOrderMoveRefusal,
  workOrderMoves,
  workOrderSides,
  workOrderStatuses,
} from './work-order.ts';

test('a season is its months; none told is all the year', () => {
  expect(isInSeason([5, 6, 7], asDay('2026-06-30'))).toBe(true);
  expect(isInSeason([5, 6, 7], asDay('2026-11-22'))).toBe(false);
  expect(isInSeason([], asDay('2026-11-22'))).toBe(true);
});

test('ratings have a mean, and a trend once there is enough to compare', () => {
  expect(ratingsOf([])).toEqual({ mean: null, trend: null });
  expect(ratingsOf([5, 4])).toEqual({ mean: 450, trend: null });
  expect(ratingsOf([5, 5, 4, 3, 3, 4])).toEqual({ mean: 400, trend: 'better' });
  expect(ratingsOf([3, 3, 4, 5, 5, 4])).toEqual({ mean: 400, trend: 'worse' });
  expect(ratingsOf([4, 4, 4, 4, 4, 3])).toEqual({ mean: 383, trend: 'same' });
});

test('whoever works never approves her own work, and the orderer never works', () => {
  for (const status of workOrderStatuses) {
    const worker = workOrderMoves(status, 'worker');
    expect(worker.filter((one) => one === 'approved' || one === 'rework')).toEqual([]);
    const orderer = [...workOrderMoves(status, 'orderer'), ...workOrderMoves(status, 'link')];
    expect(orderer.filter((one) => !['approved', 'rework', 'cancelled'].includes(one))).toEqual([]);
  }
  expect(workOrderMoves('ordered', 'link')).toEqual([]);
});

test('from every status that is not an end somebody can go on', () => {
  const ends = workOrderStatuses.filter((status) =>
    workOrderSides.every((side) => workOrderMoves(status, side).length === 0),
  );
  expect(ends).toEqual(['closed', 'declined', 'cancelled']);
});

test('sending back needs a reason', () => {
  expect(workOrderMoveRefusal('done', 'rework', 'link', ' ')?.refusal).toBe('work-order-reason-missing');
  expect(workOrderMoveRefusal('done', 'rework', 'link', 'Nurkat jäivät')).toBeUndefined();
  expect(workOrderMoveRefusal('done', 'approved', 'link', '')).toBeUndefined();
  expect(workOrderMoveRefusal('working', 'approved', 'orderer', '')?.refusal).toBe('work-order-move-wrong');
  expect(reworkCount([{ status: 'rework' }, { status: 'working' }, { status: 'rework' }])).toBe(2);
});

test('each step of each scale has a sentence of its own in three languages', () => {
  const all = demandKinds.flatMap((kind) => [1, 2, 3, 4, 5].map((step) => demandSentence(kind, step)));
  for (const language of ['fi', 'sv', 'en'] as const) {
    const told = all.map((text) => text[language]);
    expect(told.every((one) => one.endsWith('.'))).toBe(true);
    expect(new Set(told).size).toBe(25);
  }
});

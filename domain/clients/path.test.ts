import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import { isRefusal } from '../kernel/refusal.ts';
import {
  type PathMove,
  type PathPosition,
  type PathState,
  isOpen,
  ladderOf,
  movedPath,
  movesFrom,
  pathMoves,
  pathStates,
  rungOf,
  rungs,
} from './path.ts';

const today = asDay('2026-11-20');
const at = (state: PathPosition['state'], since = '2026-10-01'): PathPosition => ({
  state,
  since: asDay(since),
  resumesTo: state === 'paused' ? 'coaching' : null,
});
const allMoves = [...new Set(Object.values(pathMoves).flat())] as PathMove[];

describe('the ladder of the path', () => {
  test.each([
    ['referred', 'toAssessment', 'assessment'],
    ['coaching', 'toAssessment', 'assessment'],
    ['placement', 'toTrialOrSubsidisedJob', 'trialOrSubsidisedJob'],
    ['coaching', 'pause', 'paused'],
    ['paused', 'resume', 'coaching'],
    ['outcome', 'reopen', 'assessment'],
  ] as const)('from %s by %s to %s', (from, move, to) => {
    expect(movedPath(at(from), move, today, today)).toMatchObject({ state: to, since: today });
  });

  test.each([
    ['referred', 'pause'],
    ['outcome', 'toCoaching'],
    ['paused', 'toPlacement'],
    ['assessment', 'reopen'],
  ] as const)('from %s not by %s', (from, move) => {
    expect(movedPath(at(from), move, today, today)).toMatchObject({ refusal: 'move-not-allowed' });
  });

  test('no day in the future, none before the present state began', () => {
    expect(movedPath(at('coaching'), 'pause', asDay('2026-11-21'), today)).toMatchObject({
      refusal: 'date-in-future',
    });
    expect(movedPath(at('coaching'), 'pause', asDay('2026-09-30'), today)).toMatchObject({
      refusal: 'before-present-state',
    });
  });

  test('whatever is done, the path is on a rung or paused with a way back, and the table alone decides', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...allMoves), { maxLength: 40 }), (moves) => {
        let position = at('referred');
        for (const move of moves) {
          const next = movedPath(position, move, today, today);
          expect(isRefusal(next)).toBe(!movesFrom(position.state).includes(move));
          if (!isRefusal(next)) {
            expect((next.state === 'paused') === (next.resumesTo !== null)).toBe(true);
            expect(rungs).toContain(rungOf(next));
            position = next;
          }
        }
      }),
    );
  });

  test('a rung passed by is skipped on the ladder, not done', () => {
    const transitions = [
      { from: null, to: 'referred', on: '2026-09-01' },
      { from: 'referred', to: 'coaching', on: '2026-10-01' },
    ] as const;
    const drawn = ladderOf(at('coaching'), transitions).map(({ status, on }) => [status, on]);
    expect(drawn).toEqual([
      ['done', '2026-09-01'],
      ['skipped', null],
      ['current', '2026-10-01'],
      ['ahead', null],
      ['ahead', null],
      ['ahead', null],
    ]);
  });

  test('whatever was done, the ladder draws as done or skipped what the moves tell, up to where the path stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...allMoves), { maxLength: 40 }), (moves) => {
        let position = at('referred');
        const transitions: { from: PathState | null; to: PathState; on: string }[] = [
          { from: null, to: 'referred', on: position.since },
        ];
        for (const move of moves) {
          const next = movedPath(position, move, today, today);
          if (isRefusal(next)) continue;
          transitions.push({ from: position.state, to: next.state, on: next.since });
          position = next;
        }
        const visited = new Set<string>(transitions.map(({ to }) => to));
        const here = rungs.indexOf(rungOf(position));
        for (const [index, { rung, status }] of ladderOf(position, transitions).entries()) {
          if (index < here) expect(status).toBe(visited.has(rung) ? 'done' : 'skipped');
          else expect(status === 'ahead').toBe(index > here);
        }
      }),
    );
  });

  test('only an outcome closes a path', () => {
    expect(pathStates.filter((state) => !isOpen(state))).toEqual(['outcome']);
  });
});

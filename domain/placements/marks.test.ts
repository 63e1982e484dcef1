/** What stands of marks made on devices that may not know of each other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asDay } from '../kernel/dates.ts';
import {
  type MadeMark,
  marksDisagree,
  placementMarkRefusal,
  placementMarks,
  placementPresence,
  settledMark,
  shortNames,
  standingMarks,
} from './marks.ts';

const made = (id: string, more: Partial<MadeMark> = {}): MadeMark => ({
  id,
  mark: 'present',
  minutes: 300,
  seen: [],
  at: '2026-11-19T06:00:00.000Z',
  ...more,
});

/** Devices that mark, hear of each other now and then, and mark again: each replaces what it knows to stand. */
const histories = fc
  .array(
    fc.record({
      device: fc.nat(2),
      hears: fc.option(fc.nat(2)),
      mark: fc.constantFrom(...placementMarks),
      minutes: fc.constantFrom(0, 120, 300),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    const known: MadeMark[][] = [[], [], []];
    const all: MadeMark[] = [];
    for (const [at, { device, hears, ...said }] of steps.entries()) {
      const mine = known[device] ?? [];
      if (hears !== null) for (const one of known[hears] ?? []) if (!mine.includes(one)) mine.push(one);
      const mark = {
        id: `m${at}`,
        ...said,
        seen: standingMarks(mine).map(({ id }) => id),
        at: `2026-11-19T06:00:${String(at).padStart(2, '0')}.000Z`,
      };
      mine.push(mark);
      all.push(mark);
    }
    return all;
  });

describe('what stands', () => {
  test('is the same in whatever order marks came, and however often', () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (marks, chance) => {
        const shuffled = [...marks, ...marks.slice(0, 3)]
          .map((mark) => ({ mark, key: chance.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ mark }) => mark);
        expect(standingMarks(shuffled)).toEqual(standingMarks(marks));
      }),
    );
  });

  test('loses nothing: each mark stands, or one that knew of it came after', () => {
    fc.assert(
      fc.property(histories, (marks) => {
        const standing = new Set(standingMarks(marks).map(({ id }) => id));
        expect(standing.size > 0).toBe(marks.length > 0);
        const reaches = (id: string): boolean =>
          standing.has(id) || marks.some((later) => later.seen.includes(id) && reaches(later.id));
        for (const { id } of marks) expect(reaches(id)).toBe(true);
      }),
    );
  });

  test('is settled by one more mark that saw all that stood', () => {
    fc.assert(
      fc.property(histories, (marks) => {
        const seen = standingMarks(marks).map(({ id }) => id);
        const last = made('last', { seen, mark: 'late', at: '2026-11-19T09:00:00.000Z' });
        expect(settledMark([...marks, last])).toEqual(last);
      }),
    );
  });

  test('two who did not know of each other and say the same do not disagree', () => {
    const both = [made('a'), made('b', { at: '2026-11-19T06:05:00.000Z' })];
    expect(standingMarks(both)).toHaveLength(2);
    expect(marksDisagree(both)).toBe(false);
    expect(settledMark(both)?.id).toBe('b');
    expect(settledMark([...both, made('c', { mark: 'late' })])).toBeNull();
    expect(settledMark([])).toBeNull();
  });
});

test('a day of a placement is refused with its reason', () => {
  const today = asDay('2026-11-19');
  const placement = {
    startsOn: asDay('2026-11-02'),
    endsOn: asDay('2026-12-18'),
    endedOn: asDay('2026-11-13'),
  };
  const said = { mark: 'present', minutes: 300 } as const;
  const refused = (on: string, more: object = {}) =>
    placementMarkRefusal(placement, asDay(on), { ...said, ...more }, today)?.refusal;
  expect(refused('2026-11-13')).toBeUndefined();
  expect(refused('2026-11-16')).toBe('placement-had-ended');
  expect(refused('2026-11-01')).toBe('placement-day-outside');
  expect(refused('2026-11-20')).toBe('date-in-future');
  expect(refused('2026-11-12', { mark: 'absentNotified' })).toBe('minutes-without-presence');
  expect(refused('2026-11-12', { mark: 'late', minutes: 240 })).toBeUndefined();
});

test('presence counts who came late as there', () => {
  expect(placementPresence([])).toBeNull();
  expect(placementPresence(['present', 'late', 'absentNotified', 'absentUnnotified'])).toBe(50);
});

test('names are short, and as long as it takes to tell people apart', () => {
  expect(
    shortNames([
      { given: 'Tiina Maria', family: 'Malli' },
      { given: 'Tiina', family: 'Meri' },
      { given: 'Onni', family: 'Å' },
    ]),
  ).toEqual(['Tiina Ma.', 'Tiina Me.', 'Onni Å']);
});
